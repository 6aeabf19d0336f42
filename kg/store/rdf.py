"""Graphs as rdflib knows them: rdflib is what users of the library get, never the engine."""

from __future__ import annotations

from pathlib import Path

import oxrdflib
import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from kg.namespaces import CURIES
from kg.store.endpoint import Endpoint
from kg.store.opening import open_graph
from kg.store.source import TripleSource


def open_rdflib(place: Path | str) -> rdflib.Graph:
    """Open a file, a store directory or an endpoint as a graph of rdflib."""
    return as_rdflib(open_graph(str(place)))


def as_rdflib(source: TripleSource) -> rdflib.Graph:
    """Give rdflib's view of a graph, without copying it."""
    if isinstance(source, Endpoint):
        graph = _remote(source)
    else:
        assert isinstance(source, ox.Store)
        store = oxrdflib.OxigraphStore(store=source)
        graph = rdflib.Graph(store, identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, iri in CURIES.items():
        graph.bind(prefix, iri)
    return graph


def store_of(graph: rdflib.Graph | TripleSource) -> TripleSource:
    """Give what lies under rdflib's view of a graph; of rdflib's own stores, a copy."""
    if not isinstance(graph, rdflib.Graph):
        return graph
    if isinstance(graph.store, oxrdflib.OxigraphStore):
        return graph.store._inner  # noqa: SLF001 - it has no public name
    store = ox.Store()
    store.bulk_load(graph.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES)
    return store


def _remote(endpoint: Endpoint) -> rdflib.Graph:
    store = SPARQLStore(
        endpoint.address, returnFormat="json", method="POST_FORM", auth=endpoint.credentials
    )
    graph = rdflib.Graph(store, identifier=endpoint.graph or DATASET_DEFAULT_GRAPH_ID)
    graph.default_union = endpoint.graph is None  # whatever the endpoint takes for its default
    return graph

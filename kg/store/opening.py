"""Opening graphs for reading: whatever they lie in, the default graph holds all triples.

So a query need not know of named graphs, and no triple is counted twice.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import oxrdflib
import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.errors import GraphError
from kg.namespaces import CURIES
from kg.store.directory import Directory
from kg.store.files import rdf_format

_UNITE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
_ALONE = "SELECT ?s ?p ?o { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Term = Subject | ox.Literal


def open_graph(path: Path | str) -> ox.Store:
    """Open a graph for reading; GraphError says what is wrong with it.

    Of a store directory the generation that is current now stays until this process ends;
    ``reading`` lets go of it earlier.
    """
    path = Path(path)
    if not path.is_dir():
        return _from_file(path)
    directory = Directory(path)
    if not directory.is_store():
        return _foreign(directory)
    generation, _ = directory.lease()
    return _read_only(generation)


@contextmanager
def reading(path: Path | str) -> Iterator[ox.Store]:
    """Open a graph for as long as it is needed; what comes of it must not be used afterwards."""
    directory = Directory(Path(path))
    if not directory.is_store():
        yield open_graph(path)
        return
    generation, handle = directory.lease()
    try:
        yield _read_only(generation)
    finally:
        os.close(handle)


def matching(
    store: ox.Store,
    subject: Subject | None = None,
    predicate: ox.NamedNode | None = None,
    object: Term | None = None,
) -> Iterator[ox.Quad]:
    """Yield each triple of a graph that fits once, whichever graphs it is in."""
    return store.quads_for_pattern(subject, predicate, object, ox.DefaultGraph())


def quads_of(store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads of the named graphs, and the triples that are in none of these."""
    for quad in store:
        if not isinstance(quad.graph_name, ox.DefaultGraph):
            yield quad
    alone = store.query(_ALONE)
    assert isinstance(alone, ox.QuerySolutions)
    for row in alone:
        yield ox.Quad(row["s"], row["p"], row["o"])


def as_rdflib(store: ox.Store) -> rdflib.Graph:
    """Give rdflib's view of a graph, without copying it."""
    graph = rdflib.Graph(oxrdflib.OxigraphStore(store=store), identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, iri in CURIES.items():
        graph.bind(prefix, iri)
    return graph


def _from_file(path: Path) -> ox.Store:
    if not path.exists():
        raise GraphError(f"{path}: no such graph; `kg build … -o {path}` makes one")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=rdf_format(path))
    except (SyntaxError, ValueError) as error:
        raise GraphError(f"{path}: not readable as {path.suffix[1:]}: {error}") from None
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror or error}") from None
    return _united(store)


def _foreign(directory: Directory) -> ox.Store:
    """Open what another program has made; where it named graphs, in memory, to unite them."""
    if not directory.is_plain():
        raise GraphError(f"{directory.home}: a directory, but no graph store")
    store = _read_only(directory.home)
    if not _has_named_graphs(store):
        return store
    copy = ox.Store()
    copy.bulk_extend(store)
    return _united(copy)


def _read_only(path: Path) -> ox.Store:
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise GraphError(f"{path}: the graph store can't be opened: {error}") from None


def _united(store: ox.Store) -> ox.Store:
    if _has_named_graphs(store):
        store.update(_UNITE)
    return store


def _has_named_graphs(store: ox.Store) -> bool:
    return next(iter(store.named_graphs()), None) is not None

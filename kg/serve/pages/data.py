"""The triples about one thing, as RDF: Linked Data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pyoxigraph as ox

from kg.namespaces import BM, CITO, CURIES, NIF, PROV, RDF
from kg.serve.formats import GRAPHS
from kg.store import matching

MOST = 20_000  # triples
EXTENSIONS = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
}
_FACTS = {BM.Occupancy, BM.Participation, BM.Task, BM.Comparison, RDF.Statement, CITO.Citation}


def data(store: ox.Store, iris: Iterable[str], media_type: str) -> bytes | None:
    """Write what is said of the first of the IRIs that the graph knows."""
    for iri in iris:
        try:
            triples = list(islice(_about(store, ox.NamedNode(iri)), MOST))
        except ValueError:
            continue
        if triples:
            prefixes = {name: base for name, base in CURIES.items() if "vocabulary" not in base}
            unique = dict.fromkeys(triples)
            return ox.serialize(unique, format=GRAPHS[media_type], prefixes=prefixes)
    return None


def _about(store: ox.Store, node: ox.NamedNode) -> Iterator[ox.Triple]:
    """What is said of a thing, the facts it is part of, the words that name or state it."""
    yield from _of(store, node)
    for quad in matching(store, None, None, node):
        yield quad.triple
        kinds = {q.object for q in matching(store, quad.subject, RDF.type)}
        if kinds & _FACTS or quad.predicate == NIF.referenceContext:
            yield from _of(store, quad.subject)


def _of(store: ox.Store, node: ox.NamedNode | ox.BlankNode | ox.Triple) -> Iterator[ox.Triple]:
    for quad in matching(store, node):
        yield quad.triple
        if quad.predicate in {BM.mention, PROV.wasDerivedFrom}:
            yield from (q.triple for q in matching(store, quad.object))  # type: ignore[arg-type]

"""Names for nodes that have none, so that a graph can be sent in pieces.

A blank node means nothing outside the message it came in: two batches that speak of ``_:b1`` speak
of two nodes. Each gets an IRI in the manner of RDF 1.1 (``…/.well-known/genid/…``) that follows
from what is said of it (RDF Dataset Canonicalization), so that the same graph gets the same names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.namespaces import BASE

_GENID = f"{BASE}.well-known/genid/"


def named(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Yield triples, each node without a name given one; they come last."""
    unnamed: list[ox.Triple] = []
    for triple in triples:
        if _is_blank(triple.subject) or _is_blank(triple.object):
            unnamed.append(triple)
        else:
            yield triple
    if unnamed:
        yield from _canonical(unnamed)


def _canonical(triples: list[ox.Triple]) -> Iterator[ox.Triple]:
    dataset = ox.Dataset(ox.Quad(*triple) for triple in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    digest = hashlib.sha256("\n".join(sorted(map(str, dataset))).encode()).hexdigest()[:32]

    def name(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> ox.NamedNode:
        return ox.NamedNode(f"{_GENID}{digest}-{term.value}")  # type: ignore[union-attr]

    for quad in dataset:
        subject = name(quad.subject) if _is_blank(quad.subject) else quad.subject
        value = name(quad.object) if _is_blank(quad.object) else quad.object
        yield ox.Triple(subject, quad.predicate, value)


def _is_blank(term: object) -> bool:
    return isinstance(term, ox.BlankNode)

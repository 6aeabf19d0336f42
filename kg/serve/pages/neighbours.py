"""What lies one step from a thing, as nodes and named edges for a drawing that grows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, OPENGOV, ORG, RDF
from kg.serve.pages.reader import Link, Node, Reader
from kg.store import matching
from kg.terminology import Language

MOST = 24  # neighbours that are drawn at once
_TIES = {BM.Occupancy: (ORG.member, OPENGOV.post), BM.Participation: (BM.participant, BM.event)}
_SILENT = {BM.mention, RDF.type}


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie of two things, by IRI."""

    source: str
    target: str
    name: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A thing, its neighbours, what ties them; ``more`` counts neighbours left out."""

    centre: Link
    nodes: tuple[Link, ...]
    edges: tuple[Edge, ...]
    more: int


def neighbours(store: ox.Store, iri: str, language: Language) -> Surroundings | None:
    """Read the surroundings of a thing, the best known neighbours first."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return None
    reader = Reader(store, language)
    if not reader.kind(node):
        return None
    edges = set(_edges(store, reader, node))
    others = {end for source, target, _ in edges for end in (source, target)} - {node}
    ranked = sorted(others, key=lambda other: (-_fame(store, other), other.value))
    shown = {node, *ranked[:MOST]}
    return Surroundings(
        centre=reader.link(node),
        nodes=tuple(reader.link(other) for other in ranked[:MOST]),
        edges=tuple(
            Edge(source.value, target.value, name)
            for source, target, name in sorted(edges, key=str)
            if {source, target} <= shown
        ),
        more=max(len(ranked) - MOST, 0),
    )


def _edges(store: ox.Store, reader: Reader, node: Node) -> Iterator[tuple[Node, Node, str]]:
    for quad in matching(store, node):
        if quad.predicate not in _SILENT and _is_thing(reader, quad.object):
            yield node, quad.object, reader.term(quad.predicate)
    for quad in matching(store, None, None, node):
        if quad.predicate in _SILENT:
            continue
        if _is_thing(reader, quad.subject):
            yield quad.subject, node, reader.term(quad.predicate)
        yield from _ties(reader, node, quad.subject)


def _ties(reader: Reader, node: Node, fact: Node) -> Iterator[tuple[Node, Node, str]]:
    """Who holds which office, who took part in which event."""
    for kind in reader.classes(fact):
        if kind in _TIES:
            person, thing = _TIES[kind]
            named = reader.objects(fact, BM.role if kind == BM.Participation else BM.status)
            name = ", ".join(map(reader.label, named)) or reader.term(kind)
            for who in reader.objects(fact, person):
                for what in (*reader.objects(fact, thing), *reader.objects(fact, ORG.organization)):
                    if node in {who, what}:
                        yield who, what, name


def _is_thing(reader: Reader, node: Node) -> bool:
    return isinstance(node, ox.NamedNode) and reader.kind(node) not in {"", "document"}


def _fame(store: ox.Store, node: Node) -> int:
    """In how many places documents name a thing, as far as that matters."""
    return sum(1 for _, _ in zip(range(100), matching(store, node, BM.mention), strict=False))

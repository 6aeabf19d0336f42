"""What a graph knows of one thing, for its page: values, career, facts by what they are of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, CITO, DCTERMS, ELI, NIF, OPENGOV, ORG, PROV, RDF, SCHEMA, SKOS
from kg.serve.pages.reader import Link, Node, Reader, Sentence
from kg.store import matching
from kg.terminology import Language

MOST = 60  # facts of a section that are shown
_NAMES = {SKOS.prefLabel, SKOS.altLabel}
_SILENT = {RDF.type, BM.rule, BM.mention, BM.compares, PROV.wasDerivedFrom, *_NAMES}
_FACTS = {
    BM.Occupancy: "offices",
    BM.Participation: "participations",
    BM.Task: "tasks",
    BM.Comparison: "comparisons",
    RDF.Statement: "corrections",
    CITO.Citation: "citations",
}
_ROLES = {BM.assigner: "assigned", BM.coordinator: "coordinated", BM.basis: "based"}
_PARTS = {
    (ORG.subOrganizationOf, "parts"),
    (ORG.postIn, "posts"),
    (ELI.passed_by, "issued"),
}
ORDER = (
    "offices", "assigned", "tasks", "coordinated", "based", "participations", "issued", "posts",
    "parts", "related", "citations", "figures", "comparisons", "corrections",
)  # fmt: skip
_OF_FACTS = {*_FACTS.values(), *_ROLES.values(), "figures"}
_HEADS = (OPENGOV.post, ORG.member, BM.event, BM.participant, CITO.hasCitedEntity)
_DATED = {SCHEMA.validFrom, SCHEMA.validUntil, BM.observedOn}


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact: when, its head (what it ties the thing to), its details, its sentences."""

    order: str
    head: tuple[Link, ...]
    status: str = ""
    since: str = ""
    until: str = ""
    seen: tuple[str, ...] = ()
    details: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one sort; ``total`` counts them all, also those not shown."""

    name: str
    total: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Everything a page says of one thing."""

    link: Link
    classes: tuple[str, ...]
    others: tuple[str, ...]
    details: tuple[tuple[str, tuple[Link, ...]], ...]
    sections: tuple[Section, ...]
    mentions: tuple[Sentence, ...]
    mentioned: int


def entity(store: ox.Store, iris: tuple[str, ...], language: Language) -> Entity | str | None:
    """Read the first of the IRIs that the graph knows; the IRI alone when it is a document."""
    for iri in iris:
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            continue
        if _is_known(store, node):
            reader = _Reader(store, language)
            return iri if reader.kind(node) == "document" else reader.entity(node)
    return None


def _is_known(store: ox.Store, node: ox.NamedNode) -> bool:
    found = (matching(store, node), matching(store, None, None, node))
    return any(next(iter(quads), None) is not None for quads in found)


class _Reader(Reader):
    def __init__(self, store: ox.Store, language: Language) -> None:
        super().__init__(store, language)
        self._graph = store

    def entity(self, node: ox.NamedNode) -> Entity:
        members = self._members(node)
        sections = (Section(n, len(found), self._facts(node, n, found)) for n, found in members)
        return Entity(
            link=self.link(node),
            classes=tuple(self.term(kind) for kind in self.classes(node)),
            others=tuple(sorted(self._others(node))),
            details=self._details(node, node),
            sections=tuple(section for section in sections if section.facts),
            mentions=self.sentences(node, MOST),
            mentioned=len(self.objects(node, BM.mention)),
        )

    def _others(self, node: ox.NamedNode) -> set[str]:
        return {value.value for value in self.objects(node, SKOS.altLabel)}

    def _members(self, node: ox.NamedNode) -> list[tuple[str, list[Node]]]:
        """Sort what points to a thing by what it is of it."""
        found: dict[str, dict[Node, None]] = defaultdict(dict)
        for quad in matching(self._graph, None, None, node):
            name = self._section(quad)
            if name:
                found[name][quad.subject] = None
        for sentence in self._named_in(node):
            for figure in self._figures(sentence):
                found["figures"][figure] = None
        return [(name, sorted(found[name], key=str)) for name in ORDER if name in found]

    def _section(self, quad: ox.Quad) -> str:
        kinds = [_FACTS[kind] for kind in self.classes(quad.subject) if kind in _FACTS]
        if kinds == ["tasks"]:
            return _ROLES.get(quad.predicate, "tasks")
        if kinds:
            return kinds[0]
        named = next((name for predicate, name in _PARTS if predicate == quad.predicate), "related")
        return named if self.kind(quad.subject) not in {"", "document"} else ""

    def _named_in(self, node: ox.NamedNode) -> Iterator[Node]:
        for words in self.objects(node, BM.mention)[: 10 * MOST]:
            yield from self.objects(words, NIF.sentence)

    def _figures(self, sentence: Node) -> Iterator[Node]:
        for words in self.subjects(NIF.sentence, sentence):
            for thing in self.subjects(BM.mention, words):
                if BM.Figure in self.classes(thing):
                    yield thing

    def _facts(self, node: ox.NamedNode, name: str, found: list[Node]) -> tuple[Fact, ...]:
        most = 10 * MOST if name == "offices" else MOST
        facts = sorted(self._fact(node, fact, name) for fact in found[:most])
        return tuple(reversed(facts) if name == "offices" else facts)[:most]

    def _fact(self, node: ox.NamedNode, fact: Node, name: str) -> Fact:
        thing = self.link(fact) if self.kind(fact) else None
        heads = [value for predicate in _HEADS for value in self.objects(fact, predicate)]
        head = [thing] if thing else [self.link(value) for value in heads if value != node]
        if name == "figures":
            head = [Link(self.label(fact))]
        if name == "offices" and self.kind(node) != "official":
            head.reverse()
        since, until = self.text(fact, SCHEMA.validFrom), self.text(fact, SCHEMA.validUntil)
        seen = sorted(str(value.value) for value in self.objects(fact, BM.observedOn))
        is_fact = name in _OF_FACTS
        return Fact(
            order=since or (seen[-1] if seen else "") or self.text(fact, DCTERMS.date),
            head=tuple(head),
            status=next((self.label(value) for value in self.objects(fact, BM.status)), ""),
            since=self.date(since),
            until=self.date(until),
            seen=tuple(self.date(day) for day in (seen[:1] + seen[1:][-1:])),
            details=self._details(fact, node) if is_fact else (),
            sentences=self.sentences(fact, 5) if is_fact else (),
        )

    def _details(
        self, node: ox.NamedNode, beside: ox.NamedNode
    ) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        """What is said of a thing or fact, without what its page says anyway."""
        said: dict[str, dict[Link, None]] = defaultdict(dict)
        silent = _SILENT if node == beside else {*_SILENT, *_HEADS, *_DATED, BM.status, BM.kind}
        for quad in matching(self._graph, node):
            if quad.predicate not in silent and quad.object not in {node, beside}:
                said[self.term(quad.predicate)][self.link(quad.object)] = None
        return tuple((name, tuple(sorted(values))) for name, values in sorted(said.items()))

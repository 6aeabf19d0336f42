"""Reading around a node: what things are called, their kinds, and the sentences of facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import pyoxigraph as ox

from kg.namespaces import BM, DCTERMS, NIF, ORG, PROV, RDF, SKOS
from kg.store import matching
from kg.terminology import Language, Terminology

Node = Any  # what stands in a graph where an IRI is expected
KINDS = {
    BM.Official: "official",
    BM.Body: "body",
    ORG.Post: "post",
    BM.Directive: "directive",
    BM.Event: "event",
    BM.Task: "task",
    BM.Group: "group",
    BM.Document: "document",
}
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Something as it is called; ``iri`` is empty for a value, ``kind`` for what has no page."""

    label: str
    iri: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """Words of a document, cut where some of them are meant: (text, whether it is meant)."""

    date: str
    document: Link
    start: int
    iri: str
    parts: tuple[tuple[str, bool], ...]


class Reader:
    """Reads a graph for people who read one language."""

    def __init__(self, store: ox.Store, language: Language) -> None:
        self._store = store
        self._terms = _terminology(language)
        self._language = language
        self._links: dict[Node, Link] = {}

    def objects(self, node: Node, predicate: ox.NamedNode) -> list[Node]:
        """Give the values of a property, in a fixed order."""
        found = {quad.object for quad in matching(self._store, node, predicate)}
        return sorted(found, key=str)

    def subjects(self, predicate: ox.NamedNode, node: Node) -> list[Node]:
        """Give what has a value for a property, in a fixed order."""
        found = {quad.subject for quad in matching(self._store, None, predicate, node)}
        return sorted(found, key=str)

    def text(self, node: Node, predicate: ox.NamedNode) -> str:
        """Give the value of a property as text, "" when it has none."""
        return next((str(value.value) for value in self.objects(node, predicate)), "")

    def number(self, node: Node, predicate: ox.NamedNode) -> int:
        """Give a position in a text."""
        text = self.text(node, predicate)
        return int(text) if text.isdecimal() else 0

    def kind(self, node: Node) -> str:
        """Tell which kind of thing something is, "" when it has no page of its own."""
        kinds = (KINDS.get(kind) for kind in self.objects(node, RDF.type))
        return next(filter(None, kinds), "")

    def classes(self, node: Node) -> list[Node]:
        """Give the classes of something."""
        return self.objects(node, RDF.type)

    def link(self, term: Node) -> Link:
        """Call something by its name, title, own words, or value."""
        if not isinstance(term, ox.NamedNode):
            return Link(self.date(str(getattr(term, "value", term))))
        if term not in self._links:
            self._links[term] = Link(self.label(term), term.value, self.kind(term))
        return self._links[term]

    def links(self, node: Node, predicate: ox.NamedNode) -> tuple[Link, ...]:
        """Give the values of a property as they are called."""
        return tuple(map(self.link, self.objects(node, predicate)))

    def label(self, term: ox.NamedNode) -> str:
        """Call something by its name, title or own words."""
        name = self._terms.choose(self.objects(term, SKOS.prefLabel))
        if name:
            return name
        words = [self.text(words, NIF.anchorOf) for words in self.objects(term, BM.mention)]
        return (
            self.text(term, DCTERMS.title)
            or self.text(term, DCTERMS.identifier)
            or " … ".join(filter(None, words))
            or self._terms.name(term)
        )

    def term(self, term: ox.NamedNode) -> str:
        """Call a class or property by its label."""
        return self._terms.name(term)

    def date(self, value: str) -> str:
        """Write a date as people of a language do.

        Vietnamese: "2021-12-31" is 31/12/2021, "2021-12" is 12/2021.
        """
        match = _DAY.fullmatch(value)
        if match is None or self._language != "vi":
            return value
        return "/".join(part for part in reversed(match.groups()) if part)

    def sentences(self, node: Node, most: int) -> tuple[Sentence, ...]:
        """Give sentences that state a fact or name a thing, its own words marked."""
        marked: dict[Node, list[tuple[int, int]]] = {
            sentence: [] for sentence in self.objects(node, PROV.wasDerivedFrom)
        }
        for words in self.objects(node, BM.mention)[: 2 * most]:
            span = self.number(words, NIF.beginIndex), self.number(words, NIF.endIndex)
            for sentence in self.objects(words, NIF.sentence):
                marked.setdefault(sentence, []).append(span)
        return tuple(sorted(self.sentence(*item) for item in islice(marked.items(), most)))

    def sentence(self, node: Node, spans: Iterable[tuple[int, int]]) -> Sentence:
        """Give a sentence with some of its words marked."""
        document = next(iter(self.objects(node, NIF.referenceContext)), node)
        start, text = self.number(node, NIF.beginIndex), self.text(node, NIF.anchorOf)
        return Sentence(
            date=self.date(self.text(document, DCTERMS.date)),
            document=self.link(document),
            start=start,
            iri=node.value,
            parts=tuple(cut(text, [(a - start, b - start) for a, b in spans])),
        )


@cache
def _terminology(language: Language) -> Terminology:
    return Terminology(language)


def cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    """Cut a text where spans begin and end, and tell which pieces lie in one.

    >>> list(cut("một hai ba", [(4, 7)]))
    [('một ', False), ('hai', True), (' ba', False)]
    """
    at = 0
    for start, end in sorted(spans):
        if start > at:
            yield text[at:start], False
        if end > max(at, start):
            yield text[max(at, start) : end], True
        at = max(at, end)
    if text[at:]:
        yield text[at:], False

"""What a graph knows of one thing, and the sentence each fact comes from.

"Trương Thị Mai" has an occupancy (Trưởng Ban Tổ chức Trung ương, đương chức), stated by
"Bà Trương Thị Mai, Trưởng Ban Tổ chức Trung ương, chủ trì hội nghị." of a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.lookup import find
from kg.namespaces import BM, CITO, DCTERMS, DQV, NIF, PROV, RDF, SKOS
from kg.store import TripleSource, matching
from kg.terminology import Language, Terminology

Node = Any  # what stands in a graph where an IRI is expected
Detail = tuple[str, str]
_FACTS = {BM.Occupancy, BM.Participation, BM.Task, RDF.Statement, CITO.Citation}
_SILENT = {RDF.type, BM.rule, BM.mention, BM.compares, PROV.wasDerivedFrom, SKOS.prefLabel}


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A sentence of a document, word for word."""

    source: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One fact: its class, its sentences, what it says as (property, value), its own words."""

    kind: str
    quotes: tuple[Quote, ...]
    details: tuple[Detail, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One thing: its name and class, what is said of it alone, the facts it is part of, and
    further sentences that name it."""

    iri: str
    name: str
    kind: str
    details: tuple[Detail, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]


def explain(store: TripleSource, name: str, language: Language = "vi") -> tuple[Explanation, ...]:
    """Explain everything of a name (or IRI); QueryError suggests others if there is none."""
    reader = _Reader(store, Terminology(language))
    return tuple(reader.explanation(thing) for thing in find(store, name))


def as_text(explanations: Iterable[Explanation]) -> str:
    """Lay explanations out for reading."""
    return "\n".join(line for one in explanations for line in _lines(one))


def _lines(explanation: Explanation) -> Iterator[str]:
    yield f"{explanation.name} ({explanation.kind})"
    yield f"<{explanation.iri}>"
    yield from (f"  {name}: {value}" for name, value in explanation.details)
    for fact in explanation.facts:
        said = "; ".join(f"{name}: {value}" for name, value in fact.details)
        yield ""
        yield f"  {fact.kind}: " + (f"“{_one_line(fact.words)}”; {said}" if fact.words else said)
        yield from map(_quoted, fact.quotes)
    if explanation.quotes:
        yield ""
        yield from map(_quoted, explanation.quotes)
    yield ""


def _quoted(quote: Quote) -> str:
    return f"    “{_one_line(quote.text)}” [{quote.source}, {quote.start}-{quote.end}]"


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Reader:
    """Reads around a node of a graph."""

    def __init__(self, store: TripleSource, terminology: Terminology) -> None:
        self._store = store
        self._terms = terminology

    def explanation(self, thing: ox.NamedNode) -> Explanation:
        facts = [self._fact(node) for node in self._facts_of(thing)]
        told = {quote for fact in facts for quote in fact.quotes}
        return Explanation(
            iri=thing.value,
            name=self._label(thing),
            kind=self._kind(thing),
            details=self._details(thing),
            facts=tuple(sorted(facts)),
            quotes=tuple(quote for quote in self._quotes(thing) if quote not in told),
        )

    def _facts_of(self, thing: ox.NamedNode) -> set[Node]:
        """Find the facts that a thing is part of, what was weighed of its mentions, and what
        people have corrected of any of these."""
        facts = {node for node in self._pointing(thing) if self._is_fact(node)}
        for mention in self._objects(thing, BM.mention):
            facts |= {q.subject for q in matching(self._store, None, BM.compares, mention)}
        for fact in tuple(facts):
            facts |= {q.subject for q in matching(self._store, None, RDF.subject, fact)}
        return facts

    def _pointing(self, thing: ox.NamedNode) -> set[Node]:
        return {quad.subject for quad in matching(self._store, None, None, thing)}

    def _is_fact(self, node: Node) -> bool:
        return bool(_FACTS & set(self._objects(node, RDF.type)))

    def _fact(self, node: Node) -> Fact:
        words = [self._text(m, NIF.anchorOf) for m in self._objects(node, BM.mention)]
        return Fact(
            kind=self._kind(node),
            quotes=self._quotes(node),
            details=(*self._details(node), *self._rules(node)),
            words=" … ".join(words),
        )

    def _details(self, node: Node) -> tuple[Detail, ...]:
        said = {
            (self._terms.name(quad.predicate), self._label(quad.object))
            for quad in matching(self._store, node)
            if quad.predicate not in _SILENT
        }
        return tuple(sorted(said))

    def _rules(self, node: Node) -> Iterator[Detail]:
        """Tell which rules read a fact, and how far they are to be trusted."""
        for rule in self._objects(node, BM.rule):
            measured = sorted(
                f"{self._terms.name(metric)} {self._text(measurement, DQV.value)}"
                for plan in matching(self._store, None, DCTERMS.identifier, rule)
                for measurement in self._objects(plan.subject, DQV.hasQualityMeasurement)
                for metric in self._objects(measurement, DQV.isMeasurementOf)
            )
            trust = f" ({', '.join(measured)})" if measured else ""
            yield self._terms.name(BM.rule), f"{rule.value}{trust}"

    def _quotes(self, node: Node) -> tuple[Quote, ...]:
        sentences = set(self._objects(node, PROV.wasDerivedFrom))
        for words in (*self._objects(node, BM.mention), *self._objects(node, BM.compares)):
            sentences.update(self._objects(words, NIF.sentence))
        return tuple(sorted(map(self._quote, sentences)))

    def _quote(self, sentence: Node) -> Quote:
        documents = self._objects(sentence, NIF.referenceContext)
        return Quote(
            source=", ".join(map(self._label, documents)),
            start=int(self._text(sentence, NIF.beginIndex)),
            end=int(self._text(sentence, NIF.endIndex)),
            text=self._text(sentence, NIF.anchorOf),
        )

    def _kind(self, node: Node) -> str:
        return ", ".join(map(self._terms.name, self._objects(node, RDF.type)))

    def _label(self, term: Node) -> str:
        if not isinstance(term, ox.NamedNode):
            return str(getattr(term, "value", term))
        name = self._terms.choose(self._objects(term, SKOS.prefLabel))
        return name or self._text(term, DCTERMS.identifier) or self._terms.name(term)

    def _text(self, node: Node, predicate: ox.NamedNode) -> str:
        return next((str(value.value) for value in self._objects(node, predicate)), "")

    def _objects(self, node: Node, predicate: ox.NamedNode) -> list[Node]:
        found = matching(self._store, node, predicate)
        return sorted((quad.object for quad in found), key=str)

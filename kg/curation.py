"""Facts corrected by people: statements added, changed or taken back. A row of a CSV file each.

``correct,<https://…/a#task=12,40>,bm:due,2021,a#12-40 rà soát,Lan,2026-01-05,…`` gives a task
another deadline. Terms are Turtle, prefixes known.

Applied to what was read, at every build; each is in the graph as a ``rdf:Statement``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg import iris
from kg.errors import InputError
from kg.mentions import Place
from kg.model import Document, PartialDate
from kg.namespaces import BASE, BM, CURIES, DCTERMS, RDF
from kg.tables import rows
from kg.terms import date

COLUMNS = ("action", "subject", "property", "value", "source", "who", "when", "why")
ACTIONS = ("add", "correct", "retract")
CORRECTIONS_GRAPH = ox.NamedNode(f"{BASE}graph/corrections")
_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in CURIES.items())
_THINGS = tuple(
    f"{BASE}{kind}/" for kind in ("official", "body", "post", "group", "directive", "event")
)
Value = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody corrected, and where it is written.

    Without a ``value`` every value is taken back; without a ``property`` the whole subject.
    """

    action: str
    subject: ox.NamedNode
    property: ox.NamedNode | None
    value: Value | None
    source: Place | None
    who: str
    when: PartialDate | None
    why: str
    row: str

    def drops(self, triple: ox.Triple) -> bool:
        """Tell whether the statement is taken back or changed."""
        if self.action == "add":
            return False
        if self.property is None:
            return self.subject in (triple.subject, triple.object)
        if (triple.subject, triple.predicate) != (self.subject, self.property):
            return False
        return self.action == "correct" or self.value in (None, triple.object)


def read(path: Path) -> tuple[Correction, ...]:
    """Read a file of corrections; an InputError tells what is wrong in which line."""
    return tuple(_correction(place, row) for place, row in rows(path, COLUMNS))


class Corrections:
    """Corrects a stream of statements, and notes which corrections found nothing to correct."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._all = tuple(corrections)
        self._by_node: dict[object, list[Correction]] = defaultdict(list)
        for correction in self._all:
            self._by_node[correction.subject].append(correction)
        self._dropped: dict[Correction, set[ox.NamedNode]] = defaultdict(set)

    def keeps(self, triple: ox.Triple) -> bool:
        """Tell whether a statement stands."""
        about = self._by_node.get(triple.subject, []) + self._by_node.get(triple.object, [])
        dropping = [correction for correction in about if correction.drops(triple)]
        for correction in dropping:
            self._dropped[correction] |= {correction.subject, *_things(triple)}
        return not dropping

    def triples(self) -> Iterator[ox.Triple]:
        """Give what is added, and what was corrected by whom and why."""
        for correction in self._all:
            if correction.action != "retract" and correction.property and correction.value:
                yield ox.Triple(correction.subject, correction.property, correction.value)
            yield from _told(correction, sorted(self._dropped[correction], key=str))

    def idle(self) -> Iterator[InputError]:
        """Tell of corrections that found nothing to correct."""
        for correction in self._all:
            if correction.action != "add" and not self._dropped[correction]:
                yield InputError(
                    f"{correction.row}: the graph does not say what is to be corrected "
                    f"of {correction.subject.value}"
                )


def changed(corrections: Iterable[Correction], document: Document) -> Iterator[InputError]:
    """Tell of corrections whose words are no longer where they were in a document."""
    for correction in corrections:
        place = correction.source
        if place is None or place.document != document.id:
            continue
        words = document.text[place.span.start : place.span.end]
        if " ".join(words.split()) != " ".join(place.quote.split()):
            yield InputError(
                f"{correction.row}: the text of {document.id} has changed: at "
                f"{place.span.start}-{place.span.end} it has {words!r}, not {place.quote!r}"
            )


def _correction(place: str, row: Mapping[str, str]) -> Correction:
    action = row["action"]
    if action not in ACTIONS:
        raise InputError(f"{place}: {action!r} is no action; those are {', '.join(ACTIONS)}")
    if action != "retract" and not (row["property"] and row["value"]):
        raise InputError(f"{place}: to {action} takes a property and a value")
    try:
        source = Place.parse(row["source"]) if row["source"] else None
        when = PartialDate.parse(row["when"]) if row["when"] else None
    except ValueError as error:
        raise InputError(f"{place}: {error}") from None
    subject, predicate, value = _terms(place, row)
    return Correction(
        action, subject, predicate, value, source, row["who"], when, row["why"], place
    )


def _terms(
    place: str, row: Mapping[str, str]
) -> tuple[ox.NamedNode, ox.NamedNode | None, Value | None]:
    """Read subject, property and value as Turtle, prefixes known."""
    parts = (row["subject"], row["property"] or "rdf:type", row["value"] or "rdf:nil")
    try:
        (quad,) = ox.parse(f"{_PREFIXES}{' '.join(parts)} .".encode(), format=ox.RdfFormat.TURTLE)
    except (SyntaxError, ValueError):
        said = " ".join(part for part in (row["subject"], row["property"], row["value"]) if part)
        raise InputError(f"{place}: {said!r} is no statement in Turtle") from None
    if not isinstance(quad.subject, ox.NamedNode) or isinstance(quad.object, ox.BlankNode):
        raise InputError(f"{place}: a statement is about IRIs")
    return (
        quad.subject,
        quad.predicate if row["property"] else None,
        quad.object if row["value"] else None,
    )


def _things(triple: ox.Triple) -> Iterator[ox.NamedNode]:
    """Give the things that a statement was about, so that readers of these learn of it."""
    for term in (triple.subject, triple.object):
        if isinstance(term, ox.NamedNode) and term.value.startswith(_THINGS):
            yield term


def _told(correction: Correction, things: Iterable[ox.NamedNode]) -> Iterator[ox.Triple]:
    """Write a correction down: RDF's own words for a statement, and who, when and why."""
    words = [correction.action, correction.subject.value.removeprefix(BASE)]
    if correction.property is not None:
        words.append(re.split("[/#]", correction.property.value)[-1])
    words += [correction.value.value] if correction.value is not None else []
    node = ox.NamedNode(iris.thing("/".join(["correction", *map(iris.key, words)])))
    yield ox.Triple(node, RDF.type, RDF.Statement)
    yield ox.Triple(node, RDF.subject, correction.subject)
    if correction.property is not None:
        yield ox.Triple(node, RDF.predicate, correction.property)
    if correction.value is not None:
        yield ox.Triple(node, RDF.object, correction.value)
    for thing in things:
        if thing != correction.subject:
            yield ox.Triple(node, DCTERMS.relation, thing)
    yield ox.Triple(node, BM.reason, ox.Literal(f"{correction.action}: {correction.why}"))
    if correction.who:
        yield ox.Triple(node, DCTERMS.creator, ox.Literal(correction.who))
    if correction.when is not None:
        yield ox.Triple(node, DCTERMS.date, date(correction.when))
    if correction.source is not None:
        document = iris.document(correction.source.document)
        words_there = ox.NamedNode(iris.characters(document, correction.source.span))
        yield ox.Triple(node, DCTERMS.source, words_there)

"""A document as far as a graph keeps it: its sentences in order, every mention in them marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, DCTERMS, NIF, RDF, SCHEMA
from kg.serve.pages.reader import Link, Node, Reader
from kg.store import matching
from kg.terminology import Language

_OF_TASKS = (BM.assigner, BM.assignee, BM.coordinator, BM.basis, BM.due, BM.status)
_SILENT = {RDF.type, DCTERMS.identifier, DCTERMS.title, SCHEMA.sha256}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and what they name, if anything; ``iri`` is that of the words."""

    text: str
    names: tuple[Link, ...] = ()
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task whose words stand in a sentence."""

    iri: str
    text: str
    details: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence; ``gap`` tells that there is text before it which the graph does not keep."""

    iri: str
    start: int
    end: int
    gap: bool
    pieces: tuple[Piece, ...]
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A document: what is known of it, and its sentences in order."""

    link: Link
    id: str
    details: tuple[tuple[str, tuple[Link, ...]], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    names: tuple[Link, ...]
    iri: str


def document(store: ox.Store, iri: str, language: Language) -> Page:
    """Read a document."""
    reader, node = Reader(store, language), ox.NamedNode(iri)
    details: dict[str, list[Link]] = {}
    for quad in matching(store, node):
        if quad.predicate not in _SILENT:
            details.setdefault(reader.term(quad.predicate), []).append(reader.link(quad.object))
    return Page(
        link=reader.link(node),
        id=reader.text(node, DCTERMS.identifier),
        details=tuple((name, tuple(sorted(details[name]))) for name in sorted(details)),
        passages=tuple(_passages(reader, reader.subjects(NIF.referenceContext, node))),
    )


def _passages(reader: Reader, sentences: Iterable[Node]) -> Iterator[Passage]:
    spans = {
        (reader.number(s, NIF.beginIndex), -reader.number(s, NIF.endIndex)): s for s in sentences
    }
    reached = 0
    for start, end in sorted(spans):
        sentence = spans[start, end]
        if -end <= reached:  # a sentence within the one before
            continue
        text = reader.text(sentence, NIF.anchorOf)
        hidden = max(reached - start, 0)
        marks = list(_marks(reader, sentence))
        yield Passage(
            iri=sentence.value,
            start=start,
            end=-end,
            gap=start > reached + 2,
            pieces=tuple(_pieces(text, start, start + hidden, _apart(marks))),
            tasks=tuple(_tasks(reader, sentence)),
        )
        reached = -end


def _marks(reader: Reader, sentence: Node) -> Iterator[_Mark]:
    for words in reader.subjects(NIF.sentence, sentence):
        named = [reader.link(thing) for thing in reader.subjects(BM.mention, words)]
        kinds = {link for link in named if link.kind and link.kind != "task"}
        span = reader.number(words, NIF.beginIndex), reader.number(words, NIF.endIndex)
        if kinds:
            yield _Mark(*span, tuple(sorted(kinds)), words.value)


def _tasks(reader: Reader, sentence: Node) -> Iterator[Task]:
    for words in reader.subjects(NIF.sentence, sentence):
        for node in reader.subjects(BM.mention, words):
            if reader.kind(node) == "task":
                said = ((reader.term(p), reader.links(node, p)) for p in _OF_TASKS)
                yield Task(node.value, reader.label(node), tuple(item for item in said if item[1]))


def _apart(marks: Iterable[_Mark]) -> Iterator[_Mark]:
    """Of marks that overlap keep the longest, the first of equals."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start, m.iri)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.start)


def _pieces(text: str, offset: int, at: int, marks: Iterable[_Mark]) -> Iterator[Piece]:
    for mark in marks:
        if mark.start < at:
            continue
        if mark.start > at:
            yield Piece(text[at - offset : mark.start - offset])
        yield Piece(text[mark.start - offset : mark.end - offset], mark.names, mark.iri)
        at = mark.end
    if text[at - offset :]:
        yield Piece(text[at - offset :])

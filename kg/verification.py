"""Whether the texts a graph was built from are still as they were, word for word.

A graph holds the digest of every text, and quotes with their offsets: each must be found
there again, or the text was changed, and what was read from it may no longer stand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

from kg import iris
from kg.errors import InputError
from kg.model import Document
from kg.namespaces import BM, DCTERMS, NIF, RDF, SCHEMA
from kg.store import Subject, TripleSource, copied, matching

Kind = Literal["text", "head", "quote", "new", "gone"]
_HEAD = {
    "date": DCTERMS.date,
    "source": DCTERMS.source,
    "title": DCTERMS.title,
    "publisher": DCTERMS.publisher,
    "author": DCTERMS.creator,
    "lang": DCTERMS.language,
}


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words that a graph says stand at an offset of a document."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it was: of which document, and what there."""

    kind: Kind
    document: str
    fields: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    of: int = 0  # quotes there are of the document

    def __str__(self) -> str:
        """Say it in a sentence."""
        return f"{self.document}: {_TOLD[self.kind]}{self._details()}"

    def _details(self) -> str:
        if self.fields:
            return f": {', '.join(self.fields)}"
        if not self.quotes:
            return ""
        first = self.quotes[0]
        words = " ".join(first.words.split())
        told = f"{len(self.quotes)} of {self.of} quotes are not where they were"
        return f"; {told}, first “{words}” at {first.start}-{first.end}"


@dataclass(frozen=True, slots=True)
class Verification:
    """What came out: how much was compared, and what was found."""

    documents: int
    quotes: int
    findings: tuple[Finding, ...]


def digest(document: Document) -> str:
    """Tell texts apart, as a graph does."""
    return hashlib.sha256(document.text.encode()).hexdigest()


def verify(store: TripleSource, items: Iterable[Document | InputError]) -> Verification:
    """Compare a graph with the documents it was built from; an InputError ends it."""
    store = copied(store)
    waiting = {q.subject for q in matching(store, None, RDF.type, BM.Document)}
    findings: list[Finding] = []
    documents = quotes = 0
    for item in items:
        if isinstance(item, InputError):
            raise item
        node = ox.NamedNode(iris.document(item.id))
        if node not in waiting:
            findings.append(Finding("new", item.id))
            continue
        waiting.discard(node)
        there = sorted(_quotes(store, node))
        documents, quotes = documents + 1, quotes + len(there)
        findings += _compared(store, node, item, there)
    gone = (_value(store, node, DCTERMS.identifier) for node in waiting)
    findings += [Finding("gone", id) for id in sorted(gone)]
    return Verification(documents, quotes, tuple(findings))


def _compared(
    store: TripleSource, node: ox.NamedNode, document: Document, quotes: list[Quote]
) -> Iterator[Finding]:
    """Say how a document differs from what a graph knows of it."""
    moved = tuple(q for q in quotes if document.text[q.start : q.end] != q.words)
    if _value(store, node, SCHEMA.sha256) not in {"", digest(document)}:
        yield Finding("text", document.id, quotes=moved, of=len(quotes))
    elif moved:
        yield Finding("quote", document.id, quotes=moved, of=len(quotes))
    now = {field: getattr(document, field) for field in _HEAD}
    known = {field: _value(store, node, predicate) for field, predicate in _HEAD.items()}
    fields = tuple(field for field in _HEAD if known[field] != str(now[field] or ""))
    if fields:
        yield Finding("head", document.id, fields=fields)


def _quotes(store: TripleSource, document: ox.NamedNode) -> Iterator[Quote]:
    for evidence in matching(store, None, NIF.referenceContext, document):
        yield _quote(store, evidence.subject)
        for mention in matching(store, None, NIF.sentence, evidence.subject):
            yield _quote(store, mention.subject)


def _quote(store: TripleSource, node: Subject) -> Quote:
    return Quote(
        int(_value(store, node, NIF.beginIndex)),
        int(_value(store, node, NIF.endIndex)),
        _value(store, node, NIF.anchorOf),
    )


def _value(store: TripleSource, node: Subject, predicate: ox.NamedNode) -> str:
    found = next(matching(store, node, predicate), None)
    return "" if found is None else str(getattr(found.object, "value", ""))


_TOLD: dict[Kind, str] = {
    "text": "its text has changed",
    "head": "what is said of it has changed",
    "quote": "the graph does not quote it rightly",
    "new": "is not in the graph",
    "gone": "is in the graph, but not among the texts",
}

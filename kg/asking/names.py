"""The names a graph knows, as they stand in a question: of people, offices, bodies, directives.

Marks count; only a question typed without any finds "Thành ủy Hà Nội" by "thanh uy ha noi".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.asking.wording import Wording, key, words_of
from kg.namespaces import BM, NIF, ORG, RDF, SKOS
from kg.store import TripleSource, matching
from kg.text import lowered
from kg.vocabulary import Vocabulary

_CLASSES = {BM.Official: "name", ORG.Post: "office", BM.Body: "body", BM.Directive: "directive"}
_NUMBER = re.compile(r"\d[\w./-]*")
_SYMBOL = re.compile(r"\d+[-/].*[^\W\d]")
Labels = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Name:
    """A name at words ``[start, end)``: what kind it is of, and how the graph spells it."""

    start: int
    end: int
    kind: str
    value: str


class Names:
    """The labels of a graph, by kind, and the common nouns that classify."""

    def __init__(self, store: TripleSource, vocabulary: Vocabulary) -> None:
        self._labels = {kind: _labels(store, kind_of) for kind_of, kind in _CLASSES.items()}
        self._events = _labels(store, BM.Event)
        self._figures = _figures(store)
        self.types = [c.label for c in vocabulary.scheme("document-type")]
        self.kinds = [c.label for c in vocabulary.scheme("body-kind")]
        self._gatherings = {
            label: c.label for c in vocabulary.scheme("event-kind") for label in c.labels
        }
        self._indexes = {plain: _index(self._labels, plain=plain) for plain in (False, True)}

    def found(self, wording: Wording) -> tuple[Name, ...]:
        """Find directives by number, then the longest names from left to right."""
        directives = tuple(self._numbered(wording))
        taken = {i for name in directives for i in range(name.start, name.end)}
        return (*directives, *self._known(wording, taken))

    def gatherings(self, wording: Wording) -> Iterator[Name]:
        """Yield what may name an event: a word for gatherings and what known names go on with."""
        known = [(label, wording.parts(label)) for label in self._events]
        everywhere = range(len(wording.words))
        for phrase, label in sorted(self._gatherings.items()):
            for start, end in wording.places(phrase, everywhere):
                stop, value = end, lowered(label)
                for name, parts in known:
                    shared, words = _shared(wording, start, name, parts)
                    if shared and start + shared >= stop:
                        stop, value = start + shared, words
                yield Name(start, stop, "event", value)

    def counts(self, wording: Wording, phrase: str) -> bool:
        """Whether a figure of the graph speaks of what a phrase begins with."""
        first = wording.parts(phrase)[:2]
        begin, fold = f" {' '.join(first)} ", key(plain=wording.plain)
        return len(first) > 1 and any(begin in f" {fold(words)} " for words in self._figures)

    def nearest(self, wording: Wording) -> Iterator[str]:
        """Yield names of the graph that share most of their words with a question."""
        asked = set(wording.keys(0, len(wording.words)))
        ranked: list[tuple[float, str]] = []
        for labels in self._labels.values():
            for label in labels:
                parts = wording.parts(label)
                shared = sum(part in asked for part in parts)
                if shared >= 2 and shared * 2 > len(parts):
                    ranked.append((-shared / (len(parts) + 1), label))
        yield from (label for _, label in sorted(ranked)[:3])

    def _numbered(self, wording: Wording) -> Iterator[Name]:
        """Yield directives named by type and number, or by a symbol alone."""
        covered: set[int] = set()
        number = wording.parts("số")
        for label in sorted(self.types, key=len, reverse=True):
            for start, end in wording.places(label, range(len(wording.words))):
                at = end + (wording.keys(end, end + 1) == number)
                if at == len(wording.words) or not _NUMBER.fullmatch(wording.words[at].key):
                    continue
                if covered.isdisjoint(range(start, at + 1)):
                    covered |= set(range(start, at + 1))
                    written = f"{label} {wording.phrase(at, at + 1)}"
                    yield Name(start, at + 1, "directive", self._spelled(wording, written))
        for at, word in enumerate(wording.words):
            if at not in covered and _SYMBOL.fullmatch(word.key):
                start = at - (wording.keys(at - 1, at) == number if at else 0)
                yield Name(start, at + 1, "directive", wording.phrase(at, at + 1))

    def _spelled(self, wording: Wording, written: str) -> str:
        """Spell a directive as the graph does, where it knows one of this name."""
        parts = wording.parts(written)
        same = (label for label in self._labels["directive"] if wording.parts(label) == parts)
        return min(same, default=written)

    def _known(self, wording: Wording, taken: set[int]) -> Iterator[Name]:
        index = self._indexes[wording.plain]
        at = 0
        while at < len(wording.words):
            for parts, kind, label in index.get(wording.words[at].key, ()):
                end = at + len(parts)
                if wording.keys(at, end) == parts and taken.isdisjoint(range(at, end)):
                    yield Name(at, end, kind, label)
                    at = end - 1
                    break
            at += 1


def _shared(wording: Wording, at: int, name: str, parts: tuple[str, ...]) -> tuple[int, str]:
    """How many words of a name stand in a question from a place on, and as the name spells them."""
    best, begin = 0, 0
    for first in range(len(parts)):
        length = 0
        while (
            parts[first + length : first + length + 1]
            == wording.keys(at + length, at + length + 1)
            != ()
        ):
            length += 1
        if length > best:
            best, begin = length, first
    return best, words_of(name, begin, begin + best)


Entry = tuple[tuple[str, ...], str, str]


def _index(labels: dict[str, Labels], *, plain: bool) -> dict[str, list[Entry]]:
    """Names by their first word, the longest first; the marked form of a name gives its label."""
    split = Wording("", (), plain)
    found: dict[str, list[Entry]] = defaultdict(list)
    for kind, names in labels.items():
        for name, things in names.items():
            parts = split.parts(name)
            if len(parts) > 1 or kind == "office":
                found[parts[0]].append((parts, kind, things[0]))
    for entries in found.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2]))
    return found


def _labels(store: TripleSource, kind: ox.NamedNode) -> Labels:
    """Every name of the things of a class, with their preferred labels."""
    preferred: dict[object, str] = {}
    things = {quad.subject for quad in matching(store, None, RDF.type, kind)}
    for quad in matching(store, None, SKOS.prefLabel):
        if quad.subject in things:
            preferred[quad.subject] = getattr(quad.object, "value", "")
    names: Labels = defaultdict(list)
    for label in sorted(preferred.values()):
        names[label].append(label)
    for quad in matching(store, None, SKOS.altLabel):
        if quad.subject in preferred:
            names[getattr(quad.object, "value", "")].append(preferred[quad.subject])
    return {name: sorted(found) for name, found in sorted(names.items()) if name}


def _figures(store: TripleSource) -> list[str]:
    """What figures count, and the sentences that state them."""
    words = [getattr(quad.object, "value", "") for quad in matching(store, None, BM.what)]
    return sorted({*words, *_sentences(store)})


def _sentences(store: TripleSource) -> Iterable[str]:
    for figure in matching(store, None, RDF.type, BM.Figure):
        if isinstance(figure.subject, ox.Triple):
            continue
        for mention in matching(store, figure.subject, BM.mention):
            if isinstance(mention.object, ox.NamedNode):
                for sentence in matching(store, mention.object, NIF.sentence):
                    if isinstance(sentence.object, ox.NamedNode):
                        for quote in matching(store, sentence.object, NIF.anchorOf):
                            yield getattr(quote.object, "value", "")

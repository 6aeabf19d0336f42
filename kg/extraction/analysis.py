"""One document prepared for reading: folded, cut into sentences, words looked up.

Stages of extraction see an ``Analysis`` and what the stages before them found, and add
mentions; all their offsets are folded ones. ``Analysis.span`` leads back to the source.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kg.model import Document, Mention, Span
from kg.sentences import Sentence, segment
from kg.text import Folded
from kg.vocabulary import Hit, Vocabulary


class Words:
    """The words of one scheme in a text: in order, disjoint, found by where they stand."""

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        self.starts = [hit.start for hit in hits]
        self.ends = [hit.end for hit in hits]
        self.by_start = {hit.start: hit for hit in hits}


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its folded text, its sentences and the words found in it."""

    document: Document
    vocabulary: Vocabulary
    folded: Folded
    sentences: tuple[Sentence, ...]
    words: Mapping[str, Words]

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @property
    def lower(self) -> str:
        """The folded text in lower case, of the same length."""
        return self.folded.lower

    def found(self, scheme: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """The words of a scheme that lie inside folded ``[start, end)``."""
        words = self.words.get(scheme)
        if words is None:
            return []
        first = bisect.bisect_left(words.starts, start)
        last = bisect.bisect_right(words.ends, len(self.text) if end is None else end)
        return words.hits[first:last]

    def hit_at(self, scheme: str, start: int) -> Hit | None:
        """The word of a scheme that begins at a folded offset."""
        words = self.words.get(scheme)
        return None if words is None else words.by_start.get(start)

    def hit_before(self, scheme: str, end: int) -> Hit | None:
        """The word of a scheme that stands right before a folded offset, but for spaces."""
        words = self.words.get(scheme)
        if words is None:
            return None
        while end > 0 and self.text[end - 1] == " ":
            end -= 1
        index = bisect.bisect_left(words.ends, end)
        return words.hits[index] if index < len(words.ends) and words.ends[index] == end else None

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a folded position, or the one before it."""
        index = bisect.bisect_right(self.sentences, position, key=lambda s: s.start) - 1
        return self.sentences[max(index, 0)]

    def span(self, start: int, end: int) -> Span:
        """The source span of folded ``[start, end)``."""
        return self.folded.source(start, end)

    def evidence(self, position: int) -> Span:
        """The source span of the sentence that holds a folded position."""
        sentence = self.sentence_at(position)
        return self.span(sentence.start, sentence.end)

    def mention(self, start: int, end: int) -> Mention:
        """The source span of folded ``[start, end)`` with that of its sentence."""
        return Mention(self.span(start, end), self.evidence(start))


def analyse(document: Document, vocabulary: Vocabulary) -> Analysis:
    """Fold, segment and look up the words of a document."""
    folded = vocabulary.folder(document.text)
    words = {scheme: Words(hits) for scheme, hits in vocabulary.scan(folded.lower).items()}
    return Analysis(document, vocabulary, folded, tuple(segment(folded.text)), words)


class Located(Protocol):
    """Anything found at folded offsets."""

    @property
    def start(self) -> int:
        """Folded offset of the first character."""
        ...

    @property
    def end(self) -> int:
        """Folded offset after the last character."""
        ...


M = TypeVar("M", bound=Located)


class Findings:
    """What the stages have found so far, by type, in order of the text."""

    def __init__(self) -> None:
        self._by_type: dict[type, list[Located]] = {}

    def add(self, mentions: Iterable[Located]) -> None:
        """Keep new mentions."""
        for mention in mentions:
            self._by_type.setdefault(type(mention), []).append(mention)
        for found in self._by_type.values():
            found.sort(key=lambda m: (m.start, -m.end))

    def all(self, kind: type[M]) -> list[M]:
        """Every mention of a type."""
        return self._by_type.get(kind, [])  # type: ignore[return-value]  # keyed by their own type

    def within(self, kind: type[M], start: int, end: int) -> list[M]:
        """The mentions of a type that lie inside folded ``[start, end)``."""
        found = self.all(kind)
        first = bisect.bisect_left(found, start, key=lambda m: m.start)
        return [m for m in _until(found[first:], end) if m.end <= end]

    def covering(self, kind: type[M], position: int) -> M | None:
        """The mention of a type that holds a folded position."""
        found = self.all(kind)
        last = bisect.bisect_right(found, position, key=lambda m: m.start)
        return next((m for m in reversed(found[max(0, last - 4) : last]) if m.end > position), None)


def _until(mentions: Iterable[M], end: int) -> Iterator[M]:
    for mention in mentions:
        if mention.start >= end:
            return
        yield mention


Stage = Callable[[Analysis, Findings], Iterable[Located]]

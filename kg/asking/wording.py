"""A question as words, compared with their marks, or without where it was typed without any.

"ai la bi thu" has no marks, so "la" there may be "là"; in "Ai lá là gì?" it may not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kg.text import caseless, unaccented
from kg.vocabulary import Vocabulary

_WORD = re.compile(r"[\"“”][^\"“”]+[\"“”]|[^\W_]+(?:[-/.][^\W_]+)*")
_QUOTES = '"“”'
_LONG = 4  # letters: shorter abbreviations are words as well
Key = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: where it stands, and what it is compared by."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A question, folded, cut into words; ``plain`` when it was typed without marks."""

    text: str
    words: tuple[Word, ...]
    plain: bool

    def phrase(self, start: int, end: int) -> str:
        """The text of words ``[start, end)``, without quotes around it."""
        return self.text[self.words[start].start : self.words[end - 1].end].strip(_QUOTES)

    def is_quoted(self, index: int) -> bool:
        """Whether a word is a piece of text in quotes."""
        return self.text[self.words[index].start] in _QUOTES

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        """What words ``[start, end)`` are compared by."""
        return tuple(word.key for word in self.words[start:end])

    def parts(self, phrase: str) -> tuple[str, ...]:
        """What the words of another text are compared by, in this question."""
        fold = key(plain=self.plain)
        return tuple(fold(match[0]) for match in _WORD.finditer(phrase))

    def places(self, phrase: str, free: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield where a phrase stands in words that are free."""
        parts = self.parts(phrase)
        for start in range(len(self.words) - len(parts) + 1):
            end = start + len(parts)
            if self.keys(start, end) == parts and all(i in free for i in range(start, end)):
                yield start, end


def read(question: str, vocabulary: Vocabulary) -> Wording:
    """Fold a question, abbreviations written out, and cut it into words."""
    plain = unaccented(question) == caseless(question)
    text = vocabulary.folder(_capitals(question, vocabulary)).text
    fold = key(plain=plain)
    words = tuple(Word(m.start(), m.end(), fold(m[0].strip(_QUOTES))) for m in _WORD.finditer(text))
    return Wording(text, words, plain)


def _capitals(question: str, vocabulary: Vocabulary) -> str:
    """Write abbreviations of four letters and more in capitals: "hdnd tinh" is "HĐND tinh"."""
    short = {s for c in vocabulary.concepts.values() for s in c.abbreviations if s.isupper()}
    known = {unaccented(s): s for s in sorted(short) if len(s) >= _LONG and s.isalpha()}
    return re.sub(r"[^\W\d_]+", lambda m: known.get(unaccented(m[0]), m[0]), question)


def words_of(text: str, start: int, end: int) -> str:
    """Cut words ``[start, end)`` out of a text."""
    found = list(_WORD.finditer(text))[start:end]
    return text[found[0].start() : found[-1].end()] if found else ""


def key(*, plain: bool) -> Key:
    """Give what words are compared by: lower case, and no marks in a plain question."""
    return unaccented if plain else caseless

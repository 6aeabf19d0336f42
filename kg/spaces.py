"""Give back the spaces that a text lost: "giáo dụctổ chức" is "giáo dục tổ chức".

A syllable of Vietnamese is regular and has one tone mark at most, so that a word with two of
them is more than one, and mostly in one way only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from kg.letters import LOWER, UPPER

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_HIGH_OR_LOW = "\u0301\u0323"  # the tones of syllables that a stop closes
_TONED = "".join(
    letter
    for vowel in "aăâeêioôơuưy"
    for tone in _TONES
    if len(letter := unicodedata.normalize("NFC", vowel + tone)) == 1
)
_WORD = re.compile(
    rf"(?<![^\W\d_])[{UPPER}]?[{LOWER}]*[{_TONED}][{LOWER}]*[{_TONED}][{LOWER}]*(?![^\W\d_])"
)
_FOREIGN = re.compile(rf"[{UPPER}].*[éèíóáú]$")  # "Dembélé"
_ONSET = r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_RIME = (
    r"(?:a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?|ă(?:c|m|ng|n|p|t)|â(?:c|m|ng|n|p|t|u|y)"
    r"|e(?:c|m|ng|n|o|p|t)?|ê(?:ch|m|nh|n|p|t|u)?|i(?:ch|m|nh|n|p|t|u|a)?|iê(?:c|m|ng|n|p|t|u)"
    r"|o(?:c|i|m|ng|n|p|t)?|oa(?:ch|c|i|m|ng|nh|n|o|t|y)?|oă(?:c|m|ng|n|t)|oe(?:n|o|t)?"
    r"|ô(?:c|i|m|ng|n|p|t)?|ơ(?:i|m|n|p|t)?|u(?:c|i|m|ng|n|p|t|a)?|uâ(?:ng|n|t|y)"
    r"|uê(?:ch|nh)?|uô(?:c|i|m|ng|n|t)|uơ|uy(?:a|ch|nh|t|p|u)?|uyê(?:n|t)"
    r"|ư(?:c|i|m|ng|n|t|u|a)?|ươ(?:c|i|m|ng|n|p|t|u)|y|yê(?:m|n|t|u))"
)
_SYLLABLE = re.compile(_ONSET + _RIME)
_STOPPED = re.compile(r"(?:ch|[cpt])$")
_LONGEST = len("nghiêng")
_MOST_LETTERS = 24

Edit = tuple[int, int, str]


def lost(text: str) -> Iterator[Edit]:
    """The edits (start, end, replacement; in order, disjoint) that give a text its spaces."""
    for word in _WORD.finditer(text):
        if len(word[0]) > _MOST_LETTERS or _FOREIGN.match(word[0]):
            continue
        position = word.start()
        for syllable in _syllables(word[0].lower())[:-1]:
            position += len(syllable)
            yield position, position, " "


def _syllables(word: str) -> tuple[str, ...]:
    """The fewest syllables that a word can be cut into; none when it cannot be, or when it can in
    two ways: "cóthời" might be "cót hời"."""
    best: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(word) + 1):
        readings = [
            (*reading, word[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if best[start] and _is_syllable(word[start:end])
            for reading in best[start]
        ]
        fewest = min(map(len, readings), default=0)
        best.append([reading for reading in readings if len(reading) == fewest][:2])
    return best[-1][0] if len(best[-1]) == 1 else ()


@cache
def _is_syllable(letters: str) -> bool:
    """Whether letters are one syllable, with a tone that it can have."""
    parts = unicodedata.normalize("NFD", letters)
    tones = [mark for mark in parts if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    if len(tones) > 1 or _SYLLABLE.fullmatch(plain) is None:
        return False
    return _STOPPED.search(plain) is None or "".join(tones) in tuple(_HIGH_OR_LOW)

"""When two names are names of one thing, though one says more than the other.

"Giám đốc Sở Y tế" and "Giám đốc Sở Y tế tỉnh Lam Giang" are alike: one has all words of the
other. "Sở Y tế Lam Giang" and "Sở Y tế Bắc Thạch" are not: each has a word the other lacks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from kg.text import Folder
from kg.vocabulary import load

Likeness = Callable[[str, str], float]
_FILLERS = frozenset(["của", "về", "và", "ở", "tại", "các", "ông", "bà", "nước"])
_PHRASES = re.compile(r"\b(?:việt nam|cộng sản|đồng chí)\b")
_RANK = re.compile(r"\b(?:phó|thứ trưởng|quyền|thường trực|dự khuyết)\b")
_INITIAL_ACTING = re.compile(r"^q(?=\s)")


@cache
def _folder() -> Folder:
    return load().folder


@cache
def plain(name: str) -> str:
    """A name in lower case without punctuation, abbreviations written out.

    >>> plain("UBND TP. Huế")
    'ủy ban nhân dân thành phố huế'
    """
    folded = unicodedata.normalize("NFKC", _folder()(name).lower)  # km² is km2
    words = " ".join(re.findall(r"[\w&%]+", folded))
    return _INITIAL_ACTING.sub("quyền", words)


def same(one: str, other: str) -> float:
    """1 for the same words in the same order, else 0."""
    return float(plain(one) == plain(other))


def similar(one: str, other: str) -> float:
    """The share of words in common (Dice's coefficient), small words aside."""
    a, b = _words(one), _words(other)
    common = (a & b).total()
    return 2 * common / (a.total() + b.total()) if common else 0.0


def alike(one: str, other: str) -> float:
    """The share of words in common, if one of the names has all words of the other."""
    a, b = _words(one), _words(other)
    return 0.0 if a - b and b - a else similar(one, other)


def alike_offices(one: str, other: str) -> float:
    """As ``alike``, for offices of the same rank: a deputy is not the head.

    >>> alike_offices("Phó Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh")
    0.0
    """
    ranks = [set(_RANK.findall(plain(office))) for office in (one, other)]
    return alike(one, other) if ranks[0] == ranks[1] else 0.0


def best(ours: Iterable[str | None], theirs: Sequence[str | None], likeness: Likeness) -> float:
    """The likeness of the two forms that are most alike."""
    pairs = [(a, b) for a in ours if a for b in theirs if b]
    return max((likeness(a, b) for a, b in pairs), default=0.0)


def number(text: str) -> str:
    """A citation key as compared: without spaces and leading zeros, TƯ for TW.

    >>> number("số 05 - CT/TƯ")
    '5-CT/TW'
    """
    text = _folder()(text).text.upper()
    text = re.sub(r"^.*?SỐ:?\s+|\s", "", text)
    return re.sub(r"/T\.?[ƯW]\.?$|/TRUNGƯƠNG$", "/TW", text).lstrip("0")


@cache
def _words(name: str) -> Counter[str]:
    words = plain(name).split()
    telling = [word for word in _PHRASES.sub(" ", plain(name)).split() if word not in _FILLERS]
    return Counter(telling or words)

"""Tell the places that no list knows from the names they stand before: "Thị trưởng Tampa Jane Roe",
"Toàn quyền Đông Dương Henry Roe", "Thủ tướng Israeel John Roe" with its slip of the pen.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.foreign import is_alien, is_foreign
from kg.letters import UPPER

# Who holds these leads a town or region, which is named with the office.
OF_TOWNS = frozenset(
    {"thị-trưởng", "phó-thị-trưởng", "thống-đốc", "phó-thống-đốc", "thủ-hiến", "toàn-quyền"}
    | {"tỉnh-trưởng", "phó-tỉnh-trưởng"}
)
_PERSON = 2  # words of a name from abroad, at the least
_TOWN = 2  # words of a town's name, at the most
_INITIAL = re.compile(r"\w\.?|.*\..*|[JS]r\.?")
_SHORTEST_COUNTRY = 6
_OFTEN = 2
_HOLDER = re.compile(rf"(?: -|,) (?:ông|bà) [{UPPER}]")
# Parts of the country under its colonial governors.
_COLONIES = re.compile(r"(?:Nam|Bắc|Trung) [Kk]ỳ$")


def place_before(analysis: Analysis, part: list[tuple[int, int]], of_town: bool) -> int:
    """How many capitalised words between an office and a name are those of a place; ``of_town``
    tells that the office is one of a town or region that was not read."""
    words = [analysis.text[start:end] for start, end in part]
    if _COLONIES.match(" ".join(words[:_TOWN])):
        return _TOWN
    most = len(words) - _PERSON
    if most < 1 or any(_INITIAL.fullmatch(word) for word in words):
        return 0
    if not is_foreign(words[0]) and (ours := _before_foreign(analysis, part, words)):
        return ours
    if not is_alien(" ".join(words)):
        return 0
    if _is_nearly_a_country(analysis, words[0]) or _is_told_of(analysis, words[0]):
        return 1
    if not of_town or most > _TOWN or _is_named_elsewhere(analysis, part):
        return 0
    return most


def is_town(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether capitalised words after an office of a town are no more than the town: "Thị trưởng
    Paju", "thị trưởng Sunshine Coast - bà Roe"."""
    start, end = part[0][0], part[-1][1]
    word = analysis.text[start:end]
    is_called = any(f"{title} {word}" in analysis.text for title in ("ông", "bà"))
    return (len(part) == 1 and not is_called) or _HOLDER.match(analysis.text, end) is not None


def _before_foreign(analysis: Analysis, part: list[tuple[int, int]], words: list[str]) -> int:
    """ "Đông Dương" before "Henry Roe": words of ours, but no surname, before a foreign name."""
    ours = next((i for i, word in enumerate(words) if is_foreign(word)), len(words))
    surname = analysis.hit_at("surname", part[0][0]) is not None
    rest = words[ours:]
    named = len(rest) >= _PERSON and all(is_foreign(word) for word in rest)
    return ours if ours == _TOWN and named and not surname else 0


def _is_named_elsewhere(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether the text has the whole run where no office of a town stands before it."""
    run = analysis.text[part[0][0] : part[-1][1]]
    before = analysis.lower[: part[0][0]].split()[-1]
    position = analysis.text.find(run)
    while position >= 0:
        if not analysis.lower.endswith(f"{before} ", 0, position):
            return True
        position = analysis.text.find(run, position + 1)
    return False


def _is_told_of(analysis: Analysis, word: str) -> bool:
    """Whether a text has a word by itself, as it has countries, but no first names: "thăm
    Sarantia", "quan hệ với Sarantia"."""
    alone = 0
    for found in re.finditer(rf"(?<= ){re.escape(word)}\b(?![ -][{UPPER}])", analysis.text):
        before = analysis.text[: found.start() - 1].rsplit(None, 1)[-1]
        called = analysis.hit_before("honorific", found.start()) is not None
        alone += before.isalpha() and before.islower() and not called
    return alone >= _OFTEN


def _is_nearly_a_country(analysis: Analysis, word: str) -> bool:
    """Whether a word is the name of a country but for one letter too many, too few or wrong."""
    if len(word) < _SHORTEST_COUNTRY:
        return False
    labels = (c.label for c in analysis.vocabulary.scheme("country") if " " not in c.label)
    return any(_is_one_off(word.lower(), label.lower()) for label in labels)


def _is_one_off(one: str, two: str) -> bool:
    if one == two or abs(len(one) - len(two)) > 1 or len(two) < _SHORTEST_COUNTRY - 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    rest = one[same:], two[same:]
    return rest[0][1:] == rest[1][1:] or rest[0][1:] == rest[1] or rest[0] == rest[1][1:]

"""Tell a person's full name by its words from the name of a place: after "Chủ tịch UBND xã" the
words "Siu Hơm", "Y Bhăm Niê", "Lâm Thị Sang" name the holder, "Kim Sơn" and "Y Tý" the commune.

Places that look like persons are few and listed; else the surname, the number of syllables, the
office before the body and what the text says elsewhere ("ông Siu Hơm", "xã Siu Hơm") decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis
from kg.letters import LOWER, UPPER
from kg.vocabulary import Hit

SYLLABLE = f"[{UPPER}][{UPPER}{LOWER}]*(?:'[{UPPER}{LOWER}]+)?"
_RUN = re.compile(rf"(?:[HK]' )?{SYLLABLE}(?: {SYLLABLE})*")
_MIDDLE = re.compile(r" (?:Thị|Văn)\b", re.IGNORECASE)
_MIDDLE_NAME = re.compile(rf" (?:Thị|Văn|THỊ|VĂN) [{UPPER}]")
# "K'Mák", "H'Lina": a man's and a woman's name that its mark is written on to.
_MARK = re.compile(rf"[HK]'[{UPPER}]")
_GOES_ON = re.compile(rf" [{UPPER}]")
_THI = "thị"
_LONGEST = 5
_USUAL = 3
_INTRODUCERS = ("honorific", "rank", "academic-title")
_BODIES = ("body-kind", "body")
_LOOK_BACK = 60


def is_common_surname(analysis: Analysis, start: int) -> bool:
    """Whether the word at an offset is a surname that many bear."""
    hit = analysis.hit_at("surname", start)
    return hit is not None and _is_common(hit)


def is_of_highlands(analysis: Analysis, start: int) -> bool:
    """Whether a name begins as those of peoples of Vietnam do that are spelt in their own way, so
    that it is not from abroad: "Ksor Nham", "Y Blung"."""
    hit = analysis.hit_at("surname", start)
    return hit is not None and hit.concepts[0].get("ofHighlands") is not None


def starts_as_person(analysis: Analysis, start: int) -> bool:
    """Whether the word at an offset is a usual surname, or is followed by Thị or Văn."""
    hit = analysis.hit_at("surname", start)
    return hit is not None and (_is_common(hit) or bool(_MIDDLE.match(analysis.text, hit.end)))


def starts_person(analysis: Analysis, start: int) -> bool:
    """Whether a person's full name stands at an offset: "Chủ nhiệm Ủy ban Trần Cẩm Tú"."""
    return analysis.text[start].isupper() and is_person(analysis, start, _USUAL)


def is_person(analysis: Analysis, start: int, shortest: int) -> bool:
    """Whether a person's name begins here: a usual surname and enough syllables."""
    if not starts_as_person(analysis, start):
        return False
    return shortest <= _syllables(analysis, start) <= _LONGEST


def follows_place(analysis: Analysis, start: int) -> bool:
    """Whether a person's name begins after words of a place: "xã Ea Sar | Y Bhăm Niê"."""
    if is_person(analysis, start, 2):
        return True
    surname = analysis.hit_at("surname", start)
    if surname is None or is_person(analysis, surname.end + 1, 2):
        return False  # "xã Long Bình A | Siu Hơm"
    return _has_form(analysis, start, surname)


def holds_office(analysis: Analysis, start: int, level: int, *, known: bool) -> bool:
    """Whether the words at ``start``, after the word of a level or a body of one at ``level``, name
    the holder of an office there and no place; ``known`` tells that all places of the level are
    in the vocabulary, as provinces are."""
    name = _RUN.match(analysis.text, start)
    if name is None or not _is_headed(analysis, level):
        return False
    words = name[0].split(" ")
    listed = not known and analysis.hit_at("person-like-place", start) is not None
    if listed or (len(words) < 2 and not _MARK.match(name[0])):
        return False
    if _is_place_elsewhere(analysis, words) or _holds_another(analysis, name):
        return False
    surname = analysis.hit_at("surname", start)
    if surname is None:
        middle = _MIDDLE.match(analysis.text, start + len(words[0]))
        return middle is not None and len(words) >= _USUAL
    return known or _has_form(analysis, start, surname) or _is_person_elsewhere(analysis, words)


def heads_house(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the name after the kind of a house, folded ``[start, end)``, is that of its head, the
    house being named elsewhere: "Giám đốc Bệnh viện | Từ Thị Lụa" in a text on Bệnh viện Đa khoa X.

    Hospitals and schools bear names of persons too, which the text then sets without an office.
    """
    name = _RUN.match(analysis.text, end + 1)
    if name is None or analysis.text[end] != " " or analysis.hit_before("post", start) is None:
        return False
    surname = analysis.hit_at("surname", end + 1)
    words = name[0].split(" ")
    if surname is None or not _USUAL <= len(words) <= _LONGEST or _holds_another(analysis, name):
        return False
    kind = analysis.lower[start:end]
    if any(
        analysis.lower.endswith(f"{kind} ", 0, at) and at != end + 1
        for at in _occurrences(analysis, name[0])
    ):
        return False
    is_woman = words[1].lower() == _THI
    return is_woman or _is_person_elsewhere(analysis, words)


def is_called(analysis: Analysis, given: str) -> bool:
    """Whether the text speaks of someone by a given name: "bà Lụa"."""
    return any(
        analysis.text[start].isupper()
        and not _GOES_ON.match(analysis.text, start + len(given))
        and analysis.hit_before("honorific", start) is not None
        for start in _occurrences(analysis, given)
    )


def _holds_another(analysis: Analysis, run: re.Match[str]) -> bool:
    """Whether a name of a place is followed by that of a person: "xã Diệp Sơn | Lê Văn Bé", "xã Kim
    Mã | Siu Hơm"."""
    shortest = 2 if _opens_places(analysis, run.start()) else _USUAL
    spaces = [space.end() for space in re.finditer(" ", run[0])][1:]
    return any(
        is_person(analysis, run.start() + offset, shortest)
        or (shortest == 2 and follows_place(analysis, run.start() + offset))
        for offset in spaces
    )


def _opens_places(analysis: Analysis, start: int) -> bool:
    """Whether a name begins with a surname that many places begin with, and no Thị or Văn."""
    surname = analysis.hit_at("surname", start)
    if surname is None or _MIDDLE_NAME.match(analysis.text, surname.end):
        return False
    return surname.concepts[0].get("opensPlaces") is not None


def _is_place_elsewhere(analysis: Analysis, words: list[str]) -> bool:
    """Whether the text sets a name after a level where no office is: "ở xã Diệp Sơn"."""
    for length in range(2, len(words) + 1):
        for start in _occurrences(analysis, " ".join(words[:length])):
            level = analysis.hit_before("level", start)
            if level is not None and not _is_headed(analysis, level.start):
                return True
    return False


def _is_person_elsewhere(analysis: Analysis, words: list[str]) -> bool:
    """Whether the text speaks of someone of a name: "ông Cao An"."""
    if len(words) >= _USUAL and is_called(analysis, words[-1]):
        return True
    return any(
        analysis.hit_before(scheme, start) is not None
        for start in _occurrences(analysis, " ".join(words))
        for scheme in _INTRODUCERS
    )


def _occurrences(analysis: Analysis, name: str) -> Iterator[int]:
    """Where a name stands in a text, in whatever letters."""
    return (
        m.start() for m in re.finditer(rf"(?<!\w){re.escape(name.lower())}(?!\w)", analysis.lower)
    )


def _has_form(analysis: Analysis, start: int, surname: Hit) -> bool:
    """Whether a name is long enough for its surname, with which places may begin as well."""
    if _MARK.match(analysis.text, start):
        return True
    return (
        (_USUAL if _opens_places(analysis, start) else 2) <= _syllables(analysis, start) <= _LONGEST
    )


def _is_common(surname: Hit) -> bool:
    return surname.concepts[0].get("frequency") != "low"


def _syllables(analysis: Analysis, start: int) -> int:
    """How many capitalised syllables stand in a row."""
    run = _RUN.match(analysis.text, start)
    return run[0].count(" ") + 1 if run is not None else 0


def _is_headed(analysis: Analysis, level: int) -> bool:
    """Whether an office stands before a level, or before the body that it is of."""
    starts = [level]
    for scheme in _BODIES:
        bodies = analysis.found(scheme, max(0, level - _LOOK_BACK), level)
        starts += [hit.start for hit in bodies if hit.end == level - 1]
        here = analysis.hit_at(scheme, level)
        starts += [here.start] if here is not None else []
    return any(analysis.hit_before("post", start) is not None for start in starts)

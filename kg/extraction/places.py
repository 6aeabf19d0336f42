"""Read the place in a name: "tỉnh Thanh Hóa", "TP Hà Nội", "huyện Kim Thành", "tỉnh" alone.

Provinces, cities and countries are known by the vocabulary; districts and communes are any
capitalised name after their level word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.persons import (
    SYLLABLE,
    follows_place,
    holds_office,
    is_person,
    starts_as_person,
)
from kg.letters import LOWER, UPPER
from kg.vocabulary import Concept, Hit

_OPEN_NAME = re.compile(rf"\d{{1,2}}\b(?! cấp)|{SYLLABLE}(?:[ -]{SYLLABLE}){{0,3}}")
_SPACE = re.compile(r" ")
_SMALL_WORD = re.compile(rf" ([{LOWER}]+)\b")
_CAPITAL_NEXT = re.compile(rf" [{UPPER}]")
_RUN = re.compile(rf"{SYLLABLE}(?: {SYLLABLE})*")
_MIDDLE = re.compile(r" (?:Thị|Văn)\b")
_OURS = ("province", "city")
_ABROAD = ("country", "place-abroad")
_LEVEL_BEFORE = r"(?<!\w)(?:tỉnh|thành phố|thị xã|huyện|quận) "
_LONGEST_UNKNOWN = 2
_USUAL = 3
_CLOSED_LEVELS = frozenset({"tỉnh", "thành phố", "trung ương"})
_NAMED_AFTER_PERSONS = frozenset({"phường", "xã", "thôn"})
# Districts and wards of a city bear numbers; after these levels digits count what follows.
_NEVER_NUMBERED = frozenset({"tỉnh", "thành phố", "thị xã", "huyện", "xã", "thị trấn"})
# Bodies that a level and a name follow.
_PLACED = frozenset({"công-an", "hội-đồng-nhân-dân", "ủy-ban-nhân-dân", "đảng-bộ", "đảng-ủy"})
# The words of a level that look like another word: "xã Viên An", "xã Đoàn Kết", "tỉnh Lại Văn Bé".
# After the name of a body: "Trung tâm Cung ứng dịch vụ công | xã".
_HIDDEN_LEVEL = re.compile(rf"(?P<level>tỉnh|huyện|quận|xã|phường|thị trấn)\b(?P<name> [{UPPER}])?")
# "Hội đồng nhân dân tỉnh Khóa XVII", "tỉnh Hội": what is said of a term is no place, nor is the
# association of one.
_NO_PLACE = re.compile(rf"(?:Khóa|Nhiệm [Kk]ỳ|Kỳ [Hh]ọp|Lần [Tt]hứ)\b|(?:Hội|Đoàn)\b(?! [{UPPER}])")


@dataclass(frozen=True, slots=True)
class Place:
    """A place phrase at folded ``[start, end)``; ``name`` is None when only a level is said.

    ``level`` is the level word ("tỉnh"); ``country`` marks a place outside Vietnam.
    """

    start: int
    end: int
    level: str | None
    name: str | None
    country: bool = False

    def full(self) -> str:
        """The place with its level: "tỉnh Thanh Hóa"."""
        return " ".join(part for part in (self.level, self.name) if part)


def place_at(analysis: Analysis, start: int, *, level: str | None = None) -> Place | None:
    """The place that begins at a folded offset, if any.

    With ``level`` (the level a body's kind implies) a bare capitalised name will do.
    """
    word = analysis.hit_at("level", start)
    kind = analysis.hit_at("body-kind", start)
    longer = kind is not None and (word is None or kind.end > word.end)
    if kind is not None and longer and not is_commune(analysis, kind):
        return None
    hidden = _HIDDEN_LEVEL.match(analysis.text, start) if word is None else None
    if hidden is not None and (hidden["name"] is not None or _follows_body(analysis, start)):
        return _after_level(analysis, start, hidden.end("level"), hidden["level"])
    if word is not None and word.concepts[0].id != "trung-ương":
        return _after_level(analysis, start, word.end, analysis.lower[start : word.end])
    known = known_place(analysis, start)
    if known is not None or level is None:
        return known
    closed = level in _CLOSED_LEVELS
    if closed and starts_as_person(analysis, start):
        return None
    if holds_office(analysis, start, start, known=closed):
        return None
    name = _introduced(analysis, start) if closed else _open_name(analysis, start)
    return Place(start, start + len(name), level, _recased(name)) if name else None


def is_commune(analysis: Analysis, union: Hit) -> bool:
    """Whether the words for a union of youth are a level and the opening of a name, as after a body
    that has a place of its own: "Đảng ủy xã | Đoàn Kết", "UBND tỉnh | Đoàn Thị Hậu"."""
    words = analysis.text[union.start : union.end]
    if not words.endswith(" Đoàn") or words[0].isupper():
        return False
    above = analysis.hit_before("body-kind", union.start)
    return above is not None and above.concepts[0].id in _PLACED


def _recased(name: str) -> str:
    """One capital a syllable for names printed in capitals only."""
    return name if not name.isupper() else " ".join(w.capitalize() for w in name.split(" "))


def known_place(analysis: Analysis, start: int) -> Place | None:
    """The province, city or country named at a folded offset."""
    if not _is_capitalised(analysis, start):
        return None
    hits = [analysis.hit_at(scheme, start) for scheme in (*_OURS, *_ABROAD)]
    hit = max((h for h in hits if h is not None), key=lambda h: h.end, default=None)
    if hit is None or _bears_a_person(analysis, start, hit):
        return None
    concept = province_for(analysis, hit.concepts)
    abroad = concept.scheme in _ABROAD
    return Place(start, hit.end, concept.get("level"), concept.label, country=abroad)


def _bears_a_person(analysis: Analysis, start: int, hit: Hit) -> bool:
    """A place named after a person is meant only after its level word.

    "thành phố Hồ Chí Minh", not "Chủ tịch Hồ Chí Minh".
    """
    return hit.concepts[0].get("namesake") is not None and not analysis.lower.endswith(
        ("thành phố ", "tỉnh "), 0, start
    )


def province_for(analysis: Analysis, concepts: tuple[Concept, ...]) -> Concept:
    """Of units sharing a name, the one that existed at the document's date."""
    date = analysis.document.date
    if date is None or len(concepts) == 1:
        return concepts[0]
    day = date.first_day().isoformat()
    return next(
        (
            c
            for c in concepts
            if (c.get("foundingDate") or "") <= day < (c.get("dissolutionDate") or "9999")
        ),
        concepts[0],
    )


def _after_level(analysis: Analysis, start: int, end: int, level: str) -> Place:
    after = end + 1
    if analysis.text[end : end + 1] != " ":
        return Place(start, end, level, None)
    known = known_place(analysis, after)
    if known is not None and not known.country:
        return Place(start, known.end, level, known.name)
    if analysis.text.startswith("Sở ", after):
        return Place(start, end, level, None)  # "trình UBND TP. Sở Tài chính …"
    namesake = analysis.hit_at("namesake", after)
    if namesake is not None and level in _NAMED_AFTER_PERSONS:
        return Place(start, namesake.end, level, namesake.concepts[0].label)
    if known is None and holds_office(analysis, after, start, known=level in _CLOSED_LEVELS):
        return Place(start, end, level, None)
    closed = level in _CLOSED_LEVELS and _follows_body(analysis, start)
    name = _introduced(analysis, after) if closed else _open_name(analysis, after)
    if name and name.isdigit() and level in _NEVER_NUMBERED:
        name = None
    is_place = _is_listed(analysis, after) or not is_person(analysis, after, _USUAL)
    if name and (level in _NAMED_AFTER_PERSONS or is_place):
        return Place(start, after + len(name), level, _recased(name))
    return Place(start, end, level, None)


def _open_name(analysis: Analysis, start: int) -> str | None:
    """A capitalised name, cut before the words of another name, office or body."""
    match = _OPEN_NAME.match(analysis.text, start)
    word = analysis.hit_at("name-word", start)
    if match is not None and word is not None and word.end > match.end():
        return None  # "Trường Chính trị Kinh doanh"
    if match is None or _NO_PLACE.match(analysis.text, start):
        return None
    for space in _SPACE.finditer(analysis.text, start, match.end()):
        position = space.end()
        if _starts_title(analysis, position):
            return analysis.text[start : space.start()]
        if " " in analysis.text[start : space.start()] and follows_place(analysis, position):
            return analysis.text[start : space.start()]
    if is_person(analysis, start, _USUAL) and not _is_listed(analysis, start):
        return None
    return match[0] + _small_rest(analysis, match)


def _is_listed(analysis: Analysis, start: int) -> bool:
    """Whether a place is named that looks like a person: "huyện Hoàng Su Phì"."""
    return analysis.hit_at("person-like-place", start) is not None


def _small_rest(analysis: Analysis, name: re.Match[str]) -> str:
    """The last word of a name in small letters that the text elsewhere has with a capital: "phường
    Dịch vọng"."""
    small = _SMALL_WORD.match(analysis.text, name.end())
    whole = f"{name[0]} {small[1].capitalize()}" if small is not None else ""
    return whole[len(name[0]) :] if whole and whole in analysis.text else ""


def _introduced(analysis: Analysis, start: int) -> str | None:
    """The unknown place of a body of a province, told from the person who holds its office.

    Provinces and their cities are known, so "Tỉnh ủy Sa Kim Hà" names a person; a short name
    nobody knows may be a place, a long one is one only as far as the text sets it after its level.
    """
    name = _open_name(analysis, start)
    if name is None:
        return None
    short = name.count(" ") < _LONGEST_UNKNOWN and not _MIDDLE.search(name)
    run = _RUN.match(analysis.text, start)
    if run is None or short or name.isupper():
        return name
    syllables = run[0].split(" ")
    for length in range(min(len(syllables), 4), 0, -1):
        begun = " ".join(syllables[:length])
        if len(begun) <= len(name) and _stands_free(analysis, begun):
            return begun
    return None


def _stands_free(analysis: Analysis, name: str) -> bool:
    """Whether a text sets a name after a level that belongs to no body before it."""
    pattern = rf"{_LEVEL_BEFORE}{re.escape(name.lower())}(?!\w)"
    return any(
        not _goes_on(analysis, found.end())
        and (name.count(" ") < _LONGEST_UNKNOWN or not _follows_body(analysis, found.start()))
        for found in re.finditer(pattern, analysis.lower)
    )


def _goes_on(analysis: Analysis, end: int) -> bool:
    return _CAPITAL_NEXT.match(analysis.text, end) is not None


def _follows_body(analysis: Analysis, start: int) -> bool:
    """Whether the name of a body ends right before an offset: "UBND" before "tỉnh"."""
    return any(
        hit.end == start - 1
        for scheme in ("body-kind", "body")
        for hit in analysis.found(scheme, max(0, start - 60), start)
    )


def _starts_title(analysis: Analysis, position: int) -> bool:
    """Whether a body or office begins here; the "Hội" that ends "xã Đông Hội" is none."""
    for scheme in ("body-kind", "body", "post"):
        hit = analysis.hit_at(scheme, position)
        if hit is None:
            continue
        if " " in analysis.text[hit.start : hit.end]:
            return True
        # "xã Đạo Viện | Nguyễn Văn Bé": the last word of a name before that of a person
        goes_on = _CAPITAL_NEXT.match(analysis.text, hit.end) is not None
        if goes_on and not is_person(analysis, hit.end + 1, 2):
            return True
    return False


def _is_capitalised(analysis: Analysis, start: int) -> bool:
    return analysis.text[start : start + 1].isupper()

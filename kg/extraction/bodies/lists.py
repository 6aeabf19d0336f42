"""Read lists of bodies, "các Bộ Ngoại giao, Tài chính", "các sở: Y tế, Xây dựng", and what two
neighbours share: "HĐND, UBND tỉnh", "Đảng đoàn, Chủ tịch Quốc hội".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.context import CHAINED
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.bodies.private import kind_of
from kg.extraction.places import Place, known_place, place_at

_PLURAL_BEFORE = re.compile(
    r"\b(?:các|những|mọi|mỗi|một số|nhiều|từng|hai|ba|bốn|\d+) $", re.IGNORECASE
)
_NEXT_IN_LIST = re.compile(r",? và |, | và | - |/")
# What joins names after a colon, perhaps after a remark: "Công an (thường trực); Tài chính".
_NEXT_AFTER_COLON = re.compile(r"(?: \([^()]{1,40}\))?(?:[,;]? và |[,;] )")
_COLON = re.compile(r"(?: gồm| là| sau| sau đây)?: ")
_LISTED = frozenset({"bộ", "sở"})
_COUNCILS = frozenset({"hội-đồng", "hội-đồng-trường", "hội-đồng-quản-trị", "hội-đồng-thành-viên"})
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_GROUPS = frozenset({"đảng-đoàn", "ban-cán-sự-đảng", "đảng-ủy"})
_NEAR = 40
_PLACED = frozenset(
    {"hội-đồng-nhân-dân", "ủy-ban-nhân-dân", "đoàn-đại-biểu-quốc-hội", "công-an", "đảng-ủy"}
)
_BOARDS = frozenset({"ban-chỉ-đạo", "ban-chỉ-huy"})  # "UBND, Ban Chỉ đạo phòng dịch huyện A"
_LONGEST_NUMERAL = 9


def members(analysis: Analysis, start: int, phrase: BodyPhrase | None) -> Iterator[BodyPhrase]:
    """Yield the body read at ``start``, if one is, and the further members of the list it opens."""
    if phrase is not None:
        yield phrase
    listed = _after_colon(analysis, start)
    if listed:
        yield from listed
    elif phrase is not None:
        yield from _distributed(analysis, phrase)


def completed(analysis: Analysis, first: BodyPhrase, second: BodyPhrase) -> BodyPhrase:
    """Return the first of two neighbours with what it shares with the second."""
    if _shares_place(analysis, first, second):
        return replace(first, place=second.place)
    return _owned(first, second) if _shares_parent(analysis, first, second) else first


def is_plural(analysis: Analysis, start: int) -> bool:
    """Whether a word of number stands before an offset: "các ", "14 "."""
    return _PLURAL_BEFORE.search(analysis.text, max(0, start - _LONGEST_NUMERAL), start) is not None


def goes_on(analysis: Analysis, end: int) -> bool:
    """Whether another field or body follows a name in a list: "các Sở Y tế, Xây dựng"."""
    link = _NEXT_IN_LIST.match(analysis.text, end)
    schemes = ("field", "body", "body-kind")
    return link is not None and any(analysis.hit_at(s, link.end()) for s in schemes)


def _shares_place(analysis: Analysis, first: BodyPhrase, second: BodyPhrase) -> bool:
    """ "HĐND, UBND tỉnh": the first has no place of its own and takes that of the second."""
    between = analysis.text[first.end : second.start]
    return (
        first.is_bare
        and second.place is not None
        and (second.subject is None or second.kind in _BOARDS)
        and _NEXT_IN_LIST.fullmatch(between) is not None
        and first.kind in _PLACED
    )


def _owned(phrase: BodyPhrase, owner: BodyPhrase) -> BodyPhrase:
    """A Party group, or an organ of one, that is of a body.

    A commune's committee is the commune's: "Bí thư Đảng ủy, Chủ tịch UBND xã A".
    """
    place = owner.place
    if phrase.kind == "đảng-ủy" and place is not None and place.level in _COMMUNES:
        return replace(phrase, place=place)
    above = phrase.parent
    committee = (above or phrase).kind == "đảng-ủy"
    if committee and owner.kind == "phòng" and owner.parent is not None:
        owner = owner.parent  # a division has a cell, its department the committee
    return replace(phrase, parent=replace(above, parent=owner) if above is not None else owner)


def _shares_parent(analysis: Analysis, first: BodyPhrase, second: BodyPhrase) -> bool:
    """ "Bí thư Đảng đoàn, Chủ tịch Quốc hội": the Party group is that of the next body.

    So is an organ of the group: "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, Phó Cục trưởng Cục Thuế".
    """
    group = first.parent or first
    if group.kind not in _GROUPS or not group.is_bare or second.start - first.end > _NEAR:
        return False
    if second.is_bare or second.kind == group.kind or _is_of_committee(analysis, second):
        return False
    if second.kind in _COUNCILS:
        return False
    # the head of "Trưởng phòng X" runs into the name
    posts = analysis.found("post", first.end, second.end)
    between = [post for post in posts if post.start < second.start]
    return (
        len(between) == 1
        and not between[0].concepts[0].label.endswith("ủy viên")
        and not between[0].concepts[0].label.startswith("Ủy viên")
        and CHAINED.fullmatch(analysis.text, first.end, between[0].start) is not None
        and second.start - between[0].end <= len(" Thường trực ")
    )


def _is_of_committee(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a body is an organ of a Party committee, as its Ủy ban Kiểm tra is."""
    kind = kind_of(analysis, phrase)
    return kind is not None and "cơ-quan-đảng" in kind.all("broader")


def _distributed(analysis: Analysis, phrase: BodyPhrase) -> Iterator[BodyPhrase]:
    """Members that share the head: "các Bộ Ngoại giao, Tài chính", "UBND các tỉnh A, B"."""
    if phrase.subject and not phrase.place and not phrase.parent and phrase.named is None:
        yield from _more_fields(analysis, phrase)
    elif phrase.place is not None and phrase.place.name is not None:
        yield from _more_places(analysis, phrase, phrase.place)
    elif phrase.named is not None and phrase.kind == "bộ":
        yield from _more_fields(analysis, replace(phrase, named=None, head="Bộ", subject="?"))


def _more_fields(analysis: Analysis, phrase: BodyPhrase) -> Iterator[BodyPhrase]:
    end = phrase.end
    while link := _NEXT_IN_LIST.match(analysis.text, end):
        start = link.end()
        field = analysis.hit_at("field", start)
        other = analysis.hit_at("body", start) or analysis.hit_at("body-kind", start)
        if field is None or not analysis.text[start].isupper():
            return
        if other is not None and not _is_ministry_of_force(analysis, phrase, start, field.end):
            return
        yield replace(phrase, start=start, end=field.end, subject=field.concepts[0].label)
        end = field.end


def _more_places(analysis: Analysis, phrase: BodyPhrase, first: Place) -> Iterator[BodyPhrase]:
    if not is_plural(analysis, first.start):
        return
    end = phrase.end
    while link := _NEXT_IN_LIST.match(analysis.text, end):
        place = place_at(analysis, link.end()) or known_place(analysis, link.end())
        if place is None or place.name is None or place.country:
            return
        yield replace(phrase, start=place.start, end=place.end, place=place)
        end = place.end


def _is_ministry_of_force(analysis: Analysis, phrase: BodyPhrase, start: int, end: int) -> bool:
    """Whether a force is the ministry here: "các Bộ Ngoại giao, Công an", no place after it."""
    force = analysis.hit_at("body-kind", start)
    is_whole = force is not None and force.end == end and phrase.kind == "bộ"
    return is_whole and is_plural(analysis, phrase.start) and place_at(analysis, end + 1) is None


def _after_colon(analysis: Analysis, start: int) -> tuple[BodyPhrase, ...]:
    """The names after "các Bộ: ", "14 bộ gồm: "; a place behind the last is that of all."""
    hit = analysis.hit_at("body-kind", start)
    colon = _COLON.match(analysis.text, hit.end) if hit is not None else None
    if hit is None or colon is None or hit.concepts[0].id not in _LISTED:
        return ()
    if not is_plural(analysis, start):
        return ()
    kind, position, found = hit.concepts[0], colon.end(), []
    while (field := analysis.hit_at("field", position)) and analysis.text[position].isupper():
        name = field.concepts[0].label
        level = kind.get("level")
        found.append(
            BodyPhrase(position, field.end, kind.id, kind.label, subject=name, level=level)
        )
        link = _NEXT_AFTER_COLON.match(analysis.text, field.end)
        if link is None:
            break
        position = link.end()
    place = place_at(analysis, found[-1].end + 1) if found else None
    if place is None or place.name is None:
        return tuple(found)
    found[-1] = replace(found[-1], end=place.end)
    return tuple(replace(phrase, place=place) for phrase in found)

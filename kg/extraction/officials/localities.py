"""Offices named after the place alone: "Trưởng thôn Đông Hạ", "Chủ tịch huyện", "Bí thư Hà Nội"."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import committee
from kg.extraction.persons import SYLLABLE, starts_person
from kg.extraction.places import Place, place_at
from kg.vocabulary import Concept

_VILLAGES = frozenset({"thôn", "bản", "ấp", "buôn", "xóm", "khu phố"})
_OF_PLACES = frozenset({"bí-thư", "phó-bí-thư", "chủ-tịch", "phó-chủ-tịch"})
_NAME = re.compile(rf" {SYLLABLE}(?: {SYLLABLE}){{0,2}}")
_OF_TWO_RANKS = "thành phố"  # a province, or a town in one
_SPACE = re.compile(r" ")
_INTRODUCERS = ("honorific", "rank", "academic-title", "level")
_CLOSED = re.compile(r", | \(|\)")


def placed_body(found: Findings, head: Concept, place: Place | None) -> str | None:
    """ "Bí thư Hà Nội", "Chủ tịch tỉnh Vĩnh Phúc": the body is the place's own; "Chủ tịch huyện" is
    of the one district that has its committee named, if there is one."""
    if place is None or place.country:
        return None
    if place.name is not None:
        return committee(head.label, place.level, place.name)
    if head.id not in _OF_PLACES:
        return None
    kind = (committee(head.label, place.level, "") or "").strip()
    named = {m.name for m in found.all(BodyMention) if kind and m.name.startswith(f"{kind} ")}
    is_one = len(named) == 1 and place.level != _OF_TWO_RANKS
    return named.pop() if is_one else kind or None


def village_end(analysis: Analysis, head: Concept, end: int) -> int:
    """Where the name of a village ends that its head bears: "Trưởng thôn Đông Hạ, ông A", but not
    "Trưởng thôn Lê Văn Bé"; ``end`` without one."""
    name = _NAME.match(analysis.text, end) if head.get("fusedWith") in _VILLAGES else None
    if name is None or starts_person(analysis, end + 1):
        return end
    for space in _SPACE.finditer(analysis.text, end + 1, name.end() + 1):
        if starts_person(analysis, space.end()):
            return space.start()
    closed = _CLOSED.match(analysis.text, name.end())
    is_apart = closed is not None and (
        any(analysis.hit_at(scheme, closed.end()) for scheme in _INTRODUCERS)
        or place_at(analysis, closed.end()) is not None
    )
    return name.end() if is_apart else end

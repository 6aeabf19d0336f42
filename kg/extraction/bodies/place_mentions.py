"""The places that a text names in full, by themselves or with a body."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.foreign import is_alien
from kg.extraction.places import Place, known_place, place_at
from kg.letters import LOWER, UPPER

_MANY = re.compile(r"\b(?:các|những|nhiều|một số|\d+) $")
_OF_COUNTRY = re.compile(r"(?:, | \(|,? của )(?:nước )?")

# "CLB Quảng Nam", "trận Thép Xanh Nam Định": a club plays there, nobody governs.
_CLUB = re.compile(
    rf"(?:(?:CLB|FC|[Cc]âu lạc bộ|[Đđ]ội bóng)(?: [{UPPER}]\w+){{0,3}}"
    rf"|(?<![{UPPER}])\b[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+) $"
)
_LONGEST_CLUB = 30


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in full at ``start``; ``explicit`` when a level or a body goes with it."""

    start: int
    level: str
    place: Place
    explicit: bool


def places_of_phrases(phrases: Iterable[BodyPhrase]) -> Iterable[PlaceMention]:
    """Yield the places of bodies and of those above them."""
    for phrase in phrases:
        inner: BodyPhrase | None = phrase
        while inner is not None:
            place = inner.place
            if place is not None and place.name and not place.country:
                level = place.level or (inner.level if inner.names_level else None)
                if level is not None:
                    yield PlaceMention(
                        place.start, level, replace(place, level=level), explicit=True
                    )
            inner = inner.parent


def _is_region(analysis: Analysis, place: Place) -> bool:
    """Whether a place is several or abroad: "các tỉnh Tây Nguyên", "tỉnh Xê Kông, Lào", "Evry"."""
    known = known_place(analysis, place.start + len(place.level or "") + 1)
    if known is not None or is_alien(place.name or ""):
        return known is None or known.country
    if place.level != "tỉnh":
        return False
    if _MANY.search(analysis.lower, max(0, place.start - 8), place.start):
        return True
    link = _OF_COUNTRY.match(analysis.text, place.end)
    owner = known_place(analysis, link.end()) if link else None
    return owner is not None and owner.country


def places_of_text(analysis: Analysis) -> Iterable[PlaceMention]:
    """Yield the places that are named by themselves."""
    for hit in analysis.found("level"):
        place = place_at(analysis, hit.start)
        if place is not None and place.name and place.level and not _is_region(analysis, place):
            yield PlaceMention(hit.start, place.level, place, explicit=True)
    for scheme in ("province", "city"):
        for hit in analysis.found(scheme):
            place = known_place(analysis, hit.start)
            of_club = _CLUB.search(analysis.text, max(0, hit.start - _LONGEST_CLUB), hit.start)
            if place is not None and place.level and not of_club:
                yield PlaceMention(hit.start, place.level, place, explicit=False)

"""The place that the offices of one person in a list share, said with the last of them.

In "…; ông A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cà Mau" the Tỉnh ủy is Cà Mau's, whichever
province was named before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement

_APPOSED = frozenset({"after-name", "before-name", "list-item"})
_LONGEST = 250


def in_own_place(
    analysis: Analysis, found: Findings, statements: Sequence[Statement]
) -> list[Statement]:
    """The statements; an office without a word of its place takes that of the person's next."""
    return [
        replace(s, office=_moved(s.office, place))
        if s.rule in _APPOSED and (place := _place(analysis, found, s, statements)) is not None
        else s
        for s in statements
    ]


def _place(
    analysis: Analysis, found: Findings, statement: Statement, statements: Sequence[Statement]
) -> tuple[str, str] | None:
    """The place that the body of an office has, and the one it should have."""
    office = statement.office
    own = _said(found, office)
    if own is None or office.body is None or _is_in_words(analysis, office, own):
        return None
    for other in statements:
        near = 0 < other.office.start - office.end < _LONGEST
        if other.name != statement.name or not near or other.rule != statement.rule:
            continue
        if ";" in analysis.text[office.end : other.office.start]:
            return None
        place = _said(found, other.office)
        if place is not None and _is_in_words(analysis, other.office, place):
            differs = place != own and place.split(" ")[0] == own.split(" ")[0]
            return (_bare(own), _bare(place)) if differs else None
    return None


def _said(found: Findings, office: OfficePhrase) -> str | None:
    """The place of the body of an office: "tỉnh Cà Mau"."""
    inside = found.within(BodyMention, office.start, office.end)
    return next((m.place for m in inside if m.name == office.body and m.place), None)


def _bare(place: str) -> str:
    for level in ("tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường "):
        place = place.removeprefix(level)
    return place


def _is_in_words(analysis: Analysis, office: OfficePhrase, place: str) -> bool:
    return _bare(place).lower() in analysis.text[office.start : office.end].lower()


def _moved(office: OfficePhrase, places: tuple[str, str]) -> OfficePhrase:
    """An office in the body of another place."""
    own, place = places
    assert office.body is not None
    body = office.body.removesuffix(own) + place
    label = joined(f"{office.head.label}{office.standing}", office.head, body)
    return replace(office, body=body, label=label) if office.body.endswith(own) else office

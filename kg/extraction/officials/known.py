"""Persons a reader knows without being told: the dead of history, who has left the highest
offices, and leaders abroad.

"Tổng Bí thư Lê Duẩn" holds the office no more, whatever the sentence says, "Tổng thống Barack
Obama" none after his term; "Thủ tướng Lý Cường" has a name like ours, but is not our Prime
Minister.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.foreign import is_foreign
from kg.extraction.officials.names import Name
from kg.model import PartialDate
from kg.vocabulary import Concept

# How a name is spelt in Latin letters at home: "Thái Kỳ (Cai Qi)".
_SPELT_AT_HOME = re.compile(r" \(((?:[A-Z][a-z]+[ -]?){2,3})\)")
_OF = re.compile(r" của (?:nước )?")
_ABROAD = "nước ngoài"


def dead(analysis: Analysis, people: Sequence[Name]) -> frozenset[str]:
    """The persons of a text who died before it was written."""
    written = analysis.document.date
    if written is None:
        return frozenset()
    lives = ((name.text, person.get("period")) for name, person in _known(analysis, people))
    return frozenset(
        text
        for text, life in lives
        if life and PartialDate.parse(life.split("/")[1]).last_day() < written.first_day()
    )


def left(analysis: Analysis, people: Sequence[Name]) -> frozenset[str]:
    """The persons of a text who had left the highest offices before it was written."""
    written = analysis.document.date
    days = ((name.text, person.get("left")) for name, person in _known(analysis, people))
    return frozenset(
        text
        for text, day in days
        if day and written and PartialDate.parse(day).last_day() < written.first_day()
    )


def from_abroad(analysis: Analysis, people: Sequence[Name]) -> frozenset[str]:
    """The persons of other countries whose names look like ours."""
    known = {n.text for n, person in _known(analysis, people) if person.get("level") == _ABROAD}
    spelt = {name.text for name in people if _is_spelt_at_home(analysis.text, name)}
    return frozenset(known | spelt)


def country_after(analysis: Analysis, name: Name) -> str | None:
    """The country that a name is followed by: "Thủ tướng Srettha Thavisin của Thái Lan"."""
    link = _OF.match(analysis.text, name.end)
    country = analysis.hit_at("country", link.end()) if link is not None else None
    named = country is not None and analysis.text[country.start].isupper()
    return analysis.text[country.start : country.end] if country is not None and named else None


def _known(analysis: Analysis, people: Sequence[Name]) -> Iterator[tuple[Name, Concept]]:
    for name in people:
        hit = analysis.hit_at("known-person", name.start)
        if hit is not None and hit.end == name.end:
            yield name, hit.concepts[0]


def _is_spelt_at_home(text: str, name: Name) -> bool:
    spelt = _SPELT_AT_HOME.match(text, name.end)
    return spelt is not None and is_foreign(spelt[1].strip()) and not name.text.isascii()

"""Figures: numbers with what they count, "hơn 13.500 đảng viên", "20,9%", "93/70 tổ chức đảng".

A number that dates, ranks or names something ("năm 2021", "lần 5", "Quận 1") is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.figures import context, relations, units
from kg.extraction.figures.numbers import Number, read
from kg.extraction.figures.units import Unit
from kg.extraction.mentions import (
    BodyMention,
    DateMention,
    DirectiveMention,
    FigureMention,
    OfficeMention,
    PersonMention,
)

_NAMED = (DateMention, DirectiveMention, BodyMention, OfficeMention, PersonMention)
_LISTED = re.compile(r"\d{1,3}(?:,| và| hoặc) $")
_COUNTED = re.compile(r"\d $")
_NUMBERED = re.compile(r" ?\d")
_FROM = re.compile(r"\btừ $")
_TO = re.compile(r" (?:đến|tới) ")
_DAY_AND_MONTH = re.compile(r"(?:[12]?\d|3[01])/(?:[1-9]|1[0-2])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME_BEFORE = re.compile(r"[^\W\d_][ .][A-ZĐ][^\W\d_]*[ .]$")
_LOOK_BACK = 30


def find(analysis: Analysis, found: Findings) -> Iterator[FigureMention]:
    """Yield every quantity with a unit; ranges from a to b are left out."""
    counted = [
        (number, unit)
        for number in read(analysis)
        if not number.is_fraction and not any(found.covering(k, number.start) for k in _NAMED)
        for unit in units.read(analysis, number.end)
        if not _is_label(analysis, number, unit)
    ]
    ends = set(_range_ends(analysis, counted))
    following = [number.start for number, _ in counted[1:]]
    figures = [
        _figure(analysis, found, number, unit, stop)
        for index, ((number, unit), stop) in enumerate(zip_longest(counted, following))
        if index not in ends
    ]
    yield from relations.with_wholes(analysis, figures)


def _is_label(analysis: Analysis, number: Number, unit: Unit) -> bool:
    """Whether the number ranks or belongs to what stands before it: "lần 5", "Quận 1".

    Before a noun that is not listed the doubt is greater: "RON 92 dùng", "2021 chọn chủ đề",
    "giai đoạn 2 và 3 tiến hành".
    """
    force = _numbering(analysis, number.start)
    if force == "full":
        # "Nhà 120 m2" measures what "Nhà 120" numbers; "Quốc lộ 1 km 35" says where.
        return not unit.is_continuous or _NUMBERED.match(analysis.text, unit.end) is not None
    is_year = _YEAR.fullmatch(analysis.text, number.start, number.end) is not None
    named = _NAME_BEFORE.search(analysis.text[max(0, number.start - _LOOK_BACK) : number.start])
    if is_year and named:
        return True
    is_day = _DAY_AND_MONTH.fullmatch(analysis.text, number.start, number.end) is not None
    if unit.is_open and is_day and number.total is not None and number.value > number.total:
        return True
    listed = _LISTED.search(analysis.text[max(0, number.start - _LOOK_BACK) : number.start])
    ranks = listed is not None and _numbering(analysis, number.start - len(listed[0])) is not None
    return unit.is_open and (ranks or force == "weak" or is_year or named is not None)


def _numbering(analysis: Analysis, start: int) -> str | None:
    """How surely the noun before a number is numbered by it; a noun itself counted is not."""
    nouns = analysis.found("numbered-noun", max(0, start - _LOOK_BACK), start)
    if not nouns or analysis.text[nouns[-1].end : start] != " ":
        return None
    if _COUNTED.search(analysis.text[max(0, nouns[-1].start - 2) : nouns[-1].start]):
        return None
    return nouns[-1].concepts[0].get("force") or "full"


def _range_ends(analysis: Analysis, counted: Iterable[tuple[Number, Unit]]) -> Iterator[int]:
    """Indexes of the two ends of "từ 7 triệu đồng đến 10 triệu đồng"."""
    for index, ((first, unit), (second, _)) in enumerate(pairwise(counted)):
        opens = _FROM.search(analysis.lower, max(0, first.start - 4), first.start)
        if opens and _TO.fullmatch(analysis.lower, unit.end, second.start):
            yield from (index, index + 1)


def _figure(
    analysis: Analysis, found: Findings, number: Number, unit: Unit, stop: int | None
) -> FigureMention:
    start, approximation = _approximation(analysis, number.start)
    period = context.period(analysis, found, start, unit.end)
    return FigureMention(
        start=start,
        end=unit.end,
        value=number.as_thousands() if number.grouped and not unit.is_continuous else number.value,
        unit=unit.label,
        what=context.what(analysis, unit.start, unit.end, stop),
        approximation=approximation,
        date=period.date if period else None,
        until=period.until if period else None,
        comparison=context.comparison(analysis, unit.end),
        direction=relations.direction(analysis, start),
        status=relations.status(analysis, start),
        total=number.total,
        measured=unit.is_continuous or unit.is_money,
        rule="figure-open" if unit.is_open else "figure-listed",
    )


def _approximation(analysis: Analysis, start: int) -> tuple[int, str | None]:
    """Where the figure begins, with its approximator, and which one that is."""
    hits = analysis.found("approximation", max(0, start - _LOOK_BACK), start)
    if hits and analysis.hit_before("comparative", hits[-1].start):
        return start, None
    if hits and analysis.text[hits[-1].end : start] == " ":
        return hits[-1].start, hits[-1].concepts[0].id
    return start, None

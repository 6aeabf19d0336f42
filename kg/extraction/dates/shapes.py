"""The forms of dates, as written: "ngày 3 tháng 7 năm 2025", "27, 28/4", "quý I/2025".

Reads a run of dates joined by commas, "và" or "đến" and lends each the month and year
that only its neighbour spells out. What is left out of the whole run stays None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_YEAR = r"(?:19|20)\d\d"
_STOP = r"(?![\w%]|[.,]\d|\s?/\s?\w|-(?!(?:iv|i{1,3})\b)[^\W\d])"
_ATOM = re.compile(
    rf"""(?:
    (?:ngày\s+)?(?:mùng\s+|mồng\s+)?(?:
        (?P<d1>\d{{1,2}})\s?(?P<s>[/.-])\s?(?P<m1>\d{{1,2}})\s?(?:(?P=s)|[/-])\s?(?P<y1>{_YEAR})
      | (?P<d2>\d{{1,2}}),?\s+tháng\s+(?P<m2>\d{{1,2}})
            (?:(?:,?\s+năm\s+|\s?[/-]\s?)(?P<y2>{_YEAR}))?
      | (?P<d3>\d{{1,2}})(?:\s?[/-]\s?|\.)(?P<m3>\d{{1,2}})(?:,?\s+năm\s+(?P<y3>{_YEAR}))?
    )
  | tháng\s+(?P<m4>\d{{1,2}})(?:(?:\s?[/-]\s?|\.|,?\s+năm\s+)(?P<y4>{_YEAR}))?
  | (?P<m5>\d{{1,2}})(?:\s?[/-]\s?|\.)(?P<y5>{_YEAR})
  | quý\s+(?P<q>[1-4]|iv|i{{1,3}})(?:(?:\s?[/-]\s?|\.|,?\s+(?:năm\s+)?)(?P<y6>{_YEAR}))?
  | (?:năm\s+)?(?P<y7>{_YEAR})
  | ngày\s+tháng\s+năm\s+(?P<y8>{_YEAR})
  | (?P<roman>iv|i{{1,3}})(?:(?:\s?/\s?|,?\s+năm\s+)(?P<y9>{_YEAR}))?
  | (?:ngày\s+|quý\s+|tháng\s+)?(?P<bare>\d{{1,2}}|iv|i{{1,3}})
    ){_STOP}""",
    re.VERBOSE,
)
_TO = re.compile(r" ?- ?| (?:cho )?(?:đến|tới) (?:hết |nay )?")
_AND = re.compile(r"(?: ?[,;]| (?:và|hoặc)) ")
_ANCHOR = re.compile(
    rf"\b(?:ngày|mùng|mồng|tháng|năm|quý)\s+(?=\d|i|tháng)|(?<![\w/.,-])(?={_YEAR}\s?-\s?{_YEAR})"
    r"|(?<![\w/.,-])(?=\d{1,2}(?:\s?[/.-]\s?\d|,?\s+tháng\s|\s+(?:đến|tới|và)\s+\d|, \d))"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LONGEST_RUN = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """One date as written at ``[start, end)``; ``quarter`` stands in for ``month``.

    ``named`` tells forms that begin with their own word (ngày, tháng, năm, quý).
    ``bare`` is a lone number whose meaning only its neighbour gives.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    quarter: int | None = None
    bare: int | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Dates joined to one another; ``ranges[i]`` when shapes i and i + 1 bound a period."""

    shapes: tuple[Shape, ...]
    ranges: tuple[bool, ...]


def runs(lower: str) -> Iterator[Run]:
    """Every run of dates in a lower-case text, in order and without overlap."""
    position = 0
    while (anchor := _ANCHOR.search(lower, position)) is not None:
        run = run_at(lower, anchor.start())
        if run is None:
            position = max(anchor.end(), anchor.start() + 1)
        else:
            yield run
            position = run.shapes[-1].end


def run_at(lower: str, start: int) -> Run | None:
    """The run of dates that begins at ``start``."""
    shapes: list[Shape] = []
    joints: list[bool] = []
    while (shape := _shape(lower, start)) is not None and len(shapes) < _LONGEST_RUN:
        if shape.bare is not None and shapes and shapes[-1].quarter is not None:
            shape = replace(shape, quarter=shape.bare, bare=None)  # "quý II-IV"
        shapes.append(shape)
        joint = _TO.match(lower, shape.end) or _AND.match(lower, shape.end)
        if joint is None:
            break
        joints.append(joint.re is _TO)
        start = joint.end()
    while shapes and shapes[-1].bare is not None:
        shapes.pop()
    if not shapes:
        return None
    complete = _completed(shapes)
    return None if complete is None else Run(complete, tuple(joints[: len(complete) - 1]))


def _shape(lower: str, start: int) -> Shape | None:
    match = _ATOM.match(lower, start)
    if match is None:
        return None
    bare = match["roman"] or match["bare"]
    number = match["q"] or bare
    value = None if number is None else _ROMAN.get(number) or int(number)
    return Shape(
        start,
        match.end(),
        day=_int(match["d1"] or match["d2"] or match["d3"]),
        month=_int(match["m1"] or match["m2"] or match["m3"] or match["m4"] or match["m5"]),
        year=_int(next((match[f"y{n}"] for n in range(1, 10) if match[f"y{n}"]), None)),
        quarter=value if match["q"] else None,
        bare=value if bare else None,
        named=lower.startswith("ngày", start) or (lower[start].isalpha() and not bare),
    )


def _int(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _completed(shapes: list[Shape]) -> tuple[Shape, ...] | None:
    """Lend what is missing, from right to left; None when a number stays without meaning."""
    complete = [shapes[-1]]
    for shape in reversed(shapes[:-1]):
        lent = _lent(shape, complete[0])
        if lent is None:
            return None
        complete.insert(0, lent)
    return tuple(complete)


def _lent(shape: Shape, after: Shape) -> Shape | None:
    if shape.bare is not None:
        if after.day is not None:
            shape = replace(shape, day=shape.bare, month=after.month, bare=None)
        elif after.quarter is not None:
            shape = replace(shape, quarter=shape.bare, bare=None)
        elif after.month is not None:
            shape = replace(shape, month=shape.bare, bare=None)
        else:
            return None
    if shape.year is None and after.year is not None and _same_kind(shape, after):
        shape = replace(shape, year=after.year)
    return shape


def _same_kind(shape: Shape, after: Shape) -> bool:
    return (shape.month is None) == (after.month is None) or after.quarter is not None

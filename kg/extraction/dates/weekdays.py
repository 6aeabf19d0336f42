"""Days of the week: "thứ hai tuần tới", "sáng thứ Tư", "chủ nhật vừa qua".

"Thứ hai" is also "second": a part of the day, a week or a capital letter tells a day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis
from kg.extraction.mentions import DateMention
from kg.model import PartialDate

_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?P<part>sáng|trưa|chiều|tối|đêm|hôm|vào) )?"
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
    r"(?: (?P<week>tuần (?:này|tới|sau|trước|qua|rồi|vừa qua)|vừa qua|tới đây))?(?!\w)"
)
_DAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "nhật": 6}
_WEEKS = {"này": 0, "tới": 1, "sau": 1, "trước": -1, "qua": -1, "rồi": -1}
_DATE_FOLLOWS = re.compile(r"[ ,(]{0,3}(?:ngày )?\d{1,2}[./-]\d")
_ORDINAL_BEFORE = re.compile(r"(?:lần|phiên họp|kỳ họp|hội nghị|đại hội|ngày) $")
_WEEK = 7


def read(analysis: Analysis, today: PartialDate | None) -> Iterator[DateMention]:
    """Yield the weekdays of a text as days, seen from ``today``."""
    if today is None or today.day is None:
        return
    for match in _WEEKDAY.finditer(analysis.lower):
        if _is_day(analysis, match) and not _DATE_FOLLOWS.match(analysis.lower, match.end()):
            day = _resolved(match, today.first_day())
            date = PartialDate(day.year, day.month, day.day)
            yield DateMention(match.start("day"), match.end(), date)


def _is_day(analysis: Analysis, match: re.Match[str]) -> bool:
    if (match["week"] or "").startswith("tuần "):
        return True
    if _ORDINAL_BEFORE.search(analysis.lower[max(0, match.start("day") - 12) : match.start("day")]):
        return False
    name = analysis.text[match.start("day") : match.end("day")].split()[-1]
    return (
        match["week"] is not None
        or match["part"] in ("sáng", "trưa", "chiều", "tối", "đêm", "hôm")
        or (match["part"] == "vào" and name[0].isupper())
    )


def _resolved(match: re.Match[str], today: datetime.date) -> datetime.date:
    name = match["day"].split()[-1]
    weekday = int(name) - 2 if name.isdigit() else _DAYS[name]
    week = match["week"] or ""
    if week.startswith("tuần "):
        monday = today - datetime.timedelta(days=today.weekday())
        weeks = _WEEKS[week.split()[-1]]
        return monday + datetime.timedelta(days=weekday + _WEEK * weeks)
    if week == "tới đây":
        return today + datetime.timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)
    ago = (today.weekday() - weekday) % _WEEK
    return today - datetime.timedelta(days=ago or (_WEEK if week else 0))

"""The times a question names, found as in any text: "năm 2021", "từ ngày 1/1/2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.asking.wording import Wording
from kg.extraction.analysis import Findings, analyse
from kg.extraction.dates import finding as dates
from kg.extraction.mentions import DateMention
from kg.model import Document
from kg.query import AS_OF
from kg.vocabulary import Vocabulary

_UNMARKED = {"ngay": "ngày", "thang": "tháng", "nam": "năm", "quy": "quý"}
_BEFORE_NUMBER = re.compile(rf"\b({'|'.join(_UNMARKED)})(?= +(?:\d|[ivx]+/))", re.IGNORECASE)
_FROM = ("từ", "kể từ", "sau", "từ sau", "kể từ sau")
_UP_TO = (
    *("đến", "tới", "trước", "hết", "tính đến", "tính tới", "tính đến hết", "cho đến", "đến hết"),
    *("đến trước", "cho tới"),
)
_AT = ("vào", "trong", "hồi", "cuối", "vào cuối", "suốt")


@dataclass(frozen=True, slots=True)
class Time:
    """A day or a span of days at words ``[start, end)``; None where it is open."""

    start: int
    end: int
    since: str | None
    until: str | None


def times(wording: Wording, vocabulary: Vocabulary) -> Iterator[Time]:
    """Yield the times of a question, with the words before them that say which end is meant."""
    text = wording.text
    if wording.plain:
        text = _BEFORE_NUMBER.sub(lambda match: _UNMARKED[match[0].lower()], text)
    analysis = analyse(Document("question", text), vocabulary)
    for date in dates.find(analysis, Findings()):
        at = [i for i, w in enumerate(wording.words) if w.end > date.start and w.start < date.end]
        if at:
            since = date.date.first_day().isoformat()
            until = (date.until or date.date).last_day().isoformat()
            time = _bounded(wording, at[0], at[-1] + 1, since, until)
            yield replace(time, since=since, until=until) if _is_span(date) else time


def chosen(found: tuple[Time, ...], parameters: set[str]) -> dict[str, str] | None:
    """Fill the parameters of a question that are times; None when it has none for them."""
    if not found:
        return {}
    since = next((time.since for time in found if time.since), None)
    until = next((time.until for time in reversed(found) if time.until), None)
    if AS_OF in parameters:
        day = until or since
        return {AS_OF: day} if day else None
    if {"since", "until"} <= parameters:
        given = {"since": since, "until": until}
        return {name: day for name, day in given.items() if day}
    return None


def _is_span(date: DateMention) -> bool:
    """Whether both ends are said: "từ năm 2015 đến năm 2021"."""
    return date.until is not None


def _bounded(wording: Wording, start: int, end: int, since: str, until: str) -> Time:
    """Take in the words before a date: "từ" leaves the end open, "đến" the beginning."""
    while start and wording.words[start - 1].key in wording.parts("ngày tháng năm quý"):
        start -= 1
    for phrases, low, high in ((_FROM, True, False), (_UP_TO, False, True), (_AT, True, True)):
        for phrase in sorted(phrases, key=len, reverse=True):
            parts = wording.parts(phrase)
            if wording.keys(start - len(parts), start) == parts and start >= len(parts):
                bounds = (since if low else None, until if high else None)
                return Time(start - len(parts), end, *bounds)
    return Time(start, end, since, until)

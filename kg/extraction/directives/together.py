"""Give documents the day that is said once for several of them, or by that of another one: "ký hai
quyết định ngày 5/7. Tại Quyết định 806 …", "cả hai văn bản cùng ký ngày 6/7", "số 7 cùng ngày".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.citations import Citation, Details
from kg.extraction.mentions import DateMention
from kg.model import PartialDate
from kg.sentences import Sentence

Pair = tuple[Citation, Details]
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_TYPES = r"(?P<type>quyết định|nghị quyết|chỉ thị|thông tư|văn bản)"
# "Phó Thủ tướng ký hai quyết định ngày 5/7": the documents follow.
_SIGNS = re.compile(
    rf"\b(?:ký|ký ban hành|ban hành|ra) (?P<count>các|hai|ba|bốn|năm|\d{{1,2}}) {_TYPES}\b"
)
# "Cả hai văn bản cùng ký ngày 6/7": the documents stand before.
_ALL_SIGNED = re.compile(
    rf"\b(?:cả )?(?P<count>các|những|hai|ba|bốn|năm|\d{{1,2}}) {_TYPES}"
    r"(?: (?:này|trên|nói trên|đó))?(?: (?:cùng|đều|được))* (?:ký|ban hành|ký ban hành)"
    r"(?: (?:vào|trong|cùng))* (?=ngày|\d)"
)
_SAME_DAY = re.compile(r"\s?,?\s?\(?(?:(?:được )?(?:ký|ban hành) )?(?:vào )?cùng ngày\b(?! \d)")
_TODAY = re.compile(
    r"\s?,?\s?\(?(?:được )?(?:ký|ban hành) (?:hôm|sáng|chiều|trưa|tối) nay\b(?: \()?"
)
_ANY = "văn bản"
_NEAR, _REACH = 40, 400


def dated_together(analysis: Analysis, found: Findings, pairs: Sequence[Pair]) -> list[Pair]:
    """The documents, with the days that the text says beside others or for several of them."""
    dated = list(pairs)
    for index, (citation, details) in enumerate(dated):
        if details.date is None and (day := _own_day(analysis, found, dated[:index], details)):
            dated[index] = (citation, replace(details, date=day))
    for sentence in analysis.sentences:
        for index, day in _shared(analysis, found, sentence, dated):
            citation, details = dated[index]
            dated[index] = (citation, replace(details, date=day))
    return dated


def _own_day(
    analysis: Analysis, found: Findings, before: Sequence[Pair], details: Details
) -> PartialDate | None:
    """The day of a document that is told by another's, or by that of the text."""
    today = _TODAY.match(analysis.lower, details.end)
    if today is not None:
        said = found.within(DateMention, today.end(), today.end() + _NEAR)
        return said[0].date if said and said[0].start == today.end() else analysis.document.date
    if _SAME_DAY.match(analysis.lower, details.end) is None:
        return None
    days = [d.date for _, d in before if details.end - d.end < _REACH and _is_day(d.date)]
    return days[-1] if days else None


def _shared(
    analysis: Analysis, found: Findings, sentence: Sentence, pairs: Sequence[Pair]
) -> Iterator[tuple[int, PartialDate]]:
    """The documents of a paragraph that have no day of their own, each with the one of all."""
    beside = [
        index
        for index, (citation, details) in enumerate(pairs)
        if citation.number is not None
        and analysis.sentence_at(citation.start).paragraph == sentence.paragraph
        and details.date is None
    ]
    signs = _SIGNS.search(analysis.lower, sentence.start, sentence.end)
    if signs is not None and (day := _only_day(found, sentence)) is not None:
        after = [i for i in beside if pairs[i][0].start > signs.end() and _fits(signs, pairs[i][0])]
        count = _count(signs["count"]) or len(after)
        yield from ((index, day) for index in after[:count])
    signed = _ALL_SIGNED.search(analysis.lower, sentence.start, sentence.end)
    said = found.within(DateMention, signed.end(), sentence.end) if signed is not None else []
    if signed is not None and said and said[0].start <= signed.end() + len("ngày "):
        before = [
            i for i in beside if pairs[i][0].end < signed.start() and _fits(signed, pairs[i][0])
        ]
        count = _count(signed["count"]) or len(before)
        yield from ((index, said[0].date) for index in before[-count:])


def _only_day(found: Findings, sentence: Sentence) -> PartialDate | None:
    """The one day that a sentence says."""
    said = found.within(DateMention, sentence.start, sentence.end)
    return said[0].date if len(said) == 1 and _is_day(said[0].date) else None


def _is_day(date: PartialDate | None) -> bool:
    return date is not None and date.day is not None


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else _COUNTS.get(word)


def _fits(said: re.Match[str], citation: Citation) -> bool:
    return said["type"] in {_ANY, citation.type.label.lower()}

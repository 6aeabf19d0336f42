"""What surrounds a figure: of what, as of when, compared with what.

"Tính đến 30/6/2021, có 2.100 chi bộ trực thuộc, tăng 3% so với năm 2020."
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DateMention

_CLAUSE_END = re.compile(r"[,;.:!?()\n\"]|$| (?:và|so với|trong đó|với|nhưng|thì|tương đương) ")
_COMPARISON = re.compile(r"\s?so (?:với|cùng kỳ) ?")
_OF_PLAN = re.compile(r" (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?!\w)")
_COMPARISON_END = re.compile(r"[,;:!?()\n]|\.(?!\d)|$| và ")
_NEXT_TO_DATE = re.compile(r"(?: [^\W\d_]+){0,4}\s?(?:vào|trong|cho đến|đến|tính đến|của)?\s?")
_CLAUSE = re.compile(r",(?!\d)|[;\n]")
_WHAT_LENGTH = 120


def what(analysis: Analysis, start: int, end: int, stop: int | None) -> str | None:
    """Give the noun phrase counted, from the unit to the end of its clause."""
    limit = min(end + _WHAT_LENGTH, stop or len(analysis.text), analysis.sentence_at(start).end)
    clause = _CLAUSE_END.search(analysis.lower, end, limit)
    phrase = analysis.text[start : clause.start() if clause else limit].strip()
    words = phrase[end - start :].strip()
    return phrase if words and not words.isdigit() else None


def period(analysis: Analysis, found: Findings, start: int, end: int) -> DateMention | None:
    """Give the date or period right after a figure, else the last before it in the sentence."""
    sentence = analysis.sentence_at(start)
    dates = [
        mention
        for mention in found.within(DateMention, sentence.start, sentence.end)
        if not _is_compared(analysis, mention.start)
    ]
    for mention in dates:
        if mention.start >= end and _NEXT_TO_DATE.fullmatch(analysis.lower, end, mention.start):
            return mention
    before = [mention for mention in dates if mention.end <= start]
    return before[-1] if before else None


def comparison(analysis: Analysis, end: int) -> str | None:
    """Say what a figure is compared with: "so với cùng kỳ năm 2020"."""
    sentence = analysis.sentence_at(end - 1)
    clause = _CLAUSE.search(analysis.lower, end, sentence.end)
    limit = clause.start() if clause else sentence.end
    match = _OF_PLAN.match(analysis.lower, end, limit) if analysis.text[end - 1] == "%" else None
    match = match or _COMPARISON.search(analysis.lower, end, limit)
    if match is None:
        return None
    stop = _COMPARISON_END.search(analysis.lower, match.end(), limit)
    return analysis.text[match.start() : stop.start() if stop else limit].strip()


def _is_compared(analysis: Analysis, position: int) -> bool:
    return " so với" in analysis.lower[max(0, position - 30) : position]

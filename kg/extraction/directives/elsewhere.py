"""Read the subject of a numbered document that is not told right after its number.

"Đề án dạy nghề cho nông dân (đề án 371)", "Tại Quyết định số 12, Thủ tướng bổ nhiệm ông A",
"Quy hoạch cảng biển được phê duyệt tại Quyết định số 5".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.agents import agent_at
from kg.extraction.directives.citations import DECISIONS, Citation, Details, has_wording, written
from kg.extraction.directives.subjects import states, subject_end
from kg.vocabulary import Hit

_NAME = re.compile(r"(?: [^\W\d]+[,;]?){3,48}")
_NAME_REACH = 280
_OPENING = re.compile(r"(?:^|[,;:.]\s|\n)(?:tại|theo)\s$")
_OPENING_REACH = 12
_COMMA = re.compile(r",\s")
_TO_VERB = re.compile(r"(?:\s(?:đã|vừa|cũng))?(?:\s(?:quyết định|quyết nghị))?\s")
_FORCES = frozenset({"decision", "numbered", "personnel"})
_SHORTEST = 3
# "Quy hoạch A được Chính phủ phê duyệt tại Quyết định 5", "Quy chế B ban hành kèm theo Thông tư 7".
_BY_WHICH = re.compile(
    r" (?:(?:đã |vừa )?được (?:[^,.;:()\n]{2,50} )?)?(?P<verb>phê duyệt|ban hành)(?: kèm)?"
    r" (?:tại|theo|bằng|trong)\s$"
)
_WHAT = re.compile(r" [^.;:()\n]{10,220}")
_PART = re.compile(r"\b(?:và|điều chỉnh|dự thảo|của|các)\s$")
# They stand for themselves, and are no matter of another.
_OWN = ("name", "law", "act")


def before_brackets(analysis: Analysis, citation: Citation, details: Details) -> Details | None:
    """Read what a number in brackets stands for: "đề án dạy nghề nông thôn (đề án 371)"."""
    text, lower = analysis.text, analysis.lower
    bracket = citation.start - len(" (")
    if text[max(0, bracket) : citation.start] != " (" or not text.startswith(")", citation.end):
        return None
    first = max(analysis.sentence_at(citation.start).start, bracket - _NAME_REACH)
    for word in reversed(analysis.found("document-type", first, bracket)):
        if word.concepts[0] is citation.type and _NAME.fullmatch(lower, word.end, bracket):
            return replace(details, title=written(analysis, word.end + 1, bracket))
    return None


def decided(
    analysis: Analysis,
    found: Findings,
    spans: tuple[tuple[int, int], ...],
    citation: Citation,
    details: Details,
) -> Details:
    """Add what is decided by a document: "Tại Quyết định số 5, Thủ tướng bổ nhiệm ông A"."""
    if citation.number is None or details.title is not None:
        return details
    approved = _approved(analysis, citation)
    if approved is not None:
        return replace(details, title=approved)
    if citation.type.id not in DECISIONS:
        return details
    verb = _decision(analysis, found, citation, details)
    if verb is None or states(analysis, verb):
        return details
    end = subject_end(analysis, found, verb.start, spans)
    title = written(analysis, verb.start, end)
    if title.count(" ") < _SHORTEST:
        return details
    return replace(details, end=end, title=title, title_start=verb.start)


def _approved(analysis: Analysis, citation: Citation) -> str | None:
    """What is told before a document to have been approved or issued by it."""
    first = max(analysis.sentence_at(citation.start).start, citation.start - _NAME_REACH)
    by = _BY_WHICH.search(analysis.lower, first, citation.start)
    if by is None:
        return None
    names = [
        word
        for word in analysis.found("document-type", first, by.start())
        if analysis.text[word.start].isupper()
    ]
    if not names or any(has_wording(names[-1].concepts[0], wording) for wording in _OWN):
        return None
    start = names[-1].start
    is_name = _WHAT.fullmatch(analysis.text, names[-1].end, by.start())
    if not is_name or _PART.search(analysis.lower, first, start):
        return None
    return f"{by['verb']} {written(analysis, start, by.start())}"


def _decision(
    analysis: Analysis, found: Findings, citation: Citation, details: Details
) -> Hit | None:
    """The verb of who speaks behind the comma after a document that opens the clause."""
    first = analysis.sentence_at(citation.start).start
    before = analysis.lower[max(first, citation.start - _OPENING_REACH) : citation.start]
    comma = _COMMA.match(analysis.text, details.end)
    if comma is None or _OPENING.search(before) is None:
        return None
    who = agent_at(analysis, found, comma.end())
    to_verb = _TO_VERB.match(analysis.lower, who.end) if who else None
    verb = analysis.hit_at("subject-verb", to_verb.end()) if to_verb else None
    return verb if verb is not None and verb.concepts[0].get("force") in _FORCES else None

"""Find documents without number or name that issuer and subject single out.

"Quyết định của Bộ Chính trị phân công ông A", "Kế hoạch hành động thực hiện Kết luận số 21",
"nghị quyết về việc cho thôi ...". A generic "các quy định của Chính phủ về ..." is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.citation_details import DetailReader
from kg.extraction.citations import Citation, has_wording, is_capital, is_draft
from kg.extraction.mentions import PersonMention
from kg.extraction.subjects import subject_end
from kg.model import Agent
from kg.vocabulary import Concept, Hit

_PLURAL = re.compile(
    r"\b(?:các|những|mọi|nhiều|một số|hai|ba|bốn|hàng loạt|mỗi|từng|\d+)(?: dự thảo| bản| loại)?\s$"
)
_PLURAL_REACH = 22
_OF = re.compile(r"\scủa\s(?:đồng chí\s)?")
_ABOUT = re.compile(r"\s(?:về(?: việc)?|v/v)\s|\s?:?\s(?=\")")
_OWNED_NAME = re.compile(r"\s[^.;:,()\n\d]{4,50}?(?=\scủa\s)")
_SMALL_WORDS = re.compile(r"(?:\s(?:một|ngay|kèm theo|dự thảo|bản))*\s*$")
_NEED_ISSUER = frozenset(
    {"đề-án", "dự-án", "phương-án", "chương-trình", "văn-bản", "điều-lệ", "lệnh"}
)
_SHORTEST = 3


def described(
    analysis: Analysis, found: Findings, cited: Sequence[Citation], reader: DetailReader
) -> Iterator[Citation]:
    """Every such document outside the citations by number or name."""
    starts = tuple(sorted(c.start for c in cited))
    end = 0
    for hit in analysis.found("document-type"):
        if hit.start < end or any(c.start <= hit.start < c.end for c in cited):
            continue
        citation = _described(analysis, found, starts, reader, hit)
        if citation is not None:
            end = citation.end
            yield citation


def _described(
    analysis: Analysis, found: Findings, starts: tuple[int, ...], reader: DetailReader, hit: Hit
) -> Citation | None:
    concept = hit.concepts[0]
    is_open = concept.get("authority") == "binding" and not _is_plural(analysis, hit.start)
    if not is_open:
        return None
    of = _OF.match(analysis.lower, hit.end)
    owner = reader.agent_at(of.end()) if of else None
    start = _subject_start(analysis, owner[1] if owner else hit.end, concept)
    if start is None:
        return None
    end = subject_end(analysis, found, start, starts)
    subject = " ".join(analysis.text[start:end].split())
    known = _known(analysis, concept, subject)
    issuer = owner[0] if owner else None
    if known is None and not _is_singled_out(analysis, found, hit, (start, end), issuer):
        return None
    return Citation(
        hit.start,
        end,
        concept,
        "subject",
        name=f"{concept.label} {subject}",
        known=known,
        issuer=issuer,
        draft=is_draft(analysis, hit.start),
    )


def _is_plural(analysis: Analysis, start: int) -> bool:
    return bool(_PLURAL.search(analysis.lower, max(0, start - _PLURAL_REACH), start))


def _subject_start(analysis: Analysis, end: int, concept: Concept) -> int | None:
    about = _ABOUT.match(analysis.lower, end)
    if about is not None:
        is_quote = analysis.text[about.end() : about.end() + 1] == '"'
        return about.end() if is_quote else end + 1
    verb = analysis.hit_at("subject-verb", end + 1)
    if verb is not None and analysis.text[end : end + 1] == " ":
        return end + 1
    owned = _OWNED_NAME.match(analysis.lower, end)
    return end + 1 if owned is not None and has_wording(concept, "rules") else None


def _known(analysis: Analysis, concept: Concept, subject: str) -> Concept | None:
    """The document known by name that a subject is of, with other words before it."""
    wanted = f"{concept.label} {subject}".lower()
    for known in analysis.vocabulary.scheme("named-document"):
        if any(label.lower() == wanted for label in known.labels):
            return known
    return None


def _is_singled_out(
    analysis: Analysis,
    found: Findings,
    hit: Hit,
    subject: tuple[int, int],
    issuer: Agent | None,
) -> bool:
    concept = hit.concepts[0]
    words = analysis.text[subject[0] : subject[1]].split()
    if len(words) < _SHORTEST:
        return False
    capital = is_capital(analysis, hit.start)
    if issuer is not None:
        return analysis.text[hit.start].isupper() or not has_wording(concept, "verb")
    if has_wording(concept, "vague"):
        return False
    verb = analysis.hit_at("subject-verb", subject[0])
    if verb is not None and verb.concepts[0].get("force") == "personnel":
        return capital and bool(found.within(PersonMention, *subject))
    return capital or (has_wording(concept, "name") and _is_issued(analysis, hit.start))


def _is_issued(analysis: Analysis, start: int) -> bool:
    small = _SMALL_WORDS.search(analysis.lower, max(0, start - 24), start)
    return analysis.hit_before("issuing-verb", small.start() if small else start) is not None

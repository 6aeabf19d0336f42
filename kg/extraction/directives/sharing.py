"""Share what one citation says with those beside it: an owner and a subject said once for a list,
the number in brackets behind a subject, who issued what numbers in brackets stand for.

"Kết luận số 50-KL/TW và số 28-KL/TW của Bộ Chính trị", "ban hành các Quyết định số 3 và số 4".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.directives.citations import Citation, Details

_BRACKET = re.compile(r"\s\((?:gọi tắt là |sau đây gọi (?:tắt )?là )?$")
_INCLUDING = re.compile(r"\s\((?:bao )?gồm (?:các )?$")
_REACH = 32
_TWO = 2
_DATED = re.compile(r"\b(?:ngày|năm|tháng)\s\d")
_APPOSED = re.compile(r",\s(?:tức(?: là)? )?")
_CLOSED = re.compile(r"\s?(?:[.;:)\n]|,\s(?!(?:bộ )?luật\b)|$)")
_JOINT = re.compile(r"\s?(?:,|;|,?\s(?:và|cùng))\s(?:các\s|số\s)*$")


def distributed(
    analysis: Analysis, pairs: Sequence[tuple[Citation, Details]]
) -> list[tuple[Citation, Details]]:
    """Give each member of a list the issuer, date and subject that only the last one states."""
    shared = _carried_on(analysis, pairs)
    for index in range(len(shared) - 2, -1, -1):
        (citation, details), (after, later) = shared[index], shared[index + 1]
        if citation.number is None or details.end > after.start or later.issuer is None:
            continue
        joint = _JOINT.fullmatch(analysis.lower, details.end, after.start)
        # "Nghị quyết Đại hội XIII" is the congress's alone; what has its subject is told in full.
        is_own = after.issuer is not None or details.title is not None
        if joint is None or details.issuer is not None or is_own or _differ(citation, after):
            continue
        same_type = after.listed or after.type is citation.type
        date = details.date or (later.date if same_type else None)
        title = details.title or (later.title if same_type and _is_about(later) else None)
        shared[index] = (citation, replace(details, issuer=later.issuer, date=date, title=title))
    return shared


def numbered_in_brackets(
    analysis: Analysis, pairs: Sequence[tuple[Citation, Details]]
) -> list[tuple[Citation, Details]]:
    """Give a document the number in brackets behind its subject: "Nghị quyết về … (Nghị quyết
    số 35/2021/QH15)".
    """
    found = list(pairs)
    ends: dict[int, int] = {}  # of a law and the one that amends it, which ends with it, the latter
    for index, (citation, _) in enumerate(pairs):
        ends.setdefault(citation.end, index)
        bracket = _BRACKET.search(analysis.lower, max(0, citation.start - _REACH), citation.start)
        before = ends.get(bracket.start()) if bracket and citation.number else None
        named = pairs[before] if before is not None else None
        found[index] = _as_listed(analysis, found, ends, index)
        if index and _is_apposed(analysis, pairs[index - 1][0], citation):
            found[index] = replace(citation, number=pairs[index - 1][0].number), found[index][1]
        if named is None or before is None or named[0].number is not None:
            continue
        if named[0].type is citation.type:
            found[before] = replace(named[0], number=citation.number), named[1]
    return found


def numbered_next(
    analysis: Analysis, pairs: Sequence[tuple[Citation, Details]]
) -> list[tuple[Citation, Details]]:
    """Give a document that has just been told to be issued the number with which the next sentence
    goes on: "Bộ Y tế vừa ban hành Chỉ thị về A. Chỉ thị số 5/CT-BYT nêu rõ"."""
    found = list(pairs)
    for index, ((citation, details), (after, later)) in enumerate(itertools.pairwise(pairs)):
        is_told = citation.rule == "subject" and citation.number is None and not citation.draft
        goes_on = after.number is not None and after.type is citation.type and later.title is None
        others = [c for c, _ in pairs[:index] if c.number == after.number]
        if not (is_told and goes_on and details.actor) or others:
            continue
        if _opens_next(analysis, citation, after) and _may_be_one(later, details):
            title = (citation.name or "").removeprefix(f"{citation.type.label} ")
            numbered = replace(citation, number=after.number, name=None)
            found[index] = numbered, replace(details, title=title or None)
    return found


def _opens_next(analysis: Analysis, one: Citation, two: Citation) -> bool:
    """Whether a citation opens the sentence right after that of another one."""
    sentence = analysis.sentence_at(two.start)
    if sentence.start != two.start or sentence.start == 0:
        return False
    return analysis.sentence_at(sentence.start - 1).start <= one.start < two.start


def _may_be_one(one: Details, two: Details) -> bool:
    """Whether no two issuers and no two days are told."""
    issuers = {d.issuer for d in (one, two)} - {None}
    days = {d.date for d in (one, two)} - {None}
    return len(issuers) < _TWO and len(days) < _TWO


def _is_apposed(analysis: Analysis, before: Citation, citation: Citation) -> bool:
    """Whether the name of a law stands behind its bare number, and no further law of a list.

    "Theo Luật số 34, Luật sửa đổi một số điều của Luật Giáo dục đại học."
    """
    if before.number is None or before.name or citation.number or citation.name is None:
        return False
    is_amending = citation.type is before.type and analysis.hit_at(
        "relation", citation.start + len(citation.type.label) + 1
    )
    lists = ", luật " in analysis.lower[citation.start : citation.end]
    joined = None if lists else _APPOSED.fullmatch(analysis.lower, before.end, citation.start)
    return bool(is_amending and joined and _CLOSED.match(analysis.lower, citation.end))


def _carried_on(
    analysis: Analysis, pairs: Sequence[tuple[Citation, Details]]
) -> list[tuple[Citation, Details]]:
    """Give each further member of a list who issues the first: "ban hành các Quyết định 3 và 4"."""
    shared: list[tuple[Citation, Details]] = []
    for citation, details in pairs:
        before, earlier = shared[-1] if shared else (citation, details)
        has_word = analysis.hit_at("document-type", citation.start) is not None
        is_unsaid = not has_word and details.actor is None and details.issuer is None
        between = min(earlier.end, citation.start), citation.start
        if _is_issued_with(analysis, (before, earlier), (citation, details)):
            date = details.date or (None if _says_date(analysis, before, earlier) else earlier.date)
            shared.append(
                (citation, replace(details, actor=earlier.actor, body=earlier.body, date=date))
            )
        elif is_unsaid and _JOINT.fullmatch(analysis.lower, *between):
            actor = None if _differ(before, citation) else earlier.actor
            shared.append((citation, replace(details, actor=actor, body=earlier.body)))
        else:
            shared.append((citation, details))
    return shared


def _is_issued_with(
    analysis: Analysis, one: tuple[Citation, Details], two: tuple[Citation, Details]
) -> bool:
    """Whether a document with its own type word is issued with the one before it: "ban hành Chỉ
    thị số 5-CT/TU về A và Kế hoạch số 7-KH/TU", "thông qua Nghị quyết về B; Nghị quyết về C".
    """
    (before, earlier), (citation, details) = one, two
    is_open = earlier.actor is not None and details.actor is None and details.issuer is None
    if not is_open or before is citation or citation.issuer is not None:
        return False
    codes = [c.number.code if c.number else None for c in (before, citation)]
    is_numbered = before.number is not None and citation.number is not None
    is_kin = codes[0] == codes[1] and (is_numbered or before.type is citation.type)
    if not is_kin or analysis.hit_at("document-type", citation.start) is None:
        return False
    joint = _JOINT.fullmatch(analysis.lower, min(earlier.end, citation.start), citation.start)
    return joint is not None


def _says_date(analysis: Analysis, citation: Citation, details: Details) -> bool:
    """Whether the date of a document stands behind its number, and is its own."""
    last = details.title_start or details.end
    return _DATED.search(analysis.lower, citation.end, max(citation.end, last)) is not None


def _as_listed(
    analysis: Analysis, pairs: Sequence[tuple[Citation, Details]], ends: dict[int, int], index: int
) -> tuple[Citation, Details]:
    """Give the numbers in brackets who issues what they stand for: "nghị quyết của Quốc hội về …
    (gồm nghị quyết 12/2016 và nghị quyết 27/2022)".
    """
    citation, details = pairs[index]
    first = max(0, citation.start - _REACH)
    bracket = _INCLUDING.search(analysis.lower, first, citation.start)
    whole = ends.get(bracket.start()) if bracket else None
    joint = _JOINT.search(analysis.lower, first, citation.start)
    if whole is None and joint is not None and index and pairs[index - 1][0].end == joint.start():
        before = pairs[index - 1][0]
        opened = max(0, before.start - _REACH)
        bracket = _INCLUDING.search(analysis.lower, opened, before.start)
        whole = ends.get(bracket.start()) if bracket else None
    if whole is None or details.issuer is not None or pairs[whole][0].type is not citation.type:
        return citation, details
    owner, said = pairs[whole]
    subject = said.title or (owner.name or "").removeprefix(f"{owner.type.label} ")
    title = details.title or subject or None
    return citation, replace(details, issuer=owner.issuer or said.issuer, title=title)


def _is_about(details: Details) -> bool:
    """Whether a subject is told after the owner, of all that are his: "của Bộ Y tế về X"."""
    return details.title is not None and details.title.lower().startswith(("về ", "liên quan "))


def _differ(one: Citation, other: Citation) -> bool:
    """Whether two numbers bear the codes of two issuers: "105-QĐ/TW, 16-HD/BTCTW"."""
    codes = {c.number.code for c in (one, other) if c.number is not None and c.number.is_full}
    return len(codes) > 1

"""Read how one document stands to another: replaces, amends, implements, is based on.

"Quyết định này thay thế Quyết định số 1480/QĐ-TTg", "Kế hoạch thực hiện Kết luận 21",
and turned round "Thông tư 57 được sửa đổi bởi Thông tư 69".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis
from kg.extraction.mentions import DirectiveLinkMention

_FILLER = re.compile(
    r"\s(?:(?:một số|các|những|nội dung|điều|khoản|điểm|phụ lục|tinh thần|nghiêm|tốt|có hiệu quả"
    r"|hiệu quả|đầy đủ|toàn bộ|việc|dự thảo|\d+|của|tại|đối với|cho|theo|vào|và|[a-zđ])\s?)*$"
)
_BY = re.compile(r"\s(?:bởi|bằng|theo|tại)\s(?:các\s)?$")
_PASSIVE = re.compile(r"\b(?:được|bị)\s$|\($")
_TO_VERB = re.compile(
    r"[\s(),\"]*(?:này|nêu trên)?(?:\s(?:đã|sẽ|là|để|nhằm|,)*\s?)?"
    r"(?:\s?có hiệu lực[^;:\n]{0,70}\s(?:và|,))?\s*"
)
_JOINT = re.compile(r"\s?(?:,|;|,?\s(?:và|hoặc|cùng với|cùng))\s(?:các\s)?")
_BY_WHICH = re.compile(r"theo\b")
_ACCOUNT = re.compile(
    r"\b(?:kết quả|tình hình|kiểm tra|thanh tra|giám sát|kiểm toán|đánh giá"
    r"|liên quan(?: đến| tới)?)"
    r"(?:\s(?:việc|công tác|quá trình|tổ chức|triển khai|\d+ năm))*\s$"
)
_FALLBACK = "cites"
_CHANGES = frozenset({"amends", "repeals", "replaces"})
_REACH = 60


@dataclass(frozen=True, slots=True)
class Cited:
    """A mention of a directive: ``end`` of the citation, ``tail`` of what is said with it."""

    start: int
    end: int
    tail: int
    key: str
    listed: bool = False


def links(
    analysis: Analysis, mentions: Sequence[Cited], own: str | None, years: Mapping[str, int]
) -> Iterator[DirectiveLinkMention]:
    """Every link stated between two documents of a text; ``own`` is the text's own key, and
    ``years`` are those of the documents that have one.
    """
    last: DirectiveLinkMention | None = None
    for index, mention in enumerate(mentions):
        before = mentions[index - 1] if index else None
        if before is not None and last is not None and _continues(analysis, before, mention):
            link: DirectiveLinkMention | None = _repeated(last, mentions[:index], before, mention)
        else:
            link = _link(analysis, mentions[:index], mention, own)
        last = link
        if link is not None and link.subject != link.target:
            yield _turned(link, years)


def _turned(link: DirectiveLinkMention, years: Mapping[str, int]) -> DirectiveLinkMention:
    """The link as it must be meant: no document changes a later one, "Nghị định 15/2020 sửa đổi
    khoản 37 Nghị định 14/2022" is changed by it.
    """
    subject, target = years.get(link.subject), years.get(link.target)
    is_late = subject is not None and target is not None and subject < target
    if link.relation not in _CHANGES or not is_late:
        return link
    return replace(link, subject=link.target, target=link.subject)


def _continues(analysis: Analysis, before: Cited, mention: Cited) -> bool:
    """Whether a mention goes on with the list of the one before: "Luật A và Luật B"."""
    if mention.listed:
        return True
    tail = min(before.tail, mention.start)
    return _JOINT.fullmatch(analysis.lower, tail, mention.start) is not None


def _repeated(
    last: DirectiveLinkMention, mentions: Sequence[Cited], before: Cited, mention: Cited
) -> DirectiveLinkMention | None:
    """The same relation for a further member of a list."""
    if before.key not in {last.target, last.subject}:
        return None
    whole = next((m for m in mentions if m.key == last.subject and m.start < before.start), None)
    if whole is not None and before.end <= whole.end < mention.start:
        return None  # the list of the laws it amends ends with the name of the amending law
    target, subject = mention.key, last.subject
    return DirectiveLinkMention(mention.start, mention.end, subject, last.relation, target)


def _link(
    analysis: Analysis, earlier: Sequence[Cited], mention: Cited, own: str | None
) -> DirectiveLinkMention | None:
    relation, position, is_passive = _relation(analysis, mention.start)
    other = _subject(analysis, earlier, mention, position) if relation else None
    if (
        other is not None
        and other.tail >= mention.start
        and _BY_WHICH.match(analysis.lower, position)
    ):
        relation = _FALLBACK  # "về hội hoạt động theo Luật 5": they go by it
    if other is not None and relation == "implements" and _is_account(analysis, other, position):
        relation = _FALLBACK
    subject = other.key if other is not None else None
    if subject is None:
        subject = own
        relation = relation or (_FALLBACK if own else None)
        is_passive = False
    if subject is None or relation is None:
        return None
    pair = (mention.key, subject) if is_passive else (subject, mention.key)
    return DirectiveLinkMention(mention.start, mention.end, pair[0], relation, pair[1])


def _is_account(analysis: Analysis, document: Cited, verb: int) -> bool:
    """Whether a document only tells how another is carried out: "Báo cáo về kết quả thực hiện
    Nghị quyết 5", "Kết luận về các cơ quan liên quan đến việc thi hành Quyết định 7".
    """
    return _ACCOUNT.search(analysis.lower, document.end, verb) is not None


def _relation(analysis: Analysis, start: int) -> tuple[str | None, int, bool]:
    """The relation word before a citation, where it begins, and whether it is passive."""
    first = max(analysis.sentence_at(start).start, start - _REACH)
    by = _BY.search(analysis.lower, first, start)
    position = by.start() if by else start
    hit = analysis.hit_before("relation", position)
    if hit is not None and by is not None:
        passive = _PASSIVE.search(analysis.lower, first, hit.start)
        if passive is not None:
            return hit.concepts[0].id, passive.start(), True
    hit = analysis.hit_before("relation", start)
    if hit is None:
        filler = _FILLER.search(analysis.lower, first, start)
        hit = analysis.hit_before("relation", filler.start()) if filler else None
    if hit is None or hit.start < first:
        return None, start, False
    if hit.concepts[0].id == _FALLBACK:  # "sửa đổi các nội dung quy định tại Nghị định 5"
        filler = _FILLER.search(analysis.lower, first, hit.start)
        change = analysis.hit_before("relation", filler.start()) if filler else None
        if change is not None and change.start >= first and change.concepts[0].id in _CHANGES:
            hit = change
    return hit.concepts[0].id, hit.start, False


def _subject(
    analysis: Analysis, earlier: Sequence[Cited], mention: Cited, position: int
) -> Cited | None:
    """The document whose clause or subject the relation word belongs to."""
    sentence = analysis.sentence_at(mention.start)
    for other in reversed(earlier):
        if other.start < sentence.start:
            return None
        is_inside = other.start < mention.start and mention.end <= other.end
        if is_inside or (other.end <= position and other.tail >= mention.start):
            return other
        tail = max(other.end, min(other.tail, position))
        if other.end <= position and _TO_VERB.fullmatch(analysis.lower, tail, position):
            return other
    return None

"""Read a deadline that stands before its action: "Trước ngày 30/6, các xã phải rà soát ...", "Tối
nay, Sở sẽ công bố ...".

What a phrase before the action tells of besides is no deadline: "Ngoài lễ hội vào ngày 30/4, ...".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates import deadlines
from kg.extraction.mentions import DateMention
from kg.model import PartialDate

_COMMA = re.compile(r"[,;:] ")
_BESIDE = re.compile(
    r"\W*(?:ngoài|sau|khi|để|nhằm|với|do|vì|trong(?! (?:các|những|hai|ba) ngày\b)|tại|ở|vào|trên"
    r"|căn cứ|bên cạnh|cùng|liên quan|nếu|trước|từ|theo(?! (?:kế hoạch|dự kiến|lịch|lộ trình)))\b"
)
# A sentence that begins after the date, where no space tells it: "... ngày 9/7.Sau khi ...".
_BREAK = re.compile(r"\.[^\W\d_]")
_ON_A_DAY = re.compile(
    r"\W*(?:(?:theo )?(?:kế hoạch|dự kiến|lịch)\b\W*)?"
    r"(?:(?:vào|lúc|ngày|hôm|sáng|trưa|chiều|tối|đêm|mai|nay|thứ \w+|chủ nhật"
    r"|\d+ ?(?:h|g|giờ)\d*)\b\W*)*"
)
_AFTER_DAY = re.compile(r"\)?(?: (?:tới|này|tới đây))?, ")


def ahead(
    analysis: Analysis, found: Findings, start: int, end: int, *, planned: bool
) -> tuple[PartialDate, int] | None:
    """Read the deadline nearest to an action among the words before it, and where it stands; of
    what is ``planned`` a mere day says when."""
    mentions = found.within(DateMention, start, end)
    for mention in reversed(mentions):
        if _BREAK.search(analysis.text, mention.end, end):
            continue
        if deadlines.is_recurrent(analysis, mention):
            return None
        is_day = planned and mention is mentions[-1] and _is_day(analysis, start, mention, end)
        if is_day or _opens_phrase(analysis, start, mention):
            last = deadlines.last_of_list(analysis, mentions, mentions.index(mention))
            return deadlines.last_day_of(analysis, last), mention.start
    return None


def _opens_phrase(analysis: Analysis, start: int, mention: DateMention) -> bool:
    if not deadlines.is_due(analysis, mention):
        return False
    word = deadlines.deadline_word(analysis, mention.start)
    edge = mention.start if word is None else word.start
    before = _phrase(analysis, start, edge)
    is_when = word is not None and word.concepts[0].id == "in"
    opening = (edge - len(before), edge)
    if is_when and any(analysis.found(s, *opening) for s in ("action-verb", "result-marker")):
        # "Đề xuất giảm thuế trong 6 tháng đầu năm ..." is what is proposed, "kết quả đã đạt được
        # trong năm 2023, ..." what was done
        return False
    return not before.strip() or _BESIDE.match(before) is None


def _is_day(analysis: Analysis, start: int, mention: DateMention, end: int) -> bool:
    """Whether a day opens what is planned, and not word of it: "Tối 1/5, Sở thông báo sẽ ..."."""
    if mention.date.day is None or _AFTER_DAY.match(analysis.text, mention.end) is None:
        return False
    if analysis.found("speech-verb", mention.end, end):
        return False
    return _ON_A_DAY.fullmatch(_phrase(analysis, start, mention.start)) is not None


def _phrase(analysis: Analysis, start: int, end: int) -> str:
    """The words since the last comma."""
    words = analysis.lower[start:end]
    marks = [m.end() for m in _COMMA.finditer(words)]
    return words[marks[-1] :] if marks else words

"""Tell what is said in the course of a report but not at its event.

"Trong thư, Bộ trưởng chia sẻ", "Tháng trước, ông A nói", "trao đổi với phóng viên, bà B cho biết";
and what is said of an event that is still to come.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.claims import Claim
from kg.extraction.events.dates import MISDATED
from kg.extraction.events.scope import JOURNEY, Told
from kg.extraction.mentions import BodyMention, OfficeMention, PersonMention

_IN_WRITING = re.compile(
    r"(?<!\w)(?:trong|qua) (?:bức |lá |một )?(?:thư|bài viết|bài báo|cuốn sách|hồi ký|tin nhắn"
    r"|video|công văn|công điện|thông cáo|bài phỏng vấn|cuộc phỏng vấn)\b"
    r"|(?<!\w)(?:tại|theo) (?:công văn|công điện|văn bản|thông báo|tờ trình|báo cáo|thông cáo)"
    r" (?:hỏa tốc |khẩn )?số\b"
    r"|(?<!\w)trên (?:trang|mạng xã hội|tài khoản|facebook|tờ|báo)\b|(?<!\w)dẫn lời\b"
)
_TO_REPORTERS = re.compile(
    r"(?<!\w)(?:trao đổi|chia sẻ|thông tin|trò chuyện|nói|trả lời)(?: nhanh| thêm| riêng)?"
    r" (?:với )?(?:pv|phóng viên|phỏng vấn|báo(?! cáo)|tờ|tạp chí|hãng)\b"
)
_EARLIER = re.compile(
    r"(?<!\w)(?:tuần|tháng|năm) trước(?! khi| kỳ)\b|(?<!\w)năm ngoái\b|(?:^|[;,] )trước đó(?= |,)"
)
_WILL = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp|ngày mai|tới đây|chuẩn bị)(?!\w)")
# "trao đổi với Dân trí", where the paper goes without the word for one
_TO_A_PAPER = re.compile(
    r"(?<!\w)(?:[Tt]rao đổi|[Cc]hia sẻ|[Tt]rả lời)(?: nhanh| thêm| riêng)? (?:với )?(?=[A-ZĐ])"
)
_WHOM = 24
_PRESS = "press"


def is_said_elsewhere(analysis: Analysis, found: Findings, event: Told, claim: Claim) -> bool:
    """Whether words that a report gives were written, told to the press or said at another time."""
    if claim.role != "speaker":
        return False
    sentence = analysis.sentence_at(claim.start)
    words = analysis.lower[sentence.start : claim.end]
    if _IN_WRITING.search(words):
        return True
    if claim.said:
        return False
    return (
        is_to_press(analysis, found, event, claim)
        or _is_about_journey(analysis, event, claim)
        or _EARLIER.search(words) is not None
        or _is_to_come(analysis, event)
    )


def is_to_press(analysis: Analysis, found: Findings, event: Told, claim: Claim) -> bool:
    """Whether someone tells a reporter what a report gives, and no press conference is told."""
    if claim.role != "speaker" or claim.said or event.phrases[0].family == _PRESS:
        return False
    sentence = analysis.sentence_at(claim.start)
    last = min(sentence.end, claim.end + _WHOM)
    if _TO_REPORTERS.search(analysis.lower, sentence.start, last):
        return True
    paper = _TO_A_PAPER.search(analysis.text, sentence.start, last)
    if paper is None or any(found.covering(k, paper.end()) for k in (BodyMention, OfficeMention)):
        return False
    person = found.covering(PersonMention, paper.end())
    return person is None or not person.official


def _is_about_journey(analysis: Analysis, event: Told, claim: Claim) -> bool:
    """Whether another than the traveller says something while a text tells of his journey."""
    if any(phrase.kind != JOURNEY or phrase.rule != "event-noun" for phrase in event.phrases):
        return False
    sentence = analysis.sentence_at(claim.start)
    is_own = any(sentence.start <= phrase.start < sentence.end for phrase in event.phrases)
    return not is_own and claim.official not in event.name


def _is_to_come(analysis: Analysis, event: Told) -> bool:
    """Whether an event takes place after the report of it was written.

    A text may carry the day before: one that tells of the event without "sẽ" is a report of it.
    """
    written = analysis.document.date
    dated = [p for p in event.phrases if p.date is not None and p.date.day]
    days = [p.date.first_day() for p in dated if p.date is not None]
    if written is None or not days or min(days) <= written.last_day():
        return False
    told = (analysis.sentence_at(phrase.start) for phrase in dated)
    foretold = any(_WILL.search(analysis.lower, s.start, s.end) for s in told)
    return foretold or (min(days) - written.last_day()).days > MISDATED

"""Tell what is said in the course of a report but not at its event.

"Trong thư, Bộ trưởng chia sẻ", "Tháng trước, ông A nói", "trao đổi với phóng viên, bà B cho biết";
and what is said of an event that is still to come.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.events.participation_frames import Claim
from kg.extraction.events.scope import Told

_IN_WRITING = re.compile(
    r"(?<!\w)(?:trong|qua) (?:bức |lá |một )?(?:thư|bài viết|bài báo|cuốn sách|hồi ký|tin nhắn"
    r"|video|công văn|công điện|thông cáo|bài phỏng vấn|cuộc phỏng vấn)\b"
    r"|(?<!\w)trên (?:trang|mạng xã hội|tài khoản|facebook|tờ|báo)\b|(?<!\w)dẫn lời\b"
)
_TO_REPORTERS = re.compile(
    r"(?<!\w)(?:trao đổi|chia sẻ|thông tin|trò chuyện|nói|trả lời)(?: nhanh| thêm| riêng)?"
    r" (?:với )?(?:pv|phóng viên|phỏng vấn|báo(?! cáo)|tờ|tạp chí|hãng)\b"
)
_EARLIER = re.compile(
    r"(?<!\w)(?:tuần|tháng|năm) trước(?! khi| kỳ)\b|(?<!\w)năm ngoái\b|(?:^|[;,] )trước đó(?= |,)"
)
_PRESS = "press"


def is_said_elsewhere(analysis: Analysis, event: Told, claim: Claim) -> bool:
    """Whether words that a report gives were written, told to the press or said at another time."""
    if claim.role != "speaker":
        return False
    sentence = analysis.sentence_at(claim.start)
    words = analysis.lower[sentence.start : claim.end]
    if _IN_WRITING.search(words):
        return True
    if claim.said:
        return False
    is_to_press = event.phrases[0].family != _PRESS and _TO_REPORTERS.search(words) is not None
    return is_to_press or _EARLIER.search(words) is not None or _is_to_come(analysis, event)


def _is_to_come(analysis: Analysis, event: Told) -> bool:
    """Whether an event takes place after the report of it was written."""
    written = analysis.document.date
    days = [p.date.first_day() for p in event.phrases if p.date is not None and p.date.day]
    return written is not None and bool(days) and min(days) > written.last_day()

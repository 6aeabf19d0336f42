"""Pass over a day by which something is due right before who is to act, "yêu cầu trước ngày 30/6
| các xã phải báo cáo", or right after: "các xã | trước ngày 30/6 phải báo cáo", with no comma.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.tasks import telling
from kg.extraction.tasks.assignees import Parties

_DAY = re.compile(
    r"(?:trước|(?:từ nay )?(?:đến|tới)|trong|chậm nhất|muộn nhất)(?: hết| là)*"
    r"(?: (?:ngày|tháng|quý|năm|cuối (?:tháng|quý|năm)))? (?:\d[\d/.-]*|[IV]+(?:/\d{4})?)"
    r"(?: tháng \d+)?(?: năm \d{4})?(?: (?:hằng|hàng) (?:tháng|quý|tuần))? "
    r"|(?:ngay )?(?:trong|từ|vào|đầu|cuối) (?:đầu |cuối )?(?:\d+ )?(?:tuần|tháng|quý|năm|ngày)"
    r" (?:tới|sau|này|tới đây) |(?:trong )?(?:thời gian|sắp|vài ngày|ít ngày) tới(?: đây)? ",
    re.IGNORECASE,
)
_SPACE = re.compile(r",? ")
_LONGEST = 40
_PLURAL = re.compile(rf"(?:{telling.PLURAL} )*")


def past(analysis: Analysis, parties: Parties, start: int, end: int) -> int | None:
    """Where who is to act begins after a day; None where no day or nobody stands here."""
    day = _DAY.match(analysis.text, start, end)
    if day is None:
        return None
    plural = _PLURAL.match(analysis.lower, day.end())
    assert plural is not None
    is_class = analysis.hit_at("collective", plural.end()) is not None
    is_actor = is_class or parties.units.at(day.end()) is not None
    return day.end() if is_actor else None


def before(analysis: Analysis, start: int, end: int) -> int:
    """Where the words for who is to act end before a day that stands right before ``end``."""
    floor = max(start, end - _LONGEST)
    for space in _SPACE.finditer(analysis.text, floor, end):
        day = _DAY.fullmatch(analysis.text, space.end(), end)
        if day is not None:
            return space.start()
    return end

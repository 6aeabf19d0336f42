"""What words after a class of actors say of it: that it did or said something ("địa phương đã làm
tốt", "lãnh đạo huyện nhấn mạnh"), more of which it is, or nothing that belongs to its name.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.units import Units

PLURAL = r"(?:các|những|mọi|mỗi|từng|một số|toàn thể|toàn bộ|tất cả|cả|toàn|hai|ba|bốn|\d+)"
DETERMINED = re.compile(rf"(?:{PLURAL} )+$")
_TAIL = re.compile(
    r"(?:\s(?:đều|cũng|cùng|nói chung|nói riêng|còn|vẫn|khác nhau|thì|(?<!nước )ngoài|phải|cần"
    r"|tiếp tục|quan tâm|sớm|đã|tự|sẽ|hãy|mới đây|nhưng|có thể|kịp thời|tin tưởng|thực)|,)+$"
    r"|(?: (?:vẫn|còn))+ (?:được|bị) .*"
    r"| (?:trong (?:quá trình|thời gian|khi|việc)|(?:trước |sau |ngay sau )?khi|để|nhằm|căn cứ"
    r"|trên cơ sở|theo)\b.*"
    r"| (?:(?:từ nay )?(?:đến|tới)|trước|trong|chậm nhất|muộn nhất)(?: hết| là)*"
    r" (?:ngày|tháng|quý|năm|tuần|cuối|\d).*"
)
_SAID = re.compile(r"\b(?:bắt buộc|do|vì|bởi|nên|rất|ai|cũng|là|mà|nếu)\b")
_TOLD = re.compile(r"(?: rằng| thêm)?(?:[:,]|$)")
# Before a verb: it says of whom one speaks, "các đơn vị được giao, chưa báo cáo".
_RELATES = re.compile(r"\b(?:được|bị|do|đã|đang|chưa|có|nơi|mà|theo|để|về|của|như|nêu|làm)\b")
_PREDICATES = ("speech-verb", "result-marker", "modal", "task-verb")


def without_tail(name: str) -> str:
    """The name of a class without the words after it that are none of it: "các sở | đều"."""
    return _TAIL.sub("", name)


def has_modifier(analysis: Analysis, head: int, end: int) -> bool:
    """Whether a member of a list says more than its noun, unlike "ngành" in "bộ, ngành" and
    "lãnh đạo các bộ" in "lãnh đạo các bộ, ngành"."""
    hit = analysis.hit_at("collective", head)
    if hit is None or hit.end >= end:
        return False
    last = [h for h in analysis.found("collective", hit.end, end) if h.end == end]
    return not any(
        (h.start == hit.end + 1 and analysis.text[h.start].islower())
        or DETERMINED.search(analysis.lower, head, h.start)
        for h in last
    )


def has_predicate(analysis: Analysis, start: int, end: int) -> bool:
    """Whether words after a noun say something of it: "địa phương đã làm tốt"."""
    noun = analysis.hit_at("collective", start)
    after = noun.end if noun else start
    if _SAID.search(analysis.lower, after, end):
        return True
    return any(analysis.found(scheme, after, end) for scheme in _PREDICATES)


def speaks(analysis: Analysis, units: Units, start: int, end: int) -> bool:
    """Whether a class is named as those who say or order something: "lãnh đạo huyện nhấn mạnh"."""
    noun = analysis.hit_at("collective", start)
    after = start if noun is None else noun.end
    tail = _TAIL.search(analysis.lower, after, end)
    end = end if tail is None else tail.start()
    orders = [v for v in analysis.found("task-verb", after, end) if not v.concepts[0].get("role")]
    tells = [
        v
        for v in analysis.found("speech-verb", after, end)
        if v.concepts[0].get("role") == "say" and _TOLD.match(analysis.text, v.end, end)
    ]
    return any(
        not _RELATES.search(analysis.lower, start, verb.start)
        and units.inside(verb.start) is None
        and analysis.text[verb.start].islower()  # not in "Phòng Văn hóa - Thông tin"
        for verb in (*tells, *orders)
    )

"""Whether "là" or "làm" tells of someone unnamed, or of an office by an old name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.officials.names import Name
from kg.letters import LOWER, UPPER

_RENAMED = re.compile(r"\(nay $")
# "người đàn ông được cho là Bí thư phường": someone unnamed.
_TAKEN_FOR = re.compile(
    r"\b(?:người|ai|kẻ|nhân vật|nhóm|đối tượng)\b[^,;:.]{0,40}\b(?:được cho|tự xưng|tự nhận|nghi) $"
)
# "hơn 20% là ủy viên Trung ương": a share of many.
_SHARE = re.compile(
    r"(?:\d ?%|\b(?:đa số|phần lớn|hầu hết|số còn lại|tất cả|nhiều người|ai))(?: [^\s,;.]+){0,4} ?$"
)
_CHOSEN = re.compile(rf"\b(?:chọn|bầu|cử|mời|đưa|chỉ định) ([{UPPER}][{LOWER}]+) ?$")
_SOMEONE = re.compile(
    r"\b(?:(?:một )?người(?: bạn| thân| anh| em| cha)?|cha|mẹ|bố|con|con trai|con gái|vợ|chồng"
    r"|anh trai|em trai|chị gái|em gái)(?: ông| bà| của \w+)?"
    r"(?: (?:khi đó|lúc đó|từng|vốn))?(?: đã)? $"
)


def is_of_another(text: str, position: int, names: Sequence[Name]) -> bool:
    """Whether "là" tells of someone unnamed ("một người bạn là phó bí thư"), or of an office
    that has another name today ("Hội đồng Bộ trưởng (nay là Chính phủ)").
    """
    start = max(0, position - 40)
    paren = text.rfind("(", start, position) - 1
    if _RENAMED.search(text, start, position):
        return all(name.end != paren for name in names)
    chosen = _CHOSEN.search(text, start, position)  # "A chọn Harris làm …"
    if chosen is not None and all(name.start != chosen.start(1) for name in names):
        return True
    if _TAKEN_FOR.search(text, max(0, position - 80), position) is not None:
        return True
    if _SHARE.search(text, start, position) is not None:
        return True
    return _SOMEONE.search(text, start, position) is not None

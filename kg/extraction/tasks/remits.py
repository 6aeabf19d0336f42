"""Where words bound what each is to do: "theo chức năng, nhiệm vụ được giao" names nobody."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis

_REMIT = re.compile(
    r",? (?:theo|căn cứ|trên cơ sở|trong phạm vi) (?:vào )?"
    r"(?:chức năng|nhiệm vụ|thẩm quyền|trách nhiệm|phạm vi|địa bàn)\b"
    r"(?:(?:,| và)? ?(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm|quản lý(?: nhà nước)?"
    r"|được (?:giao|phân công)|của (?:mình|đơn vị|địa phương)) ?)*"
)


def remit(analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """Where such words stand first between two offsets, None without any."""
    found = _REMIT.search(analysis.lower, start, end)
    return None if found is None else found.span()

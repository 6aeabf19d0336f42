"""Where a class ends that a clause tells more of: "các tỉnh nơi người bệnh về | khẩn trương rà
soát", "các đơn vị khai thác bến xe | phải niêm yết giá".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.tasks.actions import Actions
from kg.vocabulary import Hit

# "quản lý | khai thác", "sản xuất, | kinh doanh"
_JOINED = re.compile(r"(?:,| và)? ")
_STANDING = re.compile(r"[^,;:.\"]{1,40}(?:, [^,;:.\"]{1,20})?")
_URGES = frozenset({"urgent", "continuing"})


def past_where(analysis: Analysis, action: int, end: int) -> int:
    """Where the action begins after a clause on where those charged are: "các tỉnh nơi người
    bệnh về lưu trú | khẩn trương ..."."""
    manner = analysis.found("manner", action + 1, end)
    verbs = analysis.found("action-verb", action + 1, end)
    after = [m.start for m in manner] + [
        v.start
        for v in verbs
        if v.concepts[0].id == "promote" or analysis.hit_before("collective", v.start) is not None
    ]
    return min(after, default=action)


def past_standing(
    analysis: Analysis, actions: Actions, action: int, modal: int | None, end: int
) -> int:
    """Where what is to be done begins after what a class always does: "các đơn vị khai thác
    bến xe | phải niêm yết", "các cơ quan soạn thảo văn kiện | khẩn trương tiếp thu"."""
    before = analysis.hit_before("standing-verb", action)
    first = action if before is None else before.start
    verb = analysis.hit_at("standing-verb", first)
    if verb is None or analysis.hit_before("collective", first) is None:
        return action
    while (following := _following(analysis, verb)) is not None:
        verb = following
    for manner in analysis.found("manner", verb.end, end):
        if _STANDING.fullmatch(analysis.text, verb.end, manner.start) is None:
            break
        if manner.concepts[0].id in _URGES and actions.verb(manner.start) is not None:
            return manner.start
    if modal is None or _STANDING.fullmatch(analysis.text, verb.end, modal) is None:
        return action
    return modal


def _following(analysis: Analysis, verb: Hit) -> Hit | None:
    """The verb that goes on with what a class always does: "quản lý | khai thác"."""
    link = _JOINED.match(analysis.text, verb.end)
    return None if link is None else analysis.hit_at("standing-verb", link.end())

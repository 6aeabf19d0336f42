"""Who is to act in a case: "Trường hợp nước dâng cao, | các xã sơ tán dân", "quá thời hạn trên,
| UBND xã lập danh sách".
"""

from __future__ import annotations

import re

from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.scene import Scene

_CASE = re.compile(
    r"(?:(?:trong )?(?:trường hợp|nếu|khi)|(?:quá|hết|sau)(?: thời)? (?:hạn|hẹn))\b", re.IGNORECASE
)
_COMMA = re.compile(r", (?:thì )?")
_LONGEST_CASE = 160


def actor(scene: Scene, start: int, end: int) -> tuple[Party, int] | None:
    """Who is to act up to ``end`` in the case that opens a clause at ``start``, and where that one
    is named; None without such a case or actor."""
    case = _CASE.match(scene.analysis.text, start, end)
    if case is None:
        return None
    for comma in _COMMA.finditer(scene.analysis.text, case.end(), min(end, start + _LONGEST_CASE)):
        party = scene.parties.read(comma.end(), end)
        is_named = party.headed and party.closed and bool(party.agents) and not party.private
        if is_named and scene.actions.first(comma.end(), end) is None:
            return party, comma.end()
    return None

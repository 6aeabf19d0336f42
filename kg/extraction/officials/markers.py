"""Words beside an office that say in which state it is: "nguyên Bí thư …", "Tổng thống đắc cử …".

Some stand before the office, some after its head or after its body, before the name.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.letters import LOWER, UPPER

_LONGEST = 14
# "Quảng NinhCựu giám đốc …": no blank after the place a report comes from.
_GLUED = re.compile(rf"[{LOWER}](Cựu|Nguyên) $")
_SHORT_GAPS = frozenset({" ", ". ", ": "})
# "Tổng thống đắc cử A", but "khi Tổng thống đắc cử với 51 % số phiếu".
_NAMED_NEXT = re.compile(rf",? (?:là )?(?:[{UPPER}]|(?:ông|bà|của|nước) )")


def marker_before(analysis: Analysis, start: int) -> tuple[str | None, int]:
    """The effect of a word such as "nguyên" right before an office, and where its words begin.

    In "nguyên quyền" the first one counts.
    """
    if (glued := _GLUED.search(analysis.text, max(0, start - _LONGEST), start)) is not None:
        return "former", glued.start(1)
    for hit in analysis.found("occupancy-marker", max(0, start - _LONGEST), start):
        if analysis.text[hit.end : start] in _SHORT_GAPS:
            if hit.concepts[0].get("follows") == "only":
                continue  # "ông A đắc cử Tổng thống": the verb
            effect = hit.concepts[0].get("effect")
            earlier = marker_before(analysis, hit.start) if effect == "acting" else (None, start)
            return earlier if earlier[0] == "former" else (effect, hit.start)
    return None, start


def marker_after(analysis: Analysis, end: int) -> tuple[str | None, int]:
    """The effect of a word such as "tiền nhiệm" right after an office, and where its words end."""
    if analysis.text[end : end + 1] != " ":
        return None, end
    hit = analysis.hit_at("occupancy-marker", end + 1)
    if hit is None or hit.concepts[0].get("follows") is None:
        return None, end
    effect = hit.concepts[0].get("effect")
    if effect == "appointed" and not _NAMED_NEXT.match(analysis.text, hit.end):
        return None, end
    return effect, hit.end


def unmarked(analysis: Analysis, start: int, end: int) -> str:
    """The text of an office without the words after it that only say its state."""
    words = analysis.text[start:end]
    for hit in analysis.found("occupancy-marker", start + 1, end):
        if hit.concepts[0].get("follows") is not None:
            words = words.replace(" " + analysis.text[hit.start : hit.end], "", 1)
    return words

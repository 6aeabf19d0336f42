"""The ranks and degrees that stand before a name: "Đại tướng, GS.TSKH Nguyễn Văn A"."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis

# What may stand between an office and a name.
INTRODUCERS = ("honorific", "rank", "academic-title")
_DEGREES = re.compile(r"\b(?:[^\W\d_]{1,5}\.)*[^\W\d_]{1,5}\.?\s$")


def before_titles(analysis: Analysis, position: int) -> int:
    """Step back over the ranks and degrees before a name: "GS.TSKH Nguyễn Văn A"."""
    while True:
        degrees = _DEGREES.search(analysis.text, max(0, position - 16), position)
        hits = [analysis.hit_before(scheme, position) for scheme in ("rank", "academic-title")]
        if degrees is not None and analysis.found("academic-title", degrees.start(), position):
            return degrees.start()
        hit = next(filter(None, hits), None)
        if hit is None:
            return position
        position = hit.start

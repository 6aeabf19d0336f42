"""Tell texts about other countries, in which "Bộ Ngoại giao" is not Vietnam's."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis

_COUNTRIES = 3
_OURS = re.compile(r"việt nam|bộ chính trị|ban bí thư|trung ương|ủy ban nhân dân|đồng chí")


def is_abroad(analysis: Analysis) -> bool:
    """Whether a text names other countries, again and again, and nothing of Vietnam."""
    if _OURS.search(analysis.lower) or analysis.found("province"):
        return False
    named = (hit for hit in analysis.found("country") if analysis.text[hit.start].isupper())
    proper = [hit for hit in named if not hit.concepts[0].get("commonNoun")]
    return len(proper) >= _COUNTRIES

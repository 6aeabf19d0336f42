"""Tell texts about other countries, in which "Bộ Ngoại giao" is not Vietnam's."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis

_COUNTRIES = 3
_MANY_TIMES = 8
_OURS = re.compile(r"việt nam|bộ chính trị|ban bí thư|trung ương|ủy ban nhân dân|đồng chí")


def is_abroad(analysis: Analysis) -> bool:
    """Whether a text names other countries, again and again, and hardly anything of Vietnam."""
    ours = len(_OURS.findall(analysis.lower)) + len(analysis.found("province"))
    named = (hit for hit in analysis.found("country") if analysis.text[hit.start].isupper())
    proper = [hit for hit in named if not hit.concepts[0].get("commonNoun")]
    return len(proper) >= max(_COUNTRIES, _MANY_TIMES * ours)

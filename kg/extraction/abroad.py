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
    return len(analysis.found("country")) >= _COUNTRIES

"""Tell texts about other countries, in which "Bộ Ngoại giao" is not Vietnam's."""

from __future__ import annotations

from kg.extraction.analysis import Analysis

_COUNTRIES = 3


def is_abroad(analysis: Analysis) -> bool:
    """Whether a text names other countries, again and again, and nothing of Vietnam."""
    if "việt nam" in analysis.lower or analysis.found("province"):
        return False
    return len(analysis.found("country")) >= _COUNTRIES

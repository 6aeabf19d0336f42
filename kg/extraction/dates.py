"""Stage: dates (under construction)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings, Located


def find(analysis: Analysis, found: Findings) -> Iterator[Located]:
    """Find nothing yet."""
    return iter(())

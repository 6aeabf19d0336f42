"""The lines of a text that name nothing but a place, and so say where all below them is: "* Hà
Giang", "1. Tỉnh Hà Tĩnh", where there are several of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis

_OPENING = re.compile(r"[*+•\-–—\s]*(?:(?:\d{1,2}|[IVX]{1,4}|[a-h])[.)] ?)?(?:(?:Tại|Ở) )?")
_CLOSING = re.compile(r"\s*:?\s*")
_FEWEST = 2


def sections(analysis: Analysis, places: Sequence[tuple[int, int]]) -> list[tuple[int, int | None]]:
    """Where sections begin, each with the index of the place of its heading, if one names it; none
    where fewer than two headings do."""
    found: list[tuple[int, int | None]] = []
    for sentence in analysis.sentences:
        own = [
            index
            for index, (start, end) in enumerate(places)
            if sentence.start <= start < sentence.end
            and _OPENING.fullmatch(analysis.text, sentence.start, start)
            and _CLOSING.fullmatch(analysis.text, end, sentence.end)
        ]
        if own:
            found.append((sentence.start, own[0]))
        elif sentence.kind == "heading":
            found.append((sentence.start, None))
    named = sum(index is not None for _, index in found)
    return found if named >= _FEWEST else []

"""How a figure stands to others: more or less than before, planned, out of a total, a part.

"Phấn đấu tăng 5%" is a planned growth, "45/40 chi bộ" 45 out of 40, and in "310 xã, trong đó
12 xã vùng cao" the second is part of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.mentions import FigureMention

_BETWEEN = re.compile(r"\s(?:thêm )?")
_LOOK_BACK = 24
_PARTS = re.compile(r"(?<!\w)trong (?:số )?đó(?!\w)")
_PERCENT = "%"


def direction(analysis: Analysis, start: int) -> str | None:
    """Tell whether a figure is a rise or a fall, by the verb right before it: "tăng 5%"."""
    hits = analysis.found("direction", max(0, start - _LOOK_BACK), start)
    if hits and _BETWEEN.fullmatch(analysis.lower, hits[-1].end, start):
        return hits[-1].concepts[0].id
    return None


def status(analysis: Analysis, start: int) -> str | None:
    """Tell whether a figure is planned: the last word before it in its sentence decides."""
    sentence = analysis.sentence_at(start)
    hits = analysis.found("figure-status", sentence.start, start)
    last = hits[-1].concepts[0].id if hits else None
    return None if last == "reported" else last


def with_wholes(analysis: Analysis, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """Say of each figure after "trong đó" of which one before it is a part."""
    return [_part(analysis, figures, figure) for figure in figures]


def _part(
    analysis: Analysis, figures: Sequence[FigureMention], figure: FigureMention
) -> FigureMention:
    sentence = analysis.sentence_at(figure.start)
    openings = list(_PARTS.finditer(analysis.lower, sentence.start, figure.start))
    if not openings or figure.unit == _PERCENT or figure.direction is not None:
        return figure
    opening, first = openings[-1], sentence.start
    if opening.start() == sentence.start and sentence.start:
        first = analysis.sentence_at(sentence.start - 1).start
    wholes = [
        whole
        for whole in figures
        if first <= whole.start < opening.start() and _may_hold(whole, figure)
    ]
    if not wholes:
        return figure
    return replace(figure, part_of=(wholes[-1].start, wholes[-1].end))


def _may_hold(whole: FigureMention, part: FigureMention) -> bool:
    """Whether one quantity may be part of another: of one kind, and not the greater."""
    is_change = whole.direction is not None
    alike = whole.unit == part.unit or not (whole.measured or part.measured)
    return alike and not is_change and whole.unit != _PERCENT and part.value <= whole.value

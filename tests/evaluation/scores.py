"""Sums over documents: precision, recall, F1, and how far they may be off.

Intervals hold 95 %: documents are drawn again, with replacement, a thousand times from a fixed
seed, for facts of one document are right or wrong together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np
import numpy.typing as npt

from evaluation.measures import NAMES, Count, Sheet

_DRAWS, _SEED = 1000, 20210523
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Score:
    """A measure over all documents. Of an attribute only ``f1`` says something: the share."""

    count: Count
    precision: float
    recall: float
    f1: float
    interval: Interval


def scores(sheets: Sequence[Sheet]) -> dict[str, Score]:
    """Sum up the measures of documents: classes in their order, then attributes."""
    attributes = sorted({name for sheet in sheets for name in sheet.counts} - set(NAMES))
    return {
        name: _score([sheet.counts.get(name, Count()) for sheet in sheets])
        for name in (*NAMES, *attributes)
    }


def _score(counts: Sequence[Count]) -> Score:
    count = reduce(add, counts, Count())
    precision, recall = _share(count.right, count.found), _share(count.right, count.wanted)
    return Score(count, precision, recall, f1(count), _interval(counts))


def f1(count: Count) -> float:
    """The harmonic mean of precision and recall.

    >>> f1(Count(right=8, found=10, wanted=8))
    0.8888888888888888
    """
    return _share(2 * count.right, count.found + count.wanted)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _interval(counts: Sequence[Count]) -> Interval:
    table: npt.NDArray[np.float64] = np.array(
        [(2 * c.right, c.found + c.wanted) for c in counts], dtype=float
    )
    draws = np.random.default_rng(_SEED).integers(len(counts), size=(_DRAWS, len(counts)))
    right, all_ = np.moveaxis(table[draws].sum(axis=1), 1, 0)
    shares = np.divide(right, all_, out=np.ones_like(right), where=all_ > 0)
    low, high = np.quantile(shares, [0.025, 0.975])
    return float(low), float(high)


Scores = Mapping[str, Score]

"""Pairs to decide, as text for the terminal and as rows for a decisions file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from kg.resolve.decisions import COLUMNS
from kg.review.pairs import Pair, Side

_MOST_OFFICES = 4


def as_text(pairs: Iterable[Pair]) -> str:
    """Lay pairs out for reading, both sides below each other."""
    return "\n".join(line for number, pair in enumerate(pairs, 1) for line in _lines(number, pair))


def as_rows(pairs: Iterable[Pair]) -> str:
    """Give a decisions file in which everything is unsure yet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for pair in pairs:
        writer.writerow((pair.left.place, pair.right.place, "unsure", "", "", ""))
    return text.getvalue()


def _lines(number: int, pair: Pair) -> Iterator[str]:
    names = " / ".join(dict.fromkeys((pair.left.name, pair.right.name)))
    yield f"{number}. {names}: {'một / one' if pair.same else 'hai / two'}, {pair.score:+g}"
    yield f"   {'; '.join(pair.reasons)}"
    for side in (pair.left, pair.right):
        yield from _side(side)
    yield ""


def _side(side: Side) -> Iterator[str]:
    yield f"   {side.place}" + (f" ({side.date})" if side.date else "")
    more = len(side.offices) - _MOST_OFFICES
    offices = [*side.offices[:_MOST_OFFICES], *([f"+{more}"] if more > 0 else [])]
    if offices:
        yield f"     {'; '.join(offices)}"
    yield f"     “{side.sentence}”"

"""Tell how far a name with commas in it goes: "Môi trường, Biển và Hải đảo", "chế biến và phát
triển thị trường". What closes the name tells its parts from a list of bodies, or that the text
has it so again.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.boundaries import Boundaries
from kg.extraction.bodies.small_words import FUNCTION_WORD
from kg.extraction.places import place_at
from kg.letters import LOWER, UPPER

_CAPITALS = re.compile(
    rf"(?:, [{UPPER}]\w+(?: [{LOWER}]+){{0,3}}){{1,3}} và [{UPPER}]\w+(?: [{LOWER}]+){{0,3}}"
)
_SMALL = re.compile(rf"(?:, [{LOWER}]+(?: [{LOWER}]+){{0,4}}?){{1,3}} và (?=[{LOWER}])")
_WORD = re.compile(rf" ?[{LOWER}]+(?!\w)")
_START = re.compile(r"(?:,| và) ")
_CLOSED = re.compile(rf"(?:,| -| \()? (?=[{UPPER}])|,? của | thuộc | (?=\w)")
_LONGEST_LAST = 4
_ENDS = ("modal", "task-verb", "result-marker", "career-verb")
_ACTS = ("private-actor", "speech-verb", "modal", "task-verb", "result-marker", "career-verb")


def parts_end(analysis: Analysis, bounds: Boundaries, start: int, end: int) -> int:
    """The end of a name, read from ``start`` to ``end``, with the further parts after a comma, each
    a field and none another body."""
    parts = _CAPITALS.match(analysis.text, end)
    if parts is not None:
        ends = [parts.end()]
    elif (parts := _SMALL.match(analysis.text, end)) is not None:
        ends = _last_ends(analysis, bounds, parts.end())
    else:
        return end
    if not ends:
        return end
    others = [m.end() for m in _START.finditer(analysis.text, end, ends[0])]
    if any(_is_other(analysis, bounds, position) for position in others):
        return end
    closed = (stop for stop in ends if _is_closed(analysis, bounds, stop))
    again = (stop for stop in reversed(ends) if _stands_again(analysis.text, start, stop))
    return next(closed, None) or next(again, end)


def _last_ends(analysis: Analysis, bounds: Boundaries, start: int) -> list[int]:
    """Where the last part may end, after each of its words up to a verb: it has no object."""
    ends: list[int] = []
    while len(ends) < _LONGEST_LAST and (
        word := _WORD.match(analysis.text, ends[-1] if ends else start)
    ):
        if ends and bounds.is_stop(word.start() + 1, _ENDS):
            break
        ends.append(word.end())
    return ends


def _is_other(analysis: Analysis, bounds: Boundaries, position: int) -> bool:
    """Whether another body, a verb or a small word begins here, and no part of a name."""
    if bounds.starts_body(position) or bounds.starts_other(position):
        return True
    acts = any(analysis.hit_at(scheme, position) for scheme in _ACTS)
    return acts or FUNCTION_WORD.match(analysis.text, position) is not None


def _is_closed(analysis: Analysis, bounds: Boundaries, end: int) -> bool:
    """Whether a place or the body above follows."""
    closed = _CLOSED.match(analysis.text, end)
    if closed is None:
        return False
    after = closed.end()
    return place_at(analysis, after) is not None or bounds.starts_body(after)


def _stands_again(text: str, start: int, end: int) -> bool:
    """Whether a text has the words twice, which a list would hardly be."""
    return text.count(text[start:end]) > 1

"""Find names of persons: "Trương Thị Mai", "Y Thanh Hà Niê Kđăm", "TRẦN THANH MẪN".

A name is a run of capitalised syllables that begins with a surname, or any such run after an
honorific, a rank or an office; names inside bodies, places, streets and schools are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.text import LOWER, UPPER

_SYLLABLE = rf"[{UPPER}](?:'?[{UPPER}{LOWER}]+)*(?:-[{UPPER}{LOWER}]+)*(?!\w)"
_RUN = re.compile(rf"(?<![\w/.-]){_SYLLABLE}(?: {_SYLLABLE})*")
_WORD = re.compile(r"\S+")
_LONGEST = 5
_MASKS = (
    "post",
    "honorific",
    "rank",
    "academic-title",
    "occupancy-marker",
    "body-kind",
    "document-type",
    "event-kind",
)
_INTRODUCERS = ("honorific", "rank", "academic-title")
_NOT_A_NAME = frozenset({"Việt Nam", "Hồ Chí Minh", "Trung Ương", "Covid"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at folded ``[start, end)``; ``text`` is spelt with one capital a syllable.

    ``introduced`` tells that an honorific, rank or academic title stands before it.
    """

    start: int
    end: int
    text: str
    introduced: bool

    @property
    def syllables(self) -> tuple[str, ...]:
        """The name's parts; the last one is the given name."""
        return tuple(self.text.split(" "))


def names(
    analysis: Analysis, found: Findings, follows_office: Callable[[int], bool]
) -> Iterator[Name]:
    """Yield the names in the text in order; ``follows_office`` says that one is expected."""
    masks = _masks(analysis, found)
    for run in _RUN.finditer(analysis.text):
        words = [
            (m.start(), m.end()) for m in _WORD.finditer(analysis.text, run.start(), run.end())
        ]
        for part in _unmasked(words, masks):
            yield from _in_part(analysis, part, follows_office)


def _masks(analysis: Analysis, found: Findings) -> list[tuple[int, int]]:
    """Stretches that belong to something else than a name."""
    spans = [(h.start, h.end) for scheme in _MASKS for h in analysis.found(scheme)]
    spans += [(m.start, m.end) for m in found.all(BodyMention)]
    return sorted(spans)


def _unmasked(
    words: list[tuple[int, int]], masks: list[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    part: list[tuple[int, int]] = []
    for start, end in words:
        if _is_masked(start, end, masks):
            if part:
                yield part
            part = []
        else:
            part.append((start, end))
    if part:
        yield part


def _is_masked(start: int, end: int, masks: list[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in masks[_first(masks, start) :][:40] if a < end)


def _first(masks: list[tuple[int, int]], start: int) -> int:
    """Index from which masks can still cover ``start`` (they are at most 200 long)."""
    low, high = 0, len(masks)
    while low < high:
        middle = (low + high) // 2
        if masks[middle][0] < start - 200:
            low = middle + 1
        else:
            high = middle
    return low


def _in_part(
    analysis: Analysis, part: list[tuple[int, int]], follows_office: Callable[[int], bool]
) -> Iterator[Name]:
    """The names in a run of free capitalised syllables: one, or none."""
    introduced = _is_introduced(analysis, part[0][0])
    expected = introduced or follows_office(part[0][0])
    first = 0 if expected else _first_surname(analysis, part)
    if first is None or _is_trap(analysis, part[first][0], introduced=introduced):
        return
    last = min(len(part), first + _LONGEST)
    if last - first < 2 and not expected:
        return
    start, end = part[first][0], part[last - 1][1]
    if not introduced and _is_place(analysis, start, end):
        return
    text = _recased(analysis.text[start:end])
    if text not in _NOT_A_NAME:
        yield Name(start, end, text, introduced)


def _first_surname(analysis: Analysis, part: list[tuple[int, int]]) -> int | None:
    """Where a name begins: at a surname; a sentence's first word may be an ordinary one."""
    if analysis.hit_at("surname", part[0][0]) and len(part) <= _LONGEST:
        second = len(part) > 2 and analysis.hit_at("surname", part[1][0])
        sentence = analysis.sentence_at(part[0][0])
        rare = analysis.hit_at("surname", part[0][0]).concepts[0].get("frequency") == "low"  # type: ignore[union-attr]  # checked above
        return 1 if second and rare and sentence.start == part[0][0] else 0
    if len(part) > 2 and analysis.hit_at("surname", part[1][0]) and len(part) <= _LONGEST + 1:
        return 1
    return None


def _is_introduced(analysis: Analysis, start: int) -> bool:
    before = analysis.text[max(0, start - 40) : start]
    if not before.endswith(" ") and not before.endswith("."):
        return False
    for scheme in _INTRODUCERS:
        for hit in analysis.found(scheme, max(0, start - 40), start):
            if analysis.text[hit.end : start] in {" ", ". ", "."}:
                return True
    return False


def _is_trap(analysis: Analysis, start: int, *, introduced: bool) -> bool:
    """A street, school, prize or ward that bears a person's name."""
    if introduced:
        return False
    for scheme in ("name-trigger", "private-role", "level"):
        for hit in analysis.found(scheme, max(0, start - 30), start):
            if hit.end == start - 1 and scheme != "private-role":
                return True
    return False


def _is_place(analysis: Analysis, start: int, end: int) -> bool:
    for scheme in ("province", "city", "country"):
        hit = analysis.hit_at(scheme, start)
        if hit is not None and hit.end == end:
            return True
    return False


def _recased(text: str) -> str:
    """One capital a syllable for names printed in capitals only."""
    if text != text.upper():
        return text
    return " ".join(word.capitalize() if len(word) > 1 else word for word in text.split(" "))

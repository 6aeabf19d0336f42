"""The unit of a number: a listed one ("tập thể và cá nhân", "ha") or the noun that follows.

"43 điểm trường vùng cao" counts "điểm trường": two syllables up to a word that ends a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis
from kg.vocabulary import Concept, Hit

_LEAD = re.compile(r" ?(?:số )?")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[^\W\d_]+[²³\d]?")
_PER = re.compile(r"(?:\s?/\s?\d*[^\W\d_]+(?:[²³]|[23](?!\d|[.,]\d))?)+")
_OPEN_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit at folded ``[start, end)``.

    ``is_continuous`` tells measures from things counted, ``is_open`` a noun read from the text
    from a listed one.
    """

    start: int
    end: int
    label: str
    is_continuous: bool = False
    is_money: bool = False
    is_open: bool = False


def read(analysis: Analysis, position: int) -> Iterator[Unit]:
    """Yield the unit of a number that ends at ``position``, if it has one."""
    lead = _LEAD.match(analysis.lower, position)
    start = lead.end() if lead else position
    unit = analysis.hit_at("unit", start)
    other = analysis.hit_at("not-a-quantity", start)
    if other and not (unit and unit.end > other.end):
        return
    if unit:
        yield _listed(analysis, unit)
    elif start == position:
        yield from _glued(analysis, position)
    else:
        yield from _open(analysis, start)


def _listed(analysis: Analysis, hit: Hit) -> Unit:
    concept = hit.concepts[0]
    label, end = concept.label, hit.end
    taken = _noun_end(analysis, end, int(concept.get("takes") or 0))
    if taken > end:
        label += analysis.text[end:taken]
    return _with_rate(analysis, _of_concept(concept, hit.start, taken, label))


def _glued(analysis: Analysis, position: int) -> Iterator[Unit]:
    """Read a measure written without a space: "18.611ha"."""
    match = _GLUED.match(analysis.text, position)
    if match is None:
        return
    for concept in analysis.vocabulary.scheme("unit"):
        if match[0] in concept.labels:
            unit = _of_concept(concept, position, match.end(), concept.label)
            yield _with_rate(analysis, unit)
            return


def _open(analysis: Analysis, start: int) -> Iterator[Unit]:
    end = _noun_end(analysis, start, _OPEN_LENGTH)
    if end > start:
        yield _with_rate(analysis, Unit(start, end, analysis.text[start:end], is_open=True))


def _noun_end(analysis: Analysis, start: int, length: int) -> int:
    """Where up to ``length`` lower-case syllables of a noun end; ``start`` when none follows."""
    end = start
    for _ in range(length):
        first = end + (analysis.text[end : end + 1] == " ")
        syllable = _SYLLABLE.match(analysis.text, first)
        if syllable is None or not syllable[0].islower() or _stops(analysis, first):
            break
        end = syllable.end()
    return end


def _stops(analysis: Analysis, position: int) -> bool:
    return analysis.hit_at("unit-stop", position) is not None


def _with_rate(analysis: Analysis, unit: Unit) -> Unit:
    """Add what it is per: "đồng/người/tháng", "đồng/tín chỉ"."""
    rate = _PER.match(analysis.lower, unit.end)
    if rate is None:
        return unit
    per = analysis.hit_at("unit", unit.end + rate[0].rfind("/") + 1)
    end = max(rate.end(), per.end if per else 0)
    label = unit.label + "".join(rate[0].split()) + analysis.lower[rate.end() : end]
    return replace(unit, end=end, label=label)


def _of_concept(concept: Concept, start: int, end: int, label: str) -> Unit:
    is_continuous = concept.get("continuous") == "true"
    return Unit(start, end, label, is_continuous, is_money=concept.get("family") == "money")

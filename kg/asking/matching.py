"""Which template a question is put by: every word of it must be accounted for.

A word that no name, time, cue or filler explains ("lương", "vợ", "sẽ") may change what is asked,
so a question with one is not understood, however well the rest fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.asking.names import Name, Names
from kg.asking.templates import FREE, SOFT, Slot, Template, Templates
from kg.asking.times import Time, chosen
from kg.asking.wording import Wording
from kg.query import Question

_WHICH = ("nào", "gì")
_PLURAL = ("những", "các")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question with the names and times in it; its other words are ``free``."""

    wording: Wording
    names: tuple[Name, ...]
    times: tuple[Time, ...]

    def free(self) -> set[int]:
        """The words that are part of no name and no time."""
        named = {i for name in self.names for i in range(name.start, name.end)}
        timed = {i for time in self.times for i in range(time.start, time.end)}
        return set(range(len(self.wording.words))) - named - timed


@dataclass(frozen=True, slots=True)
class Match:
    """A template that fits, with the parameters filled; ``rank`` counts the words for it."""

    template: Template
    parameters: Mapping[str, str]
    rank: int


class Matcher:
    """Tries all templates on a question."""

    def __init__(
        self, templates: Templates, names: Names, questions: Mapping[str, Question]
    ) -> None:
        self._templates = templates
        self._names = names
        self._parameters = {
            name: {parameter.name for parameter in question.parameters}
            for name, question in questions.items()
        }

    def best(self, wording: Wording, times: Sequence[Time]) -> Match | None:
        """Give the template that most words call for; the first of several."""
        names = self._names.found(wording)
        gatherings = _longest(self._names.gatherings(wording))
        apart = _reading(wording, names, times)
        together = _reading(wording, (*gatherings, *_outside(names, gatherings)), times)
        found: list[Match] = []
        for template in self._templates.templates:
            of_event = any("event" in slot.kinds for slot in template.slots)
            match = self._fitted(template, together if of_event else apart)
            if match is not None:
                found.append(match)
        return max(found, key=lambda match: match.rank, default=None)

    def _fitted(self, template: Template, reading: Reading) -> Match | None:
        free = reading.free()
        called = _take_cues(template, reading.wording, free)
        if called is None:
            return None
        filled = self._filled(template, reading, free)
        times = chosen(reading.times, self._parameters[template.query])
        if filled is None or times is None:
            return None
        beside = _covered(template.also, reading.wording, free)
        rest = free - beside - self._silent(reading.wording, free)
        open_slot = next((slot for slot in template.slots if FREE.intersection(slot.kinds)), None)
        words = self._open(open_slot, reading.wording, free, rest)
        if words is None:
            return None
        parameters = {**filled, **words, **dict(template.fixed), **times}
        guessed = len(rest) if words else 0
        return Match(template, parameters, called + len(beside) + len(filled) - guessed)

    def _filled(
        self, template: Template, reading: Reading, free: set[int]
    ) -> dict[str, str] | None:
        """Fill slots with names in their order; None when one lacks, or a name is left over."""
        pool = list(reading.names)
        filled: dict[str, str] = {}
        for slot in template.slots:
            if FREE.intersection(slot.kinds):
                continue
            if SOFT.intersection(slot.kinds):
                value = self._noun(slot, template, reading.wording, free)
            else:
                name = next((name for name in pool if name.kind in slot.kinds), None)
                value = name.value if name else None
                pool = [other for other in pool if other is not name]
            if value is not None:
                filled[slot.parameter] = value
            elif not slot.optional:
                return None
        return None if pool else filled

    def _noun(self, slot: Slot, template: Template, wording: Wording, free: set[int]) -> str | None:
        """Find the type of document or kind of body asked for: "nghị quyết nào", "các bộ"."""
        labels = self._names.types if "type" in slot.kinds else self._names.kinds
        plain = {wording.parts(phrase) for phrase in template.also}
        after, before = (set(map(wording.parts, words)) for words in (_WHICH, _PLURAL))
        for label in sorted(labels, key=len, reverse=True):
            for start, end in wording.places(label, free):
                asked = wording.keys(end, end + 1) in after or (
                    start > 0 and wording.keys(start - 1, start) in before
                )
                if asked and wording.parts(label) not in plain:
                    free -= set(range(start, end))
                    return label
        return None

    def _silent(self, wording: Wording, free: set[int]) -> set[int]:
        """The words that say nothing: anywhere, or at the end of a question."""
        silent = _covered(self._templates.fillers, wording, free)
        final = {wording.parts(word) for word in self._templates.final}
        last = len(wording.words) - 1
        while last in free and wording.keys(last, last + 1) in final:
            silent.add(last)
            last -= 1
        return silent

    def _open(
        self, slot: Slot | None, wording: Wording, free: set[int], rest: set[int]
    ) -> dict[str, str] | None:
        """Fill a slot with the words left over, which stand together; None when they may not."""
        if slot is None or not rest:
            return {} if not rest and (slot is None or slot.optional) else None
        quoted = [i for i in rest if wording.is_quoted(i)]
        start, end = min(rest), max(rest) + 1
        if (quoted and len(rest) > 1) or not free.issuperset(range(start, end)):
            return None
        phrase = wording.phrase(start, end)
        if "figure" in slot.kinds and not self._names.counts(wording, phrase):
            return None
        return {slot.parameter: phrase}


def _covered(phrases: Iterable[str], wording: Wording, free: set[int]) -> set[int]:
    """The free words that are part of one of some phrases."""
    places = (place for phrase in phrases for place in wording.places(phrase, free))
    return {index for place in places for index in range(*place)}


def _take_cues(template: Template, wording: Wording, free: set[int]) -> int | None:
    """Take one of each group of cues out of the free words; give how many words that were."""
    called = 0
    for alternatives in template.cues:
        for phrase in sorted(alternatives, key=lambda text: -len(text.split())):
            place = next(wording.places(phrase, free), None)
            if place is not None:
                free -= set(range(*place))
                called += place[1] - place[0]
                break
        else:
            return None
    return called


def _reading(wording: Wording, names: Sequence[Name], times: Sequence[Time]) -> Reading:
    """Times inside names are part of these."""
    inside = {i for name in names for i in range(name.start, name.end)}
    apart = tuple(time for time in times if inside.isdisjoint(range(time.start, time.end)))
    return Reading(wording, tuple(sorted(names, key=lambda name: name.start)), apart)


def _longest(names: Iterable[Name]) -> tuple[Name, ...]:
    """Keep of overlapping names the longest."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return tuple(kept)


def _outside(names: Sequence[Name], others: Sequence[Name]) -> tuple[Name, ...]:
    taken = {i for other in others for i in range(other.start, other.end)}
    return tuple(name for name in names if taken.isdisjoint(range(name.start, name.end)))

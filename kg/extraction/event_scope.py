"""Which event a sentence is about: the one it names, else the one the report has been telling.

A report on one meeting is about it from the first caption on; where several are told, a
cross-head without an event ends the last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.event_identity import is_told
from kg.extraction.event_phrases import EventPhrase

_LEAD = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An event by its key, with its mentions."""

    key: str
    phrases: tuple[EventPhrase, ...]


def scopes(analysis: Analysis, events: Sequence[Told]) -> Mapping[int, str]:
    """Give the key of the event for each sentence that is about one, by its start."""
    running = [event for event in events if _runs(analysis, event)]
    only = running[0].key if len(running) == 1 else None
    own = {
        start: event.key
        for event in events
        for phrase in sorted(event.phrases, key=lambda p: (p.level == "named", -p.start))
        if phrase.cue in ("foreground", None)
        for start in (analysis.sentence_at(phrase.start).start,)
    }
    current, found = only, {}
    keys = {event.key for event in running}
    for sentence in analysis.sentences:
        named = own.get(sentence.start)
        if named in keys:
            current = named
        elif sentence.kind == "heading" and only is None:
            current = None
        if named or current:
            found[sentence.start] = named or current or ""
    return found


def _runs(analysis: Analysis, event: Told) -> bool:
    """Whether later sentences may be about an event without naming it."""
    lead = {sentence.start for sentence in analysis.sentences[:_LEAD]}
    in_lead = any(
        p.cue == "foreground" and analysis.sentence_at(p.start).start in lead for p in event.phrases
    )
    if all(p.level != "named" for p in event.phrases):
        return is_told(event.phrases) and (in_lead or len(event.phrases) > 1)
    return in_lead or any(p.level == "bare" for p in event.phrases)

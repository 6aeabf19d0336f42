"""Stage: events with their participants.

"Sáng 15/11, Tỉnh ủy tổ chức hội nghị tổng kết năm 2021" with every later "hội nghị" is one
event; who chaired it, spoke at it or attended it comes from the sentences around.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.captions import Captions
from kg.extraction.events import participation, phrases, verbs
from kg.extraction.events.dates import VISITOR, date_of, place_of, report_date
from kg.extraction.events.identity import PROGRAMME, Cluster, gather, is_told
from kg.extraction.events.names import hosted, name_of
from kg.extraction.events.phrases import EventPhrase, is_where
from kg.extraction.events.scope import Told
from kg.extraction.mentions import (
    BodyMention,
    EventMention,
    OfficeMention,
    ParticipationMention,
    PersonMention,
)
from kg.model import PartialDate

_MEETINGS = ("meeting", "conference", "press")
_OFTEN_PRIVATE = ("ceremony", "gathering", "meeting", "press", "talks", "visit")
_TOLD = ("foreground", "introduced")
_NEAR = 400
_TALKS = "talks"
_VISIT = "chuyến-thăm"
_WHOSE = re.compile(r" của (?:(?:đồng chí|ông|bà|ngài) )?")
_HOPED = re.compile(r"(?<!\w)(?:mong|mời|đề xuất|đề nghị|sớm|khả năng|nếu|có thể|hủy|hoãn)(?!\w)")
_SEVERAL = re.compile(r"(?<!\w)(?:hai|ba|bốn|năm|các|loạt|\d) (?:cuộc |buổi |phiên )?$")
_WISH = 40
_COMPANY = ("meeting", "congress", "conference")


def find(analysis: Analysis, found: Findings) -> Iterator[EventMention | ParticipationMention]:
    """Yield every mention of an event under one key, then the participations."""
    nouns = list(phrases.read(analysis, found))
    named = [*nouns, *verbs.read(analysis, found, nouns)]
    dated = [
        replace(hosted(analysis, found, phrase), date=date_of(analysis, found, phrase))
        for phrase in sorted(named, key=lambda p: p.start)
    ]
    told_phrases = _without_pictures(analysis, dated)
    kept = [c for c in gather(told_phrases) if _is_event(analysis, found, c)]
    told = list(_told(analysis, found, kept))
    parts = list(participation.read(analysis, found, told))
    attended = {part.event for part in parts}
    for event in told:
        lead = _lead_date(analysis, found, told, event) or _day_of_talks(analysis, told, event)
        is_named = lead or not _is_nameless(event)
        is_programme = event.phrases[0].family == PROGRAMME
        if event.key in attended or (is_named and not is_programme):
            yield from _mentions(analysis, found, event, lead)
    yield from parts


def _without_pictures(analysis: Analysis, phrases: Sequence[EventPhrase]) -> list[EventPhrase]:
    """Leave out what a picture shows of an event that the text names: under it "Bí thư A tặng quà
    công nhân sáng 4/3" is no visit besides the programme of that day.
    """
    captions = Captions(analysis)
    days = {
        phrase.date
        for phrase in phrases
        if phrase.rule == "event-noun" and phrase.level != "bare" and phrase.cue in _TOLD
        if phrase.date is not None and phrase.date.day is not None
    }

    def is_pictured(phrase: EventPhrase) -> bool:
        verb = phrase.rule == "event-verb" and phrase.date in days
        return verb and captions.covers(analysis.sentence_at(phrase.start))

    return [phrase for phrase in phrases if not is_pictured(phrase)]


def _is_nameless(event: Told) -> bool:
    """Whether a text says nothing of an event but "cuộc họp", neither its name nor its day."""
    is_bare = all(p.level == "bare" and p.date is None for p in event.phrases)
    return is_bare and event.name.lower() == event.phrases[0].name.lower()


def _told(analysis: Analysis, found: Findings, clusters: Iterable[Cluster]) -> Iterator[Told]:
    """Name the events; of several with one name the later ones get a number in their key."""
    seen: Counter[str] = Counter()
    for cluster in clusters:
        name = name_of(analysis, found, cluster)
        seen[name] += 1
        key = name if seen[name] == 1 else f"{name} ({seen[name]})"
        yield Told(key, name, tuple(cluster))


def _is_event(analysis: Analysis, found: Findings, cluster: Cluster) -> bool:
    """Whether a group is an official event that the text tells of or names by number."""
    phrases = [p for p in cluster if p.cue != "denied"]
    if not phrases or _is_private(analysis, found, cluster):
        return False
    if _is_show(analysis, found, phrases):
        return False
    if phrases[0].family == PROGRAMME:
        return any(_is_held(analysis, phrase) for phrase in phrases)
    if any(p.level == "named" for p in phrases):
        return any(p.cue != "directive" for p in phrases)
    if all(p.level == "bare" for p in phrases) and phrases[0].family in ("congress", "election"):
        return False
    if any(_is_someones_visit(analysis, found, phrase) for phrase in phrases):
        return True
    told = is_told(phrases) and not _is_passing(analysis, found, phrases)
    return told and _is_official(analysis, found, phrases)


def _is_held(analysis: Analysis, phrase: EventPhrase) -> bool:
    """Whether a programme takes place on a day, and is not on the air: "tổ chức chương trình"."""
    is_dated = phrase.date is not None and phrase.date.day is not None
    is_told = phrase.level == "topical" and phrase.cue in _TOLD
    return is_dated and is_told and not is_where(analysis, phrase.start)


def _is_someones_visit(analysis: Analysis, found: Findings, phrase: EventPhrase) -> bool:
    """Whether a text speaks of one visit of an official: "kết quả chuyến thăm Lào của ông A"."""
    if phrase.kind != _VISIT or phrase.rule != "event-noun":
        return False
    whose = _WHOSE.search(analysis.lower, phrase.start, phrase.end)
    first = max(0, phrase.start - _WISH)
    is_to_come = any(p.search(analysis.lower, first, phrase.start) for p in (_HOPED, VISITOR))
    return (
        whose is not None
        and not is_to_come
        and any(
            found.covering(mention, whose.end()) is not None
            for mention in (PersonMention, OfficeMention)
        )
    )


def _is_passing(analysis: Analysis, found: Findings, phrases: list[EventPhrase]) -> bool:
    """Whether it is but a bare word, "buổi lễ" or "buổi kiểm tra", without an official."""
    first = phrases[0]
    if any(p.level in ("named", "topical") for p in phrases):
        return False
    if first.family == "session":
        return all(p.date is None for p in phrases)
    if first.family in _MEETINGS or (len(phrases) > 1 and first.family != "visit"):
        return False
    sentences = [analysis.sentence_at(p.start) for p in phrases]
    if any(s.start == p.start and p.date for s, p in zip(sentences, phrases, strict=True)):
        return False  # "Lễ viếng bắt đầu từ 8 giờ ngày 9/11"
    people = (p for s in sentences for p in found.within(PersonMention, s.start, s.end))
    return not any(person.official for person in people)


def _is_official(analysis: Analysis, found: Findings, phrases: list[EventPhrase]) -> bool:
    """Whether what may be a show or a match has an official, office or public body near it."""
    if phrases[0].family not in _OFTEN_PRIVATE:
        return True
    return any(
        _has_public(found, max(0, phrase.start - _NEAR), phrase.end + _NEAR) for phrase in phrases
    )


def _has_public(found: Findings, start: int, end: int) -> bool:
    """Whether an official, office or body is named between two positions."""
    return (
        any(person.official for person in found.within(PersonMention, start, end))
        or bool(found.within(OfficeMention, start, end))
        or bool(found.within(BodyMention, start, end))
    )


def _is_show(analysis: Analysis, found: Findings, phrases: list[EventPhrase]) -> bool:
    """Whether it is told only among players, artists or wares, and of no official or body."""
    sentences = [analysis.sentence_at(phrase.start) for phrase in phrases]
    return (
        all(analysis.found("event-setting", s.start, s.end) for s in sentences)
        and not any(
            person.official
            for s in sentences
            for person in found.within(PersonMention, s.start, s.end)
        )
        and not any(
            not body.generic
            for s in sentences
            for body in found.within(BodyMention, s.start, s.end)
        )
    )


def _is_private(analysis: Analysis, found: Findings, cluster: Cluster) -> bool:
    """Whether it is a company's meeting: in a text on shareholders, one of no public body."""
    private = any(
        hit.concepts[0].get("family") == "private" for hit in analysis.found("event-kind")
    )
    return (
        private
        and cluster[0].family in _COMPANY
        and not any(found.within(BodyMention, p.start, p.end) for p in cluster)
    )


def _lead_date(
    analysis: Analysis, found: Findings, events: list[Told], event: Told
) -> PartialDate | None:
    """Give the day of the report to the only event that it tells of without a number."""
    unnumbered = [
        e for e in events if is_told(e.phrases) and all(p.level != "named" for p in e.phrases)
    ]
    if unnumbered == [event]:
        return report_date(analysis, found)
    undated = event in unnumbered and not any(p.date for e in unnumbered for p in e.phrases)
    several = undated and _tells_of_several(analysis)
    return report_date(analysis, found) if several else None


def _tells_of_several(analysis: Analysis) -> bool:
    """Whether a report opens with all its events at once: "Sáng 3/11, hai hội nghị diễn ra"."""
    first = next((s for s in analysis.sentences if s.kind != "heading"), None)
    if first is None:
        return False
    return any(
        _SEVERAL.search(analysis.lower, max(first.start, hit.start - _WISH), hit.start)
        for hit in analysis.found("event-kind", first.start, first.end)
    )


def _day_of_talks(analysis: Analysis, events: list[Told], event: Told) -> PartialDate | None:
    """Give talks told without a day that of what the report tells right before them."""
    first = event.phrases[0]
    if first.family != _TALKS or first.cue not in _TOLD or _first_date(event.phrases):
        return None
    paragraph = analysis.sentence_at(first.start).paragraph
    before = [p for e in events for p in e.phrases if p.date and p.date.day and p.cue in _TOLD]
    last = max((p for p in before if p.start < first.start), key=lambda p: p.start, default=None)
    if last is None or paragraph - analysis.sentence_at(last.start).paragraph > 1:
        return None
    return last.date


def _mentions(
    analysis: Analysis, found: Findings, event: Told, lead: PartialDate | None
) -> Iterator[EventMention]:
    full = [p for p in event.phrases if p.level in ("named", "topical")]
    places = filter(None, (place_of(analysis, found, p) for p in event.phrases))
    place = next(places, None)
    for phrase in event.phrases:
        yield EventMention(
            start=phrase.start,
            end=phrase.end,
            key=event.key,
            name=event.name,
            kind=(full or event.phrases)[0].kind,
            date=_first_date(event.phrases) or lead,
            place=place,
            rule=phrase.rule,
        )


def _first_date(phrases: Sequence[EventPhrase]) -> PartialDate | None:
    """Give the day where the event is told, else where it is referred to.

    Of one day in two years the earlier is meant: the other year was the report's own.
    """
    dated = [p for p in phrases if p.date is not None]
    first = next((p.date for p in dated if p.cue in ("foreground", "introduced")), None)
    first = first or next((p.date for p in dated), None)
    if first is None:
        return None
    if first.day is None:
        days = (p.date for p in dated if p.date and p.date.day and _holds(first, p.date))
        return next(days, first)
    same = (p.date for p in dated if p.date and p.date.day == first.day)
    return min(d for d in same if d.month == first.month)


def _holds(period: PartialDate, day: PartialDate) -> bool:
    return day.year == period.year and period.month in (None, day.month)

"""Which event a sentence is about: the one it names, else the one the report has been telling.

A report on one meeting is about it from the first caption on; where several are told, a
cross-head without an event ends the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.dates import VISITOR
from kg.extraction.events.identity import is_told
from kg.extraction.events.phrases import EventPhrase
from kg.extraction.events.subjects import ACCORDING, chain_start, subjects
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention, PersonMention
from kg.model import PartialDate
from kg.sentences import Sentence

_WHERE = re.compile(r"(?:,| như vậy| thế)? (?:tại|trong) (?:một )?$")
_REPORTING = re.compile(r"[,:]|\brằng\b")
# What someone speaks of was done at a numbered event: "chúc mừng ông A được bầu tại Kỳ họp thứ 7".
_DONE_THERE = re.compile(r"(?<!\w)(?:được|bị|đã) ")
_TOLD = ("foreground", "introduced", None)
_ELSEWHERE = re.compile(
    r"(?:cũng (?:trong |vào )?|trong )?(?:(?:cùng|sáng|trưa|chiều|tối|ngày)(?: cùng)?){1,2}"
    r"(?: ngày| này)?(?: \d[\d/.-]*)?, tại (?!đây|buổi|cuộc|hội|lễ|phiên|kỳ)"
)
_HALF = re.compile(r" (?:vào )?buổi (sáng|chiều|tối)(?!\w)")
_HALF_OPENS = re.compile(
    r"(?:(?:cũng )?(?:trong|vào) )?(?:(?:đầu giờ|đầu|cuối) )?(?:buổi )?(sáng|chiều|tối)(?= |,)"
)
_LASTING = ("session", "congress", "visit")
_VISIT = "visit"
JOURNEY = "chuyến-thăm"
_TALKS = "talks"
LEAD = 6
_HEAD_WORDS = 3
_NOUN = re.compile(r"^(?:cuộc|buổi|chuyến) ")
_RECENT = 10
_OPENING = 36


@dataclass(frozen=True, slots=True)
class Told:
    """An event by its key and name, with its mentions."""

    key: str
    name: str
    phrases: tuple[EventPhrase, ...]


def scopes(analysis: Analysis, found: Findings, events: Sequence[Told]) -> Mapping[int, str]:
    """Give the key of the event for each sentence that is about one, by its start."""
    events = [event for event in events if event.phrases[0].family != "election"]
    running = [event for event in events if _runs(analysis, found, event)]
    only = running[0].key if len(running) == 1 else None
    own, beside = _named(analysis, found, events, running)
    current, scope = only, {}
    keys = {event.key: event for event in running}
    brief = {event.key: event for event in events if _is_brief(event) and event.key not in keys}
    aside: tuple[int, Told] | None = None
    elsewhere: int | None = None
    for sentence in analysis.sentences:
        named = own.get(sentence.start)
        if named is None and _turns(analysis, sentence, keys.get(current or "")):
            elsewhere = sentence.paragraph
        if named in brief and _opens_section(analysis, sentence, brief[named]):
            keys[named] = brief[named]
        if named in keys:
            current = named
        elif sentence.kind == "heading" and only is None:
            current = _headed(analysis, sentence, running)
        is_beside = {(sentence.start, current), (sentence.start, None)} & beside
        if is_beside or (named is None and sentence.paragraph == elsewhere):
            continue
        if named:
            scope[sentence.start] = named
            aside = (sentence.paragraph, brief[named]) if named in brief else None
        elif aside is not None and _goes_on(analysis, found, sentence, *aside):
            scope[sentence.start] = aside[1].key
            aside = (sentence.paragraph, aside[1])
        elif current and not _opens_another_day(found, sentence, keys[current]):
            scope[sentence.start] = current
    return scope


def _headed(analysis: Analysis, sentence: Sentence, running: Sequence[Told]) -> str | None:
    """Give the event whose section a cross-head opens: "Làm việc với Tỉnh ủy" over a part of the
    report on "Bộ trưởng A làm việc với Tỉnh ủy".
    """
    words = analysis.lower[sentence.start : sentence.end].strip(' .:"')
    if len(words.split()) < _HEAD_WORDS:
        return None
    headed = [
        event.key for event in running if any(_names(words, phrase) for phrase in event.phrases)
    ]
    return headed[0] if len(headed) == 1 else None


def _names(head: str, phrase: EventPhrase) -> bool:
    """Whether a cross-head is part of the name of an event, or holds it but for "cuộc"."""
    name = phrase.name.lower()
    bare = _NOUN.sub("", name)
    return head in name or (len(bare.split()) >= _HEAD_WORDS and bare in head)


def _named(
    analysis: Analysis, found: Findings, events: Sequence[Told], running: Sequence[Told]
) -> tuple[dict[int, str], set[tuple[int, str | None]]]:
    """Give the event that a sentence names, by its start, and the sentences that are about none
    (or not about the one given) though they name one.
    """
    own = {
        start: event.key
        for event in events
        for phrase in sorted(event.phrases, key=lambda p: (p.level == "named", -p.start))
        if phrase.cue in _TOLD and not _is_reported(analysis, found, phrase)
        if not _brings_guest(analysis, phrase)
        for start in (analysis.sentence_at(phrase.start).start,)
    }
    beside = {
        (analysis.sentence_at(phrase.start).start, event.key)
        for event in running
        for phrase in event.phrases
        if phrase.cue == "background" and analysis.sentence_at(phrase.start).start not in own
    }
    reported = {
        (analysis.sentence_at(phrase.start).start, None)
        for event in events
        for phrase in event.phrases
        if phrase.level == "named" and phrase.cue in _TOLD and phrase.date is not None
    }
    reported = {(start, None) for start, _ in reported if start not in own}
    return own, beside | reported


def _brings_guest(analysis: Analysis, phrase: EventPhrase) -> bool:
    """Whether an event only tells what brings a guest: "tiếp ông A nhân dịp dự diễn đàn"."""
    first = max(0, phrase.start - _OPENING)
    return VISITOR.search(analysis.lower, first, phrase.start) is not None


def _opens_section(analysis: Analysis, sentence: Sentence, event: Told) -> bool:
    """Whether talks open a paragraph of a text that tells of several in turn: "Tại cuộc gặp"."""
    before = analysis.sentence_at(sentence.start - 1) if sentence.start else None
    if before is not None and before.paragraph == sentence.paragraph:
        return False
    return event.phrases[0].family == _TALKS and any(
        sentence.start <= phrase.start <= sentence.start + _RECENT
        and phrase.cue == "foreground"
        and phrase.rule == "event-noun"
        for phrase in event.phrases
    )


def _goes_on(
    analysis: Analysis, found: Findings, sentence: Sentence, paragraph: int, event: Told
) -> bool:
    """Whether a sentence is still about an event told in passing: in the same paragraph, or in
    the next where the official who visited or received, or whom he received, speaks on.
    """
    if sentence.paragraph == paragraph:
        return True
    hosts = {phrase.subject for phrase in event.phrases if phrase.subject and phrase.date}
    if event.phrases[0].family == _TALKS:
        hosts.update(
            person.name
            for phrase in event.phrases
            for person in found.within(PersonMention, phrase.start, phrase.end)
        )
    if event.phrases[0].family == _VISIT:
        hosts.update(_addressed(analysis, found, event))
    named = subjects(found, sentence.start, sentence.end)[:1]
    return sentence.paragraph == paragraph + 1 and any(name in hosts for _, _, name in named)


def _addressed(analysis: Analysis, found: Findings, event: Told) -> Iterator[str]:
    """Name the officials to whom a visitor speaks in the sentence that tells of his visit: "Làm
    việc với Sở, Chủ tịch A yêu cầu Giám đốc B".
    """
    for phrase in event.phrases:
        sentence = analysis.sentence_at(phrase.start)
        for person in found.within(PersonMention, phrase.end, sentence.end):
            start = chain_start(analysis, found, person.start)
            if analysis.hit_before("task-verb", start) is not None:
                yield person.name


def _is_brief(event: Told) -> bool:
    """Whether an event is told in passing: what follows in its paragraph is about it."""
    return all(phrase.level != "named" for phrase in event.phrases) and is_told(event.phrases)


def _opens_another_day(found: Findings, sentence: Sentence, event: Told) -> bool:
    """Whether a sentence opens with a day that is none of the event's: "Ngày 1/9, ông A đã ký".

    One that lasts may go on later.
    """
    opening = found.within(
        DateMention, sentence.start, min(sentence.end, sentence.start + _OPENING)
    )
    dates = [mention.date.first_day() for mention in opening if mention.date.day is not None]
    days = [day.first_day() for day in _days(event)]
    if not dates or not days:
        return False
    lasts = event.phrases[0].family in _LASTING
    return max(dates) < min(days) or (not lasts and min(dates) > max(days))


def _turns(analysis: Analysis, sentence: Sentence, event: Told | None) -> bool:
    """Whether a sentence turns from the event told so far to another place or part of the day."""
    if tells_elsewhere(analysis, sentence):
        return event is None or event.phrases[0].family != _VISIT
    return event is not None and _opens_other_half(analysis, sentence, event)


def _opens_other_half(analysis: Analysis, sentence: Sentence, event: Told) -> bool:
    """Whether a sentence opens with another part of the day than that of the event: "Đầu giờ sáng,"
    where the report is on a "phiên chất vấn buổi chiều".
    """
    opening = _HALF_OPENS.match(analysis.lower, sentence.start)
    halves = {
        half[1]
        for phrase in event.phrases
        if (half := _HALF.match(analysis.lower, phrase.end)) is not None
    }
    return opening is not None and bool(halves) and opening[1] not in halves


def tells_elsewhere(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence goes over to something without a name that was done at another place:
    "Cũng trong sáng 3/6, tại Phủ Chủ tịch, ông A trao quyết định".
    """
    return _ELSEWHERE.match(analysis.lower, sentence.start) is not None


def _runs(analysis: Analysis, found: Findings, event: Told) -> bool:
    """Whether later sentences may be about an event without naming it."""
    lead = {sentence.start for sentence in analysis.sentences[:LEAD]}
    in_lead = any(
        p.cue in ("foreground", "introduced")
        and analysis.sentence_at(p.start).start in lead
        and not _is_reported(analysis, found, p)
        for p in event.phrases
    )
    if event.phrases[0].kind == JOURNEY and not in_lead:
        return False
    if all(_is_where_one_spoke(analysis, p) for p in event.phrases):
        return False
    if all(p.level != "named" for p in event.phrases):
        told = is_told(event.phrases) and (in_lead or len(event.phrases) > 1)
        return told and (in_lead or _may_be_recent(analysis, event))
    is_bare = any(p.level == "bare" for p in event.phrases)
    return is_bare or (in_lead and _is_recent(analysis, event))


def _is_where_one_spoke(analysis: Analysis, phrase: EventPhrase) -> bool:
    """Whether an event only tells where someone's words were said: ", ông A nói tại họp báo"."""
    where = _WHERE.search(analysis.lower, max(0, phrase.start - _OPENING), phrase.start)
    if where is None:
        return False
    said = analysis.found("speech-verb", max(0, where.start() - _OPENING), where.start())
    sentence = analysis.sentence_at(phrase.start)
    return bool(said) and said[-1].end >= where.start() - 1 and said[-1].start > sentence.start


def _may_be_recent(analysis: Analysis, event: Told) -> bool:
    return not _days(event) or _is_recent(analysis, event)


def _days(event: Told) -> list[PartialDate]:
    return [p.date for p in event.phrases if p.date is not None and p.date.day is not None]


def _is_recent(analysis: Analysis, event: Told) -> bool:
    """Whether a numbered event lies within days of the report."""
    written = analysis.document.date
    days = _days(event)
    if written is None or written.day is None:
        return bool(days)
    return any(abs((written.first_day() - d.first_day()).days) <= _RECENT for d in days)


def _is_reported(analysis: Analysis, found: Findings, phrase: EventPhrase) -> bool:
    """Whether an event is only mentioned in what someone says: "ông cho biết, tại hội nghị",
    "theo ông A, hội nghị lần sau".
    """
    sentence = analysis.sentence_at(phrase.start)
    according = ACCORDING.match(analysis.lower, sentence.start)
    is_at = phrase.cue == "foreground"  # "Theo ông A, tại hội nghị"
    if according and not is_at and found.within(PersonMention, according.end(), phrase.start):
        return True
    return any(
        _REPORTING.search(analysis.lower, verb.end, phrase.start)
        or (phrase.level == "named" and _DONE_THERE.search(analysis.lower, verb.end, phrase.start))
        for verb in analysis.found("speech-verb", sentence.start, phrase.start)
        if found.covering(BodyMention, verb.start) is None
        and found.covering(OfficeMention, verb.start) is None
    )

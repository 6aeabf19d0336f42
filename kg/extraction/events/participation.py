"""Who chaired an event, spoke at it or attended it.

Speaking says more than attending; who chairs has also spoken only where the text says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.captions import Captions
from kg.extraction.events.claims import Claim
from kg.extraction.events.participation_frames import claims
from kg.extraction.events.phrases import EventPhrase
from kg.extraction.events.pictures import shown
from kg.extraction.events.saying import is_said_elsewhere, is_to_press
from kg.extraction.events.scope import LEAD, Told, scopes, tells_elsewhere
from kg.extraction.events.subjects import chain_start, coordination, officials, subject_before
from kg.extraction.mentions import (
    OccupancyMention,
    OfficeMention,
    ParticipationMention,
    PersonMention,
)

_OF = re.compile(r" của [^,]*$")
_MAKES = re.compile(
    r"(?<!\w)(?:(?:sẽ|đã|đang) )?(?:bắt đầu|có|thực hiện|tiến hành|kết thúc|trong) (?:một )?$"
)
_TALKS = re.compile(
    r"(?<!\w)(?:(?:sẽ|đã|đang|vừa) )?(?:(?:bắt đầu|có|tiến hành|kết thúc) )?(?:một )?$"
)
_SHOWN = ("ceremony", "gathering", "programme", "visit")
_MET = ("gathering", "talks", "visit")
_HANDED = re.compile(r"trao (?:các )?quyết định|tặng hoa")
_DEAD = re.compile(r"(?<!\w)cố (?:(?:đồng chí|đại tá|thượng tá|thiếu tướng|trung tướng) )?$")
_DIED = re.compile(r" (?:(?:đã|vừa) )?(?:qua đời|từ trần|tạ thế)(?!\w)")
# What parts an office from a further name behind it, so that it stands for its own holder.
_CLOSES = re.compile(r"[,;.]| (?:và|cùng|với)(?!\w)")
_TITLE = 24
_BETWEEN = " giữa "
_VERB = 30
_HANDOVER = "handover"
_CAREER = "career-verb"
_DECIDED = ("appointed", "acting")
_DECISIONS = re.compile(r"(?:công bố|trao|triển khai)(?: và trao)? (?:các )?quyết định của")
_PERSONNEL = re.compile(r"quyết định.*(?:công tác cán bộ|điều động|bổ nhiệm|nhân sự)", re.DOTALL)


def read(
    analysis: Analysis, found: Findings, events: Sequence[Told]
) -> Iterator[ParticipationMention]:
    """Yield the participations of officials in events, each at the words that say it."""
    if not events:
        return
    by_person: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    dead = frozenset(_dead(analysis, found))
    scope = scopes(analysis, found, events)
    starts = sorted({phrase.start for event in events for phrase in event.phrases})
    named = {event.key: analysis.sentence_at(event.phrases[0].start).start for event in events}
    lead = {sentence.start for sentence in analysis.sentences[:LEAD]}
    told = {event.key: event for event in events}
    pictured = {event.key for event in events if _is_reported_on(event)}
    all_claims = list(_claims(analysis, found, scope, starts, pictured))
    told_press = {
        (event, claim.official)
        for event, claim in all_claims
        if is_to_press(analysis, found, told[event], claim)
    }
    for event, claim in all_claims:
        # What one says before a text comes to an event need not be said there, nor what one
        # who talked to a reporter says on.
        is_there = named[event] in lead or claim.start >= named[event]
        is_there = is_there and (event, claim.official) not in told_press
        if is_said_elsewhere(analysis, found, told[event], claim):
            continue
        if claim.said or is_there:
            by_person[event, claim.official].append(claim)
    elsewhere = _people_elsewhere(analysis, found, scope)
    by_person = defaultdict(
        list,
        {
            key: kept
            for key, own in by_person.items()
            if (kept := list(_without_pictures(analysis, own, key[1] in elsewhere)))
        },
    )
    appointed = (
        (event, claim)
        for event, claim in _appointed(found, events, scope, analysis)
        if claim.official not in elsewhere
    )
    for event, claim in (*appointed, *_visitors(analysis, found, events)):
        by_person[event, claim.official].append(claim)
    living = {key: told for key, told in by_person.items() if key[1] not in dead}
    for (event, official), own in living.items():
        for claim in _strongest(own):
            yield ParticipationMention(
                claim.start, claim.end, event, official, claim.role, claim.rule
            )


def _is_reported_on(event: Told) -> bool:
    """Whether a text reports on an event of a day, so that its pictures show those present."""
    told = (p for p in event.phrases if p.cue in ("foreground", "introduced"))
    days = any(p.date is not None and p.date.day is not None for p in told)
    return days and event.phrases[0].family in _SHOWN


def _people_elsewhere(
    analysis: Analysis, found: Findings, scope: Mapping[int, str]
) -> frozenset[str]:
    """Name the officials of what a text tells beside its event, without a name for it."""
    return frozenset(
        person.name
        for sentence in analysis.sentences
        if sentence.start not in scope and tells_elsewhere(analysis, sentence)
        for person in officials(found, sentence.start, sentence.end)
    )


def _without_pictures(analysis: Analysis, own: Sequence[Claim], elsewhere: bool) -> Iterator[Claim]:
    """Leave out what pictures show of one who is told to have been at another place."""
    captions = Captions(analysis)
    for claim in own:
        sentence = analysis.sentence_at(claim.start)
        is_picture = sentence.kind == "heading" or captions.covers(sentence)
        if not (elsewhere and is_picture):
            yield claim


def _dead(analysis: Analysis, found: Findings) -> Iterator[str]:
    """Name those of whom the text says that they are dead: "con trai cố Tổng Bí thư A"."""
    for person in found.all(PersonMention):
        start = chain_start(analysis, found, person.start)
        named_so = _DEAD.search(analysis.lower, max(0, start - _TITLE), start)
        if named_so or _DIED.match(analysis.lower, person.end):
            yield person.name


def _claims(
    analysis: Analysis,
    found: Findings,
    scope: Mapping[int, str],
    starts: Sequence[int],
    pictured: Collection[str],
) -> Iterator[tuple[str, Claim]]:
    """Yield what each sentence says of its event; ``pictured`` are those that a report shows."""
    captions = Captions(analysis)
    for sentence in analysis.sentences:
        event = scope.get(sentence.start)
        if event is None:
            continue
        for claim in claims(analysis, found, sentence, starts):
            yield event, claim
        if event in pictured and captions.covers(sentence):
            for claim in shown(analysis, found, sentence):
                yield event, claim


def _appointed(
    found: Findings, events: Sequence[Told], scope: Mapping[int, str], analysis: Analysis
) -> Iterator[tuple[str, Claim]]:
    """Those given an office are present where the decisions on it are handed over, and those who
    hand it over to one another."""
    keys = {event.key for event in events if _is_on_personnel(analysis, event)}
    for mention in found.all(OccupancyMention):
        sentence = analysis.sentence_at(mention.start)
        event = scope.get(sentence.start)
        handed = _HANDED.search(analysis.lower, sentence.start, sentence.end) is not None
        given = (
            (mention.status == "appointed" and handed)
            or (event in keys and mention.status in _DECIDED)
            or (event in keys and mention.status == "dismissed" and mention.rule == _CAREER)
        )
        if event and (given or mention.rule == _HANDOVER):
            yield (
                event,
                Claim(
                    mention.start,
                    mention.end,
                    mention.official,
                    "attendee",
                    True,
                    "participation-appointed",
                ),
            )


def _is_on_personnel(analysis: Analysis, event: Told) -> bool:
    sentences = (analysis.sentence_at(phrase.start) for phrase in event.phrases)
    said = (analysis.lower[s.start : s.end] for s in sentences)
    key = event.key.lower()
    of_leaders = _DECISIONS.search(key) is not None
    return of_leaders or ("quyết định" in key and any(map(_PERSONNEL.search, (key, *said))))


def _visitors(
    analysis: Analysis, found: Findings, events: Sequence[Told]
) -> Iterator[tuple[str, Claim]]:
    """An official who inspects or visits takes part in the visit."""
    known = {person.name for person in found.all(PersonMention) if person.official}
    for event in events:
        for phrase in event.phrases:
            visitor = phrase.subject or _guest(analysis, found, phrase)
            companions = _companions(analysis, found, phrase)
            for name in dict.fromkeys(
                (visitor, *companions, *_interlocutors(analysis, found, phrase))
            ):
                if name in known and name:
                    rule = "participation-visit"
                    claim = Claim(phrase.start, phrase.end, name, "attendee", True, rule)
                    yield event.key, claim


def _companions(analysis: Analysis, found: Findings, phrase: EventPhrase) -> Iterator[str]:
    """Name those who do together with its subject what a verb tells: "ông A và bà B kiểm tra"."""
    if phrase.subject is None:
        return
    first = analysis.sentence_at(phrase.start).start
    people = officials(found, first, phrase.start)
    for index, person in enumerate(people):
        if person.name == phrase.subject:
            others = people[index + 1 :]
            joined = coordination(analysis, found, others, person.end, alone=False)
            yield from (other.name for other in joined)
            return


def _interlocutors(analysis: Analysis, found: Findings, phrase: EventPhrase) -> Iterator[str]:
    """Name those between whom talks are held, or who are received, also by office alone.

    "Lễ bàn giao nhiệm vụ giữa ông A và ông B" has both present as well.
    """
    handed = _BETWEEN in phrase.name and phrase.family != "election"
    if phrase.family == "talks" or handed:
        people = found.within(PersonMention, phrase.start, phrase.end)
        yield from (person.name for person in people)
        for office in found.within(OfficeMention, phrase.start, phrase.end):
            after = (person.start for person in people if person.start >= office.end)
            behind = analysis.lower[office.end : next(after, office.end)]
            if office.holder and (not behind or _CLOSES.search(behind)):
                yield office.holder


def _guest(analysis: Analysis, found: Findings, phrase: EventPhrase) -> str | None:
    """Whose "chuyến thăm" it is: named inside it, or the subject of the verb before it."""
    if phrase.family not in _MET or phrase.rule != "event-noun":
        return None
    inside = found.within(PersonMention, phrase.start, phrase.end)
    if inside:
        whose = _OF.search(analysis.lower[phrase.start : inside[0].start])
        return inside[0].name if whose else None
    makes = _TALKS if phrase.family == "talks" else _MAKES
    verb = makes.search(analysis.lower[: phrase.start], max(0, phrase.start - _VERB))
    sentence = analysis.sentence_at(phrase.start)
    subject = subject_before(analysis, found, sentence, verb.start()) if verb else None
    return subject[2] if subject else None


def _strongest(all_claims: Sequence[Claim]) -> Iterator[Claim]:
    roles = {claim.role for claim in all_claims}
    for claim in all_claims:
        if claim.role == "attendee" and len(roles) > 1:
            continue
        if claim.role == "speaker" and "chair" in roles and not claim.said:
            continue
        yield claim

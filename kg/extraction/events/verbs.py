"""Sentences that tell an event by a verb: "Sáng 30/4, Chủ tịch nước kiểm tra công tác phòng dịch".

A body that meets, "Ban Bí thư họp xem xét", and a numbered session, "họp kỳ thứ 40", as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.phrases import Cue, EventPhrase
from kg.extraction.events.subjects import chain_start
from kg.extraction.events.tails import Tail, ordinal
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention, PersonMention
from kg.sentences import Sentence
from kg.vocabulary import Hit

_GAP = re.compile(
    r"[^;:.!?\"\n]*?(?: |^)(?:đã |vừa |cũng |trực tiếp |tiếp tục |đến |tới |về |đi |có )*"
)
_OTHER_ACT = re.compile(
    r"(?:^| )(?:gửi|lời|được|bị|không|chưa|để|nhằm|nhân dịp|khi|tiếp|đón) |, (?:đoàn|các) "
)
_GOING_ON = (" đang ", " đang có ")
_NUMBERED = re.compile(r" (?P<what>kỳ|phiên) (?:họp )?(?:lần )?thứ ")
_WITH = re.compile(r" (?:trực tuyến |khẩn |riêng )?với(?!\w)")  # officials meet as well
_DECISION = re.compile(r" (?:các )?(?:quyết định|nghị quyết)(?!\w)")
_PLACE = re.compile(r"(?<!\w)(?:tại|ở|trụ sở|của|theo) $")
_JOINS = re.compile(r",? (?:và )?")
_NO_ACTOR = re.compile(r"(?:^|\W)(?:khi|từng|rằng|nếu|của|với|cho) (?:ông |bà |đồng chí )?$")
_INVITER = re.compile(r"lời mời của [^,.]*$")
# "ông A nói tuần này ông sẽ làm việc với 6 tỉnh": what one says one will do.
_PROMISED = re.compile(r"(?<!\w)(?:ông|bà|tôi|mình|chúng tôi) sẽ (?:[^\s,;:.]+ )?$")
_NO_VISIT = re.compile(r" (?:dò|khám|nuôi)(?!\w)")
_OPENING = re.compile(r"[\s\"(-]*(?:[^,;:]{0,30}, )?(?:(?:tại|trong) buổi |đi |trực tiếp |qua )?")
_AFTER_COMMA = re.compile(r", (?:(?:ông|bà|đồng chí) )?$")
_TITLE = 90
_HONORIFIC = 12
_SESSIONS = {"kỳ": "kỳ-họp", "phiên": "phiên-họp"}
_HELD = "tổ chức "
_RECEPTION = "buổi-tiếp"
_DONE = "đã "
_FINITE = (" đã ", " vừa ")
_WILL = " sẽ "
_LEAD = 24
_GAP_LENGTH = 170
_NAME_LENGTH = 220


@dataclass(frozen=True, slots=True)
class _Subject:
    """Who does what a verb tells: the official's or body's ``name``, and ``words`` for it."""

    start: int
    end: int
    name: str
    words: str
    is_body: bool = False


def read(analysis: Analysis, found: Findings, nouns: list[EventPhrase]) -> Iterator[EventPhrase]:
    """Yield the events that a verb with a public subject tells of."""
    named = [(phrase.start, phrase.end) for phrase in nouns]
    for hit in analysis.found("event-verb"):
        inside = any(found.covering(kind, hit.start) for kind in (BodyMention, OfficeMention))
        if (
            inside
            or _NO_VISIT.match(analysis.lower, hit.end)
            or _PROMISED.search(analysis.lower, 0, hit.start)
            or any(start < hit.end and hit.start < end for start, end in named)
        ):
            continue
        sentence = analysis.sentence_at(hit.start)
        if not _has_object(analysis, found, hit) or _is_planned(analysis, found, hit, sentence):
            continue
        subject = _subject(analysis, found, hit, sentence)
        if subject is not None:
            yield _phrase(analysis, found, hit, subject, sentence)


def _is_planned(analysis: Analysis, found: Findings, hit: Hit, sentence: Sentence) -> bool:
    """Whether it is only intended, "ông sẽ làm việc với sáu tỉnh", and no day is set for it:
    "Ngày mai, Thủ tướng sẽ thăm Lào".
    """
    if not analysis.lower.endswith(_WILL, 0, hit.start):
        return False
    opening = found.within(DateMention, sentence.start, sentence.start + _LEAD)
    return all(day.date.day is None for day in opening)


def _has_object(analysis: Analysis, found: Findings, hit: Hit) -> bool:
    """Whether a verb that needs an object of some kind has it: "tổ chức trao quyết định"."""
    needed = hit.concepts[0].get("object")
    if needed == "person":
        return _has_guest(found, hit)
    return needed != "decision" or _DECISION.match(analysis.lower, hit.end) is not None


def _has_guest(found: Findings, hit: Hit) -> bool:
    """Whether a verb has an official for its object: "tiếp Đại sứ", not "tiếp dân"."""
    first, last = hit.end + 1, hit.end + _HONORIFIC
    return any(
        first <= mention.start <= last
        for kind in (PersonMention, OfficeMention)
        for mention in found.within(kind, hit.end, hit.end + _NAME_LENGTH)
    )


def _subject(analysis: Analysis, found: Findings, hit: Hit, sentence: Sentence) -> _Subject | None:
    """Find the official, or for a meeting the body, that is the subject of a verb."""
    if hit.concepts[0].get("subject") == "body":
        bodies = found.within(BodyMention, sentence.start, hit.start)
        candidates = [
            _Subject(b.start, b.end, b.name, b.name, is_body=True)
            for b in bodies
            if not b.generic and not _is_of_office(found, b)
        ]
        if _WITH.match(analysis.lower, hit.end):
            candidates += _officials(analysis, found, sentence.start, hit.start)
    else:
        candidates = list(_officials(analysis, found, sentence.start, hit.start))
    if analysis.lower.endswith(_GOING_ON, 0, hit.start):
        named = found.within(PersonMention, sentence.start, hit.start)[-1:]
        candidates = [c for c in candidates[-1:] if all(p.start <= c.end for p in named)]
    else:
        candidates = [c for c in candidates if _may_act(analysis, found, c.start)]
    subject = next((c for c in candidates if _is_subject(analysis, found, c.end, hit)), None)
    if subject is not None and subject.is_body:
        return _joined(analysis, candidates, subject)
    return subject or _subject_after(analysis, found, hit, sentence)


def _is_of_office(found: Findings, body: BodyMention) -> bool:
    """Whether a body is only named in an office: "Tổng thư ký Quốc hội họp báo"."""
    return found.covering(OfficeMention, body.start) is not None


def _joined(analysis: Analysis, bodies: list[_Subject], last: _Subject) -> _Subject:
    """Take in the bodies that meet with one: "Bộ Chính trị, Ban Bí thư họp"."""
    for body in reversed(bodies[: bodies.index(last)]):
        between = analysis.text[body.end : last.start]
        is_place = _PLACE.search(analysis.lower[max(0, body.start - _HONORIFIC) : body.start])
        if is_place or body.name == last.name or not _JOINS.fullmatch(between):
            break
        name = f"{body.name}{between}{last.name}"
        last = replace(last, start=body.start, name=name, words=name)
    return last


def _subject_after(
    analysis: Analysis, found: Findings, hit: Hit, sentence: Sentence
) -> _Subject | None:
    """Find who speaks after words that open a sentence: "Kiểm tra tại xã A, Chủ tịch B yêu cầu"."""
    person = hit.concepts[0].get("subject") == "person"
    if not person or not _OPENING.fullmatch(analysis.lower, sentence.start, hit.start):
        return None
    for who in _officials(analysis, found, hit.end, sentence.end):
        start = _with_office(analysis, found, who.start)
        speaks = any(
            analysis.found(verbs, who.end, who.end + _HONORIFIC)
            for verbs in ("speech-verb", "task-verb")
        )
        if speaks and _AFTER_COMMA.search(analysis.lower[hit.end : start]):
            return who
    return None


def _officials(analysis: Analysis, found: Findings, start: int, end: int) -> Iterator[_Subject]:
    """Yield the officials before a verb, by name or by the office that stands for one."""
    for mention in found.within(PersonMention, start, end):
        if mention.official:
            start = _with_office(analysis, found, mention.start, between="")
            words = analysis.text[start : mention.end] if start < mention.start else mention.name
            yield _Subject(mention.start, mention.end, mention.name, words)
    for office in found.within(OfficeMention, start, end):
        if office.holder and not analysis.text[office.end :].startswith(f" {office.holder}"):
            words = analysis.text[office.start : office.end]
            yield _Subject(office.start, office.end, office.holder, f"{words} {office.holder}")


def _may_act(analysis: Analysis, found: Findings, start: int) -> bool:
    """Whether a name is no attribute ("lời mời của ông A") and its clause dates no other."""
    start = chain_start(analysis, found, start)
    if _INVITER.search(analysis.lower[max(0, start - _TITLE) : start]):
        return False
    return _NO_ACTOR.search(analysis.lower[max(0, start - 16) : start]) is None


def _is_subject(analysis: Analysis, found: Findings, end: int, hit: Hit) -> bool:
    gap = analysis.lower[end : hit.start]
    if _OTHER_ACT.search(gap):
        return False
    if len(gap) > _GAP_LENGTH or not _GAP.fullmatch(gap):
        return False
    is_list = hit.concepts[0].get("subject") == "body" and "," in gap
    spoken = (
        verb
        for verb in analysis.found("speech-verb", end, hit.start)
        if not found.covering(BodyMention, verb.start)
        and not found.covering(OfficeMention, verb.start)
    )
    return not is_list and next(spoken, None) is None


def _phrase(
    analysis: Analysis,
    found: Findings,
    hit: Hit,
    subject: _Subject,
    sentence: Sentence,
) -> EventPhrase:
    kind = analysis.vocabulary.concept("event-kind", hit.concepts[0].get("eventKind") or "")
    dated = [d for d in found.within(DateMention, sentence.start, sentence.end) if d.date.day]
    limit = min(sentence.end, hit.end + _NAME_LENGTH)
    is_decided = hit.concepts[0].get("object") == "decision"
    decision = _DECISION.match(analysis.lower, hit.end) if is_decided else None
    start = decision.end() if decision else hit.end
    end = Tail(analysis, found, start, kind.get("family") or "", told_by_verb=True).end(limit)
    name = f"{subject.words} {analysis.text[hit.start : end].removeprefix(_DONE)}"
    if is_decided:
        name = f"Lễ {analysis.text[hit.start + len(_HELD) : end]}"
    number = None
    session = _NUMBERED.match(analysis.lower, hit.end) if subject.is_body else None
    if session is not None:
        number = ordinal(analysis, hit.end, end)
    if session is not None and number is not None:
        kind = analysis.vocabulary.concept("event-kind", _SESSIONS[session["what"]])
        name = f"{kind.label} thứ {number} của {subject.name}"
    return EventPhrase(
        start=hit.start,
        end=end,
        kind=kind.id,
        family=kind.get("family") or "",
        name=name,
        level="topical" if number is None else "named",
        ordinal=number,
        cue="foreground" if dated else _introduced(analysis, found, hit),
        subject=subject.name,
        rule="event-verb",
    )


def _introduced(analysis: Analysis, found: Findings, hit: Hit) -> Cue | None:
    """Whether a guest was received, though the day is not said: "Trước đó, ông A đã tiếp bà B"."""
    receives = hit.concepts[0].get("eventKind") == _RECEPTION
    is_done = analysis.lower.startswith(_DONE, hit.start) or analysis.lower.endswith(
        _FINITE, 0, hit.start
    )
    return "introduced" if receives and is_done and _has_guest(found, hit) else None


def _with_office(analysis: Analysis, found: Findings, start: int, between: str = ",") -> int:
    """Where a name begins with the office right before it, if there is one."""
    before = found.within(OfficeMention, max(0, start - _TITLE), start)
    if before and not analysis.text[before[-1].end : start].strip(f" {between}"):
        return before[-1].start
    return start

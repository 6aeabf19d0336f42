"""Sentence frames that say what an official did at an event.

"Phát biểu tại hội nghị, ông A", "Tham dự có: ông A; ông B", "dưới sự chủ trì của ông A",
"ông A, Bí thư Huyện ủy, nhấn mạnh".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.claims import Claim, claim_of
from kg.extraction.events.pictures import pictured
from kg.extraction.events.subjects import (
    ACCORDING,
    BETWEEN,
    BY,
    chain_start,
    coordination,
    is_in_clause,
    main_subject,
    officials,
    subject_before,
    subjects,
    uncovered,
)
from kg.extraction.mentions import BodyMention, DirectiveMention, OfficeMention, PersonMention
from kg.model import Role
from kg.sentences import Sentence
from kg.vocabulary import Hit

_HEAD = re.compile(r"[\s\"(-]*(?:[^\W_]+,? +){0,6}")
# "Theo thông báo của Sở, ông A": words that someone else wrote or said.
_WORDS_OF = re.compile(
    r"(?<!\w)(?:theo|qua|từ|sau|trong) (?:các |một |những )?(?:bài |bản |buổi |lời |phần )?$"
    r"|(?<!\w)(?:bài|bản) $"
)
_LIST = re.compile(r"(?:^|\W)(?:có|gồm|là)(?= |:)|:")
_MANY = re.compile(r"(?:các|những|hai|ba|bốn|năm|\d{1,2}) ")
_ARE = re.compile(r"(?: (?:buổi lễ|hội nghị|cuộc họp|lễ|họp))? (?:là|gồm(?: có)?|có)(?= |:)")
_ASKED = re.compile(
    r"(?<!\w)(?:trả lời|giải đáp|làm rõ)(?: các| những)? (?:câu hỏi|chất vấn|ý kiến|thắc mắc)"
    r"(?: chất vấn)? của (?:(?:các )?(?:đại biểu|đồng chí|ông|bà) )?"
)
_FURTHER = re.compile(
    r"(?:ngoài ra|bên cạnh đó|cùng với đó|cùng đó),? (?:còn )?có |còn có |cùng có mặt "
)
_FOR_ANOTHER = re.compile(r"(?:thay mặt|đại diện)(?: cho)? (?:(?:đồng chí|ông|bà) )?$")
_GIVEN = re.compile(r"(?<!\w)(?:cho|tới|đối với|chúc mừng) (?:(?:các )?đồng chí |ông |bà |tân )*$")
_HANDS_OVER = ("trao", "tặng")
_AWARD = "award"
_TAKES_OFFICE = "nhận nhiệm vụ"
_JOINED = re.compile(r",|(?<!\w)(?:và|rồi|đồng thời)(?!\w)")
_GOES_ON = re.compile(r"[,;] (?:(?:đồng thời|và|cũng),? )*$")
_ENDS = re.compile(r" ?(?:[,;.(]|-|và |cùng |$)")
_NO_OBJECT = re.compile(r"(?: (?:cuộc|buổi) này)? ?(?:[.;]|$)")
_NEAR = 40
_TITLE_WORDS = 2
_FAR = 260


def claims(
    analysis: Analysis, found: Findings, sentence: Sentence, events: Sequence[int]
) -> Iterator[Claim]:
    """Yield what a sentence says of the parts officials took in its event.

    ``events`` are the positions at which events are named.
    """
    roles = [
        hit
        for hit in analysis.found("role-verb", sentence.start, sentence.end)
        if not _is_inside_name(found, hit)
        and not _is_task(analysis, hit)
        and not _is_appointment(analysis, found, hit)
    ]
    for hit in roles:
        yield from _role_claims(analysis, found, sentence, hit, events)
    for hit in analysis.found("speech-verb", sentence.start, sentence.end):
        inside = _is_inside_name(found, hit)
        if not inside and not any(r.start <= hit.start < r.end for r in roles):
            yield from _speech_claims(analysis, found, sentence, hit)
    yield from _according(analysis, found, sentence)
    yield from _asking(analysis, found, sentence)
    yield from _further(analysis, found, sentence)
    yield from pictured(analysis, found, sentence, events)


def _role_claims(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, events: Sequence[int]
) -> Iterator[Claim]:
    role = cast("Role", hit.concepts[0].get("role"))
    after = officials(found, hit.end, sentence.end)
    listed = _list_start(analysis, found, sentence, hit, after)
    first = sentence.start
    if role == "attendee":  # "đã tiếp ông A; cùng dự có bà B"
        first = max(first, analysis.text.rfind(";", first, hit.start) + 1)
    opens = _HEAD.fullmatch(uncovered(analysis, found, first, hit.start)) is not None
    opens = opens and (not subjects(found, first, hit.start) or _names_group(analysis, first, hit))
    if opens and role == "speaker" and _WORDS_OF.search(analysis.lower, first, hit.start):
        return
    if analysis.lower.startswith("sự ", hit.start):
        for person in _under(analysis, found, after, hit, role):
            yield claim_of(person, role, "participation-of")
    elif listed is not None and _may_begin_list(hit, opens=opens):
        people = (person for person in after if person.start >= listed)
        yield from (claim_of(person, role, "participation-list") for person in people)
    elif opens and role == "speaker":
        speaker = next((p for p in after if not _is_represented(analysis, found, p)), None)
        if speaker and _speaks_after_comma(analysis, found, hit.end, speaker):
            yield claim_of(speaker, role, "participation-opening")
        else:
            yield from _holder_speaks(analysis, found, sentence, hit)
    elif not opens and (role == "speaker" or _has_object(analysis, found, sentence, hit, events)):
        yield from _active(analysis, found, sentence, hit, role)
    if analysis.lower.startswith(_HANDS_OVER, hit.start):
        yield from _recipients(analysis, found, after)


def _under(
    analysis: Analysis, found: Findings, after: list[PersonMention], hit: Hit, role: Role
) -> Iterator[PersonMention]:
    """Yield those under whose chair, or in whose presence, something is done.

    In "dưới sự chủ trì của ông A, Giám đốc B trình bày" the last one is the subject.
    """
    alone = role == "chair"
    people = list(coordination(analysis, found, after, hit.end, alone=alone))
    if alone and len(people) > 1:
        between = uncovered(analysis, found, people[-2].end, people[-1].start)
        if "," in between and _ENDS.match(analysis.lower, people[-1].end) is None:
            people.pop()
    yield from people


def _names_group(analysis: Analysis, first: int, hit: Hit) -> bool:
    """Whether those who did it are named after a title of several: "Hai Phó Bí thư cùng dự là"."""
    many = _MANY.match(analysis.lower, first, hit.start)
    return many is not None and _ARE.match(analysis.lower, hit.end) is not None


def _is_represented(analysis: Analysis, found: Findings, person: PersonMention) -> bool:
    """Whether another speaks for a person: "thay mặt ông A, ông B cảm ơn"."""
    first = chain_start(analysis, found, person.start)
    return _FOR_ANOTHER.search(analysis.lower[max(0, first - _NEAR) : first]) is not None


def _recipients(analysis: Analysis, found: Findings, after: list[PersonMention]) -> Iterator[Claim]:
    """Yield those to whom a decision or flowers are given: "trao quyết định cho ông A và bà B"."""
    for index, person in enumerate(after):
        first = chain_start(analysis, found, person.start)
        if _GIVEN.search(analysis.lower[max(0, first - _NEAR) : first]):
            for given in coordination(analysis, found, after[index:], person.start, alone=False):
                yield claim_of(given, "attendee", "participation-given")
            return


def _may_begin_list(hit: Hit, *, opens: bool) -> bool:
    """Whether a verb may lead to those who did it: "Dự hội nghị có", "vinh dự đón"."""
    role, leads = hit.concepts[0].get("role"), hit.concepts[0].get("object")
    return leads == "guests" or (opens and role != "speaker")


def _list_start(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, after: list[PersonMention]
) -> int | None:
    """Where a list begins behind a verb: "Dự hội nghị có", "Cùng đi với ông A có".

    Whom those listed accompany is named before it, in the same clause.
    """
    if hit.concepts[0].get("object") == "guests":
        return hit.end
    limit = min(sentence.end, hit.end + _FAR)
    marker = _LIST.search(analysis.lower, hit.end, limit)
    if marker is None:
        return None
    accompanied = [person for person in after if person.start < marker.end()]
    if accompanied and "," in uncovered(analysis, found, hit.end, marker.start()):
        return None
    first = next((person.start for person in after if person.start >= marker.end()), None)
    return None if first is None or first - marker.end() > _FAR else marker.end()


def _speaks_after_comma(
    analysis: Analysis, found: Findings, start: int, person: PersonMention
) -> bool:
    """Whether "Phát biểu tại hội nghị" is followed by a comma and the one who speaks."""
    first = chain_start(analysis, found, person.start)
    comma = analysis.lower.rfind(",", start, first)
    between = uncovered(analysis, found, comma + 1, first).split()
    return comma >= 0 and len(between) <= _TITLE_WORDS and "của" not in between


def _holder_speaks(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit
) -> Iterator[Claim]:
    """Read an office for its holder: "Phát biểu tại buổi lễ, Chủ tịch nước hoan nghênh"."""
    for start, end, name in subjects(found, hit.end, sentence.end)[:1]:
        comma = analysis.lower.rfind(",", hit.end, start)
        is_office = found.covering(PersonMention, start) is None
        if name and is_office and comma >= 0 and not analysis.lower[comma + 1 : start].strip():
            yield Claim(start, end, name, "speaker", True, "participation-opening")


def _has_object(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, events: Sequence[int]
) -> bool:
    """Whether one attends or chairs the event: "tham gia Ban Chấp hành" is something else."""
    needs_event = hit.concepts[0].get("object") == "event"
    if hit.concepts[0].get("object") == "list":
        return False
    if needs_event and _NO_OBJECT.match(analysis.lower, hit.end):
        return True
    if any(e < hit.start for e in events) and _is_done_by(analysis, found, sentence, hit):
        return True
    near = (e for e in events if hit.start <= e <= min(hit.end + _NEAR, sentence.end))
    return not needs_event or next(near, None) is not None


def _is_done_by(analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit) -> bool:
    """Whether a relative clause says who did it: "phiên họp do ông A điều hành,"."""
    before = subjects(found, sentence.start, hit.start)
    if not before or analysis.lower[before[-1][1] : hit.start].strip():
        return False
    return _is_by(analysis, found, before[-1][0])


def _is_by(analysis: Analysis, found: Findings, start: int) -> bool:
    """Whether "do" leads to the one who does it."""
    start = chain_start(analysis, found, start)
    return BY.search(analysis.lower[max(0, start - 20) : start]) is not None


def _active(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, role: Role
) -> Iterator[Claim]:
    subject = subject_before(analysis, found, sentence, hit.start)
    if subject is None:
        return
    start, end, name = subject
    if hit.concepts[0].id == _AWARD and _is_by(analysis, found, start):
        return  # "Huân chương do Tổng thống A trao tặng"
    if _is_in_speech(analysis, found, end, hit.start):
        return
    yield Claim(hit.start, hit.end, name, role, said=True, rule="participation-active")
    for person in _together(analysis, found, sentence, start, alone=role == "speaker"):
        yield claim_of(person, role, "participation-active")


def _together(
    analysis: Analysis, found: Findings, sentence: Sentence, start: int, *, alone: bool
) -> Iterator[PersonMention]:
    """Yield those who do it with the one named at ``start``: "ông A, ông B và bà C".

    ``alone``: one who speaks does so for himself, but for a last "và".
    """
    for person in reversed(officials(found, sentence.start, start)):
        between = uncovered(analysis, found, person.end, start)
        if not BETWEEN.fullmatch(between) or (alone and " và " not in f"{between} "):
            return
        yield person
        start = person.start


def _is_in_speech(analysis: Analysis, found: Findings, start: int, end: int) -> bool:
    """Whether a verb tells, in someone's words, what another did: "A cho biết xã đã báo cáo"."""
    spoken = [
        verb
        for verb in analysis.found("speech-verb", start, end)
        if verb.concepts[0].get("role") == "say"
        and found.covering(OfficeMention, verb.start) is None
        and found.covering(BodyMention, verb.start) is None
    ]
    return bool(spoken) and _JOINED.search(analysis.lower, spoken[-1].end, end) is None


def _speech_claims(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit
) -> Iterator[Claim]:
    subject = subject_before(analysis, found, sentence, hit.start)
    goes_on = _GOES_ON.search(analysis.lower, sentence.start, hit.start) is not None
    if _is_away(analysis, found, subject, hit) if subject else goes_on:
        subject = main_subject(analysis, found, sentence, hit.start) or subject
    if subject is not None and not is_in_clause(analysis, sentence, subject[0]):
        told = _is_act_there(analysis, found, sentence, subject[0])
        yield Claim(subject[0], hit.end, subject[2], "speaker", told, "participation-speech")
        for person in _together(analysis, found, sentence, subject[0], alone=True):
            yield Claim(
                person.start, hit.end, person.name, "speaker", False, "participation-speech"
            )


def _is_act_there(analysis: Analysis, found: Findings, sentence: Sentence, subject: int) -> bool:
    """Whether one speaks while handing over something: "Trao quyết định cho ông A, ông B dặn"."""
    first = chain_start(analysis, found, subject)
    opener = analysis.hit_at("role-verb", sentence.start)
    if opener is None or analysis.hit_at("speech-verb", sentence.start):
        return False
    return opener.concepts[0].id == _AWARD and opener.end < first


def _is_away(analysis: Analysis, found: Findings, subject: tuple[int, int, str], hit: Hit) -> bool:
    """Whether more than titles stands between a name and a verb behind a comma: "chúc mừng ông A
    trên cương vị mới, bày tỏ" tells nothing of what A says.
    """
    gap = uncovered(analysis, found, subject[1], hit.start)
    return re.search(r"\w", gap.rpartition(",")[0]) is not None


def _according(analysis: Analysis, found: Findings, sentence: Sentence) -> Iterator[Claim]:
    """ "Theo Bộ trưởng A, ..." reports his words."""
    match = ACCORDING.match(analysis.lower, sentence.start)
    if match is None:
        return
    for start, _, name in subjects(found, match.end(), sentence.end)[:1]:
        between = uncovered(analysis, found, match.end(), start)
        if name and "," not in between and len(between.split()) <= _TITLE_WORDS:
            yield Claim(start, start, name, "speaker", False, "participation-according")


def _asking(analysis: Analysis, found: Findings, sentence: Sentence) -> Iterator[Claim]:
    """Read who asked what another answers: "Trả lời câu hỏi của đại biểu A về lãi suất"."""
    for asked in _ASKED.finditer(analysis.lower, sentence.start, sentence.end):
        people = officials(found, asked.end(), sentence.end)
        for person in coordination(analysis, found, people, asked.end(), alone=False):
            yield claim_of(person, "speaker", "participation-asked")


def _further(analysis: Analysis, found: Findings, sentence: Sentence) -> Iterator[Claim]:
    """Go on with a list of those present: "Ngoài ra còn có ông A"."""
    opening = _FURTHER.match(analysis.lower, sentence.start)
    if opening is None or sentence.start == 0:
        return
    before = analysis.sentence_at(sentence.start - 1)
    attended = (
        hit.concepts[0].get("role") == "attendee"
        for hit in analysis.found("role-verb", before.start, before.end)
    )
    if any(attended):
        for person in officials(found, opening.end(), sentence.end):
            yield claim_of(person, "attendee", "participation-list")


def _is_inside_name(found: Findings, hit: Hit) -> bool:
    return any(
        found.covering(kind, hit.start) is not None
        for kind in (BodyMention, DirectiveMention, OfficeMention, PersonMention)
    )


def _is_task(analysis: Analysis, hit: Hit) -> bool:
    """ "Chủ trì, phối hợp" assigns a task."""
    return analysis.lower.startswith(
        (", phối hợp", " phối hợp", ", tham mưu", " tham mưu"), hit.end
    )


def _is_appointment(analysis: Analysis, found: Findings, hit: Hit) -> bool:
    """Whether "nhận nhiệm vụ" leads to an office: one takes it up, then or later."""
    takes = analysis.lower.startswith(_TAKES_OFFICE, hit.start)
    return takes and found.covering(OfficeMention, hit.end + 1) is not None

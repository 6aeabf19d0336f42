"""Sentence frames that say what an official did at an event.

"Phát biểu tại hội nghị, ông A", "Tham dự có: ông A; ông B", "dưới sự chủ trì của ông A",
"ông A, Bí thư Huyện ủy, nhấn mạnh".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, OfficeMention, PersonMention
from kg.model import Role
from kg.sentences import Sentence
from kg.vocabulary import Hit

_HEAD = re.compile(r"[\s\"(-]*(?:[^\W_]+,? ){0,6}")
_LIST = re.compile(r"(?:^|\W)(?:có|gồm)(?= |:)|:")
_ASIDE = re.compile(r"\([^)]*\)")
_FURTHER = re.compile(
    r"(?:ngoài ra|bên cạnh đó|cùng với đó|cùng đó),? (?:còn )?có |còn có |cùng có mặt "
)
_NO_SUBJECT = re.compile(r"[;:.!?\"\n]")
_NOUN = re.compile(
    r"(?:^|\W)(?:bài|sự|lời|việc|các|những|ý kiến|nội dung|buổi|phiên|lễ|ban|được|bị|cơ quan"
    r"|để|nhằm|theo|sát|lãnh đạo,) $"
)
_PASSIVE = re.compile(
    r"(?:^|\W)(?:được|bị|của|do|cho|với|đối với|nghe|sự|lên|tới) (?:(?:đồng chí|ông|bà) )?$"
)
_BY = re.compile(r"(?:^|\W)do (?:(?:đồng chí|ông|bà|các đồng chí) )?$")
_ACCORDING = re.compile(r"[\s\"]*theo (?:(?:đồng chí|ông|bà) )?")
_BETWEEN = re.compile(r"(?:[,;\s-]|và|cùng|đồng chí|ông|bà|các|với)*")
_NO_OBJECT = re.compile(r"(?: (?:cuộc|buổi) này)? ?(?:[.;]|$)")
_UNDERGOES = re.compile(r"(?:^|\W)(?:được|bị|không|chưa)(?:\W|$)")
_WHEN = re.compile(r"(?:^|\W)(?:khi|lúc|vì|rằng|sau khi|trước khi) (?:(?:đồng chí|ông|bà) )?$")
_CLAUSE = 24
_NEAR = 40
_TITLE_WORDS = 2
_TITLE = 120
_FEW_WORDS = 6
_FAR = 260


@dataclass(frozen=True, slots=True)
class Claim:
    """That an official had a role in the event of a sentence; ``said`` when in so many words."""

    start: int
    end: int
    official: str
    role: Role
    said: bool
    rule: str


def claims(
    analysis: Analysis, found: Findings, sentence: Sentence, events: Sequence[int]
) -> Iterator[Claim]:
    """Yield what a sentence says of the parts officials took in its event.

    ``events`` are the positions at which events are named.
    """
    roles = [
        hit
        for hit in analysis.found("role-verb", sentence.start, sentence.end)
        if not _is_inside_name(found, hit) and not _is_task(analysis, hit)
    ]
    for hit in roles:
        yield from _role_claims(analysis, found, sentence, hit, events)
    for hit in analysis.found("speech-verb", sentence.start, sentence.end):
        inside = _is_inside_name(found, hit)
        if not inside and not any(r.start <= hit.start < r.end for r in roles):
            yield from _speech_claims(analysis, found, sentence, hit)
    yield from _according(analysis, found, sentence)
    yield from _further(analysis, found, sentence)


def _role_claims(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, events: Sequence[int]
) -> Iterator[Claim]:
    role = cast("Role", hit.concepts[0].get("role"))
    after = _officials(found, hit.end, sentence.end)
    opens = _HEAD.fullmatch(analysis.lower, sentence.start, hit.start) is not None
    opens = opens and not _anyone(found, sentence.start, hit.start)
    if analysis.lower.startswith("sự ", hit.start):
        for person in _run(analysis, found, after, hit.end, alone=role == "chair"):
            yield _claim(person, role, "participation-of")
    elif _begins_list(analysis, hit, sentence, after, opens=opens):
        yield from (_claim(person, role, "participation-list") for person in after)
    elif opens and role == "speaker" and after:
        if _speaks_after_comma(analysis, found, hit.end, after[0]):
            yield _claim(after[0], role, "participation-opening")
    elif not opens and (role == "speaker" or _has_object(analysis, found, sentence, hit, events)):
        yield from _active(analysis, found, sentence, hit, role)


def _begins_list(
    analysis: Analysis, hit: Hit, sentence: Sentence, after: list[PersonMention], *, opens: bool
) -> bool:
    """Whether a verb leads to those who did it: "Dự hội nghị có", "vinh dự đón"."""
    if hit.concepts[0].get("object") == "guests":
        return True
    first = after[0].start if after else sentence.end
    if not opens or hit.concepts[0].get("role") == "speaker" or first - hit.end >= _FAR:
        return False
    return _LIST.search(analysis.lower, hit.end, first) is not None


def _speaks_after_comma(
    analysis: Analysis, found: Findings, start: int, person: PersonMention
) -> bool:
    """Whether "Phát biểu tại hội nghị" is followed by a comma and the one who speaks."""
    first = _chain_start(analysis, found, person.start)
    comma = analysis.lower.rfind(",", start, first)
    between = _uncovered(analysis, found, comma + 1, first).split()
    return comma >= 0 and len(between) <= _TITLE_WORDS and "của" not in between


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
    near = (e for e in events if hit.end <= e <= min(hit.end + _NEAR, sentence.end))
    return not needs_event or next(near, None) is not None


def _is_done_by(analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit) -> bool:
    """Whether a relative clause says who did it: "phiên họp do ông A điều hành,"."""
    before = _subjects(found, sentence.start, hit.start)
    if not before or analysis.lower[before[-1][1] : hit.start].strip():
        return False
    start = _chain_start(analysis, found, before[-1][0])
    return _BY.search(analysis.lower[max(0, start - 20) : start]) is not None


def _active(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit, role: Role
) -> Iterator[Claim]:
    subject = subject_before(analysis, found, sentence, hit.start)
    if subject is None:
        return
    said = True
    start, _, name = subject
    yield Claim(hit.start, hit.end, name, role, said, "participation-active")
    if role == "speaker":
        return
    for person in reversed(_officials(found, sentence.start, start)):
        if not _BETWEEN.fullmatch(_uncovered(analysis, found, person.end, start)):
            return
        yield _claim(person, role, "participation-active")
        start = person.start


def _speech_claims(
    analysis: Analysis, found: Findings, sentence: Sentence, hit: Hit
) -> Iterator[Claim]:
    subject = subject_before(analysis, found, sentence, hit.start)
    if subject is not None and not _is_in_clause(analysis, sentence, subject[0]):
        yield Claim(subject[0], hit.end, subject[2], "speaker", False, "participation-speech")


def _according(analysis: Analysis, found: Findings, sentence: Sentence) -> Iterator[Claim]:
    """ "Theo Bộ trưởng A, ..." reports his words."""
    match = _ACCORDING.match(analysis.lower, sentence.start)
    if match is None:
        return
    for start, _, name in _subjects(found, match.end(), sentence.end)[:1]:
        between = _uncovered(analysis, found, match.end(), start)
        if name and "," not in between and len(between.split()) <= _TITLE_WORDS:
            yield Claim(start, start, name, "speaker", False, "participation-according")


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
        for person in _officials(found, opening.end(), sentence.end):
            yield _claim(person, "attendee", "participation-list")


def subject_before(
    analysis: Analysis, found: Findings, sentence: Sentence, position: int
) -> tuple[int, int, str] | None:
    """Find the official whose verb begins at ``position``: (start, end, name)."""
    if _NOUN.search(analysis.lower[max(0, position - 12) : position]):
        return None
    before = _subjects(found, sentence.start, position)
    if not before:
        return None
    start, end, name = before[-1]
    gap = _uncovered(analysis, found, end, position)
    if _ends_a_clause(analysis, found, sentence, start, gap):
        return None
    is_far = len(gap.split()) > _FEW_WORDS or _NO_SUBJECT.search(gap) is not None
    if name is None or is_far or _UNDERGOES.search(gap):
        return None
    start = _chain_start(analysis, found, start)
    lead = analysis.lower[max(0, start - 20) : start]
    acts = _PASSIVE.search(lead) is None or (_BY.search(lead) and not gap.strip())
    return (start, end, name) if acts else None


def _ends_a_clause(
    analysis: Analysis, found: Findings, sentence: Sentence, start: int, gap: str
) -> bool:
    """Whether a name belongs to a time clause that ends before the verb: "khi ông A đến, đoàn"."""
    if "," not in gap:
        return False
    return _is_in_clause(analysis, sentence, _chain_start(analysis, found, start))


def _is_in_clause(analysis: Analysis, sentence: Sentence, start: int) -> bool:
    """Whether a subject's clause only tells when or why: "sau khi ông A đề nghị"."""
    before = analysis.lower[max(sentence.start, start - _CLAUSE) : start]
    return _WHEN.search(before) is not None


def _chain_start(analysis: Analysis, found: Findings, start: int) -> int:
    """Go back over the offices and bodies right before a name."""
    for kind in (OfficeMention, OfficeMention, BodyMention):
        before = found.within(kind, max(0, start - _TITLE), start)
        if before and not analysis.text[before[-1].end : start].strip(" ,-"):
            start = before[-1].start
    return start


def _subjects(found: Findings, start: int, end: int) -> list[tuple[int, int, str | None]]:
    """Persons and offices with a holder, in order; None names someone who is no official."""
    persons = [
        (p.start, p.end, p.name if p.official else None)
        for p in found.within(PersonMention, start, end)
    ]
    offices = [
        (o.start, o.end, o.holder) for o in found.within(OfficeMention, start, end) if o.holder
    ]
    return sorted([*persons, *offices], key=lambda s: s[1])


def _anyone(found: Findings, start: int, end: int) -> bool:
    return bool(_subjects(found, start, end))


def _officials(found: Findings, start: int, end: int) -> list[PersonMention]:
    return [p for p in found.within(PersonMention, start, end) if p.official]


def _run(
    analysis: Analysis, found: Findings, people: list[PersonMention], start: int, *, alone: bool
) -> Iterator[PersonMention]:
    """Yield the persons of a coordination that begins right at ``start``."""
    for person in people:
        if not _BETWEEN.fullmatch(_uncovered(analysis, found, start, person.start)):
            return
        yield person
        start = person.end
        if alone and not analysis.lower.startswith((" và ", ", "), person.end):
            return


def _uncovered(analysis: Analysis, found: Findings, start: int, end: int) -> str:
    """Give the words between two positions that are no office, body or aside."""
    pieces, position = [], start
    for kind in (OfficeMention, BodyMention):
        for mention in found.within(kind, start, end):
            if mention.start >= position:
                pieces.append(analysis.lower[position : mention.start].rstrip("; "))
                position = mention.end
        break_at = position
        position = max(break_at, start)
    pieces.append(analysis.lower[position:end])
    return _ASIDE.sub(" ", " ".join(pieces))


def _is_inside_name(found: Findings, hit: Hit) -> bool:
    return any(
        found.covering(kind, hit.start) is not None
        for kind in (BodyMention, OfficeMention, PersonMention)
    )


def _is_task(analysis: Analysis, hit: Hit) -> bool:
    """ "Chủ trì, phối hợp" assigns a task."""
    return analysis.lower.startswith(
        (", phối hợp", " phối hợp", ", tham mưu", " tham mưu"), hit.end
    )


def _claim(person: PersonMention, role: Role, rule: str) -> Claim:
    return Claim(person.start, person.end, person.name, role, said=True, rule=rule)

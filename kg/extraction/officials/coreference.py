"""Who a short form stands for: "ông Thắng", "Trưởng ban Tổ chức Trung ương", "ông", "bà"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from kg.extraction.analysis import Analysis
from kg.extraction.foreign import is_alien
from kg.extraction.mentions import OfficeMention, PersonMention
from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement

_PLURAL = re.compile(r"\b(?:các|những|hai|ba|bốn|quý|mỗi|từng|một|\d+) $", re.IGNORECASE)
_PREDICATE = re.compile(
    r" (?:cũng|đã|sẽ|cho|và|từng|được|là|vẫn|còn|đang|luôn|vừa|mong|bày|hứa|khẳng|tin|chỉ|này"
    r"|cần|phải)\b"
)
_PARTICLES = re.compile(r" (?:(?:cũng|đã|còn|vừa|tiếp tục|đặc biệt|đồng thời|luôn) )*")
_OBJECT = re.compile(
    r"(?<!\w)(?:chúc mừng|cảm ơn|tiễn|mời|quay sang|hỏi|nhắc|thay|thay cho|gửi tới|gửi đến"
    r"|lời|trao cho|đối với|chia buồn với|nhất trí với|ý kiến của|đề nghị của|phát biểu của"
    r"|chỉ đạo của|gia đình)"
    r"(?: (?:ông|bà|đồng chí|tân|ngài|các đồng chí))?(?: [^\s.,;:]+){0,9} $"
)
_SEXES = ("ông", "bà")
_HONORED = re.compile(r"(?:(?:đồng chí|ông|bà) )$")
_HONORIFIC = 6
_PRESENTED = "candidate"  # "giới thiệu ông A. Ông cho biết"
_NEAR = 60
_SHORTLY = 400
_VERBS = ("speech-verb", "task-verb", "modal", "career-verb", "role-verb")
_HELD = frozenset({"current", "acting", "appointed"})


def resolved(names: Sequence[Name]) -> list[Name]:
    """The names with every short one ("ông Thắng") spelt as the full one it stands for.

    A given name stands for the person of that name mentioned last, else for the only one; after
    an office for who was named with one: "Tổng thống Biden" is not Jill Biden. A foreigner may
    have one name only: "Thủ tướng Prayut".
    """
    seen: list[str] = []
    titled = {name.text for name in names if name.titled and len(name.syllables) > 1}
    full = [name.text for name in names if len(name.syllables) > 1]
    result = []
    for name in names:
        if len(name.syllables) > 1:
            seen.append(name.text)
            result.append(name)
            continue
        known = [text for text in reversed(seen) if _is_short_for(name.text, text)]
        known = known or [text for text in full if _is_short_for(name.text, text)]
        if known:
            in_office = [text for text in known if text in titled] if name.titled else []
            result.append(replace(name, text=(in_office or known)[0]))
        elif name.titled and is_alien(name.text) and not name.capitals:
            seen.append(name.text)
            result.append(name)
    return result


def _is_short_for(short: str, full: str) -> bool:
    """Whether one word stands for a name: the given name, of a foreigner any part."""
    words = full.split(" ")
    return short == words[-1] or (is_alien(full) and short in words)


def persons(
    names: Sequence[Name], resolved_names: Sequence[Name], officials: frozenset[str]
) -> Iterator[PersonMention]:
    """Every mention of a person by name; a short one under the full name it stands for."""
    full = {name.start for name in names if len(name.syllables) > 1}
    for name in resolved_names:
        form: Literal["full", "short"] = "full" if name.start in full else "short"
        yield PersonMention(name.start, name.end, name.text, name.text in officials, form)


def pronouns(analysis: Analysis, mentions: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """ "ông", "bà", "đồng chí" before a verb: the person named last.

    Who goes on speaking is no one to whom something was done: "B chúc mừng A. Ông cũng cho biết".
    """
    ordered = sorted(mentions, key=lambda m: m.start)
    addressed = _addressed(analysis, ordered)
    taken: list[PersonMention] = []
    index = 0
    for hit in analysis.found("honorific"):
        while index < len(ordered) and ordered[index].start < hit.start:
            index += 1
        if index == 0 or not _is_pronoun(analysis, hit.start, hit.end):
            continue
        last = ordered[index - 1]
        if hit.start < last.end or (index < len(ordered) and ordered[index].start == hit.start):
            continue
        if _says(analysis, hit.end):
            before = sorted([*ordered[:index], *taken], key=lambda m: m.start)
            near = [m for m in before if hit.start - m.end <= _SHORTLY]
            last = _speaker(analysis, near, analysis.lower[hit.start : hit.end], addressed) or last
        taken.append(PersonMention(hit.start, hit.end, last.name, last.official, form="pronoun"))
    yield from taken


def _addressed(analysis: Analysis, mentions: Sequence[PersonMention]) -> Mapping[str, set[str]]:
    """Give for each person how a text speaks of him or her: "ông", "bà"."""
    words: dict[str, set[str]] = {}
    for mention in mentions:
        before = analysis.lower[max(0, mention.start - _HONORIFIC) : mention.start].split()
        if before and before[-1] in _SEXES:
            words.setdefault(mention.name, set()).add(before[-1])
    return words


def _speaker(
    analysis: Analysis,
    near: Sequence[PersonMention],
    word: str,
    addressed: Mapping[str, set[str]],
) -> PersonMention | None:
    """Find who goes on speaking as "ông" or "bà": the last one to whom nothing was done."""
    acting = (
        m
        for m in reversed(near)
        if not _is_object(analysis, m) and _may_be(word, addressed.get(m.name))
    )
    return next(acting, None)


def _may_be(word: str, said: set[str] | None) -> bool:
    """Whether "bà" may be someone of whom a text speaks as ``said``: no "ông" alone."""
    return word not in _SEXES or not said or word in said


def _is_object(analysis: Analysis, mention: PersonMention) -> bool:
    """Whether something is done to a person: "chúc mừng ông A", "điều động ông A"."""
    before = analysis.lower[max(0, mention.start - _NEAR) : mention.start]
    if _OBJECT.search(before) is not None:
        return True
    career = analysis.hit_before(
        "career-verb", mention.start - len(before) + len(_HONORED.sub("", before))
    )
    if career is None or career.concepts[0].get("effect") == _PRESENTED:
        return False
    return career.concepts[0].get("object") == "person"


def _says(analysis: Analysis, end: int) -> bool:
    """Whether a verb of speech or order follows, with particles at most before it: " cũng giao"."""
    particles = _PARTICLES.match(analysis.lower, end)
    return particles is not None and any(
        analysis.hit_at(verbs, particles.end()) for verbs in ("speech-verb", "task-verb")
    )


def _is_pronoun(analysis: Analysis, start: int, end: int) -> bool:
    if _PLURAL.search(analysis.text[max(0, start - 8) : start]):
        return False
    if analysis.text[end : end + 1] != " ":
        return False
    if any(analysis.hit_at(scheme, end + 1) for scheme in _VERBS):
        return True
    return bool(_PREDICATE.match(analysis.text, end))


def office_mentions(
    analysis: Analysis, offices: Sequence[OfficePhrase], statements: Sequence[Statement]
) -> Iterator[OfficeMention]:
    """Every office in the text with its holder, stated there or known from elsewhere."""
    stated = {s.office.start: s.name.text for s in statements}
    held = sorted((s for s in statements if s.status in _HELD), key=lambda s: s.office.start)
    for office in offices:
        if office.is_class:
            continue
        several = _PLURAL.search(analysis.text[max(0, office.start - 8) : office.start])
        holder = stated.get(office.start) or (None if several else _holder(office, held))
        yield OfficeMention(
            office.start, office.end, office.label, office.head.id, office.body, holder
        )


def _holder(office: OfficePhrase, held: Sequence[Statement]) -> str | None:
    """The last person said before it to hold this very office, else the only one anywhere."""
    same = [s for s in held if _fits(office, s.office)]
    before = [s for s in same if s.office.start < office.start]
    if before:
        return before[-1].name.text
    people = {s.name.text for s in same}
    return people.pop() if len(people) == 1 else None


def _fits(office: OfficePhrase, other: OfficePhrase) -> bool:
    if office.label.lower() == other.label.lower():
        return True
    is_only_one = office.body == other.body or bool(office.head.get("standsAlone"))
    return (
        (office.body is None or is_only_one)
        and not office.foreign
        and office.head.id == other.head.id
        and office.standing == other.standing
    )

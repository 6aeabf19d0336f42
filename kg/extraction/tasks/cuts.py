"""Cut a sentence into clauses: at its semicolons, and before who else must do something: "Sở Y tế
phải mua thuốc, | Sở Tài chính phải cấp tiền", "Sở Y tế mua thuốc, còn | Sở Tài chính cấp tiền".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis
from kg.extraction.tasks.scene import Scene
from kg.letters import UPPER
from kg.vocabulary import Hit

# A point in brackets opens a clause as well: "đổi mới chương trình. (ii) Tập trung ...".
_CLAUSE_END = re.compile(
    r";(?![^(]*\))|(?<=[.:,\w]) (?=\((?:i{1,3}|iv|v|vi{1,3}|ix|x|\d{1,2}|[a-h])\)"
    rf" [{UPPER}])"
)
_LINK = re.compile(r"(?:,| và|, và) (?=[^\W\d_])")
_CONTRAST = re.compile(r", (?:còn|riêng) (?=[^\W\d_])")
_OPENS = re.compile(r" (?:còn|riêng) (?=[^\W\d_])")
# After these one who must act does so in a case, or in what another one does.
_IN_CASE = re.compile(r"\b(?:mà|do|nếu|trường hợp|khi|rằng|để|vì|bởi)\b")
_LONGEST_SUBJECT = 120
_MUST = "must"
_WILL = "will"


def cut(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence."""
    for clause, last in _at_contrasts(scene, start, end):
        first = clause
        for mark, subject in _between_duties(scene, clause, last):
            yield first, mark
            first = subject
        yield first, last


def _at_semicolons(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence at its semicolons, but not inside quoted words."""
    text = analysis.text
    for mark in _CLAUSE_END.finditer(text, start, end):
        if text.count('"', start, mark.start()) % 2 and '"' in text[mark.end() : end]:
            continue
        yield start, mark.start()
        start = mark.end()
    if analysis.text[start:end].strip():
        yield start, end


def _at_contrasts(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut the clauses between semicolons before what others are to do: ", còn Sở Tài chính"."""
    for clause, last in _at_semicolons(scene.analysis, start, end):
        opening = _OPENS.match(scene.analysis.text, clause, last)
        is_opened = opening is not None and _acts(scene, opening.end(), last)
        first = opening.end() if opening is not None and is_opened else clause
        for mark in _CONTRAST.finditer(scene.analysis.text, clause, last):
            if scene.analysis.text.count('"', first, mark.start()) % 2 == 0 and _acts(
                scene, mark.end(), last
            ):
                yield first, mark.start()
                first = mark.end()
        yield first, last


def _acts(scene: Scene, start: int, end: int) -> bool:
    """Whether somebody is named right here who does something, or has done it."""
    named = scene.parties.end_of_phrase(start, end)
    if named is None:
        return False
    party = scene.parties.read(start, named)
    if party.private or not (party.headed and party.closed and party.agents):
        return False
    position = named + 1
    words = ("modal", "result-marker")
    is_said = any(scene.analysis.hit_at(scheme, position) is not None for scheme in words)
    return is_said or scene.actions.opening(position) is not None


def _between_duties(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in a clause what one must do or will do ends, and where the next one is named."""
    before: dict[str, Hit] = {}
    for modal in scene.analysis.found("modal", start, end):
        kind = modal.concepts[0].id
        if kind not in {_MUST, _WILL} or not scene.phrases.is_duty(modal, start):
            continue
        earlier = before.get(kind) or (_order(scene, start, modal) if kind == _MUST else None)
        mark = None if earlier is None else _subject(scene, earlier.end, modal)
        if mark is not None:
            yield mark
        before[kind] = modal


def _order(scene: Scene, start: int, modal: Hit) -> Hit | None:
    """The verb before a modal that orders something already: "yêu cầu Sở Y tế rà soát kho thuốc,
    các xã | phải"."""
    for verb in scene.analysis.found("task-verb", start, modal.start):
        is_bare = scene.phrases.skip(start, verb.start) >= verb.start - 1
        if scene.actions.is_finite(verb, start) and (
            is_bare or scene.speakers.is_named(verb, start)
        ):
            return verb
    return None


def _subject(scene: Scene, start: int, modal: Hit) -> tuple[int, int] | None:
    """Where the action of one ends, and where who else must do something is named."""
    floor = max(start, modal.start - _LONGEST_SUBJECT)
    for link in _LINK.finditer(scene.analysis.text, floor, modal.start):
        party = scene.parties.read(link.end(), modal.start)
        is_subject = party.closed and party.headed and bool(party.agents) and not party.private
        is_subject = is_subject and (modal.concepts[0].id == _MUST or party.is_specific)
        if not is_subject or scene.actions.first(link.end(), modal.start) is not None:
            continue
        last = max(start, scene.analysis.text.rfind(", ", start, link.start()))
        is_listed = scene.parties.units.ending(link.start()) is not None
        is_listed = is_listed or scene.actions.first(start, link.start()) is None
        is_bound = _IN_CASE.search(scene.analysis.lower, last, link.start()) is not None
        return None if is_listed or is_bound else (link.start(), link.end())
    return None

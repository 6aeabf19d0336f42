"""Share out what one order gives to several: "giao Bộ Y tế rà soát kho thuốc, Bộ Tài chính bố
trí kinh phí" is an action of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.frames import Work
from kg.extraction.tasks.scene import Scene
from kg.letters import UPPER

_LINK = re.compile(r"(?:, (?:đồng thời |và |còn )?| và )")
_EACH = re.compile(r"(?:các|mỗi|từng) ")
# Before those who help.
WITH = re.compile(rf"\b(?:phối hợp(?: với)?|cùng(?: với)?) (?=[{UPPER}])")
# After these a name and its verb say for what or in which case, and not who else is to act.
_BOUND = re.compile(
    r"\b(?:để|nhằm|khi|sau khi|trước khi|nếu|mà|do|vì|bởi|như|trường hợp|rằng|là|theo)\b"
)
_NAME = re.compile(rf" [{UPPER}][^\W\d]*(?: [^\W\d]+){{0,5}}")
_LONGEST_NAME = 60


def shared(scene: Scene, work: Work) -> tuple[Work, ...]:
    """The actions of each who is named in an action with a verb of their own."""
    if work.frame.mode != "order" or not work.frame.lead:
        return (work,)
    works = [work]
    for before, start, party in _turns(scene, work):
        frame = replace(work.frame, lead=party.agents, coordinating=())
        first = replace(works[-1], end=before)
        works[-1:] = [first, Work(before, start, work.end, frame)]
    return tuple(scene.ended(part, part.end) for part in works)


def _turns(scene: Scene, work: Work) -> Iterator[tuple[int, int, Party]]:
    """Where another one takes over: where the words before end, where the action begins, who."""
    floor = work.start
    for link in _LINK.finditer(scene.analysis.text, work.start, work.end):
        named = scene.parties.end_of_phrase(link.end(), work.end)
        if named is None and floor > work.start:
            named = _end_of_class(scene, link.end(), work.end)
        if named is None or scene.actions.opening(named + 1) is None:
            continue
        if _is_listed(scene, link.start()) or _is_bound(scene, floor, link.start()):
            continue
        if scene.analysis.hit_at("deciding-verb", named + 1) is not None:
            continue  # "trình dự án, Thủ tướng phê duyệt" tells what comes of it
        party = scene.parties.read(link.end(), named)
        if party.agents and party.closed and (party.is_specific or floor > work.start):
            yield link.start(), named + 1, party
            floor = named


def _end_of_class(scene: Scene, start: int, end: int) -> int | None:
    """Where a class ends that takes over after others have: "..., Bộ Tài chính bố trí kinh phí,
    các địa phương | chuẩn bị địa điểm"."""
    determiner = _EACH.match(scene.analysis.text, start, end)
    noun = None if determiner is None else scene.analysis.hit_at("collective", determiner.end())
    return None if noun is None else noun.end


def _is_listed(scene: Scene, end: int) -> bool:
    """Whether another name stands right before: "phối hợp với Bộ A, Bộ B rà soát"."""
    is_named = scene.parties.units.ending(end) is not None
    is_named = is_named or _is_told(scene, end)
    return is_named or scene.analysis.hit_before("collective", end) is not None


def _is_told(scene: Scene, end: int) -> bool:
    """Whether only a name that is not known stands between a verb that gives work and here: "chỉ
    đạo Lực lượng A, | Bộ đội Biên phòng kiểm soát"."""
    floor = scene.analysis.sentence_at(end).start
    verbs = scene.analysis.found("task-verb", max(floor, end - _LONGEST_NAME), end)
    if not verbs or scene.actions.first(verbs[-1].end, end) is not None:
        return False
    return _NAME.fullmatch(scene.analysis.text, verbs[-1].end, end) is not None


def _is_bound(scene: Scene, start: int, end: int) -> bool:
    """Whether what stands before the name says for what or in which case it acts, or with whom
    another one does: "phối hợp với Đội 3, Cục A tổ chức"."""
    partners = list(WITH.finditer(scene.analysis.text, start, end))
    if partners and scene.actions.first(partners[-1].end(), end) is None:
        return True
    return _BOUND.search(scene.analysis.lower, start, end) is not None

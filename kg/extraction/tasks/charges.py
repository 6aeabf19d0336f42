"""Tell who is charged with work, "Sở Y tế được giao lập đề án", from who one is, "người được giao
trả lời", what one holds, and what is to be done to one: "được đề nghị khen thưởng".
"""

from __future__ import annotations

import re

from kg.extraction.dates import deadlines
from kg.extraction.tasks.frames import Frame
from kg.extraction.tasks.modal_clauses import Clause
from kg.extraction.tasks.scene import Scene

# Whom one is to answer to; without that, it is told whose fault something was.
_ANSWERS_TO = re.compile(r"chịu trách nhiệm [^;.]{0,120}?\btrước (?!(?:khi|ngày|đây|đó)\b)")
# "có trách nhiệm đối với nhân dân", "có trách nhiệm rất lớn": no work follows.
_NOT_WORK = re.compile(
    r"(?:đối|rất|cao|lớn|nặng|chính|chung|riêng|liên đới|gì|nào|hơn|đầy đủ|trực tiếp)\b"
)
# "bà A (người | được giao trả lời báo chí)", "Trường B, đơn vị | được giao": who that one is.
_WHO = re.compile(r"[(,]\s*(?:là )?(?:một )?(?:người|đơn vị|cơ quan|cán bộ|doanh nghiệp|nơi) $")
# "Sở Y tế được giao lập đề án, | còn các xã sẽ tiêm phòng": what others do.
_OTHERS = re.compile(r", (?:còn|trong khi|riêng) ")
_GIVEN = "được giao"
_ONESELF = "trực tiếp "
_APPOINTED = "được phân công"
_PROPOSED = "được đề nghị"
_CONSIDER = "xem xét"
_DONE_TO = frozenset({"appoint", "decide", "handle"})
_TO_PERSONS = ("career-verb", "court-verb")


def has_work(scene: Scene, clause: Clause, action: int, frame: Frame | None) -> bool:
    """Whether work is given to who is named, by itself or among what is ordered of others."""
    if _is_charged(scene, clause, action):
        return True
    return frame is not None and _is_among_orders(scene, clause, action, frame)


def _is_charged(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether one is responsible for doing, not "về" what was done, nor by a court's account."""
    if _relates(scene, clause):
        return False
    if action == clause.modal.start:
        is_to_answer = _ANSWERS_TO.match(scene.analysis.lower, action) is not None
        is_to_answer = is_to_answer or scene.analysis.lower.startswith("căn cứ ", action)
        return is_to_answer and bool(clause.party.agents)
    is_next = action <= clause.modal.end + 1
    if scene.analysis.lower.startswith("được ", clause.modal.start) and not clause.party.closed:
        return False  # "Trường A, một trường công được giao tự chủ" says which one
    if scene.analysis.lower.startswith(_GIVEN, clause.modal.start) and _is_class(scene, clause):
        return False  # "chính sách đối với cán bộ được giao chủ trì đề tài" says for whom
    if not clause.party.agents or not is_next or _is_to_undergo(scene, clause, action):
        return False
    return scene.actions.opening(action) is not None or _is_work(scene, clause, action)


def _is_class(scene: Scene, clause: Clause) -> bool:
    """Whether a report tells of whoever has some work, and of nobody by name."""
    return scene.issuer is None and not clause.party.is_specific


def _is_to_undergo(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether it is proposed what is done to one, "ông A được đề nghị khen thưởng", or told what is
    one's office, "ông A được phân công điều hành Quốc hội"."""
    if scene.analysis.lower.startswith(_APPOINTED, clause.modal.start):
        is_person = any(agent.kind in {"official", "post"} for agent in clause.party.agents)
        return is_person and not is_given(scene, clause, action)
    if not scene.analysis.lower.startswith(_PROPOSED, clause.modal.start):
        return False
    if any(agent.kind == "official" for agent in clause.party.agents):
        return True
    verb = scene.actions.verb(action)
    if verb is not None and scene.analysis.lower.startswith(_CONSIDER, verb.start):
        action = verb.end + 1  # "được đề nghị xem xét | khen thưởng"
        verb = scene.actions.verb(action)
    is_decided = verb is not None and verb.concepts[0].id in _DONE_TO
    return is_decided or any(scene.analysis.hit_at(s, action) for s in _TO_PERSONS)


def _is_work(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether a verb that is not known says what a body is responsible for: "Sở có trách nhiệm
    | ra đề thi", not "trách nhiệm đối với"."""
    if clause.modal.concepts[0].id != "responsible" or not clause.party.closed:
        return False
    if scene.analysis.lower.startswith("được ", clause.modal.start):
        return False  # "được giao phụ trách Sở Y tế" is an office
    if not clause.party.is_specific or _NOT_WORK.match(scene.analysis.lower, action):
        return False
    return scene.actions.may_begin(action, clause.end)


def _relates(scene: Scene, clause: Clause) -> bool:
    """Whether "được giao" only says who is meant: "các đơn vị được giao quản lý đê phải ...", "bà
    A (người được giao trả lời)"."""
    if not scene.analysis.lower.startswith("được ", clause.modal.start):
        return False
    if _WHO.search(scene.analysis.lower, clause.start, clause.modal.start):
        return True
    others = scene.analysis.found("modal", clause.modal.end, clause.end)
    words = scene.analysis.lower
    return any(_OTHERS.search(words, clause.modal.end, other.start) is None for other in others)


def _is_among_orders(scene: Scene, clause: Clause, action: int, frame: Frame) -> bool:
    """Whether an official gets a share of what is ordered of others, and no office: "Phó Chủ tịch A
    được phân công trực tiếp kiểm tra các xã"."""
    if frame.mode != "order" or frame.kind != "task" or not frame.lead:
        return False
    if not scene.analysis.lower.startswith(_APPOINTED, clause.modal.start):
        return False
    verb = scene.actions.verb(action)
    is_work = verb is not None and scene.analysis.lower.startswith(_ONESELF, action)
    return is_work and clause.party.closed and clause.party.is_specific


def is_given(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether work is given up to a day: "Ông A được phân công lập đề án trước ngày 1/8"."""
    is_given = scene.analysis.lower.startswith("được ", clause.modal.start)
    due = deadlines.deadline(scene.analysis, scene.found, action, clause.end)
    return is_given and clause.party.is_specific and due is not None

"""What a clause says is to be done: who orders it, by which verb, who is to do it, and where
the action begins: "Thủ tướng | yêu cầu | Bộ Y tế | khẩn trương rà soát kho thuốc".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from kg.extraction.actions import Actions
from kg.extraction.analysis import Analysis
from kg.extraction.assignees import Parties, Party
from kg.model import Agent, PartialDate, TaskKind
from kg.vocabulary import Concept, Hit

Mode = Literal["order", "plan"]

_NOT_DUE = re.compile(r"(?:^|\s)(?:nếu|khi|vì|không|chưa|mức|chẳng|vẫn|đã|từng|còn|mới|như|những|các|ai|gì) $")
_ADJUNCT = re.compile(
    r"(?:sau|trong|từ|trước|để|nhằm|tại|với|về|đối với|bên cạnh|cùng với|ngoài|trên cơ sở|căn cứ"
    r"|trên tinh thần|khi|theo|qua|nhân|xuất phát từ|đến|ngay|vào|năm|bước sang|liên quan)\b"
    r"[^,;:.\"]{0,160}(?:, (?=\S)| (?=(?:phải|cần)\b))",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"(?:đối với|với|về phía|riêng) ", re.IGNORECASE)
_SKIP = re.compile(r"[\s,:\"-]*(?:rằng\b[\s,:]*|là [\s,:]*|một mặt\b,? )?")
_POSTMODIFIER = re.compile(
    r"[ ,]*(?:của|thuộc|trực thuộc|tại|ở|trên|trong|có liên quan|liên quan|các cấp|địa phương|nêu"
    r"|nói|và|cùng|cũng như|cả nước|toàn quốc|\(|[A-ZĐ0-9])|[ ,]*$"
)
_APPOINTS = re.compile(r"(?:làm|giữ|kiêm|tham gia|là|thay|đảm nhiệm|đảm nhận|chỉ định|thôi)\b")
_APPOINTED_WITHIN = 110
_LONGEST_PHRASE = 320
_LONGEST_HEADING = 140


@dataclass(frozen=True, slots=True)
class Frame:
    """Under what words actions stand: who ordered them, to whom, by when.

    ``listed`` tells that a list of actions was announced by a colon; ``position`` is where
    the assigner is named.
    """

    kind: TaskKind
    force: str | None
    mode: Mode
    assigner: Agent | None
    lead: tuple[Agent, ...]
    position: int
    basis: tuple[str, ...] = ()
    due: PartialDate | None = None
    listed: bool = False
    rule: str = "order"


@dataclass(frozen=True, slots=True)
class Target:
    """Who is to act, and where the action begins; ``action`` is None before a mere colon.

    ``listed`` tells that a list follows.
    """

    party: Party
    action: int | None
    listed: bool = False


class Frames:
    """Reads the frames of one document, clause by clause."""

    def __init__(self, analysis: Analysis, parties: Parties, actions: Actions) -> None:
        self._analysis = analysis
        self._parties = parties
        self._actions = actions

    def is_duty(self, modal: Hit, floor: int) -> bool:
        """Whether a modal says that something is to be done: not "đến mức phải", "không phải"."""
        if self._parties.inside(modal.start) is not None:
            return False
        before = self._analysis.lower[max(floor, modal.start - 12) : modal.start]
        return _NOT_DUE.search(before) is None

    def target(self, start: int, end: int) -> Target | None:
        """Read who is to act and what, after a verb that gives work."""
        position = self.skip(start, end)
        if position >= end:
            is_list = ":" in self._analysis.text[start:end]
            return Target(Party(), None, listed=True) if is_list else None
        party = Party()
        if self._actions.opening(position) is None:
            edge = self._edge(position, min(end, position + _LONGEST_PHRASE))
            if edge is None:
                party = self._parties.read(position, end)
                return Target(party, None, listed=True) if self._opens(end) else None
            party = self._parties.read(position, edge)
            is_modal = self._analysis.hit_at("modal", edge) is not None
            if not party.agents and not party.private and not is_modal:
                return None
            if party.agents or party.private:
                position = self.after_modal(edge, end)
            if self._tells(position):
                return None
        return self._announced(party, position, end)

    def skip(self, start: int, end: int) -> int:
        """Pass over connectives and adverbials: "Đồng thời, trong thời gian tới, "."""
        position = start
        while position < end:
            here = _SKIP.match(self._analysis.text, position, end)
            assert here is not None
            moved = here.end()
            word = self._analysis.hit_at("connective", moved)
            if word is not None and word.end <= end:
                moved = word.end
            elif (adjunct := _ADJUNCT.match(self._analysis.text, moved, end)) is not None:
                moved = adjunct.end()
            if moved == position:
                break
            position = moved
        return min(position, end)

    def topic(self, start: int, end: int) -> Party:
        """Who is named by an opening "Đối với Bộ Y tế, "."""
        position = start
        while (word := self._analysis.hit_at("connective", position)) is not None:
            position = word.end + 1
            position += self._analysis.text[word.end : word.end + 1] == ","
        opening = _TOPIC.match(self._analysis.text, position, end)
        adjunct = _ADJUNCT.match(self._analysis.text, position, end)
        if opening is None or adjunct is None:
            return Party()
        return self._parties.read(opening.end(), adjunct.end() - 1)

    def after_modal(self, position: int, end: int) -> int:
        """Where the action begins when a modal stands here, else here."""
        while (modal := self._analysis.hit_at("modal", position)) is not None:
            position = self.skip(modal.end, end)
        return position

    def _tells(self, position: int) -> bool:
        """Whether what follows a name is a report and no action: "ông A nhấn mạnh"."""
        is_action = self._actions.opening(position) is not None
        return not is_action and self._analysis.hit_at("speech-verb", position) is not None

    def _edge(self, start: int, end: int) -> int | None:
        """Where the words for who is to act end and the modal or the action follows."""
        modals = [m.start for m in self._analysis.found("modal", start, end)]
        action = self._actions.first(start, modals[0] if modals else end)
        edge = action if action is not None else modals[0] if modals else None
        named = self._parties.end_of_phrase(start, end)
        if named is None or named >= end:
            return edge
        if edge is None or not _POSTMODIFIER.match(self._analysis.text, named, edge):
            following = _SKIP.match(self._analysis.text, named, end)
            assert following is not None
            return following.end() if following.end() < end else None
        return edge

    def _announced(self, party: Party, action: int, end: int) -> Target:
        """Pass over what only announces a list: "tập trung các nhiệm vụ trọng tâm: ..."."""
        colon = self._analysis.text.find(":", action, min(end, action + _LONGEST_HEADING))
        if colon < 0:
            return Target(party, action)
        topics = self._analysis.found("task-topic", action, colon)
        roles = self._analysis.found("task-role", action, colon)
        if not topics and not roles and self._analysis.text[colon + 1 : end].strip():
            return Target(party, action)
        first = self.skip(colon + 1, end)
        if first < end:
            return Target(party, first, listed=True)
        is_heading = topics or roles or colon - action < _SHORT_HEADING
        return Target(party, None if is_heading else action, listed=True)

    def _opens(self, end: int) -> bool:
        return self._analysis.text.endswith(":", 0, end)


_SHORT_HEADING = 40


def task_kind(verb: Concept, party: Party) -> TaskKind:
    """The kind of task under a verb; a proposal put to a body is a request to it."""
    kind = verb.get("taskKind") or "task"
    if kind == "proposal" and party.agents:
        return "task"
    assert kind in get_args(TaskKind)
    return kind  # type: ignore[return-value]  # checked above


def appoints(analysis: Analysis, action: int) -> bool:
    """Whether what looks like an action gives an office: "phân công ông A làm Giám đốc"."""
    match = _APPOINTS.match(analysis.lower, action)
    if match is None:
        return False
    return bool(analysis.found("post", match.end(), match.end() + _APPOINTED_WITHIN))

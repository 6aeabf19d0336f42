"""The parts of a clause that gives work: adverbials to pass over, who is to act, and where the
action begins: "đề nghị | sau hội nghị, | các xã, phường | cần | rà soát hộ nghèo".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.tasks import relatives
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.adjuncts import ADJUNCT, ROLE, SKIP, Adjuncts
from kg.extraction.tasks.assignees import ASIDE, Parties, Party
from kg.extraction.tasks.remits import remit
from kg.letters import UPPER
from kg.model import Agent
from kg.vocabulary import Hit

_NOT_DUE = re.compile(
    r"(?:^|\s)(?:nếu|khi|vì|không|chưa|mức|chẳng|vẫn|đã|từng|còn|mới|như|những|các|ai|gì"
    r"|khả năng|có thể|không phải|diện|dự kiến) $"
)
_TOPIC = re.compile(
    r"(?:(?:còn |riêng )?(?:đối với|với|về phía)|riêng|còn) (?:địa bàn )?", re.IGNORECASE
)
_WHERE = re.compile(r" nơi (?!có\b)")
_POSTMODIFIER = re.compile(
    r"[ ,]*(?:của|thuộc|trực thuộc|tại|ở|trên|trong|có liên quan|liên quan|các cấp|địa phương|nêu"
    rf"|nói|và|cùng|cũng như|cả nước|toàn quốc|\(|[{UPPER}0-9])|[ ,]*$"
    r"|, (?:các|những|mọi|toàn thể|từng) "
)
# "yêu cầu Bộ Y tế - cơ quan thường trực - rà soát"
_APPOSITION = re.compile(r"- [^-;:.\"]{3,60} - ?")
# After a name, whose it is: "Ban Tôn giáo (Sở Nội vụ) tỉnh Cà Mau".
_BRACKET = re.compile(
    rf" \([^();:]{{2,60}}\)(?: (?:tỉnh|thành phố|huyện|quận|thị xã) [{UPPER}]\w*"
    rf"(?:(?: - | )[{UPPER}]\w*)*)?(?= )"
)
_WHILE = re.compile(
    r" (?:(?:trước |sau |ngay sau )?khi|trong quá trình|ngoài việc|bên cạnh việc)"
    r" (?:[^\W\d]+ ){0,3}$"
)
_AIM = re.compile(r"(?:để|nhằm) ")
_ON_GROUNDS = re.compile(r" (?:căn cứ|trên cơ sở|dựa (?:trên|vào)) [^,;:.]{3,120}? để ")
_ANSWERS = re.compile(r"chịu trách nhiệm (?!cho\b)|căn cứ ")
_TOGETHER = re.compile(r" cùng (?:với )?(?:các|tập thể|toàn thể) ")
_AGREES = re.compile(r" (?:thống nhất|nhất trí|thỏa thuận) (?:cùng )?với ")
_INSIDE = re.compile(r"[\w)] $")
_AS_FOLLOWS = re.compile(
    r"\b(?:nội dung|nhiệm vụ|việc|giải pháp|biện pháp|vấn đề|yêu cầu|công tác)(?: [^\W\d]+){0,3}"
    r" sau(?: đây)?$"
)
_NEXT_MEMBER = re.compile(r",? và |, ")
_LONGEST_PHRASE = 320
_LONGEST_HEADING = 140
_SHORT_HEADING = 40
_PARTNERS_WITHIN = 60


@dataclass(frozen=True, slots=True)
class Target:
    """Who is to act, and where the action begins; ``action`` is None before a mere colon.

    ``open`` tells that a list follows, ``listed`` that it follows in the same line.
    """

    party: Party
    action: int | None
    open: bool = False
    listed: bool = False


class Phrases:
    """Reads the phrases of one document."""

    def __init__(self, analysis: Analysis, parties: Parties, actions: Actions) -> None:
        self._analysis = analysis
        self._parties = parties
        self._actions = actions
        self._adjuncts = Adjuncts(analysis, parties, actions)

    def is_duty(self, modal: Hit, floor: int) -> bool:
        """Whether a modal says that something is to be done: not "đến mức phải", "không phải"."""
        if self._parties.units.inside(modal.start) is not None or self._is_name(modal.start):
            return False
        if self._analysis.lower.startswith(" thiết", modal.end):
            return False  # "cần thiết"
        before = self._analysis.lower[max(floor, modal.start - 12) : modal.start]
        return _NOT_DUE.search(before) is None

    def _is_name(self, position: int) -> bool:
        """Whether a capital marks the word as part of a name: "điện Cần Chánh"."""
        text = self._analysis.text
        return text[position].isupper() and _INSIDE.search(text, 0, position) is not None

    def target(self, start: int, end: int) -> Target | None:
        """Read who is to act and what, after a verb that gives work."""
        position = self.skip(start, end)
        if position >= end:
            is_list = ":" in self._analysis.text[start:end]
            return Target(Party(), None, open=True) if is_list else None
        if self._actions.opening(position) is not None:
            return self.announced(Party(), position, end)
        edge = self._edge(position, min(end, position + _LONGEST_PHRASE))
        if edge is None:
            party = self._parties.read(position, end)
            is_list = self._analysis.text.endswith(":", 0, end)
            return Target(party, None, open=True) if is_list else None
        if self._is_told(position, edge):
            return None
        party = self._parties.read(position, edge)
        modal = self._analysis.hit_at("modal", edge)
        is_modal = modal is not None and self._demands(modal, position)
        is_named = bool(party.agents) or party.private
        if not is_named and not is_modal:
            return None
        if not is_named and self._is_unknown(position):
            return Target(Party(), None)
        if is_named or edge == position:
            position = self._past_adjuncts(self.after_modal(edge, end), end)
        if self._tells(position) or not self._analysis.text[position:end].strip(' ."-'):
            return None  # '"...", Chủ tịch tỉnh nhắc Sở Y tế.': the order stands before
        return self.announced(party, position, end)

    def _past_adjuncts(self, position: int, end: int) -> int:
        """Where the action begins after what stands between it and who is to act: "yêu cầu Sở Y
        tế, | trước ngày 30/6, phải | báo cáo"."""
        if self._actions.opening(position) is not None:
            return position
        within = remit(self._analysis, position - 1, end)
        if within is not None and within[0] == position - 1:
            after = self.skip(within[1], end)
            return position if self._actions.opening(after) is None else after
        aim = _AIM.match(self._analysis.lower, position)
        if aim is not None and self._actions.opening(aim.end()) is not None:
            return aim.end()  # "kiến nghị với Bộ Y tế để | trình Chính phủ"
        moved = self.skip(position, end)
        if self._actions.first(position, moved) is not None:
            return position  # "theo chức năng chủ động phối hợp, hướng dẫn" has acted already
        modal = self._analysis.hit_at("modal", moved)
        if modal is not None and self.is_duty(modal, position):
            return self.after_modal(moved, end)
        return position if self._actions.opening(moved) is None else moved

    def announced(self, party: Party, action: int, end: int) -> Target:
        """Pass over what only announces a list: "tập trung các nhiệm vụ trọng tâm: ..."."""
        colon = self._analysis.text.find(":", action, min(end, action + _LONGEST_HEADING))
        if colon < 0 or self._analysis.lower.endswith(" việc", action, colon):
            return Target(party, action)  # "xem xét trách nhiệm về việc: ..." is one action
        topics = [
            topic
            for topic in self._analysis.found("task-topic", action, colon)
            if topic.concepts[0].get("effect") == "opens"
        ]
        roles = self._analysis.found("task-role", action, colon)
        first = self.skip(colon + 1, end)
        if first < end:
            is_list = bool(topics or roles) and self._lists_actions(first, end)
            return Target(party, first if is_list else action, open=is_list, listed=is_list)
        is_heading = topics or roles or colon - action < _SHORT_HEADING
        if _AS_FOLLOWS.search(self._analysis.lower, action, colon) is not None:
            is_heading = True
        return Target(party, None if is_heading else action, open=True)

    def _lists_actions(self, start: int, end: int) -> bool:
        """Whether anything is done in words after a colon, unlike in "phẩm chất của người lính:
        trí, dũng, liêm"."""
        return bool(
            self._actions.first(start, end) is not None
            or self._parties.end_of_phrase(start, end) is not None
            or self._analysis.found("modal", start, end)
        )

    def skip(self, start: int, end: int) -> int:
        """Pass over connectives and adverbials: "Đồng thời, trong thời gian tới, "."""
        return self._adjuncts.skip(start, end)

    def topic(self, start: int, end: int) -> Party:
        """Who is named by an opening "Đối với Bộ Y tế, "."""
        position = start
        while (word := self._analysis.hit_at("connective", position)) is not None:
            position = word.end + 1
            position += self._analysis.text[word.end : word.end + 1] == ","
        opening = _TOPIC.match(self._analysis.text, position, end)
        adjunct = ADJUNCT.match(self._analysis.text, position, end)
        if opening is None or adjunct is None:
            return Party()
        last = self._past_members(adjunct.end(), end)
        return self._parties.read(opening.end(), last - 1)

    def _past_members(self, position: int, end: int) -> int:
        """Where a list goes on to: "Với Bộ Y tế, Bộ Tài chính, | Thủ tướng yêu cầu"."""
        while (comma := self._analysis.text.find(", ", position, end)) >= 0:
            unit = self._parties.units.at(position)
            if (unit is None or unit.end != comma) and not self._adjuncts.is_member(
                position, comma
            ):
                break
            position = comma + len(", ")
        return position

    def after_modal(self, position: int, end: int) -> int:
        """Where the action begins when a modal stands here, else here; to answer for something
        is itself an action: "phải | chịu trách nhiệm trước Chính phủ"."""
        while (modal := self._analysis.hit_at("modal", position)) is not None:
            if _TOGETHER.match(self._analysis.lower, modal.end):
                return modal.end + 1  # "sẽ cùng với các đồng chí ... nâng cao"
            is_verbless = self._actions.verb(modal.end + 1) is None
            if is_verbless and _ANSWERS.match(self._analysis.lower, position):
                return position
            position = self.skip(modal.end, end)
        return position

    def partners(self, start: int, end: int) -> tuple[Agent, ...]:
        """Who is to help: those named after a "phối hợp với" at the head of an action."""
        for role in self._analysis.found("task-role", start, min(end, start + _PARTNERS_WITHIN)):
            if role.concepts[0].get("role") == "coordinating":
                edge = self._actions.first(role.end, end)
                stop = self._analysis.text.find(":", role.end, end)
                bounds = [b for b in (edge, stop if stop >= 0 else None, end) if b is not None]
                return self._parties.read(role.end, min(bounds)).agents
        return ()

    def _is_told(self, start: int, end: int) -> bool:
        """Whether someone reports in words that seemed to name who is to act."""
        if _AGREES.search(self._analysis.lower, start, end):
            return True  # "lưu ý, tỉnh thống nhất với nhà đầu tư sẽ ứng vốn": the other one will
        said = self._analysis.found("speech-verb", start, end)
        return any(self._parties.units.ending(verb.start - 1) is not None for verb in said)

    def _tells(self, position: int) -> bool:
        """Whether what follows a name is a report and no action: "ông A nhấn mạnh"."""
        is_action = self._actions.opening(position) is not None
        return not is_action and self._analysis.hit_at("speech-verb", position) is not None

    def _demands(self, modal: Hit, floor: int) -> bool:
        return modal.concepts[0].id != "will" and self.is_duty(modal, floor)

    def _is_unknown(self, position: int) -> bool:
        """Whether the name of someone who is no authority begins here: "yêu cầu TikTok phải"."""
        text = self._analysis.text
        return text[position].isupper() and text[position - 2] not in ':"'

    def _edge(self, start: int, end: int) -> int | None:
        """Where the words for who is to act end and the modal or the action follows."""
        modals = [
            m.start
            for m in self._analysis.found("modal", start, end)
            if not self._analysis.lower.startswith("được ", m.start)
            and not self._analysis.lower.endswith((" nhưng ", " song "), start, m.start)
        ]
        action = self._actions.first(start, modals[0] if modals else end)
        if modals and action is not None and _WHILE.search(self._analysis.lower, start, action):
            action = None  # "các xã khi tổ chức lễ hội | phải bảo đảm an toàn"
        edge = action if action is not None else modals[0] if modals else None
        if action is not None:
            modal = modals[0] if modals else None
            edge = relatives.past_standing(self._analysis, self._actions, action, modal, end)
        if action is not None and _WHERE.search(self._analysis.lower, start, action):
            edge = relatives.past_where(self._analysis, action, modals[0] if modals else end)
        edge = self._on_grounds(start, end if edge is None else edge) or edge
        named = self._parties.end_of_phrase(start, end)
        aside = None if named is None else ASIDE.match(self._analysis.text, named, end)
        named = named if aside is None else aside.end()
        if named is None or named >= end or self._analysis.text.startswith(";", named):
            return edge
        if edge is None or not self._goes_on(named, edge):
            apposition = _APPOSITION.match(self._analysis.text, named + 1, end)
            named = apposition.end() if apposition is not None else named
            role = ROLE.match(self._analysis.text, named + 1, end)
            if role is not None:
                return role.end()
            bracket = _BRACKET.match(self._analysis.text, named, end)
            named = bracket.end() if bracket is not None else named
            following = SKIP.match(self._analysis.text, named, end)
            assert following is not None
            return following.end() if following.end() < end else None
        return edge

    def _on_grounds(self, start: int, end: int) -> int | None:
        """Where a class ends that is to do something on grounds: "các trường | căn cứ đề thi mẫu
        để xây dựng kế hoạch"."""
        ground = _ON_GROUNDS.search(self._analysis.lower, start, end)
        if ground is None or self._analysis.hit_before("collective", ground.start() + 1) is None:
            return None
        return ground.start() + 1

    def _goes_on(self, named: int, edge: int) -> bool:
        """Whether the words for who is to act go on after a name, with more of it or with a class:
        "Giám đốc Sở Y tế, | lãnh đạo các xã"."""
        if _POSTMODIFIER.match(self._analysis.text, named, edge):
            return True
        link = _NEXT_MEMBER.match(self._analysis.text, named, edge)
        if link is None or self._actions.opening(link.end()) is not None:
            return False
        return self._analysis.hit_at("collective", link.end()) is not None

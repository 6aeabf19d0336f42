"""Pass over what opens a clause before who acts or what is done: connectives and adverbials, as in
"Đồng thời, trong thời gian tới, | các xã rà soát hộ nghèo".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.units import Unit
from kg.extraction.tasks import days
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.assignees import Parties
from kg.extraction.tasks.authority import is_at_the_top

# A comma between names of places or members of a compound: "thôn Đông, xã Yên Lễ, "
_ENUMERATED = (
    r"(?<=phòng), (?=chống)"
    r"|, (?=(?:xã|phường|thị trấn|huyện|quận|thị xã|tỉnh) (?-i:[A-ZĐ])[^,;:.\"]{1,40},)"
)
ADJUNCT = re.compile(
    r"(?:sau|trong|từ|trước|để|nhằm|tại|với|về|đối với|bên cạnh|cùng với|ngoài|trên cơ sở"
    r"|căn cứ|trên cương vị"
    r"|trên tinh thần|khi|theo(?! dõi)|qua|nhân|xuất phát từ|đến|ngay|vào|năm|bước sang|liên quan"
    r"|chậm nhất|muộn nhất|không muộn hơn|giai đoạn (?=\d)|(?:riêng|còn) (?=đối với|với)"
    r"|còn (?=các (?:đơn vị|cơ quan|địa phương|bộ|sở|ngành|cục|vụ)\b))\b"
    rf"(?:[^,;:.\"]|{_ENUMERATED}){{0,160}}(?:, ?|: (?=[^\W\d_])| (?=(?:phải|cần)\b(?! thiết)))",
    re.IGNORECASE,
)
# What one is in the work, before what one does: "là cơ quan thường trực, theo dõi ...".
ROLE = re.compile(
    r"(?:là|với (?:vai trò|tư cách)(?: là)?) (?:cơ quan|đơn vị|đầu mối|thành viên)\b"
    r"[^,;:.\"]{0,80}, ",
    re.IGNORECASE,
)
# "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, ": the close of official documents.
_IN_TROUBLE = re.compile(
    r"(?:vướng mắc phát sinh, |(?:(?:trong|quá)\b[^,;:.\"]{3,60}?,? )?"
    r"nếu (?:có|gặp|phát sinh|còn)\b[^;:.\"]{0,60}?"
    r"\b(?:vướng mắc|khó khăn|bất cập|phát sinh|chưa phù hợp)[^,;:.\"]{0,30}, )"
    r"(?!(?:vướng mắc|khó khăn|bất cập|phát sinh|chưa phù hợp)\b)",
    re.IGNORECASE,
)
# "Tại Điều 20 Luật Đất đai cũng đã sửa đổi, ": no adverbial, but a clause.
_PREDICATE = re.compile(r" sẽ | vẫn (?:phải|cần) | cũng (?!như\b|cần\b|phải\b)")
_AT = re.compile(r"(?:tại|ở) ", re.IGNORECASE)
_CITED = re.compile(
    r"theo (?:(?:\w+ ){1,4}của )?(?:ông |bà |đồng chí )?(?=[^\W\d_])", re.IGNORECASE
)
_NEXT_PLACE = re.compile(r", (?:và )?| và |(?: cũng)? (?=sẽ )")
# The number of a point, "(ii) ", may stand there as well.
SKIP = re.compile(
    r"[\s,:\"-]*(?:\((?:[ivx]{1,4}|\d{1,2}|[a-h])\) )?(?:rằng\b[\s,:]*|là [\s,:]*|một mặt\b,? )?"
)
_GROUND = re.compile(r"(?:để|nhằm|căn cứ|trên cơ sở|sau khi) ")
_LONGEST_VERB = 80


class Adjuncts:
    """Passes over the openings of clauses in one document."""

    def __init__(self, analysis: Analysis, parties: Parties, actions: Actions) -> None:
        self._analysis = analysis
        self._parties = parties
        self._actions = actions

    def skip(self, start: int, end: int) -> int:
        """Pass over connectives and adverbials: "Đồng thời, trong thời gian tới, "."""
        position = start
        while position < end:
            role = ROLE.match(self._analysis.text, position, end)
            here = role or SKIP.match(self._analysis.text, position, end)
            assert here is not None
            moved = here.end()
            word = self._analysis.hit_at("connective", moved)
            day = days.past(self._analysis, self._parties, moved, end)
            if day is not None:
                moved = day
            elif word is not None and word.end <= end:
                moved = word.end
            elif (trouble := _IN_TROUBLE.match(self._analysis.text, moved, end)) is not None:
                moved = trouble.end()
            elif (adjunct := ADJUNCT.match(self._analysis.text, moved, end)) is not None:
                if _PREDICATE.search(adjunct[0]):
                    break  # "trong thực hiện nhiệm vụ sẽ tuân thủ luật, " holds the action
                past = self._past_titles(moved, adjunct.end())
                moved = self._past_verbs(moved, self._past_places(moved, past), end)
            if moved == position:
                break
            position = moved
        return min(position, end)

    def _past_titles(self, start: int, position: int) -> int:
        """Where those cited end, one by all the titles or two at the top: "Theo Tổng Bí thư, Chủ
        tịch nước, | cần", "Theo yêu cầu của Bộ Chính trị, Ban Bí thư, | cần"."""
        cited = _CITED.match(self._analysis.text, start)
        first = None if cited is None else self._parties.units.at(cited.end())
        if first is None or first.speaker is None:
            return position
        next_title = self._parties.units.at(position)
        while next_title is not None and _is_cited_with(next_title, first):
            if not self._analysis.text.startswith(", ", next_title.end):
                break
            position = next_title.end + len(", ")
            next_title = self._parties.units.at(position)
        return position

    def _past_places(self, start: int, position: int) -> int:
        """Where a list of places ends: "Tại Lai Châu, Hòa Bình và Hà Giang, | thanh tra sẽ"."""
        opening = _AT.match(self._analysis.text, start)
        if opening is None or self._parties.units.at(opening.end()) is None:
            return position
        while (unit := self._parties.units.at(position)) is not None:
            link = _NEXT_PLACE.match(self._analysis.text, unit.end)
            if unit.agent is None or unit.agent.kind != "group" or link is None:
                break
            position = link.end()
        return position

    def _past_verbs(self, start: int, position: int, end: int) -> int:
        """Where an adverbial of several verbs ends: "Đối với việc cải tạo, sửa chữa nhà, đề nghị",
        "Sau khi tuyển dụng, ký hợp đồng, Sở Y tế"."""
        comma = self._analysis.text.find(", ", position, min(end, position + _LONGEST_VERB))
        if comma < 0 or self._actions.opening(position) is None:
            return position
        after = comma + 2
        is_order = self._analysis.hit_at("task-verb", after) is not None
        unit = self._parties.units.at(after)
        is_named = unit is not None and self._actions.opening(unit.end + 1) is not None
        if _GROUND.match(self._analysis.lower, start):
            is_named = is_named or self._acts(after, end)
        return after if is_order or is_named else position

    def _acts(self, start: int, end: int) -> bool:
        """Whether a class or somebody named begins right here whose action follows."""
        action = self._actions.first(start, end)
        return action is not None and action > start and self.is_member(start, action)

    def is_member(self, start: int, end: int) -> bool:
        """Whether only agents are named here: "Văn phòng Ban Chỉ đạo Cải cách hành chính"."""
        if self._analysis.found("task-verb", start, end) or self._actions.opening(start):
            return False
        party = self._parties.read(start, end)
        return party.headed and party.closed and bool(party.agents)


def _is_cited_with(unit: Unit, first: Unit) -> bool:
    """Whether a name after a comma is that of one who is cited already, or as high as that one."""
    if unit.speaker == first.speaker:
        return True
    both = (unit.speaker, first.speaker)
    return all(agent is not None and is_at_the_top(agent) for agent in both)

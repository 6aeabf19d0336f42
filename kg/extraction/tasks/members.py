"""Tell how a member of a list of agents goes on with the one before it: in "các khách sạn, nhà
hàng", "đơn vị quản lý cán bộ, công chức" and "UBND các huyện, thành phố Huế" the second is none
of its own.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.units import Unit
from kg.letters import UPPER
from kg.model import Agent

_PLURAL = re.compile(r"(?:các|những|mọi|toàn bộ|tất cả|\d+|hai|ba|ngành|lực lượng|hải quan) ")
# Words with which no noun begins: an adverbial, a clause, a predicate.
_NO_NOUN = re.compile(
    r"(?:là|có|được|bị|do|với|trong|ngoài|về|tại|ở|theo|cho|khi|nếu|vì|chưa|không|cũng|đều|gồm"
    r"|luôn|hoặc|vào|từ|đến|để|sau|trước|đã|đang|vừa|từng|vẫn|còn|hiện|thì|mà|nhằm|nhất|nhưng"
    r"|song|ngay|bằng|qua|cùng|như|kể|bao|thậm|đặc|trừ|đồng|phù|tùy|căn|ai|rằng|sẽ|cần|phải|đi"
    r"|ông|bà|anh|chị|em|tôi|này|đó|ưu|trong đó|các|những|mọi|mỗi|từng|một|hai|ba)\b"
)
_UNENDED = re.compile(r" (?:trong|ngoài|của|và|trên|dưới|từ|các)$")
_PREDICATES = (
    "modal",
    "action-verb",
    "task-verb",
    "speech-verb",
    "result-marker",
    "manner",
    "connective",
)
_LINK = re.compile(r",? (?:và|cùng(?: với)?) |, ")
_MOST_SPACES = 5
_IS_DONE_TO = re.compile(r" được [^,]{3,20}$")
_NAME = re.compile(rf"[{UPPER}]\w*(?: (?:- )?\w+){{0,5}} [{UPPER}]\w*")
_LOCATED = re.compile(r" (?:tại|ở|trên|từ|đến|giữa|dọc) ")
_AREA = re.compile(r"(?:các |những )?(?:khu vực|vùng|tuyến) ")
_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường)"
_OF_LEVELS = re.compile(
    rf"(?P<of>[^,;]+?) (?:các|những|\d+) {_LEVEL}(?:(?:,| và) {_LEVEL})*", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:{_LEVEL} )?[{UPPER}]")


class Members:
    """Reads the members of the lists of agents of one document."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    def continues(self, group: tuple[int, int], first: int, last: int) -> bool:
        """Whether a bare noun at ``[first, last)`` says more of the class before it: "ngành thoát
        nước, | y tế", "các tỉnh trung du, | miền núi"."""
        words = self._analysis.lower
        if words.startswith("nơi ", first) and " nơi " in words[slice(*group)]:
            return True
        if self._analysis.hit_at("standing-verb", first) is not None:
            return self._analysis.hit_before("standing-verb", group[1]) is not None
        if _IS_DONE_TO.search(words, *group) and self._is_verb(first, last):
            return True  # "các đồng chí được điều động, | bổ nhiệm"
        if not self._is_plural(group[0]) or not words[first].isalpha():
            return False
        if self._analysis.text[first].isupper() or _NO_NOUN.match(words, first):
            return False
        if _UNENDED.search(words, first, last):
            return False
        if words.count(" ", first, last) > _MOST_SPACES or '"' in words[group[0] : last]:
            return False
        return not any(
            self._analysis.hit_at("standing-verb", hit.start) is None
            for scheme in _PREDICATES
            for start, end in ((first, last), self._tail(group))
            for hit in self._analysis.found(scheme, start, end)
        )

    def _is_plural(self, start: int) -> bool:
        """Whether a class begins here, or an office of one: "Giám đốc các đơn vị"."""
        post = self._analysis.hit_at("post", start)
        head = start if post is None else post.end + 1
        return _PLURAL.match(self._analysis.lower, head) is not None

    def is_name(self, first: int, last: int) -> bool:
        """Whether a name that is not known stands between those that are: "Báo Lào Cai"."""
        if _NAME.fullmatch(self._analysis.text, first, last) is None:
            return False
        return not any(self._analysis.found(scheme, first, last) for scheme in _PREDICATES)

    def _is_verb(self, first: int, last: int) -> bool:
        """Whether only a verb stands here."""
        hits = (self._analysis.hit_at(s, first) for s in ("action-verb", "career-verb"))
        return any(hit is not None and hit.end == last for hit in hits)

    def is_kept(self, group: tuple[int, int]) -> bool:
        """Whether the class before ends with people whom it looks after, so that those of its list
        are all of them: "đơn vị quản lý cán bộ, | công chức"."""
        for verb in self._analysis.found("standing-verb", *group):
            noun = self._analysis.hit_at("collective", verb.end + 1)
            is_staff = noun is not None and noun.concepts[0].id == "leaders"
            if is_staff or self._analysis.hit_at("private-actor", verb.end + 1) is not None:
                return True
        return False

    def is_located(self, before: tuple[int, int] | None, first: int, unit: Unit | None) -> bool:
        """Whether a place goes on with where the one before is: "các đồn trên biên giới huyện A và
        | huyện B", "các đơn vị tại tỉnh A và | các khu vực ven biển"."""
        if unit is not None and (unit.agent is None or unit.agent.kind != "group" or unit.generic):
            return False
        if before is None or _LOCATED.search(self._analysis.lower, *before) is None:
            return False
        is_area = _AREA.match(self._analysis.lower, first) is not None
        return is_area or _PLACE.match(self._analysis.text, first) is not None

    def named(self, unit: Unit, group: tuple[int, int] | None, last: int) -> Agent:
        """Who is meant by a name that ends before ``last``, after the class ``group`` if any."""
        assert unit.agent is not None
        return self._of_place(group, unit.agent) or self._of_body(unit, last) or unit.agent

    def _of_place(self, group: tuple[int, int] | None, place: Agent) -> Agent | None:
        """The body or office of a place that is named after its kind: "UBND các huyện, | thành
        phố Huế"."""
        if group is None or place.kind != "group":
            return None
        whole = _OF_LEVELS.fullmatch(self._analysis.text, *group)
        if whole is None:
            return None
        is_body = self._analysis.hit_at("body-kind", group[0]) is not None
        if not is_body and self._analysis.hit_at("post", group[0]) is None:
            return None
        return Agent("body" if is_body else "post", f"{whole['of']} {place.name}")

    def _of_body(self, unit: Unit, last: int) -> Agent | None:
        """The office in a body that is only called by its kind: "Giám đốc | Trung tâm Y tế"."""
        if not unit.open or unit.holder or unit.agent is None or unit.agent.kind != "post":
            return None
        kind = self._analysis.hit_at("body-kind", unit.start + len(unit.agent.name) + 1)
        if kind is None or kind.end > last or not self._analysis.text[kind.start].isupper():
            return None
        return Agent("post", self._analysis.text[unit.start : kind.end])

    def shares_complement(self, title: Unit, head: int) -> bool:
        """Whether a title before a class that another one heads is of that class as well: "Giám
        đốc, | Thủ trưởng các sở"."""
        post = self._analysis.hit_at("post", title.start)
        if post is None or post.end != title.end or not title.open or title.holder:
            return False
        is_next = _LINK.fullmatch(self._analysis.text, title.end, head) is not None
        return is_next and self._is_titled(head)

    def is_other(self, group: tuple[int, int] | None, head: int, last: int) -> bool:
        """Whether a name or leaders of others follow those before: "Đoàn Thanh niên, | Hội Sinh
        viên", "Bí thư tỉnh ủy, | người đứng đầu cấp ủy"; "công chức" of "cán bộ, công chức ngành y
        tế" are none."""
        if group is None:
            return False
        if self._analysis.text[head].isupper() and self._is_of_more(head, last):
            return True
        if not self._is_titled(head) or not self._is_titled(group[0]):
            return False
        first = _LINK.search(self._analysis.text, *group)
        end = group[1] if first is None else first.start()
        return self._is_of_more(group[0], end) and self._is_of_more(head, last)

    def _is_titled(self, head: int) -> bool:
        """Whether a title heads the name of a class."""
        noun = self._analysis.hit_at("collective", head)
        is_leader = noun is not None and noun.concepts[0].id == "leaders"
        return is_leader or self._analysis.hit_at("post", head) is not None

    def _is_of_more(self, head: int, end: int) -> bool:
        """Whether a title says whose it is."""
        hits = (self._analysis.hit_at(scheme, head) for scheme in ("collective", "post"))
        return all(hit is None or hit.end < end for hit in hits)

    def _tail(self, group: tuple[int, int]) -> tuple[int, int]:
        """The words after the first noun of a class."""
        start = group[0]
        while (word := _PLURAL.match(self._analysis.lower, start, group[1])) is not None:
            noun = self._analysis.hit_at("collective", start)
            if noun is not None:
                return noun.end, group[1]
            start = word.end()
        noun = self._analysis.hit_at("collective", start)
        return (start if noun is None else noun.end), group[1]

"""Who does what a verb says: named right before it, "UBND tỉnh (cơ quan thường trực) cũng vừa |
yêu cầu", or at the head of its clause, "Thành phố đã tăng cường kiểm tra, | yêu cầu".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.papers import acts
from kg.extraction.bodies.units import Unit, Units
from kg.extraction.tasks.authority import is_at_the_top
from kg.letters import UPPER
from kg.model import Agent
from kg.vocabulary import Hit

_ADVERBS = (
    r"cũng|đã|vừa|còn|lại|đồng thời|tiếp tục|sẽ|luôn|đều|cùng|đặc biệt"
    r"|nhiều lần|ngay|thì|tiếp|rất|chỉ|liên tục|trực tiếp|một lần nữa|thống nhất|mới đây"
)
_FILLER = re.compile(
    r"(?:[\s,-]|\([^()]*\)|\"[^\"]{2,20}\"| - [^-;:.\"]{3,60} - "
    rf"|\b(?:{_ADVERBS}))+$"
)
_WITH = re.compile(r"(?:, | và |,? cùng (?:với )?)$")
_APPOSED = re.compile(r"(?:, | [-–] )$")
_PAIR = re.compile(r", | và ")
_OPENS = re.compile(r"^(?:(?!với|đối với|còn|riêng)\w+(?: \w+){0,3}, )?$|\" ?$", re.IGNORECASE)
_ON_WORD = re.compile(
    r"^\W*(?:Thực hiện|Theo|Sau|Ngay sau|Ngay|Trước|Để|Nhằm|Khi|Tại|Trong|Liên quan|Về|Do|Căn cứ"
    r"|Qua|Trên cơ sở|Từ|Ngày|Sáng|Chiều|Tối|Hôm) [^;:\"]{3,160}, $"
)
# "Theo yêu cầu của | Bộ Chính trị, Ban Bí thư, đã giao ..."
_BY_WORD = re.compile(r"^\W*theo (?:\w+ ){1,4}của $", re.IGNORECASE)
# Before the subject of a clause, and what its predicate begins with.
_BOUNDARY = re.compile(
    r"(?:^|[,;:\"] |\b(?:rằng|và|(?:vừa|gian|năm|tháng|tuần|ngày) qua|mới đây|gần đây|trước đó) )"
    rf"(?:[{UPPER}]\w*\.? |ông |bà |đồng chí ){{0,2}}$"
)
_PREDICATE = re.compile(rf" (?:(?:{_ADVERBS}|có) )*")
_LINKED = re.compile(r"(?:,|;| và|đồng thời)\s*(?:\w+ ){0,2}$")
_NEXT = re.compile(r"(?:[,;:\"]|\brằng) (?:(?:các|những|nhiều|một số|mỗi|từng) )?")
_ACTORS = ("collective", "private-actor")
_VERBS = ("action-verb", "speech-verb", "task-verb", "deciding-verb")
_FAR = re.compile(r'[":;]|\b(?:là|bị|được|mà|do|vì|để|khi|nếu|nhưng)\b')
_DEPARTMENTS = ("Cục ", "Tổng cục ", "Vụ ", "Thanh tra ")
_OURS = "việt-nam"
_LONGEST_ASIDE = 250
_LONGEST_OFFICE = 80
_LOOSE_GAP = 60
_WINDOW = 80


class Subjects:
    """Finds the subjects of the verbs of one document."""

    def __init__(self, analysis: Analysis, units: Units) -> None:
        self._analysis = analysis
        self._units = units

    def adjacent(self, verb: Hit, floor: int) -> Unit | None:
        """Who is named right before a verb."""
        end = self.before_fillers(verb.start, floor)
        unit = self._units.ending(end) or self._described(end, floor)
        if unit is None or unit.start < floor:
            return None
        return self._whole(unit, floor)

    def near(self, verb: Hit, floor: int) -> Unit | None:
        """Who is named last before a verb, with few words between."""
        unit, end = self._last(verb.start, floor)
        if unit is None:
            return None
        gap = self._analysis.lower[unit.end : end]
        is_near = len(gap) <= _LOOSE_GAP and not _FAR.search(gap)
        return self._whole(unit, floor) if is_near else None

    def last(self, position: int, floor: int) -> Unit | None:
        """Who is named last before a position: "Vụ Pháp chế (Bộ Y tế) đã có công văn | gửi"."""
        unit, _ = self._last(position, floor)
        return None if unit is None else self._whole(unit, floor)

    def _last(self, position: int, floor: int) -> tuple[Unit | None, int]:
        """The last one named before a position, and where what follows the name ends."""
        unit = self._units.last_before(position, floor)
        if unit is None or not self._analysis.text.startswith(")", unit.end):
            return unit, position
        # "Trường A (Đại học B) cho biết": who is named in brackets is no subject
        opening = self._analysis.text.rfind("(", floor, unit.start)
        return (
            (unit, position)
            if opening < 0
            else (
                self._units.last_before(opening, floor),
                opening,
            )
        )

    def leading(self, verb: Hit, floor: int) -> Unit | None:
        """Who is the subject of the predicate that a verb goes on: "UBND tỉnh đã báo cáo Chính
        phủ và | đề nghị", where no other one comes between."""
        if _LINKED.search(self._analysis.lower, floor, verb.start) is None:
            return None
        unit = self._units.last_before(verb.start, floor)
        while unit is not None and not self._heads_clause(unit, floor):
            unit = self._units.last_before(unit.start, floor)
        if unit is None or self._is_followed_by_class(unit.end, verb.start):
            return None
        return self._whole(unit, floor)

    def opening(self, position: int, verb: Hit) -> Unit | None:
        """The place or body that opens a clause at a position and acts in it, when the verb goes
        on with what it does: "Thành phố đã tăng cường kiểm tra, | yêu cầu"."""
        unit = self._units.at(position)
        if unit is None or _LINKED.search(self._analysis.lower, unit.end, verb.start) is None:
            return None
        is_subject = self._acts(unit.end) and not self._is_followed_by_class(unit.end, verb.start)
        return unit if is_subject else None

    def cited(self, position: int) -> Unit | None:
        """Who is named at a position after "theo", with one as high: "Theo Bộ Chính trị, Ban Bí
        thư, các tỉnh ủy phải ..."."""
        first = self._units.at(position)
        link = None if first is None else _PAIR.match(self._analysis.text, first.end)
        second = None if link is None else self._units.at(link.end())
        if first is None or link is None or second is None:
            return first
        both = [unit.agent for unit in (first, second) if unit.agent and _is_body(unit)]
        is_pair = len(both) > 1 and (link[0] == " và " or all(map(is_at_the_top, both)))
        if not is_pair or not self._analysis.text.startswith(",", second.end):
            return first
        name = self._analysis.text[first.start : second.end]
        return Unit(first.start, second.end, Agent("group", name))

    def is_of_abroad(self, verb: Hit, floor: int) -> bool:
        """Whether who does what a verb says is of another country: "Thủ tướng Lào hôm qua ..."."""
        end = self.before_fillers(verb.start, floor)
        abroad = [
            hit
            for hit in self._analysis.found("country", floor, end)
            if hit.concepts[0].id != _OURS and self._analysis.text[hit.start].isupper()
        ]
        return any(
            hit.end == end
            or (
                self._analysis.hit_before("post", hit.start) is not None
                and "," not in self._analysis.text[hit.end : end]
            )
            for hit in abroad
        )

    def is_paper(self, verb: Hit, floor: int) -> bool:
        """Whether a paper that is only called so says what a verb tells: "Văn bản nêu rõ"."""
        paper = self._analysis.hit_before("document-type", self.before_fillers(verb.start, floor))
        return paper is not None and acts(self._analysis, paper) is not None

    def before_fillers(self, position: int, floor: int) -> int:
        """Where the words "cũng đã" and parentheses before a position begin."""
        while True:
            filler = _FILLER.search(self._analysis.lower, max(floor, position - _WINDOW), position)
            position = filler.start() if filler else position
            aside = self._aside(position, floor)
            if aside is None:
                return position
            position = aside

    def _described(self, end: int, floor: int) -> Unit | None:
        """The official of whom words between commas tell what he is: "Bà Lê Thị Hoa, Hiệu trưởng
        nhà trường, | cho biết"."""
        if not self._analysis.text.startswith(",", end):
            return None
        comma = self._analysis.text.rfind(", ", floor, end)
        person = self._units.ending(comma)
        if person is None or person.agent is None or person.agent.kind != "official":
            return None
        is_office = self._analysis.hit_at("post", comma + len(", ")) is not None
        return person if is_office and end - comma <= _LONGEST_OFFICE else None

    def _heads_clause(self, unit: Unit, floor: int) -> bool:
        is_first = _BOUNDARY.search(self._analysis.text[floor : unit.start]) is not None
        return is_first and unit.basis is None and self._acts(unit.end)

    def _acts(self, end: int) -> bool:
        """Whether a predicate begins after a name."""
        words = _PREDICATE.match(self._analysis.lower, end)
        if words is None:
            return False
        has_adverb = words.end() > end + 1
        return has_adverb or any(self._analysis.hit_at(s, words.end()) for s in _VERBS)

    def _is_followed_by_class(self, start: int, end: int) -> bool:
        """Whether a class of actors heads a clause in between: "Sở cho biết, các xã đã ..."."""
        return any(
            self._analysis.hit_at(scheme, word.end()) is not None
            for word in _NEXT.finditer(self._analysis.lower, start, end)
            for scheme in _ACTORS
        )

    def _whole(self, unit: Unit, floor: int) -> Unit:
        """All of whom a name is the last: who holds an office, the organ of a body, one with
        another."""
        return self._joint(self._organ(self._held(unit)), floor)

    def _held(self, unit: Unit) -> Unit:
        """The person before an office of which nothing else says who holds it, or before several:
        "Phó Thủ tướng Lê Văn An, | Trưởng Ban Chỉ đạo", "TS Lê Văn An - Bí thư Đoàn, | Phó Giám
        đốc Trung tâm"."""
        if not unit.open or unit.holder:
            return unit
        before: Unit | None = unit
        while before is not None and before.open and not before.holder:
            link = _APPOSED.search(self._analysis.text, 0, before.start)
            before = None if link is None else self._units.ending(link.start())
        if before is None or before.agent is None or before.agent.kind != "official":
            return unit
        return Unit(before.start, unit.end, before.agent)

    def _organ(self, unit: Unit) -> Unit:
        """The body of which the one named is the whole: "Bộ Chính trị | Đảng Cộng sản Việt Nam",
        "Cục Quản lý giá, | Bộ Tài chính"."""
        comma = self._analysis.text.startswith(", ", unit.start - 2)
        organ = self._units.ending(unit.start - (2 if comma else 1))
        if organ is None or self._analysis.text[unit.start - 1] != " ":
            return unit
        if not (_is_body(organ) and _is_body(unit)):
            return unit
        return organ if not comma or _is_of_ministry(organ, unit) else unit

    def _joint(self, unit: Unit, floor: int) -> Unit:
        """A body with the one before it, when the two open a sentence or follow its opening:
        "Bộ Chính trị, Ban Bí thư yêu cầu"."""
        first, named = unit, [unit]
        while _is_body(first):
            link = _WITH.search(self._analysis.text, floor, first.start)
            before = None if link is None else self._units.ending(link.start())
            if link is None or before is None or before.start < floor or not _is_body(before):
                break
            first = before
            named = [first, *named]
        if len(named) == 1 or not self._opens(first):
            return unit
        words = [self._analysis.text[each.start : each.end] for each in named]
        is_comma = self._analysis.text.startswith(",", named[-2].end)
        last = f"{words[-2]}{', ' if is_comma else ' và '}{words[-1]}"
        return Unit(first.start, unit.end, Agent("group", ", ".join([*words[:-2], last])))

    def _opens(self, unit: Unit) -> bool:
        """Whether a name opens its sentence or follows its opening, which ends with no other
        body: "Theo chỉ đạo của Thủ tướng, Bộ Y tế, Bộ Tài chính yêu cầu"."""
        start = self._analysis.sentence_at(unit.start).start
        before = self._analysis.text[start : unit.start]
        if _OPENS.search(before) or _BY_WORD.match(before):
            return True
        other = self._units.ending(unit.start - 2)
        return _ON_WORD.match(before) is not None and not (other and _is_body(other))

    def _aside(self, end: int, floor: int) -> int | None:
        """Where a long parenthesis that ends at a position begins: "Sở Y tế (cơ quan thường trực
        của Ban Chỉ đạo ...)"."""
        text = self._analysis.text
        if not text.endswith(")", floor, end):
            return None
        start = text.rfind("(", max(floor, end - _LONGEST_ASIDE), end)
        return None if start <= floor or ")" in text[start : end - 1] else start


def _is_body(unit: Unit) -> bool:
    return unit.agent is not None and unit.agent.kind == "body"


def _is_of_ministry(organ: Unit, whole: Unit) -> bool:
    """Whether a department stands before its ministry."""
    assert organ.agent is not None
    assert whole.agent is not None
    return organ.agent.name.startswith(_DEPARTMENTS) and whole.agent.name.startswith("Bộ ")

"""The agents that a text names: bodies, offices, officials, documents that speak for their
issuer, and places that stand for their leadership ("Đà Nẵng cần", "tỉnh phải").
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.papers import acting
from kg.extraction.mentions import BodyMention, DirectiveMention, OfficeMention, PersonMention
from kg.extraction.places import place_at
from kg.letters import UPPER
from kg.model import Agent
from kg.vocabulary import VOCABULARY

_PLURAL_WORD = re.compile(r"(?:các|những|quý) ", re.IGNORECASE)
_APPOSITION = re.compile(r"(?: - |, |,? \(| )(?:(?:đồng chí|ông|bà|là) )?")
_COMPLEMENT = re.compile(
    r"[ ,](?:gửi|với|cho|tới|đến|tại|cùng|bởi|về|vào|trước|gặp|nghe|giao|gồm|từ|ở|mời|và|của"
    r"|(?<!vừa )(?<!gian )(?<!năm )(?<!tháng )(?<!tuần )(?<!ngày )qua)$"
)
_INSIDE = re.compile(r"\w \w+ $")
_SECTOR = re.compile(r"(?:toàn )?ngành(?: (?P<name>.+))?", re.IGNORECASE)
_SECTOR_NAME = re.compile(rf"\b[Nn]gành [{UPPER}]\w*(?: (?!và\b|của\b)\w+){{0,4}}")
_OF_LEVEL = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$")
_NEAR = 2000
_PREDICATES = ("modal", "task-verb", "speech-verb", "action-verb", "manner", "result-marker")
_COMMITTEES = ("ban chỉ", "hội đồng", "đoàn ", "tổ ", "ủy ban ")
# What a department of it is named with: "Thanh tra Bộ Y tế", "Cục A, Bộ B".
_ABOVE = re.compile(r"(Bộ|Sở|Tổng cục|Cục) ")
_ISSUED_BY = re.compile(r"(?: ngày [\d/.-]+)? của ")
_CITATION = 80
_NAME_STOPS = ("speech-verb", "result-marker", "modal", "task-verb", "manner")


@dataclass(frozen=True, slots=True)
class Unit:
    """One named agent at folded ``[start, end)``; ``agent`` is None for a private person.

    ``holder`` is the official known to hold the office; ``basis`` the key of a directive,
    which speaks for its issuer. ``open`` marks an office whose body is not said, ``generic`` a
    class of bodies, ``pronoun`` a mere "ông".
    """

    start: int
    end: int
    agent: Agent | None
    holder: str | None = None
    basis: str | None = None
    open: bool = False
    generic: bool = False
    pronoun: bool = False

    @property
    def speaker(self) -> Agent | None:
        """Who speaks: the holder of an office rather than the office; nobody known for an office
        of which neither holder nor body is said."""
        if self.holder:
            return Agent("official", self.holder)
        return None if self.open else self.agent

    @property
    def rank(self) -> int:
        """Which of two readings of the same words is kept: the lowest."""
        return 1 if self.agent is not None and self.agent.kind == "body" else 0


class Units:
    """The named agents of one document, by place."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        units = sorted(
            [*_units(analysis, found), *_short(analysis, found)],
            key=lambda u: (u.start, -u.end, u.rank),
        )
        self._units = _outermost(units)
        self._starts = [u.start for u in self._units]
        self._ends = {u.end: u for u in self._units}
        self._sectors = list(self._named_sectors())

    def at(self, start: int, *, plural: bool = False) -> Unit | None:
        """The agent that begins at an offset, an office with its holder's name; after "các" a
        mere level ("các tỉnh") is none."""
        index = bisect.bisect_left(self._starts, start)
        if index == len(self._units) or self._starts[index] != start:
            return self._place(start, plural=plural)
        return self._with_holder(index)

    def ending(self, end: int) -> Unit | None:
        """The agent that ends at an offset."""
        return self._ends.get(end)

    def first_after(self, position: int) -> Unit | None:
        """The first agent named from an offset on."""
        index = bisect.bisect_left(self._starts, position)
        return self._units[index] if index < len(self._units) else None

    def last_before(self, position: int, floor: int) -> Unit | None:
        """The last agent inside ``[floor, position)`` that is no complement of another word."""
        index = bisect.bisect_left(self._starts, position) - 1
        while index >= 0 and self._units[index].start >= floor:
            unit = self._units[index]
            if unit.end <= position and not self._is_complement(index, floor):
                return unit
            index -= 1
        return None

    def _is_complement(self, index: int, floor: int) -> bool:
        """Whether an agent is the object of a preposition, or in a list that begins with one:
        "làm việc với Sở Y tế, | Sở Nội vụ"."""
        unit = self._units[index]
        before = self._analysis.lower[max(floor, unit.start - 12) : unit.start].rstrip()
        if _COMPLEMENT.search(" " + before):
            return True
        first = self._units[index - 1] if index > 0 else None
        if first is None or self._analysis.text[first.end : unit.start] != ", ":
            return False
        # "Với Bộ Công an, Thủ tướng nhấn mạnh": what opens a clause heads no list
        is_inside = _INSIDE.search(self._analysis.lower, floor, first.start) is not None
        return is_inside and self._is_complement(index - 1, floor)

    def inside(self, position: int) -> Unit | None:
        """The agent whose name goes on over an offset."""
        index = bisect.bisect_right(self._starts, position) - 1
        if index < 0 or self._units[index].end <= position:
            return None
        return self._units[index]

    def sector(self, text: str, position: int) -> str:
        """The name of a sector without "toàn"; "toàn ngành" is the one named before."""
        sector = _SECTOR.fullmatch(text)
        if sector is None:
            return text
        if sector["name"]:
            return f"ngành {sector['name']}"
        named = [name for start, name in self._sectors if start < position]
        return named[-1] if named else text

    def _with_holder(self, index: int) -> Unit:
        unit = self._units[index]
        if unit.agent is None or unit.agent.kind == "official":
            return unit
        if index + 1 < len(self._units):
            person = self._units[index + 1]
            link = _APPOSITION.fullmatch(self._analysis.text, unit.end, person.start)
            if link and person.agent is not None and person.agent.kind == "official":
                return Unit(unit.start, person.end, person.agent)
        return unit

    def _place(self, start: int, *, plural: bool) -> Unit | None:
        place = place_at(self._analysis, start)
        if place is None or place.country:
            return None
        if place.name is not None:
            return Unit(place.start, place.end, Agent("group", place.full()))
        known = None if plural else self._last_place(place.level, start)
        return Unit(place.start, place.end, Agent("group", known)) if known else None

    def _last_place(self, level: str | None, position: int) -> str | None:
        """The place of a level named last before: "tỉnh" in a text on Bạc Liêu."""
        for hit in reversed(self._analysis.found("level", 0, position)):
            named = place_at(self._analysis, hit.start)
            if named is not None and named.name and named.level == level:
                return named.full()
        return None

    def _named_sectors(self) -> Iterator[tuple[int, str]]:
        """Where a sector is named in full: "ngành Tổ chức xây dựng Đảng"."""
        for match in _SECTOR_NAME.finditer(self._analysis.text):
            stops = [
                hit.start
                for scheme in _NAME_STOPS
                for hit in self._analysis.found(scheme, match.start(), match.end())
            ]
            name = self._analysis.text[match.start() : min(stops, default=match.end())].strip()
            yield match.start(), f"ngành {name[len('ngành ') :]}"


def _units(analysis: Analysis, found: Findings) -> Iterator[Unit]:
    for body in found.all(BodyMention):
        name = analysis.text[body.start : body.end] if body.generic else body.name
        agent = Agent("group" if body.generic else "body", name)
        yield Unit(body.start, body.end, agent, generic=body.generic)
    offices = found.all(OfficeMention)
    for office in offices:
        if analysis.lower.endswith("ban ", 0, office.start):
            continue  # "ban giám đốc", "ban chủ nhiệm"
        named = _named_before(office, offices)
        agent = Agent("post", named.office)
        end = _past_kind(analysis, office)
        yield Unit(office.start, end, agent, named.holder, open=office.body is None)
    for person in found.all(PersonMention):
        pronoun = person.form == "pronoun"
        if pronoun and _PLURAL_WORD.match(analysis.text, person.start):
            continue
        if not person.official and _is_in_body(analysis, person.start):
            continue
        official = Agent("official", person.name) if person.official else None
        yield Unit(person.start, person.end, official, pronoun=pronoun)
    for directive in found.all(DirectiveMention):
        word = analysis.hit_at("document-type", directive.start)
        if word is not None and word.end == directive.end:
            continue  # "ông A ký công điện yêu cầu": it is he who asks, not his letter
        yield Unit(directive.start, directive.end, directive.issuer, basis=directive.key)
    for paper in acting(analysis, found):
        yield Unit(paper.start, paper.end, paper.cited.issuer, basis=paper.cited.key)


def _is_in_body(analysis: Analysis, start: int) -> bool:
    """Whether what looks like a name of someone is the place in a body's: "Phòng Giáo dục và Đào
    tạo | Yên Mô"."""
    field = analysis.hit_before("field", start)
    if field is None:
        return False
    kind = analysis.hit_before("body-kind", start)
    is_whole = kind is not None and kind.start < field.start  # "Phòng Giáo dục và Đào tạo"
    return is_whole or analysis.hit_before("body-kind", field.start) is not None


def _named_before(office: OfficeMention, offices: list[OfficeMention]) -> OfficeMention:
    """The office named in full before that one of a mere level points back to: "Chủ tịch thành
    phố" after "Chủ tịch UBND thành phố Huế Lê Văn An"."""
    if office.holder is not None or _OF_LEVEL.search(office.office) is None:
        return office
    before = (
        other
        for other in reversed(offices)
        if office.start - _NEAR < other.start < office.start
        and other.holder is not None
        and other.office.startswith(f"{office.office} ")
    )
    return next(before, office)


def _past_kind(analysis: Analysis, office: OfficeMention) -> int:
    """Where an office ends whose last word is the first of a kind of bodies: "Trưởng Ban | Chỉ
    đạo", when nothing says of which one."""
    last = analysis.text.rfind(" ", office.start, office.end) + 1
    kind = analysis.hit_at("body-kind", last)
    return office.end if kind is None or last <= office.start else max(kind.end, office.end)


def _short(analysis: Analysis, found: Findings) -> Iterator[Unit]:
    """The kind of a body that stands for the one of its kind named last: "Hội đồng" after "Hội
    đồng Bầu cử quốc gia"; in small letters only what is set up for something, "ban chỉ đạo"."""
    named: dict[str, list[BodyMention]] = {}
    for body in found.all(BodyMention):
        kind = analysis.vocabulary.concepts.get(f"{VOCABULARY}body-kind/{body.kind}")
        if kind is not None and not body.generic and body.name.startswith(f"{kind.label} "):
            named.setdefault(kind.label, []).append(body)
        above = None if body.generic or body.parent is None else _ABOVE.match(body.parent)
        if above is not None and body.parent is not None:
            named.setdefault(above[1], []).append(replace(body, name=body.parent))
    if not named:
        return
    labels = {label.lower(): label for label in named}
    kinds = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)({kinds})(?: tỉnh| thành phố)?(?= )", analysis.lower):
        if _PLURAL_WORD.search(analysis.text[max(0, match.start() - 6) : match.start()]):
            continue
        is_lower = analysis.text[match.start()].islower()
        if is_lower and not match[1].startswith(_COMMITTEES):
            continue
        if is_lower and analysis.hit_before("post", match.start()) is not None:
            continue
        before = [body for body in named[labels[match[1]]] if body.end <= match.start()]
        acts = any(analysis.hit_at(scheme, match.end() + 1) for scheme in _PREDICATES)
        if before and acts:
            own = _of_speaker(analysis, found, match.start(), labels[match[1]])
            name = own or _not_cited(analysis, found, before).name
            yield Unit(match.start(), match.end(), Agent("body", name))


def _of_speaker(analysis: Analysis, found: Findings, position: int, kind: str) -> str | None:
    """The body of a kind in which one who is quoted holds office: "Bộ sẽ rà soát", said by a
    minister."""
    line = analysis.text.rfind("\n", 0, position) + 1
    if analysis.text.count('"', line, position) % 2 == 0:
        return None
    held = [
        office.body
        for office in found.all(OfficeMention)
        if office.start < position and office.holder and office.body
    ]
    return next((body for body in reversed(held) if body.startswith(f"{kind} ")), None)


def _not_cited(analysis: Analysis, found: Findings, bodies: list[BodyMention]) -> BodyMention:
    """The last body that is more than the issuer of a document: "Thông tư số 5 của Bộ Y tế"."""
    cited = {
        body.start
        for body in bodies
        for paper in found.within(DirectiveMention, body.start - _CITATION, body.start)
        if _ISSUED_BY.fullmatch(analysis.lower, paper.end, body.start)
    }
    return next((body for body in reversed(bodies) if body.start not in cited), bodies[-1])


def _outermost(units: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        if not kept or unit.start >= kept[-1].end:
            kept.append(unit)
    return kept

"""Read who is charged with a task or gives it: "các bộ, ngành và UBND tỉnh Lào Cai" is a group
and a body, "đồng chí Bí thư Tỉnh ủy Nguyễn Văn A" an official, "người dân" nobody official.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, DirectiveMention, OfficeMention, PersonMention
from kg.extraction.places import place_at
from kg.model import Agent
from kg.text import UPPER

_LINK = re.compile(r"[,;/]? (?:và|cùng(?: với)?|cũng như) |[,;/] ?(?!\d)")
_AND = re.compile(r"(?:và|cùng(?: với)?|cũng như) $")
_NAMES = re.compile(rf"(?: - |{_LINK.pattern})")
_PLURAL = r"(?:các|những|mọi|mỗi|từng|một số|toàn thể|toàn bộ|tất cả|cả|toàn|hai|ba|bốn|\d+)"
_DETERMINER = re.compile(
    rf"(?i:ông|bà|đồng chí|anh|chị|ngài) (?=[{UPPER}])|(?P<plural>(?i:{_PLURAL})) |(?i:đối với|với|cho|gồm|là|về|riêng|về phía|do|để|nhất là|thì|nên"
    r"|đặc biệt là|trước hết là|trực tiếp là|mà|tại) |(?:ông|bà|đồng chí|anh|chị|ngài) (?=[{UPPER}])"
    r"|[\s,:\"'(-]+",
)
_HONORIFIC = re.compile(rf"(?i:ông|bà|đồng chí|anh|chị|ngài) (?=[{UPPER}])")
_DETERMINED_WORD = re.compile(rf"{_PLURAL} ", re.IGNORECASE)
_DETERMINED = re.compile(rf"(?:{_PLURAL} )+$")
_APPOSITION = re.compile(r"(?: - |, |,? \(| )(?:(?:đồng chí|ông|bà|là) )?")
_COMPLEMENT = re.compile(
    r"[ ,](?:gửi|với|cho|tới|đến|tại|cùng|bởi|về|vào|trước|gặp|nghe|giao|gồm|qua|từ|ở|mời|và)$"
)
_GROUP_TAIL = re.compile(
    r"(?:\s(?:đều|cũng|cùng|nói chung|nói riêng|còn|vẫn|khác nhau|thì|ngoài)|,)+$"
    r"| (?:trong (?:quá trình|thời gian|khi|việc)|khi|để|nhằm|căn cứ|trên cơ sở)\b.*"
)
_SECTOR = re.compile(r"(?:toàn )?ngành(?: (?P<name>.+))?", re.IGNORECASE)
_SECTOR_NAME = re.compile(rf"\b[Nn]gành [{UPPER}]\w*(?: (?!và\b|của\b)\w+){{0,4}}")


_MODIFIED = re.compile(
    r"(?:[ ,]*(?:của|thuộc|trực thuộc|tại|ở|trên|có liên quan|liên quan|các cấp|khóa|nhiệm kỳ|nêu|nói"
    r"|cả nước|này|-|\(|[A-ZĐ0-9])|[ ,\")]*$)"
)
_PREDICATES = ("speech-verb", "result-marker", "modal", "task-verb")


@dataclass(frozen=True, slots=True)
class Unit:
    """One named agent at folded ``[start, end)``; ``agent`` is None for a private person.

    ``holder`` is the official known to hold the office; ``basis`` the key of a directive,
    which speaks for its issuer; ``is_open`` marks an office whose body is not said.
    """

    start: int
    end: int
    agent: Agent | None
    holder: str | None = None
    basis: str | None = None
    is_open: bool = False

    @property
    def rank(self) -> int:
        """Which of two readings of the same words is kept: the lowest."""
        return 1 if self.agent is not None and self.agent.kind == "body" else 0

    @property
    def speaker(self) -> Agent | None:
        """Who speaks: the holder of an office rather than the office."""
        return Agent("official", self.holder) if self.holder else self.agent


@dataclass(frozen=True, slots=True)
class Party:
    """Those named in a stretch of text; ``private`` when the public or companies are.

    ``closed`` tells that the stretch ends with one of them and not with other words.
    """

    agents: tuple[Agent, ...] = ()
    private: bool = False
    closed: bool = False

    @property
    def is_specific(self) -> bool:
        """Whether a body, an office or a person is named, not only a class of them."""
        return any(agent.kind != "group" for agent in self.agents)


class Parties:
    """The agents of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        units = sorted(_units(analysis, found), key=lambda u: (u.start, -u.end, u.rank))
        self._units = _outermost(units)
        self._starts = [u.start for u in self._units]
        self._ends = {u.end: u for u in self._units}
        self._sectors = list(self._named_sectors())

    def unit_at(self, start: int) -> Unit | None:
        """The named agent that begins at an offset, an office with its holder's name."""
        index = bisect.bisect_left(self._starts, start)
        if index == len(self._units) or self._starts[index] != start:
            return self._place(start)
        return self._with_holder(index)

    def unit_ending(self, end: int) -> Unit | None:
        """The named agent that ends at an offset."""
        return self._ends.get(end)

    def last_before(self, position: int, floor: int) -> Unit | None:
        """The last agent inside ``[floor, position)`` that is no complement of another word."""
        index = bisect.bisect_left(self._starts, position) - 1
        while index >= 0 and self._units[index].start >= floor:
            unit = self._units[index]
            before = self._analysis.lower[max(floor, unit.start - 12) : unit.start].rstrip()
            if unit.end <= position and not _COMPLEMENT.search(" " + before):
                return unit
            index -= 1
        return None

    def inside(self, position: int) -> Unit | None:
        """The agent whose name goes on over an offset."""
        index = bisect.bisect_right(self._starts, position) - 1
        if index < 0 or self._units[index].end <= position:
            return None
        return self._units[index]

    def read(self, start: int, end: int) -> Party:
        """Read a noun phrase: who is in it."""
        members: list[tuple[Agent, Unit | None]] = []
        group: tuple[int, int] | None = None
        private = closed = modified = False
        aside = False
        for first, last in self._pieces(start, end):
            if aside and not _AND.search(self._analysis.lower, max(start, first - 12), first):
                members.clear()
                group = None
            head, plural = self._head(first, last)
            unit = None if plural else self.unit_at(head)
            closed = True
            if unit is not None and unit.agent is not None and not self._is_class(unit, last):
                members.append((unit.agent, unit))
                group = None
                closed = _MODIFIED.match(self._analysis.text, unit.end, last) is not None
            elif self._is_collective(head, plural or group is not None) or (unit and unit.agent):
                begin = self._determined(start, head)
                if group is not None and begin == head and not modified:
                    members.pop()
                    begin = group[0]
                group = (begin, last)
                modified = self._has_modifier(head, last)
                closed = not self._has_predicate(head, last)
                members.append((self._group(*group), None))
            elif self._heads("private-actor", head):
                private = True
                if group is not None:
                    members[-1] = (self._group(group[0], last), None)
            else:
                closed = False
                private = private or (unit is not None and unit.basis is None)
                aside = aside or (not members and self._ends.get(last) is not None)
        return Party(_distinct(members), private and not members, closed)

    def end_of_phrase(self, start: int, end: int) -> int | None:
        """Where a list of named agents that begins at ``start`` ends; None without one."""
        position = self._head(start, end)[0]
        reached: int | None = None
        while True:
            unit = self.unit_at(position)
            if unit is None or unit.end > end:
                return reached
            reached = unit.end
            link = _NAMES.match(self._analysis.text, reached, end)
            if link is None:
                return reached
            position = self._head(link.end(), end)[0]

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut at commas and "và" that do not stand inside a name."""
        text = self._analysis.text
        first = start
        for link in _LINK.finditer(text, start, end):
            if link.start() < first or self.inside(link.start()) is not None:
                continue
            yield first, link.start()
            first = link.end()
        end = start + len(text[start:end].rstrip(' ,"'))
        if first < end:
            yield first, end

    def _head(self, start: int, end: int) -> tuple[int, bool]:
        """Where the noun of a phrase begins, past its determiners, and whether it is plural."""
        plural = False
        while start < end and not self._is_head(start):
            word = _DETERMINER.match(self._analysis.text, start, end)
            if word is None:
                break
            plural = plural or word["plural"] is not None
            start = word.end()
        return start, plural

    def _is_head(self, position: int) -> bool:
        if _HONORIFIC.match(self._analysis.text, position):
            return False
        return (
            self.inside(position) is not None
            or self._heads("collective", position)
            or self._heads("private-actor", position)
        )

    def _is_collective(self, position: int, plural: bool) -> bool:
        """Whether a noun here means a class of actors; some do so in the plural alone."""
        hit = self._analysis.hit_at("collective", position)
        if hit is None or plural or hit.concepts[0].get("force") != "plural":
            return hit is not None
        return self._analysis.text[hit.end + 1 : hit.end + 2].isupper()

    def _is_class(self, unit: Unit, end: int) -> bool:
        """Whether an office is a class with the words after it: "Bí thư cấp ủy"."""
        after, _ = self._head(unit.end + 1, end)
        return unit.is_open and unit.end < end and self._heads("collective", after)

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

    def _place(self, start: int) -> Unit | None:
        """A place as agent is its leadership: "Đà Nẵng cần", "tỉnh phải"."""
        place = place_at(self._analysis, start)
        if place is None or place.country:
            return None
        if place.name is not None:
            return Unit(place.start, place.end, Agent("group", place.full()))
        known = self._last_place(place.level, start)
        return Unit(place.start, place.end, Agent("group", known)) if known else None

    def _last_place(self, level: str | None, position: int) -> str | None:
        """The place of a level named last before: "tỉnh" in a text on Bạc Liêu."""
        for hit in reversed(self._analysis.found("level", 0, position)):
            named = place_at(self._analysis, hit.start)
            if named is not None and named.name and named.level == level:
                return named.full()
        return None

    def _heads(self, scheme: str, position: int) -> bool:
        return self._analysis.hit_at(scheme, position) is not None

    def _named_sectors(self) -> Iterator[tuple[int, str]]:
        """Where a sector is named in full: "ngành Tổ chức xây dựng Đảng"."""
        for match in _SECTOR_NAME.finditer(self._analysis.text):
            stops = [
                hit.start
                for scheme in (*_PREDICATES, "manner")
                for hit in self._analysis.found(scheme, match.start(), match.end())
            ]
            name = self._analysis.text[match.start() : min(stops, default=match.end())].strip()
            yield match.start(), f"ngành {name[len('ngành ') :]}"

    def _has_modifier(self, head: int, end: int) -> bool:
        """Whether a member of a list says more than its noun, unlike "ngành" in "bộ, ngành"."""
        hit = self._analysis.hit_at("collective", head)
        return hit is not None and hit.end < end

    def _has_predicate(self, start: int, end: int) -> bool:
        """Whether words after a noun say something of it: "địa phương đã làm tốt"."""
        noun = self._analysis.hit_at("collective", start)
        after = noun.end if noun else start
        return any(self._analysis.found(scheme, after, end) for scheme in _PREDICATES)

    def _determined(self, floor: int, head: int) -> int:
        """Where a group's name begins with its "các", "mỗi"."""
        before = _DETERMINED.search(self._analysis.lower, max(floor, head - 20), head)
        return before.start() if before else head

    def _group(self, start: int, end: int) -> Agent:
        text = _GROUP_TAIL.sub("", self._analysis.text[start:end].strip(' ,"'))
        return Agent("group", self._sector(text, start))

    def _sector(self, text: str, position: int) -> str:
        """The name of a sector without "toàn"; "toàn ngành" is the one named before."""
        sector = _SECTOR.fullmatch(text)
        if sector is None:
            return text
        if sector["name"]:
            return f"ngành {sector['name']}"
        named = [m for m in self._sectors if m[0] < position]
        return named[-1][1] if named else text


def _distinct(members: list[tuple[Agent, Unit | None]]) -> tuple[Agent, ...]:
    """Each agent once; the offices of an official who is named there say only who it is."""
    named = {agent.name for agent, _ in members if agent.kind == "official"}
    kept = [agent for agent, unit in members if unit is None or unit.holder not in named]
    return tuple(dict.fromkeys(kept))


def _units(analysis: Analysis, found: Findings) -> Iterator[Unit]:
    for body in found.all(BodyMention):
        if not body.generic:
            yield Unit(body.start, body.end, Agent("body", body.name))
    for office in found.all(OfficeMention):
        is_open = office.body is None
        agent = Agent("post", office.office)
        yield Unit(office.start, office.end, agent, office.holder, is_open=is_open)
    for person in found.all(PersonMention):
        if person.form == "pronoun" and _DETERMINED_WORD.match(analysis.text, person.start):
            continue
        agent = Agent("official", person.name) if person.official else None
        yield Unit(person.start, person.end, agent)
    for directive in found.all(DirectiveMention):
        yield Unit(directive.start, directive.end, directive.issuer, basis=directive.key)


def _outermost(units: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        if not kept or unit.start >= kept[-1].end:
            kept.append(unit)
    return kept

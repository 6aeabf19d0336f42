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
from kg.extraction.places import Place, place_at
from kg.model import Agent

_LINK = re.compile(r"[,;/]? (?:và|cùng(?: với)?|cũng như) |[,;/] ?(?!\d)")
_DETERMINER = re.compile(
    r"(?:(?:các|những|mọi|mỗi|từng|một số|toàn thể|toàn bộ|tất cả|cả|toàn|hai|ba|bốn|\d+)\b ?"
    r"|(?:đối với|với|cho|gồm|là|về|riêng|về phía)\b ?|[\s,:\"'(-]+)+",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"(?: - |, |,? \(| )(?:(?:đồng chí|ông|bà|là) )?")
_POSSESSIVE = re.compile(r" (?:của|thuộc|trực thuộc|tại|ở|trên|trong|đối với|đến|tới|do|gửi)$")
_BARE_LEVEL = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?! \w+ ủy)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """One named agent at folded ``[start, end)``; ``agent`` is None for a private person.

    ``holder`` is the official known to hold the office; ``basis`` the key of a directive,
    which speaks for its issuer.
    """

    start: int
    end: int
    agent: Agent | None
    holder: str | None = None
    basis: str | None = None

    @property
    def speaker(self) -> Agent | None:
        """Who speaks: the holder of an office rather than the office."""
        return Agent("official", self.holder) if self.holder else self.agent


@dataclass(frozen=True, slots=True)
class Party:
    """Those named in a stretch of text; ``private`` when they are the public or companies.

    ``is_class`` tells that nobody in particular is named, only a kind of bodies or people.
    """

    agents: tuple[Agent, ...]
    private: bool = False
    is_class: bool = False


class Parties:
    """The agents of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._found = found
        units = sorted(_units(found), key=lambda u: (u.start, -u.end))
        self._units = _outermost(units)
        self._starts = [u.start for u in self._units]
        self._ends = {u.end: u for u in self._units}

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
        agents: list[Agent] = []
        opened: tuple[int, int] | None = None
        private = is_class = False
        for first, last in self._pieces(start, end):
            first = _skip(self._analysis.text, first, last)
            unit = self.unit_at(first)
            if self._heads("private-actor", first):
                private = True
                opened = None
            elif unit is not None and unit.agent is not None:
                if unit.agent not in agents:
                    agents.append(unit.agent)
                opened = None
            elif self._heads("collective", first):
                whole = self._determined(start, first)
                is_class = True
                if opened is not None and self._is_bare(first, last):
                    agents[-1] = self._group(opened[0], last)
                    opened = (opened[0], last)
                else:
                    agents.append(self._group(whole, last))
                    opened = (whole, last)
            elif opened is not None:
                agents[-1] = self._group(opened[0], last)
                opened = (opened[0], last)
        specific = any(agent.kind != "group" for agent in agents)
        return Party(
            tuple(dict.fromkeys(agents)), private and not agents, is_class and not specific
        )

    def end_of_phrase(self, start: int, end: int) -> int | None:
        """Where a list of named agents that begins at ``start`` ends; None without one."""
        text = self._analysis.text
        position = _skip(text, start, end)
        reached: int | None = None
        while True:
            unit = self.unit_at(position)
            if unit is None or unit.end > end:
                return reached
            reached = unit.end
            link = _LINK.match(text, reached, end)
            if link is None:
                return reached
            position = _skip(text, link.end(), end)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut at commas and "và" that do not stand inside a name."""
        text = self._analysis.text
        first = start
        for link in _LINK.finditer(text, start, end):
            if link.start() < first or self.inside(link.start()) is not None:
                continue
            yield first, link.start()
            first = link.end()
        if first < end:
            yield first, end

    def _with_holder(self, index: int) -> Unit:
        unit = self._units[index]
        if unit.agent is None or unit.agent.kind == "official":
            return unit
        following = index + 1
        if following < len(self._units):
            person = self._units[following]
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
        known = self._last_place(place)
        return Unit(place.start, place.end, Agent("group", known)) if known else None

    def _last_place(self, place: Place) -> str | None:
        """The place of a level named last before: "tỉnh" in a text on Bạc Liêu."""
        for hit in reversed(self._analysis.found("level", 0, place.start)):
            named = place_at(self._analysis, hit.start)
            if named is not None and named.name and named.level == place.level:
                return named.full()
        return None

    def _heads(self, scheme: str, position: int) -> bool:
        return self._analysis.hit_at(scheme, position) is not None

    def _is_bare(self, first: int, last: int) -> bool:
        """Whether a member of a list is no more than a noun: the "ngành" of "các bộ, ngành"."""
        hit = self._analysis.hit_at("collective", first)
        return hit is not None and hit.end == last

    def _determined(self, floor: int, first: int) -> int:
        """Where a group's name begins with its "các", "mỗi"."""
        before = re.search(
            r"(?:các|những|mọi|mỗi|từng|toàn thể|toàn bộ|toàn|tất cả các|một số|cả) $",
            self._analysis.lower[floor:first],
        )
        return floor + before.start() if before else first

    def _group(self, start: int, end: int) -> Agent:
        return Agent("group", self._analysis.text[start:end].strip(' ,"'))


_COMPLEMENT = re.compile(
    r"[ ,](?:gửi|với|cho|tới|đến|tại|cùng|bởi|về|vào|trước|gặp|nghe|giao|gồm|qua|từ|ở|mời|và)$"
)


def _skip(text: str, start: int, end: int) -> int:
    match = _DETERMINER.match(text, start, end)
    return match.end() if match else start


def _units(found: Findings) -> Iterator[Unit]:
    for body in found.all(BodyMention):
        if not body.generic:
            yield Unit(body.start, body.end, Agent("body", body.name))
    for office in found.all(OfficeMention):
        yield Unit(office.start, office.end, Agent("post", office.office), office.holder)
    for person in found.all(PersonMention):
        yield Unit(
            person.start, person.end, Agent("official", person.name) if person.official else None
        )
    for directive in found.all(DirectiveMention):
        issuer = directive.issuer
        yield Unit(directive.start, directive.end, issuer, basis=directive.key)


def _outermost(units: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        if not kept or unit.start >= kept[-1].end:
            kept.append(unit)
    return kept

"""The values that travel between stages: a document in, the facts of one document out.

Offsets are Unicode code points of ``Document.text``, end exclusive. Facts refer to one
another by the names and ids that hold inside one document; ``kg.graph`` turns them into IRIs.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a document's text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exact as the text gives it: a year, a month or a day.

    >>> str(PartialDate(2021, 4)), str(PartialDate(2021, 4).last_day())
    ('2021-04', '2021-04-30')
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ValueError for anything else."""
        match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
        if match is None:
            raise ValueError(f"{text!r} is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        date = cls(year, month, day)
        date.first_day()
        return date

    def first_day(self) -> datetime.date:
        """The earliest day meant; ValueError when there is no such day."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """The latest day meant: a task due in a month is overdue after it."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Give the ISO 8601 form, no more exact than known."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what its front matter says of it. ``text`` is the body as decoded."""

    id: str
    text: str
    date: PartialDate | None = None
    source: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """The exact words that name a thing, and the sentence or list item they stand in."""

    span: Span
    sentence: Span


Status = Literal["current", "former", "acting", "appointed", "dismissed", "candidate"]
Role = Literal["chair", "speaker", "attendee"]
TaskKind = Literal["task", "proposal", "wish", "exhortation", "result"]
AgentKind = Literal["official", "post", "body", "group"]


@dataclass(frozen=True, slots=True, order=True)
class Agent:
    """Who acts: a named official, an office, a body, or a collective that is no body."""

    kind: AgentKind
    name: str


@dataclass(frozen=True, slots=True)
class Official:
    """A person in a public office; ``name`` is the fullest form without honorifics."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A public body under its canonical name; ``kind`` is the id of a body-kind concept."""

    name: str
    kind: str | None
    place: str | None
    parent: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Occupancy:
    """That an official holds, held, is given, loses or seeks an office.

    ``office`` is the office in full with its body ("Trưởng Ban Tổ chức Trung ương");
    ``role`` is the id of the post concept that heads it ("trưởng-ban"). ``assigner`` gives or
    takes it, ``basis`` holds the ids of the directives by which, and ``predecessor`` the name of
    the official who held it before.
    """

    official: str
    office: str
    role: str
    body: str | None
    status: Status
    valid_from: PartialDate | None
    valid_until: PartialDate | None
    evidence: tuple[Span, ...]
    rule: str
    assigner: Agent | None = None
    basis: tuple[str, ...] = ()
    predecessor: str | None = None


@dataclass(frozen=True, slots=True)
class DirectiveLink:
    """``relation`` is the id of a relation concept: based-on, implements, amends, replaces,
    repeals, cites; ``target`` the id of another directive of the same document."""

    relation: str
    target: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Directive:
    """A document of authority. ``id`` is unique in its document; ``type`` is the type's
    label ("Nghị định"); ``number`` a citation key ("15/2020/NĐ-CP", or "28" when bare);
    ``addressees`` are bodies and ``signer`` an official of the same document."""

    id: str
    type: str
    number: str | None
    title: str | None
    date: PartialDate | None
    issuer: Agent | None
    draft: bool
    links: tuple[DirectiveLink, ...]
    mentions: tuple[Mention, ...]
    rule: str
    in_force_from: PartialDate | None = None
    in_force_until: PartialDate | None = None
    addressees: tuple[str, ...] = ()
    signer: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, congress, ceremony, visit or election; ``kind`` is an event-kind id."""

    id: str
    name: str
    kind: str
    date: PartialDate | None
    place: str | None
    mentions: tuple[Mention, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Participation:
    """That an official chaired, spoke at or attended an event of the same document."""

    event: str
    official: str
    role: Role
    evidence: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Task:
    """An action to be done; ``span`` is the verb phrase with its object.

    ``basis`` holds ids of directives of the same document; ``evidence`` the sentence of
    the action and, when they stand elsewhere, those of the assigner and of the deadline.
    """

    span: Span
    kind: TaskKind
    force: str | None
    lead: tuple[Agent, ...]
    coordinating: tuple[Agent, ...]
    assigner: Agent | None
    basis: tuple[str, ...]
    due: PartialDate | None
    evidence: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its unit (the head noun). ``approximation`` is the id of an
    approximation concept (more-than, less-than, about, at-least, at-most).

    ``date`` is the day or the begin of the period it holds for, ``until`` the end of that period;
    ``direction`` tells a rise or a fall (increase, decrease); ``status`` is "planned" for targets;
    ``total`` is m of "n/m"; ``part_of`` the span of the figure of which this one is a part.
    """

    span: Span
    value: Decimal
    unit: str
    what: str | None
    approximation: str | None
    date: PartialDate | None
    until: PartialDate | None
    comparison: str | None
    direction: str | None
    status: str | None
    total: Decimal | None
    part_of: Span | None
    evidence: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one document, in order of the text."""

    document: Document
    officials: tuple[Official, ...]
    bodies: tuple[Body, ...]
    occupancies: tuple[Occupancy, ...]
    directives: tuple[Directive, ...]
    events: tuple[Event, ...]
    participations: tuple[Participation, ...]
    tasks: tuple[Task, ...]
    figures: tuple[Figure, ...]

"""What stages of extraction hand to one another: things found at folded offsets."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kg.model import Agent, PartialDate, Role, Status, TaskKind


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period in the text. ``date`` is resolved against the document's date where
    the text leaves out the year; ``until`` the end of a period, None for a single date."""

    start: int
    end: int
    date: PartialDate
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body under its canonical name, or a collective ("các bộ, ngành") when ``generic``.

    A body of another country is ``foreign`` and, being none of ours, generic as well.
    """

    start: int
    end: int
    name: str
    kind: str
    place: str | None = None
    parent: str | None = None
    generic: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in the text; ``name`` is the full name it stands for in this document.

    ``official`` tells those who hold, held or seek a public office from private persons;
    ``form`` a full name from a short one ("ông Thắng") and a pronoun ("ông", "đồng chí").
    """

    start: int
    end: int
    name: str
    official: bool
    form: Literal["full", "short", "pronoun"] = "full"


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office in the text: ``office`` in full with its body, ``role`` the post concept.

    ``holder`` is the official it stands for where the text says so or where the office alone
    refers back to one ("Trưởng ban Tổ chức Trung ương nhấn mạnh"); None when unknown.
    """

    start: int
    end: int
    office: str
    role: str
    body: str | None
    holder: str | None


@dataclass(frozen=True, slots=True)
class OccupancyMention:
    """A statement that ties a person to an office, at the words of the office."""

    start: int
    end: int
    official: str
    office: str
    role: str
    body: str | None
    status: Status
    valid_from: PartialDate | None
    valid_until: PartialDate | None
    rule: str


@dataclass(frozen=True, slots=True)
class DirectiveMention:
    """A citation. ``key`` is the same for every mention of one directive in the document."""

    start: int
    end: int
    key: str
    type: str
    number: str | None
    title: str | None
    date: PartialDate | None
    issuer: Agent | None
    draft: bool
    rule: str


@dataclass(frozen=True, slots=True)
class DirectiveLinkMention:
    """That the directive ``subject`` stands in ``relation`` to the directive ``target``."""

    start: int
    end: int
    subject: str
    relation: str
    target: str


@dataclass(frozen=True, slots=True)
class DirectiveEffectMention:
    """That the directive ``key`` is in force from a day, until a day, or both."""

    start: int
    end: int
    key: str
    in_force_from: PartialDate | None
    in_force_until: PartialDate | None


@dataclass(frozen=True, slots=True)
class DirectivePartyMention:
    """A body that the directive ``key`` is addressed to, or the official who signs it."""

    start: int
    end: int
    key: str
    role: Literal["addressee", "signer"]
    name: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event. ``key`` is the same for every mention of one event in the document."""

    start: int
    end: int
    key: str
    name: str
    kind: str
    date: PartialDate | None
    place: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class ParticipationMention:
    """That an official took part in an event, at the words that say so."""

    start: int
    end: int
    event: str
    official: str
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class TaskMention:
    """An action to be done, at the words of the action; ``frame`` is a folded position in the
    sentence that names the assigner when that is another one."""

    start: int
    end: int
    kind: TaskKind
    force: str | None
    lead: tuple[Agent, ...]
    coordinating: tuple[Agent, ...]
    assigner: Agent | None
    basis: tuple[str, ...]
    due: PartialDate | None
    frame: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A quantity with its unit, at the words of number and unit.

    ``measured`` tells measures (ha, đồng) from things counted; ``part_of`` is where the figure
    stands of which this one is a part.
    """

    start: int
    end: int
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
    measured: bool
    rule: str
    part_of: tuple[int, int] | None = None

"""The golden facts, as ``tests/gold`` has them in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.facts import Doubt, Fact, Values, figure
from evaluation.likeness import plain
from kg.model import Span

TESTS = Path(__file__).parent.parent
GOLD = TESTS / "gold"
Record = Mapping[str, Any]


def facts(gold: Record) -> dict[str, tuple[Fact, ...]]:
    """The facts of a document, by class."""
    people = {o["name"]: (o["name"], *o["aliases"]) for o in gold["officials"]}
    return {
        "officials": tuple(map(Fact, people.values())),
        "offices": tuple(
            _office(office, people[official["name"]])
            for official in gold["officials"]
            for office in official["offices"]
        ),
        "bodies": tuple(Fact(_forms(body)) for body in gold["bodies"]),
        "directives": tuple(map(_directive, gold["directives"])),
        "events": tuple(
            Fact(_forms(event), attributes={"date": _one(event["date"])})
            for event in gold["events"]
        ),
        "participation": tuple(
            Fact(_forms(event), people[participant["name"]], participant["role"])
            for event in gold["events"]
            for participant in event["participants"]
        ),
        "tasks": tuple(map(_task, gold["tasks"])),
        "figures": _unique(map(figure, gold["figures"])),
    }


def doubts(gold: Record) -> Iterator[Doubt]:
    """What is not scored: what was doubted, and who and what is no part of the State."""
    for doubt in gold["doubtful"]:
        yield Doubt(doubt["field"], doubt["text"])
    for name in gold["people_other"]:
        yield Doubt("officials", name)
    for name in gold["orgs_other"]:
        yield Doubt("bodies", name)


def _office(office: Record, holder: Values) -> Fact:
    attributes = {"status": (office["status"],), "body": _one(office["body"])}
    return Fact((office["office"], *office["aliases"]), holder, attributes=attributes)


def _directive(directive: Record) -> Fact:
    kind, title = directive["type"], directive["title"]
    forms = [title, *directive["aliases"], f"{kind} {title or directive['number']}"]
    return Fact(
        tuple(form for form in forms if form),
        (kind,),
        directive["number"],
        attributes={"date": _one(directive["date"]), "issuer": _one(directive["issuer"])},
    )


def _task(task: Record) -> Fact:
    return Fact(
        (task["quote"],),
        span=Span(task["start"], task["end"]),
        attributes={
            "assignee": tuple(task["assignees"]),
            "assigner": _one(task["assigner"]),
            "basis": tuple(task["basis"]),
            "due": _one(task["due"]),
        },
    )


def _forms(thing: Record) -> Values:
    return thing["name"], *thing["aliases"]


def _one(value: str | None) -> Values:
    return () if value is None else (value,)


def _unique(figures: Iterable[Fact]) -> tuple[Fact, ...]:
    """One entry a value and unit is enough."""
    return tuple({(fact.number, plain(fact.forms[0])): fact for fact in figures}.values())

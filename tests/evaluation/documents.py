"""The golden facts, and what bomay answers about the same documents, both as facts.

The answers come from the canned questions over one graph of all documents, as a user gets them.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from evaluation.likeness import plain
from kg.building import build_file
from kg.model import Document, Span
from kg.query import Table, answer, questions, sparql
from kg.reading import read
from kg.store import open_graph

TESTS = Path(__file__).parent.parent
GOLD = TESTS / "gold"
SOURCES = (TESTS.parent / "examples", GOLD / "texts")
CLASSES = (
    "officials",
    "offices",
    "bodies",
    "directives",
    "events",
    "participation",
    "tasks",
    "figures",
)
Values = tuple[str, ...]
Row = dict[str, str]
_RULES = (Path(__file__).parent / "rules.rq").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, of the gold or of the graph.

    ``forms`` are the ways to name it, the fullest first; ``of`` the names of the official who
    holds the office or takes part. ``rules`` are those that read it.
    """

    forms: Values = ()
    of: Values = ()
    number: str | None = None
    span: Span | None = None
    attributes: Mapping[str, Values] = field(default_factory=dict)
    rules: Values = ()

    def __str__(self) -> str:
        return " — ".join(part for part in (*self.of[:1], self.number, *self.forms[:1]) if part)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the annotator left open: found or not, it is not scored."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One document: its text, its golden facts and those of the graph, by class."""

    id: str
    text: str
    gold: Mapping[str, tuple[Fact, ...]]
    found: Mapping[str, tuple[Fact, ...]]
    doubts: tuple[Doubt, ...]


def pages() -> tuple[Page, ...]:
    """Build a graph of all golden documents and set its facts beside theirs."""
    texts = {d.id: d.text for d in read(SOURCES) if isinstance(d, Document)}
    answers = _answers()
    golds = (json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json")))
    return tuple(
        Page(
            gold["doc"],
            texts[gold["doc"]],
            dict(_golden(gold)),
            {name: tuple(_found(name, answers[name][gold["doc"]])) for name in CLASSES},
            tuple(_doubts(gold)),
        )
        for gold in golds
    )


def _answers() -> dict[str, dict[str, list[Row]]]:
    """The rows of each question by document, with the rules that read them."""
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "gold.ttl"
        build_file(SOURCES, graph, jobs=2)
        store = open_graph(graph)
    asked = questions()
    rules = _rules(store)
    answers: dict[str, dict[str, list[Row]]] = {}
    for name in CLASSES:
        table = answer(store, asked[name])
        answers[name] = defaultdict(list)
        for cells in table.rows:
            row = {column: cell or "" for column, cell in zip(table.columns, cells, strict=True)}
            row["rules"] = "\n".join(sorted(rules[_rule_key(name, row)]))
            answers[name][row["source"]].append(row)
    return answers


def _rules(store: ox.Store) -> dict[Values, set[str]]:
    rules: dict[Values, set[str]] = defaultdict(set)
    table = sparql(store, _RULES)
    assert isinstance(table, Table)
    for row in table.rows:
        *key, rule = (cell or "" for cell in row)
        rules[tuple(key)].add(rule)
    return rules


def _rule_key(name: str, row: Row) -> Values:
    one, two, three = _RULE_COLUMNS.get(name, ("source",) * 3)
    return name, row["source"], row[one], row[two], row[three]


_RULE_COLUMNS = {
    "offices": ("name", "office", "status"),
    "directives": ("type", "number", "title"),
    "events": ("name", "name", "name"),
    "participation": ("event", "name", "role"),
    "tasks": ("start", "end", "end"),
    "figures": ("start", "end", "end"),
}


def _golden(gold: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    people = {o["name"]: (o["name"], *o["aliases"]) for o in gold["officials"]}
    yield "officials", tuple(Fact(forms) for forms in people.values())
    yield (
        "offices",
        tuple(
            Fact(
                (office["office"], *office["aliases"]),
                people[official["name"]],
                attributes={"status": (office["status"],), "body": _one(office["body"])},
            )
            for official in gold["officials"]
            for office in official["offices"]
        ),
    )
    yield "bodies", tuple(Fact((b["name"], *b["aliases"])) for b in gold["bodies"])
    yield "directives", tuple(_golden_directive(d) for d in gold["directives"])
    yield (
        "events",
        tuple(
            Fact((e["name"], *e["aliases"]), attributes={"date": _one(e["date"])})
            for e in gold["events"]
        ),
    )
    yield (
        "participation",
        tuple(
            Fact((e["name"], *e["aliases"]), people[p["name"]], p["role"])
            for e in gold["events"]
            for p in e["participants"]
        ),
    )
    yield "tasks", tuple(_golden_task(t) for t in gold["tasks"])
    yield "figures", _unique(_figure(f, str(f["value"])) for f in gold["figures"])


def _golden_directive(directive: Mapping[str, Any]) -> Fact:
    kind, title = directive["type"], directive["title"]
    forms = [title, *directive["aliases"], f"{kind} {title or directive['number']}"]
    return Fact(
        tuple(form for form in forms if form),
        (kind,),
        directive["number"],
        attributes={"date": _one(directive["date"]), "issuer": _one(directive["issuer"])},
    )


def _golden_task(task: Mapping[str, Any]) -> Fact:
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


def _figure(row: Mapping[str, Any], value: str, rules: Values = ()) -> Fact:
    span = Span(int(row["start"]), int(row["end"]))
    return Fact((row["unit"],), number=f"{float(value):g}", span=span, rules=rules)


def _doubts(gold: Mapping[str, Any]) -> Iterator[Doubt]:
    for doubt in gold["doubtful"]:
        yield Doubt(doubt["field"], doubt["text"])
    for name in gold["people_other"]:
        yield Doubt("officials", name)
    for name in gold["orgs_other"]:
        yield Doubt("bodies", name)


def _found(name: str, rows: Iterable[Row]) -> Iterator[Fact]:
    """The facts of an answer; rows that differ in one value only are one fact."""
    grouped: dict[Values, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[tuple(plain(row[column]) for column in _KEYS[name])].append(row)
    yield from map(_READERS[name], grouped.values())


def _found_directive(rows: list[Row]) -> Fact:
    kind, cited = rows[0]["type"], rows[0]["number"]
    titles = _values(rows, "title")
    forms = (*titles, *(f"{kind} {text}" for text in (*titles, cited) if text))
    return Fact(forms, (kind,), cited or None, None, _attributes(rows, "date", "issuer"), _by(rows))


def _found_task(rows: list[Row]) -> Fact:
    span = Span(int(rows[0]["start"]), int(rows[0]["end"]))
    attributes = _attributes(rows, "assignee", "assigner", "basis", "due")
    return Fact(_values(rows, "text"), span=span, attributes=attributes, rules=_by(rows))


_KEYS = {
    "officials": ("name",),
    "offices": ("name", "office"),
    "bodies": ("name",),
    "directives": ("type", "number", "title"),
    "events": ("name",),
    "participation": ("event", "name", "role"),
    "tasks": ("start", "end"),
    "figures": ("value", "unit"),
}
_READERS = {
    "officials": lambda rows: Fact((rows[0]["name"],)),
    "offices": lambda rows: Fact(
        (rows[0]["office"],),
        (rows[0]["name"],),
        attributes=_attributes(rows, "status", "body"),
        rules=_by(rows),
    ),
    "bodies": lambda rows: Fact((rows[0]["name"], *_values(rows, "mentioned_as"))),
    "directives": _found_directive,
    "events": lambda rows: Fact(
        (rows[0]["name"],), attributes=_attributes(rows, "date"), rules=_by(rows)
    ),
    "participation": lambda rows: Fact(
        (rows[0]["event"],), (rows[0]["name"],), rows[0]["role"], rules=_by(rows)
    ),
    "tasks": _found_task,
    "figures": lambda rows: _figure(rows[0], rows[0]["value"], _by(rows)),
}


def _attributes(rows: list[Row], *columns: str) -> dict[str, Values]:
    return {column: _values(rows, column) for column in columns}


def _values(rows: list[Row], column: str) -> Values:
    return tuple(dict.fromkeys(row[column] for row in rows if row[column]))


def _by(rows: list[Row]) -> Values:
    return tuple(sorted({rule for row in rows for rule in row["rules"].split("\n") if rule}))


def _one(value: str | None) -> Values:
    return () if value is None else (value,)


def _unique(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    kept = {(fact.number, plain(fact.forms[0])): fact for fact in facts}
    return tuple(kept.values())

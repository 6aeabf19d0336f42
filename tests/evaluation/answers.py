"""What bomay answers about documents: the canned questions over one graph of them all.

So a fact here has come all the way a user's has; which rules read it, ``rules.rq`` tells.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from evaluation.facts import CLASSES, Fact, Values, figure
from evaluation.likeness import plain
from kg.building import build_file
from kg.model import Span
from kg.query import Table, answer, questions, sparql
from kg.store import open_graph

Row = dict[str, str]
_RULES = Path(__file__).with_name("rules.rq")


def facts(sources: Sequence[Path]) -> Mapping[str, Mapping[str, tuple[Fact, ...]]]:
    """The facts of a graph of ``sources``: by document, by class."""
    found: dict[str, dict[str, tuple[Fact, ...]]] = defaultdict(lambda: dict.fromkeys(CLASSES, ()))
    for name, documents in _answers(sources).items():
        for id, rows in documents.items():
            found[id][name] = tuple(_found(name, rows))
    return found


def _answers(sources: Sequence[Path]) -> dict[str, dict[str, list[Row]]]:
    """The rows of each question by document, with the rules that read them."""
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "gold.ttl"
        build_file(sources, graph, jobs=2)
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
    table = sparql(store, _RULES.read_text("utf-8"))
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
    "figures": lambda rows: figure(rows[0], _by(rows)),
}


def _attributes(rows: list[Row], *columns: str) -> dict[str, Values]:
    return {column: _values(rows, column) for column in columns}


def _values(rows: list[Row], column: str) -> Values:
    return tuple(dict.fromkeys(row[column] for row in rows if row[column]))


def _by(rows: list[Row]) -> Values:
    return tuple(sorted({rule for row in rows for rule in row["rules"].split("\n") if rule}))

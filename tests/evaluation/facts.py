"""The values compared: facts of one document, by class, from the gold and from the graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.model import Span

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


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, of the gold or of the graph.

    ``forms`` are the ways to name it, the fullest first. ``of`` is whom it is of: the names of
    the official who holds the office or takes part, the type of the directive. ``number`` is a
    citation key, a role, the value of a figure: what must be equal. ``rules`` read it.
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


def figure(row: Mapping[str, Any], rules: Values = ()) -> Fact:
    """A figure; 2800000 and 2.8e6 are one value."""
    span = Span(int(row["start"]), int(row["end"]))
    return Fact((row["unit"],), number=f"{float(row['value']):g}", span=span, rules=rules)

"""The ways in which questions are put, read from ``queries/templates.csv``.

A row names a question of ``queries/``, the words that call for it (``;`` between those that must
all be there, ``|`` between those of which one must), the parameters that names fill, values that
are fixed, and words that may stand beside. The row without a question holds words that say nothing,
at the end of a question (its cues) or anywhere.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from kg.errors import QueryError
from kg.query import queries_folder

FREE = frozenset({"free", "figure"})  # filled by words that nothing else accounts for
SOFT = frozenset({"type", "kind"})  # filled by common nouns, which elsewhere are plain words


@dataclass(frozen=True, slots=True)
class Slot:
    """A parameter and the kinds of names that may fill it."""

    parameter: str
    kinds: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Template:
    """One way to put a question; ``cues`` are alternatives, one of each must be there."""

    query: str
    cues: tuple[tuple[str, ...], ...]
    slots: tuple[Slot, ...]
    fixed: tuple[tuple[str, str], ...]
    also: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Templates:
    """All templates in order, and the words that say nothing."""

    templates: tuple[Template, ...]
    fillers: tuple[str, ...]
    final: tuple[str, ...]


def load(path: Path | None = None) -> Templates:
    """Read the table; QueryError tells the line of what is not as it should be."""
    path = path or queries_folder() / "templates.csv"
    templates: list[Template] = []
    fillers: tuple[str, ...] = ()
    final: tuple[str, ...] = ()
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            for row in rows:
                if row["query"]:
                    templates.append(_template(row))
                else:
                    fillers, final = _alternatives(row["also"]), _alternatives(row["cues"])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise QueryError(f"{path}: cannot be read: {error}") from None
    except (KeyError, ValueError, AttributeError) as error:
        raise QueryError(f"{path}, line {rows.line_num}: not a template: {error}") from None
    return Templates(tuple(templates), fillers, final)


def _template(row: dict[str, str]) -> Template:
    return Template(
        query=row["query"],
        cues=tuple(map(_alternatives, row["cues"].split(";"))),
        slots=tuple(map(_slot, row["slots"].split())),
        fixed=tuple(_pair(pair) for pair in row["set"].split()),
        also=_alternatives(row["also"]),
        example=row["example"],
    )


def _slot(text: str) -> Slot:
    name, kinds = _pair(text)
    return Slot(name.removesuffix("?"), tuple(kinds.split("/")), name.endswith("?"))


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise ValueError(f"{text!r} is not of the form name=value")
    return name, value


def _alternatives(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.split("|") if word)

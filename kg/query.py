"""Questions put to a graph: the ones in ``queries/``, or any SPARQL text.

A question is a ``.rq`` file whose head (``#+`` lines, YAML) gives its meaning in Vietnamese
and English, its parameters and columns; ``VALUES ?_name { UNDEF }`` takes a parameter.
"""

from __future__ import annotations

import datetime
import difflib
import importlib.resources
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, TypeAlias

import pyoxigraph as ox
import yaml

from kg.collation import name_key, text_key
from kg.errors import QueryError
from kg.namespaces import CURIES
from kg.store import Results, TripleSource
from kg.text import normalised

Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple
Row: TypeAlias = tuple[Term | None, ...]
Key = tuple[Any, ...]
STREAMED = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
TODAY = "today"
AS_OF = "as_of"
_HEAD = re.compile(r"^#\+ ?(.*)$", re.MULTILINE)
_DISTINCT = re.compile(r"^SELECT DISTINCT", re.MULTILINE)  # of the outermost
_SLOT = re.compile(r'(VALUES \?_(\w+) \{ )(?:UNDEF|"([^"\\]*)")( \})')


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of an answer; ``terms`` are RDF, ``rows`` what a person reads."""

    columns: tuple[str, ...]
    terms: tuple[Row, ...]

    @property
    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """The cells as text, None where nothing is known."""
        return tuple(tuple(map(_text, row)) for row in self.terms)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be narrowed by.

    ``kind`` "name" is spelled as bomay spells names, "date" is a day (``2021-12-31``), which may
    have the default "today".
    """

    name: str
    vi: str
    en: str
    default: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer; ``kind`` says what it holds and how it sorts.

    It is text, person, number, count (sorts downwards), boolean or id.
    """

    name: str
    vi: str
    en: str
    kind: str


@dataclass(frozen=True, slots=True)
class Question:
    """A canned question as its file describes it."""

    name: str
    vi: str
    en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    example: str
    sparql: str


def questions(folder: Path | None = None) -> Mapping[str, Question]:
    """Read every question of ``folder`` (those shipped with bomay by default), by name."""
    folder = folder or queries_folder()
    if not folder.is_dir():
        raise QueryError(f"{folder}: no such folder of questions")
    found = {path.stem: _question(path) for path in sorted(folder.glob("*.rq"))}
    return MappingProxyType(found)


def queries_folder() -> Path:
    """Find the ``.rq`` files: inside the wheel, or beside the package in a checkout."""
    inside = Path(str(importlib.resources.files("kg"))) / "queries"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "queries"


def answer(
    store: TripleSource, question: Question, given: Mapping[str, str] | None = None
) -> Table:
    """Answer a question; QueryError for a parameter it does not have."""
    table = sparql(store, bound(question, given or {}))
    assert isinstance(table, Table)
    rows = _with_booleans(question, table)
    if _DISTINCT.search(question.sparql):
        rows = _each_once(rows)
    return Table(table.columns, tuple(sorted(rows, key=_order(question, table.columns))))


def only(table: Table, columns: Iterable[str]) -> Table:
    """Keep some columns, in the order given, and each different row once."""
    picked = tuple(columns)
    for name in picked:
        if name not in table.columns:
            there = ", ".join(table.columns)
            raise QueryError(f"no column {name!r}{_hint(name, table.columns)}; there are {there}")
    places = [table.columns.index(name) for name in picked]
    return Table(picked, tuple(dict.fromkeys(tuple(r[i] for i in places) for r in table.terms)))


def choose(name: str, known: Mapping[str, Question]) -> Question:
    """Find a question by name; QueryError names the ones there are."""
    if name in known:
        return known[name]
    raise QueryError(f"no question {name!r}{_hint(name, known)}; there are {', '.join(known)}")


def bound(question: Question, given: Mapping[str, str]) -> str:
    """Give the question's SPARQL with its parameters filled in."""
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in given:
        if name not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise QueryError(
                f"question {question.name!r} has no parameter {name!r}{_hint(name, known)}; {has}"
            )

    def fill(match: re.Match[str]) -> str:
        parameter = known.get(match[2])
        value = given.get(match[2])
        if parameter is None:
            return match[0]
        if value is None and parameter.default != TODAY:
            return "" if match[3] is None else match[0]
        return f"{match[1]}{ox.Literal(_value(parameter, value))}{match[4]}"

    return _SLOT.sub(fill, question.sparql)


def _with_booleans(question: Question, table: Table) -> Iterable[Row]:
    """Write true and false as RDF does; Virtuoso answers with 1 and 0."""
    kinds = {column.name: column.kind for column in question.columns}
    places = {i for i, name in enumerate(table.columns) if kinds.get(name) == "boolean"}
    for row in table.terms:
        yield tuple(_boolean(t) if i in places and t else t for i, t in enumerate(row))


def _each_once(rows: Iterable[Row]) -> Iterable[Row]:
    """Rows that read differently; despite DISTINCT, Virtuoso now and then gives one twice."""
    return {tuple(map(_text, row)): row for row in rows}.values()


def _boolean(term: Term) -> Term:
    return ox.Literal(_text(term) in {"1", "true"})


def _value(parameter: Parameter, given: str | None) -> str:
    """Give what a parameter is bound to; QueryError for a day that is none."""
    if given is None:
        return datetime.date.today().isoformat()  # noqa: DTZ011 (the day where the reader is)
    if parameter.kind == "date":
        try:
            return datetime.date.fromisoformat(given).isoformat()
        except ValueError:
            raise QueryError(
                f"{parameter.name}={given!r} is no day; write YYYY-MM-DD, as 2021-12-31"
            ) from None
    return normalised(given) if parameter.kind == "name" else given


def sparql(store: TripleSource, text: str) -> Table | tuple[ox.Triple, ...]:
    """Run SPARQL and collect its answer."""
    return collected(run(store, text))


def run(store: TripleSource, text: str) -> Results:
    """Run SPARQL; the prefixes of every graph bomay writes are known without being declared."""
    try:
        return store.query(text, prefixes=CURIES)
    except SyntaxError as error:
        raise QueryError(f"not SPARQL: {error}") from None
    except (ValueError, RuntimeError, OSError) as error:
        raise QueryError(f"the query failed: {error}") from None


def collected(results: Results) -> Table | tuple[ox.Triple, ...]:
    """Collect an answer: a table for SELECT and ASK, triples for CONSTRUCT and DESCRIBE."""
    try:
        if isinstance(results, ox.QuerySolutions):
            columns = tuple(variable.value for variable in results.variables)
            return Table(columns, tuple(tuple(row) for row in results))
        if isinstance(results, ox.QueryBoolean):
            return Table(("answer",), ((ox.Literal(bool(results)),),))
        return tuple(results)
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        raise QueryError(f"the query failed: {error}") from None


def stream(rows: ox.QuerySolutions, format: str, output: IO[bytes]) -> None:
    """Write rows in a format of ``STREAMED`` as they are found: none is held or converted."""
    try:
        rows.serialize(output, format=STREAMED[format])
    except (SyntaxError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query failed: {error}") from None


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    try:
        head = yaml.safe_load("\n".join(_HEAD.findall(text)))
        defaults = {slot[2]: slot[3] for slot in _SLOT.finditer(text)}
        return Question(
            name=path.stem,
            vi=head["vi"],
            en=head["en"],
            parameters=tuple(
                Parameter(
                    name,
                    told["vi"],
                    told["en"],
                    told.get("default", defaults[name]),
                    told.get("is", "text"),
                )
                for name, told in (head.get("params") or {}).items()
            ),
            columns=tuple(
                Column(name, told["vi"], told["en"], told.get("is", "text"))
                for name, told in head["columns"].items()
            ),
            order=tuple(head.get("order", ())),
            example=head.get("example", ""),
            sparql=text,
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise QueryError(
            f"{path}: the head of the question is not as it should be: {error}"
        ) from None


def _order(question: Question, columns: tuple[str, ...]) -> Callable[..., Key]:
    kinds = {column.name: column.kind for column in question.columns}
    picked = [(columns.index(name), _KEYS[kinds[name]]) for name in question.order]

    def key(row: Row) -> Key:
        cells = [(_text(row[index]), by) for index, by in picked]
        ordered = tuple(() if cell is None else by(cell) for cell, by in cells)
        return (*ordered, tuple(_text(cell) or "" for cell in row))

    return key


def _text(term: Term | None) -> str | None:
    if term is None:
        return None
    return str(term) if isinstance(term, ox.Triple) else term.value


def _hint(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""


_KEYS: dict[str, Callable[[str], Key]] = {
    "id": lambda cell: (cell,),
    "number": lambda cell: (float(cell),),
    "count": lambda cell: (-float(cell),),
    "person": name_key,
    "text": text_key,
    "boolean": lambda cell: (cell,),
}

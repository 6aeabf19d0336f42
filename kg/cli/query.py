"""``kg query``: a question and its answer, in the format one wants."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeAlias

import click
import pyoxigraph as ox

from kg.errors import QueryError
from kg.illustration import write_answer
from kg.query import (
    AS_OF,
    STREAMED,
    Question,
    Table,
    answer,
    choose,
    collected,
    only,
    questions,
    run,
    stream,
)
from kg.results import FORMATS, as_excel_csv, as_table, as_xlsx, write
from kg.store import open_graph, replacing

_BY_EXTENSION = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".srj": "json",
    ".xml": "xml",
    ".srx": "xml",
    ".ttl": "turtle",
}
_UNBOUNDED = 100_000  # columns: no row is wrapped
Result: TypeAlias = Table | tuple[ox.Triple, ...]


def pairs(ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Read ``name=value`` options into a mapping."""
    for pair in given:
        if "=" not in pair:
            raise click.BadParameter(f"{pair!r} is not of the form name=value")
    return dict(pair.split("=", 1) for pair in given)


@click.command
@click.argument("graph", required=False, metavar="GRAPH")
@click.argument("question", required=False, metavar="[QUESTION]")
@click.option("--list", "listing", is_flag=True, help="Show the questions there are.")
@click.option("--file", type=click.Path(path_type=Path), help="Ask the SPARQL in this file.")
@click.option("--sparql", "text", metavar="TEXT", help="Ask this SPARQL; prefixes are known.")
@click.option(
    "--param",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    callback=pairs,
    help="Narrow the question, as often as you like.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    help="The day a question about time asks for (2021-12-31); the same as --param as_of=DATE.",
)
@click.option(
    "--columns", metavar="A,B,…", help="Show only these columns, and each different row once."
)
@click.option("--format", type=click.Choice(FORMATS), help="By default a table, or as OUTPUT says.")
@click.option("--excel", is_flag=True, help="CSV that Excel opens as it is, or a workbook (.xlsx).")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write to this file, not the terminal."
)
@click.option(
    "--view",
    "page",
    metavar="PAGE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw what the rows name, too, on this page (.html).",
)
def query(
    graph: str | None,
    question: str | None,
    listing: bool,
    file: Path | None,
    text: str | None,
    given: Mapping[str, str],
    as_of: str | None,
    columns: str | None,
    format: str | None,
    excel: bool,
    output: Path | None,
    page: Path | None,
) -> None:
    """Ask a graph a question.

    QUESTION is the name of one that bomay knows (`kg query --list` shows them); instead of it
    any SPARQL can be asked.

    \b
    kg query tin.ttl offices
    kg query tin.ttl holders --param office="Bí thư Thành ủy Hà Nội" --as-of 2021-12-31
    kg query tin.ttl tasks --param assignee="Bộ Y tế" --format csv
    kg query tin.ttl holders --param body="Bộ Y tế" --view bo-y-te.html
    kg query tin.ttl offices --columns name,office --excel -o offices.xlsx
    kg query tin.ttl --sparql 'SELECT ?name { ?o a bm:Official ; skos:prefLabel ?name }'
    """
    if listing:
        click.echo("\n".join(_listed(questions())).rstrip())
        return
    if graph is None or sum(asked is not None for asked in (question, file, text)) != 1:
        raise click.UsageError("give a GRAPH and one of QUESTION, --file and --sparql, or --list")
    if as_of is not None:
        given = {**given, AS_OF: as_of}
    if given and question is None:
        raise click.UsageError(
            "--param and --as-of belong to a QUESTION; write the value into the SPARQL"
        )
    if excel and format not in {None, "csv"}:
        raise click.UsageError(f"--excel writes CSV or .xlsx, not {format}")
    store = open_graph(graph)
    result: Result
    if question is not None:
        result = answer(store, choose(question, questions()), given)
    else:
        results = run(store, text or "" if file is None else _read(file))
        chosen = format or _by_extension(output)
        as_found = chosen in STREAMED and not (excel or columns or page)
        if as_found and isinstance(results, ox.QuerySolutions):
            with _opened(output) as target:
                stream(results, chosen, target)
            return
        result = collected(results)
    if columns is not None and isinstance(result, Table):
        result = only(result, columns.split(","))
    if page is not None:
        write_answer(store, result, page, title=question or "")
    put(written(result, format, excel, output), output)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file}: cannot be read: {error}") from None


def written(result: Result, format: str | None, excel: bool, output: Path | None) -> bytes:
    """Choose how to write an answer: as asked, else as the file is called, else as a table."""
    extension = "" if output is None else output.suffix.lower()
    if excel or (format is None and extension == ".xlsx"):
        if not isinstance(result, Table):
            raise QueryError("the query gives triples, which Excel does not read: ask for turtle")
        return as_xlsx(result) if extension == ".xlsx" else as_excel_csv(result)
    format = format or _by_extension(output)
    if format == "table" and isinstance(result, Table):
        return as_table(result, _width() if output is None else _UNBOUNDED).encode()
    return write(result, format)


def _by_extension(output: Path | None) -> str:
    return "table" if output is None else _BY_EXTENSION.get(output.suffix.lower(), "table")


def _width() -> int:
    """Give the width of the terminal; a table that goes elsewhere is not wrapped."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _UNBOUNDED


def put(data: bytes, output: Path | None) -> None:
    """Write an answer to a file, whole or not at all, or to the terminal."""
    with _opened(output) as file:
        file.write(data)


@contextmanager
def _opened(output: Path | None) -> Iterator[IO[bytes]]:
    """Open the file an answer goes to, or the terminal."""
    if output is None:
        yield sys.stdout.buffer
        return
    with replacing(output) as file:
        yield file


def _listed(known: Mapping[str, Question]) -> Iterator[str]:
    """Lay out every question: its meaning, what narrows it, what it answers with."""
    for question in known.values():
        yield question.name
        yield f"  {question.vi}"
        yield f"  {question.en}"
        for parameter in question.parameters:
            default = "" if parameter.default is None else f" [{parameter.default}]"
            yield f"  --param {parameter.name}=…{default}: {parameter.vi} / {parameter.en}"
        yield "  columns:"
        for column in question.columns:
            yield f"    {column.name}: {column.vi} / {column.en}"
        yield f"  {question.example}"
        yield ""

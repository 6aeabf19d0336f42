"""``kg verify``, ``kg diff``: a graph beside its texts, and beside another graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.differences import as_table, as_text, compare
from kg.errors import GraphError
from kg.incremental.check import check
from kg.model import PartialDate
from kg.reading import read
from kg.results import write
from kg.store import Directory, is_address, open_graph
from kg.terminology import Language
from kg.verification import verify as verified


@click.command
@click.argument("graph", metavar="GRAPH")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.pass_context
def verify(ctx: click.Context, graph: str, paths: tuple[str, ...]) -> None:
    """Check that texts are as they were when a graph was built.

    Says which documents have changed, are new or gone, and whether every quote still stands word
    for word where the graph says; exit code 1 if anything is otherwise. PATHS are those that the
    graph was built from. Of a store it is also checked, with PATHS or without, that it is sound in
    itself.

    \b
    kg verify tin.ttl tin/
    kg verify kho
    """
    is_store = not is_address(graph) and Directory(Path(graph)).is_store()
    if not paths and not is_store:
        raise click.UsageError("give the PATHS of the texts; only a store can be checked alone")
    found = check(Path(graph)) if is_store else []
    if paths:
        compared = verified(open_graph(graph), read(paths))
        found += map(str, compared.findings)
        told = f"documents compared: {compared.documents:,}, quotes: {compared.quotes:,}"
    else:
        told = "the store is compared with its ledger"
    for sentence in found:
        click.echo(sentence)
    click.echo(f"{told}; differences: {len(found):,}", err=True)
    ctx.exit(1 if found else 0)


@click.command
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option(
    "--as-of", metavar="DATE", help="The day on which tasks are overdue.  [newest document]"
)
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="The language in which changes are told.",
)
@click.option(
    "--format",
    type=click.Choice(["text", "table", "csv", "json"]),
    default="text",
    show_default=True,
    help="Words, or rows of change, subject, what, before, after, source.",
)
def diff(before: str, after: str, as_of: str | None, lang: Language, format: str) -> None:
    """Tell what changed between two graphs.

    Documents that came and went, posts gained and lost, new directives, tasks that are new, done
    or overdue, figures revised. BEFORE and AFTER are graphs like GRAPH elsewhere.

    \b
    kg diff tin-2021.ttl tin-2022.ttl
    kg diff old.ttl kho --format csv
    """
    day = None if as_of is None else _day(as_of)
    changes = compare(open_graph(before), open_graph(after), day)
    if format == "text":
        click.echo(as_text(changes, lang), nl=False)
    else:
        click.echo(write(as_table(changes), format), nl=False)


def _day(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError as error:
        raise GraphError(f"--as-of: {error}") from None

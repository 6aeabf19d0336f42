"""``kg conflicts``: where documents contradict one another, both sides with their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kg.conflicts import Conflicts, together
from kg.conflicts import conflicts as found_in
from kg.results import FORMATS, write
from kg.store import open_graph, replacing
from kg.vocabulary import load


@click.command
@click.argument("graph", metavar="GRAPH")
@click.option("--kind", "only", multiple=True, help="Only this kind; may be given several times.")
@click.option(
    "--format",
    type=click.Choice(["text", *(name for name in FORMATS if name not in {"table", "turtle"})]),
    default="text",
    show_default=True,
    help="text lays both sides out one below the other.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write to this file, not the terminal."
)
def conflicts(graph: str, only: tuple[str, ...], format: str, output: Path | None) -> None:
    """Tell where documents contradict one another.

    Two holders of an office for one, an office in two bodies, figures of one thing that differ,
    parts greater than their whole, directives of two dates, dates that cannot be, terms given years
    that are not theirs. Both sides stand
    with their sentences; nothing is decided or left out because of it.

    \b
    kg conflicts tin.ttl
    kg conflicts tin.ttl --kind holders --format csv -o conflicts.csv
    """
    found = found_in(open_graph(graph), load(), only)
    if format == "text":
        data = ("\n".join(_told(found)) + "\n").encode()
    else:
        data = write(together(found), format)
    if output is None:
        click.echo(data, nl=False)
        return
    with replacing(output) as file:
        file.write(data)


def _told(found: Iterator[Conflicts]) -> Iterator[str]:
    for one in found:
        count = len(one.table.rows)
        yield f"{one.kind}: {one.vi} / {one.en} ({count:,})"
        for row in one.table.rows:
            told = dict(zip(one.table.columns, (cell or "" for cell in row), strict=True))
            yield f"  {told['subject']}"
            for said, source, quote in (
                ("first", "source", "quote"),
                ("second", "other_source", "other_quote"),
            ):
                yield f"    {told[said]} · {told[source]}"
                yield f"      {' '.join(told[quote].split())}"

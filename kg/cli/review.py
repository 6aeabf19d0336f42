"""``kg review``: pairs of mentions to decide, as a list, a file to fill in, or a sheet."""

from __future__ import annotations

from pathlib import Path

import click

from kg.review import listing, sheet
from kg.review.pairs import pairs
from kg.store import open_graph
from kg.store.files import replacing

_TITLE = "Một hay hai? / One or two?"


@click.command
@click.argument("graph", metavar="GRAPH")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many pairs, the best first.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "csv", "html"]),
    default="text",
    show_default=True,
    help="A list to read, a decisions file to fill in, or a sheet to click on.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write.")
def review(graph: str, limit: int, form: str, output: Path | None) -> None:
    """List pairs of names to decide, one person or two.

    Pairs come best first: those where the weights leave most doubt, and names that differ by
    accents or a middle name. A decision is a row of a CSV file that `kg build` reads; to undo
    it, delete the row.

    \b
    kg review tin.ttl
    kg review tin.ttl --format html -o sheet.html
    kg review tin.ttl --format csv >> kg-decisions.csv
    """
    found = pairs(open_graph(graph), limit)
    if form == "html":
        text = sheet.render(found, _TITLE)
    else:
        text = listing.as_rows(found) if form == "csv" else listing.as_text(found)
    if output is None:
        click.echo(text, nl=False)
    else:
        with replacing(output) as file:
            file.write(text.encode())

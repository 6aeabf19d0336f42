"""``kg view``: a page to look at, offline."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from kg.as_of import as_of as restricted
from kg.network import KINDS
from kg.store import open_graph
from kg.view import LIMIT, write_page


@click.command
@click.argument("graph", metavar="GRAPH")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The page to write (.html).",
)
@click.option("--focus", metavar="NAME", help="Show what lies around this person, body or thing.")
@click.option(
    "--hops",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="How many steps from the focus.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Show this kind of node only; may be given several times.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LIMIT,
    show_default=True,
    help="Draw so many nodes at most, the best connected ones.",
)
@click.option(
    "--as-of", metavar="DATE", help="Only what held on this day (2021-12-31): offices, tasks, …"
)
@click.option("--title", default="", help="What the page is called.")
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
def view(
    graph: str,
    output: Path,
    focus: str | None,
    hops: int,
    kinds: tuple[str, ...],
    limit: int,
    as_of: str | None,
    title: str,
    opened: bool,
) -> None:
    """Make a page that shows a graph.

    The page is one file that needs no network. A click on a node shows what is known of it and
    the sentences it comes from.

    \b
    kg view tin.ttl -o tin.html --open
    kg view tin.ttl -o mai.html --focus "Trương Thị Mai" --hops 2
    kg view tin.ttl -o 2021.html --as-of 2021-12-31
    kg view tin.ttl -o people.html --kind official --kind body
    """
    store = open_graph(graph)
    if as_of is not None:
        store = restricted(store, as_of)
    write_page(store, output, focus=focus, hops=hops, kinds=kinds, limit=limit, title=title)
    if opened:
        webbrowser.open(output.resolve().as_uri())

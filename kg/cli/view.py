"""``kg view``: a page to look at, offline."""

from __future__ import annotations

import webbrowser
from collections.abc import Mapping
from pathlib import Path

import click

from kg.as_of import as_of as restricted
from kg.cli.query import pairs
from kg.network import KINDS
from kg.query import AS_OF, answer, choose, questions
from kg.store import TripleSource, open_graph
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
    help="How many steps from the focus (1 by default), or from the answer (0 by default).",
)
@click.option(
    "--between",
    "ends",
    nargs=2,
    metavar="A B",
    help="Show the shortest ways from one to the other.",
)
@click.option("--question", metavar="NAME", help="Show what the answer of a question names.")
@click.option(
    "--param",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    callback=pairs,
    help="Narrow the question, as often as you like.",
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
    hops: int | None,
    ends: tuple[str, str] | None,
    question: str | None,
    given: Mapping[str, str],
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
    kg view tin.ttl -o y-te.html --question tasks --param assignee="Bộ Y tế"
    kg view tin.ttl -o way.html --between "Trương Thị Mai" "Chính phủ"
    kg view tin.ttl -o 2021.html --as-of 2021-12-31
    kg view tin.ttl -o people.html --kind official --kind body
    """
    if given and question is None:
        raise click.UsageError("--param narrows a question; name it with --question")
    if sum(part is not None for part in (focus, ends, question)) > 1:
        raise click.UsageError("choose one of --focus, --between and --question")
    store = open_graph(graph)
    if as_of is not None:
        store = restricted(store, as_of)
    cells = None if question is None else _cells(store, question, given, as_of)
    write_page(
        store,
        output,
        focus=focus,
        hops=hops,
        kinds=kinds,
        ends=ends,
        cells=cells,
        limit=limit,
        title=title,
    )
    if opened:
        webbrowser.open(output.resolve().as_uri())


def _cells(
    store: TripleSource, name: str, given: Mapping[str, str], as_of: str | None
) -> frozenset[str]:
    """What the answer of a question says, cell by cell."""
    question = choose(name, questions())
    dated = as_of is not None and AS_OF in {parameter.name for parameter in question.parameters}
    table = answer(store, question, {**given, AS_OF: as_of} if dated and as_of else given)
    return frozenset(cell for row in table.rows for cell in row if cell)

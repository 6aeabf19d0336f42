"""``kg load``: a graph into a store, here or elsewhere."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from kg.errors import GraphError
from kg.publishing import Published, count, publish
from kg.store import TripleSource, is_address, load_into, open_graph


@click.command
@click.argument("graph", metavar="GRAPH")
@click.option(
    "--to",
    "place",
    required=True,
    metavar="PLACE",
    help="The address of a graph store (http://localhost:7878/store), or a new directory.",
)
@click.option(
    "--graph", "name", metavar="IRI", help="Into the graph of this name, not the default graph."
)
@click.option("--replace", is_flag=True, help="Put it in place of what that graph holds.")
@click.option(
    "--update",
    is_flag=True,
    help="PLACE takes SPARQL updates; without it, the Graph Store Protocol.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def load(
    graph: str, place: str, name: str | None, replace: bool, update: bool, quiet: bool
) -> None:
    """Load a graph into a store, here or elsewhere.

    Elsewhere is any server that speaks the SPARQL 1.1 Graph Store Protocol, as Oxigraph, Virtuoso,
    Fuseki and GraphDB do. The graph is added to what is there. It goes in batches; when
    it breaks off, the same command goes on where it was. Name and password are read from KG_USER
    and KG_PASSWORD, or a token from KG_TOKEN.

    A new directory becomes an Oxigraph store, which opens at once however large it is.

    \b
    kg load tin.ttl --to http://localhost:7878/store
    kg load kho --to http://localhost:8890/sparql-graph-crud-auth --graph https://example.org/tin
    kg load tin.nt --to kho-tin
    """
    if is_address(place):
        done = published(
            open_graph(graph), place, name, replace=replace, update=update, quiet=quiet
        )
        if not quiet:
            click.echo(f"{place}: {told(done)}", err=True)
        return
    if name or replace or update:
        raise GraphError(
            f"{place}: a directory is made new and holds one graph; --graph, --replace and"
            " --update are for a server"
        )
    load_into(graph, Path(place))


def published(
    source: TripleSource,
    place: str,
    name: str | None,
    *,
    replace: bool,
    update: bool,
    quiet: bool,
) -> Published:
    """Publish a graph, and draw how far it is."""
    console = Console(stderr=True)
    with Progress(
        console=console, transient=True, disable=quiet or not console.is_terminal
    ) as progress:
        bar = progress.add_task("Triples", total=count(source))
        return publish(
            source,
            place,
            name,
            replace=replace,
            update=update,
            watch=lambda there: progress.update(bar, completed=there),
        )


def told(done: Published) -> str:
    """Say what was sent."""
    before = f", {done.there:,} were there from before" if done.there else ""
    return f"{done.sent:,} triples sent{before}"

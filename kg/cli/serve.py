"""``kg serve``: a graph as a SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path

import click

from kg.errors import GraphError

try:
    from kg.serve import Limits
    from kg.serve import serve as run
except ModuleNotFoundError as error:
    raise GraphError(f"kg serve needs {error.name}: pip install 'bomay[serve]'") from None


@click.command
@click.argument("graph", metavar="GRAPH", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="End an answer that takes longer.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=4,
    show_default=True,
    help="Answer so many questions at the same time.",
)
def serve(graph: Path, host: str, port: int, timeout: float, workers: int) -> None:
    """Serve a graph to SPARQL clients.

    The SPARQL 1.1 Protocol is answered at /sparql, for reading only.

    \b
    kg serve tin.ttl
    """
    click.echo(f"http://{host}:{port}/sparql", err=True)
    run(graph, host, port, Limits(seconds=timeout, workers=workers))

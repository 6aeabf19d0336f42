"""``kg serve``: a graph as pages and as a SPARQL endpoint."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from kg.errors import GraphError

try:
    from kg.serve import Limits, Settings
    from kg.serve import serve as run
except ModuleNotFoundError as error:
    raise GraphError(f"kg serve needs {error.name}: pip install 'bomay[serve]'") from None


@click.command
@click.argument("graph", metavar="GRAPH", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True)
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="A further name to be asked by."
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="End an answer that takes longer.",
)
@click.option(
    "--rows",
    type=click.IntRange(min=1),
    default=1_000_000,
    show_default=True,
    help="Cut an answer that has more rows.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=4,
    show_default=True,
    help="Answer so many questions at the same time.",
)
@click.option(
    "--origin",
    "origins",
    multiple=True,
    metavar="URL",
    help="A site whose scripts may ask; '*' for any.",
)
@click.option("--federation", is_flag=True, help="Let queries call other servers (SERVICE).")
@click.option(
    "--updates",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="Take updates from whoever has the token in this file ('-' for standard input).",
)
def serve(
    graph: Path,
    host: str,
    port: int,
    names: tuple[str, ...],
    timeout: float,
    rows: int,
    workers: int,
    origins: tuple[str, ...],
    federation: bool,
    updates: TextIO | None,
) -> None:
    """Serve a graph to people and to programs.

    The pages begin at the address that is printed; the SPARQL 1.1 Protocol is answered at /sparql.
    With --updates, GRAPH is an Oxigraph directory, or a new one.

    \b
    kg serve tin.ttl
    kg serve kho --name kg.example.vn --timeout 5
    kg serve bản-nháp --updates token.txt
    """
    settings = Settings(
        host=host,
        port=port,
        limits=Limits(seconds=timeout, rows=rows, workers=workers),
        names=frozenset(names),
        origins=origins,
        federated=federation,
        token="" if updates is None else _token(updates.read(), updates.name),
    )
    run(graph, settings, lambda url: click.echo(url, err=True))


def _token(text: str, name: str) -> str:
    token = text.strip()
    if not token.isascii() or not token.isprintable() or " " in token or len(token) < 16:
        raise GraphError(f"{name}: a token is one word of 16 or more ASCII letters and digits")
    return token

"""``kg build``: texts in, a graph out."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click
from rich.console import Console

from kg.building import build_file, build_store, remove_documents
from kg.cli.load import published
from kg.cli.load import told as sent
from kg.edits import read as read_edits
from kg.incremental.stores import Changes
from kg.progress import Progress
from kg.reading import Format
from kg.store import open_graph


def _processors() -> int:
    """Count the processors this process may use, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


_decisions = click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    help="CSV of who is one and who is two (see `kg review`).  [default: kg-decisions.csv, if any]",
)
_corrections = click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="CSV of statements to add, correct or retract.  [default: kg-corrections.csv, if any]",
)


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File (.ttl .trig .nt .nq .jsonld .rdf), or without extension a store directory.",
)
@click.option(
    "--to",
    "server",
    metavar="ADDRESS",
    help="Load the graph into this server, as `kg load` does; -o may then be left out.",
)
@click.option("--graph", "name", metavar="IRI", help="Into the graph of this name there.")
@click.option("--replace", is_flag=True, help="Put it in place of what that graph holds.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=_processors,
    show_default="one for each processor",
    help="Processes that read; their number does not change the graph.",
)
@click.option("--strict", is_flag=True, help="Stop at the first thing that cannot be read.")
@click.option(
    "--input-format",
    type=click.Choice(["auto", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help="What `-` and the files given by name are, whatever they are called.",
)
@click.option(
    "--prune",
    is_flag=True,
    help="Take out of a store the documents that are no longer among PATHS.",
)
@_decisions
@_corrections
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[str, ...],
    output: Path | None,
    server: str | None,
    name: str | None,
    replace: bool,
    jobs: int,
    strict: bool,
    input_format: Format,
    prune: bool,
    decisions: Path | None,
    corrections: Path | None,
    quiet: bool,
) -> None:
    """Build a graph from texts.

    PATHS are files, folders, patterns, or `-` for standard input. Texts are UTF-8 .txt or .md,
    with or without YAML front matter (date, source, title, publisher, author, lang); .jsonl and
    .jsonl.gz hold an object with id, text and the same fields on each line. Of a folder every such
    file is read, but hidden ones; a document's id is its path below that folder.

    What cannot be read is reported and left out; the command then ends with exit code 1. So are
    decisions and corrections whose words are no longer in the texts.

    A store that is there already is brought up to date: only texts that are new or have changed
    are read, and the graph is the same as if it were built anew. With --prune documents that are
    not among PATHS go, unless something could not be read. Who reads the store meanwhile sees the
    old graph until the new one is complete.

    \b
    kg build tin/ -o tin.ttl
    kg build 'tin/2021-*.txt' thong-bao.md -o tin.ttl
    zcat news.jsonl.gz | kg build - -o news.ttl
    kg build tin/ --to http://localhost:7878/store
    kg build tin/ -o kho --prune
    """
    if server is None and (name is not None or replace):
        raise click.UsageError("--graph and --replace belong to --to")
    if output is None:
        if server is None:
            raise click.UsageError("say where to: -o OUTPUT, --to ADDRESS, or both")
        output = Path(ctx.with_resource(tempfile.TemporaryDirectory())) / "graph.nt"
    into_store = output.is_dir() or not output.suffix
    if prune and not into_store:
        raise click.UsageError(f"--prune is for a store directory; {output} is written anew anyway")
    edits = read_edits(decisions, corrections)
    console = Console(stderr=True)
    with Progress(console, strict=strict, quiet=quiet) as progress:
        if into_store:
            changes = build_store(
                paths,
                output,
                prune=prune,
                jobs=jobs,
                input_format=input_format,
                watcher=progress,
                edits=edits,
            )
            told = _told(changes)
        else:
            build_file(
                paths, output, jobs=jobs, input_format=input_format, watcher=progress, edits=edits
            )
            told = f"{_counted(progress.documents, 'document')}, {_counted(progress.facts, 'fact')}"
    if not quiet:
        click.echo(f"{server or output}: {told}", err=True)
    if server is not None:
        graph = open_graph(output)
        done = published(graph, server, name, replace=replace, update=False, quiet=quiet)
        if not quiet:
            click.echo(f"{server}: {sent(done)}", err=True)
    if progress.errors:
        click.echo(f"left out: {_counted(progress.errors, 'input')} with an error", err=True)
        ctx.exit(1)


@click.command
@click.argument("store", metavar="STORE")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@_decisions
@_corrections
def remove(
    store: str, ids: tuple[str, ...], decisions: Path | None, corrections: Path | None
) -> None:
    """Take documents out of a store.

    The graph is then as if it had been built without them. An ID is that of a document, as
    `kg query STORE evidence` shows it.

    \b
    kg remove kho 2021/01/bao-cao
    """
    changes = remove_documents(store, ids, edits=read_edits(decisions, corrections))
    click.echo(f"{store}: {_told(changes)}", err=True)


def _told(changes: Changes) -> str:
    """Say what became of the documents of a store."""
    told = [
        _counted(len(ids), f"document {done}", f"documents {done}")
        for ids, done in (
            (changes.added, "added"),
            (changes.changed, "changed"),
            (changes.removed, "removed"),
        )
        if ids
    ]
    same = [f"{changes.unchanged:,} unchanged"] if changes.unchanged else []
    return ", ".join([*told, *same]) or "no document is left"


def _counted(number: int, one: str, more: str | None = None) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {more or one + 's'}"

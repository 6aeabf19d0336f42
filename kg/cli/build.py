"""``kg build``: texts in, a graph out."""

from __future__ import annotations

import os
from pathlib import Path

import click
from rich.console import Console

from kg.building import build_file
from kg.progress import Progress
from kg.reading import Format


def _processors() -> int:
    """Count the processors this process may use, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="File (.ttl .trig .nt .nq .jsonld .rdf), or without extension a store directory.",
)
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
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.pass_context
def build(
    ctx: click.Context,
    paths: tuple[str, ...],
    output: Path,
    jobs: int,
    strict: bool,
    input_format: Format,
    quiet: bool,
) -> None:
    """Build a graph from texts.

    PATHS are files, folders, patterns, or `-` for standard input. Texts are UTF-8 .txt or .md,
    with or without YAML front matter (date, source, title, publisher, author, lang); .jsonl and
    .jsonl.gz hold an object with id, text and the same fields on each line. Of a folder every such
    file is read, but hidden ones; a document's id is its path below that folder.

    What cannot be read is reported and left out; the command then ends with exit code 1.

    \b
    kg build tin/ -o tin.ttl
    kg build 'tin/2021-*.txt' thong-bao.md -o tin.ttl
    zcat news.jsonl.gz | kg build - -o news.ttl
    """
    console = Console(stderr=True)
    with Progress(console, strict=strict, quiet=quiet) as progress:
        build_file(paths, output, jobs=jobs, input_format=input_format, watcher=progress)
    if not quiet:
        documents = _counted(progress.documents, "document")
        click.echo(f"{output}: {documents}, {_counted(progress.facts, 'fact')}", err=True)
    if progress.errors:
        click.echo(f"left out: {_counted(progress.errors, 'input')} with an error", err=True)
        ctx.exit(1)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

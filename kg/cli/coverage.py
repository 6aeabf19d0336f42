"""``kg coverage``: what the texts seem to say and was not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

import click
import pyoxigraph as ox
from rich.console import Console
from rich.progress import track

from kg.coverage import Cue, CueKind, Gap, gaps, ranked
from kg.errors import InputError
from kg.query import Table
from kg.reading import documents as read_documents
from kg.reading import find, listed
from kg.results import as_csv
from kg.vocabulary import load

_COLUMNS = ("kind", "cue", "source", "start", "end", "quote")


@click.command
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(CueKind)),
    help="Only cues of this kind of fact; may be given several times.",
)
@click.option(
    "--cues", type=click.IntRange(min=1), default=20, show_default=True, help="How many cues."
)
@click.option(
    "--examples",
    type=click.IntRange(min=0),
    default=3,
    show_default=True,
    help="How many sentences of each cue.",
)
@click.option(
    "--format",
    type=click.Choice(["text", "csv"]),
    default="text",
    show_default=True,
    help="csv lists every sentence, with its place.",
)
@click.pass_context
def coverage(
    ctx: click.Context,
    paths: tuple[str, ...],
    kinds: tuple[CueKind, ...],
    cues: int,
    examples: int,
    format: str,
) -> None:
    """List sentences that seem to say something and were not read.

    A title beside a capitalised name, a type of document before a number, a verb that gives
    work, a number with a unit: where no fact of that kind was taken from the sentence, it is
    listed under that word, the most frequent word first. Not all of them are facts missed; those
    that are show which rule or word is wanting.

    PATHS are those of `kg build`.

    \b
    kg coverage tin/
    kg coverage tin/ --kind office --cues 5 --examples 10
    kg coverage tin/ --format csv > gaps.csv
    """
    errors: list[InputError] = []
    found = ranked(_gaps(paths, kinds or get_args(CueKind), errors))
    if format == "csv":
        click.echo(as_csv(_table(found)), nl=False)
    else:
        click.echo("\n".join(_told(found[:cues], examples)))
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    if errors:
        ctx.exit(1)


def _gaps(
    paths: Sequence[str], kinds: Sequence[CueKind], errors: list[InputError]
) -> Iterator[Gap]:
    vocabulary = load()
    console = Console(stderr=True)
    sources = track(
        find(listed(paths), "auto"), "Files", console=console, disable=not console.is_terminal
    )
    for item in read_documents(sources):
        if isinstance(item, InputError):
            errors.append(item)
        else:
            yield from (gap for gap in gaps(item, vocabulary) if gap.kind in kinds)


def _told(found: Sequence[Cue], examples: int) -> Iterator[str]:
    if not found:
        yield "Every sentence with a cue gave a fact."
    for cue in found:
        count = len(cue.gaps)
        yield f"{cue.kind}: {cue.cue}, {count:,} sentence{'s' if count > 1 else ''}"
        for gap in cue.gaps[:examples]:
            yield f"  {gap.document}:{gap.span.start} {' '.join(gap.quote.split())}"


def _table(found: Sequence[Cue]) -> Table:
    rows = (
        (gap.kind, gap.cue, gap.document, str(gap.span.start), str(gap.span.end), gap.quote)
        for cue in found
        for gap in cue.gaps
    )
    return Table(_COLUMNS, tuple(tuple(map(ox.Literal, row)) for row in rows))

"""Score bomay against the golden documents: what `make eval` and `make figures` run.

Ends with 1 when a measure lies more than a point below the committed figures.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click
from evaluation.documents import pages
from evaluation.facts import CLASSES, Fact
from evaluation.measures import NAMES, Sheet, measure
from evaluation.record import fallen, record_of, recorded, write
from evaluation.rules import rules
from evaluation.scores import Scores, scores


@click.command
@click.argument("documents", nargs=-1)
@click.option(
    "--misses",
    default=0,
    metavar="N",
    help="Show N facts missed, N extra, N attributes wrong of each.",
)
@click.option("--rules", "by_rule", is_flag=True, help="Show the precision of every rule.")
@click.option("--update", is_flag=True, help="Commit these figures, to the README too.")
def main(documents: tuple[str, ...], misses: int, by_rule: bool, update: bool) -> None:
    """Score what bomay reads in the golden DOCUMENTS, all by default."""
    sheets = [
        measure(page)
        for page in pages()
        if not documents or page.id.rpartition("/")[2] in documents
    ]
    if not sheets:
        raise click.UsageError(f"no golden document is called {' or '.join(documents)}")
    result = scores(sheets)
    _print_scores(result)
    if by_rule:
        _print_rules(sheets)
    if misses:
        _print_misses(sheets, misses)
    if update and documents:
        raise click.UsageError("--update measures all documents, so name none")
    if update:
        write(record_of(result), rules(sheets))
    if update or documents:
        return
    worse = list(fallen(result, recorded()))
    for line in worse:
        click.echo(line, err=True)
    sys.exit(bool(worse))


def _print_scores(result: Scores) -> None:
    head = ("P", "R", "F1", "95 %", "right", "extra", "missed")
    click.echo(f"{'':20}{head[0]:>7}{head[1]:>7}{head[2]:>7}{head[3]:>15}" + _columns(*head[4:]))
    for name, score in result.items():
        low, high = score.interval
        right, found, wanted = score.count.right, score.count.found, score.count.wanted
        if name in NAMES:
            parts = f"{score.precision:7.3f}{score.recall:7.3f}"
            rest = _columns(right, found - right, wanted - right)
        else:
            parts, rest = " " * 14, _columns(right) + f" of {wanted}"
        click.echo(f"{name:20}{parts}{score.f1:7.3f}  {low:.3f}-{high:.3f}{rest}")


def _columns(*cells: object) -> str:
    return "".join(f"{cell:>8}" for cell in cells)


def _print_rules(sheets: Sequence[Sheet]) -> None:
    click.echo(f"\n{'':15}{'rule':34}{'precision':>9}{'right':>8}{'read':>8}")
    for rule in rules(sheets):
        click.echo(f"{rule.fact:15}{rule.name:34}{rule.precision:9.3f}{rule.right:8}{rule.read:8}")


def _print_misses(sheets: Sequence[Sheet], most: int) -> None:
    for name in CLASSES:
        missed = [f"{s.id}: {fact}" for s in sheets for fact in s.matches[name].missed]
        extra = [f"{s.id}: {fact}" for s in sheets for fact in s.matches[name].extra]
        for kind, facts in (("missed", missed), ("extra", extra)):
            if facts:
                click.echo(f"\n{name} {kind}: {len(facts)}")
                click.echo("\n".join(f"  {fact}" for fact in facts[:most]))
    _print_wrong(sheets, most)


def _print_wrong(sheets: Sequence[Sheet], most: int) -> None:
    wrong = [(s.id, verdict) for s in sheets for verdict in s.verdicts if not verdict.right]
    for name in sorted({verdict.measure for _, verdict in wrong}):
        told = [
            f"{id}: {_short(v.about)}: {_listed(v.found)}, not {_listed(v.wanted)}"
            for id, v in wrong
            if v.measure == name
        ]
        click.echo(f"\n{name} wrong: {len(told)}")
        click.echo("\n".join(f"  {line}" for line in told[:most]))


def _short(fact: Fact) -> str:
    text = str(fact)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _listed(values: Sequence[str]) -> str:
    return " + ".join(values) or "nothing"


if __name__ == "__main__":
    main()

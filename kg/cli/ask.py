"""``kg ask``: a question in one's own words, and its answer."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import click

from kg.asking import Answer, Understood
from kg.asking import ask as answered
from kg.cli.query import put, written
from kg.results import FORMATS
from kg.store import open_graph


@click.command
@click.argument("graph", metavar="GRAPH")
@click.argument("question", metavar="QUESTION")
@click.option("--sparql", is_flag=True, help="Show the SPARQL that was run, too.")
@click.option("--format", type=click.Choice(FORMATS), help="By default a table, or as OUTPUT says.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write to this file, not the terminal."
)
@click.pass_context
def ask(
    ctx: click.Context,
    graph: str,
    question: str,
    sparql: bool,
    format: str | None,
    output: Path | None,
) -> None:
    """Ask a graph in one's own words, in Vietnamese, with marks or without.

    Which of the questions that `kg query --list` shows was understood is told before the answer,
    as the command that asks it. What is not understood is not guessed at: the nearest questions
    are shown, and the exit code is 1.

    \b
    kg ask tin.ttl "Ai là Bí thư Thành ủy Hà Nội năm 2021?"
    kg ask tin.ttl "so noi vu tinh lam chau phai lam gi"
    """
    answer = answered(open_graph(graph), question)
    if answer.understood is None or answer.table is None:
        click.echo("\n".join(_refusal(answer)), err=True)
        ctx.exit(1)
    click.echo(_command(graph, answer.understood), err=True)
    if sparql:
        click.echo(f"\n{answer.understood.sparql}", err=True)
    if not answer.table.terms:
        click.echo("Đồ thị không có gì về điều này. / The graph has nothing on this.", err=True)
    put(written(answer.table, format, False, output), output)


def _command(graph: str, understood: Understood) -> str:
    """Write the command that asks the question as it was understood."""
    parameters = (f"{name}={value}" for name, value in understood.parameters.items())
    options = (option for pair in parameters for option in ("--param", pair))
    return shlex.join(["kg", "query", graph, understood.query, *options])


def _refusal(answer: Answer) -> Iterator[str]:
    yield "Chưa hiểu câu hỏi này. / This question is not understood; ask in Vietnamese."
    if answer.names:
        yield "Có phải hỏi về / Is it about: " + "; ".join(answer.names)
    yield "Có thể hỏi như / One can ask:"
    for example in answer.suggestions:
        yield f"  {example}"

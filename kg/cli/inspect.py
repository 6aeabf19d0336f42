"""``kg explain``, ``kg stats``, ``kg validate``: what is in a graph, and whether it is sound."""

from __future__ import annotations

import click

from kg.explanation import as_text
from kg.explanation import explain as explained
from kg.statistics import statistics
from kg.store import open_graph
from kg.terminology import Language
from kg.validation import validate as validated


@click.command
@click.argument("graph", metavar="GRAPH")
@click.argument("name", metavar="NAME")
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="The language in which facts are named.",
)
def explain(graph: str, name: str, lang: Language) -> None:
    """Tell what is known of a name, and from which sentences.

    NAME is that of a person, body, office, document or event, with its accents, or an IRI.

    \b
    kg explain tin.ttl "Trương Thị Mai"
    kg explain tin.ttl "Quy định 50-QĐ/TW" --lang en
    """
    click.echo(as_text(explained(open_graph(graph), name, lang)), nl=False)


@click.command
@click.argument("graph", metavar="GRAPH")
def stats(graph: str) -> None:
    """Count what is in a graph.

    Evidence is what is said of documents, mentions and sentences, and what leads there.

    \b
    kg stats tin.ttl
    """
    counted = statistics(open_graph(graph))
    rows = [*counted.classes, ("triples", counted.triples)]
    width = max(len(name) for name, _ in rows)
    for name, number in rows:
        click.echo(f"{name:<{width}} {number:>12,}")
    told = f"{counted.evidence_triples:,} are evidence, {counted.ratio:.2f} for each other one"
    click.echo(f"of which {told}")


@click.command
@click.argument("graph", metavar="GRAPH")
@click.pass_context
def validate(ctx: click.Context, graph: str) -> None:
    """Check a graph against the shapes of the ontology.

    Says in Vietnamese and English what is missing or wrong; exit code 1 if anything is.

    \b
    kg validate tin.ttl
    """
    report = validated(open_graph(graph))
    for breach in report.violations:
        place = " ".join(part for part in (breach.focus, breach.path, breach.value) if part)
        click.echo(f"{place}\n  {breach.vi}\n  {breach.en}")
    if report.conforms:
        click.echo("Đồ thị hợp lệ. / The graph conforms.")
    else:
        number = len(report.violations)
        click.echo(f"{number} điều không hợp lệ. / {number} breaches.", err=True)
        ctx.exit(1)

"""``kg export``: a graph in the format that another program reads."""

from __future__ import annotations

from pathlib import Path

import click

from kg.as_of import as_of as restricted
from kg.errors import GraphError
from kg.export import export as export_rdf
from kg.network import to_networkx
from kg.network_files import WRITERS, write_network
from kg.store import FORMATS, open_graph


@click.command
@click.argument("graph", metavar="GRAPH")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File to write: RDF ({' '.join(FORMATS)}) or a network ({' '.join(WRITERS)}).",
)
@click.option(
    "--as-of", metavar="DATE", help="Only what held on this day (2021-12-31): offices, tasks, …"
)
def export(graph: str, output: Path, as_of: str | None) -> None:
    """Write a graph in another format.

    RDF holds everything. A network (GraphML for yEd and Cytoscape, GEXF for Gephi and its
    timeline, node-link JSON for NetworkX and D3, a ZIP of CSV files for Neo4j) holds officials,
    bodies, directives, events and tasks, and what ties them.

    \b
    kg export tin.ttl -o tin.jsonld
    kg export tin.ttl -o tin.graphml
    kg export tin.ttl -o neo4j.zip
    kg export tin.ttl -o 2021.ttl --as-of 2021-12-31
    """
    store = open_graph(graph)
    if as_of is not None:
        store = restricted(store, as_of)
    extension = output.suffix.lower()
    if extension in WRITERS:
        write_network(to_networkx(store), output)
    elif extension in FORMATS:
        export_rdf(store, output)
    else:
        known = ", ".join([*FORMATS, *WRITERS])
        raise GraphError(f"{output}: unknown extension {output.suffix!r}; known are {known}")

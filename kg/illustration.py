"""An answer as a page: the things its rows name, and how these are tied to one another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError
from kg.network import Network, most_connected, network_of
from kg.query import Table
from kg.statements import account
from kg.store import TripleSource, replacing
from kg.view import LIMIT, to_pyvis

Result = Table | tuple[ox.Triple, ...]


def write_answer(store: TripleSource, result: Result, path: Path, title: str = "") -> None:
    """Draw what an answer names, by IRI or label; GraphError when nothing of it can be drawn."""
    known = account(store)
    network = named(network_of(known), set(_values(result)))
    if not network:
        raise GraphError(
            "no row names an official, body, event, directive or task, so there is nothing to draw"
        )
    shown = most_connected(network, LIMIT)
    drawing = to_pyvis(shown, known.statements, title=title, total=len(network))
    with replacing(path) as file:
        file.write(drawing.generate_html().encode())


def named(network: Network, values: set[str]) -> Network:
    """Cut out of a network the nodes whose IRI or label is among some values."""
    kept = [n for n, data in network.nodes(data=True) if n in values or data["label"] in values]
    return network.subgraph(kept).copy()


def _values(result: Result) -> Iterable[str]:
    if isinstance(result, Table):
        return (cell for row in result.rows for cell in row if cell is not None)
    ends = (end for triple in result for end in (triple.subject, triple.object))
    return (end.value for end in ends if not isinstance(end, ox.Triple))

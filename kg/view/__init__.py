"""Seeing a graph: NetworkX to pyvis to one HTML page that opens offline.

``write_page(graph, "tin.html", focus="Trương Thị Mai", hops=2)`` shows her offices, tasks and
meetings, and the sentence each of them comes from.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pyoxigraph as ox
import rdflib

from kg.network import find, most_connected, network_of, subnetwork
from kg.statements import account
from kg.store import replacing
from kg.view.drawing import OfflineNetwork, to_pyvis

__all__ = ["OfflineNetwork", "draw", "to_pyvis", "write_page"]

LIMIT = 10_000


def draw(
    graph: rdflib.Graph | ox.Store,
    *,
    focus: str | None = None,
    hops: int = 1,
    kinds: Collection[str] = (),
    limit: int = LIMIT,
    title: str = "",
) -> OfflineNetwork:
    """Draw a graph, or what lies within ``hops`` of the node named ``focus``.

    Of more than ``limit`` nodes the best connected are drawn, and the page says so.
    """
    known = account(graph)
    network = subnetwork(network_of(known), focus, hops, kinds)
    shown = most_connected(network, limit)
    centres = find(network, focus) if focus is not None else set()
    return to_pyvis(
        shown,
        known.statements,
        title=title,
        total=len(network),
        chosen=min(centres) if len(centres) == 1 else None,
    )


def write_page(
    graph: rdflib.Graph | ox.Store,
    path: Path | str,
    *,
    focus: str | None = None,
    hops: int = 1,
    kinds: Collection[str] = (),
    limit: int = LIMIT,
    title: str = "",
) -> None:
    """Write the page of a graph; the same graph gives the same bytes."""
    drawing = draw(graph, focus=focus, hops=hops, kinds=kinds, limit=limit, title=title)
    with replacing(Path(path)) as file:
        file.write(drawing.generate_html().encode())

"""Seeing a graph: NetworkX to pyvis to one HTML page that opens offline.

``write_page(graph, "tin.html", focus="Trương Thị Mai", hops=2)`` shows her offices, tasks and
meetings, and the sentence each of them comes from; ``ends=("Trương Thị Mai", "Chính phủ")`` the
shortest ways between two; ``cells`` what the answer of a question speaks of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

import rdflib

from kg.network import Network, answered, between, find, most_connected, network_of, subnetwork
from kg.statements import account
from kg.store import TripleSource, replacing
from kg.view.drawing import OfflineNetwork, to_pyvis

__all__ = ["OfflineNetwork", "draw", "to_pyvis", "write_page"]

LIMIT = 10_000


def draw(
    graph: rdflib.Graph | TripleSource,
    *,
    focus: str | None = None,
    hops: int | None = None,
    kinds: Collection[str] = (),
    ends: tuple[str, str] | None = None,
    cells: Iterable[str] | None = None,
    limit: int = LIMIT,
    title: str = "",
) -> OfflineNetwork:
    """Draw a graph, or a part of it.

    The part is what lies within ``hops`` (1 unless given) of the node named ``focus``; what the
    ``cells`` of an answer name, and what lies within ``hops`` (0 unless given) of that; the
    shortest ways between the two ``ends``. Of more than ``limit`` nodes the best connected are
    drawn, and the page says so.
    """
    known = account(graph)
    network: Network = network_of(known)
    if cells is not None:
        network = answered(network, cells, hops or 0)
    if ends is not None:
        network = between(network, *ends)
    network = subnetwork(network, focus, 1 if hops is None else hops, kinds)
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
    graph: rdflib.Graph | TripleSource,
    path: Path | str,
    *,
    focus: str | None = None,
    hops: int | None = None,
    kinds: Collection[str] = (),
    ends: tuple[str, str] | None = None,
    cells: Iterable[str] | None = None,
    limit: int = LIMIT,
    title: str = "",
) -> None:
    """Write the page of a graph, or of a part; the same graph gives the same bytes."""
    drawing = draw(
        graph,
        focus=focus,
        hops=hops,
        kinds=kinds,
        ends=ends,
        cells=cells,
        limit=limit,
        title=title,
    )
    with replacing(Path(path)) as file:
        file.write(drawing.generate_html().encode())

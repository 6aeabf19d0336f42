"""Bodies in layers: each to the right of the body it is part of, "Sở Y tế" beside its province.

An alternative to the layout by forces. Trees stand under one another, every body has a row of its
own, and one that has parts stands in the middle of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx

from kg.network import Network

Place = tuple[int, int]

_COLUMN, _ROW = 420, 64  # a long name fits between columns, its letters between rows
_ASPECT = 1.5  # screens are wider than high


def layers(network: Network) -> dict[str, Place]:
    """Give the places of all bodies that are part of one or have parts; none if there are none."""
    parts = _parts(network)
    within = {part for group in parts.values() for part in group}
    roots = sorted(set(parts) - within, key=lambda body: _name(network, body))
    blocks = [_block(root, parts) for root in roots]
    return _in_columns(blocks)


def _parts(network: Network) -> dict[str, list[str]]:
    """The parts of each body, each under one body alone and never under itself."""
    tree: nx.DiGraph[str] = nx.DiGraph()
    for part, whole, data in sorted(network.edges(data=True), key=lambda edge: edge[:2]):
        new = part not in tree or not tree.in_degree(part)
        if data.get("relation") == "part-of" and part != whole and new:
            tree.add_edge(whole, part)
            if tree.in_degree(whole) and _leads_to(tree, part, whole):
                tree.remove_edge(whole, part)
    return {
        whole: sorted(tree.successors(whole), key=lambda body: _name(network, body))
        for whole in tree
        if tree.out_degree(whole)
    }


def _leads_to(tree: nx.DiGraph[str], start: str, end: str) -> bool:
    """Whether a chain of wholes leads from ``end`` up to ``start``."""
    while end != start:
        above = next(iter(tree.predecessors(end)), None)
        if above is None:
            return False
        end = above
        if end == start:
            return True
    return True


def _name(network: Network, body: str) -> tuple[str, str]:
    return str(network.nodes[body].get("label", body)), body


def _block(root: str, parts: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, float]]:
    """The column and row of each body of one tree."""
    places: dict[str, tuple[int, float]] = {}
    row = 0.0
    waiting: list[tuple[str, int, bool]] = [(root, 0, False)]
    while waiting:
        body, column, settled = waiting.pop()
        below = parts.get(body, ())
        if below and not settled:
            waiting.append((body, column, True))
            waiting.extend((part, column + 1, False) for part in reversed(below))
        elif below:
            places[body] = column, (places[below[0]][1] + places[below[-1]][1]) / 2
        else:
            places[body] = column, row
            row += 1
    return places


def _in_columns(blocks: Sequence[Mapping[str, tuple[int, float]]]) -> dict[str, Place]:
    """Set the trees under one another, beginning anew at the top when a column is high enough."""
    sizes = [
        (max(c for c, _ in b.values()) + 1, max(r for _, r in b.values()) + 1.5) for b in blocks
    ]
    area = sum(wide * _COLUMN * high * _ROW for wide, high in sizes)
    most = max((area / _ASPECT) ** 0.5 / _ROW, max((high for _, high in sizes), default=0))
    placed: dict[str, Place] = {}
    left, top, wide = 0, 0.0, 0
    for block, (columns, rows) in zip(blocks, sizes, strict=True):
        if top and top + rows > most:
            left, top, wide = left + wide, 0.0, 0
        for body, (column, row) in block.items():
            placed[body] = (left + column) * _COLUMN, round((top + row) * _ROW)
        top, wide = top + rows, max(wide, columns)
    return placed

"""Where each node of the drawing stands: computed here, so that the page opens at once.

Every connected part is laid out by forces from a start that already shows its shape, then
the parts are packed side by side; nodes without a neighbour stand in rows underneath.
The same network gives the same picture, in whatever order its nodes come.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.network import Network
from kg.view.forces import Points, Repulsion, pairs_within

Place = tuple[int, int]

_PIVOTS = 12
_STEPS = 120
_ROOM = 64.0  # between neighbouring nodes, in the drawing's units
_GAP = 120.0  # between parts
_CELL = np.array([150.0, 64.0])  # for a node without a neighbour
_ASPECT = 1.5  # screens are wider than high
_SEED = 20210430


def layout(network: Network) -> dict[str, Place]:
    """Give each node its place, rounded to whole units."""
    links = {node: sorted(set(nx.all_neighbors(network, node)) - {node}) for node in network}
    parts = [sorted(part) for part in nx.connected_components(network.to_undirected(as_view=True))]
    parts.sort(key=lambda part: (-len(part), part))
    single = [part[0] for part in parts if len(part) == 1]
    single.sort(key=lambda node: (network.nodes[node].get("kind", ""), node))
    drawn = [_component(part, links) for part in parts if len(part) > 1]
    width = _width(drawn, len(single))
    places = _packed(drawn, width)
    places += _rows(len(single), width, places)
    names = [node for part in parts if len(part) > 1 for node in part] + single
    points = np.concatenate(places) if places else np.zeros((0, 2))
    points -= points.mean(axis=0) if len(points) else 0
    return {name: (round(x), round(y)) for name, (x, y) in zip(names, points, strict=True)}


def _component(nodes: Sequence[str], links: Mapping[str, Sequence[str]]) -> Points:
    """The places of one connected part, its left upper corner at the origin."""
    index = {node: i for i, node in enumerate(nodes)}
    neighbours = [[index[other] for other in links[node]] for node in nodes]
    edges = np.array([(i, j) for i, near in enumerate(neighbours) for j in near if i < j])
    points = _relaxed(_sketch(neighbours), edges)
    points *= _ROOM / _typical_distance(points)
    points = _apart(points)
    spread: Points = points - points.min(axis=0)
    return spread if np.ptp(spread[:, 0]) >= np.ptp(spread[:, 1]) else spread[:, ::-1]


def _sketch(neighbours: Sequence[Sequence[int]]) -> Points:
    """Project the steps to a few far-apart nodes on the plane that spreads them most."""
    columns: list[NDArray[np.float64]] = []
    pivot, nearest = 0, np.full(len(neighbours), np.inf)
    for _ in range(min(_PIVOTS, len(neighbours))):
        steps = _steps_from(pivot, neighbours)
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(nearest.argmax())
    table = np.stack(columns, axis=1)
    table = table - table.mean(axis=0)
    axes = np.linalg.eigh(table.T @ table)[1][:, ::-1][:, :2]
    if axes.shape[1] == 1:
        axes = np.hstack([axes, np.zeros_like(axes)])
    axes *= np.where(axes.sum(axis=0) < 0, -1, 1)
    noise = np.random.default_rng(_SEED).normal(scale=0.3, size=(len(neighbours), 2))
    sketch: Points = table @ axes + noise
    return sketch


def _steps_from(start: int, neighbours: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """How many edges lie between a node and each other node."""
    steps = np.full(len(neighbours), np.inf)
    steps[start] = 0
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in neighbours[node]:
            if steps[other] == np.inf:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps


def _relaxed(points: Points, edges: NDArray[np.int64]) -> Points:
    """Pull neighbours together and push everything apart, in ever smaller moves."""
    push = Repulsion(len(points))
    degree = np.bincount(edges.ravel(), minlength=len(points)).astype(float)
    mass = 1 + degree
    for step in range(_STEPS):
        force = push(points, mass) - 0.05 * mass[:, None] * points
        pull = points[edges[:, 1]] - points[edges[:, 0]]
        pull /= np.sqrt(mass[edges].min(axis=1))[:, None]
        np.add.at(force, edges[:, 0], pull)
        np.add.at(force, edges[:, 1], -pull)
        length = np.sqrt((force**2).sum(axis=1)) + 1e-9
        most = 0.15 * np.sqrt(len(points)) * (1 - step / _STEPS) ** 1.5 + 0.01
        points = points + force * (np.minimum(length / mass, most) / length)[:, None]
    return points


def _typical_distance(points: Points) -> float:
    """The median distance from a node to the one nearest to it."""
    reach = float(np.sqrt(max(np.ptp(points, axis=0).prod(), 1e-6) / len(points)))
    while True:
        nearest = np.full(len(points), np.inf)
        for one, other in pairs_within(points, reach):
            squares = ((points[one] - points[other]) ** 2).sum(axis=1)
            np.minimum.at(nearest, one, squares)
            np.minimum.at(nearest, other, squares)
        median = float(np.median(nearest))
        if np.isfinite(median):
            return max(math.sqrt(median), 1e-3)
        reach *= 2


def _apart(points: Points) -> Points:
    """Push nodes that stand too close from one another, a label's height at least."""
    for _ in range(60):
        moves = np.zeros_like(points)
        for one, other in pairs_within(points, _ROOM):
            gaps = points[other] - points[one]
            distance = np.sqrt((gaps**2).sum(axis=1))
            lack = (_ROOM - distance) / np.maximum(distance, 1e-6)
            push = 0.3 * gaps * lack[:, None]
            for axis in (0, 1):
                moves[:, axis] -= np.bincount(one, push[:, axis], len(points))
                moves[:, axis] += np.bincount(other, push[:, axis], len(points))
        points = points + moves
        if np.abs(moves).max() < 1:
            break
    return points


def _width(parts: Sequence[Points], single: int) -> float:
    """How wide the drawing has to be to have the shape of a screen."""
    sizes = [part.max(axis=0) + _GAP for part in parts]
    area = sum(float(size.prod()) for size in sizes) + single * float(_CELL.prod())
    return max([math.sqrt(area * _ASPECT), *(float(size[0]) for size in sizes)])


def _packed(parts: Sequence[Points], width: float) -> list[Points]:
    """Set the parts side by side in rows."""
    placed, x, y, height = [], 0.0, 0.0, 0.0
    for part in parts:
        wide, high = (float(side) for side in part.max(axis=0) + _GAP)
        if x > 0 and x + wide > width:
            x, y, height = 0.0, y + height, 0.0
        placed.append(part + np.array([x, y]))
        x, height = x + wide, max(height, high)
    return placed


def _rows(count: int, width: float, placed: Sequence[Points]) -> list[Points]:
    """Nodes without a neighbour, in rows under the rest."""
    if not count:
        return []
    under = max((float(part[:, 1].max()) + _GAP for part in placed), default=0.0)
    row, column = np.divmod(np.arange(count), max(int(width / _CELL[0]), 1))
    return [np.column_stack([column, row]) * _CELL + np.array([0, under])]

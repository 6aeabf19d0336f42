"""The forces of the drawing: everything pushes everything else away, by mass over distance.

Few nodes push one another one by one. Many push through a grid: their masses are spread on its
cells, one Fourier transform gives the push of all on each cell, and only what stands in the same
neighbourhood is added pair by pair. The time then grows with the nodes, not with their pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Numbers = NDArray[np.int64]

_EXACT = 1500  # nodes that push one another one by one
_ROWS = 100  # of the matrix of distances worked on at a time: few enough for the cache
_MOST_CELLS = 512  # along a side of the grid
_HALF = ((0, 1), (1, -1), (1, 0), (1, 1))  # neighbouring cells, each pair of them once
_CROWD = 1.5  # mean number of nodes in a cell that pushes pair by pair


class Repulsion:
    """The push of all nodes on each, for a number of nodes that stays the same."""

    def __init__(self, count: int) -> None:
        self._cells = 0
        if count > _EXACT:
            self._cells = min(_MOST_CELLS, 1 << int(np.ceil(np.log2(2 * np.sqrt(count)))))
            self._kernel = _kernel(self._cells)

    def __call__(self, points: Points, mass: Points) -> Points:
        """Give the push on each node."""
        if not self._cells:
            return _one_by_one(points, mass)
        side = max(float(np.ptp(points, axis=0).max()), 1e-6) / (self._cells - 2)
        return self._by_grid(points, mass, side) + _nearby(points, mass, side)

    def _by_grid(self, points: Points, mass: Points, side: float) -> Points:
        """The push through the grid, softened at the width of a cell."""
        at = (points - points.min(axis=0)) / side + 0.5
        corner = at.astype(np.int64)
        share = at - corner
        width = 2 * self._cells
        spread = [
            (
                (corner[:, 0] + dx) * width + corner[:, 1] + dy,
                _part(share[:, 0], dx) * _part(share[:, 1], dy),
            )
            for dx in (0, 1)
            for dy in (0, 1)
        ]
        masses = sum(np.bincount(cell, part * mass, width**2) for cell, part in spread)
        field = np.fft.ifft2(np.fft.fft2(np.reshape(masses, (width, width))) * self._kernel).ravel()
        push = sum(field[cell] * part for cell, part in spread) / side
        return np.column_stack([np.real(push), np.imag(push)]) * mass[:, None]


def _kernel(cells: int) -> NDArray[np.complex128]:
    """The transform of the push of one mass on all cells.

    A place in the plane is a complex number here, and so is a push: one transform does both axes.
    """
    steps = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
    squares = steps[:, None] ** 2 + steps**2 + 1
    kernel: NDArray[np.complex128] = np.fft.fft2((steps[:, None] + 1j * steps) / squares)
    return kernel


def _one_by_one(points: Points, mass: Points) -> Points:
    squares = (points**2).sum(axis=1)
    weighted = np.column_stack([points * mass[:, None], mass])
    force = np.empty_like(points)
    for start in range(0, len(points), _ROWS):
        rows = slice(start, start + _ROWS)
        gaps = points[rows] @ (-2 * points.T)
        gaps += squares[rows, None]
        gaps += squares
        np.maximum(gaps, 0.01, out=gaps)
        pushes = np.reciprocal(gaps, out=gaps) @ weighted
        force[rows] = (points[rows] * pushes[:, 2:] - pushes[:, :2]) * mass[rows, None]
    return force


def _part(share: Points, corner: int) -> Points:
    return share if corner else 1 - share


def _nearby(points: Points, mass: Points, side: float) -> Points:
    """What the softening of the grid takes from the push of near nodes."""
    force = np.zeros_like(points)
    reach = side * min(1.0, _CROWD * _typical_room(points) / side)
    for one, other in pairs_within(points, reach):
        gaps = points[one] - points[other]
        squares = np.maximum((gaps**2).sum(axis=1), 1e-4 * side**2)
        lack = side**2 / (squares * (squares + side**2)) * mass[one] * mass[other]
        push = gaps * lack[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(one, push[:, axis], len(points))
            force[:, axis] -= np.bincount(other, push[:, axis], len(points))
    return force


def _typical_room(points: Points) -> float:
    """The side of the square that a node has for itself where most of them are."""
    low, high = np.quantile(points, [0.1, 0.9], axis=0)
    return float(np.sqrt(max((high - low).prod(), 1e-12) / (0.64 * len(points))))


def pairs_within(points: Points, reach: float) -> Iterator[tuple[Numbers, Numbers]]:
    """Give the pairs of nodes nearer than ``reach`` to one another, each once, in heaps."""
    cell = np.floor((points - points.min(axis=0)) / reach).astype(np.int64) + 1
    width = int(cell[:, 1].max()) + 2
    numbers = cell[:, 0] * width + cell[:, 1]
    order = np.argsort(numbers, kind="stable")
    sorted_numbers = numbers[order]
    rank = np.arange(len(points))
    ends = np.searchsorted(sorted_numbers, sorted_numbers, "right")
    yield _near(points, reach, order, (rank + 1, ends))
    for dx, dy in _HALF:
        wanted = sorted_numbers + dx * width + dy
        first = np.searchsorted(sorted_numbers, wanted, "left")
        last = np.searchsorted(sorted_numbers, wanted, "right")
        yield _near(points, reach, order, (first, last))


def _near(
    points: Points, reach: float, order: Numbers, others: tuple[Numbers, Numbers]
) -> tuple[Numbers, Numbers]:
    """Pair each node with some of those after it in the order of cells, if near."""
    first, last = others
    counts = np.maximum(last - first, 0)
    one = np.repeat(np.arange(len(points)), counts)
    offsets = np.arange(len(one)) - np.repeat(np.cumsum(counts) - counts, counts)
    one, other = order[one], order[np.repeat(first, counts) + offsets]
    gaps = points[one] - points[other]
    near = (gaps**2).sum(axis=1) < reach**2
    return one[near], other[near]

import numpy as np
import pytest

from kg.view.forces import Repulsion, pairs_within


def crowd(count, seed=1):
    drawn = np.random.default_rng(seed)
    return drawn.normal(size=(count, 2)) * 30, drawn.uniform(1, 6, count)


def test_the_grid_pushes_as_every_pair_would():
    points, mass = crowd(2000)
    gaps = points[:, None] - points
    squares = np.maximum((gaps**2).sum(axis=2), 1e-9)
    exact = (gaps / squares[:, :, None] * (mass[:, None] * mass)[:, :, None]).sum(axis=1)
    found = Repulsion(len(points))(points, mass)
    error = np.sqrt(((found - exact) ** 2).sum(axis=1)) / np.sqrt((exact**2).sum(axis=1))
    assert np.median(error) < 0.05


def test_nothing_pushes_itself_away_as_a_whole():
    points, mass = crowd(3000)
    push = Repulsion(len(points))(points, mass)
    assert np.abs(push.sum(axis=0)).max() < 1e-3 * np.abs(push).sum()


@pytest.mark.parametrize("reach", [0.5, 3.0, 40.0, 500.0])
def test_pairs_are_those_that_are_near_each_once(reach):
    points, _ = crowd(300)
    found = [
        (min(pair), max(pair))
        for heap in pairs_within(points, reach)
        for pair in zip(*(numbers.tolist() for numbers in heap), strict=True)
    ]
    near = np.sqrt(((points[:, None] - points) ** 2).sum(axis=2)) < reach
    assert sorted(found) == [(a, b) for a in range(300) for b in range(a + 1, 300) if near[a, b]]

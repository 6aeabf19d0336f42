"""How each kind of thing looks: a shape and two colours, told apart without colour vision too.

The colours follow Okabe and Ito, darkened for a light page and lightened for a dark one.
The shapes are names that vis-network draws without text inside.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """The drawing of one kind of node."""

    kind: str
    shape: str
    light: str
    dark: str
    scale: float = 1.0


LOOKS = (
    Look("official", "dot", "#0b6bb0", "#64b2f2"),
    Look("body", "square", "#c65200", "#ff9b57", 0.9),
    Look("event", "star", "#8a6c00", "#f0d74b", 1.35),
    Look("directive", "triangle", "#00795a", "#37cba3", 1.1),
    Look("task", "diamond", "#a8437f", "#eb9fcd", 1.1),
)
OTHER = Look("other", "dot", "#5f6672", "#a9b1bf")
SMALLEST, LARGEST = 7, 24


def looks(kinds: Iterable[str]) -> dict[str, Look]:
    """The look of each kind, in the order of the legend; kinds unknown here come last."""
    present = set(kinds)
    known = {look.kind: look for look in LOOKS if look.kind in present}
    unknown = sorted(present - known.keys())
    return known | {kind: Look(kind, OTHER.shape, OTHER.light, OTHER.dark) for kind in unknown}


def size(look: Look, degree: int, magnified: float = 1.0) -> float:
    """The size of a node with so many connections: its area grows with them.

    Shapes of one nominal size differ in area, so that pointed ones are drawn larger.
    """
    radius = min(SMALLEST + 2.6 * math.sqrt(degree), LARGEST)
    return round(radius * look.scale * magnified, 1)


def magnified(width: int) -> float:
    """How much larger nodes are drawn in a wide drawing, to be seen when all of it is."""
    return min(max(width / 1600, 1.0), 3.0)

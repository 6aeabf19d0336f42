"""How each kind of thing looks: a shape and two colours, as ``ontology/looks.ttl`` gives them.

The shapes are names that vis-network draws without text inside.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, CURIES
from kg.vocabulary import ontology_folder

_AREA = {"square": 0.9, "star": 1.35, "triangle": 1.1, "diamond": 1.1}  # beside a dot of the size


@dataclass(frozen=True, slots=True)
class Look:
    """The drawing of one kind of node."""

    kind: str
    shape: str
    light: str
    dark: str

    @property
    def scale(self) -> float:
        """How much larger the shape is drawn than a dot, to seem of one size with it."""
        return _AREA.get(self.shape, 1.0)


OTHER = Look("other", "dot", "#5f6672", "#a9b1bf")
SMALLEST, LARGEST = 7, 24


def looks(kinds: Iterable[str]) -> dict[str, Look]:
    """The look of each kind, in the order of the legend; kinds unknown there come last."""
    present = set(kinds)
    known = {look.kind: look for look in described() if look.kind in present}
    unknown = sorted(present - known.keys())
    return known | {kind: Look(kind, OTHER.shape, OTHER.light, OTHER.dark) for kind in unknown}


def described() -> list[Look]:
    """Read the looks of all classes, in the order of their file."""
    found: dict[str, dict[ox.NamedNode, str]] = defaultdict(dict)
    path = ontology_folder() / "looks.ttl"
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        kind = quad.subject.value.removeprefix(CURIES["bm"]).lower()
        found[kind][quad.predicate] = quad.object.value
    return [
        Look(kind, said[BM.shape], said[BM.lightColour], said[BM.darkColour])
        for kind, said in found.items()
    ]


def size(look: Look, degree: int, magnified: float = 1.0) -> float:
    """The size of a node with so many connections: its area grows with them.

    Shapes of one nominal size differ in area, so that pointed ones are drawn larger.
    """
    radius = min(SMALLEST + 2.6 * math.sqrt(degree), LARGEST)
    return round(radius * look.scale * magnified, 1)


def magnified(width: int) -> float:
    """How much larger nodes are drawn in a wide drawing, to be seen when all of it is."""
    return min(max(width / 1600, 1.0), 3.0)

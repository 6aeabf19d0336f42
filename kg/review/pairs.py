"""Find pairs of mentions that are of one person, or of two, and might be otherwise.

The graph says why it merged and why it parted; the closer the weights came to zero, the more
a decision is worth. Names that differ by an accent or a middle name were never weighed.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.mentions import Place
from kg.model import Span
from kg.namespaces import CURIES
from kg.resolve import hints
from kg.store import TripleSource

_UNSURE = 6.0  # beyond this the weights leave no doubt
_DECIDED = "decided-"
_HINTS = {"without-accents": 0.0, "other-sign": -2.0, "without-middle-name": -2.0}
_SHARED = 3.0
_TRUE = frozenset({"true", "1"})  # the two spellings of xsd:boolean; Virtuoso writes 1
_COMPARED = """
SELECT ?comparison ?same ?score ?reason ?words WHERE {
  ?comparison a bm:Comparison ; bm:same ?same ; bm:score ?score ; bm:reason ?reason ;
    bm:compares ?words .
}"""
_MENTIONED = """
SELECT ?thing ?words ?start ?end ?quote ?sentence ?id ?date WHERE {
  ?thing a bm:Official ; bm:mention ?words .
  ?words nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?quote ; nif:sentence ?s .
  ?s nif:anchorOf ?sentence ; nif:referenceContext ?document .
  ?document dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:date ?date }
}"""
_HELD = """
SELECT ?thing ?name ?office WHERE {
  ?thing a bm:Official ; skos:prefLabel ?name .
  OPTIONAL { ?o a bm:Occupancy ; org:member ?thing ; opengov:post/skos:prefLabel ?office }
}"""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two mentions: the thing it is of in the graph, its sentence, its offices."""

    thing: str
    name: str
    place: Place
    date: str
    sentence: str
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions; ``same`` as the graph has them now, and why."""

    left: Side
    right: Side
    same: bool
    score: float
    reasons: tuple[str, ...]
    worth: float


def pairs(store: TripleSource, limit: int | None = None) -> tuple[Pair, ...]:
    """Give the pairs that are worth deciding, those worth most first."""
    graph = _Graph(store)
    found: dict[tuple[Place, Place], Pair] = {}
    for pair in (*graph.compared(), *graph.alike()):
        found.setdefault((pair.left.place, pair.right.place), pair)
    ranked = sorted(
        found.values(), key=lambda pair: (-pair.worth, pair.left.place, pair.right.place)
    )
    return tuple(ranked[:limit])


class _Graph:
    """What a graph says of its officials, as far as decisions need it."""

    def __init__(self, store: TripleSource) -> None:
        self._store = store
        self._names: dict[str, str] = {}
        self._offices: dict[str, set[str]] = defaultdict(set)
        for row in self._rows(_HELD):
            self._names[row["thing"]] = row["name"]
            if row["office"]:
                self._offices[row["thing"]].add(row["office"])
        self._sides: dict[str, Side] = {}
        self._of: dict[str, list[Side]] = defaultdict(list)
        for row in self._rows(_MENTIONED):
            side = self._side(row)
            self._sides[row["words"]] = side
            self._of[row["thing"]].append(side)

    def compared(self) -> Iterator[Pair]:
        """Yield what the graph has weighed and nobody decided."""
        compared: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in self._rows(_COMPARED):
            for name, value in row.items():
                compared[row["comparison"]][name].add(value)
        for said in compared.values():
            sides = sorted(
                (self._sides[words] for words in said["words"] if words in self._sides),
                key=lambda side: side.place,
            )
            decided = any(reason.startswith(_DECIDED) for reason in said["reason"])
            score = float(min(said["score"]))
            if len(sides) == len(said["words"]) == 2 and not decided and abs(score) <= _UNSURE:
                same = not _TRUE.isdisjoint(said["same"])
                yield self._pair(
                    sides[0], sides[1], score, tuple(sorted(said["reason"])), same=same
                )

    def alike(self) -> Iterator[Pair]:
        """Yield people whose names are spelt almost alike."""
        groups: dict[str, set[str]] = defaultdict(set)
        for thing, name in self._names.items():
            for key in hints.keys(name):
                groups[key].add(thing)
        seen = {
            pair for group in groups.values() for pair in itertools.combinations(sorted(group), 2)
        }
        for one, other in sorted(seen):
            hint = hints.alike(self._names[one], self._names[other])
            shared = self._offices[one] & self._offices[other]
            if hint is None or not (self._of[one] and self._of[other]):
                continue
            if not shared and hint != "without-accents":
                continue
            score = _HINTS[hint] + (_SHARED if shared else 0)
            reasons = [f"{hint}: {self._names[one]} / {self._names[other]}"]
            reasons += [f"same-office: {min(shared)}"] if shared else []
            left, right = (min(self._of[thing], key=lambda s: s.place) for thing in (one, other))
            yield self._pair(left, right, score, tuple(reasons), same=False)

    def _pair(
        self, left: Side, right: Side, score: float, reasons: tuple[str, ...], *, same: bool
    ) -> Pair:
        documents = min(len({s.place.document for s in self._of[x.thing]}) for x in (left, right))
        worth = math.log2(1 + documents) / (1 + abs(score))
        return Pair(left, right, same, score, reasons, worth)

    def _side(self, row: Mapping[str, str]) -> Side:
        span = Span(int(row["start"]), int(row["end"]))
        return Side(
            thing=row["thing"],
            name=self._names[row["thing"]],
            place=Place(row["id"], span, row["quote"]),
            date=row["date"],
            sentence=" ".join(row["sentence"].split()),
            offices=tuple(sorted(self._offices[row["thing"]])),
        )

    def _rows(self, question: str) -> Iterator[dict[str, str]]:
        solutions = self._store.query(question, prefixes=CURIES)
        assert isinstance(solutions, ox.QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        for solution in solutions:
            yield {name: getattr(solution[name], "value", "") for name in names}

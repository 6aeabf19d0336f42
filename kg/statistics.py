"""What is in a graph, counted: documents, things by class, and the price of evidence.

Triples about documents, mentions and evidence, and those that lead to them, should be at
most twice all others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, CITO, NIF, ORG, PROV, RDF
from kg.store import TripleSource, matching

_SOURCES = (BM.Document, BM.Evidence, NIF.OffsetBasedString)
_LINKS = (BM.mention, PROV.wasDerivedFrom)
_CLASSES = (
    BM.Document,
    BM.Official,
    BM.Body,
    ORG.Post,
    BM.Occupancy,
    BM.Directive,
    CITO.Citation,
    BM.Event,
    BM.Participation,
    BM.Task,
    BM.Figure,
    BM.Group,
    BM.Evidence,
    NIF.OffsetBasedString,
)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of a graph; ``classes`` pairs each class's name with the number of its things."""

    triples: int
    evidence_triples: int
    classes: tuple[tuple[str, int], ...]

    @property
    def ratio(self) -> float:
        """Triples about documents, mentions and evidence for each other triple."""
        others = self.triples - self.evidence_triples
        return self.evidence_triples / others if others else 0.0


def statistics(store: TripleSource) -> Statistics:
    """Count what is in a graph."""
    kinds = Counter(q.object for q in matching(store, None, RDF.type))
    sources = " ".join(map(str, _SOURCES))
    about = f"{{ SELECT DISTINCT ?s WHERE {{ VALUES ?c {{ {sources} }} ?s a ?c }} }} ?s ?p ?o"
    return Statistics(
        triples=_count(store, "?s ?p ?o"),
        evidence_triples=_count(store, about)
        + sum(_count(store, f"?s {link} ?o") for link in _LINKS),
        classes=tuple((_name(kind), kinds[kind]) for kind in _CLASSES),
    )


def _count(store: TripleSource, pattern: str) -> int:
    query = f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)
    return int(next(solutions)["n"].value)


def _name(kind: ox.NamedNode) -> str:
    name = kind.value.rpartition("#")[2].rpartition("/")[2]
    return "Mention" if kind == NIF.OffsetBasedString else name

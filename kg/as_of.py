"""A graph as of a day: without the offices not held then, the directives not in force, the tasks
not open, the bodies that were not, and what only led to these.

What held on the day is what ``holders``, ``in-force`` and ``open-tasks`` answer for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.namespaces import BM, CITO, NIF, OPENGOV, ORG, RDF, SCHEMA, SKOS
from kg.query import AS_OF, answer, questions
from kg.store import TripleSource, copied, matching

_HELD = frozenset({"current", "acting", "appointed"})
_CLASSES = frozenset({BM.Evidence, NIF.OffsetBasedString, SKOS.Concept})
_PARTS = (  # what is nothing without what it is of
    (CITO.Citation, CITO.hasCitedEntity),
    (CITO.Citation, CITO.hasCitingEntity),
    (BM.Participation, BM.event),
)
Node = ox.NamedNode | ox.BlankNode


def as_of(store: TripleSource, day: str) -> ox.Store:
    """Give a graph as it was on a day (``2021-12-31``); QueryError for a day that is none."""
    store = copied(store)
    gone = _gone(store, day)
    kept = ox.Store()
    kept.extend(quad for quad in store if quad.subject not in gone and quad.object not in gone)
    _sweep(kept)
    return kept


def _gone(store: TripleSource, day: str) -> set[object]:
    """What did not hold on the day."""
    held = set(_answered(store, "holders", day, "person", "post"))
    in_force, open_tasks = (
        {iri for (iri,) in _answered(store, question, day, column)}
        for question, column in (("in-force", "directive"), ("open-tasks", "task"))
    )
    gone: set[object] = {
        occupancy
        for occupancy in _instances(store, BM.Occupancy)
        if not _holds(store, occupancy, day, held)
    }
    gone |= {d for d in _instances(store, BM.Directive) if d.value not in in_force}
    gone |= {t for t in _instances(store, BM.Task) if t.value not in open_tasks}
    gone |= {b for b in _instances(store, BM.Body) if not _existed(store, b, day)}
    gone |= {e for e in _instances(store, BM.Event) if _first(store, e, SCHEMA.startDate) > day}
    for fact, whole in _PARTS:
        gone |= {n for n in _instances(store, fact) if _objects(store, n, whole) & gone}
    return gone


def _holds(store: TripleSource, occupancy: Node, day: str, held: set[tuple[str, ...]]) -> bool:
    """Whether an occupancy is of a holder of the day, and tells of holding the office."""
    pair = (_first(store, occupancy, ORG.member), _first(store, occupancy, OPENGOV.post))
    status = _first(store, occupancy, BM.status).rpartition("/")[2]
    since, until = (
        _first(store, occupancy, term) for term in (SCHEMA.validFrom, SCHEMA.validUntil)
    )
    covers = bool(since) and since <= day and (not until or day[: len(until)] <= until)
    return pair in held and (status in _HELD or covers)


def _existed(store: TripleSource, body: Node, day: str) -> bool:
    founded, dissolved = (
        _first(store, body, term) for term in (SCHEMA.foundingDate, SCHEMA.dissolutionDate)
    )
    return founded <= day and (not dissolved or day < dissolved)


def _sweep(store: ox.Store) -> None:
    """Take out sentences, mentions and concepts that nothing leads to any more."""
    leading: dict[object, int] = defaultdict(int)
    for quad in matching(store):
        leading[quad.object] += 1
    waiting = [n for kind in _CLASSES for n in _instances(store, kind) if not leading[n]]
    while waiting:
        node = waiting.pop()
        for quad in list(store.quads_for_pattern(node, None, None, None)):
            store.remove(quad)
            if not isinstance(quad.graph_name, ox.DefaultGraph):
                continue
            leading[quad.object] -= 1
            object = quad.object
            if (
                isinstance(object, ox.NamedNode)
                and not leading[object]
                and _is_swept(store, object)
            ):
                waiting.append(object)


def _is_swept(store: TripleSource, node: Node) -> bool:
    return bool(_objects(store, node, RDF.type) & _CLASSES)


def _answered(
    store: TripleSource, question: str, day: str, *columns: str
) -> Iterator[tuple[str, ...]]:
    table = answer(store, questions()[question], {AS_OF: day})
    places = [table.columns.index(column) for column in columns]
    for row in table.rows:
        yield tuple(row[place] or "" for place in places)


def _instances(store: TripleSource, kind: ox.NamedNode) -> list[Node]:
    return [
        quad.subject
        for quad in matching(store, None, RDF.type, kind)
        if not isinstance(quad.subject, ox.Triple)
    ]


def _objects(store: TripleSource, node: Node, predicate: ox.NamedNode) -> set[object]:
    return {quad.object for quad in matching(store, node, predicate)}


def _first(store: TripleSource, node: Node, predicate: ox.NamedNode) -> str:
    """The only or first value, as text; empty without one."""
    values = (getattr(term, "value", "") for term in _objects(store, node, predicate))
    return min(values, default="")

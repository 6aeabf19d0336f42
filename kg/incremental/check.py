"""Whether a store is sound in itself: what its ledger knows is what its graph holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg import iris
from kg.incremental.ledger import Ledger
from kg.namespaces import BASE
from kg.store import Directory, reading

_UNITED = "ASK { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
_DIVIDED = "ASK { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }"
_DOCUMENTS = f"{BASE}document/"


def check(home: Path) -> list[str]:
    """Give a sentence for everything that is not as it must be; none while a build goes on."""
    directory = Directory(home)
    with reading(home) as store, Ledger(directory.ledger) as ledger:
        number, known = ledger.state("generation"), set(ledger.documents())
        if number != str(directory.current()):
            return []
        return list(_faults(store, known))


def _faults(store: ox.Store, known: set[str]) -> Iterator[str]:
    wanted = {iris.document(id) for id in known}
    graphs = {g.value for g in store.named_graphs() if isinstance(g, ox.NamedNode)}
    there = {graph for graph in graphs if graph.startswith(_DOCUMENTS)}
    yield from (f"<{iri}> is in the ledger, but not in the graph" for iri in sorted(wanted - there))
    yield from (f"<{iri}> is in the graph, but not in the ledger" for iri in sorted(there - wanted))
    if store.query(_UNITED):
        yield "the union holds a triple that no graph holds"
    if store.query(_DIVIDED):
        yield "a graph holds a triple that the union does not hold"

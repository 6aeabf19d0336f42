"""Facts become RDF: one stream of quads, every fact leading to the words that state it.

"Bà Trương Thị Mai, Trưởng Ban Tổ chức Trung ương" gives an official, a post, an occupancy
between them, and the sentence as evidence with its offsets and its exact text. What one document
says is in the graph named by its IRI, what documents share in a graph of its own, and so is what
explains the terms that are used.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.entities import Entities
from kg.legend import Legend, Term
from kg.model import Facts
from kg.namespaces import BASE
from kg.page import Page
from kg.resolve.model import Names
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.terms import in_graph
from kg.vocabulary import Vocabulary

THINGS_GRAPH = ox.NamedNode(f"{BASE}graph/things")
_IN_MEMORY = 64 * 1024 * 1024


def quads(facts: Iterable[Facts], vocabulary: Vocabulary) -> Iterator[ox.Quad]:
    """Yield the graph of all documents; the order of documents changes the order only.

    A quad that several documents state may come several times.
    """
    legend = Legend(vocabulary)
    used: set[Term] = set()
    for name, triple in _placed(facts, vocabulary):
        if (term := legend.term(triple)) is not None:
            used.add(term)
        yield in_graph(triple, name)
    for term in used:
        yield from legend.explained(term)


def triples(facts: Iterable[Facts], vocabulary: Vocabulary) -> Iterator[ox.Triple]:
    """Yield the graph of all documents without the names of its parts."""
    return (quad.triple for quad in quads(facts, vocabulary))


def _placed(
    facts: Iterable[Facts], vocabulary: Vocabulary
) -> Iterator[tuple[ox.NamedNode, ox.Triple]]:
    concepts, profiler = Concepts(vocabulary), Profiler(vocabulary)
    with _replayed(facts) as replay:
        resolver = Resolver(vocabulary)
        profiles = (p for document in replay() for p in profiler(document))
        clusters = tuple(resolver.resolve_all(profiles))
        names = Names(clusters)
        for document in replay():
            id = document.document.id
            graph = ox.NamedNode(iris.document(id))
            for triple in Page(document, names.of(id), concepts).triples():
                yield graph, triple
    entities = Entities(names.iri, concepts)
    for cluster in clusters:
        for triple in entities.triples(cluster):
            yield THINGS_GRAPH, triple


@contextmanager
def _replayed(facts: Iterable[Facts]) -> Iterator[Callable[[], Iterator[Facts]]]:
    """Keep a stream of facts, on disk when it is long, so that it can be read twice."""
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        count = 0
        for document in facts:
            pickle.dump(document, spool, protocol=pickle.HIGHEST_PROTOCOL)
            count += 1

        def replay() -> Iterator[Facts]:
            spool.seek(0)
            for _ in range(count):
                yield pickle.load(spool)  # noqa: S301 (written above, by us)

        yield replay

"""Facts become RDF: one stream of triples, every fact leading to the words that state it.

"Bà Trương Thị Mai, Trưởng Ban Tổ chức Trung ương" gives an official, a post, an occupancy
between them, and the sentence as evidence with its offsets and its exact text.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox

from kg.concepts import Concepts
from kg.entities import Entities
from kg.model import Facts
from kg.page import Page
from kg.resolve.model import Names
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import resolve_all
from kg.vocabulary import Vocabulary

_IN_MEMORY = 64 * 1024 * 1024


def triples(facts: Iterable[Facts], vocabulary: Vocabulary) -> Iterator[ox.Triple]:
    """Yield the graph of all documents; the order of documents changes the order only.

    A triple that several documents state may come several times.
    """
    concepts = Concepts(vocabulary)
    profiler = Profiler(vocabulary)
    with _replayed(facts) as replay:
        clusters = tuple(resolve_all(p for document in replay() for p in profiler(document)))
        names = Names(clusters)
        for document in replay():
            yield from Page(document, names.of(document.document.id), concepts).triples()
    entities = Entities(names.iri, concepts)
    for cluster in clusters:
        yield from entities.triples(cluster)
    yield from concepts.triples()


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

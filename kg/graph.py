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
from typing import TypeAlias

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.curation import CORRECTIONS_GRAPH, Corrections, changed
from kg.edits import Edits
from kg.entities import Entities
from kg.errors import InputError
from kg.legend import Legend, Term
from kg.model import Facts
from kg.namespaces import BASE
from kg.page import Page
from kg.resolve.model import Names
from kg.resolve.profiles import Profiler
from kg.resolve.resolving import Resolver
from kg.terms import in_graph
from kg.vocabulary import Vocabulary

Placed: TypeAlias = tuple[ox.NamedNode, ox.Triple]
Warn: TypeAlias = Callable[[InputError], None]
THINGS_GRAPH = ox.NamedNode(f"{BASE}graph/things")
_IN_MEMORY = 64 * 1024 * 1024


def quads(
    facts: Iterable[Facts],
    vocabulary: Vocabulary,
    edits: Edits | None = None,
    warn: Warn = lambda _: None,
) -> Iterator[ox.Quad]:
    """Yield the graph of all documents; the order of documents changes the order only.

    A quad that several documents state may come several times. Edits that no longer fit what
    was read are told to ``warn``.
    """
    legend = Legend(vocabulary)
    used: set[Term] = set()
    for name, triple in _edited(facts, vocabulary, edits or Edits(), warn):
        if (term := legend.term(triple)) is not None:
            used.add(term)
        yield in_graph(triple, name)
    for term in used:
        yield from legend.explained(term)


def triples(facts: Iterable[Facts], vocabulary: Vocabulary) -> Iterator[ox.Triple]:
    """Yield the graph of all documents without the names of its parts."""
    return (quad.triple for quad in quads(facts, vocabulary))


def _edited(
    facts: Iterable[Facts],
    vocabulary: Vocabulary,
    edits: Edits,
    warn: Warn,
) -> Iterator[Placed]:
    """Correct what was read, after all of it has been resolved."""
    corrections = Corrections(edits.corrections)
    for name, triple in _placed(facts, vocabulary, edits, warn):
        if corrections.keeps(triple):
            yield name, triple
    for triple in corrections.triples():
        yield CORRECTIONS_GRAPH, triple
    for error in corrections.idle():
        warn(error)


def _placed(
    facts: Iterable[Facts],
    vocabulary: Vocabulary,
    edits: Edits,
    warn: Warn,
) -> Iterator[Placed]:
    concepts, profiler = Concepts(vocabulary), Profiler(vocabulary)
    with _replayed(facts) as replay:
        profiles = [p for document in replay() for p in profiler(document)]
        bonds, errors = edits.bonds(profiles)
        clusters = tuple(Resolver(vocabulary, bonds).resolve_all(profiles))
        for error in errors:
            warn(error)
        names = Names(clusters)
        for document in replay():
            for error in changed(edits.corrections, document.document):
                warn(error)
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

"""What readers ask of a graph, wherever it lies: SPARQL, and the triples of a pattern.

Oxigraph's own store is such a source, and so is an endpoint elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeAlias

import pyoxigraph as ox

Subject: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Triple
Term: TypeAlias = Subject | ox.Literal
Name: TypeAlias = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
Results: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples | Iterator[ox.Triple]


class TripleSource(Protocol):
    """A graph to read; its default graph holds all triples."""

    def query(self, /, query: str, *, prefixes: dict[str, str] | None = None) -> Results:
        """Answer SPARQL; SyntaxError when it is none."""
        ...

    def quads_for_pattern(
        self,
        /,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Term | None,
        graph_name: Name | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit; None fits everything."""
        ...

    def named_graphs(self) -> Iterator[ox.NamedNode | ox.BlankNode]:
        """Yield the names of the graphs that have one."""
        ...

    def __iter__(self) -> Iterator[ox.Quad]:
        """Yield all quads."""
        ...


def matching(
    source: TripleSource,
    subject: Subject | None = None,
    predicate: ox.NamedNode | None = None,
    object: Term | None = None,
) -> Iterator[ox.Quad]:
    """Yield each triple of a graph that fits once, whichever graphs it is in."""
    return source.quads_for_pattern(subject, predicate, object, ox.DefaultGraph())

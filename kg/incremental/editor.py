"""Changing the quads of a store while its default graph stays the union of all named graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.legend import Legend, Term
from kg.watching import Watcher

_MANY = 50_000  # quads: from here on they are written as files of their own


class Editor:
    """Adds and removes; ``finish`` writes it all, and with it the union and the legend."""

    def __init__(self, store: ox.Store, legend: Legend, watcher: Watcher) -> None:
        self._store = store
        self._legend = legend
        self._watcher = watcher
        self._added: list[ox.Quad] = []
        self._removed: set[ox.Triple] = set()
        self._terms: set[Term] = set()

    def load(self, quads: Iterable[ox.Quad]) -> None:
        """Fill a store in which there is nothing yet."""
        seen = self._watcher.writing(self._noted(quads))
        self._store.bulk_extend(part for quad in seen for part in _both(quad))
        self._store.optimize()

    def replace(self, old: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> None:
        """Put some quads into the place of others."""
        before, after = set(old), set(new)
        for quad in self._noted(before - after):
            self._store.remove(quad)
            self._removed.add(quad.triple)
        self._added += self._watcher.writing(self._noted(after - before))
        if len(self._added) > _MANY:
            self._write()

    def remove_graph(self, name: ox.NamedNode) -> None:
        """Take out a named graph."""
        self.replace(self.graph(name), ())
        self._store.remove_graph(name)

    def graph(self, name: ox.NamedNode, subject: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """Yield the quads of a graph, or those about one thing."""
        return self._store.quads_for_pattern(subject, None, None, name)

    def finish(self) -> None:
        """Write what is still to be written, and make it last."""
        self._write()
        for term in tuple(self._terms):
            explained = tuple(self._legend.explained(term))
            used = self._legend.is_used(term, self._store)
            self.replace(() if used else explained, explained if used else ())
        self._write()
        self._store.flush()

    def _noted(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        for quad in quads:
            if (term := self._legend.term(quad)) is not None:
                self._terms.add(term)
            yield quad

    def _write(self) -> None:
        write = self._store.bulk_extend if len(self._added) > _MANY else self._store.extend
        write(part for quad in self._added for part in _both(quad))
        self._added.clear()
        self._drop_from_union()

    def _drop_from_union(self) -> None:
        """Take out of the union what no graph states any more."""
        for triple in self._removed:
            stated = self._store.quads_for_pattern(*triple)
            if all(isinstance(quad.graph_name, ox.DefaultGraph) for quad in stated):
                self._store.remove(ox.Quad(*triple))
        self._removed.clear()


def _both(quad: ox.Quad) -> tuple[ox.Quad, ox.Quad]:
    return quad, ox.Quad(*quad.triple)

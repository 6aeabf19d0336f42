"""The place from which workers open a graph, read only and all of them the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.store import Directory, open_graph


@contextmanager
def shareable(path: Path) -> Iterator[Path]:
    """Give an Oxigraph directory that holds a graph, its default graph the union of all.

    A file is read once into a directory on disk, so that each worker does not hold all of it; so
    is a directory by another program whose named graphs have to be united.
    """
    directory = Directory(path)
    if directory.is_store():  # a worker hired later opens the same generation
        generation, _ = directory.lease()
        yield generation
        return
    graph = open_graph(path)
    if directory.is_plain() and next(iter(graph.named_graphs()), None) is None:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="kg-serve-") as folder:
        copy = ox.Store(folder)
        copy.bulk_extend(graph)
        copy.flush()
        del copy, graph
        yield Path(folder)

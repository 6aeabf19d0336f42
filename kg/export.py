"""A graph in any RDF format: ``.ttl .trig .nt .nq .jsonld .rdf``, by the file's extension.

Graphs of others may have named graphs; ``.trig``, ``.nq`` and ``.jsonld`` keep them, the
other formats hold all triples together.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg import turtle
from kg.store import has_named_graphs, rdf_format, replacing, triples_of, write_file


def export(store: ox.Store, path: Path | str) -> None:
    """Write a graph to a file; the same graph gives the same bytes."""
    path = Path(path)
    write = _DATASETS.get(rdf_format(path))
    if write is None or not has_named_graphs(store):
        write_file(triples_of(store), path)
        return
    with replacing(path) as file:
        write(store, file)


def _graphs(store: ox.Store) -> list[ox.NamedNode | ox.BlankNode]:
    return sorted(store.named_graphs(), key=str)


def _trig(store: ox.Store, file: IO[bytes]) -> None:
    file.writelines(turtle.header())
    default = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    file.writelines(turtle.turtle(default))
    for name in _graphs(store):
        file.write(f"\n{name} {{".encode())
        file.writelines(turtle.turtle(store.quads_for_pattern(None, None, None, name), "    "))
        file.write(b"}\n")


def _nquads(store: ox.Store, file: IO[bytes]) -> None:
    default = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    file.writelines(turtle.ntriples(default))
    for name in _graphs(store):
        quads = store.quads_for_pattern(None, None, None, name)
        file.writelines(turtle.ntriples(quads, str(name)))


def _jsonld(store: ox.Store, file: IO[bytes]) -> None:
    ox.serialize(sorted(store, key=str), output=file, format=ox.RdfFormat.JSON_LD)


_DATASETS: dict[ox.RdfFormat, Callable[[ox.Store, IO[bytes]], None]] = {
    ox.RdfFormat.TRIG: _trig,
    ox.RdfFormat.N_QUADS: _nquads,
    ox.RdfFormat.JSON_LD: _jsonld,
}

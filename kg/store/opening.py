"""Opening graphs for reading: whatever they lie in, the default graph holds all triples.

So a query need not know of named graphs, and no triple is counted twice. What is on this machine
becomes an Oxigraph store, what is elsewhere is asked.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import overload

import pyoxigraph as ox

from kg.errors import GraphError
from kg.store.directory import Directory
from kg.store.files import rdf_format
from kg.store.source import TripleSource, matching

_UNITE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
_ALONE = "SELECT ?s ?p ?o { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
_WEB = ("http://", "https://")


@overload
def open_graph(place: Path) -> ox.Store: ...
@overload
def open_graph(place: str) -> TripleSource: ...
def open_graph(place: Path | str) -> TripleSource:
    """Open a graph for reading: a file, a store directory, or the address of an endpoint.

    GraphError says what is wrong with it. Of a store directory the generation that is current now
    stays until this process ends; ``reading`` lets go of it earlier.
    """
    if isinstance(place, str) and is_address(place):
        return _endpoint(place)
    path = Path(place)
    if not path.is_dir():
        return _from_file(path)
    directory = Directory(path)
    if not directory.is_store():
        return _foreign(directory)
    generation, _ = directory.lease()
    return _read_only(generation)


def is_address(place: str) -> bool:
    """Tell whether a graph is elsewhere: behind an address of the web, not in a file."""
    return place.lower().startswith(_WEB)


@contextmanager
def reading(path: Path) -> Iterator[ox.Store]:
    """Open a graph for as long as it is needed; what comes of it must not be used afterwards."""
    directory = Directory(path)
    if not directory.is_store():
        yield open_graph(path)
        return
    generation, handle = directory.lease()
    try:
        yield _read_only(generation)
    finally:
        os.close(handle)


def quads_of(source: TripleSource) -> Iterator[ox.Quad]:
    """Yield the quads of the named graphs, and the triples that are in none of these."""
    if not _has_named_graphs(source):
        yield from matching(source)
        return
    for quad in source:
        if not isinstance(quad.graph_name, ox.DefaultGraph):
            yield quad
    alone = source.query(_ALONE)
    assert isinstance(alone, ox.QuerySolutions)
    for row in alone:
        yield ox.Quad(row["s"], row["p"], row["o"])


def copied(source: TripleSource) -> ox.Store:
    """Give a graph as a store of this machine: what is elsewhere is fetched, all at once.

    For those who go from node to node through all of it.
    """
    if isinstance(source, ox.Store):
        return source
    store = ox.Store()
    store.bulk_extend(source)
    return store


def _endpoint(address: str) -> TripleSource:
    """Speak to an endpoint; what that takes is loaded only then: it takes as long as all else."""
    endpoint: TripleSource = importlib.import_module("kg.store.endpoint").Endpoint(address)
    return endpoint


def _from_file(path: Path) -> ox.Store:
    if not path.exists():
        raise GraphError(f"{path}: no such graph; `kg build … -o {path}` makes one")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=rdf_format(path))
    except (SyntaxError, ValueError) as error:
        raise GraphError(f"{path}: not readable as {path.suffix[1:]}: {error}") from None
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror or error}") from None
    return _united(store)


def _foreign(directory: Directory) -> ox.Store:
    """Open what another program has made; where it named graphs, in memory, to unite them."""
    if not directory.is_plain():
        raise GraphError(f"{directory.home}: a directory, but no graph store")
    store = _read_only(directory.home)
    if not _has_named_graphs(store):
        return store
    copy = ox.Store()
    copy.bulk_extend(store)
    return _united(copy)


def _read_only(path: Path) -> ox.Store:
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise GraphError(f"{path}: the graph store can't be opened: {error}") from None


def _united(store: ox.Store) -> ox.Store:
    if _has_named_graphs(store):
        store.update(_UNITE)
    return store


def _has_named_graphs(source: TripleSource) -> bool:
    return next(iter(source.named_graphs()), None) is not None

"""Where graphs live: a file by its extension (``tin.ttl``), or an Oxigraph store directory.

The one module that opens and writes them. Bomay writes into the default graph; of what
others wrote, ``sees`` tells a query to look into every named graph.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import oxrdflib
import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg import turtle
from kg.errors import GraphError
from kg.namespaces import CURIES

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
_STORE_FILE = "CURRENT"  # RocksDB's own; a directory without it is no store


def open_graph(path: Path | str) -> ox.Store:
    """Open a graph for reading; GraphError says what is wrong with it."""
    path = Path(path)
    if path.is_dir():
        return _open_directory(path)
    if not path.exists():
        raise GraphError(f"{path}: no such graph; `kg build … -o {path}` makes one")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=rdf_format(path))
    except (SyntaxError, ValueError) as error:
        raise GraphError(f"{path}: not readable as {path.suffix[1:]}: {error}") from None
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror or error}") from None
    return store


def rdf_format(path: Path) -> ox.RdfFormat:
    """Tell the RDF format of a file by its extension."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise GraphError(
            f"{path}: unknown extension {path.suffix!r}; known are {', '.join(FORMATS)},"
            " and a directory for a store"
        ) from None


def write_graph(triples: Iterable[ox.Triple], path: Path | str) -> None:
    """Write a graph: to a file if the path has an extension, else to a store directory.

    Whatever stood there stays until the new graph is complete.
    """
    path = Path(path)
    if path.suffix and not path.is_dir():
        write_file(triples, path)
    else:
        _write_directory(triples, path)


def write_file(triples: Iterable[ox.Triple | ox.Quad], path: Path) -> None:
    """Write triples to a file; the same triples give the same bytes."""
    serialise = _SERIALISERS[rdf_format(path)]
    with replacing(path) as file:
        serialise(triples, file)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of ``path`` when all went well."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise GraphError(f"{path}: cannot be written: {error.strerror}") from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        Path(name).unlink(missing_ok=True)


def has_named_graphs(store: ox.Store) -> bool:
    """Tell whether others' named graphs are in a store."""
    return next(iter(store.named_graphs()), None) is not None


def triples_of(store: ox.Store) -> Iterator[ox.Triple]:
    """Yield every triple of a store, whichever graph it is in."""
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, None))


def as_rdflib(store: ox.Store) -> rdflib.Graph:
    """Give rdflib's view of a store, without copying it."""
    graph = rdflib.Graph(oxrdflib.OxigraphStore(store=store), identifier=DATASET_DEFAULT_GRAPH_ID)
    for prefix, iri in CURIES.items():
        graph.bind(prefix, iri)
    return graph


def _open_directory(path: Path) -> ox.Store:
    if not (path / _STORE_FILE).exists():
        raise GraphError(f"{path}: a directory, but no graph store")
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise GraphError(f"{path}: the graph store can't be opened: {error}") from None


def _write_directory(triples: Iterable[ox.Triple], path: Path) -> None:
    if path.exists() and not _is_replaceable(path):
        raise GraphError(f"{path}: exists and is no graph store, so it is left alone")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            fresh = Path(folder) / "store"
            _load(triples, fresh)
            if path.exists():
                path.rename(Path(folder) / "old")
            fresh.rename(path)
    except OSError as error:
        raise GraphError(f"{path}: cannot be written: {error.strerror or error}") from None


def _load(triples: Iterable[ox.Triple], folder: Path) -> None:
    store = ox.Store(str(folder))
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    store.optimize()
    store.flush()


def _is_replaceable(path: Path) -> bool:
    if not path.is_dir():
        return False
    return (path / _STORE_FILE).exists() or next(path.iterdir(), None) is None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _ntriples(triples: turtle.Triples, file: IO[bytes]) -> None:
    file.writelines(turtle.ntriples(triples))


def _turtle(triples: turtle.Triples, file: IO[bytes]) -> None:
    file.writelines(turtle.header())
    file.writelines(turtle.turtle(triples))


def _through_oxigraph(format: ox.RdfFormat) -> Callable[[turtle.Triples, IO[bytes]], None]:
    """Make a serialiser that feeds Oxigraph the triples in order."""

    def serialise(triples: turtle.Triples, file: IO[bytes]) -> None:
        with tempfile.TemporaryFile() as sorted_lines:
            sorted_lines.writelines(turtle.ntriples(triples))
            sorted_lines.seek(0)
            parsed = ox.parse(sorted_lines, format=ox.RdfFormat.N_TRIPLES)
            ox.serialize((quad.triple for quad in parsed), output=file, format=format)

    return serialise


_SERIALISERS: dict[ox.RdfFormat, Callable[[turtle.Triples, IO[bytes]], None]] = {
    ox.RdfFormat.N_TRIPLES: _ntriples,
    ox.RdfFormat.N_QUADS: _ntriples,
    ox.RdfFormat.TURTLE: _turtle,
    ox.RdfFormat.TRIG: _turtle,
    ox.RdfFormat.JSON_LD: _through_oxigraph(ox.RdfFormat.JSON_LD),
    ox.RdfFormat.RDF_XML: _through_oxigraph(ox.RdfFormat.RDF_XML),
}

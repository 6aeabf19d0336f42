"""Graphs in files: the format by the extension, the same graph as the same bytes.

``.trig``, ``.nq`` and ``.jsonld`` keep the named graphs, the others hold all triples together.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg import turtle
from kg.errors import GraphError

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}


def rdf_format(path: Path) -> ox.RdfFormat:
    """Tell the RDF format of a file by its extension."""
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise GraphError(
            f"{path}: unknown extension {path.suffix!r}; known are {', '.join(FORMATS)},"
            " and a directory for a store"
        ) from None


def write_file(statements: turtle.Statements, path: Path | str) -> None:
    """Write a graph to a file; what stood there stays until the new one is complete."""
    path = Path(path)
    serialise = _SERIALISERS[rdf_format(path)]
    with replacing(path) as file:
        serialise(statements, file)


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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _ntriples(statements: turtle.Statements, file: IO[bytes]) -> None:
    file.writelines(turtle.ntriples(statements))


def _nquads(statements: turtle.Statements, file: IO[bytes]) -> None:
    file.writelines(turtle.nquads(statements))


def _turtle(statements: turtle.Statements, file: IO[bytes]) -> None:
    file.writelines(turtle.header())
    file.writelines(turtle.turtle(statements))


def _trig(statements: turtle.Statements, file: IO[bytes]) -> None:
    file.writelines(turtle.header())
    file.writelines(turtle.trig(statements))


def _jsonld(statements: turtle.Statements, file: IO[bytes]) -> None:
    with _sorted(turtle.nquads(statements)) as lines:
        quads = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
        ox.serialize(quads, output=file, format=ox.RdfFormat.JSON_LD)


def _rdfxml(statements: turtle.Statements, file: IO[bytes]) -> None:
    with _sorted(turtle.ntriples(statements)) as lines:
        quads = ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)
        ox.serialize((q.triple for q in quads), output=file, format=ox.RdfFormat.RDF_XML)


@contextmanager
def _sorted(lines: Iterator[bytes]) -> Iterator[IO[bytes]]:
    """Lay sorted lines down, for Oxigraph to read them in order."""
    with tempfile.TemporaryFile() as file:
        file.writelines(lines)
        file.seek(0)
        yield file


_SERIALISERS: dict[ox.RdfFormat, Callable[[turtle.Statements, IO[bytes]], None]] = {
    ox.RdfFormat.N_TRIPLES: _ntriples,
    ox.RdfFormat.N_QUADS: _nquads,
    ox.RdfFormat.TURTLE: _turtle,
    ox.RdfFormat.TRIG: _trig,
    ox.RdfFormat.JSON_LD: _jsonld,
    ox.RdfFormat.RDF_XML: _rdfxml,
}

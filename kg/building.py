"""From texts to a graph: read, extract, resolve, write, as one stream.

``build("tin/")`` gives an rdflib graph; ``build_file`` writes it and goes on past bad input.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import IO, Protocol, TypeVar

import pyoxigraph as ox
import rdflib

from kg.errors import InputError, KgError
from kg.graph import quads
from kg.model import Facts
from kg.parallel import extract_all
from kg.reading import Format, Paths, documents, find, listed
from kg.store import Directory, as_rdflib, write_file
from kg.vocabulary import load

T = TypeVar("T")


class Watcher(Protocol):
    """Whoever wants to know how far a build is."""

    def reading(self, sources: Sequence[T]) -> Iterable[T]:
        """Files are about to be read, one after the other."""
        ...

    def read(self, facts: Facts) -> None:
        """A document has been read."""
        ...

    def failed(self, error: KgError) -> None:
        """Something could not be read."""
        ...

    def writing(self, graph: Iterable[T]) -> Iterable[T]:
        """Triples are about to be written, one after the other."""
        ...


class Unwatched:
    """Nobody looks on, so the first thing that cannot be read ends the build."""

    def reading(self, sources: Sequence[T]) -> Iterable[T]:
        """Say nothing."""
        return sources

    def read(self, facts: Facts) -> None:
        """Say nothing."""

    def failed(self, error: KgError) -> None:
        """Stop."""
        raise error

    def writing(self, graph: Iterable[T]) -> Iterable[T]:
        """Say nothing."""
        return graph


def build(paths: Paths, *, jobs: int = 1, input_format: Format = "auto") -> rdflib.Graph:
    """Build the graph of texts in memory; an InputError for the first one that is bad."""
    store = ox.Store()
    stream = _quads(paths, None, jobs, input_format, Unwatched())
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in stream)
    return as_rdflib(store)


def build_file(
    paths: Paths,
    output: Path | str,
    *,
    jobs: int = 1,
    input_format: Format = "auto",
    stdin: IO[bytes] | None = None,
    watcher: Watcher | None = None,
) -> None:
    """Build the graph of texts and write it to a file or store directory.

    What a ``watcher`` lets pass is left out; without one the first error ends the build.
    Nothing is written unless there is something to write.
    """
    output = Path(output)
    stream = _quads(paths, stdin, jobs, input_format, watcher or Unwatched())
    if output.suffix and not output.is_dir():
        write_file(stream, output)
    else:
        _write_directory(stream, output)


def count(facts: Facts) -> int:
    """Count the facts of a document."""
    return sum(len(getattr(facts, field.name)) for field in fields(facts)[1:])


def _quads(
    paths: Paths, stdin: IO[bytes] | None, jobs: int, input_format: Format, watcher: Watcher
) -> Iterable[ox.Quad]:
    """Yield nothing before it is asked for, so that a bad output is found out first."""
    vocabulary = load()
    sources = watcher.reading(find(listed(paths), input_format))
    facts = extract_all(documents(sources, stdin), vocabulary, jobs)
    yield from watcher.writing(quads(_good(facts, watcher), vocabulary))


def _write_directory(stream: Iterable[ox.Quad], path: Path) -> None:
    directory = Directory(path)
    stream = iter(stream)
    with directory.writing():
        stream = itertools.chain([next(stream)], stream)
        number = directory.prepare()
        store = ox.Store(str(directory.generation(number)))
        store.bulk_extend(part for quad in stream for part in (quad, ox.Quad(*quad.triple)))
        store.optimize()
        store.flush()
        directory.switch(number)


def _good(results: Iterable[Facts | KgError], watcher: Watcher) -> Iterator[Facts]:
    """Part facts from errors; a build of nothing is an error itself."""
    empty = True
    for result in results:
        if isinstance(result, KgError):
            watcher.failed(result)
        else:
            empty = False
            watcher.read(result)
            yield result
    if empty:
        raise InputError("not one document could be read, so nothing is written")

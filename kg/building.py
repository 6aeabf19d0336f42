"""From texts to a graph: read, extract, resolve, write.

``build("tin/")`` gives an rdflib graph; ``build_file`` writes it, as one stream, and goes on past
bad input; ``build_store`` does to a store what has changed since it was last there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import IO

import pyoxigraph as ox
import rdflib

from kg.edits import Edits
from kg.errors import GraphError, InputError, KgError
from kg.graph import quads
from kg.incremental.stores import Changes, StoreBuilder
from kg.model import Facts
from kg.parallel import extract_all
from kg.reading import Format, Paths, documents, find, listed
from kg.store import Directory, write_file
from kg.store.rdf import as_rdflib
from kg.vocabulary import load
from kg.watching import Unwatched, Watcher


def build(
    paths: Paths,
    *,
    jobs: int = 1,
    input_format: Format = "auto",
    edits: Edits | None = None,
) -> rdflib.Graph:
    """Build the graph of texts in memory; an InputError for the first one that is bad."""
    store = ox.Store()
    stream = _quads(paths, None, jobs, input_format, Unwatched(), edits=edits)
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
    edits: Edits | None = None,
) -> None:
    """Build the graph of texts and write it to a file.

    What a ``watcher`` lets pass is left out; without one the first error ends the build.
    Nothing is written unless there is something to write.
    """
    write_file(
        _quads(paths, stdin, jobs, input_format, watcher or Unwatched(), edits=edits), output
    )


def build_store(
    paths: Paths,
    output: Path | str,
    *,
    prune: bool = False,
    jobs: int = 1,
    input_format: Format = "auto",
    stdin: IO[bytes] | None = None,
    watcher: Watcher | None = None,
    edits: Edits | None = None,
) -> Changes:
    """Bring texts into a store directory: those that are new or have changed are read.

    With ``prune`` documents that are not among the texts are taken out.
    """
    watcher = watcher or Unwatched()
    builder = _store_builder(output, jobs, watcher, edits)
    sources = watcher.reading(find(listed(paths), input_format))
    return builder.add(documents(sources, stdin), prune=prune)


def remove_documents(
    store: Path | str,
    ids: Iterable[str],
    *,
    jobs: int = 1,
    watcher: Watcher | None = None,
    edits: Edits | None = None,
) -> Changes:
    """Take documents out of a store directory."""
    if not Directory(Path(store)).is_store():
        raise GraphError(f"{store}: no graph store that `kg build` made")
    return _store_builder(store, jobs, watcher or Unwatched(), edits).remove(ids)


def count(facts: Facts) -> int:
    """Count the facts of a document."""
    return sum(len(getattr(facts, field.name)) for field in fields(facts)[1:])


def _quads(
    paths: Paths,
    stdin: IO[bytes] | None,
    jobs: int,
    input_format: Format,
    watcher: Watcher,
    *,
    edits: Edits | None,
) -> Iterable[ox.Quad]:
    """Yield nothing before it is asked for, so that a bad output is found out first."""
    vocabulary = load()
    sources = watcher.reading(find(listed(paths), input_format))
    facts = extract_all(documents(sources, stdin), vocabulary, jobs)
    yield from watcher.writing(quads(_good(facts, watcher), vocabulary, edits, watcher.failed))


def _store_builder(
    path: Path | str, jobs: int, watcher: Watcher, edits: Edits | None
) -> StoreBuilder:
    vocabulary = load()
    extract = partial(extract_all, vocabulary=vocabulary, jobs=jobs)
    return StoreBuilder(Directory(Path(path)), vocabulary, extract, watcher, edits or Edits())


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

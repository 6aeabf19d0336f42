"""A process that answers questions, one after another, and may be killed at any moment.

It tells the server through its pipe: ``Begun`` and pieces of the answer, then ``Ended``; or
``Refused`` when there is no answer.
"""

from __future__ import annotations

import io
import resource
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox

from kg.namespaces import CURIES
from kg.serve.formats import GRAPHS, ROWS
from kg.store import open_graph

PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Job:
    """A query, its dataset, and the media types the client takes for rows and for triples."""

    query: str
    rows: str | None
    graph: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """The first message of an answer: its media type."""

    media_type: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The last message of an answer that is whole."""


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer (or no more of it): an HTTP status, and a sentence."""

    status: int
    sentence: str


def work(path: Path, shared: bool, memory: int, pipe: Connection) -> None:
    """Answer jobs from a pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers itself
    store = ox.Store.read_only(str(path)) if shared else open_graph(path)
    _bound_memory(memory)
    pipe.send(Ended())
    while True:
        try:
            job = pipe.recv()
        except EOFError:
            return
        try:
            _answer(store, job, pipe)
        except MemoryError:
            pipe.send(Refused(503, "the answer takes more memory than is allowed"))
        except (SyntaxError, ValueError) as error:
            pipe.send(Refused(400, f"not a SPARQL query: {error}"))
        except (OSError, RuntimeError) as error:
            pipe.send(Refused(500, f"the query failed: {error}"))


def _answer(store: ox.Store, job: Job, pipe: Connection) -> None:
    results = store.query(
        job.query,
        prefixes=CURIES,
        default_graph=[ox.NamedNode(iri) for iri in job.default_graphs] or None,
        named_graphs=[ox.NamedNode(iri) for iri in job.named_graphs] or None,
    )
    triples = isinstance(results, ox.QueryTriples)
    media_type = job.graph if triples else job.rows
    if media_type is None:
        offered = ", ".join(GRAPHS if triples else ROWS)
        pipe.send(Refused(406, f"none of the formats asked for is offered; there are {offered}"))
        return
    pipe.send(Begun(media_type))
    with io.BufferedWriter(_Pieces(pipe), PIECE) as output:  # type: ignore[type-var]
        if isinstance(results, ox.QueryTriples):
            results.serialize(output, format=GRAPHS[media_type])
        else:
            results.serialize(output, format=ROWS[media_type])
    pipe.send(Ended())


class _Pieces(io.RawIOBase):
    """A file whose bytes go through a pipe, piece by piece."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        piece = bytes(data)
        self._pipe.send(piece)
        return len(piece)


def _bound_memory(memory: int) -> None:
    """Let this process grow by so many bytes; where /proc is missing it is not bounded."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return
    bound = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))

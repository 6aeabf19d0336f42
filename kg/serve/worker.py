"""A process that answers questions, one after another, and may be killed at any moment."""

from __future__ import annotations

import io
import resource
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError, QueryError
from kg.namespaces import CURIES
from kg.serve.formats import GRAPHS, ROWS
from kg.serve.jobs import Begun, Ended, Found, Job, Query, Refused
from kg.serve.limits import Limits
from kg.serve.rows import Counter, counter

PIECE = 1 << 16
NO_MEMORY = Refused(503, "the answer takes more memory than is allowed")


def work(limits: Limits, pipe: Connection) -> None:
    """Answer jobs, each at a place and perhaps none but opening it, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers itself
    opened: tuple[Path, ox.Store] | None = None
    while True:
        try:
            place, job = pipe.recv()
        except EOFError:
            return
        try:
            if opened is None or opened[0] != place:
                opened = place, ox.Store.read_only(str(place))
                bound_memory(limits.memory)
            if job is not None:
                _answer(opened[1], job, pipe, limits.rows)
            pipe.send(Ended())
        except _NoAnswerError as error:
            pipe.send(error.refused)
        except QueryError as error:
            pipe.send(Refused(400, str(error)))
        except MemoryError:
            pipe.send(NO_MEMORY)
        except (SyntaxError, ValueError) as error:
            pipe.send(Refused(400, f"not a SPARQL query: {error}"))
        except (KgError, OSError, RuntimeError) as error:
            pipe.send(Refused(500, f"the query failed: {error}"))


def bound_memory(memory: int) -> None:
    """Let this process grow by so many bytes; where /proc is missing it is not bounded."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return
    bound = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (bound, resource.RLIM_INFINITY))


def _answer(store: ox.Store, job: Job, pipe: Connection, limit: int) -> None:
    if isinstance(job, Query):
        _serialize(_results(store, job), job, pipe, limit)
    else:
        pipe.send(Found(job.function(store, *job.arguments)))


def _results(store: ox.Store, job: Query) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    return store.query(
        job.text,
        prefixes=CURIES,
        default_graph=[ox.NamedNode(iri) for iri in job.default_graphs] or None,
        named_graphs=[ox.NamedNode(iri) for iri in job.named_graphs] or None,
    )


def _serialize(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
    job: Query,
    pipe: Connection,
    limit: int,
) -> None:
    triples = isinstance(results, ox.QueryTriples)
    media_type = job.graph if triples else job.rows
    if media_type is None:
        offered = ", ".join(GRAPHS if triples else ROWS)
        raise _NoAnswerError(406, f"none of the formats asked for is offered; there are {offered}")
    pipe.send(Begun(media_type))
    count = counter(media_type) if isinstance(results, ox.QuerySolutions) else lambda _: 0
    pieces = _Pieces(pipe, count, limit + (media_type.startswith("text/")))  # a head is a line
    output = io.BufferedWriter(pieces, PIECE)  # type: ignore[type-var]
    if isinstance(results, ox.QueryTriples):
        results.serialize(output, format=GRAPHS[media_type])
    else:
        results.serialize(output, format=ROWS[media_type])
    output.flush()


class _NoAnswerError(Exception):
    """There is no answer, or no more of it."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.refused = Refused(status, sentence)


class _Pieces(io.RawIOBase):
    """A file whose bytes go through a pipe, piece by piece."""

    def __init__(self, pipe: Connection, count: Counter, limit: int) -> None:
        self._pipe, self._count = pipe, count
        self._limit, self._rows = limit, 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        piece = bytes(data)
        self._rows += self._count(piece)
        if self._rows > self._limit:
            raise _NoAnswerError(503, "the answer has too many rows: set a LIMIT")
        self._pipe.send(piece)
        return len(piece)

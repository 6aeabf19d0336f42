"""Updates of a graph that is being served: one process writes, and readers never see it write.

The writer alone has the directory open. Readers open snapshots of it, which Oxigraph makes of hard
links within milliseconds; the next one is made when the first question after an update comes.
"""

from __future__ import annotations

import asyncio
import shutil
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import GraphError
from kg.namespaces import CURIES
from kg.serve.jobs import Ended, Refused, Snapshot, Update
from kg.serve.limits import Limits
from kg.serve.pool import Cut
from kg.serve.process import Process
from kg.serve.worker import bound_memory
from kg.store import Directory

_NAME = ".kg-snapshots"


def updatable(path: Path) -> None:
    """Make sure that a path may be updated: an Oxigraph directory, or nothing as yet."""
    directory = Directory(path)
    if directory.is_store():
        raise GraphError(f"{path}: what `kg build` keeps up to date can't be updated otherwise")
    if path.exists() and not directory.is_plain() and not _is_empty(path):
        raise GraphError(f"{path}: only an Oxigraph directory can be updated, or a new one")


class Writer:
    """Updates a directory, and gives the place of a snapshot of it."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._snapshots = path.with_name(f"{_NAME}-{path.name}")
        self._lock = asyncio.Lock()
        self._process: Process | None = None
        self._made: list[Path] = []
        self._number = 0
        self._changed = True

    async def start(self) -> None:
        """Open the directory; GraphError when that can't be done."""
        shutil.rmtree(self._snapshots, ignore_errors=True)
        self._snapshots.mkdir(parents=True)
        try:
            await self.place()
        except Cut as cut:
            raise GraphError(f"{self._path}: {cut}") from None

    def close(self) -> None:
        """End the writer, and remove what readers had open."""
        if self._process is not None:
            self._process.kill()
        shutil.rmtree(self._snapshots, ignore_errors=True)

    async def update(self, text: str) -> None:
        """Apply an update whole, or raise ``Cut`` and leave the graph as it was."""
        async with self._lock:
            self._changed = True  # also when it is cut off: who knows
            await self._tell(Update(text))

    async def place(self) -> Path:
        """Give the place of a snapshot that holds every update made so far."""
        async with self._lock:
            if self._changed:
                self._number += 1
                place = self._snapshots / str(self._number)
                await self._tell(Snapshot(str(place)))
                self._changed = False
                self._made.append(place)
                self._forget()
            return self._made[-1]

    def _forget(self) -> None:
        """Remove snapshots older than any question that is still being answered."""
        old = time.time() - 2 * self._limits.seconds - 1
        while len(self._made) > 1 and self._made[1].stat().st_mtime < old:
            shutil.rmtree(self._made.pop(0), ignore_errors=True)

    async def _tell(self, job: Update | Snapshot) -> None:
        seconds = self._limits.seconds
        try:
            told = await asyncio.to_thread(self._told, job)
        except TimeoutError:
            self._end()
            raise Cut(503, f"not updated: it took more than {seconds:g} seconds") from None
        except (EOFError, OSError):
            self._end()
            raise Cut(503, "not updated: it takes more memory than is allowed") from None
        if isinstance(told, Refused):
            raise Cut(told.status, told.sentence)

    def _told(self, job: Update | Snapshot) -> Any:  # noqa: ANN401 - whatever it tells
        if self._process is None:
            self._process = Process(_write, str(self._path), self._limits.memory)
            told = self._process.receive(60)
            if isinstance(told, Refused):
                return told
        self._process.send(job)
        return self._process.receive(self._limits.seconds)

    def _end(self) -> None:
        """End the writer, in whatever state; the next one finds what was committed."""
        if self._process is not None:
            self._process.kill()
            self._process = None


def _is_empty(path: Path) -> bool:
    return path.is_dir() and next(path.iterdir(), None) is None


def _write(path: str, memory: int, pipe: Connection) -> None:
    """Update a directory as told until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        store = ox.Store(path)
    except OSError as error:
        pipe.send(Refused(500, f"the graph can't be opened for updates: {error}"))
        return
    bound_memory(memory)
    pipe.send(Ended())
    while True:
        try:
            job = pipe.recv()
        except EOFError:
            return
        try:
            if isinstance(job, Update):
                store.update(job.text, prefixes=CURIES)
            else:
                store.backup(job.place)
            pipe.send(Ended())
        except MemoryError:
            pipe.send(Refused(503, "not updated: it takes more memory than is allowed"))
        except (SyntaxError, ValueError) as error:
            pipe.send(Refused(400, f"not a SPARQL update: {error}"))
        except (OSError, RuntimeError) as error:
            pipe.send(Refused(500, f"not updated: {error}"))

"""The workers: who is free, who waits, and who has to be killed and replaced."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from kg.errors import GraphError
from kg.serve.jobs import Begun, Ended, Found, Job, Message, Query, Reading, Refused
from kg.serve.limits import Limits
from kg.serve.process import Process
from kg.serve.worker import NO_MEMORY, work

_START = 60.0  # seconds a worker may take to open the graph
_TRIES = 3  # times a worker is started before the server gives up starting
_log = logging.getLogger("kg.serve")


class Cut(Exception):  # noqa: N818 - it is no error of ours
    """An answer that cannot be given whole: an HTTP status, and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Source(Protocol):
    """Where the graph lies that workers are to open."""

    async def place(self) -> Path:
        """Give the place of the graph as it is now; ``Cut`` when there is none."""


class Fixed:
    """A graph that never changes."""

    def __init__(self, place: Path) -> None:
        self._place = place

    async def place(self) -> Path:
        """Give its place."""
        return self._place


class Pool:
    """Answers jobs in worker processes, each within the limits."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.limits = limits
        self._source = source
        self._free: asyncio.Queue[Process] = asyncio.Queue()
        self._spare: list[Process] = []  # one takes the place of a worker that is killed, at once
        self._missing = limits.workers
        self._all: set[Process] = set()
        self._hiring: set[asyncio.Future[None]] = set()
        self._threads = ThreadPoolExecutor(2 * limits.workers + 1, "workers")
        self._waiting = 0
        self._closed = False

    async def start(self) -> None:
        """Start the workers; GraphError when they cannot open the graph."""
        await asyncio.gather(*(self._hire(_TRIES) for _ in range(self.limits.workers)))
        self._hire_later()

    def close(self) -> None:
        """End every worker."""
        self._closed = True
        for task in self._hiring:
            task.cancel()
        for worker in self._all:
            worker.kill()
        self._all.clear()
        self._threads.shutdown()

    async def ask(self, query: Query) -> AsyncGenerator[bytes | Begun]:
        """Yield ``Begun``, then the answer in pieces; ``Cut`` when it cannot be given whole."""
        sent = 0
        async with contextlib.aclosing(self._work(query)) as messages:
            async for message in messages:
                assert isinstance(message, bytes | Begun)
                sent += len(message) if isinstance(message, bytes) else 0
                if sent > self.limits.answer:
                    raise Cut(503, f"the answer is larger than {self.limits.answer} bytes")
                yield message

    async def place(self) -> Path:
        """Give the place of the graph as it is now."""
        return await self._source.place()

    async def read(
        self, function: Callable[..., Any], *arguments: object, seconds: float | None = None
    ) -> Any:  # noqa: ANN401 - whatever it finds
        """Give what a function of ours finds when a worker calls it with the store."""
        job = Reading(function, arguments)
        async with contextlib.aclosing(self._work(job, seconds)) as messages:
            found = [message async for message in messages]
        assert isinstance(found[0], Found)
        return found[0].value

    async def _work(self, job: Job, seconds: float | None = None) -> AsyncGenerator[Message]:
        allowed = seconds or self.limits.seconds
        place = await self._source.place()
        worker = await self._take()
        until = time.monotonic() + allowed
        lives = False
        try:
            worker.send((place, job))
            while True:
                message: Message = await self._run(worker.receive, until - time.monotonic())
                lives = isinstance(message, Ended | Refused)
                if isinstance(message, Ended):
                    return
                if isinstance(message, Refused):
                    raise Cut(message.status, message.sentence)
                yield message
        except TimeoutError:
            raise Cut(503, f"no answer within {allowed:g} seconds") from None
        except (EOFError, OSError):
            raise Cut(NO_MEMORY.status, NO_MEMORY.sentence) from None
        finally:
            if lives:
                self._free.put_nowait(worker)
            else:  # also when the client has gone away
                self._replace(worker)

    async def _take(self) -> Process:
        if self._free.empty() and self._waiting >= self.limits.waiting:
            raise Cut(503, "too many questions at the same time")
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._free.get(), self.limits.seconds)
        except TimeoutError:
            raise Cut(503, "too many questions at the same time") from None
        finally:
            self._waiting -= 1

    def _replace(self, worker: Process) -> None:
        self._dismiss(worker)
        if self._spare:
            self._free.put_nowait(self._spare.pop())
        else:
            self._missing += 1
        self._hire_later()

    def _hire_later(self) -> None:
        if not self._closed:
            task = asyncio.ensure_future(self._hire(None))
            self._hiring.add(task)
            task.add_done_callback(self._hiring.discard)

    async def _hire(self, tries: int | None) -> None:
        """Have one more worker, however often it has to be tried, unless there is a bound."""
        for tried in itertools.count(1):
            worker = Process(work, self.limits)
            self._all.add(worker)
            try:
                await self._open(worker)
            except GraphError as error:
                self._dismiss(worker)
                if tried == tries:
                    raise
                _log.warning("%s; another is started", error)
                await asyncio.sleep(min(0.1 * 2**tried, 5))
            else:
                self._employ(worker)
                return

    def _employ(self, worker: Process) -> None:
        if self._missing:
            self._missing -= 1
            self._free.put_nowait(worker)
        else:
            self._spare.append(worker)

    async def _open(self, worker: Process) -> None:
        try:
            worker.send((await self._source.place(), None))
            told = await self._run(worker.receive, _START)
        except TimeoutError:
            raise GraphError(f"a worker has not opened the graph in {_START:g} seconds") from None
        except (EOFError, OSError):
            raise GraphError("a worker ended before it had opened the graph") from None
        except Cut as cut:
            raise GraphError(str(cut)) from None
        if isinstance(told, Refused):
            raise GraphError(told.sentence)

    def _dismiss(self, worker: Process) -> None:
        self._all.discard(worker)
        worker.kill()

    async def _run(self, receive: Callable[[float], Any], seconds: float) -> Any:  # noqa: ANN401
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, receive, seconds)

"""The workers: who is free, who waits, and who has to be killed and replaced."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kg.errors import GraphError
from kg.serve.limits import Limits
from kg.serve.worker import Begun, Ended, Job, Refused, work

_START = 60.0  # seconds a worker may take to open the graph


class Cut(Exception):  # noqa: N818 - it is no error of ours
    """An answer that cannot be given whole: an HTTP status, and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class _Worker:
    """A process and our end of its pipe."""

    def __init__(self, path: Path, shared: bool, memory: int) -> None:
        spawn = multiprocessing.get_context("spawn")
        self.pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=work, args=(path, shared, memory, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def receive(self, seconds: float) -> object:
        """Give the next message; TimeoutError or EOFError when none comes."""
        if not self.pipe.poll(max(seconds, 0)):
            raise TimeoutError
        return self.pipe.recv()

    def kill(self) -> None:
        self._process.kill()  # a thread that still waits at our end of the pipe sees it end
        self._process.join()


class Pool:
    """Answers jobs in worker processes, each within the limits."""

    def __init__(self, path: Path, shared: bool, limits: Limits) -> None:
        self._path, self._shared = path, shared
        self.limits = limits
        self._free: asyncio.Queue[_Worker] = asyncio.Queue()
        self._all: set[_Worker] = set()
        self._hiring: set[asyncio.Future[None]] = set()
        self._threads = ThreadPoolExecutor(limits.workers, "workers")
        self._waiting = 0

    async def start(self) -> None:
        """Start the workers; GraphError when they cannot open the graph."""
        await asyncio.gather(*(self._hire() for _ in range(self.limits.workers)))

    def close(self) -> None:
        """End every worker."""
        for worker in self._all:
            worker.kill()
        self._all.clear()
        self._threads.shutdown()

    async def ask(self, job: Job) -> AsyncGenerator[bytes | Begun]:
        """Yield ``Begun``, then the answer in pieces; ``Cut`` when it cannot be given whole."""
        worker = await self._take()
        until = time.monotonic() + self.limits.seconds
        sent = 0
        whole = False
        try:
            worker.pipe.send(job)
            while True:
                message = await self._run(worker.receive, until - time.monotonic())
                if isinstance(message, Ended):
                    whole = True
                    return
                if isinstance(message, Refused):
                    whole = True  # the worker lives
                    raise Cut(message.status, message.sentence)
                assert isinstance(message, bytes | Begun)
                sent += len(message) if isinstance(message, bytes) else 0
                if sent > self.limits.answer:
                    raise Cut(503, f"the answer is larger than {self.limits.answer} bytes")
                yield message
        except TimeoutError:
            raise Cut(503, f"no answer within {self.limits.seconds:g} seconds") from None
        except (EOFError, OSError):
            raise Cut(503, "the answer takes more memory than is allowed") from None
        finally:
            if whole:
                self._free.put_nowait(worker)
            else:  # also when the client has gone away
                self._all.discard(worker)
                worker.kill()
                task = asyncio.ensure_future(self._hire())
                self._hiring.add(task)
                task.add_done_callback(self._hiring.discard)

    async def _take(self) -> _Worker:
        if self._free.empty() and self._waiting >= self.limits.waiting:
            raise Cut(503, "too many questions at the same time")
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._free.get(), self.limits.seconds)
        except TimeoutError:
            raise Cut(503, "too many questions at the same time") from None
        finally:
            self._waiting -= 1

    async def _hire(self) -> None:
        worker = _Worker(self._path, self._shared, self.limits.memory)
        self._all.add(worker)
        try:
            await self._run(worker.receive, _START)
        except (EOFError, TimeoutError):
            self._all.discard(worker)
            worker.kill()
            raise GraphError("a worker could not open the graph") from None
        self._free.put_nowait(worker)

    async def _run(self, receive: Callable[[float], object], seconds: float) -> object:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, receive, seconds)

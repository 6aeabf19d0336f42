"""What pages know of a graph as it is now: read once by a worker, and anew when it has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

import pyoxigraph as ox

from kg.serve.pool import Pool

_SECONDS = 120.0  # reading all of a graph's names may take so long
Read = TypeVar("Read")
Made = TypeVar("Made")


class Current(Generic[Read, Made]):
    """Something made of what a worker reads; whoever asks meanwhile waits for the same reading."""

    def __init__(
        self, pool: Pool, read: Callable[[ox.Store], Read], make: Callable[[Read], Made]
    ) -> None:
        self._pool, self._read, self._make = pool, read, make
        self._known: tuple[object, asyncio.Future[Made]] | None = None

    async def __call__(self) -> Made:
        """Give it as the graph is now; ``Cut`` when it cannot be read."""
        place = await self._pool.place()
        if self._known is None or self._known[0] != place or _failed(self._known[1]):
            self._known = place, asyncio.ensure_future(self._made())
        return await asyncio.shield(self._known[1])

    async def _made(self) -> Made:
        read = await self._pool.read(self._read, seconds=_SECONDS)
        return await asyncio.to_thread(self._make, read)


def _failed(known: asyncio.Future[Made]) -> bool:
    return known.done() and (known.cancelled() or known.exception() is not None)

"""A process of ours at the other end of a pipe."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from typing import Any


class Process:
    """Does what it is told until it is killed."""

    def __init__(self, work: Callable[..., None], *arguments: object) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=work, args=(*arguments, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def send(self, message: object) -> None:
        """Tell it something; OSError when it has ended."""
        self._pipe.send(message)

    def receive(self, seconds: float) -> Any:  # noqa: ANN401 - whatever it tells
        """Give its next message; TimeoutError or EOFError when none comes."""
        if not self._pipe.poll(max(seconds, 0)):
            raise TimeoutError
        return self._pipe.recv()

    def kill(self) -> None:
        """End it at once; whoever waits for a message sees it end."""
        self._process.kill()
        self._process.join()

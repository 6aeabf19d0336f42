"""Extraction in many processes: documents in, their facts out in the same order.

Whatever the number of processes, the stream of facts is the same; few documents are read
in this process, for starting others costs more than it saves.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import TypeAlias

from kg.errors import InputError, KgError
from kg.extraction.pipeline import extract
from kg.model import Document, Facts
from kg.vocabulary import Vocabulary, load

_CHUNK = 16
_FEW = 64
_AHEAD = 4  # chunks waiting for each process: enough to keep it busy, little to keep in memory
Item: TypeAlias = Document | InputError
Result: TypeAlias = Facts | KgError
Chunk: TypeAlias = tuple[Item, ...]


def extract_all(items: Iterable[Item], vocabulary: Vocabulary, jobs: int = 1) -> Iterator[Result]:
    """Extract the facts of each document; errors pass through, crashes become errors."""
    stream = iter(items)
    few = list(itertools.islice(stream, _FEW + 1)) if jobs > 1 else []
    stream = itertools.chain(few, stream)
    if len(few) <= _FEW:
        return (_extracted(item, vocabulary) for item in stream)
    return _in_processes(stream, jobs)


def _in_processes(items: Iterator[Item], jobs: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")  # forking a process with threads can hang it
    waiting: deque[tuple[Chunk, Future[list[Result]]]] = deque()
    with ProcessPoolExecutor(jobs, context, initializer=_depend_on_parent) as pool:
        try:
            while chunk := tuple(itertools.islice(items, _CHUNK)):
                waiting.append((chunk, pool.submit(_extract_chunk, chunk)))
                if len(waiting) > jobs * _AHEAD:
                    yield from waiting[0][1].result()
                    waiting.popleft()
            while waiting:
                yield from waiting[0][1].result()
                waiting.popleft()
        except BrokenProcessPool:
            raise KgError(_died([chunk for chunk, _ in waiting])) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _died(chunks: Iterable[Chunk]) -> str:
    names = [item.id for chunk in chunks for item in chunk if isinstance(item, Document)]
    return f"a process died (of too little memory?) between documents {names[0]} and {names[-1]}"


def _depend_on_parent() -> None:
    """Leave Ctrl-C to the main process, and end with it, also when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


_vocabulary = cache(load)


def _extract_chunk(chunk: Chunk) -> list[Result]:
    return [_extracted(item, _vocabulary()) for item in chunk]


def _extracted(item: Item, vocabulary: Vocabulary) -> Result:
    if isinstance(item, InputError):
        return item
    try:
        return extract(item, vocabulary)
    except Exception as error:  # noqa: BLE001 (whatever it is, the other documents go on)
        return KgError(f"{item.id}: extraction failed: {type(error).__name__}: {error}")

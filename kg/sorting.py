"""Sort more lines than fit into memory: in pieces, on disk, merged.

``ordered`` gives each line once, in order of its bytes, which for UTF-8 is that of code points.
"""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

_PIECE = 500_000


def ordered(lines: Iterable[bytes], piece: int = _PIECE) -> Iterator[bytes]:
    """Yield lines (without line ends) sorted, each once.

    >>> list(ordered([b"b", b"a", b"b"], piece=2))
    [b'a', b'b']
    """
    source = iter(lines)
    chunk = list(islice(source, piece))
    if len(chunk) < piece:
        yield from sorted(set(chunk))
        return
    with ExitStack() as stack:
        pieces = []
        while chunk:
            pieces.append(_spilled(sorted(set(chunk)), stack))
            chunk = list(islice(source, piece))
        yield from _once(heapq.merge(*pieces))


def _spilled(chunk: Iterable[bytes], stack: ExitStack) -> Iterator[bytes]:
    file: IO[bytes] = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (the stack closes it)
    file.writelines(line + b"\n" for line in chunk)
    file.seek(0)
    return (line[:-1] for line in file)


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    last = None
    for line in lines:
        if line != last:
            yield line
        last = line

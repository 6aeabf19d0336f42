"""Locks on files, held by a process and gone with it, however it ends (POSIX only)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kg.errors import GraphError

if sys.platform != "win32":
    import fcntl


def shared(path: Path) -> int:
    """Lock a file together with others who read; give the handle that holds the lock."""
    handle = _opened(path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def exclusive(path: Path) -> int | None:
    """Lock a file alone, making it if need be; None when someone else has it."""
    handle = _opened(path, os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    return handle


def _opened(path: Path, flags: int) -> int:
    if sys.platform == "win32":
        raise GraphError(f"{path.parent}: stores need POSIX; build a file (.ttl) instead")
    return os.open(path, flags, 0o666)

"""How much one client may ask of the server."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request, and of all requests together."""

    seconds: float = 10.0  # of an answer, from its start until its last byte
    memory: int = 1 << 30  # bytes an answer may take beside the opened graph
    answer: int = 256 << 20  # bytes of an answer
    rows: int = 1_000_000  # of an answer
    request: int = 1 << 20  # bytes of a request
    update: int = 64 << 20  # bytes of a request by someone who may update
    workers: int = 4  # questions answered at the same time
    waiting: int = 64  # questions that wait for a worker; more are refused

"""What the server and its workers tell each other, through a pipe.

A worker opens graphs as it is told; its answer to a job is ``Begun`` and pieces of bytes, or
``Found``; then ``Ended``. ``Refused`` says that there is no answer, or no more of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Query:
    """SPARQL, its dataset, and the media types the client takes for rows and for triples."""

    text: str
    rows: str | None
    graph: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A function of our own that reads a store; it and what it gives travel pickled."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """SPARQL Update."""

    text: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The wish for a copy of the graph as it is, at a place that is not there yet."""

    place: str


@dataclass(frozen=True, slots=True)
class Begun:
    """The first message of an answer in bytes: its media type."""

    media_type: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading found."""

    value: Any


@dataclass(frozen=True, slots=True)
class Ended:
    """The last message of an answer that is whole."""


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer (or no more of it): an HTTP status, and a sentence."""

    status: int
    sentence: str


Job = Query | Reading
Message = bytes | Begun | Found | Ended | Refused

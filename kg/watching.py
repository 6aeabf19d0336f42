"""Whoever wants to know how far a build is: what is read, what can't be, what is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from kg.errors import KgError
from kg.model import Facts

T = TypeVar("T")


class Watcher(Protocol):
    """Looks on at a build."""

    def reading(self, sources: Sequence[T]) -> Iterable[T]:
        """Files are about to be read, one after the other."""
        ...

    def read(self, facts: Facts) -> None:
        """A document has been read."""
        ...

    def failed(self, error: KgError) -> None:
        """Something could not be read."""
        ...

    def writing(self, graph: Iterable[T]) -> Iterable[T]:
        """Triples are about to be written, one after the other."""
        ...


class Unwatched:
    """Nobody looks on, so the first thing that cannot be read ends the build."""

    def reading(self, sources: Sequence[T]) -> Iterable[T]:
        """Say nothing."""
        return sources

    def read(self, facts: Facts) -> None:
        """Say nothing."""

    def failed(self, error: KgError) -> None:
        """Stop."""
        raise error

    def writing(self, graph: Iterable[T]) -> Iterable[T]:
        """Say nothing."""
        return graph

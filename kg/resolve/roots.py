"""Disjoint sets: things that hang together, whatever the order they are joined in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Roots(Generic[K]):
    """Sets of keys, each with a root.

    >>> roots = Roots()
    >>> roots.join("a", "c")
    True
    >>> roots.groups("abc", str)
    [['a', 'c'], ['b']]
    """

    def __init__(self) -> None:
        self._above: dict[K, K] = {}

    def find(self, key: K) -> K:
        """Give the root of a key's set."""
        while (above := self._above.get(key, key)) != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def join(self, one: K, other: K) -> bool:
        """Make one set of two; False if it was one already."""
        one, other = self.find(one), self.find(other)
        if one != other:
            self._above[other] = one
        return one != other

    def groups(self, things: Iterable[T], key: Callable[[T], K]) -> list[list[T]]:
        """Put things together whose keys are in one set, in order of the first of each."""
        found: dict[K, list[T]] = defaultdict(list)
        for thing in things:
            found[self.find(key(thing))].append(thing)
        return list(found.values())

"""Profiles become clusters, block by block: who is who, and which is which.

Blocks that hang together (by ``Profile.links``) are resolved as one. What comes out for one
depends on nothing but its own profiles, whatever their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.namespaces import BASE
from kg.resolve import directives, events, keys
from kg.resolve.model import Cluster, Profile

Resolver: TypeAlias = Callable[[Sequence[Profile]], Iterable[Cluster]]


def resolve(profiles: Iterable[Profile]) -> tuple[Cluster, ...]:
    """Resolve the profiles of one block, or of blocks that hang together."""
    ordered = sorted(profiles, key=lambda profile: profile.place)
    if not ordered:
        return ()
    resolver = _RESOLVERS.get(keys.kind(ordered[0].block), _by_name)
    return tuple(sorted(resolver(ordered), key=lambda cluster: cluster.iri))


def resolve_all(profiles: Iterable[Profile]) -> Iterator[Cluster]:
    """Resolve all profiles there are."""
    for together in components(profiles):
        yield from resolve(together)


def components(profiles: Iterable[Profile]) -> Iterator[list[Profile]]:
    """Put together the profiles of blocks that hang together."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    roots = _Roots()
    for profile in profiles:
        blocks[profile.block].append(profile)
        for link in profile.links:
            roots.join(profile.block, link)
    together: dict[str, list[Profile]] = defaultdict(list)
    for block, members in blocks.items():
        together[roots.find(block)] += members
    yield from together.values()


class _Roots:
    """Disjoint sets of blocks."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, block: str) -> str:
        while (above := self._above.get(block, block)) != block:
            self._above[block] = self._above.get(above, above)
            block = above
        return block

    def join(self, one: str, other: str) -> None:
        one, other = self.find(one), self.find(other)
        if one != other:
            self._above[one] = other


def _by_name(profiles: Sequence[Profile]) -> Iterable[Cluster]:
    """Those of one name are one thing."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[f"{BASE}{profile.key}"].append(profile)
    return [Cluster(iri, tuple(members)) for iri, members in found.items()]


_RESOLVERS: Mapping[str, Resolver] = {
    "directive": directives.resolve,
    "event": events.resolve,
}

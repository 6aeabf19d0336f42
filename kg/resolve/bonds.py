"""Which profiles people have decided to be one thing, or two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.resolve.model import Profile

Pair = tuple[tuple[str, str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Bonds:
    """Pairs of profiles by their places: those that are one thing, and those that are two."""

    one: frozenset[Pair] = frozenset()
    two: frozenset[Pair] = frozenset()

    def same(self, profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Yield the pairs of profiles that are one thing."""
        return _among(self.one, profiles)

    def parts(self, left: Iterable[Profile], right: Iterable[Profile]) -> bool:
        """Tell whether some profile of the left is another thing than one of the right."""
        if not self.two:
            return False
        mine, others = {p.place for p in left}, {p.place for p in right}
        return any(
            (one in mine and other in others) or (other in mine and one in others)
            for one, other in self.two
        )


def _among(
    pairs: frozenset[Pair], profiles: Sequence[Profile]
) -> Iterator[tuple[Profile, Profile]]:
    if not pairs:
        return
    known = {profile.place: profile for profile in profiles}
    for one, other in sorted(pairs):
        if one in known and other in known:
            yield known[one], known[other]

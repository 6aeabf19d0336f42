"""Which profiles people have decided to be one thing, or two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.resolve.model import Comparison, Profile, Reason

DECIDED = 100.0  # more than all that features can weigh together


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """Two profiles, by their places, that somebody decided to be one thing or two."""

    left: tuple[str, str]
    right: tuple[str, str]
    same: bool
    why: str


@dataclass(frozen=True, slots=True)
class Bonds:
    """All that was decided."""

    bonds: tuple[Bond, ...] = ()

    def same(self, profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Yield the pairs of profiles that are one thing."""
        for bond, left, right in self._among(profiles):
            if bond.same:
                yield left, right

    def different(self, profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Yield the pairs of profiles that are two things."""
        for bond, left, right in self._among(profiles):
            if not bond.same:
                yield left, right

    def parts(self, left: Iterable[Profile], right: Iterable[Profile]) -> bool:
        """Tell whether some profile of the left is another thing than one of the right."""
        if not self.bonds:
            return False
        mine, others = {p.place for p in left}, {p.place for p in right}
        return any(
            not bond.same
            and (
                (bond.left in mine and bond.right in others)
                or (bond.right in mine and bond.left in others)
            )
            for bond in self.bonds
        )

    def told(self, profiles: Sequence[Profile]) -> Iterator[Comparison]:
        """Yield what was decided as comparisons: people's word is the only reason."""
        for bond, left, right in self._among(profiles):
            feature, weight = (
                ("decided-same", DECIDED) if bond.same else ("decided-different", -DECIDED)
            )
            yield Comparison(left, right, bond.same, (Reason(feature, weight, bond.why),))

    def _among(self, profiles: Sequence[Profile]) -> Iterator[tuple[Bond, Profile, Profile]]:
        if not self.bonds:
            return
        known = {profile.place: profile for profile in profiles}
        for bond in self.bonds:
            if bond.left in known and bond.right in known:
                yield bond, known[bond.left], known[bond.right]

"""What is known of one person when two of a name are compared: all profiles of a side as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.model import Holding, Profile


@dataclass(frozen=True, slots=True)
class Side:
    """Profiles held to be of one person, with what their documents say of the person."""

    profiles: tuple[Profile, ...]
    holdings: frozenset[Holding]
    values: frozenset[tuple[str, str]]
    days: frozenset[int]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> Side:
        """Put profiles together."""
        members = tuple(sorted(profiles, key=lambda profile: profile.place))
        return cls(
            profiles=members,
            holdings=frozenset(h for p in members for h in p.holdings),
            values=frozenset(v for p in members for v in p.values),
            days=frozenset(p.seen.first_day().toordinal() for p in members if p.seen),
        )

    def all(self, field: str) -> set[str]:
        """Every value of a field."""
        return {value for name, value in self.values if name == field}

    def offices(self) -> list[Holding]:
        """The offices that only one, or a few, can hold."""
        return [holding for holding in self.holdings if not holding.member]

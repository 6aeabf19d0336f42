"""Which people of one name are one: those whose offices, places, ages and times go together.

Two who hold one office are one, unless born in different years. What remains is compared
pair by pair, the best pair first, by the weights of ``features``.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.resolve.bonds import Bonds
from kg.resolve.features import Features, seats
from kg.resolve.model import Comparison, Profile, age
from kg.resolve.roots import Roots
from kg.resolve.sides import Side

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a name, and why the profiles are held to be of one person."""

    side: Side
    comparisons: tuple[Comparison, ...] = ()

    @property
    def first(self) -> Profile:
        """The profile that stands for the person: the earliest."""
        return min(self.side.profiles, key=age)


def persons(profiles: Sequence[Profile], features: Features, bonds: Bonds) -> list[Person]:
    """Tell the people of one name apart, in order of their first profiles."""
    found = [
        _joined(part, features)
        for together in _by_office(profiles, features, bonds)
        for part in _sound(together, bonds)
    ]
    found = _merged(found, features, bonds)
    found.sort(key=lambda person: age(person.first))
    return _told_apart(found, features)


def _by_office(
    profiles: Sequence[Profile], features: Features, bonds: Bonds
) -> list[list[Profile]]:
    """Put together those who hold an office that one person holds at a time.

    Bearers of a name that is not common who are called by the same titles are one as well.
    """
    holders: dict[object, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for seat in seats(profile.holdings):
            holders[seat].append(profile)
        if not features.is_common(profile):
            holders[profile.key, _state(profile)].append(profile)
    roots: Roots[Place] = Roots()
    for members in holders.values():
        for profile in members[1:]:
            roots.join(members[0].place, profile.place)
    for one, other in bonds.same(profiles):
        roots.join(one.place, other.place)
    return roots.groups(profiles, lambda profile: profile.place)


def _sound(together: list[Profile], bonds: Bonds) -> list[list[Profile]]:
    """Take apart again what can't be one person, down to those of whom all the same is said."""
    fields = ("born", "gender")
    one = all(len({v for p in together for v in p.all(field)}) <= 1 for field in fields)
    if one and not bonds.parts(together, together):
        return [together]
    parts: list[list[Profile]] = []
    for group in _decided(together, bonds):
        home = next((p for p in parts if _state(p[0]) == _state(group[0])), None)
        if home is None or bonds.parts(home, group):
            parts.append(group)
        else:
            home += group
    return parts


def _decided(profiles: list[Profile], bonds: Bonds) -> list[list[Profile]]:
    roots: Roots[Place] = Roots()
    for profile, other in bonds.same(profiles):
        roots.join(profile.place, other.place)
    return roots.groups(profiles, lambda profile: profile.place)


def _state(profile: Profile) -> tuple[object, ...]:
    """What of a profile can tell people apart."""
    offices = frozenset(holding.post for holding in profile.holdings)
    return offices, profile.all("born"), profile.all("gender")


def _joined(together: list[Profile], features: Features) -> Person:
    """Make one person of profiles, and say why: one comparison for each new set of offices."""
    states: dict[tuple[object, ...], Profile] = {}
    for profile in sorted(together, key=age):
        states.setdefault(_state(profile), profile)
    roots: Roots[Place] = Roots()
    why = [
        _compared(Side.of([one]), Side.of([other]), features, same=True)
        for other in states.values()
        for one in states.values()
        if seats(one.holdings) & seats(other.holdings) and roots.join(one.place, other.place)
    ]
    return Person(Side.of(together), tuple(why))


def _merged(found: list[Person], features: Features, bonds: Bonds) -> list[Person]:
    """Merge the two that go together best, until no two do."""
    people = dict(enumerate(sorted(found, key=lambda person: person.side.profiles[0].place)))
    scores = {
        pair: _score(people[pair[0]], people[pair[1]], features, bonds)
        for pair in itertools.combinations(people, 2)
    }
    while scores:
        best = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[best] <= 0:
            break
        left, right = people[best[0]], people.pop(best[1])
        why = _compared(left.side, right.side, features, same=True)
        side = Side.of((*left.side.profiles, *right.side.profiles))
        people[best[0]] = Person(side, (*left.comparisons, *right.comparisons, why))
        scores = {pair: s for pair, s in scores.items() if not {*best} & {*pair}}
        for other in people.keys() - {best[0]}:
            pair = (min(best[0], other), max(best[0], other))
            scores[pair] = _score(people[pair[0]], people[pair[1]], features, bonds)
    return list(people.values())


def _score(left: Person, right: Person, features: Features, bonds: Bonds) -> float:
    if bonds.parts(left.side.profiles, right.side.profiles):
        return float("-inf")
    return features.score(left.side, right.side)


def _told_apart(people: list[Person], features: Features) -> list[Person]:
    """Say of each person but the first why it is not the most alike of those before."""
    told = people[:1]
    for number, person in enumerate(people[1:], 1):
        rivals = (
            _compared(other.side, person.side, features, same=False) for other in people[:number]
        )
        nearest = max(rivals, key=lambda comparison: comparison.score)
        told.append(Person(person.side, (*person.comparisons, nearest)))
    return told


def _compared(left: Side, right: Side, features: Features, *, same: bool) -> Comparison:
    first, second = (min(side.profiles, key=age) for side in (left, right))
    return Comparison(first, second, same, features.reasons(left, right))

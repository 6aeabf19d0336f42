"""Profiles become clusters, block by block: who is who, and which is which.

Blocks that hang together (by ``Profile.links``, or by a decision) are resolved as one. What
comes out for one depends on nothing but its own profiles, whatever their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kg import iris
from kg.resolve import directives, events, keys, people, repeats, reprints
from kg.resolve.bonds import Bonds
from kg.resolve.deciding import decided
from kg.resolve.features import Features
from kg.resolve.model import Cluster, Profile
from kg.resolve.names import Rarity
from kg.resolve.roots import Roots
from kg.vocabulary import Vocabulary

Rule: TypeAlias = Callable[[Sequence[Profile], Bonds], Iterable[Cluster]]


class Resolver:
    """Resolves blocks of profiles, heeding what people decided."""

    def __init__(self, vocabulary: Vocabulary, bonds: Bonds | None = None) -> None:
        self._bonds = bonds or Bonds()
        features = Features(Rarity(vocabulary))
        self._rules: Mapping[str, Rule] = {
            "official": lambda profiles, bonds: people.resolve(profiles, features, bonds),
            "directive": directives.resolve,
            "event": events.resolve,
            "task": repeats.tasks,
            "figure": repeats.figures,
            "document": reprints.resolve,
        }

    def resolve(self, profiles: Iterable[Profile]) -> tuple[Cluster, ...]:
        """Resolve the profiles of one block, or of blocks that hang together."""
        ordered = sorted(profiles, key=lambda profile: profile.place)
        if not ordered:
            return ()
        rule = self._rules.get(keys.kind(ordered[0].block), _by_name)
        clusters = decided(rule(ordered, self._bonds), self._bonds)
        return tuple(sorted(clusters, key=lambda cluster: cluster.iri))

    def resolve_all(self, profiles: Iterable[Profile]) -> Iterator[Cluster]:
        """Resolve all profiles there are."""
        for together in components(profiles, self._bonds):
            yield from self.resolve(together)


def components(profiles: Iterable[Profile], bonds: Bonds) -> list[list[Profile]]:
    """Put together the profiles of blocks that hang together."""
    known = list(profiles)
    roots: Roots[str] = Roots()
    for profile in known:
        for link in profile.links:
            roots.join(profile.block, link)
    for one, other in bonds.same(known):
        roots.join(one.block, other.block)
    return roots.groups(known, lambda profile: profile.block)


def _by_name(profiles: Sequence[Profile], _: Bonds) -> Iterable[Cluster]:
    """Those of one name are one thing, or one in each era of the province they are of."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        era = profile.get("era")
        found[iris.thing(f"{profile.key}/{era}" if era else profile.key)].append(profile)
    return [Cluster(iri, tuple(members)) for iri, members in found.items()]

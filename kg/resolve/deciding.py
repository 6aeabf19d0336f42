"""Decisions carried out on clusters, where no rule of their kind has heeded them already.

Two that are one go by the IRI of the earlier one; of one that is two, the later mention leaves
and is called by its document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg import iris
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Profile, age
from kg.resolve.roots import Roots


def decided(clusters: Iterable[Cluster], bonds: Bonds) -> list[Cluster]:
    """Part and join clusters as people decided, and say so."""
    parted = [part for cluster in clusters for part in _parted(cluster, bonds)]
    profiles = [profile for cluster in parted for profile in cluster.profiles]
    home = {p.place: cluster.iri for cluster in parted for p in cluster.profiles}
    roots: Roots[str] = Roots()
    for one, other in bonds.same(profiles):
        roots.join(home[one.place], home[other.place])
    joined = [_joined(group) for group in roots.groups(parted, lambda cluster: cluster.iri)]
    return [_told(cluster, bonds, profiles) for cluster in joined]


def _parted(cluster: Cluster, bonds: Bonds) -> list[Cluster]:
    """Let go who was decided to be another, with those decided to be one with it."""
    leaving = {max(pair, key=age).place for pair in bonds.different(cluster.profiles)}
    if not leaving:
        return [cluster]
    roots: Roots[tuple[str, str]] = Roots()
    for one, other in bonds.same(cluster.profiles):
        roots.join(one.place, other.place)
    parts = roots.groups(cluster.profiles, lambda profile: profile.place)
    gone = [part for part in parts if any(profile.place in leaving for profile in part)]
    stay = [p for part in parts if part not in gone for p in part]
    named = [_named(cluster.iri, part) for part in gone]
    return [*([replace(cluster, profiles=tuple(stay))] if stay else []), *named]


def _named(iri: str, part: Sequence[Profile]) -> Cluster:
    first = min(part, key=age)
    return Cluster(f"{iri}/{iris.key(first.document)}", tuple(part))


def _joined(group: Sequence[Cluster]) -> Cluster:
    if len(group) == 1:
        return group[0]
    first = min(group, key=lambda cluster: min(map(age, cluster.profiles)))
    profiles = sorted((p for c in group for p in c.profiles), key=lambda p: p.place)
    replaced = {iri for c in group for iri in (c.iri, *c.replaced)} - {first.iri}
    comparisons = tuple(comparison for c in group for comparison in c.comparisons)
    return Cluster(first.iri, tuple(profiles), tuple(sorted(replaced)), comparisons)


def _told(cluster: Cluster, bonds: Bonds, profiles: Sequence[Profile]) -> Cluster:
    """Add what was decided about the cluster: each decision is told by the earlier side."""
    mine = {profile.place for profile in cluster.profiles}
    told = tuple(
        comparison
        for comparison in bonds.told(profiles)
        if min((comparison.left, comparison.right), key=age).place in mine
    )
    return replace(cluster, comparisons=(*cluster.comparisons, *told)) if told else cluster

"""Clusters of people: each person of a name under an IRI of its own.

A name that one person bears is the IRI; of several, each is told by where it was first seen:
…/official/lò-văn-ban/tỉnh-ủy-sơn-la. The bare name then leads to all of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from kg import iris
from kg.resolve import keys
from kg.resolve.bonds import Bonds
from kg.resolve.features import Features
from kg.resolve.model import Cluster, Holding, Profile
from kg.resolve.persons import Person, persons

_LEAVING = {"former", "dismissed", "candidate"}


def resolve(profiles: Sequence[Profile], features: Features, bonds: Bonds) -> list[Cluster]:
    """Resolve the people of one name, or of names that were decided to be one person's."""
    people = persons(profiles, features, bonds)
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        bearers[_name(person)].append(number)
    found = []
    for name, numbers in bearers.items():
        namesakes = [people[number] for number in numbers]
        for person, iri in zip(namesakes, _addresses(name, namesakes), strict=True):
            found.append(_cluster(person, iri, name, shared=len(namesakes) > 1))
    return found


def _cluster(person: Person, iri: str, name: str, *, shared: bool) -> Cluster:
    spelt = {iris.thing(profile.key) for profile in person.side.profiles}
    former = {
        iris.thing(f"{name}/{anchor}") for p in person.side.profiles for anchor in _anchors(p)[:1]
    }
    return Cluster(
        iri=iri,
        profiles=person.side.profiles,
        replaced=tuple(sorted((spelt | (former if shared else set())) - {iri})),
        comparisons=person.comparisons,
    )


def _name(person: Person) -> str:
    """The spelling of the person's earliest document."""
    return person.first.key


def _addresses(name: str, people: Sequence[Person]) -> list[str]:
    """Give an IRI to each person of a name, as short as tells them apart."""
    if len(people) == 1:
        return [iris.thing(name)]
    choices = [_anchors(person.first) for person in people]
    lengths = [1] * len(people)
    while True:
        tried = [tuple(c[: lengths[i]]) for i, c in enumerate(choices)]
        counted = Counter(tried)
        longer = [
            i
            for i, anchor in enumerate(tried)
            if counted[anchor] > 1 and lengths[i] < len(choices[i])
        ]
        if not longer:
            return [iris.thing("/".join((name, *anchor))) for anchor in tried]
        for i in longer:
            lengths[i] += 1


def _anchors(profile: Profile) -> list[str]:
    """Give what tells a person by one document: body, place or office, birth, the document."""
    told = sorted(profile.holdings, key=_rank)
    where = [keys.words(h.body) for h in told if h.body] or [h.place for h in told if h.place]
    where += [keys.words(h.post) for h in told]
    return [*where[:1], *profile.all("born")[:1], iris.key(profile.document)]


def _rank(holding: Holding) -> tuple[bool, bool, str]:
    return holding.status in _LEAVING, holding.member, holding.post

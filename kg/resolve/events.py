"""Which reports are of one event: those of one day whose names are the same and specific.

"Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội" of 27/4/2021 is one in every text, and so is
"Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội khóa XIV"; "hội nghị trực tuyến" never is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg import iris
from kg.model import Event
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Comparison, Profile, Reason, age

_SPECIFIC = 5
_SHARED = 3.0


def block(event: Event, document: str) -> str:
    """Name the events that one may be the same as: those of its day, or of its document."""
    return f"event/{event.date}" if event.date else f"event//{document}"


def resolve(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Resolve the events of one day."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[_iri(profile)].append(profile)
    homes = {iri: _home(iri, found) for iri in found}
    return [_cluster(iri, found, homes) for iri, home in homes.items() if iri == home]


def _cluster(iri: str, found: Mapping[str, Sequence[Profile]], homes: Mapping[str, str]) -> Cluster:
    """Take in the events whose names are shorter forms of this one's."""
    shorter = [other for other, home in homes.items() if home == iri != other]
    first = min(found[iri], key=age)
    members = [profile for name in (iri, *shorter) for profile in found[name]]
    why = (Reason("name-within-name", _SHARED, iris.local(other)) for other in shorter)
    return Cluster(
        iri=iri,
        profiles=tuple(sorted(members, key=lambda profile: profile.place)),
        replaced=tuple(sorted(shorter)),
        comparisons=tuple(
            Comparison(first, min(found[other], key=age), True, (reason,))
            for other, reason in zip(shorter, why, strict=True)
        ),
    )


def _home(iri: str, found: Mapping[str, Sequence[Profile]]) -> str:
    """Give the one longer name that holds all words of this, as far as that goes."""
    if not _is_shared(iri):
        return iri
    words, kind = _words(found[iri]), found[iri][0].get("kind")
    longer = [
        other
        for other, members in found.items()
        if _is_shared(other) and members[0].get("kind") == kind and words < _words(members)
    ]
    return _home(longer[0], found) if len(longer) == 1 else iri


def _is_shared(iri: str) -> bool:
    return "#" not in iri


def _words(profiles: Sequence[Profile]) -> set[str]:
    return set(iris.key(profiles[0].get("label") or "").split("-"))


def _iri(profile: Profile) -> str:
    name, date = iris.key(profile.get("label") or ""), profile.get("date")
    if date is None or name.count("-") + 1 < _SPECIFIC:
        return iris.part(iris.document(profile.document), "event", name, *([date] if date else []))
    return iris.event(name, date)

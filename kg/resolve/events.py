"""Which reports are of one event: those of one day whose names are the same and specific.

"Phiên họp thứ 55 của Ủy ban Thường vụ Quốc hội" of 27/4/2021 is one in every text;
"hội nghị trực tuyến" is another in each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg import iris
from kg.model import Event
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Profile

_SPECIFIC = 5


def block(event: Event, document: str) -> str:
    """Name the events that one may be the same as: those of its day, or of its document."""
    return f"event/{event.date}" if event.date else f"event//{document}"


def resolve(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Resolve the events of one day."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[_iri(profile)].append(profile)
    return [Cluster(iri, tuple(members)) for iri, members in found.items()]


def _iri(profile: Profile) -> str:
    name, date = iris.key(profile.get("label") or ""), profile.get("date")
    if date is None or name.count("-") + 1 < _SPECIFIC:
        return iris.part(iris.document(profile.document), "event", name, *([date] if date else []))
    return iris.event(name, date)

"""Which citations are of one directive: type, number, issuer, and the year or term.

"Chỉ thị 05-CT/TW" of 2016 and of 2022 are two; an undated citation is of the one year known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg import iris
from kg.model import PartialDate
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Profile


def resolve(profiles: Sequence[Profile], _: Bonds) -> Iterable[Cluster]:
    """Resolve the citations of one type and numeral."""
    years: dict[str, set[int]] = defaultdict(set)
    for profile in profiles:
        words, year = profile.get("words"), profile.get("year")
        if words is not None and year is not None:
            years[words].add(int(year))
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[_iri(profile, years)].append(profile)
    return [Cluster(iri, tuple(members)) for iri, members in found.items()]


def _iri(profile: Profile, years: dict[str, set[int]]) -> str:
    words = profile.get("words")
    if words is None:
        document = iris.document(profile.document)
        return iris.part(document, "directive", iris.key(profile.get("label") or ""))
    year = profile.get("year") or _only_year(years.get(words, set()), profile.seen)
    return iris.directive(*words.split("/"), *([year] if year else []))


def _only_year(years: set[int], seen: PartialDate | None) -> str | None:
    """Give the one year other documents state, unless the citing document is older."""
    (year,) = years if len(years) == 1 else (None,)
    return None if year is None or (seen is not None and seen.year < year) else str(year)

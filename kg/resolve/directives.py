"""Which citations are of one directive: type, number, issuer, and the year or term.

"Chỉ thị 05-CT/TW" of 2016 and of 2022 are two; an undated citation is of the one year known.
"Quy định 50" is 50-QĐ/TW when it fits that and no other; "Nghị định 10" of no year is not the one
decree of that number which is known, unless the year of the text or the title agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg import iris
from kg.model import PartialDate
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Comparison, Profile, Reason, age

_BARE = re.compile(r"(?:(?P<day>\d+))(?:/(?P<year>(?:19|20)\d\d))?")
_YEAR = re.compile(r"/((?:19|20)\d\d)(?:/|$)")
_LATEST = "9999"
_SAME_NUMBER, _SAME_ISSUER, _SAME_YEAR, _SAME_TITLE, _ONLY_ONE = 2.0, 3.0, 3.0, 3.0, 1.0
_OF_ANY_TITLE = frozenset(
    {"về", "việc", "quy", "định", "một", "số", "điều", "của"}
    | {"và", "các", "luật", "trong", "đối", "với"}
)


def resolve(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Resolve the citations of one type and numeral."""
    full = [profile for profile in profiles if not _is_bare(profile)]
    years = _years(full)
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in full:
        found[_iri(profile, years)].append(profile)
    known = {iri: tuple(members) for iri, members in found.items()}
    linked: dict[str, list[Comparison]] = defaultdict(list)
    bare = [profile for profile in profiles if _is_bare(profile)]
    years = _years(bare)
    for profile in bare:
        fits = {iri: why for iri, members in known.items() if (why := _fit(profile, members))}
        iri = next(iter(fits)) if len(fits) == 1 else _iri(profile, years)
        found[iri].append(profile)
        if len(fits) == 1:
            first = min(known[iri], key=age)
            linked[iri].append(Comparison(first, profile, True, fits[iri]))
    return [_cluster(iri, found, linked[iri], years) for iri in found]


def _cluster(
    iri: str,
    found: Mapping[str, Sequence[Profile]],
    linked: Sequence[Comparison],
    years: Mapping[str, set[int]],
) -> Cluster:
    """Say which IRIs lead here: those that the members would have without each other."""
    members = found[iri]
    others = {_iri(profile, years if _is_bare(profile) else {}) for profile in members}
    return Cluster(
        iri=iri,
        profiles=tuple(sorted(members, key=lambda profile: profile.place)),
        replaced=tuple(sorted(others - found.keys())),
        comparisons=tuple(linked),
    )


def _is_bare(profile: Profile) -> bool:
    """Tell a number without the symbol that says whose it is: "50", "24/2012"."""
    return _BARE.fullmatch(profile.get("number") or "") is not None


def _years(profiles: Sequence[Profile]) -> dict[str, set[int]]:
    years: dict[str, set[int]] = defaultdict(set)
    for profile in profiles:
        words, year = profile.get("words"), profile.get("year")
        if words is not None and year is not None:
            years[words].add(int(year))
    return years


def _iri(profile: Profile, years: Mapping[str, set[int]]) -> str:
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


def _fit(bare: Profile, members: Sequence[Profile]) -> tuple[Reason, ...]:
    """Weigh whether a bare number is of a directive; empty when it can't be."""
    number = bare.get("number") or ""
    reasons = [Reason("same-number", _SAME_NUMBER, number)]
    issuers = {key for p in members for key in _issuers(p)}
    mine = set(_issuers(bare))
    if mine and issuers:
        if not mine & issuers:
            return ()
        reasons.append(Reason("same-issuer", _SAME_ISSUER, min(mine & issuers)))
    years, year = {y for p in members for y in _stated(p)}, _stated(bare)
    if year and years:
        if not year & years:
            return ()
        reasons.append(Reason("same-year", _SAME_YEAR, min(year & years)))
    if not _existed(bare, members, years):
        return ()
    if not year and _renews_yearly(members):  # one issuer has such a number every year
        known = _same_year(bare, years) or _same_matter(bare, members)
        if known is None:
            return ()
        reasons.append(known)
    return (*reasons, Reason("only-one-that-fits", _ONLY_ONE, number))


def _renews_yearly(members: Sequence[Profile]) -> bool:
    """Tell numbers that start again each year: "10/2022/NĐ-CP", but not "50-QĐ/TW"."""
    return any(_YEAR.search(p.get("number") or "") for p in members)


def _same_year(bare: Profile, years: set[str]) -> Reason | None:
    """A number without a year, in a text of that year or the one after, is of that year."""
    if bare.seen is None:
        return None
    near = {str(bare.seen.year), str(bare.seen.year - 1)} & years
    return Reason("same-year", _SAME_YEAR, max(near)) if near else None


def _same_matter(bare: Profile, members: Sequence[Profile]) -> Reason | None:
    """Whether the titles tell of one thing, by three words at least."""
    told = {word for p in members for title in p.all("title") for word in _words(title)}
    shared = told & {word for title in bare.all("title") for word in _words(title)}
    return Reason("same-title", _SAME_TITLE, " ".join(sorted(shared))) if len(shared) > 2 else None


def _words(title: str) -> list[str]:
    return [word for word in re.findall(r"\w+", title.lower()) if word not in _OF_ANY_TITLE]


def _issuers(profile: Profile) -> list[str]:
    return [key for field, key in profile.references if field == "issuer"]


def _stated(profile: Profile) -> set[str]:
    """Give the years a citation states: by its number or by its date."""
    return {*_YEAR.findall(profile.get("number") or ""), *profile.all("year")}


def _existed(bare: Profile, members: Sequence[Profile], years: set[str]) -> bool:
    """Tell whether a directive was there when a document cited it, by its date or by others."""
    if bare.seen is None:
        return True
    dates = [date for p in members for date in p.all("date")]
    known = min(dates, default=min(years, default=_LATEST))
    cited = min((str(p.seen) for p in members if p.seen is not None), default=_LATEST)
    seen = str(bare.seen)
    return known[: len(seen)] <= seen if dates else known < seen[:4] or cited <= seen

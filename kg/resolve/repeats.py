"""Tasks that several documents repeat, and figures that are stated twice.

Each stays what its own document says; the first of them is what the others are the same as.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TypeAlias

from kg import iris
from kg.resolve import keys
from kg.resolve.bonds import Bonds
from kg.resolve.model import Cluster, Profile, age
from kg.resolve.roots import Roots

Same: TypeAlias = Callable[[Profile, Profile], bool]
_LEAD = 4  # words of a task that its block is named by
_FEWEST = 5
_ALIKE = 0.7
_DIGITS = 3
_DAYS = 7


def task_block(words: str, document: str) -> str:
    """Name the tasks that one may repeat: those that begin with the same words."""
    parts = iris.key(words).split("-")
    own = "" if len(parts) >= _FEWEST else f"/{document}"
    return f"task/{'-'.join(parts[:_LEAD])}{own}"


def figure_block(value: str, unit: str) -> str:
    """Name the figures that one may state again: those of its value and unit."""
    return f"figure/{value}-{iris.key(unit)}"


def tasks(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Put together tasks in almost the same words, of the same people, due at one time."""
    return _clusters(profiles, _is_repeated)


def figures(profiles: Sequence[Profile], _: Bonds) -> list[Cluster]:
    """Put together figures of one value that count the same thing."""
    return _clusters(profiles, _is_stated_twice)


def _clusters(profiles: Sequence[Profile], same: Same) -> list[Cluster]:
    roots: Roots[tuple[str, str]] = Roots()
    for left, right in itertools.combinations(profiles, 2):
        if same(left, right):
            roots.join(left.place, right.place)
    groups = roots.groups(profiles, lambda profile: profile.place)
    return [Cluster(_iri(min(group, key=age)), tuple(group)) for group in groups]


def _iri(profile: Profile) -> str:
    kind, _, place = profile.key.partition("/")
    return iris.part(iris.document(profile.document), kind, place)


def _is_repeated(left: Profile, right: Profile) -> bool:
    one, other = ({*iris.key(p.get("words") or "").split("-")} for p in (left, right))
    agreed = all(_agree(left, right, field) for field in ("due", "kind"))
    who = left.references == right.references or not (left.references and right.references)
    return agreed and who and len(one & other) >= _ALIKE * len(one | other)


def _is_stated_twice(left: Profile, right: Profile) -> bool:
    what = left.get("what"), right.get("what")
    if left.document == right.document:
        told = what[0] == what[1] or None in what or _is_telling(left)
    else:
        told = what[0] is not None and what[0] == what[1] and _is_near(left, right)
    return told and all(_agree(left, right, field) for field in ("date", "approximation"))


def _is_near(left: Profile, right: Profile) -> bool:
    """Another text that gives a figure weeks later gives another figure."""
    if left.seen is None or right.seen is None:
        return False
    return abs((left.seen.first_day() - right.seen.first_day()).days) <= _DAYS


def _is_telling(profile: Profile) -> bool:
    """A number of three digits is hardly stated of two things in one text; "3 người" is."""
    value = keys.words(profile.block).partition("-")[0]
    return len(value.replace(".", "").strip("0")) >= _DIGITS


def _agree(left: Profile, right: Profile, field: str) -> bool:
    """Two values agree unless both are given and differ."""
    one, other = left.get(field), right.get(field)
    return one is None or other is None or one == other

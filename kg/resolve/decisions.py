"""What people decided: two mentions are of one thing, or of two. A row of a CSV file each.

left,right,decision,who,when,why
tin/1#120-135 Nguyễn Văn Hùng,tin/9#3-18 Nguyễn Văn Hùng,different,Lan,2026-01-05,…
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import iris
from kg.errors import InputError
from kg.mentions import Place
from kg.resolve import keys
from kg.resolve.bonds import Bond, Bonds
from kg.resolve.model import Profile
from kg.resolve.roots import Roots
from kg.tables import rows

COLUMNS = ("left", "right", "decision", "who", "when", "why")
_DECISIONS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided of two mentions; ``row`` is where it is written."""

    left: Place
    right: Place
    decision: str
    who: str
    when: str
    why: str
    row: str

    @property
    def places(self) -> tuple[Place, Place]:
        """Where both mentions stand."""
        return self.left, self.right

    @property
    def reason(self) -> str:
        """Say by whom, when and why it was decided."""
        return f"{self.who or '?'}, {self.when or '?'}: {self.why or '?'}"


def read(path: Path) -> tuple[Decision, ...]:
    """Read a file of decisions; an InputError tells what is wrong in which line."""
    return tuple(_decision(place, row) for place, row in rows(path, COLUMNS))


def _decision(place: str, row: Mapping[str, str]) -> Decision:
    if row["decision"] not in _DECISIONS:
        allowed = ", ".join(_DECISIONS)
        raise InputError(f"{place}: {row['decision']!r} is no decision; those are {allowed}")
    try:
        left, right = Place.parse(row["left"]), Place.parse(row["right"])
    except ValueError as error:
        raise InputError(f"{place}: {error}") from None
    return Decision(left, right, row["decision"], row["who"], row["when"], row["why"], place)


def bonds(
    decisions: Sequence[Decision], profiles: Iterable[Profile]
) -> tuple[Bonds, tuple[InputError, ...]]:
    """Tie decisions to the profiles they are about; errors tell those that are about none.

    Decisions on documents that are not there wait until they are.
    """
    named = {place.document for d in decisions for place in (d.left, d.right)}
    known: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.document in named:
            known[profile.document].append(profile)
    found: list[Bond] = []
    errors: list[InputError] = []
    for decision in decisions:
        if {decision.left.document, decision.right.document} <= known.keys():
            try:
                found += _bond(decision, known)
            except InputError as error:
                errors.append(error)
    _check(found)
    return Bonds(tuple(sorted(found))), tuple(errors)


def _bond(decision: Decision, known: Mapping[str, list[Profile]]) -> Iterator[Bond]:
    if decision.decision == "unsure":
        return
    left, right = (
        _mentioned(place, known[place.document], decision.row)
        for place in (decision.left, decision.right)
    )
    kinds = [kind for kind in left if kind in right]
    if not kinds:
        both = f"a {min(left)} and a {min(right)}"
        raise InputError(f"{decision.row}: {both} are never one thing")
    for kind in kinds:
        one, other = left[kind], right[kind]
        if one.place == other.place:
            if decision.decision == "different":
                raise InputError(f"{decision.row}: the document itself makes one of the two")
            continue
        yield Bond(one.place, other.place, decision.decision == "same", decision.reason)


def _mentioned(place: Place, profiles: Iterable[Profile], row: str) -> dict[str, Profile]:
    """Find what words are a mention of, by kind; where they moved, by the words alone."""
    here = {keys.kind(p.key): p for p in profiles if place.span in p.mentions}
    name = iris.key(place.quote)
    moved = {keys.kind(p.key): p for p in profiles if name in _names(p)}
    if not (here or moved):
        raise InputError(f"{row}: {place.document} has no mention of {place.quote!r} any more")
    return here or moved


def _names(profile: Profile) -> set[str]:
    return {iris.key(name) for field in ("label", "alias") for name in profile.all(field)}


def _check(found: Iterable[Bond]) -> None:
    """Decisions may not contradict each other."""
    roots: Roots[tuple[str, str]] = Roots()
    for bond in found:
        if bond.same:
            roots.join(bond.left, bond.right)
    for bond in found:
        if not bond.same and roots.find(bond.left) == roots.find(bond.right):
            names = " and ".join(
                f"{key} of {document}" for document, key in (bond.left, bond.right)
            )
            raise InputError(f"the decisions make {names} one thing and two ({bond.why})")

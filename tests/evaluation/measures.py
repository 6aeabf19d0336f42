"""What is measured of a document: each class, and the attributes of what was found.

A measure of a document is a ``Count``: how many facts are right, found and wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from evaluation.facts import CLASSES, Fact, Page, Values
from evaluation.likeness import alike, alike_offices, best, number, same
from evaluation.matching import Matches, characters, doubtful, match, same_number

CHARACTERS = "tasks (characters)"
NAMES = (*CLASSES, CHARACTERS)
Agreement = Callable[[Values, Values], bool]


@dataclass(frozen=True, slots=True)
class Count:
    """Facts right, found and wanted; of an attribute, found and wanted are the same."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one attribute of one fact: what the gold has, what was found, and whether it will do."""

    measure: str
    about: Fact
    wanted: Values
    found: Values
    right: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document measured: counts by measure, and the matches and verdicts behind them."""

    id: str
    counts: Mapping[str, Count]
    matches: Mapping[str, Matches]
    verdicts: tuple[Verdict, ...] = ()


def measure(page: Page) -> Sheet:
    """Measure a document."""
    matches = {name: match(name, page) for name in CLASSES}
    verdicts = tuple(_attributes(page, matches))
    counts: dict[str, Count] = {}
    for name, found in matches.items():
        right = len(found.pairs)
        counts[name] = Count(right, right + len(found.extra), right + len(found.missed))
    counts[CHARACTERS] = _characters(page)
    for verdict in verdicts:
        counts[verdict.measure] = counts.get(verdict.measure, Count()) + Count(
            int(verdict.right), 1, 1
        )
    return Sheet(page.id, counts, matches, verdicts)


def _characters(page: Page) -> Count:
    """One may cut a list of actions finer than another, so tasks count by character too."""
    wanted, found = characters(page.gold["tasks"]), characters(page.found["tasks"])
    found -= doubtful("tasks", page) - wanted
    return Count(len(wanted & found), len(found), len(wanted))


def _attributes(page: Page, matches: Mapping[str, Matches]) -> Iterator[Verdict]:
    names = _Names(page)
    for gold, found in matches["offices"].pairs:
        yield from _compared("office status", gold, found, "status", equal)
        if gold.attributes["body"]:
            yield from _compared("office body", gold, found, "body", names.agree)
    for gold, found in matches["directives"].pairs:
        yield from _compared("directive date", gold, found, "date", equal)
        yield from _compared("directive issuer", gold, found, "issuer", names.agree)
    for gold, found in matches["events"].pairs:
        yield from _compared("event date", gold, found, "date", equal)
    for gold in page.gold["tasks"]:
        yield from _task(gold, _covering(gold, page.found["tasks"]), names)


def _compared(
    measure: str, gold: Fact, found: Fact | None, attribute: str, agree: Agreement
) -> Iterator[Verdict]:
    """An attribute counts where the gold has it, and where it was invented."""
    wanted, given = gold.attributes[attribute], found.attributes[attribute] if found else ()
    if wanted or given:
        right = bool(wanted) and agree(wanted, given)
        yield Verdict(measure, gold, wanted, given, right)


def equal(wanted: Values, given: Values) -> bool:
    """The same values and no other."""
    return wanted == given


def _covering(task: Fact, found: tuple[Fact, ...]) -> Fact | None:
    """The task that covers most of a golden one, if it is at least half."""
    mine = characters([task])
    covered = {i: len(mine & characters([other])) for i, other in enumerate(found)}
    most = max(covered, key=covered.__getitem__, default=None)
    return None if most is None or covered[most] < len(mine) / 2 else found[most]


def _task(gold: Fact, found: Fact | None, names: _Names) -> Iterator[Verdict]:
    for attribute, agree in (
        ("assignee", names.agree_on_all),
        ("assigner", names.agree_on_one),
        ("basis", _cite_all),
        ("due", equal),
    ):
        if gold.attributes[attribute] or attribute == "due":
            yield from _compared(f"task {attribute}", gold, found, attribute, agree)


def _cite_all(wanted: Values, given: Values) -> bool:
    return all(_cited(basis, given) for basis in wanted)


def _cited(basis: str, given: Values) -> bool:
    """A basis by its number, or by its name where it has none."""
    if any(character.isdigit() for character in basis):
        keys = [number(text.split()[-1]) for text in (basis, *given)]
        if any(same_number(keys[0], key) for key in keys[1:]):
            return True
    return best([basis], given, alike) >= 0.6


class _Names:
    """The other names that a document has for a body or an official."""

    def __init__(self, page: Page) -> None:
        self._bodies = [body.forms for body in page.gold["bodies"]]
        self._officials = [official.forms for official in page.gold["officials"]]
        self._offices = [(office.of, office.forms) for office in page.gold["offices"]]

    def agree(self, wanted: Values, given: Values) -> bool:
        """Tell whether one of the names given is of the body or official that is wanted."""
        return self._alike(wanted[0], given) >= 0.6

    def agree_on_one(self, wanted: Values, given: Values) -> bool:
        """Tell whether the only name given is of whom is wanted."""
        return len(given) == 1 and self.agree(wanted, given)

    def agree_on_all(self, wanted: Values, given: Values) -> bool:
        """Tell whether all that are wanted are named, and at most one other."""
        named = all(self._alike(name, given) >= 0.7 for name in wanted)
        return named and len(given) <= len(wanted) + 1

    def _alike(self, name: str, given: Values) -> float:
        return best(self._all(name), given, alike)

    def _all(self, name: str) -> Iterator[str]:
        """All names of one thing: a holder and the office are the same when tasks are given."""
        yield name
        for forms in self._bodies:
            if best([name], forms, same):
                yield from forms
        for holder, offices in self._offices:
            if best([name], holder, same):
                yield from offices
            elif best([name], offices, alike_offices) >= 0.8:
                yield from holder

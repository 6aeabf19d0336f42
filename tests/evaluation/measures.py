"""What is measured of a document: each class, and the attributes of what was found.

A measure of a document is a ``Count``: how many facts are right, found and wanted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evaluation.documents import CLASSES, Fact, Page, Values
from evaluation.likeness import alike, alike_offices, best, number, same
from evaluation.matching import Matches, characters, doubtful, match, same_number

CHARACTERS = "tasks (characters)"
NAMES = (*CLASSES, CHARACTERS)


@dataclass(frozen=True, slots=True)
class Count:
    """Facts right, found and wanted; of an attribute, found and wanted are the same."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document measured: counts by measure, and the matches behind them by class."""

    id: str
    counts: Mapping[str, Count]
    matches: Mapping[str, Matches]


def measure(page: Page) -> Sheet:
    """Measure a document."""
    matches = {name: match(name, page) for name in CLASSES}
    counts: dict[str, Count] = {}
    for name, found in matches.items():
        right = len(found.pairs)
        counts[name] = Count(right, right + len(found.extra), right + len(found.missed))
    counts[CHARACTERS] = _characters(page)
    for name, right in _attributes(page, matches):
        counts[name] = counts.get(name, Count()) + Count(int(right), 1, 1)
    return Sheet(page.id, counts, matches)


def _characters(page: Page) -> Count:
    """One may cut a list of actions finer than another, so tasks count by character too."""
    wanted, found = characters(page.gold["tasks"]), characters(page.found["tasks"])
    found -= doubtful("tasks", page) - wanted
    return Count(len(wanted & found), len(found), len(wanted))


def _attributes(page: Page, matches: Mapping[str, Matches]) -> Iterator[tuple[str, bool]]:
    names = _Names(page)
    for gold, found in matches["offices"].pairs:
        yield "office status", gold.attributes["status"] == found.attributes["status"]
        for body in gold.attributes["body"]:
            yield "office body", names.any_alike(body, found.attributes["body"])
    for gold, found in matches["directives"].pairs:
        yield from _stated("directive date", gold, found, "date")
        issuers = gold.attributes["issuer"], found.attributes["issuer"]
        if any(issuers):
            yield "directive issuer", all(issuers) and names.any_alike(issuers[0][0], issuers[1])
    for gold, found in matches["events"].pairs:
        yield from _stated("event date", gold, found, "date")
    for gold in page.gold["tasks"]:
        yield from _task(gold, _covering(gold, page.found["tasks"]), names)


def _stated(
    name: str, gold: Fact, found: Fact | None, attribute: str
) -> Iterator[tuple[str, bool]]:
    """An attribute counts where the gold has it, and where it was invented."""
    given = found.attributes[attribute] if found else ()
    if gold.attributes[attribute] or given:
        yield name, gold.attributes[attribute] == given


def _covering(task: Fact, found: tuple[Fact, ...]) -> Fact | None:
    """The task that covers most of a golden one, if it is at least half."""
    mine = characters([task])
    covered = {i: len(mine & characters([other])) for i, other in enumerate(found)}
    most = max(covered, key=covered.__getitem__, default=None)
    return None if most is None or covered[most] < len(mine) / 2 else found[most]


def _task(gold: Fact, found: Fact | None, names: _Names) -> Iterator[tuple[str, bool]]:
    wanted = gold.attributes
    given: Mapping[str, Values] = found.attributes if found else dict.fromkeys(wanted, ())
    if wanted["assignee"]:
        yield (
            "task assignee",
            len(given["assignee"]) <= len(wanted["assignee"]) + 1
            and all(names.any_alike(a, given["assignee"], 0.7) for a in wanted["assignee"]),
        )
    for assigner in wanted["assigner"]:
        one = len(given["assigner"]) == 1
        yield "task assigner", one and names.any_alike(assigner, given["assigner"])
    if wanted["basis"]:
        yield "task basis", all(_cited(basis, given["basis"]) for basis in wanted["basis"])
    yield from _stated("task due", gold, found, "due")


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

    def any_alike(self, name: str, given: Values, enough: float = 0.6) -> bool:
        """Tell whether one of the names given is of the body or official called ``name``."""
        return best(self._all(name), given, alike) >= enough

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

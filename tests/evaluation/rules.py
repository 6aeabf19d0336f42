"""How often each rule is right: of the facts it read from golden documents, those in the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.facts import Fact
from evaluation.measures import Sheet


@dataclass(frozen=True, order=True, slots=True)
class Rule:
    """A rule of a class of facts, with the facts it read and those of them that are right."""

    fact: str
    name: str
    right: int
    read: int

    @property
    def precision(self) -> float:
        """The share that is right."""
        return self.right / self.read


def rules(sheets: Sequence[Sheet]) -> list[Rule]:
    """Measure every rule that read something; a fact that several rules read counts for each."""
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for sheet in sheets:
        for name, matches in sheet.matches.items():
            right.update(_read(name, (found for _, found in matches.pairs)))
            wrong.update(_read(name, matches.extra))
    return sorted(
        Rule(fact, name, right[fact, name], right[fact, name] + wrong[fact, name])
        for fact, name in right.keys() | wrong.keys()
    )


def _read(name: str, facts: Iterable[Fact]) -> Iterable[tuple[str, str]]:
    return ((name, rule) for fact in facts for rule in fact.rules)

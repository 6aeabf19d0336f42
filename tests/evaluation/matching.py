"""Which fact of the graph is which golden fact: one to one, the most alike first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from evaluation.facts import Fact, Page
from evaluation.likeness import alike, alike_offices, best, number, plain, same, similar
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Matches:
    """The facts of one class in one document, paired off; excused ones are left out."""

    pairs: tuple[tuple[Fact, Fact], ...]
    missed: tuple[Fact, ...]
    extra: tuple[Fact, ...]


def match(name: str, page: Page) -> Matches:
    """Pair the golden facts of a class with those of the graph."""
    gold, found = page.gold[name], page.found[name]
    likeness, enough = _likeness(name, page)
    scored = [
        (likeness(wanted, given), -i, -j)
        for i, wanted in enumerate(gold)
        for j, given in enumerate(found)
    ]
    left, right, pairs = set(range(len(gold))), set(range(len(found))), []
    for score, i, j in sorted(scored, reverse=True):
        if score >= enough and -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            pairs.append((gold[-i], found[-j]))
    return Matches(
        tuple(pairs),
        tuple(gold[i] for i in sorted(left)),
        tuple(found[j] for j in sorted(right) if not excused(name, found[j], page)),
    )


def _likeness(name: str, page: Page) -> tuple[Callable[[Fact, Fact], float], float]:
    """Tell how alike two facts of a class are, and how alike they must be."""
    if name != "participation":
        return _LIKENESS[name]
    events = {found.forms[0]: gold.forms for gold, found in match("events", page).pairs}

    def likeness(gold: Fact, found: Fact) -> float:
        """Of the same official in the same role, at the event that was paired off."""
        there = gold.number == found.number and events.get(found.forms[0]) == gold.forms
        return best(gold.of, found.of, same) if there else 0.0

    return likeness, 1.0


def excused(name: str, fact: Fact, page: Page) -> bool:
    """Tell whether a fact that no golden fact answers to is one the annotator left open."""
    if fact.span is not None:
        return len(characters([fact]) & doubtful(name, page)) > len(characters([fact])) / 2
    doubts = [d.text for d in page.doubts if d.field == name]
    if name in {"officials", "bodies"}:
        return best(fact.forms, doubts, similar) >= 0.9
    if name == "offices":
        people = [plain(d.text) for d in page.doubts if d.field in {"officials", "offices"}]
        if any(plain(person) in text for person in fact.of for text in people):
            return True
    return best(fact.forms, doubts, similar) >= 0.8 or best(fact.forms, doubts, alike) >= 0.6


def doubtful(name: str, page: Page) -> set[int]:
    """The characters of the text that the annotator left open for a class."""
    texts = [d.text for d in page.doubts if d.field == name]
    return {
        place
        for text in texts
        for found in re.finditer(re.escape(text), page.text)
        for place in range(*found.span())
    }


def characters(facts: Iterable[Fact]) -> set[int]:
    """The characters of the text that facts cover."""
    return {place for fact in facts if fact.span for place in range(*_edges(fact.span))}


def overlap(one: Fact, other: Fact) -> float:
    """The share of characters in common, of all that either covers."""
    assert one.span is not None
    assert other.span is not None
    common = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    both = max(one.span.end, other.span.end) - min(one.span.start, other.span.start)
    return max(common, 0) / both


def same_number(one: str, other: str) -> bool:
    """Compare citation keys, whatever separates their parts; a bare number may be any key's."""
    a, b = (re.split(r"[-/]", number(key)) for key in (one, other))
    return a == b or (a[0] == b[0] and 1 in {len(a), len(b)})


def _official(gold: Fact, found: Fact) -> float:
    return best(gold.forms, found.forms, same)


def _office(gold: Fact, found: Fact) -> float:
    return best(gold.of, found.of, same) and best(gold.forms, found.forms, alike_offices)


def _body(gold: Fact, found: Fact) -> float:
    """By name; or by the very words of the text, unless the names contradict each other."""
    named = best(gold.forms, found.forms[:1], alike)
    by_words = best(gold.forms, found.forms[1:], same)
    return max(named, 0.8 * by_words) if named >= 0.3 else named


def _directive(gold: Fact, found: Fact) -> float:
    if gold.number and found.number:
        return float(
            same_number(gold.number, found.number) and best(gold.of, found.of, similar) > 0.5
        )
    return best(gold.forms, found.forms, alike)


def _event(gold: Fact, found: Fact) -> float:
    return best(gold.forms, found.forms, similar)


def _figure(gold: Fact, found: Fact) -> float:
    if gold.number != found.number:
        return 0.0
    unit = best(gold.forms, found.forms, similar)
    return max(unit, 0.6 if unit >= 0.3 and overlap(gold, found) else 0.0)


def _edges(span: Span) -> Sequence[int]:
    return span.start, span.end


_LIKENESS = {
    "officials": (_official, 1.0),
    "offices": (_office, 0.8),
    "bodies": (_body, 0.8),
    "directives": (_directive, 0.75),
    "events": (_event, 0.5),
    "tasks": (overlap, 0.5),
    "figures": (_figure, 0.5),
}

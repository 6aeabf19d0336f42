"""Terms named by number and by years that do not fit: "Quốc hội khóa XIV nhiệm kỳ 2021-2026".

When a term began and ended is data, the scheme ``term`` of the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.vocabulary import Concept, Vocabulary

_YEARS = re.compile(r"[,( ]*(?:nhiệm kỳ )?((?:19|20)\d\d) ?- ?((?:19|20)\d\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A term, the years it lasted, and the years that a text gives it."""

    term: str
    period: str
    said: str


def misfits(text: str, vocabulary: Vocabulary) -> Iterator[Misfit]:
    """Yield each term of a text whose years are not those it is given.

    >>> from kg.vocabulary import load
    >>> text = "đại biểu Quốc hội khóa XIV, nhiệm kỳ 2021-2026"
    >>> [(found.period, found.said) for found in misfits(text, load())]
    [('2016-2021', '2021-2026')]
    """
    folded = vocabulary.folder(text)
    for hit in vocabulary.scan(folded.lower).get("term", []):
        years = _YEARS.match(folded.text, hit.end)
        period = _period(hit.concepts[0])
        if years is not None and period is not None and period != (years[1], years[2]):
            yield Misfit(hit.concepts[0].label, "-".join(period), f"{years[1]}-{years[2]}")


def _period(term: Concept) -> tuple[str, str] | None:
    found = re.findall(r"\d{4}", " ".join(term.all("period")))
    return (found[0], found[-1]) if len(found) > 1 else None

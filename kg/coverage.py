"""What was not read: sentences with a cue of a fact from which no fact of that kind was taken.

"Ông A, Trưởng ban Thi đua, …" without an office found is a gap under the cue "trưởng ban".
The list of gaps, most frequent cue first, is where the next rule is written from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extraction.analysis import Analysis, analyse
from kg.extraction.pipeline import facts
from kg.model import Document, Facts, Span
from kg.sentences import Sentence
from kg.vocabulary import Hit, Vocabulary

CueKind = Literal["office", "directive", "task", "figure", "event"]

KINDS: dict[CueKind, str] = {
    "office": "post",
    "directive": "document-type",
    "task": "task-verb",
    "figure": "unit",
    "event": "event-kind",
}
# A title calls for a person, a document for its number or name, a unit for its number.
_NAME = re.compile(r"[A-ZĐÀ-Ỹ]\w+ [A-ZĐÀ-Ỹ]\w+")
_NUMBERED = re.compile(r" (?:số )?\d")
_COUNTED = re.compile(r"(?<![\d/.,-])\d(?:[\d.,]*\d)? $")
# Words that only look like an official event, and occasions that are none.
_NO_EVENTS = frozenset({"none", "private"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A cue, in lower case, in a sentence that gave no fact of its kind.

    ``span`` and ``quote`` are the sentence's.
    """

    kind: CueKind
    cue: str
    document: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with all the sentences of a collection that it was left in."""

    kind: CueKind
    cue: str
    gaps: tuple[Gap, ...]


def gaps(document: Document, vocabulary: Vocabulary) -> Iterator[Gap]:
    """Yield what one document says and the extractor did not take, in order of the text."""
    analysis = analyse(document, vocabulary)
    taken = _taken(facts(analysis))
    for sentence in analysis.sentences:
        span = analysis.span(sentence.start, sentence.end)
        for kind, scheme in KINDS.items():
            if any(span.start <= start < span.end for start in taken[kind]):
                continue
            hit = _first(analysis, sentence, kind, scheme)
            if hit is not None:
                quote = document.text[span.start : span.end]
                yield Gap(kind, analysis.lower[hit.start : hit.end], document.id, span, quote)


def ranked(found: Iterable[Gap]) -> list[Cue]:
    """Group gaps by cue, the most frequent cue first."""
    groups: dict[tuple[CueKind, str], list[Gap]] = defaultdict(list)
    for gap in found:
        groups[gap.kind, gap.cue].append(gap)
    cues = [Cue(kind, cue, tuple(same)) for (kind, cue), same in groups.items()]
    return sorted(cues, key=lambda c: (-len(c.gaps), c.kind, c.cue))


def _taken(read: Facts) -> dict[CueKind, set[int]]:
    """Where each kind of fact begins, in source offsets."""
    return {
        "office": {span.start for o in read.occupancies for span in o.evidence},
        "directive": {m.sentence.start for d in read.directives for m in d.mentions},
        "task": {task.span.start for task in read.tasks},
        "figure": {figure.span.start for figure in read.figures},
        "event": {m.sentence.start for e in read.events for m in e.mentions},
    }


def _first(analysis: Analysis, sentence: Sentence, kind: CueKind, scheme: str) -> Hit | None:
    """The first word of the scheme in a sentence that calls for a fact."""
    text = analysis.text
    for hit in analysis.found(scheme, sentence.start, sentence.end):
        if kind == "office" and not _NAME.search(text, hit.end, sentence.end):
            continue
        if kind == "directive" and not _NUMBERED.match(text, hit.end):
            continue
        if kind == "figure" and not _COUNTED.search(text, sentence.start, hit.start):
            continue
        if kind == "event" and hit.concepts[0].get("family") in _NO_EVENTS:
            continue
        return hit
    return None

"""The papers that act by a mere noun: in "Công điện yêu cầu các bộ ..." after "Công điện số 9 của
Thủ tướng" it is the telegram named before that speaks for its issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DirectiveMention
from kg.vocabulary import Hit

# Where a clause begins: nothing stands before the noun that it could belong to.
_HEAD = re.compile(r"(?:^|[\n.,;:] \"?|\n\"?|^\")$")
_POINTS = re.compile(r" (?:này|trên|nói trên|nêu trên)\b")
_ADVERBS = re.compile(r" (?:(?:cũng|còn|đồng thời|tiếp tục) )+")
# "Công điện chỉ đạo | của Thủ tướng", "Văn bản yêu cầu | này": the verb says which one.
_NOUN = re.compile(r" (?:của|này|số|ngày|được|về việc|là)\b|\W*$")
_VERBS = ("deciding-verb", "task-verb", "action-verb", "speech-verb")
_SAYS = frozenset({"nêu-rõ", "nhấn-mạnh"})
_ANY = "Văn bản"  # the noun for a paper of whatever kind
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class ActingPaper:
    """A noun at folded ``[start, end)`` that acts, and the citation of the paper it means."""

    start: int
    end: int
    cited: DirectiveMention


def acting(analysis: Analysis, found: Findings) -> Iterator[ActingPaper]:
    """Yield the nouns that act in the place of a paper cited before."""
    vocabulary = analysis.vocabulary
    rules = {concept.label for concept in vocabulary.scheme("rule-type")}
    cited = [m for m in found.all(DirectiveMention) if not m.draft and m.type not in rules]
    if not cited:
        return
    for noun in analysis.found("document-type"):
        if noun.concepts[0].label in rules or (end := acts(analysis, noun)) is None:
            continue
        before = [m for m in cited if m.end <= noun.start and _is_meant(noun, m)]
        if before:
            yield ActingPaper(noun.start, end, before[-1])


def acts(analysis: Analysis, noun: Hit) -> int | None:
    """Where the words for a paper end that opens a clause and asks for something; None when the
    verb only says which paper it is."""
    if not _HEAD.search(analysis.text, max(0, noun.start - _WINDOW), noun.start):
        return None
    if analysis.text[noun.start].islower() and any(analysis.hit_at(s, noun.start) for s in _VERBS):
        return None  # "Ủy ban xem xét, quyết định đề xuất ..."
    points = _POINTS.match(analysis.lower, noun.end)
    end = noun.end if points is None else points.end()
    adverbs = _ADVERBS.match(analysis.lower, end)
    after = end + 1 if adverbs is None else adverbs.end()
    # "cũng đề nghị" is a verb of its own
    verb = analysis.hit_at("task-verb", end + 1) or analysis.hit_at("task-verb", after)
    if verb is not None:
        return None if _NOUN.match(analysis.lower, verb.end) else end
    said = analysis.hit_at("speech-verb", after)
    return end if said is not None and said.concepts[0].id in _SAYS else None


def names_acting(analysis: Analysis, noun: Hit) -> bool:
    """Whether a noun before a verb is that of a paper which asks for something."""
    return acts_at(analysis, noun.start) is not None


def acts_at(analysis: Analysis, position: int) -> int | None:
    """Where the words for a paper end that begin here and ask for something."""
    paper = analysis.hit_at("document-type", position)
    return None if paper is None else acts(analysis, paper)


def _is_meant(noun: Hit, cited: DirectiveMention) -> bool:
    return noun.concepts[0].label in (cited.type, _ANY)

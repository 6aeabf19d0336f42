"""Questions in a person's own words: which question of ``queries/`` they mean, and its answer.

``ask(graph, "Ai là Bí thư Thành ủy Hà Nội năm 2021?")`` answers ``holders`` with the office and
the last day of 2021; what is not understood is answered with what could be asked instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import rdflib

from kg.asking import templates as tables
from kg.asking.matching import Matcher
from kg.asking.names import Names
from kg.asking.templates import Templates
from kg.asking.times import times
from kg.asking.wording import Wording, read
from kg.query import Table, answer, bound, questions
from kg.store import TripleSource
from kg.store.rdf import store_of
from kg.vocabulary import load

__all__ = ["Answer", "Interpreter", "Understood", "ask"]
_SUGGESTIONS = 4


@dataclass(frozen=True, slots=True)
class Understood:
    """The question of ``queries/`` that is meant, its parameters, and its SPARQL with these."""

    query: str
    parameters: Mapping[str, str] = field(hash=False)
    sparql: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question was understood as, and the rows; else what could be asked instead.

    ``suggestions`` are questions, ``names`` things of the graph that the words come near to.
    """

    question: str
    understood: Understood | None
    table: Table | None
    suggestions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Interpreter:
    """Understands questions put to one graph; it reads the graph's names once."""

    def __init__(self, store: TripleSource) -> None:
        self._vocabulary = load()
        self._questions = questions()
        self._names = Names(store, self._vocabulary)
        self._templates = tables.load()
        self._matcher = Matcher(self._templates, self._names, self._questions)
        self._store = store

    def understood(self, question: str) -> Understood | None:
        """Tell what is asked; None when that is not clear."""
        wording = read(question, self._vocabulary)
        match = self._matcher.best(wording, tuple(times(wording, self._vocabulary)))
        if match is None:
            return None
        query = self._questions[match.template.query]
        sparql = bound(query, match.parameters)
        return Understood(query.name, match.parameters, _without_head(sparql))

    def answer(self, question: str) -> Answer:
        """Answer a question, or tell what could be asked instead."""
        understood = self.understood(question)
        if understood is None:
            wording = read(question, self._vocabulary)
            near = tuple(self._names.nearest(wording))
            return Answer(question, None, None, _nearest(wording, self._templates), near)
        query = self._questions[understood.query]
        return Answer(question, understood, answer(self._store, query, dict(understood.parameters)))


def ask(graph: rdflib.Graph | TripleSource, question: str) -> Answer:
    """Answer a question in Vietnamese, with or without marks, from a graph."""
    return Interpreter(store_of(graph)).answer(question)


def _nearest(wording: Wording, known: Templates) -> tuple[str, ...]:
    """Give examples of the templates that share most words with a question."""
    silent = {part for phrase in known.fillers for part in wording.parts(phrase)}
    asked = set(wording.keys(0, len(wording.words))) - silent
    ranked: list[tuple[int, int, str]] = []
    for order, template in enumerate(known.templates):
        cues = {p for group in template.cues for cue in group for p in wording.parts(cue)}
        words = cues | set(wording.parts(template.example))
        ranked.append((-len(asked & (words - silent)), order, template.example))
    return tuple(dict.fromkeys(example for _, _, example in sorted(ranked)))[:_SUGGESTIONS]


def _without_head(sparql: str) -> str:
    lines = (line for line in sparql.splitlines() if not line.startswith("#+"))
    return "\n".join(lines).strip() + "\n"

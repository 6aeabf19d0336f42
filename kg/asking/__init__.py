"""Questions in a person's own words: which question of ``queries/`` they mean, and its answer.

``ask(graph, "Ai là Bí thư Thành ủy Hà Nội năm 2021?")`` answers ``holders`` with the office and
the last day of 2021; what is not understood is answered with what could be asked instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

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

__all__ = ["Answer", "Hints", "Interpreter", "Understood", "ask", "names_of"]
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


@dataclass(frozen=True, slots=True)
class Hints:
    """What this graph can be asked instead: questions, and names the words come near to."""

    questions: tuple[str, ...]
    names: tuple[str, ...]


class Interpreter:
    """Understands questions put to a graph whose names it knows."""

    def __init__(self, names: Names) -> None:
        self._vocabulary = load()
        self._questions = questions()
        self._names = names
        self._templates = tables.load()
        self._matcher = Matcher(self._templates, self._names, self._questions)

    def understood(self, question: str) -> Understood | None:
        """Tell what is asked; None when that is not clear."""
        wording = read(question, self._vocabulary)
        match = self._matcher.best(wording, tuple(times(wording, self._vocabulary)))
        if match is None:
            return None
        query = self._questions[match.template.query]
        sparql = bound(query, match.parameters)
        return Understood(query.name, match.parameters, _without_head(sparql))

    def hints(self, question: str) -> Hints:
        """Tell what could be asked instead of what was not understood."""
        wording = read(question, self._vocabulary)
        near = (other for other in _nearest(wording, self._templates) if self.understood(other))
        return Hints(tuple(islice(near, _SUGGESTIONS)), tuple(self._names.nearest(wording)))


def names_of(store: TripleSource) -> Names:
    """Read the names of a graph, once for many questions."""
    return Names(store, load())


def ask(graph: rdflib.Graph | TripleSource, question: str) -> Answer:
    """Answer a question in Vietnamese, with or without marks, from a graph."""
    store = store_of(graph)
    interpreter = Interpreter(names_of(store))
    understood = interpreter.understood(question)
    if understood is None:
        hints = interpreter.hints(question)
        return Answer(question, None, None, hints.questions, hints.names)
    query = questions()[understood.query]
    return Answer(question, understood, answer(store, query, dict(understood.parameters)))


def _nearest(wording: Wording, known: Templates) -> Iterable[str]:
    """Give the examples of templates, those that share most words with a question first."""
    silent = {part for phrase in known.fillers for part in wording.parts(phrase)}
    asked = set(wording.keys(0, len(wording.words))) - silent
    ranked: list[tuple[int, int, str]] = []
    for order, template in enumerate(known.templates):
        cues = {p for group in template.cues for cue in group for p in wording.parts(cue)}
        words = cues | set(wording.parts(template.example))
        ranked.append((-len(asked & (words - silent)), order, template.example))
    return dict.fromkeys(example for _, _, example in sorted(ranked))


def _without_head(sparql: str) -> str:
    lines = (line for line in sparql.splitlines() if not line.startswith("#+"))
    return "\n".join(lines).strip() + "\n"

"""What the documents contradict one another in, or cannot be right about; nothing is decided here.

Each kind of conflict is a question, ``queries/conflict-*.rq``, all with the same columns: what it
is about, what is said on one side and on the other, each with its document and sentence. One kind
needs the vocabulary: a term named by a number and by years that do not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.namespaces import CURIES
from kg.query import Table, answer, questions
from kg.store import TripleSource
from kg.terms_of_office import misfits
from kg.vocabulary import Vocabulary

PREFIX = "conflict-"
_TERMS = "terms"
_COLUMNS = ("subject", "first", "second", "source", "quote", "other_source", "other_quote")
_SENTENCES = """
SELECT ?source ?quote WHERE {
  ?sentence a bm:Evidence ; nif:anchorOf ?quote ; nif:referenceContext/dcterms:identifier ?source .
  FILTER (CONTAINS(LCASE(?quote), "khóa") || CONTAINS(LCASE(?quote), "khoá"))
} ORDER BY ?source ?quote
"""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The conflicts of one kind, with what the kind means in Vietnamese and English."""

    kind: str
    vi: str
    en: str
    table: Table


def kinds() -> tuple[str, ...]:
    """Name the kinds of conflict there are."""
    asked = (name.removeprefix(PREFIX) for name in questions() if name.startswith(PREFIX))
    return tuple(sorted([*asked, _TERMS]))


def conflicts(
    store: TripleSource, vocabulary: Vocabulary, only: Iterable[str] = ()
) -> Iterator[Conflicts]:
    """Find the conflicts in a graph, kind by kind; QueryError for a kind there is not."""
    asked, known = questions(), kinds()
    for kind in tuple(only) or known:
        if kind not in known:
            raise QueryError(f"no kind of conflict {kind!r}; there are {', '.join(known)}")
        if kind == _TERMS:
            yield _of_terms(store, vocabulary)
        else:
            question = asked[f"{PREFIX}{kind}"]
            yield Conflicts(kind, question.vi, question.en, answer(store, question))


def together(found: Iterable[Conflicts]) -> Table:
    """Give the conflicts of all kinds as one table, the kind in its first column."""
    return Table(
        ("kind", *_COLUMNS),
        tuple((ox.Literal(one.kind), *terms) for one in found for terms in one.table.terms),
    )


def _of_terms(store: TripleSource, vocabulary: Vocabulary) -> Conflicts:
    solutions = store.query(_SENTENCES, prefixes=CURIES)
    assert isinstance(solutions, ox.QuerySolutions)
    rows = (
        (misfit.term, misfit.period, misfit.said, source, quote, source, quote)
        for source, quote in ((row["source"].value, row["quote"].value) for row in solutions)
        for misfit in misfits(quote, vocabulary)
    )
    return Conflicts(
        _TERMS,
        "Khóa nào được ghi những năm không phải của khóa ấy?",
        "Which terms are given years that are not theirs?",
        Table(_COLUMNS, tuple(tuple(map(ox.Literal, row)) for row in rows)),
    )

"""What a graph says of its nodes, each statement with the sentences it comes from.

A statement ties two things ("Trương Thị Mai" holds an office in "Ban Tổ chức Trung ương")
or says something of one ("13.500 đảng viên" in a sentence that names a body). Networks are
made of the former; the page tells both. All of it is the result of ``queries/network-*.rq``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pyoxigraph as ox
import rdflib

from kg import query
from kg.store import TripleSource
from kg.store.rdf import store_of

_MENTION = "mention"
_NO_VALUE = (ox.Triple, type(None))
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something with a name; ``kind`` is "official", "body", "directive", "task", "event",
    or "post" and "group" for those who act without being nodes of a network."""

    iri: str
    kind: str
    label: str
    alt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A document as it is cited; ``link`` is its address."""

    id: str
    title: str = ""
    date: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The exact words of a document that state something, and where they stand in it."""

    source: Source
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of ``subject``, and of ``object`` when it ties two.

    ``key`` tells apart what has the same relation and ends. Dates are ISO 8601, no more
    exact than known. What is unknown is empty.
    """

    relation: str
    subject: Thing
    object: Thing | None = None
    key: str = ""
    text: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    observed: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All things of a graph by IRI, and all that is said of them, in a fixed order."""

    things: Mapping[str, Thing]
    statements: tuple[Statement, ...]


def account(graph: rdflib.Graph | TripleSource) -> Account:
    """Read what a graph says."""
    store, known = store_of(graph), query.questions()
    nodes, evidence, edges, facts_alone = (
        _rows(store, query.choose(f"network-{part}", known))
        for part in ("nodes", "evidence", "edges", "facts")
    )
    things, quotes = _things(nodes), dict(_quotes(evidence))
    ties = _grouped(edges, _tie, things, quotes)
    facts = _grouped(facts_alone, _fact, things, quotes)
    return Account(things, (*ties, *_without_known_mentions(ties, facts)))


def _things(rows: Iterable[Row]) -> dict[str, Thing]:
    kinds: dict[str, str] = {}
    labels, alts = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in rows:
        kinds[row["node"]] = row["kind"]
        labels[row["node"]].add(row["label"])
        if "alt" in row:
            alts[row["node"]].add(row["alt"])
    return {
        iri: Thing(iri, kinds[iri], min(labels[iri]), tuple(sorted(alts[iri])))
        for iri in sorted(kinds)
    }


def _quotes(rows: Iterable[Row]) -> Iterator[tuple[str, Quote]]:
    for row in rows:
        details = (row.get(name, "") for name in ("title", "date", "link"))
        source = Source(row["source"], *details)
        yield row["evidence"], Quote(source, int(row["start"]), int(row["end"]), row["quote"])


def _tie(row: Row, things: Mapping[str, Thing]) -> Statement | None:
    subject, object = things.get(row["source"]), things.get(row["target"])
    if subject is None or object is None:
        return None
    text = row.get("office", "")
    key = row.get("fact") or " ".join(filter(None, (row["relation"], text)))
    return _dated(Statement(row["relation"], subject, object, key, text), row)


def _fact(row: Row, things: Mapping[str, Thing]) -> Statement | None:
    subject = things.get(row["node"])
    if subject is None:
        return None
    return _dated(Statement(row["relation"], subject, text=row.get("text", "")), row)


def _dated(statement: Statement, row: Row) -> Statement:
    return replace(
        statement,
        status=row.get("status", ""),
        since=row.get("from", ""),
        until=row.get("until", ""),
    )


def _grouped(
    rows: Iterable[Row],
    read: Callable[[Row, Mapping[str, Thing]], Statement | None],
    things: Mapping[str, Thing],
    quotes: Mapping[str, Quote],
) -> list[Statement]:
    """Make one statement of the rows that differ in evidence or day of observation alone."""
    evidence: dict[Statement, set[Quote]] = defaultdict(set)
    observed: dict[Statement, str] = defaultdict(str)
    for row in rows:
        statement = read(row, things)
        if statement is not None:
            found = quotes.get(row.get("evidence", ""))
            evidence[statement] |= {found} if found else set()
            observed[statement] = max(observed[statement], row.get("observed", ""))
    return [
        replace(statement, observed=observed[statement], quotes=tuple(sorted(evidence[statement])))
        for statement in sorted(evidence, key=_order)
    ]


def _order(statement: Statement) -> tuple[str, ...]:
    return (
        statement.relation,
        statement.subject.iri,
        statement.object.iri if statement.object else "",
        statement.key,
        statement.text,
        statement.status,
        statement.since,
        statement.until,
    )


def _without_known_mentions(
    ties: Iterable[Statement], facts: Iterable[Statement]
) -> Iterator[Statement]:
    """Leave to "is mentioned" the sentences that state nothing else of a thing."""
    known: dict[str, set[Quote]] = defaultdict(set)
    for statement in (*ties, *facts):
        if statement.relation != _MENTION:
            for thing in (statement.subject, statement.object):
                known[thing.iri if thing else ""].update(statement.quotes)
    for fact in facts:
        if fact.relation != _MENTION:
            yield fact
            continue
        rest = tuple(quote for quote in fact.quotes if quote not in known[fact.subject.iri])
        if rest:
            yield replace(fact, quotes=rest)


def _rows(store: TripleSource, question: query.Question) -> Iterator[Row]:
    """Ask a question; a value that is unbound is not in its row."""
    table = query.sparql(store, question.sparql)
    assert isinstance(table, query.Table)
    for row in table.terms:
        cells = zip(table.columns, row, strict=True)
        yield {name: str(term.value) for name, term in cells if not isinstance(term, _NO_VALUE)}

"""Turtle for people and for diffs: sorted, grouped by subject, prefixes in order.

The same triples give the same bytes, whatever the order in which they come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

import pyoxigraph as ox

from kg.letters import LOWER, UPPER
from kg.namespaces import BASE, CURIES, RDF, XSD
from kg.sorting import ordered

_TYPE = f"<{RDF.type.value}>"
_FIRST = "!"  # stands for rdf:type while sorting, which so comes before every <predicate>
_SIMPLE = re.compile(rf"[{UPPER}{LOWER}0-9]+(?:[-_]+[{UPPER}{LOWER}0-9]+)*")
_OURS = f"<{BASE}"
_RELATIVE = re.compile(rf"{re.escape(_OURS)}[a-z-]+/[^/]")
_INTEGER = f'"^^<{XSD.integer.value}>'
_DATATYPE = re.compile(r'"\^\^(<[^<>"]*>)$')
_PREFIXES = {iri: prefix for prefix, iri in CURIES.items()}
Statements = Iterable[ox.Triple | ox.Quad]
Row = tuple[str, str, str, str]  # graph, subject, predicate, object; no name for the default graph


def ntriples(statements: Statements) -> Iterator[bytes]:
    """Yield the sorted lines of N-Triples."""
    for _, subject, predicate, value in _sorted(statements, with_graphs=False):
        yield f"{subject} {_spelled(predicate)} {value} .\n".encode()


def nquads(statements: Statements) -> Iterator[bytes]:
    """Yield the lines of N-Quads, sorted by graph, the default graph first."""
    for graph, subject, predicate, value in _sorted(statements, with_graphs=True):
        name = f"{graph} " if graph else ""
        yield f"{subject} {_spelled(predicate)} {value} {name}.\n".encode()


def header() -> Iterator[bytes]:
    """Yield the base and the prefixes."""
    yield f"@base <{BASE}> .\n".encode()
    for prefix, iri in sorted(CURIES.items()):
        yield f"@prefix {prefix}: <{iri}> .\n".encode()


def turtle(statements: Statements) -> Iterator[bytes]:
    """Yield Turtle without its header: one block a subject, its type first."""
    yield from _blocks(_sorted(statements, with_graphs=False))


def trig(statements: Statements) -> Iterator[bytes]:
    """Yield TriG without its header: Turtle for the default graph, then graph after graph."""
    for graph, rows in groupby(_sorted(statements, with_graphs=True), itemgetter(0)):
        if not graph:
            yield from _blocks(rows)
            continue
        yield f"\n{_short(graph)} {{".encode()
        yield from _blocks(rows, "    ")
        yield b"}\n"


def _blocks(rows: Iterable[Row], indent: str = "") -> Iterator[bytes]:
    last_subject = last_predicate = ""
    for _, subject, predicate, value in rows:
        if subject != last_subject:
            end = " .\n" if last_subject else ""
            yield f"{end}\n{indent}{_short(subject)} {_verb(predicate)} {_object(value)}".encode()
        elif predicate != last_predicate:
            yield f" ;\n{indent}    {_verb(predicate)} {_object(value)}".encode()
        else:
            yield f" ,\n{indent}        {_object(value)}".encode()
        last_subject, last_predicate = subject, predicate
    if last_subject:
        yield b" .\n"


def _sorted(statements: Statements, *, with_graphs: bool) -> Iterator[Row]:
    for line in ordered(_lines(statements, with_graphs)):
        graph, subject, predicate, value = line.decode().split(" ", 3)
        yield graph, subject, predicate, value


def _lines(statements: Statements, with_graphs: bool) -> Iterator[bytes]:
    for said in statements:
        predicate = _FIRST if said.predicate == RDF.type else str(said.predicate)
        graph = _graph(said) if with_graphs else ""
        yield f"{graph} {said.subject} {predicate} {said.object}".encode()


def _graph(said: ox.Triple | ox.Quad) -> str:
    if isinstance(said, ox.Triple) or isinstance(said.graph_name, ox.DefaultGraph):
        return ""
    return str(said.graph_name)


def _spelled(predicate: str) -> str:
    return _TYPE if predicate == _FIRST else predicate


def _verb(predicate: str) -> str:
    return "a" if predicate == _FIRST else _short(predicate)


def _object(value: str) -> str:
    if not value.startswith('"'):
        return _short(value)
    if value.endswith(_INTEGER):
        return value[1 : -len(_INTEGER)]
    return _DATATYPE.sub(lambda match: f'"^^{_short(match[1])}', value)


@lru_cache(maxsize=65536)
def _short(term: str) -> str:
    """Write an IRI by its prefix where what follows needs no escapes, else by the base.

    >>> _short("<https://w3id.org/bomay/official/trương-thị-mai>")
    'official:trương-thị-mai'
    >>> _short("<https://w3id.org/bomay/document/a#char=3,9>")
    '<document/a#char=3,9>'
    """
    cut = max(term.rfind("#"), term.rfind("/")) + 1
    prefix, name = _PREFIXES.get(term[1:cut]), term[cut:-1]
    if prefix is not None and _SIMPLE.fullmatch(name):
        return f"{prefix}:{name}"
    return f"<{term.removeprefix(_OURS)}" if _RELATIVE.match(term) else term

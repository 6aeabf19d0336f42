"""Turtle for people and for diffs: sorted, grouped by subject, prefixes in order.

The same triples give the same bytes, whatever the order in which they come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from kg.namespaces import BASE, CURIES, RDF, XSD
from kg.sorting import ordered
from kg.text import LOWER, UPPER

_TYPE = f"<{RDF.type.value}>"
_FIRST = "!"  # stands for rdf:type while sorting, which so comes before every <predicate>
_SIMPLE = re.compile(rf"[{UPPER}{LOWER}0-9]+(?:[-_]+[{UPPER}{LOWER}0-9]+)*")
_OURS = f"<{BASE}"
_RELATIVE = re.compile(rf"{re.escape(_OURS)}[a-z-]+/[^/]")
_INTEGER = f'"^^<{XSD.integer.value}>'
_DATATYPE = re.compile(r'"\^\^(<[^<>"]*>)$')
_PREFIXES = {iri: prefix for prefix, iri in CURIES.items()}
Triples = Iterable[ox.Triple | ox.Quad]


def ntriples(triples: Triples, graph: str = "") -> Iterator[bytes]:
    """Yield the sorted lines of N-Triples, or of N-Quads when the graph has a name."""
    end = f"{graph} ." if graph else "."
    for line in _sorted(triples):
        subject, predicate, value = line.split(" ", 2)
        yield f"{subject} {_TYPE if predicate == _FIRST else predicate} {value} {end}\n".encode()


def header() -> Iterator[bytes]:
    """Yield the base and the prefixes."""
    yield f"@base <{BASE}> .\n".encode()
    for prefix, iri in sorted(CURIES.items()):
        yield f"@prefix {prefix}: <{iri}> .\n".encode()


def turtle(triples: Triples, indent: str = "") -> Iterator[bytes]:
    """Yield Turtle without its header: one block a subject, its type first."""
    last_subject = last_predicate = ""
    for line in _sorted(triples):
        subject, predicate, value = line.split(" ", 2)
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


def _sorted(triples: Triples) -> Iterator[str]:
    return (line.decode() for line in ordered(_lines(triples)))


def _lines(triples: Triples) -> Iterator[bytes]:
    for triple in triples:
        predicate = _FIRST if triple.predicate == RDF.type else str(triple.predicate)
        yield f"{triple.subject} {predicate} {triple.object}".encode()


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

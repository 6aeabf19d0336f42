"""Shapes read as queries: each constraint of ``ontology/shapes.ttl`` finds what breaks it.

SHACL engines for Python need minutes and gigabytes where Oxigraph needs seconds: so the few
constraints we use are put in SPARQL. "An official has one name" looks for one with none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import GraphError
from kg.namespaces import RDF, Namespace

SH = Namespace("http://www.w3.org/ns/shacl#")
Term = Any  # of a shapes file: an IRI, a blank node or a literal, as its place tells
_DESCRIPTIVE = {SH.path, SH.message, RDF.type}


@dataclass(frozen=True, slots=True)
class Check:
    """A query for ``?this`` and ``?value`` that break a constraint, and what to say of them."""

    shape: str
    path: str
    query: str
    vi: str
    en: str


class Shapes:
    """The shapes of a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store = ox.Store()
        try:
            self._store.load(path=str(path), format=ox.RdfFormat.TURTLE)
        except (SyntaxError, OSError) as error:
            raise GraphError(f"{path}: not readable as shapes: {error}") from None

    def checks(self) -> Iterator[Check]:
        """Yield a check for every constraint on every class, in order of the shapes."""
        for shape in self._instances(SH.NodeShape):
            for target in self._values(shape, SH.targetClass):
                is_target = f"?this a {target} . "
                for constraint in self._values(shape, SH.sparql):
                    yield self._sparql_check(constraint, is_target)
                for constraint in self._values(shape, SH.property):
                    yield from self._property_checks(constraint, is_target)

    def _sparql_check(self, constraint: ox.NamedNode, target: str) -> Check:
        select = self._value(constraint, SH.select).value.replace("$this", "?this")
        query = select.replace("WHERE {", f"WHERE {{ {target}", 1)
        return Check(constraint.value, "", query, *self._messages(constraint))

    def _property_checks(self, shape: ox.NamedNode, target: str) -> Iterator[Check]:
        path = self._path_text(self._value(shape, SH.path))
        for quad in self._quads(shape):
            if quad.predicate in _DESCRIPTIVE:
                continue
            broken = self._broken(quad.predicate, quad.object, path)
            query = f"SELECT DISTINCT ?this ?value WHERE {{ {target}{broken} }}"
            yield Check(shape.value, path, query, *self._messages(shape))

    def _broken(self, constraint: ox.NamedNode, value: Term, path: str) -> str:
        """Give the pattern of what breaks a constraint."""
        each = f"?this {path} ?value . "
        if constraint == SH.minCount and value.value == "1":
            return f"FILTER NOT EXISTS {{ ?this {path} ?any }}"
        if constraint == SH.maxCount and value.value == "1":
            return f"?this {path} ?one , ?value . FILTER (!sameTerm(?one, ?value))"
        if constraint == SH.datatype:
            return each + _unless_datatype([value])
        if constraint == getattr(SH, "or"):
            options = [self._value(option, SH.datatype) for option in self._list(value)]
            return each + _unless_datatype(options)
        if constraint == getattr(SH, "class"):
            return f"{each}FILTER NOT EXISTS {{ ?value a {value} }}"
        if constraint == getattr(SH, "in"):
            allowed = " , ".join(map(str, self._list(value)))
            return f"{each}FILTER (?value NOT IN ({allowed}))"
        if constraint == SH.minInclusive:
            return f"{each}FILTER (!COALESCE(?value >= {value}, false))"
        if constraint == SH.minLength:
            return f"{each}FILTER (STRLEN(STR(?value)) < {value})"
        if constraint == SH.lessThan:
            return f"{each}?this {value} ?other FILTER (!COALESCE(?value < ?other, false))"
        raise GraphError(f"{self._path}: {constraint.value} {value.value} is not understood")

    def _path_text(self, path: Term) -> str:
        """Write a property path as SPARQL does."""
        if isinstance(path, ox.NamedNode):
            return str(path)
        alternatives = self._values(path, SH.alternativePath)
        if alternatives:
            parts = map(self._path_text, self._list(alternatives[0]))
            return f"({'|'.join(parts)})"
        return "/".join(map(self._path_text, self._list(path)))

    def _messages(self, shape: ox.NamedNode) -> tuple[str, str]:
        said = {text.language: text.value for text in self._values(shape, SH.message)}
        return said["vi"], said["en"]

    def _instances(self, kind: ox.NamedNode) -> list[Term]:
        found = self._store.quads_for_pattern(None, RDF.type, kind)
        return sorted((quad.subject for quad in found), key=str)

    def _quads(self, subject: ox.NamedNode) -> list[ox.Quad]:
        return sorted(self._store.quads_for_pattern(subject, None, None), key=str)

    def _values(self, subject: Term, predicate: ox.NamedNode) -> list[Term]:
        found = self._store.quads_for_pattern(subject, predicate, None)
        return sorted((quad.object for quad in found), key=str)

    def _value(self, subject: Term, predicate: ox.NamedNode) -> Term:
        values = self._values(subject, predicate)
        if len(values) != 1:
            name = predicate.value.rpartition("#")[2]
            raise GraphError(f"{self._path}: {subject} must have exactly one sh:{name}")
        return values[0]

    def _list(self, head: Term) -> list[Term]:
        members = []
        while head != RDF.nil:
            members.append(self._value(head, RDF.first))
            head = self._value(head, RDF.rest)
        return members


def _unless_datatype(allowed: list[Term]) -> str:
    listed = " , ".join(map(str, allowed))
    return f"FILTER (!isLiteral(?value) || DATATYPE(?value) NOT IN ({listed}))"

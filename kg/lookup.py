"""Find things of a graph by their names: accents first, without them only as a suggestion.

"Trương Thị Mai" is found as it is spelled; for "truong thi mai" there is "did you mean".
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import pyoxigraph as ox

from kg.collation import text_key
from kg.errors import QueryError
from kg.namespaces import RDF, SKOS
from kg.store import TripleSource, matching
from kg.text import caseless, unaccented

_SUGGESTIONS = 5


def find(store: TripleSource, name: str) -> tuple[ox.NamedNode, ...]:
    """Find everything of this name, alias or IRI; QueryError suggests others if there is none."""
    wanted = caseless(name)
    found = {thing for label, thing in _names(store) if caseless(label) == wanted}
    if _is_iri_in(store, name):
        found.add(ox.NamedNode(name))
    if not found:
        raise QueryError(f"nothing is called {name!r}{_hint(store, name)}")
    return tuple(sorted(found, key=lambda thing: thing.value))


def _hint(store: TripleSource, name: str) -> str:
    close = _suggestions(store, name)
    return f"; did you mean {', '.join(close)}?" if close else ""


def _suggestions(store: TripleSource, name: str) -> list[str]:
    """Give names that are the same without accents, else hold the words, else are near."""
    labels = sorted({label for label, _ in _names(store)}, key=text_key)
    bare = {label: unaccented(label) for label in labels}
    wanted = unaccented(name)
    same = [label for label in labels if bare[label] == wanted]
    holding = [label for label in labels if f" {wanted} " in f" {bare[label]} "]
    near = difflib.get_close_matches(wanted, list(bare.values()), n=_SUGGESTIONS)
    return (same or holding or [label for label in labels if bare[label] in near])[:_SUGGESTIONS]


def _is_iri_in(store: TripleSource, text: str) -> bool:
    try:
        node = ox.NamedNode(text)
    except ValueError:
        return False
    return next(iter(matching(store, node)), None) is not None


def _names(store: TripleSource) -> Iterator[tuple[str, ox.NamedNode]]:
    """Yield the names of things, not those of concepts."""
    concepts = {quad.subject for quad in matching(store, None, RDF.type, SKOS.Concept)}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for quad in matching(store, None, predicate):
            if isinstance(quad.subject, ox.NamedNode) and quad.subject not in concepts:
                yield str(getattr(quad.object, "value", "")), quad.subject

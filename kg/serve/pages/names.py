"""Finding things by name as people type: accents count where they are typed, and help where not.

"trương thị" finds Trương Thị Mai before Trường Thị Mai; "truong thi" finds both, told apart from
what was found with its accents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.namespaces import BM, DCTERMS, RDF, SKOS
from kg.serve.pages.reader import KINDS
from kg.store import matching
from kg.text import caseless, unaccented

_KNOWN = {"official", "body", "directive"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a thing, and in how many places documents name it."""

    label: str
    iri: str
    kind: str
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """Names found: as they were typed, and those that are the same but for accents."""

    exact: tuple[Name, ...]
    alike: tuple[Name, ...]
    more: int


def names(store: ox.Store) -> tuple[tuple[Name, ...], Counter[str]]:
    """Read every name in a graph, and count the things of each kind."""
    kinds = {
        quad.subject: kind
        for cls, kind in KINDS.items()
        for quad in matching(store, None, RDF.type, cls)
    }
    mentions = Counter(quad.subject for quad in matching(store, None, BM.mention))
    found = [
        Name(_text(quad.object), quad.subject.value, kind, mentions[quad.subject])
        for predicate in (SKOS.prefLabel, DCTERMS.title, SKOS.altLabel)
        for quad in matching(store, None, predicate)
        if (kind := kinds.get(quad.subject)) and isinstance(quad.subject, ox.NamedNode)
    ]
    found.sort(key=lambda name: -name.mentions)  # aliases of a thing stay after its name
    return tuple(found), Counter(kinds.values())


class Index:
    """The names of a graph, ready to be searched."""

    def __init__(self, names: Iterable[Name], counts: Counter[str]) -> None:
        self.counts = counts
        self._names = [
            (f" {caseless(name.label)}", f" {unaccented(name.label)}", name) for name in names
        ]

    def best(self, most: int) -> list[Name]:
        """Give the people, bodies and directives that documents name most often."""
        return _by_thing(name for _, _, name in self._names if name.kind in _KNOWN)[:most]

    def find(self, typed: str, kind: str = "", most: int = 60) -> Hits:
        """Find the names that hold a word beginning with each word typed, the whole ones first."""
        whole, bare = caseless(typed), unaccented(typed)
        wanted, plain = _beginnings(whole), _beginnings(bare)
        if not plain:
            return Hits((), (), 0)
        ranks: tuple[list[tuple[int, Name]], list[tuple[int, Name]]] = ([], [])
        for label, unmarked, name in self._names:
            if (kind and name.kind != kind) or not all(word in unmarked for word in plain):
                continue
            is_exact = all(word in label for word in wanted)
            rank = _rank(label, whole) if is_exact else _rank(unmarked, bare)
            ranks[not is_exact].append((rank, name))
        first, second = ([n for _, n in sorted(found, key=lambda f: f[0])] for found in ranks)
        exact = _by_thing(first)
        alike = _by_thing(second, {name.iri for name in exact})
        more = max(len(exact) - most, 0) + max(len(alike) - most, 0)
        return Hits(tuple(exact[:most]), tuple(alike[:most]), more)


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))


def _by_thing(names: Iterable[Name], without: Container[str] = ()) -> list[Name]:
    """Keep the first name of each thing."""
    kept: dict[str, Name] = {}
    for name in names:
        if name.iri not in without:
            kept.setdefault(name.iri, name)
    return list(kept.values())


def _beginnings(text: str) -> list[str]:
    return [f" {word}" for word in text.split()]


def _rank(label: str, typed: str) -> int:
    if label[1:] == typed:
        return 0
    if label.startswith(f" {typed}"):
        return 1
    return 2 if f" {typed}" in label else 3

"""Whether a graph is complete and sound: the shapes of ``ontology/shapes.ttl``, applied.

Every breach is told in Vietnamese and English: "Phải có đúng một cán bộ (org:member)."
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.namespaces import CURIES
from kg.shapes import Check, Shapes
from kg.store import TripleSource
from kg.vocabulary import ontology_folder


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One breach: of what, along which path, by which value (empty where one is missing)."""

    focus: str
    path: str
    value: str
    vi: str
    en: str
    shape: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, sorted."""

    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Whether the graph keeps to every shape."""
        return not self.violations


def validate(store: TripleSource, shapes: Path | None = None) -> Report:
    """Check a graph against the shapes (those shipped with bomay by default)."""
    checks = Shapes(shapes or ontology_folder() / "shapes.ttl").checks()
    found = {violation for check in checks for violation in _violations(store, check)}
    return Report(tuple(sorted(found)))


def _violations(store: TripleSource, check: Check) -> list[Violation]:
    solutions = store.query(check.query)
    assert isinstance(solutions, ox.QuerySolutions)
    return [
        Violation(
            focus=_text(solution["this"]),
            path=_curies(check.path),
            value=_text(solution["value"]),
            vi=check.vi,
            en=check.en,
            shape=check.shape,
        )
        for solution in solutions
    ]


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, (ox.Triple, ox.BlankNode)) else term.value


def _curies(path: str) -> str:
    """Shorten a path for reading: ``bm:mention/nif:sentence``."""
    for prefix, iri in CURIES.items():
        path = path.replace(f"<{iri}", f"{prefix}:")
    return path.replace(">", "")

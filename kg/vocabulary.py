"""The words of officialdom, read from the Turtle files in ``ontology/``.

A concept is a row of linguistic data: labels, abbreviations, and properties that say how
it combines. ``Vocabulary.scan`` finds every label in a text in one pass.
"""

from __future__ import annotations

import importlib.resources
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import ahocorasick_rs
import numpy as np
import numpy.typing as npt
import pyoxigraph as ox

from kg.errors import VocabularyError
from kg.text import Folder, caseless, lowered, normalised

NS = "https://w3id.org/bomay/ns#"
VOCABULARY = "https://w3id.org/bomay/vocabulary/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELS = (f"{_SKOS}prefLabel", f"{_SKOS}altLabel", f"{_SKOS}hiddenLabel")
_ABBREVIATION = f"{NS}abbreviation"
_LAST = 0xFFFF  # the signs beyond are no Vietnamese letters


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of a vocabulary: ``iri`` is ``…/vocabulary/{scheme}/{id}``.

    ``labels`` holds the Vietnamese labels, the preferred one first, in normalised spelling;
    ``properties`` the other statements by local name of the property, IRIs in full.
    """

    iri: str
    scheme: str
    id: str
    label: str
    labels: tuple[str, ...]
    abbreviations: tuple[str, ...]
    properties: Mapping[str, tuple[str, ...]] = field(hash=False)
    english: str | None = None

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a property, sorted; IRIs of concepts are cut to their id."""
        return tuple(_local(value) for value in self.properties.get(name, ()))

    def get(self, name: str) -> str | None:
        """The only or first value of a property, None without one."""
        return next(iter(self.all(name)), None)


@dataclass(frozen=True, slots=True)
class Hit:
    """A label found in a folded text at ``[start, end)``; several concepts may share it."""

    start: int
    end: int
    concepts: tuple[Concept, ...]


class Vocabulary:
    """All concepts, by scheme, with a matcher over their labels."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = {c.iri: c for c in sorted(concepts, key=lambda c: c.iri)}
        schemes: dict[str, list[Concept]] = defaultdict(list)
        by_label: dict[str, list[Concept]] = defaultdict(list)
        masks: dict[str, set[str]] = defaultdict(set)
        for concept in self.concepts.values():
            schemes[concept.scheme].append(concept)
            for label in dict.fromkeys(lowered(label) for label in concept.labels):
                by_label[label].append(concept)
            for phrase in concept.all("notIn"):
                masks[caseless(phrase)].add(concept.scheme)
        self._schemes = {name: tuple(members) for name, members in schemes.items()}
        self._labels = sorted(by_label.keys() | masks.keys())
        self._meanings = [
            _by_scheme(by_label.get(label, ()), sorted(masks.get(label, ())))
            for label in self._labels
        ]
        self._automaton = ahocorasick_rs.AhoCorasick(self._labels)

    @cached_property
    def folder(self) -> Folder:
        """The folder that writes out every abbreviation of the vocabulary."""
        concepts = self.concepts.values()
        return Folder(
            {short: c.label for c in concepts for short in c.abbreviations},
            {short: c.label for c in concepts for short in c.all("gluedAbbreviation")},
        )

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """The concepts of one scheme, in order of their IRIs."""
        return self._schemes.get(name, ())

    def concept(self, scheme: str, id: str) -> Concept:
        """One concept; VocabularyError, naming the alternatives, when there is none."""
        try:
            return self.concepts[f"{VOCABULARY}{scheme}/{id}"]
        except KeyError:
            known = ", ".join(c.id for c in self.scheme(scheme)) or "nothing"
            raise VocabularyError(f"no {id!r} in scheme {scheme!r}, which has {known}") from None

    def scan(self, lower: str) -> dict[str, list[Hit]]:
        """Whole-word labels in a folded, lower-cased text: per scheme, the leftmost longest.

        A longer expression that a concept lists under ``bm:notIn`` hides the label inside it:
        the ministry is not in "cán bộ".
        """
        found: dict[str, list[Hit]] = defaultdict(list)
        inside = _inside_words(lower)
        matches = [
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(
                lower, overlapping=True
            )
            if not (inside[start] or inside[end])
        ]
        for start, negative_end, index in sorted(matches):
            end = -negative_end
            for scheme, concepts in self._meanings[index]:
                hits = found[scheme]
                if not hits or start >= hits[-1].end:
                    hits.append(Hit(start, end, concepts))
        return {scheme: [h for h in hits if h.concepts] for scheme, hits in found.items()}


def load(folder: Path | None = None) -> Vocabulary:
    """Read every vocabulary file of ``folder`` (the one shipped with bomay by default).

    VocabularyError names the file and line of broken Turtle, or the concept at fault.
    """
    folder = folder or ontology_folder()
    statements: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = {}
    for path in sorted(folder.glob("*.ttl")):
        try:
            quads = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
        except (SyntaxError, OSError) as error:
            raise VocabularyError(f"{path}: {error}") from None
        for quad in quads:
            subject = getattr(quad.subject, "value", "")
            if subject.startswith(VOCABULARY) and not subject.endswith("/"):
                own = statements.setdefault(subject, {})
                own.setdefault(quad.predicate.value, []).append(quad.object)
    return Vocabulary(_concept(iri, own) for iri, own in statements.items())


def ontology_folder() -> Path:
    """Where the Turtle files live: inside the wheel, or beside the package in a checkout."""
    inside = Path(str(importlib.resources.files("kg"))) / "ontology"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "ontology"


def _concept(iri: str, statements: Mapping[str, list[ox.Literal | ox.NamedNode]]) -> Concept:
    labels = [
        normalised(value.value)
        for predicate in _LABELS
        for value in sorted(statements.get(predicate, ()), key=lambda v: v.value)
        if isinstance(value, ox.Literal) and value.language == "vi"
    ]
    if not labels:
        raise VocabularyError(f"{iri} has no skos:prefLabel in Vietnamese (@vi)")
    scheme, _, id = iri.removeprefix(VOCABULARY).partition("/")
    labels += [label.replace(" - ", "-") for label in labels if " - " in label]
    return Concept(
        iri=iri,
        scheme=scheme,
        id=id,
        label=labels[0],
        labels=tuple(dict.fromkeys(labels)),
        abbreviations=tuple(sorted(v.value for v in statements.get(_ABBREVIATION, ()))),
        properties={
            predicate.rpartition("#")[2].rpartition("/")[2]: tuple(sorted(v.value for v in values))
            for predicate, values in statements.items()
            if predicate not in _LABELS
        },
        english=_english(statements.get(_LABELS[0], ())),
    )


def _english(labels: Iterable[ox.Literal | ox.NamedNode]) -> str | None:
    found = (v.value for v in labels if isinstance(v, ox.Literal) and v.language == "en")
    return min(found, default=None)


def _local(value: str) -> str:
    return value.rpartition("/")[2] if value.startswith(VOCABULARY) else value


def _by_scheme(
    concepts: Iterable[Concept], masked: Iterable[str]
) -> tuple[tuple[str, tuple[Concept, ...]], ...]:
    """Give what a label means in each scheme: nothing where it only hides shorter labels."""
    grouped: dict[str, list[Concept]] = defaultdict(list, {scheme: [] for scheme in masked})
    for concept in concepts:
        grouped[concept.scheme].append(concept)
    return tuple((scheme, tuple(members)) for scheme, members in grouped.items())


def _inside_words(text: str) -> bytes:
    """Mark the offsets between two letters or digits, where no word begins or ends."""
    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    letters = _letters()[np.minimum(points, _LAST)]
    return bytes([0]) + (letters[:-1] & letters[1:]).tobytes() + bytes([0])


@cache
def _letters() -> npt.NDArray[np.bool_]:
    """Tell of each code point of the Basic Multilingual Plane whether it is a letter or digit."""
    return np.fromiter((chr(point).isalnum() for point in range(_LAST + 1)), dtype=np.bool_)

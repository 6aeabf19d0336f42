"""The concepts a graph uses, with their labels, so that it explains itself.

``concepts.node("task-kind", "proposal")`` is the concept's IRI, and ``concepts.triples()``
later says that it is called "đề xuất" and "proposal".
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from kg import iris
from kg.namespaces import RDF, SKOS
from kg.terms import vietnamese
from kg.vocabulary import VOCABULARY, Vocabulary


class Concepts:
    """Concepts by scheme and id or label; remembers which were used."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._used: dict[str, str] = {}
        self._labelled: dict[str, dict[str, str]] = {}

    def node(self, scheme: str, id: str) -> ox.NamedNode:
        """Give the node of a concept; one that no vocabulary knows is labelled by its id."""
        iri = iris.concept(scheme, id)
        self._used.setdefault(iri, id.replace("-", " "))
        return ox.NamedNode(iri)

    def labelled(self, scheme: str, label: str) -> ox.NamedNode:
        """Give the node of the concept that is called ``label``."""
        if scheme not in self._labelled:
            members = self._vocabulary.scheme(scheme)
            self._labelled[scheme] = {iris.key(c.label): c.iri for c in reversed(members)}
        iri = self._labelled[scheme].get(iris.key(label)) or iris.concept(scheme, iris.key(label))
        self._used.setdefault(iri, label)
        return ox.NamedNode(iri)

    def triples(self) -> Iterator[ox.Triple]:
        """Describe every concept that was used."""
        for iri, fallback in self._used.items():
            yield from self._described(ox.NamedNode(iri), fallback)

    def _described(self, node: ox.NamedNode, fallback: str) -> Iterator[ox.Triple]:
        scheme = node.value.removeprefix(VOCABULARY).partition("/")[0]
        concept = self._vocabulary.concepts.get(node.value)
        yield ox.Triple(node, RDF.type, SKOS.Concept)
        yield ox.Triple(node, SKOS.inScheme, ox.NamedNode(f"{VOCABULARY}{scheme}/"))
        yield ox.Triple(node, SKOS.prefLabel, vietnamese(concept.label if concept else fallback))
        if concept is not None and concept.english is not None:
            yield ox.Triple(node, SKOS.prefLabel, ox.Literal(concept.english, language="en"))

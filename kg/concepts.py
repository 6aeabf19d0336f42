"""The concepts a graph uses, with their labels, so that it explains itself.

``concepts.node("task-kind", "proposal")`` is the concept's IRI, and ``concepts.described``
says that it is called "đề xuất" and "proposal". A kind of body also tells its group: the Party,
the State. What is said of a concept follows from its IRI.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard
from urllib.parse import unquote

import pyoxigraph as ox

from kg import iris
from kg.namespaces import RDF, SKOS
from kg.terms import vietnamese
from kg.vocabulary import VOCABULARY, Vocabulary


class Concepts:
    """Concepts by scheme and id or label."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._labelled: dict[str, dict[str, str]] = {}

    def node(self, scheme: str, id: str) -> ox.NamedNode:
        """Give the node of a concept."""
        return ox.NamedNode(iris.concept(scheme, id))

    def labelled(self, scheme: str, label: str) -> ox.NamedNode:
        """Give the node of the concept that is called ``label``."""
        if scheme not in self._labelled:
            members = self._vocabulary.scheme(scheme)
            self._labelled[scheme] = {iris.key(c.label): c.iri for c in reversed(members)}
        key = iris.key(label)
        return ox.NamedNode(self._labelled[scheme].get(key) or iris.concept(scheme, key))

    def described(self, node: ox.NamedNode) -> Iterator[ox.Triple]:
        """Describe a concept; one that no vocabulary knows is labelled by its id."""
        scheme, _, id = node.value.removeprefix(VOCABULARY).partition("/")
        concept = self._vocabulary.concepts.get(node.value)
        label = concept.label if concept else unquote(id).replace("-", " ")
        yield ox.Triple(node, RDF.type, SKOS.Concept)
        yield ox.Triple(node, SKOS.inScheme, ox.NamedNode(f"{VOCABULARY}{scheme}/"))
        yield ox.Triple(node, SKOS.prefLabel, vietnamese(label))
        if concept is not None and concept.english is not None:
            yield ox.Triple(node, SKOS.prefLabel, ox.Literal(concept.english, language="en"))
        if concept is not None and scheme == "body-kind":
            for group in concept.properties.get("broader", ()):
                yield ox.Triple(node, SKOS.broader, ox.NamedNode(group))


def is_concept(term: object) -> TypeGuard[ox.NamedNode]:
    """Tell whether a term is a concept of a vocabulary, and not a whole vocabulary.

    >>> is_concept(ox.NamedNode("https://w3id.org/bomay/vocabulary/task-kind/proposal"))
    True
    """
    return (
        isinstance(term, ox.NamedNode)
        and term.value.startswith(VOCABULARY)
        and not term.value.endswith("/")
    )

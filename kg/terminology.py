"""What classes and properties are called, as ``ontology/kg.ttl`` has it.

``org:member`` is "cán bộ" in Vietnamese and "official" in English.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from kg.errors import VocabularyError
from kg.vocabulary import ontology_folder

Language = Literal["vi", "en"]
_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


class Terminology:
    """Labels in one language."""

    def __init__(self, language: Language, path: Path | None = None) -> None:
        self._language = language
        path = path or ontology_folder() / "kg.ttl"
        try:
            quads = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
            self._labels = {
                quad.subject: quad.object.value
                for quad in quads
                if quad.predicate == _LABEL and quad.object.language == language
            }
        except (SyntaxError, OSError) as error:
            raise VocabularyError(f"{path}: {error}") from None

    def name(self, term: ox.NamedNode) -> str:
        """Call a class or property by its label, or by the end of its IRI."""
        return self._labels.get(term) or term.value.rpartition("#")[2].rpartition("/")[2]

    def choose(self, labels: list[ox.Literal]) -> str | None:
        """Choose the label in this language, else any."""
        own = [label for label in labels if label.language == self._language]
        return min((label.value for label in own or labels), default=None)

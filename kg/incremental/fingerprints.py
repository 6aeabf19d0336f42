"""Which rules a store was made by: digests of the words, the code and the version they are in.

When the reading rules change, every text of a store is read again; when only the rules of
naming and writing do, what was read is kept, and named and written again.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.vocabulary import ontology_folder

_CODE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Rules:
    """Files of this package that decide something, by patterns."""

    patterns: tuple[str, ...]

    def files(self) -> list[Path]:
        """Give the files, in an order that is always the same."""
        return [path for pattern in self.patterns for path in sorted(_CODE.glob(pattern))]


READING = Rules(
    (
        "breaks.py",
        "letters.py",
        "model.py",
        "sentences.py",
        "spaces.py",
        "text.py",
        "vocabulary.py",
        "wraps.py",
        "extraction/**/*.py",
    )
)
WRITING = Rules(
    (
        "concepts.py",
        "curation.py",
        "entities.py",
        "graph.py",
        "iris.py",
        "legend.py",
        "measured.json",
        "namespaces.py",
        "page.py",
        "rules.py",
        "terms.py",
        "resolve/*.py",
        "incremental/*.py",
    )
)


def reading_rules() -> str:
    """Digest all that decides what is read from a text."""
    return _digest([*sorted(ontology_folder().glob("*.ttl")), *READING.files()])


def writing_rules() -> str:
    """Digest all that decides how things are told apart, named and written."""
    return _digest(WRITING.files())


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.blake2b(importlib.metadata.version("bomay").encode(), digest_size=16)
    for file in files:
        data = file.read_bytes()
        digest.update(f"{file.name} {len(data)} ".encode() + data)
    return digest.hexdigest()

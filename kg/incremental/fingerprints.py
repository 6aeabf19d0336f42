"""Which rules a store was made by: digests of the words, the code and the version they are in.

When the reading rules change, every text of a store is read again; when only the rules of
naming and writing do, what was read is kept, and named and written again.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.vocabulary import ontology_folder

_READING = ("model.py", "text.py", "sentences.py", "vocabulary.py", "extraction/*.py")
_WRITING = (
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
_CODE = Path(__file__).parent.parent


def reading_rules() -> str:
    """Digest all that decides what is read from a text."""
    return _digest([*sorted(ontology_folder().glob("*.ttl")), *_modules(_READING)])


def writing_rules() -> str:
    """Digest all that decides how things are told apart, named and written."""
    return _digest(_modules(_WRITING))


def _modules(patterns: Iterable[str]) -> Iterator[Path]:
    for pattern in patterns:
        yield from sorted(_CODE.glob(pattern))


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.blake2b(importlib.metadata.version("bomay").encode(), digest_size=16)
    for file in files:
        data = file.read_bytes()
        digest.update(f"{file.name} {len(data)} ".encode() + data)
    return digest.hexdigest()

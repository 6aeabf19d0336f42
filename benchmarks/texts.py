"""The texts that benchmarks run on: those of some paths, or the examples under many names."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

from kg.model import Document
from kg.reading import read

EXAMPLES = Path(__file__).parent.parent / "examples"


def documents(paths: list[str], count: int) -> list[Document]:
    """Give the first documents of some paths; of the examples, repeated, without any."""
    found = (item for item in read(paths or EXAMPLES) if isinstance(item, Document))
    if paths:
        return list(itertools.islice(found, count))
    known = list(found)
    rounds = itertools.count()
    named = (replace(d, id=f"{number}/{d.id}") for number in rounds for d in known)
    return list(itertools.islice(named, count))


def write_jsonl(texts: Iterable[Document], path: Path) -> Path:
    """Write documents as a file that ``kg build`` reads."""
    with path.open("w", encoding="utf-8") as file:
        for document in texts:
            fields = asdict(document) | {"date": str(document.date) if document.date else None}
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")
    return path

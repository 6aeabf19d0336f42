"""The golden documents: what each says by the gold, beside what the graph says of it."""

from __future__ import annotations

import json

from evaluation import answers, gold
from evaluation.facts import Page
from kg.model import Document
from kg.reading import read

SOURCES = (gold.TESTS.parent / "examples", gold.GOLD / "texts")


def pages() -> tuple[Page, ...]:
    """Build a graph of all golden documents and set its facts beside theirs."""
    texts = {d.id: d.text for d in read(SOURCES) if isinstance(d, Document)}
    found = answers.facts(SOURCES)
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(gold.GOLD.glob("*.json"))]
    return tuple(
        Page(id, texts[id], gold.facts(known), found[id], tuple(gold.doubts(known)))
        for known in golds
        for id in [known["doc"]]
    )

"""Answers to canned questions: as files, and as cells of a page that lead somewhere."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from kg import query, results
from kg.iris import quote_id
from kg.namespaces import BASE
from kg.serve.pages.paths import path_of


def written(
    store: ox.Store, question: query.Question, bound: Mapping[str, str], format: str
) -> bytes:
    """Answer a question as a file."""
    return results.write(query.answer(store, question, bound), format)


def cells(table: query.Table) -> list[list[tuple[str, str]]]:
    """Give the cells of each row: what a person reads, and where it leads."""
    return [
        [
            (text or "", _leads(name, text or "", dict(zip(table.columns, row, strict=True))))
            for name, text in zip(table.columns, row, strict=True)
        ]
        for row in table.rows
    ]


def _leads(column: str, text: str, row: Mapping[str, str | None]) -> str:
    """Where a cell leads: a document to its words, a thing or address to itself."""
    if column == "source" and text:
        place = f"#char={row['start']},{row['end']}" if row.get("start") and row.get("end") else ""
        return path_of(f"{BASE}document/{quote_id(text)}{place}")
    return path_of(text)

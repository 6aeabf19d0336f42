"""JSON Lines: a document a line, ``{"id": "tin/1", "date": "2021-04", "text": "…"}``.

A line that cannot be read is reported by its number, and the next one is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from kg.errors import InputError
from kg.model import Document
from kg.reading.description import Field, described
from kg.reading.plain import decoded

_HALF = re.compile("[\ud800-\udfff]")


def documents(lines: Iterable[bytes], place: str) -> Iterator[tuple[str, Document] | InputError]:
    """Yield each line's document with its place; ``place`` is what errors call the file."""
    empty = True
    for number, line in enumerate(lines, 1):
        try:
            text = decoded(line, place, number)
            if text.strip():
                empty = False
                yield f"{place}:{number}", _document(text, place, number)
        except InputError as error:
            empty = False
            yield error
    if empty:
        yield InputError(f"{place}: empty")


def _document(line: str, place: str, number: int) -> Document:
    record = _object(line, f"{place}:{number}")
    id, text = (_required(record, name, f"{place}:{number}") for name in ("id", "text"))
    fields = (Field(name, value, number) for name, value in record.items())
    return described(id, text, fields, place)


def _object(line: str, place: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: not JSON that can be read: {error}") from None
    if not isinstance(record, dict):
        raise InputError(f"{place}: not a JSON object with id and text")
    if _HALF.search("\n".join(v for v in record.values() if isinstance(v, str))):
        raise InputError(f"{place}: half of a surrogate pair (\\ud800 to \\udfff) is no character")
    return record


def _required(record: dict[str, object], name: str, place: str) -> str:
    value = record.get(name)
    if value is None:
        raise InputError(f"{place}: no {name!r} in this object")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise InputError(f"{place}: {name!r} is no text")
    if not value.strip():
        raise InputError(f"{place}: {name!r} is empty")
    return value

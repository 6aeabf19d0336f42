"""What is said of a document beside its text: date, source, title, publisher, author, lang.

Whether it stands in front matter or in JSON, a date is ``2021``, ``2021-04`` or ``2021-04-28``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import InputError
from kg.model import Document, PartialDate

NAMES = ("date", "source", "title", "publisher", "author", "lang")
_TIME = re.compile(r"(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$")


@dataclass(frozen=True, slots=True)
class Field:
    """A value as it was read, and the line it stands on."""

    name: str
    value: object
    line: int


def described(id: str, text: str, fields: Iterable[Field], place: str) -> Document:
    """Make a document of its text and what is said of it; other fields are passed over."""
    known = {field.name: field for field in fields if field.name in NAMES}
    said = {name: _text(field, place) for name, field in known.items()}
    date = said.get("date")
    return Document(
        id=id,
        text=text,
        date=None if date is None else _date(date, f"{place}:{known['date'].line}"),
        source=said.get("source"),
        title=said.get("title"),
        publisher=said.get("publisher"),
        author=said.get("author"),
        lang=said.get("lang"),
    )


def _text(field: Field, place: str) -> str | None:
    """Take text and numbers as they are, a list (of authors) as one line."""
    value = field.value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InputError(f"{place}:{field.line}: {field.name} is no text")
    return value


def _date(text: str, place: str) -> PartialDate:
    try:
        return PartialDate.parse(_TIME.sub("", text.strip()))
    except ValueError:
        raise InputError(
            f"{place}: {text!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD"
        ) from None

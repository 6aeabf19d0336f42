"""A text file is one document: UTF-8, maybe with front matter, kept to the letter.

The body is what follows the byte order mark and the front matter, line ends as they are.
"""

from __future__ import annotations

import codecs

from kg.errors import InputError
from kg.model import Document
from kg.reading import front_matter
from kg.reading.description import described

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def document(id: str, data: bytes, place: str) -> Document:
    """Read the bytes of a file; ``place`` is what errors call it."""
    text = decoded(data, place)
    head, body = front_matter.split(text, place)
    if not body.strip():
        raise InputError(f"{place}: empty" + (" but for its front matter" if head else ""))
    return described(id, body, front_matter.fields(head, place), place)


def decoded(data: bytes, place: str, line: int = 1) -> str:
    """Decode UTF-8 without its byte order mark; ``line`` is the number of the first one."""
    if data.startswith(_UTF16):
        raise InputError(f"{place}:{line}: UTF-16; save it as UTF-8")
    if b"\0" in data:
        line += data.count(b"\n", 0, data.index(b"\0"))
        raise InputError(f"{place}:{line}: binary data, not text")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(error.object)
        line += data.count(b"\n", 0, start)
        raise InputError(
            f"{place}:{line}: not UTF-8: byte 0x{data[start]:02x} at offset {start}"
        ) from None

"""Reading: paths become documents, one module a format; what cannot be read becomes an error.

``read(["tin/", "2021/*.txt", "-"])`` yields every document or, in its place, an InputError.
"""

from __future__ import annotations

import codecs
import errno
import gzip
import hashlib
import itertools
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TypeAlias, cast

from kg.errors import InputError
from kg.model import Document
from kg.reading import jsonl, plain
from kg.reading.sources import STDIN, Format, Source, find, reason

__all__ = ["Format", "Source", "documents", "find", "listed", "read"]

Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
Placed: TypeAlias = tuple[str, Document]


def read(
    paths: Paths, *, input_format: Format = "auto", stdin: IO[bytes] | None = None
) -> Iterator[Document | InputError]:
    """Read everything at ``paths``, as a stream; "-" is ``stdin``."""
    return documents(find(listed(paths), input_format), stdin)


def listed(paths: Paths) -> list[str | os.PathLike[str]]:
    """One path is a list of one."""
    return [paths] if isinstance(paths, str | os.PathLike) else list(paths)


def documents(
    sources: Iterable[Source | InputError], stdin: IO[bytes] | None = None
) -> Iterator[Document | InputError]:
    """Read sources one after the other; a document that comes twice is given once."""
    known: dict[str, _Seen] = {}
    for source in sources:
        for item in [source] if isinstance(source, InputError) else _opened(source, stdin):
            if isinstance(item, InputError):
                yield item
                continue
            place, document = item
            seen = _Seen.of(place, document)
            first = known.setdefault(document.id, seen)
            if first is seen:
                yield document
            elif difference := first.difference(seen):
                yield InputError(
                    f"{place}: its id {document.id!r} is taken by {first.place}, with {difference}"
                )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is kept of a document that was read, to know it again."""

    place: str
    text: bytes
    description: bytes

    @classmethod
    def of(cls, place: str, document: Document) -> _Seen:
        return cls(place, _digest(document.text), _digest(repr(replace(document, text=""))))

    def difference(self, other: _Seen) -> str | None:
        """Say in what two documents of one id differ, if they do."""
        if self.text != other.text:
            return "a different text"
        return None if self.description == other.description else "the same text but another head"


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _opened(source: Source, stdin: IO[bytes] | None) -> Iterator[Placed | InputError]:
    """Read one source to its end, or to where it breaks."""
    last = source.path
    try:
        with _stream(source, stdin) as stream:
            for item in _documents(source, stream):
                last = last if isinstance(item, InputError) else item[0]
                yield item
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield InputError(f"{last}: the gzip data after this are broken: {error}")
    except OSError as error:
        yield InputError(f"{source.path}: {reason(error)}")


def _documents(source: Source, stream: IO[bytes]) -> Iterator[Placed | InputError]:
    start = stream.readline()
    if _is_jsonl(source, start):
        yield from jsonl.documents(itertools.chain([start], stream), source.path)
        return
    try:
        yield source.path, plain.document(source.id, start + stream.read(), source.path)
    except InputError as error:
        yield error


def _is_jsonl(source: Source, start: bytes) -> bool:
    if source.format == "auto":
        return start.removeprefix(codecs.BOM_UTF8).startswith(b"{")
    return source.format == "jsonl"


def _stream(source: Source, stdin: IO[bytes] | None) -> AbstractContextManager[IO[bytes]]:
    if source.path == STDIN:
        return nullcontext(_standard_input() if stdin is None else stdin)
    if source.path.lower().endswith(".gz"):
        return cast("AbstractContextManager[IO[bytes]]", gzip.open(source.path))
    return Path(source.path).open("rb")


def _standard_input() -> IO[bytes]:
    if sys.stdin is None:  # a process may be started without
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer

"""What there is to read: files, folders, globs and ``-`` become a list of sources.

Below ``tin`` the file ``tin/2021/01/bao-cao.txt`` is the document ``2021/01/bao-cao``;
given by itself it is ``bao-cao``.
"""

from __future__ import annotations

import errno
import glob
import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from kg.errors import InputError

Format = Literal["auto", "text", "jsonl"]
Identity: TypeAlias = tuple[int, int]  # device and inode

STDIN = "-"
EXTENSIONS: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl",
}
_KNOWN = ", ".join(EXTENSIONS)
_NOWHERE = {errno.ENOENT, errno.ELOOP}  # where links to nothing lead


@dataclass(frozen=True, slots=True)
class Source:
    """Something to open; ``id`` is that of the document, if it holds only one."""

    path: str
    id: str
    format: Format


def find(
    paths: Iterable[str | os.PathLike[str]], input_format: Format
) -> list[Source | InputError]:
    """Find all sources in the order given, those of a folder sorted by name.

    ``input_format`` overrides what names say, except of files that are found in folders.
    """
    found: list[Source | InputError] = []
    for given in paths:
        for path in _expanded(os.fspath(given)):
            found.extend(_sources(path, input_format))
    return found


def _expanded(path: str) -> list[str]:
    """A pattern that the shell left alone is the list of what it matches."""
    if not glob.has_magic(path) or os.path.lexists(path):
        return [path]
    return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 (absolute ones too)


def _sources(path: str, input_format: Format) -> Iterable[Source | InputError]:
    if path == STDIN:
        return [Source(path, "stdin", input_format)]
    if not path:
        return [InputError("an empty path names nothing to read")]
    try:
        is_folder = _folder_identity(Path(path)) is not None
    except (OSError, ValueError) as error:
        return [InputError(f"{path}: {reason(error)}")]
    return _in_folder(path) if is_folder else [_file(Path(path), input_format)]


def _in_folder(folder: str) -> Iterable[Source | InputError]:
    found = [
        path if isinstance(path, InputError) else _source(path, path.relative_to(folder), "auto")
        for path in _walk(Path(folder))
    ]
    return found or [InputError(f"{folder}: no file to read in this folder ({_KNOWN})")]


def _file(path: Path, input_format: Format) -> Source | InputError:
    if input_format == "auto" and _extension(path) is None:
        return InputError(
            f"{path}: unknown extension {path.suffix!r}; known are {_KNOWN},"
            " and --input-format says what else it is"
        )
    return _source(path, Path(path.name), input_format)


def _source(path: Path, name: Path, input_format: Format) -> Source | InputError:
    try:
        id = unicodedata.normalize("NFC", name.as_posix().encode().decode())
    except UnicodeError:
        return InputError(f"{path}: the name of this file is not UTF-8")
    extension = _extension(path)
    if extension is None:
        return Source(str(path), id.removesuffix(path.suffix), input_format)
    stated = EXTENSIONS[extension] if input_format == "auto" else input_format
    return Source(str(path), id[: -len(extension)], stated)


def _walk(folder: Path) -> Iterator[Path | InputError]:
    """Yield files of known extensions; nothing hidden, and no folder inside itself."""
    waiting: list[tuple[Path, frozenset[Identity]]] = [(folder, frozenset())]
    while waiting:
        path, around = waiting.pop()
        known = _extension(path) is not None
        try:
            identity = _folder_identity(path)
            if identity is None and known:
                yield path
            elif identity is not None and identity not in around:
                waiting += [(entry, around | {identity}) for entry in _visible(path)]
        except OSError as error:
            if known or error.errno not in _NOWHERE:
                yield InputError(f"{path}: {reason(error)}")


def _visible(folder: Path) -> list[Path]:
    """Give the entries of a folder, the last name first."""
    return sorted((p for p in folder.iterdir() if not p.name.startswith(".")), reverse=True)


def _folder_identity(path: Path) -> Identity | None:
    """Tell folders apart, by whatever links they are reached; None for what is no folder."""
    status = path.stat()
    return (status.st_dev, status.st_ino) if stat.S_ISDIR(status.st_mode) else None


def _extension(path: Path) -> str | None:
    name = path.name.lower()
    known = (extension for extension in EXTENSIONS if name.endswith(extension))
    return next(known, None)


def reason(error: OSError | ValueError) -> str:
    """Say in words why something cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    told = error.strerror if isinstance(error, OSError) else None
    return f"cannot be read: {told or error}"

"""Tables that people keep in files: CSV with a head, read with the line each row stands on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kg.errors import InputError


def rows(
    path: Path, columns: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield each row with its place (``decisions.csv:3``); an InputError for a bad file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True, restkey="", restval="")
            _check(path, reader.fieldnames or (), columns, optional)
            for row in reader:
                place = f"{path}:{reader.line_num}"
                if "" in row:
                    raise InputError(f"{place}: has more fields than the head of the table")
                yield place, {name: value.strip() for name, value in row.items()}
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 at byte {error.start}") from None
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: {error}") from None


def _check(
    path: Path, found: Sequence[str], columns: Sequence[str], optional: Sequence[str]
) -> None:
    missing = [name for name in columns if name not in found]
    unknown = [name for name in found if name not in (*columns, *optional)]
    if missing or unknown:
        wrong = f"lacks {', '.join(missing)}" if missing else f"has an unknown {unknown[0]!r}"
        raise InputError(f"{path}:1: the head {wrong}; it is {','.join((*columns, *optional))}")

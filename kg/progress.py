"""How far a build is, drawn on the terminal: files, documents, facts, then triples.

Where there is no terminal nothing is drawn; what could not be read is told in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self, TypeVar

import rich.progress
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn

from kg.building import count
from kg.errors import KgError
from kg.model import Facts

T = TypeVar("T")
_STEP = 1000  # triples between two looks at the clock


class Progress:
    """Watches a build, counts, and passes on what went wrong; with ``strict`` it stops there."""

    def __init__(self, console: Console, *, strict: bool = False, quiet: bool = False) -> None:
        self.documents = self.facts = self.triples = self.errors = 0
        self._strict = strict
        self._console = console
        self._bars = rich.progress.Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[note]}"),
            console=console,
            transient=True,
            disable=quiet or not console.is_terminal,
        )
        self._files = self._bars.add_task("Files", total=None, note="")
        self._found = self._bars.add_task("Facts", total=None, note="")

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def reading(self, sources: Sequence[T]) -> Iterator[T]:
        """Count the files that are done."""
        self._bars.update(self._files, total=len(sources))
        for source in sources:
            yield source
            self._bars.advance(self._files)

    def read(self, facts: Facts) -> None:
        """Count a document and its facts."""
        self.documents += 1
        self.facts += count(facts)
        self._bars.update(self._files, note=f"{self.documents:,} documents")
        self._bars.update(self._found, completed=self.facts)

    def failed(self, error: KgError) -> None:
        """Tell what could not be read, or stop there."""
        if self._strict:
            raise error
        self.errors += 1
        self._console.print(f"Error: {error}", markup=False, highlight=False, soft_wrap=True)

    def writing(self, graph: Iterable[T]) -> Iterator[T]:
        """Count the triples."""
        for triple in graph:
            self.triples += 1
            if self.triples % _STEP == 0:
                self._bars.update(self._found, note=f"{self.triples:,} triples")
            yield triple

"""A store directory: generations of a graph that never change, and a link to the current one.

    kho/graph -> generations/7      what readers open; other programs may, too
    kho/generations/7/              an Oxigraph store
    kho/generations/7.lease         locked by whoever reads generation 7
    kho/ledger.sqlite               what the builder knows of the documents
    kho/lock                        locked by whoever builds

A build makes the next generation beside the current one and then turns the link: a reader has
the old graph or the new one, whole. A generation is removed when nobody reads it any more.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import GraphError, KgError
from kg.store import locks

_LINK = "graph"
_LEDGER = "ledger.sqlite"
_LOCK = "lock"
_GENERATIONS = "generations"
_OURS = {_LINK, f".{_LINK}", _LEDGER, f"{_LEDGER}-journal", _LOCK, _GENERATIONS}
_OXIGRAPH = "CURRENT"  # a file of every Oxigraph directory


class Directory:
    """The places in a store directory, and who may touch them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.ledger = home / _LEDGER
        self._generations = home / _GENERATIONS

    def is_store(self) -> bool:
        """Tell whether a build has begun here."""
        return (self.home / _LOCK).exists() and self._generations.is_dir()

    def is_plain(self) -> bool:
        """Tell whether this is an Oxigraph store and nothing else, as other programs make it."""
        return (self.home / _OXIGRAPH).exists()

    def current(self) -> int | None:
        """Give the number of the current generation, if a build has ever ended."""
        try:
            return int((self.home / _LINK).readlink().name)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise GraphError(f"{self.home / _LINK}: not a link to a generation: {error}") from None

    def generation(self, number: int) -> Path:
        """Give the place of a generation."""
        return self._generations / str(number)

    def lease(self) -> tuple[Path, int]:
        """Give the current generation and a handle that, while open, keeps it from removal."""
        while (number := self.current()) is not None:
            try:
                handle = locks.shared(self._lease(number))
            except FileNotFoundError:  # removed since we looked: there is a newer one
                if number == self.current():
                    raise
                continue
            if number == self.current():
                return self.generation(number), handle
            os.close(handle)
        raise GraphError(f"{self.home}: no build has been completed here; run `kg build` again")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only one who builds here."""
        self._claim()
        handle = locks.exclusive(self.home / _LOCK)
        if handle is None:
            raise GraphError(f"{self.home}: another build is writing here; wait until it has ended")
        try:
            yield
        except KgError:
            if self.current() is None:  # nothing was here, and nothing is to be here
                self._vanish()
            raise
        finally:
            os.close(handle)

    def prepare(self, number: int) -> Path:
        """Give the place of a generation that is about to be written."""
        self._lease(number).touch()
        return self.generation(number)

    def settle(self, number: int | None) -> None:
        """Make a generation the current one, and remove all others that nobody reads."""
        if number is not None and number != self.current():
            self._turn_link(number)
        for path in self._generations.glob("*.lease"):
            if int(path.stem) != number and (handle := locks.exclusive(path)) is not None:
                try:
                    self._remove(int(path.stem))
                finally:
                    os.close(handle)

    def _turn_link(self, number: int) -> None:
        """Have the link lead elsewhere, in one step."""
        link, fresh = self.home / _LINK, self.home / f".{_LINK}"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(self.generation(number).relative_to(self.home))
        fresh.replace(link)
        _sync(self.home)

    def _claim(self) -> None:
        """Take an empty folder or none for a store; leave alone what is anything else."""
        if self.is_plain():
            raise GraphError(
                f"{self.home}: a store without a record of its documents (older versions made"
                " such) can't be added to; build into a new directory"
            )
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            if not self.is_store() and not {path.name for path in self.home.iterdir()} <= _OURS:
                raise GraphError(f"{self.home}: exists and is no graph store, so it is left alone")
            self._generations.mkdir(exist_ok=True)
        except OSError as error:
            raise GraphError(f"{self.home}: cannot be written: {error.strerror}") from None

    def _vanish(self) -> None:
        """Take back what a first build has made, and nothing else."""
        shutil.rmtree(self._generations)
        for name in _OURS - {_GENERATIONS}:
            (self.home / name).unlink(missing_ok=True)
        if next(self.home.iterdir(), None) is None:
            self.home.rmdir()

    def _remove(self, number: int) -> None:
        shutil.rmtree(self.generation(number), ignore_errors=True)
        self._lease(number).unlink(missing_ok=True)

    def _lease(self, number: int) -> Path:
        return self._generations / f"{number}.lease"


def _sync(folder: Path) -> None:
    """Have a changed name survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

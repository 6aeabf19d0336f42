"""Building into a store directory: the next generation is made from the last, or from nothing.

Killed at any moment, a build leaves the generation that was current; what it has read by then
is in the ledger, and the next build goes on from there. The ledger is committed before the link
is turned, so where they differ the ledger is right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.edits import Edits
from kg.errors import GraphError, InputError, KgError
from kg.incremental.editor import Editor
from kg.incremental.fingerprints import reading_rules, writing_rules
from kg.incremental.intake import Intake, Item
from kg.incremental.ledger import Ledger
from kg.incremental.update import Update
from kg.legend import Legend
from kg.model import Facts
from kg.store import Directory
from kg.vocabulary import Vocabulary
from kg.watching import Watcher

Extract = Callable[[Iterable[Item]], Iterable[Facts | KgError]]
Digests = Mapping[str, bytes]  # of documents, by id


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids of documents that came, changed and went; how many stayed as they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    @classmethod
    def between(cls, old: Digests, new: Digests) -> Changes:
        """Compare the documents of two states."""
        both = sorted(old.keys() & new.keys())
        changed = tuple(id for id in both if old[id] != new[id])
        added, removed = sorted(new.keys() - old.keys()), sorted(old.keys() - new.keys())
        return cls(tuple(added), changed, tuple(removed), len(both) - len(changed))

    def __bool__(self) -> bool:
        """Tell whether anything is not as it was."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class StoreBuilder:
    """Brings documents into a store, replaces them and takes them out."""

    directory: Directory
    vocabulary: Vocabulary
    extract: Extract
    watcher: Watcher
    edits: Edits = field(default_factory=Edits)
    reading: str = field(default_factory=reading_rules)
    writing: str = field(default_factory=writing_rules)

    def add(self, items: Iterable[Item], *, prune: bool = False) -> Changes:
        """Bring in documents; with ``prune`` take out those that are not among them.

        What can't be read stays as it was; nothing is taken out then, for it may be that.
        """
        with self._opened() as ledger:
            intake = Intake(ledger, self.reading)
            self._read(intake, intake.unread(items))
            came = intake.documents()
            if not came:
                raise InputError("not one document could be read, so nothing is written")
            kept = {} if prune and not intake.errors else ledger.documents()
            return self._become({**kept, **came}, ledger)

    def remove(self, ids: Iterable[str]) -> Changes:
        """Take documents out; GraphError if one is not there."""
        with self._opened() as ledger:
            rest = ledger.documents()
            for id in dict.fromkeys(ids):
                if rest.pop(id, None) is None:
                    raise GraphError(
                        f"{self.directory.home}: no document {id!r}, so nothing is removed"
                    )
            return self._become(rest, ledger)

    @contextmanager
    def _opened(self) -> Iterator[Ledger]:
        """Be alone with the store, put right what a build that was killed has left."""
        with self.directory.writing(), Ledger(self.directory.ledger) as ledger:
            number = ledger.state("generation")
            if number is None and self.directory.current() is not None:
                raise GraphError(
                    f"{self.directory.home}: its record of documents is lost; build a new store"
                )
            self.directory.settle(None if number is None else int(number))
            yield ledger

    def _read(self, intake: Intake, items: Iterable[Item]) -> None:
        for result in intake.keep(self.extract(items)):
            if isinstance(result, KgError):
                self.watcher.failed(result)
            else:
                self.watcher.read(result)

    def _become(self, wanted: Digests, ledger: Ledger) -> Changes:
        """Make the store one of these documents, and of no others."""
        old, rules = ledger.documents(), self._rules()
        outdated = ledger.state("rules") != rules
        if outdated:
            wanted = self._read_again(wanted, ledger)
        changes = Changes.between(old, wanted)
        if changes or outdated:
            afresh = outdated or self.edits.corrections  # which are told what they found
            number = ledger.next_number()
            ledger.begin()
            self._write(number, wanted, None if afresh else changes, ledger)
            ledger.forget_readings()
            ledger.note("rules", rules)
            ledger.note("generation", str(number))
            ledger.commit()
            self.directory.settle(number)
        return changes

    def _rules(self) -> str:
        """Tell apart all that the graph depends on but the documents."""
        edits = hashlib.blake2b(repr(self.edits).encode(), digest_size=16).hexdigest()
        return f"{self.reading} {self.writing} {edits}"

    def _read_again(self, wanted: Digests, ledger: Ledger) -> Digests:
        """Read the kept texts of which there is no reading by today's rules."""
        intake = Intake(ledger, self.reading)
        self._read(intake, intake.unread(ledger.texts(wanted.values())))
        return intake.documents()

    def _write(self, number: int, wanted: Digests, changes: Changes | None, ledger: Ledger) -> None:
        """Write a generation: change a copy of the current one, or without changes begin anew."""
        update = Update(ledger, self.vocabulary, self.edits)
        fresh = self.directory.prepare(number)
        if changes is None:
            ledger.clear()
        else:
            current = self.directory.generation(self.directory.current() or 0)
            ox.Store.read_only(str(current)).backup(str(fresh))
            for id in changes.removed:
                update.drop(id)
        for id in wanted if changes is None else (*changes.added, *changes.changed):
            update.put(id, wanted[id])
        self._warn(update.decide())
        store = ox.Store(str(fresh))
        editor = Editor(store, Legend(self.vocabulary), self.watcher)
        if changes is None:
            self._warn(update.fill(editor))
        else:
            update.edit(editor)
        editor.finish()

    def _warn(self, errors: Iterable[InputError]) -> None:
        for error in errors:
            self.watcher.failed(error)

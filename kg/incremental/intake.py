"""Which texts have to be read: those that the ledger has no reading of, by the rules of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from kg.errors import InputError, KgError
from kg.incremental.ledger import Ledger, digest
from kg.model import Document, Facts

_BATCH = 64  # readings between two commits: what is lost at most when a build is killed
Item: TypeAlias = Document | InputError


class Intake:
    """Lets through what must be read, keeps what was read, and knows what there is."""

    def __init__(self, ledger: Ledger, rules: str) -> None:
        self._ledger = ledger
        self._rules = rules
        self._seen: dict[str, bytes] = {}
        self.errors = 0

    def unread(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the documents that must be read, and errors as they come."""
        for item in items:
            if isinstance(item, InputError):
                yield item
                continue
            self._seen[item.id] = digest(item)
            if not self._ledger.has_reading(self._seen[item.id], self._rules):
                yield item

    def keep(self, results: Iterable[Facts | KgError]) -> Iterator[Facts | KgError]:
        """Pass on what was read, and lay it down from time to time."""
        self._ledger.begin()
        for count, result in enumerate(results, 1):
            if isinstance(result, Facts):
                self._ledger.keep_reading(result, self._rules)
            else:
                self.errors += 1
            if count % _BATCH == 0:
                self._ledger.commit()
                self._ledger.begin()
            yield result
        self._ledger.commit()

    def documents(self) -> dict[str, bytes]:
        """Give the digests of all documents that came and could be read."""
        known = self._ledger.has_reading
        return {id: d for id, d in self._seen.items() if known(d, self._rules)}

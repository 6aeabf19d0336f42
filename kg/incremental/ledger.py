"""What a store knows of its documents: an SQLite file that only the builder opens.

A *reading* is the facts of one text, found by the text's digest, so that no text is read twice.
A *profile* is what a document says of a thing, with the IRI that resolution gave it last.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from kg.errors import GraphError
from kg.model import Document, Facts
from kg.resolve.bonds import Bonds
from kg.resolve.model import Profile

_VERSION = 1
_SCHEMA = f"""
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reading (digest BLOB PRIMARY KEY, rules TEXT NOT NULL, facts BLOB NOT NULL);
CREATE TABLE document (id TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE profile (
    document TEXT, key TEXT, block TEXT NOT NULL, iri TEXT, said BLOB NOT NULL,
    PRIMARY KEY (document, key)
) WITHOUT ROWID;
CREATE INDEX profile_block ON profile (block);
CREATE TABLE link (document TEXT, block TEXT, target TEXT, PRIMARY KEY (document, block, target))
    WITHOUT ROWID;
CREATE INDEX link_block ON link (block);
CREATE INDEX link_target ON link (target);
CREATE TABLE subject (block TEXT, iri TEXT, PRIMARY KEY (block, iri)) WITHOUT ROWID;
PRAGMA user_version = {_VERSION};
"""
_BROKEN = (sqlite3.Error, zlib.error, msgspec.MsgspecError)
_LEVEL = 3  # of compression: texts become a third, in little time


@dataclass(frozen=True, slots=True)
class _Kept:
    """Of a reading, what stays readable when the rules change."""

    document: Document


def digest(document: Document) -> bytes:
    """Tell documents apart by all that is known of them."""
    return hashlib.blake2b(_ENCODER.encode(document), digest_size=16).digest()


class Ledger:
    """An open ledger; nothing of a transaction stays unless it is committed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._db = sqlite3.connect(path, isolation_level=None)
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version == 0:
                self._db.executescript(f"BEGIN; {_SCHEMA} COMMIT;")
        except sqlite3.Error as error:
            raise GraphError(f"{path}: the record of documents can't be opened: {error}") from None
        if version not in {0, _VERSION}:
            raise GraphError(f"{path}: version {version}; this bomay knows {_VERSION}: upgrade it")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._db.close()
        if isinstance(error, _BROKEN):
            raise GraphError(f"{self._path}: the record of documents: {error}") from error

    def begin(self) -> None:
        """Begin a transaction."""
        self._db.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make what was written since ``begin`` last."""
        self._db.execute("COMMIT")

    def state(self, name: str) -> str | None:
        """Give what was noted under a name."""
        value: str | None = self._value("SELECT value FROM state WHERE name = ?", name)
        return value

    def note(self, name: str, value: str) -> None:
        """Note something under a name."""
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))

    def next_number(self) -> int:
        """Give a number for a generation, one that has never been given before."""
        number = int(self.state("numbers") or 0) + 1
        self.note("numbers", str(number))
        return number

    # Readings

    def has_reading(self, digest: bytes, rules: str) -> bool:
        """Tell whether a text has been read by these rules."""
        found: str | None = self._value("SELECT rules FROM reading WHERE digest = ?", digest)
        return found == rules

    def keep_reading(self, facts: Facts, rules: str) -> None:
        """Keep what was read from a text."""
        said = zlib.compress(_ENCODER.encode(facts), _LEVEL)
        row = (digest(facts.document), rules, said)
        self._db.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", row)

    def facts(self, id: str) -> Facts:
        """Give what was read from a document."""
        return _FACTS.decode(
            self._said(self._value("SELECT digest FROM document WHERE id = ?", id))
        )

    def texts(self, digests: Iterable[bytes]) -> Iterator[Document]:
        """Give documents as they were read, by whatever rules."""
        for digest in digests:
            yield _KEPT.decode(self._said(digest)).document

    def _said(self, digest: bytes) -> bytes:
        said = self._value("SELECT facts FROM reading WHERE digest = ?", digest)
        return zlib.decompress(said)

    def forget_readings(self) -> None:
        """Drop what was read from texts that no document has any more."""
        self._db.execute("DELETE FROM reading WHERE digest NOT IN (SELECT digest FROM document)")

    # Documents and their profiles

    def documents(self) -> dict[str, bytes]:
        """Give the digest of every document of the store, by its id."""
        return dict(self._db.execute("SELECT id, digest FROM document ORDER BY id"))

    def put(self, id: str, digest: bytes) -> None:
        """Take in a document."""
        self._db.execute("INSERT INTO document VALUES (?, ?)", (id, digest))

    def put_profiles(self, id: str, profiles: Iterable[Profile]) -> None:
        """Take in what a document says of each thing."""
        for profile in profiles:
            row = (id, profile.key, profile.block, _ENCODER.encode(profile))
            self._db.execute("INSERT INTO profile VALUES (?, ?, ?, NULL, ?)", row)
            links = [(id, profile.block, target) for target in profile.links]
            self._db.executemany("INSERT OR IGNORE INTO link VALUES (?, ?, ?)", links)

    def drop(self, id: str) -> set[str]:
        """Take out a document; give the blocks that its profiles were in or linked to."""
        blocks = "SELECT block FROM profile WHERE document = ?1"
        linked = "SELECT target FROM link WHERE document = ?1"
        touched = {block for (block,) in self._db.execute(f"{blocks} UNION {linked}", (id,))}
        for table, column in (("profile", "document"), ("link", "document"), ("document", "id")):
            self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (id,))  # noqa: S608
        return touched

    def clear(self) -> None:
        """Take out every document and all that was made of them; readings stay."""
        for table in ("document", "profile", "link", "subject"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608

    # Blocks, and what resolution made of them

    def neighbours(self, block: str) -> set[str]:
        """Give the blocks that hang together with one directly."""
        there = "SELECT target FROM link WHERE block = ?1"
        back = "SELECT block FROM link WHERE target = ?1"
        return {other for (other,) in self._db.execute(f"{there} UNION {back}", (block,))}

    def profiles(self, block: str) -> list[Profile]:
        """Give the profiles of a block."""
        rows = self._db.execute("SELECT said FROM profile WHERE block = ?", (block,))
        return [_PROFILE.decode(said) for (said,) in rows]

    def profiles_of(self, document: str) -> list[Profile]:
        """Give what a document says, thing by thing."""
        rows = self._db.execute("SELECT said FROM profile WHERE document = ?", (document,))
        return [_PROFILE.decode(said) for (said,) in rows]

    def names(self, document: str) -> Mapping[str, str]:
        """Give the IRIs of all things a document speaks of, by key."""
        query = "SELECT key, iri FROM profile WHERE document = ?"
        return dict(self._db.execute(query, (document,)))

    def iri(self, document: str, key: str) -> str:
        """Give the IRI of a thing as a document speaks of it."""
        query = "SELECT iri FROM profile WHERE document = ? AND key = ?"
        return str(self._value(query, document, key))

    def rename(self, document: str, key: str, iri: str) -> bool:
        """Note the IRI of a thing; tell whether it had another, or none."""
        query = "UPDATE profile SET iri = ?3 WHERE document = ?1 AND key = ?2 AND iri IS NOT ?3"
        return self._db.execute(query, (document, key, iri)).rowcount > 0

    def block(self, document: str, key: str) -> str | None:
        """Give the block of a thing as a document speaks of it."""
        query = "SELECT block FROM profile WHERE document = ? AND key = ?"
        block: str | None = self._value(query, document, key)
        return block

    def bonds(self) -> Bonds:
        """Give what was decided when the blocks were resolved last."""
        return _BONDS.decode(self.state("bonds") or "{}")

    def note_bonds(self, bonds: Bonds) -> None:
        """Note what is decided now."""
        self.note("bonds", _JSON.encode(bonds).decode())

    def subjects(self, blocks: Iterable[str]) -> set[str]:
        """Give the subjects of the triples that were made of some blocks."""
        query = "SELECT iri FROM subject WHERE block = ?"
        return {iri for block in blocks for (iri,) in self._db.execute(query, (block,))}

    def replace_subjects(self, blocks: Iterable[str], made: Iterable[tuple[str, str]]) -> None:
        """Note, as (block, IRI), the subjects of the triples that are made of some blocks now."""
        self._db.executemany("DELETE FROM subject WHERE block = ?", [(b,) for b in blocks])
        self._db.executemany("INSERT OR IGNORE INTO subject VALUES (?, ?)", made)

    def _value(self, query: str, *parameters: str | bytes) -> Any:  # noqa: ANN401 (as the column is)
        row = self._db.execute(query, parameters).fetchone()
        return None if row is None else row[0]


_ENCODER = msgspec.msgpack.Encoder()
_JSON = msgspec.json.Encoder()
_BONDS = msgspec.json.Decoder(Bonds)
_FACTS = msgspec.msgpack.Decoder(Facts)
_KEPT = msgspec.msgpack.Decoder(_Kept)
_PROFILE = msgspec.msgpack.Decoder(Profile)

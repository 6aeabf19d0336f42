"""Build a store of the same documents in many ways, and compare the graphs byte by byte.

Usage: python benchmarks/order.py [--documents N] [--orders N] [PATHS...]

The examples and N documents of PATHS (the examples under other names, by default) are built in
random orders in one go; in ten increments; and by a history in which documents are added,
changed, removed and added back. Each must give what a build into a file gives.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from texts import documents, write_jsonl

from kg.building import build_file, build_store, remove_documents
from kg.export import export
from kg.model import Document
from kg.store import reading

INCREMENTS = 10


def main() -> None:
    """Try each way, and stop at the first that differs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--orders", type=int, default=3)
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("paths", nargs="*")
    given = parser.parse_args()
    examples = [replace(d, id=f"examples/{d.id}") for d in documents([], 16)]
    texts = [*examples, *documents(given.paths, given.documents)]
    chance = random.Random(given.seed)  # noqa: S311 (orders, not secrets)
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(Path(place), texts)
        for number in range(given.orders):
            order = chance.sample(texts, len(texts))
            trial.in_one_go(order, f"order {number + 1}, in one go")
            trial.in_increments(order, f"order {number + 1}, in {INCREMENTS} increments")
        trial.with_a_history(chance, "added, changed, removed and added back")


class Trial:
    """The documents, and the graph that every way must lead to."""

    def __init__(self, folder: Path, texts: list[Document]) -> None:
        self._folder, self._texts, self._turn = folder, texts, 0
        build_file(self._file(texts), folder / "file.nq", jobs=2)
        self._expected = (folder / "file.nq").read_bytes()

    def in_one_go(self, order: list[Document], told: str) -> None:
        """Build all at once."""
        home = self._home()
        self._add(home, order)
        self._compare(home, told)

    def in_increments(self, order: list[Document], told: str) -> None:
        """Build some after some."""
        home = self._home()
        for part in range(INCREMENTS):
            self._add(home, order[part::INCREMENTS])
        self._compare(home, told)

    def with_a_history(self, chance: random.Random, told: str) -> None:
        """Build with detours that leave no trace."""
        home = self._home()
        for part in range(INCREMENTS):
            present = chance.sample(self._texts, len(self._texts) * 2 // 3)
            self._add(home, [replace(d, text=d.text[: len(d.text) // 2]) for d in present[::3]])
            self._add(home, present[part::2])
            gone = {d.id for d in chance.sample(self._texts, len(self._texts) // 10)}
            self._remove(home, gone)
        self._add(home, self._texts)
        self._compare(home, told)

    def _remove(self, home: Path, ids: Iterable[str]) -> None:
        with reading(home) as store:
            there = {graph.value for graph in store.named_graphs()}
        known = [d.id for d in self._texts if f"https://w3id.org/bomay/document/{d.id}" in there]
        remove_documents(home, sorted(set(known) & set(ids)))

    def _add(self, home: Path, texts: list[Document]) -> None:
        build_store(self._file(texts), home, jobs=2)

    def _file(self, texts: list[Document]) -> Path:
        return write_jsonl(texts, self._folder / "texts.jsonl")

    def _home(self) -> Path:
        self._turn += 1
        return self._folder / f"kho-{self._turn}"

    def _compare(self, home: Path, told: str) -> None:
        with reading(home) as store:
            export(store, self._folder / "store.nq")
        if (self._folder / "store.nq").read_bytes() != self._expected:
            raise SystemExit(f"{told}: another graph")
        print(f"{told}: the same {self._expected.count(b' .'):,} quads", flush=True)


if __name__ == "__main__":
    main()

"""Time adding one document to a large store, beside adding it to none.

Usage: python benchmarks/incremental.py [--documents N] [--times N] [PATHS...]

Each time `kg build` runs as a process of its own; the two take turns. The documents added are
spread over PATHS (the examples under many names, by default), N others are in the store.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from texts import documents, write_jsonl

from kg.building import build_store


def main() -> None:
    """Print both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=9000)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("paths", nargs="*")
    given = parser.parse_args()
    texts = documents(given.paths, given.documents + given.times)
    single = texts[:: len(texts) // given.times][: given.times]
    many = [document for document in texts if document not in single]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        start = time.monotonic()
        build_store(write_jsonl(many, folder / "many.jsonl"), folder / "large", jobs=2)
        print(f"a store of {len(many):,} documents: {time.monotonic() - start:.0f} s", flush=True)
        large, none = [], []
        for number, document in enumerate(single):
            text = write_jsonl([document], folder / f"{number}.jsonl")
            none.append(_seconds(text, folder / f"none-{number}"))
            large.append(_seconds(text, folder / "large"))
            print(f"{document.id}: to none {none[-1]:.2f} s, to many {large[-1]:.2f} s", flush=True)
    one, other = statistics.median(none), statistics.median(large)
    print(f"medians: to none {one:.2f} s, to {len(many):,} {other:.2f} s, ratio {other / one:.2f}")


def _seconds(text: Path, home: Path) -> float:
    start = time.monotonic()
    command = [sys.executable, "-m", "kg", "build", str(text), "-o", str(home), "--quiet"]
    subprocess.run(command, check=True)
    return time.monotonic() - start


if __name__ == "__main__":
    main()

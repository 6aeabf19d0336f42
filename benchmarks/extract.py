"""Time extraction alone, one process, beside underthesea's ``ner`` on the same texts.

Usage: python benchmarks/extract.py [--count N] [PATHS...]   (the examples, repeated, by default)

Underthesea is no dependency: it gets an environment of its own, build/underthesea. Loading is
not counted for either; the two take turns, text by text in blocks, in one run.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import time
import venv
from pathlib import Path

from kg.extraction.analysis import Findings, analyse
from kg.extraction.assembly import assemble
from kg.extraction.pipeline import STAGES
from kg.model import Document
from kg.reading import read
from kg.vocabulary import Vocabulary, load

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / "build" / "underthesea"
PINNED = "underthesea==9.5.0"
BLOCK = 25
SERVER = """
import json, sys, time
from underthesea import ner
ner("Bộ trưởng Bộ Y tế họp.")
for line in sys.stdin:
    texts = json.loads(line)
    start = time.perf_counter()
    for text in texts:
        ner(text)
    print(time.perf_counter() - start, flush=True)
"""


class Underthesea:
    """Another process, with underthesea in it, that times what it is sent."""

    def __init__(self) -> None:
        python = ENVIRONMENT / "bin" / "python"
        if not (ENVIRONMENT / "ready").exists():
            venv.create(ENVIRONMENT, with_pip=True, clear=True)
            subprocess.run([python, "-m", "pip", "install", "-q", PINNED], check=True)
            (ENVIRONMENT / "ready").touch()
        self._process = subprocess.Popen(
            [python, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def seconds(self, texts: list[str]) -> float:
        """Read the texts; tell how long it took."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(texts) + "\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def timed(document: Document, vocabulary: Vocabulary, spent: dict[str, float]) -> float:
    """Extract the facts of a document; add to what each stage has spent."""
    marks = [time.perf_counter()]
    analysis, found = analyse(document, vocabulary), Findings()
    marks.append(time.perf_counter())
    for stage in STAGES:
        found.add(stage(analysis, found))
        marks.append(time.perf_counter())
    assemble(analysis, found)
    marks.append(time.perf_counter())
    names = ["analysis", *(stage.__module__.rpartition(".")[2] for stage in STAGES), "assembly"]
    for name, (start, end) in zip(names, itertools.pairwise(marks), strict=True):
        spent[name] = spent.get(name, 0.0) + end - start
    return marks[-1] - marks[0]


def documents(paths: list[str], count: int) -> list[Document]:
    """Give ``count`` documents, the same ones again if there are fewer."""
    found = [item for item in read(paths) if isinstance(item, Document)]
    return list(itertools.islice(itertools.cycle(found), count))


def main() -> None:
    """Print seconds, MB/s and how many times faster, then where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "examples")])
    parser.add_argument("--count", type=int, default=500)
    given = parser.parse_args()
    texts = documents(given.paths, given.count)
    vocabulary, other = load(), Underthesea()
    ours, theirs, spent, slowest = 0.0, 0.0, {}, (0.0, "")
    timed(texts[0], vocabulary, {})
    for first in range(0, len(texts), BLOCK):
        block = texts[first : first + BLOCK]
        for document in block:
            took = timed(document, vocabulary, spent)
            ours += took
            slowest = max(slowest, (took, document.id))
        theirs += other.seconds([document.text for document in block])
        print(f"\r{first + len(block)} of {len(texts)}", end="", file=sys.stderr, flush=True)
    other.close()
    size = sum(len(document.text.encode()) for document in texts) / 1e6
    print(f"\n{len(texts)} documents, {size:.2f} MB")
    print(f"kg extraction      {ours:8.2f} s  {size / ours:7.3f} MB/s")
    print(f"underthesea ner    {theirs:8.2f} s  {size / theirs:7.3f} MB/s")
    print(f"ratio              {theirs / ours:8.1f}")
    print(f"slowest document   {slowest[0]:8.2f} s  {slowest[1]}")
    for name, seconds in spent.items():
        print(f"  {name:<12} {100 * seconds / ours:5.1f} %")


if __name__ == "__main__":
    main()

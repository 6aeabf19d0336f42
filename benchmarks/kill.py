"""Kill incremental builds of a store at random moments, again and again, and see what is left.

Usage: python benchmarks/kill.py [--documents N] [--kills N] [--seed N] [PATHS...]

The examples are in the store; N documents of PATHS (the examples under other names, by default)
are to be added. After each SIGKILL the store must open and hold what it held; after the last
one a build must complete it: to the byte what a build from nothing gives. Three kills in five
fall while the next generation is written.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from texts import EXAMPLES, documents, write_jsonl

from kg.building import build_file, build_store
from kg.export import export
from kg.incremental.check import check
from kg.store import open_graph, reading
from kg.validation import validate

PATIENCE = 60  # seconds for all processes of a killed build to be gone


class Victim:
    """A build in a process of its own."""

    def __init__(self, texts: Path, home: Path) -> None:
        self._generations = home / "generations"
        self._known = set(self._generations.iterdir())
        command = [sys.executable, "-m", "kg", "build", str(texts), "-o", str(home), "--quiet"]
        self._process = subprocess.Popen(command, start_new_session=True)

    def is_writing(self) -> bool:
        """Tell whether it has begun the next generation."""
        return bool(set(self._generations.iterdir()) - self._known)

    def is_alive(self) -> bool:
        """Tell whether it runs."""
        return self._process.poll() is None

    def wait_for_writing(self) -> None:
        """Wait until it has begun the next generation."""
        while self.is_alive() and not self.is_writing():
            time.sleep(0.002)

    def kill(self) -> None:
        """Kill its main process, and wait for those that helped it."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        deadline = time.monotonic() + PATIENCE
        while _group(self._process.pid):
            if time.monotonic() > deadline:
                raise SystemExit("processes of a killed build live on")
            time.sleep(0.01)


def main() -> None:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=20261129)
    parser.add_argument("paths", nargs="*")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder), documents(given.paths, given.documents))
        chance = random.Random(given.seed)  # noqa: S311 (moments, not secrets)
        writing = -(-3 * given.kills // 5)
        turns = [True] * writing + [False] * (given.kills - writing)
        chance.shuffle(turns)
        while_writing = sum(trial.kill(chance, while_writing=turn) for turn in turns)
        print(f"{len(turns)} kills, {while_writing} while the store was being written")
        trial.complete()


class Trial:
    """A store, what is to be added, and what must come of it."""

    def __init__(self, folder: Path, texts: list) -> None:
        self._folder = folder
        self._home, self._sound = folder / "kho", folder / "sound"
        self._texts = write_jsonl(texts, folder / "texts.jsonl")
        build_store(EXAMPLES, self._sound)
        self._before = _lines(self._sound)
        self._reset()
        self._reading, self._writing = self._measured()
        self._reset()
        print(f"reading takes {self._reading:.1f} s, writing {self._writing:.1f} s")

    def kill(self, chance: random.Random, *, while_writing: bool) -> bool:
        """Kill a build at a random moment; tell whether it was writing."""
        while (fell := self._try_to_kill(chance, while_writing=while_writing)) is None or (
            while_writing and not fell
        ):
            self._reset()  # it ended before the moment came: another build, another moment
        print(f"killed while {'writing' if fell else 'reading'}", flush=True)
        return fell

    def _try_to_kill(self, chance: random.Random, *, while_writing: bool) -> bool | None:
        if not while_writing:
            self._reset()  # so that there is all to read
        victim = Victim(self._texts, self._home)
        if while_writing:
            victim.wait_for_writing()
        time.sleep(chance.uniform(0, self._writing if while_writing else self._reading))
        alive, writing = victim.is_alive(), victim.is_writing()
        victim.kill()
        lines = _lines(self._home)
        if lines != self._before and not self._is_complete(lines):
            raise SystemExit("the store holds neither what it held nor what it is to hold")
        return writing if alive else None

    def complete(self) -> None:
        """Let a build end, and compare."""
        build_store(self._texts, self._home, jobs=2)
        if not self._is_complete(_lines(self._home)):
            raise SystemExit("the store is not as if it were built from nothing")
        faults = [*check(self._home), *validate(open_graph(self._home)).violations]
        if faults:
            raise SystemExit(f"the store does not pass its check: {faults[:3]}")
        print("completed: to the byte what a build from nothing gives, and sound")

    def _is_complete(self, lines: bytes) -> bool:
        anew = self._folder / "anew.nq"
        if not anew.exists():
            build_file([EXAMPLES, self._texts], anew, jobs=2)
        return lines == anew.read_bytes()

    def _measured(self) -> tuple[float, float]:
        start = time.monotonic()
        victim = Victim(self._texts, self._home)
        victim.wait_for_writing()
        middle = time.monotonic()
        while victim.is_alive():
            time.sleep(0.01)
        return middle - start, time.monotonic() - middle

    def _reset(self) -> None:
        shutil.rmtree(self._home, ignore_errors=True)
        shutil.copytree(self._sound, self._home, symlinks=True)


def _lines(home: Path) -> bytes:
    file = home.with_suffix(".nq")
    with reading(home) as store:
        export(store, file)
    return file.read_bytes()


def _group(leader: int) -> list[str]:
    """Give the processes of a group that are not dead, as Linux lists them."""
    members = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(group) == leader and state != "Z":
            members.append(path.parent.name)
    return members


if __name__ == "__main__":
    main()

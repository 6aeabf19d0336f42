"""Time queries: bomay beside pyoxigraph called directly, its own server, and rdflib's memory store.

    .venv/bin/python benchmarks/query.py [--triples 1000000] [--runs 5] [--no-rdflib]

A seeded graph in bomay's model is written, loaded into a store by `kg load` and by
`oxigraph load`, and asked six questions; the best of several runs counts, and geometric means over
the six are told.
"""

from __future__ import annotations

import argparse
import io
import math
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import rdflib

from kg.namespaces import BASE, CURIES
from kg.query import run, stream
from kg.store import open_graph

BIN = Path(sys.executable).parent
CSV = ox.QueryResultsFormat.CSV
_AT_LEAST = 1.0  # seconds for each question in each way, however fast it is
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBER = f"{_XSD}nonNegativeInteger"
_STATUS = ("current", "former", "appointed", "acting", "dismissed")
_WORDS = "kiểm tra đôn đốc triển khai báo cáo kết quả thực hiện kế hoạch phòng chống thiên tai"
QUERIES = {
    "label": 'SELECT ?s { ?s skos:prefLabel "Nguyễn Văn 777"@vi }',
    "join": """SELECT ?name ?office { ?hold org:member ?who ; opengov:post ?post . ?post
        org:postIn body:cơ-quan-77 ; skos:prefLabel ?office . ?who skos:prefLabel ?name }""",
    "path": """SELECT ?name { ?body org:subOrganizationOf+ body:cơ-quan-3 ;
        skos:prefLabel ?name }""",
    "group": "SELECT ?status (COUNT(*) AS ?n) { ?hold a bm:Occupancy ; bm:status ?status }"
    " GROUP BY ?status",
    "optional": """SELECT ?task ?name ?due { ?task a bm:Task ; bm:due ?due
        FILTER (?due < "2021-02-01"^^<http://www.w3.org/2001/XMLSchema#date>)
        OPTIONAL { ?task bm:assignee/skos:prefLabel ?name } }""",
    "text": """SELECT ?sentence ?text { ?sentence nif:anchorOf ?text
        FILTER (CONTAINS(LCASE(?text), "số 77 ")) }""",
}


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-rdflib", action="store_true", help="leave out the slowest")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "graph.nt"
        written = write(file, given.triples, given.seed)
        print(f"{written:,} triples, seed {given.seed}")
        load(file, folder)
        memory(folder / "ours")
        compare(file, folder / "ours", given.runs, with_rdflib=not given.no_rdflib)


def write(file: Path, triples: int, seed: int) -> int:
    """Write a graph of at least so many triples."""
    count = 0
    with file.open("w", encoding="utf-8") as output:
        for line in graph(random.Random(seed)):  # noqa: S311
            output.write(line)
            count += 1
            if count >= triples:
                return count
    raise AssertionError


def graph(chance: random.Random) -> Iterator[str]:
    """Yield a graph without end: bodies, posts, officials, then document after document."""
    yield from _bodies(chance)
    for number in range(10**9):
        yield from _document(number, chance)


def _bodies(chance: random.Random) -> Iterator[str]:
    for number in range(2000):
        body = f"<{CURIES['body']}cơ-quan-{number}>"
        yield _is(body, "bm", "Body")
        yield _says(body, "skos", "prefLabel", f'"Cơ quan {number}"@vi')
        if number > 9:
            above = f"<{CURIES['body']}cơ-quan-{chance.randrange(number // 4)}>"
            yield _says(body, "org", "subOrganizationOf", above)
        post = f"<{CURIES['post']}trưởng-{number}>"
        yield _is(post, "org", "Post")
        yield _says(post, "skos", "prefLabel", f'"Trưởng Cơ quan {number}"@vi')
        yield _says(post, "org", "postIn", body)
    for number in range(5000):
        who = f"<{CURIES['official']}nguyễn-văn-{number}>"
        yield _is(who, "bm", "Official")
        yield _says(who, "skos", "prefLabel", f'"Nguyễn Văn {number}"@vi')


def _document(number: int, chance: random.Random) -> Iterator[str]:
    document = f"<{BASE}document/{number}>"
    date = f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    yield _is(document, "bm", "Document")
    yield _says(document, "dcterms", "identifier", f'"{number}"')
    yield _says(document, "dcterms", "date", f'"{date}"^^<{_XSD}date>')
    for place in range(10):
        sentence = f"<{BASE}document/{number}#char={place * 100},{place * 100 + 90}>"
        words = " ".join(chance.choices(_WORDS.split(), k=12))
        yield _is(sentence, "bm", "Evidence")
        yield _says(sentence, "nif", "referenceContext", document)
        yield _says(sentence, "nif", "beginIndex", f'"{place * 100}"^^<{_XSD}nonNegativeInteger>')
        yield _says(
            sentence, "nif", "endIndex", f'"{place * 100 + 90}"^^<{_XSD}nonNegativeInteger>'
        )
        yield _says(sentence, "nif", "anchorOf", f'"Văn bản số {chance.randrange(9999)} {words}"')
        yield from (_task if place % 3 else _occupancy)(f"{number}/{place}", sentence, date, chance)


def _occupancy(id: str, sentence: str, date: str, chance: random.Random) -> Iterator[str]:
    hold = f"<{BASE}occupancy/{id}>"
    yield _is(hold, "bm", "Occupancy")
    yield _says(hold, "org", "member", f"<{CURIES['official']}nguyễn-văn-{chance.randrange(5000)}>")
    yield _says(hold, "opengov", "post", f"<{CURIES['post']}trưởng-{chance.randrange(2000)}>")
    status = f"<{CURIES['occupancy-status']}{chance.choice(_STATUS)}>"
    yield _says(hold, "bm", "status", status)
    yield _says(hold, "bm", "observedOn", f'"{date}"^^<{_XSD}date>')
    yield _says(hold, "prov", "wasDerivedFrom", sentence)


def _task(id: str, sentence: str, date: str, chance: random.Random) -> Iterator[str]:
    task = f"<{BASE}task/{id}>"
    yield _is(task, "bm", "Task")
    if chance.random() < 0.5:
        yield _says(task, "bm", "assignee", f"<{CURIES['body']}cơ-quan-{chance.randrange(2000)}>")
    if chance.random() < 0.3:
        yield _says(task, "bm", "due", f'"{date}"^^<{_XSD}date>')
    yield _says(task, "prov", "wasDerivedFrom", sentence)


def _is(thing: str, prefix: str, kind: str) -> str:
    return f"{thing} <{CURIES['rdf']}type> <{CURIES[prefix]}{kind}> .\n"


def _says(thing: str, prefix: str, name: str, value: str) -> str:
    return f"{thing} <{CURIES[prefix]}{name}> {value} .\n"


def load(file: Path, folder: Path) -> None:
    """Time loading, by `kg load` and by Oxigraph's own program."""
    ours = timed(lambda: called(BIN / "kg", "load", file, "--to", folder / "ours"))
    theirs = timed(
        lambda: called(BIN / "oxigraph", "load", "--location", folder / "theirs", "--file", file)
    )
    print(
        f"load: kg {ours:.1f} s, oxigraph {theirs:.1f} s, ratio {ours / theirs:.2f} (at most 1.3)"
    )


def memory(store: Path) -> None:
    """Tell what a process takes that has opened a store for reading, then asked all questions."""
    program = (
        "import resource, sys\n"
        "from kg.store import open_graph\n"
        "store = open_graph(sys.argv[1])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
        "import io\n"
        "from kg.query import run, stream\n"
        "for text in sys.argv[2:]: stream(run(store, text), 'csv', io.BytesIO())\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
    )
    command = [sys.executable, "-c", program, str(store), *QUERIES.values()]
    opened, asked = subprocess.check_output(command, text=True).split()
    print(f"memory: {opened} MB opened (at most 300), {asked} MB after all questions")


def compare(file: Path, path: Path, runs: int, *, with_rdflib: bool) -> None:
    """Time each question in every way, one after the other, and print how they compare."""
    source, store = open_graph(path), ox.Store.read_only(str(path))
    memory_store = None
    if with_rdflib:
        in_memory = open_graph(file)
        memory_store = rdflib.Graph().parse(file, format="nt")
        for prefix, iri in CURIES.items():
            memory_store.bind(prefix, iri)
    ways: dict[str, Callable[[str], object]] = {
        "kg": lambda text: stream(run(source, text), "csv", io.BytesIO()),
        "pyoxigraph": lambda text: store.query(text, prefixes=CURIES).serialize(format=CSV),
    }
    with serving(path) as ask:
        ways["kg serve"] = ask
        times = {name: _times(text, ways, runs) for name, text in QUERIES.items()}
    if memory_store is not None:
        slow = {"rdflib": lambda text: memory_store.query(text).serialize(format="csv")}
        for name, text in QUERIES.items():
            ours = {"kg in memory": lambda text: stream(run(in_memory, text), "csv", io.BytesIO())}
            times[name] |= _times(text, ours, runs) | _times(text, slow, 1)
    for name, took in times.items():
        told = ", ".join(f"{way} {seconds * 1000:.2f} ms" for way, seconds in took.items())
        print(f"{name}: {told}")
    print(f"kg / pyoxigraph: {_mean(times, 'kg', 'pyoxigraph'):.2f} (at most 1.5)")
    if memory_store is not None:
        print(f"rdflib / kg: {_mean(times, 'rdflib', 'kg'):.0f} (at least 20)")
        print(f"rdflib / kg in memory: {_mean(times, 'rdflib', 'kg in memory'):.0f}")
    late = {name: took["kg serve"] - 1.5 * took["kg"] for name, took in times.items()}
    print(f"kg serve over 1.5 times kg: {max(late.values()) * 1000:.1f} ms at most (at most 5)")


def _times(text: str, ways: dict[str, Callable[[str], object]], runs: int) -> dict[str, float]:
    """Take the best time of each way, in two turns: each has its share of quiet moments."""
    best = dict.fromkeys(ways, math.inf)
    for _ in range(2):
        for way, ask in ways.items():
            begun, left = time.perf_counter(), runs
            while left > 0 or time.perf_counter() - begun < _AT_LEAST:
                best[way] = min(best[way], timed(lambda ask=ask: ask(text)))
                left -= 1
    return best


def _mean(times: dict[str, dict[str, float]], one: str, other: str) -> float:
    ratios = [took[one] / took[other] for took in times.values()]
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


class serving:  # noqa: N801 (a context manager, used like a function)
    """`kg serve`, for as long as it is needed, and how to ask it."""

    def __init__(self, path: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self._address = f"http://127.0.0.1:{port}/sparql"
        options = ["--port", str(port), "--workers", "1", "--timeout", "120"]
        self._process = subprocess.Popen(
            [BIN / "kg", "serve", path, *options], stderr=subprocess.DEVNULL
        )
        self._client = httpx.Client(trust_env=False, timeout=120)

    def __enter__(self) -> Callable[[str], object]:
        """Wait until it answers."""
        while self._process.poll() is None:
            try:
                self._client.get(self._address)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return self.ask
        raise SystemExit("kg serve has ended")

    def ask(self, text: str) -> bytes:
        """Ask by HTTP."""
        answer = self._client.post(
            self._address, data={"query": text}, headers={"Accept": "text/csv"}
        )
        return answer.raise_for_status().content

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._client.close()
        self._process.terminate()
        self._process.wait()


def called(*command: object) -> None:
    """Run a program that has to succeed."""
    subprocess.run([str(word) for word in command], check=True, capture_output=True, env=os.environ)


def timed(do: Callable[[], object]) -> float:
    """Time something, in seconds."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()

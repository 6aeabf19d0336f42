"""Ask a server as nine readers do while a tenth asks what cannot be answered, and then all at once.

Usage: python benchmarks/serve.py GRAPH [--seconds N] [--timeout S]

For each runaway query (COUNT, SELECT * and ORDER BY over a cross product) it prints how it ended,
the 95th percentile of what the nine waited, and the memory of the server's processes before, at
most and after. Then a thousand requests over 32 connections, of which none may be lost.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

import httpx

CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
RUNAWAYS = {
    "COUNT": f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}",
    "SELECT *": f"SELECT * {{ {CROSS} }}",
    "ORDER BY": f"SELECT * {{ {CROSS} }} ORDER BY ?i ?f ?c",
}
SMALL = "SELECT ?name { ?who a bm:Official ; skos:prefLabel ?name } LIMIT 5"
READERS = 9


def main() -> None:
    """Start a server and measure it; ends with 1 when a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("graph", type=Path)
    parser.add_argument("--seconds", type=float, default=8.0, help="how long the nine ask")
    parser.add_argument("--timeout", type=float, default=5.0, help="the server's limit of time")
    given = parser.parse_args()
    kg = Path(sys.executable).with_name("kg")
    command = [kg, "serve", given.graph, "--port", "0", "--timeout", str(given.timeout)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            address = server.stderr.readline().strip()
            well = asyncio.run(measured(f"{address}sparql", server.pid, given.seconds))
        finally:
            server.send_signal(signal.SIGINT)
    sys.exit(not well)


async def measured(url: str, server: int, seconds: float) -> bool:
    """Print what was measured; tell whether every bound held."""
    well = True
    async with httpx.AsyncClient(timeout=60) as client:
        for _ in range(20):
            await client.get(url, params={"query": SMALL})
        for name, query in RUNAWAYS.items():
            before = memory(server)
            peak = Peak(server)
            waits, ended = await beside(client, url, query, seconds, peak.look)
            await asyncio.sleep(2)
            p95 = quantiles(waits, n=20)[-1] * 1000
            print(
                f"{name:9} {ended:34} {len(waits):6} small answers, p95 {p95:6.1f} ms,"
                f" memory {before} → {peak.most} → {memory(server)} MB"
            )
            well &= p95 < 100 and ended != "200"
    return well & await crowd(url)


async def beside(
    client: httpx.AsyncClient, url: str, query: str, seconds: float, look: Callable[[], None]
) -> tuple[list[float], str]:
    """Give the waits of nine readers, and how the runaway ended meanwhile."""
    until = time.monotonic() + seconds
    runaway = asyncio.ensure_future(outcome(client, url, query))

    async def read() -> list[float]:
        waits = []
        while time.monotonic() < until:
            began = time.perf_counter()
            got = await client.get(url, params={"query": SMALL})
            got.raise_for_status()
            waits.append(time.perf_counter() - began)
            look()
            await asyncio.sleep(0.05)
        return waits

    waits = await asyncio.gather(*(read() for _ in range(READERS)))
    return [wait for each in waits for wait in each], await runaway


async def outcome(client: httpx.AsyncClient, url: str, query: str) -> str:
    """Tell how a query ends, without keeping its answer."""
    began, size = time.perf_counter(), 0
    try:
        async with client.stream("GET", url, params={"query": query}) as got:
            async for piece in got.aiter_bytes():
                size += len(piece)
        told = str(got.status_code)
    except httpx.RemoteProtocolError:
        told = f"broken off after {size >> 20} MB"
    return f"{told} in {time.perf_counter() - began:.1f} s"


async def crowd(url: str, requests: int = 1000, connections: int = 32) -> bool:
    """Ask a thousand times over 32 connections; tell whether all were answered."""
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    began = time.perf_counter()
    async with httpx.AsyncClient(timeout=60, limits=limits) as client:
        asked = (client.get(url, params={"query": SMALL}) for _ in range(requests))
        got = await asyncio.gather(*asked)
    lost = sum(answer.status_code != 200 for answer in got)
    spent = time.perf_counter() - began
    print(f"{requests} requests over {connections} connections: {lost} lost, {spent:.1f} s")
    return lost == 0


class Peak:
    """The most memory that was seen."""

    def __init__(self, server: int) -> None:
        self._server, self.most, self._next = server, 0, 0.0

    def look(self) -> None:
        """Measure, four times a second at most."""
        if time.monotonic() > self._next:
            self._next = time.monotonic() + 0.25
            self.most = max(self.most, memory(self._server))


def memory(server: int) -> int:
    """Give the memory of a process and its children that no other shares, in MB."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text(encoding="ascii").split()
    return sum(private(int(pid)) for pid in (server, *children)) >> 10


def private(pid: int) -> int:
    """Give the memory that a process has for itself, in kB; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


if __name__ == "__main__":
    main()

"""A graph sent to another server: by the SPARQL 1.1 Graph Store Protocol, or as SPARQL updates.

Triples go sorted and in batches, so that the same graph gives the same batches. After each batch a
graph store is given a note, a graph of one statement beside the one that is loaded: how many
batches are there, and the digest of all of them. A load that finds the note of one that was broken
off, and would have sent the same, goes on after it. As the note lies where the triples lie, it
can't speak of triples that are no longer there. At the end it is taken away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from kg import turtle
from kg.errors import GraphError
from kg.namespaces import BASE, DCTERMS
from kg.store import TripleSource, matching, named
from kg.store.web import Server

BATCH = 10_000
_NTRIPLES = "application/n-triples"
_DEFAULT = f"{BASE}graph/default"


@dataclass(frozen=True, slots=True)
class Published:
    """How many triples were sent, and how many a load that was broken off had sent before."""

    sent: int
    there: int


def publish(
    source: TripleSource,
    address: str,
    graph: str | None = None,
    *,
    replace: bool = False,
    update: bool = False,
    batch: int = BATCH,
    watch: Callable[[int], None] = lambda _: None,
) -> Published:
    """Send a graph to an address: into the default graph there, or the one named.

    What is there stays, unless the graph is to be replaced. With ``update`` the address takes
    SPARQL updates, else it is that of a graph store. ``watch`` is told how many triples are
    there, batch by batch.
    """
    server = Server(address)
    target = _Updates(server, graph) if update else _GraphStore(server, graph)
    done = _done(source, target.note(), batch)
    digest, sent, there = hashlib.sha256(), 0, 0
    for number, lines in enumerate(_batches(source, batch), 1):
        content = b"".join(lines)
        digest.update(content)
        if number <= done:
            there += len(lines)
        else:
            target.add(content, anew=replace and number == 1)
            target.put_note(f"{number} {digest.hexdigest()}")
            sent += len(lines)
        watch(sent + there)
    target.drop_note()
    return Published(sent, there)


def count(source: TripleSource) -> int:
    """Count the triples of a graph."""
    rows = source.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert isinstance(rows, ox.QuerySolutions)
    return int(next(rows)["n"].value)


def _batches(source: TripleSource, batch: int) -> Iterator[list[bytes]]:
    triples = (quad.triple for quad in matching(source))
    lines = turtle.ntriples(named(triples))
    while chunk := list(islice(lines, batch)):
        yield chunk


def _done(source: TripleSource, note: str | None, batch: int) -> int:
    """Count the batches that a note speaks of, if they are those that would be sent."""
    number, _, told = (note or "").partition(" ")
    if not number.isdecimal():
        return 0
    digest = hashlib.sha256()
    for lines in islice(_batches(source, batch), int(number)):
        digest.update(b"".join(lines))
    return int(number) if digest.hexdigest() == told else 0


class _GraphStore:
    """A graph behind an address, and the note beside it."""

    def __init__(self, server: Server, graph: str | None) -> None:
        self._server = server
        self._graph = ("graph", graph) if graph else ("default", "")
        self._note_name = f"{graph or _DEFAULT}#loading"
        self._note = ("graph", self._note_name)

    def add(self, content: bytes, *, anew: bool) -> None:
        self._send("PUT" if anew else "POST", self._graph, content)

    def note(self) -> str | None:
        """Read the note; None where there is none."""
        answer = self._server.send(
            "GET", params=[self._note], headers={"Accept": _NTRIPLES}, missing=True
        )
        if answer is None:
            return None
        format = ox.RdfFormat.from_media_type(answer.media_type)
        if format is None:
            raise GraphError(
                f"{self._server.address}: answers with {answer.media_type or 'no type'}, as no"
                " store of graphs does; is it the address of one, as …/store?"
            )
        try:
            told = [quad.object for quad in ox.parse(answer.body, format)]
        except SyntaxError as error:
            raise GraphError(f"{self._server.address}: not readable RDF: {error}") from None
        return next((term.value for term in told if isinstance(term, ox.Literal)), None)

    def put_note(self, text: str) -> None:
        triple = ox.Triple(ox.NamedNode(self._note_name), DCTERMS.identifier, ox.Literal(text))
        self._send("PUT", self._note, f"{triple} .\n".encode())

    def drop_note(self) -> None:
        self._server.send("DELETE", params=[self._note], headers={}, missing=True)

    def _send(self, method: str, graph: tuple[str, str], content: bytes) -> None:
        headers = {"Content-Type": _NTRIPLES}
        self._server.send(method, params=[graph], headers=headers, content=content)


class _Updates:
    """A graph that is updated; there is no note, so a load that was broken off begins anew."""

    def __init__(self, server: Server, graph: str | None) -> None:
        self._server = server
        self._graph = str(ox.NamedNode(graph)) if graph else None

    def add(self, content: bytes, *, anew: bool) -> None:
        """Add triples; adding one again changes nothing."""
        data = content.decode()
        inside = f"GRAPH {self._graph} {{\n{data}}}" if self._graph else data
        cleared = f"GRAPH {self._graph}" if self._graph else "DEFAULT"
        before = f"CLEAR SILENT {cleared} ;\n" if anew else ""
        self._server.send(
            "POST",
            headers={"Content-Type": "application/sparql-update"},
            content=f"{before}INSERT DATA {{\n{inside}}}".encode(),
        )

    def note(self) -> None:
        """There is none."""

    def put_note(self, text: str) -> None:
        """Write none."""

    def drop_note(self) -> None:
        """Leave none."""

"""The SPARQL 1.1 Protocol at ``/sparql``: requests to jobs, and answers to responses."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from urllib.parse import parse_qsl

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from kg.serve.federation import calls_out
from kg.serve.formats import GRAPHS, ROWS, preferred
from kg.serve.pool import Cut, Pool
from kg.serve.worker import Begun, Job

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
Pairs = Sequence[tuple[str, str]]


async def sparql(request: Request) -> Response:
    """Answer one request of the protocol."""
    pool: Pool = request.app.state.pool
    try:
        pairs = _pairs(request.scope["query_string"])
        if request.method == "POST":
            pairs = await _posted(request, pairs, pool.limits.request)
        elif not pairs:
            return _description(request)
        return await _answer(pool, _job(pairs, request.headers.get("accept", "")))
    except Cut as cut:
        return PlainTextResponse(f"{cut}\n", cut.status)


async def _answer(pool: Pool, job: Job) -> Response:
    pieces = pool.ask(job)
    begun = await anext(pieces)
    assert isinstance(begun, Begun)
    try:  # what fails before anything was sent still gets a status of its own
        first = await anext(pieces, b"")
    except BaseException:
        await pieces.aclose()
        raise
    return _Streamed(_body(first, pieces), media_type=begun.media_type)


async def _body(
    first: bytes | Begun, pieces: AsyncGenerator[bytes | Begun]
) -> AsyncGenerator[bytes]:
    async with aclosing(pieces):
        assert isinstance(first, bytes)
        yield first
        async for piece in pieces:
            assert isinstance(piece, bytes)
            yield piece


class _Streamed(StreamingResponse):
    """An answer that ends without its last chunk when it is cut: clients see it is broken."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(Cut):
            await super().__call__(scope, receive, send)


def _job(pairs: Pairs, accept: str) -> Job:
    unknown = {name for name, _ in pairs} - {"query", "default-graph-uri", "named-graph-uri"}
    if "update" in unknown:
        raise Cut(403, "this server does not take updates")
    queries = [value for name, value in pairs if name == "query"]
    if len(queries) != 1:
        raise Cut(400, f"a request has one query, this has {len(queries)}")
    if calls_out(queries[0]):
        raise Cut(403, "this server does not call other servers: SERVICE is not allowed")
    default = tuple(value for name, value in pairs if name == "default-graph-uri")
    named = tuple(value for name, value in pairs if name == "named-graph-uri")
    return Job(queries[0], preferred(accept, ROWS), preferred(accept, GRAPHS), default, named)


async def _posted(request: Request, pairs: Pairs, limit: int) -> Pairs:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "application/sparql-update":
        raise Cut(403, "this server does not take updates")
    if kind not in {_FORM, _QUERY}:
        raise Cut(415, f"a query is posted as {_FORM} or {_QUERY}")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise Cut(413, f"a request has {limit} bytes at most")
    if kind == _FORM:
        return [*pairs, *_pairs(bytes(body))]
    return [*pairs, ("query", _decoded(bytes(body)))]


def _pairs(text: bytes) -> Pairs:
    try:
        return parse_qsl(
            _decoded(text), keep_blank_values=True, errors="strict", max_num_fields=1000
        )
    except ValueError as error:
        raise Cut(400, f"not a form: {error}") from None


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Cut(400, f"not UTF-8: {error.reason} at byte {error.start}") from None


def _description(request: Request) -> Response:
    """Describe the service in its own vocabulary."""
    kind = preferred(request.headers.get("accept", ""), GRAPHS)
    if kind is None:
        raise Cut(406, f"the description of the service comes as {', '.join(GRAPHS)}")
    me = ox.BlankNode("service")
    facts = [
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"{_SD}Service"),
        (f"{_SD}endpoint", f"http://{request.headers['host']}/sparql"),
        (f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query"),
        *(
            (f"{_SD}resultFormat", f"{_FORMATS}{name}")
            for name in (
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "RDF_XML",
                "JSON-LD",
            )
        ),
    ]
    triples = (ox.Triple(me, ox.NamedNode(p), ox.NamedNode(o)) for p, o in facts)
    return Response(ox.serialize(triples, format=GRAPHS[kind]), media_type=kind)

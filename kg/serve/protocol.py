"""The SPARQL 1.1 Protocol at ``/sparql``: requests to jobs, and answers to responses."""

from __future__ import annotations

import hmac
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from kg.serve.description import description
from kg.serve.federation import calls_out, fetches
from kg.serve.formats import GRAPHS, ROWS, preferred
from kg.serve.jobs import Begun, Query
from kg.serve.pool import Cut, Pool
from kg.serve.updates import Writer

_FORM = "application/x-www-form-urlencoded"
_DIRECT = {"application/sparql-query": "query", "application/sparql-update": "update"}
_DATASET = frozenset({"default-graph-uri", "named-graph-uri"})
_USING = frozenset({"using-graph-uri", "using-named-graph-uri"})
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Service:
    """Who answers, who updates (nobody, unless it is switched on), and what is allowed."""

    pool: Pool
    writer: Writer | None = None
    token: str = ""
    federated: bool = False

    def admits(self, request: Request) -> bool:
        """Tell whether a request comes from someone who may update."""
        given = request.headers.get("authorization", "").encode("utf-8", "replace")
        return self.writer is not None and hmac.compare_digest(
            given, f"Bearer {self.token}".encode()
        )


async def sparql(request: Request) -> Response:
    """Answer one request of the protocol."""
    try:
        return await _respond(request, request.app.state.service)
    except Cut as cut:
        headers = {"www-authenticate": "Bearer"} if cut.status == 401 else None
        return PlainTextResponse(f"{cut}\n", cut.status, headers)


async def _respond(request: Request, service: Service) -> Response:
    pairs = pairs_of(request.scope["query_string"])
    if request.method == "POST":
        pairs = await _posted(request, pairs, service)
        if any(name == "update" for name, _ in pairs):
            return await _update(request, service, pairs)
    elif any(name == "update" for name, _ in pairs):
        raise Cut(400, "an update is posted")
    elif not pairs:
        return description(request, updates=service.writer is not None)
    return await _answer(service, pairs, request.headers.get("accept", ""))


def pairs_of(text: bytes) -> Pairs:
    """Read a form, or the query of an address."""
    try:
        return parse_qsl(
            _decoded(text), keep_blank_values=True, errors="strict", max_num_fields=1000
        )
    except ValueError as error:
        raise Cut(400, f"not a form: {error}") from None


async def _update(request: Request, service: Service, pairs: Pairs) -> Response:
    if service.writer is None:
        raise Cut(403, "this server does not take updates")
    if not service.admits(request):
        raise Cut(401, "an update needs the token of this server: Authorization: Bearer …")
    text = _only("update", pairs, _USING)
    if any(name in _USING for name, _ in pairs):
        raise Cut(400, "name graphs by USING in the update; using-graph-uri is not supported")
    if fetches(text) and not service.federated:
        raise Cut(403, "this server does not call others: SERVICE and LOAD are not allowed")
    await service.writer.update(text)
    return Response(status_code=204)


async def _answer(service: Service, pairs: Pairs, accept: str) -> Response:
    text = _only("query", pairs, _DATASET)
    if calls_out(text) and not service.federated:
        raise Cut(403, "this server does not call other servers: SERVICE is not allowed")
    default = tuple(value for name, value in pairs if name == "default-graph-uri")
    named = tuple(value for name, value in pairs if name == "named-graph-uri")
    query = Query(text, preferred(accept, ROWS), preferred(accept, GRAPHS), default, named)
    pieces = service.pool.ask(query)
    begun = await anext(pieces)
    assert isinstance(begun, Begun)
    try:  # what fails before anything was sent still gets a status of its own
        first = await anext(pieces, b"")
    except BaseException:
        await pieces.aclose()
        raise
    return _Streamed(_body(first, pieces), media_type=begun.media_type, headers={"vary": "Accept"})


def _only(kind: str, pairs: Pairs, others: frozenset[str]) -> str:
    texts = [value for name, value in pairs if name == kind]
    if len(texts) != 1:
        raise Cut(400, f"a request has one {kind}, this has {len(texts)}")
    if unknown := {name for name, _ in pairs} - others - {kind}:
        raise Cut(400, f"a request with a {kind} has no {min(unknown)!r}")
    return texts[0]


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


async def _posted(request: Request, pairs: Pairs, service: Service) -> Pairs:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != _FORM and kind not in _DIRECT:
        raise Cut(415, f"a request is posted as one of {', '.join((_FORM, *_DIRECT))}")
    limits = service.pool.limits
    limit = limits.update if service.admits(request) else limits.request
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise Cut(413, f"a request has {limit} bytes at most")
    if kind == _FORM:
        return [*pairs, *pairs_of(bytes(body))]
    return [*pairs, (_DIRECT[kind], _decoded(bytes(body)))]


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Cut(400, f"not UTF-8: {error.reason} at byte {error.start}") from None

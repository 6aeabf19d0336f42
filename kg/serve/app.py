"""The server: its routes, whom it answers, and its workers for as long as it runs."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pyoxigraph as ox
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.serve.limits import Limits
from kg.serve.pool import Pool
from kg.serve.protocol import sparql
from kg.store import Directory, open_graph

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


def serve(path: Path, host: str, port: int, limits: Limits) -> None:
    """Serve a graph until interrupted."""
    with shareable(path) as (place, shared):
        app = application(Pool(place, shared, limits), LOOPBACK | {host})
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


@contextmanager
def shareable(path: Path) -> Iterator[tuple[Path, bool]]:
    """Give the place from which workers open a graph, and whether it is an Oxigraph directory.

    A file is read once into a store on disk, so that each worker does not hold all of it.
    """
    directory = Directory(path)
    if directory.is_store():  # a worker hired later opens the same generation
        generation, _ = directory.lease()
        yield generation, True
        return
    if path.is_dir():
        open_graph(path)  # GraphError now rather than in a worker
        yield path, False
        return
    with tempfile.TemporaryDirectory(prefix="kg-serve-") as folder:
        copy = ox.Store(folder)
        copy.bulk_extend(open_graph(path))
        copy.flush()
        del copy
        yield Path(folder), True


def application(pool: Pool, hosts: Collection[str]) -> ASGIApp:
    """Make the application that answers from a pool of workers."""

    @asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        try:
            await pool.start()
            yield
        finally:
            pool.close()

    app = Starlette(routes=[Route("/sparql", sparql, methods=["GET", "POST"])], lifespan=running)
    app.state.pool = pool
    return _Known(app, hosts)


class _Known:
    """Answers only requests for a host we go by: no other site's name may lead a browser here."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app, self._hosts = app, {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            host, colon, port = Headers(scope=scope).get("host", "").lower().rpartition(":")
            name = host if colon and port.isdigit() else f"{host}{colon}{port}"
            if name not in self._hosts:
                await PlainTextResponse("unknown host\n", 421)(scope, receive, send)
                return
        await self._app(scope, receive, send)

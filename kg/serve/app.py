"""The server: its routes, and its workers for as long as it runs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from kg.errors import GraphError
from kg.serve.hosts import LOOPBACK, Known
from kg.serve.limits import Limits
from kg.serve.listening import CONNECTIONS, listening_at
from kg.serve.opening import shareable
from kg.serve.pages import Pages
from kg.serve.pool import Fixed, Pool
from kg.serve.protocol import Service
from kg.serve.updates import Writer, updatable


@dataclass(frozen=True, slots=True)
class Settings:
    """How a graph is served, and to whom."""

    host: str = "127.0.0.1"
    port: int = 7878
    limits: Limits = Limits()  # noqa: RUF009 - frozen
    names: frozenset[str] = frozenset()  # of this server, beside its host
    origins: tuple[str, ...] = ()  # sites whose scripts may ask
    federated: bool = False  # SERVICE and LOAD
    token: str = ""  # whoever has it may update; nobody when it is empty


def serve(path: Path, settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve a graph until interrupted; ``ready`` is told the address."""
    asyncio.run(_serve(path, settings, ready))


async def _serve(path: Path, settings: Settings, ready: Callable[[str], None]) -> None:
    async with _service(path, settings) as service:
        config = uvicorn.Config(
            application(service, settings),
            host=settings.host,
            port=settings.port,
            log_level="warning",
            server_header=False,
            limit_concurrency=CONNECTIONS,
        )
        listening = listening_at(settings.host, settings.port)
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        ready(f"http://{name}:{listening.getsockname()[1]}/")
        await uvicorn.Server(config).serve([listening])


@asynccontextmanager
async def _service(path: Path, settings: Settings) -> AsyncIterator[Service]:
    """Have workers, and a writer where updates are allowed."""
    if not settings.token:
        with shareable(path) as place:
            pool = Pool(Fixed(place), settings.limits)
            try:
                await pool.start()
                yield Service(pool, federated=settings.federated)
            finally:
                pool.close()
        return
    updatable(path)
    writer = Writer(path, settings.limits)
    pool = Pool(writer, settings.limits)
    try:
        await writer.start()
        await pool.start()
        yield Service(pool, writer, settings.token, settings.federated)
    finally:
        pool.close()
        writer.close()


def application(service: Service, settings: Settings) -> ASGIApp:
    """Make the application that answers requests."""
    if "*" in settings.origins and service.writer is not None:
        raise GraphError("with updates, name the sites whose scripts may ask: not '*'")
    pages = Pages(service.pool)

    @asynccontextmanager
    async def warming(_: Starlette) -> AsyncIterator[None]:
        names = asyncio.ensure_future(pages.warm())
        yield
        names.cancel()

    cross = Middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type"],
    )
    app = Starlette(
        routes=pages.routes(),
        lifespan=warming,
        middleware=[cross] if settings.origins else [],
    )
    app.state.service = service
    return Known(app, LOOPBACK | settings.names | {settings.host})

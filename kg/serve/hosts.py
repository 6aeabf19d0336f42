"""Whom the server answers: requests for a name it goes by, and no other."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


class Known:
    """Refuses requests for unknown hosts: no other site's name may lead a browser here.

    And has browsers take every answer for what it says it is.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app, self._hosts = app, {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] == "http":
            host, colon, port = Headers(scope=scope).get("host", "").lower().rpartition(":")
            name = host if colon and port.isdigit() else f"{host}{colon}{port}"
            if name not in self._hosts:
                await PlainTextResponse("unknown host\n", 421)(scope, receive, send)
                return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Content-Type-Options"] = "nosniff"
            await send(message)

        await self._app(scope, receive, sent)

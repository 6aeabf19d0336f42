"""The socket at which the server listens."""

from __future__ import annotations

import socket

from kg.errors import GraphError

CONNECTIONS = 1000  # at the same time; more are refused


def listening_at(host: str, port: int) -> socket.socket:
    """Open a socket that says it speaks TCP: only then asyncio sends small answers at once."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
    except OSError as error:
        listening.close()
        raise GraphError(f"{host}:{port}: cannot be listened at: {error.strerror}") from None
    listening.listen(CONNECTIONS)
    return listening

"""Requests to a server: credentials, time-outs, and what goes wrong as a sentence.

Who asks is told by the environment: ``KG_USER`` and ``KG_PASSWORD``, or ``KG_TOKEN``; or by the
address itself (``https://name:password@host/…``). A password is only sent when the server asks for
it, and as a digest where the server takes one.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import IO

import httpx

from kg.errors import GraphError

_SECONDS = 60.0
_IN_MEMORY = 16 * 1024 * 1024
_WORDS = 300  # of what a server says of an error
_TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server has answered, whole."""

    media_type: str
    headers: Mapping[str, str]
    body: IO[bytes]


class Server:
    """One address on the web, and the way to it."""

    def __init__(self, address: str) -> None:
        try:
            url = httpx.URL(address)
        except httpx.InvalidURL as error:
            raise GraphError(f"{address}: not an address: {error}") from None
        self.address = str(url.copy_with(userinfo=b""))
        self.password = _password(url)
        self._seconds = _seconds()
        self._client = httpx.Client(
            auth=_auth(self.password), timeout=self._seconds, headers={"User-Agent": "bomay"}
        )

    def send(
        self,
        method: str,
        *,
        params: Iterable[tuple[str, str]] = (),
        headers: Mapping[str, str],
        content: bytes = b"",
        missing: bool = False,
    ) -> Answer | None:
        """Send a request and take the whole answer; None where ``missing`` things may be."""
        try:
            url = httpx.URL(self.address).copy_merge_params(list(params))
            with self._client.stream(method, url, headers=headers, content=content) as response:
                if missing and response.status_code == httpx.codes.NOT_FOUND:
                    return None
                self._check(response)
                return Answer(
                    media_type=response.headers.get("Content-Type", "").split(";")[0].strip(),
                    headers=response.headers,
                    body=_spooled(response),
                )
        except httpx.TimeoutException:
            raise GraphError(
                f"{self.address}: no answer within {self._seconds:g} seconds; KG_TIMEOUT=SECONDS"
                " in the environment waits longer"
            ) from None
        except (httpx.ConnectError, httpx.UnsupportedProtocol, httpx.ProxyError) as error:
            raise GraphError(f"{self.address}: cannot be reached: {error}") from None
        except UnicodeEncodeError:
            raise GraphError(
                f"{self.address}: the name, password or token holds letters that HTTP can't carry"
            ) from None
        except httpx.HTTPError as error:
            raise GraphError(f"{self.address}: the answer broke off: {error}") from None

    def _check(self, response: httpx.Response) -> None:
        status = response.status_code
        if response.is_redirect:
            place = response.headers.get("Location", "elsewhere")
            raise GraphError(f"{self.address}: has moved to {place}; give that address")
        if status == httpx.codes.UNAUTHORIZED:
            raise GraphError(
                f"{self.address}: who are you? Set KG_USER and KG_PASSWORD, or KG_TOKEN, in the"
                f" environment to what this server knows{_told(response)}"
            )
        if not response.is_success:
            reason = f"{status} {response.reason_phrase}".strip()
            raise GraphError(f"{self.address}: refused with {reason}{_told(response)}")


class _Password(httpx.Auth):
    """A name and a password, given in the way the server asks for."""

    def __init__(self, name: str, password: str) -> None:
        self._digest = httpx.DigestAuth(name, password)
        self._basic = httpx.BasicAuth(name, password)
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        if self._chosen is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED:
                return
            asked = response.headers.get("WWW-Authenticate", "").lower()
            self._chosen = self._digest if asked.startswith("digest") else self._basic
        yield from self._chosen.auth_flow(request)


class _Token(httpx.Auth):
    """A token that stands for whoever holds it."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


def _auth(password: tuple[str, str] | None) -> httpx.Auth | None:
    if token := os.environ.get("KG_TOKEN"):
        return _Token(token)
    return _Password(*password) if password else None


def _password(url: httpx.URL) -> tuple[str, str] | None:
    """Find a name and a password: in the address, else in the environment."""
    if url.username:
        return url.username, url.password
    name = os.environ.get("KG_USER")
    return (name, os.environ.get("KG_PASSWORD", "")) if name else None


def _seconds() -> float:
    told = os.environ.get("KG_TIMEOUT", "")
    try:
        seconds = float(told or _SECONDS)
    except ValueError:
        seconds = 0
    if seconds <= 0:
        raise GraphError(f"KG_TIMEOUT={told!r}: not a number of seconds above 0")
    return seconds


def _spooled(response: httpx.Response) -> IO[bytes]:
    """Take an answer to its end, so that one cut short is never taken for whole."""
    body: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 (the answer owns it)
    for piece in response.iter_bytes():
        body.write(piece)
    body.seek(0)
    return body


def _told(response: httpx.Response) -> str:
    """The server's own words, without mark-up, on one line."""
    response.read()
    text = response.text
    if "html" in response.headers.get("Content-Type", ""):
        text = _TAG.sub(" ", text)
    words = " ".join(text.split())
    return f": {words[:_WORDS]}" if words else ""

"""What every page has: a language, messages, templates, and headers that forbid all but our own."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlencode

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.namespaces import BASE
from kg.serve.pages.paths import path_of
from kg.serve.pool import Cut
from kg.serve.protocol import pairs_of
from kg.terminology import Language

LANGUAGES = ("vi", "en")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept, Accept-Language, Cookie",
}


@dataclass(frozen=True, slots=True)
class Messages:
    """What pages say, in one language."""

    texts: Mapping[str, Mapping[str, str]]
    language: str

    def __call__(self, key: str, **values: object) -> str:
        """Give a message with its places filled in."""
        return self.texts[key][self.language].format(**values)

    def only(self, prefix: str) -> dict[str, str]:
        """Give the messages of a part, for its script."""
        return {k: told[self.language] for k, told in self.texts.items() if k.startswith(prefix)}


class Web:
    """Renders pages."""

    def __init__(self) -> None:
        folder = importlib.resources.files("kg.serve.pages")
        self._messages = json.loads((folder / "messages.json").read_text("utf-8"))
        self._templates = jinja2.Environment(
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            loader=jinja2.PackageLoader("kg.serve.pages"),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["path"] = path_of
        self._templates.filters["form"] = urlencode
        self._templates.filters["short"] = _short

    def page(self, request: Request, template: str, status: int = 200, **values: Any) -> Response:  # noqa: ANN401
        """Give a page in the language of the reader."""
        language = language_of(request)
        text = self._templates.get_template(f"{template}.html").render(
            say=Messages(self._messages, language),
            language=language,
            other="en" if language == "vi" else "vi",
            here=_elsewhere(request, "en" if language == "vi" else "vi"),
            **values,
        )
        response = HTMLResponse(text, status, _HEADERS | {"Content-Language": language})
        if _asked(request).get("lang") in LANGUAGES:
            response.set_cookie("lang", language, max_age=31_536_000, httponly=True, samesite="lax")
        return response


def _short(text: str) -> str:
    """Leave out of one of our IRIs what all of them begin with."""
    return text.removeprefix(BASE)


def given(request: Request) -> dict[str, str]:
    """Give the parameters of an address, the last of each name; ``Cut`` when they are broken."""
    return dict(pairs_of(request.scope["query_string"]))


def language_of(request: Request) -> Language:
    """Tell in which language someone reads: as chosen, else as the browser says."""
    chosen = _asked(request).get("lang")
    accepted = request.headers.get("accept-language", "").replace("-", ",").replace(";", ",")
    wishes = (chosen, request.cookies.get("lang"), *(w.strip() for w in accepted.split(",")))
    return cast("Language", next((wish for wish in wishes if wish in LANGUAGES), "vi"))


def wants_page(request: Request) -> bool:
    """Tell whether a browser asks, rather than a program."""
    return "text/html" in request.headers.get("accept", "")


def _asked(request: Request) -> dict[str, str]:
    """Give the parameters of an address, none when they are broken: that is told elsewhere."""
    try:
        return given(request)
    except Cut:
        return {}


def _elsewhere(request: Request, language: str) -> str:
    """Give the address of this page in another language."""
    asked = _asked(request)
    path: bytes = request.scope.get("raw_path") or b"/"
    address = path.decode("ascii", "replace")
    return f"{'/' + address.lstrip('/')}?{urlencode(asked | {'lang': language})}"

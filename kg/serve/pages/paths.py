"""Where IRIs of our graphs are served: ``https://w3id.org/bomay/body/x`` at ``/body/x``."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from kg.iris import quote_id
from kg.namespaces import BASE

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_KEPT = "/%:@!$&'()*+,;=~-._#?"


def path_of(iri: str) -> str:
    """Give the path of one of our IRIs, an address of the web as it is, "" for anything else.

    >>> path_of("https://w3id.org/bomay/official/lê-an"), path_of("javascript:alert(1)")
    ('/official/l%C3%AA-an', '')
    """
    if iri.startswith(BASE):
        return "/" + quote(iri.removeprefix(BASE), safe=_KEPT)
    return iri if iri.lower().startswith(("https://", "http://")) else ""


def iris_of(path: str) -> tuple[str, ...]:
    """Give the IRIs that may be meant by a path as it stands in a request, the likeliest first.

    >>> iris_of("/document/b%C3%A1o%20c%C3%A1o")[0]
    'https://w3id.org/bomay/document/báo%20cáo'
    """
    tail = path.removeprefix("/")
    literal = _ESCAPES.sub(lambda match: _letters(match[0]), tail)
    return tuple(dict.fromkeys((BASE + literal, BASE + quote_id(unquote(tail)))))


def _letters(escapes: str) -> str:
    """Write letters for escapes, and leave escapes of what an IRI cannot hold."""
    text = unquote(escapes, errors="surrogateescape")
    return "".join(
        c
        if ord(c) > 127 and not 0xD800 <= ord(c) <= 0xDFFF
        else "".join(f"%{byte:02X}" for byte in c.encode("utf-8", "surrogateescape"))
        for c in text
    )

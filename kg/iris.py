"""The names of things in the graph: readable, stable, minted from what the text says.

"Trương Thị Mai" is ``…/official/trương-thị-mai``: lower case, words joined by dashes, every
diacritic kept, so that Hùng is never Hưng while hoà and hòa are one.
"""

from __future__ import annotations

import re

from kg.model import Agent, Span
from kg.namespaces import BASE
from kg.text import caseless
from kg.vocabulary import VOCABULARY

_WORDS = re.compile(r"[^\W_]+")


def key(text: str) -> str:
    """Join the words of a name to one piece of an IRI: equal for names that are the same words.

    >>> key("Uỷ ban nhân dân TP. Hồ Chí Minh"), key("50-QĐ/TW")
    ('ủy-ban-nhân-dân-tp-hồ-chí-minh', '50-qđ-tw')
    """
    words = _WORDS.findall(caseless(text))
    return "-".join(words) or _percent(text) or "-"


def thing(key: str) -> str:
    """Mint the IRI of a thing that is known by its key: ``body/bộ-y-tế``."""
    return f"{BASE}{key}"


def comparison(*sides: tuple[str, Span | None]) -> str:
    """Mint the IRI of a comparison of things by the words of documents that name them.

    >>> comparison(("a", Span(3, 9)), ("b", Span(0, 6)))
    'https://w3id.org/bomay/comparison/a@3,9/b@0,6'
    """
    return f"{BASE}comparison/" + "/".join(
        f"{quote_id(id)}@{span.start},{span.end}" if span else quote_id(id) for id, span in sides
    )


def official(name: str) -> str:
    """Mint the IRI of a person in public office."""
    return f"{BASE}official/{key(name)}"


def body(name: str) -> str:
    """Mint the IRI of a public body."""
    return f"{BASE}body/{key(name)}"


def post(office: str) -> str:
    """Mint the IRI of an office, whoever holds it."""
    return f"{BASE}post/{key(office)}"


def group(name: str) -> str:
    """Mint the IRI of a collective that is no body ("các bộ, ngành")."""
    return f"{BASE}group/{key(name)}"


def rule(name: str) -> str:
    """Mint the IRI of a rule of extraction."""
    return f"{BASE}rule/{key(name)}"


def agent(who: Agent) -> str:
    """Mint the IRI of whoever acts."""
    return f"{BASE}{who.kind}/{key(who.name)}"


def directive(*parts: str) -> str:
    """Mint the IRI of a directive from its words and, where these are not enough, issuer and year.

    >>> directive("Quy định 50-QĐ/TW")
    'https://w3id.org/bomay/directive/quy-định-50-qđ-tw'
    """
    return f"{BASE}directive/{_path(parts)}"


def event(*parts: str) -> str:
    """Mint the IRI of an event from its name and date."""
    return f"{BASE}event/{_path(parts)}"


def occupancy(*parts: str) -> str:
    """Mint the IRI of an occupancy from its official, office, status and dates."""
    return f"{BASE}occupancy/{_path(parts)}"


def concept(scheme: str, id: str) -> str:
    """Mint the IRI of a concept of a vocabulary."""
    return f"{VOCABULARY}{scheme}/{quote_id(id)}"


def document(id: str) -> str:
    """Mint the IRI of a document: its id with unsafe characters percent-encoded.

    >>> document("2021/01/báo cáo")
    'https://w3id.org/bomay/document/2021/01/báo%20cáo'
    """
    return f"{BASE}document/{quote_id(id)}"


def characters(document_iri: str, span: Span) -> str:
    """Mint the IRI of a piece of a document's text, in the manner of RFC 5147.

    >>> characters(document("a"), Span(3, 9))
    'https://w3id.org/bomay/document/a#char=3,9'
    """
    return f"{document_iri}#char={span.start},{span.end}"


def part(document_iri: str, kind: str, *parts: str) -> str:
    """Mint the IRI of something that only one document speaks of."""
    return f"{document_iri}#{kind}={','.join(parts)}"


def local(iri: str) -> str:
    """Give the part of an IRI after its class: what tells a thing from the others.

    >>> local("https://w3id.org/bomay/post/bí-thư")
    'bí-thư'
    """
    return iri.removeprefix(BASE).partition("/")[2]


def quote_id(id: str) -> str:
    """Percent-encode what an IRI can't hold or would read as structure; injective."""
    return "/".join(
        segment.replace(".", "%2E") if segment in {".", ".."} else _quoted(segment)
        for segment in id.split("/")
    )


def _quoted(segment: str) -> str:
    return "".join(c if c.isalnum() or c in "-._~" else _percent(c) for c in segment)


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


def _path(parts: tuple[str, ...]) -> str:
    return "/".join(key(part) for part in parts)

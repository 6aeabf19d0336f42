"""The description of the service in its own vocabulary (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from kg.namespaces import RDF, Namespace
from kg.serve.formats import GRAPHS, preferred
from kg.serve.pool import Cut

_SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_FORMATS = Namespace("http://www.w3.org/ns/formats/")
_OFFERED = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def description(request: Request, *, updates: bool) -> Response:
    """Describe the service in the format asked for."""
    kind = preferred(request.headers.get("accept", ""), GRAPHS)
    if kind is None:
        raise Cut(406, f"the description of the service comes as {', '.join(GRAPHS)}")
    endpoint = ox.NamedNode(f"{request.url.scheme}://{request.headers['host']}/sparql")
    text = ox.serialize(_triples(endpoint, updates=updates), format=GRAPHS[kind])
    return Response(text, media_type=kind, headers={"vary": "Accept"})


def _triples(endpoint: ox.NamedNode, *, updates: bool) -> Iterator[ox.Triple]:
    me = ox.BlankNode("service")
    yield ox.Triple(me, RDF.type, _SD.Service)
    yield ox.Triple(me, _SD.endpoint, endpoint)
    yield ox.Triple(me, _SD.supportedLanguage, _SD.SPARQL11Query)
    if updates:
        yield ox.Triple(me, _SD.supportedLanguage, _SD.SPARQL11Update)
    for name in _OFFERED:
        yield ox.Triple(me, _SD.resultFormat, getattr(_FORMATS, name))

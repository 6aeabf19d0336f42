"""Content negotiation: which format of an answer an ``Accept`` header asks for."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

ROWS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
GRAPHS: Mapping[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


def preferred(accept: str, offered: Mapping[str, object]) -> str | None:
    """Give the offered media type a client likes best, None when it takes none of them.

    >>> preferred("text/csv;q=0.5, application/*", ROWS)
    'application/sparql-results+json'
    >>> preferred("image/png", ROWS) is None
    True
    """
    wishes = [_wish(part) for part in (accept.strip() or "*/*").split(",")]
    liked = [(_liking(kind, wishes), -place) for place, kind in enumerate(offered)]
    quality, place = max(liked)
    return list(offered)[-place] if quality > 0 else None


def _wish(part: str) -> tuple[str, float]:
    kind, *settings = (piece.strip().lower() for piece in part.split(";"))
    quality = next((s[2:] for s in settings if s.startswith("q=")), "1")
    try:
        return kind, float(quality)
    except ValueError:
        return kind, 0.0


def _liking(kind: str, wishes: list[tuple[str, float]]) -> float:
    """The quality of the most specific range that holds a media type."""
    for held in (kind, f"{kind.partition('/')[0]}/*", "*/*"):
        for wished, quality in wishes:
            if wished == held:
                return quality
    return 0.0

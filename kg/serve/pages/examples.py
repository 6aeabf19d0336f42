"""Queries to begin with on the SPARQL page."""

from __future__ import annotations

from collections.abc import Mapping

_OFFICES = """SELECT ?name ?office ?body ?since WHERE {
  ?occupancy a bm:Occupancy ;
    org:member ?person ;
    opengov:post/skos:prefLabel ?office .
  ?person skos:prefLabel ?name .
  OPTIONAL { ?occupancy org:organization ?body }
  OPTIONAL { ?occupancy schema:validFrom ?since }
} ORDER BY ?name LIMIT 100"""
_DEADLINES = """SELECT ?due ?who ?words WHERE {
  ?task a bm:Task ; bm:due ?due ; bm:assignee ?who ; bm:mention/nif:anchorOf ?words .
} ORDER BY ?due LIMIT 100"""
_NETWORK = """CONSTRUCT { ?official org:memberOf ?body } WHERE {
  ?occupancy org:member ?official ; org:organization ?body .
} LIMIT 80"""
_COUNTS = """SELECT ?class (COUNT(*) AS ?things) WHERE {
  ?thing a ?class .
} GROUP BY ?class ORDER BY DESC(?things)"""
EXAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "vi": (
        ("Ai giữ chức vụ gì", _OFFICES),
        ("Hạn gần nhất của các nhiệm vụ", _DEADLINES),
        ("Mạng lưới cán bộ và cơ quan (vẽ)", _NETWORK),
        ("Mỗi lớp có bao nhiêu", _COUNTS),
    ),
    "en": (
        ("Who holds which office", _OFFICES),
        ("The first deadlines of tasks", _DEADLINES),
        ("Officials and bodies as a network (drawn)", _NETWORK),
        ("How many there are of each class", _COUNTS),
    ),
}

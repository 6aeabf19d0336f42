"""The vocabularies the graph is written in: prefixes, and terms by name (``ORG.Membership``).

``BM`` is our own (``ontology/kg.ttl``); ``CURIES`` are the prefixes of every Turtle file and
of every question, so that ``official:trương-thị-mai`` means the same everywhere.
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

BASE = "https://w3id.org/bomay/"
_WORDS = f"{BASE}vocabulary/"

CURIES = {
    "approximation": f"{_WORDS}approximation/",
    "bm": f"{BASE}ns#",
    "body": f"{BASE}body/",
    "body-kind": f"{_WORDS}body-kind/",
    "cito": "http://purl.org/spar/cito/",
    "dcterms": "http://purl.org/dc/terms/",
    "direction": f"{_WORDS}direction/",
    "directive": f"{BASE}directive/",
    "directive-status": f"{_WORDS}directive-status/",
    "document": f"{BASE}document/",
    "document-type": f"{_WORDS}document-type/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "eli": "http://data.europa.eu/eli/ontology#",
    "event": f"{BASE}event/",
    "event-kind": f"{_WORDS}event-kind/",
    "figure-status": f"{_WORDS}figure-status/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "force": f"{_WORDS}force/",
    "group": f"{BASE}group/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "occupancy-status": f"{_WORDS}occupancy-status/",
    "official": f"{BASE}official/",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "participation-role": f"{_WORDS}participation-role/",
    "post": f"{BASE}post/",
    "post-kind": f"{_WORDS}post/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rule": f"{BASE}rule/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "task-kind": f"{_WORDS}task-kind/",
    "task-status": f"{_WORDS}task-status/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Namespace:
    """A vocabulary whose attributes are its terms.

    >>> Namespace("http://www.w3.org/ns/org#").Post
    <NamedNode value=http://www.w3.org/ns/org#Post>
    """

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> ox.NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        return _term(self.iri, name)


@cache
def _term(iri: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(iri + name)


BM = Namespace(CURIES["bm"])
CITO = Namespace(CURIES["cito"])
DCTERMS = Namespace(CURIES["dcterms"])
DQV = Namespace(CURIES["dqv"])
ELI = Namespace(CURIES["eli"])
FOAF = Namespace(CURIES["foaf"])
NIF = Namespace(CURIES["nif"])
OPENGOV = Namespace(CURIES["opengov"])
ORG = Namespace(CURIES["org"])
PROV = Namespace(CURIES["prov"])
RDF = Namespace(CURIES["rdf"])
SCHEMA = Namespace(CURIES["schema"])
SKOS = Namespace(CURIES["skos"])
XSD = Namespace(CURIES["xsd"])

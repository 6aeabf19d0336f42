"""Triples about the things documents share: officials, bodies, posts, directives, events.

Each is described once, by what most documents say of it: "Thành ủy Hà Nội" is the label of
…/body/thành-ủy-hà-nội though one text writes "Thành uỷ Hà Nội".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.namespaces import BASE, BM, ELI, ORG, PROV, RDF, SCHEMA, SKOS
from kg.resolution import Resolution
from kg.terms import date, vietnamese

Described = Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]


def triples(resolution: Resolution, concepts: Concepts) -> Iterator[ox.Triple]:
    """Describe everything that was resolved."""
    for iri in resolution.things():
        node = ox.NamedNode(iri)
        for predicate, value in _DESCRIBE[_kind(iri)](iri, resolution, concepts):
            yield ox.Triple(node, predicate, value)
        proof = resolution.proof(iri)
        if proof is not None:
            yield ox.Triple(node, PROV.wasDerivedFrom, ox.NamedNode(proof))


def _kind(iri: str) -> str:
    """Give the class in an IRI: ``…/body/bộ-y-tế`` or ``…/document/a#event=hội-nghị``."""
    kind = iri.removeprefix(BASE).partition("/")[0]
    return iri.partition("#")[2].partition("=")[0] if kind == "document" else kind


def _official(iri: str, resolution: Resolution, _: Concepts) -> Described:
    yield RDF.type, BM.Official
    yield from _labels(iri, resolution)


def _body(iri: str, resolution: Resolution, concepts: Concepts) -> Described:
    yield RDF.type, BM.Body
    yield from _labels(iri, resolution)
    kind, place, parent = (resolution.best(iri, field) for field in ("kind", "place", "parent"))
    if kind is not None:
        yield ORG.classification, concepts.node("body-kind", kind)
    if place is not None:
        yield SCHEMA.location, vietnamese(place)
    if parent is not None and parent != iri:
        yield ORG.subOrganizationOf, ox.NamedNode(parent)


def _post(iri: str, resolution: Resolution, concepts: Concepts) -> Described:
    yield RDF.type, ORG.Post
    yield from _labels(iri, resolution)
    role, body = resolution.best(iri, "role"), resolution.best(iri, "body")
    if role is not None:
        yield ORG.role, concepts.node("post", role)
    if body is not None:
        yield ORG.postIn, ox.NamedNode(body)


def _group(iri: str, resolution: Resolution, _: Concepts) -> Described:
    yield RDF.type, BM.Group
    yield from _labels(iri, resolution)


def _directive(iri: str, resolution: Resolution, concepts: Concepts) -> Described:
    yield RDF.type, BM.Directive
    yield from _labels(iri, resolution)
    kind, number, title, day, issuer, draft = (
        resolution.best(iri, field)
        for field in ("type", "number", "title", "date", "issuer", "draft")
    )
    if kind is not None:
        yield ELI.type_document, concepts.labelled("document-type", kind)
    if number is not None:
        yield ELI.number, ox.Literal(number)
    if title is not None:
        yield ELI.title, vietnamese(title)
    if day is not None:
        yield ELI.date_document, date(day)
    if issuer is not None:
        yield ELI.passed_by, ox.NamedNode(issuer)
    if draft is not None:
        yield BM.status, concepts.node("directive-status", draft)


def _event(iri: str, resolution: Resolution, concepts: Concepts) -> Described:
    yield RDF.type, BM.Event
    yield from _labels(iri, resolution)
    kind, day, place = (resolution.best(iri, field) for field in ("kind", "date", "place"))
    if kind is not None:
        yield BM.kind, concepts.node("event-kind", kind)
    if day is not None:
        yield SCHEMA.startDate, date(day)
    if place is not None:
        yield SCHEMA.location, vietnamese(place)


def _labels(iri: str, resolution: Resolution) -> Described:
    yield SKOS.prefLabel, vietnamese(resolution.best(iri, "label") or iris.local(iri))
    for alias in resolution.aliases(iri):
        yield SKOS.altLabel, vietnamese(alias)


_DESCRIBE: dict[str, Callable[[str, Resolution, Concepts], Described]] = {
    "official": _official,
    "body": _body,
    "post": _post,
    "group": _group,
    "directive": _directive,
    "event": _event,
}

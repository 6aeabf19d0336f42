"""Triples about the things documents share: officials, bodies, posts, directives, events.

Each is described once, by what most documents say of it: "Thành ủy Hà Nội" is the label of
…/body/thành-ủy-hà-nội though one text writes "Thành uỷ Hà Nội".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.model import Span
from kg.namespaces import BM, DCTERMS, ELI, ORG, PROV, RDF, SCHEMA, SKOS
from kg.resolve.model import Cluster, Comparison, Profile, most_frequent
from kg.terms import boolean, date, decimal, vietnamese

Described = Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]
_REPEATED = {
    "document": DCTERMS.isVersionOf,
    "task": PROV.alternateOf,
    "figure": PROV.alternateOf,
}
Names = Callable[[str, str], str]  # the IRI of what a document speaks of, by its id and a key


class Entities:
    """Describes clusters; ``names`` gives the IRIs of other things they point to."""

    def __init__(self, names: Names, concepts: Concepts) -> None:
        self._names = names
        self._concepts = concepts
        self._describe: dict[str, Callable[[Cluster], Described]] = {
            "official": self._official,
            "body": self._body,
            "post": self._post,
            "group": self._group,
            "directive": self._directive,
            "event": self._event,
        }

    def triples(self, cluster: Cluster) -> Iterator[ox.Triple]:
        """Describe one thing, say which IRIs it replaces, and why it is one and no other."""
        if cluster.kind in _REPEATED:
            yield from _repeated(cluster)
            return
        node = ox.NamedNode(cluster.iri)
        for predicate, value in self._describe[cluster.kind](cluster):
            yield ox.Triple(node, predicate, value)
        proof = cluster.proof()
        if proof is not None:
            yield ox.Triple(node, PROV.wasDerivedFrom, ox.NamedNode(proof.sentence))
        for replaced in cluster.replaced:
            yield ox.Triple(ox.NamedNode(replaced), DCTERMS.isReplacedBy, node)
        for comparison in cluster.comparisons:
            yield from _compared(comparison)

    def _official(self, cluster: Cluster) -> Described:
        yield RDF.type, BM.Official
        yield from _labels(cluster)

    def _body(self, cluster: Cluster) -> Described:
        yield RDF.type, BM.Body
        yield from _labels(cluster)
        kind, place, parent = (
            cluster.best("kind"),
            cluster.best("place"),
            self._best(cluster, "parent"),
        )
        if kind is not None:
            yield ORG.classification, self._concepts.node("body-kind", kind)
        if place is not None:
            yield SCHEMA.location, vietnamese(place)
        if parent is not None and parent != cluster.iri:
            yield ORG.subOrganizationOf, ox.NamedNode(parent)
        founded, dissolved = cluster.best("founded"), cluster.best("dissolved")
        if founded is not None:
            yield SCHEMA.foundingDate, date(founded)
        if dissolved is not None:
            yield SCHEMA.dissolutionDate, date(dissolved)
        for before in cluster.values("before"):
            yield DCTERMS.replaces, ox.NamedNode(iris.thing(before))
        for after in cluster.values("after"):
            yield DCTERMS.isReplacedBy, ox.NamedNode(iris.thing(after))

    def _post(self, cluster: Cluster) -> Described:
        yield RDF.type, ORG.Post
        yield from _labels(cluster)
        role, body = cluster.best("role"), self._best(cluster, "body")
        if role is not None:
            yield ORG.role, self._concepts.node("post", role)
        if body is not None:
            yield ORG.postIn, ox.NamedNode(body)
        if cluster.best("seat") == "single":
            yield BM.singleSeat, boolean(value=True)

    def _group(self, cluster: Cluster) -> Described:
        yield RDF.type, BM.Group
        yield from _labels(cluster)

    def _directive(self, cluster: Cluster) -> Described:
        yield RDF.type, BM.Directive
        yield from _labels(cluster)
        kind, number, title, day, draft = (
            cluster.best(field) for field in ("type", "number", "title", "date", "draft")
        )
        issuer = self._best(cluster, "issuer")
        if kind is not None:
            yield ELI.type_document, self._concepts.labelled("document-type", kind)
        if number is not None:
            yield ELI.number, ox.Literal(number)
        if title is not None:
            yield ELI.title, vietnamese(title)
        if day is not None:
            yield ELI.date_document, date(day)
        if issuer is not None:
            yield ELI.passed_by, ox.NamedNode(issuer)
        if draft is not None:
            yield BM.status, self._concepts.node("directive-status", draft)
        yield from _in_force(cluster)

    def _event(self, cluster: Cluster) -> Described:
        yield RDF.type, BM.Event
        yield from _labels(cluster)
        kind, day, place = (cluster.best(field) for field in ("kind", "date", "place"))
        if kind is not None:
            yield BM.kind, self._concepts.node("event-kind", kind)
        if day is not None:
            yield SCHEMA.startDate, date(day)
        if place is not None:
            yield SCHEMA.location, vietnamese(place)

    def _best(self, cluster: Cluster, field: str) -> str | None:
        """Give the IRI of another thing that most documents name in a field."""
        return most_frequent(
            self._names(profile.document, key)
            for profile in cluster.profiles
            for name, key in profile.references
            if name == field
        )


def _repeated(cluster: Cluster) -> Iterator[ox.Triple]:
    """Write of what documents repeat that it is the first of its kind again."""
    node = ox.NamedNode(cluster.iri)
    for profile in cluster.profiles:
        document, place = iris.document(profile.document), profile.key.partition("/")[2]
        own = ox.NamedNode(iris.part(document, cluster.kind, place) if place else document)
        if own != node:
            yield ox.Triple(own, _REPEATED[cluster.kind], node)
    for comparison in cluster.comparisons:
        yield from _compared(comparison)


def _compared(comparison: Comparison) -> Iterator[ox.Triple]:
    """Write why two mentions are of one thing, or of two."""
    sides = (comparison.left, comparison.right)
    node = ox.NamedNode(iris.comparison(*((p.document, _first(p)) for p in sides)))
    yield ox.Triple(node, RDF.type, BM.Comparison)
    for profile in sides:
        span, document = _first(profile), iris.document(profile.document)
        words = iris.characters(document, span) if span is not None else document
        yield ox.Triple(node, BM.compares, ox.NamedNode(words))
    yield ox.Triple(node, BM.same, boolean(value=comparison.same))
    yield ox.Triple(node, BM.score, decimal(Decimal(str(comparison.score))))
    for reason in comparison.reasons:
        said = f"{reason.feature} {reason.weight:+g}: {reason.detail}"
        yield ox.Triple(node, BM.reason, ox.Literal(said))


def _first(profile: Profile) -> Span | None:
    return profile.mentions[0] if profile.mentions else None


def _in_force(cluster: Cluster) -> Described:
    """From when and until when a directive is in force, as most documents have it."""
    first, last = cluster.best("in_force_from"), cluster.best("in_force_until")
    if first is not None:
        yield ELI.first_date_entry_in_force, date(first)
    if last is not None:
        yield ELI.date_no_longer_in_force, date(last)


def _fullest(cluster: Cluster, label: str) -> str:
    """A directive's label with its whole number, where most documents give only the first part:
    "Nghị quyết 12" is Nghị quyết 12-NQ/TW."""
    if cluster.kind != "directive" or not label[-1:].isdigit():
        return label
    whole = (
        other for other in cluster.values("label") if other.startswith((f"{label}-", f"{label}/"))
    )
    return max(whole, key=len, default=label)


def _labels(cluster: Cluster) -> Described:
    label = _fullest(cluster, cluster.best("label") or iris.local(cluster.iri))
    yield SKOS.prefLabel, vietnamese(label)
    others = {iris.key(alias): alias for alias in reversed(cluster.values("alias"))}
    for key, alias in others.items():
        if not f"{iris.key(label)}-".startswith(f"{key}-"):
            yield SKOS.altLabel, vietnamese(alias)

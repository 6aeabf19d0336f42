"""Triples of one document: itself, the facts it states, and the words that state them.

A fact points to its sentences by ``prov:wasDerivedFrom``; what the text names by words of
its own ("Nghị định 15/2020/NĐ-CP") points to these by ``bm:mention``, and they to theirs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from kg import iris
from kg.concepts import Concepts
from kg.model import (
    Directive,
    DirectiveLink,
    Document,
    Event,
    Facts,
    Figure,
    Mention,
    Occupancy,
    Participation,
    Span,
    Task,
)
from kg.namespaces import BM, CITO, DCTERMS, ELI, NIF, OPENGOV, ORG, PROV, RDF, SCHEMA
from kg.resolve import keys
from kg.terms import date, decimal, position, vietnamese

_RELATIONS = {
    "amends": ELI.amends,
    "based-on": ELI.based_on,
    "cites": ELI.cites,
    "details": ELI.ensures_implementation_of,
    "implements": ELI.ensures_implementation_of,
    "repeals": ELI.repeals,
    "promulgated-with": DCTERMS.relation,
    "replaces": DCTERMS.replaces,
    "reviews": ELI.cites,
    "studies": ELI.cites,
}
Value = ox.NamedNode | ox.Literal


class Page:
    """One document on its way into the graph."""

    def __init__(self, facts: Facts, names: Mapping[str, str], concepts: Concepts) -> None:
        self._facts = facts
        self._names = names
        self._concepts = concepts
        self._iri = iris.document(facts.document.id)
        self._document = ox.NamedNode(self._iri)
        self._directives = {d.id: names[keys.directive(d.id)] for d in facts.directives}
        self._events = {e.id: names[keys.event(e.id)] for e in facts.events}
        self._strings: set[tuple[Span, bool]] = set()
        self._taken: set[str] = set()
        self._out: list[ox.Triple] = []

    def triples(self) -> list[ox.Triple]:
        """Write down everything the document says."""
        facts = self._facts
        self._describe(facts.document)
        for official in facts.officials:
            self._mention(self._node(keys.official(official.name)), official.mentions)
        for body in facts.bodies:
            self._mention(self._node(keys.body(body.name)), body.mentions)
        for occupancy in facts.occupancies:
            self._occupancy(occupancy)
        for directive in facts.directives:
            self._directive(directive)
        for event in facts.events:
            self._event(event)
        for participation in facts.participations:
            self._participation(participation)
        for task in facts.tasks:
            self._task(task)
        for figure in facts.figures:
            self._figure(figure)
        return self._out

    def _node(self, key: str) -> ox.NamedNode:
        return ox.NamedNode(self._names[key])

    def _add(self, subject: ox.NamedNode, predicate: ox.NamedNode, value: Value) -> None:
        self._out.append(ox.Triple(subject, predicate, value))

    def _describe(self, document: Document) -> None:
        self._add(self._document, RDF.type, BM.Document)
        self._add(self._document, DCTERMS.identifier, ox.Literal(document.id))
        digest = hashlib.sha256(document.text.encode()).hexdigest()
        self._add(self._document, SCHEMA.sha256, ox.Literal(digest))
        if document.date is not None:
            self._add(self._document, DCTERMS.date, date(document.date))
        for predicate, text in (
            (DCTERMS.source, document.source),
            (DCTERMS.title, document.title),
            (DCTERMS.publisher, document.publisher),
            (DCTERMS.creator, document.author),
            (DCTERMS.language, document.lang),
        ):
            if text is not None:
                self._add(self._document, predicate, ox.Literal(text))

    def _string(self, span: Span, *, evidence: bool) -> ox.NamedNode:
        """Write a piece of the text once, as evidence or as a mention."""
        node = ox.NamedNode(iris.characters(self._iri, span))
        if (span, evidence) not in self._strings:
            self._strings.add((span, evidence))
            self._add(node, RDF.type, BM.Evidence if evidence else NIF.OffsetBasedString)
            if evidence:
                self._add(node, NIF.referenceContext, self._document)
            self._add(node, NIF.beginIndex, position(span.start))
            self._add(node, NIF.endIndex, position(span.end))
            quote = self._facts.document.text[span.start : span.end]
            self._add(node, NIF.anchorOf, ox.Literal(quote))
        return node

    def _prove(self, node: ox.NamedNode, evidence: Iterable[Span]) -> None:
        for span in evidence:
            self._add(node, PROV.wasDerivedFrom, self._string(span, evidence=True))

    def _mention(self, node: ox.NamedNode, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            words = self._string(mention.span, evidence=False)
            self._add(node, BM.mention, words)
            self._add(words, NIF.sentence, self._string(mention.sentence, evidence=True))

    def _own_words(self, node: ox.NamedNode, span: Span, evidence: Sequence[Span]) -> None:
        """Tie a fact to its own span and, beside the sentence of that, to further evidence."""
        home = next((s for s in evidence if s.start <= span.start < s.end), evidence[0])
        self._mention(node, (Mention(span, home),))
        self._prove(node, (s for s in evidence if s != home))

    def _occupancy_node(self, fact: Occupancy) -> ox.NamedNode:
        official, post = (
            self._node(keys.official(fact.official)),
            self._node(keys.post(fact.office)),
        )
        parts = [iris.local(official.value), iris.local(post.value), fact.status]
        parts += [f"since-{fact.valid_from}"] if fact.valid_from else []
        parts += [f"until-{fact.valid_until}"] if fact.valid_until else []
        return ox.NamedNode(iris.occupancy(*parts))

    def _occupancy(self, fact: Occupancy) -> None:
        node = self._occupancy_node(fact)
        self._add(node, RDF.type, BM.Occupancy)
        self._add(node, ORG.member, self._node(keys.official(fact.official)))
        self._add(node, OPENGOV.post, self._node(keys.post(fact.office)))
        if fact.body is not None:
            self._add(node, ORG.organization, self._node(keys.body(fact.body)))
        self._add(node, BM.status, self._concepts.node("occupancy-status", fact.status))
        if self._facts.document.date is not None:
            self._add(node, BM.observedOn, date(self._facts.document.date))
        if fact.valid_from is not None:
            self._add(node, SCHEMA.validFrom, date(fact.valid_from))
        if fact.valid_until is not None:
            self._add(node, SCHEMA.validUntil, date(fact.valid_until))
        self._decision(node, fact)
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._prove(node, fact.evidence)

    def _decision(self, node: ox.NamedNode, fact: Occupancy) -> None:
        """Who gave or took the office, by which directive, and whose occupancy it follows."""
        if fact.assigner is not None:
            self._add(node, BM.assigner, self._node(keys.agent(fact.assigner)))
        for basis in fact.basis:
            if basis in self._directives:
                self._add(node, BM.basis, ox.NamedNode(self._directives[basis]))
        for other in self._facts.occupancies:
            if (other.official, other.office) == (fact.predecessor, fact.office):
                self._add(node, DCTERMS.replaces, self._occupancy_node(other))

    def _directive(self, fact: Directive) -> None:
        """Write what this document says of the directive: others may date it otherwise."""
        iri = self._directives[fact.id]
        directive = ox.NamedNode(iri)
        self._mention(directive, fact.mentions)
        node = self._fresh(iris.part(self._iri, "cites", _name(iri)))
        self._add(node, RDF.type, CITO.Citation)
        self._add(node, CITO.hasCitingEntity, self._document)
        self._add(node, CITO.hasCitedEntity, directive)
        if fact.title is not None:
            self._add(node, DCTERMS.title, vietnamese(fact.title))
        if fact.date is not None:
            self._add(node, DCTERMS.date, date(fact.date))
        if fact.issuer is not None:
            self._add(node, DCTERMS.creator, self._node(keys.agent(fact.issuer)))
        if fact.in_force_from is not None:
            self._add(node, ELI.first_date_entry_in_force, date(fact.in_force_from))
        if fact.in_force_until is not None:
            self._add(node, ELI.date_no_longer_in_force, date(fact.in_force_until))
        for addressee in fact.addressees:
            self._add(node, SCHEMA.recipient, self._node(keys.body(addressee)))
        if fact.signer is not None:
            self._add(node, DCTERMS.contributor, self._node(keys.official(fact.signer)))
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._prove(node, sorted({m.sentence for m in fact.mentions})[:1])
        for link in fact.links:
            self._link(fact, link)

    def _link(self, fact: Directive, link: DirectiveLink) -> None:
        """Write a relation of two directives, and where the text states it."""
        subject, target = self._directives[fact.id], self._directives.get(link.target)
        if target is None:
            return
        relation = _RELATIONS[link.relation]
        self._add(ox.NamedNode(subject), relation, ox.NamedNode(target))
        parts = (_name(subject), _name(target))
        node = ox.NamedNode(iris.part(self._iri, link.relation, *parts))
        self._add(node, RDF.type, CITO.Citation)
        self._add(node, CITO.hasCitingEntity, ox.NamedNode(subject))
        self._add(node, CITO.hasCitedEntity, ox.NamedNode(target))
        self._add(node, CITO.hasCitationCharacterization, relation)
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._prove(node, link.evidence)

    def _event(self, fact: Event) -> None:
        node = ox.NamedNode(self._events[fact.id])
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._mention(node, fact.mentions)

    def _participation(self, fact: Participation) -> None:
        event = self._events.get(fact.event)
        if event is None:
            return
        official = self._node(keys.official(fact.official))
        who = iris.local(official.value)
        node = ox.NamedNode(iris.part(self._iri, fact.role, _name(event), who))
        self._add(node, RDF.type, BM.Participation)
        self._add(node, BM.event, ox.NamedNode(event))
        self._add(node, BM.participant, official)
        self._add(node, BM.role, self._concepts.node("participation-role", fact.role))
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._prove(node, fact.evidence)

    def _task(self, fact: Task) -> None:
        node = self._fresh(iris.part(self._iri, "task", *_edges(fact.span)))
        self._add(node, RDF.type, BM.Task)
        self._add(node, BM.kind, self._concepts.node("task-kind", fact.kind))
        status = "done" if fact.kind == "result" else "open"
        self._add(node, BM.status, self._concepts.node("task-status", status))
        if fact.force is not None:
            self._add(node, BM.force, self._concepts.node("force", fact.force))
        for agent in fact.lead:
            self._add(node, BM.assignee, self._node(keys.agent(agent)))
        for agent in fact.coordinating:
            self._add(node, BM.coordinator, self._node(keys.agent(agent)))
        if fact.assigner is not None:
            self._add(node, BM.assigner, self._node(keys.agent(fact.assigner)))
        for basis in fact.basis:
            if basis in self._directives:
                self._add(node, BM.basis, ox.NamedNode(self._directives[basis]))
        if fact.due is not None:
            self._add(node, BM.due, date(fact.due))
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._own_words(node, fact.span, fact.evidence)

    def _figure(self, fact: Figure) -> None:
        node = self._fresh(iris.part(self._iri, "figure", *_edges(fact.span)))
        self._add(node, RDF.type, BM.Figure)
        self._add(node, SCHEMA.value, decimal(fact.value))
        self._add(node, SCHEMA.unitText, ox.Literal(fact.unit))
        if fact.what is not None:
            self._add(node, BM.what, vietnamese(fact.what))
        if fact.approximation is not None:
            approximation = self._concepts.node("approximation", fact.approximation)
            self._add(node, BM.approximation, approximation)
        if fact.comparison is not None:
            self._add(node, BM.comparison, vietnamese(fact.comparison))
        self._period(node, fact)
        self._relations(node, fact)
        self._add(node, BM.rule, ox.Literal(fact.rule))
        self._own_words(node, fact.span, fact.evidence)

    def _period(self, node: ox.NamedNode, fact: Figure) -> None:
        if fact.date is not None and fact.until is None:
            self._add(node, DCTERMS.date, date(fact.date))
        elif fact.date is not None and fact.until is not None:
            self._add(node, SCHEMA.validFrom, date(fact.date))
            self._add(node, SCHEMA.validUntil, date(fact.until))

    def _relations(self, node: ox.NamedNode, fact: Figure) -> None:
        if fact.direction is not None:
            self._add(node, BM.direction, self._concepts.node("direction", fact.direction))
        if fact.status is not None:
            self._add(node, BM.status, self._concepts.node("figure-status", fact.status))
        if fact.total is not None:
            self._add(node, BM.outOf, decimal(fact.total))
        if fact.part_of is not None:
            whole = iris.part(self._iri, "figure", *_edges(fact.part_of))
            self._add(node, DCTERMS.isPartOf, ox.NamedNode(whole))

    def _fresh(self, iri: str) -> ox.NamedNode:
        """Name a fact of this document; a second one of the same words is "…;2"."""
        name, turn = iri, 1
        while name in self._taken:
            turn += 1
            name = f"{iri};{turn}"
        self._taken.add(name)
        return ox.NamedNode(name)


def _name(iri: str) -> str:
    """Give a thing's own part of its IRI, also when its document is in it."""
    return iri.rpartition("=")[2] if "#" in iri else iris.local(iri)


def _edges(span: Span) -> tuple[str, str]:
    return str(span.start), str(span.end)

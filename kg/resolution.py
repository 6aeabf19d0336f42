"""Who is who across documents: the only step that sees several of them.

Names that are the same words are one thing ("Thành uỷ Hà Nội", "thành ủy Hà Nội"); the
spelling used most gives the label. "Quyết định 50" of two documents stays two things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg import iris
from kg.directive_keys import DirectiveKeys, label, year
from kg.model import Agent, Directive, Event, Facts, Occupancy, PartialDate, Span
from kg.vocabulary import Vocabulary

_SPECIFIC_EVENT = 5
Evidence = tuple[tuple[str, str], ...]  # sentences by IRI, each with its words as a key


@dataclass(frozen=True, slots=True)
class _Citation:
    """A directive as one document cites it, put aside until all years are known."""

    directive: Directive
    parts: tuple[str, ...] | None
    document: str
    seen: PartialDate | None
    evidence: Evidence


class Resolution:
    """What all documents together say of each thing, by its IRI.

    Order of documents is of no account: values are counted, and ties go by code points.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._keys = DirectiveKeys(vocabulary)
        self._values: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._things: set[str] = set()
        self._mentioned: set[str] = set()
        self._named: dict[str, set[str]] = defaultdict(set)
        self._proofs: dict[str, tuple[bool, str]] = {}
        self._years: dict[str, set[int]] = defaultdict(set)
        self._citations: list[_Citation] = []

    def things(self) -> list[str]:
        """Give the IRIs of all that was resolved, sorted."""
        return sorted(self._things)

    def best(self, iri: str, field: str) -> str | None:
        """Give the value most documents state, the first by code points among equals."""
        counted = self._values.get((iri, field))
        return min(counted, key=lambda v: (-counted[v], v)) if counted else None

    def values(self, iri: str, field: str) -> list[str]:
        """Every value that some document gives, sorted."""
        return sorted(self._values.get((iri, field), ()))

    def aliases(self, iri: str) -> list[str]:
        """Give the other names of a thing, one a spelling, that single it out.

        A shortened name ("Ban Chỉ đạo") and one that several things go by are none.
        """
        label = self.best(iri, "label") or ""
        names: dict[str, str] = {}
        for alias in self.values(iri, "alias"):
            key = iris.key(alias)
            if not f"{iris.key(label)}-".startswith(f"{key}-") and len(self._named[key]) == 1:
                names.setdefault(key, alias)
        return sorted(names.values())

    def proof(self, iri: str) -> str | None:
        """Give the evidence of a thing that no document names by words of its own."""
        if iri in self._mentioned or iri not in self._proofs:
            return None
        return self._proofs[iri][1]

    def directive(self, directive: Directive, facts: Facts) -> str:
        """Give the IRI of a directive that a document cites."""
        return self._directive_iri(self._citation(directive, facts))

    def event(self, event: Event, facts: Facts) -> str:
        """Give the IRI of an event: shared when its date is known and its name a specific one."""
        name = iris.key(event.name)
        if event.date is None or name.count("-") + 1 < _SPECIFIC_EVENT:
            day = (str(event.date),) if event.date else ()
            return iris.part(iris.document(facts.document.id), "event", name, *day)
        return iris.event(event.name, str(event.date))

    def note(self, facts: Facts) -> None:
        """Take in what a document says of each thing; of directives, ``settle`` does."""
        self._note_officials(facts)
        self._note_bodies(facts)
        for occupancy in facts.occupancies:
            self._note_occupancy(occupancy, _evidence(facts, occupancy.evidence))
        for directive in facts.directives:
            self._put_aside(self._citation(directive, facts))
        self._note_events(facts)
        for task in facts.tasks:
            agents = (*task.lead, *task.coordinating, *filter(None, (task.assigner,)))
            self._note_agents(agents, _evidence(facts, task.evidence))

    def settle(self) -> None:
        """Resolve the directives, when every document has been noted."""
        for citation in self._citations:
            self._note_directive(citation)
        self._citations.clear()

    def _citation(self, directive: Directive, facts: Facts) -> _Citation:
        return _Citation(
            directive,
            self._keys.parts(directive, facts),
            iris.document(facts.document.id),
            facts.document.date,
            _evidence(facts, [mention.sentence for mention in directive.mentions]),
        )

    def _put_aside(self, citation: _Citation) -> None:
        self._citations.append(citation)
        stated = year(citation.directive)
        if citation.parts is not None and stated is not None:
            self._years[iris.directive(*citation.parts)].add(stated)

    def _directive_iri(self, citation: _Citation) -> str:
        if citation.parts is None:
            return iris.part(citation.document, "directive", iris.key(label(citation.directive)))
        undated = iris.directive(*citation.parts)
        stated = year(citation.directive) or self._only_year(undated, citation.seen)
        return iris.directive(*citation.parts, str(stated)) if stated else undated

    def _only_year(self, undated: str, seen: PartialDate | None) -> int | None:
        """Give the one year other documents state, unless the citing document is older."""
        years = self._years.get(undated, set())
        return next(iter(years)) if len(years) == 1 and _no_later(years, seen) else None

    def _add(self, iri: str, **fields: str | None) -> None:
        self._things.add(iri)
        for field, value in fields.items():
            if value is not None:
                self._values[iri, field][value] += 1
                if field in {"label", "alias"}:
                    self._named[iris.key(value)].add(iri)

    def _prove(self, iri: str, evidence: Evidence) -> None:
        """Keep one sentence for a thing: one that holds its words, if there is any."""
        words = iris.local(iri)
        found = min((words not in quote, sentence) for sentence, quote in evidence)
        self._proofs[iri] = min(found, self._proofs.get(iri, found))

    def _note_officials(self, facts: Facts) -> None:
        for official in facts.officials:
            iri = iris.official(official.name)
            self._mentioned.add(iri)
            self._add(iri, label=official.name)
            for alias in official.aliases:
                self._add(iri, alias=alias)

    def _note_bodies(self, facts: Facts) -> None:
        for body in facts.bodies:
            iri = iris.body(body.name)
            parent = iris.body(body.parent) if body.parent else None
            self._add(iri, label=body.name, kind=body.kind, place=body.place, parent=parent)
            self._mentioned.add(iri)
            for mention in body.mentions:
                self._add(iri, alias=_quote(facts, mention.span))
            if parent is not None:
                self._add(parent, label=body.parent)
                self._prove(parent, _evidence(facts, [m.sentence for m in body.mentions]))

    def _note_occupancy(self, occupancy: Occupancy, evidence: Evidence) -> None:
        post = iris.post(occupancy.office)
        body = iris.body(occupancy.body) if occupancy.body else None
        self._add(post, label=occupancy.office, role=occupancy.role, body=body)
        self._prove(post, evidence)
        self._add(iris.official(occupancy.official), label=occupancy.official)
        self._prove(iris.official(occupancy.official), evidence)
        if body is not None:
            self._add(body, label=occupancy.body)
            self._prove(body, evidence)

    def _note_directive(self, citation: _Citation) -> None:
        directive, iri = citation.directive, self._directive_iri(citation)
        self._mentioned.add(iri)
        self._add(
            iri,
            label=label(directive),
            type=directive.type,
            number=directive.number,
            title=directive.title,
            date=str(directive.date) if directive.date else None,
            issuer=iris.agent(directive.issuer) if directive.issuer else None,
            draft="draft" if directive.draft else None,
        )
        if directive.issuer is not None:
            self._note_agents((directive.issuer,), citation.evidence)

    def _note_events(self, facts: Facts) -> None:
        for event in facts.events:
            iri = self.event(event, facts)
            self._mentioned.add(iri)
            date = str(event.date) if event.date else None
            self._add(iri, label=event.name, kind=event.kind, place=event.place, date=date)

    def _note_agents(self, agents: Iterable[Agent], evidence: Evidence) -> None:
        for agent in agents:
            iri = iris.agent(agent)
            self._add(iri, label=agent.name)
            self._prove(iri, evidence)


def resolve(documents: Iterable[Facts], vocabulary: Vocabulary) -> Resolution:
    """Resolve what all documents speak of."""
    resolution = Resolution(vocabulary)
    for facts in documents:
        resolution.note(facts)
    resolution.settle()
    return resolution


def _no_later(years: Iterable[int], seen: PartialDate | None) -> bool:
    return seen is None or all(year <= seen.year for year in years)


def _quote(facts: Facts, span: Span) -> str:
    return " ".join(facts.document.text[span.start : span.end].split())


def _evidence(facts: Facts, spans: Iterable[Span]) -> Evidence:
    document = iris.document(facts.document.id)
    return tuple((iris.characters(document, span), iris.key(_quote(facts, span))) for span in spans)

"""Facts of one document become profiles: one of each thing the document speaks of.

"Bà Lò Thị Ban, Trưởng Ban Dân vận" gives the profile of a person, of a post and of a body.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg import iris
from kg.model import (
    Agent,
    Body,
    Directive,
    Event,
    Facts,
    Figure,
    Mention,
    Occupancy,
    Span,
    Task,
)
from kg.resolve import events, keys, names, repeats, reprints
from kg.resolve.aliases import Aliases
from kg.resolve.citations import Citations, label
from kg.resolve.history import History
from kg.resolve.model import Holding, Profile, Proof, Value
from kg.resolve.personal import Personal
from kg.resolve.standing import Standing
from kg.vocabulary import Vocabulary


class Profiler:
    """Makes the profiles of documents, one document at a time."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.citations = Citations(vocabulary)
        self.aliases = Aliases(vocabulary)
        self.history = History(vocabulary)
        self.standing = Standing(vocabulary)
        self.personal = Personal(vocabulary)

    def __call__(self, facts: Facts) -> tuple[Profile, ...]:
        """Give a profile of everything a document speaks of, sorted by key."""
        return _Reader(facts, self).profiles()


@dataclass(slots=True)
class _Draft:
    """A profile in the making."""

    block: str
    values: set[Value] = field(default_factory=set)
    references: set[Value] = field(default_factory=set)
    holdings: list[Holding] = field(default_factory=list)
    mentions: set[Span] = field(default_factory=set)
    proofs: set[Proof] = field(default_factory=set)

    def say(self, **values: str | None) -> None:
        self.values |= {(name, value) for name, value in values.items() if value is not None}

    def refer(self, **keys: str | None) -> None:
        self.references |= {(name, key) for name, key in keys.items() if key is not None}


class _Reader:
    """Goes through the facts of one document."""

    def __init__(self, facts: Facts, profiler: Profiler) -> None:
        self._facts = facts
        self._citations = profiler.citations
        self._history = profiler.history
        self._standing = profiler.standing
        self._personal = profiler.personal
        self._aliases = profiler.aliases.of(facts)
        self._bodies = {body.name: body for body in facts.bodies}
        self._document = iris.document(facts.document.id)
        self._drafts: dict[str, _Draft] = {}

    def profiles(self) -> tuple[Profile, ...]:
        for official in self._facts.officials:
            draft = self._named(keys.official(official.name), official.name, official.mentions)
            draft.values |= {("alias", alias) for alias in official.aliases}
            draft.values |= self._personal.of(official, self._facts.document.text)
        for body in self._facts.bodies:
            self._body(body)
        for occupancy in self._facts.occupancies:
            self._occupancy(occupancy)
            self._agents(filter(None, (occupancy.assigner,)), occupancy.evidence)
        for directive in self._facts.directives:
            self._directive(directive)
        for event in self._facts.events:
            self._event(event)
        for task in self._facts.tasks:
            self._task(task)
        for figure in self._facts.figures:
            self._figure(figure)
        found = [self._profile(key) for key in sorted(self._drafts)]
        sketch = reprints.profile(self._facts.document)
        return (*found, sketch) if sketch is not None else tuple(found)

    def _profile(self, key: str) -> Profile:
        draft = self._drafts[key]
        return Profile(
            block=draft.block,
            document=self._facts.document.id,
            key=key,
            seen=self._facts.document.date,
            values=tuple(sorted(draft.values)),
            references=tuple(sorted(draft.references)),
            holdings=tuple(draft.holdings),
            mentions=tuple(sorted(draft.mentions)),
            proof=min(draft.proofs, default=None),
        )

    def _draft(self, key: str, block: str | None = None) -> _Draft:
        return self._drafts.setdefault(key, _Draft(block or key))

    def _named(self, key: str, name: str, mentions: Iterable[Mention] = ()) -> _Draft:
        """Take in a thing that is known by its name."""
        draft = self._draft(key, names.block(key))
        draft.say(label=name)
        draft.mentions |= {mention.span for mention in mentions}
        return draft

    def _implied(self, key: str, name: str, evidence: Iterable[Span]) -> _Draft:
        """Take in a thing that a fact speaks of; the fact's sentence may have to prove it."""
        draft = self._named(key, name)
        words = keys.words(key)
        for span in evidence:
            text = self._facts.document.text[span.start : span.end]
            sentence = iris.characters(self._document, span)
            draft.proofs.add(Proof(words not in iris.key(text), sentence))
        return draft

    def _body(self, body: Body) -> None:
        draft = self._named(keys.body(body.name), body.name, body.mentions)
        era = self._history.era(body, self._facts.document.date)
        draft.say(kind=body.kind, place=body.place, era=era)
        life = self._history.life(keys.body(body.name), body, era)
        draft.say(founded=life.founded, dissolved=life.dissolved)
        draft.values |= {("before", key) for key in life.before}
        draft.values |= {("after", key) for key in life.after}
        draft.values |= {("alias", alias) for alias in self._aliases[body.name]}
        if body.parent is not None:
            parent = keys.body(body.parent)
            draft.refer(parent=parent)
            self._implied(parent, body.parent, [m.sentence for m in body.mentions])

    def _occupancy(self, fact: Occupancy) -> None:
        post = self._implied(keys.post(fact.office), fact.office, fact.evidence)
        single = self._standing.is_single(fact.role)
        post.say(role=fact.role, seat="single" if single else None)
        body = keys.body(fact.body) if fact.body else None
        if body is not None and fact.body is not None:
            post.refer(body=body)
            self._implied(body, fact.body, fact.evidence)
            if (known := self._bodies.get(fact.body)) is not None:
                post.say(era=self._history.era(known, self._facts.document.date))
        official = self._implied(keys.official(fact.official), fact.official, fact.evidence)
        official.holdings.append(self._standing.holding(fact, self._bodies))

    def _directive(self, fact: Directive) -> None:
        key = keys.directive(fact.id)
        draft = self._draft(key, self._citations.block(fact))
        draft.mentions |= {mention.span for mention in fact.mentions}
        draft.values |= self._citations.identity(fact, self._facts)
        draft.say(
            label=label(fact),
            type=fact.type,
            number=fact.number,
            title=fact.title,
            date=str(fact.date) if fact.date else None,
            in_force_from=str(fact.in_force_from) if fact.in_force_from else None,
            in_force_until=str(fact.in_force_until) if fact.in_force_until else None,
            draft="draft" if fact.draft else None,
        )
        if fact.issuer is not None:
            draft.refer(issuer=keys.agent(fact.issuer))
            self._agents((fact.issuer,), [mention.sentence for mention in fact.mentions])

    def _event(self, fact: Event) -> None:
        draft = self._draft(keys.event(fact.id), events.block(fact, self._facts.document.id))
        draft.mentions |= {mention.span for mention in fact.mentions}
        date = str(fact.date) if fact.date else None
        draft.say(label=fact.name, kind=fact.kind, place=fact.place, date=date)

    def _task(self, fact: Task) -> None:
        agents = (*fact.lead, *fact.coordinating, *filter(None, (fact.assigner,)))
        self._agents(agents, fact.evidence)
        words = self._facts.document.text[fact.span.start : fact.span.end]
        block = repeats.task_block(words, self._facts.document.id)
        draft = self._draft(keys.place("task", fact.span), block)
        draft.mentions.add(fact.span)
        draft.say(words=words, kind=fact.kind, due=str(fact.due) if fact.due else None)
        draft.references |= {("lead", keys.agent(agent)) for agent in fact.lead}

    def _figure(self, fact: Figure) -> None:
        block = repeats.figure_block(f"{fact.value:f}", fact.unit)
        draft = self._draft(keys.place("figure", fact.span), block)
        draft.mentions.add(fact.span)
        date = str(fact.date) if fact.date else None
        what = iris.key(fact.what) if fact.what else None
        draft.say(what=what, date=date, approximation=fact.approximation)

    def _agents(self, agents: Iterable[Agent], evidence: Iterable[Span]) -> None:
        spans = tuple(evidence)
        for agent in agents:
            self._implied(keys.agent(agent), agent.name, spans)

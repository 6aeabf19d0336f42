"""In-document identity: many mentions of a thing become one fact of the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from kg.extraction.analysis import Analysis, Findings, Located
from kg.extraction.mentions import (
    BodyMention,
    DirectiveEffectMention,
    DirectiveLinkMention,
    DirectiveMention,
    DirectivePartyMention,
    EventMention,
    FigureMention,
    OccupancyMention,
    ParticipationMention,
    PersonMention,
    TaskMention,
)
from kg.extraction.officials.decisions import Decisions
from kg.model import (
    Body,
    Directive,
    DirectiveLink,
    Event,
    Facts,
    Figure,
    Mention,
    Occupancy,
    Official,
    Participation,
    Span,
    Task,
)

T = TypeVar("T")
K = TypeVar("K")
L = TypeVar("L", bound=Located)


def assemble(analysis: Analysis, found: Findings) -> Facts:
    """Group mentions by the thing they name; the first one that states a detail gives it."""
    return Facts(
        document=analysis.document,
        officials=tuple(_officials(analysis, found)),
        bodies=tuple(_bodies(analysis, found)),
        occupancies=tuple(_occupancies(analysis, found)),
        directives=tuple(_directives(analysis, found)),
        events=tuple(_events(analysis, found)),
        participations=tuple(_participations(analysis, found)),
        tasks=tuple(_task(analysis, m) for m in found.all(TaskMention)),
        figures=tuple(_figure(analysis, m) for m in found.all(FigureMention)),
    )


def _officials(analysis: Analysis, found: Findings) -> Iterable[Official]:
    public = (m for m in found.all(PersonMention) if m.official and m.form == "full")
    for name, mentions in _grouped((m.name, m) for m in public).items():
        yield Official(name, (), _distinct(analysis, mentions))


def _bodies(analysis: Analysis, found: Findings) -> Iterable[Body]:
    specific = (m for m in found.all(BodyMention) if not m.generic)
    for name, mentions in _grouped((m.name, m) for m in specific).items():
        yield Body(
            name,
            mentions[0].kind,
            _first(m.place for m in mentions),
            _first(m.parent for m in mentions),
            _distinct(analysis, mentions),
        )


def _occupancies(analysis: Analysis, found: Findings) -> Iterable[Occupancy]:
    decisions = Decisions(analysis, found)
    stated = (((m.official, m.office, m.status), m) for m in found.all(OccupancyMention))
    for (official, office, status), mentions in _grouped(stated).items():
        yield Occupancy(
            official,
            office,
            mentions[0].role,
            _first(m.body for m in mentions),
            status,
            _first(m.valid_from for m in mentions),
            _first(m.valid_until for m in mentions),
            _evidence(analysis, mentions),
            mentions[0].rule,
            decisions.assigner(mentions),
            decisions.basis(mentions),
            decisions.predecessor(mentions),
        )


def _directives(analysis: Analysis, found: Findings) -> Iterable[Directive]:
    effects = _grouped((m.key, m) for m in found.all(DirectiveEffectMention))
    parties = _grouped(((m.key, m.role), m.name) for m in found.all(DirectivePartyMention))
    links = _grouped((m.subject, m) for m in found.all(DirectiveLinkMention))
    for key, mentions in _grouped((m.key, m) for m in found.all(DirectiveMention)).items():
        numbers = [m.number for m in mentions if m.number]
        yield Directive(
            id=key,
            type=mentions[0].type,
            number=max(numbers, key=len) if numbers else None,
            title=_first(m.title for m in mentions),
            date=_first(m.date for m in mentions),
            issuer=_first(m.issuer for m in mentions),
            draft=all(m.draft for m in mentions),
            links=tuple(_links(analysis, links.get(key, ()))),
            mentions=_distinct(analysis, mentions),
            rule=mentions[0].rule,
            in_force_from=_first(m.in_force_from for m in effects.get(key, ())),
            in_force_until=_first(m.in_force_until for m in effects.get(key, ())),
            addressees=tuple(dict.fromkeys(parties.get((key, "addressee"), ()))),
            signer=_first(parties.get((key, "signer"), ())),
        )


def _links(analysis: Analysis, mentions: Sequence[DirectiveLinkMention]) -> Iterable[DirectiveLink]:
    for (relation, target), same in _grouped(((m.relation, m.target), m) for m in mentions).items():
        yield DirectiveLink(relation, target, _evidence(analysis, same))


def _events(analysis: Analysis, found: Findings) -> Iterable[Event]:
    for key, mentions in _grouped((m.key, m) for m in found.all(EventMention)).items():
        yield Event(
            key,
            max((m.name for m in mentions), key=len),
            mentions[0].kind,
            _first(m.date for m in mentions),
            _first(m.place for m in mentions),
            _distinct(analysis, mentions),
            mentions[0].rule,
        )


def _participations(analysis: Analysis, found: Findings) -> Iterable[Participation]:
    stated = (((m.event, m.official, m.role), m) for m in found.all(ParticipationMention))
    for (event, official, role), mentions in _grouped(stated).items():
        yield Participation(event, official, role, _evidence(analysis, mentions), mentions[0].rule)


def _task(analysis: Analysis, mention: TaskMention) -> Task:
    evidence = [analysis.evidence(mention.start)]
    if mention.frame is not None:
        evidence.append(analysis.evidence(mention.frame))
    return Task(
        span=analysis.span(mention.start, mention.end),
        kind=mention.kind,
        force=mention.force,
        lead=mention.lead,
        coordinating=mention.coordinating,
        assigner=mention.assigner,
        basis=mention.basis,
        due=mention.due,
        evidence=tuple(sorted(set(evidence))),
        rule=mention.rule,
    )


def _figure(analysis: Analysis, mention: FigureMention) -> Figure:
    return Figure(
        span=analysis.span(mention.start, mention.end),
        value=mention.value,
        unit=mention.unit,
        what=mention.what,
        approximation=mention.approximation,
        date=mention.date,
        until=mention.until,
        comparison=mention.comparison,
        direction=mention.direction,
        status=mention.status,
        total=mention.total,
        part_of=analysis.span(*mention.part_of) if mention.part_of else None,
        evidence=(analysis.evidence(mention.start),),
        rule=mention.rule,
    )


def _grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _evidence(analysis: Analysis, mentions: Sequence[Located]) -> tuple[Span, ...]:
    return tuple(sorted({analysis.evidence(m.start) for m in mentions}))


def _distinct(analysis: Analysis, mentions: Sequence[Located]) -> tuple[Mention, ...]:
    """One mention a surface form, the first: enough to show how the text names the thing."""
    forms: dict[str, Mention] = {}
    for mention in mentions:
        placed = analysis.mention(mention.start, mention.end)
        surface = analysis.document.text[placed.span.start : placed.span.end]
        forms.setdefault(surface, placed)
    return tuple(sorted(forms.values()))

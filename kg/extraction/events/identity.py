"""Which mentions name one event: "Kỳ họp thứ 8" and "Kỳ họp thứ 8, Quốc hội khóa XV" do.

A bare noun, "tại hội nghị", stands for the event of its family told last, or told next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extraction.events.phrases import EventPhrase
from kg.model import PartialDate

Cluster = list[EventPhrase]

_WORDS = re.compile(r"[^\W_]+")
_NO_CONTENT = frozenset(
    ("của", "và", "về", "ở", "tại", "các", "với", "thứ", "lần", "do", "cuộc", "buổi")
)
PROGRAMME = "programme"
_NEIGHBOURS = {
    "meeting": ("conference", "session", "visit"),
    "conference": ("meeting", "voters", "ceremony"),
    "gathering": ("meeting", "ceremony"),
    "ceremony": ("gathering", "conference"),
    "visit": ("talks", "meeting"),
    "talks": ("visit",),
    PROGRAMME: ("ceremony", "gathering", "visit"),
}
_DECIDED = ("ceremony", "conference")
_DECISION = re.compile(
    r"(?:buổi )?(?:lễ|hội nghị) (?:(?:công bố|trao|triển khai)(?:,| và)? ?){1,2}(?:các )?quyết định"
)
_LONG = ("session", "congress")
_LASTS = 45
_ALIKE = 0.6
_SAME_NAME = 0.7
_FEW = 2
_SHORTLY = 400


def gather(phrases: Sequence[EventPhrase]) -> list[Cluster]:
    """Group mentions by event; the order of the text is kept inside and among groups."""
    clusters: list[Cluster] = []
    for phrase in phrases:
        if phrase.level in ("named", "topical"):
            _join(clusters, phrase)
    for phrase in phrases:
        if phrase.level not in ("named", "topical"):
            antecedent = _antecedent(clusters, phrase)
            if antecedent is None:
                clusters.append([phrase])
            else:
                antecedent.append(phrase)
    ordered = [sorted(cluster, key=lambda p: p.start) for cluster in clusters]
    return sorted(ordered, key=lambda cluster: cluster[0].start)


def _join(clusters: list[Cluster], phrase: EventPhrase) -> None:
    for cluster in clusters:
        lacks_number = phrase.ordinal is None and any(p.ordinal is not None for p in cluster)
        if lacks_number and not is_told(cluster):
            continue
        if any(_same(phrase, other) for other in cluster):
            cluster.append(phrase)
            return
    clusters.append([phrase])


def is_told(cluster: Iterable[EventPhrase]) -> bool:
    """Whether the text tells of the event itself somewhere."""
    phrases = list(cluster)
    if any(p.cue == "foreground" or p.date is not None for p in phrases):
        return True
    introduced = any(p.cue == "introduced" for p in phrases)
    return introduced and (len(phrases) > 1 or phrases[0].level != "bare")


def _antecedent(clusters: list[Cluster], phrase: EventPhrase) -> Cluster | None:
    """Find the event that a bare or dated noun stands for."""
    for families in ((phrase.family,), _NEIGHBOURS.get(phrase.family, ())):
        fitting = [
            c
            for c in clusters
            if c[0].family in families and (_may_be_told(c) or _just_named(c, phrase))
        ]
        if phrase.date is not None:
            fitting = [c for c in fitting if _fits_day(c, phrase)]
        before = [c for c in fitting if any(p.start < phrase.start for p in c)]
        if before:
            return max(before, key=lambda c: max(p.start for p in c if p.start < phrase.start))
        current = [c for c in fitting if not _may_be_past(c) and _may_come_later(c, phrase)]
        if phrase.family not in families:  # a session to come is no meeting of today
            current = [c for c in current if all(p.level != "named" for p in c)]
        if current:
            return min(current, key=lambda c: c[0].start)
    return None


def _may_be_told(cluster: Cluster) -> bool:
    is_ceremony = cluster[0].family == "ceremony" and cluster[0].level == "topical"
    return is_told(cluster) or is_ceremony


def _just_named(cluster: Cluster, phrase: EventPhrase) -> bool:
    """Whether a noun with a day goes on about an event named shortly before."""
    last = max((p.end for p in cluster if p.end <= phrase.start), default=None)
    return (
        phrase.date is not None
        and last is not None
        and phrase.start - last <= _SHORTLY
        and cluster[0].family == phrase.family
    )


def _may_come_later(cluster: Cluster, phrase: EventPhrase) -> bool:
    """Whether the fuller name of a noun follows; with a day of its own, only of its very kind."""
    return phrase.date is None or cluster[0].kind == phrase.kind


def _fits_day(cluster: Cluster, phrase: EventPhrase) -> bool:
    """Whether a noun with a day of its own may stand for an event of another day or none."""
    days = {p.date for p in cluster if p.date is not None}
    if cluster[0].family in _LONG and cluster[0].family == phrase.family:
        return _may_last_until(phrase, days)
    return phrase.date in days or (not days and cluster[0].family == phrase.family)


def _may_last_until(phrase: EventPhrase, days: set[PartialDate]) -> bool:
    """Whether a day is one of a session or congress, which takes days or weeks."""
    assert phrase.date is not None
    day = phrase.date.first_day()
    return all(abs((day - other.first_day()).days) <= _LASTS for other in days)


def _may_be_past(cluster: Cluster) -> bool:
    """Whether a bare noun before it need not mean it: plenums and congresses of old are named."""
    numbered = any(p.level == "named" for p in cluster)
    return numbered and cluster[0].family in ("conference", "congress")


def _same(one: EventPhrase, other: EventPhrase) -> bool:
    if _on_personnel(one, other):
        return True
    if one.family != other.family:
        return False
    if one.subject and other.subject:
        return one.subject == other.subject and (one.family != "talks" or _same_guest(one, other))
    if _on_different_days(one, other) or _of_another_host(one, other):
        return False
    first, second = content(one), content(other)
    if one.ordinal is not None and other.ordinal is not None:
        return one.ordinal == other.ordinal and _agree(one, other)
    if one.family == "election":
        return "named" not in (one.level, other.level) or bool(_years(one) & _years(other))
    if one.family == "congress" and _is_local(one.name) != _is_local(other.name):
        return False
    common = len(first & second)
    if one.date is not None and one.date == other.date and common > _FEW:
        return True
    if common == min(len(first), len(second)) >= _FEW:
        return True
    return 2 * common >= _ALIKE * (len(first) + len(second)) > 0


def _on_personnel(one: EventPhrase, other: EventPhrase) -> bool:
    """Whether a "lễ trao quyết định" is the "hội nghị công bố quyết định" that the text tells.

    A report is on one such occasion, which it calls now a conference, now a ceremony; two that
    have a day each are two.
    """
    both = (one, other)
    is_decided = all(p.family in _DECIDED and _DECISION.match(p.name.lower()) for p in both)
    return is_decided and any(p.date is None for p in both)


def _same_guest(one: EventPhrase, other: EventPhrase) -> bool:
    """Whether one host receives the same guest twice in a text."""
    first, second = (
        set(_WORDS.findall(p.name.lower().partition((p.subject or "").lower())[2])) - _NO_CONTENT
        for p in (one, other)
    )
    return len(first & second) >= _SAME_NAME * min(len(first), len(second))


def _of_another_host(one: EventPhrase, other: EventPhrase) -> bool:
    """Whether talks that a noun names with a guest are not those a verb tells of a host."""
    hosts = {(p.subject or "").lower() for p in (one, other)} - {""}
    return one.family == "talks" and any(
        not set(_WORDS.findall(host)) <= content(p) for host in hosts for p in (one, other)
    )


def _on_different_days(one: EventPhrase, other: EventPhrase) -> bool:
    days = [p.date for p in (one, other) if p.date is not None and p.level == "topical"]
    return len(set(days)) > 1


def content(phrase: EventPhrase) -> set[str]:
    """Give the words that tell an event from others of its kind."""
    words = set(_WORDS.findall(phrase.name.lower()))
    return words - _NO_CONTENT - set(phrase.kind.split("-"))


def _agree(one: EventPhrase, other: EventPhrase) -> bool:
    """Whether two events of one number may be one: their bodies and terms are not different."""
    if one.family == "congress" and _is_local(one.name) != _is_local(other.name):
        return False
    first, second = ({w for w in content(p) if not w.isdigit()} for p in (one, other))
    return not first or not second or len(first & second) * 2 >= min(len(first), len(second))


def _is_local(name: str) -> bool:
    return "đảng bộ" in name.lower()


def _years(phrase: EventPhrase) -> set[str]:
    return set(re.findall(r"\b20\d\d\b", phrase.name))

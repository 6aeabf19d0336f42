"""The name a reader would give an event, from all the text says of it.

"Tại hội nghị, báo cáo công tác dân vận năm 2021 được trình bày" tells of a bare "hội nghị":
it becomes "Hội nghị tổng kết công tác dân vận năm 2021".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.identity import Cluster
from kg.extraction.events.phrases import EventPhrase
from kg.extraction.events.tails import Tail
from kg.extraction.mentions import BodyMention
from kg.vocabulary import Hit

_NUMBERED_KINDS = ("session", "meeting")
_ORGANISER_AFTER = re.compile(r"(?: \([^)]*\))?(?: vừa qua)?,? (?:của )?")
_ORGANISER_BEFORE = re.compile(
    r"(?:, (?:tỉnh|thành phố|huyện) [^,;:.]{2,30}?)?"
    r"(?P<term> khóa [ivxl]+)?(?:,? nhiệm kỳ \d{4} ?- ?\d{4})?"
    r"(?: (?:đã|vừa|sẽ|chính thức|long trọng|trọng thể))*"
    r" (?:tổ chức|họp|khai mạc|bế mạc|chủ trì|tiến hành|bước vào)?(?: tại)? ?"
)
_PARTY = ("Đảng bộ ", "Chi bộ ")
_NTH = re.compile(r" (?:lần )?thứ ")
_DECISION = re.compile(r" (?:các |những )?(?:quyết định|nghị quyết|quy định|chỉ thị|kết luận|luật)")
_REPORT = re.compile(
    r"báo cáo (?:tổng kết |sơ kết )?(?:kết quả )?(?P<work>(?:thực hiện )?công tác [^,;.]{4,90}?"
    r" (?:năm|quý|\d+ (?:tháng|năm))(?: (?:đầu|cuối) năm)? ?(?:\d{4}|[ivx]+)?)(?= |[,;.])"
)
_OUTLOOK = re.compile(r"(?<!\w)(phương hướng)(?:, nhiệm vụ)? (năm \d{4})")
_LONGEST = 260
_TOO_LONG = 230
_OPENING = 16


def name_of(analysis: Analysis, found: Findings, cluster: Cluster) -> str:
    """Give an event its name: the fullest in the text, else one composed from its sentences."""
    full = [p for p in cluster if p.level in ("named", "topical")]
    if full:
        return _completed(analysis, found, cluster, _fullest(full))
    bare = cluster[0]
    composed = (
        _from_report(analysis, cluster)
        or _from_act(analysis, found, cluster)
        or _from_organiser(analysis, found, cluster)
    )
    return _capital(composed or bare.name)


def _fullest(phrases: list[EventPhrase]) -> EventPhrase:
    named = [p for p in phrases if p.level == "named"] or phrases
    nouns = [p for p in named if p.rule == "event-noun"]
    told = [p for p in named if p.cue in ("foreground", "introduced") and p.rule != "event-noun"]
    short = [p for p in (told or nouns or named) if len(p.name) <= _TOO_LONG]
    return max(short or named, key=lambda p: len(p.name))


def _completed(analysis: Analysis, found: Findings, cluster: Cluster, phrase: EventPhrase) -> str:
    """Add the body to a numbered session that is named without it."""
    if phrase.level != "named" or phrase.family not in _NUMBERED_KINDS:
        return _capital(phrase.name)
    if found.within(BodyMention, phrase.start, phrase.end) or " của " in phrase.name:
        return _capital(phrase.name)
    body = next(filter(None, (_organiser(analysis, found, p) for p in cluster)), None)
    return _capital(f"{phrase.name} của {body}" if body else phrase.name)


def _organiser(analysis: Analysis, found: Findings, phrase: EventPhrase) -> str | None:
    """Find the body that stands right after an event, or right before as its subject."""
    sentence = analysis.sentence_at(phrase.start)
    for body in found.within(BodyMention, phrase.end, sentence.end):
        if analysis.hit_at("speech-verb", body.end + 1):
            return None
        if not body.generic and _ORGANISER_AFTER.fullmatch(analysis.lower, phrase.end, body.start):
            return body.name
    before = found.within(BodyMention, sentence.start, phrase.start)[-1:]
    for body in before:
        is_subject = _ORGANISER_BEFORE.fullmatch(analysis.lower, body.end, phrase.start)
        if is_subject and not body.generic:
            term = is_subject["term"]
            return f"{body.name} khóa {term.split()[-1].upper()}" if term else body.name
    return None


def hosted(analysis: Analysis, found: Findings, phrase: EventPhrase) -> EventPhrase:
    """A congress with the branch of the Party that holds it: "Đảng bộ xã A tổ chức Đại hội đại biểu
    lần thứ I" tells of the "Đại hội đại biểu Đảng bộ xã A lần thứ I"."""
    is_open = phrase.family == "congress" and phrase.ordinal is not None
    if not is_open or found.within(BodyMention, phrase.start, phrase.end):
        return phrase
    host = _organiser(analysis, found, phrase)
    number = _NTH.search(phrase.name)
    if host is None or number is None or not host.startswith(_PARTY):
        return phrase
    name = f"{phrase.name[: number.start()]} {host}{phrase.name[number.start() :]}"
    return replace(phrase, name=name)


def _from_report(analysis: Analysis, cluster: Cluster) -> str | None:
    """Compose from the report that was read: a review of the year's work and the next year's."""
    for phrase in cluster:
        sentence = analysis.sentence_at(phrase.start)
        report = _REPORT.search(analysis.lower, sentence.start, sentence.end)
        if report:
            work = analysis.text[report.start("work") : report.end("work")]
            outlook = _OUTLOOK.search(analysis.lower, sentence.end)
            after = f", {outlook[1]} {outlook[2]}" if outlook else ""
            return f"{phrase.name} tổng kết {work}{after}"
    return None


def _from_act(analysis: Analysis, found: Findings, cluster: Cluster) -> str | None:
    """Compose from what was done there: "Tại hội nghị, Bí thư đã trao các quyết định về ..."."""
    for phrase in cluster:
        sentence = analysis.sentence_at(phrase.start)
        if phrase.start - sentence.start > _OPENING:
            continue
        for hit in analysis.found("event-topic", phrase.end, sentence.end):
            if hit.concepts[0].id == "act" and _DECISION.match(analysis.lower, hit.end):
                return f"{phrase.name} {_act(analysis, found, hit)}"
    return None


def _act(analysis: Analysis, found: Findings, hit: Hit) -> str:
    limit = min(analysis.sentence_at(hit.start).end, hit.end + _LONGEST)
    return analysis.text[hit.start : Tail(analysis, found, hit.end, "conference").end(limit)]


def _from_organiser(analysis: Analysis, found: Findings, cluster: Cluster) -> str | None:
    phrase = cluster[0]
    body = next(filter(None, (_organiser(analysis, found, p) for p in cluster)), None)
    if body:
        return f"{phrase.name} của {body}"
    return None


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]

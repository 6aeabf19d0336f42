"""Read from when until when a document is in force, to whom it goes and who signs it.

"Nghị định này có hiệu lực từ ngày 1/7/2024 đến hết ngày 31/12/2024"; "có hiệu lực kể từ ngày
ký"; the addressees after "Nơi nhận:" and "Kính gửi:" and the name at the foot of the text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.links import Cited
from kg.extraction.mentions import (
    BodyMention,
    DateMention,
    DirectiveEffectMention,
    DirectivePartyMention,
    OccupancyMention,
)
from kg.model import PartialDate

_BEGINS = re.compile(r"(?<!chưa )có hiệu lực(?: thi hành)?(?:,?(?: kể)?(?: từ)? |\b)")
_ENDS = re.compile(r"(?:hết hiệu lực|hết hạn hiệu lực)(?: thi hành)?,?(?: kể)?(?: từ)? ")
_UNTIL = re.compile(r",? (?:cho )?đến (?:hết )?")
_OPENING = re.compile(r"(?:kể )?từ ")
_SIGNING = re.compile(r"(?:ngày )?(?:ký|ban hành)(?: ban hành)?\b(?! kết)")
_TO_VERB = re.compile(
    r"[\s),\"]*(?:\s?(?:này|nêu trên|sẽ|đã|và|cùng|đồng thời|chính thức|bắt đầu"
    r"|ngày [\d/.-]+,?|được [^.;:\n]{2,60},|vừa được [^.;:\n]{2,60},))*\s*"
)
_JOINT = re.compile(r"\s?(?:,|,?\s(?:và|cùng))\s")
_ADDRESSED = re.compile(r"^[ \t]*(?:nơi nhận|kính gửi)\s?:?", re.MULTILINE)
_BLOCK_END = re.compile(r"\n\s*\n|^[ \t]*(?:tm|kt|tl|q|t/m|k/t)\.|\blưu\b", re.MULTILINE)
_LONGEST_BLOCK = 900
_DAY_WORD = len("ngày ")


def effects(
    analysis: Analysis,
    found: Findings,
    mentions: Sequence[Cited],
    own: str | None,
    signed: PartialDate | None,
) -> Iterator[DirectiveEffectMention]:
    """Every statement of effect; ``own`` is the text's own key, ``signed`` its date."""
    for begins in _BEGINS.finditer(analysis.lower):
        first, last = _period(analysis, found, begins, own, signed)
        if first is not None:
            for key in _subjects(analysis, mentions, begins.start()):
                yield DirectiveEffectMention(begins.start(), begins.end(), key, first, last)
    for ends in _ENDS.finditer(analysis.lower):
        last_day = _date_at(found, ends.end())
        if last_day is not None:
            for key in _subjects(analysis, mentions, ends.start()):
                yield DirectiveEffectMention(
                    ends.start(), ends.end(), key, None, _day_before(last_day.date)
                )


def parties(analysis: Analysis, found: Findings, own: str) -> Iterator[DirectivePartyMention]:
    """The addressees and the signer of the text, which is the directive ``own``."""
    for opening in _ADDRESSED.finditer(analysis.lower):
        limit = min(opening.end() + _LONGEST_BLOCK, len(analysis.text))
        closing = _BLOCK_END.search(analysis.lower, opening.end(), limit)
        for body in found.within(BodyMention, opening.end(), closing.start() if closing else limit):
            if not body.generic:
                yield DirectivePartyMention(body.start, body.end, own, "addressee", body.name)
    signatures = [m for m in found.all(OccupancyMention) if m.rule == "signature"]
    if signatures:
        last = signatures[-1]
        yield DirectivePartyMention(last.start, last.end, own, "signer", last.official)


def _period(
    analysis: Analysis,
    found: Findings,
    begins: re.Match[str],
    own: str | None,
    signed: PartialDate | None,
) -> tuple[PartialDate | None, PartialDate | None]:
    """The first and last day said with the verb, or the day that opens its sentence."""
    day = _date_at(found, begins.end())
    if day is None and own is not None and _SIGNING.match(analysis.lower, begins.end()):
        return signed, None
    if day is None:
        sentence = analysis.sentence_at(begins.start())
        opening = _OPENING.match(analysis.lower, sentence.start)
        day = _date_at(found, opening.end()) if opening else None
        return (day.date if day else None), None
    if day.until is not None:
        return day.date, day.until
    until = _UNTIL.match(analysis.lower, day.end)
    last = _date_at(found, until.end()) if until else None
    return day.date, last.date if last else None


def _day_before(date: PartialDate) -> PartialDate:
    """The last day in force of a document that has no effect from a day on."""
    if date.day is None:
        return date
    last = date.first_day() - datetime.timedelta(days=1)
    return PartialDate(last.year, last.month, last.day)


def _date_at(found: Findings, position: int) -> DateMention | None:
    """The date that begins at a folded offset, or after the word "ngày"."""
    near = found.within(DateMention, position, position + 60)
    return near[0] if near and near[0].start <= position + _DAY_WORD else None


def _subjects(analysis: Analysis, mentions: Sequence[Cited], verb: int) -> list[str]:
    """The documents that a clause of effect is about: the last ones before its verb."""
    first = analysis.sentence_at(verb).start
    keys: list[str] = []
    position = verb
    for mention in reversed([m for m in mentions if first <= m.start and m.end <= verb]):
        tail = min(max(mention.tail, mention.end), position)
        joint = _JOINT if keys else _TO_VERB
        ends = {tail, mention.end} if keys else {tail}
        if not any(joint.fullmatch(analysis.lower, end, position) for end in ends):
            break
        keys.append(mention.key)
        position = mention.start
    return keys

"""Nouns that name events, with what belongs to the name.

"tại Kỳ họp thứ 11, Quốc hội khóa XIV, đồng chí" names "Kỳ họp thứ 11, Quốc hội khóa XIV";
"tại hội nghị" is bare and refers to an event named elsewhere; "các hội nghị" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, DateMention, DirectiveMention
from kg.model import PartialDate
from kg.vocabulary import Hit

Level = Literal["named", "topical", "dated", "bare"]
Cue = Literal["foreground", "background", "directive", "denied"]

_TERM = re.compile(
    r",? ?\(?(?:khóa|nhiệm kỳ) (?:[ivxlc]+|\d{1,4})(?:\s?-\s?\d{4})?(?:, (?:khóa|nhiệm kỳ) "
    r"(?:[ivxlc]+|\d{1,4})(?:\s?-\s?\d{4})?)*\)?(?!\w)"
)
_QUOTED = re.compile(r":? ?\"[^\"\n]{3,250}\"")
_WORD = re.compile(r" ?[^\W_]+(?:[./&-][^\W_]+)*")
_RANGE = re.compile(r" - (?=[A-ZĐ\d])|(?<=\d)\s?-\s?(?=\d)")
_PLACE = re.compile(r" (?:tại|ở) (?=[A-ZĐ]|điểm cầu|hội trường|trụ sở|đây|thủ đô|thành phố|tỉnh )")
_DAY = re.compile(r" ngày (?=\d)")
_PLURAL = re.compile(
    r"(?:^|\W)(?:các|những|mọi|mỗi|nhiều|một số|hai|ba|bốn|từng|bất kỳ|\d{1,3})"
    r" (?:cuộc |buổi |kỳ |phiên )?$"
)
_CLASS = re.compile(
    r",? ?(?:đảng bộ |chi bộ |đảng )?"
    r"(?:các cấp|cấp (?:tỉnh|huyện|xã|cơ sở|mình|trên|dưới)|cơ sở)(?!\w)"
)
_LIST = re.compile(r" (\d{1,3}(?:, \d{1,3})+(?: và \d{1,3})?)")
_INDEFINITE = re.compile(r" (?:một |cuộc |buổi )?")
_OPEN_LIST = re.compile(r"^,? (?:hội thảo|hội họp|cuộc họp|hội nghị|tọa đàm|sự kiện|lễ hội)")
_TRAILING = re.compile(r"(?: (?:của|và|với|về|giữa|các|tại|ở|do|cho|đối))+$")
_ORDINAL = re.compile(
    r"(?:lần thứ|kỳ thứ|thứ|lần) (\d{1,3}|[ivxl]+(?!\w)|\w+)"
    r"|(?:^|trung ương) (\d{1,3}|[ivxl]+)(?![\w/])"
)
_NO_EVENT = ("none", "private")
_BY_TERM = ("election", "congress")
_LOOK_BACK = 40
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class EventPhrase:
    """A mention of an event at folded ``[start, end)``.

    ``family`` groups kinds that a bare noun may stand for; ``cue`` tells whether the text
    speaks of the event itself or only refers to it; ``date`` is its own, when next to it.
    """

    start: int
    end: int
    kind: str
    family: str
    name: str
    level: Level
    ordinal: int | None = None
    cue: Cue | None = None
    date: PartialDate | None = None
    subject: str | None = None
    rule: str = "event-noun"


def read(analysis: Analysis, found: Findings) -> Iterator[EventPhrase]:
    """Yield the nouns that name events, in order; plurals and classes of events are none."""
    end = 0
    for hit in analysis.found("event-kind"):
        family = hit.concepts[0].get("family") or "none"
        if hit.start < end or family in _NO_EVENT or found.covering(BodyMention, hit.start):
            continue
        for phrase in _phrases(analysis, found, hit, family):
            end = phrase.end
            yield phrase


def _phrases(analysis: Analysis, found: Findings, hit: Hit, family: str) -> Iterator[EventPhrase]:
    numbers = _LIST.match(analysis.text, hit.end)
    if numbers:
        yield from _listed(analysis, found, hit, family, numbers)
        return
    before = analysis.lower[max(0, hit.start - 20) : hit.start]
    if _PLURAL.search(before) or _CLASS.match(analysis.lower, hit.end):
        return
    limit = min(analysis.sentence_at(hit.start).end, hit.end + _LONGEST)
    end = tail_end(analysis, found, hit.end, limit, family)
    if end == hit.end and _OPEN_LIST.match(analysis.lower[end:]):
        return
    yield _phrase(analysis, found, hit, family, end)


def _listed(
    analysis: Analysis, found: Findings, hit: Hit, family: str, numbers: re.Match[str]
) -> Iterator[EventPhrase]:
    """Yield one event for each number of "các kỳ họp 35, 36, 37"."""
    for number in re.findall(r"\d+", numbers[1]):
        yield EventPhrase(
            start=hit.start,
            end=numbers.end(),
            kind=hit.concepts[0].id,
            family=family,
            name=f"{analysis.text[hit.start : hit.end]} thứ {number}",
            level="named",
            ordinal=int(number),
            cue=cue_before(analysis, found, hit.start),
        )


def _phrase(analysis: Analysis, found: Findings, hit: Hit, family: str, end: int) -> EventPhrase:
    tail = analysis.lower[hit.end : end]
    number = ordinal(analysis, hit.end, end)
    return EventPhrase(
        start=hit.start,
        end=end,
        kind=hit.concepts[0].id,
        family=family,
        name=analysis.text[hit.start : end],
        level=_level(analysis, hit, tail, number, family),
        ordinal=number,
        cue=cue_before(analysis, found, hit.start),
    )


def _level(analysis: Analysis, hit: Hit, tail: str, number: int | None, family: str) -> Level:
    if number is not None or (family in _BY_TERM and _TERM.search(tail)):
        return "named"
    if _DAY.match(tail):
        return "dated"
    words = tail.split()
    is_long_kind = analysis.lower[hit.start : hit.end].startswith("lễ ")
    if not words or (len(words) == 1 and not is_long_kind and words[0].isalpha()):
        return "topical" if is_long_kind and words else "bare"
    return "topical"


def tail_end(analysis: Analysis, found: Findings, start: int, limit: int, family: str) -> int:
    """Where the name of an event ends that goes on at ``start``."""
    position = start
    while position < limit:
        after = _step(analysis, found, position, start, family)
        if after is None or after > limit:
            break
        position = after
        if analysis.text[position - 1] == '"' and family != "visit-verb":
            break
    trailing = _TRAILING.search(analysis.lower[start:position])
    return start + trailing.start() if trailing else position


def _step(
    analysis: Analysis, found: Findings, position: int, start: int, family: str
) -> int | None:
    """Read one piece of a name; None where the name ends."""
    lower = analysis.lower
    for pattern in (_TERM, _QUOTED):
        if match := pattern.match(lower, position):
            return match.end()
    if lower.startswith(",", position):
        return _after_comma(analysis, found, position, start, family)
    if match := _RANGE.match(analysis.text, position):
        return match.end()
    if _PLACE.match(analysis.text, position) and family != "visit-verb":
        return None
    if match := _DAY.match(lower, position):
        date = found.within(DateMention, position, position + 24) if position == start else []
        return date[0].end if date else None
    word = position + lower.startswith(" ", position)
    if _stops(analysis, start, position, word):
        return None
    for kind in (DirectiveMention, BodyMention):
        named = found.covering(kind, word)
        if named is not None and named.start == word:
            return named.end
    match = _WORD.match(lower, position)
    return match.end() if match else None


def _stops(analysis: Analysis, start: int, position: int, word: int) -> bool:
    """Whether the sentence goes on at a word; "quyết định" may also be part of a topic."""
    if analysis.hit_at("event-topic", word):
        return False
    hit = analysis.hit_at("event-stop", word)
    if hit is not None and hit.concepts[0].get("force") != "weak":
        return True
    if hit is not None or analysis.hit_at("speech-verb", word):
        opened = analysis.found("event-topic", max(0, start - 20), start)
        return position == start and not (opened and opened[-1].end == start)
    is_about = analysis.lower.startswith("về ", word)
    return is_about and ordinal(analysis, start, position) is not None


def _after_comma(
    analysis: Analysis, found: Findings, position: int, start: int, family: str
) -> int | None:
    """Go on after a comma with a topic, or with the body of a numbered session."""
    word = position + 2
    if analysis.hit_at("event-topic", word) and position > start:
        return position + 1
    numbered = ordinal(analysis, start, position) is not None
    is_body = found.covering(BodyMention, word) or analysis.lower.startswith("quốc hội", word)
    if (numbered and is_body) or (
        family == "election" and analysis.lower.startswith(("đại biểu", "hội đồng nhân dân"), word)
    ):
        after = _TERM.search(analysis.lower, word, word + 80)
        return position + 1 if after or family == "election" else None
    return None


def ordinal(analysis: Analysis, start: int, end: int) -> int | None:
    """Read the number of an event: "lần thứ tư", "thứ 55", "XIII", "Trung ương 9"."""
    for match in _ORDINAL.finditer(analysis.lower[start:end]):
        value = _number(analysis, match[1] or match[2])
        if value is not None:
            return value
    return None


def _number(analysis: Analysis, word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if re.fullmatch(r"[ivxl]+", word):
        return _roman(word)
    for concept in analysis.vocabulary.scheme("ordinal"):
        if word in concept.labels:
            return int(concept.get("value") or 0)
    return None


def _roman(letters: str) -> int:
    """Read a Roman numeral.

    >>> _roman("xiv")
    14
    """
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def cue_before(analysis: Analysis, found: Findings, start: int) -> Cue | None:
    """Whether the text tells of the event at ``start`` or only refers to it."""
    if found.covering(DirectiveMention, start):
        return "directive"
    if analysis.sentence_at(start).start == start:
        return "foreground"
    hits = analysis.found("event-cue", max(0, start - _LOOK_BACK), start)
    if not hits or not _INDEFINITE.fullmatch(analysis.lower, hits[-1].end, start):
        return None
    force = hits[-1].concepts[0].get("force")
    return next((cue for cue in get_args(Cue) if cue == force), None)

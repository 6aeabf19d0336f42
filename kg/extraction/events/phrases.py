"""Nouns that name events, with what belongs to the name.

"tại Kỳ họp thứ 11, Quốc hội khóa XIV, đồng chí" names "Kỳ họp thứ 11, Quốc hội khóa XIV";
"tại hội nghị" is bare and refers to an event named elsewhere; "các hội nghị" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.tails import DAY, TERM, Tail, ordinal
from kg.extraction.mentions import BodyMention, DirectiveMention, OfficeMention, PersonMention
from kg.model import PartialDate
from kg.vocabulary import Hit

Level = Literal["named", "topical", "dated", "bare"]
Cue = Literal["foreground", "introduced", "background", "directive", "denied"]

_PLURAL = re.compile(
    r"(?:^|\W)(?:các|những|mọi|mỗi|nhiều|một số|hai|ba|bốn|từng|bất kỳ|\d{1,3})"
    r" (?:cuộc |buổi |kỳ |phiên )?$"
)
_CLASS = re.compile(
    r",? ?(?:đảng bộ |chi bộ |đảng )?"
    r"(?:các cấp|cấp (?:tỉnh|huyện|xã|cơ sở|mình|trên|dưới)|cơ sở)(?!\w)"
)
_LIST = re.compile(r" (\d{1,3}(?:, \d{1,3})+(?: và \d{1,3})?)")
_JOINED = re.compile(r",? (?:và )?")
_INDEFINITE = re.compile(r" (?:một |cuộc |buổi )?")
_ELECTED = re.compile(r" (?:đại biểu|quốc hội|hội đồng|tổng thống|hạ viện|thượng viện)(?!\w)")
_ASIDE = re.compile(r"(?<=\d) \([^()]*\)(?= \w)")
_OPEN_LIST = re.compile(r"^,? (?:hội thảo|hội họp|cuộc họp|hội nghị|tọa đàm|sự kiện|lễ hội)")
_AT = re.compile(r"(?<!\w)tại (?:buổi |cuộc )?$")
_TITLE = re.compile(r":? ?\"")
_CLOSES = re.compile(r"[,.;:)]| (?:này|còn|có|đã)(?!\w)|$")
_FINITE = (" đã ", " vừa ", " sẽ ")
# "Báo chí là diễn đàn của nhân dân" tells of no meeting.
_FIGURATIVE = re.compile(r"(?<!\w)(?:là|thành|qua|trên) (?:một )?(?:những )?$")
_REGULAR = re.compile(r"thường kỳ (?:tháng|quý) [\divx]")
_NUMBER_OF = re.compile(r" (?:lần )?thứ \w+ (?:của )?")
# "Đây cũng là kỳ họp đầu tiên xem xét": what is told of the event, and no name.
_IS = " là "
_FIRST = re.compile(r" đầu tiên(?!.* (?:của|tới|đến|tại|với) )")
_FORUM = "diễn đàn"
_BEFORE = "trước"
_NO_EVENT = ("none", "private")
_BY_TERM = ("election", "congress")
_WAS_HELD = re.compile(
    r",? (?:(?:đã|vừa|chính thức) )*(?:được (?:tổ chức|cử hành)|diễn ra)"
    r"(?: (?:trọng thể|long trọng|trang trọng))? (?:tại|vào|sáng|chiều|tối|ngày) "
)
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
    end, cue = 0, cast("Cue | None", None)
    for hit in analysis.found("event-kind"):
        family = hit.concepts[0].get("family") or "none"
        if hit.start < end or family in _NO_EVENT or found.covering(BodyMention, hit.start):
            continue
        if analysis.hit_at("event-verb", hit.start) and _is_predicate(analysis, found, hit):
            continue
        if _is_figurative(analysis, hit) or _lacks_number(analysis, found, hit):
            continue
        if hit.concepts[0].get("force") == "titled" and not _is_titled(analysis, hit):
            continue
        for phrase in _phrases(analysis, found, hit, family):
            in_list = end > 0 and _JOINED.fullmatch(analysis.lower, end, phrase.start)
            cue = phrase.cue or (cue if in_list else None)
            end = phrase.end
            yield replace(phrase, cue=cue)


def _is_predicate(analysis: Analysis, found: Findings, hit: Hit) -> bool:
    """Whether what may be a noun tells what someone does: "đã hội đàm", "Thủ tướng hội đàm"."""
    if analysis.lower.endswith(_FINITE, 0, hit.start):
        return True
    if hit.concepts[0].get("family") != "talks":
        return False
    last = hit.start - 2
    person, office = found.covering(PersonMention, last), found.covering(OfficeMention, last)
    is_official = (person and person.official and person.end > last) or (office and office.holder)
    return bool(is_official) and analysis.text[last + 1] == " "


def _lacks_number(analysis: Analysis, found: Findings, hit: Hit) -> bool:
    """Whether "phiên" is no session: only "phiên thứ 15 của Ban Chỉ đạo" is one."""
    if hit.concepts[0].get("force") != "numbered":
        return False
    number = _NUMBER_OF.match(analysis.lower, hit.end)
    return number is None or found.covering(BodyMention, number.end()) is None


def _is_titled(analysis: Analysis, hit: Hit) -> bool:
    """Whether "chương trình" has a title, or only goes back to an event: "Tại chương trình,"."""
    if _TITLE.match(analysis.lower, hit.end):
        return True
    return is_where(analysis, hit.start) and _CLOSES.match(analysis.lower, hit.end) is not None


def _is_figurative(analysis: Analysis, hit: Hit) -> bool:
    if not analysis.text.startswith(_FORUM, hit.start):
        return False
    return _FIGURATIVE.search(analysis.lower, max(0, hit.start - 20), hit.start) is not None


def _phrases(analysis: Analysis, found: Findings, hit: Hit, family: str) -> Iterator[EventPhrase]:
    numbers = _LIST.match(analysis.text, hit.end)
    if numbers:
        yield from _listed(analysis, found, hit, family, numbers)
        return
    before = analysis.lower[max(0, hit.start - 20) : hit.start]
    if _PLURAL.search(before) or _CLASS.match(analysis.lower, hit.end):
        return
    limit = min(analysis.sentence_at(hit.start).end, hit.end + _LONGEST)
    for_person = hit.concepts[0].get("object") == "person"
    end = Tail(analysis, found, hit.end, family, for_person=for_person).end(limit)
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
        name=_ASIDE.sub("", analysis.text[hit.start : end]),
        level=_level(analysis, hit, tail, number, family),
        ordinal=number,
        cue=cue_before(analysis, found, hit.start) or _cue_after(analysis, end),
    )


def _level(analysis: Analysis, hit: Hit, tail: str, number: int | None, family: str) -> Level:
    if family == "election" and not _ELECTED.match(tail):
        return "bare"
    if number is not None or (family in _BY_TERM and TERM.search(tail)) or _REGULAR.search(tail):
        return "named"
    if DAY.match(tail):
        return "dated"
    if _FIRST.match(tail) and analysis.lower.endswith(_IS, 0, hit.start):
        return "bare"
    words = tail.split()
    topic = analysis.hit_at("event-topic", hit.end + 1)
    if topic and topic.end == hit.end + len(tail):
        return "bare"
    is_long_kind = analysis.lower[hit.start : hit.end].startswith("lễ ")
    if not words or (len(words) == 1 and not is_long_kind and words[0].isalpha()):
        return "topical" if is_long_kind and words else "bare"
    return "topical"


def _cue_after(analysis: Analysis, end: int) -> Cue | None:
    """Whether a verb behind an event tells that it was held at some place or time: "lễ đón đã được
    tổ chức tại Hà Nội"."""
    return "introduced" if _WAS_HELD.match(analysis.lower, end) else None


def is_where(analysis: Analysis, start: int) -> bool:
    """Whether an event tells where something is done: "kết luận của ông A tại cuộc họp"."""
    return _AT.search(analysis.lower, max(0, start - _LOOK_BACK), start) is not None


def _faces(analysis: Analysis, cue: Hit) -> bool:
    """Whether "trước" tells before whom one speaks, no time: "báo cáo trước phiên họp"."""
    if not analysis.lower.startswith(_BEFORE, cue.start):
        return False
    verbs = ("speech-verb", "role-verb")
    return any(analysis.hit_before(verb, cue.start) is not None for verb in verbs)


def _opens_list(analysis: Analysis, cue: Hit) -> bool:
    """Whether a sentence begins to list who took part: "Tham gia chuyến kiểm tra có ông A"."""
    opens = analysis.sentence_at(cue.start).start == cue.start
    return opens and analysis.hit_at("role-verb", cue.start) is not None


def cue_before(analysis: Analysis, found: Findings, start: int) -> Cue | None:
    """Whether the text tells of the event at ``start`` or only refers to it."""
    if found.covering(DirectiveMention, start) and not is_where(analysis, start):
        return "directive"
    if analysis.sentence_at(start).start == start:
        return "foreground"
    hits = analysis.found("event-cue", max(0, start - _LOOK_BACK), start)
    if not hits or not _INDEFINITE.fullmatch(analysis.lower, hits[-1].end, start):
        return None
    if _faces(analysis, hits[-1]) or _opens_list(analysis, hits[-1]):
        return "foreground"
    force = hits[-1].concepts[0].get("force")
    return next((cue for cue in get_args(Cue) if cue == force), None)

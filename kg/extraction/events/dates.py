"""When and where an event took place, from the words around its name.

"Sáng 15/11, Tỉnh ủy tổ chức hội nghị" and "Kỳ họp thứ 49 (28-29/10/2024)" give the day.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.phrases import EventPhrase
from kg.extraction.mentions import BodyMention, DateMention, DirectiveMention
from kg.extraction.places import place_at
from kg.model import PartialDate
from kg.sentences import Sentence

_CLOCK = r"\d{1,2}(?: giờ|h|g)(?: ?\d{2}(?: phút)?)?"
_AFTER = re.compile(
    r"(?: \([^()]{4,30}\))?(?:, khóa [^\W_]+)?"
    r"(?:, (?:xã|phường|quận|huyện|thị xã|thành phố|tỉnh) [^,;.()\d]{2,25})*"
    r"[\s,(]*"
    r"(?:(?:do .{3,60}? )?(?:sẽ |đã |vừa )?(?:được )?"
    r"(?:tổ chức|diễn ra|khai mạc|bắt đầu|tiến hành|kéo dài|triệu tập))?"
    r"(?: (?:tại|ở|bên lề|trong khuôn khổ) [^,;.]{2,60})?[\s,(]*"
    r"(?:vào lúc|vào hồi|vào|hồi|hôm|từ|trong|hôm nay|hôm qua|sáng nay|chiều nay)?(?: ngày mai)?"
    rf"[\s,(]*(?:lúc |từ )?(?:{_CLOCK}(?: (?:đến|tới) {_CLOCK})?,? ?)?"
    r"(?:sáng|trưa|chiều|tối|ngày|hai ngày|\d ngày)?[\s,(:]*"
)
_PERIOD = re.compile(
    r" ?\(|,? (?:(?:diễn ra|tổ chức) )?(?:vào|trong|hồi) (?:(?:đầu|giữa|cuối) )?|(?P<aside>, )"
)
_MONTH = re.compile(r"tổ chức|diễn ra|khai mạc|vào|hồi|trong")
_OPENING = re.compile(
    r"[\s\"(]*(?:\(?[^()\n]{2,30}\)? ?- ?)?(?:[^\W\d_]+[ ,]+){0,7}"
    r"(?:(?:nay|qua|kia|thứ [^\W\d_]+|chủ nhật) \()?"
)
_CAPITAL = re.compile(r"(?:Sáng|Trưa|Chiều|Tối|Ngày|Hôm)(?: (?:ngày|nay|qua|\())* ?$")
_SYMBOL = re.compile(r"[-/][A-ZĐƯ]{2,}[\w-]*,? ?(?:ngày )?$")
_BOUND = re.compile(r"(?<!\w)(?:trước|sau|từ|đến|so với|kể từ|tính đến) (?:ngày )?$")
_HELD = re.compile(
    r"(?:tổ chức|diễn ra|khai mạc|bắt đầu|tiến hành)(?: [^\W\d_]+){0,4}"
    rf"(?: {_CLOCK},?(?: (?:ngày|sáng|trưa|chiều|tối)){{0,2}})? $"
)
# A council sits for some days, a parliament for weeks: "HĐND tỉnh, Kỳ họp thứ 3 thông qua ngày".
_ADOPTED = re.compile(r",? (?:đã )?(?:biểu quyết )?thông qua (?:vào )?(?:ngày )?")
_COUNCIL = re.compile(r"hội đồng nhân dân|(?<!\w)hđnd(?!\w)")
_AT = re.compile(r"(?<!\w)(?:tại|ở) ")
# Where a guest is accredited: "Tổng lãnh sự Lào tại Đà Nẵng".
_ACCREDITED = re.compile(r"(?:đại sứ|lãnh sự|đại diện)(?: [^\W\d_]+){0,6} $")
_TAKES_PLACE = re.compile(r",? (?:đã )?(?:diễn ra|tổ chức|khai mạc)|[.,]")
_NEAR = 80
_ADJUNCT = re.compile(r", (?:(?:ngày|sáng|trưa|chiều|tối) ){0,2}$")
_ADJUNCT_END = re.compile(r"(?: vừa qua| tới| này| năm nay)?(?:,? tại [^,;.\d]{3,60})?,")
_ANNIVERSARY = re.compile(r"kỷ niệm .*\(", re.DOTALL)
_NEXT = re.compile(r",? (?:(?:tại|dự|tham dự|diễn ra) )?(?:một )?")
# The day behind a comma is that of what happens then: "Trong khuôn khổ chuyến thăm, ngày 4/3".
_OCCASION = re.compile(r"(?:khuôn khổ|bên lề|nhân|nhân dịp|sau|trước|trước thềm) $")
# What brings a guest, and what is but told of, has days of its own: "Ngày 3/10, ông A tiếp bà B
# nhân dịp dự diễn đàn", "Sáng 3/10, Bộ A ra thông báo về kỳ họp".
VISITOR = re.compile(
    r"(?<!\w)(?:nhân dịp|sang|để|sau khi|trước khi) (?:tham )?dự (?:một )?$"
    r"|(?<!\w)(?:thông báo|thông tin|tin|phát biểu|nói|trả lời|kế hoạch)(?: [^,]*)? về (?:một )?$"
)
_CAPITAL_REACH = 12
_RECENT = 15
# How many days a text may be younger than the date it carries.
MISDATED = 3
_TOLD = ("foreground", "introduced", None)
_LEAD = 4
_FAR = 300


def date_of(analysis: Analysis, found: Findings, phrase: EventPhrase) -> PartialDate | None:
    """Give the day of an event: inside or after its name, else at the head of its sentence."""
    sentence = analysis.sentence_at(phrase.start)
    periods = [
        mention
        for mention in found.within(DateMention, sentence.start, sentence.end)
        if not _is_of_directive(analysis, found, mention)
    ]
    dates = [mention for mention in periods if mention.date.month is not None]
    days = [mention for mention in dates if mention.date.day is not None]
    after = [d for d in days if d.start >= phrase.start and _follows(analysis, phrase, d)]
    after = after or [d for d in dates if _is_month_of(analysis, phrase, d)]
    is_told = phrase.cue in _TOLD or _is_just_over(analysis, phrase)
    before = (d for d in days if is_told and _opens(analysis, sentence, phrase, d))
    next_to = (d for d in dates if _NEXT.fullmatch(analysis.lower, d.end, phrase.start))
    nearest = list(before)[-1:]
    period = (d for d in periods if _is_period_of(analysis, phrase, d))
    return next((mention.date for mention in (*after, *nearest, *next_to, *period)), None)


def _is_just_over(analysis: Analysis, phrase: EventPhrase) -> bool:
    """Whether something happens on the day of an event: "Chiều 6/9, ngay sau phiên họp, ông A"."""
    return analysis.lower.endswith("ngay sau ", 0, phrase.start)


def report_date(analysis: Analysis, found: Findings) -> PartialDate | None:
    """Give the day that opens one of the first sentences of a report, shortly before it."""
    written = analysis.document.date
    if written is None or written.day is None:
        return None
    for sentence in [s for s in analysis.sentences if s.kind != "heading"][:_LEAD]:
        for mention in found.within(DateMention, sentence.start, sentence.end)[:1]:
            opens = _OPENING.fullmatch(analysis.lower, sentence.start, mention.start)
            if (opens or _begins_with_capital(analysis, mention)) and mention.date.day is not None:
                past = (written.first_day() - mention.date.first_day()).days
                if -MISDATED <= past <= _RECENT:
                    return mention.date
    return None


def _is_period_of(analysis: Analysis, phrase: EventPhrase, mention: DateMention) -> bool:
    """Whether a month or year right after a numbered event dates it: "Đại hội VI (12/1986)"."""
    if phrase.level != "named" or mention.start < phrase.end or phrase.cue == "directive":
        return False
    between = _PERIOD.fullmatch(analysis.lower, phrase.end, mention.start)
    if between and between["aside"] and _is_occasion(analysis, phrase):
        return False
    if between is None or _ANNIVERSARY.search(analysis.lower, phrase.start, mention.start):
        return False
    closes = analysis.lower.startswith((".", ";", ")", ","), mention.end)
    return between["aside"] is None or (closes and mention.date.month is not None)


def _is_month_of(analysis: Analysis, phrase: EventPhrase, mention: DateMention) -> bool:
    """Whether a month dates an event: "được tổ chức vào tháng 10", but not "giao ban tháng 5"."""
    if mention.start < phrase.end:
        return False
    between = analysis.lower[phrase.end : mention.start]
    return _MONTH.search(between) is not None and _AFTER.fullmatch(between) is not None


def _begins_with_capital(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a day begins a sentence whose first words a heading ran into: "… Tối 13/7, đoàn"."""
    before = analysis.text[max(0, mention.start - _CAPITAL_REACH) : mention.start]
    capital = _CAPITAL.search(before) or analysis.text.startswith("Ngày ", mention.start)
    return bool(capital) and analysis.text.startswith(",", mention.end)


def _follows(analysis: Analysis, phrase: EventPhrase, mention: DateMention) -> bool:
    """Whether a date lies in a name, next to it, or after "được tổ chức" later on."""
    if _ANNIVERSARY.search(analysis.lower, phrase.start, mention.start):
        return False
    if mention.end <= phrase.end:
        return True
    between = analysis.lower[phrase.end : mention.start]
    if between.startswith(",") and _is_occasion(analysis, phrase):
        return False
    if _AFTER.fullmatch(between) and (phrase.cue in _TOLD or "tổ chức" not in between):
        return True
    if _ADOPTED.fullmatch(between) and phrase.family == "session":
        return _COUNCIL.search(analysis.lower, max(0, phrase.start - _NEAR), phrase.end) is not None
    held = _HELD.search(analysis.lower, phrase.end, mention.start)
    return held is not None and phrase.cue in _TOLD


def _is_occasion(analysis: Analysis, phrase: EventPhrase) -> bool:
    """Whether an event only tells on what occasion something else happens."""
    first = max(0, phrase.start - _RECENT)
    return _OCCASION.search(analysis.lower, first, phrase.start) is not None


def _opens(
    analysis: Analysis, sentence: Sentence, phrase: EventPhrase, mention: DateMention
) -> bool:
    """Whether a date before an event stands at the head of its sentence or between commas."""
    if not mention.end <= phrase.start <= mention.end + _FAR:
        return False
    if VISITOR.search(analysis.lower, mention.end, phrase.start):
        return False
    before = analysis.lower[max(sentence.start, mention.start - 20) : mention.start]
    begins = analysis.text.startswith(":" if mention.until is None else ",", mention.end)
    begins = begins or analysis.lower.startswith(" đến ", mention.end)
    if _BOUND.search(before) and not begins:
        return False
    if _OPENING.fullmatch(analysis.lower, sentence.start, mention.start):
        return True
    after = _ADJUNCT_END.match(analysis.lower, mention.end)
    return _ADJUNCT.search(before) is not None and after is not None


def place_of(analysis: Analysis, found: Findings, phrase: EventPhrase) -> str | None:
    """Give the place or body at which the sentence of an event sets it: "tại Hà Nội"."""
    if phrase.cue not in ("foreground", "introduced"):
        return None
    sentence = analysis.sentence_at(phrase.start)
    for start, end in ((phrase.end, sentence.end), (sentence.start, phrase.start)):
        for match in _AT.finditer(analysis.lower, start, min(end, start + _NEAR)):
            if _ACCREDITED.search(analysis.lower, sentence.start, match.start()):
                continue
            place = place_at(analysis, match.end())
            if place is not None and place.name is not None:
                return place.full()
            body = found.covering(BodyMention, match.end())
            if body and body.start == match.end() and _TAKES_PLACE.match(analysis.lower, body.end):
                return body.name
    return None


def _is_of_directive(analysis: Analysis, found: Findings, mention: DateMention) -> bool:
    before = analysis.text[max(0, mention.start - 20) : mention.start]
    directive = found.covering(DirectiveMention, mention.start)
    return directive is not None or _SYMBOL.search(before) is not None

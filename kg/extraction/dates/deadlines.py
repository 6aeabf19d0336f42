"""Read by when a thing is to be done: "trước ngày 30/6/2024", "trong quý I/2025".

Terms and stages of the object ("quy hoạch cán bộ nhiệm kỳ 2025-2030") are no deadlines,
nor are the dates of the documents it cites.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates.finding import after, has_year, nearest, reference
from kg.extraction.mentions import DateMention
from kg.model import PartialDate
from kg.vocabulary import Concept, Hit

_FIRST_WEEK = re.compile(r"tuần đầu(?: tiên)?(?: của)? $")
_CLOCK = re.compile(r"\s*\d{1,2}\s?(?:h|giờ|g)\s?(?:\d{1,2}(?:\s?phút)?)?,?\s*$")
_BETWEEN = re.compile(
    r"\s*(?::|là|các|những|cả|hai|ba|cuối|giữa|đầu|(?:sáng|trưa|chiều|tối|đêm|thời điểm)(?: ngày)?"
    r"|(?:thượng|trung|hạ) tuần|tuần (?:đầu|cuối)(?: tiên| cùng)?(?: của)?|(?:ngày )?mai \("
    r"|(?:ngày )?(?:thứ \w+|chủ nhật)(?:,? ngày)?(?: \()?)\s*$"
)
_JOINT = re.compile(r"\s*(?:,|và|,\s*và)\s*$")
_OWNER = re.compile(r"\s*(?:của [^.;:()\d]{2,90})?\s*")
_LABEL = re.compile(r"\s*(?:ngày|là|cuối|hết)?\s*")
_OPENING = re.compile(r"\s*(?:Về|Bước sang|Trong|Đến|Sang)?\s*$", re.IGNORECASE)
_YEAR_END = re.compile(r"\bcuối năm\b(?! (?:19|20)\d\d| nay| ngoái| trước)")
# Before "cuối năm", unless a deadline word does; in "kỳ thi cuối năm" it says which exam.
_ADVERBIAL = re.compile(r"(?:^|[,;:(] ?|\b(?:vào|hoàn thành|xong|bảo đảm|đảm bảo) )$")
_MONTHS = re.compile(r"(?<!trong )(?:những|các) tháng $")  # which months, not by when
_IN_CLAUSE = re.compile(r"\b(?:sẽ|đã|đang|diễn ra) [^,;:.]*(?<!xong trước )(?<!xong trước ngày )$")
_PART_OF_YEAR = re.compile(r"\d+ tháng|nửa")
_QUARTER = "quý"
_AHEAD = "ahead-of"  # the deadline words before a holiday
_DURING = "during"  # and those over one
# For what end a thing is done, and what a document to be written is about.
_AIM = re.compile(
    r"\b(?:nhằm|để(?! (?:hoàn thành|kết thúc|đưa)\b)|(?:hướng|tiến) (?:tới|đến)|chào mừng"
    r"|tạo tiền đề)\b[^,;.]*$"
)
_SUBJECT = re.compile(r"[^,;.]* về [^,;.]*$")
# "không lơ là, nhất là | trong dịp lễ 30/4": then more than else, and not only until then.
_ABOVE_ALL = re.compile(
    r"(?:nhất là|đặc biệt(?: là)?|kể cả|bao gồm cả),? (?:trong (?:thời gian|giai đoạn) )?$"
)
_IN_TIME = re.compile(r"\b(?:để|nhằm) kịp\b[^,;.]*$")
# "Chiến lược hạ tầng số đến năm 2025, tầm nhìn đến năm 2030" is the name of a document.
_VISION = re.compile(r",?(?: và)? (?:định hướng|tầm nhìn)\b")
_ENVISAGED = re.compile(r"\b(?:định hướng|tầm nhìn)(?: phát triển)? (?:đến|tới) (?:năm )?$")
# "trong năm 2024 và các năm tiếp theo": from then on.
_ONWARD = re.compile(r",? (?:và )?(?:những|các) (?:năm|tháng) (?:tiếp theo|tới|sau|kế tiếp)\b")
# "trong dịp lễ 30/4 - 1/5, trong các hoạt động bầu cử": an occasion among others.
_OTHERWISE = re.compile(
    r",? (?:và )?(?:trong )?(?:các hoạt động|mùa|cuộc bầu cử|thời gian|những)\b"
)
_RECURRENT = re.compile(r"(?:\s?(?:của )?(?:hằng|hàng|mỗi|từng) (?:năm|quý|tháng|tuần|ngày))\b")
# "thông báo lịch nghỉ | dịp lễ 2/9", "việc treo cờ dịp lễ 2/9": what is done then, not this.
_SCHEDULE = re.compile(r"\b(?:lịch|về (?:việc|kế hoạch|phương án))\b[^,;.]*$")
_UNDER = "theo "
_WHEN = re.compile(r"\bvào (?:năm )?$")
_BEGINS = re.compile(
    r"\b(?:tuyển sinh|khai giảng|diễn ra|bắt đầu|khởi công|khởi động|đăng cai|tổ chức)\b[^;.,]*$"
)
_AT_MEETING = re.compile(
    r"\b(?:trình|thông qua|báo cáo|xem xét)\b[^;.]* (?:tại|vào|ở|trong) "
    r"(?:kỳ họp|phiên (?:họp|bế mạc|khai mạc|toàn thể))(?: (?!trước|vừa)[^\W\d]+){0,4} $"
)
_LOOK_BACK = 24
_FAR_BACK = 120
_WEEK = 7
_PAST_WEIGHT = 0.3
_LONG_PAST = 120


def deadline(
    analysis: Analysis,
    found: Findings,
    start: int,
    end: int,
    *,
    action: bool = False,
    holidays: bool = True,
) -> PartialDate | None:
    """Read the due date said within folded ``[start, end)``: the first one, but a day, month or
    quarter rather than "đến năm 2025", which may be the aim of the object ("chương trình đến ...").

    Within an ``action`` a date is not due that a clause with a tense of its own has: "trình phương
    án người lao động sẽ được nghỉ đến ngày 2/2". What lasts over ``holidays`` is due with them
    where these are asked for.
    """
    mentions = _mentions(analysis, found, start, end)
    year: PartialDate | None = None
    over: PartialDate | None = None  # "trong đêm 29/4 và đến sáng 30/4", written on the 30th
    for index, mention in enumerate(mentions):
        if is_recurrent(analysis, mention):
            return year
        if action and _is_of_object(analysis, start, mention):
            continue
        word = _deadline_word(analysis, mention.start)
        is_during = word is not None and word.id == _DURING
        if is_during and (not holidays or _OTHERWISE.match(analysis.lower, mention.end)):
            continue
        if is_due(analysis, mention) and not _is_cited(analysis, mentions, index):
            due = _unless_long_past(analysis, _due_day(analysis, mentions, index))
            if due is not None and _is_over(analysis, due) and mention is not mentions[-1]:
                over = over or due
                continue
            if due is None or due.month is not None or not _is_aim(analysis, mention):
                return due or year
            year = year or due
    return year or over or _end_of_year(analysis, start, end)


def _mentions(analysis: Analysis, found: Findings, start: int, end: int) -> list[DateMention]:
    """The dates between two positions, with those of holidays, which are no dates elsewhere."""
    mentions = list(found.within(DateMention, start, end))
    for word in analysis.found("deadline", start, end):
        if word.concepts[0].id in {_DURING, _AHEAD}:
            mentions += after(analysis, word.end + 1)
    taken: dict[int, DateMention] = {mention.start: mention for mention in mentions}
    return [taken[position] for position in sorted(taken) if taken[position].end <= end]


def _is_over(analysis: Analysis, due: PartialDate) -> bool:
    today = reference(analysis)
    return today is not None and due.day is not None and due.last_day() < today.first_day()


def _is_aim(analysis: Analysis, mention: DateMention) -> bool:
    word = _deadline_word(analysis, mention.start)
    return word is not None and word.id == "by"


def _is_of_object(analysis: Analysis, start: int, mention: DateMention) -> bool:
    """Whether a date belongs to what an action is about or for: "xây dựng nghị quyết về giảm thuế
    trong 6 tháng", "để chào mừng các ngày lễ trong năm 2025"."""
    if _IN_CLAUSE.search(analysis.lower, start, mention.start):
        return True
    hit = deadline_word(analysis, mention.start)
    if hit is not None and _ABOVE_ALL.search(analysis.lower, start, hit.start):
        return True
    is_over = hit is not None and hit.concepts[0].id == _DURING
    if is_over and _SCHEDULE.search(analysis.lower, start, hit.start if hit else start):
        return True
    is_loose = is_over or mention.date.month is None
    if is_loose and _AIM.search(analysis.lower, start, mention.start):
        return _IN_TIME.search(analysis.lower, start, mention.start) is None
    word = None if hit is None else hit.concepts[0]
    documents = analysis.found("document-type", start, mention.start)
    return (
        word is not None
        and word.id == "in"
        and mention.date.day is None
        and any(_SUBJECT.match(analysis.lower, d.end, mention.start) for d in documents)
    )


def is_recurrent(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a day comes again: "chậm nhất ngày 15/8 hằng năm"."""
    return _RECURRENT.match(analysis.lower, mention.end) is not None


def opens(analysis: Analysis, position: int) -> bool:
    """Whether a deadline begins right here: "trước ngày 30/6"."""
    return analysis.hit_at("deadline", position) is not None


def label(
    analysis: Analysis, found: Findings, start: int, end: int
) -> tuple[PartialDate, int] | None:
    """Read "Trước ngày 30/6/2024: ..." at the head of a point: the day and where it ends."""
    for mention in found.within(DateMention, start, end):
        word = analysis.hit_at("deadline", start)
        here = (
            word is not None
            and not word.concepts[0].get("force")
            and _LABEL.fullmatch(analysis.text, word.end, mention.start)
        )
        if here and analysis.text.startswith(":", mention.end) and is_due(analysis, mention):
            return last_day_of(analysis, mention), mention.end + 1
        break
    return None


def frame(analysis: Analysis, found: Findings, start: int, end: int) -> PartialDate | None:
    """Read the time that an opening sets for what follows: "Năm 2022, toàn ngành sẽ ..."."""
    for mention in found.within(DateMention, start, end):
        opens = _OPENING.fullmatch(analysis.text, start, mention.start)
        if mention.date.day is None and (opens or _is_planned(analysis, mention.start)):
            return last_day_of(analysis, mention)
        if mention.date.day is not None:
            break
    return None


def is_due(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the words around a date set it as a deadline."""
    if analysis.hit_before("term", mention.start) is not None:
        return False
    if mention.date.month is None and _is_vision(analysis, mention):
        return False
    if _ONWARD.match(analysis.lower, mention.end) or _happens(analysis, mention):
        return False
    word = _deadline_word(analysis, mention.start)
    if word is not None:
        return word.get("force") != "start" or _is_range(analysis, mention, word)
    if mention.until is not None and _PART_OF_YEAR.match(analysis.lower, mention.start):
        return _is_adverbial(analysis, analysis.sentence_at(mention.start).start, mention.start)
    if mention.date.month is not None:
        return _is_of_meeting(analysis, mention)
    is_year_end = analysis.lower.endswith("cuối ", 0, mention.start)
    return is_year_end or _is_planned(analysis, mention.start)


def _is_of_meeting(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a day or month to come is that of a meeting at which a thing is to be done: "trình
    Hội đồng nhân dân tại kỳ họp tháng 12"."""
    before = analysis.lower[max(0, mention.start - _FAR_BACK) : mention.start]
    today = reference(analysis)
    if today is None or _AT_MEETING.search(before) is None:
        return False
    return last_day_of(analysis, mention).last_day() >= today.first_day()


def _happens(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a year only says when something takes place or begins: "tuyển sinh vào năm 2025", and
    not when it is over: "hoàn thành vào năm 2025"."""
    before = analysis.lower[max(0, mention.start - _FAR_BACK) : mention.start]
    is_when = mention.date.month is None and _WHEN.search(before) is not None
    return is_when and _BEGINS.search(before) is not None


def _is_vision(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a year ends the name of a strategy: "đến năm 2025, tầm nhìn đến năm 2030"."""
    if _VISION.match(analysis.lower, mention.end):
        return True
    before = analysis.lower[max(0, mention.start - 2 * _LOOK_BACK) : mention.start]
    return _ENVISAGED.search(before) is not None


def _is_adverbial(analysis: Analysis, start: int, position: int) -> bool:
    words = analysis.lower[max(start, position - _LOOK_BACK) : position]
    return _ADVERBIAL.search(words) is not None


def _is_range(analysis: Analysis, mention: DateMention, word: Concept) -> bool:
    """Whether a date after "từ" says the end as well, unlike "từ quý III/2021"."""
    words = analysis.lower[mention.start : mention.end]
    is_quarter = words.startswith(_QUARTER) and _QUARTER not in words[1:]
    return word.id == "from" and mention.until is not None and not is_quarter


def _is_planned(analysis: Analysis, position: int) -> bool:
    """Whether a plan of the year is meant: "chương trình công tác (của Thành ủy) năm 2022", not
    named as that by which one goes: "theo Chương trình công tác năm 2022"."""
    first = analysis.sentence_at(position).start
    plans = analysis.found("plan", first, position)
    return any(
        _OWNER.fullmatch(analysis.text, plan.end, position)
        and not analysis.lower.endswith(_UNDER, first, plan.start)
        for plan in plans
    )


def _deadline_word(analysis: Analysis, position: int) -> Concept | None:
    hit = deadline_word(analysis, position)
    return None if hit is None else hit.concepts[0]


def deadline_word(analysis: Analysis, position: int) -> Hit | None:
    """The deadline word before a date, over clock times and small words between the two."""
    hit = analysis.hit_before("deadline", position)
    for filler in (_BETWEEN, _CLOCK, _BETWEEN):
        if hit is not None:
            break
        words = analysis.lower[max(0, position - _LOOK_BACK) : position]
        match = filler.search(words)
        if match is not None:
            position -= len(words) - match.start()
            hit = analysis.hit_before("deadline", position)
    return hit


def _is_cited(analysis: Analysis, mentions: Sequence[DateMention], index: int) -> bool:
    """Whether the date bounds a stage begun before: "tầm nhìn 2030" after "giai đoạn"."""
    if index == 0:
        return False
    before, here = mentions[index - 1], mentions[index]
    is_term = analysis.hit_before("term", before.start) is not None
    return is_term and _JOINT.fullmatch(analysis.text, before.end, here.start) is not None


def _due_day(analysis: Analysis, mentions: Sequence[DateMention], index: int) -> PartialDate:
    """The day by which a deadline is met: the last one of several, but the first of a holiday
    ahead of which it is set."""
    mention = mentions[index]
    word = _deadline_word(analysis, mention.start)
    if word is not None and word.id == _AHEAD:
        return last_day_of(analysis, replace(mention, until=None))
    return last_day_of(analysis, last_of_list(analysis, mentions, index))


def last_of_list(analysis: Analysis, mentions: Sequence[DateMention], index: int) -> DateMention:
    """The last of "trong tháng 11, tháng 12 năm 2025"."""
    while index + 1 < len(mentions) and _JOINT.fullmatch(
        analysis.text, mentions[index].end, mentions[index + 1].start
    ):
        index += 1
    return mentions[index]


def last_day_of(analysis: Analysis, mention: DateMention) -> PartialDate:
    """The day, month or year with which a date or period ends."""
    due = _nearest_due(analysis, mention)
    first_week = _FIRST_WEEK.search(
        analysis.lower, max(0, mention.start - _LOOK_BACK), mention.start
    )
    if first_week is None or due.month is None or due.day is not None:
        return due
    return PartialDate(due.year, due.month, _WEEK)


def _nearest_due(analysis: Analysis, mention: DateMention) -> PartialDate:
    """The last day that a date means, in the year that is meant."""
    date = mention.until or mention.date
    today = reference(analysis)
    if date.month is None or today is None or has_year(analysis.text[mention.start : mention.end]):
        return date
    if _is_dated_by_neighbours(date, mention, today):
        return date
    return nearest(date.month, date.day, today, future_weight=_PAST_WEIGHT) or date


def _is_dated_by_neighbours(date: PartialDate, mention: DateMention, today: PartialDate) -> bool:
    """Whether the year came from other words of the sentence and is to be kept."""
    assert date.month is not None
    return mention.until is None and date != nearest(date.month, date.day, today)


def _unless_long_past(analysis: Analysis, due: PartialDate) -> PartialDate | None:
    """A date long before the document is no deadline of it."""
    today = reference(analysis)
    if today is None:
        return due
    return due if (today.first_day() - due.last_day()).days <= _LONG_PAST else None


def _end_of_year(analysis: Analysis, start: int, end: int) -> PartialDate | None:
    """Read "cuối năm" without a year as the end of the document's own."""
    match = _YEAR_END.search(analysis.lower, start, end)
    today = reference(analysis)
    if match is None or today is None or _MONTHS.search(analysis.lower, start, match.start()):
        return None
    word = _deadline_word(analysis, match.start())
    if word is None and not _is_adverbial(analysis, start, match.start()):
        return None
    return None if word is not None and word.get("force") else PartialDate(today.year)

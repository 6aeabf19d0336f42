"""Stage: dates and periods, resolved against the document's own date.

"Sáng 15/11" in a report of 20 November 2021 is 2021-11-15; "giai đoạn 2016-2021" a period.
A date without a year, in a document without one, stays unread.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates import weekdays
from kg.extraction.dates.shapes import Run, Shape, run_at, runs
from kg.extraction.mentions import DateMention
from kg.model import PartialDate
from kg.vocabulary import Concept

_COUNTED = re.compile(
    r"(?<!tháng )(?<!\w)(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài) $"
)
_DATELINE = re.compile(
    r"^[^\n\d]{0,40}\bngày (\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d\d)\s*$", re.MULTILINE
)
_DAY_WORD = re.compile(
    r"(?:\b(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|khuya|hôm|nay|qua|mai)"
    r"|\bthứ (?:\w{2,4})|chủ nhật)[ ,(]{0,3}$"
)
_IN_BRACKETS = re.compile(r"\($")
_BRACKET_END = re.compile(r"\s?(?:[),;-]|$)")
_PREPOSITION = re.compile(
    r"(?:\b(?:từ|đến|tới|trước|sau|vào|hết|lúc|dự kiến)|\d ?(?:h|giờ|g)\d{0,2}|phút)[ ,]{1,2}$"
)
_BEFORE = re.compile(r"\b(?:trước|hết|(?:chậm|muộn) nhất|muộn hơn)[ ,]{1,2}$")
_COUNTS = re.compile(
    r" (?:ngày|tuần|tháng|năm|giờ|phút|hôm|buổi|lần|trận|vòng|người|điểm|kỳ|khóa)\b|%"
)
_RATE = re.compile(r" ?(?:lên|xuống|usd|eur|đồng|điểm|đô la|euro)\b|%")
_CAN_FOLLOW_FRACTION = re.compile(r"\s?(?:[,.;:)\n]|$)|\s(?:đến|tới|vừa|năm|và|tại|ở)\b")
_LINE_START = re.compile(r"(?:^|\n)[\s\-+*•]*$")
_HALF_YEAR = re.compile(
    r"(?:\b(\d{1,2}) tháng|\bnửa) (đầu|cuối) năm(?: (?:năm )?((?:19|20)\d\d))?\b"
)
_SYMBOL = re.compile(r"[-/][a-zđư]{2,}[\w-]*,? ?(?:ngày )?$")
_ANNIVERSARY = re.compile(r"(?<!\w)(?:kỷ|kỉ) niệm(?!\w)")
_NEAR = 80
_HEAD_OF_SENTENCE = 30
_LOOK_BACK = 24
_LONGEST_TERM = 35
_FUTURE_WEIGHT = 1.5
_LARGEST_NUMERATOR = 4
_HALF = 6
_YEAR_END = 12


def find(analysis: Analysis, found: Findings) -> Iterator[DateMention]:
    """Yield a mention for every date and period, those of one run in order."""
    mentions: list[DateMention] = list(_half_years(analysis))
    taken = [(m.start, m.end) for m in mentions]
    today = reference(analysis)
    for joined in runs(analysis.lower):
        run = _without_number(analysis, joined)
        first = run.shapes[0]
        if any(start < run.shapes[-1].end and first.start < end for start, end in taken):
            continue
        if _is_date(analysis, run):
            mentions.extend(_resolved(analysis, run, today, mentions))
    days = list(weekdays.read(analysis, today))
    relative = _relative(analysis, today, mentions)
    # "thứ hai tuần tới" is a day, and no week besides.
    mentions.extend(m for m in relative if not any(d.start < m.start < d.end for d in days))
    yield from [*mentions, *days]


def after(analysis: Analysis, position: int) -> list[DateMention]:
    """The dates that begin at a position, where its words say that they are some: after "trong dịp
    lễ"."""
    run = run_at(analysis.lower, position)
    if run is None or run.shapes[0].month is None:
        return []
    return list(_resolved(analysis, run, reference(analysis), []))


def reference(analysis: Analysis) -> PartialDate | None:
    """The day a text speaks from: its document's date, or that of its own dateline."""
    if analysis.document.date is not None:
        return analysis.document.date
    match = _DATELINE.search(analysis.lower)
    return None if match is None else _date(int(match[3]), int(match[2]), int(match[1]))


def nearest(
    month: int, day: int | None, today: PartialDate, *, future_weight: float = _FUTURE_WEIGHT
) -> PartialDate | None:
    """The day or month of a year left unsaid that lies closest to ``today``.

    Distances into the future count ``future_weight`` times: reports look back, tasks ahead.
    """
    here = today.last_day() if today.month is None else today.first_day()
    best: tuple[float, PartialDate] | None = None
    for year in (today.year, today.year - 1, today.year + 1):
        date = _date(year, month, day)
        if date is None:
            continue
        distance = (
            0
            if day is None and (year, month) == (today.year, today.month)
            else (date.first_day() - here).days
        )
        weighted = distance * future_weight if distance > 0 else -distance
        if best is None or weighted < best[0]:
            best = (weighted, date)
    if best is None or today.month is None:
        return _date(today.year, month, day)
    return best[1]


def has_year(words: str) -> bool:
    """Whether the words of a date say the year."""
    return re.search(r"(?:19|20)\d\d", words) is not None


def _without_number(analysis: Analysis, run: Run) -> Run:
    """The dates without a number before them: "Nghị định 09/2017, ngày 09/02/2017"."""
    if len(run.shapes) == 1 or _is_date(analysis, run):
        return run
    return Run(run.shapes[1:], run.ranges[1:])


def _is_date(analysis: Analysis, run: Run) -> bool:
    """Whether the words around show a date: never a fraction, score or document number."""
    first, last = run.shapes[0], run.shapes[-1]
    if first.named or (first.day and first.year):
        return True
    if first.month is None:
        return any(run.ranges) or analysis.hit_before("term", first.start) is not None
    before = analysis.lower[max(0, first.start - _LOOK_BACK) : first.start]
    if first.year and _PREPOSITION.search(before) and not _RATE.match(analysis.lower, last.end):
        return True  # "từ 8.2018", unlike "tăng từ 1.1950 lên …"
    if _DAY_WORD.search(before) or " tháng " in analysis.lower[first.start : last.end]:
        return True
    if _BEFORE.search(before) and not _COUNTS.match(analysis.lower, last.end):
        return True  # "trước 21-7", unlike "trước 2-3 ngày"
    return "/" in analysis.text[first.start : last.end] and _is_slashed_date(analysis, run, before)


def _is_slashed_date(analysis: Analysis, run: Run, before: str) -> bool:
    end = run.shapes[-1].end
    if _IN_BRACKETS.search(before):
        return bool(_BRACKET_END.match(analysis.text, end))
    if _PREPOSITION.search(before):
        can_be_date = not _looks_like_fraction(run)
        return can_be_date or bool(_CAN_FOLLOW_FRACTION.match(analysis.text, end))
    return run.shapes[0].day is None and any(run.ranges) and bool(_LINE_START.search(before))


def _looks_like_fraction(run: Run) -> bool:
    """Tell fractions ("2/3 diện tích"), a small number over a greater one, from dates."""
    first = run.shapes[0]
    if first.day is None or first.month is None or len(run.shapes) > 1:
        return False
    return first.day < min(first.month, _LARGEST_NUMERATOR + 1)


def _resolved(
    analysis: Analysis, run: Run, today: PartialDate | None, earlier: list[DateMention]
) -> Iterable[DateMention]:
    relative = _relative_year(analysis, run.shapes[-1].end, today)
    shapes = [s if s.year else replace(s, year=relative) for s in run.shapes]
    dates = [(shape, _meant(analysis, shape, today, earlier)) for shape in shapes]
    index = 0
    while index < len(dates):
        is_range = index < len(run.ranges) and run.ranges[index]
        period = _period(*dates[index], *dates[index + 1]) if is_range else None
        if period is not None:
            yield period
            index += 2
            continue
        shape, date = dates[index]
        if date is not None:
            until = date if shape.quarter else None
            yield DateMention(shape.start, shape.end, _begin(shape, date), until)
        index += 1


def _period(
    first: Shape, begin: PartialDate | None, last: Shape, end: PartialDate | None
) -> DateMention | None:
    """A period, unless it would run backwards or for longer than any term."""
    if begin is None or end is None:
        return None
    begin = _begin(first, begin)
    if first.year is None and last.year is None and end.last_day() < begin.first_day():
        end = replace(end, year=end.year + 1)
    if begin.first_day() > end.last_day() or end.year - begin.year > _LONGEST_TERM:
        return None
    return DateMention(first.start, last.end, begin, end)


def _begin(shape: Shape, date: PartialDate) -> PartialDate:
    """A quarter begins two months before the month that stands for it."""
    return PartialDate(date.year, 3 * shape.quarter - 2) if shape.quarter else date


def _meant(
    analysis: Analysis, shape: Shape, today: PartialDate | None, earlier: list[DateMention]
) -> PartialDate | None:
    month = 3 * shape.quarter if shape.quarter else shape.month
    if shape.year is not None:
        return _date(shape.year, month, shape.day)
    assert month is not None
    year = _year_of_sentence(analysis, shape.start, earlier)
    if year is not None:
        return _date(year, month, shape.day)
    return None if today is None else nearest(month, shape.day, today)


def _relative_year(analysis: Analysis, end: int, today: PartialDate | None) -> int | None:
    """The year of "tháng 9, tháng 10 năm ngoái"."""
    hit = analysis.hit_at("relative-time", end + 1)
    if hit is None or today is None or hit.concepts[0].get("years") is None:
        return None
    moved = _moved(hit.concepts[0], today)
    return None if moved is None else moved.year


def _year_of_sentence(analysis: Analysis, start: int, earlier: list[DateMention]) -> int | None:
    """The year that a full date or an opening "Năm 2020," set earlier in the sentence."""
    sentence = analysis.sentence_at(start)
    for mention in reversed(earlier):
        if not sentence.start <= mention.start < start or mention.until is not None:
            continue
        if _ANNIVERSARY.search(analysis.lower, max(sentence.start, mention.start - _NEAR), start):
            continue
        says_year = has_year(analysis.text[mention.start : mention.end])
        if says_year and (mention.date.month or mention.start == sentence.start):
            return mention.date.year
    return None


def _half_years(analysis: Analysis) -> Iterator[DateMention]:
    """Read "6 tháng đầu năm 2021" and "nửa cuối năm" as periods."""
    today = reference(analysis)
    for match in _HALF_YEAR.finditer(analysis.lower):
        months = int(match[1]) if match[1] else _HALF
        year = int(match[3]) if match[3] else today.year if today else None
        if year is None or not 1 <= months < _YEAR_END:
            continue
        first, last = (1, months) if match[2] == "đầu" else (_YEAR_END + 1 - months, _YEAR_END)
        yield DateMention(
            match.start(), match.end(), PartialDate(year, first), PartialDate(year, last)
        )


def _relative(
    analysis: Analysis, today: PartialDate | None, dated: list[DateMention]
) -> list[DateMention]:
    """Read "hôm nay", "chiều cùng ngày", "năm ngoái", but not where the date itself follows."""
    mentions: list[DateMention] = []
    explicit = {m.start for m in dated}
    for hit in analysis.found("relative-time"):
        if any(position in explicit for position in range(hit.end, hit.end + 3)):
            continue
        counted = _COUNTED.search(analysis.lower[max(0, hit.start - 10) : hit.start])
        if counted or analysis.lower.startswith(" đó", hit.end):
            continue  # "ba tháng sau", "năm trước đó" count from what was told before
        week = _week(hit.concepts[0], today)
        if week is not None:
            mentions.append(DateMention(hit.start, hit.end, *week))
            continue
        date = _moved(hit.concepts[0], today)
        if date is None and _repeats(hit.concepts[0]):
            date = _last_day(analysis, hit.start, [*dated, *mentions])
        if date is not None:
            mentions.append(DateMention(hit.start, hit.end, date))
    return mentions


def _repeats(concept: Concept) -> bool:
    return not any(concept.get(name) for name in ("days", "weeks", "months", "years"))


def _week(concept: Concept, today: PartialDate | None) -> tuple[PartialDate, PartialDate] | None:
    """Monday and Sunday of "tuần này", counted from the document's own day."""
    weeks = concept.get("weeks")
    if weeks is None or today is None or today.day is None:
        return None
    day = today.first_day()
    monday = day + datetime.timedelta(days=7 * int(weeks) - day.weekday())
    sunday = monday + datetime.timedelta(days=6)
    return (
        PartialDate(monday.year, monday.month, monday.day),
        PartialDate(sunday.year, sunday.month, sunday.day),
    )


def _moved(concept: Concept, today: PartialDate | None) -> PartialDate | None:
    days, months, years = (concept.get(name) for name in ("days", "months", "years"))
    if today is None:
        return None
    if years is not None:
        return PartialDate(today.year + int(years))
    if months is not None and today.month is not None:
        index = today.year * _YEAR_END + today.month - 1 + int(months)
        return PartialDate(index // _YEAR_END, index % _YEAR_END + 1)
    if days is not None and today.day is not None:
        day = today.first_day() + datetime.timedelta(days=int(days))
        return PartialDate(day.year, day.month, day.day)
    return None


def _last_day(analysis: Analysis, start: int, dated: list[DateMention]) -> PartialDate | None:
    """What "cùng ngày" repeats: the last day told, best at the head of a sentence.

    The day of a cited decision is none, and a period only where no single day is named.
    """
    days = [
        (_opens_sentence(analysis, m), m.start, m.date)
        for m in dated
        if m.start < start and m.date.day is not None and not _is_of_number(analysis, m)
    ]
    return max(days, key=lambda day: day[:2])[2] if days else None


def _opens_sentence(analysis: Analysis, mention: DateMention) -> bool:
    opens = mention.start - analysis.sentence_at(mention.start).start <= _HEAD_OF_SENTENCE
    looks_back = analysis.lower.startswith("trước", analysis.sentence_at(mention.start).start)
    return opens and not looks_back and mention.until is None


def _is_of_number(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a date belongs to the number of a document: "Quyết định 9/QĐ-TTg ngày 2/3"."""
    before = analysis.lower[max(0, mention.start - _LOOK_BACK) : mention.start]
    return _SYMBOL.search(before) is not None


def _date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """None for a day that does not exist."""
    if month is not None and not 1 <= month <= _YEAR_END:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year, month or 1)[1]:
        return None
    return PartialDate(year, month, day)

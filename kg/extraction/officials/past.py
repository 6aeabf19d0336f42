"""Whether a sentence tells of a time that is over.

"Từ 7/1994 - 11/1999: …", "Sau đó, ông làm …", "khi còn là …" tell of posts held once.
"""

from __future__ import annotations

import datetime
import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DateMention
from kg.letters import UPPER
from kg.sentences import Sentence

_OPENING = re.compile(
    r"(?:[-+*] )?(?:(?:trong|vào|từ|đến|tới|khoảng|hồi|giai đoạn|thời kỳ|nhiệm kỳ|các|đầu|giữa|cuối"
    r"|ngày|tháng|năm) ){0,4}(?:\d{1,2} ?[/.-] ?){0,2}\d{4}\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?:[-+*] )?từ ", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:sau đó|tiếp đó|rồi|trước khi|đến khi)\b")
_TO_THIS_DAY = re.compile(r"\b(?:đến nay|- nay|tới nay|cho đến nay|đến giờ)\b", re.IGNORECASE)
_COUNT = r"(?:\d+|một|hai|ba|bốn|năm|vài|nhiều)"
_SEQUEL = re.compile(
    rf"(?:sau|tiếp|kế|liền) đó\b|rồi\b|tiếp theo\b|{_COUNT} (?:năm|tháng) sau\b"
    rf"|sau (?:hơn |gần )?{_COUNT} (?:năm|tháng|nhiệm kỳ)\b|cùng năm\b",
    re.IGNORECASE,
)
_YEARS_LATER = re.compile(
    rf"(?:(?:gần |hơn )?{_COUNT} năm sau\b|sau (?:hơn |gần )?{_COUNT} (?:năm|nhiệm kỳ)\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"trước khi\b[^,]*, |trước (?:đó|đây|kia|năm|tháng)\b"
    rf"|trong (?:suốt )?(?:hơn |gần )?(?:{_COUNT} (?:năm|tháng|nhiệm kỳ)|thời gian|thời kỳ"
    r"|(?:cuộc )?(?:kháng chiến|chiến tranh))\b(?! tới| này| qua| vừa)"
    r"|(?:vào |tại )?(?:thời điểm|khi|lúc) (?!này|hiện)[^,]*(?:đó|ấy|\d{4}), ",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"(?:trước (?:đây|kia)|(?:thuở|hồi|lúc|thời) (?:trẻ|trước))\b", re.IGNORECASE
)
_THEN = re.compile(
    r"(?:[^\s,]+ ){0,2}(?:khi|lúc|thời điểm|thời gian) (?:đó|ấy)\b|bấy giờ\b", re.IGNORECASE
)
_NAMED = rf"(?:(?:ông|bà|đồng chí|anh|chị) )?(?:(?-i:[{UPPER}])\w* ){{0,5}}"
_WHILE = re.compile(
    r"\b(?:(?:trong|trong suốt|qua) thời gian\b.*"
    rf"|(?:trong|suốt|qua) {_COUNT} (?:năm|tháng|nhiệm kỳ) {_NAMED}(?:còn |đang )?"
    rf"|(?<!trước )(?<!sau )(?:khi|lúc|thời|giai đoạn|nhiệm kỳ) {_NAMED}(?:còn |đang )?)$",
    re.IGNORECASE,
)
_AT_THAT_TIME = re.compile(
    r"\b(?:thời điểm|thời gian|hồi|khi|lúc) (?:đó|ấy)\b[^,;:.]{0,30}$", re.IGNORECASE
)
_ONE_OF_A_ROW = re.compile(
    rf"\b(?:rồi|sau đó|tiếp đó|lần lượt|(?<=. )trước khi"
    rf"|(?:có|sau) (?:hơn |gần )?(?:{_COUNT} (?:năm|nhiệm kỳ|khóa)|thời gian(?: ngắn| dài)?)) $",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bsinh (?:ngày |tháng |năm )?$", re.IGNORECASE)
# The year of "Quy định 9-QĐ/TW năm 2020" is that of the rules.
_OF_RULES = re.compile(
    r"\b(?:Quy định|Luật|Nghị định|Thông tư|Hướng dẫn|Hiến pháp|Chỉ thị)\b[^,;.]{0,40}$"
)
_A_TERM = datetime.timedelta(days=5 * 365)
_AN_AGE = datetime.timedelta(days=10 * 365)
_OF_A_THING = re.compile(
    r"\b(?:sinh|từ|kể từ|thành lập|ra đời|luật|nghị quyết|nghị định|hiến pháp|thế hệ|khóa|công ước"
    r"|trước|sau|tốt nghiệp|xây dựng|xếp hạng)(?: [^\s,.;]+){0,2} $|[(/-] ?$",
    re.IGNORECASE,
)
_ON_THE_DAY = re.compile(
    r"\b(?:vào|hôm)(?: ngày| tháng| năm)? ?$|\b(?:tại|theo) Quyết định số [^ ,;]+,? ?(?:ngày )?$"
)
_LONGEST_PERIOD = len("Trong giai đoạn từ ngày 11/11/2011 đến hết ngày 12/12/2012")
_RIGHT_AFTER = len(" (ngày 22/12/2022)")
_FROM = re.compile(r"(?:từ|đến|tới)(?: (?:ngày|tháng|năm))* ?$", re.IGNORECASE)
_A_DAY = len("ngày 11 tháng 12 năm 2012 ")
_PAST = datetime.timedelta(days=45)


def times(analysis: Analysis, found: Findings, start: int, end: int) -> list[DateMention]:
    """Give the dates said in a stretch of text; those of a birth or of rules date nothing else."""
    said = found.within(DateMention, start, end)
    return [
        d
        for d in said
        if not _BORN.search(analysis.text, max(0, d.start - 12), d.start)
        and not _OF_RULES.search(analysis.text, max(0, d.start - 60), d.start)
    ]


class Past:
    """Tells in one document what is over from what is news."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found

    def opens_with_time(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a year or a date."""
        return _OPENING.match(self._text, sentence.start) is not None

    def is_of_old(self, sentence: Sentence, position: int) -> bool:
        """Whether what is held according to a word at ``position`` is held no more."""
        start = sentence.start
        return bool(
            _SEQUEL.match(self._text, start, position)
            or _EARLIER.match(self._text, start, position + 1)
            or _WHILE.search(self._text, start, position)
            or _AT_THAT_TIME.search(self._text, start, position)
            or _ONE_OF_A_ROW.search(self._text, start, position)
        )

    def is_formerly(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a word for times gone by: "Trước đây, ông được bầu …"."""
        return _FORMERLY.match(self._text, sentence.start) is not None

    def is_long_past(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a change of an office at ``[start, end)`` is dated well before the document,
        or stands in a biography.
        """
        written = self._analysis.document.date
        said = self._said(sentence, start, end)
        if not said and _YEARS_LATER.match(self._text, sentence.start):
            return True
        if written is not None and said:
            return said[-1].date.last_day() < written.first_day() - _PAST
        return self._is_in_biography(sentence)

    def is_dated_past(self, sentence: Sentence, end: int) -> bool:
        """Whether the day said before or right after ``end`` lies well before the document."""
        written = self._analysis.document.date
        said = times(self._analysis, self._found, sentence.start, end + _RIGHT_AFTER)
        return (
            written is not None
            and len(said) == 1
            and said[0].date.last_day() < written.first_day() - _PAST
        )

    def is_recent(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a change of an office at ``[start, end)`` is dated shortly before the text."""
        written = self._analysis.document.date
        said = self._said(sentence, start, end)
        if written is None or not said:
            return False
        return said[-1].date.last_day() >= written.first_day() - _PAST

    def is_of_a_career(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether an office given long ago is one of several, or was given more than a term ago."""
        written = self._analysis.document.date
        said = self._said(sentence, start, end)
        if written is None or not said or self._is_in_biography(sentence):
            return True
        return said[-1].date.last_day() < written.first_day() - _A_TERM

    def _said(self, sentence: Sentence, start: int, end: int) -> list[DateMention]:
        before = times(self._analysis, self._found, sentence.start, start)
        said = [date for date in before if not date.until]
        return said or self._on_that_day(sentence, end)

    def _on_that_day(self, sentence: Sentence, end: int) -> list[DateMention]:
        """The day right after an office: "được bầu làm Bí thư Tỉnh ủy vào tháng 10/2020"."""
        dated = self._dated_after(sentence, end)
        if dated:
            return dated
        after = self._found.within(DateMention, end, min(end + 30, sentence.end))
        gap = self._text[end : after[0].start] if after else ","
        return [] if (after and (after[0].until or "từ" in gap)) or "," in gap else after[:1]

    def _dated_after(self, sentence: Sentence, end: int) -> list[DateMention]:
        """The day that a sentence gives at its end: "… tuyên thệ vào ngày 21/1/1985", "được bổ
        nhiệm … tại Quyết định số 9/QĐ-TTg ngày 20/9/2018"."""
        after = self._found.within(DateMention, end, sentence.end)
        return [
            date
            for date in after[:1]
            if not date.until and _ON_THE_DAY.search(self._text, end, date.start)
        ]

    def _is_in_biography(self, sentence: Sentence) -> bool:
        """Whether the sentence before or after tells of a time that is over.

        Headings, captions and links to other articles stand between without telling anything.
        """
        told = [s for s in self._analysis.sentences if s.kind != "heading" or s is sentence]
        index = told.index(sentence)
        beside = told[max(0, index - 1) : index + 2]
        return any(other is not sentence and self.is_closed(other) for other in beside)

    def is_history(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a time more than a term of office ago.

        "Ngày 6/4/1975, …", "Ngày 22/12/2010: …"
        """
        written = self._analysis.document.date
        opening = _OPENING.match(self._text, sentence.start)
        if written is None or opening is None or _SINCE.match(self._text, sentence.start):
            return False
        dates = self._found.within(DateMention, sentence.start, opening.end() + 1)
        long_ago = written.first_day() - _A_TERM
        return bool(dates) and (dates[0].until or dates[0].date).last_day() < long_ago

    def is_of_another_age(self, sentence: Sentence, end: int) -> bool:
        """Whether every date of a sentence lies longer ago than anyone holds an office.

        "Trưa 30/4/1975 Tổng thống …" is history; "sinh năm 1975", "Luật năm 1992" tell no time,
        and who speaks of the past (after the office's ``end``) does so now.
        """
        written = self._analysis.document.date
        said = self._found.within(DateMention, sentence.start, sentence.end)
        if written is None or not said or any(self._dates_a_thing(d) for d in said):
            return False
        if said[0].start > end and self._analysis.found("speech-verb", end, said[0].start):
            return False
        latest = max((d.until or d.date).last_day() for d in said)
        return latest < written.first_day() - _AN_AGE

    def is_of_day_before(self, position: int) -> bool:
        """Whether a past day stands right before a word: "(thời điểm năm 2018 là Bí thư X)"."""
        written = self._analysis.document.date
        said = [
            d
            for d in self._found.within(DateMention, max(0, position - _A_DAY), position)
            if d.end in {position, position - 1} and d.until is None
        ]
        if written is None or not said or _FROM.search(self._text, 0, said[0].start):
            return False
        return said[0].date.last_day() < written.first_day() - _PAST

    def told_on(self, sentence: Sentence, end: int) -> datetime.date | None:
        """The last day of the time that a sentence on an office up to ``end`` tells of, if it lies
        back; what somebody goes on to say tells of other times.
        """
        written = self._analysis.document.date
        if written is not None and _THEN.match(self._text, sentence.start):
            return written.first_day() - _PAST
        said = self._found.within(DateMention, sentence.start, sentence.end)
        verbs = self._analysis.found("speech-verb", end, sentence.end)
        limit = verbs[0].start if verbs else sentence.end
        days = [
            (d.until or d.date).last_day()
            for d in said
            if d.start < limit and (d.until or not self._dates_a_thing(d))
        ]
        if written is None or not days or max(days) >= written.first_day() - _PAST:
            return None
        return max(days)

    def _dates_a_thing(self, date: DateMention) -> bool:
        """Whether a date is that of a birth, a law, a founding, or the first day of a period."""
        return _OF_A_THING.search(self._text, max(0, date.start - 40), date.start) is not None

    def is_closed(self, sentence: Sentence) -> bool:
        """Whether the sentence opens with a time that ended before the document."""
        opening = _OPENING.match(self._text, sentence.start)
        if opening is None:
            return False
        if _TO_THIS_DAY.search(self._text, sentence.start, min(sentence.start + 60, sentence.end)):
            return False
        dates = self._found.within(DateMention, sentence.start, sentence.start + _LONGEST_PERIOD)
        written = self._analysis.document.date
        if not dates or written is None:
            return bool(dates)
        if (dates[0].until or dates[0].date).last_day() >= written.first_day() - _PAST:
            return False
        since = _SINCE.match(self._text, sentence.start) is not None and dates[0].until is None
        return not since or self._is_followed(sentence)

    def _is_followed(self, sentence: Sentence) -> bool:
        """Whether the sentence itself or the next one goes on to a later time."""
        if _GOES_ON.search(self._text, sentence.start, sentence.end):
            return True
        index = self._analysis.sentences.index(sentence)
        following = self._analysis.sentences[index + 1 : index + 2]
        return any(self.opens_with_time(s) or _SEQUEL.match(self._text, s.start) for s in following)

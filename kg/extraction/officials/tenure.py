"""Since when and until when an office is held, where the text says so.

"Chủ tịch Quốc hội từ năm 2006 đến năm 2011", "nhiệm kỳ 2021-2026", "kể từ ngày 16/12/2024"; what
ended before the document was written is former. The number of a term ("Đại biểu Quốc hội khóa
XIV") gives no years: nobody need have sat all of it; but a term that is over leaves none in office.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DateMention
from kg.extraction.officials.past import times
from kg.extraction.officials.phrases import OfficePhrase, of_one_place
from kg.extraction.officials.statements import Statement, is_post
from kg.model import PartialDate
from kg.vocabulary import VOCABULARY

_UNIT = r"(?: (?:ngày|tháng|năm))?"
_SINCE = re.compile(
    rf"(?: (?:trong |suốt |hơn |gần )*(?:\d+|hai|ba|bốn|nhiều) (?:năm|nhiệm kỳ|khóa))?,? \(?"
    rf"(?:(?:trong (?:suốt )?(?:khoảng )?thời gian )?(?:kể )?từ|(?:trong )?(?:giai đoạn|các năm)"
    rf"|thời kỳ|nhiệm kỳ){_UNIT} ?|,? \(",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(rf"[^.\n]{{0,60}}?,? kể từ{_UNIT} ", re.IGNORECASE)
_APPOINTED_FROM = re.compile(
    r"\s*(?:Thời (?:hạn|gian) (?:bổ nhiệm|giữ chức(?: vụ)?)\b[^.\n]{0,60}?"
    r"|(?:Các q|Những q|Q|Hai q)uyết định\b[^.\n]{0,50}? có hiệu lực\b[^.\n]{0,20}?) (?:kể )?từ "
)
# "cho thôi giữ chức X đối với ông A, do chuyển công tác, kể từ ngày 1/2": the end of the clause.
_LEFT_FROM = re.compile(rf"[^.;\n]{{0,160}}?,? kể từ{_UNIT} ", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:kể )?từ{_UNIT} (?=\d)")
_OF_OTHERS = re.compile(r"\b(?:ông|bà|đồng chí) ", re.IGNORECASE)
_REELECTED = re.compile(
    r",? (?:và|rồi|sau đó)[^,;.]{0,20} (?:tái đắc cử|tái cử|tái nhiệm|tái bổ nhiệm|được bầu lại"
    r"|được bổ nhiệm lại|tiếp tục (?:được bầu|được bổ nhiệm|giữ|đảm nhiệm))\b"
)
_EFFECTS = {"appointed": "given", "confirmed": "given", "dismissed": "taken"}
_ACTING = "quyền "  # of "giữ quyền Giám đốc", where it is part of verb and office
_CHANGES = frozenset({"appointed", "dismissed", "acting"})
SILENT = frozenset({None, "holds", "none", "predecessor"})
_BESIDE = frozenset({", ", " và ", ", kiêm ", " kiêm "})
_ON = re.compile(
    r"(?: (?:đối với|với|cho) [^,.;:\d]{3,40}?)?,? (?:vào |hôm |trong |tại )?"
    r"(?:ngày |tháng |năm |sáng |chiều )?(?=\d|cùng ngày)"
)
_UNTIL = re.compile(
    rf",? \(?(?:cho )?(?:đến|tới)(?: (?:khi |lúc )?(?:nghỉ hưu|nghỉ chế độ|từ chức|qua đời))?"
    rf"(?: vào)?{_UNIT} ",
    re.IGNORECASE,
)
# What ends an office: "cho tới khi ông bị miễn nhiệm vào 5/1/2023", "tới khi bộ này giải thể".
_ENDED = re.compile(
    r",? (?:cho )?(?:đến|tới) (?:(?:khi|lúc|thời điểm) )?[^.;:,]{0,40}?\b(?:bị|qua đời|từ trần"
    r"|từ chức|nghỉ hưu|được (?:hợp nhất|sáp nhập)|hợp nhất|sáp nhập|giải thể|kết thúc hoạt động)\b"
    r"[^.;:,]{0,30}"
)
_PAST = datetime.timedelta(days=45)
_ALSO = re.compile(r",? kiêm ")
_TERM = re.compile(
    r"\bkhóa:? \(?((?:(?:[IVXL]+|\d{1,2})\b(?: \([a-zà-ỹ ]+\))?(?:, ?|\.(?=\d)| và | đến | ?- ?)?"
    r"(?:khóa )?)+)",
    re.IGNORECASE,
)
_ROMAN = [
    "0",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
    "XVIII",
    "XIX",
    "XX",
]
_YEARS = re.compile(r"nhiệm kỳ ((?:19|20)\d\d) ?- ?((?:19|20)\d\d)", re.IGNORECASE)
_NEXT_TERM = re.compile(r"(?:, | và )(?:nhiệm kỳ )?(?:19|20)\d\d ?- ?((?:19|20)\d\d)\b")
_NUMERAL = re.compile(r"[IVXL]+|\d+", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:công bố|trao|giới thiệu|hội nghị|buổi|lễ)\b", re.IGNORECASE)
# "Từ năm 2016 lần lượt giữ chức X, Y, rồi Z": of the later ones no beginning is told.
_OTHER_TIME = re.compile(
    r"\b(?:đến khi|trước khi|sau khi|sau đó|tiếp đó|rồi|(?:năm|tháng) sau|lần lượt\b[^.;]*,)\b"
)
# "Trước khi họp vào sáng 16/5, …": the day is that of the meeting.
_OF_OTHER_EVENT = re.compile(r"(?:trước|sau)(?: khi| thềm)\b[^,;.]*$", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d(?=[),.;]| (?:cho )?(?:đến|tới)\b)")
_ASSEMBLY = "Quốc hội"
_PARTY = frozenset({"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư Trung ương Đảng"})
Validity = tuple[PartialDate | None, PartialDate | None]
_UNKNOWN: Validity = (None, None)


@dataclass(frozen=True, slots=True)
class _End:
    """The end of an office, with its day where it is said."""

    date: PartialDate | None


class Tenure:
    """Reads the time of offices in one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found

    def all_dated(self, statements: Iterable[Statement]) -> list[Statement]:
        """Statements with their times; the term that ended at the end of a list ends all of it."""
        dated = [self.dated(s) for s in statements]
        return [
            replace(s, status="former") if any(self._ends_with(s, other) for other in dated) else s
            for s in dated
        ]

    def _ends_with(self, statement: Statement, other: Statement) -> bool:
        """ "Bí thư Ban cán sự đảng, Bộ trưởng Bộ X nhiệm kỳ 2016-2021": the one with the other."""
        one, two = statement.office, other.office
        ended = other.valid_until or self._end_of_terms(two)
        if statement.status != "current" or not self._is_over(ended):
            return False
        gap = self._text[one.end : two.start]
        if one.body is None or two.body is None or gap not in _BESIDE:
            return False
        is_same = statement.name.text == other.name.text and statement.rule == other.rule
        return is_same and of_one_place(one.body, two.body)

    def dated(self, statement: Statement) -> Statement:
        """A statement with the time of its office, and its status by that time."""
        since, until = self._said(statement)
        since, until = statement.valid_from or since, statement.valid_until or until
        end = self._end_told(statement.office, since)
        status = statement.status
        if end is not None and status in {"current", "appointed"}:
            return replace(
                statement, status="former", valid_from=since, valid_until=until or end.date
            )
        if status == "candidate":
            since = until = None
        elif status == "current" and self._is_over(until or self._end_of_terms(statement.office)):
            status = "former"
        elif status == "former" and not self._has_come(until):
            until = None
        return replace(statement, status=status, valid_from=since, valid_until=until)

    def _said(self, statement: Statement) -> Validity:
        """The time after the office, else that of its verb, else that of its term."""
        if statement.rule == "predecessor":
            return _UNKNOWN  # the time told is that of who came next
        since, until = self._after(statement.office)
        if since is None and until is None and _is_change(statement):
            since, until = self._effective(statement)
        begin, end = self._term(statement.office)
        running = end is not None and not self._is_over(end)
        in_term = statement.status == "current" or running or statement.given
        if is_post(statement.office) and in_term:
            begin = None  # who holds a post of a term may have been elected in the midst of it
        # "giữ chức X từ năm 2021 và đã bị cách chức này" says since when.
        held = statement.rule == "career-verb" and self._effect(statement) != "taken"
        taken = (statement.status == "dismissed" and not held) or (
            statement.status == "former" and self._effect(statement) == "taken"
        )
        if taken and since is not None and until is None:
            # "miễn nhiệm ông A, Giám đốc Sở X, từ ngày 1/9"
            return None, since
        if statement.rule != "career-verb" or (
            statement.status == "current" and not statement.given
        ):
            return (since, until) if since or until else (begin, end)
        effect = self._effect(statement)
        if effect == "given":
            return since or self._day(statement) or self._begins(statement.office), until or end
        if effect == "taken":
            last = self._day_of_move(statement) or self._left_from(statement.office)
            last = since or until or last or self._day(statement)
            # A post of a term that was over is taken for what was done in it.
            belated = end is not None and last is not None and end.last_day() < last.first_day()
            return None, end if belated else last
        return since or begin, until or end

    def _effect(self, statement: Statement) -> str | None:
        """Whether the last verb of a career before an office gives or takes it."""
        if statement.status == "appointed":
            return "given"  # also who "thôi giữ chức X để đảm nhiệm chức Y"
        start = self._analysis.sentence_at(statement.office.start).start
        end = statement.office.start + len(_ACTING)
        verbs = self._analysis.found("career-verb", start, end)
        effects = [verb.concepts[0].get("effect") for verb in verbs]
        told = (effect for effect in reversed(effects) if effect not in SILENT)
        return _EFFECTS.get(next(told, None) or "")

    def _is_over(self, until: PartialDate | None) -> bool:
        written = self._analysis.document.date
        if until is None or written is None:
            return False
        # "đến tháng 6/2024" in a text of that month is over, "nhiệm kỳ 2021-2026" in 2026 is not.
        is_month = until.month is not None and until.day is None
        last = until.first_day() if is_month else until.last_day()
        return last < written.first_day()

    def _has_come(self, until: PartialDate | None) -> bool:
        written = self._analysis.document.date
        return until is not None and written is not None and until.first_day() <= written.last_day()

    def _end_told(self, office: OfficePhrase, since: PartialDate | None) -> _End | None:
        """The event after an office that ended it, if it lies back: by its own day, or as the
        office was given long ago."""
        written = self._analysis.document.date
        ended = _ENDED.match(self._text, self._after_beginning(office.end))
        if ended is None or written is None:
            return None
        said = self._found.within(DateMention, ended.start(), ended.end())
        if said and said[0].until is None:
            return _End(said[0].date) if self._has_come(said[0].date) else None
        old = since is not None and since.last_day() < written.first_day() - _PAST
        return _End(None) if old else None

    def _after_beginning(self, position: int) -> int:
        """Where the words end that say since when an office is held, if they follow."""
        begun = self._date_after(_SINCE, position)
        word = _SINCE.match(self._text, position)
        year = _YEAR_ALONE.match(self._text, word.end()) if word is not None else None
        if begun is not None:
            return begun.end
        return year.end() if year is not None else position

    def _date_after(self, pattern: re.Pattern[str], position: int) -> DateMention | None:
        word = pattern.match(self._text, position)
        return self._date_at(word.end()) if word is not None else None

    def _after(self, office: OfficePhrase) -> Validity:
        """The period or day that follows an office, or the one held beside it."""
        end = office.end
        if (also := _ALSO.match(self._text, end)) is not None:
            end = self._text.find(" từ ", also.end(), also.end() + 80)
        for pattern in (_SINCE, _UNTIL):
            word = pattern.match(self._text, end) if end > 0 else None
            date = self._date_at(word.end()) if word is not None else None
            if date is not None and pattern is _UNTIL:
                return None, date.until or date.date
            if date is not None and word is not None and (date.until or "từ" in word[0].lower()):
                return date.date, self._last_of_row(date) or self._until(date.end)
            year = _YEAR_ALONE.match(self._text, word.end()) if word is not None else None
            if year is not None and word is not None and "từ" in word[0].lower():
                return PartialDate(int(year[0])), None
        return _UNKNOWN

    def _effective(self, statement: Statement) -> Validity:
        """The day further on from which what is decided holds: "giữ chức X đối với ông A kể từ
        ngày 1/2"; not what its holder says or is charged with from a day on."""
        end = statement.office.end
        date = self._date_after(_EFFECTIVE, end)
        if date is None:
            return _UNKNOWN
        says = self._analysis.found("speech-verb", end, date.start)
        return _UNKNOWN if says and statement.status != "acting" else (date.date, date.until)

    def _last_of_row(self, first: DateMention) -> PartialDate | None:
        """The end of the last of several terms: "các nhiệm kỳ 2011 - 2016, 2016 - 2021"."""
        end, position = first.until, first.end
        while (more := _NEXT_TERM.match(self._text, position)) is not None and end is not None:
            end, position = PartialDate(int(more[1])), more.end()
        return end

    def _until(self, position: int) -> PartialDate | None:
        """The end told after a beginning: "từ năm 2003 đến khi nghỉ hưu năm 2009"."""
        date = self._date_after(_UNTIL, position)
        return None if date is None else date.until or date.date

    def _date_at(self, position: int) -> DateMention | None:
        near = self._found.within(DateMention, position - 8, position + 40)
        return next((d for d in near if d.start <= position < d.end), None)

    def _day(self, statement: Statement) -> PartialDate | None:
        """The day before the verb that gives or takes an office."""
        start = self._analysis.sentence_at(statement.office.start).start
        said = times(self._analysis, self._found, start, statement.office.start)
        if (after := self._day_after(statement.office)) is not None:
            return after
        if len(said) != 1 or said[0].until is not None:
            return None
        # "Ngày 1/2, …; …" dates the whole list, "vào Đoàn năm 1938; …" only what it stands with.
        opens = said[0].start - start < len("Trước đó, ngày ")
        apart = not opens and ";" in self._text[said[0].end : statement.office.start]
        if apart or _OTHER_TIME.search(self._text, said[0].end, statement.office.start):
            return None
        if _OF_OTHER_EVENT.match(self._text[start : said[0].start]):
            return None
        announced = _ANNOUNCED.search(self._text, said[0].end, statement.office.start)
        return None if announced else said[0].date

    def _day_after(self, office: OfficePhrase) -> PartialDate | None:
        """The day right after an office that is given: "bầu giữ chức Chủ tịch hôm 22/5"."""
        on = _ON.match(self._text, office.end)
        date = self._date_at(on.end()) if on is not None else None
        return date.date if date is not None and date.until is None else None

    def _day_of_move(self, statement: Statement) -> PartialDate | None:
        """The day from which a post is held for which another one is left by one decision: "Theo
        Quyết định 9 ngày 2/3, ông A thôi giữ chức X; bổ nhiệm giữ chức Y từ ngày 1/4"."""
        end = self._analysis.sentence_at(statement.office.start).end
        verbs = self._analysis.found("career-verb", statement.office.end, end)
        given = [v for v in verbs if _EFFECTS.get(v.concepts[0].get("effect") or "") == "given"]
        from_day = _FROM.search(self._text, given[0].end, end) if given else None
        if from_day is None or _OF_OTHERS.search(
            self._text, statement.office.end, from_day.start()
        ):
            return None
        date = self._date_at(from_day.end())
        return date.date if date is not None else None

    def _left_from(self, office: OfficePhrase) -> PartialDate | None:
        date = self._date_after(_LEFT_FROM, office.end)
        verbs = self._analysis.found("career-verb", office.end, date.start) if date else []
        others = any(
            verb.concepts[0].get("effect") in _EFFECTS
            and not self._text.startswith("do ", verb.start - len("do "))
            for verb in verbs
        )
        return date.date if date is not None and not others else None

    def _begins(self, office: OfficePhrase) -> PartialDate | None:
        """The day that the next sentence gives: "Thời hạn bổ nhiệm là 05 năm, kể từ ngày ..."."""
        end = self._analysis.sentence_at(office.start).end
        date = self._date_after(_APPOINTED_FROM, end)
        return None if date is None else date.date

    def _term(self, office: OfficePhrase) -> Validity:
        """The years that an office is said to be held for: "nhiệm kỳ 2016-2021"."""
        years = _YEARS.search(self._text, office.start, office.end)
        if years is None:
            return _UNKNOWN
        last, end = int(years[2]), years.end()
        while (more := _NEXT_TERM.match(self._text, end)) is not None:
            last, end = int(more[1]), more.end()
        again = _REELECTED.match(self._text, end)  # then the term was not the last
        return PartialDate(int(years[1])), None if again else PartialDate(last)

    def _end_of_terms(self, office: OfficePhrase) -> PartialDate | None:
        """When the last of the terms ends that are named by number: "khóa XII, XIII"."""
        named = _TERM.search(self._text[office.start : office.end])
        of = "trung-ương-đảng" if office.body in _PARTY else "quốc-hội"
        if named is None or not (office.body in _PARTY or _ASSEMBLY in (office.body or "")):
            return None
        ends = [self._end_of_term(of, numeral) for numeral in _NUMERAL.findall(named[1])]
        return next((end for end in reversed(ends) if end is not None), None)

    def _end_of_term(self, of: str, numeral: str) -> PartialDate | None:
        roman = _ROMAN[int(numeral) % len(_ROMAN)] if numeral.isdigit() else numeral
        iri = f"{VOCABULARY}term/{of}-khóa-{roman.lower()}"
        concept = self._analysis.vocabulary.concepts.get(iri)
        period = concept.get("period") if concept is not None else None
        return PartialDate.parse(period.split("/")[1]) if period is not None else None


def _is_change(statement: Statement) -> bool:
    """Whether a statement tells that an office is given, taken or looked after."""
    return statement.rule == "career-verb" or statement.status in _CHANGES

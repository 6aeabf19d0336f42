"""Read what the text says of a document after its citation: its date, issuer and subject.

They come in any order: ", ngày 25/10/2021 của Ban Bí thư khóa XIII về ...", "do Phó Thủ tướng
ký ngày 13/6", "gửi Sở Y tế về ...". What is said before it is read by ``issuing``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates.finding import has_year
from kg.extraction.directives.agents import Named, agent_at
from kg.extraction.directives.citations import DECISIONS, Citation, Details, has_wording, written
from kg.extraction.directives.congresses import CENTRAL_COMMITTEE
from kg.extraction.directives.elsewhere import before_brackets, decided
from kg.extraction.directives.issuing import Clause
from kg.extraction.directives.subjects import (
    LETTERS,
    after_addressee,
    is_added,
    is_order,
    states,
    subject_end,
)
from kg.extraction.mentions import BodyMention, DateMention, PersonMention
from kg.extraction.titles import before_titles
from kg.model import Agent, PartialDate

_DATE_LEAD = re.compile(r"\s?,?\s?\(?(?:(?:được )?(?:ký|ban hành|thông qua) (?:vào )?)?(?=ngày|\d)")
_DAY_LEAD = re.compile(r"\s(?:(?:vào|hôm|sáng|chiều|tối)\s){0,2}")
_YEAR_LEAD = re.compile(r"\s\(?(?=năm (?:19|20)\d\d)")
_BARE_YEAR = re.compile(r"\s(?P<year>(?:19|20)\d\d)(?![\w/.-]*\w)")
_OF = re.compile(r"\s?,?\s?\(?(?P<by>của|do)\s(?:đồng chí |ông |bà )?")
_UNKNOWN_OWNER = re.compile(
    r"\s?,?\s(?:của)\s[^,.;:()\n]{2,60}?(?=\s(?:về|ngày|khóa)\b|[,.;:)\n]|$)"
)
_PASSIVE = re.compile(r"\s?,?\s(?:(?:vừa |đã )?được|do|mà)\s")
# "Thông tư 7 Bộ Nội vụ ban hành ngày 5/7", no other document that it issues.
_ISSUES = re.compile(
    r"\s(?:ban hành|thông qua|đưa ra|đề ra)"
    r"(?=\s(?:ngày|năm|về|quy định|hướng dẫn|có)\b|\s?[,.;)\n]|\s?$)"
)
_ISSUED = re.compile(r"\s(?:(?:vừa|đã|mới) )?được (?:ký ban hành|ban hành|ký|thông qua)(?=\s)")
_PERSON = re.compile(r"(?:(?:đồng chí|ông|bà) )?")
_SENT = re.compile(r",?\sgửi\s")
_TERM = re.compile(r"\s?,?\s?\(?khóa (?:[ivxl]+|\d{1,2})\b\)?")
_SESSION = re.compile(
    r",?\s(?:tại\s)?(?:kỳ họp|phiên họp) thứ [^\W_]+(?: [^\W\d_]+)?,?"
    r"(?=\s(?:đã |chính thức )?thông qua\b)"
)
_AT_MEETING = re.compile(
    r"\s?,?\s(?:tại\s|hội nghị\s|kỳ họp\s|phiên họp\s)[^.;:()\n]{4,140}?(?=\s\(?(?:về|khóa)\s)"
)
_ABOUT = re.compile(
    r"\s?,?\s?\(?(?:(?:thông báo|trả lời|báo cáo)(?: bổ sung| kết quả| nhanh)?\s(?=về\s))?"
    r"(?P<title>(?:về(?: việc)?|v/v:?|liên quan(?: đến| tới)?)\s)(?=\S)"
)
# "Thông tư 12 (có hiệu lực từ 1/3) quy định", "… của Chính phủ (gọi tắt là Nghị định 8)".
_IN_EFFECT = re.compile(
    r"\s\((?:có hiệu lực|gọi tắt|sau đây|viết tắt)[^()\n]*\)|\s?,?\scó hiệu lực(?: thi hành)?"
    r"(?: kể)? từ (?:ngày )?[\d/.-]+,?(?=\s(?:quy định|về)\s)"
)
# "Công điện số 8 lệnh Giám đốc Công ty Thủy điện A về việc đóng cửa xả".
_ORDERED = re.compile(r"\slệnh(?: cho)?\s[^,.;:()\n]{3,90}?(?=\svề việc\s)")
# "Nghị định 100 - Quy định xử phạt ...", "Nghị định 10, quy định về giá đất".
_ASIDE = re.compile(
    r"(?:\s[-–]|:)\s(?=[A-ZĐ])|,\s(?=quy định (?:về|chi tiết|việc)\s|thông báo kết quả\s)"
    r"|,\squyết định\s(?=bổ nhiệm|điều động|phân công|chỉ định|miễn nhiệm)|,\s(?=lấy ngày\s)"
)
# A notice tells what someone has concluded, "Thông báo số 5/TB-UBND kết luận của Chủ tịch …", a
# letter passes it on: "văn bản số 7/VPCP-KTTH truyền đạt ý kiến chỉ đạo của Thủ tướng".
_CONCLUDES = re.compile(
    r"\s?,?\s(?:thông báo\s)?(?=(?P<passed>truyền đạt )?(?:ý kiến )?"
    r"(?:kết luận|chỉ đạo)(?: chỉ đạo)? của\s)"
)
_QUOTED = re.compile(r"\s?,?\s?(?=\")")
_CLOSING = re.compile(r"\s?\)")
# A lead that breaks off in the middle of a subject, "các loại xe tương ..."; dots that touch
# the word before them stand for the rest of a list.
_CUT = re.compile(r"(?P<open>(?:\s[^\W\d_]{1,4}){0,2}),?\s(?:\.\.\.|…)")
_LAST_PIECE = re.compile(r"(?:,|\s(?:và|hoặc))\s[^,.;]{1,60}$")
_SHORTEST_CUT = 6
# A provision with its amount, no subject: "quy định phạt từ 5 đến 10 triệu đồng".
_PROVIDES = re.compile(r"quy định (?!về ).*\d\s?(?:%|đồng|triệu|tỷ|tỉ)", re.IGNORECASE)
_PART = (
    r"(?:điều|khoản|điểm|mục|chương|phần|phụ lục) (?:\d{1,3}(?:\.\d{1,2})*\w?|[a-zđ]|[ivx]+)\b"
    r"(?:,| và| của| thuộc| tại)?\s"
)
_ARTICLE = re.compile(rf"\b{_PART}$")
# It is the part that provides where it opens the sentence: "Khoản 1 Điều 4 Thông tư 9 của Bộ".
_OPENING_PART = re.compile(
    rf"(?:(?!căn cứ|theo (?!đó))[^\W\d]+(?: [^\W\d]+){{0,3}},\s)?(?:tại\s)?(?:{_PART})+"
)
# The year of a document is part of what it is called: "Quy định 22-QĐ/TW năm 2021 quy định".
_CALLED = re.compile(r"(?:,?\s\(?(?:năm\s)?(?:19|20)\d\d\)?)?")
# "Thông tư này quy định chi tiết về hồ sơ", of the whole; "quy định mức phạt" may be an article's.
_SAYS_AGAIN = re.compile(
    r" (?P<title>(?:quy định|hướng dẫn)(?: chi tiết)? (?P<about>về )|quy định chi tiết )"
)
_FEW_WORDS = 3
# What a decision as a whole has done: "Quyết định 5/QĐ-TTg đã phê duyệt Chiến lược", while
# "đã giao Bộ Y tế" may be one of its articles.
_HAS_DONE = re.compile(
    r"(?: đã|, theo đó,?) (?=(?:phê duyệt|chấp thuận chủ trương|công nhận|thành lập|bổ nhiệm)\s)"
)
# The heading of an article that every decree has.
_SCOPE = re.compile(r"về (?:phạm vi điều chỉnh|đối tượng áp dụng|hiệu lực thi hành)\b")
_ARTICLE_REACH = 24
# What a document as a whole is about, even where an article of it is cited.
_WHOLE_SUBJECT = re.compile(
    r"quy định (?:chi tiết|(?:về )?(?:việc )?xử phạt (?:vi phạm )?hành chính (?:trong|về))"
    r"|hướng dẫn (?:chi tiết|thi hành|thực hiện|luật)"
)
_OPENS_CLAUSE = re.compile(r",\s(?!của|về)")
# "Nghị quyết 18 của Trung ương", not of its Ban Tổ chức.
_CENTRE = re.compile(
    r"(?:hội nghị (?:lần thứ [^\W\d]+,? )?(?:ban chấp hành )?)?trung ương(?: đảng)?(?: \d+)?\b"
)
_NAMED_AFTER = re.compile(
    r"\b(?:ban chỉ đạo|tổ công tác|tổ giúp việc)\s(?:[^\W\d]+\s){0,3}(?:thực hiện|triển khai)\s$"
)
_NAME_REACH = 120
_ROUNDS = 7


class DetailReader:
    """Reads around the citations of one document, whose places are ``spans``, in order."""

    def __init__(
        self, analysis: Analysis, found: Findings, spans: tuple[tuple[int, int], ...]
    ) -> None:
        self._analysis = analysis
        self._found = found
        self._spans = spans

    def read(self, citation: Citation) -> Details:
        """Read after the citation, then in its clause what is still missing."""
        details = Details(citation.end, citation.date, citation.issuer)
        for _ in range(_ROUNDS):
            further = self._step(citation, details)
            if further is None:
                break
            details = further
        details = Clause(self._analysis, self._found, citation).read(details)
        return decided(self._analysis, self._found, self._spans, citation, details)

    def issued(self, details: Details) -> Details | None:
        """What is told behind a document of when and by whom it was issued, if so."""
        told = self._passive(details) or self._issued(details)
        return told if told is not None and told.date is not None else None

    def subject_again(self, end: int) -> Details | None:
        """What is told behind "Nghị định này" of what it is about as a whole."""
        about = _SAYS_AGAIN.match(self._analysis.lower, end)
        if about is None or _SCOPE.match(self._analysis.lower, about.start("about")):
            return None
        start = about.start("title")
        last = subject_end(self._analysis, self._found, start, self._spans)
        title = written(self._analysis, start, last)
        return Details(last, title=title) if title.count(" ") > _FEW_WORDS else None

    def signed(self, end: int) -> Details | None:
        """Who is told right behind the word for a document to have signed or issued it, before
        to whom it goes: "Công điện do Chủ tịch UBND tỉnh ký, gửi các sở".
        """
        told = self._passive(Details(end))
        return told if told and _SENT.match(self._analysis.lower, told.end) else None

    def agent_at(self, position: int) -> Named | None:
        """Who is named at a folded offset as the owner of a document."""
        return agent_at(self._analysis, self._found, position, owns=True)

    def _step(self, citation: Citation, details: Details) -> Details | None:
        if details.title is not None or citation.rule == "subject":
            is_quoted = details.title is not None and details.title.endswith(('"', "”"))
            owner = self._owner(details) if is_quoted else None
            return owner or self._passive(details) or self._issued(details)
        return (
            self._date(citation, details)
            or self._owner(details)
            or self._passive(details)
            or self._skip(citation, details)
            or self._title(citation, details)
        )

    def _date(self, citation: Citation, details: Details) -> Details | None:
        if details.date is not None and details.date.month is not None:
            return None
        number = citation.number
        lead = _DATE_LEAD.match(self._analysis.lower, details.end)
        if lead is None and number is not None:
            lead = _YEAR_LEAD.match(self._analysis.lower, details.end)
        mention = self._date_at(lead.end()) if lead else None
        if mention is None or mention.until is not None:
            bare = _BARE_YEAR.match(self._analysis.text, details.end)
            if bare is None or number is None or number.year or not number.is_full or details.date:
                return None
            return replace(details, end=bare.end(), date=PartialDate(int(bare["year"])))
        if not _is_finer(mention.date, details.date):
            return None
        opens_clause = _OPENS_CLAUSE.match(self._analysis.lower, mention.end) is not None
        words = self._analysis.text[details.end : mention.end]
        is_law = number is None and has_wording(citation.type, "law")
        if (opens_clause or is_law) and words.lstrip().startswith(",") and not has_year(words):
            return None
        closing = _CLOSING.match(self._analysis.text, mention.end)
        return replace(details, end=closing.end() if closing else mention.end, date=mention.date)

    def _date_at(self, position: int) -> DateMention | None:
        near = self._found.within(DateMention, position, position + 40)
        return near[0] if near and near[0].start == position else None

    def _owner(self, details: Details) -> Details | None:
        of = _OF.match(self._analysis.lower, details.end)
        if of is None or details.issuer is not None or of["by"] == "do":
            return None
        named = self.agent_at(of.end())
        if named is not None:
            return replace(details, end=named.end, issuer=named.agent)
        centre = _CENTRE.match(self._analysis.lower, of.end())
        if centre is not None:
            return replace(details, end=centre.end(), issuer=CENTRAL_COMMITTEE)
        unknown = _UNKNOWN_OWNER.match(self._analysis.lower, details.end)
        return None if unknown is None else replace(details, end=unknown.end())

    def _passive(self, details: Details) -> Details | None:
        """Read "do Trưởng ban ký ngày 5/3", "được Ban Bí thư ban hành", "Bộ Y tế đưa ra"."""
        by = _PASSIVE.match(self._analysis.lower, details.end)
        named = self.agent_at(self._after_person(by.end()) if by else details.end + 1)
        if named is None or details.actor is not None or details.issuer is not None:
            return None
        term = _TERM.match(self._analysis.lower, named.end)
        last = term.end() if term else named.end
        session = _SESSION.match(self._analysis.lower, last)
        last = session.end() if session else last
        issuing = self._analysis.hit_at("issuing-verb", last + 1) if by else None
        active = None if by else _ISSUES.match(self._analysis.lower, last)
        if issuing is None and active is None:
            return None
        signs = issuing is not None and issuing.concepts[0].id == "ký"
        end = issuing.end if issuing else active.end() if active else named.end
        details = replace(
            details,
            end=end,
            issuer=None if signs else named.agent,
            actor=named.agent,
            body=named.body or named.agent.name,
        )
        return self._signed(details) or details

    def _after_person(self, position: int) -> int:
        """Step over a person before his office: "do ông Lê A, Chủ tịch tỉnh ký"."""
        for person in self._found.within(PersonMention, position, position + _NAME_REACH):
            first = before_titles(self._analysis, person.start)
            named = _PERSON.fullmatch(self._analysis.lower, position, max(position, first))
            comma = self._analysis.text.startswith(", ", person.end)
            return person.end + len(", ") if named and comma else position
        return position

    def _issued(self, details: Details) -> Details | None:
        """Add the day that is told after a subject: "quy định về X được ban hành ngày 5/3"."""
        issued = _ISSUED.match(self._analysis.lower, details.end)
        return self._signed(replace(details, end=issued.end())) if issued else None

    def _signed(self, details: Details) -> Details | None:
        """Add the day on which it was issued: "thông qua ngày 29/3/2011"."""
        lead = _DAY_LEAD.match(self._analysis.lower, details.end)
        day = self._date_at(lead.end()) if lead else None
        if day is None or day.until is not None:
            return None
        words = self._analysis.text[day.start : day.end]
        if day.date.day is None and not (lead and lead[0] == " " and has_year(words)):
            return None
        if not _is_finer(day.date, details.date):
            return None
        return replace(details, end=day.end, date=day.date)

    def _skip(self, citation: Citation, details: Details) -> Details | None:
        for aside in (_TERM, _ORDERED):
            passed = aside.match(self._analysis.lower, details.end)
            if passed is not None:
                return replace(details, end=passed.end())
        meeting = _AT_MEETING.match(self._analysis.lower, details.end)
        if meeting is None:
            effect = _IN_EFFECT.match(self._analysis.lower, details.end)
            if effect is not None:
                return replace(details, end=effect.end())
            is_letter = citation.type.id in LETTERS
            sent = after_addressee(self._analysis, details.end, to_order=is_letter)
            return replace(details, end=sent) if sent > details.end else None
        bodies = self._found.within(BodyMention, meeting.start(), meeting.end())
        if not bodies and not meeting[0].lstrip(" ,").startswith("tại"):
            return None
        issuer = Agent("body", bodies[-1].name) if bodies else None
        return replace(details, end=meeting.end(), issuer=details.issuer or issuer)

    def _title(self, citation: Citation, details: Details) -> Details | None:
        is_open = citation.number is not None or citation.rule == "plenum"
        if not is_open or self._is_in_name(citation):
            return None
        start = self._title_start(citation, details.end)
        if start is None:
            return before_brackets(self._analysis, citation, details) if citation.number else None
        if self._tells_of_article(citation, details.end, start):
            return None
        if is_added(self._analysis, citation.start, start):
            return None
        end = subject_end(self._analysis, self._found, start, self._spans)
        title = written(self._analysis, start, end)
        if title.count('"') == 1 and not title.endswith('"'):
            title = title.replace('"', "")
        if title.count(" ") <= 1 or _PROVIDES.match(title):
            return None
        cut = _CUT.match(self._analysis.text, end)
        is_whole = title[-1:].isdigit() or (cut is not None and "," in cut[0])
        if cut is not None and not cut["open"] and not is_whole:
            whole = _LAST_PIECE.search(title)
            title = title[: whole.start()] if whole else ""
        if cut is not None and title.count(" ") < _SHORTEST_CUT:
            return None
        return replace(details, end=end, title=title, title_start=start, is_cut=cut is not None)

    def _is_in_name(self, citation: Citation) -> bool:
        """Whether a body is named after the document: "Ban Chỉ đạo thực hiện Nghị quyết 18"."""
        first = max(0, citation.start - _NAME_REACH)
        return _NAMED_AFTER.search(self._analysis.lower, first, citation.start) is not None

    def _title_start(self, citation: Citation, end: int) -> int | None:
        about = _ABOUT.match(self._analysis.lower, end)
        if about is not None:
            return about.start("title")
        quoted = _QUOTED.match(self._analysis.text, end)
        is_closing = self._analysis.text.startswith('"', citation.start - 1)
        if quoted is not None and not is_closing:
            return quoted.end()
        concludes = _CONCLUDES.match(self._analysis.lower, end)
        if concludes and (concludes["passed"] or citation.type.id == "thông-báo"):
            return concludes.end()
        aside = _ASIDE.match(self._analysis.text, end)
        if citation.type.id in DECISIONS:
            aside = aside or _HAS_DONE.match(self._analysis.lower, end)
        start = aside.end() if aside else end + 1
        is_next = self._analysis.text.startswith(" ", end)
        asks = is_order(self._analysis, citation.type, end + 1, numbered=True)
        if is_next and asks and not self._analysis.lower.startswith("chỉ đạo ", end + 1):
            return end + 1
        verb = self._analysis.hit_at("subject-verb", start)
        if verb is None or not (aside or is_next):
            return None
        return None if states(self._analysis, verb) else start

    def _tells_of_article(self, citation: Citation, end: int, start: int) -> bool:
        """Whether a verb right after the number tells what an article provides, or rules rule:
        "Điều 5 Nghị định 71 quy định về phương pháp", "Quy định 22 quy định thẩm quyền".
        """
        if _SCOPE.match(self._analysis.lower, start):
            return True
        verb = self._analysis.hit_at("subject-verb", start)
        if verb is None:
            return False
        is_next = _CALLED.fullmatch(self._analysis.lower, citation.end, end) is not None
        if is_next and verb.concepts[0].labels[0] == citation.type.label.lower():
            return True
        if _WHOLE_SUBJECT.match(self._analysis.lower, start):
            return False
        opening = self._analysis.sentence_at(citation.start).start
        if _OPENING_PART.fullmatch(self._analysis.lower, opening, citation.start):
            return True
        first = max(0, citation.start - _ARTICLE_REACH)
        return is_next and bool(_ARTICLE.search(self._analysis.lower, first, citation.start))


def _is_finer(date: PartialDate, known: PartialDate | None) -> bool:
    """Whether a date is the first one read, or says the day where only the year is known."""
    return known is None or (
        known.month is None and date.day is not None and date.year == known.year
    )

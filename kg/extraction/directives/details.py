"""Read what the text says of a cited document: its date, issuer and subject.

After the citation, in any order: ", ngày 25/10/2021 của Ban Bí thư khóa XIII về ...";
before it: "Ngày 21/1/2019, Ban Bí thư ban hành Chỉ thị số 28-CT/TW", "Sở A tại Tờ trình 5".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates.finding import has_year
from kg.extraction.directives.citations import Citation, has_wording, written
from kg.extraction.directives.subjects import states, subject_end
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention
from kg.model import Agent, PartialDate

_DATE_LEAD = re.compile(r"\s?,?\s?\(?(?:(?:được )?(?:ký|ban hành|thông qua) (?:vào )?)?(?=ngày|\d)")
_YEAR_LEAD = re.compile(r"\s\(?(?=năm (?:19|20)\d\d)")
_OF = re.compile(r"\s?,?\s?\(?(?P<by>của|do)\s(?:đồng chí |ông |bà )?")
_UNKNOWN_OWNER = re.compile(
    r"\s?,?\s(?:của)\s[^,.;:()\n]{2,60}?(?=\s(?:về|ngày|khóa)\b|[,.;:)\n]|$)"
)
_PASSIVE = re.compile(r"\s?,?\s(?:(?:vừa |đã )?được|do)\s")
_TERM = re.compile(r"\s?,?\s?\(?khóa (?:[ivxl]+|\d{1,2})\b\)?")
_AT_MEETING = re.compile(
    r"\s?,?\s(?:tại\s|hội nghị\s|kỳ họp\s|phiên họp\s)[^.;:()\n]{4,140}?(?=\s\(?(?:về|khóa)\s)"
)
_ABOUT = re.compile(r"\s?,?\s?\(?(?P<title>(?:về(?: việc)?|v/v:?)\s)(?=\S)")
_QUOTED = re.compile(r"\s?,?\s?(?=\")")
_CLOSING = re.compile(r"\s?\)")
# A lead that breaks off in the middle of a subject: "các loại xe tương ..."
_CUT = re.compile(r"(?:\s[^\W\d_]{1,4}){0,2}[\s,]{0,2}(?:\.\.\.|…)")
# A provision with its amount, no subject: "quy định phạt từ 5 đến 10 triệu đồng".
_PROVIDES = re.compile(r"quy định (?!về ).*\d\s?(?:%|đồng|triệu|tỷ|tỉ)", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\b(?:điều|khoản|điểm|mục|chương) (?:\d{1,3}\w?|[a-zđ]|[ivx]+)(?:,| của| thuộc| tại)?\s$"
)
_ARTICLE_REACH = 24
# What a document as a whole is about, even where an article of it is cited.
_WHOLE_SUBJECT = re.compile(
    r"quy định (?:chi tiết|(?:về )?(?:việc )?xử phạt (?:vi phạm )?hành chính (?:trong|về))"
    r"|hướng dẫn (?:chi tiết|thi hành|thực hiện|luật)"
)
_BEFORE_AT = re.compile(r"\s(?:tại|trong|theo)\s(?:các\s)?(?:dự thảo\s)?$")
_OWNED = re.compile(r"\bcủa\s(?:[^,.;:]{2,60}\s)?$")
_OPENING_AT = re.compile(r"(?:^|[,;:.]\s|\n)(?:tại|trong)\s$")
_TO_SPEAKER = re.compile(r"(?:\s(?:vừa|mới)\s(?:ban hành|ký|gửi))?,\s")
_SMALL_WORDS = re.compile(r"(?:\s(?:các|một số|một|những|hai|ba|dự thảo|bản|ngay|kèm theo))*\s*$")
_ON_BEHALF = re.compile(r"thay mặt\s(?:cho\s)?$")
_NOT_SUBJECT = re.compile(r"(?:của|cho|với|gửi|tại|từ|đến|về|thuộc|trình|theo|bởi|nghị)\s$")
_TRANSPARENT = re.compile(r"[^.;:\n]{0,90}")
_OPENS_CLAUSE = re.compile(r",\s(?!của|về)")
_PLURAL = re.compile(r"\b(?:các|những|\d+)\s$")
_NOMINAL = re.compile(
    r"\b(?:việc|sau khi|trước khi|khi|để|nhằm|chưa|đề xuất|đề nghị|kiến nghị|tham mưu|trình)\s$"
)
# "Bộ Y tế cho biết đã ban hành": whoever speaks issues; with another actor between, not.
_REPORTING = frozenset(
    {"cho-biết", "cho-rằng", "chia-sẻ", "khẳng-định", "kể", "nhấn-mạnh", "nhận-định", "nói"}
    | {"thông-tin", "tiết-lộ", "trả-lời"}
)
_SPEAKS_OF_ITSELF = re.compile(r"(?:\s(?:đã|vừa|mới|sẽ|đang|là|rằng))*\s")
_TO_ACTOR = re.compile(
    r"\)?(?:,\s(?:tại|trong|với|sau|dưới)\s[^,.;]{2,90})*,?\s(?:thay mặt[^,]{2,60},\s)?"
    r"(?:đồng chí |ông |bà )?"
)
# "Nghị quyết 18 của Trung ương", not of its Ban Tổ chức.
_CENTRE = re.compile(r"trung ương(?: đảng)?\b")
_CENTRAL_COMMITTEE = Agent("body", "Ban Chấp hành Trung ương Đảng")
_REACH = 240
_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Details:
    """What the words around a citation say; ``end`` is where they end.

    ``issuer`` is said to own or issue the document, ``actor`` is the subject of the verb of
    issuing, perhaps only a signer; ``body`` is the actor's body; ``title_start`` where the
    subject begins.
    """

    end: int
    date: PartialDate | None = None
    issuer: Agent | None = None
    title: str | None = None
    actor: Agent | None = None
    body: str | None = None
    title_start: int | None = None


class DetailReader:
    """Reads around the citations of one document, whose places are ``spans``, in order."""

    def __init__(
        self, analysis: Analysis, found: Findings, spans: tuple[tuple[int, int], ...]
    ) -> None:
        self._analysis = analysis
        self._found = found
        self._spans = spans

    def read(self, citation: Citation) -> Details:
        """Read after the citation, then before it what is still missing."""
        details = Details(citation.end, citation.date, citation.issuer)
        for _ in range(_ROUNDS):
            further = self._step(citation, details)
            if further is None:
                break
            details = further
        return self._before(citation, details)

    def agent_at(self, position: int) -> tuple[Agent, int, str | None] | None:
        """The office or body that begins at a folded offset, its end, and an office's body."""
        for office in self._found.within(OfficeMention, position, position + _REACH):
            if office.start == position:
                return Agent("post", office.office), office.end, office.body
        for body in self._found.within(BodyMention, position, position + _REACH):
            if body.start == position and not body.generic:
                return Agent("body", body.name), self._list_end(body.end), None
        return None

    def _list_end(self, end: int) -> int:
        """The end of "Bộ Chính trị, Ban Bí thư": joint issuers follow one another."""
        while True:
            joint = re.compile(r", | và ").match(self._analysis.text, end)
            if joint is None:
                return end
            further = [
                b
                for b in self._found.within(BodyMention, joint.end(), joint.end() + _REACH)
                if b.start == joint.end()
            ]
            if not further:
                return end
            end = further[0].end

    def _step(self, citation: Citation, details: Details) -> Details | None:
        if details.title is not None or citation.rule == "subject":
            return self._passive(details)
        return (
            self._date(citation, details)
            or self._owner(details)
            or self._passive(details)
            or self._skip(details)
            or self._title(citation, details)
        )

    def _date(self, citation: Citation, details: Details) -> Details | None:
        if details.date is not None:
            return None
        lead = _DATE_LEAD.match(self._analysis.lower, details.end)
        if lead is None and citation.number is not None:
            lead = _YEAR_LEAD.match(self._analysis.lower, details.end)
        mention = self._date_at(lead.end()) if lead else None
        if mention is None or mention.until is not None:
            return None
        opens_clause = _OPENS_CLAUSE.match(self._analysis.lower, mention.end) is not None
        words = self._analysis.text[details.end : mention.end]
        is_law = citation.number is None and has_wording(citation.type, "law")
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
        agent = self.agent_at(of.end())
        if agent is not None:
            return replace(details, end=agent[1], issuer=agent[0])
        centre = _CENTRE.match(self._analysis.lower, of.end())
        if centre is not None:
            return replace(details, end=centre.end(), issuer=_CENTRAL_COMMITTEE)
        unknown = _UNKNOWN_OWNER.match(self._analysis.lower, details.end)
        return None if unknown is None else replace(details, end=unknown.end())

    def _passive(self, details: Details) -> Details | None:
        """Read "do Trưởng ban ban hành", "được Ban Bí thư ban hành"."""
        by = _PASSIVE.match(self._analysis.lower, details.end)
        agent = self.agent_at(by.end()) if by and details.issuer is None else None
        if agent is None:
            return None
        issuing = self._analysis.hit_at("issuing-verb", agent[1] + 1)
        if issuing is None:
            return None
        return replace(details, end=issuing.end, issuer=agent[0])

    def _skip(self, details: Details) -> Details | None:
        term = _TERM.match(self._analysis.lower, details.end)
        if term is not None:
            return replace(details, end=term.end())
        meeting = _AT_MEETING.match(self._analysis.lower, details.end)
        if meeting is None:
            return None
        bodies = self._found.within(BodyMention, meeting.start(), meeting.end())
        if not bodies and not meeting[0].lstrip(" ,").startswith("tại"):
            return None
        issuer = Agent("body", bodies[-1].name) if bodies else None
        return replace(details, end=meeting.end(), issuer=details.issuer or issuer)

    def _title(self, citation: Citation, details: Details) -> Details | None:
        if citation.number is None:
            return None
        start = self._title_start(details.end)
        if start is None or self._tells_of_article(citation, details.end, start):
            return None
        end = subject_end(self._analysis, self._found, start, self._spans)
        title = written(self._analysis, start, end)
        if title.count(" ") <= 1 or _PROVIDES.match(title):
            return None
        if _CUT.match(self._analysis.text, end):
            return None
        return replace(details, end=end, title=title, title_start=start)

    def _title_start(self, end: int) -> int | None:
        about = _ABOUT.match(self._analysis.lower, end)
        if about is not None:
            return about.start("title")
        quoted = _QUOTED.match(self._analysis.text, end)
        if quoted is not None:
            return quoted.end()
        verb = self._analysis.hit_at("subject-verb", end + 1)
        if verb is None or self._analysis.text[end] != " " or states(self._analysis, verb):
            return None
        return end + 1

    def _tells_of_article(self, citation: Citation, end: int, start: int) -> bool:
        """Whether a verb right after the number tells what an article provides, or rules rule:
        "Điều 5 Nghị định 71 quy định về phương pháp", "Quy định 22 quy định thẩm quyền".
        """
        verb = self._analysis.hit_at("subject-verb", start)
        if verb is None or end != citation.end:
            return False
        if verb.concepts[0].labels[0] == citation.type.label.lower():
            return True
        first = max(0, citation.start - _ARTICLE_REACH)
        is_article = _ARTICLE.search(self._analysis.lower, first, citation.start)
        return bool(is_article) and _WHOLE_SUBJECT.match(self._analysis.lower, start) is None

    def _before(self, citation: Citation, details: Details) -> Details:
        """Read the issuer and date from the clause whose object the citation is."""
        sentence = self._analysis.sentence_at(citation.start)
        owner = self._at_owner(citation, sentence.start)
        if owner is not None:
            return replace(details, actor=owner, body=owner.name)
        position = self._before_small_words(citation.start, sentence.start)
        verb = self._analysis.hit_before("issuing-verb", position)
        if verb is None or verb.start < sentence.start:
            return self._speaker(citation, details, sentence.start)
        if _NOMINAL.search(self._analysis.lower, sentence.start, verb.start):
            return details
        return self._actor(details, sentence.start, verb.start)

    def _speaker(self, citation: Citation, details: Details, first: int) -> Details:
        """Read who speaks through the document: "Tại Quyết định số 5, Thủ tướng giao"."""
        at = _OPENING_AT.search(self._analysis.lower, first, citation.start)
        comma = _TO_SPEAKER.match(self._analysis.lower, details.end)
        agent = self.agent_at(comma.end()) if at and comma else None
        if agent is None or details.issuer is not None:
            return details
        return replace(details, actor=agent[0], body=agent[2] or agent[0].name)

    def _before_small_words(self, position: int, first: int) -> int:
        match = _SMALL_WORDS.search(self._analysis.lower, max(first, position - 30), position)
        return match.start() if match else position

    def _at_owner(self, citation: Citation, first: int) -> Agent | None:
        """The body of "Sở Tư pháp tại Tờ trình số 5"."""
        if citation.number is None:
            return None
        at = _BEFORE_AT.search(
            self._analysis.lower, max(first, citation.start - 24), citation.start
        )
        if at is None or not self._analysis.lower.startswith(" tại", at.start()):
            return None
        bodies = self._found.within(BodyMention, first, at.start())
        if not bodies or bodies[-1].end != at.start() or bodies[-1].generic:
            return None
        owned = _OWNED.search(self._analysis.lower, first, bodies[-1].start)
        return Agent("body", bodies[-1].name) if owned else None

    def _actor(self, details: Details, first: int, verb: int) -> Details:
        """The subject of the verb of issuing; one who acts "thay mặt" a body yields to it."""
        agents: list[OfficeMention | BodyMention] = [
            *self._found.within(OfficeMention, first, verb),
            *self._found.within(BodyMention, first, verb),
        ]
        for mention in sorted(agents, key=lambda m: (-m.end, m.start)):
            before = self._analysis.lower[max(first, mention.start - 14) : mention.start]
            issues = mention.end + 1 == verb and before.endswith("trình ")
            if self._speaks_of_another(mention.end, verb) or self._is_part(mention.start):
                continue
            if (not issues and _NOT_SUBJECT.search(before)) or not _TRANSPARENT.fullmatch(
                self._analysis.text, mention.end, verb
            ):
                continue
            if isinstance(mention, OfficeMention):
                agent, body = Agent("post", mention.office), mention.body
                if body is not None and _PLURAL.search(before):
                    agent = Agent("body", body)
            elif mention.generic:
                continue
            else:
                agent, body = Agent("body", mention.name), mention.name
            if _ON_BEHALF.search(before):
                return replace(details, issuer=details.issuer or agent, actor=agent, body=body)
            if details.actor is None:
                date = details.date or self._opening_date(first, mention.start, verb)
                details = replace(details, actor=agent, body=body, date=date)
        return details

    def _speaks_of_another(self, end: int, verb: int) -> bool:
        """Whether between an agent and a verb it tells what another does."""
        said = self._analysis.found("speech-verb", end, verb)
        speech = [hit for hit in said if hit.concepts[0].id in _REPORTING]
        if not speech:
            return False
        return _SPEAKS_OF_ITSELF.fullmatch(self._analysis.lower, speech[-1].end, verb) is None

    def _is_part(self, start: int) -> bool:
        """Whether a body before it is named after it, "Hội đồng Đại học A", or is its own:
        "Cục Quản lý giá (Bộ Tài chính)".
        """
        if self._analysis.text.startswith("(", start - 1) and self._found.covering(
            BodyMention, start - len(" (") - 1
        ):
            return True
        head = self._analysis.hit_before("body-kind", start - 1)
        return head is not None and self._found.covering(BodyMention, head.start) is None

    def _opening_date(self, first: int, actor: int, verb: int) -> PartialDate | None:
        """The day that opens the clause of the actor: "Ngày 21/1/2019, Ban Bí thư ban hành"."""
        for day in reversed(self._found.within(DateMention, first, verb)):
            if day.date.day is None or day.until is not None:
                continue
            if day.start > actor or _TO_ACTOR.fullmatch(self._analysis.lower, day.end, actor):
                return day.date
        return None

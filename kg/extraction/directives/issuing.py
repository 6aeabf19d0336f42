"""Read who issued a document, and when, from the clause whose object or place it is.

"Ngày 21/1/2019, Ban Bí thư ban hành Chỉ thị số 28-CT/TW", "Sở A đề nghị tại Tờ trình 5",
"dự án được Chính phủ phê duyệt tại Quyết định 64", "Tại Quyết định 5, Thủ tướng giao".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates.finding import has_year
from kg.extraction.directives.agents import Named, agent_at
from kg.extraction.directives.citations import DECISIONS, Citation, Details
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention
from kg.model import Agent, PartialDate

_AT = re.compile(r"\s(?:tại|trong|theo)\s(?:các\s)?(?:dự thảo\s)?$")
_AT_REACH = 24
_OWNED = re.compile(r"\bcủa\s(?:[^,.;:]{2,60}\s)?$")
# What one does by a document of one's own: "chấp thuận chủ trương tại Quyết định 5".
_DECIDES = re.compile(
    r"(?: đã| vừa| mới)? (?:phê duyệt|chấp thuận|bổ nhiệm|có ý kiến|trả lời)(?: [^,.;:()\n]{1,90})?"
)
_REPLIES = re.compile(r"(?: đã| vừa)? (?:có ý kiến|trả lời)\b")
_DECIDED = re.compile(
    r" (?:phê duyệt|chấp thuận|bổ nhiệm|nêu|quy định|giao|cho phép|công bố)(?: [^,.;:()\n]{1,90})?"
)
_BY = re.compile(r"\b(?:được|bị)\s$")
_OPENING_AT = re.compile(r"(?:^|[,;:.]\s|\n)(?:tại|trong)\s$")
_OPENING_BY = re.compile(r"(?:^|[,;:.]\s|\n)theo\s$")
_OPENING_REACH = 12
_TO_SPEAKER = re.compile(
    r"(?:\s(?:vừa|mới)\s(?:ban hành|ký|gửi|công bố))?(?:\sgửi\s?[^,.;:\n]{3,90})?,\s"
)
_SPEAKS = re.compile(
    r" (?:(?:đã|vừa|cũng|tiếp tục) )?(?:yêu cầu|đề nghị|giao|chỉ đạo|cho biết|cho rằng|khẳng định"
    r"|nhấn mạnh|nêu|thống nhất|đồng ý|chấp thuận|cho phép|kết luận|kiến nghị|xác định|thông báo"
    r"|quyết định|quyết nghị|bổ nhiệm|phê duyệt|phân công|điều động|chỉ định|kéo dài|ban hành"
    r"|công bố|chỉ ra|chỉ rõ|lưu ý|hướng dẫn|quy định|đánh giá|kêu gọi)\b"
)
_DECREES = re.compile(
    r" (?:(?:đã|vừa) )?(?:quyết định|quyết nghị|bổ nhiệm|phê duyệt|phân công|điều động|chỉ định)\b"
)
_HEAD = re.compile(r"(?:Bộ trưởng|Thống đốc|Tổng Thanh tra|Chủ tịch)\b", re.IGNORECASE)
_SMALL_WORDS = re.compile(r"(?:\s(?:các|một số|một|những|hai|ba|dự thảo|bản|ngay|kèm theo))*\s*$")
_ON_BEHALF = re.compile(r"thay mặt\s(?:cho\s)?$")
# Whoever is asked to issue does, not who asks: "Sở đề nghị UBND tỉnh ban hành Quyết định".
_ASKED = ("trình ", "đề nghị ", "kiến nghị ")
_NOT_SUBJECT = re.compile(r"(?:của|cho|với|gửi|tại|từ|đến|về|thuộc|trình|theo|bởi|nghị)\s$")
# "14.10" is a day, "Điều 5." ends a sentence.
_TRANSPARENT = re.compile(r"(?:[^.;:\n]|(?<=\d)\.(?=\d)){0,90}")
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
    r"\)?(?:,\s(?:tại|trong|với|sau|dưới|căn cứ|trên cơ sở)\s[^,.;]{2,90})*[,:]?\s?"
    r"(?:thay mặt[^,]{2,60},\s)?"
    r"(?:đồng chí |ông |bà )?"
)
# "Lúc 13 giờ ngày 12/9, ông An, Chủ tịch tỉnh, Trưởng ban" is one subject with all its titles.
_TIME = re.compile(
    r"(?:[\s,(]*(?:lúc|vào|hồi|khoảng|trước đó|sáng|chiều|tối|trưa|đêm|hôm|trong|ngày|giờ|phút"
    r"|\d{1,2}|\d{1,2}[gh]\d{0,2})\b)*[\s,(]*"
)
_ONE_SUBJECT = re.compile(
    r",\s(?:(?!\b(?:khi|rằng|thì|mà|để|theo|đã|được|bị|sẽ|là|cho|việc|tại|họp)\b)[^.;:()\n]){0,160}"
)
# "Ngày 4/3/2021 vừa qua, Tập đoàn A đã được | Thủ tướng ban hành Quyết định".
_RECEIVED = re.compile(r"(?: vừa qua)?,\s[^,.;:()\n]{3,60}\s(?:(?:đã|vừa|cũng)\s)*được\s")
# "thông qua Nghị quyết …, tại kỳ họp thứ 8, chiều 26/8."
_TO_LAST_DAY = re.compile(
    r",?\s(?:tại\s[^.;:()\n]{4,80},\s)?(?:vào\s)?(?:(?:sáng|chiều|tối|ngày|hôm)\s){0,2}"
)
_SENTENCE_END = re.compile(r"\s?(?:[.)]|$|\n)")
_SHORT_NAME = re.compile(r" \([A-ZĐ][\w-]{1,14}\) $")
_UNKNOWN_ACTOR = re.compile(r",\s(?!tại\b|trong\b|theo\b|sau\b)[^,.;:()\n]{3,90}")
# What a meeting decides in the sentence after the one that tells its day.
_MEETS = re.compile(r"\b(?:kỳ họp|phiên họp|hội nghị|họp|phiên làm việc)\b")
_LOOSE_DATE = re.compile(r"(?:^|[.;:]\s|\n)(?:(?:đầu|giữa|cuối|vào|đến|trong|từ)\s){0,2}$|\bkhi\s$")


@dataclass(frozen=True, slots=True)
class Clause:
    """Reads the clause around one citation, of which ``details`` are known."""

    analysis: Analysis
    found: Findings
    citation: Citation

    @property
    def first(self) -> int:
        """Where the sentence begins."""
        return self.analysis.sentence_at(self.citation.start).start

    def read(self, details: Details) -> Details:
        """Add who issues and when, as far as the words of the clause say it."""
        owner = self._owner_before()
        if owner is not None:
            return replace(details, actor=owner[0], body=owner[1])
        position = self._before_small_words()
        verb = self.analysis.hit_before("issuing-verb", position)
        if verb is None or verb.start < self.first:
            return self._decider(self._speaker(details))
        if _NOMINAL.search(self.analysis.lower, self.first, verb.start):
            return details
        said = self._actor(details, verb.start)
        return self._enacted(said) if verb.concepts[0].id == "ban-hành" else said

    def _enacted(self, details: Details) -> Details:
        """Take a minister or chairman who issues, and does not only sign, for the issuer."""
        actor = details.actor
        is_head = actor is not None and actor.kind == "post" and _HEAD.match(actor.name)
        is_own = self.citation.number is not None and self.citation.number.is_full
        if not is_head or not is_own or details.issuer is not None:
            return details
        return replace(details, issuer=actor)

    def _before_small_words(self) -> int:
        start = self.citation.start
        match = _SMALL_WORDS.search(self.analysis.lower, max(self.first, start - 30), start)
        return match.start() if match else start

    def _owner_before(self) -> tuple[Agent, str | None] | None:
        """Whose words they are: "của Sở Tư pháp tại Tờ trình số 5", of a body or an office."""
        at = self._at()
        if at is None or not self.analysis.lower.startswith(" tại", at.start()):
            return None
        for mention in self._agents(at.start()):
            if mention.end == at.start():
                owned = _OWNED.search(self.analysis.lower, self.first, mention.start)
                return _agent(mention) if owned else None
        return None

    def _at(self) -> re.Match[str] | None:
        """The words "tại", "trong" before a document."""
        start = self.citation.start
        return _AT.search(self.analysis.lower, max(self.first, start - _AT_REACH), start)

    def _speaker(self, details: Details) -> Details:
        """Read who speaks through the document: "Tại Quyết định số 5, Thủ tướng giao"."""
        if details.issuer is not None:
            return details
        named = next(self._after_commas(details.end), None)
        if named is None:
            return details
        start = self.citation.start
        before = self.analysis.lower[max(self.first, start - _OPENING_REACH) : start]
        decides = self.citation.number is not None and self.citation.type.id in DECISIONS
        by = _OPENING_BY.search(before) if decides else None
        says = _SPEAKS if _OPENING_AT.search(before) else _DECREES if by else None
        if says is None or says.match(self.analysis.lower, named.end) is None:
            return details
        return replace(details, actor=named.agent, body=named.body or named.agent.name)

    def _after_commas(self, end: int) -> Iterator[Named]:
        """Who is named behind the comma after a document, or after to whom and on what it was
        sent: "Trong công văn gửi Sở Y tế về việc tiêm chủng, | Bộ Y tế".
        """
        comma = _TO_SPEAKER.match(self.analysis.lower, end)
        commas = [comma.end()] if comma else []
        if self.citation.rule == "subject" and self.analysis.lower.startswith(" gửi ", end):
            last = self.analysis.sentence_at(self.citation.start).end
            commas += [
                c.end() for c in re.finditer(", ", self.analysis.text[:last]) if c.start() > end
            ]
        for position in commas:
            named = agent_at(self.analysis, self.found, position)
            if named is not None and _SPEAKS.match(self.analysis.lower, named.end):
                yield named

    def _decider(self, details: Details) -> Details:
        """Read whose decision a bare number is: "được Chính phủ phê duyệt tại Quyết định 64"."""
        number = self.citation.number
        at = self._at() if number is not None else None
        if at is None or number is None or details.actor or (details.issuer and details.date):
            return details
        for mention in self._agents(at.start()):
            before = self.analysis.lower[max(self.first, mention.start - 14) : mention.start]
            decides = _DECIDED if _BY.search(before) else _DECIDES
            if decides.fullmatch(self.analysis.lower, mention.end, at.start()) is None:
                continue
            if _NOT_SUBJECT.search(before):
                return details
            agent, body = _agent(mention)
            date = details.date or self._opening_date(mention.start, at.start())
            if number.is_full or details.issuer is not None:
                replies = _REPLIES.match(self.analysis.lower, mention.end)
                return replace(details, date=date) if replies else details
            return replace(details, actor=agent, body=body, date=date)
        return details

    def _agents(self, end: int) -> Iterator[OfficeMention | BodyMention]:
        """The offices and bodies before a place in the sentence, the nearest first."""
        agents: list[OfficeMention | BodyMention] = [
            *self.found.within(OfficeMention, self.first, end),
            *(b for b in self.found.within(BodyMention, self.first, end) if not b.generic),
        ]
        yield from sorted(agents, key=lambda m: (-m.end, m.start))

    def _actor(self, details: Details, verb: int) -> Details:
        """The subject of the verb of issuing; one who acts "thay mặt" a body yields to it."""
        actor: OfficeMention | BodyMention | None = None
        for mention in self._agents(verb):
            before = self.analysis.lower[max(self.first, mention.start - 14) : mention.start]
            issues = mention.end + 1 == verb and before.endswith(_ASKED)
            if self._speaks_of_another(mention.end, verb) or self._is_part(mention.start):
                continue
            if (not issues and _NOT_SUBJECT.search(before)) or not _TRANSPARENT.fullmatch(
                self.analysis.text, mention.end, verb
            ):
                continue
            agent, body = _agent(mention)
            if isinstance(mention, OfficeMention) and body is not None and _PLURAL.search(before):
                agent = Agent("body", body)
            date = details.date or self._opening_date(mention.start, verb)
            if _ON_BEHALF.search(before):
                date = date or self._date_of_unknown(mention.start)
                issuer = details.issuer or agent
                return replace(details, issuer=issuer, actor=agent, body=body, date=date)
            if actor is None or self._is_joined(mention, actor):
                details = replace(details, actor=agent, body=body, date=date)
                actor = mention
        date = details.date or self._closing_date(details)
        if isinstance(actor, BodyMention) and self.citation.type.id in DECISIONS:
            date = date or self._session_date(actor)
        if actor is None:
            date = date or self._date_of_unknown(verb)
        return replace(details, date=date)

    def _is_joined(
        self, mention: OfficeMention | BodyMention, actor: OfficeMention | BodyMention
    ) -> bool:
        """Whether a body issues together with the next: "Bộ Chính trị và Ban Bí thư", "Liên Bộ
        Công Thương - Tài chính".
        """
        are_bodies = isinstance(mention, BodyMention) and isinstance(actor, BodyMention)
        joint = self.analysis.lower[mention.end : actor.start]
        is_liaison = self.analysis.lower.endswith("liên ", 0, mention.start)
        return are_bodies and (joint == " và " or (is_liaison and joint in {" - ", "-", ", "}))

    def _speaks_of_another(self, end: int, verb: int) -> bool:
        """Whether between an agent and a verb it tells what another does."""
        said = self.analysis.found("speech-verb", end, verb)
        speech = [hit for hit in said if hit.concepts[0].id in _REPORTING]
        if not speech:
            return False
        return _SPEAKS_OF_ITSELF.fullmatch(self.analysis.lower, speech[-1].end, verb) is None

    def _is_part(self, start: int) -> bool:
        """Whether a body before it is named after it, "Hội đồng Đại học A", or is its own:
        "Cục Quản lý giá (Bộ Tài chính)", "Cục Cảnh sát hình sự (C02) Bộ Công an".
        """
        aside = _SHORT_NAME.search(self.analysis.text, max(self.first, start - 24), start)
        first = aside.start() if aside else start - 1
        if self.analysis.text.startswith("(", start - 1):
            first = start - len(" (")
        owned = self.found.covering(BodyMention, first - 1)
        if owned is not None and owned.start < first:
            return True
        head = self.analysis.hit_before("body-kind", first)
        return head is not None and self.found.covering(BodyMention, head.start) is None

    def _opening_date(self, actor: int, verb: int) -> PartialDate | None:
        """The day that opens the clause of the actor: "Ngày 21/1/2019, Ban Bí thư ban hành"."""
        for day in reversed(self.found.within(DateMention, self.first, verb)):
            if day.until is not None or not self._is_exact(day):
                continue
            if _TO_ACTOR.fullmatch(self.analysis.lower, day.end, actor):
                return day.date
            if day.start > actor and day.date.day is not None:
                return day.date
            before = self.analysis.lower[self.first : day.start]
            if _TIME.fullmatch(before) and any(
                pattern.fullmatch(self.analysis.lower, day.end, actor)
                for pattern in (_ONE_SUBJECT, _RECEIVED)
            ):
                return day.date
        return None

    def _closing_date(self, details: Details) -> PartialDate | None:
        """The day of issuing that ends the sentence."""
        last = self.analysis.sentence_at(self.citation.start).end
        for day in self.found.within(DateMention, details.end, last):
            leads = _TO_LAST_DAY.fullmatch(self.analysis.lower, details.end, day.start)
            ends = _SENTENCE_END.match(self.analysis.text, day.end)
            if leads and ends and day.until is None and day.date.day is not None:
                return day.date
        return None

    def _session_date(self, actor: BodyMention) -> PartialDate | None:
        """The day that opens the sentence before, where the same body meets: "Sáng 26/8, Quốc hội
        họp bàn về nhân sự. Quốc hội thông qua Nghị quyết".
        """
        if self.first == 0 or self.found.within(DateMention, self.first, actor.end):
            return None
        before = self.analysis.sentence_at(self.first - 1)
        between = self.analysis.text[before.start : self.first]
        bodies = self.found.within(BodyMention, before.start, before.end)
        days = self.found.within(DateMention, before.start, before.end)
        meets = "\n" not in between and _MEETS.search(between.lower())
        if not meets or len(days) != 1 or all(body.name != actor.name for body in bodies):
            return None
        opens = _TIME.fullmatch(self.analysis.lower, before.start, days[0].start)
        return days[0].date if opens and days[0].date.day is not None else None

    def _is_exact(self, day: DateMention) -> bool:
        """Whether a date says the day, or opens its clause with the year: "Tháng 6/2020, ..."."""
        if day.date.day is not None:
            return True
        opens = _LOOSE_DATE.search(f"\n{self.analysis.lower[self.first : day.start]}")
        return bool(opens) and has_year(self.analysis.text[day.start : day.end])

    def _date_of_unknown(self, verb: int) -> PartialDate | None:
        """The day that opens the clause of an actor whom no body or office names."""
        for day in reversed(self.found.within(DateMention, self.first, verb)):
            if day.until is None and day.date.day is not None:
                unknown = _UNKNOWN_ACTOR.fullmatch(self.analysis.lower, day.end, verb)
                return day.date if unknown else None
        return None


def _agent(mention: OfficeMention | BodyMention) -> tuple[Agent, str | None]:
    """Who a mention names, and the body in which it acts."""
    if isinstance(mention, OfficeMention):
        return Agent("post", mention.office), mention.body
    return Agent("body", mention.name), mention.name

"""On which documents a task is based: those its words cite ("theo Chỉ thị số 16"), the one that
its assigner is said to have issued ("Thủ tướng vừa ký Công điện số 39. Theo đó ..."), the one
that speaks ("Nghị định quy định"), and the one a conference is about ("quán triệt Chỉ thị 16").
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DirectiveMention, OfficeMention
from kg.extraction.tasks.frames import Work
from kg.extraction.tasks.speakers import Speakers
from kg.model import Agent

_ISSUES = re.compile(
    r"(?<!việc )\b(?:ký|ban hành|vừa có|có|ra|phát đi|phát hành|gửi)(?: ban hành)?(?: hỏa tốc)?"
    r" (?:số )?$"
)
# "Đó là yêu cầu của Chủ tịch tỉnh tại | công điện ...", "Trong | văn bản số 12, UBND tỉnh giao".
_IN = re.compile(r"(?:\b(?:tại|trong|nêu trong)|^theo)(?: nội dung)?(?: các)? (?:số )?$")
_MADE = re.compile(
    r"\b(?:sửa đổi|sửa|bổ sung|thay thế|bãi bỏ|ban hành|xây dựng|trình|soạn thảo|hoàn thiện|dự thảo"
    r"|báo cáo|thông qua|quán triệt|nghiên cứu)(?: \w+){0,3} $"
)
# "sửa tiêu chí hộ nghèo tại | Quyết định số 8" changes it; "khi | Luật Nhà ở có hiệu lực" is when.
_CHANGED = re.compile(r"(?:\b(?:sửa|sửa đổi|bãi bỏ)\b[^,;.]{2,80} (?:tại|của|trong)|\bkhi) $")
_TOPIC = re.compile(
    r"^(?:với|về|đối với|liên quan đến|để (?:thực hiện|triển khai)[^,;.]{0,30})(?: việc| các)? $"
)
_ABOUT = re.compile(
    r"\bhội nghị\b[^.;:\n]{0,60}\b(?:quán triệt|triển khai|phổ biến|học tập)\b[^.\n]*$"
)
_REACH = 12
_DECISION = "Quyết định"
_LOOK_BACK = 40
_CLAUSE = 100
_SENTENCE = 420


class Basis:
    """Finds the documents behind the tasks of one text."""

    def __init__(self, analysis: Analysis, found: Findings, speakers: Speakers) -> None:
        self._analysis = analysis
        self._found = found
        self._speakers = speakers
        self._issued = list(self._issues())
        self._topics = self._themes()

    def of(self, work: Work) -> tuple[str, ...]:
        """The keys of the documents on which an action is based."""
        keys = [*work.frame.basis, *self._cited(work), *self._behind(work), *self._spoken(work)]
        if not keys and work.frame.mode == "order":
            keys = list(self._discussed(work.start))
        return tuple(dict.fromkeys(keys))

    def _cited(self, work: Work) -> Iterator[str]:
        """What the words of the clause cite, unless it is itself to be made or changed."""
        for mention in self._found.within(DirectiveMention, work.clause, work.end):
            before = self._analysis.lower[max(0, mention.start - _CLAUSE) : mention.start]
            is_made = _MADE.search(before) is not None or _CHANGED.search(before) is not None
            if not mention.draft and not is_made:
                yield mention.key

    def _behind(self, work: Work) -> Iterator[str]:
        """The document in which the assigner gave the order, when the text tells of one."""
        if work.frame.assigner is None or work.frame.mode != "order":
            return
        before = [m for m in self._issued if m.start < work.start]
        if before and self._is_issuer(work.frame.assigner, before[-1]):
            yield before[-1].key

    def _spoken(self, work: Work) -> Iterator[str]:
        """The document whose words they are: "Theo Nghị định, Sở Y tế có trách nhiệm ..."."""
        speaker = self._speakers.at(work.start)
        if speaker is not None and speaker.basis and speaker.agent == work.frame.assigner:
            yield speaker.basis

    def _discussed(self, position: int) -> Iterator[str]:
        """What was named last of the documents that the text is about."""
        sentences = self._analysis.sentences
        last = bisect.bisect_right(sentences, position, key=lambda s: s.start) - 1
        floor = sentences[max(0, last - _REACH)].start
        named = [
            mention.key
            for mention in self._found.within(DirectiveMention, floor, position)
            if mention.key in self._topics
        ]
        yield from named[-1:]

    def _themes(self) -> frozenset[str]:
        """The documents that a conference is held to spread, or that open what someone says."""
        keys = set()
        for mention in self._found.all(DirectiveMention):
            start = self._analysis.sentence_at(mention.start).start
            start = max(start, mention.start - _SENTENCE)
            before = self._analysis.lower[start : mention.start]
            if not mention.draft and (_TOPIC.match(before) or _ABOUT.search(before)):
                keys.add(mention.key)
        return frozenset(keys)

    def _issues(self) -> Iterator[DirectiveMention]:
        """The documents that the text says are issued, or in which it says something is asked
        for, one after another."""
        laws = {concept.label for concept in self._analysis.vocabulary.scheme("rule-type")}
        for mention in self._found.all(DirectiveMention):
            before = self._analysis.lower[max(0, mention.start - _LOOK_BACK) : mention.start]
            is_law = mention.type in laws or mention.draft
            if mention.rule == "letterhead" or is_law or self._gives_office(mention):
                continue
            if _ISSUES.search(before) or (mention.issuer is not None and _IN.search(before)):
                yield mention

    def _gives_office(self, mention: DirectiveMention) -> bool:
        """Whether a decision is on who holds an office: "Tại Quyết định số 8, ông A được điều
        động", on which nothing else is based."""
        if mention.type != _DECISION:
            return False
        end = self._analysis.sentence_at(mention.start).end
        return bool(self._analysis.found("career-verb", mention.end, end))

    def _is_issuer(self, assigner: Agent, mention: DirectiveMention) -> bool:
        """Whether a document is of who orders: by its words, else of who is said to issue it."""
        issuer = mention.issuer
        if issuer is None:
            speaker = self._speakers.at(mention.start)
            issuer = None if speaker is None else speaker.agent
        if issuer is None:
            return False
        return issuer.name == assigner.name or any(
            assigner.name in (office.holder, office.office, office.body)
            and issuer.name in (office.holder, office.office, office.body)
            for office in self._found.all(OfficeMention)
        )

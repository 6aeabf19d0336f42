"""On which documents a task is based: those its words cite ("theo Chỉ thị số 16"), and the one
that its assigner is said to have issued ("Thủ tướng vừa ký Công điện số 39. Theo đó ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.frames import Work
from kg.extraction.mentions import DirectiveMention, OfficeMention
from kg.model import Agent

_ISSUES = re.compile(
    r"(?<!việc )\b(?:ký|ban hành|vừa có|có|ra|phát hành|gửi)(?: ban hành)?(?: hỏa tốc)? (?:số )?$"
)
_MADE = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|ban hành|xây dựng|trình|soạn thảo|hoàn thiện|dự thảo"
    r"|báo cáo|thông qua|quán triệt|nghiên cứu)(?: \w+){0,3} $"
)
_LOOK_BACK = 40


class Basis:
    """Finds the documents behind the tasks of one text."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._found = found
        self._issued = list(self._issues())

    def of(self, work: Work) -> tuple[str, ...]:
        """The keys of the documents on which an action is based."""
        keys = [*work.frame.basis, *self._cited(work), *self._behind(work)]
        return tuple(dict.fromkeys(keys))

    def _cited(self, work: Work) -> Iterator[str]:
        """What the words of the clause cite, unless it is itself to be made or changed."""
        for mention in self._found.within(DirectiveMention, work.clause, work.end):
            before = self._analysis.lower[max(0, mention.start - _LOOK_BACK) : mention.start]
            if not mention.draft and not _MADE.search(before):
                yield mention.key

    def _behind(self, work: Work) -> Iterator[str]:
        """The document in which the assigner gave the order, when the text tells of one."""
        if work.frame.assigner is None or work.frame.mode != "order":
            return
        before = [m for m in self._issued if m.start < work.start]
        if before and self._is_issuer(work.frame.assigner, before[-1]):
            yield before[-1].key

    def _issues(self) -> Iterator[DirectiveMention]:
        """The documents that the text says are issued, one after another."""
        for mention in self._found.all(DirectiveMention):
            before = self._analysis.lower[max(0, mention.start - _LOOK_BACK) : mention.start]
            if mention.rule != "letterhead" and _ISSUES.search(before):
                yield mention

    def _is_issuer(self, assigner: Agent, mention: DirectiveMention) -> bool:
        if mention.issuer is None or mention.issuer.name == assigner.name:
            return True
        return any(
            office.holder == assigner.name and mention.issuer.name in (office.office, office.body)
            for office in self._found.all(OfficeMention)
        )

"""Read who is named at a place of a text: an office with its holder, a body, joint bodies.

"của Bộ trưởng Bộ Y tế Nguyễn Văn An", "của Bộ Chính trị, Ban Bí thư", "của Bộ Y tế (BYT)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, OfficeMention, PersonMention
from kg.extraction.titles import before_titles
from kg.model import Agent

_REACH = 240
_JOINT = re.compile(r", | và ")
# Whom a verb follows is no partner: "theo Kế hoạch 5 của Bộ Y tế, UBND tỉnh ban hành".
_ACTS = re.compile(
    r" (?:đã|vừa|sẽ|cũng|vẫn|ban hành|yêu cầu|giao|chỉ đạo|đề nghị|tổ chức|xây dựng|triển khai"
    r"|phối hợp|ký)\b"
)
_SHORT_FORM = re.compile(r" \([A-ZĐ][^()\n\d]{1,18}\)")
_HONORIFIC = re.compile(r"(?:,? (?:ông|bà|đồng chí))? $")
_NAME_REACH = 60


@dataclass(frozen=True, slots=True)
class Named:
    """An agent whose words end at folded ``end``; ``body`` is that of an office."""

    agent: Agent
    end: int
    body: str | None = None


def agent_at(
    analysis: Analysis, found: Findings, position: int, *, owns: bool = False
) -> Named | None:
    """The office or body that begins at a folded offset, with holder, partners and short form.

    ``owns`` tells that it is named as an owner, of whose clause another may be the subject.
    """
    for office in found.within(OfficeMention, position, position + _REACH):
        if office.start == position:
            end = _after_holder(analysis, found, _after_short_form(analysis, office.end))
            return Named(Agent("post", office.office), end, office.body)
    for body in found.within(BodyMention, position, position + _REACH):
        if body.start == position and not body.generic:
            end = _after_partners(analysis, found, body.end, owns)
            return Named(Agent("body", body.name), _after_short_form(analysis, end))
    return None


def _after_partners(analysis: Analysis, found: Findings, end: int, owns: bool) -> int:
    """The end of "Bộ Chính trị, Ban Bí thư": joint issuers follow one another."""
    while (joint := _JOINT.match(analysis.text, end)) is not None:
        further = found.within(BodyMention, joint.end(), joint.end() + _REACH)
        if not further or further[0].start != joint.end():
            break
        if owns and joint[0] == ", " and _ACTS.match(analysis.lower, further[0].end):
            break
        end = further[0].end
    return end


def _after_holder(analysis: Analysis, found: Findings, end: int) -> int:
    """The end of the name of who holds an office: "Bộ trưởng Bộ Y tế Nguyễn Văn An"."""
    for person in found.within(PersonMention, end, end + _NAME_REACH):
        first = before_titles(analysis, person.start)
        if _HONORIFIC.fullmatch(analysis.lower, end, first):
            return person.end
    return end


def _after_short_form(analysis: Analysis, end: int) -> int:
    """The end of the letters in brackets that stand for a body: "Bộ Y tế (BYT)"."""
    short = _SHORT_FORM.match(analysis.text, end)
    return short.end() if short else end

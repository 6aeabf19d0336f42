"""Cut the subject of a document out of running text: "về công tác văn thư".

It ends with the clause: before a predicate ("... có hiệu lực"), before a further citation,
before an actor or a time that opens a new clause, and never after the sentence.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DateMention, OfficeMention, PersonMention

_STOP = re.compile(
    r"[.;:\n]|\s-\s|\.\.\.|…"
    r"|,?\s(?:và|cùng với|cùng|với)\s(?:có hiệu lực|yêu cầu|theo|chịu trách nhiệm)\b"
    r"|,\s(?:nhằm|trong đó|theo đó|đồng thời|qua đó|để|do|khi|tuy nhiên|nhưng|đã|cần|là|với|tại"
    r"|cũng như|cụ thể|góp phần|tạo|bảo đảm|đảm bảo|trên cơ sở|nhất là|như|tôi|chúng tôi)\b"
    r"|\s(?:đã|sẽ|vừa|cần|phải|nêu rõ|yêu cầu|cho biết|cũng|hiện|thì|nhằm|để|sau khi|trước khi)\s"
    r"|\s(?:có hiệu lực|được ban hành|được thực hiện|được triển khai|được sửa đổi|được thay thế"
    r"|được Quốc hội|được Chính phủ|chưa|đang|vẫn)\b"
    r"|(?<!hết)(?<!nhất)(?<!gọi)(?<!coi)(?<!tức)(?<!được)\slà\s"
)
_CONJUNCTION = re.compile(r"(?:,|;|\s(?:và|cùng với|cùng|hoặc))\s(?:các\s|dự thảo\s|dự án\s)?$")
_EDGE = " ,;:-\"'("
_LONGEST = 400
_CLOSING = re.compile(r'"(?![\wÀ-ỹ])')


def subject_end(analysis: Analysis, found: Findings, start: int, citations: tuple[int, ...]) -> int:
    """Where a subject that begins at folded ``start`` ends.

    ``citations`` are the offsets at which other citations begin, in order.
    """
    limit = min(analysis.sentence_at(start).end, start + _LONGEST)
    if limit <= start:
        return start
    if analysis.text[start] == '"':
        closing = _CLOSING.search(analysis.text, start + 1, limit)
        if closing is not None:
            return closing.end()
    for stop in _STOP.finditer(analysis.lower, start, limit):
        limit = stop.start()
        break
    limit = _before_citation(analysis, start, limit, citations)
    limit = _before_actor(analysis, found, start, limit)
    limit = _before_open_bracket(analysis.text, start, limit)
    while limit > start and analysis.text[limit - 1] in _EDGE:
        limit -= 1
    return limit


def _before_citation(analysis: Analysis, start: int, limit: int, citations: tuple[int, ...]) -> int:
    """Stop before "và Nghị quyết số 3", a document beside the one whose subject is read."""
    for position in citations:
        if start < position < limit:
            joint = _CONJUNCTION.search(analysis.lower, max(start, position - 20), position)
            if joint is not None:
                return joint.start()
    return limit


def _before_actor(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at ", ông A" and ", ngày 5/3": an actor or time after a comma opens a clause."""
    for kind in (PersonMention, OfficeMention, DateMention):
        for mention in found.within(kind, start + 1, limit):
            before = analysis.text[max(start, mention.start - 9) : mention.start]
            comma = re.search(r",\s(?:ông |bà |đồng chí |từ )?$", before)
            if comma is not None:
                limit = min(limit, mention.start - len(before) + comma.start())
    return limit


def _before_open_bracket(text: str, start: int, limit: int) -> int:
    """Leave out a bracket that opens or closes without its other half."""
    depth = 0
    opened = limit
    for position in range(start, limit):
        if text[position] == "(":
            opened = position if depth == 0 else opened
            depth += 1
        elif text[position] == ")":
            depth -= 1
            if depth < 0:
                return position
    return opened if depth > 0 else limit

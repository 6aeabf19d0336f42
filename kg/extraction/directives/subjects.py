"""Cut the subject of a document out of running text: "về công tác văn thư".

It ends with the clause: before a predicate ("... có hiệu lực"), before a further citation,
before an actor or a time that opens a new clause, and never after the sentence.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.citations import has_wording
from kg.extraction.directives.stops import (
    CHANGES,
    before_clause,
    before_issuing,
    before_meeting,
    before_stop,
    before_subject_of,
)
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention, PersonMention
from kg.extraction.titles import before_titles
from kg.vocabulary import Concept, Hit

_CONJUNCTION = re.compile(r"(?:,|;|\s(?:và|cùng với|cùng|hoặc))\s(?:các\s|dự thảo\s|dự án\s)?$")
_TO_OBJECT = re.compile(
    r"\s(?:(?:một số|các|những|điều|khoản|nội dung|phụ lục|việc|tinh thần|có hiệu quả|của|tại)\s)*"
)
_BETWEEN_OBJECTS = re.compile(r"(?:,|;|\s(?:và|hoặc))\s(?:các\s|số\s)?")
_PREDICATE = re.compile(
    r"(?: \([^()]*\))?(?:, [^.;:]{2,40})?"
    r" (?!và\b|hoặc\b|trong\b|tại\b|của\b|năm\b|khóa\b|nhiệm kỳ\b)[a-zà-ỹđ]"
)
_OPEN_END = re.compile(
    r"\s(?:của|và|tại|(?<!tiếp )theo|cho|đối với|với|do|về|như|nhưng|mà|có"
    r"|(?<!chứng )từ|về việc|vì)$"
)
_ABOUT = re.compile(r"về(?: việc)? ")
# What an authority may do, in general: "bổ nhiệm, miễn nhiệm, cách chức Phó Thủ tướng".
_POWERS = re.compile(
    r"(?:bầu|bổ nhiệm|phê chuẩn|miễn nhiệm), (?:miễn nhiệm|bãi nhiệm|cách chức|bổ nhiệm)\b"
)
_STATES = re.compile(
    r":|\s(?:rõ|theo hướng|cụ thể|như sau|thêm|mới|với|nếu|khi|trường hợp|của|được|bị)\b"
    r"|\s(?:tăng|giảm)\s(?:thêm\s)?\d|\s(?:(?:từ|vào)\s)?(?:năm|ngày|tháng)\s\d"
)
_TO_PERSON = re.compile(r" (?:(?:ông|bà|đồng chí) )?")
# "gửi Sở Y tế các tỉnh về việc": to whom a letter goes stands before what it is about, or asks.
_SENT_TO = re.compile(
    r",?\sgửi\s?(?:(?!\b(?:đã|cho biết|báo cáo|văn bản|công văn|trong đó)\b)[^.\n]){3,300}?"
    r"(?=\s(?:(?:về(?: việc)?|v/v)\s|(?P<order>yêu cầu|đề nghị|xin ý kiến|(?<!ban )chỉ đạo)\s))"
)
# They go to someone, and tell what he is asked: "công điện yêu cầu các tỉnh chủ động".
LETTERS = frozenset({"chỉ-thị", "công-văn", "công-điện"})
# With a number, these are letters too: "Văn bản số 45/NHNN-TD đề nghị các ngân hàng giảm lãi".
_NUMBERED_LETTERS = LETTERS | {"văn-bản", "tờ-trình"}
_VERB = 30  # "có công văn yêu cầu" is one verb of ordering
_INTO = re.compile(
    r"\b(?:bổ sung|đưa|thêm|ghi|lồng ghép)\s(?:[^,.;:\n]{1,30}\s)?(?:vào|trong)\s"
    r"(?:dự thảo |dự án )?$"
)
_ADDING = 60
_LIST_END = re.compile(r"\s?(?:[.;)\n]|$)|\s(?:và|hoặc)\s")
_WHOLE = 3
_GOVERNED = re.compile(r"(?:\b(?:và|hoặc|để|việc|được|bị|về|sửa đổi|bổ sung)|,)\s$")
_TITLES = 40
_EDGE = " ,;:-\"'("
_LONGEST = 400
_OPENING = re.compile(r'(?:về(?: việc)? )?"')
_CLOSING = re.compile(r'"(?![\wÀ-ỹ])')


def subject_end(
    analysis: Analysis, found: Findings, start: int, citations: tuple[tuple[int, int], ...]
) -> int:
    """Where a subject that begins at folded ``start`` ends.

    ``citations`` are the places of the citations of the text, in order.
    """
    limit = min(analysis.sentence_at(start).end, start + _LONGEST)
    if limit <= start:
        return start
    quoted = _OPENING.match(analysis.lower, start)
    if quoted is not None:
        closing = _CLOSING.search(analysis.text, quoted.end(), limit)
        if closing is not None and _is_other_quote(analysis.text, closing, quoted.end()):
            closing = None
        if closing is not None:
            return closing.end()
        opens = analysis.text[quoted.end() : quoted.end() + 1].isalnum()
        if opens:  # nobody closes it, or a lead breaks off before it ends
            return subject_end(analysis, found, quoted.end(), citations)
    cited = _cited_object(analysis, start, citations)
    if cited is not None and not _goes_on(analysis, cited):
        return cited[1]
    if cited is not None:
        return subject_end(analysis, found, cited[1] + 1, citations)
    limit = before_stop(analysis, found, start, limit)
    limit = before_subject_of(analysis, start, limit)
    limit = before_clause(analysis, start, limit)
    limit = _before_citation(analysis, start, limit, citations)
    limit = _before_change(analysis, start, limit, citations)
    limit = before_issuing(analysis, found, start, limit)
    if _is_of_person(analysis, found, start):
        limit = before_meeting(analysis, found, start, limit)
    else:
        limit = _before_actor(analysis, found, start, limit)
    limit = _before_stray_quote(analysis.text, start, limit)
    limit = _before_open_bracket(analysis.text, start, limit)
    return _trimmed(analysis.text, start, limit)


def after_addressee(analysis: Analysis, end: int, *, to_order: bool = False) -> int:
    """The end of "gửi Sở Y tế các tỉnh" before a subject, or, if need be, before what is asked."""
    sent = _SENT_TO.match(analysis.lower, end)
    if sent is None or (sent["order"] and not to_order):
        return end
    return sent.end() - analysis.lower.endswith(",", 0, sent.end())


def is_order(analysis: Analysis, type: Concept, start: int, *, numbered: bool = False) -> bool:
    """Whether a letter is told by what it asks: "công điện yêu cầu", no "đề nghị của sở"."""
    if type.id not in (_NUMBERED_LETTERS if numbered else LETTERS):
        return False
    near = analysis.found("task-verb", max(0, start - _VERB), start + _VERB)
    order = next((verb for verb in near if verb.start <= start < verb.end), None)
    return order is not None and not states(analysis, order)


def is_added(analysis: Analysis, document: int, start: int) -> bool:
    """Whether the words at ``start`` are what is to be put into a document, no subject of it:
    "bổ sung vào Nghị định 45 quy định về trách nhiệm", "đưa vào Luật quy định".
    """
    first = max(0, document - _ADDING)
    into = _INTO.search(analysis.lower, first, document)
    return into is not None and analysis.lower.startswith("quy định ", start)


def _is_of_person(analysis: Analysis, found: Findings, start: int) -> bool:
    """Whether a decision is about persons, whose offices follow them after commas."""
    about = _ABOUT.match(analysis.lower, start)
    if about is not None and analysis.lower.startswith("cho ", about.end()):
        return True
    opening = analysis.hit_at("subject-verb", about.end() if about else start)
    if opening is None:
        return False
    persons = found.within(PersonMention, opening.end, opening.end + _TITLES)
    first = before_titles(analysis, persons[0].start) if persons else start
    names_one = _TO_PERSON.fullmatch(analysis.lower, opening.end, max(opening.end, first))
    return names_one is not None or opening.concepts[0].get("force") == "personnel"


def states(analysis: Analysis, verb: Hit) -> bool:
    """Whether the words after a verb tell what a document provides, and open no subject.

    "Nghị định quy định, đối với các trường ..." beside "Nghị định quy định mức phạt".
    """
    strengthens = verb.concepts[0].id == "tăng-cường"  # "đẩy mạnh, nâng cao hiệu quả thi hành"
    if analysis.text.startswith(",", verb.end) and not strengthens:
        if _POWERS.match(analysis.lower, verb.start):
            return True
        further = analysis.hit_at("subject-verb", verb.end + len(", "))
        force = verb.concepts[0].get("force")  # "điều động, phân công, chỉ định ông A"
        return further is None or force is None or further.concepts[0].get("force") != force
    return _STATES.match(analysis.lower, verb.end) is not None


def _is_other_quote(text: str, closing: re.Match[str], start: int) -> bool:
    """Whether a quotation mark closes another subject than the one that begins at ``start``."""
    return ";" in text[start : closing.start()]


def _trimmed(text: str, start: int, limit: int) -> int:
    """The end without punctuation and words that call for more: "theo Nghị quyết 3 của …"."""
    while limit > start:
        closes = text[limit - 1] == '"' and text.count('"', start, limit) % 2 == 0
        if text[limit - 1] in _EDGE and not closes:
            limit -= 1
        elif open_end := _OPEN_END.search(text, start, limit):
            limit = open_end.start()
        else:
            break
    return limit


def _cited_object(
    analysis: Analysis, start: int, citations: tuple[tuple[int, int], ...]
) -> tuple[int, int] | None:
    """The last document of "sửa đổi, bổ sung một số điều của Luật A và Luật B" and no more."""
    verb = analysis.hit_at("relation", start) or analysis.hit_at("subject-verb", start)
    if verb is None:
        return None
    found = None
    for first, last in citations:
        if first < start or (found is not None and first < found[1]):
            continue
        joint = _TO_OBJECT if found is None else _BETWEEN_OBJECTS
        if joint.fullmatch(analysis.lower, found[1] if found else verb.end, first) is None:
            break
        found = first, last
    return found


def _goes_on(analysis: Analysis, cited: tuple[int, int]) -> bool:
    """Whether after a law, which its name identifies, it is told which part of it is meant:
    "quy định chi tiết một số điều của Luật Nhà ở về nhà ở xã hội".
    """
    word = analysis.hit_at("document-type", cited[0])
    is_name = word is not None and has_wording(word.concepts[0], "law")
    is_numbered = "/" in analysis.text[cited[0] : cited[1]]
    return is_name and not is_numbered and analysis.lower.startswith(" về ", cited[1])


def _before_citation(
    analysis: Analysis, start: int, limit: int, citations: tuple[tuple[int, int], ...]
) -> int:
    """Stop before "và Nghị quyết số 3", a document beside the one whose subject is read."""
    for position, _ in citations:
        if start < position < limit:
            joint = _CONJUNCTION.search(analysis.lower, max(start, position - 20), position)
            if joint is not None:
                return joint.start()
    return limit


def _before_change(
    analysis: Analysis, start: int, limit: int, citations: tuple[tuple[int, int], ...]
) -> int:
    """Stop before what it does to another document: "…, thay thế Quy định số 24"; without a comma
    behind a whole subject, "về công tác cán bộ thay thế Quy định số 24".
    """
    for hit in analysis.found("relation", start + 1, limit):
        to = _TO_OBJECT.match(analysis.lower, hit.end)
        is_document = to is not None and any(first == to.end() for first, _ in citations)
        if hit.concepts[0].id not in CHANGES or not is_document:
            continue
        if analysis.text.startswith(", ", hit.start - len(", ")):
            return hit.start - len(", ")
        is_whole = analysis.text.count(" ", start, hit.start) > _WHOLE
        if is_whole and _GOVERNED.search(analysis.lower, start, hit.start) is None:
            return hit.start - 1
    return limit


def _before_actor(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at ", ông A" and ", ngày 5/3": an actor or time after a comma opens a clause."""
    dates = {date.end for date in found.within(DateMention, start, limit)}
    for kind in (PersonMention, OfficeMention, DateMention):
        for mention in found.within(kind, start + 1, limit):
            first = before_titles(analysis, mention.start)
            before = analysis.text[max(start, first - 9) : first]
            comma = re.search(r",\s(?:ông |bà |đồng chí |từ )?$", before)
            if comma is None or (kind is OfficeMention and _does_nothing(analysis, mention.end)):
                continue
            at = first - len(before) + comma.start()
            if kind is not DateMention or at not in dates:  # "nghỉ lễ 30/4, 1/5"
                limit = min(limit, at)
    return _before_body(analysis, found, start, limit)


def _does_nothing(analysis: Analysis, end: int) -> bool:
    """Whether an office ends a list, "hỗ trợ già làng, trưởng bản.", and opens no clause."""
    return _LIST_END.match(analysis.lower, end) is not None


def _before_body(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at ", Bộ Chính trị yêu cầu", but not inside a list of bodies."""
    ends = {body.end for body in found.within(BodyMention, start, limit)}
    for body in found.within(BodyMention, start + 2, limit):
        opens = analysis.text[body.start - 2 : body.start] == ", " and body.start - 2 not in ends
        if opens and _PREDICATE.match(analysis.lower, body.end):
            return body.start - 2
    return limit


def _before_stray_quote(text: str, start: int, limit: int) -> int:
    """Stop at a quotation mark that closes what was opened before the subject."""
    quotes = [position for position in range(start, limit) if text[position] == '"']
    return quotes[-1] if len(quotes) % 2 else limit


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

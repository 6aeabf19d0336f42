"""Cut the subject of a document out of running text: "về công tác văn thư".

It ends with the clause: before a predicate ("... có hiệu lực"), before a further citation,
before an actor or a time that opens a new clause, and never after the sentence.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention, PersonMention
from kg.vocabulary import Hit

_STOP = re.compile(
    r"\s\((?=quyết định|nghị định|nghị quyết|thông tư|kế hoạch|chỉ thị|kết luận|quy định"
    r"|công văn|công điện|luật|hướng dẫn|sau đây|gọi|dưới đây)"
    r"|\.(?!\w)|[;:\n]|(?<!\d)(?<!bắc)(?<!đông)\s-\s(?!hoa kỳ|xã hội|kỹ thuật)"
    r"|(?<!bắc)(?<!đông)\s-\s(?!\d|hoa kỳ|xã hội|kỹ thuật)|…"
    r"|,?\s(?:và|cùng với|cùng|với)\s(?:có hiệu lực|yêu cầu|theo|chịu trách nhiệm)\b"
    r"|,\s(?:nhằm|trong đó|theo đó|đồng thời|qua đó|để|do|khi|tuy nhiên|nhưng|đã|cần|là|với|tại"
    r"|cũng như|cụ thể|góp phần|tạo|bảo đảm|đảm bảo|trên cơ sở|nhất là|như|tôi|chúng tôi|theo)\b"
    r"|\s(?:đã|sẽ|vừa được|vừa ban hành|cho biết|cũng|thì|mà)\s|,\sđiều\s\d"
    # "sau khi ông được bầu" tells when, "bàn giao sau khi cách ly" what it is about.
    r"|\s(?:sau|trước) khi\s(?=ông|bà|họ|được|có|cơ quan|quốc hội|chính phủ|đồng chí)"
    r"|(?<!tiền)\sgửi\s|,?\snêu rõ\b"
    # What it provides: "xử phạt trong lĩnh vực y tế quy định hành vi", no "theo quy định".
    r"|(?<!theo)(?<!về)(?<!việc)(?<!hành)(?<!các)(?<!và)(?<!,)(?<!trái)\squy định"
    r"(?=\s(?:hành vi|mức|rõ|cụ thể|như|đối tượng|không)\b|:)"
    r"|\schính thức\s(?=có|được|áp dụng|đi vào)|\schính thức$|,\stừ ngày\s"
    r"|\s(?:có hiệu lực|được ban hành|được thực hiện|được triển khai|được sửa đổi|được thay thế"
    r"|được Quốc hội|được Chính phủ|được Thủ tướng|được Bộ|mới đây|vừa qua|rất|chưa|đang|vẫn"
    r"|bằng hình thức|kể từ ngày|như sau|với nội dung)\b"
    r"|(?<!đáp ứng)(?<!theo)(?<!các)(?<!những)(?<!một số)(?<!,)\syêu cầu\s"
    r"|\sdo\s[^,.;]{2,80}\s(?:ban hành|ký|phê duyệt|thông qua|soạn thảo|xây dựng)\b"
    r"|(?<!quy)(?<!chương)\strình\s"
    r"(?=quốc hội|chính phủ|thủ tướng|cấp|bộ\s|ban\s|hội đồng|ủy ban|trung ương|xin)"
    r"|(?<!hết)(?<!nhất)(?<!gọi)(?<!coi)(?<!tức)(?<!được)\slà\s"
)
_CONJUNCTION = re.compile(r"(?:,|;|\s(?:và|cùng với|cùng|hoặc))\s(?:các\s|dự thảo\s|dự án\s)?$")
_TO_OBJECT = re.compile(
    r"\s(?:(?:một số|các|những|điều|khoản|nội dung|phụ lục|việc|tinh thần|có hiệu quả|của|tại)\s)*"
)
_BETWEEN_OBJECTS = re.compile(r"(?:,|;|\s(?:và|hoặc))\s(?:các\s|số\s)?")
_PREDICATE = re.compile(r"(?:, [^.;:]{2,40})? (?!và\b|hoặc\b|trong\b|tại\b|của\b|năm\b)[a-zà-ỹđ]")
_OPEN_END = re.compile(
    r"\s(?:của|và|tại|(?<!tiếp )theo|cho|với|do|về|như|nhưng|mà|có|(?<!chứng )từ|về việc)$"
)
_ABOUT = re.compile(r"về(?: việc)? ")
_STATES = re.compile(r"[,:]|\s(?:rõ|theo hướng|cụ thể|như sau|thêm)\b")
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
        if closing is not None and not _is_other_quote(analysis.text, closing, quoted.end()):
            return closing.end()
    cited = _cited_object(analysis, start, citations)
    if cited is not None:
        return cited
    for stop in _STOP.finditer(analysis.lower, start, limit):
        if not _is_in_place(analysis, stop):
            limit = stop.start()
            break
    limit = _before_citation(analysis, start, limit, citations)
    about = _ABOUT.match(analysis.lower, start)
    opening = analysis.hit_at("subject-verb", about.end() if about else start)
    is_of_person = about is not None and analysis.lower.startswith("cho ", about.end())
    if opening is not None and opening.concepts[0].get("force") == "personnel":
        is_of_person = True
    if not is_of_person:
        limit = _before_actor(analysis, found, start, limit)
    limit = _before_stray_quote(analysis.text, start, limit)
    limit = _before_open_bracket(analysis.text, start, limit)
    return _trimmed(analysis.text, start, limit)


def _is_in_place(analysis: Analysis, stop: re.Match[str]) -> bool:
    """Whether a dash is inside a place's name or joins two: "tỉnh Quảng Nam - Đà Nẵng"."""
    if stop[0].strip() != "-":
        return False
    hits = [
        hit
        for scheme in ("province", "city")
        for hit in analysis.found(scheme, max(0, stop.start() - 40), stop.end() + 40)
    ]
    if any(hit.start < stop.start() < hit.end for hit in hits):
        return True
    return {stop.start(), stop.end()} <= {edge for hit in hits for edge in (hit.start, hit.end)}


def states(analysis: Analysis, verb: Hit) -> bool:
    """Whether the words after a verb tell what a document provides, and open no subject.

    "Nghị định quy định, đối với các trường ..." beside "Nghị định quy định mức phạt".
    """
    return _STATES.match(analysis.lower, verb.end) is not None


def _is_other_quote(text: str, closing: re.Match[str], start: int) -> bool:
    """Whether a quotation mark closes another subject than the one that begins at ``start``."""
    return ";" in text[start : closing.start()]


def _trimmed(text: str, start: int, limit: int) -> int:
    """The end without punctuation and words that call for more: "theo Nghị quyết 3 của …"."""
    while limit > start:
        if text[limit - 1] in _EDGE:
            limit -= 1
        elif open_end := _OPEN_END.search(text, start, limit):
            limit = open_end.start()
        else:
            break
    return limit


def _cited_object(
    analysis: Analysis, start: int, citations: tuple[tuple[int, int], ...]
) -> int | None:
    """The end of "sửa đổi, bổ sung một số điều của Luật A và Luật B", documents and no more."""
    verb = analysis.hit_at("relation", start) or analysis.hit_at("subject-verb", start)
    if verb is None:
        return None
    end = None
    for first, last in citations:
        if first < start or (end is not None and first < end):
            continue
        joint = _TO_OBJECT if end is None else _BETWEEN_OBJECTS
        if joint.fullmatch(analysis.lower, end or verb.end, first) is None:
            break
        end = last
    return end


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


def _before_actor(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at ", ông A" and ", ngày 5/3": an actor or time after a comma opens a clause."""
    for kind in (PersonMention, OfficeMention, DateMention):
        for mention in found.within(kind, start + 1, limit):
            before = analysis.text[max(start, mention.start - 9) : mention.start]
            comma = re.search(r",\s(?:ông |bà |đồng chí |từ )?$", before)
            if comma is not None:
                limit = min(limit, mention.start - len(before) + comma.start())
    return _before_body(analysis, found, start, limit)


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

"""Cut the subject of a document out of running text: "về công tác văn thư".

It ends with the clause: before a predicate ("... có hiệu lực"), before a further citation,
before an actor or a time that opens a new clause, and never after the sentence.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.agents import before_titles
from kg.extraction.directives.citations import has_wording
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention, PersonMention
from kg.letters import LOWER, UPPER
from kg.vocabulary import Hit

_STOP = re.compile(
    # Another document, or a name for this one, in brackets.
    r"\s\((?=quyết định|nghị định|nghị quyết|thông tư|kế hoạch|chỉ thị|kết luận|quy định"
    r"|công văn|công điện|luật|hướng dẫn|sau đây|gọi|dưới đây|đã được|được|sửa đổi|thay thế"
    r"|có hiệu lực|hết hiệu lực|đề án|dự án \d|[a-zđ]{2,4}\s?\d+\)|ảnh)"
    r"|(?<!\bts)(?<!gs)(?<!\bths)(?<!\bbs)\.(?!\w)|[;:\n]"
    r"|(?<!\d)(?<!bắc)(?<!đông)\s-\s(?!hoa kỳ|xã hội|kỹ thuật)"
    r"|(?<!bắc)(?<!đông)\s-\s(?!\d|hoa kỳ|xã hội|kỹ thuật)|…"
    r"|,?\s(?:và|cùng với|cùng|với)\s(?:có hiệu lực|yêu cầu|theo|chịu trách nhiệm)\b"
    # Beside it, not in it: "và các nghị quyết hiện hành", "và lễ khai mạc".
    r"|\svới các (?:cơ chế|giải pháp|nội dung)\b"
    r"|\svà (?:đồ án|các (?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|văn bản)"
    r"|lễ (?:khai mạc|công bố|ra mắt|đón))\b"
    r"|\s(?:đã|sẽ|vừa được|vừa ban hành|cũng|thì|mà)\s|\scho (?:biết|thấy)\b|,\sđiều\s\d"
    # "sau khi ông được bầu" tells when, "bàn giao sau khi cách ly" what it is about.
    r"|\s(?:sau|trước) khi\s(?=ông|bà|họ|được|có|cơ quan|quốc hội|chính phủ|đồng chí)"
    r"|(?<!tiền)\sgửi\s|\s(?:đến|tới) toàn thể\s|,?\snêu rõ\b|,?\scó (?:một số )?nội dung\b"
    # What it provides: "xử phạt trong lĩnh vực y tế quy định hành vi", no "theo quy định".
    r"|(?<!theo)(?<!về)(?<!việc)(?<!hành)(?<!các)(?<!và)(?<!,)(?<!trái)\squy định"
    r"(?=\s(?:hành vi|mức|rõ|cụ thể|như|đối tượng|không)\b|:)"
    r"|\s(?:chính thức|bắt đầu)\s(?=có|được|áp dụng|đi vào)|\s(?:chính thức|bắt đầu)$"
    # "thủ tục mới ban hành, được sửa đổi và bị bãi bỏ" is a list, no predicate.
    r"|(?<!ban hành,)\sđược (?:sửa đổi|thay thế)\b|(?<=\d)\sxác định\s"
    r"|\s(?:có hiệu lực|ban hành (?:kèm )?theo|được ban hành|được thực hiện|được triển khai"
    r"|thuộc trường hợp|nhằm (?:hoàn thiện|góp phần|tạo)|từ \d{1,2}/\d{1,2}/\d{4}"
    r"|được quốc hội|được chính phủ|được thủ tướng|mới đây|vừa qua|rất|chưa|đang|vẫn"
    r"|bằng hình thức|kể từ ngày|như sau|với nội dung|vì (?:đã|có))\b"
    r"|(?<!đáp ứng)(?<!theo)(?<!các)(?<!những)(?<!một số)(?<!,)\syêu cầu\s"
    r"|\sdo\s[^,.;]{2,80}\s(?:ban hành|ký|phê duyệt|thông qua|soạn thảo|xây dựng)\b"
    r"|(?<!quy)(?<!chương)\strình\s"
    r"(?=quốc hội|chính phủ|thủ tướng|cấp|bộ\s|ban\s|hội đồng|ủy ban|trung ương|xin)"
    r"|(?<!hết)(?<!nhất)(?<!gọi)(?<!coi)(?<!tức)(?<!được)\slà\s"
)
# "xem xét kỷ luật đối với đảng viên là cán bộ": which ones, no predicate.
_OF_SOME = re.compile(r"\b(?:đối với|cho)\s[^,;.]{2,40}$")
_AT_MEETING = re.compile(r"\stại (?:kỳ họp|phiên họp|hội nghị|cuộc họp|buổi)\b")
_CONJUNCTION = re.compile(r"(?:,|;|\s(?:và|cùng với|cùng|hoặc))\s(?:các\s|dự thảo\s|dự án\s)?$")
_TO_OBJECT = re.compile(
    r"\s(?:(?:một số|các|những|điều|khoản|nội dung|phụ lục|việc|tinh thần|có hiệu quả|của|tại)\s)*"
)
_BETWEEN_OBJECTS = re.compile(r"(?:,|;|\s(?:và|hoặc))\s(?:các\s|số\s)?")
_PREDICATE = re.compile(
    r"(?: \([^()]*\))?(?:, [^.;:]{2,40})? (?!và\b|hoặc\b|trong\b|tại\b|của\b|năm\b)[a-zà-ỹđ]"
)
_OPEN_END = re.compile(
    r"\s(?:của|và|tại|(?<!tiếp )theo|cho|đối với|với|do|về|như|nhưng|mà|có"
    r"|(?<!chứng )từ|về việc|vì)$"
)
_ABOUT = re.compile(r"về(?: việc)? ")
_STATES = re.compile(
    r":|\s(?:rõ|theo hướng|cụ thể|như sau|thêm|mới|với|nếu|khi|trường hợp|của|được|bị)\b"
    r"|\s(?:tăng|giảm)\s(?:thêm\s)?\d"
)
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<word>[{UPPER}]\w+)(?: \([^()]*\))?$")
_NAME_AFTER = re.compile(rf"(?!Ảnh\b)[{UPPER}][{LOWER}]+\b|[a-zà-ỹ]+ [{UPPER}][{LOWER}]+\b")
_BY_WHOM = re.compile(r"\s(?:vừa được|đã được|được|do)\s$")
_PUT_FORWARD = re.compile(r"\s(?:đưa ra|đề ra)\b")
_GONE_BY = re.compile(r"(?<=\w )(?:căn cứ|dựa vào|dựa trên|vận dụng)\b")
_UNDER = re.compile(r"(?:^|[,.;:]\s)(?:theo|tại|căn cứ|từ|với|trong)\b")
_DOES = re.compile(r"\s(?:đã|sẽ|cũng)\s")
_AFTER = re.compile(r"(?:^|[,.;:]\s)(?:ngay )?(?:sau khi|từ khi|khi)\b[^,]*$")
_MAIN_CLAUSE = re.compile(r",\s(?=[A-ZĐ])")
_ACTS_ON = re.compile(r"\b(?:tác động|ảnh hưởng)\b")
_ON = re.compile(r"\s(?:đến|tới|lên)\s")
_TO_PERSON = re.compile(r" (?:(?:ông|bà|đồng chí) )?")
_SHORTEST = 3
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
        if closing is not None and not _is_other_quote(analysis.text, closing, quoted.end()):
            return closing.end()
    cited = _cited_object(analysis, start, citations)
    if cited is not None and not _goes_on(analysis, cited):
        return cited[1]
    if cited is not None:
        return subject_end(analysis, found, cited[1] + 1, citations)
    limit = _before_stop(analysis, found, start, limit)
    limit = _before_subject_of(analysis, start, limit)
    limit = _before_clause(analysis, start, limit)
    limit = _before_citation(analysis, start, limit, citations)
    limit = _before_issuing(analysis, found, start, limit)
    if _is_of_person(analysis, found, start):
        limit = _before_meeting(analysis, found, start, limit)
    else:
        limit = _before_actor(analysis, found, start, limit)
    limit = _before_stray_quote(analysis.text, start, limit)
    limit = _before_open_bracket(analysis.text, start, limit)
    return _trimmed(analysis.text, start, limit)


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


def _before_stop(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at the first word or sign that no subject goes over."""
    for stop in _STOP.finditer(analysis.lower, start, limit):
        word = stop[0].strip()
        is_inside = (word == "-" and _is_in_name(analysis, found, stop)) or (
            word == "là" and _OF_SOME.search(analysis.lower, start, stop.start())
        )
        if not is_inside:
            return stop.start()
    return limit


def _before_subject_of(analysis: Analysis, start: int, limit: int) -> int:
    """Stop at the comma before who does what follows: "Theo Nghị định 4 về giáo dục, ai mua bán
    bằng giả sẽ bị phạt", and before the end to which one goes by it: "căn cứ Luật 5 để xử lý".
    """
    before = analysis.lower[analysis.sentence_at(start).start : start]
    if _GONE_BY.search(before):
        purpose = analysis.lower.find(" để ", start, limit)
        limit = limit if purpose < 0 else purpose
    if _ACTS_ON.search(before) and (on := _ON.search(analysis.lower, start, limit)):
        limit = on.start()
    if _AFTER.search(before) and (main := _MAIN_CLAUSE.search(analysis.text, start, limit)):
        is_long = analysis.text.count(" ", start, main.start()) >= _SHORTEST
        limit = main.start() if is_long else limit
    if _UNDER.search(before) and _DOES.match(analysis.lower, limit):
        comma = max(start, analysis.lower.rfind(", ", start, limit))
        is_list = " và " in analysis.lower[comma:limit]
        if not is_list and analysis.text.count(" ", start, comma) >= _SHORTEST:
            limit = comma
    return limit


def _before_clause(analysis: Analysis, start: int, limit: int) -> int:
    """Stop at a comma and a word that opens a further clause: ", trong đó", ", theo đó"."""
    for hit in analysis.found("clause-opener", start + 1, limit):
        if analysis.text.startswith(", ", hit.start - 2):
            return max(start, hit.start - 2)
    return limit


def _before_issuing(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop where it is told who issued it: "… được Chính phủ ban hành", "… Bộ A đưa ra"."""
    for kind in (BodyMention, OfficeMention):
        for agent in found.within(kind, start + 1, limit):
            by = _BY_WHOM.search(analysis.lower, max(start, agent.start - 12), agent.start)
            issuing = analysis.hit_at("issuing-verb", agent.end + 1)
            if (by and issuing) or _PUT_FORWARD.match(analysis.lower, agent.end):
                limit = min(limit, by.start() if by else agent.start)
    return limit


def _before_meeting(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at the meeting or day on which a decision about a person was handed over."""
    person = next((p.end for p in found.within(PersonMention, start, limit)), start)
    meeting = _AT_MEETING.search(analysis.lower, person, limit)
    return meeting.start() if meeting else limit


def _is_in_name(analysis: Analysis, found: Findings, dash: re.Match[str]) -> bool:
    """Whether a dash joins two names, no person and what they are: "Cát Linh - Hà Đông"."""
    hits = [
        hit
        for scheme in ("province", "city")
        for hit in analysis.found(scheme, max(0, dash.start() - 40), dash.end() + 40)
    ]
    if any(hit.start < dash.start() < hit.end for hit in hits):
        return True
    if {dash.start(), dash.end()} <= {edge for hit in hits for edge in (hit.start, hit.end)}:
        return True
    before = _NAME_BEFORE.search(analysis.text, max(0, dash.start() - 60), dash.start())
    if before is None or _NAME_AFTER.match(analysis.text, dash.end()) is None:
        return False
    others = any(analysis.hit_at(s, dash.end()) for s in ("post", "body", "body-kind", "rank"))
    return not others and found.covering(PersonMention, before.start("word")) is None


def states(analysis: Analysis, verb: Hit) -> bool:
    """Whether the words after a verb tell what a document provides, and open no subject.

    "Nghị định quy định, đối với các trường ..." beside "Nghị định quy định mức phạt".
    """
    strengthens = verb.concepts[0].id == "tăng-cường"  # "đẩy mạnh, nâng cao hiệu quả thi hành"
    if analysis.text.startswith(",", verb.end) and not strengthens:
        return True
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


def _before_actor(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at ", ông A" and ", ngày 5/3": an actor or time after a comma opens a clause."""
    dates = {date.end for date in found.within(DateMention, start, limit)}
    for kind in (PersonMention, OfficeMention, DateMention):
        for mention in found.within(kind, start + 1, limit):
            first = before_titles(analysis, mention.start)
            before = analysis.text[max(start, first - 9) : first]
            comma = re.search(r",\s(?:ông |bà |đồng chí |từ )?$", before)
            if comma is None:
                continue
            at = first - len(before) + comma.start()
            if kind is not DateMention or at not in dates:  # "nghỉ lễ 30/4, 1/5"
                limit = min(limit, at)
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

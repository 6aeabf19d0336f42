"""Find where the clause of a document's subject ends: at a predicate, at who acts by it.

"về công tác văn thư có hiệu lực", "Theo Nghị định 4 về giáo dục, ai mua bán bằng giả sẽ bị phạt".
Each function gives an earlier end than the limit, or the limit itself.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention, OfficeMention, PersonMention
from kg.letters import LOWER, UPPER

_STOP = re.compile(
    # Another document, or a name for this one, in brackets.
    r"\s\((?=quyết định|nghị định|nghị quyết|thông tư|kế hoạch|chỉ thị|kết luận|quy định"
    r"|công văn|công điện|luật|hướng dẫn|sau đây|gọi|dưới đây|đã được|được|sửa đổi|thay"
    r"|có hiệu lực|hết hiệu lực|đề án|dự án \d|[a-zđ]{2,4}\s?\d+\)|ảnh)"
    r"|(?<!\bts)(?<!gs)(?<!\bths)(?<!\bbs)\.(?!\w)|[;:\n]"
    r"|(?<!\d)(?<!bắc)(?<!đông)\s-\s(?!hoa kỳ|xã hội|kỹ thuật)"
    r"|(?<!bắc)(?<!đông)\s-\s(?!\d|hoa kỳ|xã hội|kỹ thuật)|…"
    r"|,?\s(?:và|cùng với|cùng|với)\s(?:có hiệu lực|yêu cầu|theo|chịu trách nhiệm)\b"
    # Beside it, not in it: "và các nghị quyết hiện hành", "và lễ khai mạc".
    r"|\svới các (?:cơ chế|giải pháp|nội dung)\b"
    r"|\svà (?:đồ án|các (?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|văn bản)"
    r"|lễ (?:khai mạc|công bố|ra mắt|đón))\b"
    # What is done with it: "về chuyển đổi số và triển khai thực hiện", "… và triển khai đến xã".
    r"|\svà (?:đã )?(?:triển khai|tổ chức)(?: thực hiện| triển khai)?"
    r"(?=\s?(?:[,.;]|$)|\s(?:tại|trong|đến|tới|từ)\s)"
    # How it was made, and when.
    r"|\strái (?:quy định|thẩm quyền|pháp luật|luật)\b"
    r"|(?<!\dh)(?<!giờ)(?<!từ)(?<!đến)\s(?:hôm nay|hôm qua|(?:sáng|trưa|chiều|tối) nay)\b"
    r"(?=\s?(?:[,.;]|$))"
    r"|,\s(?:một|thứ nhất|đầu tiên|trước hết) là\s"
    # Whom one succeeds: "…, thay Đại tá B nghỉ hưu".
    r"|,\s(?:để )?thay(?: cho)?\s(?!đổi|thế|mặt|vì)"
    # "quân nhân đã xuất ngũ" tells which ones, no predicate.
    r"|\sđã\s(?!phục viên|xuất ngũ|nghỉ hưu|thôi việc|hy sinh|từ trần|qua đời|hoàn thành|hưởng)"
    r"|\s(?:sẽ|vừa được|vừa ban hành|cũng|thì|mà)\s|\scho (?:biết|thấy)\b|,\sđiều\s\d"
    r"|\schỉ (?:ra|rõ)\b|\svà (?:tặng hoa|trao hoa|chúc mừng)\b"
    # "sau khi ông được bầu" tells when, "bàn giao sau khi cách ly" what it is about.
    r"|\s(?:sau|trước) khi\s(?=ông|bà|họ|được|có|cơ quan|quốc hội|chính phủ|đồng chí)"
    r"|(?<!tiền)\sgửi\s|\s(?:đến|tới) toàn thể\s|,?\scó (?:một số )?nội dung\b"
    r"|,?\snêu (?:rõ|nhiều|hàng loạt|một số|việc)\b"
    # From when it applies: "…, áp dụng từ ngày 3/5".
    r"|,\s(?:áp dụng|thực hiện|thi hành|bắt đầu)(?: thống nhất| chính thức)?\s(?:kể )?từ\b"
    r"|\s(?:áp dụng|thực hiện|thi hành)\skể từ\b"
    r"|,\s(?:ý kiến )?chỉ đạo của\s|\s(?:đi vào cuộc sống|ra đời)\b"
    # What it provides: "xử phạt trong lĩnh vực y tế quy định hành vi", no "theo quy định".
    r"|(?<!theo)(?<!về)(?<!việc)(?<!hành)(?<!các)(?<!và)(?<!,)(?<!trái)\squy định"
    r"(?=\s(?:hành vi|mức|rõ|cụ thể|như|đối tượng|không)\b|:)"
    r"|\s(?:chính thức|bắt đầu)\s(?=có|được|áp dụng|đi vào)|\s(?:chính thức|bắt đầu)$"
    # "thủ tục mới ban hành, được sửa đổi và bị bãi bỏ" is a list, no predicate.
    r"|(?<!ban hành,)\sđược (?:sửa đổi|thay thế)\b|(?<=\d)\sxác định\s"
    r"|\s(?:có hiệu lực|ban hành (?:kèm )?theo|được ban hành|được thông qua|được thực hiện"
    r"|được triển khai|được (?:ví|coi|xem|đánh giá|kỳ vọng|lấy ý kiến)|thuộc trường hợp"
    r"|trước ngày [\d/.-]+(?=\sthì)|nhằm (?:hoàn thiện|góp phần|tạo)|từ \d{1,2}/\d{1,2}/\d{4}"
    r"|được quốc hội|được chính phủ|được thủ tướng|mới đây|vừa qua|rất|chưa|đang|vẫn"
    r"|bằng hình thức|kể từ|như sau|với nội dung|vì (?:đã|có))\b"
    r"|(?<!đáp ứng)(?<!theo)(?<!các)(?<!những)(?<!một số)(?<!,)\syêu cầu(?=[\s:]|$)"
    r"|\sdo\s[^,.;]{2,80}\s(?:ban hành|ký|phê duyệt|thông qua|soạn thảo|xây dựng)\b"
    r"|(?<!quy)(?<!chương)\strình\s"
    r"(?=quốc hội|chính phủ|thủ tướng|cấp|bộ\s|ban\s|hội đồng|ủy ban|trung ương|xin)"
    r"|(?<!hết)(?<!nhất)(?<!gọi)(?<!coi)(?<!tức)(?<!được)\slà\s"
)
# "xem xét kỷ luật đối với đảng viên là cán bộ": which ones, no predicate.
_OF_SOME = re.compile(r"\b(?:đối với|cho)\s[^,;.]{2,40}$")
_AT_MEETING = re.compile(r"\stại (?:kỳ họp|phiên họp|hội nghị|cuộc họp|buổi)\b")
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<word>[{UPPER}]\w+)(?: \([^()]*\))?$")
_NAME_AFTER = re.compile(rf"(?!Ảnh\b)[{UPPER}][{LOWER}]+\b|[a-zà-ỹ]+ [{UPPER}][{LOWER}]+\b")
_BY_WHOM = re.compile(r"\s(?:vừa được|đã được|được|do)\s$")
_PUT_FORWARD = re.compile(r"\s(?:đưa ra|đề ra)\b")
_GONE_BY = re.compile(r"(?<=\w )(?:căn cứ|dựa vào|dựa trên|vận dụng)\b")
_UNDER = re.compile(r"(?:^|[,.;:]\s)(?:theo|tại|căn cứ|từ|với|trong|thực hiện|triển khai)\b")
_OPENS_UNDER = re.compile(
    r"[\s\"]*(?:(?:bên cạnh đó|cạnh đó|ngoài ra|đồng thời|cụ thể|do đó|vì vậy|tuy nhiên|mặt khác"
    r"|trong khi đó|cùng với đó|cũng|như vậy),? )?(?:theo|căn cứ|thực hiện|triển khai|tại|từ)\s"
)
_CLASS_ACTS = re.compile(
    r",\s(?=(?:các|những|mỗi|mọi|từng|người|ai|cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|hộ"
    r"|học sinh|thí sinh|lực lượng|địa phương|công dân|cơ sở|tập thể)\s[^,.;]+)"
)
_NOT_DOING = re.compile(r",\s(?!không|chưa)[^,.;:()]{3,40}\s(?:không|chưa)\s(?!để\b)")
_DOES = re.compile(r"\s(?:đã|sẽ|cũng)\s")
_AFTER = re.compile(r"(?:^|[,.;:]\s)(?:ngay )?(?:sau khi|từ khi|khi)\b[^,]*$")
_MAIN_CLAUSE = re.compile(r",\s(?=[A-ZĐ])")
_ACTS_ON = re.compile(r"\b(?:tác động|ảnh hưởng)\b")
_ON = re.compile(r"\s(?:đến|tới|lên)\s")
_TAKES_UP = re.compile(
    r"(?:đến )?(?:giữ|làm|tham gia|thôi|đảm nhiệm|nhận) (?:giữ |chức|nhiệm vụ|công tác|ban )"
)
_OPENS_TITLES = re.compile(rf"\s-\s[^.;:\n-]{{3,160}}\s-\s{_TAKES_UP.pattern}")
_HAS_TITLES = re.compile(rf"\s-\s[^.;:\n-]{{3,160}}?\s{_TAKES_UP.pattern}")
_MANY = re.compile(r"\b(?:các|những|hai|ba|bốn|năm|\d+)\s(?:[^\W\d]+,?\s){0,4}$")
# What is ruled or ordered, no matter that is only spoken of.
_RULED = re.compile(
    r"(?:về )?(?:việc )?(?:quy định|sửa đổi|hướng dẫn|chấp hành|tăng cường|chủ động)\s"
)
# A report tells how it went and what is to come: "kết quả 6 tháng đầu năm; nhiệm vụ cuối năm".
_REPORTS = re.compile(
    r"(?:về )?(?:việc )?(?:kết quả|tình hình|tổng kết|sơ kết|đánh giá|báo cáo|kiểm điểm)\s"
)
_TO_COME = re.compile(r"(?:phương hướng|nhiệm vụ|giải pháp|kế hoạch|chương trình|dự toán)\s")
_PIECE = re.compile(r"[^;.:\n]+")
_OF_ACTOR = re.compile(r"\s(?:đã|sẽ|cũng|phải|cần|là)\s")
_JUST_ISSUED = re.compile(
    r"\b(?:ban hành|ký|ra|gửi|có|phát)(?: ban hành)? (?:nghị định|thông tư|chỉ thị|công điện)\b"
    r"[^;:]*$"
)
_PENALTIES = re.compile(r"quy định (?:về )?(?:việc )?xử phạt vi phạm hành chính\b")
# A decree names the field of its penalties; for which deeds one is fined is the sentence's.
_FIELD = re.compile(r"\bxử phạt\s.*\btrong lĩnh vực\s")
_FOR_DEEDS = re.compile(r"\sđối với\s(?:(?:các|những|một số)\s)?hành vi\b")
_SHORTEST = 3
CHANGES = frozenset({"replaces", "repeals"})


def before_stop(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop at the first word or sign that no subject goes over."""
    for stop in _STOP.finditer(analysis.lower, start, limit):
        word = stop[0].strip()
        is_inside = (
            (word == "-" and _is_in_name(analysis, found, stop))
            or (word == "-" and _sets_off_titles(analysis, found, stop))
            or (word == "là" and _OF_SOME.search(analysis.lower, start, stop.start()))
            or (word == ";" and _lists_fields(analysis, start, stop.end()))
            or (word == ":" and _lists_places(analysis, stop))
            or _is_bracketed(analysis.text, start, stop.start(), limit)
        )
        if not is_inside:
            return stop.start()
    return limit


def _sets_off_titles(analysis: Analysis, found: Findings, dash: re.Match[str]) -> bool:
    """Whether a dash sets off the offices of a person whom it is decided on: "chỉ định bà A - ủy
    viên Ban Chấp hành - giữ chức Bí thư", "bổ nhiệm ông B - Phó Giám đốc giữ chức Giám đốc".
    """
    opens = _OPENS_TITLES.match(analysis.lower, dash.start())
    if opens is None and found.covering(PersonMention, dash.start() - 1) is not None:
        opens = _HAS_TITLES.match(analysis.lower, dash.start())
    return opens is not None or _TAKES_UP.match(analysis.lower, dash.end()) is not None


def _lists_places(analysis: Analysis, colon: re.Match[str]) -> bool:
    """Whether a colon names the places told of: "chia tách các huyện: Mộc Lâm, Sông Đà"."""
    level = analysis.hit_before("level", colon.start())
    if level is None or not analysis.text[colon.end() + 1 : colon.end() + 2].isupper():
        return False
    return _MANY.search(analysis.lower, max(0, level.start - 40), level.start) is not None


def _is_bracketed(text: str, start: int, position: int, limit: int) -> bool:
    """Whether a word stands in brackets that end before the subject: "Công ty A (nay là B - C)"."""
    opened = text.rfind("(", start, position)
    closed = text.find(")", position, limit)
    return (
        closed > 0
        and opened > text.rfind(")", start, position)
        and "\n" not in text[position:closed]
    )


def _lists_fields(analysis: Analysis, start: int, position: int) -> bool:
    """Whether a semicolon joins the fields of a decree on penalties, as in no other subject:
    "quy định xử phạt vi phạm hành chính trong lĩnh vực hộ tịch; hôn nhân và gia đình"; or the
    matters that a document rules: "quy định về danh mục hồ sơ; việc lưu giữ hồ sơ"; or what was
    done and what is to come; and what else one orders that is just issued: "ký Công điện tăng
    cường tuần tra; xử lý nghiêm".
    """
    first = position + 1
    schemes = ("document-type", "clause-opener", "speech-verb")
    if any(analysis.hit_at(scheme, first) for scheme in schemes):
        return False
    change = analysis.hit_at("relation", first)
    is_change = change is not None and change.concepts[0].id in CHANGES
    if is_change or not analysis.text[first : first + 1].islower():
        return False
    if _PENALTIES.match(analysis.lower, start) is not None:
        return True
    if _REPORTS.match(analysis.lower, start) and _TO_COME.match(analysis.lower, first):
        return True
    piece = _PIECE.match(analysis.lower, first)
    if piece is None or _OF_ACTOR.search(piece[0]) or _RULED.match(analysis.lower, start) is None:
        return False
    if analysis.hit_at("nominaliser", first) is not None:
        return True
    before = analysis.lower[analysis.sentence_at(start).start : start]
    is_order = analysis.hit_at("task-verb", first) is not None
    return _JUST_ISSUED.search(before) is not None and not is_order


def before_subject_of(analysis: Analysis, start: int, limit: int) -> int:
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
    limit = _before_deeds(analysis, start, limit)
    limit = _before_main_clause(analysis, before, start, limit)
    if _UNDER.search(before) and _DOES.match(analysis.lower, limit):
        comma = max(start, analysis.lower.rfind(", ", start, limit))
        is_list = " và " in analysis.lower[comma:limit]
        if not is_list and analysis.text.count(" ", start, comma) >= _SHORTEST:
            limit = comma
    return limit


def _before_deeds(analysis: Analysis, start: int, limit: int) -> int:
    """Stop at the deeds for which one is fined: "bị phạt theo Nghị định 4 về xử phạt vi phạm
    hành chính trong lĩnh vực giáo dục | đối với hành vi ép học thêm".
    """
    deeds = _FOR_DEEDS.search(analysis.lower, start, limit)
    if deeds is None or _FIELD.search(analysis.lower, start, deeds.start()) is None:
        return limit
    return deeds.start()


def _before_main_clause(analysis: Analysis, before: str, start: int, limit: int) -> int:
    """Stop at who does what follows, where nothing else of the sentence is left to say it.

    "Theo Công văn 5 về việc dập dịch, các trạm tổ chức tiêm."
    """
    sentence = analysis.sentence_at(start)
    is_all = limit >= sentence.end or analysis.text[limit] in ".\n"
    opening = _OPENS_UNDER.match(before)
    if not is_all or opening is None:
        return limit
    documents = analysis.found("document-type", sentence.start, start)
    if documents and "," in before[opening.end() : documents[0].start - sentence.start]:
        return limit  # "Tại Hải Phòng, ông A có công điện yêu cầu các sở, địa phương ..."
    for clause in (_CLASS_ACTS, _NOT_DOING):
        actors = clause.finditer(analysis.text, start, limit)
        first = next((who.start() for who in actors if who.start() - start > _SHORTEST), None)
        if first is not None:
            return first
    return limit


def before_clause(analysis: Analysis, start: int, limit: int) -> int:
    """Stop at a comma and a word that opens a further clause: ", trong đó", ", ra văn bản"."""
    for hit in analysis.found("issuing-verb", start + 1, limit):
        joined = analysis.text.startswith(", ", hit.start - 2)
        if joined and analysis.hit_at("document-type", hit.end + 1):
            limit = max(start, hit.start - 2)
            break
    for hit in analysis.found("clause-opener", start + 1, limit):
        if analysis.text.startswith(", ", hit.start - 2):
            return max(start, hit.start - 2)
    return limit


def before_issuing(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
    """Stop where it is told who issued it: "… được Chính phủ ban hành", "… Bộ A đưa ra"."""
    for kind in (BodyMention, OfficeMention):
        for agent in found.within(kind, start + 1, limit):
            by = _BY_WHOM.search(analysis.lower, max(start, agent.start - 12), agent.start)
            issuing = analysis.hit_at("issuing-verb", agent.end + 1)
            if (by and issuing) or _PUT_FORWARD.match(analysis.lower, agent.end):
                limit = min(limit, by.start() if by else agent.start)
    return limit


def before_meeting(analysis: Analysis, found: Findings, start: int, limit: int) -> int:
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

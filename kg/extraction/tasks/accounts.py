"""Tell what only sounds like a duty: an account of what someone had to do, a rule for everyone, a
view, a habit.

"Bệnh viện phải điều trị 40 người trong một ngày", "Theo tôi, Bộ Tài chính cần công khai số liệu".
"""

from __future__ import annotations

import re

from kg.extraction.mentions import DirectiveMention
from kg.extraction.tasks.modal_clauses import CHARGED, Clause
from kg.extraction.tasks.scene import Scene
from kg.vocabulary import Hit

_STATES = re.compile(
    r"(?:là|bị|rất|có thể|làm (?:sao|thế nào)"
    r"|như|biết|thấy|hiểu|nói|gì|ai|thế nào|trải qua|đối mặt|nhớ|nhắc lại"
    r"|chịu(?! trách nhiệm)|đề phòng|lưu ý (?:rằng|là)|khẳng định|thừa nhận|làm khách|tiếp đón"
    r"|chạm trán|đối đầu|thi đấu|tiếp xúc với|gánh chịu|hứng chịu|chống chọi)\b"
)
# "Phần lớn các trường phải ghép lớp": how it is with most of them.
_MOST_OF = re.compile(r"(?:phần lớn|đa phần|đa số|hầu hết|không ít|nhiều) ")
_HABIT = re.compile(r"(?:Thông thường|Thường|Thường thì|Theo thông lệ|Theo thường lệ)\b")
# What need not be done thanks to a rule: "để các xã sáp nhập mà không cần phải ...".
_SPARED = re.compile(r"(?<!,) mà không (?:cần|phải)\b")
# What one must have or be to be taken or raised: a standard of a rule, and no work.
_STANDARD = re.compile(
    r"(?:luôn )?(?:có|đạt|đáp ứng|được)(?: đủ| các| một| ba| hai)*"
    r" (?:bằng|quy mô|tiêu chuẩn|tiêu chí|diện tích|dân số|công nhận|chứng chỉ|trình độ|độ tuổi"
    r"|điều kiện)\b|kinh qua\b",
    re.IGNORECASE,
)
# "một quyển sách mà mỗi đảng viên cần đọc" says which book.
_RELATIVE = re.compile(r"[^\s,;:.\"] mà $")
# What circumstances force someone to do is an account of them, and no work given.
_FORCED = re.compile(r"\b(?:đòi hỏi|buộc|khiến|dẫn đến|tình huống|đồng tình|tán thành)\b")
# What holds for everyone, or always: "việc kinh doanh phải thực hiện theo quy định của luật".
_LAWFUL = re.compile(
    r"phục vụ |(?:được )?(?:thực hiện|tuân thủ|tuân theo|chấp hành)(?: nghiêm| đúng)?(?: theo)?"
    r"(?: đúng)?(?: các)? quy định (?:của |tại )?(?:pháp luật|luật|bộ luật|nghị định)\b"
)
# Who has done something before a comma, after which another one must do something.
_ACTED = re.compile(r" (?:cũng )?đã (?!được\b|bị\b|có\b|và đang\b)[^.;]*, ")
_FAULT = re.compile(
    r"chịu trách nhiệm (?:chính |trực tiếp |liên đới |một phần )?"
    r"(?:(?:về|đối với|cho|trước[^,;.]{0,40} về) (?:các |những |mọi )?"
    r"(?:sai phạm|vi phạm|hậu quả|thiếu sót|khuyết điểm|sự việc|vụ việc|hành vi)"
    r"|để (?:xảy ra|lây lan|phát sinh|lọt|tái diễn|thất thoát)\b)"
)
# "phải đến năm 2013, đơn mới được nhận" tells when something came to be.
_NOT_UNTIL = re.compile(r" (?:chờ |đợi )?(?:đến|tới) (?:năm|tháng|ngày|khi|tận|lúc|\d)")
# One who gives a view and no order: "theo tôi, Bộ cần ...".
_VIEW = re.compile(
    r"\btheo (?:quan điểm của |ý kiến của )?(?:tôi|chúng tôi)\b"
    r"|\b(?:nhiều|một số|có) (?:đại biểu|ý kiến|chuyên gia|cử tri)\b[^,;]{0,40} (?:cho rằng|nói)\b"
)
_LESSON = re.compile(r"\bbài học (?:được )?(?:rút ra|kinh nghiệm)\b")
# "nêu ý kiến lùi thời gian là do kinh tế còn khó, cần ...": why, and not what.
_REASON = re.compile(r"\blà (?:do|vì|bởi)\b[^;.]*$")
# "những trường hợp cần | trợ giúp" are those in need.
_NEEDY = re.compile(r"\b(?:trường hợp|người|hộ|đối tượng|bệnh nhân|nơi)(?: [^\W\d]+){0,3} cần $")
_HELP = re.compile(
    r" (?:được )?(?:trợ giúp|giúp đỡ|hỗ trợ|cứu trợ|chăm sóc|điều trị|bảo vệ|cấp cứu)\b"
)
# What someone had to do, and what came of it: "phải thận trọng nên chưa thể ...".
_CONSEQUENCE = re.compile(
    r"(?<!trở)(?<!làm)(?<!tạo)(?<!dựng)(?<!xây)(?<!gây)(?<!cho) nên [^,;]*\b(?:chưa|không|đã)\b"
)
# "Dự báo mực nước lên nhanh và tỉnh phải xả tràn" is not to be done yet.
_FORECAST = re.compile(r"\W*(?:theo )?dự báo\b|.*\b(?:có khả năng|có thể)\b")
# "Theo dự thảo luật, việc đầu tư phải ..." tells what holds for everyone.
_BY_RULE = re.compile(
    r"\W*(?:(?:Tuy nhiên|Ngoài ra|Cũng|Cụ thể),? )?(?:ngay )?(?:theo|trong|tại) (?:các |những )?"
    r"(?:dự thảo|quy định|luật|bộ luật|nghị định|thông tư|quy chế|điều lệ|hiến pháp)\b",
    re.IGNORECASE,
)


_MAKES = re.compile(r"\b(?:ban hành|có|ra|ký|thông qua|công bố)(?: quyết định ban hành)? $")
_OF = re.compile(r"(?: (?:ngày|năm) [^,;.]{2,24})? (?:của (?:[^,;.]{2,40} )?)?")
_DEMANDS = re.compile(r" (?:cũng |đã |còn )*(?:yêu cầu|quy định|nêu rõ|đòi hỏi)\b")
_AFTER = re.compile(r"\b(?:sau|từ) khi (?!có\b)[^,;:.\"]*$")
# Whoever falls ill, and what such a one is to do.
_FEELS_ILL = re.compile(
    r"\W*(?:nếu|khi|trường hợp) (?:thấy |có |xuất hiện |gặp ){1,2}(?:\w+ ){0,3}?"
    r"(?:triệu chứng|biểu hiện|dấu hiệu)\b"
)
_SEEKS_HELP = re.compile(
    r" (?:chủ động |kịp thời |nhanh chóng |ngay |lập tức )*(?:liên hệ|đến|tới|đi khám|khai báo"
    r"|thông báo|báo|gọi|ở nhà|tự cách ly)\b"
)


def is_no_demand(scene: Scene, modal: Hit, start: int) -> bool:
    """Whether the words before a modal make it a view or a reason, or say who is in need."""
    words = scene.analysis.lower
    if scene.issuer is None and _REASON.search(words, start, modal.start):
        return True
    first = scene.analysis.sentence_at(start).start
    if is_before(scene, start, modal.start) or _LESSON.search(words, first, modal.start):
        return True
    if _SPARED.search(words, start, modal.end) or _VIEW.search(words, start, modal.start):
        return True
    if modal.concepts[0].id == "must" and _NOT_UNTIL.match(words, modal.end):
        return True
    is_need = _NEEDY.search(words, start, modal.end + 1) is not None
    return is_need and _HELP.match(words, modal.end) is not None


def is_before(scene: Scene, start: int, end: int) -> bool:
    """Whether words at ``end`` stand in a clause that tells after what something came to be: "Sau
    khi Phó Thủ tướng | chỉ đạo phải | giải quyết dứt điểm, trường đã ..."."""
    return scene.issuer is None and _AFTER.search(scene.analysis.lower, start, end) is not None


def is_of_patients(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells whoever feels ill what to do: "Nếu có triệu chứng sốt cần đi khám"."""
    if _FEELS_ILL.match(scene.analysis.lower, clause.start) is None:
        return False
    return _SEEKS_HELP.match(scene.analysis.lower, clause.modal.end) is not None


def is_by_rule(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause opens with a rule by which something is so: "Theo quy định, ..."."""
    return _BY_RULE.match(scene.analysis.lower, start, end) is not None


def is_of_law(scene: Scene, position: int) -> bool:
    """Whether what is told goes back to a law, or to who is only named as its maker: "Chính phủ ban
    hành Nghị định số 9 ... Theo đó, các trường phải"."""
    words = scene.analysis.lower
    sentence = scene.analysis.sentence_at(position)
    return any(
        law.start <= position < law.end
        or _OF.fullmatch(words, law.end, position)
        or _MAKES.search(words, position, law.start)
        for law in _laws(scene, sentence.start, sentence.end)
    )


def is_asked_by_law(scene: Scene, start: int, end: int) -> bool:
    """Whether a law itself asks something in a clause: "Thông tư số 8 yêu cầu các trường phải"."""
    words = scene.analysis.lower
    return any(_DEMANDS.match(words, law.end) for law in _laws(scene, start, end))


def _laws(scene: Scene, start: int, end: int) -> list[DirectiveMention]:
    kinds = {concept.label for concept in scene.analysis.vocabulary.scheme("rule-type")}
    named = scene.found.within(DirectiveMention, start, end)
    return [mention for mention in named if mention.type in kinds]


def is_habit(scene: Scene, clause: Clause) -> bool:
    """Whether a clause opens as one that tells what is usually done."""
    opening = clause.subject if clause.bare else clause.start
    return _HABIT.match(scene.analysis.text, opening) is not None


def is_account(scene: Scene, clause: Clause, action: int, *, self_set: bool) -> bool:
    """Whether what must or will be done is none of the work of the one who is named."""
    words = scene.analysis.lower
    if words.startswith((" là ", " và "), clause.modal.end):
        return True
    if not self_set and scene.issuer is None and _MOST_OF.match(words, clause.subject):
        return True
    if _STATES.match(words, action) or _STANDARD.match(words, action):
        return True
    if not clause.bare and _RELATIVE.search(words, 0, clause.subject):
        return True
    if scene.issuer is None and is_by_rule(scene, clause.start, clause.modal.start):
        return True
    if not clause.party.agents and not clause.bare and _LAWFUL.match(words, action):
        return True
    if _is_forced(scene, clause, self_set=self_set) or _is_lacking(scene, clause, action):
        return True
    return _is_accountable(scene, clause.modal, action)


def _is_lacking(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether a noun tells what is missing: "cần | lực lượng lớn"."""
    is_noun = not clause.bare and scene.analysis.hit_at("collective", action) is not None
    return is_noun and scene.actions.opening(action) is None


def _acts_already(scene: Scene, clause: Clause) -> bool:
    """Whether a named actor does something else before a comma, after which another one must:
    "Sở Y tế rà soát các khu trọ, công nhân về quê phải khai báo"."""
    floor, modal = clause.subject, clause.modal.start
    first = scene.parties.units.at(floor)
    if first is not None and _ACTED.match(scene.analysis.lower, first.end, modal):
        return True
    comma = scene.analysis.text.rfind(", ", floor, modal)
    action = scene.actions.first(floor, comma) if comma >= 0 else None
    if action is None or action == floor:
        return False
    party = scene.parties.read(floor, action)
    is_actor = party.is_specific and party.closed and party.headed
    return is_actor and not scene.parties.read(comma + 2, modal).agents


def _is_forced(scene: Scene, clause: Clause, *, self_set: bool) -> bool:
    """Whether circumstances force someone, or are foreseen to, or another one's deeds do."""
    words, end = scene.analysis.lower, clause.modal.start
    if _FORCED.search(words, clause.subject, end) or _acts_already(scene, clause):
        return True
    if not self_set and _CONSEQUENCE.search(words, clause.modal.end, clause.end):
        return True
    return not self_set and _FORECAST.match(words, clause.start, end) is not None


def _is_accountable(scene: Scene, modal: Hit, action: int) -> bool:
    """Whether one "phải chịu trách nhiệm" for what was done, and not to do something."""
    if _FAULT.match(scene.analysis.lower, action):
        return True
    return any(
        hit.concepts[0].id in CHARGED and action > hit.end + 1
        for hit in scene.analysis.found("modal", modal.end, action)
    )

"""Tell a verb that gives work here and now from a noun, a question, and an order that is only told
of: one carried out, long issued, general, or that a rule foresees in a case.
"""

from __future__ import annotations

import re

from kg.extraction.mentions import DirectiveMention
from kg.extraction.tasks import accounts, givers
from kg.extraction.tasks.scene import Scene
from kg.vocabulary import Hit

# "nhờ sự quan tâm, lãnh đạo, | chỉ đạo sát sao của Đảng"
_ABSTRACT = re.compile(r"\bsự (?:\w+ ?\w*(?:,| và) |\w+ \w+ ){1,4}$")
# "Đây là đơn vị được Bộ Y tế | giao làm việc này" says what one is.
_RELATIVE = re.compile(r"\blà [^,;:.\"]{2,60}? (?:được|do) [^;:.\"]{2,80}$")
_HABIT = re.compile(r"\b(?:luôn|thường xuyên)\b")
# "Xem xét báo cáo đề nghị kỷ luật ông A, Ủy ban nhận thấy": what was asked for is but looked at.
_ASKS = re.compile(r"\bnhận thấy\b|\b(?:nào|gì|sao|chưa|hay)\b[^?]*\?\W*$")
# "Trường hợp ông A từ chối thì | giao cho Phó Giám đốc": what a rule has one do.
_IN_CASE = re.compile(r"\W*(?:trong )?(?:trường hợp|nếu|khi) [^.;\"]* thì (?:\w+ ){0,2}$")
# "Trường hợp có dịch, | UBND tỉnh chỉ đạo các sở ...": what another one would have it do.
_BY_CASE = re.compile(r"\W*(?:trong )?(?:trường hợp|nếu) [^.;:\"]*, [^,.;:\"]*$")
# "phiên họp này cho thấy Chính phủ quan tâm, | chỉ đạo": what one concludes from it.
_SHOWS = re.compile(r"\b(?:cho thấy|chứng tỏ)\b[^,;:]*(?:, )?$")
# "Bí thư phải đến tận nơi, | chỉ đạo xử lý": part of what someone had to do.
_MUST_TOO = re.compile(r"\b(?<!không )phải (?!chịu trách nhiệm)[^;.:\"]*, $")
_MAY = re.compile(r"\b(?:có (?:thể|quyền) (?:\w+ )?|nên (?:xem xét|cân nhắc) )$")
# "Về nguyên tắc, cơ quan quản lý yêu cầu ...", "nhiều lần kiến nghị", "dự thảo Luật đã giao".
_ON_PRINCIPLE = re.compile(r"\bvề nguyên tắc\b")
_IN_GENERAL = re.compile(
    r"\b(?:nhiều|không ít) lần (?:\w+ )?$"
    r"|\bnhiều lần (?:kiến nghị|đề nghị|đề xuất|yêu cầu)\b[^.;]*$"
    r"|\bdự thảo (?:luật|bộ luật|nghị định|nghị quyết|thông tư)\b[^,;:.\"]{0,40}$"
)
# "quyết định kỷ luật hoặc biểu quyết | đề nghị cấp trên kỷ luật": one way or the other.
_EITHER = re.compile(r"\bhoặc (?:(?:biểu quyết|trực tiếp|chủ động|tiếp tục|có văn bản) )?$")
# "đã có | Công văn ngày 23/1/2023 ... Đồng thời | giao Bộ Nội vụ": by the same letter.
_ISSUED = re.compile(r"\b(?:có|ra|gửi|ký|ban hành) $")
_GOES_ON = re.compile(r"\W*(?:đồng thời|theo đó|trong đó|bên cạnh đó),? ")
# "Nghị quyết số 6 ngày 16/6/2021 của Quốc hội yêu cầu": it is the document that asks.
_OPENS = re.compile(r"\W*(?:(?:tại|cụ thể|trong đó|ngoài ra),? )?")
_LONG_ISSUED = 180


def is_here_and_now(scene: Scene, verb: Hit, start: int, end: int) -> bool:
    """Whether a word gives work here and now: no noun, no account, no question."""
    if not scene.actions.is_finite(verb, start) or _ASKS.search(scene.analysis.text, verb.end, end):
        return False
    words = scene.analysis.lower
    if any(
        p.search(words, start, verb.start) for p in (_ABSTRACT, _RELATIVE, _SHOWS, _MAY, _EITHER)
    ):
        return False
    first = scene.analysis.sentence_at(start).start
    if scene.issuer is None and (
        _IN_CASE.fullmatch(words, start, verb.start)
        or _IN_GENERAL.search(words, start, verb.start)
        or _ON_PRINCIPLE.search(words, first, verb.start)
    ):
        return False
    is_work = scene.issuer is None and verb.concepts[0].get("role") == "action"
    if is_work and (
        _BY_CASE.fullmatch(words, start, verb.start) or _MUST_TOO.search(words, start, verb.start)
    ):
        return False
    if accounts.is_before(scene, start, verb.start):
        return False
    if givers.is_citizen(scene, verb.start) and not givers.is_self(scene, start, verb):
        return False
    is_done = verb.concepts[0].get("effect") == "done" and not _obliges(scene, verb.end, end)
    if is_done and _is_told(scene, start, verb.start):
        return False
    return not _is_long_issued(scene, start, verb.start)


def _obliges(scene: Scene, start: int, end: int) -> bool:
    """Whether those whom one "đã chỉ đạo" must still act: "đã chỉ đạo các xã phải lập chốt"."""
    modal = next((m for m in scene.analysis.found("modal", start, end)), None)
    if modal is None or modal.concepts[0].id != "must":
        return False
    first = scene.phrases.skip(start, modal.start)
    party = scene.parties.read(first, modal.start)
    is_next = scene.actions.first(first, modal.start) is None
    return party.headed and party.closed and bool(party.agents) and is_next


def _is_long_issued(scene: Scene, start: int, end: int) -> bool:
    """Whether an order stands in a document issued many months before the text: "đã có công văn
    ngày 18/2/2020 đề nghị", written in 2021."""
    written = scene.analysis.document.date
    if written is None or scene.issuer is not None:
        return False
    dates = [
        mention.date
        for mention in scene.found.within(DirectiveMention, start, end)
        if mention.date is not None
        and (
            scene.parties.units.last_before(end, mention.end) is None
            or _OPENS.fullmatch(scene.analysis.lower, start, mention.start)
        )
    ]
    if not dates and _GOES_ON.match(scene.analysis.lower, start):
        before = scene.analysis.sentence_at(max(0, scene.analysis.sentence_at(start).start - 1))
        dates = [
            mention.date
            for mention in scene.found.within(DirectiveMention, before.start, before.end)
            if mention.date is not None and _ISSUED.search(scene.analysis.lower, 0, mention.start)
        ]
    return any((written.first_day() - date.last_day()).days > _LONG_ISSUED for date in dates)


def _is_told(scene: Scene, start: int, end: int) -> bool:
    """Whether an order is told of as carried out, or as a habit."""
    start = scene.phrases.skip(start, end)  # past "Còn với Sở Y tế, "
    return scene.is_past(start, end) or _HABIT.search(scene.analysis.lower, start, end) is not None

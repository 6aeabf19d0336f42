"""Whether words around a verb or copula say that an office goes on, is over or came next: "vẫn giữ
chức", "không còn là", "từng được bầu", "thôi giữ chức X để đảm nhiệm chức Y".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.sentences import Sentence
from kg.vocabulary import Hit

_HOLDS = "holds"
_GOES_ON = re.compile(r"\bnày (?:từ đó |cho |liên tục )*(?:đến|tới) nay\b")
_TO_NOW = re.compile(r"(?: [^\s,;:.()]+){0,4},? (?:cho )?(?:đến|tới) (?:nay|hiện tại|bây giờ)\b")
# "từng được bầu giữ chức …": what the verb gave is over.
_ONCE = re.compile(r"\btừng(?: (?:[^\s,;:.]+ ){0,4}| )$", re.IGNORECASE)
# "chưa miễn nhiệm ông A nên ông vẫn giữ chức …": the verb before tells nothing of the office.
_STILL_HOLDS = re.compile(r"\b(?:vẫn|hiện)(?: (?:còn|đang|tiếp tục|vẫn|hiện))* $", re.IGNORECASE)
_MOVES_ON = re.compile(
    r"\b(?:để|nhằm)\b|\b(?:chuyển(?: công tác)?|điều động|về|sang) (?:về|sang|đến|ra|nhận)\b"
)
# "Ông không còn là Bí thư X", but "sẽ không còn là …": until then he is.
_NO_LONGER = re.compile(
    r"\b(?P<yet>sẽ |sắp )?(?:không|chẳng) còn(?: (?:được|tiếp tục|đương))* $", re.IGNORECASE
)
# "làm Bộ trưởng hai nhiệm kỳ trước khi được bầu làm …": the one was left for the other.
_BEFORE_NEXT = re.compile(
    r"[^.;:]{0,60}?,? trước khi (?:ông |bà )?(?:được|trở thành|lên|chuyển|nhận|đảm nhiệm|đảm nhận"
    r"|giữ|nghỉ|về hưu|làm|sang|về|bị|từ chức|gia nhập)\b"
)
# "… nhiệm kỳ 2016 - 2021, sau đó về nghỉ chế độ".
_THEN_LEFT = re.compile(
    r"[^.;:]{0,120}, (?:sau đó|rồi)(?: (?:về|được|chuyển về))* (?:nghỉ hưu|nghỉ chế độ"
    r"|nghỉ công tác|về hưu|chuyển công tác|chuyển sang|từ chức|qua đời)\b"
)
# "rời ghế X để làm Y", "rời vị trí X, về huyện Z nhận nhiệm vụ Bí thư".
_GOES_OVER = re.compile(
    r"[^;:]*?(?:\bđể|,? (?:rồi )?(?:chuyển )?(?:về|sang|đến|ra|vào|lên))\b(?: [^\s,;:.]+){0,6}?"
    r" (?:làm|giữ|nhận|đảm nhận|đảm nhiệm)\b"
)
_LEAVES = "rời-chức-vụ"
_OTHER_WORK = re.compile(r" (?:nhiệm vụ|công tác|công việc|trọng trách) (?:khác|mới)\b")
# "vẫn kiêm chức Bộ trưởng từ tháng 6 và vừa được miễn nhiệm chức vụ này".
_TAKEN = re.compile(
    r"[^.;:]{0,60}?(?:,| và| nhưng)(?: (?:vừa|đã|mới|sau đó|nay))* (?:được|bị)\b[^.;:,]{0,40}?"
    r" (?:miễn nhiệm|cho thôi|bãi nhiệm|cách|thôi|rút)(?: giữ)?"
    r" (?:chức vụ|chức|cương vị|vị trí) này\b"
)
_NEAR = 40


def no_longer(
    analysis: Analysis, sentence: Sentence, verb: Hit | None, copula: re.Match[str] | None
) -> re.Match[str] | None:
    """The words by which an office is held no longer: "không còn là", "không còn giữ chức"."""
    position = verb.start if verb is not None else copula.start() if copula else None
    if position is None or (verb is not None and verb.concepts[0].get("effect") != _HOLDS):
        return None
    return _NO_LONGER.search(analysis.text, sentence.start, position)


def is_still_held(analysis: Analysis, sentence: Sentence, end: int) -> bool:
    """ "Năm 2021 … làm Bộ trưởng và giữ chức vụ này đến nay", "là Bộ trưởng cho đến nay"."""
    goes_on = _GOES_ON.search(analysis.text, end, sentence.end)
    return goes_on is not None or _TO_NOW.match(analysis.text, end, sentence.end) is not None


def is_left(analysis: Analysis, sentence: Sentence, end: int) -> bool:
    """Whether an office that ends at ``end`` was left for another one or for good."""
    following = _BEFORE_NEXT.match(analysis.text, end, sentence.end)
    return following is not None or _THEN_LEFT.match(analysis.text, end, sentence.end) is not None


def is_taken(analysis: Analysis, sentence: Sentence, end: int) -> bool:
    """Whether a sentence tells later that the office up to ``end`` was taken from its holder."""
    return _TAKEN.match(analysis.text, end, sentence.end) is not None


def still_holds(analysis: Analysis, verb: Hit) -> bool:
    """ "vẫn giữ chức", "hiện đang giữ chức"."""
    return _STILL_HOLDS.search(analysis.text, max(0, verb.start - _NEAR), verb.start) is not None


def was_once(analysis: Analysis, verb: Hit) -> bool:
    """ "từng được bầu giữ chức …", "từng giữ chức …": the verb tells of a time gone by."""
    return _ONCE.search(analysis.text, max(0, verb.start - _NEAR), verb.start) is not None


def goes_over(analysis: Analysis, leaves: Hit, end: int) -> bool:
    """Whether somebody leaves one office for the one that begins at ``end``."""
    gap = _GOES_OVER.match(analysis.text, leaves.end, end)
    return gap is not None and end - gap.end() <= _NEAR


def leaves_for_another(analysis: Analysis, sentence: Sentence, leaves: Hit, end: int) -> bool:
    """Whether who leaves an office that ends at ``end`` goes on to another one: "rời ghế X để làm
    Y". Who "thôi giữ chức" or is "miễn nhiệm" is let go by a decision."""
    if leaves.concepts[0].id != _LEAVES:
        return False
    onward = _GOES_OVER.match(analysis.text, end, sentence.end)
    return onward is not None and not _OTHER_WORK.match(analysis.text, onward.end())


def moves_on(analysis: Analysis, leaves: Hit, verb: Hit) -> bool:
    """ "thôi giữ chức X để đảm nhiệm chức Y", "chuyển công tác về X và giữ chức Y"."""
    gap = _MOVES_ON.search(analysis.text, leaves.start, verb.start)
    return verb.concepts[0].get("effect") == _HOLDS and gap is not None

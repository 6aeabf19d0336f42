"""Read who does what with no word of duty: "Bộ Y tế công bố kết quả trước ngày 15/5", "Toàn ngành
tiếp tục ...".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.dates import deadlines
from kg.extraction.mentions import DateMention
from kg.extraction.tasks.authority import is_of_itself
from kg.extraction.tasks.frames import PERSONS, Frame, Reading, Work
from kg.extraction.tasks.scene import Scene

# Words of which a day to come tells what is announced, not when to announce it: unless "by" it.
_ANNOUNCES = re.compile(
    r"(?:đã |vừa |cũng )?(?:thông báo|thông tin|dự báo|cảnh báo|nhận định|ghi nhận|khuyến khích"
    r"|có (?:công văn|văn bản) gửi|(?:thay )?đổi|dời|lùi"
    r"|(?:đưa ra|công bố) (?:bản tin |các )?(?:nhận định|dự báo|cảnh báo))\b"
)
# A period of what is announced or proposed: "công bố lịch nghỉ từ ngày 20/1 đến 2/2".
_PERIOD = re.compile(r"\btừ (?:(?:ngày|tháng) \d|\d{1,2}[-/]\d)")
_BY = re.compile(r"\b(?:trước|chậm nhất|muộn nhất)\b")
_ON_A_DAY = re.compile(r"\W*(?:Hôm (?:nay|qua)|Sáng|Trưa|Chiều|Tối|Đêm|Rạng sáng|Ngày)\b")
# The opening of a clause, up to the period in which something is done.
_IN_TIME = re.compile(r"\W*(?:(?:theo đó|ngoài ra|dự kiến|cụ thể),? )?trong (?:các )?")
_BEGUN = 10  # days of a period that have gone by


def read(scene: Scene, start: int, end: int, frame: Frame | None) -> Reading | None:
    """Read who does what with no word of duty: by a day to come ("Bộ Y tế công bố kết quả trước
    ngày 15/5"), or going on with it ("Toàn ngành tiếp tục ...") in a plan or a demand."""
    first, action = _subject_and_action(scene, start, end)
    if action is None or action == first or scene.is_past(first, end):
        return None
    party = scene.parties.read(first, action)
    if not party.closed or not party.agents or any(a.kind in PERSONS for a in party.agents):
        return None
    due = scene.due(start, first)
    plan = Frame("task", "self-set", "plan", None, party.agents, start, "dated", due=due)
    plan = _of_issuer(scene, plan)
    is_row = frame is not None and frame.rule == "dated"
    is_to_come = _is_to_come(scene, action, end) or _opens_ahead(scene, start, first)
    if (party.is_specific or is_row) and is_to_come:
        return Reading((scene.ended(Work(start, action, end, plan), end),), plan)
    manner = scene.analysis.hit_at("manner", action)
    if manner is None or manner.concepts[0].id != "continuing" or party.is_specific:
        return None
    if frame is not None and frame.mode == "plan":
        plan = replace(plan, rule="resumed")
        return Reading((scene.ended(Work(start, action, end, plan), end),), plan)
    assigner, position = scene.voice(first, frame)
    if not scene.authority.is_superior(assigner) or not scene.speakers.demands(position):
        return None
    if _ON_A_DAY.match(scene.analysis.text, start):
        return None  # "Hôm nay, cảnh sát tiếp tục ..." is news
    duty = replace(
        plan,
        force="strong-request",
        mode="order",
        assigner=assigner,
        position=position,
        rule="resumed",
        basis=scene.basis,
    )
    return Reading((scene.ended(Work(start, action, end, duty), end),), duty)


def _of_issuer(scene: Scene, plan: Frame) -> Frame:
    """What an official document has someone do by a day, which its issuer has laid down in it."""
    if scene.issuer is None or not scene.basis:
        return plan
    giver = scene.issuer.assigner
    is_own = giver in plan.lead or is_of_itself(giver, plan.lead)
    return replace(plan, assigner=None if is_own else giver, basis=scene.basis)


def _subject_and_action(scene: Scene, start: int, end: int) -> tuple[int, int | None]:
    """Where who acts and the action begin, past an opening such as "Phát huy kết quả, "."""
    first = scene.phrases.skip(start, end)
    action = scene.actions.first(first, end)
    if action != first:
        return first, action
    for manner in scene.analysis.found("manner", first + 1, end):
        comma = scene.analysis.text.rfind(", ", first, manner.start)
        if manner.concepts[0].id == "continuing" and comma >= 0:
            return comma + 2, manner.start
    return first, None


def _is_to_come(scene: Scene, start: int, end: int) -> bool:
    """Whether an action is to be done by a day or month after the text was written."""
    written = scene.analysis.document.date
    if written is None or scene.actions.verb(start) is None:
        return False
    announces = _ANNOUNCES.match(scene.analysis.lower, start)
    if announces and not _BY.search(scene.analysis.lower, start, end):
        return False
    if _PERIOD.search(scene.analysis.lower, start, end):
        return False
    due = deadlines.deadline(scene.analysis, scene.found, start, end)
    return due is not None and due.month is not None and due.last_day() > written.last_day()


def _opens_ahead(scene: Scene, start: int, end: int) -> bool:
    """Whether a month or quarter opens a clause of which most is to come when the text is written:
    "Trong quý II, Sở Y tế kiểm tra 30 cơ sở"."""
    written = scene.analysis.document.date
    opening = _IN_TIME.match(scene.analysis.lower, start, end)
    if written is None or opening is None:
        return False
    return any(
        date.date.day is None
        and date.date.month is not None
        and date.start == opening.end()
        and (date.date.first_day() - written.first_day()).days >= -_BEGUN
        for date in scene.found.within(DateMention, start, end)
    )

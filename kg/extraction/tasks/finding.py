"""Stage: tasks. "Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc trước ngày 30/6" is an action
with who orders it, who is to do it and by when; what is done, hoped or advised is no task.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.units import Units
from kg.extraction.captions import Captions
from kg.extraction.dates import deadlines, openings
from kg.extraction.mentions import DateMention, TaskMention
from kg.extraction.tasks import anaphora, carrying, clauses, cuts, duties, orders
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.assignees import Parties
from kg.extraction.tasks.authority import Authority
from kg.extraction.tasks.background import Background
from kg.extraction.tasks.basis import Basis
from kg.extraction.tasks.details import detailed
from kg.extraction.tasks.frames import Frame, Work
from kg.extraction.tasks.houses import Houses
from kg.extraction.tasks.lists import Lists
from kg.extraction.tasks.memory import Memory
from kg.extraction.tasks.phrases import Phrases
from kg.extraction.tasks.scene import Scene
from kg.extraction.tasks.speakers import Speakers
from kg.extraction.tasks.tables import Tables
from kg.model import PartialDate
from kg.sentences import Sentence

_PATIENCE = 2
_DAY = datetime.timedelta(days=1)
_FEWEST_SPACES = 2
_HEAD_OF_TEASER = 40
_LONGEST_NAME = 40
_COMPLETES = re.compile(
    r"\W*(?:và )?(?:phải )?(?:hoàn thành|hoàn tất|kết thúc|thực hiện|làm) ?(?:xong )?"
)
# "báo cáo | UBND tỉnh trước ngày 15/5": what is reported is what is to be done before.
_REPORTS = re.compile(
    r"\W*(?:và )?(?:báo cáo|gửi(?: báo cáo)?|ban hành)(?: kết quả)?(?: (?:về|cho|lên|tới|với))? "
)
_BRACKET = re.compile(r" (?:\([^)]{2,60}\) )?")
_REVOKES = re.compile(r"\b(?:thu hồi|hủy bỏ|hủy|bãi bỏ) (?:toàn bộ |các )?(?:quyết định|văn bản)\b")
_DISCUSSES = re.compile(r" (?:thảo luận|cho ý kiến|nghe|bàn)\b(?! về việc)")
# "miền núi cần đề phòng mưa đá": a warning to everyone.
_BEWARE = re.compile(r"\b(?:cần|phải|nên) (?:\w+ )?(?:đề phòng|cảnh giác)\b")
_CREDIT = re.compile(r"\bảnh(?::|\)| (?:minh họa|chụp|tư liệu|cắt từ)\b)")
_ON_PAGE = re.compile(r"\(trang \d+\)\W*$")


def find(analysis: Analysis, found: Findings) -> Iterator[TaskMention]:
    """Yield every action that the text says is to be done, and those proposed or hoped for."""
    captions = Captions(analysis)
    scene, lists = _scene(analysis, found, captions)
    basis = Basis(analysis, found, scene.speakers)
    background = Background(scene)
    tables = Tables(scene)
    frame: Frame | None = None
    idle = 0
    last: TaskMention | None = None
    revoked = False
    memory = Memory(scene)
    for sentence in captions.left_out(analysis.sentences):
        if (row := tables.read(sentence)) is not None:
            yield from filter(None, (last, *row))
            last = None
            continue
        if last is not None and (more := detailed(scene, last, sentence)) is not None:
            last = more
            continue
        frame, start = lists.enter(sentence, frame)
        frame = memory.under(sentence, frame)
        if start is not None:
            turn = scene.speakers.turn(sentence) if start == sentence.start else None
            start, frame = (start, frame) if turn is None else (turn.start, None)
            last = None if carrying.was_carried_out(scene, last, sentence) else last
            is_told = background.enter(sentence)
            frame = None if is_told else frame
            works, after = _sentence(scene, start, sentence.end, frame, fresh=idle == 0)
            works = [work for work in works if not background.holds(work, sentence)]
            if not works and (is_told or _breaks_off(scene, sentence)):
                frame = after = None
            last = carrying.completed(scene, last, sentence, works[0].frame if works else after)
            is_remark = carrying.is_own_remark(scene, sentence, frame)
            idle = 0 if after is not None or is_remark else idle + 1
            kept = carrying.past_others(scene, sentence, frame) if idle < _PATIENCE else None
            frame = memory.left(carrying.in_turn(scene, sentence, frame, after or kept))
            revoked = _is_revoked(scene, sentence, revoked)
            for work in [] if revoked else works:
                if _is_left_out(scene, work, sentence):
                    continue
                if last is not None:
                    yield last
                last = _mention(scene, basis, work, sentence)
        lists.leave(sentence, frame)
    if last is not None:
        yield last


def _scene(analysis: Analysis, found: Findings, captions: Captions) -> tuple[Scene, Lists]:
    """What the readers of one document look at, and its lists."""
    parties = Parties(analysis, found, Units(analysis, found))
    actions = Actions(analysis, parties)
    authority = Authority(analysis, found)
    lists = Lists(analysis, found, parties, actions)
    scene = Scene(
        analysis,
        found,
        parties,
        actions,
        authority,
        Speakers(analysis, parties, actions, authority, captions),
        Phrases(analysis, parties, actions),
        lists.issuer,
        Houses(analysis, found),
    )
    return scene, lists


def _sentence(
    scene: Scene, start: int, end: int, frame: Frame | None, *, fresh: bool
) -> tuple[list[Work], Frame | None]:
    """Read the clauses of a sentence; give its actions and the frame that it leaves."""
    works: list[Work] = []
    left: Frame | None = None
    named: int | None = None
    private = False
    for clause, last in cuts.cut(scene, start, end):
        first = clause if named is None else named
        if _names_more(scene, first, last, end):
            named = first
            continue
        reading = clauses.read(scene, first, last, frame, fresh=fresh or left is not None)
        private = reading.private or (private and all(work.joined for work in reading.works))
        if private:
            left = reading.frame or left
            continue  # "các hãng xe phải có kế hoạch; | bảo đảm an toàn" is all of the public
        frame = reading.frame and reading.frame.kept(frame, last)
        named = first if not works and frame is None and _only_names(scene, first, last) else None
        if frame is None and works and clauses.extends(scene, first, last):
            frame = works[-1].frame
            works[-1] = scene.ended(works[-1], last)
        for work in reading.works:
            if scene.analysis.text.count(" ", work.start, work.end) < _FEWEST_SPACES:
                continue  # "phải thực hiện." alone says no action
            if (
                work.joined
                and works
                and not work.frame.listed
                and _is_whole(scene, works[-1], first)
                and _share_time(scene, works[-1], work)
            ):
                works[-1] = replace(works[-1], end=work.end)
            else:
                works.append(work)
        left = frame or left
    return works, left


def _is_whole(scene: Scene, work: Work, next_clause: int) -> bool:
    """Whether an action goes on to the end of its clause, and nothing is said of it there: with
    what comes after that it is one."""
    text = scene.analysis.text
    mark = text.find(";", work.end, next_clause)
    said = text[work.end : mark if mark >= 0 else max(work.end, next_clause)]
    return not any(letter.isalnum() for letter in said)


def _is_left_out(scene: Scene, work: Work, sentence: Sentence) -> bool:
    """Whether an action is no task to be told of."""
    if _is_over(scene, work, sentence) or _is_teaser(scene.analysis, work, sentence):
        return True
    if scene.analysis.text.startswith("(", work.start):
        return True  # a name is cut there: "Ban Tôn giáo | (Sở Nội vụ) tỉnh A làm việc với"
    is_warned = _BEWARE.search(scene.analysis.lower, work.start, work.end) is not None
    return (is_warned and not work.frame.lead) or _is_general(scene, work.frame)


def _is_general(scene: Scene, frame: Frame) -> bool:
    """Whether a report says what must be, but not who is to do it, nor that someone in office asks
    for it: "Theo Bộ Tài chính, mức thuế cần được nghiên cứu", "Bộ lưu ý việc thu thuế cần công
    bằng"."""
    says = frame.rule in {duties.MUST, orders.REMARK}
    is_said_to_nobody = says and frame.kind == "task" and not (frame.lead or frame.turn)
    asks = frame.assigner is not None and frame.assigner.kind in {"official", "post"}
    return scene.issuer is None and is_said_to_nobody and not asks


def _is_over(scene: Scene, work: Work, sentence: Sentence) -> bool:
    """Whether an action was to be done long ago, or is none of our authorities'."""
    if not scene.authority.admits(work.frame) or scene.is_history(work.frame.position):
        return True
    is_ordered = sentence.start <= work.frame.position < sentence.end
    return scene.is_history(work.clause, ordered=is_ordered)


def _is_revoked(scene: Scene, sentence: Sentence, revoked: bool) -> bool:
    """Whether a line opens the list of what is revoked, "Thu hồi quyết định số 11 gồm:", or is one
    of that list, each an order: "Giao Sở Y tế ..."."""
    start, end = sentence.start, sentence.end
    if _REVOKES.search(scene.analysis.lower, start, end):
        return scene.analysis.text.endswith(":", start, end)
    is_short = end - start < _LONGEST_NAME  # "Dự án An Bình." only parts the items
    return revoked and (is_short or scene.analysis.hit_at("task-verb", start) is not None)


def _breaks_off(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence without tasks leaves the orders before it: it tells of what was done,
    "Huyện đã xây 12 cầu.", or opens a list of what is talked about: "Sở Y tế thảo luận các nội
    dung:"."""
    start, end = sentence.start, sentence.end
    orders = [
        v
        for v in scene.analysis.found("task-verb", start, end)
        if scene.actions.is_finite(v, start)
    ]
    if orders or scene.analysis.found("modal", start, end):
        return False
    if scene.issuer is None and not sentence.marker and _has_come(scene, start, end):
        return True
    is_list = scene.analysis.text.endswith(":", start, end)
    return is_list and _DISCUSSES.search(scene.analysis.lower, start, end) is not None


def _has_come(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence tells that something was done or has come to be, not under a picture."""
    if _CREDIT.search(scene.analysis.lower, start, end):
        return False
    return any(
        marker.concepts[0].get("effect") == "done"
        and scene.analysis.lower.startswith("đã", marker.start)
        for marker in scene.analysis.found("result-marker", start, end)
    )


def _is_teaser(analysis: Analysis, work: Work, sentence: Sentence) -> bool:
    """Whether the words before an ellipsis are those of a sentence further on, or a sentence is
    one of a front page, "Bộ Y tế kiểm tra kho thuốc... (trang 2)", or stands under a picture with
    no full stop and in the text again."""
    if _ON_PAGE.search(analysis.lower, sentence.start, sentence.end):
        return True
    words = analysis.lower[work.start : work.end]
    if analysis.text.endswith(("...", "…"), sentence.start, sentence.end):
        # at the head of a page the words may break off anywhere
        first = words[:_HEAD_OF_TEASER] if sentence.paragraph == 0 else words
        return analysis.lower.find(first, work.end) >= 0
    if sentence.marker or not _is_unended(analysis, sentence):
        return False
    again = re.finditer(re.escape(words), analysis.lower)
    return any(not _is_unended(analysis, analysis.sentence_at(word.start())) for word in again)


def _is_unended(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a paragraph ends in a sentence with no stop, as under a picture."""
    is_last = analysis.text[sentence.end : sentence.end + 1] in {"", "\n"}
    return is_last and analysis.text[: sentence.end].rstrip('"')[-1:].isalnum()


def _share_time(scene: Scene, first: Work, second: Work) -> bool:
    """Whether two actions are due together: "lấy ý kiến cử tri; hoàn thành trong tháng 5", "lập
    danh sách; báo cáo trước ngày 15/5", and not "lấy ý kiến cử tri; chậm nhất ngày 15/5, báo cáo
    kết quả"."""
    opening = second.clause + scene.analysis.text.startswith(" ", second.clause)
    if deadlines.opens(scene.analysis, opening) and scene.found.within(
        DateMention, opening, second.start
    ):
        return False
    times = [
        deadlines.deadline(scene.analysis, scene.found, w.start, w.end, holidays=False)
        for w in (first, second)
    ]
    if times[0] is None and times[1] is not None:
        completes = _COMPLETES.match(scene.analysis.lower, second.start)
        if completes is not None and deadlines.opens(scene.analysis, completes.end()):
            return True
        return _is_report(scene, second)
    return times[0] == times[1]


def _is_report(scene: Scene, work: Work) -> bool:
    """Whether one is only to report by a day on what is to be done before."""
    words = _REPORTS.match(scene.analysis.lower, work.start, work.end)
    if words is None or deadlines.opens(scene.analysis, words.end()):
        return words is not None
    reader = scene.parties.units.at(words.end())
    after = None if reader is None else _BRACKET.match(scene.analysis.text, reader.end)
    return after is not None and deadlines.opens(scene.analysis, after.end())


def _names_more(scene: Scene, start: int, link: int, end: int) -> bool:
    """Whether the list of those charged goes on after a semicolon: "Thủ tướng yêu cầu các Bộ: Y
    tế, Tài chính; | Chủ tịch UBND các tỉnh rà soát ..."."""
    if _awaits_action(scene, start, link):
        return _is_named_at(scene, scene.phrases.skip(link + 1, end), end)
    verbs = scene.analysis.found("task-verb", start, link)
    if not verbs or not scene.actions.is_finite(verbs[-1], start):
        return False
    first = scene.phrases.skip(verbs[-1].end, link)
    next_one = scene.phrases.skip(link + 1, end)
    if first >= link or scene.analysis.hit_at("task-verb", next_one) is not None:
        return False
    return _is_named_at(scene, next_one, end) and _only_names(scene, first, link)


def _awaits_action(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause ends among those with whom one is to act and before what is to be done:
    "Sở Y tế phối hợp với Công an tỉnh; | UBND các huyện kiểm soát dịch"."""
    roles = [
        role
        for role in scene.analysis.found("task-role", start, end)
        if role.concepts[0].get("role") == "coordinating"
    ]
    return bool(roles) and _only_names(scene, roles[-1].end, end)


def _is_named_at(scene: Scene, position: int, end: int) -> bool:
    """Whether someone is named right at a position, and no action or order begins there."""
    party = scene.parties.read(position, end)
    is_name = party.headed and bool(party.agents) and scene.actions.opening(position) is None
    return is_name and scene.analysis.hit_at("task-verb", position) is None


def _only_names(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause does no more than name agents: "Giám đốc các sở; Chủ tịch các xã ..."."""
    party = scene.parties.read(start, end)
    return party.closed and bool(party.agents) and scene.actions.first(start, end) is None


def _mention(scene: Scene, basis: Basis, work: Work, sentence: Sentence) -> TaskMention:
    frame = work.frame
    elsewhere = not sentence.start <= frame.position < sentence.end
    return TaskMention(
        start=work.start,
        end=work.end,
        kind=frame.kind,
        force=frame.force,
        lead=anaphora.named(frame.lead),
        coordinating=scene.phrases.partners(work.start, work.end) or frame.coordinating,
        assigner=frame.assigner,
        basis=basis.of(work),
        due=_due(scene, work),
        frame=frame.position if elsewhere else None,
        rule=frame.rule,
    )


def _ahead(scene: Scene, work: Work) -> PartialDate | None:
    """The deadline that stands before an action; a day gone by is when it was ordered, and so is
    the day itself before who orders: "Sáng 30/4, Chủ tịch tỉnh chỉ đạo ..."."""
    frame = work.frame
    read = openings.ahead(
        scene.analysis, scene.found, work.clause, work.start, planned=frame.mode == "plan"
    )
    written = scene.analysis.document.date
    if read is None or written is None:
        return None if read is None else read[0]
    due, position = read
    is_of_order = frame.mode == "order" and position < frame.position
    first = due.last_day() if is_of_order else due.last_day() + _DAY
    return due if first > written.first_day() else None


def _due(scene: Scene, work: Work) -> PartialDate | None:
    """The deadline; a year or month gone by before the text was written is none."""
    own = deadlines.deadline(scene.analysis, scene.found, work.start, work.end, action=True)
    due = own if own is not None and own.month is not None else _ahead(scene, work) or own
    return _unless_over(scene, due) or _unless_over(scene, work.frame.due)


def _unless_over(scene: Scene, due: PartialDate | None) -> PartialDate | None:
    written = scene.analysis.document.date
    if due is None or due.day is not None or written is None:
        return due
    return due if due.last_day() >= written.first_day() else None

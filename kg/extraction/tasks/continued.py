"""Read an action with no verb of order of its own under the frame before it, with who is to act or
without: "Tăng cường kiểm tra; các xã báo cáo kết quả" after "Chủ tịch huyện yêu cầu".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.dates import deadlines
from kg.extraction.tasks import carrying, conditions, days, duties, orders, plans
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.phrases import Target
from kg.extraction.tasks.scene import Scene
from kg.vocabulary import Hit

# Words that make of an action a judgement or a report of it.
_SHOWS = re.compile(
    r"\b(?:có nghĩa|(?:cho|nhận) thấy|chính là|sẽ (?:giúp|góp phần)|giúp cho|mang tính|là cách"
    r"|chỉ là)\b"
    r"|\b(?:đạt tỷ lệ|rất khó|không dừng lại|thông tin rằng)\b"
    r"|\bkhông [^,;.]{3,60} (?:thì )?không [^,;.\"]{2,40} được\W*$"
    r"|, theo (?:một|ông|bà|lãnh đạo|đại diện)\b"
    r"|\b(?:người dân|cử tri|bà con|hộ dân)[^,;.]{0,60} (?:mong|phản ánh|bức xúc)\b"
    r"|, dự thảo (?:luật|bộ luật|nghị (?:định|quyết)|thông tư)[^,;]{0,20} (?:đã |cũng )?"
    r"(?:quy định|bổ sung|giao|sửa đổi|bỏ)\b"
    r"|\bthông báo (?:\w+ )?để .{3,120} biết\b|\bcho (?:biết|hay)\b(?!\W*$)"
    r"|\b(?:tham gia|tham dự|dự|cùng đi)\b[^,;]{0,60} (?:còn|cùng) có\b"
    r"|[,;)] đã\b| thì (?:sẽ )?bị\b|\(\d+%\)|\(trang \d+\)|\?\W*$"
)

# What an office asks of others of its own accord, unlike what it gives them to do.
ASKS = ("yêu cầu", "đề nghị", "đề xuất")
_ADJUNCT = re.compile(r"\W*(?:Với|Đối với|Sau|Khi|Tại|Theo|Từ|Trước) ")
# "Sau sắp xếp, tỉnh không thay đổi số huyện" tells what comes of it.
_STAYS = re.compile(r"không (?:thay đổi|có|còn)\b|xác định (?:có |hơn |khoảng )?\d")
# The rules of plans that one sentence states, which the next does not go on with by itself.
_OWN_WORK = frozenset({"plan", "dated", "resumed"})
_ALSO = re.compile(r"cũng ")
# "Nếu dịch lan rộng, có thể thi nhiều đợt" is what may be.
_FORESEEN = re.compile(r"\b(?:sẽ|có thể) ")
_MAY = " có thể "
_WITH = "cùng "
_DRAFT = re.compile(r"dự thảo (?:luật|bộ luật|nghị (?:định|quyết)|thông tư)\b")
_SIDES = re.compile(r" (?:cả )?hai (?:bên|nước) (?:cần )?")
_SO_FAR = re.compile(
    r"\b(?:từ đầu (?:năm|tháng|mùa|vụ|đợt)|(?:tính )?(?:đến|tới) nay|(?:thời gian|những năm) qua)\b"
)
_REPORTS = re.compile(
    r"(?:cũng )?(?:phát hiện (?:sai phạm|vi phạm|ra|thấy)\b"
    r"|ghi nhận (?:thêm |hơn |gần |khoảng |tổng số )*\d"
    r"|(?:cảnh báo|dự báo|nhận định|khuyến cáo)(?:,| (?:rằng|trong|có|sẽ)\b)"
    # What a body passes, or decides on persons or complaints, it has decided.
    r"|(?:đã |cũng )?thông qua\b"
    r"|(?:quyết định|thống nhất|nhất trí|biểu quyết) (?:thi hành kỷ luật|kỷ luật|khai trừ|cảnh cáo"
    r"|khiển trách|cách chức|bổ nhiệm|miễn nhiệm|điều động|phân công|chỉ định|khởi tố)\b"
    r"|(?:không chấp nhận|bác) (?:đơn )?khiếu nại\b)"
)
_HAS_DONE = re.compile(
    r" (?:cũng )?(?:đã (?!được\b|bị\b|có\b|nêu\b)|(?:đã )?có ý kiến,? (?:đề nghị|kiến nghị))"
)
# "Qua đó | góp phần mở rộng thị trường": what comes of it.
_THEREBY = re.compile(r"\W*(?:qua|từ|nhờ) đó\b")
# Under a picture: "Các đại biểu thực hiện nghi thức khai trương".
_TOGETHER = re.compile(r"(?:(?:tăng cường|tiếp tục|đẩy mạnh|thống nhất) )*(?:phối hợp|hợp tác)\b")
_CAPTION = re.compile(r"(?:Các|Toàn thể|Đông đảo)(?: vị)? đại biểu\b")

# The case in which something is to be done: "Trường hợp đủ điều kiện thì cấp giấy phép".
_CASE = re.compile(
    r"(?:trong )?(?:trường hợp|nếu)\b[^;.\"]{3,260}? thì "
    # "Đơn vị, cá nhân nào vi phạm thì | xử lý nghiêm": whoever is meant is charged with nothing.
    r"|(?:đơn vị|địa phương|nơi|chỗ|cá nhân|tổ chức|cơ quan|cơ sở|người|ai)\b[^;.\"]{0,60}\bnào\b"
    r"[^;.\"]{3,160}?(?: thì |, (?=kiên quyết |sẽ |phải ))"
)


def read(scene: Scene, start: int, end: int, frame: Frame | None, *, fresh: bool) -> Reading:
    """Read an action with no verb of order of its own. An article with no subject is what the
    document does itself: "Điều 1. Thành lập ..."."""
    first = scene.phrases.skip(start, end)
    if frame is None or scene.speakers.reports_about(first, end) or turns(scene, start, end):
        return Reading()
    if scene.issuer is None and _DRAFT.match(scene.analysis.lower, first):
        return Reading()
    topic = scene.phrases.topic(start, end)
    if topic.private or _CAPTION.match(scene.analysis.text, first):
        return Reading((), frame)
    if orders.was_done(scene, first, end) or _has_done(scene, first, end):
        return Reading()
    is_plan = frame.mode == "plan" or _THEREBY.match(scene.analysis.lower, start)
    if is_plan and plans.is_effect(scene, first):
        return Reading((), frame)
    if _moves(scene, first, end, frame):
        return Reading((), frame)
    if scene.actions.opening(first) is not None or _is_with_others(scene, first, end):
        frame = _on_topic(carrying.onward(scene, start, first, end, frame), topic)
        first = _asked(scene, first, end)
        is_own = frame.rule == "article" or _starts_anew(scene, first, frame)
        return Reading() if is_own else _acted(scene, start, first, end, frame)
    return _charged(scene, start, first, end, frame, fresh=fresh)


def _is_with_others(scene: Scene, start: int, end: int) -> bool:
    """Whether an action begins with who helps: "cùng Sở Tài chính | rà soát kho thuốc"."""
    if not scene.analysis.lower.startswith(_WITH, start):
        return False
    named = scene.parties.end_of_phrase(start + len(_WITH), end)
    return named is not None and scene.actions.opening(named + 1) is not None


def _on_topic(frame: Frame, topic: Party) -> Frame:
    """The frame over an action before which an opening names who is to act: "Đối với Sở Y tế, tăng
    cường kiểm tra"."""
    is_named = frame.mode == "order" and bool(topic.agents) and topic.closed and topic.headed
    return replace(frame, lead=topic.agents) if is_named else frame


def _asked(scene: Scene, start: int, end: int) -> int:
    """Where the action itself begins, after a verb that asks for it: "Đề nghị hai bên | phối hợp",
    "Đề nghị | thực hiện"."""
    verb = scene.analysis.hit_at("task-verb", start)
    if verb is None or verb.concepts[0].get("role") == "action":
        return start
    sides = _SIDES.match(scene.analysis.lower, verb.end)
    action = verb.end + 1 if sides is None else sides.end()
    return start if scene.actions.opening(action) is None else action


def _moves(scene: Scene, start: int, end: int, frame: Frame) -> bool:
    """Whether a further sentence tells who was given an office: "Đồng thời, điều động ông A làm
    Giám đốc"."""
    if scene.issuer is not None or frame.position >= scene.analysis.sentence_at(start).start:
        return False
    verb = scene.analysis.hit_at("career-verb", start)
    return verb is not None and orders.gives_office(scene, start, verb.end, end, within=end)


def _has_done(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause that opens with a time tells what someone has done: "Ngay trong đêm 29/4
    ngành y tế đã lấy mẫu"."""
    done = _HAS_DONE.search(scene.analysis.lower, start, end)
    if done is None or scene.parties.units.ending(done.start()) is None:
        return False
    return not scene.analysis.found("action-verb", start, done.start())


def _starts_anew(scene: Scene, start: int, frame: Frame) -> bool:
    """Whether a sentence with no subject is a caption or the like, and not what one plans."""
    if frame.rule not in _OWN_WORK or scene.analysis.hit_at("manner", start) is not None:
        return False
    sentence = scene.analysis.sentence_at(start)
    return (
        start == sentence.start or _ADJUNCT.match(scene.analysis.text, sentence.start) is not None
    )


def _charged(
    scene: Scene, start: int, first: int, end: int, frame: Frame, *, fresh: bool
) -> Reading:
    """Read an action under a frame, with its case or with who is to act before it."""
    case = _CASE.match(scene.analysis.lower, first, end) if frame.mode == "order" else None
    if case is not None and scene.actions.opening(case.end()) is not None:
        frame = frame if _is_of_all(case[0]) else replace(frame, lead=())
        return _acted(scene, start, case.end(), end, frame)
    action = scene.actions.first(first, end)
    if action is None or frame.mode != "order" or is_told(scene, start, first, action):
        return Reading()
    if _asks_public(scene, action):
        return Reading((), frame)
    if (asked := _asked_in_turn(scene, Work(start, first, end, frame), action)) is not None:
        return asked
    if _STAYS.match(scene.analysis.lower, action):
        return Reading()
    if fresh and (in_case := _in_case(scene, Work(start, first, end, frame))) is not None:
        return in_case
    party = scene.parties.read(first, days.before(scene.analysis, first, action))
    quoted = scene.analysis.text[start:first].strip().startswith('"')
    is_slogan = quoted and start != scene.analysis.sentence_at(start).start
    if party.private or is_slogan:
        return Reading((), carrying.past_company(scene, first, frame))
    is_new = _is_new(scene, Work(start, first, end, frame), action, party)
    is_named = party.headed and party.closed and bool(party.agents)
    if not is_named or not is_new or not (fresh or frame.open):
        return Reading()
    giver = frame.assigner
    if giver is not None and giver.name.lower() in {a.name.lower() for a in party.agents}:
        return Reading()
    frame = _agreed(scene, Work(start, action, end, frame), party) or frame
    rule = "provision" if frame.rule == "article" else frame.rule
    return _acted(scene, start, action, end, replace(frame, lead=party.agents, rule=rule), new=True)


def _is_of_all(case: str) -> bool:
    """Whether a case leaves those charged as they are: not "đơn vị nào vi phạm thì ...", but "nơi
    nào thiếu thì ..." is wherever they are."""
    return " nào " not in case or case.startswith(("nơi ", "chỗ "))


def _in_case(scene: Scene, work: Work) -> Reading | None:
    """Read what is to be done in a case, by who is named there or those charged before."""
    charged = _charged_in_case(scene, work)
    foreseen = _FORESEEN.search(scene.analysis.lower, work.start, work.end) is not None
    if charged is not None or foreseen or not duties.on_grounds(scene, work.start):
        return charged
    return _acted(scene, work.clause, work.start, work.end, work.frame)


def _charged_in_case(scene: Scene, work: Work) -> Reading | None:
    """Read who is to act in a case: "Trường hợp nước dâng cao, các xã sơ tán dân"."""
    action = work.start
    while (action_at := scene.actions.first(action, work.end)) is not None:
        named = conditions.actor(scene, work.start, action_at)
        if named is not None:
            frame = replace(work.frame, lead=named[0].agents)
            return _acted(scene, work.clause, action_at, work.end, frame, new=True)
        comma = scene.analysis.text.find(", ", action_at, work.end)
        if comma < 0:
            return None
        action = comma + len(", ")
    return None


def _agreed(scene: Scene, work: Work, party: Party) -> Frame | None:
    """The frame over the list of what several bodies have agreed to do, which nobody orders: "Giai
    đoạn 2021 - 2025, Sở Y tế và Sở Giáo dục phối hợp thực hiện các nội dung sau:"."""
    is_joint = len(party.agents) > 1 and _TOGETHER.match(scene.analysis.lower, work.start)
    is_list = scene.analysis.text.endswith(":", work.start, work.end)
    if not is_joint or not is_list or scene.issuer is not None:
        return None
    due = scene.due(work.clause, work.start)
    return Frame("task", "self-set", "order", None, (), work.clause, "programme", due=due)


def _is_new(scene: Scene, work: Work, action: int, party: Party) -> bool:
    """Whether who is named before an action is charged under the frame, and not told of; advice to
    the public goes on to no body."""
    frame, start = work.frame, work.clause
    if frame.kind == "exhortation" and party.is_specific:
        return False
    kinds = {agent.kind for agent in party.agents}
    decides = scene.analysis.hit_at("deciding-verb", action) is not None
    sentence = scene.analysis.sentence_at(start)
    is_first = start == sentence.start and not sentence.marker
    is_class = all(" các " in agent.name for agent in party.agents)
    is_class = is_class or _is_of_office(scene, work, action, party)
    is_told = bool(kinds & {"official", "post"} or decides) and not is_class
    # what an official document says of a person after one whom it charges is that one's share
    is_told = is_told and not (scene.basis and frame.rule.startswith("order-"))
    is_new = frame.open or not is_first or not is_told
    manner = scene.analysis.hit_at("manner", action)
    return is_new or (manner is not None and manner.concepts[0].id == "urgent")


def _is_of_office(scene: Scene, work: Work, action: int, party: Party) -> bool:
    """Whether an office goes on with the order, and only tells of something where no day is set:
    "Giám đốc Sở Y tế báo cáo về dịch"."""
    verb = scene.actions.verb(action)
    if scene.analysis.lower.startswith(ASKS, action):
        return False
    tells = verb is not None and verb.concepts[0].id == "communicate"
    if tells and deadlines.deadline(scene.analysis, scene.found, action, work.end) is None:
        return False
    return carrying.is_office_in_turn(scene, work.start, party.agents, work.frame)


def is_told(scene: Scene, start: int, first: int, action: int) -> bool:
    """Whether a clause tells what is done, may be done, or so far: "Từ đầu năm đến nay, tỉnh ghi
    nhận 12 ca"; or what someone warns of: "Cục cảnh báo, ..."."""
    if scene.analysis.lower.endswith(_MAY, first, action):
        return True
    if scene.is_past(first, action) or _REPORTS.match(scene.analysis.lower, action):
        return True
    return _SO_FAR.search(scene.analysis.lower, start, first) is not None


def _request(scene: Scene, action: int, end: int) -> Target | None:
    """What is asked for where who is named asks in turn: "Sở Y tế cũng đề nghị rà soát"."""
    also = _ALSO.match(scene.analysis.lower, action)
    if also is None:
        return None
    verb = scene.analysis.hit_at("task-verb", action)
    verb = verb or scene.analysis.hit_at("task-verb", also.end())
    if verb is None or verb.concepts[0].get("role") == "action":
        return None
    return scene.phrases.target(verb.end, end)


def _asked_in_turn(scene: Scene, work: Work, action: int) -> Reading | None:
    """Read what who is named asks for himself: of those charged before, or named by an opening."""
    if (request := _request(scene, action, work.end)) is not None:
        return _requested(scene, work, action, request)
    if scene.actions.gives_work(action) and scene.phrases.topic(work.clause, work.end).agents:
        return _by_class(scene, replace(work, start=action))
    return None


def _by_class(scene: Scene, work: Work) -> Reading:
    """What a class asks of those an opening names: "Đối với Sở Y tế, cơ quan thanh tra yêu cầu |
    thu hồi tiền", which is none of the work of the class, nor of who ordered before."""
    verb = scene.analysis.hit_at("task-verb", work.start)
    asked = None if verb is None else scene.phrases.target(verb.end, work.end)
    if asked is None or asked.action is None or asked.party.agents:
        return Reading()
    lead = scene.phrases.topic(work.clause, work.end).agents
    frame = replace(work.frame, lead=lead, assigner=None)
    return _acted(scene, work.clause, asked.action, work.end, frame, new=True)


def _requested(scene: Scene, work: Work, action: int, request: Target) -> Reading:
    """An action under a frame that who is named before it asks for as well."""
    who = scene.parties.read(work.start, action).agents
    frame = replace(work.frame, lead=request.party.agents or work.frame.lead)
    frame = replace(frame, assigner=who[0]) if len(who) == 1 else frame
    if request.action is None:
        return Reading((), frame)
    return _acted(scene, work.clause, request.action, work.end, frame, new=True)


def _asks_public(scene: Scene, action: int) -> bool:
    """Whether who is named only asks the public for something: "Hà Nội cũng yêu cầu người dân"."""
    if scene.issuer is not None:
        return False  # in a document it is the work of who is named
    asks = scene.analysis.found("task-verb", action, action + len("cũng yêu cầu"))
    return any(a.concepts[0].get("role") != "action" and is_to_public(scene, a) for a in asks)


def _acted(
    scene: Scene, start: int, action: int, end: int, frame: Frame, *, new: bool = False
) -> Reading:
    """An action under a frame, or a further list that it announces."""
    target = scene.phrases.announced(scene.parties.read(start, start), action, end)
    if target.open:
        partners = scene.phrases.partners(action, end) or frame.coordinating
        frame = replace(frame, open=True, listed=target.listed, coordinating=partners)
    if target.action is None:
        return Reading((), frame)
    return orders.split(scene, Work(start, target.action, end, frame, joined=not new), end)


def turns(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause leaves the actions before it: "Tuy nhiên, ...", "... cho thấy ..."."""
    word = scene.analysis.hit_at("connective", start)
    if word is not None and word.concepts[0].get("effect") == "end":
        return True
    return _SHOWS.search(scene.analysis.lower, start, end) is not None


def is_to_public(scene: Scene, verb: Hit) -> bool:
    """Whether the public is told to do something: in a list that is itself what is to be done."""
    target = scene.phrases.target(verb.end, scene.analysis.sentence_at(verb.start).end)
    return target is not None and target.party.private and not target.party.agents

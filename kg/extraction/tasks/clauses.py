"""Read one clause: an order, a duty, a plan, or an action under the words before it, as each of
"Tăng cường kiểm tra; các xã báo cáo kết quả" after "Chủ tịch huyện yêu cầu".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.dates import deadlines
from kg.extraction.tasks import anaphora, carrying, duties, orders, plans, points, unmarked
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
    r"|, theo (?:một|ông|bà|lãnh đạo|đại diện)\b"
    r"|\b(?:người dân|cử tri|bà con|hộ dân)[^,;.]{0,60} (?:mong|phản ánh|bức xúc)\b"
    r"|, dự thảo (?:luật|bộ luật|nghị (?:định|quyết)|thông tư)[^,;]{0,20} (?:đã |cũng )?"
    r"(?:quy định|bổ sung|giao|sửa đổi|bỏ)\b"
    r"|\bthông báo (?:\w+ )?để .{3,120} biết\b|\bcho (?:biết|hay)\b(?!\W*$)"
    r"|\b(?:tham gia|tham dự|dự|cùng đi)\b[^,;]{0,60} (?:còn|cùng) có\b"
    r"|[,;)] đã\b| thì (?:sẽ )?bị\b|\(\d+%\)|\(trang \d+\)|\?\W*$"
)

_ADJUNCT = re.compile(r"\W*(?:Với|Đối với|Sau|Khi|Tại|Theo|Từ|Trước) ")
# "Sau sắp xếp, tỉnh không thay đổi số huyện" tells what comes of it.
_STAYS = re.compile(r"không (?:thay đổi|có|còn)\b|xác định (?:có |hơn |khoảng )?\d")
# The rules of plans that one sentence states, which the next does not go on with by itself.
_OWN_WORK = frozenset({"plan", "dated", "resumed"})
_ALSO = re.compile(r"cũng ")
_DRAFT = re.compile(r"dự thảo (?:luật|bộ luật|nghị (?:định|quyết)|thông tư)\b")
_SIDES = re.compile(r" (?:cả )?hai (?:bên|nước) (?:cần )?")
_SO_FAR = re.compile(
    r"\b(?:từ đầu (?:năm|tháng|mùa|vụ|đợt)|(?:tính )?(?:đến|tới) nay|(?:thời gian|những năm) qua)\b"
)
_REPORTS = re.compile(
    r"(?:cũng )?(?:ghi nhận (?:thêm |hơn |gần |khoảng |tổng số )*\d"
    r"|(?:cảnh báo|dự báo|nhận định|khuyến cáo)(?:,| (?:rằng|trong|có|sẽ)\b))"
)
_HAS_DONE = re.compile(
    r" (?:cũng )?(?:đã (?!được\b|bị\b|có\b|nêu\b)|(?:đã )?có ý kiến,? (?:đề nghị|kiến nghị))"
)
# Under a picture: "Các đại biểu thực hiện nghi thức khai trương".
_CAPTION = re.compile(r"(?:Các|Toàn thể|Đông đảo)(?: vị)? đại biểu\b")

# The case in which something is to be done: "Trường hợp đủ điều kiện thì cấp giấy phép".
_CASE = re.compile(
    r"(?:trong )?(?:trường hợp|nếu)\b[^;.\"]{3,260}? thì "
    # "Đơn vị, cá nhân nào vi phạm thì | xử lý nghiêm": whoever is meant is charged with nothing.
    r"|(?:đơn vị|địa phương|cá nhân|tổ chức|cơ quan|cơ sở|người|ai)\b[^;.\"]{0,60}\bnào\b"
    r"[^;.\"]{3,160}?(?: thì |, (?=kiên quyết |sẽ |phải ))"
)


def read(scene: Scene, start: int, end: int, frame: Frame | None, *, fresh: bool) -> Reading:
    """Read the clause at folded ``[start, end)`` under the frame before it.

    ``fresh`` tells that the words right before it were actions of that frame.
    """
    anchors = [
        *((hit, True) for hit in scene.analysis.found("task-verb", start, end)),
        *((hit, False) for hit in scene.analysis.found("modal", start, end)),
    ]
    for anchor, gives in sorted(anchors, key=lambda a: a[0].start):
        if gives:
            if _heads_action(scene, anchor, start, frame):
                break
            reading = _of_list(scene, orders.read(scene, anchor, start, end), anchor, start, frame)
        elif fresh and frame is not None and _opens_with_action(scene, anchor, start, frame):
            break
        else:
            reading = duties.read(scene, anchor, start, end, frame)
        if reading is not None:
            return _inherited(scene, reading, start, anchor, frame) if fresh else reading
    reading = _labelled(scene, start, end, frame)
    if reading is not None:
        return reading
    reading = _continued(scene, start, end, frame, fresh=fresh)
    if reading.works or reading.frame is not None:
        return reading
    read_otherwise = unmarked.read(scene, start, end, frame) or points.read(
        scene, start, end, frame
    )
    return read_otherwise or reading


def _inherited(
    scene: Scene, reading: Reading, start: int, verb: Hit, frame: Frame | None
) -> Reading:
    """Charge whoever is charged before with what the same one adds: "đặc biệt lưu ý ...", "Bộ cũng
    yêu cầu phải ...", unless an opening names others: "Với các nhà thầu, ..."."""
    works = reading.works
    if frame is None or frame.mode != "order" or len(works) != 1:
        return reading
    if not anaphora.is_taken_up(works[0].frame.lead, frame.lead):
        return reading
    if works[0].frame.assigner != frame.assigner or works[0].frame.kind != "task":
        return reading
    is_bare = scene.phrases.skip(start, verb.start) >= verb.start - 1
    topic = scene.phrases.topic(start, verb.start)
    is_apart = carrying.opens_quotation(scene, start) or _is_of_matter(scene, works[0].start)
    if is_apart or (not is_bare and (topic.private or topic.agents)):
        return reading
    if not is_bare and not works[0].frame.rule.startswith("order-"):
        return reading
    charged = replace(works[0].frame, lead=frame.lead, coordinating=frame.coordinating)
    return Reading((replace(works[0], frame=charged),), charged)


def _is_of_matter(scene: Scene, position: int) -> bool:
    """Whether an action is told of a matter, and not of who is to act: "việc tuyển sinh phải
    nghiêm"."""
    is_noun = scene.analysis.hit_at("nominaliser", position) is not None
    return is_noun and scene.actions.opening(position) is None


def _of_list(
    scene: Scene, reading: Reading | None, verb: Hit, start: int, frame: Frame | None
) -> Reading | None:
    """Let an order with no subject in a point of a list be of who ordered the list: "3. Giao Bộ
    Công an ..."."""
    if reading is None or frame is None or frame.mode != "order" or frame.assigner is None:
        return reading
    is_bare = scene.phrases.skip(start, verb.start) >= verb.start - 1
    if not is_bare or not scene.analysis.sentence_at(start).marker:
        return reading
    works = tuple(replace(work, frame=_given(work.frame, frame)) for work in reading.works)
    return Reading(works, reading.frame and _given(reading.frame, frame))


def _given(order: Frame, before: Frame) -> Frame:
    return replace(order, assigner=before.assigner, position=before.position)


def extends(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause that holds no action of its own only goes on with the one before it:
    "xử lý các vi phạm; trách nhiệm của người đứng đầu"."""
    modals = scene.analysis.found("modal", start, end)
    if scene.is_past(start, end) or any(m.concepts[0].id != "commit" for m in modals):
        return False
    return not scene.speakers.reports_about(start, end) and not _turns(scene, start, end)


def _labelled(scene: Scene, start: int, end: int, frame: Frame | None) -> Reading | None:
    """Read a point that opens with its deadline: "Trước ngày 30/6/2024: Lập danh mục"."""
    label = deadlines.label(scene.analysis, scene.found, start, end)
    if label is None:
        return None
    due, after = label
    action = scene.phrases.skip(after, end)
    if scene.actions.opening(action) is None:
        return None
    assigner, position = scene.voice(start, frame)
    point = frame or Frame("task", "self-set", "plan", assigner, (), position, "dated")
    point = replace(point, due=due)
    return Reading((scene.ended(Work(action, action, end, point), end),), frame)


def _continued(scene: Scene, start: int, end: int, frame: Frame | None, *, fresh: bool) -> Reading:
    """Read an action with no verb of order of its own. An article with no subject is what the
    document does itself: "Điều 1. Thành lập ..."."""
    first = scene.phrases.skip(start, end)
    if frame is None or scene.speakers.reports_about(first, end) or _turns(scene, start, end):
        return Reading()
    if scene.issuer is None and _DRAFT.match(scene.analysis.lower, first):
        return Reading()
    topic = scene.phrases.topic(start, end)
    if topic.private or _CAPTION.match(scene.analysis.text, first):
        return Reading((), frame)
    if orders.was_done(scene, first, end) or _has_done(scene, first, end):
        return Reading()
    if frame.mode == "plan" and plans.is_effect(scene, first):
        return Reading((), frame)
    if _moves(scene, first, end, frame):
        return Reading((), frame)
    if scene.actions.opening(first) is not None:
        frame = _on_topic(carrying.onward(scene, start, first, end, frame), topic)
        first = _asked(scene, first, end)
        is_own = frame.rule == "article" or _starts_anew(scene, first, frame)
        return Reading() if is_own else _acted(scene, start, first, end, frame)
    return _charged(scene, start, first, end, frame, fresh=fresh)


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
        frame = replace(frame, lead=()) if " nào " in case[0] else frame
        return _acted(scene, start, case.end(), end, frame)
    action = scene.actions.first(first, end)
    if action is None or frame.mode != "order" or _is_told(scene, start, first, action):
        return Reading()
    if _asks_public(scene, action):
        return Reading((), frame)
    if (request := _request(scene, action, end)) is not None:
        return _requested(scene, Work(start, first, end, frame), action, request)
    if _STAYS.match(scene.analysis.lower, action):
        return Reading()
    foreseen = " sẽ " in scene.analysis.lower[first:end]
    if fresh and duties.on_grounds(scene, first) and not foreseen:
        return _acted(scene, start, first, end, frame)
    party = scene.parties.read(first, action)
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
    rule = "provision" if frame.rule == "article" else frame.rule
    return _acted(scene, start, action, end, replace(frame, lead=party.agents, rule=rule), new=True)


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
    is_new = frame.open or not is_first or not (kinds & {"official", "post"} or decides)
    manner = scene.analysis.hit_at("manner", action)
    return is_new or (manner is not None and manner.concepts[0].id == "urgent")


def _is_told(scene: Scene, start: int, first: int, action: int) -> bool:
    """Whether a clause tells what is done, or so far: "Từ đầu năm đến nay, tỉnh ghi nhận 12 ca";
    or what someone warns of: "Cục cảnh báo, ..."."""
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
    return any(a.concepts[0].get("role") != "action" and _is_to_public(scene, a) for a in asks)


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


def _turns(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause leaves the actions before it: "Tuy nhiên, ...", "... cho thấy ..."."""
    word = scene.analysis.hit_at("connective", start)
    if word is not None and word.concepts[0].get("effect") == "end":
        return True
    return _SHOWS.search(scene.analysis.lower, start, end) is not None


def _takes_turn(scene: Scene, verb: Hit, first: int, frame: Frame) -> bool:
    """Whether a line goes on with whom an order is for: "Thủ tướng yêu cầu Bộ Y tế ..." is
    followed by "Bộ Công an chỉ đạo Công an các địa phương ..."."""
    is_charged = bool(frame.lead) or frame.turn
    if verb.concepts[0].get("role") != "action" or not is_charged or frame.kind != "task":
        return False
    unit = scene.speakers.subject(verb, first)
    if unit is not None and scene.speakers.is_anaphor(unit):
        return False  # "Người đứng đầu Chính phủ chỉ đạo" is who ordered before
    is_line = first == scene.analysis.sentence_at(first).start
    party = scene.parties.read(first, verb.start)
    is_body = {agent.kind for agent in party.agents} <= {"body", "group"}
    named = party.headed and party.closed and bool(party.agents) and is_body
    return is_line and named and frame.assigner is not None and frame.assigner not in party.agents


def _is_to_public(scene: Scene, verb: Hit) -> bool:
    """Whether the public is told to do something: in a list that is itself what is to be done."""
    target = scene.phrases.target(verb.end, scene.analysis.sentence_at(verb.start).end)
    return target is not None and target.party.private and not target.party.agents


def _opens_with_action(scene: Scene, modal: Hit, start: int, frame: Frame) -> bool:
    """Whether a clause goes on with what was ordered, of which a modal is but a part: "rà soát
    kho thuốc và người đứng đầu phải chịu trách nhiệm"."""
    if frame.mode != "order" or modal.concepts[0].id != "must":
        return False
    return scene.actions.opening(scene.phrases.skip(start, modal.start)) is not None


def _heads_action(scene: Scene, verb: Hit, start: int, frame: Frame | None) -> bool:
    """Whether a verb of order is itself what is to be done: in a list, "Bộ Công an chỉ đạo Công
    an tỉnh ..."; after another verb, "Theo dõi, đôn đốc ..."; with no subject."""
    if frame is None or frame.mode != "order" or scene.actions.opening(verb.start) is None:
        return False
    if scene.analysis.lower.endswith("cũng ", 0, verb.start):
        return False  # "Bộ cũng yêu cầu" is a further order
    first = scene.phrases.skip(start, verb.start)
    if first >= verb.start - 1:
        return verb.concepts[0].get("role") == "action" or _is_to_public(scene, verb)
    if scene.actions.opening(first) is not None:
        return not scene.speakers.is_named(verb, first)
    unit = scene.speakers.subject(verb, first)
    if unit is not None and unit.speaker is not None and unit.speaker == frame.assigner:
        return False  # "Để kịp tiến độ, hoàn thành kế hoạch, Thủ tướng chỉ đạo ..."
    follows = scene.actions.first(first, verb.start) is not None
    if _takes_turn(scene, verb, first, frame):
        return True
    if follows and verb.concepts[0].get("role") == "action":
        return True
    unit = scene.speakers.subject(verb, start)
    if scene.issuer is None and _is_to_public(scene, verb):
        return False
    return frame.open and (unit is None or unit.speaker != frame.assigner)

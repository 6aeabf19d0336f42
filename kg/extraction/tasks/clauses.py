"""Read one clause: an order, a duty, a plan, or an action under the words before it, as each of
"Tăng cường kiểm tra; các xã báo cáo kết quả" after "Chủ tịch huyện yêu cầu".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.dates import deadlines
from kg.extraction.tasks import (
    anaphora,
    carrying,
    continued,
    duties,
    orders,
    papers,
    points,
    quoted,
    unmarked,
)
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.scene import Scene
from kg.vocabulary import Hit

# What the speaker agrees to, or what there is besides: "; nhất trí cao với đề xuất", "; có 12 đề án
# được gửi".
_APART = re.compile(
    r"\W*(?:(?:đồng thời|ngoài ra|bên cạnh đó),? )?(?:hoàn toàn )?"
    r"(?:(?:nhất trí|đồng ý|đồng tình|tán thành)(?: cao| hoàn toàn)? với\b"
    r"|(?:có|còn)(?: (?:khoảng|hơn|gần|thêm))? \d)"
)
_PROPOSES = "kiến-nghị"
_WRITES = "có-văn-bản"


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
            if reading is not None and _asks_public(scene, reading, anchor, start, frame):
                return Reading((), frame)
        elif fresh and frame is not None and _opens_with_action(scene, anchor, start, frame):
            break
        else:
            reading = duties.read(scene, anchor, start, end, frame)
        if reading is not None:
            return _inherited(scene, reading, start, anchor, frame) if fresh else reading
    reading = _labelled(scene, start, end, frame)
    if reading is not None:
        return reading
    reading = continued.read(scene, start, end, frame, fresh=fresh)
    if reading.works or reading.frame is not None:
        return reading
    read_otherwise = (
        papers.read(scene, start, end)
        or quoted.read(scene, start, end)
        or unmarked.read(scene, start, end, frame)
        or points.read(scene, start, end, frame)
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
    if not is_bare and not carrying.is_said_on(scene, start, frame):
        return _among_orders(reading)
    if not is_bare and not works[0].frame.rule.startswith("order-"):
        return reading
    charged = replace(works[0].frame, lead=frame.lead, coordinating=frame.coordinating)
    return Reading((replace(works[0], frame=charged),), charged)


def _among_orders(reading: Reading) -> Reading:
    """What one adds to orders for others, with nobody charged: no remark to the world at large."""
    works = tuple(replace(work, frame=replace(work.frame, turn=True)) for work in reading.works)
    return Reading(works, reading.frame and replace(reading.frame, turn=True))


def _is_of_matter(scene: Scene, position: int) -> bool:
    """Whether an action is told of a matter, and not of who is to act: "việc tuyển sinh phải
    nghiêm"."""
    is_noun = scene.analysis.hit_at("nominaliser", position) is not None
    return is_noun and scene.actions.opening(position) is None


def _asks_public(
    scene: Scene, reading: Reading, verb: Hit, start: int, frame: Frame | None
) -> bool:
    """Whether who orders only asks the public for something, in between: "Yêu cầu người dân ở nhà;
    tổ chức lực lượng kiểm tra"."""
    is_advice = reading.frame is not None and reading.frame.rule == "advice"
    is_bare = scene.phrases.skip(start, verb.start) >= verb.start - 1
    return is_advice and is_bare and frame is not None and frame.mode == "order"


def _of_list(
    scene: Scene, reading: Reading | None, verb: Hit, start: int, frame: Frame | None
) -> Reading | None:
    """Let an order with no subject in a point of a list be of who ordered the list: "3. Giao Bộ
    Công an ...", and so what a paragraph proposes after an order."""
    if reading is None or frame is None or frame.mode != "order" or frame.assigner is None:
        return reading
    is_bare = scene.phrases.skip(start, verb.start) >= verb.start - 1
    is_point = scene.analysis.sentence_at(start).marker or verb.concepts[0].id == _PROPOSES
    if not is_bare or not is_point:
        return reading
    works = tuple(replace(work, frame=_given(work.frame, frame)) for work in reading.works)
    return Reading(works, reading.frame and _given(reading.frame, frame))


def _given(order: Frame, before: Frame) -> Frame:
    return replace(order, assigner=before.assigner, position=before.position)


def extends(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause that holds no action of its own only goes on with the one before it:
    "xử lý các vi phạm; trách nhiệm của người đứng đầu"."""
    if _APART.match(scene.analysis.lower, start):
        return False
    modals = scene.analysis.found("modal", start, end)
    if scene.is_past(start, end) or any(m.concepts[0].id != "commit" for m in modals):
        return False
    return not scene.speakers.reports_about(start, end) and not continued.turns(scene, start, end)


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


def _takes_turn(scene: Scene, verb: Hit, first: int, frame: Frame) -> bool:
    """Whether a line goes on with whom an order is for: "Thủ tướng yêu cầu Bộ Y tế ..." is
    followed by "Bộ Công an chỉ đạo Công an các địa phương ..."."""
    is_charged = bool(frame.lead) or frame.turn
    is_work = verb.concepts[0].get("role") == "action"
    is_work = is_work or _is_told_of_paper(scene, verb, first, frame)
    if not is_work or not is_charged or frame.kind != "task":
        return False
    unit = scene.speakers.subject(verb, first)
    if unit is not None and scene.speakers.is_anaphor(unit):
        return False  # "Người đứng đầu Chính phủ chỉ đạo" is who ordered before
    is_line = first == scene.analysis.sentence_at(first).start
    party = scene.parties.read(first, verb.start)
    is_body = {agent.kind for agent in party.agents} <= {"body", "group"}
    is_body = is_body or carrying.is_office_in_turn(scene, first, party.agents, frame)
    named = party.headed and party.closed and bool(party.agents) and is_body
    return is_line and named and frame.assigner is not None and frame.assigner not in party.agents


def _is_told_of_paper(scene: Scene, verb: Hit, first: int, frame: Frame) -> bool:
    """Whether a paper has an office give work to others: after the orders of a telegram, "Bộ trưởng
    Bộ Quốc phòng giao quân khu ..." is what that office is to do."""
    if frame.assigner is None or not scene.speakers.has_issued(frame.assigner):
        return False
    if scene.analysis.lower.startswith(continued.ASKS, verb.start):
        return False  # of one's own accord, maybe
    if scene.is_past(first, verb.start):
        return False
    agents = scene.parties.read(first, verb.start).agents
    noun = scene.analysis.hit_at("collective", first)
    is_office = any(agent.kind == "post" for agent in agents)
    is_office = is_office or (noun is not None and noun.concepts[0].id == "leaders")
    return is_office and carrying.is_office_in_turn(scene, first, agents, frame)


def _opens_with_action(scene: Scene, modal: Hit, start: int, frame: Frame) -> bool:
    """Whether a clause goes on with what was ordered, of which a modal is but a part: "rà soát
    kho thuốc và người đứng đầu phải chịu trách nhiệm"."""
    if frame.mode != "order" or modal.concepts[0].id != "must":
        return False
    return scene.actions.opening(scene.phrases.skip(start, modal.start)) is not None


def _heads_alone(scene: Scene, verb: Hit, frame: Frame) -> bool:
    """Whether a verb of order with no subject is what is to be done: not a paragraph that proposes
    something to a body, "Kiến nghị Tỉnh ủy ...", nor what the public is asked for by who orders."""
    sentence = scene.analysis.sentence_at(verb.start)
    is_listed = scene.issuer is not None or bool(sentence.marker) or frame.open
    concept = verb.concepts[0]
    if concept.id == _PROPOSES and not is_listed and verb.start == sentence.start:
        target = scene.phrases.target(verb.end, sentence.end)
        return target is None or not target.party.is_specific
    if concept.id == _WRITES and scene.analysis.text.startswith(",", verb.end):
        return True  # "có văn bản chỉ đạo, điều hành"
    is_action = concept.get("role") == "action"
    opens = scene.phrases.skip(sentence.start, verb.start) >= verb.start - 1
    return is_action or ((is_listed or not opens) and continued.is_to_public(scene, verb))


def _heads_action(scene: Scene, verb: Hit, start: int, frame: Frame | None) -> bool:
    """Whether a verb of order is itself what is to be done: in a list, "Bộ Công an chỉ đạo Công
    an tỉnh ..."; after another verb, "Theo dõi, đôn đốc ..."; with no subject."""
    if frame is None or frame.mode != "order" or scene.actions.opening(verb.start) is None:
        return False
    if scene.analysis.lower.endswith("cũng ", 0, verb.start):
        return False  # "Bộ cũng yêu cầu" is a further order
    first = scene.phrases.skip(start, verb.start)
    if first >= verb.start - 1:
        return _heads_alone(scene, verb, frame)
    opening = scene.actions.opening(first)
    if opening is not None:
        is_advised = opening.concepts[0].id == "advise"  # "tham mưu cho Cục trưởng chỉ đạo ..."
        return is_advised or not scene.speakers.is_named(verb, first)
    unit = scene.speakers.subject(verb, first)
    if unit is not None and unit.speaker is not None and unit.speaker == frame.assigner:
        return False  # "Để kịp tiến độ, hoàn thành kế hoạch, Thủ tướng chỉ đạo ..."
    follows = scene.actions.first(first, verb.start) is not None
    if _takes_turn(scene, verb, first, frame):
        return True
    if follows and verb.concepts[0].get("role") == "action":
        return True
    unit = scene.speakers.subject(verb, start)
    if scene.issuer is None and continued.is_to_public(scene, verb):
        return False
    return frame.open and (unit is None or unit.speaker != frame.assigner)

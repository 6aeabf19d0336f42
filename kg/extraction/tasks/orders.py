"""Read an order: "Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc, đồng thời giao Bộ Tài chính bố
trí kinh phí" holds two, with who gives and who takes each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

from kg.extraction.tasks import addressees, companies, finite_orders, givers
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.phrases import Target
from kg.extraction.tasks.scene import Scene
from kg.extraction.tasks.shares import WITH, shared
from kg.model import Agent, TaskKind
from kg.vocabulary import Hit

_SECOND = re.compile(r"(?:[,;] (?:và |đồng thời |mặt khác |cũng )?| và | đồng thời )$")
_PASSIVE = re.compile(r" được (?:ông |bà |đồng chí )?")
_PROPOSES = "kiến-nghị"
_PETITIONS = frozenset({"đề-nghị", _PROPOSES})
_GOVERNMENT = "Chính phủ"
_HIGHEST = ("Chính phủ", "Quốc hội", "Thủ tướng Chính phủ", "Bộ ")
_SOCIETY = re.compile(r"\b(?:Hiệp hội|Hội|Liên đoàn|Liên hiệp|Đoàn)\b")
_MEMBER = re.compile(r"(?:và|hoặc|một|tới) ")
# After who acts: "... soạn thảo đã quy định", with further names between.
_DONE = re.compile(
    r"[^.;:]{0,100}?(?<!các )(?<!hộ )(?<!người )\bđã (?!được\b|có\b|đề ra|nêu|chỉ ra)"
)
# "thu hồi sách | và ngay trong ngày nhà trường đã thu hồi": what came of it.
_SINCE = re.compile(
    r",? và (?:ngay )?(?:trong|sau|đến|hôm|sáng|chiều|tối|ngày) [^,;.]{2,60} đã(?= )"
)
_ABOUT = re.compile(r" (?:trong|về) việc ")
_COMMA = re.compile(r", ")
_APPOINTS = re.compile(
    r"\b(?:làm(?! (?:đầu mối|nhiệm vụ|việc|rõ|tốt))|giữ|kiêm|tham gia|thay|đảm nhiệm|đảm nhận"
    r"|chỉ định|thôi)\b"
)
_APPOINTING = re.compile(r"(?:,| và) (?:bổ nhiệm|điều động|chỉ định) ")
_APPOINTED_WITHIN = 60
# "yêu cầu Sở Xây dựng cho biết | có cấp phép hay không" asks, and gives no work.
_WHETHER = re.compile(
    r"có [^?;]*\bhay (?:không|chưa)\b"
    r"|(?:cho biết|đánh giá|giải thích|nói rõ|cho ý kiến|trả lời|làm rõ)\b[^.;]{0,40}"
    r" (?:thế nào|ra sao|là gì|vì sao|tại sao|bao giờ|khi nào)\b"
)
# "nhắc nhở mà các cơ sở | không thực hiện thì sẽ bị đình chỉ": what comes of it.
_OR_ELSE = re.compile(r"(?:không|chưa) [^,;.]{2,80} thì (?:sẽ )?bị\b")
# "Bộ đề nghị | xây dựng Luật Đô thị": how a law is put on the agenda, by one's own proposal.
_LAW_MAKING = re.compile(
    r"xây dựng (?:dự án |hồ sơ )?(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định)\b"
)
_TURN_TO = re.compile(r"(?:liên hệ|liên lạc|gọi|truy cập)\b")
# "Chính phủ đã giao Bộ A chủ trì trao giải hằng năm": what one always does.
_YEARLY = re.compile(r"\b(?:hằng|hàng) năm\b|\bthường niên\b")
# "đã xem xét kết quả kiểm điểm, | đề nghị kỷ luật Chi bộ": what a meeting looked at.
_REVIEWED = re.compile(
    r"\bxem xét (?:các |việc )?(?:kết quả|báo cáo|tờ trình|hồ sơ)\b[^.;]*$|\bcũng có ý kiến,? $"
)
_EARLIER = re.compile(r"\W*trước (?:đó|đây)\b")
_REPORTED = re.compile(r"\bđã (?:có )?(?:báo cáo|làm việc|tổng hợp|họp|rà soát)\b[^.]*$")
_SKIP = re.compile(r"[\s,:]*")
_RULE = "order-"
REMARK = f"{_RULE}lưu-ý"  # the rule that reads "lưu ý"
_LONGEST_TITLE = len("đồng chí lãnh đạo ")


def read(scene: Scene, verb: Hit, start: int, end: int) -> Reading | None:
    """Read "ASSIGNER yêu cầu ASSIGNEE làm việc" at its verb; None when it is no order."""
    concept = verb.concepts[0]
    if scene.is_trial or not finite_orders.is_here_and_now(scene, verb, start, end):
        return None
    target = scene.phrases.target(verb.end, end)
    if target is None or _is_quoted_order(scene, target) or _is_reviewed(scene, verb, target):
        return None
    giver = givers.read(scene, verb, start, target.party)
    if giver is None:
        return None
    if _is_aside(scene, verb, target, giver[0]) or _is_about(scene, verb, target):
        return None
    frame = _frame(scene, verb, (start, end), target, giver)
    company = companies.ordered(scene, verb.end, target, frame.assigner)
    is_advice = _is_to_public(target.party) or _is_to_everyone(scene, frame, target)
    if is_advice and (company is None or frame.kind != "task"):
        return Reading((), advice(frame))
    frame = frame if company is None else replace(frame, lead=(company,))
    if not _may_order(scene, frame, verb, target):
        return None
    if target.action is None:
        return Reading((), frame)
    if _is_no_action(scene, target.action, end, frame):
        return None
    if concept.get("appoints") and gives_office(scene, verb.end, target.action, end):
        return None
    return split(scene, Work(start, target.action, end, frame), end)


def _is_of_old(scene: Scene, frame: Frame) -> bool:
    """Whether one who no longer holds any office gave an order or got it: "giao cựu Vụ trưởng A
    lập báo cáo"."""
    if scene.issuer is not None or frame.kind != "task":
        return False
    parties = frame.lead or ((frame.assigner,) if frame.assigner else ())
    return bool(parties) and all(scene.authority.is_retired(agent) for agent in parties)


def _is_to_nobody(scene: Scene, verb: Hit, target: Target) -> bool:
    """Whether work is given to nobody, unlike in "ông được Bộ Y tế giao lập đề án": "tổ chức,
    phân công trực lễ"."""
    if target.action is None or target.open:
        return False
    start = scene.analysis.sentence_at(verb.start).start
    return _passive(scene, start, verb.start) is None


def advice(frame: Frame) -> Frame:
    """The frame over what the public is told to do."""
    return replace(frame, kind="exhortation", lead=(), rule="advice")


def split(scene: Scene, work: Work, end: int) -> Reading:
    """End an action, before a second order in the same clause if there is one."""
    for verb in scene.analysis.found("task-verb", work.start + 1, end):
        link = _SECOND.search(scene.analysis.lower, work.start, verb.start)
        if link is None or scene.parties.units.at(verb.end + 1) is None:
            continue
        is_own = work.frame.mode == "plan" or link[0] == ", "
        if is_own and verb.concepts[0].id == _PROPOSES:
            continue  # "sẽ báo cáo, kiến nghị Bộ Y tế xem xét" is work of who is to report
        second = read(scene, verb, verb.start, end)
        if second is not None and second.works:
            first = shared(scene, scene.ended(work, link.start()))
            return Reading((*first, *second.works), second.frame)
    works = shared(scene, scene.ended(work, end))
    return Reading(works, works[-1].frame)


def was_done(scene: Scene, start: int, end: int) -> bool:
    """Whether an action only opens a report: "Thực hiện chỉ đạo này, Bộ Công an đã rà soát", or
    what came of it is told: "thu hồi sách và ngay trong ngày nhà trường đã thu hồi"."""
    since = _SINCE.search(scene.analysis.lower, start, end)
    if since is not None:
        named = since.end() - len(" đã")
        is_class = scene.analysis.hit_before("collective", named + 1) is not None
        return is_class or scene.parties.units.ending(named) is not None
    for comma in _COMMA.finditer(scene.analysis.text, start, end):
        is_named = scene.parties.units.ending(comma.start()) is not None
        if is_named and WITH.search(scene.analysis.text, start, comma.start()):
            continue  # "phối hợp với Bộ Y tế, Bộ Nội vụ hướng dẫn những người đã ..."
        unit = scene.parties.units.at(comma.end())
        noun = scene.analysis.hit_at("collective", comma.end())
        if noun is not None and noun.concepts[0].get("force") == "plural":
            noun = None  # "từng tổ chức, cá nhân đã gây ra" says which ones
        actor = noun if unit is None or unit.basis is not None else unit
        if actor is not None:
            return _DONE.match(scene.analysis.lower, actor.end, end) is not None
    return False


def _frame(
    scene: Scene,
    verb: Hit,
    clause: tuple[int, int],
    target: Target,
    giver: tuple[Agent | None, int],
) -> Frame:
    concept = verb.concepts[0]
    start, end = clause
    assigner, position = giver
    others = target.party.agents
    opens = scene.phrases.skip(start, verb.start)
    if assigner in others and not opens <= position <= opens + _LONGEST_TITLE:
        assigner = None  # the name belongs to another one, of whom the text does not say who it is
    # "UBND tỉnh Hà Nam giao UBND, Công an huyện": here the short one does
    others = tuple(agent for agent in others if agent != assigner)
    announced = end if target.action is None else target.action
    return Frame(
        kind=_kind(scene, verb, start, giver[0], target.party),
        force=concept.get("force"),
        mode="order",
        assigner=assigner or (scene.issuer.assigner if scene.issuer else None),
        lead=others or _addressees(scene, start, verb, end, giver),
        position=position,
        rule=f"{_RULE}{concept.id}",
        coordinating=scene.phrases.partners(verb.end, announced) if target.open else (),
        basis=scene.basis,
        due=scene.due(start, verb.start),
        open=target.open,
        listed=target.listed,
    )


def _is_petition(scene: Scene, verb: Hit, start: int, giver: Agent | None, party: Party) -> bool:
    """Whether someone unknown asks the highest for something, or proposes it to whomever: "ông đề
    nghị Chính phủ cho giảm", "đề xuất tỉnh làm đường"."""
    is_known = giver is not None or scene.issuer is not None
    is_known = is_known or _SOCIETY.search(scene.analysis.text, start, verb.start) is not None
    if is_known or verb.concepts[0].id not in _PETITIONS or not party.agents:
        return False
    if verb.concepts[0].id == "kiến-nghị":
        return True
    return all(agent.name.startswith(_HIGHEST) for agent in party.agents)


def _is_reviewed(scene: Scene, verb: Hit, target: Target) -> bool:
    """Whether what is asked was proposed before, or is asked of nobody here and but looked at, or a
    further view: "xem xét kết quả kiểm điểm, đề nghị kỷ luật ông A", "Bộ cũng có ý kiến, đề nghị
    miễn thuế"."""
    if _was_proposed(scene, verb):
        return True
    if target.party.agents or verb.concepts[0].id not in _PETITIONS or scene.issuer is not None:
        return False
    start = scene.analysis.sentence_at(verb.start).start
    is_wish = verb.concepts[0].id == "đề-nghị" and target.action is not None
    if is_wish and _LAW_MAKING.match(scene.analysis.lower, target.action or 0):
        return True
    return _REVIEWED.search(scene.analysis.lower, start, verb.start) is not None


def _was_proposed(scene: Scene, verb: Hit) -> bool:
    """Whether it is told what was proposed before: "Trước đó, Sở Y tế đề xuất", "đã báo cáo khó
    khăn; đồng thời kiến nghị UBND tỉnh"."""
    if verb.concepts[0].id != _PROPOSES or scene.issuer is not None:
        return False
    start = scene.analysis.sentence_at(verb.start).start
    if _EARLIER.match(scene.analysis.lower, start):
        return True
    return _REPORTED.search(scene.analysis.lower, start, verb.start) is not None


def _is_about(scene: Scene, verb: Hit, target: Target) -> bool:
    """Whether one only puts a matter to someone: "đề xuất với UBND quận trong việc tuyển sinh"."""
    is_put = scene.analysis.lower.startswith(" với ", verb.end)
    if not is_put or target.action is None:
        return False
    end = target.action + len("trong việc ")
    return _ABOUT.search(scene.analysis.lower, verb.end, end) is not None


def _is_aside(scene: Scene, verb: Hit, target: Target, giver: Agent | None) -> bool:
    """Whether a second verb is the one that orders: "... chỉ đạo, Bộ trưởng yêu cầu"; in "Cục đề
    nghị, Bộ Y tế chỉ đạo các sở" it is what is asked for."""
    second = None
    if target.action is not None:
        second = scene.analysis.hit_at("task-verb", target.action)
    if second is None or giver in target.party.agents:
        return second is not None
    is_asked = giver is not None and bool(target.party.agents)
    is_asked = is_asked and second.concepts[0].get("role") == "action"
    return scene.analysis.text.startswith(",", verb.end) and not is_asked


def _is_quoted_order(scene: Scene, target: Target) -> bool:
    """Whether only the order itself follows: 'Thủ tướng yêu cầu: "Đề nghị Bộ Y tế rà soát"'."""
    if target.action is None or target.party.agents or target.party.private:
        return False  # "đề nghị" itself is then what someone is to do
    verb = scene.analysis.hit_at("task-verb", target.action)
    opens = scene.analysis.text[max(0, target.action - 2) : target.action].strip()
    return verb is not None and opens.endswith((":", '"')) and verb.concepts[0].id == "đề-nghị"


def _is_no_action(scene: Scene, position: int, end: int, frame: Frame) -> bool:
    """Whether what follows a name is another name or noun, what the one named has done, or what
    prosecutors and courts ask for."""
    if _is_appeal(frame) or _is_of_old(scene, frame) or scene.is_court(position, end):
        return True
    if scene.issuer is None and _is_standing(scene, position, end, frame):
        return True
    is_past = scene.analysis.hit_at("result-marker", position) is not None
    is_past = is_past and not scene.analysis.lower.startswith("vừa ", position)
    if any(p.match(scene.analysis.lower, position, end) for p in (_WHETHER, _OR_ELSE)):
        return True
    if scene.analysis.lower.startswith("không nên ", position):
        return True  # advice
    if scene.issuer is None and was_done(scene, position, scene.actions.end(position, end)):
        return True
    is_member = _MEMBER.match(scene.analysis.lower, position) is not None
    if scene.analysis.text.endswith(", ", 0, position) and scene.analysis.text[position].isupper():
        is_member = is_member or scene.actions.opening(position) is None
    return is_past or is_member or scene.parties.units.at(position) is not None


def _is_of_nobody(scene: Scene, frame: Frame, verb: Hit) -> bool:
    """Whether a verb that tells what leaders do is that of nobody known, and so an account: "Bộ
    phận này đã đầu tư, chỉ đạo các đội nâng cấp máy"."""
    is_lead = verb.concepts[0].id == "chỉ-đạo" and frame.kind == "task"
    return is_lead and frame.assigner is None and scene.issuer is None


def _is_standing(scene: Scene, start: int, end: int, frame: Frame) -> bool:
    """Whether what was given to someone is done every year."""
    is_given = scene.is_past(frame.position, start)
    return is_given and _YEARLY.search(scene.analysis.lower, start, end) is not None


def _may_order(scene: Scene, frame: Frame, verb: Hit, target: Target) -> bool:
    """Whether one may order without naming whom: nobody below the heads of governing bodies, and
    nobody who shares out work."""
    if _is_of_nobody(scene, frame, verb):
        return False
    if frame.lead:
        return True
    if verb.concepts[0].get("appoints") and _is_to_nobody(scene, verb, target):
        return False
    giver = frame.assigner
    return scene.issuer is not None or giver is None or scene.authority.is_superior(giver)


def _is_appeal(frame: Frame) -> bool:
    """Whether prosecutors ask a court for a decision."""
    asks = frame.assigner is not None and frame.assigner.name.startswith("Viện kiểm sát")
    return asks and bool(frame.lead) and all(a.name.startswith("Tòa án") for a in frame.lead)


def _is_to_public(party: Party) -> bool:
    return party.private and not (party.agents and party.closed)


def _is_to_everyone(scene: Scene, frame: Frame, target: Target) -> bool:
    """Whether whoever it concerns is told whom to turn to: "đề nghị liên hệ với Đại sứ quán"."""
    is_named = any(not agent.name.lower().startswith("các cá nhân") for agent in frame.lead)
    if is_named or target.action is None or scene.issuer is not None:
        return False
    return _TURN_TO.match(scene.analysis.lower, target.action) is not None


def _addressees(
    scene: Scene, start: int, verb: Hit, end: int, giver: tuple[Agent | None, int]
) -> tuple[Agent, ...]:
    """Those named before the verb: "có văn bản gửi các sở yêu cầu", "Sở Y tế được UBND tỉnh
    giao", "Với Bộ Y tế, đề nghị"; right after it: "đề nghị đối với huyện An Lão cần"; or in a
    sentence before."""
    assigner, named = giver
    sent = addressees.sent(scene, start, verb.start)
    if sent is not None:
        return scene.parties.read(sent.end(), named if named > sent.end() else verb.start).agents
    passive = _passive(scene, start, verb.start)
    if passive is not None:
        first = scene.phrases.skip(start, passive.start())
        return scene.parties.read(first, passive.start()).agents
    topic = scene.phrases.topic(start, end).agents or _turned_to(scene, verb.end, end)
    return topic or addressees.written_to(scene, start, assigner)


def _turned_to(scene: Scene, start: int, end: int) -> tuple[Agent, ...]:
    """The bodies or places by name that an order begins with: "đề nghị | đối với huyện An Lão cần
    rà soát"; a class may be what the order is about: "đối với các chủ xe vi phạm, xử phạt"."""
    position = _SKIP.match(scene.analysis.text, start)
    party = scene.phrases.topic(start if position is None else position.end(), end)
    named = all(a.kind == "body" or a.name != a.name.lower() for a in party.agents)
    return party.agents if named and party.headed and party.closed else ()


def _passive(scene: Scene, start: int, verb: int) -> re.Match[str] | None:
    """The "được" before who gives the work: "Sở Y tế được UBND tỉnh giao"."""
    passive = _PASSIVE.search(scene.analysis.lower, start, verb)
    is_given = passive is not None and scene.parties.units.at(passive.end()) is not None
    return passive if is_given else None


def _kind(scene: Scene, verb: Hit, start: int, giver: Agent | None, party: Party) -> TaskKind:
    """The kind of task under a verb; a proposal put to a body is a request to it."""
    if _is_petition(scene, verb, start, giver, party) or _is_upward(scene, verb, giver, party):
        return "proposal"
    kind = verb.concepts[0].get("taskKind") or "task"
    if kind == "proposal" and party.agents:
        return "task"
    assert kind in get_args(TaskKind)
    return kind  # type: ignore[return-value]  # checked above


def _is_upward(scene: Scene, verb: Hit, giver: Agent | None, party: Party) -> bool:
    """Whether one who has no office any more asks for something, or the Government asks nobody by
    name: "Đối với tỉnh A, Chính phủ đề nghị sắp xếp 12 xã" is put to the Assembly."""
    if scene.issuer is not None or giver is None or verb.concepts[0].id not in _PETITIONS:
        return False
    if scene.authority.is_retired(giver):
        return True
    return giver.name == _GOVERNMENT and not party.agents


def gives_office(
    scene: Scene, start: int, action: int, end: int, *, within: int = _APPOINTED_WITHIN
) -> bool:
    """Whether what looks like an order gives an office: "phân công ông A làm Giám đốc"."""
    if _APPOINTING.match(scene.analysis.lower, start):
        return True
    near = min(end, action + within)
    for word in _APPOINTS.finditer(scene.analysis.lower, start, near):
        posts = scene.analysis.found("post", word.end(), word.end() + _APPOINTED_WITHIN)
        bodies = scene.analysis.lower.startswith(" ban chấp hành", word.end())
        if posts or bodies:
            return True
    return False

"""Read a duty: "Bộ Y tế phải rà soát kho thuốc", "Công tác nhân sự cần làm chặt chẽ"."""

from __future__ import annotations

import re

from kg.extraction.tasks import accounts, anaphora, carrying, charges, modal_clauses, orders, plans
from kg.extraction.tasks.authority import is_of_itself
from kg.extraction.tasks.frames import PERSONS, Frame, Reading, Work
from kg.extraction.tasks.modal_clauses import CHARGED, SELF_SET, Clause
from kg.extraction.tasks.phrases import Target
from kg.extraction.tasks.scene import Scene
from kg.model import Agent, TaskKind
from kg.vocabulary import Hit

_ON_GROUNDS = re.compile(
    r"(?:căn cứ|trên cơ sở|trên tinh thần|tùy theo|nếu|trường hợp|khi)\b", re.IGNORECASE
)
_JUDGES = re.compile(
    r"\b(?:là|rất|mỗi khi|bắt buộc|quá(?! trình)|nên|vì|do|nhưng|mà|thì|có thể|(?<!chuẩn )bị"
    r"|cho thấy|khiến)\b"
)
# "ba nhiệm vụ trọng tâm | cần thực hiện" announces them.
_ANNOUNCED = re.compile(
    r"(?:\d+|một số|các|những|hai|ba|bốn|năm|sáu|bảy) (?:nhóm )?"
    r"(?:vấn đề|nhiệm vụ|nội dung|giải pháp|việc|công việc|yêu cầu|nhóm công tác)"
    r"(?: [^\W\d]+){0,5} $"
)
_TO_DO = re.compile(
    r" (?:được )?(?:(?:tập trung|ưu tiên|tiếp tục) )?(?:thực hiện|triển khai|làm|giải quyết)"
    r"(?: tốt| ngay)?(?: trong [^,;:.]{3,40})?\W*$"
)
_DETERMINER = re.compile(
    r"(?:(?:các|những|mọi|toàn bộ|tất cả|riêng|một số|và|đối với|với|trong) )+", re.IGNORECASE
)
_QUESTION = re.compile(r"\?(?:\"|$)")
_SET_OFF = re.compile(r",(?: thì)? $| thì $")
# "cần có cơ chế đặc biệt": what one would like there to be.
_WISH = re.compile(r"có (?:sự|thêm|một|những|các|cơ chế|chính sách)\b")
# "cho rằng tỉnh cần đổi mới, | nếu không sẽ tụt hậu" argues for a view.
_OR_ELSE = re.compile(r",? nếu không(?: thì)?,? (?:\w+ )?sẽ\b")
# "các trường phải công khai mức thu quy định tại Thông tư 36": what a rule has a class do.
_LAID_DOWN = re.compile(
    r"\b(?:theo |đúng )?quy định tại (?:các |khoản \d+,? |điểm \w+,? ){0,3}"
    r"(?:điều|luật|bộ luật|nghị định|thông tư)\b"
)
_MATTERS = ("nominaliser", "matter")
_PASSIVE = re.compile(r"(?:được|do)\b")
_HAVE_TO = "phải"
_BY = "theo "
_WE = "chúng ta "
_LONGEST_TOPIC = 110
_FEWEST_SPACES = 4

_RULE = "duty-"
MUST = f"{_RULE}must"  # the rule that reads "cần", "phải"


def read(scene: Scene, modal: Hit, start: int, end: int, frame: Frame | None) -> Reading | None:
    """Read a clause at its modal; None when that makes no duty."""
    if not scene.phrases.is_duty(modal, start) or _QUESTION.search(
        scene.analysis.text, modal.end, end
    ):
        return None
    if scene.speakers.takes_over(modal.end, end):
        return None
    if accounts.is_no_demand(scene, modal, start):
        return None
    clause = modal_clauses.read(scene, modal, start, end)
    self_set = modal.concepts[0].id in SELF_SET
    if accounts.is_habit(scene, clause):
        return None
    promise = plans.promise(scene, clause) if self_set else None
    if promise is not None or (self_set and clause.party.private):
        return promise
    if clause.party.private or accounts.is_of_patients(scene, clause):
        return _private(scene, clause, frame)
    return _due(scene, clause, frame, self_set=self_set)


def _due(scene: Scene, clause: Clause, frame: Frame | None, *, self_set: bool) -> Reading | None:
    """Read what a public actor must or will do."""
    modal, end = clause.modal, clause.end
    action = scene.phrases.after_modal(modal.start, end)
    if action >= end:
        return _opening(scene, clause) if ":" in scene.analysis.text[modal.end : end] else None
    promised = plans.of_others(scene, clause, action) if self_set else None
    if promised is not None:
        return plans.read(scene, clause, promised[1], promised[0], frame)
    if accounts.is_account(scene, clause, action, self_set=self_set):
        return None
    if self_set:
        return plans.read(
            scene, clause, action, plans.planners(scene, clause, action, frame), frame
        )
    if modal.concepts[0].id == "tasked" and scene.issuer is None:
        return None
    if modal.concepts[0].id in CHARGED and not charges.has_work(scene, clause, action, frame):
        return None
    if clause.bare and clause.opens < clause.subject and scene.actions.opening(clause.opens):
        action = clause.opens  # "Thu gom rác từ ngõ nhưng phải phân loại" is one whole
    return _must(scene, clause, action, frame)


def _private(scene: Scene, clause: Clause, frame: Frame | None) -> Reading:
    """What the public must do is no task; orders before it go on after it, and at once after what
    "we" must."""
    if frame is not None and frame.mode == "order":
        is_us = scene.analysis.lower.startswith(_WE, clause.subject)
        return Reading((), frame, private=not is_us)
    advice = Frame("exhortation", None, "order", None, (), clause.start, "advice")
    return Reading((), advice)


def on_grounds(scene: Scene, position: int) -> bool:
    """Whether a clause opens with its grounds: "Căn cứ tình hình thực tế ..."."""
    return _ON_GROUNDS.match(scene.analysis.text, position) is not None


def _must(scene: Scene, clause: Clause, action: int, frame: Frame | None) -> Reading | None:
    assigner, position = scene.voice(clause.modal.start, frame)
    # whoever else has the word since, "nhiều đại biểu cho rằng", ends what was ordered before
    is_over = assigner is None and frame is not None and frame.assigner is not None
    ordered = frame is not None and frame.mode == "order" and not is_over
    advised = frame is not None and frame.rule == "advice"
    lead = anaphora.taken_up(clause.party.agents, frame.lead if frame and ordered else ())
    if assigner is not None and (assigner in lead or _is_above(scene, lead, assigner)):
        return None  # one who tells what he must do himself, or those above him
    if _is_laid_down(scene, clause, action, position) or _is_seen(scene, lead, assigner, position):
        return None
    is_account = _is_told_of(scene, clause, frame, assigner, position)
    if is_account or _is_argued(scene, clause, action, position):
        return None
    if not lead and not clause.bare:
        topic = _from_topic(scene, clause, action, ordered=ordered)
        if topic is None:
            return None
        action = topic
    if not lead and not ordered and not _is_demanded(scene, assigner, position, action):
        return None
    is_charged = clause.modal.concepts[0].id in CHARGED and clause.party.is_specific
    if assigner is None and not is_charged and (not ordered or (lead and advised)):
        return None  # a reporter's view, not work given
    if lead and assigner is None and _is_opinion(scene, clause, action):
        return None
    kept = frame if ordered and not lead else None
    is_new = kept is not None and bool(kept.lead) and _is_of_new_matter(scene, clause)
    goes_on = kept is not None and not is_new and _goes_on(scene, clause, kept, assigner)
    charged = kept.lead if kept and goes_on else ()
    target = scene.phrases.announced(clause.party, action, clause.end)
    duty = Frame(
        kind=kept.kind if kept else _kind(scene, assigner, position),
        force=clause.modal.concepts[0].get("force"),
        mode="order",
        assigner=None if _is_by_others(scene, clause, assigner, lead, position) else assigner,
        lead=lead or charged,
        position=position,
        rule=kept.rule if kept and is_new else f"{_RULE}{clause.modal.concepts[0].id}",
        coordinating=_partners(scene, action, clause.end, target),
        basis=scene.basis,
        due=scene.due(clause.start, clause.modal.start),
        open=target.open,
        listed=target.listed or (kept.listed if kept else False),
        turn=kept is not None and kept.turn,
    )
    if target.action is None or _announces(scene, clause):
        return Reading((), duty)
    return orders.split(scene, Work(clause.start, target.action, clause.end, duty), clause.end)


def _is_by_others(
    scene: Scene, clause: Clause, giver: Agent | None, lead: tuple[Agent, ...], position: int
) -> bool:
    """Whether who speaks is none that gives the work: one told by his account, "ông A cho biết Sở Y
    tế được giao lập đề án", or the place's own committee."""
    if is_of_itself(giver, lead):
        return True
    is_passive = scene.analysis.lower.startswith("được ", clause.modal.start)
    return is_passive and scene.issuer is None and scene.speakers.recounts(position)


def _is_argued(scene: Scene, clause: Clause, action: int, position: int) -> bool:
    """Whether one argues for a view: "cho rằng tỉnh cần đổi mới, nếu không sẽ tụt hậu"."""
    is_argued = _OR_ELSE.search(scene.analysis.lower, action, clause.end) is not None
    return is_argued and scene.speakers.recounts(position)


def _is_told_of(
    scene: Scene, clause: Clause, frame: Frame | None, giver: Agent | None, position: int
) -> bool:
    """Whether someone's account tells what a class has to do, with no order before: "Ông A cho
    biết đường bị sạt. Lực lượng cứu hộ phải đi bộ vào bản"."""
    if scene.issuer is not None or giver is None or giver.kind != "official":
        return False
    is_class = bool(clause.party.agents) and not clause.party.is_specific
    is_ordered = frame is not None and frame.rule.startswith("order-")
    is_told = is_class and not is_ordered and not scene.authority.is_highest(giver)
    must = scene.analysis.lower[clause.modal.start : clause.modal.end]
    return is_told and must.endswith(_HAVE_TO) and scene.speakers.recounts(position)


def _is_of_new_matter(scene: Scene, clause: Clause) -> bool:
    """Whether a paragraph begins with a matter of its own, which is ordered as well, but not of who
    is charged before: "Việc mua sắm thuốc phải ..."."""
    if clause.bare or on_grounds(scene, clause.subject):
        return False
    if not any(scene.analysis.hit_at(scheme, clause.subject) for scheme in _MATTERS):
        return False
    sentence = scene.analysis.sentence_at(clause.start)
    is_first = clause.start == sentence.start and not sentence.marker
    return is_first and carrying.opens_paragraph(scene, sentence)


def _is_laid_down(scene: Scene, clause: Clause, action: int, position: int) -> bool:
    """Whether a class must do what a law has it do, by no demand in the sentence itself."""
    if scene.issuer is not None or not clause.party.agents or clause.party.is_specific:
        return False
    if accounts.is_asked_by_law(scene, clause.start, clause.modal.start):
        return True
    if scene.speakers.demands(position) and position >= clause.start:
        return False
    if _LAID_DOWN.search(scene.analysis.lower, action, clause.end):
        return True
    return accounts.is_of_law(scene, position)


def _goes_on(scene: Scene, clause: Clause, frame: Frame, assigner: Agent | None) -> bool:
    """Whether those charged before are meant by what must be done: not by what another one says
    after them, nor by what is now said of a matter: "Bộ trưởng lưu ý, việc tuyển sinh phải ..."."""
    if frame.assigner is not None and assigner != frame.assigner:
        return False
    if carrying.opens_quotation(scene, clause.start) or _names_actor(scene, clause):
        return False
    is_said_anew = scene.analysis.found("speech-verb", clause.start, clause.subject)
    return clause.bare or not is_said_anew


def _names_actor(scene: Scene, clause: Clause) -> bool:
    """Whether officials are named before a modal whom no word tells who they are: "Thủ trưởng nơi
    để mất an toàn phải"."""
    if clause.bare or on_grounds(scene, clause.subject):
        return False
    if scene.analysis.hit_at("post", clause.subject) is not None:
        return True
    noun = scene.analysis.hit_at("collective", clause.subject)
    return noun is not None and noun.concepts[0].id == "leaders"


def _from_topic(scene: Scene, clause: Clause, action: int, *, ordered: bool) -> int | None:
    """Where an action begins whose clause tells what it is about and not who acts: "công tác nhân
    sự cần làm chặt chẽ" is one whole; None when it is no such clause."""
    is_passive = _PASSIVE.match(scene.analysis.text, action) is not None
    if scene.actions.opening(action) is None and not is_passive:
        return None
    topic = clause.subject
    unit = scene.parties.units.at(topic)
    if unit is not None and (unit.agent is None or unit.agent.kind == "official"):
        return None  # what a person must do by a reporter's account
    if ordered and on_grounds(scene, topic):
        is_apart = _SET_OFF.search(scene.analysis.lower, topic, clause.modal.start) is not None
        return action if is_apart else topic  # "Trường hợp có ca bệnh, phải | khoanh vùng"
    return topic if _is_topic(scene, topic, clause.modal.start) else None


def _is_above(scene: Scene, lead: tuple[Agent, ...], assigner: Agent) -> bool:
    """Whether only the highest of the State would have to act, by the words of one below them:
    "Ông A, Cục trưởng, nói Chính phủ phải" is a view."""
    if scene.issuer is not None or not lead or assigner.kind == "body":
        return False
    is_highest = scene.authority.is_highest
    return all(is_highest(agent) for agent in lead) and not is_highest(assigner)


def _is_seen(scene: Scene, lead: tuple[Agent, ...], giver: Agent | None, position: int) -> bool:
    """Whether a body only tells what someone in office had to do: "Theo UBND xã, đường hỏng. Bí thư
    Tỉnh ủy phải đến hiện trường"."""
    if scene.issuer is not None or giver is None or giver.kind != "body" or not lead:
        return False
    is_person = all(agent.kind in PERSONS for agent in lead)
    return is_person and scene.analysis.lower.startswith(_BY, position)


def _announces(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says only that something is to be done, and what it is comes after it."""
    words = scene.analysis.lower
    is_short = words.count(" ", clause.modal.end, clause.end) < _FEWEST_SPACES
    is_short = is_short or _TO_DO.match(words, clause.modal.end) is not None
    return is_short and _ANNOUNCED.search(words, clause.start, clause.modal.start) is not None


def _is_demanded(scene: Scene, assigner: Agent | None, position: int, action: int) -> bool:
    """Whether what must be done by nobody in particular is demanded, and not explained or wished
    ("cần có sự đầu tư"): a body has to stress or order it, a person who governs not only to tell of
    it."""
    if assigner is None or not scene.authority.is_superior(assigner):
        return False
    if _WISH.match(scene.analysis.lower, action):
        return False
    if assigner.kind == "body":
        return scene.speakers.demands(position)
    if scene.is_hearing:
        return False
    if scene.authority.is_highest(assigner):
        return not scene.speakers.recounts(position)
    is_cited = scene.analysis.lower.startswith(_BY, position)
    return not (is_cited or scene.speakers.tells(position))


def _is_opinion(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether what nobody is seen to demand of a class or a person is what a writer thinks."""
    if scene.issuer is None and not clause.party.is_specific:
        return True
    is_person = all(_is_person(scene, agent) for agent in clause.party.agents)
    return is_person and not charges.is_given(scene, clause, action)


def _is_person(scene: Scene, agent: Agent) -> bool:
    return agent.kind == "official" or scene.authority.is_bare(agent)


def _kind(scene: Scene, assigner: Agent | None, position: int) -> TaskKind:
    """What a demand is: one who no longer holds an office only proposes, and so does one with a
    view who governs nobody: "Viện trưởng cho rằng tỉnh cần"."""
    if assigner is None or scene.issuer is not None:
        return "task"
    is_view = not scene.authority.is_superior(assigner) and scene.speakers.recounts(position)
    return "proposal" if is_view or scene.authority.is_retired(assigner) else "task"


def _partners(scene: Scene, start: int, end: int, target: Target) -> tuple[Agent, ...]:
    return scene.phrases.partners(start, end) if target.open else ()


def _opening(scene: Scene, clause: Clause) -> Reading | None:
    """Read "Sở Y tế có trách nhiệm:" over a list."""
    assigner, position = scene.voice(clause.modal.start, None)
    if not clause.party.agents or clause.modal.concepts[0].id in SELF_SET:
        return None
    force = clause.modal.concepts[0].get("force")
    rule = f"{_RULE}{clause.modal.concepts[0].id}"
    frame = Frame(
        "task", force, "order", assigner, clause.party.agents, position, rule, basis=scene.basis
    )
    return Reading((), frame)


def _is_topic(scene: Scene, start: int, end: int) -> bool:
    """Whether words before a modal are what the action is about: "công tác nhân sự"."""
    if end - start > _LONGEST_TOPIC or scene.is_past(start, end):
        return False
    if _JUDGES.search(scene.analysis.lower, start, end):
        return False
    if scene.analysis.found("speech-verb", start, end):
        return False  # "người đứng đầu Chính phủ cũng cho rằng khu vực này cần ..."
    if any(
        scene.actions.is_finite(v, start) for v in scene.analysis.found("task-verb", start, end)
    ):
        return False  # "người đứng đầu Đảng đề nghị công tác đối ngoại cần ..."
    return _is_matter(scene, start, end)


def _is_matter(scene: Scene, start: int, end: int) -> bool:
    """Whether a noun of work or a class of officials begins here, past its "các"."""
    determiner = _DETERMINER.match(scene.analysis.text, start)
    head = determiner.end() if determiner else start
    if scene.analysis.hit_at("collective", head) is not None:
        return not scene.analysis.found("private-actor", head, end)
    if scene.analysis.lower.startswith("người ", head):
        return False  # "người đi trên xe phải báo" charges the public
    return any(scene.analysis.hit_at(scheme, head) is not None for scheme in _MATTERS)

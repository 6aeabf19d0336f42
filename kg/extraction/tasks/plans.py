"""Read a plan or a promise: "Thành phố sẽ xây thêm trường", "Tôi xin hứa sẽ làm việc hết mình"."""

from __future__ import annotations

import re

from kg.extraction.tasks import anaphora, modal_clauses, orders
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.frames import PERSONS, Frame, Reading, Work
from kg.extraction.tasks.modal_clauses import Clause
from kg.extraction.tasks.scene import Scene
from kg.model import Agent

_I = re.compile(r"\b(?P<we>chúng )?tôi (?:\w+ ){0,3}$", re.IGNORECASE)
# "Chúng tôi đang mở rộng điều tra và | sẽ công khai kết quả"
_I_AM = re.compile(
    r"(?P<we>chúng )?tôi (?:đã|đang|vừa|hiện)\b[^;:.\"]{3,120}?(?: và|, đồng thời|,) $",
    re.IGNORECASE,
)
# A class of which one forecasts what it will do, unlike a place or a sector of the State.
_GENERIC = re.compile(r"(?!(?:toàn|ngành|thành phố|tỉnh|huyện|quận|thị xã|xã|phường)\b)")
# What one foresees, hopes for or makes depend on something else is no plan.
_FORESEEN = re.compile(
    r"\b(?:dự báo|dự đoán|ước tính|kỳ vọng|hy vọng|hi vọng|mong|tin (?:tưởng|rằng|chắc)|đánh giá,"
    r"|(?:trên|theo) mạng xã hội|tin đồn"
    r"|khả năng|có thể|có lẽ|chắc chắn|nhận định|lo ngại|e rằng|nếu|giả sử"
    r"|theo quy định của (?:hiến pháp|pháp luật|luật|điều lệ))(?!\w)"
)
# "Chương trình sẽ góp phần thúc đẩy ..." tells what comes of it.
# and "mưa tại Lào Cai sẽ giảm dần" how it is.
_EFFECT = re.compile(
    r"(?:góp phần|giúp|mang lại|tạo đà|tạo động lực|bứt phá|trở thành)\b"
    r"|làm việc (?:trong|tại|ở|cho) "
    r"|phát triển (?:mạnh|nhanh|vượt bậc|bứt phá|hơn|rất)\b|(?:thay|đảm nhiệm|giữ) "
    r"|(?:tăng|giảm) (?:dần|mạnh|nhẹ|nhanh|chậm|cao|xuống|trở lại)\b"
)
# "sẽ không bầu bổ sung phó chủ tịch": nothing is to be done.
_NOTHING = re.compile(r"không (?!để|chỉ|ngừng|thể)\w")
_WAS_TO_BE = re.compile(r"\b(?:dự kiến|theo kế hoạch|theo lịch|ban đầu|trước đó)\b")
# "đã dừng lễ hội đêm. | Theo kế hoạch, tỉnh sẽ tổ chức chuỗi sự kiện": the feast is off.
_CALLED_OFF = re.compile(
    r"\b(?:dừng|hủy|hoãn|không tổ chức)\b[^.;\n]{0,30}?\b(?:lễ hội|sự kiện|chương trình|hội chợ"
    r"|ngày hội|bắn pháo hoa|lễ kỷ niệm|giải đấu)\b"
)
_EXPECTED = "dự kiến"
_AGREED = ("nhất trí", "thống nhất")
_HOLDS = "tổ chức "
_THIS = (" này", " ấy")
_SENTENCES_BEFORE = 3
_OBJECT = 3  # words that tell one plan from another
# "Thông tin tỉnh sẽ bỏ hàng cây | khiến dư luận quan tâm": what is said of the news of a plan.
_NEWS = re.compile(r"\W*(?:thông tin|tin|việc)(?: về)?(?: việc)? $")
_MOVES = re.compile(
    r" (?:đang |đã |vừa )*(?:khiến|gây|thu hút|nhận được|làm dấy lên|được (?:nhiều|dư luận))\b"
)
_PROMISED = re.compile(r"(?:\w+ )?(?:hứa|cam kết)\b")
_BY = re.compile(r"theo ")
_EFFORT = re.compile(r"(?:\w+ ){0,2}(?:nỗ lực|cố gắng|phấn đấu|hết (?:sức|mình|lòng)|dành hết)\b")
_TOGETHER = re.compile(r"cùng (?:với )?(?:các |tập thể )")


def read(
    scene: Scene,
    clause: Clause,
    action: int,
    agents: tuple[Agent, ...] | None,
    frame: Frame | None,
) -> Reading | None:
    """Read what ``agents`` will do from ``action`` on, with none of them where the text leaves open
    who acts; None when that makes no plan."""
    told = scene.analysis.sentence_at(clause.start).start
    if _FORESEEN.search(scene.analysis.lower, told, clause.modal.start):
        return None
    if _is_of_event(scene, clause):
        return None
    is_joint = _TOGETHER.match(scene.analysis.lower, action) is not None
    if is_effect(scene, action) or _is_decided(scene, clause, action):
        return None
    if scene.issuer is None and _NOTHING.match(scene.analysis.lower, action):
        return None
    if _is_cancelled(scene, clause, action) or _is_accord(scene, clause, agents or ()):
        return None
    is_action = scene.actions.opening(action) and scene.actions.verb(action)
    if agents is None or not (is_action or is_joint):
        return None
    if agents and not _may_plan(scene, agents):
        return None
    goes_on = frame is not None and frame.mode == "plan" and frame.lead == agents
    due = scene.due(clause.start, clause.modal.start)
    plan = Frame(
        kind="task",
        force="self-set",
        mode="plan",
        assigner=None,
        lead=agents,
        position=clause.start,
        rule="plan",
        basis=scene.basis,
        due=due or (frame.due if frame and goes_on else None),
    )
    end = _end(scene, clause, action)
    return orders.split(scene, Work(clause.start, action, end, plan), end)


def _may_plan(scene: Scene, agents: tuple[Agent, ...]) -> bool:
    """Whether those named are such as plan what is to be told of."""
    if any(scene.authority.is_retired(agent) for agent in agents):
        return False
    if all(scene.authority.is_bare(agent) for agent in agents):
        return False  # "Giám đốc" of a company, "Chủ tịch" of a club
    return not all(a.kind == "group" and _GENERIC.match(a.name.lower()) for a in agents)


def _end(scene: Scene, clause: Clause, action: int) -> int:
    """Where a plan ends: before what the news of it does, "Việc tỉnh sẽ ... | khiến ..."."""
    words = scene.analysis.lower
    is_news = _NEWS.match(words[clause.start : clause.subject]) is not None
    moves = _MOVES.search(words, action, clause.end) if is_news else None
    return clause.end if moves is None else moves.start()


def _is_accord(scene: Scene, clause: Clause, agents: tuple[Agent, ...]) -> bool:
    """Whether persons agree on something in talks: "Thủ tướng hai nước nhất trí tăng cường"."""
    words = scene.analysis.lower[clause.modal.start : clause.modal.end]
    is_person = all(agent.kind in PERSONS for agent in agents)
    return scene.issuer is None and is_person and words.endswith(_AGREED)


def _is_decided(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether a body has agreed on who gets or leaves an office: "đã thống nhất miễn nhiệm"."""
    is_agreed = clause.modal.concepts[0].id == "commit"
    return is_agreed and scene.analysis.hit_at("career-verb", action) is not None


def _is_of_event(scene: Scene, clause: Clause) -> bool:
    """Whether a comma parts who is named from what is expected, of something before: "lễ hội biển ở
    thị xã A, | dự kiến tổ chức ngày 1/5", or a field of study is named."""
    if not scene.analysis.lower.startswith(_EXPECTED, clause.modal.start):
        return False
    is_field = all(agent.name.startswith("ngành ") for agent in clause.party.agents)
    is_field = is_field and bool(clause.party.agents)  # "ngành Dược dự kiến thu 40 triệu đồng"
    return is_field or scene.analysis.text.endswith(", ", 0, clause.modal.start)


def _is_cancelled(scene: Scene, clause: Clause, action: int) -> bool:
    """Whether a plan is told of that was given up before: "đã dừng lễ hội. Theo dự kiến, huyện sẽ
    tổ chức lễ hội"."""
    words = scene.analysis.lower
    if scene.issuer is not None or not _WAS_TO_BE.search(words, clause.start, clause.modal.end):
        return False
    if words.startswith(_HOLDS, action) and _CALLED_OFF.search(words, *_before(scene, clause)):
        return True
    verb = scene.actions.verb(action)
    start = action if verb is None else verb.end + 1
    what = " ".join(words[start : clause.end].split()[:_OBJECT])
    given_up = rf"\b(?:dừng|hủy|hoãn|không tổ chức)\b[^.;\n]{{0,40}}?{re.escape(what)}"
    return re.search(given_up, words[: clause.start]) is not None


def _before(scene: Scene, clause: Clause) -> tuple[int, int]:
    """Where the few sentences before that of a clause begin and end."""
    end = start = scene.analysis.sentence_at(clause.start).start
    for _ in range(_SENTENCES_BEFORE):
        start = scene.analysis.sentence_at(max(0, start - 1)).start
    return start, end


def is_effect(scene: Scene, action: int) -> bool:
    """Whether words tell what comes of a plan: "góp phần thúc đẩy tăng trưởng"."""
    return _EFFECT.match(scene.analysis.lower, action) is not None


def planners(
    scene: Scene, clause: Clause, action: int, frame: Frame | None
) -> tuple[Agent, ...] | None:
    """Who plans: the subject, or that of the verb before ("khẳng định sẽ"), or who spoke; nobody
    where the text leaves it open, None where no plan is told of."""
    if clause.party.agents and not anaphora.named(clause.party.agents):
        return _own_house(scene, clause) or clause.party.agents
    if clause.party.agents or not clause.bare:
        return clause.party.agents or None
    unit = scene.speakers.subject(clause.modal, clause.start)
    if unit is not None and (unit.speaker is None or unit.basis is not None):
        return None
    speaker = scene.speakers.at(clause.modal.start)
    if unit is not None and unit.speaker is not None:
        is_told = speaker is not None and speaker.agent == unit.speaker
        start = speaker.start if speaker is not None and is_told else unit.start
        return _actor(scene, unit.speaker, start, action)
    if frame is not None and frame.mode == "plan" and _is_near(scene, frame.position, clause):
        return frame.lead
    if speaker is None or speaker.agent is None or not _is_near(scene, speaker.start, clause):
        return None
    others = _subject_before(scene, clause, speaker.start)
    if others is not None:
        return others.agents or None
    is_before = speaker.start < scene.analysis.sentence_at(clause.start).start
    is_other = is_before and not scene.authority.is_foreign(speaker.agent)
    is_promised = _PROMISED.match(scene.analysis.lower, clause.modal.start) is not None
    if is_other and not is_promised and scene.speakers.demands(speaker.start):
        return ()  # "Ông A đề nghị xã B giúp dân. Trước mắt, sẽ ...": either of the two
    return _actor(scene, speaker.agent, speaker.start, action)


def _actor(scene: Scene, speaker: Agent, position: int, action: int) -> tuple[Agent, ...]:
    """Who does what one says from a position on will be done: who heads a body and only tells of
    it, "ông A, Giám đốc Sở Y tế, cho biết sẽ mua thuốc", speaks for the body; of another one who
    tells it is not said who acts, but of the highest, and of efforts that are one's own."""
    is_abroad = scene.authority.is_foreign(speaker)
    if speaker.kind != "official" or is_abroad or scene.authority.is_highest(speaker):
        return (speaker,)
    is_told = scene.speakers.recounts(position) or _BY.match(scene.analysis.lower, position)
    if not is_told or _EFFORT.match(scene.analysis.lower, action):
        return (speaker,)
    house = scene.houses.house_of(speaker)
    is_head = house is not None and scene.houses.head_of(house) == speaker
    return (house,) if house is not None and is_head else ()


def _own_house(scene: Scene, clause: Clause) -> tuple[Agent, ...]:
    """The body in which one holds office who tells what "đơn vị" will do."""
    speaker = scene.speakers.at(clause.modal.start)
    if speaker is None or speaker.agent is None or scene.authority.is_foreign(speaker.agent):
        return ()
    is_here = speaker.start >= scene.analysis.sentence_at(clause.modal.start).start
    if not (is_here or all(a.name.lower().endswith(_THIS) for a in clause.party.agents)):
        return ()  # a further sentence tells of a company, maybe
    house = scene.houses.house_of(speaker.agent)
    return () if house is None else (house,)


def of_others(scene: Scene, clause: Clause, position: int) -> tuple[tuple[Agent, ...], int] | None:
    """Whose work one promises, and where that begins: "Thứ trưởng A cam kết | Bộ hoàn thuế"; None
    when nobody else is named right after the word."""
    if clause.modal.concepts[0].id != "commit" or not clause.party.agents:
        return None
    named = scene.parties.end_of_phrase(position, clause.end)
    if named is None or scene.actions.opening(named + 1) is None:
        return None
    party = scene.parties.read(position, named)
    return (party.agents, named + 1) if party.is_specific else None


def _is_near(scene: Scene, position: int, clause: Clause) -> bool:
    """Whether who is named at a position may be the subject that a clause leaves out: in its own
    sentence or the one before, or around the words that are quoted."""
    sentence = scene.analysis.sentence_at(clause.start)
    before = scene.analysis.sentence_at(max(0, sentence.start - 1))
    return position >= before.start or scene.speakers.is_quoted(clause.start)


def _subject_before(scene: Scene, clause: Clause, said: int) -> Party | None:
    """Who will do something by the sentence before, with which this one goes on, whoever speaks:
    "Ngành thuế sẽ ... Bên cạnh đó, sẽ ..."; None when it tells of nobody else."""
    here = scene.analysis.sentence_at(clause.start)
    before = scene.analysis.sentence_at(max(0, here.start - 1))
    if said >= here.start:
        return None
    modals = [
        m
        for m in scene.analysis.found("modal", max(said, before.start), here.start)
        if m.concepts[0].id == clause.modal.concepts[0].id
    ]
    told = modal_clauses.read(scene, modals[-1], before.start, before.end) if modals else None
    return None if told is None or told.bare else told.party


def promise(scene: Scene, clause: Clause) -> Reading | None:
    """Read "Tôi xin hứa sẽ làm việc", said by an official."""
    speaker = None if clause.party.agents else scene.speakers.at(clause.subject)
    if speaker is None or speaker.agent is None:
        return None
    said = _I.search(scene.analysis.text, clause.subject, clause.modal.start)
    said = said or _I_AM.match(scene.analysis.text, clause.subject, clause.modal.start)
    if said is None:
        return None
    action = scene.phrases.after_modal(clause.modal.start, clause.end)
    agents = _we(scene, clause, speaker.agent) if said["we"] else (speaker.agent,)
    return read(scene, clause, action, agents, None)


def _we(scene: Scene, clause: Clause, speaker: Agent) -> tuple[Agent, ...]:
    """Whom one who speaks means by "chúng tôi": those named before, "Về phía tỉnh, chúng tôi", or
    the body that the document knows the speaker to serve in."""
    opening = clause.start + scene.analysis.text.startswith('"', clause.start)
    named = scene.phrases.topic(opening, clause.end).agents
    is_ours = not scene.authority.is_foreign(speaker)
    house = scene.houses.house_of(speaker) if is_ours else None
    return named or (house or speaker,)

"""Who is charged by the sentence beside: "UBND tỉnh yêu cầu dừng lễ hội. Theo đó, UBND tỉnh yêu cầu
các huyện ..." completes the first; "Công ty A đảm bảo đường truyền. Tổ chức trực ban." leaves those
charged before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.mentions import TaskMention
from kg.extraction.tasks import telling
from kg.extraction.tasks.frames import Frame
from kg.extraction.tasks.scene import Scene
from kg.model import Agent
from kg.sentences import Sentence

# What is done to whoever breaks a rule, by others than those who are to keep it.
_PUNISHES = re.compile(
    r"(?:(?:kiểm tra|phát hiện|kiên quyết|kịp thời)(?:,| và)? ){0,2}(?:xử lý|xử phạt|kỷ luật)\b"
    r"[^.;]{0,40}\b(?:cá nhân|trường hợp|hành vi|người|vi phạm)\b"
)
_ORDERED = re.compile(
    r"\bđã (?:\w+ ){0,3}(?:giao|yêu cầu|chỉ đạo|đề nghị|phân công)\b|\bđược (?:giao|yêu cầu)\b"
)
# "Bộ đã hoàn thành đánh giá": what was given was done.
_COMPLETED = re.compile(
    r"[^,;:.]{2,60} đã (?:hoàn thành|hoàn tất|thực hiện xong|làm xong|xử lý xong)\b"
)
# What came of an order: "Qua đó, đoàn kiểm tra đã chỉ ra", "Đến nay, huyện đã trả đất".
_RESULT = re.compile(
    r"\W*(?:qua (?:đó|kiểm tra|rà soát|thanh tra|xác minh)|kết quả|đến nay|ngay sau đó"
    r"|thực hiện (?:chỉ đạo|yêu cầu)|sau khi (?:kiểm tra|rà soát))\b[^;]{0,120} đã (?!được giao)"
)
# "Chỉ sau một thời gian ngắn, công an đã bắt được": then it was done, whatever the verb.
_AT_ONCE = re.compile(
    r"\W*(?:chỉ (?:sau|trong)|sau (?:một thời gian|ít (?:giờ|ngày)|vài (?:giờ|ngày)))\b[^;]{0,160}"
    r" (?:đã|phát hiện|bắt (?:giữ|được)) "
)
_OF_PEOPLE = re.compile(r"\b(?:người dân|người lao động|công dân|các hộ)\b")
_ABOUT = re.compile(r"Về (?!phía\b)[^,;:.]+, ")
_CLASS = re.compile(rf"(?:{telling.PLURAL}) ", re.IGNORECASE)
# "các xã", "Thủ trưởng các sở": a class, or those who lead it.
_HEADS = re.compile(rf"(?:[^\W\d]+ ){{0,3}}?(?:{telling.PLURAL}) ", re.IGNORECASE)
_IN_DETAIL = re.compile(r"(?:theo đó|cụ thể),? ")


def completed(
    scene: Scene, task: TaskMention | None, sentence: Sentence, order: Frame | None
) -> TaskMention | None:
    """Give the last task with those whom the next sentence charges with its details: a class,
    "các sở, các huyện", and not one of several who get a part of it."""
    if task is None or task.lead or order is None or order.mode != "order" or not order.lead:
        return task
    if order.assigner is None or order.assigner != task.assigner:
        return task
    sentences = scene.analysis.sentences
    told = scene.analysis.sentence_at(task.start)
    is_next = sentences.index(told) + 1 == sentences.index(sentence)
    is_detail = _IN_DETAIL.match(scene.analysis.lower, sentence.start) is not None
    is_class = all(agent.kind == "group" for agent in order.lead)
    return replace(task, lead=order.lead) if is_next and is_detail and is_class else task


def was_carried_out(scene: Scene, task: TaskMention | None, sentence: Sentence) -> bool:
    """Whether a sentence tells what came of an order that the one before tells of: "UBND tỉnh đã
    giao Thanh tra tỉnh kiểm tra. | Qua đó, đoàn kiểm tra đã chỉ ra ..."."""
    if task is None or scene.issuer is not None or task.kind != "task":
        return False
    told = scene.analysis.sentence_at(task.start)
    sentences = scene.analysis.sentences
    is_next = sentences.index(told) + 1 == sentences.index(sentence)
    if not is_next or told.paragraph != sentence.paragraph:
        return False
    words = scene.analysis.lower
    if _AT_ONCE.match(words, sentence.start, sentence.end):
        return True
    if _ORDERED.search(words, told.start, task.start) is None:
        return False
    return any(p.match(words, sentence.start, sentence.end) for p in (_RESULT, _COMPLETED))


def past_others(scene: Scene, sentence: Sentence, frame: Frame | None) -> Frame | None:
    """The frame as it goes on past a sentence without tasks: when that one opens a paragraph with
    what the same one says, nobody is charged any more; when it tells what somebody else does, those
    charged before are not meant any more by what follows, but a class it is about is: "Các tỉnh xem
    xét dừng lễ hội. Trường hợp tổ chức thì phải ..."."""
    if frame is None or frame.mode != "order" or not frame.lead:
        return frame
    if opens_paragraph(scene, sentence) and _speaks_anew(scene, sentence, frame):
        return replace(frame, lead=(), coordinating=())
    first = scene.phrases.skip(sentence.start, sentence.end)
    action = scene.actions.first(first, sentence.end)
    if action is None or action == first:
        return frame
    party = scene.parties.read(first, action)
    if party.private or not (party.headed and party.closed and party.agents):
        return past_company(scene, first, frame)
    is_class = all(agent.kind == "group" for agent in party.agents)
    is_class = is_class and " đã " not in scene.analysis.lower[first:action]
    return replace(frame, lead=party.agents if is_class else (), coordinating=())


def _speaks_anew(scene: Scene, sentence: Sentence, frame: Frame) -> bool:
    """Whether who ordered turns to something else: "Thủ tướng nhấn mạnh vai trò của tư nhân."."""
    for verb in scene.analysis.found("speech-verb", sentence.start, sentence.end):
        speaker = scene.speakers.at(verb.end) if scene.speakers.reports(verb) else None
        if speaker is not None and speaker.agent is not None and speaker.agent == frame.assigner:
            return True
    return False


def is_office_in_turn(scene: Scene, position: int, agents: tuple[Agent, ...], frame: Frame) -> bool:
    """Whether those named at a position, after what others were ordered, are offices that no name
    tells who holds them: "Giám đốc Sở Y tế chuẩn bị thuốc" goes on with the order, unlike what a
    person does, or who ordered: "Chủ tịch tỉnh thăm các hộ dân"."""
    giver = frame.assigner
    if giver is None or frame.kind != "task" or not frame.lead or giver in agents:
        return False
    if any(agent.kind == "official" for agent in agents):
        return False
    first = scene.parties.units.at(position)
    return first is None or first.speaker != giver


def past_company(scene: Scene, position: int, frame: Frame) -> Frame:
    """The frame as it goes on past what a company that is named at a position does, unlike what the
    public is told to do among orders."""
    private = scene.analysis.hit_at("private-actor", position)
    is_company = private is not None and private.concepts[0].id == "company"
    return replace(frame, lead=(), coordinating=()) if is_company else frame


def in_turn(
    scene: Scene, sentence: Sentence, before: Frame | None, after: Frame | None
) -> Frame | None:
    """The frame that a paragraph leaves which charges others by an order that names nobody else,
    "Giao Trạm Y tế trực ngày đêm.", or without a word of order: a body after a whole class, "Chủ
    tịch huyện yêu cầu các xã lập chốt.", "Trạm Y tế phải trực ngày đêm.", or a class after any
    others, "Các trường đo thân nhiệt."."""
    if after is None or not after.lead:
        return after
    if before is not None and before.lead == after.lead:
        return replace(after, turn=before.turn)
    is_ordered = sentence.start <= after.position < sentence.end
    is_turn = scene.actions.gives_work(sentence.start) or _is_turn(before, after)
    is_turn = is_turn and after.mode == "order" and not is_ordered
    return replace(after, turn=is_turn and opens_paragraph(scene, sentence))


def _is_turn(before: Frame | None, after: Frame) -> bool:
    """Whether those charged are named among others whom the same one charges."""
    if before is None or before.mode != "order" or before.assigner != after.assigner:
        return False
    is_after_all = before.turn or any(_HEADS.match(agent.name) for agent in before.lead)
    return (is_after_all and all(map(_is_one, after.lead))) or _is_class(after.lead)


def _is_one(agent: Agent) -> bool:
    """Whether a body is named, even one that is not known, and no class."""
    is_named = agent.kind == "body" or agent.name[1:] != agent.name[1:].lower()
    return agent.kind in {"body", "group"} and is_named and not _CLASS.match(agent.name)


def _is_class(agents: tuple[Agent, ...]) -> bool:
    """Whether several are meant, of whom none is named: "Các trường", "Chủ tịch UBND các xã"."""
    plural = [a for a in agents if _HEADS.match(a.name) or " các " in a.name]
    return bool(plural) and all(a.kind == "group" or a in plural for a in agents)


def onward(scene: Scene, start: int, action: int, end: int, frame: Frame) -> Frame:
    """The frame as it goes on over an action with no subject: with nobody charged where a quotation
    opens, where a paragraph comes back from a turn to what is ordered of all or turns to another
    matter, and where people who must obey would punish whoever does not."""
    is_people = any(_OF_PEOPLE.search(agent.name) for agent in frame.lead)
    is_punished = is_people and _PUNISHES.match(scene.analysis.lower, action, end) is not None
    is_apart = is_punished or opens_quotation(scene, start) or _comes_back(scene, action, frame)
    is_apart = is_apart or _is_of_new_matter(scene, action)
    return replace(frame, lead=(), coordinating=()) if is_apart else frame


def _is_of_new_matter(scene: Scene, action: int) -> bool:
    """Whether a paragraph begins with what it turns to: "Về địa điểm cách ly, | bố trí thêm"."""
    sentence = scene.analysis.sentence_at(action)
    is_named = _ABOUT.fullmatch(scene.analysis.text, sentence.start, action) is not None
    return is_named and not sentence.marker and opens_paragraph(scene, sentence)


def _comes_back(scene: Scene, action: int, frame: Frame) -> bool:
    """Whether a paragraph begins right with what is to be done, after others had their turn."""
    sentence = scene.analysis.sentence_at(action)
    is_first = action == sentence.start and not sentence.marker
    goes_on = (
        scene.analysis.text[max(0, sentence.start - 4) : sentence.start].rstrip()[-1:] in ";:,"
    )
    return frame.turn and is_first and not goes_on and opens_paragraph(scene, sentence)


def is_said_on(scene: Scene, start: int, frame: Frame) -> bool:
    """Whether what one says who is named anew goes on with whom the frame charges: in the same
    paragraph, or in the next one right after the order itself, "Sở yêu cầu các trường rà soát.",
    "Sở cũng lưu ý kiểm tra bếp ăn."."""
    sentence = scene.analysis.sentence_at(start)
    if not opens_paragraph(scene, sentence):
        return True
    before = scene.analysis.sentence_at(max(0, sentence.start - 1))
    return frame.rule.startswith("order-") and frame.position >= before.start


def opens_paragraph(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is the first of its paragraph."""
    before = scene.analysis.sentence_at(max(0, sentence.start - 1))
    return before.paragraph != sentence.paragraph


def is_own_remark(scene: Scene, sentence: Sentence, frame: Frame | None) -> bool:
    """Whether who ordered only remarks something: "... ông nhắc" after a quotation in the same
    paragraph."""
    if frame is None or frame.mode != "order" or frame.assigner is None:
        return False
    if not scene.analysis.text.startswith('"', sentence.start) or opens_paragraph(scene, sentence):
        return False
    speaker = scene.speakers.at(sentence.start + 1)
    return speaker is not None and speaker.agent == frame.assigner


def opens_quotation(scene: Scene, position: int) -> bool:
    """Whether a paragraph begins here with what someone says: those charged in the one before are
    not plainly meant."""
    sentence = scene.analysis.sentence_at(position)
    is_first = position == sentence.start and opens_paragraph(scene, sentence)
    return is_first and scene.analysis.text.startswith('"', position)

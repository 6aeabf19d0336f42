"""Who gives an order: who is named before its verb, speaks, or issued what was told of before."""

from __future__ import annotations

import re

from kg.extraction.bodies import papers
from kg.extraction.bodies.units import Unit
from kg.extraction.mentions import BodyMention
from kg.extraction.tasks import addressees
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.scene import Scene
from kg.letters import UPPER
from kg.model import Agent
from kg.vocabulary import Hit

_COMPLEMENT = re.compile(
    r"\b(?:bị|nhờ|giúp|xin|nếu|để|khiến|tại|lên|trình|nộp|việc|khi|cho thấy) $"
)
# "tham mưu với Trung ương Đảng, Nhà nước, | Chính phủ chỉ đạo": the last of those advised.
_ADVISED = re.compile(rf"\b(?:tham mưu(?:, giúp| với| cho| giúp)?|giúp) [{UPPER}][^;:.]{{0,80}}, $")
# "Ban Thường vụ thống nhất với | Chính phủ đề nghị Quốc hội": the other one decides as well.
_AGREED = re.compile(
    r"\b(?:thống nhất|nhất trí|đồng ý|đồng thuận|trao đổi|phối hợp) (?:cùng )?với $"
)
# What a law lays down in general, or one of several drafts, is no order of the day.
_NORM = re.compile(r"(?:dự thảo|dự án|luật|bộ luật|nghị định|thông tư|phương án)\b", re.IGNORECASE)
# Who builds something orders in its own house.
_BUILDERS = re.compile(r"\b(?:chủ đầu tư|nhà thầu|đơn vị thi công)\b")
_COMPANY = re.compile(rf" [{UPPER}]")
# What several of a class propose, and what one asks for in a case that a rule foresees.
_SUPPOSED = re.compile(r"\b(?:nhiều|một số) $|\b(?:trường hợp|nếu)\b.* thì $")
_SELF = re.compile(r"(?:chúng )?tôi(?: (?:đã|cũng|vừa|xin|luôn))* ")
# Where a clause or quoted words begin, with no comma further on.
_HEAD = re.compile(r"(?:^|[,;:] ?\"?|(?<=\s)\")(?=[^,;:\"]*$)\s?")
_ADDS = re.compile(r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|qua đó),? (?:cũng |đã )?")
_HAS_DONE = re.compile(r" (?:cũng )?(?:đã|vừa|trực tiếp|(?:đến|tới) (?:thăm|kiểm tra|động viên)) ")
# Who goes along: "Đại tá A | cùng lãnh đạo huyện đến thăm".
_ALONG = re.compile(r",? cùng (?:với |các |đại diện |lãnh đạo |đoàn )")
_THIS_BODY = re.compile(
    r"(?:^|[,;:.\"] |\b(?:rằng|và|hiện) )"
    r"(?P<body>(?:đơn vị|cơ quan|sở|bộ|cục|ban|trường) (?:này|đó))$"
)
_PUBLIC = ("collective", "document-type", "named-document")
_CONCLUDES = "kết-luận"
_LONGEST_ASSIGNER = 50
_PAPER_WITHIN = 20  # sentences after it was issued
# "Trung ương yêu cầu": the one body of the centre that goes by its name alone, when it is told of.
_CENTRE = "Trung ương"
_COMMITTEE = Agent("body", "Ban Chấp hành Trung ương Đảng")


def read(scene: Scene, verb: Hit, start: int, party: Party) -> tuple[Agent | None, int] | None:
    """Who orders and where that one is named; None when nobody is seen to order. A document that
    passes on conclusions tells in its head whose they are."""
    if scene.issuer is not None and verb.concepts[0].id == _CONCLUDES:
        return scene.issuer.assigner, verb.start
    found = _pointed(scene, verb, start) or _named(scene, verb, start, party)
    if found is None or found[0] is None or found[0].name != _CENTRE:
        return found
    is_told = any(b.name == _COMMITTEE.name for b in scene.found.all(BodyMention))
    return (_COMMITTEE if is_told else None), found[1]


def _named(scene: Scene, verb: Hit, start: int, party: Party) -> tuple[Agent | None, int] | None:
    sent = addressees.sent(scene, start, verb.start)
    unit = _place(scene, verb, start) or scene.speakers.subject(verb, start)
    if sent is not None and not addressees.is_apart(scene, sent, unit):
        unit = scene.speakers.subjects.last(sent.start() + 1, start)
    if scene.speakers.is_of_abroad(verb, start) or (unit and scene.speakers.is_class(unit)):
        return None
    if unit is not None and scene.speakers.is_anaphor(unit):
        return _at_the_head(scene, verb, unit)
    if unit is not None:
        if scene.issuer is None and _NORM.match(scene.analysis.text, unit.start):
            return None
        if _is_complement(scene, start, unit.start) or is_citizen(scene, unit.start):
            return None
        if scene.issuer is None and _SUPPOSED.search(scene.analysis.lower, start, unit.start):
            return None
        is_private = unit.agent is None and unit.basis is None and not unit.pronoun
        is_private = is_private and not scene.analysis.hit_before("collective", unit.start)
        is_unknown = unit.speaker is None and unit.basis is None
        if unit.open and _COMPANY.match(scene.analysis.text, unit.end, verb.start):
            return None  # "Chủ tịch Tập đoàn A" is the head of a company
        if is_private or (is_unknown and not party.agents):
            return None
        return unit.speaker, unit.start
    return _without_subject(scene, verb, start, party)


def _pointed(scene: Scene, verb: Hit, start: int) -> tuple[Agent | None, int] | None:
    """Who is meant by a body that is only pointed to right before a verb, and not who tells of it:
    "ông A, Giám đốc Sở Y tế, cho biết, | đơn vị này yêu cầu"."""
    end = scene.speakers.before_fillers(verb.start, start)
    words = _THIS_BODY.search(scene.analysis.lower, start, end)
    if words is None:
        return None
    position = words.start("body")
    agents = scene.parties.read(position, end).agents
    if len(agents) == 1 and agents[0].kind == "body":
        return agents[0], position
    sentence = scene.analysis.sentence_at(verb.start)
    named = {b.name for b in scene.found.within(BodyMention, sentence.start, position)}
    if not named:
        return None
    return (Agent("body", named.pop()) if len(named) == 1 else None), position


def _at_the_head(scene: Scene, verb: Hit, unit: Unit) -> tuple[Agent | None, int]:
    """Who is meant by "người đứng đầu UBND tỉnh": the one known to lead it, else who spoke."""
    head = None if unit.agent is None else scene.houses.head_of(unit.agent)
    if head is not None:
        return head, unit.start
    voice = scene.voice(verb.start, None)
    return voice if voice[0] is not None else (unit.speaker, unit.start)


def _place(scene: Scene, verb: Hit, start: int) -> Unit | None:
    """The place that stands for those who lead it right before a verb, at the head of its clause or
    of what is quoted: "Ông A, Phó Chủ tịch huyện, nói: "Huyện đã | yêu cầu"."""
    end = scene.speakers.before_fillers(verb.start, start)
    head = _HEAD.search(scene.analysis.text, start, end)
    unit = None if head is None else scene.parties.units.at(head.end())
    is_place = unit is not None and unit.agent is not None and unit.agent.kind == "group"
    return unit if unit is not None and is_place and unit.end == end else None


def _without_subject(
    scene: Scene, verb: Hit, start: int, party: Party
) -> tuple[Agent | None, int] | None:
    """Who orders where no known one is named right before: who speaks, or a class."""
    if is_self(scene, start, verb):
        return scene.voice(verb.start, None)
    first = scene.phrases.skip(start, verb.start)
    if first >= verb.start - 1 or scene.speakers.is_joined(verb, start):
        giver = _heard(scene, verb, first)
        return giver if giver[0] is not None or party.agents else None
    is_proposal = verb.concepts[0].get("taskKind") == "proposal"
    if (told := _by_paper(scene, verb, first)) is not None:
        return told if told[0] is not None or party.agents else None
    leader = None if is_proposal else scene.speakers.leads(verb, first)
    if leader is not None and leader.speaker is not None:
        return leader.speaker, leader.start
    return _unnamed(scene, first, verb.start) if party.agents else None


def _by_paper(scene: Scene, verb: Hit, first: int) -> tuple[Agent | None, int] | None:
    """Who has issued the paper without a number that asks for something: "UBND tỉnh vừa gửi công
    văn đến các sở. ... Công văn | yêu cầu"; None when no paper does."""
    end = papers.acts_at(scene.analysis, first)
    if scene.issuer is not None or end != scene.speakers.before_fillers(verb.start, first):
        return None
    sentence = scene.analysis.sentence_at(first)
    for _ in range(_PAPER_WITHIN):
        if sentence.start == 0:
            break
        sentence = scene.analysis.sentence_at(sentence.start - 1)
        issued = next(scene.speakers.issuing(sentence), None)
        if issued is not None:
            return issued.agent, first
    return None, first


def is_self(scene: Scene, start: int, verb: Hit) -> bool:
    """Whether an official orders in the first person: "Tôi đã giao Cục ..."."""
    head = _HEAD.search(scene.analysis.text, start, verb.start)
    first = scene.phrases.skip(start if head is None else head.end(), verb.start)
    speaker = scene.speakers.at(verb.start)
    is_said = _SELF.fullmatch(scene.analysis.lower, first, verb.start) is not None
    return is_said and speaker is not None and speaker.agent is not None


def _heard(scene: Scene, verb: Hit, first: int) -> tuple[Agent | None, int]:
    """Whose an order with no subject is: of who issued what was told of right before, else of
    who speaks."""
    voice = scene.voice(verb.start, None)
    actor = _acted_before(scene, verb) if first >= verb.start - 1 else None
    if actor is not None and (voice[0] is None or voice[1] < actor[1]):
        return actor
    issued = scene.speakers.issuer(verb.start) if first >= verb.start - 1 else None
    if scene.issuer is not None or issued is None:
        return voice
    is_later = voice[0] is None or voice[1] < issued.start
    return (issued.agent, issued.start) if is_later else voice


def _acted_before(scene: Scene, verb: Hit) -> tuple[Agent, int] | None:
    """Who has done something by the sentence before, which an order goes on with: "Ngành y tế đã
    khử khuẩn. Đồng thời, | yêu cầu các xã ..."."""
    here = scene.analysis.sentence_at(verb.start)
    before = scene.analysis.sentence_at(max(0, here.start - 1))
    is_added = _ADDS.fullmatch(scene.analysis.lower, here.start, verb.start) is not None
    if not is_added or before.paragraph != here.paragraph:
        return None
    subject = scene.phrases.skip(before.start, before.end)
    done = _HAS_DONE.search(scene.analysis.lower, subject, before.end)
    if done is None or scene.actions.first(subject, done.start()) is not None:
        return None
    along = _ALONG.search(scene.analysis.lower, subject, done.start())
    party = scene.parties.read(subject, done.start() if along is None else along.start())
    is_one = party.headed and party.closed and len(party.agents) == 1
    is_order = scene.analysis.found("task-verb", done.start(), before.end)
    return (party.agents[0], subject) if is_one and not is_order else None


def is_citizen(scene: Scene, position: int) -> bool:
    """Whether a name or verb follows a word for someone private: "cử tri Lê Văn An"; not one in a
    name, "Cục Trẻ em yêu cầu"."""
    word = scene.analysis.hit_before("private-actor", position)
    unit = None if word is None else scene.parties.units.inside(word.start)
    is_named = unit is not None and unit.agent is not None and unit.agent.kind == "body"
    return word is not None and not is_named


def _is_complement(scene: Scene, start: int, position: int) -> bool:
    """Whether a name is what another verb is about: "tham mưu Chính phủ chỉ đạo ..."."""
    if _COMPLEMENT.search(scene.analysis.lower, max(start, position - 8), position):
        return True
    if _ADVISED.search(scene.analysis.text, start, position):
        return True
    if _AGREED.search(scene.analysis.lower, start, position):
        return True
    verb = scene.analysis.hit_before("action-verb", position)
    return verb is not None and verb.start >= start and verb.concepts[0].id == "advise"


def _unnamed(scene: Scene, start: int, end: int) -> tuple[Agent | None, int] | None:
    """An assigner that is no known body: "Ban Chỉ đạo yêu cầu", "Luật này yêu cầu"."""
    if scene.issuer is None and _NORM.match(scene.analysis.text, start):
        return None
    if " mà " in scene.analysis.lower[start:end]:
        return None  # "các hồ sơ mà người dân đề nghị cấp lại"
    end = scene.speakers.before_fillers(end - 1, start)
    party = scene.parties.read(start, end)
    last = max(start, scene.analysis.text.rfind(", ", start, end - 2))
    is_public = any(scene.analysis.found(scheme, last, end) for scheme in _PUBLIC)
    is_private = party.private or bool(scene.analysis.found("private-actor", last, end))
    is_private = is_private or _BUILDERS.search(scene.analysis.lower, last, end) is not None
    if is_private or not (party.agents or is_public):
        return None
    is_one = party.closed and party.agents and end - start <= _LONGEST_ASSIGNER
    return (party.agents[0] if is_one else None), end

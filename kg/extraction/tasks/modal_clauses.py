"""Read a clause with a modal: who is named before it, and where that one begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction.tasks import conditions, days
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.scene import Scene
from kg.model import Agent
from kg.vocabulary import Hit

CHARGED = frozenset({"responsible", "tasked"})
SELF_SET = frozenset({"will", "commit"})
_AS = re.compile(r"(?:Là|Với tư cách|Với vai trò|Trên cương vị) ")
# What stands before such a word is a ground or a contrast, and not who is to act.
_NOMINAL = re.compile(r"việc (?!này|đó|trên)[^,;:]*$")
_TURN = re.compile(r".*(?:, | )(?:nhưng|song|mà|do đó|do vậy|vì vậy|vì thế|tuy nhiên) ")


_ALSO = re.compile(r"(?:cũng|vẫn) ")
_AMONG = re.compile(r", (?:trong đó|bao gồm)(?: có)? (?P<named>[^;:.\"]{3,160}), $")
# "đơn vị | đã chuẩn bị vắc xin và | sẽ chuyển đi": one who has done something will do more.
_UNDER_WAY = re.compile(
    r"(?P<who>[^,;:.\"]{1,80}?) (?:đã|đang|vừa|hiện)\b[^;:.\"]{3,120}?(?: và|, đồng thời|,) $"
)
_ACTORS = ("collective", "private-actor")
_BY_TIME = re.compile(
    r"(?:(?:ngay|từ|trước|trong|đến|chậm nhất|muộn nhất|vào|hết|là|vòng|cuối|đầu) )+"
    r"(?:\d|nay|giờ|ngày|tuần|tháng|quý|năm|mùa|vụ|kỳ|dịp|đợt|tết|lễ|thời gian)[^,;:.\"]{0,40} "
)

# "Người bệnh | không nên tự uống thuốc mà | cần đi khám": the one who must not is the one who must.
_CONTRAST = re.compile(r" (?:tuyệt đối )?(?:không|chưa|chẳng)\b[^;:.]*,? mà (?:(?:còn|cũng) )?$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with a modal: ``subject`` begins what stands before it, ``party`` is who is named
    there, ``bare`` tells that nothing is; ``opens`` begins what a contrast leaves, "Thu gom rác từ
    ngõ nhưng | phải phân loại"."""

    modal: Hit
    start: int
    end: int
    subject: int
    party: Party
    bare: bool
    opens: int


def read(scene: Scene, modal: Hit, start: int, end: int) -> Clause:
    """Read the clause from ``start`` to ``end``, whose modal is ``modal``."""
    subject = scene.phrases.skip(_after_speech(scene, start, modal), modal.start)
    said = scene.analysis.found("speech-verb", subject, modal.start)
    opens = scene.phrases.skip(said[-1].end, modal.start) if said else subject
    contrast = _CONTRAST.search(scene.analysis.lower, subject, modal.start)
    if contrast is not None:
        party = scene.parties.read(subject, contrast.start())
        is_public = party.private and not party.agents
        if is_public or (party.agents and party.closed and not party.private):
            return Clause(modal, start, end, subject, party, bare=False, opens=opens)
    turn = _TURN.search(scene.analysis.lower, subject, modal.start)
    if turn is not None and scene.parties.units.inside(turn.start() + 1) is None:
        named = scene.parties.units.at(subject)
        subject = scene.phrases.skip(turn.end(), modal.start)
        is_same = subject >= modal.start - 1 and _ALSO.match(scene.analysis.lower, modal.start)
        if is_same and named is not None and named.agent is not None:
            # "Hà Nội | chuẩn bị rất tốt nhưng cũng phải rà soát"
            party = Party((named.agent,))
            return Clause(modal, start, end, subject, party, bare=False, opens=opens)
    case = conditions.actor(scene, subject, modal.start)
    if case is not None:
        return Clause(modal, start, end, case[1], case[0], bare=False, opens=opens)
    if _AS.match(scene.analysis.text, subject):
        comma = scene.analysis.text.rfind(", ", subject, modal.start)
        subject = comma + 2 if comma >= 0 else subject
    if subject >= modal.start - 1 or _is_time(scene, subject, modal.start):
        party = scene.phrases.topic(start, end)
        if modal.concepts[0].id in CHARGED and not party.agents:
            party = _sentence_subject(scene, start)
        return Clause(modal, start, end, subject, party, bare=True, opens=opens)
    party = _named(scene, modal, start, end, subject)
    return Clause(modal, start, end, subject, party, bare=False, opens=opens)


def _named(scene: Scene, modal: Hit, start: int, end: int, subject: int) -> Party:
    """Who is named before a modal."""
    speaker = _pronoun(scene, subject, modal)
    if speaker is not None:
        return Party((speaker,), closed=True)
    party = _with_members(scene, subject, days.before(scene.analysis, subject, modal.start))
    if modal.concepts[0].id in SELF_SET and (
        under_way := _UNDER_WAY.match(scene.analysis.text, subject, modal.start)
    ):
        actor = scene.parties.read(subject, under_way.end("who"))
        party = actor if actor.headed and actor.closed and actor.agents else party
    if not party.headed and _NOMINAL.match(scene.analysis.lower, subject, modal.start):
        party = Party(private=party.private)  # "Việc cử người đi các trường phải đúng quy định"
    if not party.closed and modal.concepts[0].id not in CHARGED:
        opening = scene.phrases.topic(start, end)
        party = Party(private=party.private or (opening.private and not opening.agents))
    return party


def _with_members(scene: Scene, start: int, end: int) -> Party:
    """Who is named up to ``end``, a class with those of it who are named as well: "Các trường,
    trong đó có Trường B, | được đề nghị"."""
    aside = _AMONG.search(scene.analysis.text, start, end)
    if aside is None:
        return scene.parties.read(start, end)
    whole = scene.parties.read(start, aside.start())
    named = scene.parties.read(aside.start("named"), aside.end("named"))
    return replace(whole, agents=(*whole.agents, *named.agents))


def _is_time(scene: Scene, start: int, end: int) -> bool:
    """Whether only a time stands before a modal, and nobody: "trước mùa mưa | phải sửa xong đê"."""
    if _BY_TIME.fullmatch(scene.analysis.lower, start, end) is None:
        return False
    unit = scene.parties.units.first_after(start)
    is_named = unit is not None and unit.start < end
    return not is_named and not any(scene.analysis.found(s, start, end) for s in _ACTORS)


def _pronoun(scene: Scene, subject: int, modal: Hit) -> Agent | None:
    """The official who promises as "ông": "Ông | cũng cam kết công khai quy hoạch"."""
    unit = scene.parties.units.at(subject)
    if unit is None or not unit.pronoun or modal.concepts[0].id not in SELF_SET:
        return None
    return unit.agent if unit.end >= modal.start - 1 else None


def _sentence_subject(scene: Scene, position: int) -> Party:
    """Who the sentence is about: "Sở Tư pháp là cơ quan thường trực; có trách nhiệm ..."."""
    sentence = scene.analysis.sentence_at(position)
    unit = scene.parties.units.at(scene.phrases.skip(sentence.start, position))
    return Party((unit.agent,)) if unit is not None and unit.agent is not None else Party()


def _after_speech(scene: Scene, start: int, modal: Hit) -> int:
    """Where what someone says begins: after "Thủ tướng nhấn mạnh"; what a class tells of before a
    plan, "lãnh đạo bệnh viện cho biết bệnh viện sẽ", nobody demands; one may promise, "hứa Ban A
    sẽ", what others do."""
    promises = [m for m in scene.analysis.found("modal", start, modal.start) if _promises(m)]
    is_of_others = bool(promises) and promises[-1].end < modal.start - 1
    if is_of_others and modal.concepts[0].id == "will":
        return promises[-1].end
    for verb in reversed(scene.analysis.found("speech-verb", start, modal.start)):
        is_first = scene.phrases.skip(start, verb.start) >= verb.start - 1
        if scene.speakers.reports(verb) or is_first or scene.speakers.is_joined(verb, start):
            return verb.end
        if scene.speakers.is_of_paper(verb, start):
            return verb.end
        if modal.concepts[0].id in SELF_SET and _is_told(scene, start, verb):
            return verb.end
    return start


def _promises(modal: Hit) -> bool:
    return modal.concepts[0].id == "commit"


def _is_told(scene: Scene, start: int, verb: Hit) -> bool:
    """Whether a class of officials, or a person who opens the sentence, tells what comes."""
    if scene.speakers.is_of_private_person(verb, start):
        return True
    party = scene.parties.read(scene.phrases.skip(start, verb.start), verb.start)
    return party.headed and party.closed and bool(party.agents) and not party.private

"""Read what a letter or a plan that is told of has others do, with no word of duty: "UBND tỉnh vừa
có công văn gửi các huyện. Theo đó, các xã rà soát ...", "Công điện nêu rõ: Sở Y tế cử cán bộ ...".
"""

from __future__ import annotations

import re

from kg.extraction.tasks import addressees, continued, orders
from kg.extraction.tasks.assignees import Party
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.scene import Scene
from kg.extraction.tasks.speakers import Speaker
from kg.model import Agent

_PAPER = r"(?:công văn|văn bản|công điện|chỉ thị|kế hoạch|hướng dẫn)"
# What opens the words of a paper told of before.
_BY_IT = re.compile(
    r"\W*(?:(?:theo đó|cụ thể|trong đó),? "
    rf"|theo (?:nội dung )?{_PAPER}(?: này| trên| nêu trên)?, "
    rf"|(?:nội dung )?{_PAPER}(?: này| trên)? (?:cũng |còn )?(?:nêu|ghi|chỉ|nói)(?: rõ)?[,:] )"
)
_LETTER = re.compile(r"\b(?:công văn|văn bản|công điện|chỉ thị)\b")
_ORDERS = re.compile(rf"\b{_PAPER}\b")
# "Theo đó, thực hiện ý kiến của UBND tỉnh, Sở ..." tells on what grounds one acts.
_CARRIES_OUT = re.compile(r"(?:thực hiện|triển khai|căn cứ)\b")
_SENTENCES_BEFORE = 2
_PRIVATE = "official"


def read(scene: Scene, start: int, end: int) -> Reading | None:
    """Read the first clause with the words of a paper; None when it tells of something else."""
    head = _BY_IT.match(scene.analysis.lower, start, end)
    if head is None or scene.issuer is not None:
        return None
    issued = _issued(scene, start)
    if issued is None or issued.agent is None:
        return None
    first = scene.phrases.skip(head.end(), end)
    action = scene.actions.first(first, end)
    if action is None or continued.is_told(scene, start, first, action):
        return None
    if scene.actions.gives_work(action):
        return None  # "Theo đó, giao các xã ..." is an order, of whoever reads orders
    if continued.turns(scene, start, end) or orders.was_done(scene, action, end):
        return None
    lead = _charged(scene, start, (first, action), issued)
    if lead is None:
        return None
    order = Frame("task", "strong-request", "order", issued.agent, lead, issued.start, "paper")
    return Reading((scene.ended(Work(start, action, end, order), end),), order)


def _issued(scene: Scene, position: int) -> Speaker | None:
    """Who has issued a letter or a plan by one of the last sentences, and may order by it."""
    sentence = scene.analysis.sentence_at(position)
    for _ in range(_SENTENCES_BEFORE):
        if sentence.start == 0:
            return None
        sentence = scene.analysis.sentence_at(sentence.start - 1)
        issued = next(scene.speakers.issuing(sentence), None)
        if issued is not None:
            is_order = _ORDERS.search(scene.analysis.lower, issued.start, sentence.end) is not None
            is_superior = scene.authority.is_superior(issued.agent)
            return issued if is_order and is_superior else None
    return None


def _charged(
    scene: Scene, start: int, words: tuple[int, int], issued: Speaker
) -> tuple[Agent, ...] | None:
    """Who is to act by a paper: those named before the action, else to whom a letter goes; None
    when nobody is plainly charged."""
    first, action = words
    if action > first:
        party = scene.parties.read(first, action)
        return party.agents if _is_charged(party, issued) else None
    end = scene.analysis.sentence_at(issued.start).end
    if _LETTER.search(scene.analysis.lower, issued.start, end) is None:
        return None  # what one plans oneself
    if _CARRIES_OUT.match(scene.analysis.lower, action):
        return None
    return addressees.written_to(scene, start, issued.agent) or _ordered(scene, issued.start, end)


def _ordered(scene: Scene, start: int, end: int) -> tuple[Agent, ...]:
    """Whom a letter is said to order something: "có văn bản chỉ đạo các trạm y tế trực đêm"."""
    verb = next(iter(scene.analysis.found("task-verb", start, end)), None)
    target = None if verb is None else scene.phrases.target(verb.end, end)
    return () if target is None else target.party.agents


def _is_charged(party: Party, issued: Speaker) -> bool:
    """Whether bodies or a class are named, and not the one who issues the paper, nor its place."""
    if party.private or not (party.headed and party.closed and party.agents):
        return False
    issuer = "" if issued.agent is None else issued.agent.name
    return not any(agent.kind == _PRIVATE or issuer.endswith(agent.name) for agent in party.agents)

"""Read what one who orders says of others in quoted words with no word of duty: '"Sở Tài chính
bố trí kinh phí", Chủ tịch tỉnh yêu cầu'.
"""

from __future__ import annotations

from kg.extraction.dates import deadlines
from kg.extraction.tasks import continued
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.scene import Scene
from kg.model import Agent

_MARK = '"'
_RULE = "quoted"


def read(scene: Scene, start: int, end: int) -> Reading | None:
    """Read the clause that opens a quotation; None when it orders nothing."""
    if scene.issuer is not None or not scene.analysis.text.startswith(_MARK, start):
        return None
    giver = scene.speakers.at(start + 1) if scene.speakers.is_quoted(start + 1) else None
    if giver is None or not scene.authority.is_superior(giver.agent):
        return None
    first = scene.phrases.skip(start, end)
    action = scene.actions.first(first, end)
    if action is None or action == first or continued.is_told(scene, start, first, action):
        return None
    party = scene.parties.read(first, action)
    is_named = party.headed and party.closed and bool(party.agents) and not party.private
    if not is_named or giver.agent in party.agents or _is_own(scene, giver.agent, party.agents):
        return None
    if not (_is_demanded(scene, start, giver.start) or _is_due(scene, action, end)):
        return None
    order = Frame("task", "strong-request", "order", giver.agent, party.agents, giver.start, _RULE)
    return Reading((scene.ended(Work(start, action, end, order), end),), order)


def _is_own(scene: Scene, giver: Agent | None, agents: tuple[Agent, ...]) -> bool:
    """Whether one only tells what one's own body does: '"Sở tiếp nhận hồ sơ", Giám đốc Sở nói'."""
    house = None if giver is None else scene.houses.house_of(giver)
    return house in agents


def _is_demanded(scene: Scene, start: int, speaker: int) -> bool:
    """Whether the words around a quotation say that its speaker orders or urges."""
    after = speaker > start
    sentence = scene.analysis.sentence_at(speaker if after else start)
    around = (speaker, sentence.end) if after else (sentence.start, start)
    verbs = scene.analysis.found("task-verb", *around)
    return any(scene.actions.is_finite(verb, around[0]) for verb in verbs)


def _is_due(scene: Scene, action: int, end: int) -> bool:
    """Whether an action is to be done by a day to come."""
    written = scene.analysis.document.date
    due = deadlines.deadline(scene.analysis, scene.found, action, end)
    if written is None or due is None or due.month is None:
        return False
    return due.last_day() > written.last_day()

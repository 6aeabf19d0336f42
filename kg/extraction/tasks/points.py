"""Read a point of a list whose action the other readers do not see: by its place after who is to
act ("2. Sở Xây dựng đắp xong 27 đập"), or in the passive ("Đề án do Sở Y tế chủ trì, trình ...").
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.dates import deadlines
from kg.extraction.tasks.frames import Frame, Reading, Work
from kg.extraction.tasks.scene import Scene
from kg.model import Agent

_BY = re.compile(r"(?<=\w) do ")
_UNDER_NAME = re.compile(
    r"(?!(?:Về|Đối|Trong|Khi|Nếu|Theo|Tại|Từ|Sau|Các|Những|Không|Chưa|Như) )\w+ \w"
)
_AT_TIMES = re.compile(r"(?:Định kỳ|Hằng (?:năm|quý|tháng|tuần)) ")
_NOUNS = ("nominaliser", "matter", "collective", "private-actor", "document-type", "task-topic")
_OFFICIAL = ("provision", "order-")  # under a title, or under the order that opens the list
_DOES = frozenset({"cooperate", "carry-out"})


def read(scene: Scene, start: int, end: int, frame: Frame | None) -> Reading | None:
    """Read a clause under an order; None when it is no such point."""
    if frame is None or frame.mode != "order":
        return None
    due = deadlines.deadline(scene.analysis, scene.found, start, end)
    if due is None and scene.is_past(start, end):
        return None
    first = scene.phrases.skip(start, end)
    return _passive(scene, Work(start, first, end, frame)) or _placed(
        scene, Work(start, first, end, frame)
    )


def _passive(scene: Scene, work: Work) -> Reading | None:
    """Read "Đề án do Sở Y tế chủ trì, trình UBND tỉnh": the action is all of it."""
    for by in _BY.finditer(scene.analysis.text, work.start, work.end):
        named = scene.parties.end_of_phrase(by.end(), work.end)
        verb = None if named is None else scene.actions.opening(named + 1)
        if named is None or verb is None or verb.concepts[0].id not in _DOES:
            continue
        party = scene.parties.read(by.end(), named)
        if party.is_specific and scene.actions.first(work.start, by.start()) is None:
            return _reading(scene, work, party.agents)
    return None


def _placed(scene: Scene, work: Work) -> Reading | None:
    """Read what an official document says after a name that opens a point of it, or right at
    the head of a point under a name, whatever its verb."""
    sentence = scene.analysis.sentence_at(work.start)
    if scene.issuer is None or not sentence.marker:
        return None
    is_labelled = scene.analysis.text.endswith(": ", sentence.start, work.start)
    if is_labelled and work.frame.lead:
        return _bare(scene, work)
    if work.start != sentence.start and not is_labelled:
        return None
    named = scene.parties.end_of_phrase(work.start, work.end)
    if named is None:
        return _bare(scene, work)
    if not scene.actions.may_begin(named + 1, work.end):
        return None
    party = scene.parties.read(work.start, named)
    if not party.is_specific:
        return None
    return _reading(scene, replace(work, start=named + 1), party.agents)


def _bare(scene: Scene, work: Work) -> Reading | None:
    if not work.frame.rule.startswith(_OFFICIAL) or not work.frame.lead:
        return None
    is_noun = any(scene.analysis.hit_at(scheme, work.start) for scheme in _NOUNS)
    if is_noun and not _AT_TIMES.match(scene.analysis.text, work.start):
        return None
    if not _UNDER_NAME.match(scene.analysis.text, work.start):
        return None
    if ":" in scene.analysis.text[work.start : work.end]:
        return None
    return _reading(scene, work, work.frame.lead)


def _reading(scene: Scene, work: Work, lead: tuple[Agent, ...]) -> Reading:
    rule = "provision" if work.frame.rule == "article" else work.frame.rule
    frame = replace(work.frame, lead=lead, rule=rule)
    return Reading((scene.ended(replace(work, frame=frame), work.end),), frame)

"""Who is charged by the sentence beside: "UBND tỉnh yêu cầu dừng lễ hội. Theo đó, UBND tỉnh yêu cầu
các huyện ..." completes the first; "Công ty A đảm bảo đường truyền. Tổ chức trực ban." leaves those
charged before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.mentions import TaskMention
from kg.extraction.tasks.frames import Frame
from kg.extraction.tasks.scene import Scene
from kg.sentences import Sentence

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


def past_others(scene: Scene, sentence: Sentence, frame: Frame | None) -> Frame | None:
    """The frame as it goes on past a sentence without tasks: when that one tells what somebody else
    does, those charged before are not meant any more by what follows, but a class it is about is:
    "Các tỉnh xem xét dừng lễ hội. Trường hợp tổ chức thì phải ..."."""
    if frame is None or frame.mode != "order" or not frame.lead:
        return frame
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


def past_company(scene: Scene, position: int, frame: Frame) -> Frame:
    """The frame as it goes on past what a company that is named at a position does, unlike what the
    public is told to do among orders."""
    private = scene.analysis.hit_at("private-actor", position)
    is_company = private is not None and private.concepts[0].id == "company"
    return replace(frame, lead=(), coordinating=()) if is_company else frame


def opens_quotation(scene: Scene, position: int) -> bool:
    """Whether a paragraph begins here with what someone says: those charged in the one before are
    not plainly meant."""
    sentence = scene.analysis.sentence_at(position)
    before = scene.analysis.sentence_at(max(0, sentence.start - 1))
    is_first = position == sentence.start and before.paragraph != sentence.paragraph
    return is_first and scene.analysis.text.startswith('"', position)

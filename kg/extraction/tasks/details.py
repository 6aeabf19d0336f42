"""Lines under a task that say who leads, who helps and by when: "- Đơn vị chủ trì: Sở Nội vụ",
"- Thời gian hoàn thành: trước ngày 31/7/2025".
"""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.dates.deadlines import deadline
from kg.extraction.mentions import DateMention, TaskMention
from kg.extraction.tasks.scene import Scene
from kg.sentences import Sentence

_LONGEST_LABEL = 50


def detailed(scene: Scene, task: TaskMention, sentence: Sentence) -> TaskMention | None:
    """Give the task with what a line says of it, None when the line is no such detail."""
    topic = scene.analysis.hit_at("task-topic", sentence.start)
    colon = scene.analysis.text.find(":", sentence.start, sentence.start + _LONGEST_LABEL)
    if topic is None or colon < topic.end:
        return None
    effect = topic.concepts[0].get("effect")
    if effect == "due":
        due = deadline(scene.analysis, scene.found, colon, sentence.end)
        dates = scene.found.within(DateMention, colon, sentence.end)
        return replace(task, due=due or (dates[-1].until or dates[-1].date if dates else None))
    agents = scene.parties.read(colon + 1, sentence.end).agents
    if effect == "lead":
        return replace(task, lead=agents or task.lead)
    return replace(task, coordinating=agents) if effect == "coordinating" else None

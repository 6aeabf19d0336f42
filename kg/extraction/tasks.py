"""Stage: tasks. "Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc trước ngày 30/6" is an action
with who orders it, who is to do it and by when; what is done, hoped or advised is no task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction import deadlines
from kg.extraction.actions import Actions
from kg.extraction.analysis import Analysis, Findings
from kg.extraction.assignees import Parties
from kg.extraction.frames import Frame
from kg.extraction.mentions import DirectiveMention, TaskMention
from kg.extraction.speakers import Speakers
from kg.extraction.task_lists import Lists
from kg.extraction.task_readings import Readings, Work
from kg.sentences import Sentence

_PATIENCE = 2
_CLAUSE_END = re.compile(r";(?![^(]*\))")


def find(analysis: Analysis, found: Findings) -> Iterator[TaskMention]:
    """Yield every action that the text says is to be done, and those proposed or hoped for."""
    parties = Parties(analysis, found)
    actions = Actions(analysis, parties)
    speakers = Speakers(analysis, found, parties, actions)
    lists = Lists(analysis, found, parties)
    readings = Readings(analysis, found, parties, actions, speakers, lists.issuer)
    frame: Frame | None = None
    idle = 0
    for sentence in analysis.sentences:
        frame, start = lists.enter(sentence, frame)
        if sentence.kind == "heading" or start is None:
            continue
        works: list[Work] = []
        here, alive = frame, False
        for first, last in _clauses(analysis, start, sentence.end):
            reading = readings.read(first, last, here, fresh=idle == 0)
            here = reading.frame or (reading.works[-1].frame if reading.works else None)
            frame = here or frame
            alive = alive or here is not None
            works.extend(reading.works)
        idle = 0 if alive else idle + 1
        if idle >= _PATIENCE:
            frame = None
        lists.leave(sentence, frame)
        for work in _joined(works):
            yield _mention(analysis, found, work, sentence)


def _clauses(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence at its semicolons."""
    for mark in _CLAUSE_END.finditer(analysis.text, start, end):
        yield start, mark.start()
        start = mark.end()
    if analysis.text[start:end].strip():
        yield start, end


def _joined(works: list[Work]) -> Iterator[Work]:
    """The actions of one actor under one verb in a sentence are one; those of a list are not."""
    last: Work | None = None
    for work in works:
        if last is not None and work.joined and not work.frame.listed:
            last = replace(last, end=work.end)
            continue
        if last is not None:
            yield last
        last = work
    if last is not None:
        yield last


def _mention(
    analysis: Analysis, found: Findings, work: Work, sentence: Sentence
) -> TaskMention:
    frame = work.frame
    due = deadlines.deadline(analysis, found, work.clause, work.end)
    cited = found.within(DirectiveMention, work.clause, work.end)
    elsewhere = not sentence.start <= frame.position < sentence.end
    return TaskMention(
        work.start,
        work.end,
        frame.kind,
        frame.force,
        frame.lead,
        (),
        frame.assigner,
        tuple(dict.fromkeys([*frame.basis, *(m.key for m in cited)])),
        due or frame.due,
        frame.position if elsewhere else None,
        frame.rule,
    )

"""Stage: tasks. "Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc trước ngày 30/6" is an action
with who orders it, who is to do it and by when; what is done, hoped or advised is no task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction import deadlines
from kg.extraction.actions import Actions
from kg.extraction.analysis import Analysis, Findings
from kg.extraction.assignees import Parties, Party
from kg.extraction.frames import Frame, Frames, appoints, task_kind
from kg.extraction.mentions import DirectiveMention, TaskMention
from kg.extraction.speakers import Speakers
from kg.sentences import Sentence
from kg.vocabulary import Hit

_PATIENCE = 2


def find(analysis: Analysis, found: Findings) -> Iterator[TaskMention]:
    """Yield every action that the text says is to be done, and those proposed or hoped for."""
    return iter(_Walk(analysis, found).read())


@dataclass(frozen=True, slots=True)
class _Work:
    """An action in its clause, under a frame; ``joined`` when it continues the one before."""

    clause: int
    start: int
    end: int
    frame: Frame
    joined: bool = False


class _Walk:
    """One pass over a document; what a sentence says is read under the frame left by the last."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._found = found
        self._parties = Parties(analysis, found)
        self._actions = Actions(analysis, self._parties)
        self._speakers = Speakers(analysis, self._parties)
        self._frames = Frames(analysis, self._parties, self._actions, self._speakers)
        self._frame: Frame | None = None
        self._idle = 0

    def read(self) -> Iterator[TaskMention]:
        for sentence in self._analysis.sentences:
            if sentence.kind == "heading":
                self._head(sentence)
                continue
            works = list(self._sentence(sentence))
            self._idle = 0 if works else self._idle + 1
            if self._idle >= _PATIENCE:
                self._frame = None
            for work in works:
                yield self._mention(work, sentence)

    def _head(self, sentence: Sentence) -> None:
        self._frame = None

    def _sentence(self, sentence: Sentence) -> Iterator[_Work]:
        """The actions of a sentence; those of one actor under one verb are one."""
        last: _Work | None = None
        for start, end in self._clauses(sentence):
            for work in self._clause(start, end):
                if last is not None and work.joined and not work.frame.listed:
                    last = replace(last, end=work.end)
                    continue
                if last is not None:
                    yield last
                last = work
        if last is not None:
            yield last

    def _clauses(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        text = self._analysis.text
        start = sentence.start
        for mark in re.finditer(r";(?![^(]*\))", text[sentence.start : sentence.end]):
            yield start, sentence.start + mark.start()
            start = sentence.start + mark.end()
        if start < sentence.end:
            yield start, sentence.end

    def _clause(self, start: int, end: int) -> Iterator[_Work]:
        anchors = [
            *((hit, True) for hit in self._analysis.found("task-verb", start, end)),
            *((hit, False) for hit in self._analysis.found("modal", start, end)),
        ]
        floor = start
        for anchor, is_verb in sorted(anchors, key=lambda a: a[0].start):
            if anchor.start < floor or not self._frames.is_finite(anchor, start):
                continue
            work = (
                self._order(anchor, start, end) if is_verb else self._duty(anchor, start, end)
            )
            if work is not None:
                yield from self._cut(work, end)
                return
        work = self._bare(start, end)
        if work is not None:
            yield from self._cut(work, end)

    def _cut(self, work: _Work, end: int) -> Iterator[_Work]:
        """Split off a second order in the same clause: ", đồng thời giao Bộ Y tế ..."."""
        for verb in self._analysis.found("task-verb", work.start + 1, end):
            before = self._analysis.lower[work.start : verb.start]
            link = re.search(r"(?:[,;] (?:và |đồng thời |mặt khác |cũng )?| và | đồng thời )$", before)
            if link is None or self._parties.unit_at(verb.end + 1) is None:
                continue
            second = self._order(verb, verb.start, end)
            if second is not None:
                yield self._ended(work, work.start + link.start())
                yield self._ended(second, end)
                return
        yield self._ended(work, end)

    def _ended(self, work: _Work, end: int) -> _Work:
        return replace(work, end=self._actions.end(work.start, end))

    def _order(self, verb: Hit, start: int, end: int) -> _Work | None:
        """Read "ASSIGNER yêu cầu ASSIGNEE làm việc"."""
        concept = verb.concepts[0]
        unit = self._speakers.subject(verb, start)
        elided = unit is None and self._speakers.is_elided(verb, start)
        if unit is None and not elided:
            return None
        if concept.get("effect") == "done" and self._is_past(start, verb.start):
            return None
        target = self._frames.target(verb.end, end)
        if target is None or (target.party.private and not target.party.agents):
            return None
        speaker = self._speakers.at(start)
        assigner = unit.speaker if unit else speaker.agent if speaker else None
        frame = Frame(
            kind=task_kind(concept, target.party),
            force=concept.get("force"),
            mode="order",
            assigner=assigner,
            lead=target.party.agents or self._topic_agents(start, end),
            position=unit.start if unit else speaker.start if speaker else verb.start,
            due=deadlines.frame(self._analysis, self._found, start, verb.start),
            listed=target.action is None,
            rule=f"order-{concept.id}",
        )
        if target.action is None:
            self._frame = frame
            self._idle = 0
            return None
        if appoints(self._analysis, target.action) or self._is_court(target.action, end):
            return None
        self._frame = frame
        return _Work(start, target.action, end, frame)

    def _duty(self, modal: Hit, start: int, end: int) -> _Work | None:
        """Read "X phải làm việc", "cần làm việc", "X sẽ làm việc"."""
        if self._is_past(max(start, modal.start - 6), modal.start):
            return None
        concept = modal.concepts[0]
        floor = self._after_speech(start, modal.start)
        first = self._frames.skip(floor, modal.start)
        party = self._parties.read(first, modal.start)
        if first >= modal.start - 1 and not party.agents:
            party = Party(self._topic_agents(start, end))
        if party.private:
            self._frame = None
            return None
        action = self._frames.after_modal(modal.start, end)
        if action >= end or self._analysis.text[end - 1] == "?":
            return None
        if concept.id == "will":
            return self._will(modal, start, first, action, end, party)
        return self._must(modal, start, first, action, end, party)

    def _will(
        self, modal: Hit, start: int, first: int, action: int, end: int, party: Party
    ) -> _Work | None:
        agents = party.agents
        if not agents and first >= modal.start - 1:
            said = [v for v in self._analysis.found("speech-verb", start, modal.start)]
            unit = self._speakers.subject(said[-1], start) if said else None
            agents = (unit.speaker,) if unit and unit.speaker else ()
            if not agents and self._frame is not None:
                agents = self._frame.lead
        if not agents or self._actions.verb(action) is None:
            return None
        frame = Frame(
            kind="task",
            force="self-set",
            mode="plan",
            assigner=None,
            lead=agents,
            position=start,
            due=deadlines.frame(self._analysis, self._found, start, modal.start),
            rule="self-set",
        )
        self._frame = frame
        return _Work(start, action, end, frame)

    def _must(
        self, modal: Hit, start: int, first: int, action: int, end: int, party: Party
    ) -> _Work | None:
        speaker = self._speakers.at(modal.start)
        agent = speaker.agent if speaker else None
        lead = party.agents
        if not lead:
            if agent is None and self._frame is None:
                return None
            if first < modal.start - 1:
                action = first
            if self._frame is not None and self._frame.mode == "order":
                lead = self._frame.lead
        frame = Frame(
            kind=self._frame.kind if self._frame and not party.agents else "task",
            force=modal.concepts[0].get("force"),
            mode="order",
            assigner=agent,
            lead=lead,
            position=speaker.start if speaker else start,
            due=deadlines.frame(self._analysis, self._found, start, modal.start),
            rule=f"duty-{modal.concepts[0].id}",
        )
        self._frame = frame
        return _Work(start, action, end, frame)

    def _bare(self, start: int, end: int) -> _Work | None:
        """Read an action with no verb of order of its own, under the frame before it."""
        frame = self._frame
        if frame is None:
            return None
        first = self._frames.skip(start, end)
        if self._actions.opening(first) is not None:
            return _Work(start, first, end, frame, joined=True)
        action = self._actions.first(first, end)
        if action is None or self._is_past(first, action) or frame.mode != "order":
            self._frame = None
            return None
        party = self._parties.read(first, action)
        if not party.agents or party.private:
            return None
        self._frame = replace(frame, lead=party.agents)
        return _Work(start, action, end, self._frame)

    def _topic_agents(self, start: int, end: int) -> tuple:
        return self._frames.topic(start, end).agents

    def _after_speech(self, start: int, end: int) -> int:
        said = self._analysis.found("speech-verb", start, end)
        return said[-1].end if said else start

    def _is_past(self, start: int, end: int) -> bool:
        return bool(self._analysis.found("result-marker", start, end))

    def _is_court(self, start: int, end: int) -> bool:
        return bool(self._analysis.found("court-verb", start, min(end, start + 80)))

    def _mention(self, work: _Work, sentence: Sentence) -> TaskMention:
        frame = work.frame
        due = deadlines.deadline(self._analysis, self._found, work.clause, work.end)
        elsewhere = not sentence.start <= frame.position < sentence.end
        return TaskMention(
            work.start,
            work.end,
            frame.kind,
            frame.force,
            frame.lead,
            (),
            frame.assigner,
            self._basis(work),
            due or frame.due,
            frame.position if elsewhere else None,
            frame.rule,
        )

    def _basis(self, work: _Work) -> tuple[str, ...]:
        cited = self._found.within(DirectiveMention, work.clause, work.end)
        return tuple(dict.fromkeys([*work.frame.basis, *(m.key for m in cited)]))

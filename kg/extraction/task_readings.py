"""Read one clause: "A yêu cầu B làm việc" (an order), "B phải làm việc" (a duty), "B sẽ làm
việc" (a plan), "Tăng cường kiểm tra" (an action under the words before it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction import deadlines
from kg.extraction.actions import Actions
from kg.extraction.analysis import Analysis, Findings
from kg.extraction.assignees import Parties, Party
from kg.extraction.frames import Frame, Frames, appoints, task_kind
from kg.extraction.speakers import Speakers
from kg.model import Agent
from kg.vocabulary import Hit

_SECOND = re.compile(r"(?:[,;] (?:và |đồng thời |mặt khác |cũng )?| và | đồng thời )$")
_ON_GROUNDS = re.compile(r"(?:căn cứ|trên cơ sở|trên tinh thần|tùy theo|nếu|trường hợp|khi)\b", re.I)
_JUDGES = re.compile(r"\b(?:là|rất|quá|nên|vì|do|nhưng|mà|thì|có thể|bị|cho thấy|khiến)\b")
_STATES = re.compile(r"(?:là|bị|rất|có thể|như|biết|thấy|hiểu|nói|gì|ai|thế nào)\b")
_SHOWS = re.compile(r"\bcho thấy\b")
_SENT_TO = re.compile(r" gửi (?:tới |đến |cho )?")
_I = re.compile(r"(?:tôi|chúng tôi)\b", re.I)
_COURT_WITHIN = 80
_LONGEST_TOPIC = 110
_LONGEST_ASSIGNER = 50


@dataclass(frozen=True, slots=True)
class Work:
    """An action at folded ``[start, end)`` of the clause at ``clause``, under a frame.

    ``joined`` tells that it goes on with the action before it under the same words.
    """

    clause: int
    start: int
    end: int
    frame: Frame
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause holds, and the frame that it leaves for the clauses after it.

    ``silent`` marks a clause that has nothing to do with the frame and leaves it alive.
    """

    works: tuple[Work, ...] = ()
    frame: Frame | None = None
    silent: bool = False


class Readings:
    """Reads the clauses of one document."""

    def __init__(
        self,
        analysis: Analysis,
        found: Findings,
        parties: Parties,
        actions: Actions,
        speakers: Speakers,
        issuer: Frame | None,
    ) -> None:
        self._analysis = analysis
        self._found = found
        self._parties = parties
        self._speakers = speakers
        self._actions = actions
        self._frames = Frames(analysis, parties, self._actions)
        self._issuer = issuer

    def read(self, start: int, end: int, frame: Frame | None, *, fresh: bool) -> Reading:
        """Read the clause at folded ``[start, end)`` under the frame before it.

        ``fresh`` tells that the words right before it were actions of that frame.
        """
        anchors = [
            *((hit, True) for hit in self._analysis.found("task-verb", start, end)),
            *((hit, False) for hit in self._analysis.found("modal", start, end)),
        ]
        for anchor, is_verb in sorted(anchors, key=lambda a: a[0].start):
            if is_verb:
                if self._heads_action(anchor, start, frame):
                    break
                reading = self._order(anchor, start, end)
            else:
                reading = self._duty(anchor, start, end, frame)
            if reading is not None:
                return reading
        return self._bare(start, end, frame, fresh=fresh)

    def _order(self, verb: Hit, start: int, end: int) -> Reading | None:
        """Read "ASSIGNER yêu cầu ASSIGNEE làm việc"."""
        if not self._actions.is_finite(verb, start):
            return None
        concept = verb.concepts[0]
        if concept.get("effect") == "done" and self._is_past(start, verb.start):
            return None
        target = self._frames.target(verb.end, end)
        if target is None or (target.party.private and not target.party.agents):
            return None
        sent = _SENT_TO.search(self._analysis.lower, start, verb.start)
        unit = (
            self._parties.last_before(sent.start() + 1, start)
            if sent
            else self._speakers.subject(verb, start)
        )
        if unit is not None:
            if unit.speaker is None and unit.basis is None and not target.party.agents:
                return None
            assigner, position = unit.speaker, unit.start
        elif self._is_elided(verb, start):
            assigner, position = self._voice(verb.start, None)
        elif target.party.agents:
            assigner, position = self._unnamed(start, verb.start), verb.start
        else:
            return None
        frame = Frame(
            kind=task_kind(concept, target.party),
            force=concept.get("force"),
            mode="order",
            assigner=assigner or (self._issuer.assigner if self._issuer else None),
            lead=target.party.agents or self._addressees(start, verb.start, sent),
            position=position,
            basis=self._issuer.basis if self._issuer else (),
            due=deadlines.frame(self._analysis, self._found, start, verb.start),
            listed=target.listed,
            rule=f"order-{concept.id}",
        )
        if target.action is None:
            return Reading((), frame)
        if appoints(self._analysis, target.action) or self._is_court(target.action, end):
            return None
        return self._split(Work(start, target.action, end, frame), end)

    def _is_elided(self, verb: Hit, start: int) -> bool:
        """Whether no subject is said before a verb: "Đồng thời yêu cầu ..."."""
        first = self._frames.skip(start, verb.start)
        return first >= verb.start - 1 or self._speakers.is_joined(verb, start)

    def _addressees(
        self, start: int, end: int, sent: re.Match[str] | None
    ) -> tuple[Agent, ...]:
        """Those named before the verb: "có văn bản gửi các sở yêu cầu", "Với Bộ Y tế, đề nghị"."""
        if sent is not None:
            return self._parties.read(sent.end(), end).agents
        return self._frames.topic(start, end).agents

    def _unnamed(self, start: int, end: int) -> Agent | None:
        """An assigner that is no known body: "Ban Chỉ đạo yêu cầu"."""
        first = self._frames.skip(start, end)
        party = self._parties.read(first, end)
        is_short = end - first <= _LONGEST_ASSIGNER
        return party.agents[0] if party.closed and is_short and party.agents else None

    def _split(self, work: Work, end: int) -> Reading:
        """Split off a second order in the same clause: ", đồng thời giao Bộ Y tế ..."."""
        for verb in self._analysis.found("task-verb", work.start + 1, end):
            link = _SECOND.search(self._analysis.lower, work.start, verb.start)
            if link is None or self._parties.unit_at(verb.end + 1) is None:
                continue
            second = self._order(verb, verb.start, end)
            if second is not None and second.works:
                first = self._ended(work, link.start())
                return Reading((first, *second.works), second.frame)
        return Reading((self._ended(work, end),), work.frame)

    def _duty(self, modal: Hit, start: int, end: int, frame: Frame | None) -> Reading | None:
        """Read "B phải làm việc", "cần làm việc", "B sẽ làm việc"."""
        if not self._frames.is_duty(modal, start) or self._analysis.text[end - 1] == "?":
            return None
        concept = modal.concepts[0]
        first = self._frames.skip(self._after_speech(start, modal.start), modal.start)
        is_open = first >= modal.start - 1
        party = self._parties.read(first, modal.start)
        if is_open:
            party = self._frames.topic(start, end)
        elif not party.closed:
            party = Party(private=party.private)
        if party.private:
            return self._promise(modal, start, first, end) or Reading((), frame, silent=True)
        action = self._frames.after_modal(modal.start, end)
        if action >= end or _STATES.match(self._analysis.lower, action):
            return None
        if concept.id in {"will", "commit"}:
            return self._plan(modal, start, action, end, party, is_open, frame)
        if concept.id == "responsible" and self._actions.opening(action) is None:
            return None
        return self._must(modal, start, action if is_open or party.agents else first, end, party, frame)

    def _plan(
        self,
        modal: Hit,
        start: int,
        action: int,
        end: int,
        party: Party,
        is_open: bool,
        frame: Frame | None,
    ) -> Reading | None:
        agents = party.agents
        if not agents and is_open:
            agents = self._promiser(modal, start)
            if not agents and frame is not None and frame.mode == "plan":
                agents = frame.lead
        if not agents or self._actions.verb(action) is None:
            return None
        plan = Frame(
            kind="task",
            force="self-set",
            mode="plan",
            assigner=None,
            lead=agents,
            position=start,
            due=deadlines.frame(self._analysis, self._found, start, modal.start)
            or (frame.due if frame and frame.mode == "plan" and frame.lead == agents else None),
            rule="plan",
        )
        return Reading((self._ended(Work(start, action, end, plan), end),), plan)

    def _promise(self, modal: Hit, start: int, first: int, end: int) -> Reading | None:
        """Read "Tôi xin hứa sẽ làm việc", said by an official."""
        speaker = self._speakers.at(first)
        is_promise = modal.concepts[0].id in {"will", "commit"}
        if not is_promise or not _I.match(self._analysis.text, first) or speaker is None:
            return None
        if speaker.agent is None:
            return None
        action = self._frames.after_modal(modal.start, end)
        return self._plan(modal, start, action, end, Party((speaker.agent,)), False, None)

    def _promiser(self, modal: Hit, start: int) -> tuple[Agent, ...]:
        """Who "hứa sẽ", "khẳng định sẽ": the subject of the verb before, or of the modal."""
        unit = self._speakers.subject(modal, start)
        if unit is None:
            speaker = self._speakers.at(modal.start)
            return (speaker.agent,) if speaker and speaker.agent else ()
        return (unit.speaker,) if unit.speaker else ()

    def _must(
        self, modal: Hit, start: int, action: int, end: int, party: Party, frame: Frame | None
    ) -> Reading | None:
        ordered = frame is not None and frame.mode == "order"
        agent, position = self._voice(modal.start, frame)
        if not party.agents:
            if not ordered and not self._speakers.is_superior(agent):
                return None
            if action < modal.start and not self._is_topic(action, modal.start):
                return None
        elif agent is None and not ordered and not party.is_specific:
            return None
        duty = Frame(
            kind=frame.kind if frame and ordered and not party.agents else "task",
            force=modal.concepts[0].get("force"),
            mode="order",
            assigner=agent,
            lead=party.agents or (frame.lead if frame and ordered else ()),
            position=position,
            basis=self._issuer.basis if self._issuer else (),
            due=deadlines.frame(self._analysis, self._found, start, modal.start),
            rule=f"duty-{modal.concepts[0].id}",
        )
        return self._split(Work(start, action, end, duty), end)

    def _voice(self, position: int, frame: Frame | None) -> tuple[Agent | None, int]:
        """Whose demand a duty is: who spoke or ordered last."""
        if self._issuer is not None:
            return self._issuer.assigner, self._issuer.position
        speaker = self._speakers.at(position)
        if frame is not None and frame.mode == "order":
            is_later = speaker is None or frame.position >= speaker.start
            if is_later and frame.assigner is not None:
                return frame.assigner, frame.position
        if speaker is not None:
            return speaker.agent, speaker.start
        return None, position

    def _bare(self, start: int, end: int, frame: Frame | None, *, fresh: bool) -> Reading:
        """Read an action with no verb of order of its own, under the frame before it."""
        first = self._frames.skip(start, end)
        if frame is None or self._speakers.reports_about(first, end) or self._turns(start, end):
            return Reading()
        if self._frames.topic(start, end).private:
            return Reading((), frame, silent=True)
        if self._actions.opening(first) is not None:
            return self._split(Work(start, first, end, frame, joined=True), end)
        action = self._actions.first(first, end)
        if action is None or frame.mode != "order" or self._is_past(first, action):
            return Reading()
        if not fresh and not frame.listed:
            return Reading()
        if _ON_GROUNDS.match(self._analysis.text, first):
            return self._split(Work(start, first, end, frame, joined=True), end)
        party = self._parties.read(first, action)
        if party.private:
            return Reading((), frame, silent=True)
        named = any(agent.kind == "official" for agent in party.agents)
        if any(agent.kind == "post" for agent in party.agents):
            named = named or not frame.listed
        if not party.agents or not party.closed or named or frame.assigner in party.agents:
            return Reading()
        own = replace(frame, lead=party.agents)
        return self._split(Work(start, action, end, own), end)

    def _turns(self, start: int, end: int) -> bool:
        """Whether a clause leaves the actions before it: "Tuy nhiên, ...", "... cho thấy ..."."""
        word = self._analysis.hit_at("connective", start)
        if word is not None and word.concepts[0].get("effect") == "end":
            return True
        return _SHOWS.search(self._analysis.lower, start, end) is not None

    def _heads_action(self, verb: Hit, start: int, frame: Frame | None) -> bool:
        """Whether a verb of order is itself what is to be done: under a list, "Bộ Công an chỉ
        đạo Công an tỉnh ..."; or with no subject, "Chỉ đạo tăng cường kiểm tra"."""
        if frame is None or frame.mode != "order":
            return False
        first = self._frames.skip(start, verb.start)
        if self._actions.opening(verb.start) is None:
            return False
        if first < verb.start - 1:
            return frame.listed and self._parties.read(first, verb.start).closed
        return verb.concepts[0].get("role") == "action"

    def _is_topic(self, start: int, end: int) -> bool:
        """Whether words before a modal are what the action is about: "công tác nhân sự"."""
        if end - start > _LONGEST_TOPIC or self._is_past(start, end):
            return False
        return _ON_GROUNDS.match(self._analysis.text, start) is not None or not _JUDGES.search(
            self._analysis.lower, start, end
        )

    def _after_speech(self, start: int, end: int) -> int:
        for verb in reversed(self._analysis.found("speech-verb", start, end)):
            if self._speakers.reports(verb) or self._actions.is_finite(verb, start):
                return verb.end
        return start

    def _is_past(self, start: int, end: int) -> bool:
        return bool(self._analysis.found("result-marker", start, end))

    def _is_court(self, start: int, end: int) -> bool:
        return bool(self._analysis.found("court-verb", start, min(end, start + _COURT_WITHIN)))

    def _ended(self, work: Work, end: int) -> Work:
        return replace(work, end=self._actions.end(work.start, end))

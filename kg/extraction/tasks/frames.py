"""What a clause hands on to the clauses after it: in "Thủ tướng yêu cầu: Bộ Y tế rà soát kho
thuốc; ..." who orders, in which words and by when.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from kg.model import Agent, PartialDate, TaskKind

Mode = Literal["order", "plan"]
PERSONS = frozenset({"official", "post"})  # the kinds of agents that are one person


@dataclass(frozen=True, slots=True)
class Frame:
    """Under what words actions stand.

    ``position`` is where the assigner is named; ``open`` tells that a list was announced, whose
    members may name who is to act, and ``listed`` that it goes on in the same line, so that
    each of its members is an action of its own. ``since`` is up to where its assigner is known
    to have the word. ``turn`` tells that those charged are named in a line of their own among
    lines for others.
    """

    kind: TaskKind
    force: str | None
    mode: Mode
    assigner: Agent | None
    lead: tuple[Agent, ...]
    position: int
    rule: str
    coordinating: tuple[Agent, ...] = ()
    basis: tuple[str, ...] = ()
    due: PartialDate | None = None
    open: bool = False
    listed: bool = False
    since: int = 0
    turn: bool = False

    def kept(self, before: Frame | None, end: int) -> Frame:
        """The frame as it goes on with the one before it up to ``end``: nobody named so far
        has taken the word from its assigner."""
        if before is None or self.assigner is None or before.assigner != self.assigner:
            return self
        return replace(self, since=end)


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
    """What a clause holds, and the frame that it leaves, None when it breaks off; ``private`` when
    it tells what the public must do."""

    works: tuple[Work, ...] = ()
    frame: Frame | None = None
    private: bool = False

"""Tell who is meant by a mere noun: "nhà trường" after "Trường THPT Lê Lợi", "bệnh viện này",
"hai bộ" after "Bộ Y tế và Bộ Tài chính".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.letters import UPPER
from kg.model import Agent
from kg.vocabulary import Hit

_THAT = r"(?:này|đó|ấy|trên|nêu trên|nói trên)"
_NOUN = re.compile(
    rf"(?:(?P<count>hai|ba|2|3) )?(?P<head>(?:nhà )?)(?P<noun>\w+(?: (?!{_THAT}$)\w+)?)"
    rf"(?P<that> {_THAT})?",
    re.IGNORECASE,
)
# Nouns that say nothing of what kind a body is of.
_ANY = frozenset({"cơ quan", "đơn vị"})
_LEVELS = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"})
_COUNTS = {"hai": 2, "2": 2, "ba": 3, "3": 3}
_ACTORS = ("collective", "private-actor")
_LISTED = re.compile(r", | và |/")
# Words that only point to somebody: "các cơ quan trên", "đội ngũ bác sĩ ở đây".
_POINTS = re.compile(
    r"đơn vị|cơ quan|.* (?:ở|tại) đây|(?:các |những )?(?:cơ quan|đơn vị|tổ chức|lực lượng)"
    r"(?:,? \w+ \w+)?,? (?:này|đó|ấy|trên|nêu trên|nói trên)"
)
_PLURAL = ("các ", "những ")
_BREAK = re.compile(r"[,.;:]")
_NEAR = 600


def named(agents: Iterable[Agent]) -> tuple[Agent, ...]:
    """Those of whom a name tells who they are; who is only pointed to is left out."""
    return tuple(
        agent
        for agent in agents
        if agent.kind != "group" or _POINTS.fullmatch(agent.name.lower()) is None
    )


def taken_up(agents: tuple[Agent, ...], before: tuple[Agent, ...]) -> tuple[Agent, ...]:
    """Those charged before where one is only pointed to: "Các cơ quan trên phải báo cáo", or a
    "cơ quan" alone after "cơ quan chủ trì soạn thảo"."""
    if len(agents) != 1 or named(agents) or not before:
        return agents
    noun = agents[0].name.lower()
    is_several = noun.startswith(_PLURAL) and len(before) > 1
    is_same = len(before) == 1 and before[0].name.lower().startswith(f"{noun} ")
    return before if is_several or is_same else agents


def is_taken_up(agents: tuple[Agent, ...], before: tuple[Agent, ...]) -> bool:
    """Whether whoever an order is for may be those charged before: it names nobody, or only points
    to as many: "đơn vị" to one body, "các cơ quan trên" to several or a class."""
    if not agents:
        return True
    if len(agents) != 1 or named(agents) or not before:
        return False
    is_one = len(before) == 1 and before[0].kind == "body"
    return not is_one if agents[0].name.lower().startswith(_PLURAL) else is_one


class Referents:
    """The bodies of one document, as later words point back to them."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._bodies = [body for body in found.all(BodyMention) if not body.generic]

    def of(self, start: int, end: int) -> tuple[Agent, ...]:
        """Who is meant by the words at ``[start, end)``; nobody when they are more than a noun or
        what they point to is not plain."""
        words = _NOUN.fullmatch(self._analysis.lower, start, end)
        if words is None or self._analysis.hit_at("collective", words.start("head")) is None:
            return ()
        count = _COUNTS.get(words["count"] or "", 1)
        before = [body for body in self._bodies if body.end <= start]
        if words["noun"] in _LEVELS:
            return self._place(words["noun"], before) if count == 1 else ()
        if words["noun"] in _ANY:
            is_one = count == 1 and (words["that"] or self._stands_alone(start, end))
            return self._subject(start) if is_one else ()
        named = [b for b in before if b.name.lower().startswith(f"{words['noun']} ")]
        near = [body for body in named if body.start >= start - _NEAR]
        names = tuple(dict.fromkeys(body.name for body in near or named))
        if count > 1:
            is_plain = len(names) == count and bool(near)
            return tuple(Agent("body", name) for name in names) if is_plain else ()
        if near:
            return (Agent("body", self._taken_up(near)),)
        return (Agent("body", names[0]),) if len(names) == 1 else ()

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a noun is no member of a list: "đơn vị", unlike "cơ quan, đơn vị"."""
        text = self._analysis.text
        return not text.endswith((", ", "và "), 0, start) and not _LISTED.match(text, end)

    def _taken_up(self, bodies: list[BodyMention]) -> str:
        """The first body that the last sentence with one of them names: what it is about."""
        sentence = self._analysis.sentence_at(bodies[-1].start)
        return next(body.name for body in bodies if body.start >= sentence.start)

    def _subject(self, position: int) -> tuple[Agent, ...]:
        """The body that this sentence or the one before is about: "cơ quan này"."""
        here = self._analysis.sentence_at(position)
        before = self._analysis.sentence_at(max(0, here.start - 1))
        for start, end in ((here.start, position), (before.start, before.end)):
            body = next((b for b in self._bodies if start <= b.start and b.end <= end), None)
            if body is not None and not self._orders(body, position):
                is_first = body.start == start or not any(self._actors(start, body.start))
                return (Agent("body", body.name),) if is_first else ()
        return ()

    def _actors(self, start: int, end: int) -> Iterator[Hit]:
        """The words for others who may act."""
        for scheme in _ACTORS:
            yield from (hit for hit in self._analysis.found(scheme, start, end) if hit.end < end)

    def _orders(self, body: BodyMention, position: int) -> bool:
        """Whether a body is who orders what is told at ``position``: "Bộ Y tế giao cơ quan
        này"."""
        verb = self._analysis.hit_before("task-verb", position)
        return verb is not None and _BREAK.search(self._analysis.text, body.end, verb.start) is None

    def _place(self, level: str, before: list[BodyMention]) -> tuple[Agent, ...]:
        """The place of the level that a body named last before stands for: "UBND tỉnh Yên Bái"."""
        ending = re.compile(rf"\b{level} [{UPPER}].*")
        places = [match[0] for body in before if (match := ending.search(body.name))]
        return (Agent("group", places[-1]),) if places else ()

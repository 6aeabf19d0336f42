"""By whom and by what directive an office is given or taken, and who held it before.

In "Thủ tướng ký Quyết định số 12/QĐ-TTg bổ nhiệm ông A làm Chủ nhiệm, thay ông B" the Thủ
tướng decides, by Quyết định số 12/QĐ-TTg, and B is A's predecessor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import (
    BodyMention,
    DirectiveMention,
    OccupancyMention,
    OfficeMention,
    PersonMention,
)
from kg.model import Agent
from kg.sentences import Sentence

_CHANGES = frozenset({"appointed", "dismissed", "acting", "former"})
_DECIDING = frozenset({"Quyết định", "Nghị quyết"})
_DECIDES = re.compile(
    r"(?: ?(?:đã|vừa|chính thức|cũng|sẽ|có|ra|các|ký|ban hành|quyết định|thống nhất|đồng ý|việc"
    r"|tín nhiệm|biểu quyết|thông qua|về việc|cho|để|ông|bà|đồng chí)\b"
    r"| số [^ ,;]+| ngày [\d/.]+|,|(?<=quyết định):| )*",
    re.IGNORECASE,
)
# "miễn nhiệm chức vụ | Chủ tịch Quốc hội, phê chuẩn …": the office is taken and takes none.
_OFFICE_OF = re.compile(r"(?<!\w)(?:chức vụ|chức danh|chức|giữ|miễn nhiệm|bầu) $")
_NEAR = 80
_PASSIVE = re.compile(r"(?:được|bị) ")


class Decisions:
    """Reads what stands behind the changes of office of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._found = found
        self._before = {
            m.start: m.official for m in found.all(OccupancyMention) if m.rule == "predecessor"
        }
        own = next((m for m in found.all(DirectiveMention) if m.rule == "letterhead"), None)
        self._own = own if own is not None and own.type in _DECIDING else None

    def predecessor(self, mentions: Sequence[OccupancyMention]) -> str | None:
        """Who held the office before: "thay ông B"."""
        known = (self._before.get(m.start) for m in mentions if m.rule != "predecessor")
        return next((name for name in known if name not in {None, mentions[0].official}), None)

    def basis(self, mentions: Sequence[OccupancyMention]) -> tuple[str, ...]:
        """The decision or resolution that gives or takes the office, by its key."""
        keys: dict[str, None] = {}
        for mention in self._changes(mentions):
            sentence = self._analysis.sentence_at(mention.start)
            cited = self._found.within(DirectiveMention, sentence.start, sentence.end)
            deciding = {d.key: None for d in cited if d.type in _DECIDING and d.number}
            if self._own is not None and self._is_article(sentence):
                keys[self._own.key] = None
            elif len(deciding) == 1:
                keys |= deciding
        return tuple(keys)

    def assigner(self, mentions: Sequence[OccupancyMention]) -> Agent | None:
        """Who gives or takes the office: whoever stands right before the verb."""
        agents = (self._agent(mention) for mention in self._changes(mentions))
        return next((agent for agent in agents if agent is not None), None)

    def _changes(self, mentions: Sequence[OccupancyMention]) -> Iterable[OccupancyMention]:
        return (m for m in mentions if m.rule == "career-verb" and m.status in _CHANGES)

    def _agent(self, mention: OccupancyMention) -> Agent | None:
        sentence = self._analysis.sentence_at(mention.start)
        for end in self._positions(sentence, mention):
            agent = self._agent_before(sentence, end, mention)
            if agent is not None:
                return agent
        own = self._own
        return own.issuer if own is not None and self._is_article(sentence) else None

    def _is_article(self, sentence: Sentence) -> bool:
        """Whether a sentence decides by itself, as those of decisions and resolutions do: "Điều 1.
        Bổ nhiệm ông A giữ chức ..."."""
        verb = self._analysis.hit_at("career-verb", sentence.start)
        return verb is not None and verb.concepts[0].get("object") == "person"

    def _positions(self, sentence: Sentence, mention: OccupancyMention) -> Iterator[int]:
        """Where who decides may end: before the verb, or before "cho ông A thôi giữ chức"."""
        hits = self._analysis.found("career-verb", sentence.start, mention.start)
        people = self._found.within(PersonMention, sentence.start, mention.start)
        for hit in reversed(hits):
            if _PASSIVE.match(self._analysis.lower, hit.start):
                continue  # "ông A, Phó Giám đốc Sở X, được bổ nhiệm": by whom is not said
            if hit.concepts[0].get("object") == "person":
                yield hit.start
            elif hit.concepts[0].get("effect") == "dismissed":
                yield from (p.start for p in people if p.name == mention.official)

    def _agent_before(
        self, sentence: Sentence, end: int, mention: OccupancyMention
    ) -> Agent | None:
        """The person, office or body that ends where the words of deciding begin."""
        within = self._found.within
        named: list[PersonMention | OfficeMention | BodyMention] = [
            *within(PersonMention, sentence.start, end),
            *within(OfficeMention, sentence.start, end),
            *within(BodyMention, sentence.start, end),
        ]
        for found in named:
            decides = _DECIDES.fullmatch(self._analysis.text, found.end, end)
            if decides is not None and not self._is_own(found, mention.official):
                agent = _agent(found)
                if agent is not None and agent.name != mention.official:
                    return agent
        return None

    def _is_own(self, found: PersonMention | OfficeMention | BodyMention, official: str) -> bool:
        """Whether an office is one that the person himself holds, or loses along with it; so is
        the body in its name."""
        if isinstance(found, BodyMention):
            offices = self._found.within(OfficeMention, max(0, found.start - _NEAR), found.end)
            return any(o.end == found.end and self._is_own(o, official) for o in offices)
        if not isinstance(found, OfficeMention):
            return False
        if _OFFICE_OF.search(self._analysis.lower, 0, found.start):
            return True
        told = self._found.within(OccupancyMention, found.start, found.end)
        return official in {found.holder, *(occupancy.official for occupancy in told)}


def _agent(found: PersonMention | OfficeMention | BodyMention) -> Agent | None:
    if isinstance(found, PersonMention):
        return Agent("official", found.name) if found.official else None
    if isinstance(found, OfficeMention):
        return Agent("post", found.office)
    return None if found.generic else Agent("body", found.name)

"""Who in a text may give work or take it: our bodies and officials, not those of other countries,
and for work without an addressee only who governs.

"Thủ tướng Nhật Bản cam kết" promises nothing here; a "nguyên Cục trưởng" advises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.abroad import is_abroad
from kg.extraction.foreign import is_alien
from kg.extraction.mentions import BodyMention, OccupancyMention, OfficeMention
from kg.extraction.tasks.frames import PERSONS, Frame
from kg.model import Agent
from kg.vocabulary import VOCABULARY

_ABROAD = "nước ngoài"
# "các nước phát triển cần", "hai bên sẽ": parties between which nobody of ours orders.
_NATIONS = re.compile(r"(?:các |những |mỗi |hai |cả hai )*(?:nước|quốc gia|bên)\b")
# A class of actors with such a word is a clause misread.
_CLAUSE = re.compile(
    r" đã | được nghỉ | (?:hoặc|luôn|nên|thì|vẫn|được)$|, (?:sinh viên|học sinh|người dân) "
)
_OURS = "việt-nam"
_ASKED = "order-"  # "Thủ tướng đề nghị các nước ASEAN ..." is a request of ours
_HIGHEST = frozenset(
    {"Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Chính phủ"}
    | {"Chủ tịch nước", "Quốc hội", "Thủ tướng Chính phủ", "Tổng Bí thư"}
    | {"Ủy ban Thường vụ Quốc hội"}
)
_OUR_BODIES = (
    "Ủy ban nhân dân ",
    "Hội đồng nhân dân ",
    "Tỉnh ủy ",
    "Thành ủy ",
    "Huyện ủy ",
    "Sở ",
)
_COMMITTEE = "Ủy ban nhân dân "
_JOINT = re.compile(r", | và ")


def is_at_the_top(agent: Agent) -> bool:
    """Whether one is among the highest bodies or offices of the Party and the State."""
    return agent.name in _HIGHEST


def is_of_itself(giver: Agent | None, lead: tuple[Agent, ...]) -> bool:
    """Whether a place would be charged by its own committee, "UBND tỉnh Hà Nam: tỉnh Hà Nam phải":
    the words are those of somebody else."""
    place = lead[0].name if len(lead) == 1 and lead[0].kind == "group" else None
    return giver is not None and place is not None and giver.name == f"{_COMMITTEE}{place}"


class Authority:
    """The authorities of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._is_abroad = is_abroad(analysis)
        self._foreign = frozenset(self._of_abroad(found))
        # who holds an office in a local committee of ours, whatever the name: "Nay Y Blung"
        self._at_home = frozenset(
            o.holder for o in found.all(OfficeMention) if o.body and o.body.startswith(_OUR_BODIES)
        )
        self._countries = frozenset(
            analysis.text[hit.start : hit.end]
            for hit in analysis.found("country")
            if analysis.text[hit.start].isupper() and hit.concepts[0].id != _OURS
        )
        self._heads = frozenset(self._governing(found))
        self._highest = frozenset(self._at_the_top(found))
        self._bare = frozenset(
            o.office for o in found.all(OfficeMention) if o.body is None and o.holder is None
        )
        held = list(found.all(OccupancyMention))
        in_office = {o.official for o in held if o.status != "former"}
        self._retired = frozenset(o.official for o in held) - in_office

    def is_foreign(self, agent: Agent) -> bool:
        """Whether one is of another country."""
        if agent in self._foreign:
            return True
        if agent.kind == "group":
            is_side = _NATIONS.match(agent.name.lower()) is not None
            return is_side or self._is_of_country(agent)
        is_ours = agent.name in self._at_home
        return agent.kind == "official" and is_alien(agent.name) and not is_ours

    def _is_of_country(self, agent: Agent) -> bool:
        """Whether a class bears the name of another country at its end: "quân đội Hàn Quốc", not
        that of a place of ours, "thị xã Kỳ Anh"."""
        words = agent.name.split()
        return any(
            words[n - 1].islower() and " ".join(words[n:]) in self._countries
            for n in range(1, len(words))
        )

    def admits(self, frame: Frame) -> bool:
        """Whether work is given and taken in our country, as far as the text tells."""
        if frame.assigner is not None and self.is_foreign(frame.assigner):
            return False
        if any(a.kind == "group" and _CLAUSE.search(a.name) for a in frame.lead):
            return False  # "các cơ sở đã đón người cần giúp đỡ" is a report
        if not frame.lead or (frame.assigner is not None and frame.rule.startswith(_ASKED)):
            return True
        if self._is_abroad and (
            all(agent.kind in PERSONS for agent in frame.lead) or not self._is_of_ours(frame)
        ):
            return False
        ours = [agent for agent in frame.lead if not self.is_foreign(agent)]
        is_mixed = len(ours) < len(frame.lead)  # beside a leader abroad, "các bác sĩ" are theirs
        return bool(ours) and not (is_mixed and all(agent.kind == "group" for agent in ours))

    def _is_of_ours(self, frame: Frame) -> bool:
        """Whether an order in a text about other countries names a body that may be ours: a class,
        "quân đội", of which nobody known asks something is theirs."""
        is_order = frame.rule.startswith(_ASKED)
        return not is_order or any(agent.kind == "body" for agent in frame.lead)

    def is_retired(self, agent: Agent) -> bool:
        """Whether the text knows of someone only offices held in the past."""
        return agent.kind == "official" and agent.name in self._retired

    def is_bare(self, agent: Agent) -> bool:
        """Whether one is an office of which neither holder nor body is known."""
        return agent.kind == "post" and agent.name in self._bare

    def is_highest(self, agent: Agent) -> bool:
        """Whether one leads the Party or the State, or is one of their highest bodies."""
        return agent.name in _HIGHEST or agent.name in self._highest

    def is_superior(self, agent: Agent | None) -> bool:
        """Whether one may order without naming whom: a body or the head of one, or two bodies."""
        if agent is None or self.is_retired(agent):
            return False
        return agent.name in self._heads or _JOINT.split(agent.name)[0] in self._heads

    def _of_abroad(self, found: Findings) -> Iterator[Agent]:
        """The foreign bodies, the offices of other countries, and who holds only such."""
        for body in found.all(BodyMention):
            if body.foreign:
                yield Agent("group", self._analysis.text[body.start : body.end])
        offices = list(found.all(OfficeMention))
        at_home = {office.holder for office in offices if office.body is not None}
        for office in offices:
            if self._is_of_abroad(office):
                yield Agent("post", office.office)
                if office.holder is not None and office.holder not in at_home:
                    yield Agent("official", office.holder)

    def _is_of_abroad(self, office: OfficeMention) -> bool:
        if office.body is not None:
            return False
        if self._analysis.vocabulary.concept("post", office.role).get("level") == _ABROAD:
            return True
        countries = {
            hit.concepts[0].id
            for hit in self._analysis.found("country", office.start, office.end)
            if self._analysis.text[hit.start].isupper()
        }
        return bool(countries) and _OURS not in countries

    def _at_the_top(self, found: Findings) -> Iterator[str]:
        """The offices that lead the highest bodies, and who holds them."""
        for office in found.all(OfficeMention):
            role = self._analysis.vocabulary.concept("post", office.role)
            is_member = "thành-viên" in role.all("broader")
            if not is_member and (office.body in _HIGHEST or office.office in _HIGHEST):
                yield from filter(None, (office.office, office.holder))

    def _governing(self, found: Findings) -> Iterator[str]:
        """The bodies that govern, the offices that lead or deputise in them, who holds those."""
        if self._is_abroad:
            return
        vocabulary = self._analysis.vocabulary
        posts = {concept.id for concept in vocabulary.scheme("advisory-post")}
        advisory = {concept.id for concept in vocabulary.scheme("advisory-body")}
        own_house = set()
        for body in found.all(BodyMention):
            kind = vocabulary.concepts.get(f"{VOCABULARY}body-kind/{body.kind}")
            if kind is not None and advisory.intersection((kind.id, *kind.all("broader"))):
                own_house.add(body.name)
            else:
                yield body.name
        for office in found.all(OfficeMention):
            role = vocabulary.concept("post", office.role)
            if office.body in own_house or role.id in posts or "thành-viên" in role.all("broader"):
                continue
            yield office.office
            if office.holder is not None:
                yield office.holder

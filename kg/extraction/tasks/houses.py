"""Who leads a body, and in which body one holds office, by what the document says: "người đứng đầu
UBND tỉnh" is its Chủ tịch, and "chúng tôi" of a director the department.
"""

from __future__ import annotations

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import OccupancyMention, OfficeMention
from kg.model import Agent

_HEAD = "cấp-trưởng"
_MEMBER = "thành-viên"


class Houses:
    """The bodies of one document with those who hold office in them."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        told = list(found.all(OccupancyMention))
        over = {(o.official, o.office) for o in told if o.status == "former"}
        self._heads: dict[str, set[str]] = {}
        self._houses: dict[str, set[str]] = {}
        for office in found.all(OfficeMention):
            holder, body = office.holder, office.body
            if holder is None or body is None or (holder, office.office) in over:
                continue
            kinds = analysis.vocabulary.concept("post", office.role).all("broader")
            if _MEMBER not in kinds:
                self._houses.setdefault(holder, set()).add(body)
            if _HEAD in kinds:
                self._heads.setdefault(body, set()).add(holder)

    def head_of(self, body: Agent) -> Agent | None:
        """The one official whom the document knows at the head of a body."""
        heads = self._heads.get(body.name, set())
        return Agent("official", next(iter(heads))) if len(heads) == 1 else None

    def house_of(self, official: Agent) -> Agent | None:
        """The one body in which the document knows an official in office."""
        houses = self._houses.get(official.name, set())
        return Agent("body", next(iter(houses))) if len(houses) == 1 else None

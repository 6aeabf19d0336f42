"""Read who is a deputy where the assembly is left out: "đại biểu A (đoàn Hà Nội)" sits in the
Quốc hội, "đại biểu B (Tổ đại biểu huyện X)" in the People's Council that the text is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement
from kg.extraction.places import known_place

_DEPUTY = re.compile(r"(?<!\w)đại biểu $", re.IGNORECASE)
_OF_DELEGATION = re.compile(
    r",? ?(?:- |\()?(?:thuộc |của )?(?P<delegation>đoàn (?:đbqh |đại biểu quốc hội )?)?"
    r"(?:(?:tỉnh|thành phố) )?",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r" \((?:tổ đại biểu|tổ (?:số )?\d|đơn vị bầu cử|đơn vị (?:số )?\d)", re.IGNORECASE
)
_ASSEMBLY, _COUNCIL = "Quốc hội", "Hội đồng nhân dân"
_OF_ASSEMBLY, _OF_COUNCIL = "đại-biểu-quốc-hội", "đại-biểu-hội-đồng-nhân-dân"
_WORD = len("đại biểu ")
RULE = "deputy"


def deputies(analysis: Analysis, found: Findings, names: Sequence[Name]) -> Iterator[Statement]:
    """Yield the deputies that a text names with their delegation or group alone."""
    bodies = {body.name for body in found.all(BodyMention) if not body.generic}
    councils = sorted(name for name in bodies if name.startswith(_COUNCIL))
    for name in names:
        if _DEPUTY.search(analysis.text, max(0, name.start - 12), name.start) is None:
            continue
        if _ASSEMBLY in bodies and _is_of_delegation(analysis, name.end):
            yield _statement(analysis, name, _OF_ASSEMBLY, _ASSEMBLY)
        elif len(councils) == 1 and _OF_GROUP.match(analysis.text, name.end):
            yield _statement(analysis, name, _OF_COUNCIL, councils[0])


def _is_of_delegation(analysis: Analysis, end: int) -> bool:
    """Whether the delegation of a province follows: "(đoàn Hà Nội)", "(Cà Mau)"."""
    link = _OF_DELEGATION.match(analysis.text, end)
    if link is None or ("(" not in link[0] and link["delegation"] is None):
        return False
    place = known_place(analysis, link.end())
    return place is not None and not place.country


def _statement(analysis: Analysis, name: Name, head_id: str, body: str) -> Statement:
    head = analysis.vocabulary.concept("post", head_id)
    label = head.label if head_id == _OF_ASSEMBLY else f"Đại biểu {body}"
    start = name.start - _WORD
    office = OfficePhrase(
        start, name.start - 1, head, label, body, foreign=False, public=True, effect=None
    )
    return Statement(name, office, "current", RULE)

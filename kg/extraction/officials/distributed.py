"""Complete an office that several persons are listed under, each with his own body: "các Thứ
trưởng: Bộ Tài chính A, Bộ Xây dựng B", "Bộ trưởng các bộ: Y tế A, Nội vụ B", "các bộ trưởng: A (Y
tế), B (Nội vụ)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.chains import Chain, Links
from kg.extraction.officials.names import Name
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase

_LONGEST = 90
_INTRODUCERS = ("honorific", "rank", "academic-title")
_BESIDE = re.compile(r" \((?:Bộ )?")
_MINISTRY = "Bộ"


def each_with_body(
    analysis: Analysis, found: Findings, offices: tuple[OfficePhrase, ...], name: Name
) -> tuple[OfficePhrase, ...]:
    """The offices of a group as held by one of it, in the ministry that is named beside him."""
    return tuple(
        _with_body(analysis, found, office, name) if is_of_some_ministry(office) else office
        for office in offices
    )


def is_of_some_ministry(office: OfficePhrase) -> bool:
    """Whether an office is in a ministry that it leaves out."""
    return office.head.get("fusedWith") == _MINISTRY and office.body is None and not office.foreign


def _with_body(
    analysis: Analysis, found: Findings, office: OfficePhrase, name: Name
) -> OfficePhrase:
    body = next(_bodies(analysis, found, name), None)
    if body is None:
        return office
    label = joined(office.head.label + office.standing, office.head, body)
    return replace(office, label=label, body=body, public=True, is_class=False)


def _bodies(analysis: Analysis, found: Findings, name: Name) -> Iterator[str]:
    """The ministry right before a name, or in brackets after it."""
    start = name.start
    for scheme in _INTRODUCERS:
        if (hit := analysis.hit_before(scheme, start)) is not None:
            start = hit.start
    for body in found.within(BodyMention, max(0, start - _LONGEST), start):
        if body.end == start - 1 and body.name.startswith(f"{_MINISTRY} "):
            yield body.name
    field = analysis.hit_before("field", start)
    if field is not None and analysis.text[field.start].isupper():
        yield f"{_MINISTRY} {field.concepts[0].label}"
    beside = _BESIDE.match(analysis.text, name.end)
    after = analysis.hit_at("field", beside.end()) if beside is not None else None
    if after is not None and analysis.text.startswith(")", after.end):
        yield f"{_MINISTRY} {after.concepts[0].label}"


def entries(
    analysis: Analysis, links: Links, chains: Sequence[Chain], chain: Chain, first: Name
) -> Iterator[Name]:
    """The further persons of a list whose every entry has an office of its own: "các Phó Chủ tịch:
    bà A, Giám đốc Sở X; ông B, Giám đốc Sở Y"."""
    name: Name | None = first
    if not analysis.text.startswith(":", chain.end):
        return
    heads = {office.head.id for office in chain.offices}
    while name is not None:
        own = next((c for c in chains if 0 < c.start - name.end <= len(" - ")), None)
        if own is None or heads & {office.head.id for office in own.offices}:
            return
        end = own.end + analysis.text.startswith(")", own.end)
        name = links.named_at(end + 2) if analysis.text.startswith("; ", end) else None
        if name is not None:
            yield name

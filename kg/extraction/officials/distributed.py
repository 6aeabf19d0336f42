"""Tell who is listed under an office of several persons, "hai Phó Giám đốc cùng dự là ông A và bà
B", and in which body each holds it: "các Thứ trưởng: Bộ Tài chính A, Bộ Xây dựng B", "Bộ trưởng các
bộ: Y tế A, Nội vụ B", "các bộ trưởng: A (Y tế), B (Nội vụ)".
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
from kg.extraction.titles import INTRODUCERS
from kg.model import Status

_LONGEST = 90
_NEXT_RECIPIENT = re.compile(r"\)?(?:; |,? và |,? còn có |, )")
_ENTRY_END = re.compile(r"\)?(?:\s*$|[.;\n]|,? và |, (?!giữ|làm|được|bị|đã|nhận|thôi))")
_BESIDE = re.compile(r" \((?:Bộ )?")
_MINISTRY = "Bộ"
_GROUP = re.compile(r":|,? gồm(?: có)?:?|,? là(?: các đồng chí)?:?")
# "Hai Phó Giám đốc Sở Y tế cùng dự là ông A và bà B": what they do, before who they are.
_GROUP_THAT = re.compile(
    r"(?: mới)?(?:, đều là [^,;:.]{3,40})?(?:,? (?:(?:cùng|đều|cũng|đã) )*"
    r"(?:có mặt|dự|tham dự|tham gia|góp mặt|đi|chủ trì"
    r"|đắc cử|trúng cử|được bầu)(?: (?:họp|buổi lễ|hội nghị|lễ|đoàn|cùng|lần này))?)?"
    r"(?::|,? (?:gồm(?: có)?|là|có)(?: các (?:đồng chí|ông|bà))?:?) ?(?:(?:ông|bà|đồng chí) )?"
)


def _each_with_body(
    analysis: Analysis, found: Findings, offices: tuple[OfficePhrase, ...], name: Name
) -> tuple[OfficePhrase, ...]:
    """The offices of a group as held by one of it, in the ministry that is named beside him."""
    return tuple(
        _with_body(analysis, found, office, name) if is_of_some_ministry(office) else office
        for office in offices
    )


def each_of_group(
    analysis: Analysis,
    found: Findings,
    group: Sequence[tuple[OfficePhrase, Status]],
    name: Name,
) -> list[tuple[OfficePhrase, Status]]:
    """What a group holds, as one of it does: "các Thứ trưởng: Bộ Tài chính A, Bộ Y tế B"."""
    own = _each_with_body(analysis, found, tuple(office for office, _ in group), name)
    return list(zip(own, (status for _, status in group), strict=True))


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
    for scheme in INTRODUCERS:
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


def recipients(text: str, links: Links, chains: Sequence[Chain], first: Name) -> list[Name]:
    """Those to whom one office is given: "đối với ông A, ông B", "đối với ông A, Giám đốc Sở X; bà
    B, Giám đốc Sở Y", "với ông A còn có bà B"; not "đối với ông A; ông B giữ chức Z"."""
    told = [first]
    while True:
        end = _own_end(chains, told[-1])
        link = _NEXT_RECIPIENT.match(text, end)
        following = links.named_at(link.end()) if link is not None else None
        if following is None or not _ENTRY_END.match(text, _own_end(chains, following)):
            return told
        told.append(following)


def _own_end(chains: Sequence[Chain], name: Name) -> int:
    """Where the offices end that a person has of his own, else his name."""
    own = next((c for c in chains if 0 < c.start - name.end <= len(" - ")), None)
    return name.end if own is None else own.end


def opens_group(analysis: Analysis, chain: Chain, names: Sequence[Name]) -> bool:
    """Whether those who hold the offices of a plural chain are named after it."""
    if not chain.plural:
        return False
    that = _GROUP_THAT.match(analysis.text, chain.end)
    at_once = that is not None and any(name.start == that.end() for name in names)
    return at_once or _GROUP.match(analysis.text, chain.end) is not None


def opens_bracketed(text: str, chain: Chain, names: Sequence[Name]) -> bool:
    """Whether each of a group is listed with what he is in brackets: "2 Phó Giám đốc: ông A (bác
    sĩ) và bà B"."""
    first = next((name for name in names if name.start > chain.end), None)
    if first is None or not text.startswith(":", chain.end):
        return False
    return text.startswith(" (", first.end)

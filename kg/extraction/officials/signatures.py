"""Read signature blocks: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Bùi Văn B" at the foot of a document.

The office right above the name is the signer's; its body is that of the "TM." line or of
the letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.capitals import lower_case_name, with_places
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.names import Name
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement
from kg.sentences import Sentence

_SIGNED = re.compile(r"\(?(?:đã ký|ký tên|đã kí)[^)]*\)?\.?$", re.IGNORECASE)
_SECRETARY, _BUREAU = "bí-thư", "Ban Thường vụ "
_HEAD = 200
_BLOCK = 6
_LONGEST_LINE = 90
_LONGEST_OFFICE = 40


def signatures(
    analysis: Analysis, found: Findings, names: Sequence[Name], offices: Sequence[OfficePhrase]
) -> Iterator[Statement]:
    """Yield who signs in which office."""
    sentences = analysis.sentences
    for index, sentence in enumerate(sentences):
        name = _only_name(sentence, names)
        if name is None:
            continue
        block = _above(analysis, sentences[max(0, index - 2 * _BLOCK) : index])
        office = _office(block, offices)
        if office is not None:
            signer = _with_body(analysis, found, block, office, offices)
            yield Statement(name, signer, "current", "signature")


def _only_name(sentence: Sentence, names: Sequence[Name]) -> Name | None:
    """The name when the line holds nothing else but a rank or title before it."""
    inside = [n for n in names if sentence.start <= n.start and n.end <= sentence.end]
    if len(inside) != 1 or inside[0].end < sentence.end - 1:
        return None
    name = inside[0]
    if name.start != sentence.start and not name.introduced:
        return None
    return name if name.start - sentence.start <= 20 else None


def _above(analysis: Analysis, lines: Sequence[Sentence]) -> list[Sentence]:
    """The short lines right above a name, bottom up, without the recipients listed beside them."""
    block: list[Sentence] = []
    for line in reversed(lines):
        text = analysis.text[line.start : line.end]
        if _SIGNED.match(text) or line.marker == "-":
            continue
        if len(block) == _BLOCK or len(text) > _LONGEST_LINE or text[-1] in ".;,":
            break
        if text[-1] == ":" and len(text) > _LONGEST_OFFICE:
            break  # it heads a list
        block.append(line)
    return block


def _office(block: Sequence[Sentence], offices: Sequence[OfficePhrase]) -> OfficePhrase | None:
    for line in block[:3]:
        inside = [o for o in offices if line.start <= o.start and o.end <= line.end]
        if inside and inside[-1].end >= line.end - 1:
            return inside[-1]
    return None


def _with_body(
    analysis: Analysis,
    found: Findings,
    block: Sequence[Sentence],
    office: OfficePhrase,
    offices: Sequence[OfficePhrase],
) -> OfficePhrase:
    """Give a bare "PHÓ CHỦ TỊCH" the body of the lines above it, of the authority that decides, or
    of the letterhead, where the lower of two bodies signs: "UBND TỈNH A / SỞ Y TẾ"."""
    if office.body is not None or office.head.get("standsAlone"):
        return office
    for line in block:
        inside = found.within(BodyMention, line.start, line.end)
        if inside:
            return _placed(office, inside[0].name)
    heading = [
        m
        for m in found.all(BodyMention)[:3]
        if not m.generic and m.start < _HEAD and _opens_line(analysis, m.start)
    ]
    if not heading:
        authority = _authority(analysis, office, offices)
        return office if authority is None else _placed(office, authority)
    upper, lower = heading[0], heading[1] if len(heading) > 1 else heading[0]
    is_under = not analysis.text[upper.end : lower.start].strip()
    signs = lower if is_under or lower.name.endswith(f" {upper.name}") else upper
    return _placed(office, signs.name)


def _opens_line(analysis: Analysis, position: int) -> bool:
    """Whether only spaces stand before a position on its line."""
    line = analysis.text.rfind("\n", 0, position) + 1
    return not analysis.text[line:position].strip()


def _authority(
    analysis: Analysis, office: OfficePhrase, offices: Sequence[OfficePhrase]
) -> str | None:
    """The body of the office in capitals that decides, for which its holder or a deputy signs:
    "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN A"."""
    for other in offices:
        end = analysis.sentence_at(other.start).end
        span = analysis.span(other.start, end)
        heads = (other.head.label.lower(), f"phó {other.head.label.lower()}")
        is_own = _opens_line(analysis, other.start) and office.head.label.lower() in heads
        if not is_own or not analysis.document.text[span.start : span.end].isupper():
            continue
        if other.body is not None:
            return other.body
        name = with_places(analysis, lower_case_name(analysis, other.start, end))
        body = name[len(other.head.label) :].strip()
        if body.lower().startswith(other.kind.lower()) and len(body) > len(other.kind) > 0:
            return f"{body[0].upper()}{body[1:]}"
    return None


def _placed(office: OfficePhrase, body: str) -> OfficePhrase:
    if office.head.id.endswith(_SECRETARY):  # who signs for a bureau leads the whole committee
        body = body.removeprefix(_BUREAU)
    label = joined(office.label, office.head, body)
    return replace(office, body=body, label=label, public=True)

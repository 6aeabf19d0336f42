"""Read the head of an official document: the document itself is a directive.

ỦY BAN NHÂN DÂN / TỈNH X / CỘNG HÒA ... / Số: 15/CT-UBND / X, ngày 5 tháng 6 năm 2024 /
CHỈ THỊ / Về việc ... : number, issuer, date, type and subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.capitals import lower_case_name, with_places
from kg.extraction.directives.citations import has_wording, written
from kg.extraction.directives.symbols import Number, Symbols, letter_number
from kg.extraction.mentions import BodyMention, DateMention, OfficeMention
from kg.letters import UPPER
from kg.model import Agent, PartialDate
from kg.vocabulary import Concept

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MOTTO = re.compile(r"cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập - tự do")
_LABEL = re.compile(
    r"^[ \t]*(?:(?:luật|bộ luật|nghị quyết|pháp lệnh) )?số\s?:?\s*(?=\d)",
    re.MULTILINE | re.IGNORECASE,
)
_DATELINE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b")
_ADDRESSED = re.compile(r"^\s*kính gửi\b", re.MULTILINE)
_CLOSING = re.compile(r"^\s*(?:nơi nhận|căn cứ )|\bđiện:\s*$", re.MULTILINE)
_ABOUT = re.compile(r"\bv/v:?\s+(?P<title>[^\n]+)")
_TITLE_STOP = re.compile(
    r"\s*(?:căn cứ|theo đề nghị|xét|kính gửi|thực hiện|ngày|điều 1\b|[ivx]+\.|\d+\.|-{2,}|_{2,}|\*"
    r"|tại|trong|để|thi hành|nhằm)",
)
_TITLE_NEVER = re.compile(r"\s*(?:căn cứ|theo đề nghị|kính gửi|điều 1\b|[ivx]+\.|\d+\.)")
# A title has no stop; its further lines may begin in small letters, the text's own do not.
_BODY_TEXT = re.compile(rf"[-+•] |[{UPPER}].*(?:[:;.]$|\. [{UPPER}])")
_ABOUT_MARK = re.compile(r"v/v:?\s+", re.IGNORECASE)
_ISSUED_BY = re.compile(r"\s*của\s+")
_OWNER = re.compile(r"\bcủa\s+")
_INSPECTION = re.compile(r" (?:thanh tra|kiểm tra|kiểm toán)")
_DECORATION = re.compile(r"[\s*_.-]*")
_HEAD_LINES = 40
_UPPER_AND_LOWER = 2
_LONGEST_DATELINE = 90


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at folded ``[start, end)``, without surrounding spaces.

    ``is_capitals`` tells whether it is set in capitals, abbreviations as they were written.
    """

    start: int
    end: int
    text: str
    is_capitals: bool


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The document's own identity; ``start`` and ``end`` hold its number or heading, and
    ``enacted`` is where its own words name it again: "Bộ trưởng Bộ Y tế ban hành Thông tư ..."."""

    start: int
    end: int
    head_end: int
    type: Concept
    number: Number | None
    title: str | None
    date: PartialDate | None
    issuer: Agent | None
    enacted: int | None = None


def read_letterhead(analysis: Analysis, found: Findings, symbols: Symbols) -> Letterhead | None:
    """Read the letterhead of a text; None for a press text."""
    lines = _lines(analysis)
    heading = _heading(analysis, lines)
    number = _number(analysis, symbols, lines)
    if not _is_official(analysis, lines, heading, number):
        return None
    if heading is None:
        return _letter(analysis, found, symbols, lines, number)
    index, type = heading
    title, rest = _title(analysis, found, lines, index, type)
    enacting = _enacting(analysis, found, lines[rest:], type)
    issuer = (
        _authority(analysis, found, lines[rest : rest + 2])
        or (enacting and enacting[0])
        or _heading_owner(analysis, found, lines[index : index + 2])
        or (_issuer(found, symbols, number, lines[index]) if number else None)
        or _lower_body(analysis, found, lines[:index])
        or _letterhead_name(analysis, lines[:index])
    )
    place = (number.start, number.end) if number else (lines[index].start, lines[index].end)
    head_end = lines[min(rest, len(lines) - 1)].end
    date = _date(found, lines)
    enacted = enacting and enacting[1]
    return Letterhead(*place, head_end, type, number, title, date, issuer, enacted)


def _lines(analysis: Analysis) -> list[Line]:
    lines = []
    for match in _LINE.finditer(analysis.text):
        words = match[0].strip()
        start = match.start() + match[0].index(words)
        span = analysis.span(start, start + len(words))
        source = analysis.document.text[span.start : span.end]
        lines.append(Line(start, start + len(words), words, source.isupper()))
        if len(lines) == _HEAD_LINES:
            break
    return lines


def _heading(analysis: Analysis, lines: Sequence[Line]) -> tuple[int, Concept] | None:
    """The line in capitals that is a type, alone or with its issuer: "KẾT LUẬN CỦA BỘ ..."."""
    for index, line in enumerate(lines):
        hit = analysis.hit_at("document-type", line.start)
        if hit is None or not analysis.text[hit.start : hit.end].isupper():
            continue
        rest = analysis.lower[hit.end : line.end]
        if not rest or _ISSUED_BY.match(rest) or _INSPECTION.fullmatch(rest):
            return index, hit.concepts[0]
    return None


def _number(analysis: Analysis, symbols: Symbols, lines: Sequence[Line]) -> Number | None:
    """The number after "Số:" at the beginning of a line of the head."""
    if not lines:
        return None
    end = lines[-1].end
    label = _LABEL.search(analysis.text, 0, end)
    if label is None:
        return None
    own = [n for n in symbols.numbers(analysis.text[: end + 40]) if n.start == label.end()]
    return own[0] if own else letter_number(analysis.text, label.end())


def _is_official(
    analysis: Analysis,
    lines: Sequence[Line],
    heading: tuple[int, Concept] | None,
    number: Number | None,
) -> bool:
    signs = [
        number is not None,
        any(_MOTTO.search(line.text.lower()) for line in lines),
        bool(_CLOSING.search(analysis.lower)),
    ]
    if heading is None:
        return number is not None and bool(_ADDRESSED.search(analysis.lower))
    return any(signs)


def _letter(
    analysis: Analysis,
    found: Findings,
    symbols: Symbols,
    lines: Sequence[Line],
    number: Number | None,
) -> Letterhead | None:
    """Read an official letter, which has a number and "V/v", but no heading."""
    if number is None:
        return None
    types = symbols.types(number)
    type = types[0] if types else analysis.vocabulary.concept("document-type", "công-văn")
    about = _ABOUT.search(analysis.lower, 0, lines[-1].end)
    title = written(analysis, about.start("title"), about.end()) if about else None
    issuer = _issuer(found, symbols, number, lines[-1]) or _letterhead_name(analysis, lines)
    return Letterhead(
        number.start, number.end, number.end, type, number, title, _date(found, lines), issuer
    )


def _title(
    analysis: Analysis, found: Findings, lines: Sequence[Line], heading: int, type: Concept
) -> tuple[str | None, int]:
    """The lines after the heading up to the authority, the first basis or an empty line."""
    parts: list[str] = []
    index = heading + 1
    while index < len(lines):
        line = lines[index]
        follows = not parts or "\n\n" not in analysis.text[lines[index - 1].end : line.start]
        stop = _TITLE_STOP if parts else _TITLE_NEVER
        is_over = bool(parts) and lines[index - 1].is_capitals and not line.is_capitals
        is_over = is_over or (bool(parts) and _BODY_TEXT.match(line.text) is not None)
        is_stop = is_over or stop.match(line.text.lower()) or _whole_agent(analysis, found, line)
        if is_stop or not follows:
            break
        is_owner = line.is_capitals and _ISSUED_BY.match(line.text.lower()) and not parts
        if _DECORATION.fullmatch(line.text) is None and not is_owner:
            parts.append(written(analysis, line.start, line.end))
        index += 1
    title = _ABOUT_MARK.sub("", " ".join(parts), count=1)
    if title and has_wording(type, "law"):
        name = title.capitalize() if title.isupper() else title
        title = f"{type.label} {name}"
    return (title or None), index


def _whole_agent(analysis: Analysis, found: Findings, line: Line) -> Agent | None:
    """The body or office that a line in capitals is all of: "BỘ TRƯỞNG BỘ TÀI CHÍNH"."""
    if not line.is_capitals:
        return None
    end = line.start + len(line.text.rstrip(":,"))
    for office in found.within(OfficeMention, line.start, line.end):
        if office.start == line.start and office.end >= end - 1:
            return _agent(office)
    for body in found.within(BodyMention, line.start, line.end):
        if body.start == line.start and body.end >= end - 1:
            return _agent(body)
    if analysis.hit_at("post", line.start) is None:
        return None
    name = with_places(analysis, lower_case_name(analysis, line.start, end))
    return Agent("post", name[0].upper() + name[1:])


def _authority(analysis: Analysis, found: Findings, lines: Sequence[Line]) -> Agent | None:
    agents = (_whole_agent(analysis, found, line) for line in lines)
    return next((agent for agent in agents if agent is not None), None)


def _enacting(
    analysis: Analysis, found: Findings, lines: Sequence[Line], type: Concept
) -> tuple[Agent, int] | None:
    """Who issues by the preamble, and where that names the document: "Bộ trưởng Bộ Y tế ban hành
    Thông tư quy định ..."."""
    words = f" ban hành {type.label.lower()} "
    for line in lines:
        at = analysis.lower.find(words, line.start, line.end)
        named = at + len(words) - len(type.label) - 1
        mentions: list[OfficeMention | BodyMention] = [
            *found.within(OfficeMention, line.start, line.end),
            *found.within(BodyMention, line.start, line.end),
        ]
        for mention in mentions:
            if mention.start == line.start and mention.end == at:
                return _agent(mention), named
    return None


def _agent(mention: OfficeMention | BodyMention) -> Agent:
    if isinstance(mention, OfficeMention):
        return Agent("post", mention.office)
    return Agent("body", mention.name)


def _heading_owner(analysis: Analysis, found: Findings, lines: Sequence[Line]) -> Agent | None:
    """The issuer of "KẾT LUẬN CỦA BỘ CHÍNH TRỊ", on the heading's line or the next."""
    for index, line in enumerate(lines):
        pattern = _OWNER if index == 0 else _ISSUED_BY
        owner = pattern.search(analysis.lower, line.start, line.end)
        if owner is None or (index > 0 and owner.start() != line.start):
            continue
        for body in found.within(BodyMention, owner.end(), line.end):
            if body.start == owner.end():
                return Agent("body", body.name)
        same = _named_alike(analysis, found, owner.end(), line.end)
        if same is not None:
            return Agent("body", same)
        name = with_places(analysis, lower_case_name(analysis, owner.end(), line.end))
        return Agent("body", name[0].upper() + name[1:]) if name else None
    return None


def _named_alike(analysis: Analysis, found: Findings, start: int, end: int) -> str | None:
    """The body that the text names by the words of ``[start, end)`` in its other lines."""
    words = analysis.lower[start:end]
    alike = (b for b in found.all(BodyMention) if analysis.lower[b.start : b.end] == words)
    return next((body.name for body in alike if not body.generic), None)


def _lower_body(analysis: Analysis, found: Findings, lines: Sequence[Line]) -> Agent | None:
    """The lower of two bodies over the number: "UBND TỈNH X / THANH TRA TỈNH"."""
    count = next((i for i, line in enumerate(lines) if not _names_body(line)), len(lines))
    if count < _UPPER_AND_LOWER:
        return None
    upper, lower = (_whole_agent(analysis, found, line) for line in lines[count - 2 : count])
    if upper is None or lower is not None:
        return lower
    is_office = lines[count - 1].text.lower() == "văn phòng"
    return Agent("body", f"Văn phòng {upper.name}") if is_office else None


def _names_body(line: Line) -> bool:
    return line.is_capitals and not _MOTTO.search(line.text.lower()) and not _LABEL.match(line.text)


def _issuer(found: Findings, symbols: Symbols, number: Number, head: Line) -> Agent | None:
    """Who issues by the symbol of a number, with the place that the lines of the head tell."""
    issuer = symbols.issuer(number)
    if issuer is None or issuer.kind != "body":
        return issuer
    named = (m.name for m in found.within(BodyMention, 0, head.end) if not m.generic)
    sited = next((name for name in named if name.startswith(f"{issuer.name} ")), None)
    return Agent("body", sited) if sited is not None else issuer


def _letterhead_name(analysis: Analysis, lines: Sequence[Line]) -> Agent | None:
    """The name over the number: the first lines in capitals, down to the motto or "Số"."""
    names: list[str] = []
    for line in lines:
        motto = _MOTTO.search(line.text.lower())
        if not line.is_capitals or _LABEL.match(line.text):
            break
        end = line.start + motto.start() if motto else line.end
        names.append(lower_case_name(analysis, line.start, end).strip())
        if motto is not None:
            break
    name = with_places(analysis, " ".join(filter(None, names)))
    return Agent("body", name[0].upper() + name[1:]) if name else None


def _date(found: Findings, lines: Sequence[Line]) -> PartialDate | None:
    """The date of the dateline, only as exact as it has been filled in."""
    for line in lines:
        if len(line.text) > _LONGEST_DATELINE or not _DATELINE.search(line.text.lower()):
            continue
        dates = found.within(DateMention, line.start, line.end)
        if dates and dates[-1].end >= line.end - 1:
            return dates[-1].date
    return None

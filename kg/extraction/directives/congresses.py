"""Find resolutions cited by the meeting that passed them: congresses and plenums of the Party,
sessions of the Government.

"Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI",
"Nghị quyết Trung ương 4 khóa XI, XII". "Trung ương 4" is a plenum and no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.citations import Citation, is_draft
from kg.extraction.mentions import BodyMention
from kg.letters import LOWER, UPPER
from kg.model import Agent
from kg.vocabulary import Hit

CENTRAL_COMMITTEE = Agent("body", "Ban Chấp hành Trung ương Đảng")
_SYLLABLE = rf"[{UPPER}{LOWER}]+"
_ROMAN = r"[IVXL]{1,6}"
_CONGRESS = re.compile(
    rf"(?: của)? (?P<name>[Đđ]ại hội(?:,? (?:lần thứ|khóa)\b"
    r"| (?:(?:đại biểu|[Tt]oàn quốc|thứ|của|các|[Đđ]ảng bộ|Đảng|Cộng sản|Đoàn|tỉnh|thành phố"
    r"|huyện|quận|thị xã|xã|phường|cấp)\b"
    rf"|[Qq]uân đội\b|{_ROMAN}\b|\d{{1,2}}\b|[{UPPER}]{_SYLLABLE}))+)(?<! của)(?<! các)"
)
_PLENUM = re.compile(
    rf"(?: của)?(?P<name>(?: [Hh]ội nghị)?(?: lần thứ (?:\d{{1,2}}|[a-zà-ỹ]+(?: [a-zà-ỹ]+)?),?)?"
    r"(?: Ban Chấp hành)? [Tt]rung ương(?: Đảng)?"
    rf"(?P<plenum>(?: lần thứ)? ?(?:\d{{1,2}}|{_ROMAN})\b| lần thứ [a-zà-ỹ]+)?)"
    rf"(?:,? \(?(?P<term>khóa (?:{_ROMAN}|\d{{1,2}})))?"
)
# "Nghị quyết phiên họp Chính phủ thường kỳ tháng 4/2024".
_SESSION = re.compile(
    r"(?: của)? (?P<name>[Pp]hiên họp (?:(?:thường kỳ|chuyên đề|(?:của )?Chính phủ) ){1,2}"
    r"(?:tháng|quý) (?:\d{1,2}|[IV]{1,3})(?:(?:/| năm )\d{4})?)(?!\w)"
)
_GOVERNMENT = "Chính phủ"
_MORE_TERMS = re.compile(rf"(?:,| và) (?:khóa )?(?P<term>{_ROMAN})\b")
_SINGLED_OUT = re.compile(
    rf"\b(?:{_ROMAN}|\d{{1,2}})\b|Đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã)? ?[{UPPER}]"
)
_PARTY_ABROAD = re.compile(rf"\bĐảng (?:[{UPPER}][^\W\d]+ (?:[^\W\d]+ )?){{1,4}}[^;:]*$")
_MANY = re.compile(r"các cấp|các đảng bộ", re.IGNORECASE)
# A party organisation whose place only the text tells: "Đảng bộ tỉnh lần thứ XI".
_OF_SOME_PLACE = re.compile(
    rf"Đảng bộ (?P<level>tỉnh|thành phố|huyện|quận|thị xã)(?! [{UPPER}](?![IVXL]))"
)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
_PROVINCIAL = frozenset({"tỉnh", "thành phố"})
_OF_LEVEL = ("Đảng bộ", "Ủy ban nhân dân", "Hội đồng nhân dân")


def congresses(analysis: Analysis, found: Findings) -> Iterator[Citation]:
    """Every resolution of a congress or plenum."""
    for hit in analysis.found("document-type"):
        if hit.concepts[0].id != "nghị-quyết":
            continue
        congress = _CONGRESS.match(analysis.text, hit.end)
        if congress is not None:
            yield from _congress(analysis, found, hit, congress)
            continue
        session = _SESSION.match(analysis.text, hit.end)
        if session is not None and _GOVERNMENT in session["name"]:
            yield _session(analysis, hit, session)
            continue
        plenum = _PLENUM.match(analysis.text, hit.end)
        if plenum is not None and (plenum["plenum"] or " lần thứ " in plenum["name"]):
            yield from _plenums(analysis, hit, plenum)


def _congress(
    analysis: Analysis, found: Findings, hit: Hit, match: re.Match[str]
) -> Iterator[Citation]:
    is_plural = _MANY.match(analysis.text, match.end() + 1) or _MANY.search(match["name"])
    if is_plural or _is_of_friends(analysis, hit.start) or not _SINGLED_OUT.search(match["name"]):
        return
    congress = _placed(analysis, found, hit.start, match["name"])
    name = f"{hit.concepts[0].label} {congress or match['name']}"
    issuer = Agent("body", congress[0].upper() + congress[1:]) if congress else None
    draft = is_draft(analysis, hit.start)
    yield Citation(
        hit.start, match.end(), hit.concepts[0], "congress", name=name, issuer=issuer, draft=draft
    )


def _session(analysis: Analysis, hit: Hit, match: re.Match[str]) -> Citation:
    name = f"{hit.concepts[0].label} {match['name']}"
    issuer = Agent("body", _GOVERNMENT)
    draft = is_draft(analysis, hit.start)
    return Citation(
        hit.start, match.end(), hit.concepts[0], "congress", name=name, issuer=issuer, draft=draft
    )


def _placed(analysis: Analysis, found: Findings, position: int, congress: str) -> str | None:
    """A congress with the place that is left out, "Đại hội Đảng bộ tỉnh lần thứ XI" in a sentence
    or text on one province; None when it is open whose congress it is.
    """
    bare = _OF_SOME_PLACE.search(congress)
    if bare is None:
        return congress
    level = bare["level"]
    first = analysis.sentence_at(position).start
    near = analysis.found("province", first, position) if level in _PROVINCIAL else []
    heads = (f"{_COMMITTEES[level]} ", *(f"{head} {level} " for head in _OF_LEVEL))
    places = {hit.concepts[0].label for hit in near} or {
        b.name.removeprefix(head)
        for b in found.all(BodyMention)
        for head in heads
        if b.name.startswith(head) and not b.generic
    }
    if len(places) != 1:
        return None
    return f"{congress[: bare.end()]} {places.pop()}{congress[bare.end() :]}"


def _is_of_friends(analysis: Analysis, position: int) -> bool:
    """Whether a clause tells of the Party of another country: "Đảng … Lào sẽ thực hiện"."""
    first = analysis.sentence_at(position).start
    party = _PARTY_ABROAD.search(analysis.text, first, position)
    if party is None:
        return False
    names = analysis.found("country", party.start(), party.end() + 1)
    return any(name.concepts[0].id != "việt-nam" for name in names)


def _plenums(analysis: Analysis, hit: Hit, match: re.Match[str]) -> Iterator[Citation]:
    name = f"{hit.concepts[0].label}{match['name']}".rstrip()
    term = f" {match['term']}" if match["term"] else ""
    end = match.end() + (analysis.text[match.end() : match.end() + 1] == ")")
    first = Citation(
        hit.start, end, hit.concepts[0], "plenum", name=name + term, issuer=CENTRAL_COMMITTEE
    )
    yield replace(first, draft=is_draft(analysis, hit.start))
    position = match.end()
    while term and (more := _MORE_TERMS.match(analysis.text, position)) is not None:
        position = more.end()
        yield replace(
            first,
            start=more.start("term"),
            end=position,
            name=f"{name} khóa {more['term']}",
            listed=True,
        )

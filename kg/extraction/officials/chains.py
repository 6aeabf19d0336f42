"""Group offices that belong together: "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội".

A chain goes to the name right after it, or to the name before it; a plural one ("các Phó
Thủ tướng") to every name of the list it opens.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis
from kg.extraction.foreign import is_alien
from kg.extraction.officials.names import Name, place_ends
from kg.extraction.officials.office_names import joined
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.titles import INTRODUCERS
from kg.letters import LOWER, UPPER

_COMMITTEE = "Đảng ủy "
_JOIN = re.compile(
    r",? (?:đồng thời |hiện )?(?:kiêm|là)? ?|, | - |-|,? kiêm(?: nhiệm)? | và |, kiêm "
)
_NOW = re.compile(r"\b(?:hiện|nay)\b")  # "nguyên Giám đốc X, hiện Phó Giám đốc Y"
# What an office may have besides its body, up to the next one.
_MORE_WORDS = re.compile(rf" (?:(?:[{UPPER}]?[{LOWER}]+) ){{0,3}}[{LOWER}]+, ")
_UNREAD_BODY = re.compile(r" [^,;.:()\n]{3,70}, ")
_TELLING = ("speech-verb", "career-verb", "modal")
_VERBS = ("speech-verb", "career-verb", "task-verb", "role-verb", "action-verb", "modal")
_PLURAL = re.compile(
    r"\b(?:các|hai|ba|bốn|năm|những|\d)(?: (?:đồng chí|ông|bà|nguyên|cựu|vị|đời))* ?$",
    re.IGNORECASE,
)
# "ba đời giám đốc Sở X": those who held it one after the other.
_GENERATIONS = re.compile(r"\b(?:các|hai|ba|bốn|năm|nhiều|\d) đời $", re.IGNORECASE)
_TERMS = r" (?:qua )?các (?:thời kỳ|nhiệm kỳ|khóa)"  # whose holders are named after it
_OF_TERMS = re.compile(rf"{_TERMS}[:,]? ")
_TO_NAME = re.compile(
    r" \([^()\n]{2,80}\) |"
    rf"{_TERMS}[:,]? |(?: (?:hiện nay|hiện tại|hiện|(?:khi|lúc|thời điểm|thời kỳ) (?:đó|ấy)"
    r"|bấy giờ))?(?: - |,? là |: ?|, | )?"
)
_BORN = (
    rf"(?:sinh (?:năm|ngày) [\d/]+|SN \d{{4}}|\d{{1,3}} tuổi"
    rf"|(?:là )?(?:người )?dân tộc [{UPPER}]\S+(?: [{UPPER}]\S+)?"
    rf"|quê(?: quán| gốc)?(?: ở| tại)?:? [^,;()]{{2,50}})"
)
_NAME_TO_CHAIN = re.compile(
    rf"(?: ?\([^()]{{0,60}}\))?(?:, | - |-| \(|: |,)(?:{_BORN}(?:, | - |; )){{0,3}}"
    r"(?:hiện là |hiện đang là |hiện |là |một |cũng là )?"
    r"(?:(?:đều là )?(?:hai|ba|bốn|\d)(?: đời)? )?"
)
_GOVERNED = re.compile(
    r"\b(?:của|với|cho|vào|tới|bởi|theo|từ|thành|làm|là|chức|vụ|trí) $", re.IGNORECASE
)
_ACCORDING = re.compile(r"\b[Tt]heo $")
_SAID = re.compile(r"\b(?:là|làm) ")
_GIVEN = re.compile(r"\b(?:làm|giữ chức|giữ chức vụ|đảm nhiệm chức|trở thành) $")
# A phrase before the subject, up to the person who is its object.
_FRONTED = re.compile(
    r"(?:- )?(?:(?:đến |tới )?thăm|trả lời|đáp lại|đáp lời|nhất trí với|đồng tình với|đồng ý với"
    r"|trao|chúc mừng|cảm ơn|tiếp|đón|tiễn|gặp|hội đàm với|hội kiến|ghi nhận|đánh giá|bày tỏ"
    r"|hưởng ứng|tiếp thu|thay mặt|sau khi|tưởng nhớ|nhận lời mời)\b[^,;:.]*$",
    re.IGNORECASE,
)
_CITY = re.compile(rf"([{UPPER}]\w+) ")
_CITY_OF_TWO = re.compile(rf"([{UPPER}]\w+ [{UPPER}]\w+) ")
_NEXT_NAME = re.compile(r",? và |, |; ")
_COMMAS = frozenset({", ", " và ", ", và "})
_PLURAL_HONORIFIC = re.compile(r"\b(?:các|hai|ba|bốn) (?:ông|bà|đồng chí):? $", re.IGNORECASE)
_SET_OFF = re.compile(r"(?: [^\s,;:.()]+){0,2}, ")
_MEMBER = "thành-viên"
_PREMIER = "thủ-tướng"  # holds no ministry beside: "báo cáo Thủ tướng, Bộ trưởng A nói"
_MINISTERS = frozenset({"bộ-trưởng", "thứ-trưởng", "phó-thủ-tướng"})


@dataclass(frozen=True, slots=True)
class Chain:
    """Offices in a row at folded ``[start, end)``; ``plural`` when said of several persons."""

    start: int
    end: int
    offices: tuple[OfficePhrase, ...]
    plural: bool


class Links:
    """Which names and chains stand side by side in one document."""

    def __init__(self, analysis: Analysis, names: Sequence[Name]) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._names = list(names)
        self._by_start = {name.start: name for name in names}
        self._ends = [name.end for name in names]

    def is_of_assistant(self, chain: Chain, limit: int) -> bool:
        """Whether the assistant is named before: "A, trợ lý Bộ trưởng B", "A … là trợ lý của B".

        In "ông A cho hay trợ lý Tổng thống C báo tin" C is the assistant.
        """
        index = bisect.bisect_right(self._ends, chain.start) - 1
        if index < 0 or self._names[index].start < limit:
            return False
        governed = _GOVERNED.search(self._text, max(limit, chain.start - 8), chain.start)
        return governed is not None or self.name_before(chain) is not None

    def name_after(self, end: int, start: int | None = None) -> Name | None:
        """The name a chain leads to, past ranks and honorifics.

        In "chỉ đạo của Thủ tướng, ông A kiểm tra" the comma parts them.
        """
        gap = _TO_NAME.match(self._text, end)
        position = gap.end() if gap else end
        comma = self._text[end : end + 1] == ","
        introduced = False
        while (step := self._introducer(position)) is not None:
            position, introduced = step, True
        if comma and not introduced:
            return None
        apart = gap is not None and gap[0].strip() != ""
        if introduced and not apart and start and self._is_said_of_another(end, start):
            return None
        if comma and start is not None and self._is_governed(start):
            return None
        return self._by_start.get(position) or self._after_place(position)

    def _is_said_of_another(self, end: int, start: int) -> bool:
        """Whether a title with a capital begins an entry: "B: là Giám đốc Sở Y tế Bác sĩ A"."""
        begins = self._text[end + 1 : end + 2].isupper()
        return begins and _SAID.search(self._text, max(0, start - 8), start + 8) is not None

    def are_apart(self, office: OfficePhrase, speaker: Name) -> bool:
        """Whether an office before a comma is not that of the subject behind it: "Theo người phát
        ngôn, Chủ tịch tỉnh A đã …", "bổ nhiệm ông B làm Giám đốc X, Chủ tịch tỉnh A nói"."""
        source = _ACCORDING.search(self._text, max(0, office.start - 6), office.start)
        if source is not None:
            return not self._text.startswith(",", speaker.end)
        return self._is_given(office) and self._speaks(speaker)

    def _is_given(self, office: OfficePhrase) -> bool:
        """Whether a person named in the sentence is said to get or have an office."""
        sentence = self._analysis.sentence_at(office.start).start
        index = bisect.bisect_right(self._ends, office.start) - 1
        named = index >= 0 and self._names[index].start >= sentence
        given = _GIVEN.search(self._text, max(0, office.start - 20), office.start)
        return named and given is not None

    def _speaks(self, name: Name) -> bool:
        """Whether a verb of saying follows a name."""
        end = name.end + len(" ")
        return self._analysis.hit_at("speech-verb", end) is not None

    def _is_governed(self, start: int) -> bool:
        """Whether a chain belongs to what stands before it: "của Thủ tướng, …", "tranh cử …, …"."""
        verb = self._analysis.hit_before("career-verb", start)
        return verb is not None or bool(_GOVERNED.search(self._text, max(0, start - 8), start))

    def _after_place(self, position: int) -> Name | None:
        """The name after a place: "Thống đốc Bangkok Aswin Kwanmuang", "nước Việt Nam Lê Bé"."""
        for end in place_ends(self._analysis, position):
            if (name := self._by_start.get(end + 1)) is not None:
                return name
        for words in (_CITY, _CITY_OF_TWO):
            city = words.match(self._text, position)
            name = self._by_start.get(city.end()) if city is not None else None
            if city is not None and name is not None and not name.introduced:
                abroad = is_alien(name.text) or is_alien(f"{city[1]} {name.text}")
                return name if abroad else None
        return None

    def name_before(self, chain: Chain) -> Name | None:
        """The name that a chain follows in apposition."""
        index = bisect.bisect_right(self._ends, chain.start) - 1
        if index < 0:
            return None
        name = self._names[index]
        if index and self._is_alias(self._names[index - 1], name):
            name = self._names[index - 1]
        gap = _untitled(self._analysis, name.end, chain.start)
        apposed = len(gap) < 110 and _NAME_TO_CHAIN.fullmatch(gap) is not None
        return None if not apposed or self._opens_clause(name, chain) else name

    def _is_alias(self, name: Name, other: Name) -> bool:
        """ "Lương Văn Cường (Lương Cường - sinh năm 1957), Ủy viên …": another name in brackets."""
        return other.start - name.end == len(" (") and self._text[other.start - 1] == "("

    def _opens_clause(self, name: Name, chain: Chain) -> bool:
        """ "Trả lời đại biểu A, Bộ trưởng B cho biết": the chain is the subject, A an object."""
        start = self._analysis.sentence_at(name.start).start
        if _FRONTED.match(self._text, start, name.start) is None:
            return False
        if self._text[chain.end : chain.end + 1] != " ":
            return False
        says = self._analysis.hit_at("speech-verb", chain.end + 1) is not None
        return says or self.name_after(chain.end, chain.start) is not None

    def coordinated(self, name: Name) -> Iterator[Name]:
        """The names that follow in a list: "A, B và C"."""
        while link := _NEXT_NAME.match(self._text, name.end):
            position = link.end()
            if link[0] == "; " and self._opens_a_group(position):
                return
            following = self.named_at(position)
            if following is None:
                return
            name = following
            yield name

    def grouped_before(self, name: Name) -> list[Name]:
        """The names before one that a plural opens: A and B of "các ông A, B, C, nguyên …"."""
        index = self._names.index(name)
        first = index
        while (
            first and self._text[self._names[first - 1].end : self._names[first].start] in _COMMAS
        ):
            first -= 1
        opening = self._text[: self._names[first].start]
        return self._names[first:index] if _PLURAL_HONORIFIC.search(opening) else []

    def listed_before(self, name: Name) -> list[Name]:
        """The names before one in a list: A and B of "ông A, bà B và ông C"."""
        index = first = self._names.index(name)
        while first and self._names[first] in self.coordinated(self._names[first - 1]):
            first -= 1
        return self._names[first:index]

    def is_named(self, start: int, end: int) -> bool:
        """Whether a person is named between."""
        index = bisect.bisect_right(self._ends, end) - 1
        return index >= 0 and self._names[index].start >= start

    def named_at(self, position: int) -> Name | None:
        """The name at an offset, past ranks and honorifics."""
        while (step := self._introducer(position)) is not None:
            position = step
        return self._by_start.get(position)

    def _opens_a_group(self, position: int) -> bool:
        """ "các Phó Chủ tịch: A, B; các ông C, D": others begin."""
        hit = self._analysis.hit_at("honorific", position)
        return hit is not None and hit.concepts[0].get("plural") is not None

    def _introducer(self, position: int) -> int | None:
        """Where the longest of the titles at an offset ends: "bác sĩ", not "bác"."""
        hits = (self._analysis.hit_at(scheme, position) for scheme in INTRODUCERS)
        end = max((hit.end for hit in hits if hit is not None), default=None)
        while end is not None and self._text[end : end + 1] in {" ", ".", ","}:
            end += 1
        return end


def chains(analysis: Analysis, offices: Sequence[OfficePhrase], links: Links) -> Iterator[Chain]:
    """Yield the chains of a document in order."""
    current: list[OfficePhrase] = []
    for office in offices:
        if current and not _continues(analysis, current[-1], office, links):
            yield from _parted(analysis, current, links)
            current = []
        now = current and _NOW.search(analysis.text, current[-1].end, office.start)
        current.append(replace(office, effect="current") if now and not office.effect else office)
    if current:
        yield from _parted(analysis, current, links)


def _parted(analysis: Analysis, row: list[OfficePhrase], links: Links) -> Iterator[Chain]:
    """A row of offices, but for one that a verb gives to whom stands before it: "chúc mừng ông A
    được bổ nhiệm giữ chức X, Chủ tịch Y B nói" makes A "X", and B "Chủ tịch Y"."""
    subject = links.name_after(row[-1].end) if len(row) > 1 else None
    at_once = analysis.text[row[-1].end : row[-1].end + 1] == " "
    if subject is not None and at_once and analysis.text[row[0].end : row[1].start] == ", ":
        verb = analysis.hit_before("career-verb", row[0].start)
        start = analysis.sentence_at(verb.start).start if verb is not None else 0
        given = verb is not None and links.is_named(start, verb.start)
        if given or links.are_apart(row[0], subject):
            yield _chain(analysis, row[:1])
            row = row[1:]
    yield _chain(analysis, row)


def _continues(
    analysis: Analysis, last: OfficePhrase, following: OfficePhrase, links: Links
) -> bool:
    gap = _untitled(analysis, last.end, following.start)
    if not gap or (_JOIN.fullmatch(gap) is None and not _goes_on(analysis, last, following, gap)):
        return False
    if _JOIN.fullmatch(gap) is None and links.name_after(following.end) is not None:
        return False
    if last.head.id == _MEMBER and gap == " ":
        return False  # "là thành viên Chính phủ | cựu Thủ tướng A" was another one
    if last.head.id == _PREMIER and following.head.id in _MINISTERS:
        return False
    if gap == " là " and last.start <= analysis.sentence_at(last.start).start + len("Tân "):
        return False
    if "và" in gap and links.name_after(following.end) is not None:
        return False
    return links.name_after(last.end) is None


def _goes_on(analysis: Analysis, last: OfficePhrase, following: OfficePhrase, gap: str) -> bool:
    """Whether more words of an office, none of them a verb, part it from the next one: "Bí thư Đảng
    ủy cơ quan, Chủ tịch …"."""
    kinds = analysis.found("body-kind", last.end, following.start)
    unread = last.kind or (kinds and kinds[0].start == last.end + 1)
    if unread and _UNREAD_BODY.fullmatch(gap):
        return not any(analysis.found(s, last.end, following.start) for s in _TELLING)
    if _MORE_WORDS.fullmatch(gap) is None:
        return False
    verbs = [hit for s in _VERBS for hit in analysis.found(s, last.end, following.start)]
    return all(any(k.start <= verb.start < k.end for k in kinds) for verb in verbs)


def _untitled(analysis: Analysis, start: int, end: int) -> str:
    """What stands between, but for ranks and titles set off by commas: ", Đại tướng, "."""
    gap = analysis.text[start:end]
    for scheme in ("rank", "academic-title"):
        for hit in analysis.found(scheme, start, end):
            if _SET_OFF.match(analysis.text, hit.end) and analysis.text.startswith(
                ", ", hit.start - 2
            ):
                stop = analysis.text.index(",", hit.end)
                gap = gap.replace(analysis.text[hit.start - 2 : stop], "", 1)
    return gap


def _chain(analysis: Analysis, offices: list[OfficePhrase]) -> Chain:
    start = offices[0].start
    plural = _PLURAL.search(analysis.text[max(0, start - 24) : start])
    if _GENERATIONS.search(analysis.text, max(0, start - 24), start):
        offices = [replace(office, effect=office.effect or "former") for office in offices]
    of_terms = _OF_TERMS.match(analysis.text, offices[-1].end)
    many = plural is not None or of_terms is not None
    return Chain(start, offices[-1].end, tuple(_beside_committees(offices)), many)


def _beside_committees(offices: list[OfficePhrase]) -> Iterator[OfficePhrase]:
    """ "Bí thư Đảng ủy Cục Thuế tỉnh, Cục trưởng": who leads the Party there leads the Cục."""
    beside = ""
    for office in offices:
        beside = (office.body or "").partition(_COMMITTEE)[2] or beside
        fused = office.head.get("fusedWith")
        if office.body is None and not office.foreign and fused and beside.startswith(f"{fused} "):
            label = joined(office.label, office.head, beside)
            yield replace(office, body=beside, label=label, public=True)
        elif office.body is None and office.kind and beside.startswith(f"{office.kind} "):
            label = joined(office.head.label + office.standing, office.head, beside)
            yield replace(office, body=beside, label=label, public=True, kind="")
        else:
            yield office

"""Find names of persons: "Trương Thị Mai", "Y Thanh Hà Niê Kđăm", "TRẦN THANH MẪN".

A name is a run of capitalised syllables that begins with a surname, or any such run after an
honorific, a rank or an office; names inside bodies, places, streets and schools are none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.small_words import FUNCTION_WORD
from kg.extraction.foreign import is_alien, is_foreign
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.spelling import (
    ABBREVIATED,
    FIRST_INITIALS,
    has_acronym,
    recased,
    unglued,
    with_initials,
)
from kg.extraction.officials.towns import OF_TOWNS, is_town, place_before
from kg.extraction.persons import is_called, is_common_surname
from kg.extraction.places import is_commune
from kg.extraction.titles import INTRODUCERS
from kg.letters import LOWER, UPPER

_SYLLABLE = rf"[{UPPER}](?:'?[{UPPER}{LOWER}]+)*(?:-[{UPPER}{LOWER}]+)*(?!\w)"
_INITIALS = r"[A-Z]\.(?: ?[A-Z]\.)*"
_PARTICLES = "van|von|der|den|de|del|da|dos|di|bin|bint|ibn"
# "Faisal bin Farhan", "Luiz Inácio Lula da Silva", "Omar al-Bashir".
_STEP = rf" {_SYLLABLE}| (?:{_PARTICLES})(?: {_SYLLABLE})| (?:al|el|ul)-{_SYLLABLE}"
_RUN = re.compile(rf"(?<![\w/.-]){_SYLLABLE}(?:{_STEP})*")
# "George H. W. Bush", where "nhà của Lê Văn B. Ông …" ends a sentence.
_WITH_INITIALS = re.compile(
    rf"(?<![\w/.-])(?:{FIRST_INITIALS}(?={_SYLLABLE}))?{_SYLLABLE}"
    rf"(?: {_INITIALS} ?(?={_SYLLABLE})|(?<=\. ){_SYLLABLE}|(?<=\.){_SYLLABLE}|{_STEP})*"
)
_BEFORE_INITIAL = re.compile(r"(\S+) [A-Z]\.")
_WORD = re.compile(r"\S+")
_WHO_IS = re.compile(
    r", (?P<who>người )?(?:(?:hiện|hiện nay|từng|đã|vừa|đang|cũng) )*(?:(?:là|giữ chức|làm) )?"
)
_LAST_WORD = re.compile(r"\b(\w+) $")
_LONGEST = 5
_LONGEST_ABROAD = 7
_USUAL = 4
_NO_NAMES = ("body", "body-kind", "field")  # "Phó Thủ tướng thường trực | Chính phủ"
_PAIR = 2
_MASKS = (
    "post",
    "honorific",
    "rank",
    "academic-title",
    "occupancy-marker",
    "body-kind",
    "document-type",
    "event-kind",
)
# "Trương Quang Lễ ký quyết định": these do not follow a name without a comma.
_RUN_TOGETHER = frozenset({"document-type", "event-kind"})
_NOT_A_NAME = frozenset({"Việt Nam", "Hồ Chí Minh", "Trung Ương", "Covid"})
_MIDDLE = frozenset({"A", "Thị", "Văn"})  # "Cháng A Páo", though "A" is a surname too
_PAPER = "Báo"
_HOME = "Việt Nam"
_OCEAN = re.compile(r"\b(?:Thái Bình|Ấn Độ|Đại Tây) Dương$")  # of "Á-Thái Bình Dương"
_AGENCIES = frozenset({"Reuters", "Sputnik", "Getty", "Bloomberg"})  # of a picture: "A Reuters"
_LEVEL = len("thành phố ")
_TWO_WORDS = re.compile(rf"[{UPPER}]\w+ [{UPPER}]\w+$")
_GOES_ON = re.compile(rf"\w| [{UPPER}]")
_AT_PLACE = re.compile(r"\b(?:ở|tại|bang|thành phố|thủ đô|chính quyền)$")
_LOOK_BACK = 24
_APOSTROPHE = "'"
_MARK = re.compile(rf"\b([HK]')(?=[{UPPER}])")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at folded ``[start, end)``; ``text`` is spelt with one capital a syllable.

    ``introduced`` tells that an honorific, rank or academic title stands before it, ``titled``
    that an office of a state does, ``capitals`` that it is printed in capitals only.
    """

    start: int
    end: int
    text: str
    introduced: bool
    titled: bool = False
    capitals: bool = False

    @property
    def syllables(self) -> tuple[str, ...]:
        """The name's parts; the last one is the given name: "K'" and "Mák" of "K'Mák"."""
        return tuple(_MARK.sub(r"\1 ", self.text).split(" "))


def names(analysis: Analysis, found: Findings, offices: Sequence[OfficePhrase]) -> Iterator[Name]:
    """Yield the names in the text in order; right after an office one is expected."""
    masked = _masked(analysis, found, offices)
    ends = {
        office.end: office.head.get("sector") != "private"
        for office in offices
        if not office.is_class
    }
    towns = {o.end for o in offices if o.head.id in OF_TOWNS and o.label == o.head.label}
    for run in _runs(analysis.text):
        words = [
            (m.start(), m.end()) for m in _WORD.finditer(analysis.text, run.start(), run.end())
        ]
        for part in _unmasked(words, masked):
            yield from _in_part(analysis, part, ends, towns)


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of capitalised syllables; initials stand inside names from abroad only."""
    for run in _WITH_INITIALS.finditer(text):
        initials = ABBREVIATED.match(run[0])
        before = _BEFORE_INITIAL.search(run[0], initials.end() if initials else 0)
        if initials is not None and not is_alien(run[0][initials.end() :]):
            yield from _RUN.finditer(text, run.start() + initials.end(), run.end())
        elif before is None or is_alien(before[1]):
            yield run
        else:
            yield from _RUN.finditer(text, run.start(), run.end())


def _masked(analysis: Analysis, found: Findings, offices: Sequence[OfficePhrase]) -> bytearray:
    """One byte a position: 1 where the text belongs to something else than a name."""
    masked = bytearray(len(analysis.text))
    ends = {office.end for office in offices}
    for scheme in _MASKS:
        for hit in analysis.found(scheme):
            # the "Ban" of "H'Ban", the "tỉnh Đoàn" of "UBND tỉnh Đoàn Thị Bé"
            if analysis.text.endswith(_APOSTROPHE, 0, hit.start) or is_commune(analysis, hit):
                continue
            single = " " not in analysis.text[hit.start : hit.end] or scheme in _RUN_TOGETHER
            after_office = hit.start - 1 in ends  # "Thượng nghị sĩ Mỹ | Bà Jane Roe"
            if not single or after_office or not _is_inside_run(analysis.text, hit.start):
                masked[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
    taken = [(m.start, m.end) for m in found.all(BodyMention)]
    for start, end in [*taken, *((office.start, office.end) for office in offices)]:
        masked[start:end] = b"\x01" * (end - start)
    return masked


def _is_inside_run(text: str, start: int) -> bool:
    """Whether a capitalised word stands before: the "Anh" of "Lê Anh Dũng" is no honorific."""
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return text[start].isupper() and before is not None and before[1].istitle()


def _unmasked(words: list[tuple[int, int]], masked: bytearray) -> Iterator[list[tuple[int, int]]]:
    part: list[tuple[int, int]] = []
    for start, end in words:
        if any(masked[start:end]):
            if part:
                yield part
            part = []
        else:
            part.append((start, end))
    if part:
        yield part


def _in_part(
    analysis: Analysis,
    part: list[tuple[int, int]],
    office_ends: Mapping[int, bool],
    towns: Collection[int],
) -> Iterator[Name]:
    """The names in a run of free capitalised syllables: one, or none."""
    part = part[_field_before_name(analysis, part) :]
    introduced = _is_introduced(analysis, part[0][0])
    ends = [end for end in (part[0][0] - 1, part[0][0] - 2) if end in office_ends]
    titled = bool(ends)
    if titled and not introduced:
        part = _after_office(analysis, part, of_town=part[0][0] - 1 in towns)
        if not part:
            return
    expected = introduced or titled or _is_apposed_abroad(analysis, part)
    first = _first_surname(analysis, part)
    if expected and (introduced or _is_name_of_its_own(analysis, part)):
        first = 0
    if len(part) > _PAIR and analysis.text[part[-1][0] : part[-1][1]] in _AGENCIES:
        part = part[:-1]
    if first is None or (not expected and _is_trap(analysis, part[first][0])):
        return
    if first and analysis.text[part[0][0] : part[0][1]].isupper():
        return
    abroad = is_alien(analysis.text[part[first][0] : part[-1][1]])
    last = min(len(part), first + (_LONGEST_ABROAD if abroad else _LONGEST))
    if last - first < 2 and not expected:
        return
    last = _name_in_capitals(analysis, part, first, last)
    start, end = part[first][0], unglued(analysis.text, part[last - 1][1])
    if not introduced and _is_other(analysis, start, end):
        return
    text = with_initials(recased(analysis.text[start:end]))
    if _may_be_a_person(text):
        of_state = any(office_ends[end] for end in ends)
        capitals = analysis.text[start:end].isupper()
        yield Name(start, end, text, introduced, of_state, capitals)


def _name_in_capitals(
    analysis: Analysis, part: list[tuple[int, int]], first: int, last: int
) -> int:
    """Where a name in a heading ends, as the text has it elsewhere: "LÊ VĂN BÉ | THĂM XÃ"."""
    if not analysis.text[part[first][0] : part[last - 1][1]].isupper():
        return last
    for end in range(last, first + 1, -1):
        if recased(analysis.text[part[first][0] : part[end - 1][1]]) in analysis.text:
            return end
    return last


def _after_office(
    analysis: Analysis, part: list[tuple[int, int]], *, of_town: bool
) -> list[tuple[int, int]]:
    """The words of a name after an office, without the place that the office is of; none where
    nobody is named."""
    rest = part[_place_before_name(analysis, part) or place_before(analysis, part, of_town) :]
    if not rest or analysis.text[rest[0][0] : rest[0][1]] == _PAPER:
        return []
    of_town = of_town and is_town(analysis, rest) and not _is_given_name(analysis, rest)
    return [] if of_town else rest


def _may_be_a_person(text: str) -> bool:
    """Whether no country, ocean or letters are named."""
    other = text in _NOT_A_NAME or text.startswith(_HOME) or _OCEAN.search(text) is not None
    return not other and not has_acronym(text)


def _field_before_name(analysis: Analysis, part: list[tuple[int, int]]) -> int:
    """How many words before a name are those of a ministry: "các bộ: Y tế A, Công Thương B"."""
    field = analysis.hit_at("field", part[0][0])
    words = next((i for i, w in enumerate(part, 1) if field and w[1] == field.end), 0)
    rest = part[words:]
    listed = analysis.text[part[0][0] - 2 : part[0][0]] in {": ", ", ", "; "}
    is_name = len(rest) >= _PAIR and is_common_surname(analysis, rest[0][0])
    return words if listed and is_name else 0


def _is_apposed_abroad(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether an office is set beside a name from abroad that a clause opens with: "…, Jane Roe,
    người hiện là Bộ trưởng X", "Jane Roe, nghị sĩ đảng Y, nói"."""
    start, end = part[0][0], part[-1][1]
    first = analysis.text[start : part[0][1]]  # no "Theo Guardian, Thủ tướng …"
    if len(part) < _PAIR or not is_foreign(first) or not is_alien(analysis.text[start:end]):
        return False
    who = _WHO_IS.match(analysis.text, end)
    if who is None or analysis.hit_at("post", who.end()) is None:
        return False
    opens = analysis.sentence_at(start).start == start
    return opens or who["who"] is not None


def _is_name_of_its_own(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether capitalised words after an office are a name though no surname opens them."""
    if len(part) in {_USUAL - 1, _USUAL} or _is_given_name(analysis, part):
        start, end = part[0]  # "Nhà vua Đang Ngủ Đông" is the title of a film
        is_ours = not analysis.text[start:end].isascii()
        return not is_ours or FUNCTION_WORD.match(analysis.lower, start) is None
    return is_foreign(analysis.text[part[0][0] : part[-1][1]])


def _is_given_name(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether one word after an office is the given name of someone named in full: "Bộ trưởng
    Bình"."""
    start, end = part[0]
    is_other = any(analysis.hit_at(scheme, start) is not None for scheme in _NO_NAMES)
    if len(part) > 1 or is_other or end in place_ends(analysis, start):
        return False
    ends = _ends_of(analysis.text, _TWO_WORDS, analysis.text[start:end])
    return any(_GOES_ON.match(analysis.text, end) is None for end in ends)


def _place_before_name(analysis: Analysis, part: list[tuple[int, int]]) -> int:
    """How many words between an office and a name are those of a place.

    "Chủ tịch nước Việt Nam Lê Văn Bé", "Thống đốc Bangkok Aswin Kwanmuang".
    """
    for end in place_ends(analysis, part[0][0]):
        words = next((i for i, word in enumerate(part, 1) if word[1] == end), 0)
        rest = part[words:]
        is_name = len(rest) >= _PAIR and (
            analysis.hit_at("surname", rest[0][0]) is not None
            or is_alien(analysis.text[rest[0][0] : rest[-1][1]])
        )
        if words and is_name:
            return words
    return 1 if _opens_with_place(analysis, part) else 0


def place_ends(analysis: Analysis, start: int) -> Iterator[int]:
    """Where places end that an offset begins, but for a "nước" or "tỉnh" before it."""
    if analysis.text.startswith(_HOME, start):
        yield start + len(_HOME)
    for scheme in ("country", "city", "province"):
        for hit in analysis.found(scheme, max(0, start - _LEVEL), start + 1):
            if hit.end > start:
                yield hit.end


def _opens_with_place(analysis: Analysis, part: list[tuple[int, int]]) -> bool:
    """Whether the text elsewhere says "ở Bangkok": "Thống đốc Bangkok Aswin Kwanmuang"."""
    word = analysis.text[part[0][0] : part[0][1]]
    if len(part) == _PAIR or not is_alien(word) or is_called(analysis, word):
        return False
    ends = _ends_of(analysis.text, _AT_PLACE, word)
    return any(not analysis.text[end : end + 1].isalnum() for end in ends)


def _ends_of(text: str, before: re.Pattern[str], word: str) -> Iterator[int]:
    """Where a word ends in a text wherever it stands after some others."""
    position = text.find(f" {word}")
    while position >= 0:
        end = position + 1 + len(word)
        if before.search(text, max(0, position - _LOOK_BACK), position):
            yield end
        position = text.find(f" {word}", end)


def _first_surname(analysis: Analysis, part: list[tuple[int, int]]) -> int | None:
    """Where a name begins: at a surname; a sentence's first word may be an ordinary one."""
    known = analysis.hit_at("known-person", part[0][0])
    if known is not None and known.end == part[-1][1]:
        return 0
    if analysis.hit_at("surname", part[0][0]) and len(part) <= _LONGEST:
        second = len(part) > 2 and analysis.hit_at("surname", part[1][0])
        sentence = analysis.sentence_at(part[0][0])
        rare = analysis.hit_at("surname", part[0][0]).concepts[0].get("frequency") == "low"  # type: ignore[union-attr]  # checked above
        middle = analysis.text[part[1][0] : part[1][1]] in _MIDDLE if len(part) > 1 else False
        return 1 if second and rare and not middle and sentence.start == part[0][0] else 0
    if len(part) > 2 and analysis.hit_at("surname", part[1][0]) and len(part) <= _LONGEST + 1:
        return 0 if _is_entry(analysis, part[0][0], part[-1][1]) else 1
    return None


def _is_entry(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a list gives a name with its office in brackets, however rare the surname:
    ", Xà Văn Bé (Bí thư Huyện ủy …)"."""
    if analysis.text[start - 2 : start] not in {", ", "; "} or analysis.text[end : end + 2] != " (":
        return False
    schemes = ("post", "occupancy-marker")
    return any(analysis.hit_at(scheme, end + len(" (")) for scheme in schemes)


def _is_introduced(analysis: Analysis, start: int) -> bool:
    before = analysis.text[max(0, start - 40) : start]
    if not before.endswith(" ") and not before.endswith("."):
        return False
    for scheme in INTRODUCERS:
        for hit in analysis.found(scheme, max(0, start - 40), start):
            if analysis.text[hit.end : start] in {" ", ". ", "."}:
                return True
    return False


def _is_trap(analysis: Analysis, start: int) -> bool:
    """A street, school, prize or ward that bears a person's name."""
    if analysis.hit_before("field", start) is not None:
        return False  # "Nội vụ" ends with a "vụ" that names none
    for scheme in ("name-trigger", "level"):
        for hit in analysis.found(scheme, max(0, start - 30), start):
            if hit.end == start - 1:
                return True
    return False


def _is_other(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a place or a ministry's field is named: "các Bộ trưởng: Y tế, Công Thương"."""
    for scheme in ("province", "city", "country", "place-abroad", "field"):
        hit = analysis.hit_at(scheme, start)
        if hit is not None and hit.end == end:
            return True
    return False

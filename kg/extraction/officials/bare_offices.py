"""Complete an office whose body is said elsewhere: "Phó Chủ tịch - Tổng Thư ký Ủy ban X".

A bare "Tổ trưởng" is of the one Tổ of the document, a bare "Cục phó" of the one Cục.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.phrase import GROUPS
from kg.extraction.foreign import is_foreign
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.clause_bodies import (
    DIRECTED,
    DIRECTORS,
    body_said_before,
    clause_body,
)
from kg.extraction.officials.party_offices import PartyOffices, completed, of_council
from kg.extraction.officials.passive import body_led
from kg.extraction.officials.phrases import OfficePhrase
from kg.letters import LOWER, UPPER

_MINISTRY = "Bộ"
# Who heads a body of a ministry's rank is minister besides: "Bộ trưởng, Chủ nhiệm Văn phòng …".
_IN_RANK = re.compile(r"(?:,| -) [Cc]hủ nhiệm ")
_SHARING = frozenset({", ", " - ", "-", " và ", " kiêm ", ", kiêm ", " rồi ", ", rồi "})
_RECTOR = "iệu trưởng"
_OTHER_SCHOOL = re.compile(rf" (?:Trường |trường (?=[{UPPER}])|[{UPPER}]{{2}})")
_SCHOOLS = ("trường-", "đại-học")
_SCHOOL_NAMES = ("Trường ", "Học viện ", "Đại học ")
_COMMITTEE = "Đảng ủy "
_BOARD = "hội đồng trường"
_PRESIDENT, _COURT = "chánh-án", "Tòa án "
_BUREAU = "Văn phòng"
_DIRECTOR, _AGENCY = "giám-đốc", "Cơ quan "
_HOUSES = ("bệnh-viện", "học-viện")
_COMPANY = re.compile(r"\b(?:[Cc]ông ty|[Tt]ập đoàn|[Dd]oanh nghiệp|CEO)\b")
_HOUSE = re.compile(r" (?:bệnh viện|học viện|trung tâm|viện)\b", re.IGNORECASE)
_SCHOOL = re.compile(r" (?:[Nn]hà trường|[Tt]rường)\b")
_CLOSED = re.compile(r"[,;:.()\n]| - |$")
_GOVERNOR = "thống-đốc"
_STATE_BANK = "Ngân hàng Nhà nước Việt Nam"
_UNIONS = ("Công đoàn", "Đoàn Thanh niên")
_UNITS = frozenset({"Cục", "Chi cục", "Tổng cục", "Vụ", "Viện", "Thanh tra"})
_STATIONS = frozenset({"Đồn", "Hạt", "Trạm", "Chốt"})
# After an office whose body was not read: "Vụ trưởng Giám sát …", "Viện trưởng đầu tiên của …".
_GOES_ON = re.compile(rf" (?:(?=[{UPPER}])|(?:một|đầu tiên của|của|thuộc) )")
_ADDED = re.compile(r"\bcó thêm (?:\d{1,2} |một |hai |ba |bốn |năm )?$")
_NEAR = 20
_ENTRY_END = re.compile(r"[;.]|$")
_LOWER_NEXT = re.compile(rf" [{LOWER}]")
_BEFORE_NAME = ("surname", "honorific", "rank", "academic-title", "post")


class BareOffices:
    """Completes the offices of one document whose bodies are known."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._bodies = {m.start: m for m in found.all(BodyMention)}
        self._party = PartyOffices(analysis, found)

    def completed(self, phrase: OfficePhrase) -> OfficePhrase:
        """An office with the body that sentence or document make clear."""
        said = self._of_clause(phrase)
        if said is not phrase:
            return said
        if phrase.kind:
            is_house = _HOUSE.fullmatch(f" {phrase.kind}") is not None
            bare = replace(phrase, label=phrase.head.label, kind="")
            whole = self._of_house(bare, phrase.kind) if is_house else self._of_board(phrase, bare)
            return phrase if whole is bare else whole
        phrase = self._of_led(self._party.completed(phrase))
        phrase = self._of_bank(self._of_unit(self._of_school(self._with_group(phrase))))
        return self._of_court(self._of_house(phrase))

    def of_following(self, phrase: OfficePhrase, following: OfficePhrase | None) -> OfficePhrase:
        """ "Phó Chủ tịch - Tổng Thư ký Ủy ban X": both heads are of one body."""
        if following is None or following.body is None:
            return phrase
        gap = self._text[phrase.end : following.start]
        deputy = phrase.head.get("broader") == following.head.id and phrase.body is None
        if deputy and gap in _SHARING and phrase.label == phrase.head.label:
            # "Phó Bí thư, rồi Bí thư Tỉnh đoàn X" rose in one body.
            return replace(completed(phrase, following.body), public=True)
        if phrase.body is not None:
            said = self._is_said(following) and gap in _SHARING
            return self._party.of_stated(phrase, following) if said else phrase
        if self._party.is_of_party(phrase):
            return self._party.beside(phrase, following) if gap in _SHARING else phrase
        bare = phrase.label == phrase.head.label + phrase.standing
        fused = phrase.head.get("fusedWith")
        unfit = (fused and fused != _BUREAU) or phrase.head.get("standsAlone") or phrase.foreign
        also = following.effect == "joins" and gap == " "
        apart = gap == ", " and following.body.startswith(_UNIONS)
        if not bare or unfit or apart or not (also or gap in _SHARING):
            return phrase
        if phrase.kind:
            return of_council(phrase, following.body)
        body = f"{fused} {following.body}" if fused else self._of_director(phrase, following.body)
        return replace(completed(phrase, body), public=True)

    def of_preceding(self, phrase: OfficePhrase, before: OfficePhrase) -> OfficePhrase:
        """ "giao Phó Chủ tịch UBND tỉnh X điều hành khi Chủ tịch B đi học": B, named with a bare
        head behind a deputy or whoever acts, leads the same body."""
        bare = phrase.label == phrase.head.label and phrase.body is None and not phrase.kind
        deputy = before.head.get("broader") == phrase.head.id
        acting = before.head.id == phrase.head.id and before.effect == "acting"
        if not bare or before.body is None or not (deputy or acting) or phrase.foreign:
            return phrase
        sentence = self._analysis.sentence_at(phrase.start)
        apart = ";" in self._text[before.end : phrase.start] or before.start < sentence.start
        named = self._analysis.hit_at("surname", phrase.end + 1) is not None
        if apart or not named or _COMPANY.search(self._text, sentence.start, sentence.end):
            return phrase
        return replace(completed(phrase, before.body), public=True)

    def _of_clause(self, phrase: OfficePhrase) -> OfficePhrase:
        """ "về Sở X giữ chức Phó Giám đốc", "Phó Giám đốc Sở này": the clause names the body."""
        if phrase.body is not None or phrase.foreign or phrase.head.get("standsAlone"):
            return phrase
        bare = phrase.label == phrase.head.label + phrase.standing
        name = body_said_before(self._analysis, self._found, phrase)
        if name is None and bare and not phrase.kind and not goes_on(self._analysis, phrase.end):
            body = clause_body(self._analysis, self._found, phrase)
            name = body.name if body is not None else None
        if name is None:
            return phrase
        whole = replace(phrase, label=phrase.head.label + phrase.standing, kind="")
        return replace(completed(whole, name), public=True)

    def _of_led(self, phrase: OfficePhrase) -> OfficePhrase:
        """ "Sở Y tế do ông A làm Giám đốc": the office is of the body that he is said to lead."""
        unfit = phrase.body is not None or phrase.foreign or phrase.head.get("standsAlone")
        led = None if unfit else body_led(self._analysis, self._found, phrase.start)
        fused = phrase.head.get("fusedWith")
        if led is None or (fused and not led.name.lower().startswith(f"{fused.lower()} ")):
            return phrase
        if phrase.head.id in DIRECTORS and not led.kind.startswith(DIRECTED):
            return phrase
        added = (
            phrase.effect is None
            and _ADDED.search(self._text, max(0, phrase.start - _NEAR), phrase.start) is not None
        )
        effect = "appointed" if added else phrase.effect
        return replace(completed(phrase, led.name), public=True, effect=effect)

    def _of_director(self, phrase: OfficePhrase, body: str) -> str:
        """The police above an investigating agency have a director, the agency has none: "Phó Giám
        đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh A"."""
        if not phrase.head.id.endswith(_DIRECTOR) or not body.startswith(_AGENCY):
            return body
        parents = {m.parent for m in self._bodies.values() if m.name == body and m.parent}
        return parents.pop() if len(parents) == 1 else body

    def _is_said(self, phrase: OfficePhrase) -> bool:
        """Whether the body of an office stands in its own words."""
        assert phrase.body is not None
        return phrase.body.split(" ")[-1].lower() in self._text[phrase.start : phrase.end].lower()

    def _with_group(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Tổ trưởng" is of the one Tổ the document names."""
        fused = phrase.head.get("fusedWith")
        if fused is None or phrase.body is not None or phrase.foreign:
            return phrase
        if fused == _MINISTRY:
            return self._of_ministry(phrase)
        group = self._only(lambda m: m.kind in GROUPS and m.name.lower().startswith(fused.lower()))
        return phrase if group is None else replace(completed(phrase, group), public=True)

    def _of_ministry(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Thứ trưởng" is of the one ministry that the document names."""
        named = self._only(lambda m: m.kind == "bộ")
        abroad = any(
            not hit.concepts[0].get("commonNoun") for hit in self._analysis.found("country")
        )
        other = self._text.startswith(" Bộ ", phrase.end) or _IN_RANK.match(self._text, phrase.end)
        unfit = bool(phrase.standing) or phrase.is_class
        if named is None or abroad or other or unfit or self._of_field(named):
            return phrase
        return completed(phrase, named)

    def _of_field(self, ministry: str) -> bool:
        """Whether the document names a minister of another field: "Bộ trưởng Công Thương"."""
        posts = [h for h in self._analysis.found("post") if h.concepts[0].get("fusedWith")]
        fields = (
            self._analysis.hit_at("field", post.end + 1)
            for post in posts
            if post.concepts[0].get("fusedWith") == _MINISTRY
        )
        named = (f"{_MINISTRY} {self._text[f.start : f.end]}".lower() for f in fields if f)
        return any(name != ministry.lower() for name in named)

    def _of_school(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Phó Hiệu trưởng" is of the one school the document names."""
        bare = phrase.body is None and not phrase.foreign
        if not bare or not phrase.head.label.endswith(_RECTOR):
            return phrase
        kind = _SCHOOL.match(self._text, phrase.end)
        if kind is not None and _starts_in_lower(self._analysis, kind.end() + 1):
            return phrase  # "Hiệu trưởng Trường Quản trị kinh doanh" is of another school
        end = kind.end() if kind is not None and self._is_told_on(kind.end()) else phrase.end
        school = self._school_before(phrase) or self._only(self._is_school)
        if school is None or _OTHER_SCHOOL.match(self._text, end):
            return phrase
        return replace(completed(phrase, school), end=end, kind="", public=True)

    def _school_before(self, phrase: OfficePhrase) -> str | None:
        """The school named last before in the sentence, or its Party committee, where none comes
        behind that the office may be of."""
        sentence = self._analysis.sentence_at(phrase.start)
        named = [
            (body.start, body.name.removeprefix(_COMMITTEE))
            for body in self._found.within(BodyMention, sentence.start, sentence.end)
            if body.name.removeprefix(_COMMITTEE).startswith(_SCHOOL_NAMES) and not body.generic
        ]
        return named[-1][1] if named and named[-1][0] < phrase.start else None

    def _of_board(self, phrase: OfficePhrase, bare: OfficePhrase) -> OfficePhrase:
        """A "Chủ tịch Hội đồng trường" is of the board of the one school that the text names."""
        named = phrase.body is None and phrase.kind.lower() == _BOARD
        school = self._only(self._is_school) if named else None
        if school is None:
            return bare
        return replace(completed(bare, f"{phrase.kind} {school}"), public=True)

    def _is_school(self, body: BodyMention) -> bool:
        return body.kind.startswith(_SCHOOLS) and not body.foreign

    def _of_court(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Phó Chánh án" is of the court last named before it, else of the only one."""
        bare = phrase.label == phrase.head.label and phrase.body is None and not phrase.foreign
        if not bare or not phrase.head.id.endswith(_PRESIDENT):
            return phrase
        start = self._analysis.sentence_at(phrase.start).start
        before = self._found.within(BodyMention, start, phrase.start)
        near = [court for body in before if (court := _court(body)) is not None]
        courts = {court for body in self._bodies.values() if (court := _court(body)) is not None}
        court = near[-1] if near else courts.pop() if len(courts) == 1 else None
        ends = _CLOSED.match(self._text, phrase.end) is not None
        if court is None or not (ends or self._is_told_on(phrase.end)):
            return phrase
        return replace(completed(phrase, court), public=True)

    def _of_house(self, phrase: OfficePhrase, said: str = "") -> OfficePhrase:
        """A bare "Phó Giám đốc" or "Phó Giám đốc bệnh viện" is of the one hospital or academy that
        the document is about, a "Giám đốc Trung tâm" of the one centre."""
        bare = phrase.label == phrase.head.label and phrase.body is None and not phrase.foreign
        if not bare or phrase.head.id not in DIRECTORS or _COMPANY.search(self._text):
            return phrase
        kind = _HOUSE.match(self._text, phrase.end)
        said = (kind[0].strip() if kind is not None else said).lower().replace(" ", "-")
        house = self._only(lambda m: m.kind.startswith(DIRECTED))
        if house is None and said:
            house = self._only(lambda m: m.kind.startswith(said))
        houses = (said,) if said else _HOUSES
        is_house = any(m.kind.startswith(houses) for m in self._bodies.values() if m.name == house)
        end = kind.end() if kind is not None else phrase.end
        ends = _CLOSED.match(self._text, end) is not None
        if not is_house or house is None or not (ends or self._is_told_on(end)):
            return phrase
        return replace(completed(phrase, house), end=end, public=True)

    def _is_told_on(self, end: int) -> bool:
        """Whether a name or a verb follows an office, and no more of its own name."""
        schemes = ("speech-verb", "surname", "honorific", "rank", "academic-title")
        return any(self._analysis.hit_at(scheme, end + 1) for scheme in schemes)

    def _of_unit(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Phó Cục trưởng" is of the Cục last named before it, else of the only one."""
        fused = phrase.head.get("fusedWith")
        if fused not in _UNITS | _STATIONS or phrase.body is not None or phrase.foreign:
            return phrase
        if goes_on(self._analysis, phrase.end) or self._is_named_after(phrase):
            return phrase
        sentence = self._analysis.sentence_at(phrase.start)
        if self._text.startswith(";", phrase.end):
            named = self._units(fused, phrase.end, sentence.end, closing=True)[:1]
        else:
            named = self._units(fused, sentence.start, phrase.start)[-1:]
        unit = named[-1] if named else self._only(lambda m: m.name.startswith(f"{fused} "))
        return phrase if unit is None else replace(completed(phrase, unit), public=True)

    def _units(self, fused: str, start: int, end: int, *, closing: bool = False) -> list[str]:
        """The units of a kind in a stretch of text; with ``closing`` those that end an entry of a
        list, and are those of all entries before: "A, Cục trưởng; B, Phó Cục trưởng Cục X"."""
        return [
            m.name
            for m in self._found.within(BodyMention, start, end)
            if m.name.startswith(f"{fused} ")
            and not m.generic
            and (not closing or _ENTRY_END.match(self._text, m.end))
        ]

    def _of_bank(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Thống đốc" with a name of ours is of the State Bank, if the text names it."""
        if phrase.head.id != _GOVERNOR or phrase.body is not None or phrase.foreign:
            return phrase
        ours = self._analysis.hit_at("surname", phrase.end + 1) is not None
        bank = self._only(lambda m: m.name == _STATE_BANK) if ours else None
        return phrase if bank != _STATE_BANK else completed(phrase, bank)

    def _is_named_after(self, phrase: OfficePhrase) -> bool:
        """ "Phó Chánh Thanh tra, Cơ quan X": the body follows, though it was not read as such."""
        return self._text.startswith(",", phrase.end) and goes_on(self._analysis, phrase.end + 1)

    def _only(self, fits: Callable[[BodyMention], bool]) -> str | None:
        """The one body of the document that fits, None when there are several or none."""
        names = {m.name for m in self._bodies.values() if not m.generic and fits(m)}
        return names.pop() if len(names) == 1 else None


def is_named(analysis: Analysis, phrase: OfficePhrase) -> bool:
    """Whether an office of a unit says of which: not "Vụ trưởng Giám sát công ty đại chúng"."""
    if phrase.head.get("fusedWith") not in _UNITS or phrase.body is not None or phrase.foreign:
        return True
    return not phrase.kind and not goes_on(analysis, phrase.end)


def _court(body: BodyMention) -> str | None:
    """The court that a body is, or of which it is a chamber."""
    if body.foreign or body.generic:
        return None
    names = (body.name, body.parent or "")
    return next((name for name in names if name.startswith(_COURT)), None)


def _starts_in_lower(analysis: Analysis, start: int) -> bool:
    """ "Quản lý ngân quỹ", "Giám sát …": a surname that a word in lower case follows is none."""
    surname = analysis.hit_at("surname", start)
    return surname is not None and _LOWER_NEXT.match(analysis.text, surname.end) is not None


def goes_on(analysis: Analysis, end: int) -> bool:
    """Whether more of an office's name follows, and no person's."""
    more = _GOES_ON.match(analysis.text, end)
    if more is None:
        return False
    if any(analysis.hit_at(scheme, end + 1) for scheme in _BEFORE_NAME) and not _starts_in_lower(
        analysis, end + 1
    ):
        return False
    return not is_foreign(analysis.text[end + 1 :].split(" ", 1)[0])

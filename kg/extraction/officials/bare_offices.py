"""Complete an office whose body is said elsewhere: "Phó Chủ tịch - Tổng Thư ký Ủy ban X".

A bare "Tổ trưởng" is of the one Tổ of the document, a bare "phó bí thư" of the committee named
before it, a bare "Cục phó" of the one Cục.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.foreign import is_foreign
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import COMMITTEES, committee, joined
from kg.extraction.officials.phrases import OfficePhrase
from kg.text import UPPER

_GROUPS = frozenset({"tổ-công-tác", "ban-chỉ-đạo", "đoàn-kiểm-tra", "đoàn-thanh-tra", "tiểu-ban"})
_MINISTRY = "Bộ"
_OF_PLACES = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})
_SHARING = frozenset({", ", " - ", "-", " và ", " kiêm ", ", kiêm "})
_RECTOR = "iệu trưởng"
_OTHER_SCHOOL = re.compile(rf" (?:[Tt]rường (?=[{UPPER}])|[{UPPER}]{{2}})")
_SCHOOLS = ("trường-", "đại-học")
_BUREAU = "Văn phòng"
_UNIONS = ("Công đoàn", "Đoàn Thanh niên")
_UNITS = frozenset({"Cục", "Chi cục", "Tổng cục", "Vụ", "Viện", "Thanh tra"})
# After an office whose body was not read: "Vụ trưởng Giám sát …", "Viện trưởng đầu tiên của …".
_GOES_ON = re.compile(rf" (?:(?=[{UPPER}])|(?:một|đầu tiên của|của|thuộc) )")
_BEFORE_NAME = ("surname", "honorific", "rank", "academic-title", "post")


class BareOffices:
    """Completes the offices of one document whose bodies are known."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._bodies = {m.start: m for m in found.all(BodyMention)}

    def completed(self, phrase: OfficePhrase) -> OfficePhrase:
        """An office with the body that sentence or document make clear."""
        return self._of_unit(self._of_school(self._with_group(self._with_committee(phrase))))

    def of_following(self, phrase: OfficePhrase, following: OfficePhrase | None) -> OfficePhrase:
        """ "Phó Chủ tịch - Tổng Thư ký Ủy ban X": both heads are of one body."""
        if following is None or following.body is None or phrase.body is not None:
            return phrase
        bare = phrase.label == phrase.head.label + phrase.standing
        fused = phrase.head.get("fusedWith")
        unfit = (fused and fused != _BUREAU) or phrase.head.get("standsAlone") or phrase.foreign
        gap = self._text[phrase.end : following.start]
        also = following.effect == "joins" and gap == " "
        apart = gap == ", " and following.body.startswith(_UNIONS)
        if not bare or unfit or apart or not (also or gap in _SHARING):
            return phrase
        if phrase.kind:
            return self._beside_committee(phrase, following.body)
        body: str | None = f"{fused} {following.body}" if fused else following.body
        if "bí thư" in phrase.label.lower():
            body = self._committee_of(following.body)
        if body is None:
            return phrase
        return replace(
            phrase, body=body, label=joined(phrase.label, phrase.head, body), public=True
        )

    def _beside_committee(self, phrase: OfficePhrase, committee_name: str) -> OfficePhrase:
        """ "Chủ tịch UBND, Bí thư Tỉnh ủy X": council and committee are of the same place."""
        if phrase.kind not in _OF_PLACES:
            return phrase
        body = next(
            (
                f"{phrase.kind} {place}"
                for level, name in COMMITTEES.items()
                if (place := _under(level, name, committee_name))
            ),
            None,
        )
        return phrase if body is None else replace(_completed(phrase, body), public=True)

    def _committee_of(self, body: str) -> str | None:
        """The Party committee beside a body: Tỉnh ủy X beside Ủy ban nhân dân tỉnh X."""
        if body.startswith("Ban Thường vụ "):
            return body.removeprefix("Ban Thường vụ ")
        places = (m.place for m in self._bodies.values() if m.name == body and m.place)
        for place in places:
            for level in COMMITTEES:
                if place.startswith(level + " "):
                    return committee("bí thư", level, place.removeprefix(level + " "))
        return None

    def _with_committee(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "phó bí thư" is of the committee named before it in the sentence."""
        if phrase.body is not None or phrase.foreign or "bí thư" not in phrase.label.lower():
            return phrase
        if phrase.head.get("standsAlone") or phrase.head.get("fusedWith"):
            return phrase
        sentence = self._analysis.sentence_at(phrase.start)
        before = self._found.within(BodyMention, sentence.start, phrase.start)
        committees = [m for m in before if m.kind.endswith("-ủy") and not m.generic]
        if not committees:
            return phrase
        return _completed(phrase, committees[-1].name)

    def _with_group(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Tổ trưởng" is of the one Tổ the document names."""
        fused = phrase.head.get("fusedWith")
        if fused is None or phrase.body is not None or phrase.foreign:
            return phrase
        if fused == _MINISTRY:
            return self._of_ministry(phrase)
        if phrase.head.label.endswith("ủy viên"):
            return self._of_committee(phrase)
        group = self._only(lambda m: m.kind in _GROUPS and m.name.lower().startswith(fused.lower()))
        return phrase if group is None else replace(_completed(phrase, group), public=True)

    def _of_ministry(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Thứ trưởng" is of the one ministry that the document names."""
        named = self._only(lambda m: m.kind == "bộ")
        abroad = any(
            not hit.concepts[0].get("commonNoun") for hit in self._analysis.found("country")
        )
        other = self._text.startswith(" Bộ ", phrase.end)
        if named is None or abroad or other or phrase.standing:
            return phrase
        return _completed(phrase, named)

    def _of_committee(self, phrase: OfficePhrase) -> OfficePhrase:
        """A "Tỉnh ủy viên" sits in the Tỉnh ủy named last before it, else first after it."""
        kinds = phrase.head.all("heldIn")
        fitting = [m for m in self._bodies.values() if m.kind in kinds and not m.generic]
        before = [m for m in fitting if m.start <= phrase.start]
        if not fitting:
            return phrase
        return _completed(phrase, (before[-1] if before else fitting[0]).name)

    def _of_school(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Phó Hiệu trưởng" is of the one school the document names."""
        bare = phrase.body is None and not phrase.foreign
        other = _OTHER_SCHOOL.match(self._text, phrase.end)
        if not bare or other or not phrase.head.label.endswith(_RECTOR):
            return phrase
        school = self._only(lambda m: m.kind.startswith(_SCHOOLS) and not m.foreign)
        return phrase if school is None else replace(_completed(phrase, school), public=True)

    def _of_unit(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare "Phó Cục trưởng" is of the Cục last named before it, else of the only one."""
        fused = phrase.head.get("fusedWith")
        if fused not in _UNITS or phrase.body is not None or phrase.foreign:
            return phrase
        if goes_on(self._analysis, phrase.end) or self._is_named_after(phrase):
            return phrase
        sentence = self._analysis.sentence_at(phrase.start)
        named = [
            m.name
            for m in self._found.within(BodyMention, sentence.start, phrase.start)
            if m.name.startswith(f"{fused} ") and not m.generic
        ]
        unit = named[-1] if named else self._only(lambda m: m.name.startswith(f"{fused} "))
        return phrase if unit is None else replace(_completed(phrase, unit), public=True)

    def _is_named_after(self, phrase: OfficePhrase) -> bool:
        """ "Phó Chánh Thanh tra, Cơ quan X": the body follows, though it was not read as such."""
        return self._text.startswith(",", phrase.end) and goes_on(self._analysis, phrase.end + 1)

    def _only(self, fits: Callable[[BodyMention], bool]) -> str | None:
        """The one body of the document that fits, None when there are several or none."""
        names = {m.name for m in self._bodies.values() if not m.generic and fits(m)}
        return names.pop() if len(names) == 1 else None


def is_named(analysis: Analysis, phrase: OfficePhrase) -> bool:
    """Whether an office of a unit says of which: not "Vụ trưởng Giám sát công ty đại chúng"."""
    unit = phrase.head.get("fusedWith") in _UNITS
    return (
        not unit or phrase.body is not None or phrase.foreign or not goes_on(analysis, phrase.end)
    )


def goes_on(analysis: Analysis, end: int) -> bool:
    """Whether more of an office's name follows, and no person's."""
    more = _GOES_ON.match(analysis.text, end)
    if more is None:
        return False
    if any(analysis.hit_at(scheme, end + 1) for scheme in _BEFORE_NAME):
        return False
    return not is_foreign(analysis.text[end + 1 :].split(" ", 1)[0])


def _under(level: str, committee: str, name: str) -> str | None:
    """The place whose Party committee bears a name: "tỉnh Hà Nam" of "Tỉnh ủy Hà Nam"."""
    if not name.startswith(committee + " "):
        return None
    place = name.removeprefix(committee + " ")
    return place if place.startswith(level + " ") else f"{level} {place}"


def _completed(phrase: OfficePhrase, body: str) -> OfficePhrase:
    return replace(phrase, body=body, label=joined(phrase.label, phrase.head, body))

"""Complete an office of the Party whose committee is said elsewhere, if at all.

A "Tỉnh ủy viên" is one of the province that his other post is in, a bare "phó bí thư" of the
committee named before it, "Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế" leads that of the ministry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.office_names import COMMITTEES, committee, joined
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.places import place_at
from kg.vocabulary import Concept

_OF_PLACES = frozenset({"Ủy ban nhân dân", "Hội đồng nhân dân"})
# Organs of the Party inside another body, named after it.
_CELL = "Chi bộ"
_ORGANS = ("Ban cán sự đảng", "Đảng đoàn", "Đảng ủy", _CELL)
_BUREAU = "Ban Thường vụ"
# "Trưởng Ban Tổ chức Tỉnh ủy A" sits in the bureau of the Tỉnh ủy A; of whose bureau the
# "Bí thư Quận ủy B" is, of his own or of the one above, is not said.
_COMMITTEE_ABOVE = re.compile(r"(?:Ban|Ủy ban|Văn phòng) .*?((?:Tỉnh|Thành|Huyện|Quận|Thị) ủy .+)")
_DIVISION = "Phòng "
# Parts of a body that have no group of the Party of their own.
_PARTS = ("Ban Tổ chức", "Văn phòng", "Vụ ", "Cục ", _DIVISION)
_MEMBER = ("viên", "biểu")
_SECRETARY = "bí thư"
_SECRETARIES = frozenset({"bí-thư", "phó-bí-thư"})
_UNION = re.compile(r" Đoàn(?:,? cơ quan)? ")
_YOUTH, _YOUTH_KIND = "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "đoàn-thanh-niên-cộng-sản-hồ-chí-minh"
_UNIT_MEMBER, _COMMITTEE = "đảng-ủy-viên", "Đảng ủy"
# Bodies that are the Party's themselves, and have no such organ.
_PARTY = ("Ban Bí thư", "Bộ Chính trị", "Ban Chấp hành", "Ban Thường vụ", *COMMITTEES.values())


class PartyOffices:
    """Completes the offices of the Party in one document whose bodies are known."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._bodies = {m.start: m for m in found.all(BodyMention)}

    def completed(self, phrase: OfficePhrase) -> OfficePhrase:
        """A bare office of a committee with the one that the text makes clear."""
        if phrase.body is not None or phrase.foreign:
            return phrase
        if phrase.head.get("fusedWith") and phrase.head.label.endswith("ủy viên"):
            return self._of_members(phrase)
        return self._of_committee_before(phrase)

    def is_of_party(self, phrase: OfficePhrase) -> bool:
        """Whether an office is that of a secretary or member of an organ of the Party."""
        is_led = _SECRETARY in phrase.label.lower() or phrase.head.id == _UNIT_MEMBER
        return is_led or _organ(phrase) is not None or _is_of_bureau(phrase)

    def beside(self, phrase: OfficePhrase, following: OfficePhrase) -> OfficePhrase:
        """ "Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế": the organ of the body he leads."""
        organ = _organ(phrase)
        assert following.body is not None
        if _is_of_bureau(phrase):
            above = _COMMITTEE_ABOVE.match(following.body)
            return phrase if above is None else _of_bureau(phrase, above[1])
        if organ is None and phrase.head.id == _UNIT_MEMBER:
            unit = following.body.removeprefix(f"{_COMMITTEE} ")
            return completed(phrase, f"{_COMMITTEE} {unit}")
        if organ is None:
            bare = phrase.label == phrase.head.label + phrase.standing
            name = self._committee_of(following.body) if bare else None
            unfit = phrase.head.get("standsAlone") or phrase.head.get("fusedWith")
            return phrase if name is None or unfit else completed(phrase, name)
        # Whose cell it is, of the whole body or of a part of it, no office beside says.
        if following.head.label.endswith(_MEMBER) or following.foreign or organ == _CELL:
            return phrase
        if following.body.startswith(_PARTY):
            return _as_beside(phrase, following, organ)
        named = self._with_organ(organ, following.body)
        if named is None:
            return phrase
        body = f"{organ} {named}"
        label = f"{phrase.label[: -len(organ)]}{body}"
        return replace(phrase, body=body, label=label, public=True)

    def _with_organ(self, organ: str, body: str) -> str | None:
        """The body that has an organ: a division has a cell, its department the committee; none
        where only a part of it is named, "Bí thư Đảng đoàn, Trưởng Ban Tổ chức"."""
        above = {m.parent for m in self._bodies.values() if m.name == body and m.parent}
        is_part = organ in _ORGANS[:2] and body.startswith(_PARTS)
        is_division = organ == _COMMITTEE and body.startswith(_DIVISION)
        if (is_division or is_part) and len(above) == 1:
            return above.pop()
        return None if is_part else body

    def of_stated(self, phrase: OfficePhrase, following: OfficePhrase) -> OfficePhrase:
        """ "nguyên Ủy viên Ban cán sự đảng, nguyên Thứ trưởng Bộ X": the organ is of the body told
        with it, whatever other one the text has."""
        words = self._text[phrase.start : phrase.end].lower()
        organ = next((o for o in _ORGANS[:2] if words.endswith(f" {o.lower()}")), None)
        if organ is None or phrase.body == organ:
            return phrase
        bare = replace(phrase, body=None, label=f"{phrase.head.label}{phrase.standing} {organ}")
        return self.beside(bare, following)

    def _of_members(self, phrase: OfficePhrase) -> OfficePhrase:
        """A "Tỉnh ủy viên" sits in the Tỉnh ủy of the province that his entry of a list names,
        else in the one named last before it, else first after it."""
        kinds = phrase.head.all("heldIn")
        own = self._of_entry(phrase)
        if own is not None:
            return completed(phrase, own)
        fitting = [m for m in self._bodies.values() if m.kind in kinds and not m.generic]
        before = [m for m in fitting if m.start <= phrase.start]
        if fitting:
            return completed(phrase, (before[-1] if before else fitting[0]).name)
        above = self._above_organ(phrase, kinds)
        return phrase if above is None else completed(phrase, above)

    def _above_organ(self, phrase: OfficePhrase, kinds: Sequence[str]) -> str | None:
        """The committee whose organ is named right before: "Ban Tổ chức Tỉnh ủy A họp. Ông B, Tỉnh
        ủy viên, ..."."""
        sentence = self._analysis.sentence_at(phrase.start)
        start = self._analysis.sentence_at(max(0, sentence.start - 1)).start
        near = self._found.within(BodyMention, start, phrase.start)
        above = (m.parent for m in reversed(near) if m.parent and not m.generic)
        prefixes = tuple(f"{kind}-" for kind in kinds)
        return next((p for p in above if p.lower().replace(" ", "-").startswith(prefixes)), None)

    def _of_entry(self, phrase: OfficePhrase) -> str | None:
        """The committee of the first place of its level up to the end of the entry."""
        end = self._analysis.sentence_at(phrase.start).end
        stop = self._text.find(";", phrase.end, end)
        for hit in self._analysis.found("level", phrase.end, stop if stop >= 0 else end):
            place = place_at(self._analysis, hit.start)
            if place is None or place.name is None or place.level is None:
                continue
            kind = COMMITTEES.get(place.level)
            if kind == phrase.head.get("fusedWith"):
                return committee(_SECRETARY, place.level, place.name)
        return None

    def _of_committee_before(self, phrase: OfficePhrase) -> OfficePhrase:
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
        return completed(phrase, committees[-1].name)

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


def of_council(phrase: OfficePhrase, committee_name: str) -> OfficePhrase:
    """ "Chủ tịch UBND, Bí thư Tỉnh ủy X": council and committee are of the same place."""
    if phrase.kind not in _OF_PLACES:
        return phrase
    places = (_under(level, name, committee_name) for level, name in COMMITTEES.items())
    place = next((place for place in places if place is not None), None)
    if place is None:
        return phrase
    return replace(completed(phrase, f"{phrase.kind} {place}"), public=True)


def completed(phrase: OfficePhrase, body: str) -> OfficePhrase:
    """An office with the body it is held in, and the name that goes with it."""
    return replace(phrase, body=body, label=joined(phrase.label, phrase.head, body))


def _is_of_bureau(phrase: OfficePhrase) -> bool:
    """Whether an office is of a standing committee of which the text does not say whose."""
    return phrase.body is None and phrase.label.endswith(f" {_BUREAU}")


def _of_bureau(phrase: OfficePhrase, committee_name: str) -> OfficePhrase:
    body = f"{_BUREAU} {committee_name}"
    return replace(phrase, body=body, label=f"{phrase.label} {committee_name}", public=True)


def _organ(phrase: OfficePhrase) -> str | None:
    """The organ of the Party by which an office is named, its body being left out."""
    if phrase.body is not None:
        return None
    label = phrase.label.lower()
    return next((organ for organ in _ORGANS if label.endswith(f" {organ.lower()}")), None)


def _as_beside(phrase: OfficePhrase, following: OfficePhrase, organ: str) -> OfficePhrase:
    """ "Bí thư Đảng đoàn, Bí thư Đảng ủy Sở Y tế": both are organs of one body."""
    assert following.body is not None
    other = next((o for o in _ORGANS if following.body.startswith(f"{o} ")), None)
    if other is None:
        return phrase
    body = f"{organ}{following.body[len(other) :]}"
    return replace(phrase, body=body, label=f"{phrase.label[: -len(organ)]}{body}", public=True)


def _under(level: str, committee: str, name: str) -> str | None:
    """The place whose Party committee bears a name: "tỉnh Hà Nam" of "Tỉnh ủy Hà Nam"."""
    if not name.startswith(committee + " "):
        return None
    place = name.removeprefix(committee + " ")
    return place if place.startswith(level + " ") else f"{level} {place}"


def youth_union(
    text: str, bodies: Mapping[int, BodyMention], head: Concept, end: int
) -> BodyMention | None:
    """ "Bí thư Đoàn Học viện X": the youth union in a body, which its secretary leads."""
    union = _UNION.match(text, end) if head.id in _SECRETARIES else None
    within = bodies.get(union.end()) if union is not None else None
    if union is None or within is None or within.generic or within.foreign:
        return None
    return BodyMention(union.start() + 1, within.end, f"{_YOUTH} {within.name}", _YOUTH_KIND)

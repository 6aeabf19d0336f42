"""Complete what a short form leaves out: "Tỉnh ủy" in a text on Lào Cai, "Ban Thường vụ".

Order of resolution: the same sentence, the sentences before it, the rest of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.abroad import is_of_abroad
from kg.extraction.bodies.phrase import INSTITUTES, BodyPhrase
from kg.extraction.bodies.place_mentions import PlaceMention, places_of_phrases, places_of_text
from kg.extraction.bodies.private import is_private
from kg.extraction.bodies.sections import sections
from kg.extraction.places import Place

_AT = re.compile(r"(?:Riêng |Còn |Cũng )?(?:[Tt]ại|[Ởở]) (?:tỉnh |thành phố )?")
CHAINED = re.compile(r", (?:nguyên |cựu )?")  # between the offices of one person
_PROVINCE_LEVELS = ("tỉnh", "thành phố")
_DEPARTMENT = "sở"
_DIVISIONS = ("phòng-cảnh-sát", "phòng-an-ninh", "phòng-tham-mưu")
# Whoever they speak for orders the Sở of its province.
_AUTHORITIES = ("ủy-ban-nhân-dân", "tỉnh-ủy", "thành-ủy", "hội-đồng-nhân-dân")
_COMMON = frozenset({"đại-học"})  # "bảng xếp hạng ĐH", "trúng tuyển Đại học" mean none of them
_CHAIRS = frozenset({"chủ-nhiệm", "phó-chủ-nhiệm"})
_WITH_PRESIDENTS = frozenset({"ủy-ban-nhân-dân", "ủy-ban-mặt-trận-tổ-quốc-việt-nam"})
_OF_ALL = re.compile(r"(?:,| và) (?:[Bb]an|[Nn]gành|[Ss]ở|[Đđ]oàn thể)\b(?=,| và)")
# "Chủ tịch UBND xã A (cũ)": the text goes on to another one, of which it was made.
_OLD = re.compile(r" (?:\(cũ\)|cũ\b)")
_CEREMONY = re.compile(r" (?:lễ|tang lễ|quốc tang)\b")
_LISTED = re.compile(r"(?:,|;| và|,? cùng)(?: các)? (?:tỉnh |thành phố )?")


class BodyContext:
    """The places and full names of bodies in one document, to complete short forms from."""

    def __init__(self, analysis: Analysis, phrases: Iterable[BodyPhrase]) -> None:
        self._analysis = analysis
        self._phrases = tuple(phrases)
        self._cities = {
            concept.label
            for concept in analysis.vocabulary.scheme("province")
            if concept.get("level") == "thành phố"
        }
        named = {*places_of_phrases(self._phrases), *places_of_text(analysis)}
        self._places = sorted(
            (p for p in named if not _OLD.match(analysis.text, p.place.end)),
            key=lambda p: (p.start, p.place.end),
        )
        self._listed = frozenset(self._in_lists())
        self._sections = sections(analysis, [(p.start, p.place.end) for p in self._places])
        self._full: dict[str, list[BodyPhrase]] = {}
        for phrase in (inner for outer in self._phrases for inner in _with_committee(outer)):
            if not _is_full(phrase) or phrase.is_foreign or is_of_abroad(analysis, phrase):
                continue
            if not is_private(analysis, phrase):
                self._full.setdefault(phrase.kind, []).append(phrase)

    def completed(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The phrase with what it leaves out; None when a bare kind cannot be resolved."""
        if phrase.named is None and phrase.parent is None and phrase.place is None:
            whole = self._whole(phrase)
            if whole is not None:
                phrase = replace(whole, start=phrase.start, end=phrase.end)
        return self._placed(phrase)

    def _placed(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """The phrase with its own place or that of its parents filled in."""
        if phrase.named is not None:
            return phrase
        if phrase.parent is not None:
            parent = self._placed(phrase.parent)
            return replace(phrase, parent=parent) if parent else phrase
        if phrase.place is not None:
            return self._with_place(phrase, phrase.place)
        one_word = phrase.is_bare and " " not in phrase.head
        if phrase.level not in {None, "trung ương"} and (phrase.names_level or not one_word):
            return self._with_level(phrase)
        return self._antecedent(phrase) if phrase.is_bare else phrase

    def _whole(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """A unit as it is named in full elsewhere: "Phòng Cảnh sát hình sự" of one Công an."""
        if phrase.subject is None:
            return None
        whole = [
            p
            for p in self._full.get(phrase.kind, ())
            if (p.subject == phrase.subject and (p.parent is not None or p.place is not None))
            or f"{p.subject}".startswith(f"{phrase.subject} - ")
        ]
        return whole[0] if len({_identity(p) for p in whole}) == 1 else None

    def _with_place(self, phrase: BodyPhrase, place: Place) -> BodyPhrase:
        if place.level is None and place.name is not None:
            named = next((p for p in self._places if p.place.name == place.name), None)
            return replace(phrase, place=replace(place, level=named.level)) if named else phrase
        if place.name is not None or place.level is None:
            return phrase
        levels: tuple[str, ...] = (place.level,)
        if phrase.level in _PROVINCE_LEVELS and place.level == "thành phố":
            levels = _PROVINCE_LEVELS  # of a city in a province there is no Sở
        found = (
            self._of_chain(phrase, levels)
            or self._of_brackets(phrase, levels)
            or self._topic(phrase.start, levels)
        )
        if found is None:
            twin, nearest = self._twin(phrase, levels), self._nearest(phrase.start, levels)
            own = self._only_before(phrase.start, levels) if levels[0] == "tỉnh" else None
            # A text that is on one place up to here may name the body of another one later.
            is_other = twin is not None and own is not None and twin.start > phrase.start
            found = self._of_greater(own if is_other else twin or nearest)
        return replace(phrase, place=replace(place, name=found.name)) if found else phrase

    def _of_greater(self, city: Place | None) -> Place | None:
        """The great city that a text is on, rather than one inside it that it names in passing:
        "UBND TP" beside TP.HCM and "các quận, huyện và TP Thủ Đức"."""
        if city is None or city.level != "thành phố" or city.name in self._cities:
            return city
        named = Counter(p.place.name for p in self._places if p.level == "thành phố")
        great = [p.place for p in self._places if p.place.name in self._cities]
        most = max(great, key=lambda place: named[place.name], default=city)
        return most if named[most.name] > named[city.name] else city

    def _twin(self, phrase: BodyPhrase, levels: tuple[str, ...]) -> Place | None:
        """The place of the one body of this kind that the document names in full, where the
        sentence itself names no place: "UBND tỉnh" in a text on UBND tỉnh Hà Nam.
        """
        sentence = self._analysis.sentence_at(phrase.start)
        if any(
            sentence.start <= p.start < sentence.end and p.level in levels for p in self._places
        ):
            return None
        inside = (inner for outer in self._phrases for inner in _with_parents(outer))
        same = (p.place for p in inside if (p.kind, p.subject) == (phrase.kind, phrase.subject))
        named = {p.full(): p for p in same if p and p.name and p.level in levels}
        return next(iter(named.values())) if len(named) == 1 else None

    def _only_before(self, position: int, levels: tuple[str, ...]) -> Place | None:
        """The one place of some levels that a text is on up to an offset."""
        before = (p for p in self._places if p.start < position and p.level in levels)
        named = {p.place.full(): p.place for p in before if p.explicit}
        return next(iter(named.values())) if len(named) == 1 else None

    def _with_level(self, phrase: BodyPhrase) -> BodyPhrase:
        """A kind that fixes a level ("Tỉnh ủy", "Sở Y tế") without its place."""
        assert phrase.level is not None
        levels = (phrase.level,) if phrase.names_level else _PROVINCE_LEVELS
        same_kind = [p for p in self._full.get(phrase.kind, ()) if p.place and p.place.name]
        if phrase.subject is not None:
            same_kind = [p for p in same_kind if p.subject == phrase.subject]
        topic = (
            self._of_chain(phrase, levels)
            or self._of_brackets(phrase, levels)
            or self._topic(phrase.start, levels)
        )
        twin = _nearest_phrase(same_kind, phrase.start) if topic is None else None
        found = (
            topic
            or (twin.place if twin else None)
            or self._authority(phrase, levels)
            or self._nearest(phrase.start, levels)
        )
        if found is None:
            return phrase
        return replace(phrase, place=Place(phrase.end, phrase.end, found.level, found.name))

    def _authority(self, phrase: BodyPhrase, levels: tuple[str, ...]) -> Place | None:
        """The province whose committee alone the document names in full, of a bare "Sở Y tế"."""
        if phrase.names_level:
            return None
        heads = (p for kind in _AUTHORITIES for p in self._full.get(kind, ()))
        places = (
            replace(p.place, level=p.place.level or p.level) for p in heads if p.place is not None
        )
        named = {p.full(): p for p in places if p.level in levels and self._is_province(p)}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_province(self, place: Place) -> bool:
        """Whether a place is a province or a city of that rank."""
        return place.name is not None and (place.level == "tỉnh" or place.name in self._cities)

    def _antecedent(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """A bare kind ("Ban Thường vụ") stands for the last body of that kind.

        Where a document has several, only one of the same paragraph is meant; in the capitals
        of a letterhead or a signature the first one, which is the document's own.
        """
        if self._analysis.hit_at("body-kind", phrase.end + 1) is not None:
            return None  # "Đảng ủy Quân khu" is another one's
        if phrase.kind in _COMMON or self._is_organiser(phrase) or self._goes_on(phrase):
            return None
        same = self._full.get(phrase.kind) or self._committee(phrase)
        if self._analysis.text[phrase.start : phrase.end].isupper():
            same = same[:1]
        elif len({_identity(p) for p in same}) > 1:
            same = [p for p in same if self._paragraph(p) == self._paragraph(phrase)]
        twin = _nearest_phrase(same, phrase.start)
        if twin is None:
            return self._of_police(phrase)
        found = self._placed(twin)
        return replace(found, start=phrase.start, end=phrase.end) if found else None

    def _of_police(self, phrase: BodyPhrase) -> BodyPhrase | None:
        """A division of the police of the one province whose police the document names."""
        if not phrase.kind.startswith(_DIVISIONS):
            return None
        named = [p for p in self._full.get("công-an", ()) if p.place and p.place.name]
        of_provinces = [p for p in map(self._placed, named) if p and _is_of_province(p)]
        one = len({_identity(p) for p in of_provinces}) == 1
        return replace(phrase, parent=of_provinces[0]) if one else None

    def _goes_on(self, phrase: BodyPhrase) -> bool:
        """Whether the words after a kind are its own name, or it stands for all of its kind:
        "Phòng Thương mại", "Trung tâm nghiên cứu quốc tế", "các đoàn Bộ, Ban, ngành"."""
        if _OF_ALL.match(self._analysis.text, phrase.end):
            return True
        named = self._analysis.hit_at("field", phrase.end + 1)
        acts = self._analysis.hit_at("field-action", phrase.end + 1)
        is_field = named is not None and self._analysis.text[named.start].isupper()
        return is_field or (acts is not None and phrase.kind in INSTITUTES)

    def _is_organiser(self, phrase: BodyPhrase) -> bool:
        """Whether those who organise some event are meant: "Ban tổ chức cảm ơn nhà tài trợ"."""
        small = self._analysis.text[phrase.start : phrase.end] == "Ban tổ chức"
        return small or _CEREMONY.match(self._analysis.lower, phrase.end) is not None

    def _committee(self, phrase: BodyPhrase) -> list[BodyPhrase]:
        """ "Chủ nhiệm Ủy ban A": the one committee named that has a Chủ nhiệm."""
        post = self._analysis.hit_before("post", phrase.start - 1)
        if phrase.kind != "ủy-ban" or post is None or post.concepts[0].id not in _CHAIRS:
            return []
        named = [
            committee
            for kind, committees in self._full.items()
            if kind.startswith("ủy-ban-") and kind not in _WITH_PRESIDENTS
            for committee in committees
        ]
        return named if len({_identity(p) for p in named}) == 1 else []

    def _paragraph(self, phrase: BodyPhrase) -> int:
        return self._analysis.sentence_at(phrase.start).paragraph

    def _of_chain(self, phrase: BodyPhrase, levels: tuple[str, ...]) -> Place | None:
        """The place said last in a chain: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Long An"."""
        end = phrase.end
        for later in self._phrases[bisect_right(self._phrases, end, key=lambda p: p.start - 1) :]:
            posts = self._analysis.found("post", end, later.start)
            between = self._analysis.text[end : posts[0].start if posts else end]
            if not posts or not CHAINED.fullmatch(between) or posts[-1].end + 1 < later.start:
                return None
            place = later.place
            if place is not None and place.name is not None:
                level = place.level or (later.level if later.names_level else None)
                return replace(place, level=level) if level in levels else None
            end = later.end
        return None

    def _of_brackets(self, phrase: BodyPhrase, levels: tuple[str, ...]) -> Place | None:
        """The place said later in the same brackets: "B (Giám đốc Sở Tài chính, nguyên Bí thư Huyện
        ủy Gia Bình, tỉnh Bắc Ninh)"."""
        text, sentence = self._analysis.text, self._analysis.sentence_at(phrase.start)
        close = text.find(")", phrase.end, sentence.end)
        opening = text.rfind("(", sentence.start, phrase.start)
        if close < 0 or opening < 0 or ")" in text[opening : phrase.start]:
            return None
        later = (
            p.place for p in self._places if phrase.end <= p.start < close and p.level in levels
        )
        return next((place for place in later if self._is_province(place)), None)

    def _topic(self, position: int, levels: tuple[str, ...]) -> Place | None:
        """The place that opens the sentence: "Tại Lâm Đồng, … Bí thư Tỉnh ủy", "Lào Cai, ngày";
        else that of its section, where it names none."""
        first = self._analysis.sentence_at(position).start
        text = self._analysis.text
        for place in self._places:
            at = text[first : place.start]
            opens = _AT.fullmatch(at) or (not at and text.startswith(", ", place.place.end))
            if first <= place.start < position and opens and place.level in levels:
                return place.place
        above = self._sections[: bisect_right(self._sections, first, key=lambda s: s[0])]
        if not above or above[-1][1] is None:
            return None
        heading = self._places[above[-1][1]]
        end = self._analysis.sentence_at(position).end
        named = any(first <= p.start < end and p.level in levels for p in self._places)
        return heading.place if heading.level in levels and not named else None

    def _in_lists(self) -> Iterable[int]:
        """Where places end of which a text names several in a row, none of them its own: "Ở Lào
        Cai, Yên Bái và Hà Giang"."""
        outer = [p for p in self._places if not self._is_named_within(p)]
        for one, two in pairwise(outer):
            gap = self._analysis.text[one.place.end : two.start]
            alike = one.level == two.level or (
                self._is_province(one.place) and self._is_province(two.place)
            )
            if alike and one.place.name != two.place.name and _LISTED.fullmatch(gap):
                yield from (one.place.end, two.place.end)

    def _is_named_within(self, place: PlaceMention) -> bool:
        """Whether a place is the name after a level word: the "Hà Nam" of "tỉnh Hà Nam"."""
        return any(p.start < place.start and p.place.end == place.place.end for p in self._places)

    def _nearest(self, position: int, levels: tuple[str, ...]) -> Place | None:
        """The place of one of the levels that a reader would supply at a position."""
        fitting = [p for p in self._places if p.level in levels and p.place.end not in self._listed]
        if len(levels) > 1:
            fitting = [p for p in fitting if p.level != "thành phố" or p.place.name in self._cities]
        sentence = self._analysis.sentence_at(position)
        fitting = [p for p in fitting if p.explicit] or fitting
        if not fitting:
            return None
        here = [p for p in fitting if sentence.start <= p.start < sentence.end]
        before = [p for p in (here or fitting) if p.start <= position]
        return (before[-1] if before else (here or fitting)[0]).place


def _with_committee(phrase: BodyPhrase) -> Iterable[BodyPhrase]:
    """A phrase, and the Party committee it is an organ of, or the Sở it is a part of: "Đảng ủy" and
    "Sở" may stand for that one."""
    yield phrase
    if phrase.parent is not None and phrase.parent.kind.endswith(("-ủy", _DEPARTMENT)):
        yield phrase.parent


def _with_parents(phrase: BodyPhrase) -> Iterable[BodyPhrase]:
    """A phrase and all bodies above it: "Ban cán sự đảng UBND tỉnh X" names "UBND tỉnh X"."""
    yield phrase
    if phrase.parent is not None:
        yield from _with_parents(phrase.parent)


def _identity(phrase: BodyPhrase) -> tuple[str | None, ...]:
    place = phrase.place.name if phrase.place is not None else None
    return (phrase.subject, place, phrase.parent.head if phrase.parent is not None else None)


def _is_of_province(phrase: BodyPhrase) -> bool:
    return phrase.place is not None and phrase.place.level in _PROVINCE_LEVELS


def _is_full(phrase: BodyPhrase) -> bool:
    """Whether a phrase and all bodies above it say more than their kind.

    Only such a phrase can stand for a bare one, or two could wait for each other.
    """
    if phrase.is_bare:
        return False
    return phrase.parent is None or phrase.parent.level is not None or _is_full(phrase.parent)


def _nearest_phrase(phrases: Iterable[BodyPhrase], position: int) -> BodyPhrase | None:
    ordered = list(phrases)
    before = [p for p in ordered if p.start < position]
    return before[-1] if before else next(iter(ordered), None)

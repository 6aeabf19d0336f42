"""Offices that only other countries have: their states and parties, the fields of their
ministries, "Bộ trưởng Phát triển Xã hội và Gia đình", bodies of theirs that were not read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.abroad import is_abroad
from kg.extraction.bodies.small_words import FUNCTION_WORD
from kg.extraction.bodies.subjects import SubjectReader
from kg.extraction.foreign import is_foreign
from kg.extraction.officials.towns import OF_TOWNS
from kg.extraction.persons import SYLLABLE, starts_person
from kg.extraction.places import Place, known_place, place_at
from kg.letters import LOWER, UPPER
from kg.vocabulary import Concept

_MINISTRY = "Bộ"
_THEIR_BODY = re.compile(
    r" (?:của )?((?:[Ll]ực lượng|[Qq]uân đội|[Ll]ục quân|[Hh]ải quân|[Kk]hông quân|[Vv]ệ binh"
    r"|[Nn]hà nước|[Cc]ộng hòa|[Hh]ạ viện|[Tt]hượng viện|Bộ|Đảng|Cơ quan|Ủy ban)\b)"
    r"[^,;:.()\n-]{0,70}"
)
_FIELD_ABROAD = re.compile(rf" ([{UPPER}][{LOWER}]+)(?:(?:,| và)? [{LOWER}]+){{1,6}} [{UPPER}]\w+")
# "Phát triển Xã hội và Gia đình": two capitals in a row would be a name.
_FIELD_WORDS = re.compile(
    rf" [{UPPER}][{LOWER}]+(?: [{LOWER}]+){{1,3}}"
    rf"(?:(?:,| và)? [{UPPER}][{LOWER}]+\b(?! [{UPPER}])(?: [{LOWER}]+){{0,3}}){{0,4}}"
)
_FIELD_GOES_ON = re.compile(
    rf"(?:(?:,| và) [{UPPER}][{LOWER}]+\b(?! [{UPPER}])(?: [{LOWER}]+){{0,3}}){{1,4}}"
)
# "Bộ Ngoại giao và Thương mại Australia" is one ministry.
_SHARED_MINISTRY = re.compile(rf" và [{UPPER}][{LOWER}]+(?: [{LOWER}]+){{1,2}}(?= [{UPPER}])")
_LONGEST_COUNTRY = len("Saint Kitts và Nevis")
_STOPS = ("speech-verb", "career-verb", "task-verb", "honorific", "post")
# States and the like, which other countries have.
_REGION = re.compile(r" (?:của )?(?:tiểu bang|bang|thủ đô|hạt|vùng lãnh thổ) ")
_PARTY = re.compile(
    rf" (?:thuộc |của )?[Đđ]ảng [{UPPER}][{LOWER}]+(?: [{LOWER}]+)?"
    rf"(?= (?:bang\b|[{UPPER}(])|[,.)]|$)"
)
_IN_PARLIAMENT = frozenset({"dân-biểu", "hạ-nghị-sĩ", "nghị-sĩ", "thượng-nghị-sĩ"})
_RUN = re.compile(rf"{SYLLABLE}(?: {SYLLABLE})*")
_LONGEST_REGION = 2
_COMPASS = frozenset({"Bắc", "Nam", "Đông", "Tây"})


_ENVOYS = frozenset({"đặc-phái-viên", "đặc-sứ", "đại-diện-đặc-biệt"})
_SENT_BY = re.compile(r" (?:cấp cao |riêng )?(?:của )?")
_ON = re.compile(r" (?:phụ trách|về)(?: (?:các )?vấn đề)?(?= )")
_WORD = re.compile(r"(?:,? và)? (\w[\w-]*)")
_LONGEST_MISSION = 8


class OfficesAbroad:
    """Reads what only offices of other countries have in one document."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._subjects = SubjectReader(analysis)
        self._is_abroad = is_abroad(analysis)

    def more_end(self, head: Concept, end: int) -> int:
        """Where an office ends of which only another country's has more words."""
        return max(self._field_end(head, end), self._mission_end(head, end))

    def _field_end(self, head: Concept, end: int) -> int:
        """Where the field of a minister ends whose ministry only another country has: "Bộ trưởng
        Phát triển Xã hội và Gia đình", in a text that hardly names Vietnam."""
        if head.get("fusedWith") != _MINISTRY or not self._is_abroad:
            return end
        known = self._analysis.hit_at("field", end + 1)
        goes_on = _FIELD_GOES_ON.match(self._text, known.end) if known is not None else None
        words = goes_on if known is not None else _FIELD_WORDS.match(self._text, end)
        stop = self._subjects.unit_end(end, closed=False)
        return min(words.end(), stop) if words is not None else end

    def _mission_end(self, head: Concept, end: int) -> int:
        """Where the office of an envoy ends, with who sent him and on what: "Đặc phái viên của Tổng
        thống Mỹ về kiểm soát vũ khí"."""
        if head.id not in _ENVOYS:
            return end
        link = _SENT_BY.match(self._text, end)
        position = link.end() if link is not None else end
        post = self._analysis.hit_at("post", position)
        place = known_place(self._analysis, post.end + 1 if post is not None else position)
        if place is None or not place.country:
            return end
        topic = _ON.match(self._text, place.end)
        return self._topic_end(topic.end()) if topic is not None else place.end

    def _topic_end(self, end: int) -> int:
        """Where the words end that say what a mission is on: a place, or up to a name or verb."""
        for _ in range(_LONGEST_MISSION):
            word = _WORD.match(self._text, end)
            if word is None or self._is_other(word.start(1), word[1]):
                break
            place = known_place(self._analysis, word.start(1))
            end = place.end if place is not None else word.end()
        return end

    def _is_other(self, start: int, word: str) -> bool:
        """Whether a name or what is told begins, and no more of a topic."""
        if any(self._analysis.hit_at(scheme, start) for scheme in _STOPS):
            return True
        if known_place(self._analysis, start) is not None or word.islower():
            return word.islower() and FUNCTION_WORD.match(self._text, start) is not None
        return is_foreign(word) or starts_person(self._analysis, start)

    def shared_end(self, end: int) -> int:
        """Where the second half of a ministry's name ends that begins as one of ours does."""
        shared = _SHARED_MINISTRY.match(self._text, end)
        return shared.end() if shared is not None else end

    def country_after(self, head: Concept, end: int) -> Place | None:
        """The country that ends the name of a body abroad which was not read.

        "Tư lệnh Lục quân Bolivia", "Bộ trưởng Ngoại thương Costa Rica".
        """
        words = _THEIR_BODY.match(self._text, end)
        if words is None and head.get("fusedWith") == _MINISTRY:
            words = _FIELD_ABROAD.match(self._text, end)
            words = words if words and not is_foreign(words[1]) else None
        if words is None:
            return None
        stops = (
            h.start for s in _STOPS for h in self._analysis.found(s, words.end(1), words.end())
        )
        limit = min(stops, default=words.end())
        for hit in self._analysis.found("country", words.end(1), words.end() + _LONGEST_COUNTRY):
            if hit.start < limit and self._text[hit.start].isupper():
                return Place(hit.start, hit.end, None, hit.concepts[0].label, country=True)
        return None

    def country_of_head(self, end: int) -> Place | None:
        """The Lào of "Chủ tịch nước Lào", whose name "nước Lào" begins inside the head."""
        hit = self._analysis.hit_at("country", end - len("nước"))
        if hit is None or hit.end <= end:
            return None
        return Place(hit.start, hit.end, None, hit.concepts[0].label, country=True)

    def region(self, head: Concept, end: int) -> Place | None:
        """What only another country has, after an office: its party or state, "Thượng nghị sĩ đảng
        Lao động", "Thống đốc bang Texas | Lê Bé"."""
        if (town := self._town(head, end)) is not None:
            return town
        party = _PARTY.match(self._text, end) if head.id in _IN_PARLIAMENT else None
        after = party.end() if party is not None else end
        region = _REGION.match(self._text, after)
        run = _RUN.match(self._text, region.end()) if region is not None else None
        if run is None:
            return None if party is None else Place(end + 1, after, None, party[0], country=True)
        known = known_place(self._analysis, run.start())
        words = run[0].split(" ")
        length = _LONGEST_REGION if words[0] in _COMPASS or len(words) <= _LONGEST_REGION else 1
        name = " ".join(words[:length])
        stop = known.end if known is not None else run.start() + len(name)
        return Place(end + 1, stop, None, name, country=True)

    def _town(self, head: Concept, end: int) -> Place | None:
        """The town or province whose head is told of: "Thị trưởng thành phố Porto"."""
        town = place_at(self._analysis, end + 1) if head.id in OF_TOWNS else None
        if town is None or town.level is None or town.name is None:
            return None
        cut = self._text.startswith("-", town.end)  # "tỉnh Khăm-muộn"
        return None if cut else replace(town, country=True)

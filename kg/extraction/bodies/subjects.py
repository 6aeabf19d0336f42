"""Read the proper name or subject in a body's name: "Quản lý xuất nhập cảnh", "Bạch Mai".

Capitalised words, then lower-case ones up to a verb, a place, a person or another body; after
"về" and "phòng, chống" a whole clause. A name ends with what it is about: "Cục Quản lý" does not.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.boundaries import STOPS, Boundaries
from kg.extraction.bodies.parts import parts_end
from kg.extraction.bodies.small_words import AFTER_VERB, CLAUSE_STOP, FUNCTION_WORD, MOVES
from kg.extraction.persons import SYLLABLE, is_common_surname, starts_person
from kg.extraction.places import Place, known_place, place_at
from kg.letters import LOWER, UPPER
from kg.vocabulary import Hit

SUBJECT = re.compile(r" (?:về |[Pp]hòng, chống |[Pp]hòng chống )")
# "về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số" is one list.
_LIST_ON = rf"(?:[{LOWER}][^,;:.\n]{{2,40}}, ){{0,3}}[{LOWER}][^,;:.\n]{{2,60}} và [{LOWER}]"
_CLAUSE_END = re.compile(
    rf"[;:.\"()\n…]|, (?!chống |vướng mắc|lãng phí|tiêu cực|[^,;:.\n]{{3,60}} và |{_LIST_ON})| - "
)
_PERSON = re.compile(rf"(?: {SYLLABLE}){{2,8}}(?!\w| [{UPPER}])")
_LONGEST_PERSON = 4
_CAPITALISED = re.compile(rf" (?:{SYLLABLE}(?![&\w]|-[{UPPER}])|[A-ZĐ0-9][\w&-]*)")
# "Trường Tiểu học N.V.T." is not named.
_INITIALS = re.compile(rf" (?:[{UPPER}]\.)+[{UPPER}]?")
_HYPHEN = re.compile(r"-")
_DIGITS = re.compile(r" (?!(?:19|20)\d\d\b)\d+(?![\w/-]|[.,]\d)")
_COUNTED = re.compile(r" (?:cấp|năm|tháng|tuổi|khóa|lần|giờ|triệu|tỷ|nghìn|ngàn)\b")
_NUMBERED = re.compile(r" (?:\d+|[IVX]+)$")
_WHOLE = re.compile(r" (?:Nhà nước|Trung ương|Quốc gia|Việt Nam|Chính phủ|Quốc hội|Quân đội|Khối)$")
# "Trung Hiền", "Thu Cúc", "CIC": a proper name, after which no small word belongs to it.
_PROPER_NAME = re.compile(rf"(?: {SYLLABLE}){{2,}}| [A-ZĐ]{{2,}}")
_RESOLVES = re.compile(r" QUYẾT (?:NGHỊ|ĐỊNH)\b")  # "ỦY BAN BẦU CỬ QUYẾT NGHỊ:"
_COMPANY = re.compile(r" (?:Công ty|Tập đoàn|Ngân hàng|Doanh nghiệp)\b")
_BLOC = re.compile(r"\bKhối (?:[Cc]ác )?[Cc]ơ quan$")
_COMPASS = re.compile(r" (?:Đông|Tây|Nam|Bắc|Trung)")
_SPACE = re.compile(r" ")
_AND = re.compile(r"và ")
_JOINED = re.compile(rf"(?:,? và|,| -| &)(?= [{UPPER}])(?! Ảnh\b)")
_LOWER_WORD = re.compile(rf" [{LOWER}]+(?![\w-])")
_UNIT_WORD = re.compile(r"(?:,? và| -| &)? (\w[\w&/-]*)")
# What ends the name of a unit inside an office, besides a body, a place or a person.
_UNIT_END = re.compile(r"\s*(?:[,;:()\n]|\.\s|\.?$| - )")
_SECOND_HALF = re.compile(rf" và (?!nhiều\b|các\b|một\b|hai\b|toàn\b)[{LOWER}]")
_LONGEST_HALF = 4
_LONGEST_TAIL = 5
_LONGEST_UNIT = 12
_LONGEST_SUBJECT = 7
# What ends the name of a board, which is set up for some work.
_REPORTS = ("task-verb", "modal", "result-marker", "career-verb")
# After "Ban Chỉ đạo … về" comes what is to be done: only verbs of other actors end it.
_OWN_LEVELS = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã"})
_CLAUSE_STOPS = ("speech-verb", "modal", "result-marker", "career-verb")


class SubjectReader:
    """Reads subjects in one document; all methods take and give folded offsets."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._bounds = Boundaries(analysis)

    def open_name(self, end: int, *, personal: bool, works: bool = False) -> tuple[str | None, int]:
        """A proper name or subject after a kind that ends at ``end``, and where it ends.

        ``personal`` tells that such bodies may be named after a person, ``works`` that they may
        be named after what is to be done: "Ban Chỉ đạo xây dựng nông thôn mới huyện A".
        """
        if SUBJECT.match(self._text, end) and not personal:
            return self.clause(end)
        first = _CAPITALISED.match(self._text, end)
        if _INITIALS.match(self._text, end):
            return None, end
        if first is None:
            return self._work(end) if works else self._lower_subject(end)
        if _RESOLVES.match(self._text, end):
            return None, end
        if not personal and starts_person(self._analysis, end + 1):
            return None, end
        tail = self._subject_end(end, personal=personal)
        tail = parts_end(self._analysis, self._bounds, end, tail)
        name = self._text[end + 1 : tail]
        action = self._analysis.hit_at("field-action", end + 1)
        if action is not None and action.end == tail:
            return None, end
        if name.startswith(("Quốc gia", "Nhà nước")) and SUBJECT.match(self._text, tail):
            _, tail = self.clause(tail)
        return self._text[end + 1 : tail], tail

    def clause(self, end: int) -> tuple[str, int]:
        """Everything up to the end of the clause, its place, or the next verb of an actor."""
        stop = _CLAUSE_END.search(self._text, self._first_object(end))
        limit = stop.start() if stop else len(self._text)
        position = end
        while (space := self._text.find(" ", position + 1, limit)) != -1:
            if self._ends_clause(space + 1):
                limit = space
                break
            position = space
        if self._text.endswith(" và", end, limit):
            limit -= len(" và")
        return self._text[end + 1 : limit], limit

    def purpose(self, end: int) -> tuple[str, int] | None:
        """The clause of what is to be done that a board is set up for."""
        ends = ("speech-verb", "modal", "career-verb", "result-marker")
        if any(self._analysis.hit_at(scheme, end + 1) for scheme in ends):
            return None
        if FUNCTION_WORD.match(self._text, end + 1) or CLAUSE_STOP.match(self._text, end + 1):
            return None
        subject = self.clause(end)[0].rstrip()
        return (subject, end + 1 + len(subject)) if " " in subject else None

    def _first_object(self, end: int) -> int:
        """Where a clause may end: "về rà soát, tháo gỡ khó khăn" not before the first object."""
        opening = SUBJECT.match(self._text, end)
        verb = self._analysis.hit_at("action-verb", opening.end()) if opening is not None else None
        bare = verb is not None and self._text.startswith(", ", verb.end)
        after = self._analysis.hit_at("action-verb", verb.end + 2) if verb and bare else None
        return end + 1 if after is None else after.end

    def unit_end(self, end: int, *, closed: bool = True) -> int:
        """Where the name of a unit ends that stands in an office: "Vụ trưởng Vụ Tài chính hành
        chính sự nghiệp, …" goes on to the comma; ``end`` itself where nothing closes it, if it
        must be ``closed``.
        """
        position = end
        for _ in range(_LONGEST_UNIT):
            word = _UNIT_WORD.match(self._text, position)
            if word is None or self._ends_unit(word.start(1)):
                break
            known = self._analysis.hit_at("name-word", word.start(1))
            position = max(word.end(), known.end if known is not None else 0)
        if (
            not closed
            or _UNIT_END.match(self._text, position)
            or self._bounds.is_other(position + 1)
        ):
            return position
        given = self._analysis.hit_at("career-verb", position + 1)
        return position if given or place_at(self._analysis, position + 1) else end

    def second_half_end(self, end: int) -> int:
        """Where a name in an office ends whose second half is in small letters: "Viện trưởng Viện
        Nghiên cứu biển và hải đảo, …"."""
        half = _SECOND_HALF.match(self._text, end)
        stop = self.unit_end(end, closed=False) if half is not None else end
        closed = _UNIT_END.match(self._text, stop) is not None
        says = self._analysis.hit_at("speech-verb", stop + 1) is not None
        is_short = self._text.count(" ", end, stop) <= _LONGEST_HALF
        return stop if half is not None and is_short and (closed or says) else end

    def _ends_unit(self, position: int) -> bool:
        """Whether no word of a unit's name, but another thing or a verb begins here."""
        schemes = (
            "speech-verb",
            "career-verb",
            "modal",
            "result-marker",
            "honorific",
            "rank",
            "level",
        )
        if self._bounds.is_other(position) or any(
            self._analysis.hit_at(s, position) for s in schemes
        ):
            return True
        is_word = self._analysis.hit_at("name-word", position) is not None
        return not is_word and FUNCTION_WORD.match(self._text, position) is not None

    def _ends_clause(self, position: int) -> bool:
        if any(self._analysis.hit_at(scheme, position) for scheme in _CLAUSE_STOPS):
            return True
        if CLAUSE_STOP.match(self._text, position) or self._bounds.starts_other(position):
            return True
        place = place_at(self._analysis, position)
        if place is None or place.level is None:
            return False
        return place.name is not None or place.level in _OWN_LEVELS

    def _subject_end(self, start: int, *, personal: bool) -> int:
        """Capitalised and small words in turn: "Quản lý Môi trường y tế"."""
        end = self._namesake(start) if personal else start
        while True:
            capitals = self._capitals(end, opening=end == start)
            is_proper = self._is_proper_name(start, capitals)
            tail = capitals if is_proper else self._tail(capitals)
            if capitals in {end, tail}:
                return capitals
            end = tail

    def _is_proper_name(self, start: int, end: int) -> bool:
        """Whether all words of a name bear capitals, none beginning a word that goes on.

        "Trung Hiền" does, the "Thuế Doanh" of "Thuế Doanh nghiệp" does not.
        """
        is_proper = _PROPER_NAME.fullmatch(self._text, start, end) is not None
        return is_proper and self._analysis.hit_at("field", start + 1) is None

    def _namesake(self, start: int) -> int:
        """The end of the person's name that a school or hospital bears, with the person's office:
        "Khu di tích Tổng Bí thư Trần Phú"."""
        office = self._analysis.hit_at("post", start + 1)
        opening = office.end if office is not None else start
        person = _PERSON.match(self._text, opening)
        if person is None or self._analysis.hit_at("surname", opening + 1) is None:
            return start
        others = [
            space.start()
            for space in _SPACE.finditer(self._text, opening + 1, person.end())
            if is_common_surname(self._analysis, space.end())
            or known_place(self._analysis, space.end()) is not None
        ]
        # "Trưởng Ban Quản lý Khu di tích Trần Phú Lê Văn Tám": its head follows.
        head = next((p for p in others if self._text.count(" ", opening, p) > 1), None)
        is_one = self._text.count(" ", opening, person.end()) <= _LONGEST_PERSON
        return head or (person.end() if is_one else start)

    def _lower_subject(self, end: int) -> tuple[str | None, int]:
        """ "Hội nạn nhân chất độc da cam xã X": small words count when a place closes them."""
        tail, place = self._small_words(end, STOPS)
        if place is None or place.name is None:
            return None, end
        return self._text[end + 1 : tail], tail

    def _work(self, end: int) -> tuple[str | None, int]:
        """What a board is set up for, an action with its object: "chuyển đổi số tỉnh X"."""
        tail, place = self._small_words(end, _REPORTS)
        verb = self._analysis.hit_at("action-verb", end + 1)
        if place is None or place.level is None or (verb is not None and verb.end >= tail):
            return None, end
        return self._text[end + 1 : tail], tail

    def _small_words(self, end: int, stops: tuple[str, ...]) -> tuple[int, Place | None]:
        """Where the small words after an offset end, and the place that closes them."""
        tail = end
        for _ in range(_LONGEST_SUBJECT):
            word = _LOWER_WORD.match(self._text, tail)
            if word is None or self._bounds.is_stop(word.start() + 1, stops):
                break
            tail = word.end()
        closes = tail > end and self._text[tail : tail + 1] == " "
        return tail, place_at(self._analysis, tail + 1) if closes else None

    def _capitals(self, start: int, *, opening: bool) -> int:
        """The end of the capitalised words, known fields taken whole: "Nhi Đồng"."""
        position = start
        while True:
            joined = _JOINED.match(self._text, position)
            after = joined.end() if joined else position
            field = self._analysis.hit_at("field", after + 1)
            step = _CAPITALISED.match(self._text, after)
            if step is None or (joined and joined[0] == ","):
                return position
            if joined and self._bounds.starts_body(after + 1):
                return position
            if joined and _COMPANY.match(self._text, after) and not self._is_bloc(position):
                return position
            word = self._word_end(after + 1)
            if field is not None and " " in self._text[field.start : field.end]:
                word = max(word or 0, field.end)
            if word is not None:
                position = word
                continue
            town = self._town_end(start, position)
            if town is not None:
                position = town
                continue
            is_first = opening and (position == start or self._is_compass(start, position))
            if self._bounds.starts_other(step.start() + 1, first=is_first):
                return position
            if step[0].strip().isdigit() and not self._is_number(start, position):
                return position
            position = self._glued_end(step)

    def _glued_end(self, step: re.Match[str]) -> int:
        """The end of a word with hyphens, before another body: "Y-Dược", "A-Trường Đại học"."""
        hyphen = _HYPHEN.search(self._text, step.start(), step.end())
        if hyphen is not None and self._bounds.starts_body(hyphen.end()):
            return hyphen.start()
        return step.end()

    def _is_bloc(self, position: int) -> bool:
        """Whether a bloc of Party bodies is named: "Khối các cơ quan và doanh nghiệp"."""
        return _BLOC.search(self._text, 0, position) is not None

    def _word_end(self, start: int) -> int | None:
        """The end of a word of several syllables whose parts are words too: "Đào tạo", "Lưu ký"."""
        schemes = ("name-word", "field-action", "action-verb")
        hits = [self._analysis.hit_at(scheme, start) for scheme in schemes]
        ends = [h.end for h in hits if h and " " in self._text[h.start : h.end]]
        return max(ends, default=None)

    def _town_end(self, start: int, position: int) -> int | None:
        """The end of the place that a point of the compass goes with: "Đông Tiền Hải"."""
        if not self._is_compass(start, position):
            return None
        place = known_place(self._analysis, position + 1)
        return None if place is None else place.end

    def _is_compass(self, start: int, position: int) -> bool:
        return _COMPASS.fullmatch(self._text, start, position) is not None

    def _is_number(self, start: int, position: int) -> bool:
        """Whether the digits after a word number the body and count or date nothing."""
        digits = _DIGITS.match(self._text, position)
        if digits is None or _NUMBERED.search(self._text, start, position):
            return False
        unit = self._analysis.hit_at("unit", digits.end() + 1)
        return unit is None and not _COUNTED.match(self._text, digits.end())

    def _tail(self, position: int) -> int:
        """The lower-case rest of a subject ("Cục Quản lý xuất nhập cảnh"), or nothing."""
        if any(end.search(self._text, 0, position) for end in (_NUMBERED, _WHOLE)):
            return position
        end, count = position, 0
        last = position
        while (word := _LOWER_WORD.match(self._text, end)) and count < _LONGEST_TAIL:
            if _WHOLE.search(self._text, 0, end):
                return end
            start = word.start() + 1
            known = self._analysis.hit_at("name-word", start) or self._small_field(start)
            if known is not None:
                last, end, count = known.end, known.end, count + 1
                continue
            if self._analysis.hit_at("manner", start) is not None:
                return end  # "Phòng Kinh tế Sa Pa | chủ động rà soát"
            if self._bounds.is_stop(start):
                obliged = self._object_end(end, start)
                if obliged is None:
                    # What stands before "đến", "về", "với" may be a verb, no part of the name.
                    verb = AFTER_VERB.match(self._text, start)
                    is_verb = verb and MOVES.fullmatch(self._text, last + 1, end)
                    return last if is_verb else end
                last, end, count = end, obliged, count + 1
            else:
                last, end, count = end, word.end(), count + 1
        if count == _LONGEST_TAIL and _LOWER_WORD.match(self._text, end):
            return position
        return end

    def _small_field(self, start: int) -> Hit | None:
        """A field in small letters inside a name, which is one word of it: "y tế"."""
        field = self._analysis.hit_at("field", start)
        is_small = field is not None and self._text[field.start : field.end].islower()
        return field if is_small else None

    def _object_end(self, end: int, start: int) -> int | None:
        """The end of a word that must belong to the name: "Cục Quản lý xây dựng công trình"."""
        if self._analysis.hit_before("field-action", end) is None:
            return None
        if (joined := _AND.match(self._text, start)) is not None:
            start = joined.end()
        if FUNCTION_WORD.match(self._text, start) or self._analysis.hit_at("speech-verb", start):
            return None
        hits = (self._analysis.hit_at(scheme, start) for scheme in STOPS)
        return max((hit.end for hit in hits if hit is not None), default=None)

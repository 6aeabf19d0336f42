"""How far the name of an event goes on after its first noun.

"Kỳ họp thứ 11, Quốc hội khóa XIV, đồng chí A" ends before "đồng chí"; "hội nghị tổng kết năm
2021, triển khai nhiệm vụ năm 2022 diễn ra" before "diễn ra".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.events.subjects import BETWEEN, uncovered
from kg.extraction.mentions import BodyMention, DateMention, DirectiveMention, PersonMention
from kg.letters import LOWER, UPPER

TERM = re.compile(
    r",? ?\(?(?:khóa|nhiệm kỳ) (?:[ivxlc]+|\d{1,4})(?:\s?-\s?\d{4})?(?:, (?:khóa|nhiệm kỳ) "
    r"(?:[ivxlc]+|\d{1,4})(?:\s?-\s?\d{4})?)*\)?(?!\w)"
)
DAY = re.compile(r" (?:ngày|(?:sáng|chiều|tối)(?: ngày)?) (?=\d)")
_QUOTED = re.compile(r":? ?\"[^\"\n]{3,250}\"")
_WORD = re.compile(r" ?[^\W_]+(?:[./&-][^\W_]+)*")
_ASIDE = re.compile(r" \([^()\n]{2,60}\)(?= )")
_CLOCK = re.compile(r",? (?:lúc )?\d{1,2}(?: giờ|h|g)(?:\d{2})?(?!\w)")
_WHITHER = re.compile(r" (?:tới|đến|tại|ở) (?=[A-ZĐ]|nước |tỉnh |thành phố )")
# "Cuộc làm việc với nhiều bộ" names those it is held with.
_WITH_WHOM = ("visit", "talks")
_MANY = re.compile(r"với nhiều (?!nội dung|chủ đề|hoạt động|vấn đề|ý kiến|kết quả)")
_TO = (" tới ", " đến ", " tại ", " ở ")
_RANGE = re.compile(r" - |(?<=\d)\s?-\s?(?=\d)")
_PLACE = re.compile(r" (?:tại|ở) (?=[A-ZĐ]|điểm cầu|hội trường|trụ sở|đây|thủ đô|thành phố|tỉnh )")
_TRAILING = re.compile(
    r"(?: (?:(?:tới|đến) nước|về vấn đề|của|và|với|về|giữa|các|tại|ở|do|cho|đối|trong|vào|trước|sau"
    r"|tổ chức|diễn ra))+$"
)
_ORDINAL = re.compile(
    r"(?:lần thứ|kỳ thứ|thứ|lần) (\d{1,3}|[ivxl]+(?!\w)|\w+)"
    r"|(?:^|trung ương) (\d{1,3}|[ivxl]+)(?![\w/])"
)
# "Cuộc điện đàm rất thành công giữa hai Thủ tướng" goes on behind its praise.
_PRAISE = re.compile(r" (?:rất )?(?:thành công|tốt đẹp|lịch sử)(?= (?:giữa|với|của) )")
_ADOPTING = ("conference", "congress", "session")
_AFTER_NUMBER = re.compile(r"(?:về|với(?! chủ đề)|phải|cần|đến|tới) ")
# Those of one kind are listed without a pause: "họp với các bộ, ngành về", "các tỉnh, thành phố".
_OF_A_KIND = re.compile(r"(?<!\w)(?:bộ|sở|ban|ngành|tỉnh|huyện|quận|xã|phường|thị xã|cơ quan)$")
_THE_NEXT = re.compile(
    r", (?:ban|ngành|địa phương|thành|thị xã|huyện|thị trấn|phường|xã|đơn vị|đoàn thể)(?!\w)"
)
_ELECTED = (
    "đại biểu",
    "hội đồng nhân dân",
    "quốc hội",
    "bầu cử đại biểu",
    "cuộc bầu cử đại biểu",
    "bầu cử hội đồng nhân dân",
)
_DATE_LENGTH = 24
_TERM_DISTANCE = 80
_GIFT = re.compile(r"quà cho ")
_NAMED = re.compile(rf"(?:ông|bà|đồng chí)(?: [{UPPER}][{LOWER}]+){{2,4}}")
_KIND_LENGTH = 20
_TITLES = 90


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the noun of an event that ends at folded ``start``.

    ``told_by_verb`` is set where a verb tells the event, whose place belongs to the name;
    ``for_person`` where whom it is held for does: "Lễ viếng đồng chí A".
    """

    analysis: Analysis
    found: Findings
    start: int
    family: str
    told_by_verb: bool = False
    for_person: bool = False

    def end(self, limit: int) -> int:
        """Give the end of the name, at most ``limit``."""
        position = self.start
        while position < limit:
            after = self._step(position)
            if after is None or after > limit:
                break
            position = after
            if self.analysis.text[position - 1] == '"' and not self.told_by_verb:
                break
        trailing = _TRAILING.search(self.analysis.lower[self.start : position])
        return self.start + trailing.start() if trailing else position

    def _step(self, position: int) -> int | None:
        """Read one piece of the name; None where it ends."""
        lower = self.analysis.lower
        for pattern in (TERM, _QUOTED):
            if match := pattern.match(lower, position):
                return None if self._is_title(match) else match.end()
        if lower.startswith(",", position):
            return self._after_comma(position)
        if (match := _RANGE.match(lower, position)) and self._names(match.end()):
            return match.end()
        if aside := self._aside(position):
            return aside
        if _CLOCK.match(lower, position):
            return None
        whither = _WHITHER.match(self.analysis.text, position)
        if whither and self.family == "visit":
            return whither.end()
        if _PLACE.match(self.analysis.text, position) and not self.told_by_verb:
            return None
        if DAY.match(lower, position):
            return self._after_day(position)
        return self._after_word(position)

    def _is_title(self, match: re.Match[str]) -> bool:
        """Whether a quotation is the title of what a numbered plenum adopted."""
        quoted = match.re is _QUOTED and self.family in _ADOPTING
        return quoted and self._is_numbered(match.start())

    def _aside(self, position: int) -> int | None:
        """Pass over an aside between number and body: "thứ 9 (chuyên đề) Quốc hội"."""
        aside = _ASIDE.match(self.analysis.lower, position)
        if aside is None or not self._is_numbered(position):
            return None
        return aside.end() if self.found.covering(BodyMention, aside.end() + 1) else None

    def _names(self, position: int) -> bool:
        """Whether a name or number begins at a position, and no credit of a picture."""
        if self.analysis.lower.startswith("ảnh", position):
            return False
        first = self.analysis.text[position : position + 1]
        return first.isupper() or first.isdigit()

    def _after_day(self, position: int) -> int | None:
        """Take a day into the name of an otherwise nameless event: "phiên họp ngày 16/5"."""
        if position != self.start:
            return None
        dates = self.found.within(DateMention, position, position + _DATE_LENGTH)
        return dates[0].end if dates else None

    def _after_word(self, position: int) -> int | None:
        word = position + self.analysis.lower.startswith(" ", position)
        if position == self.start and (praise := _PRAISE.match(self.analysis.lower, position)):
            return praise.end()
        if self.for_person and position == self.start and (whom := self._whom(word)):
            return whom
        if self._stops(position, word) or self._begins_another(position, word):
            return None
        for scheme in ("event-pair", "event-topic", "event-kind"):
            if hit := self.analysis.hit_at(scheme, word):
                return hit.end
        for kind in (DirectiveMention, BodyMention):
            named = self.found.covering(kind, word)
            if named is not None and named.start == word:
                return named.end
        match = _WORD.match(self.analysis.lower, position)
        return None if match is None or self._is_byline(match) else match.end()

    def _whom(self, word: int) -> int | None:
        """The end of the name of whom it is held for, behind his titles."""
        person = next(iter(self.found.within(PersonMention, word, word + _TITLES)), None)
        if person and BETWEEN.fullmatch(uncovered(self.analysis, self.found, word, person.start)):
            return person.end
        named = _NAMED.match(self.analysis.text, word)
        return named.end() if named else None

    def _is_byline(self, match: re.Match[str]) -> bool:
        """Whether capitals after a day name who took a picture: "họp báo sáng 19.5 LÊ AN"."""
        word = self.analysis.text[match.start() : match.end()].strip()
        dated = self.analysis.text[match.start() - 1].isdigit()
        return dated and len(word) > 1 and word.isalpha() and word.isupper()

    def _stops(self, position: int, word: int) -> bool:
        """Whether the sentence goes on at a word; "quyết định" may also be part of a topic."""
        if self.family == "election" and self.analysis.lower.startswith(_ELECTED, word):
            return False
        if self.analysis.hit_at("event-topic", word):
            return self.family == "congress" and position == self.start
        if self._names_visitor(position):
            return True
        if (
            self.family in _WITH_WHOM
            and position == self.start
            and _MANY.match(self.analysis.lower, word)
        ):
            return False
        if self.told_by_verb and _GIFT.match(self.analysis.lower, position - len("quà")):
            return False
        hit = self.analysis.hit_at("event-stop", word)
        force = hit.concepts[0].get("force") if hit is not None else None
        if force == "press":
            return self.family == "press"
        if hit is not None and force != "weak":
            return not (self._names_two(position) and hit.concepts[0].id == "person")
        if hit is not None or self.analysis.hit_at("speech-verb", word):
            return not self._has_topic(position) or self._is_numbered(position)
        goes_on = _AFTER_NUMBER.match(self.analysis.lower, word)
        return goes_on is not None and self._is_numbered(position)

    def _names_visitor(self, position: int) -> bool:
        """Whether the name has said whose visit it is: "chuyến thăm Lào của Thủ tướng A"."""
        if self.family != "visit" or self.analysis.lower.startswith(_TO, position):
            return False
        person = self.found.covering(PersonMention, position - 1)
        if self.told_by_verb or person is None or person.end != position:
            return False
        return " của " in self.analysis.lower[self.start : person.start]

    def _names_two(self, position: int) -> bool:
        """Whether the name tells of persons: talks do, and what is handed over "giữa ông A …"."""
        between = " giữa" in self.analysis.lower[self.start : position]
        return self.family == "talks" or (between and self.family != "election")

    def _begins_another(self, position: int, word: int) -> bool:
        """Whether "và" leads to a further event or a further clause."""
        joins = self.analysis.lower.startswith("và ", word)
        if joins and self.family == "election":
            return not self.analysis.lower.startswith(_ELECTED, word + len("và "))
        return joins and (
            position == self.start
            or self._is_numbered(position)
            or self.analysis.hit_at("event-kind", word + 3) is not None
            or (not self.told_by_verb and self.analysis.hit_at("event-verb", word + 3) is not None)
        )

    def _has_topic(self, position: int) -> bool:
        first = max(0, self.start - _KIND_LENGTH)
        opened = self.analysis.found("event-topic", first, self.start)
        return position > self.start or bool(opened and opened[-1].end == self.start)

    def _after_comma(self, position: int) -> int | None:
        """Go on after a comma with a topic, or with the body of a numbered session."""
        word = position + 2
        if self.family == "election":
            return position + 1 if self.analysis.lower.startswith(_ELECTED, word) else None
        if self._lists(position):
            return position + 1
        if not self._is_numbered(position):
            is_topic = self.analysis.hit_at("event-topic", word) is not None
            goes_on = is_topic and (position > self.start or self.told_by_verb)
            return position + 1 if goes_on else None
        body = self.found.covering(BodyMention, word)
        is_assembly = self.analysis.lower.startswith("quốc hội", word)
        has_term = TERM.search(self.analysis.lower, word, word + _TERM_DISTANCE)
        return position + 1 if (body or is_assembly) and has_term else None

    def _lists(self, comma: int) -> bool:
        """Whether a comma stands within "các bộ, ngành"."""
        if _THE_NEXT.match(self.analysis.lower, comma) is None:
            return False
        return _OF_A_KIND.search(self.analysis.lower, self.start, comma) is not None

    def _is_numbered(self, position: int) -> bool:
        return ordinal(self.analysis, self.start, position) is not None


def ordinal(analysis: Analysis, start: int, end: int) -> int | None:
    """Read the number of an event: "lần thứ tư", "thứ 55", "XIII", "Trung ương 9"."""
    for match in _ORDINAL.finditer(analysis.lower[start:end]):
        value = _number(analysis, match[1] or match[2])
        if value is not None:
            return value
    return None


def _number(analysis: Analysis, word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if re.fullmatch(r"[ivxl]+", word):
        return _roman(word)
    for concept in analysis.vocabulary.scheme("ordinal"):
        if word in concept.labels:
            return int(concept.get("value") or 0)
    return None


def _roman(letters: str) -> int:
    """Read a Roman numeral.

    >>> _roman("xiv")
    14
    """
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))

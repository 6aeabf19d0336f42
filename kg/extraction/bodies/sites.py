"""Read where a body is: the place in its name, the host of an embassy, the town of a school.

"tỉnh Đồng Nai" after a Công an, "tại Nhật Bản" after an embassy, "TP.HCM" after "(KHXH)".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.places import Place, known_place, place_at

_TO_PLACE = re.compile(r"tại |của (?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)")
_OURS_ABROAD = re.compile(r" (?:nước )?(?:CHXHCN )?Việt Nam (?:tại|ở) (?:nước )?")
_AGAIN = re.compile(r" \(([^()]{2,60})\)(?= )")
_SHORT_FORM = re.compile(r"[A-ZĐƯ&.-]+")
_NUMBER = re.compile(r" (?:số )?\d{1,3}\b(?![./]\d)")
# The province after the number of a court: "Tòa án nhân dân khu vực 3 - Lào Cai".
_DASH = re.compile(r" ?[-–] ?(?=\w)")
_NEXT_LINE = re.compile(r"\n(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ")


class SiteReader:
    """Reads places in the names of one document; all methods take and give folded offsets."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text

    def own_place(
        self, phrase: BodyPhrase, subject: str | None, end: int, ways: tuple[str, ...]
    ) -> Place | None:
        """The place after a field, or after a kind that takes one."""
        if subject is not None:
            return self.place(end, None)
        if "place" not in ways:
            return None
        level = phrase.level if phrase.level != "trung ương" else None
        if self._text.startswith(" tại ", end) and self._text[phrase.start].islower():
            return None  # "đưa vào bệnh viện tại Hà Nội": some hospital there
        place = self.place(end, level)
        return place if place is None or level is None else self._without_guess(phrase, place)

    def place(self, end: int, level: str | None) -> Place | None:
        """The place after a name that ends at ``end``, of a level that its kind implies."""
        if self._text[end : end + 1] != " " and not self._is_letterhead(end):
            return None
        end = self.short_form_end(end)
        link = _TO_PLACE.match(self._text, end + 1)
        start = link.end() if link else end + 1
        is_sited = link is not None and link[0] == "tại "
        return place_at(self._analysis, start, level=None if is_sited else level)

    def number_end(self, end: int) -> int:
        """Where the number of a body ends, with the place that a dash sets after it."""
        number = _NUMBER.match(self._text, end)
        if number is None or self._counts(number.end() + 1):
            return end
        dash = _DASH.match(self._text, number.end())
        place = known_place(self._analysis, dash.end()) if dash is not None else None
        return number.end() if place is None or place.country else place.end

    def _counts(self, position: int) -> bool:
        """Whether digits before an offset count what begins there: "Vụ 4 du khách tử vong"."""
        unit = self._analysis.hit_at("unit", position)
        level = self._analysis.hit_at("level", position)  # "Ban Chỉ đạo 35 tỉnh Hải Dương"
        return unit is not None and level is None and self._text[position].islower()

    def posting(self, end: int) -> int | None:
        """The end of where an embassy stands: "Đại sứ quán Việt Nam tại Nhật Bản"."""
        ours = _OURS_ABROAD.match(self._text, end)
        host = known_place(self._analysis, ours.end()) if ours else None
        return host.end if host is not None and host.country else None

    def town(self, end: int) -> tuple[str | None, int]:
        """The place that a school bears as its name: "Trường Đại học An Giang"."""
        town = known_place(self._analysis, end + 1) if self._text[end : end + 1] == " " else None
        if town is None or town.country:
            return None, end
        return self._text[town.start : town.end], town.end

    def short_form_end(self, end: int) -> int:
        """Where the short form of what was read ends: "Khoa học Xã hội (KHXH) TP.HCM"."""
        again = _AGAIN.match(self._text, end)
        if again is None:
            return end
        is_short = _SHORT_FORM.fullmatch(again[1]) is not None
        is_same = self._analysis.lower.endswith(again[1].lower(), 0, end)
        return again.end() if is_short or is_same else end

    def _without_guess(self, phrase: BodyPhrase, place: Place) -> Place:
        """The place without a level that only the kind suggests: "CDC Hoàn Kiếm"."""
        known = place.name is None or known_place(self._analysis, place.start) is not None
        if known or phrase.names_level or self._analysis.hit_at("level", place.start):
            return place
        return replace(place, level=None)

    def _is_letterhead(self, end: int) -> bool:
        """ "ỦY BAN NHÂN DÂN / TỈNH X": a name in capitals goes on in the next line."""
        capitals = self._text[max(0, end - 8) : end].isupper()
        return capitals and _NEXT_LINE.match(self._text, end) is not None

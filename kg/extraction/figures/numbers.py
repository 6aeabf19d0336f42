"""Numbers as Vietnamese texts write them: "13.500", "2,8 triệu", "1 tỷ 200 triệu", "93/70".

A dot groups thousands and a comma opens decimals, unless the document does it the English way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.extraction.analysis import Analysis
from kg.vocabulary import Hit

_DIGITS = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})+(?!%)|\d+(?:[.,]\d+)?"
)
# A word glued to the front makes it a name (F1, Covid-19); only "hữu10,3%" is lost spacing.
_NUMBER = re.compile(
    rf"(?:(?<![\w/+&-])(?<!\d[.,:])|(?<=[^\W\d_]{{2}})(?=\d+(?:[.,]\d+)?%))"
    rf"(?P<number>{_DIGITS})(?:/(?P<total>{_DIGITS}))?(?![.,]?\d|[/:]\d|-\d)"
)
_GROUP = 3
_SMALL_WHOLE = 4
_RANGE_BEFORE = re.compile(r"\d(?:%|\s[^\W\d_]+)?\s?-\s?$")
_RANGE_AFTER = re.compile(r"\s?-\s?\d")
_GROUPED_BY_COMMA = re.compile(r"\d{1,3},\d{3}")
# "94.78%" stands in texts of both styles and tells nothing.
_VIETNAMESE = re.compile(r"(?<![\d.,])(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+)(?![.,]?\d)")
_ENGLISH = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![.,]?\d)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its scale words at folded ``[start, end)``.

    ``grouped`` tells "13,500", which is 13 500 people but 13.5 hectares; ``total`` is m of "n/m".
    """

    start: int
    end: int
    value: Decimal
    total: Decimal | None = None
    grouped: bool = False

    def as_thousands(self) -> Decimal:
        """Read a grouped number as whole things: "13,500 người"."""
        return _plain(self.value * 1000)

    @property
    def is_fraction(self) -> bool:
        """Whether "n/m" reads as a part ("2/3 chặng đường"), not as n out of m things."""
        return self.total is not None and self.value < self.total <= _SMALL_WHOLE


def read(analysis: Analysis) -> Iterator[Number]:
    """Yield the numbers of a document; ranges ("5-7 người") are no numbers."""
    text, english, end = analysis.text, _is_english(analysis.text), 0
    for match in _NUMBER.finditer(text):
        if match.start() < end or _in_range(text, match):
            continue
        number = _number(analysis, match, english=english)
        end = number.end
        yield number


def _in_range(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_RANGE_AFTER.match(text, match.end()) or _RANGE_BEFORE.search(before))


def _number(analysis: Analysis, match: re.Match[str], *, english: bool) -> Number:
    value = _value(match["number"], english=english)
    total = _value(match["total"], english=english) if match["total"] else None
    end, scale = _scale(analysis, match.end())
    grouped = not english and bool(_GROUPED_BY_COMMA.fullmatch(match["number"]))
    if scale == 1:
        return Number(match.start(), end, value, total, grouped)
    end, rest = _smaller_part(analysis, end, scale, english=english)
    return Number(match.start(), end, _plain(value * scale + rest), total)


def _plain(value: Decimal) -> Decimal:
    """Drop the zeros that multiplying left behind: 2800000.0 is 2800000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _scale(analysis: Analysis, position: int) -> tuple[int, Decimal]:
    """Multiply the scale words that follow a number: " nghìn tỷ"."""
    scale = Decimal(1)
    while (hit := _scale_word(analysis, position + 1)) and analysis.text[position] == " ":
        scale *= Decimal(hit.concepts[0].get("multiplier") or 1)
        position = hit.end
    return position, scale


def _scale_word(analysis: Analysis, position: int) -> Hit | None:
    """Find a multiplier, unless it begins a longer unit ("triệu chứng")."""
    hit = analysis.hit_at("multiplier", position)
    unit = analysis.hit_at("unit", position)
    return None if hit and unit and unit.end > hit.end else hit


def _smaller_part(
    analysis: Analysis, position: int, scale: Decimal, *, english: bool
) -> tuple[int, Decimal]:
    """Read on in "1 tỷ 200 triệu": a further number with a smaller scale."""
    match = _NUMBER.match(analysis.text, position + 1)
    if match is None or match["total"] or analysis.text[position] != " ":
        return position, Decimal(0)
    end, smaller = _scale(analysis, match.end())
    if not 1 < smaller < scale:
        return position, Decimal(0)
    return end, smaller * _value(match["number"], english=english)


def _value(digits: str, *, english: bool) -> Decimal:
    """Read digits; what is ambiguous by itself follows the style of the document.

    >>> [str(_value(d, english=False)) for d in ("13.500", "20,9", "94.78", "1.052,5", "0,125")]
    ['13500', '20.9', '94.78', '1052.5', '0.125']
    >>> [str(_value(d, english=True)) for d in ("13,500", "20.9")]
    ['13500', '20.9']
    """
    digits = digits.replace(" ", "")
    thousands, decimals = (",", ".") if english else (".", ",")
    groups = digits.split(thousands)
    if len(groups) > 1 and (
        digits[0] == "0" or any(len(g.partition(decimals)[0]) != _GROUP for g in groups[1:])
    ):
        thousands, decimals = decimals, thousands
    if digits.count(decimals) > 1:
        thousands, decimals = decimals, thousands
    return Decimal(digits.replace(thousands, "").replace(decimals, "."))


def _is_english(text: str) -> bool:
    """Whether commas group thousands: several do, and more than are used the other way."""
    return len(_ENGLISH.findall(text)) > max(1, len(_VIETNAMESE.findall(text)))

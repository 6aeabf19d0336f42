"""Tell which citations of one text mean the same document.

"Quy định 50" is "50-QĐ/TW" when that is the only one it fits; "Luật Giáo dục" the one year
cited; "Nghị quyết Đại hội XIII" and "Nghị quyết Đại hội Đảng lần thứ XIII" are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.directives.citations import Citation, Details
from kg.extraction.directives.symbols import Number
from kg.model import Agent, PartialDate
from kg.text import caseless, lowered

_WORD = re.compile(r"\w+")
_FILLER = frozenset(
    _WORD.findall("của về việc các số năm khóa lần thứ đại biểu toàn quốc hội nghị")
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_ALIKE = 0.6
_WITH_YEAR = frozenset({"NĐ", "TT"})


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided on whom: first words of the verbs, the persons and the posts named."""

    verbs: frozenset[str]
    persons: frozenset[str]
    posts: frozenset[str]

    def is_same(self, other: Decision | None) -> bool:
        """Whether another one may be this in other words: it names no further post."""
        if other is None or self.persons != other.persons or not self.verbs & other.verbs:
            return False
        return self.posts <= other.posts or other.posts <= self.posts


@dataclass(frozen=True, slots=True)
class Reading:
    """A citation with what the text says around it; ``sole`` is who alone uses its symbol."""

    citation: Citation
    details: Details
    issuer: Agent | None
    sole: Agent | None = None
    decision: Decision | None = None

    @property
    def start(self) -> int:
        """Where the citation begins."""
        return self.citation.start


@dataclass(slots=True)
class Directive:
    """The readings of one document, collected while the text is gone through; ``told`` is what
    sentences on "Thông tư này" tell of it.
    """

    key: str
    readings: list[Reading] = field(default_factory=list)
    told: list[Details] = field(default_factory=list)

    @property
    def type_id(self) -> str:
        """The type of its fullest citation."""
        return self.fullest.citation.type.id

    @property
    def fullest(self) -> Reading:
        """The reading with the longest number, else the first."""
        numbered = [r for r in self.readings if r.citation.number is not None]
        return max(numbered, key=lambda r: _length(r.citation), default=self.readings[0])

    @property
    def date(self) -> PartialDate | None:
        """The most exact date the text gives."""
        told = (d.date for d in (*(r.details for r in self.readings), *self.told))
        dates = [date for date in told if date is not None]
        return max(dates, key=lambda d: (d.day is not None, d.month is not None), default=None)

    @property
    def year(self) -> int | None:
        """The year in its number, else that of its date."""
        number = self.fullest.citation.number
        if number is not None and number.year is not None:
            return int(number.year)
        return self.date.year if self.date is not None else None

    @property
    def issuer(self) -> Agent | None:
        """The first issuer said that the symbol allows, in words before that of the symbol."""
        sole = self.fullest.sole
        said = [r.details.issuer for r in self.readings]
        others = (*(r.issuer for r in self.readings), *(d.issuer for d in self.told))
        issuers = (*said, self.fullest.issuer, *others)
        return next((i for i in issuers if i and (sole is None or is_of(i, sole))), None)

    @property
    def title(self) -> str | None:
        """The name or subject, from the first citation that gives one, though sooner from one
        with the number and from one that does not break off.
        """
        named = [r for r in self.readings if r.citation.name or r.details.title]
        has_number = self.fullest.citation.number is not None
        first = min(
            named,
            key=lambda r: (
                r.details.is_cut,
                has_number and r.citation.number is None,
                r.decision is not None and not r.decision.posts,
                r.citation.rule == "plenum" and r.details.title is None,
            ),
            default=None,
        )
        if first is None:
            return next((d.title for d in self.told if d.title), None)
        if first.citation.rule == "plenum" and first.details.title is not None:
            return f"{first.citation.name} {first.details.title}"
        return first.citation.name or first.details.title


def group(readings: Sequence[Reading]) -> list[Directive]:
    """Group readings into documents, in order of their first mention."""
    fullest_first = sorted(readings, key=lambda r: (-_rank(r.citation), r.start))
    directives: list[Directive] = []
    for reading in fullest_first:
        home = _home(directives, reading)
        if home is None:
            home = Directive(_key(reading.citation, len(directives)))
            directives.append(home)
        home.readings.append(reading)
        home.readings.sort(key=lambda r: r.start)
    return sorted(directives, key=lambda d: d.readings[0].start)


def _home(directives: Sequence[Directive], reading: Reading) -> Directive | None:
    """The document a reading belongs to; of several that fit, the one cited last before it."""
    fitting = [d for d in directives if _fits(d, reading)]
    if reading.citation.known is not None and _year(reading.citation) is None:
        years = {_year(d.fullest.citation) for d in fitting} - {None}
        if len(years) > 1:  # which of the Penal Codes is meant, the text does not say
            fitting = [d for d in fitting if _year(d.fullest.citation) is None]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    return max(fitting, key=lambda d: _nearness(d, reading.start))


def _nearness(directive: Directive, position: int) -> int:
    earlier = [r.start for r in directive.readings if r.start <= position]
    return max(earlier, default=-1)


def _fits(directive: Directive, reading: Reading) -> bool:
    own, other = directive.fullest.citation, reading.citation
    if _contradict(directive, reading):
        return False
    if own.number is not None and other.number is not None:
        return _same_number(own.number, other.number, own.type.id == other.type.id)
    if own.known is not None and own.known is other.known:
        return _same_year(own, other)
    if own.type.id != other.type.id:
        return False
    if own.rule == other.rule in {"congress", "plenum"}:
        return _same_meeting(own.name or "", other.name or "")
    if _is_same_decision(directive, reading):
        return True
    if own.number is not None and other.number is None:
        return _is_titled(directive, other)
    if own.name and other.name and own.known is None and other.known is None:
        is_subject = "subject" in {own.rule, other.rule}
        return _alike(own.name, other.name) if is_subject else _same_name(own, other)
    return False


def _is_same_decision(directive: Directive, reading: Reading) -> bool:
    """Whether a decision on persons is the one told before, in other words."""
    if reading.decision is None or "subject" not in {
        reading.citation.rule,
        directive.fullest.citation.rule,
    }:
        return False
    issuers = (directive.issuer, reading.issuer or reading.details.issuer)
    one, two = issuers
    if one is not None and two is not None and not _akin(one, two):
        return False
    return any(reading.decision.is_same(r.decision) for r in directive.readings)


def _is_titled(directive: Directive, other: Citation) -> bool:
    """Whether a citation without number says the subject or name of a numbered document."""
    if directive.title is None or other.draft:
        return False
    own = _bare_name(directive.title, directive.fullest.citation)
    name = _bare_name(other.name, other)
    return _alike(own, name) if other.rule == "subject" else _words(own) == _words(name)


def _contradict(directive: Directive, reading: Reading) -> bool:
    """Whether two full dates, or two issuers said in words, differ."""
    date, issuer = directive.date, reading.details.issuer
    days = (date, reading.details.date)
    if all(d is not None and d.day is not None for d in days) and days[0] != days[1]:
        return True
    said = [r.details.issuer for r in directive.readings if r.details.issuer is not None]
    is_bare = reading.citation.number is not None and not reading.citation.number.is_full
    return is_bare and bool(said) and issuer is not None and not _akin(said[0], issuer)


def is_of(said: Agent, sole: Agent) -> bool:
    """Whether the issuer said is the one of the symbol, or its head or organ: "Bộ trưởng"."""
    return _words(sole.name) <= _words(said.name)


def _akin(one: Agent, other: Agent) -> bool:
    """Whether two names may be one issuer: one holds all the words of the other."""
    words, others = _words(one.name), _words(other.name)
    return words <= others or others <= words


def _same_number(one: Number, two: Number, same_type: bool) -> bool:
    if one.is_full and two.is_full and (_normal(one.written) == _normal(two.written)):
        return True
    if one.is_full and two.is_full and not _is_short_of_year(one, two):
        return False
    is_same_year = one.year == two.year or one.year is None or two.year is None
    return same_type and is_same_year and one.base.lstrip("0") == two.base.lstrip("0")


def _is_short_of_year(one: Number, two: Number) -> bool:
    """Whether one number leaves out the year that its kind always has: "116/NĐ-CP"."""
    is_one_kind = (one.type, one.code) == (two.type, two.code) and one.type in _WITH_YEAR
    return is_one_kind and (one.year is None) != (two.year is None)


def _same_year(own: Citation, other: Citation) -> bool:
    """Whether no two years are said, nor the year of one and of the other that it is revised:
    "Luật Quốc phòng (sửa đổi)" and "Luật Quốc phòng năm 2005".
    """
    years = {_year(own), _year(other)} - {None}
    if any(
        _is_revised(one) and not _is_revised(two) and _year(one) is None and _year(two)
        for one, two in ((own, other), (other, own))
    ):
        return False
    return len(years) <= 1


def _is_revised(citation: Citation) -> bool:
    return "sửa đổi)" in (citation.name or "")


def _year(citation: Citation) -> int | None:
    if citation.date is not None:
        return citation.date.year
    year = citation.number.year if citation.number else None
    return int(year) if year else None


def _same_name(own: Citation, other: Citation) -> bool:
    """Whether two open names are one but for a year that only one of them says."""
    names = [re.sub(r"[\s(]*(?:năm\s)?(?:19|20)\d\d\)?$", "", c.name or "") for c in (own, other)]
    return lowered(names[0]) == lowered(names[1]) and _same_year(own, other)


def _same_meeting(own: str, other: str) -> bool:
    """Whether two names of a congress or plenum have the same ordinals and place."""
    one, two = _words(own) - _FILLER, _words(other) - _FILLER
    return _ordinals(one) == _ordinals(two) and (one <= two or two <= one)


def _ordinals(words: set[str]) -> set[str]:
    return {w for w in words if w.isdigit() or all(c in _ROMAN for c in w)}


def _alike(own: str, other: str) -> bool:
    """Whether one name holds most words of the other and no word is foreign to it."""
    one, two = _words(own), _words(other)
    if not (one <= two or two <= one):
        return False
    return 2 * len(one & two) / (len(one) + len(two)) >= _ALIKE


def _bare_name(name: str | None, citation: Citation) -> str:
    """A name without the word of its type."""
    words = lowered(name or "")
    return words.removeprefix(lowered(citation.type.label))


def _words(name: str) -> set[str]:
    return set(_WORD.findall(caseless(name)))


def _rank(citation: Citation) -> int:
    """Fuller citations found documents first, so that short ones can join them."""
    if citation.number is not None:
        return 4 if citation.number.is_full else 3 if citation.number.year else 2
    return 1 if citation.date is not None else 0


def _length(citation: Citation) -> int:
    return len(citation.number.written) if citation.number else 0


def _normal(number: str) -> str:
    return number.upper().lstrip("0")


def _key(citation: Citation, count: int) -> str:
    """A key that is readable and unique in the document."""
    words = citation.number.written if citation.number else citation.name or ""
    return f"{citation.type.id}-{count + 1}:{'-'.join(words.split())}"

"""Read document numbers: "21-KL/TW", "15/2020/NĐ-CP", "64/2025/QH15", "7288/UBND-KGVX".

The order of signs tells the Party (number-TYPE/BODY) from the State (number/TYPE-BODY).
A number is given back in one spelling, whatever spaces, dashes and look-alikes the text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kg.model import Agent
from kg.vocabulary import Concept, Vocabulary

Sector = Literal["party", "state"]

_CYRILLIC = str.maketrans("АВЕКМНОРСТХІаеосрхі", "ABEKMHOPCTXIaeocpxi")
_CYRILLIC_LETTER = re.compile("[А-я]")
_UPPER = "A-ZĐƯĂÂÊÔƠ"
_TYPE = rf"(?P<type>[{_UPPER}][{_UPPER}đhictry]{{0,5}})"
_CODE = rf"(?:T\.\s?[ƯW]\b\.?|(?:[{_UPPER}]{{2,}}|Th[UĐ])[{_UPPER}0-9g&.]*(?<!\.))"
# A code that stands apart is written out when the text is folded: "39/QĐ - UBND".
_WRITTEN_OUT = {"Ủy ban nhân dân": "UBND", "Hội đồng nhân dân": "HĐND"}
_START = r"(?<![\d/.,-])(?<![A-ZĐ])"
_END = r"(?![\w/])"
_PARTY = re.compile(
    rf"{_START}(?P<number>\d{{1,6}})\s?-?\s?{_TYPE}\s?[/-]\s?"
    rf"(?P<code>Trung ương\b|{_CODE}(?:-VP)?)(?P<unit>(?:-[{_UPPER}0-9&]{{1,12}})*){_END}"
)
_STATE = re.compile(
    rf"{_START}(?P<number>\d{{1,6}}(?:\.\d{{1,2}})?[a-z]?)\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
    rf"{_TYPE}(?P<joint>\s?-\s?|\s)"
    rf"(?P<code>(?:{'|'.join(_WRITTEN_OUT)})\b|{_CODE}(?:-[{_UPPER}0-9&]+)*){_END}"
)
_ASSEMBLY = re.compile(
    rf"{_START}(?P<number>\d{{1,4}})\s?/\s?(?P<year>(?:19|20)\d\d)\s?/\s?"
    rf"(?P<code>(?:UBTV)?QH)\s?(?P<term>\d{{1,2}}){_END}"
)
_LETTER = re.compile(
    rf"{_START}(?P<number>\d{{1,6}})\s?/\s?(?P<code>[{_UPPER}]{{2,12}}\d{{0,3}})"
    rf"(?P<unit>(?:\s?-\s?[{_UPPER}0-9&a-z]{{1,12}}){{0,3}}"
    rf"(?:,\s?[{_UPPER}]{{1,6}}&[{_UPPER}]{{1,6}})?){_END}"
)
# What the letters of companies begin with: "37/CV-CTCPBĐ".
_COMPANIES = ("CTCP", "CTTNHH", "CTY")
_CENTRE = frozenset({"T.Ư", "TƯ", "T.W", "T.Ư.", "TRUNGƯƠNG"})
_BARE = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,2})?[a-zđ]?)(?:/(?P<year>(?:19|20)\d\d))?"
    r"(?![\w%/]|[.,]\d|-\w|\s?[/-]\s?\d|\s?%)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A document number at ``[start, end)``: ``written`` in one spelling, and its parts.

    ``type`` and ``code`` are those of the symbol ("KL", "TW"); None for a bare number.
    """

    start: int
    end: int
    written: str
    base: str
    year: str | None = None
    type: str | None = None
    code: str | None = None
    sector: Sector | None = None

    @property
    def is_full(self) -> bool:
        """Whether the number carries a symbol."""
        return self.code is not None


class Symbols:
    """The symbols a vocabulary knows: what types they mean and who issues under them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types: dict[tuple[Sector, str], list[Concept]] = {}
        self._notations: dict[str, str] = {}
        for concept in vocabulary.scheme("document-type"):
            for notation in concept.all("notation"):
                self._add("party", notation, concept)
                self._add("state", notation, concept)
            for notation in concept.all("partyNotation"):
                self._add("party", notation, concept)
        self._with_code = {c.get("symbolOf") for c in vocabulary.scheme("symbol")}
        self._issuers = {
            label.upper(): concept
            for concept in vocabulary.scheme("symbol")
            for label in concept.labels
        }

        self._spellings = {
            label.upper(): label
            for concept in vocabulary.scheme("symbol")
            for label in concept.labels
        }

    def _add(self, sector: Sector, notation: str, concept: Concept) -> None:
        self._notations[notation.upper()] = notation
        if sector in concept.all("sector"):
            self._types.setdefault((sector, notation.upper()), []).append(concept)

    def numbers(self, text: str) -> Iterator[Number]:
        """Every number with a symbol in a folded text, in order."""
        text = _plain(text)
        found = [
            *(self._party(m) for m in _PARTY.finditer(text)),
            *(self._state(m) for m in _STATE.finditer(text)),
            *(_assembly(m) for m in _ASSEMBLY.finditer(text)),
        ]
        end = 0
        for number in sorted(filter(None, found), key=lambda n: (n.start, -n.end)):
            if number.start >= end:
                end = number.end
                yield number

    def types(self, number: Number) -> list[Concept]:
        """The document types that a number's symbol may mean, the likeliest first."""
        if number.type is None or number.sector is None:
            return []
        return self._types.get((number.sector, number.type.upper()), [])

    def meant_by(self, notation: str) -> Concept | None:
        """The type that a notation alone stands for: "NQ 18"; None where Party and State differ."""
        party = self._types.get(("party", notation), [])
        state = self._types.get(("state", notation), [])
        types = {c.id: c for c in (*party, *state)}
        return next(iter(types.values())) if len(types) == 1 else None

    def issuer(self, number: Number) -> Agent | None:
        """Who issues under a number's code, where the code alone says so."""
        concept = self._issuer_concept(number)
        name = None if concept is None else concept.get("symbolOf")
        if concept is None or name is None:
            return None
        return Agent("post" if concept.get("issuerKind") == "post" else "body", name)

    def kinds(self, number: Number) -> tuple[str, ...]:
        """The kinds of bodies that issue under a code shared by many of them."""
        concept = self._issuer_concept(number)
        return () if concept is None else concept.all("issuedByKind")

    def has_own_code(self, name: str) -> bool:
        """Whether a body issues under a code of its own, and so under no shared one."""
        return name in self._with_code

    def is_of_body(self, number: Number) -> bool:
        """Whether the code is a body's, so that a person who signs does so for it."""
        concept = self._issuer_concept(number)
        return concept is not None and concept.get("issuerKind") != "post"

    def is_private(self, number: Number) -> bool:
        """Whether the code is that of a company's organ and no public body's."""
        concept = self._issuer_concept(number)
        if concept is None:
            return number.code is not None and number.code.startswith(_COMPANIES)
        return concept.get("sector") == "private"

    def _issuer_concept(self, number: Number) -> Concept | None:
        if number.code is None:
            return None
        code = number.code.upper()
        return self._issuers.get(code) or self._issuers.get(re.split(r"[-\d]", code)[0])

    def _party(self, match: re.Match[str]) -> Number | None:
        notation, code = self._notations.get(match["type"].upper()), self._code(match["code"])
        if notation is None or (code.upper() not in self._issuers and "/" not in match[0]):
            return None
        sector: Sector = "party" if self._is_party(code) else "state"
        number = _symbol(match, None, notation, code, sector)
        return replace(number, written=f"{number.written}{match['unit']}")

    def _state(self, match: re.Match[str]) -> Number | None:
        notation, code = self._notations.get(match["type"].upper()), self._code(match["code"])
        if notation is None or (match["joint"] == " " and code.upper() not in self._issuers):
            return None
        is_swapped = match["year"] is None and self._is_only_party(code)
        return _symbol(match, match["year"], notation, code, "party" if is_swapped else "state")

    def _code(self, written: str) -> str:
        """One spelling of an issuer's code: T.Ư, TƯ and the words themselves are TW."""
        if written in _WRITTEN_OUT:
            return _WRITTEN_OUT[written]
        code = re.sub(r"\s", "", written)
        if code.upper() in _CENTRE:
            return "TW"
        drafter = code.find(".")  # "NĐ-CP.PTT": initials of who wrote it
        if drafter > 0 and code.upper() not in self._issuers:
            code = code[:drafter] if code[:drafter].upper() in self._issuers else code
        return self._spellings.get(code.upper(), code)

    def _is_party(self, code: str) -> bool:
        """Whether a code stands after a slash; an unknown one is taken as the text has it."""
        concept = self._issuers.get(code.upper()) or self._issuers.get(code.upper().split("-")[0])
        return concept is None or "party" in concept.all("sector")

    def _is_only_party(self, code: str) -> bool:
        """Whether the State has no such code: "29/NQ-TW" is 29-NQ/TW."""
        concept = self._issuers.get(code.upper())
        return concept is not None and concept.all("sector") == ("party",)


def _symbol(
    match: re.Match[str], year: str | None, notation: str, code: str, sector: Sector
) -> Number:
    number = match["number"]
    if sector == "party":
        written = f"{number}-{notation}/{code}"
    else:
        written = "/".join(part for part in (number, year, f"{notation}-{code}") if part)
    return Number(match.start(), match.end(), written, number, year, notation, code, sector)


def _plain(text: str) -> str:
    """Write Cyrillic look-alikes in Latin."""
    return text.translate(_CYRILLIC) if _CYRILLIC_LETTER.search(text) else text


def bare_number(text: str, position: int) -> Number | None:
    """The plain number at a folded offset: "28", "06", "37/2021"; never a date or amount."""
    match = _BARE.match(text, position)
    if match is None:
        return None
    return Number(match.start(), match.end(), match[0], match["number"], match["year"])


def letter_number(text: str, position: int) -> Number | None:
    """The number of an official letter at a folded offset: "7288/UBND-KGVX"."""
    match = _LETTER.match(_plain(text), position)
    if match is None:
        return None
    written = re.sub(r"\s", "", match[0])
    return Number(
        match.start(), match.end(), written, match["number"], None, None, match["code"], "state"
    )


def _assembly(match: re.Match[str]) -> Number:
    code = f"{match['code']}{match['term']}"
    written = f"{match['number']}/{match['year']}/{code}"
    return Number(
        match.start(), match.end(), written, match["number"], match["year"], None, code, "state"
    )

"""A citation of a document of authority, and the details that the words around it give.

"Kết luận số 21-KL/TW" gives type and number, "Luật Đất đai năm 2024" type and name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.directives.symbols import Number
from kg.model import Agent, PartialDate
from kg.vocabulary import Concept, Hit

_NUMBER_WORD = re.compile(r"(?:\bsố(?: hiệu)?)?\s?:?\s*$")
_NUMBER_WORD_REACH = 12
_DRAFT = re.compile(
    r"\b(?:(?:dự thảo|dự án|dự|đề cương)(?: (?:các|sửa đổi))?:?"
    r"|(?:đề xuất|đề nghị|kiến nghị)(?: việc)? (?:xây dựng|soạn thảo))\s+$"
)
_DRAFT_REACH = 28
_TO_COUNTRY = re.compile(r"(?: của)?(?: (?:liên bang|nước|chính phủ|quốc hội))? ")


# What an authority decides by itself, by a document of its own.
DECISIONS = frozenset({"nghị-quyết", "quyết-định"})


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named at folded ``[start, end)``, from its type word to number or name.

    ``name`` is the identity of the unnumbered in words; ``known`` its entry among documents
    known by name; ``listed`` marks a further member of a list with one type word.
    """

    start: int
    end: int
    type: Concept
    rule: str
    number: Number | None = None
    name: str | None = None
    known: Concept | None = None
    date: PartialDate | None = None
    issuer: Agent | None = None
    draft: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """What the words around a citation say; ``end`` is where they end.

    ``issuer`` is said to own or issue the document, ``actor`` is the subject of the verb of
    issuing, perhaps only a signer; ``body`` is the actor's body; ``title_start`` where the
    subject begins, ``is_cut`` whether it breaks off.
    """

    end: int
    date: PartialDate | None = None
    issuer: Agent | None = None
    title: str | None = None
    actor: Agent | None = None
    body: str | None = None
    title_start: int | None = None
    is_cut: bool = False


def before_number_word(analysis: Analysis, position: int) -> int:
    """Step back over "số", "số:" before a number."""
    first = max(0, position - _NUMBER_WORD_REACH)
    match = _NUMBER_WORD.search(analysis.lower[first:position])
    return position if match is None else first + match.start()


def written(analysis: Analysis, start: int, end: int) -> str:
    """Give the source's own words for folded ``[start, end)``, on one line."""
    span = analysis.span(start, end)
    return " ".join(analysis.document.text[span.start : span.end].split())


def is_draft(analysis: Analysis, start: int) -> bool:
    """Whether a citation is announced as a draft, "dự thảo Nghị quyết", or only proposed, "đề xuất
    xây dựng Nghị định"."""
    return bool(_DRAFT.search(analysis.lower[max(0, start - _DRAFT_REACH) : start]))


def is_capital(analysis: Analysis, start: int) -> bool:
    """Whether a word begins with a capital that the start of a sentence does not explain."""
    if not analysis.text[start].isupper():
        return False
    return analysis.sentence_at(start).start != start


def has_wording(concept: Concept, wording: str) -> bool:
    """Whether a type's word is always a document (name) or also a verb (verb)."""
    return concept.get("wording") == wording


def is_foreign(analysis: Analysis, end: int) -> bool:
    """Whether a country other than Vietnam follows: "Hiến pháp Nhật Bản", "liên bang Mỹ"."""
    owner = _TO_COUNTRY.match(analysis.lower, end)
    country = analysis.hit_at("country", owner.end()) if owner else None
    return country is not None and country.concepts[0].id != "việt-nam"


def is_part_of_word(analysis: Analysis, word: Hit) -> bool:
    """Whether the word before makes a type another thing: "kỷ luật", "Công ty Luật"."""
    before = analysis.lower[max(0, word.start - 24) : word.start].rstrip()
    return any(before.endswith(other) for other in word.concepts[0].all("notAfter"))

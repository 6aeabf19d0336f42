"""Tell by its letters whether words are a body's name: a capital head, or a small one before a
name, "sở Y tế", "trường tiểu học Vũ Phạm Khải".
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.places import known_place
from kg.letters import LOWER, UPPER
from kg.vocabulary import Concept

TEACH_OR_HEAL = frozenset({"cơ-sở-giáo-dục", "cơ-sở-y-tế"})
_PROPER = re.compile(rf"[{UPPER}][{LOWER}]+(?: (?:- )?[{UPPER}][{LOWER}]+)+(?: [A-Z0-9]+)?")
_SMALL_IN_OFFICES = frozenset({"ban", "cục", "viện", "vụ"})
_WORD_BEFORE = re.compile(r"(\w+) $")


def head_of(kind: Concept, words: str) -> str:
    """The opening of a name of a kind: that of the kind, or the one of its names that a text has,
    where each is a body's own: "Trung tâm Dịch vụ tổng hợp"; ``words`` are in small letters."""
    if kind.get("asWritten") is None:
        return kind.label
    spaced = words.replace(" - ", "-")
    names = (label for label in kind.labels if label.lower().replace(" - ", "-") == spaced)
    return max(names, key=len, default=kind.label)


def is_headed(analysis: Analysis, start: int) -> bool:
    """Whether an office runs into a name or stands before it: "Trưởng ban Thanh tra"."""
    posts = analysis.found("post", max(0, start - 30), start + 30)
    return any(post.start < start <= post.end + 1 for post in posts)


def has_capital(text: str) -> bool:
    """Whether any letter of a text is a capital."""
    return text != text.lower()


def has_small_head(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a name with a capital follows: "sở Y tế", and in an office "vụ Pháp chế"."""
    name = phrase.start + len(phrase.head) + 1
    if phrase.subject is None or not analysis.text[name : name + 1].isupper():
        return False
    is_unit = phrase.kind in _SMALL_IN_OFFICES and is_headed(analysis, phrase.start)
    return phrase.kind == "sở" or is_unit


def bears_proper_name(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a school or hospital is named: "trường tiểu học Vũ Phạm Khải"."""
    kind = analysis.vocabulary.concept("body-kind", phrase.kind)
    if not TEACH_OR_HEAL & set(kind.all("broader")) or phrase.subject in {None, "Việt Nam"}:
        return False
    assert phrase.subject is not None
    start = phrase.end - len(phrase.subject)
    place = known_place(analysis, start)
    is_place = place is not None and place.end == phrase.end
    return not is_place and _PROPER.fullmatch(analysis.text, start, phrase.end) is not None


def is_within_capitals(text: str, start: int) -> bool:
    """ "XÃ HỘI CHỦ NGHĨA": inside a line of capitals a kind must begin a phrase."""
    word = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return text[start : start + 2].isupper() and word is not None and word[1].isupper()

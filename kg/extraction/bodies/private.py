"""Tell the bodies that are none of the public sector: companies, private schools and hospitals,
federations of sport, churches, institutes abroad.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.foreign import is_foreign
from kg.vocabulary import VOCABULARY, Concept

LEARNED = frozenset(
    {
        *("cơ-sở-giáo-dục", "cơ-sở-y-tế", "viện", "viện-hàn-lâm", "đại-học", "trung-tâm"),
        *("bảo-tàng", "nhà-hát", "thư-viện", "khu-di-tích", "vườn-quốc-gia"),
    }
)
_ENTERPRISE = "doanh-nghiệp-nhà-nước"
_STATE = re.compile(r"Việt Nam|[nN]hà nước")
# "Ban Quản lý dự án 2 - Công ty A", "Trung tâm B của Tập đoàn C", "Ban Kế toán, Ban Tài chính của
# Tập đoàn D".
_OF_COMPANY = re.compile(
    r"(?:(?:,| và) (?:Ban|Khối|Phòng) [^,;.:()\n]{2,30}?){0,3}"
    r"(?: ?- |,? (?:của|thuộc) | )(?:(?:Tổng )?[Cc]ông ty|Tập đoàn|CTCP|Doanh nghiệp)\b[^,;:.()\n]*"
)
_MEDICAL = "cơ-sở-y-tế"
_UNIVERSITIES = frozenset({"đại-học", "trường-đại-học"})


def is_private(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a body is a company not named after the State, or another that is not public."""
    if _is_known_private(analysis, phrase):
        return True
    kind = kind_of(analysis, phrase)
    if phrase.named is not None or kind is None:
        return False
    if phrase.place is None and phrase.parent is None and _is_of_company(analysis, phrase):
        return True
    if phrase.subject and kind.get("commonNoun") and is_foreign(phrase.subject.split(" ")[0]):
        return phrase.subject[0].isupper() and not phrase.subject.split(" ")[0].isupper()
    if _ENTERPRISE in kind.all("broader"):
        return not _STATE.search(analysis.text, phrase.start, phrase.end)
    return is_learned(kind) and phrase.subject is not None and is_foreign(phrase.subject)


def _is_of_company(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a company follows of which a body is a part, and none of the State's."""
    owner = _OF_COMPANY.match(analysis.text, phrase.end)
    return owner is not None and _STATE.search(owner[0]) is None


def kind_of(analysis: Analysis, phrase: BodyPhrase) -> Concept | None:
    """The kind of a body in the vocabulary."""
    return analysis.vocabulary.concepts.get(f"{VOCABULARY}body-kind/{phrase.kind}")


def is_learned(kind: Concept) -> bool:
    """Whether bodies of a kind are schools, hospitals, institutes or museums, which many
    countries and owners name alike."""
    return bool(LEARNED & {kind.id, *kind.all("broader")})


def _is_known_private(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the vocabulary knows a body, or one it belongs to, as private."""
    kind = kind_of(analysis, phrase)
    if any(c is not None and c.get("sector") == "private" for c in (kind, phrase.named)):
        return True
    if kind is not None and _bears_private_name(analysis, phrase, kind):
        return True
    return phrase.parent is not None and _is_known_private(analysis, phrase.parent)


def _bears_private_name(analysis: Analysis, phrase: BodyPhrase, kind: Concept) -> bool:
    """Whether a university's or hospital's name is that of a private one: "Đại học Duy Tân"."""
    if kind.id in _UNIVERSITIES:
        head = analysis.hit_at("body-kind", phrase.start)
        name = analysis.hit_at("private-university", head.end + 1) if head is not None else None
        return name is not None and analysis.text[name.start].isupper()
    names = analysis.found("private-hospital", phrase.start, phrase.end + 1)
    is_hospital = _MEDICAL in kind.all("broader")
    return is_hospital and any(analysis.text[name.start].isupper() for name in names)

"""Offices that are none of the public sector, or no person's, whatever their words say.

"Trưởng ban Pháp chế, Tập đoàn X" is a company's; "đảm nhận Chủ tịch ASEAN" does a country.
"""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.bare_offices import is_named
from kg.extraction.officials.phrases import OfficePhrase

_COMPANY = re.compile(
    r"(?: ?[,-]| của| thuộc| \()? ?(?:tập đoàn|công ty|tổng công ty|ngân hàng (?:tmcp|thương mại)"
    r"|câu lạc bộ|clb|hãng)\b"
)
# Churches, and federations of sport.
_NOT_PUBLIC = re.compile(
    r" ?(?:của |tại )?(?:hội đồng (?:trị sự|chứng minh|giám mục)|ban trị sự|giáo hội|hội thánh"
    r"|tòa thánh|liên đoàn bóng|lđbđ|vff\b|fifa\b|afc\b)"
)
_CHAIR = re.compile(r"chủ tịch (?:luân phiên )?(?:của |asean\b|eu\b|liên minh châu âu\b)")
_IN_THE_CHAIR = re.compile(r"\b(?:đảm nhận|đảm nhiệm|cương vị|vai trò|nhiệm kỳ|ghế|giữ chức) $")
_MEMBER = "thành-viên"
_NO_MORE_THAN_KIND = re.compile(r" Bộ$")


def is_of_person(analysis: Analysis, found: Findings, office: OfficePhrase) -> bool:
    """Whether an office is a public one, named well enough, and held by persons."""
    if office.head.id == _MEMBER and office.foreign and _is_of_country(analysis, office):
        return False
    if _NO_MORE_THAN_KIND.search(office.label) or not is_named(analysis, office):
        return False
    if office.foreign and _CHAIR.match(analysis.lower, office.start, office.end + 1):
        return _IN_THE_CHAIR.search(analysis.lower, 0, office.start) is None
    if office.body is None and _NOT_PUBLIC.match(analysis.lower, office.end):
        return False
    company = _COMPANY.match(analysis.lower, office.end)
    named = company is not None and company.end() > office.end
    if not named or company is None or not office.head.get("fusedWith"):
        return True
    return bool(found.within(BodyMention, office.end, company.end() + 1))


def _is_of_country(analysis: Analysis, office: OfficePhrase) -> bool:
    """ "thành viên Anh": a country has citizens, its bodies have members."""
    hit = analysis.hit_before("country", office.end)
    return hit is not None and hit.start - len(" ") <= office.start + len(office.head.label)

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
# "Trưởng phòng Bán hàng của saoBot": a brand owns it.
_BRAND = re.compile(r",? (?:của|thuộc|tại) (?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)\b(?! [A-Z])")
_DIVISIONS = frozenset({"Phòng", "Ban", "Bộ phận", "Khối"})
# Churches, and federations of sport.
_NOT_PUBLIC = re.compile(
    r" ?(?:của |tại )?(?:hội đồng (?:trị sự|chứng minh|giám mục)|ban trị sự|giáo hội|hội thánh"
    r"|tòa thánh|liên đoàn bóng|lđbđ|vff\b|fifa\b|afc\b)"
)
# A cell of the youth union in a body: "Phó Bí thư Đoàn cơ quan X" is none of the Party.
_YOUTH = re.compile(r" (?:đoàn|chi đoàn|liên chi đoàn)\b(?! (?:đại biểu|công tác|kiểm tra))")
# "Từ Paris, đặc phái viên A tường trình": a reporter.
_REPORTER = "đặc-phái-viên"
_REPORTS = re.compile(r" (?:[^\s,;.:]+ ){0,6}(?:tường trình|tường thuật|gửi bài)\b")
_FELLOW = " cấp cao"  # of "thành viên cấp cao tại Viện X", who studies there
_CHAIR = re.compile(r"chủ tịch (?:luân phiên )?(?:của |asean\b|eu\b|liên minh châu âu\b)")
_IN_THE_CHAIR = re.compile(r"\b(?:đảm nhận|đảm nhiệm|cương vị|vai trò|nhiệm kỳ|ghế|giữ chức) $")
_MEMBER = "thành-viên"
_NO_MORE_THAN_KIND = re.compile(r" Bộ$")


def is_of_person(analysis: Analysis, found: Findings, office: OfficePhrase) -> bool:
    """Whether an office is a public one, named well enough, and held by persons."""
    if office.head.id == _MEMBER and _is_no_seat(analysis, office):
        return False
    if office.head.id == _REPORTER and _REPORTS.match(analysis.text, office.end):
        return False
    if _NO_MORE_THAN_KIND.search(office.label) or not is_named(analysis, office):
        return False
    if office.foreign and _CHAIR.match(analysis.lower, office.start, office.end + 1):
        return _IN_THE_CHAIR.search(analysis.lower, 0, office.start) is None
    if office.body is None and any(
        other.match(analysis.lower, office.end) for other in (_NOT_PUBLIC, _YOUTH)
    ):
        return False
    if office.head.get("fusedWith") in _DIVISIONS and _BRAND.match(analysis.text, office.end):
        return False
    company = _COMPANY.match(analysis.lower, office.end)
    named = company is not None and company.end() > office.end
    if not named or company is None or not office.head.get("fusedWith"):
        return True
    return bool(found.within(BodyMention, office.end, company.end() + 1))


def _is_no_seat(analysis: Analysis, office: OfficePhrase) -> bool:
    """A fellow of an institute, or a member state."""
    if analysis.lower.startswith(_FELLOW, office.start + len(office.head.label)):
        return True
    return office.foreign and _is_of_country(analysis, office)


def _is_of_country(analysis: Analysis, office: OfficePhrase) -> bool:
    """ "thành viên Anh": a country has citizens, its bodies have members."""
    hit = analysis.hit_before("country", office.end)
    return hit is not None and hit.start - len(" ") <= office.start + len(office.head.label)

"""What the text says of one person and one office, and how it is said of several at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.model import PartialDate, Status

_APPOSED = frozenset({"after-name", "before-name"})
_LOCAL = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b|\b(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy\b"
)
_CENTRAL = re.compile(r"Quốc hội|Trung ương|^(?:Bộ|Chính phủ|Ban Bí thư|Văn phòng Chính phủ)\b")
_DEPUTY = re.compile(r"Phó |Thứ trưởng\b")
_MEMBER = re.compile(r"ủy viên|đại biểu|bí thư trung ương|thành viên")


@dataclass(frozen=True, slots=True)
class Statement:
    """That a person (by full name) stands to an office in some state.

    ``by_transfer`` tells that it is given by moving the person from elsewhere, ``over`` that the
    text says in so many words that it is held no more.
    """

    name: Name
    office: OfficePhrase
    status: Status
    rule: str
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    by_transfer: bool = False
    over: bool = False


def is_post(office: OfficePhrase) -> bool:
    """Whether the office is a post, not membership of a committee or an assembly."""
    return _MEMBER.search(office.head.label.lower()) is None


def marked(office: OfficePhrase, status: Status) -> Status:
    """A marker before the office ("nguyên", "quyền"), or the list it stands in, says more than the
    sentence."""
    if office.effect == "candidate":
        return "candidate"
    if office.effect == "former":
        return "former"
    if office.effect in {"appointed", "dismissed"} and status == "current":
        return "appointed" if office.effect == "appointed" else "dismissed"
    if office.effect == "acting" and status in {"current", "appointed"}:
        return "acting"
    return status


def in_apposition(offices: Sequence[OfficePhrase], name: Name, rule: str) -> Iterator[Statement]:
    """Offices in apposition: a "nguyên" covers those that follow it without their own mark."""
    former = False
    for office in offices:
        former = former or office.effect == "former"
        status: Status = "former" if former else marked(office, "current")
        yield Statement(name, office, status, rule)


def in_group(offices: Sequence[tuple[OfficePhrase, Status]], name: Name) -> Iterator[Statement]:
    """What a title in the plural says of each person named after it."""
    for office, status in offices:
        yield Statement(name, office, status, "group-title")


def leaving(statements: list[Statement]) -> Iterator[Statement]:
    """Who is transferred to a new post leaves the one given beside the name.

    So does who goes from a province to the center, however chosen; who is given again what he
    holds ("Chủ nhiệm Ủy ban X, giữ chức Bí thư, Chủ nhiệm Ủy ban X") goes on holding it.
    """
    given = [s for s in statements if s.status == "appointed" and s.office.effect != "appointed"]
    held = {
        (s.name.text, s.office.label)
        for s in statements
        if s.rule in _APPOSED and s.status == "current"
    }
    again = held & {(s.name.text, s.office.label) for s in given}
    for statement in statements:
        if (statement.name.text, statement.office.label) in again:
            yield replace(statement, status="current", by_transfer=False)
        elif _is_left(statement, [s for s in given if s.name.text == statement.name.text]):
            yield Statement(statement.name, statement.office, "former", "left-by-transfer")
        else:
            yield statement


def _is_left(statement: Statement, given: Sequence[Statement]) -> bool:
    """Whether an office stands beside the name of a person who is given another."""
    office = statement.office
    if statement.rule not in _APPOSED or statement.status != "current" or not is_post(office):
        return False
    local = _LOCAL.search(office.body or "") is not None
    return any(
        s.by_transfer or (local and is_post(s.office) and _is_central(s.office)) for s in given
    )


def promoted(statements: Sequence[Statement]) -> list[Statement]:
    """Who is made the head of a body in which he was a deputy is its deputy no more."""
    heads = {
        (s.name.text, s.office.body)
        for s in statements
        if s.status == "appointed" and s.office.body and not _is_deputy(s.office)
        if is_post(s.office)
    }
    return [
        replace(s, status="former", rule="left-by-transfer")
        if s.status == "current" and _is_deputy(s.office) and (s.name.text, s.office.body) in heads
        else s
        for s in statements
    ]


def _is_deputy(office: OfficePhrase) -> bool:
    return _DEPUTY.match(office.head.label) is not None


def _is_central(office: OfficePhrase) -> bool:
    body = office.body or ""
    return _CENTRAL.search(body) is not None and _LOCAL.search(body) is None

"""What the text says of one person and one office, and how it is said of several at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.model import PartialDate, Status

_MEMBER = re.compile(r"ủy viên|đại biểu|bí thư trung ương|thành viên")


@dataclass(frozen=True, slots=True)
class Statement:
    """That a person (by full name) stands to an office in some state.

    ``by_transfer`` tells that it is given by moving the person from elsewhere, ``given`` that the
    text tells how it was given, be it long ago, ``over`` that it says in so many words that it is
    held no more.
    """

    name: Name
    office: OfficePhrase
    status: Status
    rule: str
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    by_transfer: bool = False
    given: bool = False
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
    if office.effect == "current" and status == "former":
        return "current"  # "năm 2018 là X, hiện là Y"
    if office.effect in {"appointed", "dismissed"} and status == "current":
        return "appointed" if office.effect == "appointed" else "dismissed"
    if office.effect == "acting" and status in {"current", "appointed"}:
        return "acting"
    return status


def in_apposition(offices: Sequence[OfficePhrase], name: Name, rule: str) -> Iterator[Statement]:
    """Offices in apposition: a "nguyên" covers those that follow it without their own mark."""
    former = False
    for office in offices:
        former = (former or office.effect == "former") and office.effect != "current"
        status: Status = "former" if former else marked(office, "current")
        yield Statement(name, office, status, rule)


def in_group(offices: Sequence[tuple[OfficePhrase, Status]], name: Name) -> Iterator[Statement]:
    """What a title in the plural says of each person named after it."""
    for office, status in offices:
        yield Statement(name, office, status, "group-title")

"""An office as the text names it, with the body it is held in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.letters import UPPER
from kg.vocabulary import Concept

_NAME_LAST = re.compile(rf"(?:(?<= )[{UPPER}]\S*(?: |$))+$")
_OF_MANY = ("Phó ", "Ủy viên", "Đại biểu", "Thứ trưởng")


def of_one_place(one: str, two: str) -> bool:
    """Whether two bodies are of one place, or one is of the other: "Huyện ủy Ngân Sơn" and "Ủy ban
    nhân dân huyện Ngân Sơn", not that of "tỉnh Bắc Sơn"; "Đảng ủy Bộ Y tế" and "Bộ Y tế".
    """
    if one.endswith(two) or two.endswith(one):
        return True
    first, second = _NAME_LAST.search(one), _NAME_LAST.search(two)
    return first is not None and second is not None and first[0] == second[0]


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office at folded ``[start, end)``; ``start`` includes a marker such as "nguyên".

    ``effect`` is what a marker says of its status (former, acting), None without one;
    ``serves`` the offices that the holder of this one assists, ``of_served`` that a "của" parts
    it from these, so that a name after it is that of whom is served; ``kind`` the words for a body
    of which the text says no more ("Chủ tịch UBND", "Chủ tịch VOC").
    """

    start: int
    end: int
    head: Concept
    label: str
    body: str | None
    foreign: bool
    public: bool
    effect: str | None
    standing: str = ""
    is_class: bool = False
    serves: tuple[OfficePhrase, ...] = ()
    of_served: bool = False
    kind: str = ""


def may_be_shared(office: OfficePhrase, first: OfficePhrase) -> bool:
    """Whether several may hold an office at a time, or one after the other."""
    return first.effect == "former" or office.head.label.startswith(_OF_MANY)

"""An office as the text names it, with the body it is held in."""

from __future__ import annotations

from dataclasses import dataclass

from kg.vocabulary import Concept


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

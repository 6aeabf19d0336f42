"""Tell where a body's name ends: where another thing's name, a verb or a small word begins."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.small_words import FUNCTION_WORD
from kg.extraction.persons import SYLLABLE
from kg.extraction.places import known_place, place_at
from kg.letters import UPPER

STOPS = (
    "task-verb",
    "modal",
    "result-marker",
    "career-verb",
    "role-verb",
    "action-verb",
)
# The first word of a subject may look like an office: "Cục Lãnh sự".
_OTHER_NAMES = ("province", "country", "body", "body-kind")
_OTHERS = (*_OTHER_NAMES, "post", "rank", "academic-title", "level")
_SECOND_PLACE = re.compile(rf" [-–] ({SYLLABLE} {SYLLABLE})")
_NAME_LIKE = re.compile(rf"{SYLLABLE}(?: {SYLLABLE}){{1,3}}(?! ?[{UPPER}])")


class Boundaries:
    """Tells boundaries in one document, at folded offsets."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text

    def is_other(self, position: int) -> bool:
        """Whether a place or another thing with a capital begins here."""
        if not self._text[position : position + 1].isupper():
            return False
        place = place_at(self._analysis, position) or known_place(self._analysis, position)
        return place is not None or self.starts_other(position)

    def starts_body(self, position: int) -> bool:
        """Whether the next member of a list of bodies begins: "và Công an thành phố"."""
        schemes = ("body", "body-kind")
        return any(self._analysis.hit_at(scheme, position) for scheme in schemes)

    def starts_other(self, position: int, *, first: bool = False) -> bool:
        """Whether a place, body, office or person's name begins here."""
        schemes = _OTHER_NAMES if first else _OTHERS
        if self._text[position].isupper() and any(
            self._analysis.hit_at(scheme, position) for scheme in schemes
        ):
            return True
        if first:
            return False
        surname = self._analysis.hit_at("surname", position)
        name = _NAME_LIKE.match(self._text, position) if surname is not None else None
        return name is not None and not self._is_pair(name)

    def _is_pair(self, name: re.Match[str]) -> bool:
        """Whether two places that share a body are named: "Lý Sơn - Sa Huỳnh"."""
        second = _SECOND_PLACE.match(self._text, name.end())
        if second is None or " " in name[0].replace(" ", "", 1):
            return False
        return self._analysis.hit_at("post", second.start(1)) is None

    def is_stop(self, position: int, stops: tuple[str, ...] = STOPS) -> bool:
        """Whether a verb of ``stops``, a level or a small word of the sentence begins here."""
        schemes = ("speech-verb", *stops, "level")
        if any(self._analysis.hit_at(scheme, position) for scheme in schemes):
            return True
        return bool(FUNCTION_WORD.match(self._text, position))

"""What a text says of a person beside offices: born when, of which rank, man or woman.

"Thượng tướng Lò Văn Ban (sinh năm 1965)" is a man born in 1965 who is a Thượng tướng.
"""

from __future__ import annotations

import re

from kg.model import Official
from kg.resolve.model import Value
from kg.vocabulary import Vocabulary

_BEFORE = 60
_AFTER = 90
_BORN = re.compile(
    r"^[^.;\n]{0,40}?\b(?:sinh (?:năm|ngày [\d/.\-]{3,6}[/.\-])|sn\.?)"
    r" ?(?P<year>1[89]\d\d|20[01]\d)\b"
)


class Personal:
    """Reads what stands around the mentions of a person."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._fold = vocabulary.folder
        self._vocabulary = vocabulary

    def of(self, official: Official, text: str) -> set[Value]:
        """Give a person's ``gender``, ``rank`` and ``born`` as far as the text tells."""
        said: set[Value] = set()
        for mention in official.mentions:
            start, end = mention.span.start, mention.span.end
            said |= self._before(text[max(0, start - _BEFORE, mention.sentence.start) : start])
            if born := _BORN.match(self._fold(text[end : end + _AFTER]).lower):
                said.add(("born", born["year"]))
        return said

    def _before(self, text: str) -> set[Value]:
        """Read the honorifics and ranks that stand right before a name."""
        lower = self._fold(text).lower.rstrip()
        found = self._vocabulary.scan(lower)
        titles = {
            hit.end: (scheme, hit)
            for scheme in ("honorific", "rank", "academic-title")
            for hit in found.get(scheme, ())
        }
        said: set[Value] = set()
        end = len(lower)
        while end in titles:
            scheme, hit = titles[end]
            for concept in hit.concepts:
                if scheme == "rank" and (order := concept.get("order")):
                    said.add(("rank", order.zfill(2)))
                if gender := concept.get("gender"):
                    said.add(("gender", gender))
            end = len(lower[: hit.start].rstrip(" ,.-"))
        return said

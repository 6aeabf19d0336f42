"""Which other words for a body are names of it wherever they stand.

"UBND TP. Hà Nội" is a name of Ủy ban nhân dân thành phố Hà Nội; "UBND thành phố" and "Ủy ban"
are short for it in one text and for another body in the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kg import iris
from kg.model import Body, Facts
from kg.vocabulary import Vocabulary


class Aliases:
    """Finds the names of bodies among the words that mention them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._folder = vocabulary.folder
        self._levels = {iris.key(level) for c in vocabulary.scheme("level") for level in c.labels}
        self._heads = {iris.key(head) for c in vocabulary.scheme("post") for head in c.labels}

    def of(self, facts: Facts) -> Mapping[str, set[str]]:
        """Give the words of a document that single out a body, by the body's name."""
        found = {body.name: _quotes(body, facts) for body in facts.bodies}
        shared = Counter(iris.key(quote) for quotes in found.values() for quote in quotes)
        return {
            body.name: {
                quote
                for quote in found[body.name]
                if shared[iris.key(quote)] == 1 and self._tells(quote, body)
            }
            for body in facts.bodies
        }

    def _tells(self, quote: str, body: Body) -> bool:
        """A shortened name tells nothing, nor an office, nor words without the body's place."""
        if f"{iris.key(body.name)}-".startswith(f"{iris.key(quote)}-"):
            return False
        words = iris.key(self._folder(quote).text).split("-")
        if any("-".join(words[:length]) in self._heads for length in range(1, len(words))):
            return False
        where = self._proper(body.place)
        return where is None or f"-{where}-" in f"-{'-'.join(words)}-"

    def _proper(self, place: str | None) -> str | None:
        """Cut the level from a place: "tỉnh Quảng Trị" is Quảng Trị."""
        if place is None:
            return None
        words = iris.key(place).split("-")
        for length in range(len(words) - 1, 0, -1):
            if "-".join(words[:length]) in self._levels:
                return "-".join(words[length:])
        return "-".join(words)


def _quotes(body: Body, facts: Facts) -> set[str]:
    spans = {mention.span for mention in body.mentions}
    return {" ".join(facts.document.text[span.start : span.end].split()) for span in spans}

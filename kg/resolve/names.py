"""Spellings of one name, by rule: "Nguyễn Thị Lý" is written "Nguyễn Thị Lí" as well.

Tones and vowels tell people apart; where a tone stands, capitals, look-alikes of Đ and
apostrophes don't (``iris.key`` sees to these). A name without accents is only a hint.
"""

from __future__ import annotations

import re

from kg import iris
from kg.resolve import keys
from kg.vocabulary import Vocabulary

# An open syllable whose only vowel is i or y: kỹ and kĩ, sỹ and sĩ, quý and quí; never Y alone.
_OPEN = re.compile(r"(?<![^\W_])([hklmstv]|qu)([yỳýỷỹỵ])(?![^\W_])")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_VAN_THI = {"văn", "thị"}
_SHORTEST = 2
_USUAL_LENGTH = 4
_DEGREES = ("rare", "usual", "frequent", "common")


def block(key: str) -> str:
    """Name those that a thing may be one with: those whose names are spelt alike.

    >>> block("official/nguyễn-thị-lý"), block("official/y-thanh-hà")
    ('official/nguyễn-thị-lí', 'official/y-thanh-hà')
    """
    if keys.kind(key) != "official":
        return key
    return _OPEN.sub(lambda match: match[1] + match[2].translate(_Y_TO_I), key)


class Rarity:
    """How many people may bear a name: by its surname, its middle and its given name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        surnames = vocabulary.scheme("surname")
        self._known = {iris.key(label) for c in surnames for label in c.labels}
        self._surnames = {
            iris.key(label) for c in surnames if c.get("frequency") == "high" for label in c.labels
        }
        self._given = {
            iris.key(given)
            for concept in vocabulary.scheme("given-names")
            for given in concept.all("member")
        }

    def __call__(self, name: str) -> str:
        """Tell "common", "frequent", "usual" and "rare" names."""
        parts = iris.key(name).split("-")
        if parts[0] not in self._known or len(parts) > _USUAL_LENGTH:
            return _DEGREES[0]
        middle = len(parts) == _SHORTEST or set(parts[1:-1]) <= _VAN_THI
        marks = (parts[0] in self._surnames) + middle + (parts[-1] in self._given)
        return _DEGREES[max(0, marks - (len(parts) == _USUAL_LENGTH))]

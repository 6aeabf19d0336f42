"""Tell names that no Vietnamese spelling gives: "Kim Jong", "Jhonny Aguilera"."""

from __future__ import annotations

import re

# No Vietnamese syllable has these letters, a consonant pair like these, such an ending or no vowel
# ("Ng Eng Hen").
_FOREIGN = re.compile(
    r"^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+$|[fjwzFJWZ']|(?i:[bdfklrsvx]$|(?<!n)g$|[bcdfghklmnpqrstvx]{4}|(?:br|cr|dr|fr|gr|pr|bl|cl|gl|pl|sl|st|sp|sh|ll|ss|tt|rr|rs|ck)|[aeiou]{4}|[aeiou][bcdfghjklmnpqrstvwxz]+[aeiouy]|\w{8})"
)
_OUR_LETTERS = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")


def is_foreign(text: str) -> bool:
    """Whether a word of a name is no Vietnamese syllable, as in names from abroad."""
    return any(_FOREIGN.search(word) for word in text.split(" "))


def is_alien(text: str) -> bool:
    """Whether a name is surely not Vietnamese: foreign, and without one of our letters.

    "Y Thanh Hà Niê Kđăm" and "H'Yim Kđoh" have such letters, "Jhonny Aguilera" has none.
    """
    return is_foreign(text) and _OUR_LETTERS.search(text) is None and "'" not in text

"""How the text of a name is spelt: initials, capitals, letters that stand for something else, and
blanks that are missing.
"""

from __future__ import annotations

import re

# "J. D. Smith", where "N. V. Bé" hides a name.
FIRST_INITIALS = r"(?:[A-Z]\. ?){2,3}"
ABBREVIATED = re.compile(FIRST_INITIALS)
FIRST_LETTERS = re.compile(r"J[BCDGJKPRTW] ")  # "JD Vance"
_GLUED = re.compile(r"\w\wcho$")
_SAYS = re.compile(r" (?:biết|hay|rằng)\b")
_LOOK_BACK = 24


def unglued(text: str, end: int) -> int:
    """Where a name ends that a missing blank runs on: "Lê Văn Bécho biết"."""
    glued = _GLUED.search(text, max(0, end - _LOOK_BACK), end)
    return end - len("cho") if glued is not None and _SAYS.match(text, end) else end


def with_initials(text: str) -> str:
    """One spelling for "J.D.Smith" and "J. D. Smith": "J.D. Smith"."""
    initials = ABBREVIATED.match(text)
    if initials is None:
        return text
    return f"{initials[0].replace(' ', '')} {text[initials.end() :]}"


def recased(text: str) -> str:
    """One capital a syllable for names printed in capitals only."""
    if text != text.upper():
        return text
    return " ".join(word.capitalize() if len(word) > 1 else word for word in text.split(" "))


def has_acronym(text: str) -> bool:
    """Whether a word is in capitals among others that are not ("MTTQ Việt Nam"), but for the
    initials of a first name."""
    text = FIRST_LETTERS.sub("", text, count=1) if FIRST_LETTERS.match(text) else text
    return any(
        len(word) > 1 and word.isupper() and not word.endswith(".") for word in text.split(" ")
    )

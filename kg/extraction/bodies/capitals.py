"""Write names set in capitals as they are written in running text.

"ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" becomes "Ủy ban nhân dân tỉnh Nghệ An": words the vocabulary
knows take its spelling, a place that of its other mentions in the text.
"""

from __future__ import annotations

from kg.extraction.analysis import Analysis
from kg.vocabulary import Hit

_KNOWN = ("post", "body-kind", "body", "field", "province", "city")


def lower_case_name(analysis: Analysis, start: int, end: int) -> str:
    """Give folded ``[start, end)`` in lower case but for the capitals of known words."""
    letters = list(analysis.lower[start:end])
    for scheme in _KNOWN:
        for hit in analysis.found(scheme, start, end):
            label = _label(hit, analysis.lower[hit.start : hit.end])
            for index, letter in enumerate(label):
                if letter.isupper():
                    letters[hit.start - start + index] = letter
    return "".join(letters)


def _label(hit: Hit, words: str) -> str:
    """The spelling of a found word in the vocabulary."""
    labels = (label for concept in hit.concepts for label in concept.labels)
    return next((label for label in labels if label.lower() == words), words)


def with_places(analysis: Analysis, name: str) -> str:
    """Give the end of a name the capitals it has elsewhere in the text: "hòa giang".

    One word alone would be taken from other names: the "Ủy" of "Ủy ban" for that of "Tỉnh ủy".
    """
    words = name.split()
    for index in range(1, len(words) - 1):
        tail = " ".join(words[index:])
        written = _elsewhere(analysis, tail)
        if written is not None:
            return " ".join([*words[:index], written])
    return name


def _elsewhere(analysis: Analysis, words: str) -> str | None:
    """Where the text writes each of the words with one capital."""
    lower = words.lower()
    position = analysis.lower.find(lower)
    while position >= 0:
        written = analysis.text[position : position + len(lower)]
        if written.istitle():
            return written
        position = analysis.lower.find(lower, position + 1)
    return None

"""Complete names that a text cuts short or misspells, from how it names the person elsewhere.

"Thủ tướng Lê Văn ..." at the end of a teaser, "Lê Văn bé", "Bùi Sĩ Na" beside "Bùi Sỹ Na".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.officials.names import Name
from kg.letters import LOWER

_ELLIPSIS = re.compile(r" ?(?:\.\.\.|…)")
_IN_LOWER_CASE = re.compile(rf" ([{LOWER}]+)\b")
_MIDDLE = frozenset({"Văn", "Thị", "Đình", "Hữu"})
_SHORTEST = 2
_Y_TO_I = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")


def whole_names(analysis: Analysis, people: list[Name]) -> list[Name]:
    """The names of a document, each person's in one spelling; what stays cut is left out."""
    counts = Counter(name.text for name in people)
    return _in_one_spelling(list(_completed(analysis.text, people, counts)))


def _completed(text: str, people: list[Name], counts: Counter[str]) -> Iterator[Name]:
    for name in people:
        longer = _longer(text, name, counts)
        if longer is not None:
            yield replace(name, text=longer)
        elif not _is_cut(text, name):
            yield name


def _longer(text: str, name: Name, counts: Counter[str]) -> str | None:
    """The whole name of one that is cut, where the document has it elsewhere."""
    if (lower := _IN_LOWER_CASE.match(text, name.end)) is not None:
        whole = f"{name.text} {lower[1].capitalize()}"
        return whole if whole in counts else None
    if _ELLIPSIS.match(text, name.end) is None:
        return None
    wholes = {other for other in counts if other.startswith(name.text + " ")}
    return wholes.pop() if len(wholes) == 1 else None


def _is_cut(text: str, name: Name) -> bool:
    """Whether a name ends with a middle name, or in the dots of a teaser."""
    if len(name.syllables) != _SHORTEST or name.capitals:
        return False
    lower = _IN_LOWER_CASE.match(text, name.end) is not None
    return (name.syllables[-1] in _MIDDLE and lower) or _ELLIPSIS.match(text, name.end) is not None


def _in_one_spelling(people: list[Name]) -> list[Name]:
    """Within one document "Bùi Sĩ Na" and "Bùi Sỹ Na" are one man: the commoner form holds.

    So are "Tô Bé", named again and again, and the "Tô Bé Bài" of two sentences run together.
    """
    counts = Counter(name.text for name in people)
    people = [_without_what_follows(name, counts) for name in people]
    forms: dict[str, str] = {}
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        forms.setdefault(text.translate(_Y_TO_I), text)
    return [replace(name, text=forms[name.text.translate(_Y_TO_I)]) for name in people]


def _without_what_follows(name: Name, counts: Counter[str]) -> Name:
    shorter = " ".join(name.syllables[:-1])
    run_on = counts[name.text] == 1 and counts[shorter] > 1 and len(name.syllables) > _SHORTEST
    return replace(name, text=shorter) if run_on else name

"""Find what a text puts between quotation marks as speech: '"Chúng ta cần ...", ông A nói'.

Quoted words inside a speech ("chống dịch như chống giặc") do not end it; short ones are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENS = re.compile(r"(?:^|[\s(\[:])\"(?=\S)")
_MARK = re.compile(r'"')
_LONGEST = 2500
_SHORTEST = 40


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of folded text between the outermost quotation marks."""
    position = 0
    while opening := _OPENS.search(text, position):
        start = opening.end()
        end = _closing(text, start)
        position = end + 1
        if end - start >= _SHORTEST:
            yield start, end


def _closing(text: str, start: int) -> int:
    """Where a quotation ends, past the quoted words inside it; its start when it never does."""
    depth = 1
    for mark in _MARK.finditer(text, start, start + _LONGEST):
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        depth += 1 if before in " ([\n" and after.strip() else -1
        if depth == 0:
            return mark.start()
    return start

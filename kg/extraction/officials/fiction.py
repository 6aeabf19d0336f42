"""Persons who are only acted or told of: "Nhân vật Quốc vương X do A thủ vai", "vào vai Bí thư B".

A part in a film holds no office, whatever titles it bears.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.names import Name
from kg.extraction.officials.statements import Statement

# "do nữ diễn viên A thủ vai": who plays the part that stands before.
_PLAYED_BY = re.compile(r" ?\(?do (?:[^\s,;:.()]+ ){1,9}(?:thủ vai|thể hiện|đóng|thủ diễn)\b")


def acted(
    analysis: Analysis, people: Sequence[Name], statements: Sequence[Statement]
) -> list[Statement]:
    """The statements without those of parts and, where only the part is told of, of actors."""
    parts = {name.text for name in people if _is_part(analysis, name, statements)}
    return [s for s in statements if s.name.text not in parts and not _is_actor(analysis, s)]


def _is_part(analysis: Analysis, name: Name, statements: Sequence[Statement]) -> bool:
    """Whether a name, or the title before it, follows "vai" or "nhân vật", or is played by one."""
    if _PLAYED_BY.match(analysis.text, name.end):
        return True
    titles = [s.office.start for s in statements if s.name == name and s.office.end < name.start]
    return any(analysis.hit_before("part", start) is not None for start in (name.start, *titles))


def _is_actor(analysis: Analysis, statement: Statement) -> bool:
    """ "X (do A đóng) là Bí thư": the office is that of the part."""
    start = analysis.sentence_at(statement.name.start).start
    return any(
        played.start() < statement.name.start < played.end()
        for played in _PLAYED_BY.finditer(analysis.text, start, statement.office.start)
    )

"""Read the tables in which a plan assigns its tasks: "Nhiệm vụ | Cơ quan chủ trì | Thời hạn" over
rows with a task, who leads, who helps and by when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.dates.deadlines import deadline
from kg.extraction.mentions import DateMention, TaskMention
from kg.extraction.tasks.scene import Scene
from kg.model import Agent, PartialDate
from kg.sentences import Sentence

_DAY = re.compile(r"(?:ngày |tháng )?$")
_FEWEST_CELLS = 2


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int


class Tables:
    """Follows the tables of one document, row by row."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._columns: list[str | None] = []
        self._rows: set[int] = set()

    def read(self, sentence: Sentence) -> Iterator[TaskMention] | None:
        """The tasks of a row; None when a sentence is no row of such a table."""
        line = self._line(sentence)
        cells = self._cells(line)
        if len(cells) < _FEWEST_CELLS:
            self._columns = []
            return None
        if line.start in self._rows:  # a further sentence of a cell
            return iter(())
        columns = [self._column(cell) for cell in cells]
        if "task" in columns and "lead" in columns:
            self._columns = columns
            return iter(())
        issuer = self._scene.issuer
        if issuer is None or not issuer.basis or len(cells) != len(self._columns):
            return None
        self._rows.add(line.start)
        return self._row(dict(zip(self._columns, cells, strict=True)))

    def _line(self, sentence: Sentence) -> _Cell:
        text = self._scene.analysis.text
        end = text.find("\n", sentence.start)
        return _Cell(text.rfind("\n", 0, sentence.start) + 1, end if end >= 0 else len(text))

    def _cells(self, line: _Cell) -> list[_Cell]:
        """The cells of a line, the empty ones too, without the bars that frame it."""
        text = self._scene.analysis.text
        framed = text[line.start : line.end].strip()
        if "|" not in framed:
            return []
        first = text.index(framed, line.start)
        last = first + len(framed)
        first, last = first + framed.startswith("|"), last - framed.endswith("|")
        cells = []
        for piece in text[first:last].split("|"):
            cells.append(
                _Cell(first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip(" .;")))
            )
            first += len(piece) + 1
        return cells

    def _column(self, cell: _Cell) -> str | None:
        """What stands in the column under a heading."""
        heading = self._scene.analysis.hit_at("table-heading", cell.start)
        is_whole = heading is not None and heading.end == cell.end
        return heading.concepts[0].get("effect") if heading and is_whole else None

    def _row(self, row: dict[str | None, _Cell]) -> Iterator[TaskMention]:
        issuer = self._scene.issuer
        assert issuer is not None
        task, lead = row["task"], self._agents(row["lead"])
        if not lead or task.end <= task.start:
            return
        helpers, due = row.get("coordinating"), row.get("due")
        yield TaskMention(
            start=task.start,
            end=task.end,
            kind=issuer.kind,
            force=issuer.force,
            lead=lead,
            coordinating=self._agents(helpers) if helpers else (),
            assigner=issuer.assigner,
            basis=issuer.basis,
            due=self._due(due) if due else None,
            frame=issuer.position,
            rule="table",
        )

    def _agents(self, cell: _Cell) -> tuple[Agent, ...]:
        return self._scene.parties.read(cell.start, cell.end).agents

    def _due(self, cell: _Cell) -> PartialDate | None:
        """By when: a deadline in words, or a date that is all of the cell."""
        analysis, found = self._scene.analysis, self._scene.found
        for date in found.within(DateMention, cell.start, cell.end):
            is_alone = _DAY.fullmatch(analysis.lower, cell.start, date.start)
            if is_alone and date.end == cell.end:
                return date.until or date.date
        return deadline(analysis, found, cell.start, cell.end)

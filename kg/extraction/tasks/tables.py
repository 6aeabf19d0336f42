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

_CELL = re.compile(r"[^|\s][^|]*")
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

    def read(self, sentence: Sentence) -> Iterator[TaskMention] | None:
        """The tasks of a row; None when a sentence is no row of such a table."""
        cells = self._cells(sentence)
        if len(cells) < _FEWEST_CELLS:
            self._columns = []
            return None
        columns = [self._column(cell) for cell in cells]
        if "opens" in columns and "lead" in columns:
            self._columns = columns
            return iter(())
        issuer = self._scene.issuer
        if issuer is None or not issuer.basis or len(cells) != len(self._columns):
            return None
        return self._row(dict(zip(self._columns, cells, strict=True)))

    def _cells(self, sentence: Sentence) -> list[_Cell]:
        text = self._scene.analysis.text
        if "|" not in text[sentence.start : sentence.end]:
            return []
        found = _CELL.finditer(text, sentence.start, sentence.end)
        return [_Cell(c.start(), c.start() + len(c[0].rstrip(" .;"))) for c in found]

    def _column(self, cell: _Cell) -> str | None:
        """What stands in the column under a heading: the effect of its topic."""
        topic = self._scene.analysis.hit_at("task-topic", cell.start)
        return None if topic is None else topic.concepts[0].get("effect")

    def _row(self, row: dict[str | None, _Cell]) -> Iterator[TaskMention]:
        issuer = self._scene.issuer
        assert issuer is not None
        task, lead = row["opens"], self._agents(row["lead"])
        if not lead:
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

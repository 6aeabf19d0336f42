"""Titles that are only those of a time past, where the document itself shows that they are over.

"Đầu năm 2019, Chủ tịch nước A …" in a text on President B: no more than one sits in such an office
at a time. "năm 2018, Bộ trưởng A …", who elsewhere "từng là Bộ trưởng": the title is that of then.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.foreign import is_alien
from kg.extraction.officials import known
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.statements import Statement

_HELD = frozenset({"current", "acting"})
_SEATED = _HELD | {"appointed"}
_BESIDE = frozenset({"before-name", "after-name", "shared-title", "group-title"})
_Key = tuple[str, str]
_Group = list[Statement]


def outdated(
    analysis: Analysis, found: Findings, people: Sequence[Name], statements: Sequence[Statement]
) -> list[Statement]:
    """The statements, with the titles that others or other posts have followed as former."""
    reader = _Outdated(analysis, found, known.from_abroad(analysis, people), statements)
    return [replace(s, status="former") if reader.is_over(s) else s for s in statements]


class _Outdated:
    """Compares of what times a document tells who holds an office."""

    def __init__(
        self,
        analysis: Analysis,
        found: Findings,
        abroad: frozenset[str],
        statements: Iterable[Statement],
    ) -> None:
        self._analysis = analysis
        self._past = Past(analysis, found)
        self._abroad = abroad
        self._groups: dict[_Key, _Group] = defaultdict(list)
        for statement in statements:
            self._groups[_key(statement)].append(statement)
        self._over = {key for key, group in self._groups.items() if self._is_over(key, group)}
        self._over |= {key for key, group in self._groups.items() if self._is_beside_over(group)}

    def is_over(self, statement: Statement) -> bool:
        """Whether what a statement says is held was only held once."""
        return statement.status in _HELD and _key(statement) in self._over

    def _is_over(self, key: _Key, group: _Group) -> bool:
        held = [s for s in group if s.status in _HELD]
        if not held or any(s.status == "appointed" or s.rule not in _BESIDE for s in held):
            return False
        if any(s.status == "former" for s in group) and self._last(held) is not None:
            return True
        rivals = list(self._rivals(key, held))
        if any(s.status == "appointed" for rival in rivals for s in rival):
            return all(s.status != "appointed" for s in group)
        last = self._last(held)
        return last is not None and any(self._is_later(rival, last) for rival in rivals)

    def _is_beside_over(self, group: _Group) -> bool:
        """ "nguyên Ủy viên X, Bí thư Y, Chủ tịch Z": Z is over, though elsewhere he is "Bí thư Y,
        Chủ tịch Z", if the text calls him "nguyên Bí thư Y" too."""
        held = [s for s in group if s.status in _HELD]
        covered = any(s.status == "former" and s.rule in _BESIDE for s in group)
        return covered and bool(held) and all(self._stands_beside_former(s) for s in held)

    def _stands_beside_former(self, statement: Statement) -> bool:
        sentence = self._analysis.sentence_at(statement.office.start)
        return statement.rule in _BESIDE and any(
            key[0] == statement.name.text
            and _is_called_former(group)
            and any(
                s.rule == statement.rule
                and s.status in _HELD
                and sentence.start <= s.office.start < sentence.end
                for s in group
            )
            for key, group in self._groups.items()
        )

    def _last(self, held: Sequence[Statement]) -> datetime.date | None:
        """The last day on which an office is told to be held; None if that may be today."""
        days = [self._told_on(s) for s in held]
        past = [day for day in days if day is not None]
        return max(past) if past and len(past) == len(days) else None

    def _told_on(self, statement: Statement) -> datetime.date | None:
        end = max(statement.office.end, statement.name.end)
        return self._past.told_on(self._analysis.sentence_at(statement.office.start), end)

    def _rivals(self, key: _Key, held: Sequence[Statement]) -> Iterable[_Group]:
        """What is said of others in the same office, if only one sits in it at a time."""
        if not self._is_single(held[0]):
            return
        for (name, label), group in self._groups.items():
            seated = [s for s in group if s.status in _SEATED]
            if len(seated) < len(group):
                continue  # who has left it himself shows nothing
            another = label == key[1] and not _is_same(name, key[0])
            if another and seated and self._is_single(seated[0]):
                yield seated

    def _is_single(self, statement: Statement) -> bool:
        office, name = statement.office, statement.name.text
        if office.head.get("singleSeat") is None:
            return False
        if office.foreign:
            return office.label != office.head.label
        ours = not is_alien(name) and name not in self._abroad
        return office.body is not None or (ours and office.head.get("standsAlone") is not None)

    def _is_later(self, rival: Sequence[Statement], day: datetime.date) -> bool:
        last = self._last([s for s in rival if s.status in _HELD] or rival)
        return last is None or last > day


def _key(statement: Statement) -> _Key:
    return statement.name.text, statement.office.label


def _is_same(one: str, two: str) -> bool:
    """Whether two names may be one person's: "Xuân Bé" and "Nguyễn Xuân Bé"."""
    return set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())


def _is_called_former(group: Iterable[Statement]) -> bool:
    return any(s.office.effect == "former" and s.office.body is not None for s in group)

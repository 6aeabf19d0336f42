"""What changed between two graphs: posts gained and lost, directives, tasks, figures, in words.

``compare(before, after)`` tells changes in a fixed order. A post is gained when the newest
document that speaks of it says it is held; a task is overdue on the day of the newest document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Literal, TypeAlias, get_args

import pyoxigraph as ox

from kg import iris, query
from kg.collation import text_key
from kg.model import PartialDate
from kg.store import TripleSource
from kg.terminology import Language

Kind = Literal[
    "document-new",
    "document-gone",
    "post-gained",
    "post-lost",
    "directive-new",
    "task-new",
    "task-done",
    "task-overdue",
    "figure-revised",
]
Row: TypeAlias = Mapping[str, str]
COLUMNS = ("change", "subject", "what", "before", "after", "source")
_HELD = {"current", "acting", "appointed"}
_DOCUMENTS = "SELECT DISTINCT ?key ?label { ?key a bm:Document ; dcterms:identifier ?label }"
_DIRECTIVES = "SELECT DISTINCT ?key ?label { ?key a bm:Directive ; skos:prefLabel ?label }"
_DAYS = "SELECT DISTINCT ?day { ?document a bm:Document ; dcterms:date ?day }"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of whom or what, and where it is read."""

    kind: Kind
    subject: str
    what: str = ""
    before: str = ""
    after: str = ""
    source: str = ""


def compare(
    before: TripleSource, after: TripleSource, day: PartialDate | None = None
) -> tuple[Change, ...]:
    """Tell what changed; ``day`` is that on which tasks of the later graph are overdue."""
    known = query.questions()
    old, new = _Side(before, known), _Side(after, known, day)
    found = {
        *_labels("document-new", old.documents, new.documents),
        *_labels("document-gone", new.documents, old.documents),
        *_posts(old, new),
        *_labels("directive-new", old.directives, new.directives),
        *_tasks(old, new),
        *_figures(old, new),
    }
    return tuple(sorted(found, key=_order))


def as_table(changes: Iterable[Change]) -> query.Table:
    """Lay changes out as the answer to a question."""
    rows = ((c.kind, c.subject, c.what, c.before, c.after, c.source) for c in changes)
    terms = tuple(tuple(ox.Literal(cell) if cell else None for cell in row) for row in rows)
    return query.Table(COLUMNS, terms)


def as_text(changes: Iterable[Change], language: Language = "vi") -> str:
    """Say what changed, kind by kind."""
    lines: list[str] = []
    for kind, members in groupby(changes, attrgetter("kind")):
        lines += ["", _HEADINGS[kind][language]] if lines else [_HEADINGS[kind][language]]
        lines += [f"  {_told(change, language)}" for change in members]
    return "\n".join(lines or [_NOTHING[language]]) + "\n"


def _told(change: Change, language: Language) -> str:
    words = " ".join(change.what.split())
    if change.kind == "figure-revised":
        told = f"{change.subject}: {change.before} → {change.after} {words}".rstrip()
    else:
        told = ": ".join(filter(None, (change.subject, words)))
        due = change.after if change.kind.startswith("task") else ""
        told += f"; {_DUE[language]} {due}" if due else ""
    return f"{told} [{change.source}]" if change.source else told


class _Side:
    """One of two graphs, as it answers what is compared."""

    def __init__(
        self,
        store: TripleSource,
        known: Mapping[str, query.Question],
        day: PartialDate | None = None,
    ) -> None:
        self.documents = _pairs(store, _DOCUMENTS)
        self.directives = _pairs(store, _DIRECTIVES)
        self.offices = list(_rows(query.answer(store, known["offices"])))
        self.figures = list(_rows(query.answer(store, known["figures"])))
        self.tasks = list(_rows(query.answer(store, known["tasks"])))
        self.results = list(_rows(query.answer(store, known["tasks"], {"kind": "result"})))
        days = [PartialDate.parse(row["day"]) for row in _rows(query.sparql(store, _DAYS))]
        self.day = day or max(days, key=PartialDate.last_day, default=None)

    def holding(self) -> dict[tuple[str, str], Row]:
        """Give, by person and office, the newest row that says whether it is held."""
        newest: dict[tuple[str, str], Row] = {}
        for row in self.offices:
            place = (row["name"], row["office"])
            if row["status"] != "candidate" and _news(row) >= _news(newest.get(place, {})):
                newest[place] = row
        return newest

    def overdue(self) -> dict[tuple[str, ...], Row]:
        """Give the tasks whose last day is past."""
        if self.day is None:
            return {}
        today = self.day.last_day()
        return {
            _task(row): row
            for row in self.tasks
            if row["status"] == "open"
            and "due" in row
            and PartialDate.parse(row["due"]).last_day() < today
        }

    def values(self) -> dict[tuple[str, ...], dict[str, Row]]:
        """Give the values of each quantity: of one subject and day, or else of one document."""
        found: dict[tuple[str, ...], dict[str, Row]] = defaultdict(dict)
        for row in self.figures:
            what = iris.key(row["what"]) if "what" in row else ""
            day = row.get("as_of", row["source"]) if what else row["source"]
            found[what, row["unit"], day, row.get("status", "")].setdefault(row["value"], row)
        return found


def _labels(kind: Kind, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for key in new.keys() - old.keys():
        yield Change(kind, new[key])


def _posts(old: _Side, new: _Side) -> Iterator[Change]:
    then, now = old.holding(), new.holding()
    for place in then.keys() | now.keys():
        held_then, held_now = _is_held(then.get(place)), _is_held(now.get(place))
        if held_then != held_now:
            row = now.get(place, {})
            yield Change(
                "post-gained" if held_now else "post-lost",
                *place,
                before=then.get(place, {}).get("status", ""),
                after=row.get("status", ""),
                source=row.get("source", ""),
            )


def _tasks(old: _Side, new: _Side) -> Iterator[Change]:
    yield from _work("task-new", old.tasks, new.tasks)
    yield from _work("task-done", old.results, new.results)
    yield from _work("task-overdue", old.overdue().values(), new.overdue().values())


def _work(kind: Kind, old: Iterable[Row], new: Iterable[Row]) -> Iterator[Change]:
    known = {_task(row) for row in old}
    for row in new:
        if _task(row) not in known:
            who, due = row.get("assignee", ""), row.get("due", "")
            yield Change(kind, who, row["text"], after=due, source=row["source"])


def _figures(old: _Side, new: _Side) -> Iterator[Change]:
    then, now = old.values(), new.values()
    for quantity in then.keys() & now.keys():
        added = now[quantity].keys() - then[quantity].keys()
        before = then[quantity].keys() - now[quantity].keys() or then[quantity].keys()
        for value in added:
            row = now[quantity][value]
            what, unit = row.get("what", row["unit"]), row["unit"] if "what" in row else ""
            numbers = " / ".join(sorted(before, key=float))
            yield Change("figure-revised", what, unit, numbers, value, row["source"])


def _is_held(row: Row | None) -> bool:
    return row is not None and row["status"] in _HELD and "until" not in row


def _news(row: Row) -> tuple[str, bool]:
    """How new a row is; of one day that which ends something is the newer."""
    return row.get("date", ""), bool(row) and not _is_held(row)


def _task(row: Row) -> tuple[str, ...]:
    """Know a task again, though its text has moved in its document."""
    return row["source"], iris.key(row["text"]), row.get("assignee", "")


def _pairs(store: TripleSource, question: str) -> dict[str, str]:
    return {row["key"]: row["label"] for row in _rows(query.sparql(store, question))}


def _rows(table: query.Table | tuple[ox.Triple, ...]) -> Iterator[Row]:
    assert isinstance(table, query.Table)
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        yield {name: cell for name, cell in cells if cell is not None}


def _order(change: Change) -> tuple[object, ...]:
    texts = (change.subject, change.what, change.before, change.after, change.source)
    return (get_args(Kind).index(change.kind), *map(text_key, texts))


_HEADINGS: dict[Kind, dict[Language, str]] = {
    "document-new": {"vi": "Văn bản thêm", "en": "Documents that came"},
    "document-gone": {"vi": "Văn bản bớt", "en": "Documents that went"},
    "post-gained": {"vi": "Chức vụ được giữ", "en": "Posts gained"},
    "post-lost": {"vi": "Chức vụ thôi giữ", "en": "Posts lost"},
    "directive-new": {"vi": "Văn bản chỉ đạo mới", "en": "New directives"},
    "task-new": {"vi": "Việc mới", "en": "New tasks"},
    "task-done": {"vi": "Việc đã làm", "en": "Tasks done"},
    "task-overdue": {"vi": "Việc quá hạn", "en": "Tasks overdue"},
    "figure-revised": {"vi": "Số liệu thay đổi", "en": "Figures revised"},
}
_DUE: dict[Language, str] = {"vi": "hạn", "en": "due"}
_NOTHING: dict[Language, str] = {"vi": "Không có gì thay đổi.", "en": "Nothing changed."}

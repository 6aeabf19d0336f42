"""Tasks, whoever has to do them: a list to filter, a calendar of deadlines, a sheet."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable
from dataclasses import dataclass

import icalendar
import pyoxigraph as ox

from kg.lookup import unaccented
from kg.namespaces import BM, CURIES, NIF
from kg.serve.pages.names import folded
from kg.serve.pages.reader import Link, Node, Reader
from kg.terminology import Language

MOST = 20_000  # tasks read for one answer
_TASKS = """
SELECT ?task (SAMPLE(?on) AS ?due) WHERE {
  ?task a bm:Task ; bm:kind task-kind:task .
  OPTIONAL { ?task bm:due ?on }
} GROUP BY ?task ORDER BY (!BOUND(?due)) ?due ?task
"""
COLUMNS = (
    "due",
    "text",
    "assignee",
    "coordinator",
    "assigner",
    "basis",
    "status",
    "document",
    "iri",
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which tasks are wanted; each field may be empty. Dates are ISO 8601, or begin so."""

    assignee: str = ""
    assigner: str = ""
    basis: str = ""
    since: str = ""
    until: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it is listed; ``due`` is ISO 8601, no more exact than it was set."""

    iri: str
    text: str
    due: str
    shown_due: str
    status: str
    state: str
    assignees: tuple[Link, ...]
    coordinators: tuple[Link, ...]
    assigners: tuple[Link, ...]
    basis: tuple[Link, ...]
    document: Link


def tasks(store: ox.Store, wanted: Filter, language: Language) -> tuple[Task, ...]:
    """Read the tasks that are wanted, by deadline; those without one come last."""
    rows = store.query(_TASKS, prefixes=CURIES)
    assert isinstance(rows, ox.QuerySolutions)
    reader, found = _Names(store, language), []
    for row in rows:
        due = row["due"]
        day = str(getattr(due, "value", "")) if due is not None else ""
        if not _within(day, wanted):
            continue
        task = reader.task(row["task"], day, wanted)
        if task is not None:
            found.append(task)
            if len(found) == MOST:
                break
    return tuple(found)


class _Names(Reader):
    """Reads tasks; each agent is looked up once."""

    def __init__(self, store: ox.Store, language: Language) -> None:
        super().__init__(store, language)
        self._links: dict[Node, Link] = {}

    def task(self, node: Node, due: str, wanted: Filter) -> Task | None:
        """Read one task, None when it is not wanted."""
        agents = {p: self._all(node, p) for p in (BM.assignee, BM.assigner, BM.basis)}
        state = next((s.value.rpartition("/")[2] for s in self.objects(node, BM.status)), "")
        if not (
            _named(agents[BM.assignee], wanted.assignee)
            and _named(agents[BM.assigner], wanted.assigner)
            and _named(agents[BM.basis], wanted.basis)
            and wanted.status in {"", state}
        ):
            return None
        words = self.objects(node, BM.mention)
        documents = [
            document
            for one in words
            for sentence in self.objects(one, NIF.sentence)
            for document in self.objects(sentence, NIF.referenceContext)
        ]
        return Task(
            iri=node.value,
            text=self.label(node),
            due=due,
            shown_due=self.date(due),
            status=next((self.label(s) for s in self.objects(node, BM.status)), ""),
            state=state,
            assignees=agents[BM.assignee],
            coordinators=self._all(node, BM.coordinator),
            assigners=agents[BM.assigner],
            basis=agents[BM.basis],
            document=self._known(documents[0]) if documents else Link(""),
        )

    def _all(self, node: Node, predicate: ox.NamedNode) -> tuple[Link, ...]:
        return tuple(self._known(value) for value in self.objects(node, predicate))

    def _known(self, node: Node) -> Link:
        if node not in self._links:
            self._links[node] = self.link(node)
        return self._links[node]


def as_csv(found: Iterable[Task]) -> bytes:
    """Write tasks as CSV that spreadsheets open: UTF-8 with a mark, no cell a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for task in found:
        several = (task.assignees, task.coordinators, task.assigners, task.basis)
        names = ("; ".join(link.label for link in links) for links in several)
        row = (task.due, task.text, *names, task.state, task.document.label, task.iri)
        writer.writerow(f"'{cell}" if cell[:1] in set("=+-@\t\r") else cell for cell in row)
    return buffer.getvalue().encode("utf-8-sig")


def as_calendar(found: Iterable[Task]) -> bytes:
    """Write the tasks that have a deadline as to-dos and days of a calendar (RFC 5545)."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//bomay//kg serve//VI")
    calendar.add("version", "2.0")
    for task in found:
        day = last_day(task.due)
        if day is None:
            continue
        who = ", ".join(link.label for link in task.assignees)
        event = icalendar.Event()
        event.add("uid", task.iri)
        event.add("dtstamp", datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC))
        event.add("dtstart", day)
        event.add("dtend", day + datetime.timedelta(days=1))
        event.add("summary", f"{who}: {task.text}" if who else task.text)
        event.add("description", f"{task.document.label}\n{task.iri}")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text


def last_day(due: str) -> datetime.date | None:
    """Give the last day of a date, month or year.

    >>> last_day("2024-02"), last_day("2023"), last_day("soon")
    (datetime.date(2024, 2, 29), datetime.date(2023, 12, 31), None)
    """
    try:
        if len(due) == 10:
            return datetime.date.fromisoformat(due)
        year, _, month = due.partition("-")
        following = int(year) * 12 + int(month or 12)
        first = datetime.date(following // 12, following % 12 + 1, 1)
        return first - datetime.timedelta(days=1)
    except ValueError:
        return None


def _within(day: str, wanted: Filter) -> bool:
    """A month or year lies within a span of time that it overlaps."""
    if not (wanted.since or wanted.until):
        return True
    starts = wanted.since[: len(day)] <= day
    return bool(day) and starts and (not wanted.until or day <= wanted.until[: len(day)])


def _named(links: Iterable[Link], typed: str) -> bool:
    """Whether one of the names holds what was typed, accents counting where there are any."""
    bare = unaccented(typed)
    if not bare:
        return True
    plain = bare == folded(typed)
    labels = [link.label for link in links]
    return any((bare in unaccented(x)) if plain else (folded(typed) in folded(x)) for x in labels)

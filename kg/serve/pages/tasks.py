"""Tasks, whoever has to do them: a list to filter, a calendar of deadlines, a sheet."""

from __future__ import annotations

import csv
import datetime
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import icalendar
import pyoxigraph as ox

from kg.namespaces import BM, CURIES
from kg.serve.pages.reader import Link, Node, Reader
from kg.terminology import Language
from kg.text import caseless, unaccented

_ARE = "?task a bm:Task ; bm:kind task-kind:task"
_TASKS = f"""SELECT ?task ?due ?status {{
  {_ARE} . OPTIONAL {{ ?task bm:due ?due }} OPTIONAL {{ ?task bm:status ?status }}
}} ORDER BY ?task ?due"""
_AGENTS = f"""SELECT ?task ?role ?agent {{
  VALUES ?role {{ bm:assignee bm:coordinator bm:assigner bm:basis }}
  {_ARE} ; ?role ?agent .
}} ORDER BY ?task ?agent"""
_WORDS = f"""SELECT ?task ?words ?document {{
  {_ARE} ; bm:mention ?mention .
  ?mention nif:anchorOf ?words ; nif:sentence/nif:referenceContext ?document .
}} ORDER BY ?task ?mention"""
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
    reader = Reader(store, language)
    agents: dict[Node, dict[Node, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for task, role, agent in _rows(store, _AGENTS):
        agents[task][role].append(reader.link(agent))
    words = {task: (text, place) for task, text, place in _rows(store, _WORDS)}
    found = {}
    for node, due, status in _rows(store, _TASKS):
        if node in words and node not in found:
            text, place = words[node]
            told = {role: tuple(links) for role, links in agents[node].items()}
            found[node] = Task(
                iri=node.value,
                text=text.value,
                due=due.value if due else "",
                shown_due=reader.date(due.value) if due else "",
                status=reader.label(status) if status else "",
                state=status.value.rpartition("/")[2] if status else "",
                assignees=told.get(BM.assignee, ()),
                coordinators=told.get(BM.coordinator, ()),
                assigners=told.get(BM.assigner, ()),
                basis=told.get(BM.basis, ()),
                document=reader.link(place),
            )
    kept = (task for task in found.values() if _is_wanted(task, wanted))
    return tuple(sorted(kept, key=lambda task: (not task.due, task.due, task.iri)))


def _rows(store: ox.Store, query: str) -> Iterator[tuple[Node, Node, Node]]:
    rows = store.query(query, prefixes=CURIES)
    assert isinstance(rows, ox.QuerySolutions)
    for row in rows:
        one, other, third = row
        yield one, other, third


def _is_wanted(task: Task, wanted: Filter) -> bool:
    return (
        _within(task.due, wanted)
        and wanted.status in {"", task.state}
        and _named(task.assignees, wanted.assignee)
        and _named(task.assigners, wanted.assigner)
        and _named(task.basis, wanted.basis)
    )


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
    plain = bare == caseless(typed)
    labels = [link.label for link in links]
    return any(
        (bare in unaccented(x)) if plain else (caseless(typed) in caseless(x)) for x in labels
    )

"""How a document speaks of things: ``official/lò-thị-ban``, ``directive/d3``.

The key of a thing is unique in its document; across documents resolution decides.
"""

from __future__ import annotations

from kg import iris
from kg.model import Agent, Span


def official(name: str) -> str:
    """Give the key of a person in public office."""
    return f"official/{iris.key(name)}"


def body(name: str) -> str:
    """Give the key of a public body."""
    return f"body/{iris.key(name)}"


def post(office: str) -> str:
    """Give the key of an office, whoever holds it."""
    return f"post/{iris.key(office)}"


def agent(who: Agent) -> str:
    """Give the key of whoever acts.

    >>> agent(Agent("group", "các bộ, ngành"))
    'group/các-bộ-ngành'
    """
    return f"{who.kind}/{iris.key(who.name)}"


def directive(id: str) -> str:
    """Give the key of a directive by its id in the document."""
    return f"directive/{id}"


def event(id: str) -> str:
    """Give the key of an event by its id in the document."""
    return f"event/{id}"


def place(kind: str, span: Span) -> str:
    """Give the key of what a document knows by its place alone: a task, a figure.

    >>> place("task", Span(3, 9))
    'task/3,9'
    """
    return f"{kind}/{span.start},{span.end}"


def kind(key: str) -> str:
    """Give the class in a key or in the name of a block.

    >>> kind("official/lò-thị-ban")
    'official'
    """
    return key.partition("/")[0]


def words(key: str) -> str:
    """Give what a key is but for its class."""
    return key.partition("/")[2]

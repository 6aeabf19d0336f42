"""A sheet to decide on: one HTML file that loads nothing and makes a decisions file."""

from __future__ import annotations

import importlib.resources
from collections.abc import Sequence

import jinja2
import markupsafe

from kg.resolve.decisions import COLUMNS
from kg.review.pairs import Pair
from kg.view.page import embedded, policy


def render(pairs: Sequence[Pair], title: str) -> str:
    """Give the HTML of a sheet; the same pairs give the same text."""
    script, style = _own("sheet.js"), _own("sheet.css")
    data = {
        "columns": COLUMNS,
        "places": [[str(pair.left.place), str(pair.right.place)] for pair in pairs],
    }
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_own("sheet.html")).render(
        title=title,
        pairs=pairs,
        policy=policy([script], style),
        script=_trusted(script),
        style=_trusted(style),
        data=_trusted(embedded(data)),
    )


def _own(name: str) -> str:
    return (importlib.resources.files("kg.review") / name).read_text("utf-8")


def _trusted(text: str) -> markupsafe.Markup:
    return markupsafe.Markup(text)  # noqa: S704 (ours, or escaped by ``embedded``)

"""The page itself: one HTML file that loads nothing and runs only the scripts written in it.

Text from documents travels as JSON in a block that no browser runs or reads as markup, and
reaches the screen as text alone, whatever it holds: ``</script>``, quotes, bidi marks.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.resources
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import jinja2
import markupsafe

from kg.collation import name_key, text_key
from kg.namespaces import BASE
from kg.statements import Quote, Source, Statement, Thing
from kg.view.libraries import CANVAS, WEBGL, library, renderer
from kg.view.style import SMALLEST, Look, looks

T = TypeVar("T")

_LISTED = 200  # characters of a label that decide its place in the list

_BEFORE = ("words", "dom", "graph", "state", "search", "labels", "picture")
_PICTURES = {CANVAS: ("canvas",), WEBGL: ("shapes", "webgl")}
_AFTER = ("panel", "timeline", "table", "saving", "tools", "main")
_MOST_QUOTES = 20  # of one fact; the page says how many more there are
_ESCAPES = str.maketrans(
    {
        character: f"\\u{ord(character):04x}"
        for character in "<>&\u2028\u2029\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
        "\u2066\u2067\u2068\u2069\ufeff"
    }
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows: nodes, edges and options as pyvis holds them, and the facts.

    ``total`` counts the nodes of the whole network, of which ``nodes`` may be a part; the
    page opens with what is known of the node ``chosen``. ``layers`` are the places of bodies in
    the layered layout, ``communities`` lists of nodes.
    """

    nodes: Sequence[Mapping[str, Any]]
    edges: Sequence[Mapping[str, Any]]
    options: Mapping[str, Any]
    statements: Sequence[Statement]
    title: str
    total: int
    chosen: str | None = None
    layers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    communities: Sequence[Sequence[str]] = ()


def render(page: Page) -> str:
    """Give the HTML of a page; the same page gives the same text."""
    styles = looks(node.get("kind", "other") for node in page.nodes)
    messages = json.loads(_own("messages.json"))
    style = _own("browser/page.css") + _colours(styles.values())
    drawn_by = renderer(len(page.nodes))
    scripts = [library(drawn_by), _script(drawn_by)]
    facts, picture = _Data(page, list(styles)).as_json()
    data = picture | {
        "renderer": drawn_by,
        "title": page.title,
        "total": page.total,
        "options": page.options,
        "kinds": [[look.kind, look.shape, look.light, look.dark] for look in styles.values()],
        "messages": messages,
    }
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_own("browser/page.html")).render(
        title=page.title.encode("utf-8", "replace").decode() or messages["title"]["vi"],
        policy=policy(scripts, style),
        style=_trusted(style),
        scripts=[_trusted(script) for script in scripts],
        data=_trusted(embedded(data)),
        facts=_trusted(embedded(facts)),
        messages=messages,
    )


def embedded(data: object) -> str:
    r"""JSON that may stand inside a script element: no character in it can end the element.

    >>> embedded({"tên": "</script>"})
    '{"tên":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.translate(_ESCAPES)
    return text.encode("utf-8", "backslashreplace").decode()


class _Data:
    """Numbers the nodes, sentences and documents, so that each is written once."""

    def __init__(self, page: Page, kinds: Sequence[str]) -> None:
        self._page = page
        self._kinds = {kind: number for number, kind in enumerate(kinds)}
        self._ordered = sorted(page.nodes, key=self._place_in_list)
        self._nodes = {node["id"]: number for number, node in enumerate(self._ordered)}
        self._others: dict[Thing, int] = {}
        self._relations: dict[str, int] = {}
        self._community = {
            iri: number for number, group in enumerate(page.communities) for iri in group
        }
        self._quotes: dict[Quote, int] = {}
        self._sources: dict[Source, int] = {}

    def as_json(self) -> tuple[dict[str, object], dict[str, object]]:
        """Give what is known and what is drawn, apart: the page reads the former when asked.

        Facts point to nodes and quotes, these to documents, all by their numbers.
        """
        facts = [self._fact(fact) for fact in self._page.statements if self._told(fact)]
        quotes = [
            [_numbered(self._sources, quote.source), quote.start, quote.end, quote.text]
            for quote in self._quotes
        ]
        told = {
            "others": [[thing.kind, thing.label] for thing in self._others],
            "facts": facts,
            "quotes": quotes,
            "sources": [[s.id, s.title, s.date, _web(s.link)] for s in self._sources],
        }
        return told, {
            "nodes": [self._node(node) for node in self._ordered],
            "edges": list(self._lines()),
            "relations": list(self._relations),
            "layers": [
                [self._nodes[iri], *place]
                for iri, place in sorted(self._page.layers.items())
                if iri in self._nodes
            ],
            "communities": [
                [self._nodes[group[0]], len(group)] for group in self._page.communities
            ],
            "documents": len(self._sources),
            "chosen": self._nodes.get(self._page.chosen or ""),
        }

    def _place_in_list(self, node: Mapping[str, Any]) -> tuple[object, ...]:
        """People are listed by given name, as Vietnamese lists do, all else by its first word."""
        kind, label = node.get("kind", "other"), str(node["label"])[:_LISTED]
        return self._kinds[kind], (name_key if kind == "official" else text_key)(label), node["id"]

    def _node(self, node: Mapping[str, Any]) -> list[object]:
        kind = self._kinds[node.get("kind", "other")]
        drawn = [node.get("x", 0), node.get("y", 0), node.get("size", SMALLEST)]
        iri = str(node["id"]).removeprefix(BASE)
        community = self._community.get(node["id"], -1)
        row = [kind, node["label"], node.get("alt", ""), *drawn, iri, community]
        return row + [node[key] for key in ("since", "until") if node.get("since")]

    def _lines(self) -> Iterable[list[object]]:
        """One line for each pair of nodes, with all ties along it: what, from, until, sources."""
        lines: dict[tuple[int, int], dict[tuple[object, ...], None]] = {}
        for edge in self._page.edges:
            pair = self._nodes[edge["from"]], self._nodes[edge["to"]]
            relation = _numbered(self._relations, str(edge.get("relation", "")))
            dates = edge.get("since", ""), edge.get("until", "")
            lines.setdefault(pair, {})[relation, *dates, edge.get("sources", 1)] = None
        for (start, end), ties in lines.items():
            yield [start, end, *(value for tie in ties for value in tie)]

    def _told(self, fact: Statement) -> bool:
        ends = (fact.subject, fact.object)
        return any(end is not None and end.iri in self._nodes for end in ends)

    def _fact(self, fact: Statement) -> list[object]:
        row = [
            fact.relation,
            self._end(fact.subject),
            -1 if fact.object is None else self._end(fact.object),
            [_numbered(self._quotes, quote) for quote in fact.quotes[:_MOST_QUOTES]],
            fact.text,
            fact.status,
            fact.since,
            fact.until,
            fact.observed,
            max(len(fact.quotes) - _MOST_QUOTES, 0),
        ]
        while row[-1] in ("", 0):
            row.pop()
        return row

    def _end(self, thing: Thing) -> int:
        """A node of the picture by its number, another thing after all of them."""
        if thing.iri in self._nodes:
            return self._nodes[thing.iri]
        return len(self._nodes) + _numbered(self._others, thing)


def _numbered(numbers: dict[T, int], thing: T) -> int:
    return numbers.setdefault(thing, len(numbers))


def _web(link: str) -> str:
    """Only addresses of the web become links: a document must not run scripts by one."""
    return link if link.lower().startswith(("https://", "http://")) else ""


def policy(scripts: Iterable[str], style: str) -> str:
    """Forbid every load; allow the very scripts and style sheet of this page."""
    allowed = " ".join(_fingerprint(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_fingerprint(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _colours(styles: Iterable[Look]) -> str:
    """The rules that colour the signs of each kind, on a light and on a dark page."""
    rules = []
    for number, look in enumerate(styles):
        rules.append(f".kind-{number}{{color:{look.light}}}")
        rules.append(f"@media(prefers-color-scheme:dark){{.kind-{number}{{color:{look.dark}}}}}")
    return "\n".join(rules) + "\n"


def _script(drawn_by: str) -> str:
    """Our part of the browser's code, in the order in which it builds on itself."""
    names = (*_BEFORE, *_PICTURES[drawn_by], *_AFTER)
    parts = "\n".join(_own(f"browser/{name}.js") for name in names)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _own(name: str) -> str:
    return (importlib.resources.files("kg.view") / name).read_text("utf-8")


def _trusted(text: str) -> markupsafe.Markup:
    """Text that goes into the page as it is: our own code, or JSON made harmless."""
    return markupsafe.Markup(text)  # noqa: S704

"""From NetworkX to pyvis: kinds become colours and shapes, importance becomes size.

``to_pyvis`` gives an ordinary ``pyvis.network.Network`` whose page is ours: it needs no
network, computes no layout in the browser, and shows what "Trương Thị Mai" is known for.
"""

from __future__ import annotations

import html
import json
import webbrowser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyvis.edge  # type: ignore[import-untyped]
import pyvis.network  # type: ignore[import-untyped]
import pyvis.node  # type: ignore[import-untyped]

from kg.network import SEPARATOR, Network
from kg.statements import Quote, Source, Statement, Thing
from kg.view.communities import communities
from kg.view.hierarchy import layers
from kg.view.layout import layout
from kg.view.page import Page, render
from kg.view.style import Look, looks, magnified, size

_DATED = ("date", "said")
_HELD = ("current", "acting", "appointed")
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": False, "tooltipDelay": 150},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}}},
}


class OfflineNetwork(pyvis.network.Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that writes a page without any address of the web in it."""

    def __init__(
        self,
        statements: Iterable[Statement],
        *,
        title: str,
        total: int,
        chosen: str | None,
        layers: Mapping[str, tuple[int, int]],
        communities: Sequence[Sequence[str]],
    ) -> None:
        super().__init__("100%", "100%", directed=True, cdn_resources="in_line")
        self.set_options(json.dumps(_OPTIONS))
        self._told = tuple(statements), title, total, chosen, layers, communities

    def put_node(self, node: str, **options: object) -> None:
        """Add a node known to be new: pyvis would look through all others for it first."""
        self.nodes.append(pyvis.node.Node(node, font_color=self.font_color, **options).options)
        self.node_ids.append(node)
        self.node_map[node] = self.nodes[-1]

    def put_edge(self, start: str, end: str, **options: object) -> None:
        """Add an edge whose ends are known to be there: pyvis would look for them first."""
        self.edges.append(pyvis.edge.Edge(start, end, directed=True, **options).options)

    def generate_html(self, *_: object, **__: object) -> str:
        """Give the page as text; what else pyvis would pass changes nothing."""
        self.html = render(Page(self.nodes, self.edges, self.options, *self._told))
        return self.html

    def write_html(self, name: str, *_: object, open_browser: bool = False, **__: object) -> None:
        """Write the page to a file, in UTF-8 on every system."""
        path = Path(name)
        path.write_bytes(self.generate_html().encode())
        if open_browser:
            webbrowser.open(path.resolve().as_uri())

    def _repr_html_(self) -> str:
        """Show the page inside a notebook, in a frame of its own."""
        page = html.escape(self.generate_html())
        return f'<iframe srcdoc="{page}" style="width:100%;height:640px;border:0"></iframe>'


def to_pyvis(
    network: Network,
    statements: Iterable[Statement] | None = None,
    *,
    title: str = "",
    total: int | None = None,
    chosen: str | None = None,
) -> OfflineNetwork:
    """Draw a network; ``statements`` fill the panel, else it tells what the edges know.

    ``total`` is the number of nodes there would be when only a part of them is given; the
    page opens at the node ``chosen``.
    """
    statements = tuple(_statements_of_edges(network) if statements is None else statements)
    total = len(network) if total is None else total
    drawing = OfflineNetwork(
        statements,
        title=title,
        total=total,
        chosen=chosen,
        layers=layers(network),
        communities=communities(network),
    )
    places = layout(network)
    dates = _dates(statements)
    styles = looks(data.get("kind", "other") for _, data in network.nodes(data=True))
    columns = [x for x, _ in places.values()] or [0]
    zoom = magnified(max(columns) - min(columns))
    for node in sorted(network):
        data = network.nodes[node]
        look = styles[data.get("kind", "other")]
        drawn = size(look, network.degree(node), zoom)
        since, until = dates.get(node, ("", ""))
        drawing.put_node(
            node,
            **_appearance(node, data, look, places[node]),
            size=drawn,
            since=since,
            until=until,
        )
    for start, end, tie in sorted(network.edges(data=True), key=_edge_order):
        relation = str(tie.get("relation", ""))
        title = tie.get("office") or relation
        drawing.put_edge(start, end, relation=relation, title=title, **_period(tie))
    return drawing


def _appearance(
    node: str, data: Mapping[str, Any], look: Look, place: tuple[int, int]
) -> dict[str, str | int]:
    label = str(data.get("label", node))
    return {
        "label": label,
        "title": label,
        "shape": look.shape,
        "color": look.light,
        "kind": look.kind,
        "alt": data.get("alt", ""),
        "x": place[0],
        "y": place[1],
    }


def _dates(statements: Iterable[Statement]) -> dict[str, tuple[str, str]]:
    """From when to when an event, a directive or a task is of: its date, or when it is due."""
    found: dict[str, tuple[str, str]] = {}
    for fact in statements:
        if fact.object is None and fact.relation in _DATED:
            date = fact.text if fact.relation == "date" else fact.until
            since, until = found.get(fact.subject.iri, (date, date))
            if date:
                found[fact.subject.iri] = min(since or date, date), max(until, date)
    return found


def _period(tie: Mapping[str, Any]) -> dict[str, str | int]:
    """From when to when a tie held: what is stated, else when it was reported; and by how many."""
    observed = str(tie.get("observed", ""))
    since, until = str(tie.get("from", "")) or observed, str(tie.get("until", ""))
    goes_on = tie.get("from") and tie.get("status") in _HELD
    return {
        "since": since,
        "until": until or ("" if goes_on else observed),
        "sources": int(tie.get("weight", 1)),
    }


def _edge_order(edge: tuple[str, str, Mapping[str, Any]]) -> tuple[str, ...]:
    start, end, data = edge
    return start, end, *(f"{key}={data[key]}" for key in sorted(data))


def _statements_of_edges(network: Network) -> Iterable[Statement]:
    """What the panel can tell of a network that comes without its graph."""
    things = {
        node: Thing(node, data.get("kind", "other"), str(data.get("label", node)))
        for node, data in network.nodes(data=True)
    }
    for start, end, data in sorted(network.edges(data=True), key=_edge_order):
        sources = [Source(id) for id in str(data.get("sources", "")).split(SEPARATOR) if id]
        quote = str(data.get("quote", ""))
        yield Statement(
            relation=str(data.get("relation", "")),
            subject=things[start],
            object=things[end],
            text=str(data.get("office", "")),
            status=str(data.get("status", "")),
            since=str(data.get("from", "")),
            until=str(data.get("until", "")),
            observed=str(data.get("observed", "")),
            quotes=tuple(Quote(source, 0, 0, quote) for source in sources[:1] if quote),
        )

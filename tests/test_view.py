import html.parser
import json
import re
from pathlib import Path

import network_sample as sample
import networkx as nx
import pytest

from kg import view
from kg.errors import GraphError
from kg.network import to_networkx
from kg.statements import Quote, Source, Statement, Thing
from kg.view import libraries
from kg.view.page import embedded

SIGMA = Path(view.__file__).parent / "browser/libraries/sigma.js"
HOSTILE = [
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "<!--<script>",
    "dòng\u2028mới\u2029 \u202eđảo\u202c",
    "\ud800 nửa ký tự",
    "{{ 7 * 7 }} {% raw %}",
    "x" * 10_000,
]


class Page(html.parser.HTMLParser):
    """The tags of a page, and what its script elements hold."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.scripts = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data):
        if self.tags and self.lasttag == "script" and self.cdata_elem == "script":
            self.scripts[-1] += data

    @property
    def data(self):
        """What is drawn and what is known."""
        return json.loads(self.scripts[0]) | json.loads(self.scripts[1])


def hostile_network(labels):
    network = nx.MultiDiGraph()
    for number, label in enumerate(labels):
        network.add_node(str(number), iri=str(number), kind="body", label=label, alt=label)
        network.add_edge(str(number), "0", "k", relation="part-of", quote=label, sources="a")
    return network


def path_of(count):
    network = nx.MultiDiGraph()
    for number in range(count):
        network.add_node(str(number), kind="body", label=f"Sở thứ {number}")
        network.add_edge(str(number), str(number // 2), relation="part-of")
    return network


@pytest.fixture(scope="module")
def text():
    return view.draw(sample.store()).generate_html()


def test_the_same_graph_gives_the_same_bytes(tmp_path, text):
    view.write_page(sample.store(), tmp_path / "a.html")
    assert (tmp_path / "a.html").read_bytes() == text.encode()


def test_the_page_loads_nothing(text):
    for tag, attributes in Page(text).tags:
        assert "src" not in attributes
        assert tag not in {"iframe", "object", "embed", "img"}
        assert attributes.get("href", "").startswith(("#", "data:")) or "href" not in attributes
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_scripts_of_the_page_and_nothing_else(text):
    policy = next(a["content"] for t, a in Page(text).tags if "http-equiv" in a)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert re.fullmatch(r"('sha256-[\w+/]+=*' ?){2}", rules["script-src"])
    assert "unsafe" not in policy


def test_no_attribute_runs_code_or_style(text):
    for _, attributes in Page(text).tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_what_the_panel_tells_is_in_the_page(text):
    data = Page(text).data
    assert data["sources"][0][:3] == ["2021/hội nghị", "Hội nghị tổng kết", "2021-04-30"]
    for source, start, end, quote in data["quotes"]:
        whole = {"2021/hội nghị": sample.MEETING, "tin": sample.NEWS}[data["sources"][source][0]]
        assert whole[start:end] == quote
    assert {fact[0] for fact in data["facts"]} >= {"holds", "said", "figure", "issued"}


def test_those_who_act_without_being_nodes_are_named(text):
    assert Page(text).data["others"] == [["group", "các quận ủy"]]


def test_every_relation_of_the_graph_has_a_heading(text):
    data = Page(text).data
    for relation, _, other, *_ in data["facts"]:
        assert f"{relation}.out" in data["messages"]
        assert other < 0 or f"{relation}.in" in data["messages"]


def test_every_message_is_in_both_languages(text):
    for key, message in Page(text).data["messages"].items():
        assert message.keys() == {"vi", "en"}, key
        slots = [set(re.findall(r"\{\w+\}", words)) for words in message.values()]
        assert slots[0] == slots[1], key


@pytest.mark.parametrize("label", HOSTILE)
def test_no_text_becomes_markup(label):
    plain = Page(view.to_pyvis(hostile_network(["Bộ Y tế"])).generate_html())
    page = Page(view.to_pyvis(hostile_network([label]), title=label).generate_html())
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert page.data["nodes"][0][1] == label
    assert page.data["quotes"][0][3] == label


@pytest.mark.parametrize("label", HOSTILE)
def test_embedded_json_says_the_same(label):
    text = embedded([label])
    assert json.loads(text) == [label]
    assert not set(text) & set("<>&\u2028\u2029\u202e")
    text.encode()


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("báo giấy", ""),
    ],
)
def test_only_addresses_of_the_web_become_links(link, shown):
    thing = Thing("0", "body", "Bộ Y tế")
    quote = Quote(Source("a", link=link), 0, 3, "abc")
    drawing = view.to_pyvis(
        hostile_network(["Bộ Y tế"]), [Statement("said", thing, quotes=(quote,))]
    )
    assert Page(drawing.generate_html()).data["sources"][0][3] == shown


def test_a_fact_with_many_sentences_says_how_many_it_leaves_out():
    thing = Thing("0", "body", "Bộ Y tế")
    quotes = tuple(Quote(Source("a"), at, at + 1, "x") for at in range(50))
    drawing = view.to_pyvis(hostile_network(["Bộ Y tế"]), [Statement("said", thing, quotes=quotes)])
    data = Page(drawing.generate_html()).data
    assert (len(data["quotes"]), data["facts"][0][-1]) == (20, 30)


def test_of_too_many_nodes_the_best_connected_are_drawn():
    data = Page(view.draw(sample.store(), limit=4).generate_html()).data
    assert (len(data["nodes"]), data["total"]) == (4, 10)


def test_facts_of_nodes_out_of_focus_are_left_out():
    data = Page(view.draw(sample.store(), focus="Trương Thị Mài").generate_html()).data
    assert [node[1] for node in data["nodes"]] == ["Trương Thị Mài"]
    assert [fact[0] for fact in data["facts"]] == ["holds"]
    assert data["chosen"] == 0


@pytest.mark.skipif(not SIGMA.exists(), reason="npm has not brought sigma.js: make setup")
def test_many_nodes_are_drawn_by_sigma_few_by_pyvis():
    few, many = (view.to_pyvis(path_of(count)).generate_html() for count in (50, 2100))
    assert (Page(few).data["renderer"], Page(many).data["renderer"]) == ("canvas", "webgl")
    assert "new graphology.DirectedGraph" not in few
    assert "new vis.Network" not in many


def test_without_sigma_many_nodes_are_an_error_that_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    with pytest.raises(GraphError, match=r"sigma\.js, which is missing here.*--limit 2000"):
        libraries.library("webgl")


def test_people_are_listed_by_given_name():
    network = nx.MultiDiGraph()
    for name in ("Trần Văn Bình", "Nguyễn Thị Ánh", "Lê Đức An"):
        network.add_node(name, kind="official", label=name)
    data = Page(view.to_pyvis(network).generate_html()).data
    assert [node[1] for node in data["nodes"]] == ["Lê Đức An", "Nguyễn Thị Ánh", "Trần Văn Bình"]


def test_an_empty_graph_has_a_page():
    data = Page(view.to_pyvis(nx.MultiDiGraph()).generate_html()).data
    assert (data["nodes"], data["edges"], data["facts"]) == ([], [], [])


def test_a_network_without_its_graph_tells_what_its_edges_know():
    drawing = view.to_pyvis(to_networkx(sample.store()))
    facts = Page(drawing.generate_html()).data["facts"]
    assert {fact[0] for fact in facts} >= {"holds", "issued", "leads", "chairs"}
    assert all(fact[3] for fact in facts)


def test_pyvis_sees_an_ordinary_network(tmp_path):
    drawing = view.to_pyvis(to_networkx(sample.store()))
    assert drawing.num_nodes() == 10
    mai = drawing.get_node(sample.MAI)
    assert (mai["label"], mai["shape"], mai["kind"]) == ("Trương Thị Mai", "dot", "official")
    drawing.add_node("mới", label="Nút mới")
    drawing.add_edge("mới", sample.MAI)
    drawing.save_graph(str(tmp_path / "a.html"))
    assert "Nút mới" in (tmp_path / "a.html").read_text("utf-8")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.html"]


def test_a_notebook_shows_the_page_in_a_frame():
    frame = view.to_pyvis(hostile_network(["a"]))._repr_html_()
    (tag, attributes), *rest = Page(frame).tags
    assert (tag, rest) == ("iframe", [])
    assert "Content-Security-Policy" in attributes["srcdoc"]

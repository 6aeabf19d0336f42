"""Answers drawn as pages: what their rows name, and no more."""

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import GraphError
from kg.illustration import named, write_answer
from kg.network import to_networkx
from kg.query import answer, questions, sparql


def test_only_what_rows_name_is_drawn(golden):
    table = answer(golden, questions()["holders"], {"office": "Bí thư Tỉnh ủy An Hải"})
    network = named(to_networkx(golden), {cell for row in table.rows for cell in row if cell})
    labels = {data["label"] for _, data in network.nodes(data=True)}
    assert labels == {"Đỗ Quang Thiệp", "Tỉnh ủy An Hải"}
    assert {data["relation"] for *_, data in network.edges(data=True)} == {"holds"}


def test_triples_are_drawn_too(golden, tmp_path):
    text = 'CONSTRUCT WHERE { ?o a bm:Official ; skos:prefLabel "Đỗ Quang Thiệp"@vi }'
    write_answer(golden, sparql(golden, text), tmp_path / "p.html", title="Một người")
    page = (tmp_path / "p.html").read_text("utf-8")
    assert "Đỗ Quang Thiệp" in page
    assert "Một người" in page


def test_an_answer_with_nothing_to_draw_is_told(golden, tmp_path):
    with pytest.raises(GraphError, match="nothing to draw"):
        write_answer(golden, sparql(golden, "ASK {}"), tmp_path / "p.html")
    assert not list(tmp_path.iterdir())


def test_the_command_draws_and_answers(golden, tmp_path):
    graph, page = tmp_path / "g.nt", tmp_path / "p.html"
    graph.write_bytes(b"".join(f"{q.triple} .\n".encode() for q in golden))
    done = CliRunner().invoke(
        main,
        ["query", str(graph), "holders", "--param", "body=Tỉnh ủy An Hải", "--view", str(page)],
    )
    assert done.exit_code == 0, done.output
    assert "Đỗ Quang Thiệp" in done.output
    assert "Đỗ Quang Thiệp" in page.read_text("utf-8")

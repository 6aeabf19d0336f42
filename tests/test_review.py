"""Pairs worth deciding: which come first, and how they are put before people."""

import csv
import io

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.edits import read
from kg.extraction.pipeline import extract
from kg.graph import THINGS_GRAPH, quads
from kg.model import Document, PartialDate
from kg.resolve.decisions import COLUMNS
from kg.review import listing, sheet
from kg.review.pairs import pairs
from kg.store import write_file
from kg.vocabulary import load

VOCABULARY = load()
TEXTS = (
    ("a", "2021-03-10", "Ông Bùi Hoài Sơn, Viện trưởng Viện Văn hóa dân gian, phát biểu."),
    ("b", "2023-05-15", "Ông Bùi Hoài Sơn, đại biểu Quốc hội, trả lời."),
    ("c", "2022-03-10", "Ông Vi Quốc Trụ, Giám đốc Bệnh viện Bạch Mai, phát biểu."),
    ("d", "2022-05-15", "Ông Vi Quoc Tru, Giám đốc Bệnh viện Bạch Mai, trả lời."),
    ("e", "2022-06-15", "Ông Trần Văn Dũng (sinh năm 1950), Chủ tịch UBND xã Tân Phong, dự."),
    ("f", "2022-07-15", "Ông Trần Văn Dũng (sinh năm 1990), Chủ tịch UBND xã Tân Phong, dự."),
    ("g", "2022-08-15", "Bà Lò Thị Ban, Trưởng Ban Dân vận Tỉnh ủy Sơn La, dự."),
)


@pytest.fixture(scope="module")
def graph():
    facts = (extract(Document(i, t, PartialDate.parse(d)), VOCABULARY) for i, d, t in TEXTS)
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in quads(facts, VOCABULARY))
    return store


def names(found):
    return [(pair.left.name, pair.right.name) for pair in found]


def test_doubtful_pairs_are_offered_and_clear_ones_are_not(graph):
    assert sorted(names(pairs(graph))) == [
        ("Bùi Hoài Sơn", "Bùi Hoài Sơn"),
        ("Vi Quoc Tru", "Vi Quốc Trụ"),
    ]


def test_the_greatest_doubt_comes_first(graph):
    found = pairs(graph)
    assert [pair.worth for pair in found] == sorted((p.worth for p in found), reverse=True)
    assert names(pairs(graph, 1)) == names(found)[:1]


def test_each_side_has_its_words_sentence_and_offices(graph):
    pair = next(pair for pair in pairs(graph) if pair.left.name == "Vi Quoc Tru")
    assert str(pair.left.place) == "d#4-15 Vi Quoc Tru"
    assert pair.right.sentence == TEXTS[2][2]
    assert pair.right.offices == ("Giám đốc Bệnh viện Bạch Mai",)
    assert any(reason.startswith("without-accents") for reason in pair.reasons)


def test_a_list_shows_both_sides(graph):
    text = listing.as_text(pairs(graph))
    for id in "abcd":
        assert next(t for i, _, t in TEXTS if i == id) in text


def test_rows_are_a_decisions_file(graph, tmp_path):
    path = tmp_path / "kg-decisions.csv"
    path.write_text(listing.as_rows(pairs(graph)), "utf-8")
    assert {decision.decision for decision in read(path).decisions} == {"unsure"}


def test_what_was_decided_is_not_asked_again(graph, tmp_path):
    path = tmp_path / "kg-decisions.csv"
    path.write_text(listing.as_rows(pairs(graph)).replace("unsure", "different"), "utf-8")
    facts = (extract(Document(i, t, PartialDate.parse(d)), VOCABULARY) for i, d, t in TEXTS)
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in quads(facts, VOCABULARY, read(path)))
    assert ("Bùi Hoài Sơn", "Bùi Hoài Sơn") not in names(pairs(store))


def test_a_sheet_loads_nothing_and_is_the_same_each_time(graph):
    html = sheet.render(pairs(graph), "Một hay hai?")
    assert html == sheet.render(pairs(graph), "Một hay hai?")
    assert "default-src &#39;none&#39;" in html
    assert not {"http://", "https://"} & set(html.split('"'))


def test_text_of_documents_is_never_markup():
    sentence = "Ông Bùi Hoài Sơn, đại biểu Quốc hội, nói </script><b>đậm</b>."
    texts = (TEXTS[0], ("b", "2023-05-15", sentence))
    facts = (extract(Document(i, t, PartialDate.parse(d)), VOCABULARY) for i, d, t in texts)
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in quads(facts, VOCABULARY))
    html = sheet.render(pairs(store), "x")
    assert html.count("</script>") == 2
    assert "<b>" not in html


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_the_command_writes_each_form(graph, tmp_path, form):
    statements = (ox.Quad(*quad.triple, THINGS_GRAPH) for quad in graph)
    write_file(statements, tmp_path / "tin.nq")
    run = CliRunner().invoke
    shown = run(main, ["review", str(tmp_path / "tin.nq"), "-f", form], catch_exceptions=False)
    output = tmp_path / "out"
    run(main, ["review", str(tmp_path / "tin.nq"), "-f", form, "-o", str(output)])
    assert shown.exit_code == 0
    assert output.read_text("utf-8") == shown.output
    if form == "csv":
        head, *rows = csv.reader(io.StringIO(shown.output))
        assert tuple(head) == COLUMNS
        assert len(rows) == 2

"""What changed between two graphs, in rows and in words."""

import json

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.differences import as_text, compare
from kg.extraction.pipeline import extract
from kg.graph import triples
from kg.model import Document, PartialDate
from kg.store import write_file

OLD = Document(
    "a",
    "Ông Lê Văn Thử, Bộ trưởng Bộ Y tế, chủ trì hội nghị. Toàn ngành kết nạp 1.250 đảng viên.\n"
    "Bộ trưởng giao Cục Y tế dự phòng báo cáo kết quả trước ngày 30/6/2021.",
    PartialDate(2021, 5, 2),
)


@pytest.fixture
def graph(vocabulary):
    def build(*documents):
        store = ox.Store()
        facts = (extract(document, vocabulary) for document in documents)
        store.extend(ox.Quad(*triple) for triple in triples(facts, vocabulary))
        return store

    return build


def rows(before, after, kind, **options):
    return [
        (c.subject, c.what, c.before, c.after, c.source)
        for c in compare(before, after, **options)
        if c.kind == kind
    ]


def later(text, *date):
    return Document("b", text, PartialDate(*(date or (2021, 7, 1))))


def test_the_same_graph_has_no_changes(graph):
    assert compare(graph(OLD), graph(OLD)) == ()
    assert as_text(()) == "Không có gì thay đổi.\n"
    assert as_text((), "en") == "Nothing changed.\n"


def test_documents_come_and_go(graph):
    new = later("Trời đẹp.")
    assert rows(graph(OLD), graph(OLD, new), "document-new") == [("b", "", "", "", "")]
    assert rows(graph(OLD, new), graph(OLD), "document-gone") == [("b", "", "", "", "")]


def test_a_post_is_gained_by_one_and_lost_by_another(graph):
    news = (
        "Ông Lò Văn Mẫu, Bộ trưởng Bộ Y tế, phát biểu."
        " Dự hội nghị có ông Lê Văn Thử, nguyên Bộ trưởng Bộ Y tế."
    )
    before, after = graph(OLD), graph(OLD, later(news))
    office = "Bộ trưởng Bộ Y tế"
    assert rows(before, after, "post-gained") == [("Lò Văn Mẫu", office, "", "current", "b")]
    assert rows(before, after, "post-lost") == [("Lê Văn Thử", office, "current", "former", "b")]


def test_an_older_document_does_not_take_a_post_away(graph):
    old = later("Dự hội nghị có ông Lê Văn Thử, nguyên Bộ trưởng Bộ Y tế.", 2020)
    assert rows(graph(OLD), graph(OLD, old), "post-lost") == []


def test_new_directives_are_told_by_name(graph):
    new = later("Thực hiện Nghị định số 15/2020/NĐ-CP của Chính phủ, các bộ đã báo cáo.")
    found = rows(graph(OLD), graph(OLD, new), "directive-new")
    assert [subject for subject, *_ in found] == ["Nghị định 15/2020/NĐ-CP"]


def test_new_tasks_are_told_also_when_others_have_moved(graph):
    text = f"Tin.\n{OLD.text}\nBộ trưởng giao Cục Quản lý Dược rà soát giá thuốc."
    moved = Document("a", text, OLD.date)
    ((who, what, _, _, source),) = rows(graph(OLD), graph(moved), "task-new")
    assert (who, source) == ("Cục Quản lý Dược", "a")
    assert "rà soát giá thuốc" in what


def test_a_task_is_overdue_when_newer_documents_come(graph):
    new = later("Trời đẹp.")
    ((who, _, _, due, source),) = rows(graph(OLD), graph(OLD, new), "task-overdue")
    assert (who, due, source) == ("Cục Y tế dự phòng", "2021-06-30", "a")
    day = {"day": PartialDate(2021, 6, 30)}
    assert rows(graph(OLD), graph(OLD, new), "task-overdue", **day) == []


def test_a_figure_is_revised(graph):
    revised = Document("a", OLD.text.replace("1.250", "1.300"), OLD.date)
    ((what, _, before, after, source),) = rows(graph(OLD), graph(revised), "figure-revised")
    assert (what, before, after, source) == ("đảng viên", "1250", "1300", "a")


def test_changes_are_told_in_words_kind_by_kind(graph):
    told = as_text(compare(graph(OLD), graph(OLD, later("Trời đẹp."))))
    assert told.splitlines()[:5] == [
        "Văn bản thêm",
        "  b",
        "",
        "Việc quá hạn",
        "  Cục Y tế dự phòng: báo cáo kết quả trước ngày 30/6/2021; hạn 2021-06-30 [a]",
    ]


def test_the_command_tells_words_and_rows(tmp_path, vocabulary):
    for name, documents in (("old.ttl", [OLD]), ("new.ttl", [OLD, later("Trời đẹp.")])):
        facts = [extract(document, vocabulary) for document in documents]
        write_file(triples(facts, vocabulary), tmp_path / name)
    runner = CliRunner()
    old, new = str(tmp_path / "old.ttl"), str(tmp_path / "new.ttl")
    assert runner.invoke(main, ["diff", old, new, "--lang", "en"]).output.startswith("Documents")
    table = json.loads(runner.invoke(main, ["diff", old, new, "--format", "json"]).output)
    assert table["head"]["vars"] == ["change", "subject", "what", "before", "after", "source"]
    lines = runner.invoke(main, ["diff", old, new, "--format", "csv"]).output.splitlines()
    assert lines[1] == "document-new,b,,,,"
    wrong = runner.invoke(main, ["diff", old, new, "--as-of", "hôm nay"])
    assert "--as-of: 'hôm nay' is not a date" in wrong.output

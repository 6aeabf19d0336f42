"""Canned questions and free SPARQL."""

import json
from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
from sample_facts import BAN, MAI, OFFICE, Sample, empty, full, official

from kg.errors import QueryError
from kg.graph import triples
from kg.query import answer, bound, choose, questions, sparql
from kg.vocabulary import load

FIRST_COLUMNS = {
    "officials": "source, name",
    "offices": "source, name, office, body, status",
    "bodies": "source, name, mentioned_as",
    "directives": "source, type, number, title, date, issuer",
    "events": "source, name, date",
    "participation": "source, event, name, role",
    "tasks": "source, start, end, assignee, assigner, basis, due",
    "figures": "source, value, unit, start, end",
    "evidence": "subject, source, start, end, quote",
}


def stored(*facts) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples(facts, load()))
    return store


@pytest.fixture(scope="module")
def store():
    return stored(full(), full(Sample("bản sao", extra={"title": "Bản sao", "source": "urn:x"})))


@pytest.fixture(scope="module")
def known():
    return questions()


def rows(store, known, name, width, /, **given):
    table = answer(store, known[name], given)
    return [row[:width] for row in table.rows]


@pytest.mark.parametrize(("name", "columns"), FIRST_COLUMNS.items())
def test_answers_begin_with_the_agreed_columns(store, known, name, columns):
    table = answer(store, known[name])
    assert table.columns[: columns.count(",") + 1] == tuple(columns.split(", "))


def test_every_question_explains_itself(store, known):
    for question in known.values():
        assert question.vi
        assert question.en
        assert question.example.startswith("kg query ")
        assert question.name in question.example
        table = answer(store, question)
        assert tuple(column.name for column in question.columns) == table.columns
        assert set(question.order) <= set(table.columns)
        for described in (*question.columns, *question.parameters):
            assert described.vi
            assert described.en


@pytest.mark.parametrize("name", FIRST_COLUMNS)
def test_every_answer_tells_its_source(store, known, name):
    table = answer(store, known[name], {"source": "bản sao"})
    at = {column: index for index, column in enumerate(table.columns)}
    title = "source_title" if "source_title" in at else "title"
    assert table.rows
    for row in table.rows:
        assert (row[at["source"]], row[at[title]], row[at["link"]]) == (
            "bản sao",
            "Bản sao",
            "urn:x",
        )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("officials", [(MAI,)]),
        ("offices", [(MAI, OFFICE, BAN, "current")]),
        (
            "bodies",
            [
                (BAN, BAN),
                ("Bộ Chính trị", "Bộ Chính trị"),
                ("Sở Nội vụ tỉnh Lạng Sơn", "Sở Nội vụ"),
            ],
        ),
        (
            "directives",
            [
                ("Quy định", "50-QĐ/TW", None, "2021-12-27", "Bộ Chính trị"),
                ("Quyết định", "55", None, None, None),
            ],
        ),
        (
            "events",
            [("Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2021", "2021-12-28")],
        ),
        (
            "participation",
            [("Hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2021", MAI, "chair")],
        ),
    ],
)
def test_one_row_a_fact(store, known, name, expected):
    found = rows(store, known, name, len(expected[0]) + 1, source="bản sao")
    assert found == [("bản sao", *row) for row in expected]


def test_tasks_and_figures_give_their_own_words(store, known):
    sample = Sample()
    task = sample.span("rà soát quy hoạch cán bộ trước ngày 30/6/2022")
    assert rows(store, known, "tasks", 7, source=sample.id) == [
        (
            sample.id,
            str(task.start),
            str(task.end),
            "Sở Nội vụ tỉnh Lạng Sơn",
            MAI,
            "Quy định 50-QĐ/TW",
            "2022-06-30",
        )
    ]
    figure = sample.span("hơn 1.250 đảng viên")
    assert rows(store, known, "figures", 5, source=sample.id) == [
        (sample.id, "1250", "đảng viên", str(figure.start), str(figure.end))
    ]


@pytest.mark.parametrize(
    ("value", "plain"), [("2.8E+6", "2800000"), ("20.90", "20.9"), ("0.5", "0.5"), ("100", "100")]
)
def test_values_are_plain_numbers(known, value, plain):
    facts = full()
    figure = replace(facts.figures[0], value=Decimal(value))
    store = stored(replace(facts, figures=(figure,)))
    assert answer(store, known["figures"]).rows[0][1] == plain


def test_what_is_still_to_be_done_is_the_default(store, known):
    assert rows(store, known, "tasks", 1)
    assert not rows(store, known, "tasks", 1, kind="proposal")
    kind = next(p for p in known["tasks"].parameters if p.name == "kind")
    assert kind.default == "task"


def test_evidence_is_the_sentence(store, known):
    official = "https://w3id.org/bomay/official/trần-thị-mẫu"
    found = rows(store, known, "evidence", 5, subject=official, source="bản sao")
    sentence = Sample().sentence(MAI)
    quote = Sample().text[sentence.start : sentence.end]
    assert found == [(official, "bản sao", str(sentence.start), str(sentence.end), quote)]


def test_every_fact_has_evidence(store, known):
    proven = {row[0] for row in rows(store, known, "evidence", 1)}
    facts = sparql(store, "SELECT ?x { ?x bm:rule ?r }")
    assert {row[0] for row in facts.rows} <= proven


@pytest.mark.parametrize("name", ["Sở nội vụ tỉnh Lạng Sơn", "SỞ NỘI VỤ TỈNH LẠNG SƠN"])
def test_names_are_found_whatever_their_capitals(store, known, name):
    assert rows(store, known, "bodies", 1, name=name)


def test_tone_placement_is_of_no_account(known):
    assert '"Thành ủy"' in bound(known["bodies"], {"name": "Thành uỷ"})


@pytest.mark.parametrize("value", ['"} DROP ALL #', "\\", "a\nb", "}", "?_name", "\\u0022"])
def test_a_parameter_is_only_ever_a_value(store, known, value):
    before = len(store)
    assert not rows(store, known, "officials", 1, name=value)
    assert not rows(store, known, "officials", 1, source=value)
    assert len(store) == before


def test_unknown_names_are_answered_with_the_known_ones(store, known):
    with pytest.raises(QueryError, match=r"no question 'oficials' \(did you mean 'officials'\?\)"):
        choose("oficials", known)
    with pytest.raises(QueryError, match=r"no parameter 'nam' \(did you mean 'name'\?\); it has"):
        answer(store, known["officials"], {"nam": MAI})


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(QueryError, match="no such folder of questions"):
        questions(tmp_path / "không có")


@pytest.mark.parametrize("head", ["", "#+ vi: [", "#+ vi: Ai?\n#+ en: Who?"])
def test_a_broken_head_names_the_file(tmp_path, head):
    (tmp_path / "hỏng.rq").write_text(f"{head}\nSELECT * {{ ?s ?p ?o }}")
    with pytest.raises(QueryError, match=r"hỏng\.rq: the head of the question"):
        questions(tmp_path)


def test_sparql_gives_tables_and_triples(store):
    assert sparql(store, "SELECT ?x { ?x a bm:Figure }").columns == ("x",)
    assert sparql(store, "ASK { ?x a bm:Official }").rows == (("true",),)
    found = sparql(store, "CONSTRUCT { ?x a foaf:Person } WHERE { ?x a bm:Official }")
    assert len(found) == 1


@pytest.mark.parametrize("text", ["SELECT", "INSERT DATA { <urn:a> <urn:b> 1 }", "", "DROP ALL"])
def test_what_is_no_query_is_told(store, text):
    before = len(store)
    with pytest.raises(QueryError, match="not SPARQL"):
        sparql(store, text)
    assert len(store) == before


def test_people_sort_by_given_name(known):
    sample = Sample(text="Lê Văn Đức; Trần Thị Ánh; Nguyễn Bình")
    people = tuple(official(sample, name) for name in sample.text.split("; "))
    table = answer(stored(empty(sample, officials=people)), known["officials"])
    assert [row[1] for row in table.rows] == ["Trần Thị Ánh", "Nguyễn Bình", "Lê Văn Đức"]


def test_several_assignees_are_several_rows(known):
    facts = full()
    lead = (*facts.tasks[0].lead, *facts.tasks[0].coordinating)
    store = stored(replace(facts, tasks=(replace(facts.tasks[0], lead=lead),)))
    table = answer(store, known["tasks"])
    assert [row[3] for row in table.rows] == ["các huyện ủy", "Sở Nội vụ tỉnh Lạng Sơn"]


def test_a_row_that_an_engine_repeats_is_told_once(known):
    row = {"source": {"type": "literal", "value": "a"}, "name": {"type": "literal", "value": MAI}}
    typed = row | {"source": row["source"] | {"datatype": "http://www.w3.org/2001/XMLSchema#token"}}
    written = {"head": {"vars": list(row)}, "results": {"bindings": [row, typed, row]}}

    class Repeating:
        def query(self, _text, **_):
            return ox.parse_query_results(
                json.dumps(written).encode(), format=ox.QueryResultsFormat.JSON
            )

    assert answer(Repeating(), known["officials"]).rows == (("a", MAI),)

"""Questions in people's own words: what is understood rightly, and what is refused."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.asking import Interpreter, ask, names_of
from kg.asking.templates import load as templates
from kg.asking.wording import read
from kg.errors import QueryError
from kg.query import questions
from kg.store.rdf import as_rdflib

ROOT = Path(__file__).parent.parent
ROWS = list(csv.DictReader((ROOT / "tests/ask.csv").open(encoding="utf-8", newline="")))
IN_SCOPE = [row for row in ROWS if row["query"]]
OUT_OF_SCOPE = [row for row in ROWS if not row["query"]]


@pytest.fixture(scope="module")
def interpreter(golden):
    return Interpreter(names_of(golden))


def expected(row):
    return row["query"], folded(dict(p.split("=", 1) for p in row["params"].split(";") if p))


def folded(parameters):
    return {name: value.casefold() for name, value in parameters.items()}


def understood(interpreter, question):
    found = interpreter.understood(question)
    return found and (found.query, folded(found.parameters))


def test_of_a_hundred_paraphrases_eighty_are_understood_rightly(interpreter):
    assert len(IN_SCOPE) >= 100
    right = [r for r in IN_SCOPE if understood(interpreter, r["question"]) == expected(r)]
    assert len(right) >= 0.8 * len(IN_SCOPE)


def test_fifty_questions_out_of_scope_are_refused(interpreter):
    accepted = [r["question"] for r in OUT_OF_SCOPE if interpreter.understood(r["question"])]
    assert len(OUT_OF_SCOPE) - len(accepted) >= 50


def test_what_is_not_understood_rightly_is_seldom_understood_wrongly(interpreter):
    found = [(understood(interpreter, r["question"]), expected(r)) for r in IN_SCOPE]
    assert sum(got is not None and got != want for got, want in found) <= 0.05 * len(found)


def test_every_template_fills_parameters_that_its_question_has(interpreter):
    known = questions()
    for template in templates().templates:
        parameters = {parameter.name for parameter in known[template.query].parameters}
        filled = {slot.parameter for slot in template.slots} | {name for name, _ in template.fixed}
        assert filled <= parameters, template
        assert template.example.endswith("?")


def test_examples_are_held_apart_from_the_paraphrases():
    examples = {template.example.casefold() for template in templates().templates}
    assert not [r["question"] for r in IN_SCOPE if r["question"].casefold() in examples]


@pytest.mark.parametrize(
    ("question", "holders"),
    [
        ("Ai là Trưởng Ban Tổ chức Tỉnh ủy An Hải năm 2022?", {"Lê Thị Minh Nguyệt"}),
        ("ai la truong ban to chuc tinh uy an hai nam 2022", {"Lê Thị Minh Nguyệt"}),
        ("Ai là Trưởng Ban Tổ chức Tỉnh ủy An Hải năm 2019?", set()),
    ],
)
def test_the_answer_is_that_of_the_question_it_was_understood_as(golden, question, holders):
    answer = ask(golden, question)
    name = answer.table.columns.index("name")
    assert {row[name] for row in answer.table.rows} == holders
    assert answer.understood.query == "holders"
    assert "Trưởng Ban Tổ chức Tỉnh ủy An Hải" in answer.understood.sparql
    assert answer.understood.sparql.startswith("PREFIX")


def test_marks_count_where_there_are_some(interpreter):
    assert interpreter.understood("Ai là Trưởng Ban Tổ chức Tỉnh ủy An Hải?")
    assert not interpreter.understood("Ai là Trường Ban Tổ chức Tỉnh ủy An Hải?")


@pytest.mark.parametrize("word", ["sẽ", "chưa từng", "muốn", "lương", "vợ của", "không phải"])
def test_one_word_that_is_not_accounted_for_is_enough_to_refuse(interpreter, word):
    assert not interpreter.understood(f"Ai {word} là Bí thư Tỉnh ủy An Hải?")


def test_a_refusal_tells_what_can_be_asked(golden):
    answer = ask(golden, "Bí thư Tỉnh ủy An Hai đi đâu?")
    assert answer.table is None
    assert "Bí thư Tỉnh ủy An Hải" in answer.names
    assert len(answer.suggestions) == 4
    assert all(ask(golden, suggestion).understood for suggestion in answer.suggestions)


def test_a_time_that_a_question_has_no_use_for_is_not_dropped(interpreter):
    assert interpreter.understood("Những người nào trùng tên?")
    assert not interpreter.understood("Những người nào trùng tên năm 2021?")


@pytest.mark.parametrize("question", ["", " ", "?", '"', "“”", "x" * 3000, "ai " * 300, "𝔸ı là gì"])
def test_nothing_that_is_typed_breaks_it(interpreter, question):
    assert interpreter.understood(question) is None


def test_words_in_quotes_are_one(vocabulary):
    wording = read('Câu nào nói "tinh giản biên chế"?', vocabulary)
    assert [wording.phrase(i, i + 1) for i in range(2, 4)] == ["nói", "tinh giản biên chế"]


def test_python_asks_an_rdflib_graph(golden):
    answer = kg.ask(as_rdflib(golden), "Đỗ Quang Thiệp giữ chức vụ gì?")
    assert answer.understood.parameters == {"name": "Đỗ Quang Thiệp"}
    assert answer.table.terms


def test_a_broken_table_tells_its_line(tmp_path):
    (tmp_path / "t.csv").write_text(
        "query,cues,slots,set,also,example\nholders,ai,office,,,Ai?\n", "utf-8"
    )
    with pytest.raises(QueryError, match=r"t\.csv, line 2: not a template: 'office' is not of"):
        templates(tmp_path / "t.csv")
    with pytest.raises(QueryError, match="cannot be read"):
        templates(tmp_path / "gone.csv")


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    path = tmp_path_factory.mktemp("ask") / "demo.ttl"
    run("build", str(ROOT / "examples"), "-o", str(path))
    return str(path)


def run(*arguments):
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_shows_the_question_the_sparql_and_the_rows(graph):
    done = run("ask", graph, "Ai là Bí thư Tỉnh ủy An Hải năm 2022?", "--sparql", "--format", "csv")
    assert done.returncode == 0
    assert "holders --param 'office=Bí thư Tỉnh ủy An Hải' --param as_of=2022-12-31" in done.stderr
    assert 'VALUES ?_office { "Bí thư Tỉnh ủy An Hải" }' in done.stderr
    assert done.stdout.startswith("name,office,body")
    assert "Đỗ Quang Thiệp" in done.stdout


@pytest.mark.parametrize("question", ["Thời tiết hôm nay thế nào?", "Who is the prime minister?"])
def test_the_command_refuses_in_both_languages(graph, question):
    done = run("ask", graph, question)
    assert done.returncode == 1
    assert not done.stdout
    assert "Chưa hiểu câu hỏi này. / This question is not understood" in done.stderr
    assert done.stderr.count("?\n") == 4

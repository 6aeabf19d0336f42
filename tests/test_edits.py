"""What people decide and correct: read by every build, told in the graph, undone by the row."""

import csv as table
from functools import cache

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.curation import COLUMNS as CORRECTED
from kg.edits import read
from kg.errors import InputError
from kg.explanation import as_text, explain
from kg.extraction.pipeline import extract
from kg.graph import quads
from kg.mentions import Place
from kg.model import Document, PartialDate, Span
from kg.namespaces import BASE, BM, RDF
from kg.resolve.decisions import COLUMNS as DECIDED
from kg.validation import validate
from kg.vocabulary import load

VOCABULARY = load()
TEXTS = {
    "a": ("2021-03-10", "Ông Nguyễn Văn Hùng, Chủ tịch UBND xã Tân Phong, phát biểu."),
    "b": ("2023-05-15", "Ông Nguyễn Văn Hùng, Chủ tịch UBND xã Hương Sơn, dự họp."),
    "c": ("2024-09-02", "Ông Nguyễn Văn Hùng, Chủ tịch UBND xã Tân Phong, trả lời."),
    "d": ("2024-10-01", "Ông Nguyễn Hùng, Chủ tịch UBND xã Tân Phong, kết luận."),
    "e": ("2022-01-10", "Bộ Y tế yêu cầu Sở Y tế tỉnh Sơn La rà soát trước ngày 30/6/2022."),
    "f": ("2022-02-10", "Bộ Y Tế họp với Sở Y tế tỉnh Sơn La."),
}
HUNG = f"{BASE}official/nguyễn-văn-hùng"


@cache
def facts_of(document):
    return extract(document, VOCABULARY)


def documents(**changed):
    texts = {**TEXTS, **changed}
    return [Document(id, text, PartialDate.parse(date)) for id, (date, text) in texts.items()]


def mention(id, words, text=None):
    text = text or TEXTS[id][1]
    start = text.index(words)
    return Place(id, Span(start, start + len(words)), words)


def csv(path, columns, *rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        table.writer(file).writerows([columns, *rows])
    return path


def built(edits=None, texts=None):
    warnings: list[InputError] = []
    facts = map(facts_of, texts or documents())
    found = {str(quad) for quad in quads(facts, VOCABULARY, edits, warnings.append)}
    return found, [str(warning) for warning in warnings]


def store(edits):
    store = ox.Store()
    facts = map(facts_of, documents())
    store.extend(ox.Quad(*quad.triple) for quad in quads(facts, VOCABULARY, edits))
    return store


def officials(found):
    kind = f"{BM.Official} "
    return sorted({q.split()[0][1:-1] for q in found if f"22-rdf-syntax-ns#type> {kind}" in q})


@pytest.fixture
def decide(tmp_path):
    def decide(*rows):
        return read(csv(tmp_path / "decisions.csv", DECIDED, *rows))

    return decide


@pytest.fixture
def correct(tmp_path):
    def correct(*rows):
        return read(None, csv(tmp_path / "corrections.csv", CORRECTED, *rows))

    return correct


def row(left, right, decision="same", why="cùng tiểu sử"):
    return (left, right, decision, "Lan", "2026-01-05", why)


SAME = row(mention("a", "Nguyễn Văn Hùng"), mention("b", "Nguyễn Văn Hùng"))
APART = row(mention("a", "Nguyễn Văn Hùng"), mention("c", "Nguyễn Văn Hùng"), "different")


def test_what_is_decided_to_be_one_is_one(decide):
    before, _ = built()
    after, _ = built(decide(SAME))
    assert officials(before) == [
        f"{BASE}official/nguyễn-hùng",
        f"{HUNG}/ủy-ban-nhân-dân-xã-hương-sơn",
        f"{HUNG}/ủy-ban-nhân-dân-xã-tân-phong",
    ]
    assert officials(after) == [f"{BASE}official/nguyễn-hùng", HUNG]


def test_what_is_decided_to_be_two_is_two(decide):
    after, _ = built(decide(APART))
    assert len(officials(after)) == 4


def test_names_spelt_otherwise_can_be_one_and_the_other_address_leads_on(decide):
    said = row(mention("a", "Nguyễn Văn Hùng"), mention("d", "Nguyễn Hùng"))
    after, _ = built(decide(said))
    home = f"{HUNG}/ủy-ban-nhân-dân-xã-tân-phong"
    replaced = f"<{BASE}official/nguyễn-hùng> <http://purl.org/dc/terms/isReplacedBy> <{home}>"
    assert any(quad.startswith(replaced) for quad in after)
    assert len(officials(after)) == 2


def test_bodies_can_be_decided_too(decide):
    said = row(mention("e", "Bộ Y tế"), mention("f", "Bộ Y Tế"), "different")
    bodies = {q.split()[0] for q in built(decide(said))[0] if q.startswith(f"<{BASE}body/bộ-y-tế")}
    assert bodies == {f"<{BASE}body/bộ-y-tế>", f"<{BASE}body/bộ-y-tế/f>"}


def test_a_decision_survives_a_change_of_the_text(decide):
    moved = ("2023-05-15", "Hội nghị diễn ra chiều nay. " + TEXTS["b"][1])
    after, warnings = built(decide(SAME), documents(b=moved))
    assert HUNG in officials(after)
    assert not warnings


def test_a_decision_about_words_that_are_gone_is_told(decide):
    gone = ("2023-05-15", "Ông Lò Văn Ban, Chủ tịch UBND xã Hương Sơn, dự họp.")
    _, warnings = built(decide(SAME), documents(b=gone))
    (warning,) = warnings
    assert "decisions.csv:2: b has no mention of 'Nguyễn Văn Hùng' any more" in warning


def test_a_decision_waits_for_its_documents(decide):
    _, warnings = built(decide(SAME), documents()[:1])
    assert not warnings


@pytest.mark.parametrize("rows", [(), (SAME,), (APART,)])
def test_undo_is_deleting_the_row(decide, rows):
    before, _ = built(decide(*rows))
    built(decide(*rows, row(mention("a", "Nguyễn Văn Hùng"), mention("d", "Nguyễn Hùng"))))
    assert built(decide(*rows))[0] == before


def test_decisions_that_contradict_each_other_are_an_error(decide):
    again = row(mention("b", "Nguyễn Văn Hùng"), mention("a", "Nguyễn Văn Hùng"), "different")
    with pytest.raises(InputError, match="one thing and two"):
        built(decide(SAME, again))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("a#0-1 x", "b#0-1 x", "maybe", "", "", "")], "2: 'maybe' is no decision; those are"),
        ([("a", "b#0-1 x", "same", "", "", "")], "2: 'a' is no mention of the form"),
    ],
)
def test_a_bad_row_is_told_with_its_line(decide, rows, said):
    with pytest.raises(InputError, match="decisions.csv:" + said):
        decide(*rows)


def test_a_body_and_a_person_are_never_one(decide):
    said = row(mention("a", "Nguyễn Văn Hùng"), mention("e", "Bộ Y tế"))
    before, _ = built()
    after, (warning,) = built(decide(said))
    assert after == before
    assert "never one thing" in warning


def test_a_decision_is_seen_in_kg_explain(decide):
    text = as_text(explain(store(decide(SAME)), "Nguyễn Văn Hùng"))
    assert "decided-same +100: Lan, 2026-01-05: cùng tiểu sử" in text


def task_iri():
    return next(q.split()[0] for q in built()[0] if q.startswith(f"<{BASE}document/e#task="))


def correction(action, subject, property="", value="", source=""):
    return (action, subject, property, value, source, "Lan", "2026-01-05", "đính chính")


def test_a_statement_is_corrected_with_provenance(correct):
    said = correction("correct", task_iri(), "bm:due", '"2022-07-30"^^xsd:date')
    after, warnings = built(correct(said))
    due = [q for q in after if q.startswith(f"{task_iri()} {BM.due}")]
    assert [q.split()[2][:13] for q in due] == ['"2022-07-30"^']
    assert any(f"{RDF.Statement}" in q for q in after)
    assert not warnings


def test_a_statement_is_added_and_another_taken_back(correct):
    office = f"<{BASE}occupancy/nguyễn-hùng/chủ-tịch-ủy-ban-nhân-dân-xã-tân-phong/current>"
    after, warnings = built(
        correct(
            correction("add", f"<{BASE}official/nguyễn-hùng>", "skos:altLabel", '"Tư Hùng"@vi'),
            correction("retract", office),
        )
    )
    assert any('"Tư Hùng"@vi' in q for q in after)
    assert not any(q.startswith(office) for q in after)
    assert not warnings


def test_corrected_graphs_conform(correct):
    said = correction("correct", task_iri(), "bm:due", '"2022-07-30"^^xsd:date')
    assert validate(store(correct(said))).violations == ()


def test_a_correction_is_seen_in_kg_explain(correct):
    office = f"<{BASE}occupancy/nguyễn-hùng/chủ-tịch-ủy-ban-nhân-dân-xã-tân-phong/current>"
    text = as_text(explain(store(correct(correction("retract", office))), "Nguyễn Hùng"))
    assert "retract: đính chính" in text
    assert "Lan" in text


def test_a_correction_whose_source_changed_is_told(correct):
    source = mention("e", "30/6/2022")
    said = correction("correct", task_iri(), "bm:due", '"2022-07-30"^^xsd:date', source)
    assert not built(correct(said))[1]
    changed = ("2022-01-10", TEXTS["e"][1].replace("30/6", "15/6"))
    _, (warning,) = built(correct(said), documents(e=changed))
    assert "corrections.csv:2: the text of e has changed" in warning


def test_a_correction_of_nothing_is_told(correct):
    _, (warning,) = built(correct(correction("retract", f"<{BASE}official/ai-đó>")))
    assert "does not say what is to be corrected" in warning


def test_undoing_a_correction_gives_the_former_graph(correct):
    before, _ = built()
    built(correct(correction("retract", task_iri())))
    assert built(correct())[0] == before


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (correction("change", "bm:a"), "'change' is no action; those are add, correct, retract"),
        (correction("add", "bm:a"), "to add takes a property and a value"),
        (correction("add", "bm:a", "bm:b", "c d"), "is no statement in Turtle"),
        (correction("add", "bm:a", "bm:b", "1", "here"), "is no mention of the form"),
    ],
)
def test_a_bad_correction_is_told_with_its_line(correct, said, error):
    with pytest.raises(InputError, match=f"corrections.csv:2: .*{error}"):
        correct(said)


def test_files_of_the_usual_names_are_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for id, (date, text) in TEXTS.items():
        (tmp_path / f"{id}.txt").write_text(f"---\ndate: {date}\n---\n{text}", "utf-8")
    run = CliRunner().invoke
    run(main, ["build", ".", "-o", "before.nt"], catch_exceptions=False)
    csv(tmp_path / "kg-decisions.csv", DECIDED, SAME)
    run(main, ["build", ".", "-o", "after.nt"], catch_exceptions=False)
    (tmp_path / "kg-decisions.csv").unlink()
    run(main, ["build", ".", "-o", "undone.nt"], catch_exceptions=False)
    before, after, undone = (
        (tmp_path / f"{name}.nt").read_bytes() for name in ("before", "after", "undone")
    )
    assert before == undone != after

"""What is known of a name, and by which sentences."""

import pyoxigraph as ox
import pytest
from sample_facts import MAI, OFFICE, Sample, empty, full, official

from kg.errors import QueryError
from kg.explanation import as_text, explain
from kg.graph import triples
from kg.lookup import find
from kg.terminology import Terminology
from kg.text import unaccented
from kg.vocabulary import load


def stored(*facts):
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples(facts, load()))
    return store


@pytest.fixture(scope="module")
def store():
    return stored(full())


def test_an_official_is_explained_by_facts_and_sentences(store):
    (explanation,) = explain(store, MAI)
    assert explanation.kind == "Cán bộ"
    kinds = [fact.kind for fact in explanation.facts]
    assert sorted(kinds) == ["Nhiệm vụ", "Việc giữ chức vụ", "Việc tham dự"]
    held = next(fact for fact in explanation.facts if fact.kind == "Việc giữ chức vụ")
    assert ("chức vụ", OFFICE) in held.details
    assert ("tình trạng", "đương chức") in held.details
    sentence = Sample().sentence(OFFICE)
    assert [(quote.start, quote.end) for quote in held.quotes] == [(sentence.start, sentence.end)]
    assert held.quotes[0].text == Sample().text[sentence.start : sentence.end]


def test_the_text_names_source_and_place(store):
    shown = as_text(explain(store, MAI))
    sentence = Sample().sentence(MAI)
    quote = Sample().text[sentence.start : sentence.end]
    assert f"“{quote}” [2021/12/hội nghị, {sentence.start}-{sentence.end}]" in shown
    assert "“rà soát quy hoạch cán bộ trước ngày 30/6/2022”" in shown


def test_english_speakers_read_english_labels(store):
    (explanation,) = explain(store, "Bộ Chính trị", "en")
    assert explanation.kind == "Body"
    assert any(fact.kind == "Citation" for fact in explanation.facts)


@pytest.mark.parametrize("name", ["TRẦN THỊ MẪU", "https://w3id.org/bomay/official/trần-thị-mẫu"])
def test_capitals_and_iris_find_the_same(store, name):
    assert [thing.value.rpartition("/")[2] for thing in find(store, name)] == ["trần-thị-mẫu"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tran thi mau", MAI),
        ("so noi vu", "Sở Nội vụ tỉnh Lạng Sơn"),
        ("Trần Thị Mẩu", MAI),
        ("tran thi mauu", MAI),
    ],
)
def test_what_is_not_found_is_suggested(store, typed, meant):
    with pytest.raises(QueryError, match=f"nothing is called .*; did you mean .*{meant}"):
        explain(store, typed)


def test_accents_are_never_guessed_away():
    sample = Sample(text="Nguyễn Văn Hùng; Nguyễn Văn Hưng")
    people = tuple(official(sample, name) for name in sample.text.split("; "))
    store = stored(empty(sample, officials=people))
    assert [one.name for one in explain(store, "Nguyễn Văn Hưng")] == ["Nguyễn Văn Hưng"]
    with pytest.raises(QueryError, match="Nguyễn Văn Hùng, Nguyễn Văn Hưng"):
        explain(store, "nguyen van hung")


def test_nothing_near_suggests_nothing(store):
    with pytest.raises(QueryError, match=r"nothing is called 'zzzz'$"):
        explain(store, "zzzz")


def test_unaccented_drops_every_accent():
    assert unaccented("Uỷ ban Đắk Nông") == "uy ban dak nong"


def test_terms_without_a_label_go_by_their_name():
    assert Terminology("vi").name(ox.NamedNode("http://example.org/a#thing")) == "thing"

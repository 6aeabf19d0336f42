import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import iris
from kg.model import Agent, Span

NAMES = st.text(min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Trương Thị Mai", "trương-thị-mai"),
        ("Thành uỷ  Hà Nội", "thành-ủy-hà-nội"),
        ("Nguyễn Hoà Bình", "nguyễn-hòa-bình"),
        ("Bà Rịa - Vũng Tàu", "bà-rịa-vũng-tàu"),
        ("Quy định 50-QĐ/TW", "quy-định-50-qđ-tw"),
        ("BỘ Y TẾ", "bộ-y-tế"),
        ("???", "%3F%3F%3F"),
    ],
)
def test_a_key_is_the_words_of_a_name(name, key):
    assert iris.key(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"), ("Tô Lâm", "Tô Lam"), ("Bắc Giang", "Bắc Ninh")],
)
def test_accents_tell_people_apart(one, other):
    assert iris.official(one) != iris.official(other)


@given(NAMES, NAMES)
def test_different_keys_are_never_one_iri(one, other):
    if iris.key(one) != iris.key(other):
        assert iris.official(one) != iris.official(other)
    for kind in ("official", "post", "body", "group"):
        assert iris.agent(Agent(kind, one)) == f"https://w3id.org/bomay/{kind}/{iris.key(one)}"


@given(NAMES, NAMES)
def test_different_documents_are_never_one_iri(one, other):
    assert (iris.document(one) == iris.document(other)) == (one == other)


@given(NAMES, NAMES)
def test_parts_of_a_name_keep_their_place(one, other):
    assert iris.occupancy(one, other) == iris.occupancy(one) + "/" + iris.key(other)


@given(NAMES)
def test_whatever_the_name_its_iri_is_valid_and_stays_one_segment(name):
    for iri in (iris.document(name), iris.official(name), iris.concept("unit", name)):
        ox.NamedNode(iri)
        assert not re.search(r"[\s<>\"{}|\\^`#?]", iri)


def test_keys_of_keys_are_the_same():
    assert iris.key(iris.key("Uỷ ban nhân dân TP. Hồ Chí Minh")) == "ủy-ban-nhân-dân-tp-hồ-chí-minh"


@pytest.mark.parametrize(
    ("id", "iri"),
    [
        ("2021/01/bao-cao", "document/2021/01/bao-cao"),
        ("báo cáo #1", "document/báo%20cáo%20%231"),
        ("../a", "document/%2E%2E/a"),
        ("50%", "document/50%25"),
    ],
)
def test_a_document_is_named_by_its_id(id, iri):
    assert iris.document(id) == f"https://w3id.org/bomay/{iri}"


def test_a_piece_of_text_is_named_by_its_characters():
    assert iris.characters(iris.document("a"), Span(0, 7)).endswith("document/a#char=0,7")

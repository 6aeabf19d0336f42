"""Folding keeps words comparable and always leads back to the untouched source."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import Folder, lowered, normalised

FOLDER = Folder(
    {
        "UBND": "Ủy ban nhân dân",
        "T.Ư": "Trung ương",
        "TƯ": "Trung ương",
        "TP": "thành phố",
        "GD&ĐT": "Giáo dục và Đào tạo",
    }
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Thành uỷ họp", "Thành ủy họp"),
        ("hoà thuỷ khoẻ quý quyển hoàn", "hòa thủy khỏe quý quyển hoàn"),
        ("UỶ BAN", "ỦY BAN"),
        ("Ðảng, ðồng chí", "Đảng, đồng chí"),
        ("21–KL/TW — “nháy”", '21-KL/TW - "nháy"'),
        ("Ban\u00a0Tổ  chức", "Ban Tổ chức"),
        ("Bộ\u200b Y\ufeff tế", "Bộ Y tế"),
        ("UBND TP Vinh", "Ủy ban nhân dân thành phố Vinh"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
        ("Ủy viên T.Ư Đảng", "Ủy viên Trung ương Đảng"),
        ("Ban Tổ chức TƯ", "Ban Tổ chức Trung ương"),
        ("BỘ TƯ PHÁP", "BỘ TƯ PHÁP"),
        ("số 15/CT-UBND và 7288/UBND-KGVX", "số 15/CT-UBND và 7288/UBND-KGVX"),
    ],
)
def test_one_spelling_of_many(written, folded):
    assert FOLDER(written).text == folded


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Ủy ban nhân dân", "UBND"),
        ("nhân dân", "UBND"),
        ("Trung ương Đảng", "T.Ư Đảng"),
        ("Thành ủy", "Thành uỷ"),
        ("Sở Y tế", "Sở  Y tế"),
    ],
)
def test_a_folded_range_quotes_the_words_it_came_from(form, words, quoted):
    source = unicodedata.normalize(form, "Sở  Y tế, UBND tỉnh; T.Ư Đảng và Thành uỷ.")
    folded = FOLDER(source)
    start = folded.text.index(words)
    span = folded.source(start, start + len(words))
    assert source[span.start : span.end] == unicodedata.normalize(form, quoted)


@given(
    st.text(
        alphabet=st.sampled_from("UBND TP uỷ hoà à\u0300\u0323 \u200b\u00a0–ĐÐ.,\nT.Ư"), max_size=60
    )
)
def test_every_folded_range_maps_inside_the_source(source):
    folded = FOLDER(source)
    assert len(folded.lower) == len(folded.text)
    edges = [folded.source(0, index) for index in range(1, len(folded.text) + 1)]
    assert all(0 <= span.start <= span.end <= len(source) for span in edges)
    assert [span.end for span in edges] == sorted(span.end for span in edges)


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)


@given(st.text(max_size=80))
def test_lower_case_keeps_every_offset(text):
    assert len(lowered(text)) == len(text)

"""Spaces that a text lost are read where they must have been."""

import pytest

from kg.spaces import lost


def _spaced(text):
    for _, end, space in reversed(list(lost(text))):
        text = text[:end] + space + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("các đơn vị giáo dụctổ chức khai báo", "các đơn vị giáo dục tổ chức khai báo"),
        ("5 triệuđồng", "5 triệu đồng"),
        ("nămvàcác", "năm và các"),
        ("Thủtướng", "Thủ tướng"),
        ("nghiêng ngả khuỷu", "nghiêng ngả khuỷu"),
        ("cóthời", "cóthời"),  # or cót hời
        ("Dembélé", "Dembélé"),
    ],
)
def test_a_word_of_two_tones_is_two(text, spaced):
    assert _spaced(text) == spaced

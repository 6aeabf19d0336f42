"""Titles of the dead and of history, and of whom a past is told."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ngày 22/12/2010: Bộ trưởng Bộ Y tế Lê Văn Bé ký thông tư.",
            [(_BE, "Bộ trưởng Bộ Y tế", "former")],
        ),
        (
            "Năm 2010, Bộ trưởng Bộ Y tế Lê Văn Bé đến đây. Bộ trưởng Bộ Y tế Lê Văn Bé phát biểu.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ngày 22/4/2022, Bộ trưởng Bộ Y tế Lê Văn Bé ký thông tư.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        ("Huyện treo cờ rủ quốc tang Bí thư Tỉnh ủy Cà Mau Lê Văn Bé.", [(_BE, _PARTY, "former")]),
        ("Bí thư Tỉnh ủy Cà Mau Lê Văn Bé đã từ trần.", [(_BE, _PARTY, "former")]),
        ("Bí thư Tỉnh ủy Cà Mau Lê Văn Bé hy sinh khi cứu dân.", [(_BE, _PARTY, "former")]),
        (
            "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé sinh năm 1940. Ông mất ngày 20/4 tại nhà.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé sinh năm 1940. Ông mất mười năm để học nghề.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Năm 2020, cơ quan điều tra bắt tạm giam ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "former")],
        ),
        (
            "Ngày 28/4, cơ quan điều tra bắt tạm giam ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Bà Trần Thị Na, một người bạn của ông Lê Văn Bé, từng là Bí thư Tỉnh ủy Cà Mau.",
            [("Trần Thị Na", _PARTY, "former")],
        ),
        (
            "Trước khi được cử làm Bộ trưởng Bộ Y tế, ông Lê Văn Bé là Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current"), (_BE, _PARTY, "former")],
        ),
    ],
)
def test_who_holds_an_office_no_more(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Trường Tiểu học Cái Nước khai giảng. Ông Lê Văn Bé, Phó Hiệu trưởng, phát biểu.",
            [(_BE, "Phó Hiệu trưởng Trường Tiểu học Cái Nước", "current")],
        ),
        (
            "Trường Tiểu học Cái Nước và Trường Tiểu học Trí Phải. Ông Lê Văn Bé, Hiệu trưởng.",
            [],
        ),
    ],
)
def test_a_bare_headmaster_is_of_the_one_school(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Theo Giáo sư Trần Văn Na, ông Lê Văn Bé là Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Ông Lê Văn Bé được bổ nhiệm làm Bộ trưởng Bộ Y tế hồi tháng 1/2022.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ông Lê Văn Bé được bổ nhiệm làm Bộ trưởng Bộ Y tế hồi tháng 1/2002.",
            [(_BE, "Bộ trưởng Bộ Y tế", "former")],
        ),
        (
            "Ông Lê Văn Bé đã giữ các chức vụ Bí thư Tỉnh ủy Cà Mau, Bộ trưởng Bộ Y tế.",
            [(_BE, _PARTY, "former"), (_BE, "Bộ trưởng Bộ Y tế", "former")],
        ),
        (
            "Bộ trưởng Quốc phòng Chile Yoaf Gallan Reuters",
            [("Yoaf Gallan", "Bộ trưởng Quốc phòng Chile", "current")],
        ),
    ],
)
def test_what_was_given_a_while_ago(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Tổng Bí thư Lê Duẩn từng về đây.", [("Lê Duẩn", "Tổng Bí thư", "former")]),
        (
            "Ông Trần Phú, Chủ tịch UBND xã Cái Nước, phát biểu.",
            [("Trần Phú", "Chủ tịch Ủy ban nhân dân xã Cái Nước", "current")],
        ),
        (
            "Sách kể chuyện Tổng thống John F. Kennedy thời trẻ.",
            [("John F. Kennedy", "Tổng thống", "former")],
        ),
        (
            "Thư do Bộ trưởng Bộ Y tế Lê Văn Bé ký trưa ngày 30/4/1980 ở Cà Mau.",
            [(_BE, "Bộ trưởng Bộ Y tế", "former")],
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn Bé cho biết: trưa ngày 30/4/1980 ông ở Cà Mau.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn Bé, sinh năm 1970, phát biểu.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Đoàn đến dâng hoa tại phần mộ của Bí thư Tỉnh ủy Cà Mau Lê Văn Bé.",
            [(_BE, _PARTY, "former")],
        ),
    ],
)
def test_history_holds_no_office_today(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts

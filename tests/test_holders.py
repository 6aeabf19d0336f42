"""The name of a person after that of a body without its place or name: who holds the office is
told from a commune, and a commune from who holds it.
"""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate

PLACED = (
    "Ngày 2/3, UBND tỉnh Gia Lai làm việc với UBND huyện Bình An, UBND xã Tân Lập và Đảng ủy xã "
    "Tân Lập. "
)


def read(text, vocabulary):
    return extract(Document("x", text, PartialDate.parse("2024-03-05")), vocabulary)


@pytest.mark.parametrize(
    ("office", "name", "whole"),
    [
        ("Chủ tịch UBND tỉnh", "Nay Y Blung", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"),
        ("Bí thư Tỉnh ủy", "Ksor Hlum", "Bí thư Tỉnh ủy Gia Lai"),
        ("Chủ tịch HĐND tỉnh", "K'Mák", "Chủ tịch Hội đồng nhân dân tỉnh Gia Lai"),
        ("Giám đốc Công an tỉnh", "Lại Bá Khương", "Giám đốc Công an tỉnh Gia Lai"),
        ("Chủ tịch UBND tỉnh", "Đoàn Thị Hậu", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"),
        ("Chủ tịch UBND tỉnh", "Giang Sơn", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"),
        ("Phó Chủ tịch UBND huyện", "Siu Hơm", "Phó Chủ tịch Ủy ban nhân dân huyện Bình An"),
        ("Phó Chủ tịch UBND huyện", "Bạc Cầm Yên", "Phó Chủ tịch Ủy ban nhân dân huyện Bình An"),
        ("Chủ tịch UBND xã", "Y Bhăm Niê", "Chủ tịch Ủy ban nhân dân xã Tân Lập"),
        ("Chủ tịch UBND xã", "A Thông", "Chủ tịch Ủy ban nhân dân xã Tân Lập"),
        ("Chủ tịch UBND xã", "H'Lina Mlô", "Chủ tịch Ủy ban nhân dân xã Tân Lập"),
        ("Bí thư Đảng ủy xã", "Giàng Seo Pháng", "Bí thư Đảng ủy xã Tân Lập"),
        ("Bí thư Đảng ủy xã", "Đoàn Lê Hải Đăng", "Bí thư Đảng ủy xã Tân Lập"),
        ("Chủ tịch UBND xã", "Viên Minh Đạo", "Chủ tịch Ủy ban nhân dân xã Tân Lập"),
    ],
)
def test_the_name_after_a_body_without_its_place_is_the_holders(office, name, whole, vocabulary):
    facts = read(f"{PLACED}{office} {name} cho biết đã đủ nước.", vocabulary)
    assert [(o.official, o.office) for o in facts.occupancies] == [(name, whole)]
    assert not any(name.split(" ")[-1] in body.name for body in facts.bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Chủ tịch UBND xã Kim Sơn cho biết.", ["Ủy ban nhân dân xã Kim Sơn"]),
        ("Chủ tịch UBND xã Y Tý cho biết.", ["Ủy ban nhân dân xã Y Tý"]),
        ("Chủ tịch UBND xã Đoàn Kết cho biết.", ["Ủy ban nhân dân xã Đoàn Kết"]),
        ("Chủ tịch UBND xã Viên An Đông cho biết.", ["Ủy ban nhân dân xã Viên An Đông"]),
        ("Chủ tịch UBND huyện Hoàng Su Phì cho biết.", ["Ủy ban nhân dân huyện Hoàng Su Phì"]),
        ("Bí thư Tỉnh Đoàn Lâm Đồng cho biết.", ["Tỉnh đoàn Lâm Đồng"]),
        # the text has the commune without an office
        (
            "Lũ về xã Diệp Lâu. Chủ tịch UBND xã Diệp Lâu cho biết.",
            ["Ủy ban nhân dân xã Diệp Lâu"],
        ),
    ],
)
def test_a_commune_that_looks_like_a_person_is_none(text, bodies, vocabulary):
    facts = read(text, vocabulary)
    assert [body.name for body in facts.bodies] == bodies
    assert not facts.occupancies


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Kim Mã", "Siu Hơm"),
        ("Long Bình A", "Mai Sơn"),
        ("Ea Sar", "Y Bhăm Niê"),
        ("Hà Tam", "Lò Thị Sáng"),
        ("Diệp Lâu", "Lê Văn Bé"),
    ],
)
def test_the_name_after_a_commune_is_the_holders(place, name, vocabulary):
    facts = read(f"Chủ tịch UBND xã {place} {name} cho biết.", vocabulary)
    whole = f"Chủ tịch Ủy ban nhân dân xã {place}"
    assert [(o.official, o.office) for o in facts.occupancies] == [(name, whole)]


def test_two_words_are_a_person_whom_the_text_speaks_of(vocabulary):
    text = f"{PLACED}Chủ tịch UBND xã Kim Sáng cho biết. Ông Kim Sáng hứa sẽ làm."
    assert [o.official for o in read(text, vocabulary).occupancies] == ["Kim Sáng"]


def test_the_name_in_a_heading_ends_where_the_text_has_it_end(vocabulary):
    text = (
        "CHỦ TỊCH UBND TỈNH NAY Y BLUNG THĂM XÃ TÂN LẬP\n"
        "Chiều 2/3, Chủ tịch UBND tỉnh Gia Lai Nay Y Blung thăm xã Tân Lập. Sở Y tế cùng đi."
    )
    facts = read(text, vocabulary)
    assert {o.official for o in facts.occupancies} == {"Nay Y Blung"}
    assert [b.name for b in facts.bodies] == [
        "Ủy ban nhân dân tỉnh Gia Lai",
        "Sở Y tế tỉnh Gia Lai",
    ]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Đoàn thăm Bệnh viện Đa khoa tỉnh Gia Lai. Giám đốc Bệnh viện Từ Thị Lụa xin thêm máy.",
            [("Từ Thị Lụa", "Giám đốc Bệnh viện Đa khoa tỉnh Gia Lai")],
        ),
        (
            (
                "Đoàn thăm Bệnh viện Đa khoa tỉnh Gia Lai. Giám đốc Bệnh viện Lê Văn Thêu xin thêm "
                "máy. Ông Thêu cảm ơn."
            ),
            [("Lê Văn Thêu", "Giám đốc Bệnh viện Đa khoa tỉnh Gia Lai")],
        ),
        (
            "Đoàn thăm Trung tâm Khuyến nông tỉnh Gia Lai. Giám đốc Trung tâm Lê Văn Thêu nói.",
            [("Lê Văn Thêu", "Giám đốc Trung tâm Khuyến nông tỉnh Gia Lai")],
        ),
        (
            "Đoàn thăm Trường Đại học Vinh. Hiệu trưởng nhà trường Lê Văn Thêu nói.",
            [("Lê Văn Thêu", "Hiệu trưởng Trường Đại học Vinh")],
        ),
        # a hospital that bears a person's name
        (
            (
                "Đoàn thăm Bệnh viện Đa khoa tỉnh Gia Lai. Giám đốc Bệnh viện Lê Văn Thêu xin thêm "
                "máy. Bệnh viện Lê Văn Thêu mới mở."
            ),
            [],
        ),
    ],
)
def test_the_name_after_the_kind_of_a_house_is_that_of_its_head(text, offices, vocabulary):
    facts = read(text, vocabulary)
    assert [(o.official, o.office) for o in facts.occupancies] == offices

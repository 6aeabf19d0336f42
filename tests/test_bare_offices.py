"""Offices whose body or place is said elsewhere in the sentence or document."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_NA = "Tô Thị Na"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Cục Thuế tỉnh Cà Mau nay có ông Lê Văn Bé là Cục phó.",
            [(_BE, "Phó Cục trưởng Cục Thuế tỉnh Cà Mau", "current")],
        ),
        (
            "Cục Thuế tỉnh Cà Mau họp. Cục trưởng Lê Văn Bé phát biểu.",
            [(_BE, "Cục trưởng Cục Thuế tỉnh Cà Mau", "current")],
        ),
        (
            "Thanh tra Bộ Y tế có ông Lê Văn Bé, Phó Chánh Thanh tra, Cơ quan Điều phối, dự.",
            [(_BE, "Phó Chánh Thanh tra", "current")],
        ),
        (
            "Ông Lê Văn Bé, Vụ trưởng Theo dõi xe ôm, phát biểu.",
            [(_BE, "Vụ trưởng Vụ Theo dõi xe ôm", "current")],
        ),
        ("Ông Lê Văn Bé, nguyên Viện trưởng đầu tiên của viện, phát biểu.", []),
    ],
)
def test_a_bare_head_of_a_unit_is_of_the_unit_named(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            f"Bí thư Tỉnh ủy Sơn La {_BE}; {_NA}, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Cà Mau.",
            [
                (_BE, "Bí thư Tỉnh ủy Sơn La", "current"),
                (_NA, "Phó Bí thư Tỉnh ủy Cà Mau", "current"),
                (_NA, "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "current"),
            ],
        ),
        (
            "Ông Lê Văn Bé, Bí thư Tỉnh ủy Sơn La; bà Tô Thị Na, Phó Bí thư Tỉnh ủy, dự họp.",
            [
                (_BE, "Bí thư Tỉnh ủy Sơn La", "current"),
                (_NA, "Phó Bí thư Tỉnh ủy Sơn La", "current"),
            ],
        ),
    ],
)
def test_offices_in_a_row_share_the_place_said_last(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize("house", ["bệnh viện", "Bệnh viện"])
def test_a_director_of_the_hospital_is_of_the_one_named(vocabulary, house):
    text = f"Bệnh viện Đa khoa tỉnh Cà Mau vừa họp. Bác sĩ {_BE} - Phó Giám đốc {house} - chủ trì."
    assert held(text, vocabulary) == [
        (_BE, "Phó Giám đốc Bệnh viện Đa khoa tỉnh Cà Mau", "current")
    ]
    two = text.replace(" vừa họp", " và Bệnh viện Đa khoa tỉnh Kiên Giang vừa họp")
    assert held(two, vocabulary) == []


def test_a_province_abroad_is_no_person(vocabulary):
    text = "Ông Lê Văn Bé, Trưởng ban Tuyên truyền Quảng Tây, đón đoàn."
    assert "Quảng Tây" not in [name for name, *_ in held(text, vocabulary)]


@pytest.mark.parametrize(
    "office",
    ["nguyên quyền Giám đốc Sở Y tế tỉnh Cà Mau", "nguyên Giám đốc phụ trách Sở Y tế tỉnh Cà Mau"],
)
def test_who_acted_once_acts_no_more(vocabulary, office):
    assert held(f"Ông Lê Văn Bé, {office}.", vocabulary) == [
        (_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")
    ]


def test_a_post_called_former_was_given_once(vocabulary):
    text = (
        "Ông Lê Văn Bé, nguyên Giám đốc Sở Y tế tỉnh Cà Mau, nghỉ hưu. "
        "Ông được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Cà Mau từ 26/3/2022."
    )
    assert held(text, vocabulary) == [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Bệnh viện Đa khoa tỉnh Cà Mau họp. Ông Lê Văn Bé, Phó Giám đốc, nói.",
            [(_BE, "Phó Giám đốc Bệnh viện Đa khoa tỉnh Cà Mau", "current")],
        ),
        (  # another body has a director too
            "Sở Y tế Cà Mau thăm Bệnh viện Đa khoa tỉnh Cà Mau. Ông Lê Văn Bé, Phó Giám đốc, nói.",
            [],
        ),
        ("Bệnh viện Đa khoa tỉnh Cà Mau họp. Ông Lê Văn Bé, Giám đốc kỹ thuật, nói.", []),
        ("Công ty A tặng Bệnh viện Đa khoa tỉnh Cà Mau. Ông Lê Văn Bé, Giám đốc, nói.", []),
    ],
)
def test_a_bare_director_is_of_the_one_hospital(text, facts, vocabulary):
    assert held(text, vocabulary) == facts

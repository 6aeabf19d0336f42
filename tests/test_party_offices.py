"""Offices of the Party whose committee is said beside them: table tests of [text, facts]."""

import pytest
from test_officials import held


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Ông Lê Văn Bé, Bí thư Ban cán sự Đảng, Thủ tướng, chủ trì.",
            ["Bí thư Ban cán sự đảng Chính phủ", "Thủ tướng Chính phủ"],
        ),
        (
            "Ông Lê Văn Bé, bí thư chi bộ, giám đốc Sở Nội vụ tỉnh Cà Mau, dự.",
            ["Bí thư Chi bộ Sở Nội vụ tỉnh Cà Mau", "Giám đốc Sở Nội vụ tỉnh Cà Mau"],
        ),
        (
            (
                "Tỉnh ủy Lào Cai họp. Ông Lê Văn Bé, tỉnh ủy viên, Giám đốc Sở Nội vụ tỉnh"
                " Yên Bái; bà"
                " Hồ Thị Tư, tỉnh ủy viên, Giám đốc Sở Nội vụ tỉnh Cà Mau."
            ),
            [
                "Tỉnh ủy viên Yên Bái",
                "Giám đốc Sở Nội vụ tỉnh Yên Bái",
                "Tỉnh ủy viên Cà Mau",
                "Giám đốc Sở Nội vụ tỉnh Cà Mau",
            ],
        ),
        (
            "Ông Lê Văn Bé từng làm Chủ tịch UBND, Bí thư Tỉnh ủy Hà Nam.",
            ["Chủ tịch Ủy ban nhân dân tỉnh Hà Nam", "Bí thư Tỉnh ủy Hà Nam"],
        ),
        (
            "Ông Lê Văn Bé làm phó bí thư rồi bí thư Huyện ủy Cái Nước.",
            ["Phó Bí thư Huyện ủy Cái Nước", "Bí thư Huyện ủy Cái Nước"],
        ),
    ],
)
def test_party_offices(text, offices, vocabulary):
    assert [office for _, office, _ in held(text, vocabulary)] == offices

"""Names cut short, misspelt, with particles, beside places; and what is said of the dead."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Bộ trưởng Bộ Y tế Lê Văn ... Bộ trưởng Bộ Y tế Lê Văn Bé phát biểu.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn bé dự. Ông Lê Văn Bé phát biểu.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        ("Bộ trưởng Bộ Y tế Lê Văn ...", []),
        (
            "Chủ tịch nước Việt Nam Lê Văn Bé thăm Viêng Chăn.",
            [(_BE, "Chủ tịch nước", "current")],
        ),
        (
            "Ngoại trưởng Chile Alberto van Torren tiếp Tổng thống Brazil Luis Lula dos Santes.",
            [
                ("Alberto van Torren", "Ngoại trưởng Chile", "current"),
                ("Luis Lula dos Santes", "Tổng thống Brazil", "current"),
            ],
        ),
        (
            "Cựu Tổng thống Sudan Omar al-Darsir ra tòa.",
            [("Omar al-Darsir", "Tổng thống Sudan", "former")],
        ),
        (
            "Ông Lê Văn Bé, nguyên Tổng Biên tập Báo Cà Mau, dự.",
            [(_BE, "Tổng Biên tập", "former")],
        ),
        (
            "Ông Lê Văn Bé (1917-2002) là Bộ trưởng Bộ Y tế.",
            [(_BE, "Bộ trưởng Bộ Y tế", "former")],
        ),
        (
            "Cố Bộ trưởng Bộ Y tế Lê Văn Bé quê Cà Mau. Chủ tịch Quốc hội Lê Văn Bé đã đến đây.",
            [(_BE, "Bộ trưởng Bộ Y tế", "former"), (_BE, "Chủ tịch Quốc hội", "former")],
        ),
        (
            "Ông Lê Văn Bé kế nhiệm ông Trần Văn Na làm Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, "Bí thư Tỉnh ủy Cà Mau", "current")],
        ),
        (
            (
                "Cùng được miễn nhiệm có 2 bộ trưởng, trưởng ngành: ông Lê Văn Bé "
                "(Bộ trưởng Bộ Y tế), ông Trần Văn Na (Bộ trưởng Bộ Nội vụ)."
            ),
            [
                (_BE, "Bộ trưởng Bộ Y tế", "dismissed"),
                ("Trần Văn Na", "Bộ trưởng Bộ Nội vụ", "dismissed"),
            ],
        ),
        (
            "Những người được bổ nhiệm: Bộ trưởng Y tế Lê Văn Bé; Bộ trưởng Nội vụ Trần Văn Na.",
            [
                (_BE, "Bộ trưởng Bộ Y tế", "appointed"),
                ("Trần Văn Na", "Bộ trưởng Bộ Nội vụ", "appointed"),
            ],
        ),
        (
            "Bà Phạm Thị Na trở thành nữ Bộ trưởng Nội vụ đầu tiên.",
            [("Phạm Thị Na", "Bộ trưởng Bộ Nội vụ", "appointed")],
        ),
        (
            "Ông Lê Văn Bé, Phó Giám đốc Sở Y tế tỉnh Cà Mau, được giao phụ trách Sở Y tế.",
            [(_BE, "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "acting")],
        ),
        (
            "Ông Lê Văn Bé, Phó Giám đốc Sở Y tế tỉnh Cà Mau, được giao phụ trách công tác dược.",
            [(_BE, "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
    ],
)
def test_names_and_their_offices(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts

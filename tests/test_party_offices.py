"""Offices whose body is said beside them or in short: table tests of [text, offices]."""

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
            ["Bí thư chi bộ", "Giám đốc Sở Nội vụ tỉnh Cà Mau"],
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
            "Ban Tổ chức Tỉnh ủy Cà Mau họp. Ông Lê Văn Bé, Tỉnh ủy viên, Bí thư Huyện ủy Cái Bè.",
            ["Tỉnh ủy viên Cà Mau", "Bí thư Huyện ủy Cái Bè"],
        ),
        (  # another one's committee, named long before
            (
                "Ủy ban Kiểm tra Tỉnh ủy Cà Mau họp. Hội nghị bàn việc. Kế hoạch được thông qua."
                " Ông Lê Văn Bé, Tỉnh ủy viên, dự."
            ),
            ["Tỉnh ủy viên"],
        ),
        (
            "Ông Lê Văn Bé, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy Cà Mau, dự.",
            ["Ủy viên Ban Thường vụ Tỉnh ủy Cà Mau", "Trưởng Ban Dân vận Tỉnh ủy Cà Mau"],
        ),
        (  # of his own bureau or of that of the city
            "Ông Lê Văn Bé, Ủy viên Ban Thường vụ, Bí thư Quận ủy Cái Răng, dự.",
            ["Ủy viên Ban Thường vụ", "Bí thư Quận ủy Cái Răng"],
        ),
        (
            "Ông Lê Văn Bé từng làm Chủ tịch UBND, Bí thư Tỉnh ủy Hà Nam.",
            ["Chủ tịch Ủy ban nhân dân tỉnh Hà Nam", "Bí thư Tỉnh ủy Hà Nam"],
        ),
        (
            "Ông Lê Văn Bé làm phó bí thư rồi bí thư Huyện ủy Cái Nước.",
            ["Phó Bí thư Huyện ủy Cái Nước", "Bí thư Huyện ủy Cái Nước"],
        ),
        (
            (
                "Từ tháng 1/2016, ông Lê Văn Bé là Trưởng đoàn Đại biểu Quốc hội khóa"
                " XIV đơn vị tỉnh Cà"
                " Mau, Phó Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Cà Mau."
            ),
            [
                "Trưởng Đoàn đại biểu Quốc hội tỉnh Cà Mau",
                "Phó Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Cà Mau",
            ],
        ),
        (  # "UBND tỉnh" inside another body's name counts as named
            (
                "Ban cán sự đảng UBND tỉnh Lâm Đồng bị cảnh cáo. Ông Lê Văn Bé, chủ tịch"
                " UBND tỉnh. Bà"
                " Hồ Thị Tư, phó chủ tịch UBND tỉnh Phú Thọ."
            ),
            [
                "Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng",
                "Phó Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ",
            ],
        ),
        (
            "Bí thư Tỉnh ủy Hà Nam Ninh Lê Văn Bé dự.",
            ["Bí thư Tỉnh ủy Hà Nam Ninh"],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Ban Quản lý dự án giao thông tỉnh Cà Mau, nói.",
            [
                "Giám đốc Ban Quản lý dự án giao thông tỉnh Cà Mau",
            ],
        ),
    ],
)
def test_bodies_of_offices(text, offices, vocabulary):
    assert [office for _, office, _ in held(text, vocabulary)] == offices


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Tướng Juan Zuniga, cựu Tư lệnh Lục quân Bolivia, bị bắt.",
            ("Juan Zuniga", "Tư lệnh Lục quân Bolivia", "former"),
        ),
        (
            "Bà Antonia Orellana, Bộ trưởng Bộ Phụ nữ và Bình đẳng giới của Chile, đến dự.",
            ("Antonia Orellana", "Bộ trưởng Bộ Phụ nữ và Bình đẳng giới của Chile", "current"),
        ),
        (
            "Đại sứ Việt Nam tại Lào Lê Văn Bé đến dự.",
            ("Lê Văn Bé", "Đại sứ Việt Nam tại Lào", "current"),
        ),
        (
            "Tổng Lãnh sự Nhật Bản tại Đà Nẵng Mori Kenji đến dự.",
            ("Mori Kenji", "Tổng Lãnh sự Nhật Bản tại Đà Nẵng", "current"),
        ),
        (
            "Đại sứ Anh tại Việt Nam John Smith đến dự.",
            ("John Smith", "Đại sứ Anh tại Việt Nam", "current"),
        ),
        (
            "Thống đốc Utah John Smith đến dự.",
            ("John Smith", "Thống đốc Utah", "current"),
        ),
    ],
)
def test_offices_abroad_are_named_to_their_country(text, fact, vocabulary):
    assert held(text, vocabulary) == [fact]


@pytest.mark.parametrize("seat", ["Ủy viên Thường vụ", "Ủy viên Ban Thường vụ"])
def test_a_seat_in_a_standing_committee_has_one_name(vocabulary, seat):
    text = f"Ông Lê Văn Bé, {seat} Tỉnh ủy Cà Mau, đến dự."
    assert held(text, vocabulary) == [
        ("Lê Văn Bé", "Ủy viên Ban Thường vụ Tỉnh ủy Cà Mau", "current")
    ]

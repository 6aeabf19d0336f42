"""What texts say of who leaves one office for another, and of bare offices whose body a clause
names."""

import pytest
from test_officials import held

_BE, _NA, _TU = "Lê Văn Bé", "Tô Thị Na", "Vũ Văn Tư"
_HOME = "Giám đốc Sở Nội vụ tỉnh Hà Giang"
_VICE = "Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"
_DISTRICT = "Bí thư Huyện ủy Bắc Mê"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ông Lê Văn Bé rời vị trí Giám đốc Sở Nội vụ tỉnh Hà Giang để làm Thứ trưởng Bộ Y tế.",
            {(_BE, _HOME, "former"), (_BE, "Thứ trưởng Bộ Y tế", "appointed")},
        ),
        (
            (
                "Ông Lê Văn Bé rời ghế Giám đốc Sở Nội vụ tỉnh Hà Giang, về huyện nhận nhiệm vụ Bí "
                "thư Huyện ủy Bắc Mê."
            ),
            {(_BE, _HOME, "former"), (_BE, _DISTRICT, "appointed")},
        ),
        (
            "Ông Lê Văn Bé rời ghế Giám đốc Sở Nội vụ tỉnh Hà Giang để nhận nhiệm vụ khác.",
            {(_BE, _HOME, "dismissed")},
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Nội vụ tỉnh Hà Giang, về làm Bí thư Huyện ủy Bắc Mê.",
            {(_BE, _HOME, "former"), (_BE, _DISTRICT, "appointed")},
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Nội vụ tỉnh Hà Giang, về xã làm việc với bà Tô Thị Na.",
            {(_BE, _HOME, "current")},
        ),
        (
            (
                "Ông Lê Văn Bé, Giám đốc Sở Nội vụ tỉnh Hà Giang, được phê chuẩn kết quả bầu Phó "
                "Chủ tịch UBND tỉnh Hà Giang."
            ),
            {(_BE, _HOME, "former"), (_BE, _VICE, "appointed")},
        ),
        (
            "Bà Tô Thị Na có tên trong danh sách đề cử Phó Chủ tịch UBND tỉnh Hà Giang.",
            {(_NA, _VICE, "candidate")},
        ),
        (
            (
                "Bà Tô Thị Na, Giám đốc Sở Nội vụ tỉnh Hà Giang, được cho thôi làm đại biểu HĐND "
                "tỉnh vì sức khỏe."
            ),
            {
                (_NA, _HOME, "current"),
                (_NA, "Đại biểu Hội đồng nhân dân tỉnh Hà Giang", "dismissed"),
            },
        ),
        (
            (
                "Phường Yên Phú có bí thư mới. Bà Tô Thị Na, Giám đốc Sở Nội vụ tỉnh Hà Giang, "
                "được bầu làm Bí thư Đảng ủy phường Yên Phú."
            ),
            {(_NA, _HOME, "former"), (_NA, "Bí thư Đảng ủy phường Yên Phú", "appointed")},
        ),
        (
            (
                "Trước đó, ngày 1/3/2024, Thủ tướng giao ông Vũ Văn Tư làm quyền Chủ tịch UBND "
                "tỉnh Hà Giang."
            ),
            {(_TU, "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang", "acting")},
        ),
    ],
)
def test_who_leaves_one_office_for_another(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ông Lê Văn Bé, Chánh Thanh tra tỉnh Hà Giang, về Sở Nội vụ giữ chức Giám đốc.",
            {(_BE, "Chánh Thanh tra tỉnh Hà Giang", "former"), (_BE, _HOME, "appointed")},
        ),
        (
            (
                "Bổ nhiệm ông Lê Văn Bé, Trưởng phòng Tài chính của Sở Nội vụ tỉnh Hà Giang, làm "
                "Giám đốc Sở này."
            ),
            {
                (_BE, "Trưởng Phòng Tài chính Sở Nội vụ tỉnh Hà Giang", "former"),
                (_BE, _HOME, "appointed"),
            },
        ),
        (
            (
                "Ông Lê Văn Bé là Trưởng phòng Tài chính Sở Nội vụ tỉnh Hà Giang; bà Tô Thị Na, "
                "nguyên kế toán trưởng của Sở, khai báo."
            ),
            {
                (_BE, "Trưởng Phòng Tài chính Sở Nội vụ tỉnh Hà Giang", "current"),
                (_NA, "Kế toán trưởng Sở Nội vụ tỉnh Hà Giang", "former"),
            },
        ),
        (
            (
                "Dự lễ, về phía Ban Tổ chức Trung ương có đồng chí Trưởng Ban Lê Văn Bé; các Phó "
                "Trưởng Ban: Tô Thị Na, Vũ Văn Tư."
            ),
            {
                (_BE, "Trưởng Ban Tổ chức Trung ương", "current"),
                (_NA, "Phó Trưởng Ban Tổ chức Trung ương", "current"),
                (_TU, "Phó Trưởng Ban Tổ chức Trung ương", "current"),
            },
        ),
        (
            "Dự lễ, về phía Ban Tổ chức Trung ương có Giám đốc Lê Văn Bé của một công ty.",
            set(),
        ),
        (
            (
                "Năm 2002, ông Lê Văn Bé chuyển sang công tác Đoàn: Phó Bí thư, rồi Bí thư Tỉnh "
                "đoàn Hà Giang kiêm Chủ tịch Hội Liên hiệp Thanh niên tỉnh."
            ),
            {
                (_BE, "Phó Bí thư Tỉnh đoàn Hà Giang", "former"),
                (_BE, "Bí thư Tỉnh đoàn Hà Giang", "former"),
                (_BE, "Chủ tịch Hội Liên hiệp Thanh niên tỉnh Hà Giang", "former"),
            },
        ),
        (
            "Ông Lê Văn Bé và bà Tô Thị Na, hai đời Giám đốc Sở Nội vụ tỉnh Hà Giang, bị bắt.",
            {(_BE, _HOME, "former"), (_NA, _HOME, "former")},
        ),
        (
            "Ông Lê Văn Bé và bà Tô Thị Na, Giám đốc Sở Nội vụ tỉnh Hà Giang, dự lễ.",
            {(_NA, _HOME, "current")},
        ),
        (
            (
                "Công an bắt ông Lê Văn Bé và bà Tô Thị Na, nguyên Giám đốc và Phó Giám đốc Sở Nội "
                "vụ tỉnh Hà Giang."
            ),
            {(_BE, _HOME, "former"), (_NA, f"Phó {_HOME}", "former")},
        ),
    ],
)
def test_bodies_of_bare_offices_and_offices_of_two(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts

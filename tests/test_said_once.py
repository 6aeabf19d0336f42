"""Offices that are said once for several persons, heirs, and bodies that the text around gives."""

import pytest
from test_officials import held

_BE, _NA, _TU = "Lê Văn Bé", "Tô Thị Na", "Vũ Văn Tư"
_VICE = "Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"
_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"
_HOME = "Giám đốc Sở Nội vụ tỉnh Hà Giang"
_STAFF = "Tham mưu trưởng Quân khu 4"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Quyết định số 8/QĐ-TTg phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND tỉnh Hà "
                "Giang đối với ông Lê Văn Bé. Quyết định số 7/QĐ-TTg phê chuẩn miễn nhiệm chức vụ "
                "này đối với bà Tô Thị Na."
            ),
            {(_BE, _VICE, "appointed"), (_NA, _VICE, "dismissed")},
        ),
        (
            (
                "HĐND miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Giang đối với ông Lê Văn Bé. Bà "
                "Tô Thị Na, Giám đốc Sở Nội vụ, được bầu giữ chức vụ này."
            ),
            {(_BE, _VICE, "dismissed"), (_NA, _VICE, "appointed"), (_NA, _HOME, "former")},
        ),
        (
            (
                "HĐND miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Giang đối với ông Lê Văn Bé. Bà "
                "Tô Thị Na nói quy trình bầu chức vụ này kéo dài."
            ),
            {(_BE, _VICE, "dismissed")},
        ),
        (
            (
                "Quân khu 4 tổ chức lễ bàn giao chức trách, nhiệm vụ Tham mưu trưởng Quân khu giữa "
                "Thiếu tướng Lê Văn Bé và Đại tá Vũ Văn Tư."
            ),
            {(_BE, _STAFF, "former"), (_TU, _STAFF, "appointed")},
        ),
        (
            (
                "Lễ bàn giao nhiệm vụ Tham mưu trưởng Quân khu 4 diễn ra sáng nay. Người bàn giao "
                "là Thiếu tướng Lê Văn Bé; người tiếp nhận là Đại tá Vũ Văn Tư."
            ),
            {(_BE, _STAFF, "former"), (_TU, _STAFF, "appointed")},
        ),
        (
            (
                "Đại tá Lê Văn Bé, Tham mưu trưởng Quân khu 4, bàn giao nhà tình nghĩa cho ông Vũ "
                "Văn Tư."
            ),
            {(_BE, _STAFF, "current")},
        ),
        (
            (
                "Ông Lê Văn Bé thôi giữ chức Giám đốc Sở Nội vụ tỉnh Hà Giang. Người kế nhiệm ông "
                "là bà Tô Thị Na."
            ),
            {(_BE, _HOME, "dismissed"), (_NA, _HOME, "appointed")},
        ),
        (
            (
                "Bộ Công an điều động Đại tá Lê Văn Bé, Giám đốc Công an tỉnh Hà Giang, làm Cục "
                "trưởng Cục Cảnh sát hình sự. Người thay thế ông Bé là Đại tá Vũ Văn Tư."
            ),
            {
                (_BE, "Giám đốc Công an tỉnh Hà Giang", "former"),
                (_BE, "Cục trưởng Cục Cảnh sát hình sự", "appointed"),
                (_TU, "Giám đốc Công an tỉnh Hà Giang", "appointed"),
            },
        ),
        (
            "Nguyên Giám đốc Sở Nội vụ tỉnh Hà Giang Lê Văn Bé kể. Người kế nhiệm là bà Tô Thị Na.",
            {(_BE, _HOME, "former")},
        ),
        (
            "Tân Giám đốc Sở Nội vụ tỉnh Hà Giang là bà Tô Thị Na.",
            {(_NA, _HOME, "appointed")},
        ),
    ],
)
def test_offices_said_once(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Thủ tướng ký các quyết định.\n\n* Sóc Trăng\n\nPhê chuẩn kết quả bầu Chủ tịch "
                "UBND tỉnh Sóc Trăng đối với ông Lê Văn Bé.\n\n* Hà Giang\n\nBà Tô Thị Na được "
                "phê chuẩn miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh."
            ),
            {
                (_BE, "Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng", "appointed"),
                (_NA, _VICE, "dismissed"),
            },
        ),
        (
            (
                "Giao bà Tô Thị Na làm quyền Chủ tịch UBND tỉnh Hà Giang trong thời gian Chủ tịch "
                "Lê Văn Bé đi học."
            ),
            {(_NA, _CHAIR, "acting"), (_BE, _CHAIR, "current")},
        ),
        (
            (
                "Phó Chủ tịch UBND tỉnh Hà Giang Tô Thị Na tiếp Chủ tịch Lê Văn Bé của Công ty Hòa "
                "Bình."
            ),
            {(_NA, _VICE, "current")},
        ),
        (
            "Đoàn lên Đồn Biên phòng Yên Phú. Nghe Đồn trưởng, Trung tá Lê Văn Bé báo cáo.",
            {(_BE, "Đồn trưởng Đồn Biên phòng Yên Phú", "current")},
        ),
        (
            (
                "Qua giám sát Đảng ủy Trường Cao đẳng Y tế Hà Giang, đồng chí Lê Văn Bé, Hiệu "
                "trưởng, nhận lỗi. Bà Tô Thị Na, nguyên Hiệu trưởng Trường THPT Yên Phú, khiếu nại."
            ),
            {
                (_BE, "Hiệu trưởng Trường Cao đẳng Y tế Hà Giang", "current"),
                (_NA, "Hiệu trưởng Trường Trung học phổ thông Yên Phú", "former"),
            },
        ),
        (
            (
                "Đại học Quốc gia Hà Nội tổ chức cuộc thi. Theo ông Lê Văn Bé, Hiệu trưởng Trường "
                "Quản trị và Kinh doanh, sân chơi này bổ ích."
            ),
            set(),
        ),
        (
            "Bí thư Thành ủy Pleiku Lê Văn Bé dự lễ.",
            {(_BE, "Bí thư Thành ủy Pleiku", "current")},
        ),
    ],
)
def test_bodies_of_the_text_around(vocabulary, text, facts):
    assert set(held(text, vocabulary)) == facts

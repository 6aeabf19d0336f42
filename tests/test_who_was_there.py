"""Who was at ceremonies, sessions and congresses, and how these are named."""

import pytest
from test_occasions import parts, read

_CEREMONY = "Sáng 4/3, UBND tỉnh Hà Giang tổ chức Lễ kỷ niệm 30 năm thành lập tỉnh. "
_MEETING = "Chiều 4/3, Tỉnh ủy Hà Giang tổ chức hội nghị về công tác cán bộ. "
_LARGE = "Sáng 4/3, Đảng ủy Quân khu 2 khai mạc Hội nghị lần thứ 15. "
_AN, _HOA = "Lê Văn An", "Vũ Thị Hoa"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                f"{_CEREMONY}Khách mời ở Trung ương có ông Lê Văn An, nguyên Bộ trưởng Bộ Y tế; bà "
                "Vũ Thị Hoa, Tổng Biên tập Tạp chí Cộng sản."
            ),
            {(_AN, "attendee"), (_HOA, "attendee")},
        ),
        (
            (
                f"{_CEREMONY}Buổi lễ mở màn bằng chương trình nghệ thuật. Chủ tịch UBND tỉnh Lê "
                "Văn An là người đọc diễn văn."
            ),
            {(_AN, "speaker")},
        ),
        (
            (
                f"{_MEETING}Hai Ủy viên Ban Thường vụ Tỉnh ủy cùng có mặt là ông Lê Văn An, Chánh "
                "Văn phòng Tỉnh ủy, và bà Vũ Thị Hoa, Trưởng Ban Tổ chức Tỉnh ủy."
            ),
            {(_AN, "attendee"), (_HOA, "attendee")},
        ),
        (
            (
                f"{_LARGE}Hội nghị có sự tham dự của Thượng tướng Lê Văn An, Phó Chủ nhiệm Tổng "
                "cục Chính trị Quân đội nhân dân Việt Nam."
            ),
            {(_AN, "attendee")},
        ),
        (
            (
                "Sáng 4/3, HĐND tỉnh Hà Giang khóa XII bước vào Kỳ họp thứ 7. Tại đây, Phó Chủ "
                "tịch UBND tỉnh Lê Văn An thay mặt UBND tỉnh báo cáo việc giải quyết kiến nghị."
            ),
            {(_AN, "speaker")},
        ),
        (  # the dead are but mourned
            (
                f"{_CEREMONY}Nguyên Bộ trưởng Bộ Y tế Lê Văn An qua đời chiều 3/3. Bộ trưởng Lê Văn"
                " An cho biết điều đó từ lâu."
            ),
            set(),
        ),
        (  # another ceremony of that day has guests of its own
            (
                f"{_MEETING}Trước đó, lễ đón Tổng thống John Smith được tổ chức tại Phủ Chủ tịch "
                "dưới sự chủ trì của Chủ tịch nước Lê Văn An."
            ),
            {(_AN, "chair")},
        ),
    ],
)
def test_who_was_there(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{_CEREMONY}Buổi lễ mở màn bằng chương trình nghệ thuật.",
            ["Lễ kỷ niệm 30 năm thành lập tỉnh"],
        ),
        (
            "Sáng 4/3, HĐND tỉnh Hà Giang khóa XII bước vào Kỳ họp thứ 7.",
            ["Kỳ họp thứ 7 của Hội đồng nhân dân tỉnh Hà Giang khóa XII"],
        ),
        (
            (
                "Đại hội Đảng bộ xã Yên Phú lần thứ I\n\nSáng 4/3, Đảng bộ xã Yên Phú, tỉnh Hà "
                "Giang long trọng tổ chức Đại hội lần thứ I."
            ),
            ["Đại hội Đảng bộ xã Yên Phú lần thứ I"],
        ),
        (
            (
                "Sáng 4/3, Tỉnh ủy Hà Giang tổ chức hội nghị về công tác cán bộ. Trước đó, lễ đón "
                "Tổng thống John Smith được tổ chức tại Phủ Chủ tịch."
            ),
            ["Hội nghị về công tác cán bộ", "Lễ đón Tổng thống John Smith"],
        ),
        ("Lễ hội đua thuyền được tổ chức hằng năm ở tỉnh Hà Giang.", []),
    ],
)
def test_how_an_event_is_named(text, names):
    assert [event.name for event in read(text).events] == names

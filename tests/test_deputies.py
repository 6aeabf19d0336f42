"""Deputies named with their delegation, and offices that several hold, each in his own body."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_NA = "Tô Thị Na"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Quốc hội thảo luận. Đại biểu Lê Văn Bé (đoàn Hà Nội) nêu ý kiến.",
            [(_BE, "Đại biểu Quốc hội", "current")],
        ),
        (
            "Quốc hội thảo luận. Theo đại biểu Lê Văn Bé (Cà Mau), quy định chưa rõ.",
            [(_BE, "Đại biểu Quốc hội", "current")],
        ),
        (
            "Quốc hội thảo luận. Đại biểu Lê Văn Bé - Đoàn ĐBQH tỉnh Cà Mau nêu ý kiến.",
            [(_BE, "Đại biểu Quốc hội", "current")],
        ),
        (
            "HĐND tỉnh Cà Mau họp. Đại biểu Lê Văn Bé (Tổ đại biểu huyện Năm Căn) chất vấn.",
            [(_BE, "Đại biểu Hội đồng nhân dân tỉnh Cà Mau", "current")],
        ),
        ("Quốc hội thảo luận. Đại biểu Lê Văn Bé (Công ty Hoa Sen) dự.", []),
        ("Quốc hội thảo luận. Đại biểu Lê Văn Bé, Hà Nội còn nhiều việc.", []),
        ("Đại hội khai mạc. Đại biểu Lê Văn Bé (Cà Mau) phát biểu.", []),
    ],
)
def test_a_deputy_sits_where_his_delegation_does(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Dự có các Thứ trưởng: Bộ Tài chính Lê Văn Bé, Bộ Xây dựng Tô Thị Na.",
            [
                (_BE, "Thứ trưởng Bộ Tài chính", "current"),
                (_NA, "Thứ trưởng Bộ Xây dựng", "current"),
            ],
        ),
        (
            "Dự có Bộ trưởng các bộ: Nội vụ Lê Văn Bé, Công Thương Tô Thị Na.",
            [
                (_BE, "Bộ trưởng Bộ Nội vụ", "current"),
                (_NA, "Bộ trưởng Bộ Công Thương", "current"),
            ],
        ),
        (
            "Các bộ trưởng: Lê Văn Bé (Nội vụ), Tô Thị Na (Y tế) trả lời.",
            [
                (_BE, "Bộ trưởng Bộ Nội vụ", "current"),
                (_NA, "Bộ trưởng Bộ Y tế", "current"),
            ],
        ),
        (
            "Dự có nguyên Bí thư Tỉnh ủy Cà Mau các thời kỳ: Lê Văn Bé, Tô Thị Na.",
            [
                (_BE, "Bí thư Tỉnh ủy Cà Mau", "former"),
                (_NA, "Bí thư Tỉnh ủy Cà Mau", "former"),
            ],
        ),
        (
            "Có các Phó Chủ tịch HĐND tỉnh Cà Mau: ông Lê Văn Bé, Giám đốc Sở Y tế; bà Tô Thị Na.",
            [
                (_BE, "Phó Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "current"),
                (_NA, "Phó Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "current"),
                (_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current"),
            ],
        ),
        (
            "Dự có các Phó Chủ tịch UBND tỉnh Cà Mau: Lê Văn Bé, và bà Tô Thị Na, nhà báo.",
            [
                (_BE, "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current"),
                (_NA, "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current"),
            ],
        ),
    ],
)
def test_each_of_a_list_holds_the_office_in_his_own_body(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Đồng chí LÊ VĂN BÉ\n\nNgày sinh: 15/8/1963.\n"
                "Chức vụ hiện nay: Ủy viên Đảng đoàn Quốc hội; Phó Chủ tịch Quốc hội."
            ),
            [
                (_BE, "Ủy viên Đảng đoàn Quốc hội", "current"),
                (_BE, "Phó Chủ tịch Quốc hội", "current"),
            ],
        ),
        (
            "Đồng chí Lê Văn Bé, sinh năm 1936; quê: xã Sơn Hạ; nguyên Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, "Bí thư Tỉnh ủy Cà Mau", "former")],
        ),
        (
            "Ông Lê Văn Bé nói. Chức vụ: Giám đốc Sở Y tế tỉnh Cà Mau là một trong ba chức khuyết.",
            [],
        ),
        (
            "Ông Lê Văn Bé, Bí thư Đảng ủy cơ quan, Chủ tịch Liên đoàn Lao động tỉnh Cà Mau, dự.",
            [
                (_BE, "Bí thư Đảng ủy", "current"),
                (_BE, "Chủ tịch Liên đoàn Lao động tỉnh Cà Mau", "current"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé, Ủy viên Ban Thường vụ Đảng ủy, Trưởng phòng Bảo trợ xã hội, "
                "Sở Nội vụ tỉnh Cà Mau, dự."
            ),
            [
                (_BE, "Ủy viên Ban Thường vụ Đảng ủy Sở Nội vụ tỉnh Cà Mau", "current"),
                (_BE, "Trưởng Phòng Bảo trợ xã hội Sở Nội vụ tỉnh Cà Mau", "current"),
            ],
        ),
        (
            "Dự có Bí thư Tỉnh ủy Cà Mau chủ trì, Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
    ],
)
def test_offices_are_read_on_past_forms_and_further_words(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ông Lê Văn Bé nhận chức Giám đốc Sở Y tế tỉnh Cà Mau. Ông kế nhiệm bà Tô Thị Na.",
            [
                (_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "appointed"),
                (_NA, "Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
            ],
        ),
        (
            "Ông Lê Văn Bé là Giám đốc Sở Y tế tỉnh Cà Mau. Ông Bé thay bà Tô Thị Na.",
            [
                (_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current"),
                (_NA, "Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
            ],
        ),
        (
            "Ông Lê Văn Bé là Giám đốc Sở Y tế tỉnh Cà Mau. Ông thay áo rồi gặp bà Tô Thị Na.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Ông Lê Văn Bé là Giám đốc Sở Y tế tỉnh Cà Mau. Cầu thủ Hà Văn Ba thay Tô Thị Na.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
    ],
)
def test_who_is_succeeded_in_the_next_sentence_held_the_office(vocabulary, text, facts):
    assert held(text, vocabulary) == facts

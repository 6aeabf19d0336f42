"""Whom a title goes to: initials, fronted phrases, assistants, leaders abroad, private posts."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Cựu Tổng thống Mỹ George W. Bush gửi thư.",
            [("George W. Bush", "Tổng thống Mỹ", "former")],
        ),
        (
            "Nhà của Trưởng thôn Lê Văn B. Ông Lê Văn Bé, Chủ tịch UBND xã Trí Phải, đến xem.",
            [(_BE, "Chủ tịch Ủy ban nhân dân xã Trí Phải", "current")],
        ),
    ],
)
def test_initials_are_part_of_foreign_names_only(vocabulary, text, facts):
    assert [fact for fact in held(text, vocabulary) if fact in facts] == facts
    assert not [name for name, *_ in held(text, vocabulary) if name.endswith(" W")]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Trả lời ông Lê Văn Bé, Bộ trưởng Bộ Y tế Tô Thị Na cho biết sẽ sửa thông tư.",
            [("Tô Thị Na", "Bộ trưởng Bộ Y tế", "current")],
        ),
        ("Trả lời đại biểu Lê Văn Bé, Bộ trưởng Bộ Y tế cho biết sẽ sửa thông tư.", []),
        (
            "Theo ông Lê Văn Bé, Bộ trưởng Bộ Y tế cho biết thêm.",
            [(_BE, "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ông Lê Văn Bé cho hay trợ lý Bộ trưởng Bộ Y tế Tô Thị Na đã báo tin.",
            [("Tô Thị Na", "Trợ lý Bộ trưởng Bộ Y tế", "current")],
        ),
    ],
)
def test_a_title_goes_to_its_own_person(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lý Cường.",
            [
                ("Phạm Minh Chính", "Thủ tướng Chính phủ", "current"),
                ("Lý Cường", "Thủ tướng", "current"),
            ],
        ),
        (
            "Ông Tống Bá Lâm (Song Bailin), Bí thư Ban Bí thư, tiếp đoàn.",
            [("Tống Bá Lâm", "Bí thư Ban Bí thư", "current")],
        ),
    ],
)
def test_leaders_abroad_hold_none_of_our_offices(vocabulary, text, facts):
    assert held(text, vocabulary, date="2024-05-01") == facts


@pytest.mark.parametrize(
    "text",
    [
        "Bà Tô Thị Na, Trưởng ban Pháp chế, Tập đoàn Hoa Sen Vàng, trả lời.",
        "Việc ông Lê Văn Bé lên làm Bí thư Tỉnh ủy Cà Mau có thể gây tranh luận.",
        "Ông Lê Văn Bé đọc báo. Khi tranh cử Tổng thống, ông Smith gặp khó; ông bị bắn.",
        "Hai đội thi đấu, đội trưởng Anh Tô Na ghi bàn.",
        "Ngày nhậm chức, đảm nhận Chủ tịch ASEAN, ông Lê Văn Bé sang Lào.",
    ],
)
def test_what_is_no_office_of_anyone(vocabulary, text):
    assert held(text, vocabulary) == []

"""Who holds an office where the sentence begins with the body or the office."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_OF_LIST = (
    "Ông Lê Văn Bé từng giữ nhiều vị trí quan trọng trong chính quyền tỉnh như Thư ký của "
    "Bộ trưởng Bộ Y tế Tô Văn Na, Giám đốc Sở Y tế tỉnh Cà Mau."
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Sở Y tế tỉnh Cà Mau do ông Lê Văn Bé làm Giám đốc.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Ban Quản lý Khu kinh tế tỉnh Bình Định do bà Lê Văn Bé làm Trưởng ban.",
            [(_BE, "Trưởng Ban Quản lý Khu kinh tế tỉnh Bình Định", "current")],
        ),
        (
            "Đoàn công tác của Bộ Y tế do Thứ trưởng Bộ Y tế Lê Văn Bé làm trưởng đoàn đã đến.",
            [
                (_BE, "Thứ trưởng Bộ Y tế", "current"),
                (_BE, "Trưởng Đoàn công tác Bộ Y tế", "current"),
            ],
        ),
        ("Công ty con của Sở Xây dựng tỉnh Cà Mau do ông Lê Văn Bé làm Giám đốc.", []),
        ("Đề tài của Trường Đại học Vinh do ông Lê Văn Bé làm Chủ nhiệm.", []),
    ],
)
def test_who_makes_the_leader_of_a_body_leads_it(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Chức Giám đốc Sở Y tế tỉnh Cà Mau hiện do ông Lê Văn Bé đảm nhiệm.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Vị trí Giám đốc Sở Y tế tỉnh Cà Mau khi đó do ông Lê Văn Bé nắm giữ.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")],
        ),
        (
            "Người giữ chức Giám đốc Sở Y tế tỉnh Cà Mau khi đó là ông Lê Văn Bé.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")],
        ),
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau hiện nay là ông Lê Văn Bé.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        ("Quyết định về Giám đốc Sở Y tế tỉnh Cà Mau do ông Lê Văn Bé ký.", []),
    ],
)
def test_an_office_is_held_by_whom_the_sentence_names_after_it(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ông Lê Văn Bé nguyên là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")],
        ),
        (
            "Ông Lê Văn Bé nhận chức Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "appointed")],
        ),
        (
            "Ông Lê Văn Bé, dân tộc Mông, quê ở Hà Giang, Giám đốc Sở Y tế tỉnh Cà Mau, dự.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Phó Giám đốc Sở Y tế tỉnh Cà Mau (đơn vị chủ trì) Lê Văn Bé dự.",
            [(_BE, "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Dự có Tô Văn Na, Phó Giám đốc Sở Y tế tỉnh Cà Mau (đơn vị chủ trì) - ông Lê Văn Bé.",
            [("Tô Văn Na", "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            _OF_LIST,
            [
                (_BE, "Thư ký Bộ trưởng Bộ Y tế", "former"),
                ("Tô Văn Na", "Bộ trưởng Bộ Y tế", "current"),
                (_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
            ],
        ),
    ],
)
def test_more_words_may_stand_between_a_person_and_an_office(vocabulary, text, facts):
    assert held(text, vocabulary) == facts

"""Posts that someone leaves for the one he is given, and those he keeps beside it."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"
_HEALTH = "Giám đốc Sở Y tế tỉnh Cà Mau"
_DEPUTY = "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"
_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"
_MEMBER = "Ủy viên Ban cán sự đảng Bộ Y tế"
_MINISTRY = "Thứ trưởng Bộ Y tế"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # who holds both at a time
            (
                "Năm 2021, ông Lê Văn Bé làm Giám đốc Sở Y tế tỉnh Cà Mau. Sáng nay, ông trở thành "
                "Phó Chủ tịch UBND tỉnh Cà Mau. Phó Chủ tịch UBND tỉnh Cà Mau, Giám đốc Sở Y tế "
                "tỉnh Cà Mau Lê Văn Bé cảm ơn."
            ),
            [(_BE, _HEALTH, "current"), (_BE, _DEPUTY, "appointed")],
        ),
        (
            (
                "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, được bầu làm Phó Chủ tịch UBND tỉnh "
                "Cà Mau. Ông Lê Văn Bé vẫn giữ chức Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_BE, _HEALTH, "current"), (_BE, _DEPUTY, "appointed")],
        ),
        (
            (
                "Hội đồng nhân dân tỉnh Bắc Sơn bầu ông Lê Văn Bé, Bí thư Huyện ủy Ngân Sơn, "
                "giữ chức Phó Chủ tịch UBND tỉnh Bắc Sơn."
            ),
            [
                (_BE, "Bí thư Huyện ủy Ngân Sơn", "former"),
                (_BE, "Phó Chủ tịch Ủy ban nhân dân tỉnh Bắc Sơn", "appointed"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, phát biểu. "
                "Chiều nay ông Lê Văn Bé được bầu làm Phó Chủ tịch UBND tỉnh Cà Mau."
            ),
            [(_BE, _HEALTH, "former"), (_BE, _DEPUTY, "appointed")],
        ),
        (
            (
                "Hội đồng bầu ông Lê Văn Bé, Phó Chủ tịch UBND tỉnh Cà Mau, "
                "giữ chức Chủ tịch UBND tỉnh Cà Mau."
            ),
            [(_BE, _DEPUTY, "former"), (_BE, _CHAIR, "appointed")],
        ),
        (
            (
                "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé được bầu làm "
                "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau."
            ),
            [
                (_BE, _PARTY, "current"),
                (_BE, "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "appointed"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé, Phó Chủ tịch UBND tỉnh Cà Mau, được phân công làm "
                "Trưởng Ban Chỉ đạo phòng chống dịch tỉnh Cà Mau."
            ),
            [
                (_BE, _DEPUTY, "current"),
                (_BE, "Trưởng Ban Chỉ đạo phòng chống dịch tỉnh Cà Mau", "appointed"),
            ],
        ),
        (
            (
                "Quyết định điều động ông Lê Văn Bé, Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Y tế, "
                "giữ chức Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _MEMBER, "former"), (_BE, _MINISTRY, "former"), (_BE, _PARTY, "appointed")],
        ),
        (
            (
                "Quyết định phân công ông Lê Văn Bé, Thứ trưởng Bộ Y tế, "
                "giữ chức Bí thư Tỉnh ủy Cà Mau, Thứ trưởng Bộ Y tế."
            ),
            [(_BE, _MINISTRY, "current"), (_BE, _PARTY, "appointed")],
        ),
        (
            (
                "Ông Lê Văn Bé được bầu làm Phó Chủ tịch UBND tỉnh Cà Mau. "
                "Ông Lê Văn Bé vẫn là Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_BE, _DEPUTY, "appointed"), (_BE, _HEALTH, "current")],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau (cũ), phát biểu.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau trước khi sáp nhập, phát biểu.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Tháng 2/2019, ông Lê Văn Bé giữ chức Phó Chủ tịch UBND tỉnh Cà Mau và hơn hai năm "
                "sau được bầu làm Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _DEPUTY, "former"), (_BE, _PARTY, "former")],
        ),
        (
            (
                "Quyết định phân công ông Lê Văn Bé, Thứ trưởng Bộ Y tế, giữ chức Bí thư Tỉnh ủy "
                "Cà Mau và chúc mừng Bí thư Tỉnh ủy Cà Mau Lê Văn Bé."
            ),
            [(_BE, _MINISTRY, "former"), (_BE, _PARTY, "appointed")],
        ),
        (
            (
                "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau Lê Văn Bé dự họp. "
                "Chiều nay ông Lê Văn Bé được bầu giữ chức Chủ tịch nước."
            ),
            [
                (_BE, "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "former"),
                (_BE, "Chủ tịch nước", "appointed"),
            ],
        ),
        (  # told of long ago
            (
                "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, được Hội đồng nhân dân tỉnh bầu giữ "
                "chức Phó Chủ tịch UBND tỉnh Cà Mau ngày 2/1/2020."
            ),
            [(_BE, _HEALTH, "former"), (_BE, _DEPUTY, "current")],
        ),
        (
            (
                "Ông Lê Văn Bé là Giám đốc Sở Y tế tỉnh Cà Mau từ 2015. "
                "Tới 8/2021, ông được bầu làm Phó Chủ tịch UBND tỉnh Cà Mau, giữ chức này đến nay."
            ),
            [(_BE, _HEALTH, "former"), (_BE, _DEPUTY, "current")],
        ),
    ],
)
def test_posts_left_and_kept(text, facts, vocabulary):
    assert sorted(held(text, vocabulary)) == sorted(facts)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé chủ trì họp. Trước đó, ngày 1/4/2022, "
                "Bộ Chính trị phân công ông Lê Văn Bé giữ chức Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _PARTY, "current")],
        ),
        (
            (
                "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé chủ trì họp. Ông Lê Văn Bé là người đã được bầu "
                "giữ chức Bí thư Tỉnh ủy Cà Mau hôm 1/4."
            ),
            [(_BE, _PARTY, "current")],
        ),
        (
            (
                "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé nhận hoa. Ngày 29/4/2022, "
                "Bộ Chính trị phân công ông Lê Văn Bé giữ chức Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _PARTY, "appointed")],
        ),
        (
            ("Trong thời gian giữ chức Bí thư Tỉnh ủy Cà Mau, ông Lê Văn Bé đã thiếu trách nhiệm."),
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé về tỉnh, sau đó được Bộ Chính trị phân công giữ chức "
                "Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Trên cương vị Bí thư Ban cán sự đảng, Bộ trưởng Bộ Y tế nhiệm kỳ 2016 - 2021, "
                "ông Lê Văn Bé đã có nhiều nỗ lực."
            ),
            [
                (_BE, "Bí thư Ban cán sự đảng Bộ Y tế", "former"),
                (_BE, "Bộ trưởng Bộ Y tế", "former"),
            ],
        ),
        (
            "Ông Lê Văn Bé được giới thiệu tái cử Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "candidate")],
        ),
    ],
)
def test_what_is_told_of_a_post_and_when(text, facts, vocabulary):
    assert sorted(held(text, vocabulary, date="2022-05-01")) == sorted(facts)


def test_who_is_stripped_of_posts_in_the_party_keeps_those_of_the_state(vocabulary):
    text = (
        "Cách chức tất cả các chức vụ trong Đảng đối với các ông Lê Văn Bé - Bí thư Tỉnh ủy Cà Mau;"
        " Trần Văn Na - Phó Trưởng Ban Tổ chức Trung ương;"
        " Hồ Văn Tư - Giám đốc Sở Y tế tỉnh Cà Mau."
    )
    assert sorted(held(text, vocabulary)) == sorted(
        [
            (_BE, _PARTY, "dismissed"),
            ("Trần Văn Na", "Phó Trưởng Ban Tổ chức Trung ương", "dismissed"),
            ("Hồ Văn Tư", _HEALTH, "current"),
        ]
    )

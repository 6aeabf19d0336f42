"""Words beside an office that say its state, and one office in two states at once."""

import pytest
from test_officials import held

_BE = "Lê Văn Bé"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Bà Trần Thị Sen, tổng thống tiền nhiệm, nói.",
            [("Trần Thị Sen", "Tổng thống", "former")],
        ),
        (
            "Thủ tướng lâm thời Bangladesh Rashid Karim phát biểu.",
            [("Rashid Karim", "Thủ tướng Bangladesh", "acting")],
        ),
        (
            "Tổng thống đắc cử Peter Brandt chọn cố vấn.",
            [("Peter Brandt", "Tổng thống", "appointed")],
        ),
        (
            "Ông Peter Brandt đắc cử Tổng thống Costa Rica.",
            [("Peter Brandt", "Tổng thống Costa Rica", "appointed")],
        ),
        (
            "Tổng thống Indonesia đắc cử Jusuf Brandt đến thăm.",
            [("Jusuf Brandt", "Tổng thống Indonesia", "appointed")],
        ),
        (
            "Ông Lê Văn Bé, Chủ tịch UBND xã Tân Lập vừa mãn nhiệm, kể lại.",
            [(_BE, "Chủ tịch Ủy ban nhân dân xã Tân Lập", "former")],
        ),
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau khi đó Lê Văn Bé đã ký.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "former")],
        ),
        (
            "Khi đó Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé đã ký.",
            [(_BE, "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Ông Lê Văn Bé, Phó Giám đốc phụ trách Sở Y tế tỉnh Cà Mau, nói.",
            [(_BE, "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "acting")],
        ),
        (
            "Trường Mầm non Tân Lập họp. Ông Lê Văn Bé, Phó Hiệu trưởng phụ trách chuyên môn, nói.",
            [(_BE, "Phó Hiệu trưởng Trường Mầm non Tân Lập", "current")],
        ),
        (
            "Chủ tịch UBND xã Tân Lập đương nhiệm Lê Văn Bé nói.",
            [(_BE, "Chủ tịch Ủy ban nhân dân xã Tân Lập", "current")],
        ),
    ],
)
def test_words_beside_an_office(text, facts, vocabulary):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Cựu Tổng thống Mỹ Peter Brandt phát biểu. "
                "Ông Peter Brandt là ứng cử viên Tổng thống Mỹ."
            ),
            [
                ("Peter Brandt", "Tổng thống Mỹ", "former"),
                ("Peter Brandt", "Tổng thống Mỹ", "candidate"),
            ],
        ),
        (
            "Ông Peter Brandt, đương kim tổng thống, tái tranh cử tổng thống.",
            [
                ("Peter Brandt", "Tổng thống", "current"),
                ("Peter Brandt", "Tổng thống", "candidate"),
            ],
        ),
        (  # "làm" after "thay" tells of what is sought
            (
                "Ông Lê Văn Bé được đánh giá là ứng viên nặng ký nhất thay ông Trần Văn Tí làm "
                "Chủ tịch UBND tỉnh Cà Mau. Ông Lê Văn Bé sẽ trở thành Chủ tịch UBND tỉnh Cà Mau."
            ),
            [(_BE, "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "candidate")],
        ),
        (  # who has just been given it seeks it no more
            (
                "Hội đồng nhân dân tỉnh giới thiệu ông Lê Văn Bé để bầu làm Chủ tịch UBND tỉnh "
                "Cà Mau. Chiều nay, ông Lê Văn Bé được bầu làm Chủ tịch UBND tỉnh Cà Mau."
            ),
            [(_BE, "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "appointed")],
        ),
    ],
)
def test_who_holds_an_office_may_seek_it_again(text, facts, vocabulary):
    assert held(text, vocabulary) == facts

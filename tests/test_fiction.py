"""Parts in films and stories hold no office."""

import pytest
from test_officials import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Nhân vật Quốc vương Nhạc Quốc Anh do nữ diễn viên Mai Sen thủ vai.", []),
        ("Quốc vương Nhạc Quốc Anh do Mai Sen thể hiện được yêu thích.", []),
        ("Nghệ sĩ Trần Tí vào vai Bí thư Tỉnh ủy Cà Mau Lê Văn Bé.", []),
        ("Ông Lê Văn Bé (do nghệ sĩ Trần Văn Tí đóng) là Bí thư Huyện ủy Ngọc Hiển.", []),
        (
            "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé khoác vai Giám đốc Sở Y tế Cà Mau Trần Văn Tí.",
            [
                ("Lê Văn Bé", "Bí thư Tỉnh ủy Cà Mau", "current"),
                ("Trần Văn Tí", "Giám đốc Sở Y tế tỉnh Cà Mau", "current"),
            ],
        ),
    ],
)
def test_parts(text, facts, vocabulary):
    assert held(text, vocabulary) == facts

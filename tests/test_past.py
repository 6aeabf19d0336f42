"""What is told of a time that is over, of the present and of what is to come."""

import pytest
from test_officials import held, read

from kg.extraction.mentions import OccupancyMention

_BE = "Lê Văn Bé"
_HEALTH = "Giám đốc Sở Y tế tỉnh Cà Mau"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Trước đó, ông Lê Văn Bé giữ chức Bí thư Tỉnh ủy Cà Mau; "
                "Chủ tịch Hội Nông dân Việt Nam."
            ),
            [(_BE, _PARTY, "former"), (_BE, "Chủ tịch Hội Nông dân Việt Nam", "former")],
        ),
        (
            "Ông Lê Văn Bé quê Cà Mau. Sau đó, ông làm Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Giai đoạn từ 1/2010 - 4/2013, ông Lê Văn Bé làm Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé có hơn 4 năm làm Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Ông Lê Văn Bé rời trường rồi làm Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Sai phạm xảy ra khi ông Lê Văn Bé còn là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau, phát biểu. "
                "Ông Bé từng giữ chức Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _PARTY, "former")],
        ),
        (
            "Ông Lê Văn Bé sẽ là Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "candidate")],
        ),
        (
            "Ông Lê Văn Bé cần quá nửa số phiếu để được bầu làm Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "candidate")],
        ),
        (
            "Ông Lê Văn Bé vừa được giới thiệu để hội nghị bầu giữ chức Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "candidate")],
        ),
        (
            "Theo Quyết định số 12/QĐ-TTg, ông Lê Văn Bé giữ chức Thứ trưởng Bộ Y tế.",
            [(_BE, "Thứ trưởng Bộ Y tế", "appointed")],
        ),
        (
            (
                "Quốc hội phê chuẩn bổ nhiệm ông Lê Văn Bé, nguyên Giám đốc Sở Y tế tỉnh Cà Mau, "
                "làm Bộ trưởng Bộ Y tế; ông Trần Văn Na làm Bộ trưởng Bộ Nội vụ."
            ),
            [
                (_BE, _HEALTH, "former"),
                (_BE, "Bộ trưởng Bộ Y tế", "appointed"),
                ("Trần Văn Na", "Bộ trưởng Bộ Nội vụ", "appointed"),
            ],
        ),
        (
            '"Kỳ họp này không bầu Chủ tịch Quốc hội", ông Lê Văn Bé nói.',
            [],
        ),
        (
            "Ngày 4/12/2001: Chủ tịch nước ban hành Lệnh số 15/2001/L-CTN.",
            [],
        ),
        (
            "Ông Lê Văn Bé trọ ở nhà một người bạn là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [],
        ),
        (
            "Sở điều động ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, về Bộ Y tế công tác.",
            [(_BE, _HEALTH, "former")],
        ),
        (
            "Người kế nhiệm chức Bí thư Tỉnh ủy Cà Mau là ông Lê Văn Bé.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Ông Trần Văn Khảm được giao giữ chức quyền Giám đốc Sở Y tế tỉnh Cà Mau.",
            [("Trần Văn Khảm", _HEALTH, "acting")],
        ),
        (
            (
                "Các ông: Lê Văn Bé, nguyên: Bí thư Tỉnh ủy Cà Mau; "
                "Trần Văn Khảm, nguyên: Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_BE, _PARTY, "former"), ("Trần Văn Khảm", _HEALTH, "former")],
        ),
    ],
)
def test_past_present_and_to_come(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lê Văn Bé là Ủy viên Trung ương Đảng khóa XI (dự khuyết), XII.", "former"),
        ("Ông Lê Văn Bé là đại biểu Quốc hội liền 3 khóa: VII, VIII, IX.", "former"),
        ("Ông Lê Văn Bé là đại biểu Quốc hội từ khóa XI đến XV.", "current"),
    ],
)
def test_terms_in_a_row_tell_no_years(vocabulary, text, status):
    (mention,) = read(text, vocabulary, date="2022-05-01").all(OccupancyMention)
    assert (mention.status, mention.valid_from, mention.valid_until) == (status, None, None)


def test_a_period_in_brackets(vocabulary):
    text = "Ông Lê Văn Bé là Bí thư Tỉnh ủy (từ tháng 6.2006 đến 7.2011)."
    (mention,) = read(text, vocabulary, date="2022-05-01").all(OccupancyMention)
    assert (str(mention.valid_from), str(mention.valid_until)) == ("2006-06", "2011-07")

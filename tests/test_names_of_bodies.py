"""Names of bodies as a text has them: with commas in them, of after 2025, newer than others."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find
from kg.extraction.mentions import BodyMention
from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate


def named(text, vocabulary):
    found = Findings()
    document = Document("x", text, PartialDate.parse("2026-03-05"))
    found.add(find(analyse(document, vocabulary), found))
    names = [m.name for m in found.all(BodyMention) if not m.generic]
    return list(dict.fromkeys(names))


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            (
                "Viện Khoa học sông ngòi, đê và hồ chứa đo lũ. Theo Viện Khoa học sông ngòi, "
                "đê và hồ chứa, lũ đã rút."
            ),
            ["Viện Khoa học sông ngòi, đê và hồ chứa"],
        ),
        (
            "Chi cục Quản lý chất lượng, chế biến và phát triển thị trường tỉnh Gia Lai họp.",
            ["Chi cục Quản lý chất lượng, chế biến và phát triển thị trường tỉnh Gia Lai"],
        ),
        # other bodies in a list, and a verb after the name
        (
            "Chi cục Kiểm lâm, công an và quân đội tỉnh Gia Lai phối hợp.",
            ["Chi cục Kiểm lâm"],
        ),
        (
            (
                "Cục Hộ tịch, quốc tịch và chứng thực đề nghị Sở Tư pháp tỉnh Gia Lai rà soát. Cục "
                "Hộ tịch, quốc tịch và chứng thực (Bộ Tư pháp) sẽ tổng hợp."
            ),
            [
                "Cục Hộ tịch, quốc tịch và chứng thực",
                "Sở Tư pháp tỉnh Gia Lai",
                "Bộ Tư pháp",
            ],
        ),
    ],
)
def test_a_name_goes_on_after_a_comma_where_it_is_closed_or_stands_again(text, bodies, vocabulary):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính (Bộ Tư pháp) có ý kiến.",
            ["Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính", "Bộ Tư pháp"],
        ),
        (
            "Cục Kiểm tra VB và QLXLVPHC - Bộ Tư pháp.",
            ["Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính", "Bộ Tư pháp"],
        ),
        ("Tập đoàn Dầu khí Việt Nam nộp ngân sách.", ["Tập đoàn Dầu khí Việt Nam"]),
        (
            "Trung tâm Dịch vụ tổng hợp phường Hòa Bắc mở cửa.",
            ["Trung tâm Dịch vụ tổng hợp phường Hòa Bắc"],
        ),
        ("Cảng vụ Hàng hải Quy Nhơn cấm biển.", ["Cảng vụ Hàng hải Quy Nhơn"]),
        (
            "Báo và Phát thanh, Truyền hình Lào Cai đưa tin.",
            ["Báo và phát thanh, truyền hình tỉnh Lào Cai"],
        ),
        (
            "UBND xã Tân Hưng giao Trung tâm Cung ứng dịch vụ công xã sửa loa.",
            [
                "Ủy ban nhân dân xã Tân Hưng",
                "Trung tâm Cung ứng dịch vụ công xã Tân Hưng",
            ],
        ),
        (
            (
                "Tòa án nhân dân khu vực 3 - Lào Cai xét xử. Bị cáo kháng cáo bản án của Tòa án "
                "nhân dân khu vực 3."
            ),
            ["Tòa án nhân dân khu vực 3 - Lào Cai"],
        ),
        (
            "Đảng ủy các cơ quan Đảng tỉnh Gia Lai họp.",
            ["Đảng ủy các cơ quan Đảng tỉnh Gia Lai"],
        ),
    ],
)
def test_a_body_has_the_name_that_the_text_says(text, bodies, vocabulary):
    assert named(text, vocabulary) == bodies


def test_brackets_give_a_long_name_a_short_one(vocabulary):
    text = (
        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và dân dụng tỉnh Gia Lai (Ban "
        "QLDA tỉnh) hứa. Ban QLDA tỉnh sẽ thảm nhựa."
    )
    assert named(text, vocabulary) == [
        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và dân dụng tỉnh Gia Lai"
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Ông Lê Văn Bé, Giám đốc Trung tâm Chống độc, Bệnh viện Bạch Mai, cho hay.",
            "Giám đốc Trung tâm Chống độc Bệnh viện Bạch Mai",
        ),
        (
            "Ông Lê Văn Bé, Phó trưởng Phòng Cảnh sát giao thông (CSGT) - Công an tỉnh Lai Châu.",
            "Phó Trưởng Phòng Cảnh sát giao thông Công an tỉnh Lai Châu",
        ),
        # a list of two hospitals has no centre
        (
            "Ông Lê Văn Bé, Giám đốc Bệnh viện Chợ Rẫy, Bệnh viện Bạch Mai cùng dự.",
            "Giám đốc Bệnh viện Chợ Rẫy",
        ),
    ],
)
def test_a_unit_in_an_office_is_of_the_house_behind_its_name(text, office, vocabulary):
    facts = extract(Document("x", text, PartialDate.parse("2025-03-05")), vocabulary)
    assert [o.office for o in facts.occupancies] == [office]

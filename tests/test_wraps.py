"""Lines wrapped at a width are joined; of any other text each line stays a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.text import Folder
from kg.wraps import joined

LETTER = """\
ỦY
BAN NHÂN DÂN
TỈNH HÒA GIANG
-------
CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 214/UBND-VX
Hòa
Giang, ngày 03 tháng 6 năm 2022

Thực hiện Chỉ thị số
18/CT-TTg ngày 12/4/2022 của Thủ tướng Chính phủ về việc bảo vệ
nguồn nước ở các khu dân cư, Ủy ban nhân dân tỉnh giao Sở Tài
nguyên và Môi trường
rà soát các giếng khoan, báo cáo Chủ tịch Ủy ban nhân dân
tỉnh trước ngày 30/6/2022.
1. Sở Y tế kiểm tra chất lượng nước ở các trường học, bệnh viện và
trạm y tế xã.
a) Lấy mẫu mỗi quý.
2. Sở Tài chính bố trí kinh phí.
"""


def lines(text: str) -> list[str]:
    for start, end, new in reversed(joined(text)):
        text = text[:start] + new + text[end:]
    return text.split("\n")


def test_a_wrapped_document_has_its_paragraphs_again():
    assert lines(LETTER) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÒA GIANG",
        "-------",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "---------------",
        "Số: 214/UBND-VX",
        "Hòa Giang, ngày 03 tháng 6 năm 2022",
        "",
        (
            "Thực hiện Chỉ thị số 18/CT-TTg ngày 12/4/2022 của Thủ tướng Chính phủ về việc bảo vệ"
            " nguồn nước ở các khu dân cư, Ủy ban nhân dân tỉnh giao Sở Tài nguyên và Môi trường"
            " rà soát các giếng khoan, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 30/6/2022."
        ),
        "1. Sở Y tế kiểm tra chất lượng nước ở các trường học, bệnh viện và trạm y tế xã.",
        "a) Lấy mẫu mỗi quý.",
        "2. Sở Tài chính bố trí kinh phí.",
        "",
    ]


def test_an_official_document_is_joined_where_its_lines_break_off():
    plan = (
        "UBND TỈNH HÒA GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nvề bảo vệ rừng\n"
        "1. Sở Y tế mở 12 lớp tập huấn về an toàn thực phẩm cho cán bộ xã, báo cáo trước ngày\n"
        "31/5/2022.\n2. Sở Tài chính\nBố trí kinh phí.\n3. Sở Nội vụ\nThẩm định hồ sơ.\n"
        "4. Đề nghị Hội Nông dân tỉnh tuyên truyền cho hội viên\nvề bảo vệ rừng.\n"
    )
    plan += "5. Tỉnh giao Sở\nCông Thương lập sổ theo dõi.\n"
    whole = (
        plan.replace("Sở\nCông", "Sở Công")
        .replace("ngày\n31/5", "ngày 31/5")
        .replace("hội viên\nvề", "hội viên về")
    )
    assert lines(plan) == whole.split("\n")
    press = plan.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "")
    assert lines(press) == press.split("\n")


def test_facts_across_a_wrapped_line_quote_the_source(vocabulary):
    facts = extract(Document("d", LETTER, PartialDate.parse("2022-06-03")), vocabulary)
    [cited] = [found for found in facts.directives if found.number == "18/CT-TTg"]
    assert cited.title == "về việc bảo vệ nguồn nước ở các khu dân cư"
    quotes = [LETTER[found.span.start : found.span.end] for found in facts.tasks]
    task = facts.tasks[next(at for at, quote in enumerate(quotes) if "giếng khoan" in quote)]
    assert [assignee.name for assignee in task.lead] == [
        "Sở Tài nguyên và Môi trường tỉnh Hòa Giang"
    ]
    assert str(task.due) == "2022-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 3/4, Sở Y tế họp\nvới các bệnh viện.\nÔng Lê Văn A chủ trì.\nCuộc họp kéo dài.",
        "Thành phần:\n- đại diện Sở Y tế\n- đại diện Sở Nội vụ\n- đại diện các huyện\n- báo chí",
        "1. Lê Văn A, Giám đốc\n2. Trần Thị B, Phó Giám đốc\n3. Đỗ Văn C, Chánh Văn phòng",
        "Sở Y tế\nSở Nội vụ\nSở Tài chính\nBan Tổ chức Tỉnh ủy",
        "---\n|||\n***\n" * 2000,
    ],
)
def test_a_text_with_a_paragraph_a_line_stays_as_it_is(text):
    assert joined(text) == []


@given(st.text("aB. ,\n-1)Điều", max_size=200))
def test_nothing_but_the_breaks_is_changed(text):
    folded = Folder({})(text)
    for start, end, new in joined(text):
        assert text[start:end] == "\n"
        assert new == " "
    assert folded.source(0, len(folded.text)).end <= len(text)

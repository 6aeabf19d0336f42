import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.mentions import DirectiveLinkMention, DirectiveMention
from kg.extraction.officials import finding as officials
from kg.model import Document
from kg.vocabulary import load

VOCABULARY = load()
HEAD = """ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 15/QĐ-UBND
Nghệ An, ngày 7 tháng 5 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ công tác
"""


def read(text):
    analysis = analyse(Document("d", text), VOCABULARY)
    found = Findings()
    for stage in (dates, bodies, officials, directives):
        found.add(stage.find(analysis, found))
    names = {m.key: m.number or m.title for m in found.all(DirectiveMention)}
    return [
        (names[x.subject], x.relation, names[x.target]) for x in found.all(DirectiveLinkMention)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quyết định 5/QĐ-TTg thay thế Quyết định số 3/QĐ-TTg.",
            [("5/QĐ-TTg", "replaces", "3/QĐ-TTg")],
        ),
        (
            "Nghị định 5/2024/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định 3/2020/NĐ-CP.",
            [("5/2024/NĐ-CP", "amends", "3/2020/NĐ-CP")],
        ),
        (
            "Thông tư 57/2021/TT-BTC được sửa đổi, bổ sung bởi Thông tư 69/2023/TT-BTC.",
            [("69/2023/TT-BTC", "amends", "57/2021/TT-BTC")],
        ),
        (
            "Kế hoạch số 12-KH/TU thực hiện Kết luận số 21-KL/TW và Chỉ thị số 5-CT/TW.",
            [
                ("12-KH/TU", "implements", "21-KL/TW"),
                ("12-KH/TU", "implements", "5-CT/TW"),
            ],
        ),
        (  # no document changes a later one
            "Theo Điều 101 Nghị định 15/2020/NĐ-CP sửa đổi khoản 3 Nghị định 14/2022/NĐ-CP.",
            [("14/2022/NĐ-CP", "amends", "15/2020/NĐ-CP")],
        ),
        (
            "Có Quy định của Bộ Chính trị về đánh giá tổ chức đảng (thay Quy định 124-QĐ/TW).",
            [("Quy định về đánh giá tổ chức đảng", "replaces", "124-QĐ/TW")],
        ),
        (  # what it tells of how others carry it out
            "Báo cáo số 12/BC-SYT về kết quả thực hiện Nghị quyết số 20-NQ/TW.",
            [("12/BC-SYT", "cites", "20-NQ/TW")],
        ),
        (
            "Thông tư 5/2024/TT-BYT quy định chi tiết về thi hành một số điều của Luật Dược.",
            [("5/2024/TT-BYT", "details", "Luật Dược")],
        ),
        (  # which of the two the year dates is open
            "Luật sửa đổi, bổ sung một số điều của Luật Dược năm 2024 đã có hiệu lực.",
            [
                (
                    "Luật sửa đổi, bổ sung một số điều của Luật Dược năm 2024",
                    "amends",
                    "Luật Dược",
                )
            ],
        ),
        (
            "Nghị định 5/2024/NĐ-CP quy định chi tiết một số điều của Luật Đất đai.",
            [("5/2024/NĐ-CP", "details", "Luật Đất đai")],
        ),
        (  # companies go by the law, the decree only speaks of it
            "Nghị định 89/2024/NĐ-CP về chuyển đổi công ty hoạt động theo Luật Đầu tư.",
            [("89/2024/NĐ-CP", "cites", "Luật Đầu tư")],
        ),
        (  # the list goes on with what the amending law does not amend
            "Áp dụng Luật sửa đổi một số điều của Luật Dược; Thông tư 8/2017/TT-BYT.",
            [("Luật sửa đổi một số điều của Luật Dược", "amends", "Luật Dược")],
        ),
        (
            "Nghị định 7/2024/NĐ-CP sửa đổi các nội dung quy định tại Nghị định 2/2020/NĐ-CP.",
            [("7/2024/NĐ-CP", "amends", "2/2020/NĐ-CP")],
        ),
        (
            "Nghị định 4/2010/NĐ-CP quy định về quản lý hội (sửa đổi tại Nghị định 3/2012/NĐ-CP).",
            [("3/2012/NĐ-CP", "amends", "4/2010/NĐ-CP")],
        ),
        ("Tỉnh thực hiện Chỉ thị số 28-CT/TW và quán triệt Kết luận số 5-KL/TW.", []),
        (
            HEAD + "Căn cứ Luật Đầu tư công;\nĐiều 2. Quyết định này có hiệu lực từ ngày ký"
            " và thay thế Quyết định số 3/QĐ-UBND.",
            [
                ("15/QĐ-UBND", "based-on", "Luật Đầu tư công"),
                ("15/QĐ-UBND", "replaces", "3/QĐ-UBND"),
            ],
        ),
    ],
)
def test_how_documents_stand_to_one_another(text, expected):
    assert read(text) == expected

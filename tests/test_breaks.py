"""The lines that a web page ran together are told apart, and nothing else is touched."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.breaks import lost
from kg.text import Folder

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
FOLDER = Folder({"UBND": "Ủy ban nhân dân", "TƯ": "Trung ương"})


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        (
            f"BỘ Y TẾ---{''.join(MOTTO)} ---Số: 12/QĐ-BYTHuế, ngày 5 tháng 6 năm 2024QUYẾT ĐỊNH",
            f"BỘ Y TẾ|{'|'.join(MOTTO)}|Số: 12/QĐ-BYT|Huế, ngày 5 tháng 6 năm 2024|QUYẾT ĐỊNH",
        ),
        (
            f"UBND TỈNH X | {' '.join(MOTTO)}\nSố: 7/KH-UBND | Hòa Giang, ngày 2 tháng 3 năm 2025",
            f"UBND TỈNH X|{'|'.join(MOTTO)}|Số: 7/KH-UBND|Hòa Giang, ngày 2 tháng 3 năm 2025",
        ),
        (
            "KẾT LUẬNCỦA BAN BÍ THƯvề bồi dưỡng cán bộ",
            "KẾT LUẬN|CỦA BAN BÍ THƯ|về bồi dưỡng cán bộ",
        ),
        ("yêu cầu:1. Sở Y tế rà soát.2. Sở Nội vụ", "yêu cầu:|1. Sở Y tế rà soát.|2. Sở Nội vụ"),
        ("Các huyện:a) Lập kế hoạch;b) Báo cáo", "Các huyện:|a) Lập kế hoạch;|b) Báo cáo"),
        (
            "thi hành./.Nơi nhận:- Như trên;- Lưu: VT.KT. THỦ TƯỚNGPHÓ THỦ TƯỚNGLê Bá A",
            "thi hành./.|Nơi nhận:|- Như trên;|- Lưu: VT.|KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|Lê Bá A",
        ),
        (
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Văn A",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|(Đã ký)|Nguyễn Văn A",
        ),
        (
            "Nơi nhận:            KT. BỘ TRƯỞNG\n- Như trên;          THỨ TRƯỞNG",
            "Nơi nhận:|KT. BỘ TRƯỞNG|- Như trên;|THỨ TRƯỞNG",
        ),
    ],
)
def test_lost_breaks_are_given_back(written, lines):
    for start, end, new in reversed(lost(written)):
        written = written[:start] + new + written[end:]
    assert [line.strip() for line in written.split("\n")] == lines.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "UBNDtỉnh thắng 2:1. Đội khách gỡ lúc 8:30.",
        "Bà Lê Thị A, Phó Chủ tịch UBND TP.HCM, nói: - Tôi ủng hộ.",
        "TL. 15 km; KT. Sở Y tế và VinFast, YouTube cùng dự.",
    ],
)
def test_other_words_stay_together(text):
    assert lost(text) == []


@given(st.text(alphabet="KT. PHÓCỦTỊchvề:;-1a)\n|", max_size=60))
def test_edits_are_in_order_and_disjoint(text):
    edits = lost(text)
    assert all(a[1] <= b[0] for a, b in pairwise(edits))
    assert all(text[start:end].strip(" |_-") == "" for start, end, _ in edits)


def test_a_break_given_back_leads_to_the_source():
    source = "yêu cầu:1. UBND tỉnh rà soát"
    folded = FOLDER(source)
    start = folded.text.index("Ủy ban nhân dân")
    span = folded.source(start, start + len("Ủy ban nhân dân"))
    assert source[span.start : span.end] == "UBND"


def test_a_circular_is_no_centre():
    assert FOLDER("THÔNG TƯ\nBAN TỔ CHỨC TƯ").text == "THÔNG TƯ\nBAN TỔ CHỨC Trung ương"

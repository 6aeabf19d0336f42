"""From when until when documents are in force, to whom they go and who signs them."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()

DECISION = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 15/QĐ-UBND
Quảng Trị, ngày 5 tháng 6 năm 2024
QUYẾT ĐỊNH
Về việc ban hành quy chế
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Điều 1. Ban hành quy chế.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Bộ Nội vụ;
- Sở Nội vụ tỉnh;
- Các huyện ủy;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


def directives(text):
    return extract(Document("d", text, PartialDate(2024, 6, 1)), VOCABULARY).directives


def in_force(text):
    """What is said of effect: number or title, from, until."""
    return [
        (d.number or d.title, *(str(day) if day else None for day in days))
        for d in directives(text)
        if any(days := (d.in_force_from, d.in_force_until))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị định 109/2024/NĐ-CP có hiệu lực thi hành kể từ ngày 01/9/2024.",
            [("109/2024/NĐ-CP", "2024-09-01", None)],
        ),
        (
            "Nghị định 109/2024/NĐ-CP có hiệu lực từ ngày 01/9/2024 đến hết ngày 30/11/2024.",
            [("109/2024/NĐ-CP", "2024-09-01", "2024-11-30")],
        ),
        (
            "Nghị định 24 hết hiệu lực từ ngày 1/7/2025.",
            [("24", None, "2025-06-30")],
        ),
        (
            "Luật Đất đai năm 2024 được Quốc hội thông qua ngày 18/1, có hiệu lực từ 1/1/2025.",
            [("Luật Đất đai năm 2024", "2025-01-01", None)],
        ),
        (
            "Từ ngày 1/8/2024, Luật Đất đai, Luật Nhà ở sẽ đồng thời có hiệu lực.",
            [("Luật Đất đai", "2024-08-01", None), ("Luật Nhà ở", "2024-08-01", None)],
        ),
        ("Khi Luật Thủ đô chưa có hiệu lực từ ngày 1/7/2025, việc này dừng.", []),
        ("Luật Thủ đô yêu cầu rà soát các quy hoạch có hiệu lực từ ngày 1/7/2025.", []),
    ],
)
def test_from_when_until_when_documents_are_in_force(text, expected):
    assert in_force(text) == expected


def test_an_official_document_says_its_effect_addressees_and_signer():
    own = directives(DECISION)[0]
    assert own.number == "15/QĐ-UBND"
    assert own.in_force_from == PartialDate(2024, 6, 5)
    assert own.addressees == ("Bộ Nội vụ", "Sở Nội vụ tỉnh Quảng Trị")
    assert own.signer == "Trần Văn Mẫu"


def test_a_press_text_has_neither_addressees_nor_signer():
    (cited,) = directives("Nơi nhận: Bộ Nội vụ. Thực hiện Nghị quyết số 18-NQ/TW.")
    assert (cited.addressees, cited.signer) == ((), None)

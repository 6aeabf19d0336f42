from decimal import Decimal

import pytest

from kg.extraction.analysis import analyse
from kg.extraction.figures import numbers
from kg.model import Document
from kg.vocabulary import load

VOCABULARY = load()


def values(text):
    return [number.value for number in numbers.read(analyse(Document("d", text), VOCABULARY))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có 12.450 hội viên", ["12450"]),
        ("đạt 7,25% kế hoạch", ["7.25"]),
        ("thu ngân sách 1.234,5 tỷ đồng", ["1234500000000"]),
        ("vay 3 nghìn tỷ đồng", ["3000000000000"]),
        ("chi 2 tỷ 350 triệu đồng", ["2350000000"]),
        ("1 000 000 lượt khách", ["1000000"]),
        ("4 triệu chứng thường gặp", ["4"]),
        ("đã có 61/61 đại biểu tán thành", ["61"]),
        ("tăng 0,125 điểm", ["0.125"]),
        ("bằng 88.75% số đại biểu, 12.450 phiếu", ["88.75", "12450"]),
        ("The 12,450 people; 3,200 houses", ["12450", "3200"]),
    ],
)
def test_reads_vietnamese_notation(text, expected):
    assert values(text) == [Decimal(value) for value in expected]


@pytest.mark.parametrize(
    "text",
    [
        "từ ngày 30/6/2021",
        "lúc 18:30",
        "dịch Covid-19",
        "cần 5-7 người",
        "cần 5 - 7 người",
        "ca F1",
    ],
)
def test_leaves_out_dates_names_and_ranges(text):
    assert values(text) == []


def test_plain_values_have_no_trailing_zeros():
    assert str(values("2,80 triệu người")[0]) == "2800000"

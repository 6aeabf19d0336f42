from decimal import Decimal

import pytest

from kg.extraction import figures
from kg.extraction.analysis import Findings, analyse
from kg.extraction.mentions import DateMention
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def read(text, *mentions):
    analysis = analyse(Document("d", text), VOCABULARY)
    found = Findings()
    found.add(mentions)
    return [(analysis.text[m.start : m.end], m) for m in figures.find(analysis, found)]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Đảng bộ có hơn 4.210 đảng viên.", "hơn 4.210 đảng viên", "4210", "đảng viên"),
        ("Tỷ lệ đạt 97,5%.", "97,5%", "97.5", "%"),
        ("Khu rừng rộng 1.250ha.", "1.250ha", "1250", "ha"),
        ("Tổng vốn gần 3,2 tỷ USD.", "gần 3,2 tỷ USD", "3200000000", "USD"),
        (
            "Mức phạt 1.500.000 đồng/người/tháng.",
            "1.500.000 đồng/người/tháng",
            "1500000",
            "đồng/người/tháng",
        ),
        (
            "Khen thưởng 12 tập thể và cá nhân tiêu biểu.",
            "12 tập thể và cá nhân",
            "12",
            "tập thể và cá nhân",
        ),
        ("Kết nối tới 705 điểm cầu trên cả nước.", "705 điểm cầu", "705", "điểm cầu"),
        ("Toàn huyện có 14 khu dân cư mới.", "14 khu dân cư", "14", "khu dân cư"),
        ("Đã trồng 30 vườn ươm tại các xã.", "30 vườn ươm", "30", "vườn ươm"),
        ("Thành lập 45/40 chi bộ.", "45/40 chi bộ", "45", "chi bộ"),
        ("Trong tổng số 9 xã có đường mới.", "9 xã", "9", "xã"),
        ("Có 13,500 người tham gia.", "13,500 người", "13500", "người"),
        ("Diện tích 13,500 ha.", "13,500 ha", "13.500", "ha"),
    ],
)
def test_reads_value_and_unit(text, quote, value, unit):
    [(surface, mention)] = read(text)
    assert (surface, mention.value, mention.unit) == (quote, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệm vụ kéo dài 8 tháng, trong 3 năm.",
        "Ông năm nay 45 tuổi.",
        "Đây là lần 5, khóa 13, kỳ họp thứ 3.",
        "Chương trình 135 giai đoạn 2.",
        "Quận 1 và Quân khu 5.",
        "Đạt 2/3 số phiếu.",
        "Từ 7 triệu đồng đến 10 triệu đồng.",
        "Năm học 2021 diễn ra bình thường.",
        "Lúc 9 giờ 30 phút.",
        "Bàn 2 vấn đề.",
        "Học sinh lớp 12 ôn thi.",
        "Máy chạy xăng RON 92 dùng tốt.",
    ],
)
def test_numbers_that_are_no_figures(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("Có trên 40 xã.", "more-than"),
        ("Có chưa đầy 40 xã.", "less-than"),
        ("Có khoảng 40 xã.", "about"),
        ("Có ít nhất 40 xã.", "at-least"),
        ("Có tối đa không quá 40 xã.", "at-most"),
        ("Có 40 xã.", None),
    ],
)
def test_approximation(text, approximation):
    [(_, mention)] = read(text)
    assert mention.approximation == approximation


def test_a_number_inside_a_date_is_no_figure():
    text = "Ngày 9/11 chuyên gia đến."
    assert read(text, DateMention(0, 9, PartialDate(2021, 11, 9))) == []


def test_date_comparison_and_object():
    text = "Tính đến 30/6/2021, tỉnh có 310 xã đạt chuẩn nông thôn mới, tăng 5% so với năm 2020."
    dates = [
        DateMention(9, 18, PartialDate(2021, 6, 30)),
        DateMention(text.index("năm 2020"), len(text) - 1, PartialDate(2020)),
    ]
    (_, communes), (_, growth) = read(text, *dates)
    assert communes.what == "xã đạt chuẩn nông thôn mới"
    assert communes.date == growth.date == PartialDate(2021, 6, 30)
    assert growth.comparison == "so với năm 2020"


def test_a_date_right_after_a_figure_is_its_own():
    text = "Tăng trưởng 3% trong năm 2020 và 7% vào năm 2021."
    first, second = text.index("năm 2020"), text.index("năm 2021")
    dates = [
        DateMention(first, first + 8, PartialDate(2020)),
        DateMention(second, second + 8, PartialDate(2021)),
    ]
    assert [m.date for _, m in read(text, *dates)] == [PartialDate(2020), PartialDate(2021)]

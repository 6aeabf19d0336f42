from decimal import Decimal

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.figures import finding as figures
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
        ("Hệ thống gồm 3 phân hệ.", "3 phân hệ", "3", "phân hệ"),
        ("Thị phần giảm 2,2 điểm %.", "2,2 điểm %", "2.2", "điểm phần trăm"),
        ("Rổ gồm 6 đồng tiền chủ chốt.", "6 đồng tiền", "6", "đồng tiền"),
        ("Kết nối tới 705 điểm cầu trên cả nước.", "705 điểm cầu", "705", "điểm cầu"),
        ("Toàn huyện có 14 khu dân cư mới.", "14 khu dân cư", "14", "khu dân cư"),
        ("Đã trồng 30 vườn ươm tại các xã.", "30 vườn ươm", "30", "vườn ươm"),
        ("Thành lập 45/40 chi bộ.", "45/40 chi bộ", "45", "chi bộ"),
        ("Trong tổng số 9 xã có đường mới.", "9 xã", "9", "xã"),
        ("Căn nhà 120 m2 bỏ trống.", "120 m2", "120", "m2"),
        ("Khu vườn rộng 350,5m².", "350,5m²", "350.5", "m2"),
        ("Xã truy vết 31 trường hợp F1.", "31 trường hợp F1", "31", "trường hợp F1"),
        ("Lấy 480 mẫu bệnh phẩm trong đêm.", "480 mẫu bệnh phẩm", "480", "mẫu bệnh phẩm"),
        ("Thôn có 3 ca dương tính.", "3 ca dương tính", "3", "ca dương tính"),
        ("Huyện còn 12 đơn vị hành chính.", "12 đơn vị hành chính", "12", "đơn vị hành chính"),
        ("Mật độ 7.222 người/km2.", "7.222 người/km2", "7222", "người/km2"),
        ("Tàu chở 26 thuyền viên.", "26 thuyền viên", "26", "thuyền viên"),
        ("Đoàn diễn 4 tiết mục.", "4 tiết mục", "4", "tiết mục"),
        ("Học phí là 720.000 đồng/tín chỉ.", "720.000 đồng/tín chỉ", "720000", "đồng/tín chỉ"),
        ("Cổ tức 1.500 đồng/cổ phiếu.", "1.500 đồng/cổ phiếu", "1500", "đồng/cổ phiếu"),
        ("Có 28 ca sĩ hát.", "28 ca sĩ", "28", "ca sĩ"),
        ("Huyện có 3 câu lạc bộ hát ru.", "3 câu lạc bộ", "3", "câu lạc bộ"),
        ("Hội nghị mời 217 nhà đầu tư trong nước.", "217 nhà đầu tư", "217", "nhà đầu tư"),
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
        "Ngày 30/4 rơi vào thứ ba và 1/5 rơi vào thứ tư.",
        "Đội có 4 chiến thắng, nhận 3 thẻ vàng và hưởng 6 quả phạt góc.",
        "Kỳ thi vào lớp 10 trung học phổ thông bắt đầu.",
        "Tử vi của 12 con giáp.",
        "Gói 14 bao gồm ba phần.",
        "Ông năm nay 45 tuổi.",
        "Đây là lần 5, khóa 13, kỳ họp thứ 3.",
        "Chương trình 135 giai đoạn 2.",
        "Quận 1 và Quân khu 5.",
        "Quốc lộ 1 km 35 bị sạt lở.",
        "Đạt 2/3 số phiếu.",
        "Từ 7 triệu đồng đến 10 triệu đồng.",
        "Năm học 2021 diễn ra bình thường.",
        "Lúc 9 giờ 30 phút.",
        "Chúc em 20/10 thật vui.",
        "Tâm bão ở 15,8 độ vĩ bắc.",
        "Vòng loại World Cup 2026 khu vực châu Á.",
        "Bàn 2 vấn đề.",
        "Học sinh lớp 12 ôn thi.",
        "Máy chạy xăng RON 92 dùng tốt.",
        "Gói thầu thuộc giai đoạn 2 và 3 tiến hành trong năm sau.",
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


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Thu ngân sách tăng 5%.", "increase"),
        ("Số hộ nghèo giảm hơn 40 hộ.", "decrease"),
        ("Tỉnh vượt 40 xã.", "increase"),
        ("Tỷ lệ tăng lên 43%.", None),
        ("Tỉnh có 40 xã.", None),
    ],
)
def test_direction(text, direction):
    [(_, mention)] = read(text)
    assert mention.direction == direction


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Phấn đấu kết nạp 2.000 đảng viên.", "planned"),
        ("Huyện dự kiến trồng 40 ha rừng.", "planned"),
        ("Mục tiêu đề ra nay đã hoàn thành với 40 xã.", None),
        ("Huyện kết nạp 2.000 đảng viên.", None),
    ],
)
def test_plan_or_result(text, status):
    [(_, mention)] = read(text)
    assert mention.status == status


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("Thu ngân sách đạt 102,9% kế hoạch năm.", "kế hoạch năm"),
        ("Giải ngân đạt 80% dự toán, tăng nhanh.", "dự toán"),
        ("Đạt 102% so với kế hoạch.", "so với kế hoạch"),
        ("Tăng 5% so với cùng kỳ năm 2020.", "so với cùng kỳ năm 2020"),
        ("Đạt 40 kế hoạch.", None),
    ],
)
def test_what_a_figure_is_compared_with(text, comparison):
    [(_, mention)] = read(text)
    assert mention.comparison == comparison


def test_a_fraction_keeps_what_it_is_set_against():
    [(_, mention)] = read("Thành lập 45/40 chi bộ.")
    assert (mention.value, mention.total) == (45, 40)


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có 310 xã, trong đó có 12 xã vùng cao.",
        "Tỉnh có 310 xã. Trong đó, 12 xã vùng cao.",
        "Tỉnh có 310 xã, giảm 4 xã, trong số đó 12 xã vùng cao.",
    ],
)
def test_a_part_leads_to_its_whole(text):
    figures = read(text)
    [whole] = [m for words, m in figures if words == "310 xã"]
    [part] = [m for words, m in figures if words == "12 xã"]
    assert part.part_of == (whole.start, whole.end)
    assert whole.part_of is None


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có 310 xã, 12 phường.",
        "Quỹ có 40 tỷ đồng, trong đó 12 người góp.",
        "Tỉnh có 310 xã, trong đó 12% đạt chuẩn.",
        "Tỉnh có 10 xã, trong đó 12 xã vùng cao.",
    ],
)
def test_what_is_no_part(text):
    assert all(mention.part_of is None for _, mention in read(text))


def test_more_than_after_an_adjective_compares():
    [(_, mention)] = read("Con đường dài hơn 40 km.")
    assert mention.approximation is None


def test_a_figure_of_a_period_keeps_both_ends():
    text = "6 tháng đầu năm 2021, tỉnh có 310 xã."
    period = DateMention(0, 21, PartialDate(2021, 1), PartialDate(2021, 6))
    [(_, mention)] = read(text, period)
    assert (mention.date, mention.until) == (PartialDate(2021, 1), PartialDate(2021, 6))


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

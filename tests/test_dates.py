import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.dates import finding as dates
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def read(text, date="2021-11-20"):
    document = Document("d", text, PartialDate.parse(date) if date else None)
    analysis = analyse(document, VOCABULARY)
    return [
        (analysis.text[m.start : m.end], f"{m.date}/{m.until}" if m.until else str(m.date))
        for m in sorted(dates.find(analysis, Findings()), key=lambda m: m.start)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban hành ngày 25/10/2021.", [("ngày 25/10/2021", "2021-10-25")]),
        ("Chính thức từ ngày 1-1-2022.", [("ngày 1-1-2022", "2022-01-01")]),
        ("Hà Nội, ngày 03 tháng 7 năm 2025", [("ngày 03 tháng 7 năm 2025", "2025-07-03")]),
        ("Sinh ngày 2 tháng 9, năm 1945.", [("ngày 2 tháng 9, năm 1945", "1945-09-02")]),
        ("Từ tháng 8/2020 đến nay.", [("tháng 8/2020", "2020-08")]),
        ("Tháng 3 năm 2018, ông về hưu.", [("Tháng 3 năm 2018", "2018-03")]),
        ("Năm 2022 là năm thứ hai.", [("Năm 2022", "2022")]),
        ("Báo cáo quý III/2025.", [("quý III/2025", "2025-07/2025-09")]),
        ("Quyết định ngày tháng năm 2026.", [("ngày tháng năm 2026", "2026")]),
        ("Hội nghị tháng 2-2021.", [("tháng 2-2021", "2021-02")]),
        ("Ông là Bộ trưởng từ 8.2018 tới nay.", [("8.2018", "2018-08")]),
        ("Phiên ngày 10.5 giảm.", [("ngày 10.5", "2021-05-10")]),
        ("Năm 2015 ông ra trường, hai năm sau ông về tỉnh.", [("Năm 2015", "2015")]),
        ("Năm 2015 ông ra trường, tháng sau đó về tỉnh.", [("Năm 2015", "2015")]),
    ],
)
def test_a_date_is_as_exact_as_the_text(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 15/11, đoàn làm việc.", "2021-11-15"),
        ("Chiều 9-7, tại Hà Nội.", "2021-07-09"),
        ("Thứ ba, 16/11, hội nghị bế mạc.", "2021-11-16"),
        ("Kỳ họp bế mạc hôm nay (20/11).", "2021-11-20"),
        ("Hoàn thành trước 15/12.", "2021-12-15"),
        ("Lúc 17h30 5/5, xe rời bến.", "2021-05-05"),
        ("Đợt mưa tháng 12 gây thiệt hại.", "2021-12"),
        ("Đợt mưa tháng 9 gây thiệt hại.", "2021-09"),
        ("Năm 2019, từ ngày 5/3, tỉnh dừng lễ hội.", "2019-03-05"),
        ("Nhân kỷ niệm ngày 30/4/1975, xã họp vào ngày 28/4.", "2021-04-28"),
        ("Sáng nay, Quốc hội khai mạc.", "2021-11-20"),
        ("Hôm qua, Chính phủ họp.", "2021-11-19"),
        ("Sáng 15/11 họp, chiều cùng ngày bế mạc.", "2021-11-15"),
        ("Sản lượng cả năm nay tăng.", "2021"),
        ("Từ tháng 9, tháng 10 năm ngoái.", "2020"),
        ("Từ tháng 9 năm ngoái đến 10/11.", "2021-11-10"),
        ("Cùng kỳ tháng trước tăng 2%.", "2021-10"),
    ],
)
def test_a_missing_year_comes_from_the_document(text, expected):
    assert read(text)[-1][1] == expected


def test_months_after_what_was_told_are_not_counted_from_the_document():
    assert read("Ba tháng sau, tại kỳ họp đầu tiên, ông được bầu.") == []
    assert read("Tháng sau, ông về hưu.") == [("Tháng sau", "2021-12")]


def test_around_the_turn_of_the_year_the_nearest_day_is_meant():
    assert read("Ngày 28/12, tỉnh công bố.", "2022-01-05")[0][1] == "2021-12-28"
    assert read("Đến ngày 10/1, tỉnh sẽ công bố.", "2021-12-25")[0][1] == "2022-01-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ 01/1988 - 6/1994", ["1988-01/1994-06"]),
        ("01/1988 - 6/1994: cán bộ Ban Tổ chức", ["1988-01/1994-06"]),
        ("giai đoạn 2016-2021", ["2016/2021"]),
        ("nhiệm kỳ 2025- 2030; 2026-2031", ["2025/2030", "2026/2031"]),
        ("khóa XIV (2016 - 2021)", ["2016/2021"]),
        ("từ ngày 1/7 đến 5/7", ["2021-07-01/2021-07-05"]),
        ("từ 10 đến 12/9", ["2021-09-10/2021-09-12"]),
        ("ngày 10-12/9", ["2021-09-10/2021-09-12"]),
        ("các ngày 27, 28 và 29/4", ["2021-04-27", "2021-04-28", "2021-04-29"]),
        ("các ngày 27, 28-29/4", ["2021-04-27", "2021-04-28/2021-04-29"]),
        ("tháng 11, tháng 12 năm 2025", ["2025-11", "2025-12"]),
        ("tháng 4 và 5/2021", ["2021-04", "2021-05"]),
        ("quý I và quý II năm 2022", ["2022-01/2022-03", "2022-04/2022-06"]),
        ("quý II-IV/2022", ["2022-04/2022-12"]),
        ("các năm 2019, 2020", ["2019", "2020"]),
        ("6 tháng đầu năm 2021", ["2021-01/2021-06"]),
        ("nửa cuối năm", ["2021-07/2021-12"]),
        ("từ 30/12 đến 3/1", ["2021-12-30/2022-01-03"]),
    ],
)
def test_periods_and_lists_share_what_one_of_them_says(text, expected):
    assert [date for _, date in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định 30/2020/NĐ-CP về công tác văn thư",
        "Nghị định 10/2021 và số 11/2021/TT-BYT",
        "thành lập 93/70 tổ chức đảng",
        "tỷ số 3-2, mã 12-15, trang 3",
        "đến 2/3 diện tích, từ 1/3 số hộ",
        "nghỉ lễ 30/4 và 1/5",
        "ngày 31/2/2021",
        "ngày 30/13",
        "đạt 15/20 người",
        "trong tuần qua",
        "giá xăng tăng 10.5 điểm",
        "euro tăng từ 1.1950 lên 1.1998 USD",
    ],
)
def test_no_date_is_seen_in(text):
    assert read(text) == []


def test_without_a_document_date_only_full_dates_are_read():
    text = "Ngày 5/6 và sáng nay, theo Kết luận ngày 7/6/2021."
    assert read(text, date=None) == [("ngày 7/6/2021", "2021-06-07")]


def test_an_official_document_speaks_from_its_dateline():
    text = "QUYẾT ĐỊNH\nHà Nội, ngày 05 tháng 5 năm 2026\nHọp ngày 4/5."
    assert read(text, date=None)[-1] == ("ngày 4/5", "2026-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/11, Sở họp. Chiều cùng ngày, đoàn về.",
        "Sáng 5/11, Sở họp theo Quyết định 9/QĐ-BYT ngày 2/3/2020. Chiều cùng ngày, đoàn về.",
        "Sáng 5/11, đoàn thăm xã từ ngày 1/11 đến 7/11. Chiều cùng ngày, đoàn về.",
        "Sáng 5/11, Sở họp. Trước đó, chiều 4/11, đoàn đến. Chiều cùng ngày, đoàn về.",
    ],
)
def test_the_same_day_is_the_one_told_last(text):
    """No day of a cited decision, no period and no day before."""
    assert read(text)[-1][1] == "2021-11-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp vào thứ hai tuần tới.", [("thứ hai tuần tới", "2021-11-22")]),
        ("Sáng thứ Tư, đoàn đến Huế.", [("thứ Tư", "2021-11-17")]),
        ("Chủ nhật vừa qua, xã họp.", [("Chủ nhật vừa qua", "2021-11-14")]),
        ("Báo cáo hôm thứ Bảy.", [("thứ Bảy", "2021-11-20")]),
        ("Trình thứ sáu tuần trước.", [("thứ sáu tuần trước", "2021-11-12")]),
        ("Chiều thứ 5 tuần này, Sở trả lời.", [("thứ 5 tuần này", "2021-11-18")]),
        ("Sáng thứ Hai (15/11), Sở họp.", [("15/11", "2021-11-15")]),
        ("Phiên họp thứ ba diễn ra.", []),
        ("Đây là lần thứ tư xã họp.", []),
        ("Vào thứ hạng thứ hai.", []),
        ("Hội nghị lần thứ ba vừa qua.", []),
        ("Ngày thứ năm của đợt mưa.", []),
    ],
)
def test_days_of_the_week(text, expected):
    """Seen from Saturday 20 November 2021; "thứ hai" is also "second"."""
    assert read(text) == expected

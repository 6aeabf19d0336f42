"""Sentences end at stops, not at abbreviations; list markers are not part of an item."""

import pytest

from kg.sentences import segment


def cut(text):
    return [text[s.start : s.end] for s in segment(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Hội nghị bế mạc. Ông Bình phát biểu.", ["Hội nghị bế mạc.", "Ông Bình phát biểu."]),
        (
            "TP. Vinh mời GS.TS. Lê Văn Tám. Ông nhận lời.",
            ["TP. Vinh mời GS.TS. Lê Văn Tám.", "Ông nhận lời."],
        ),
        ("Có 13.500 đảng viên. Ước tăng 2,5%.", ["Có 13.500 đảng viên.", "Ước tăng 2,5%."]),
        ("Phòng chống dịch v.v. và các việc khác.", ["Phòng chống dịch v.v. và các việc khác."]),
        ("Kết quả còn thấp... Ếch kêu.", ["Kết quả còn thấp...", "Ếch kêu."]),
        (
            "không khai báo y tế.Tăng cường kiểm tra.",
            ["không khai báo y tế.", "Tăng cường kiểm tra."],
        ),
        ("Xem trang.vn để biết.", ["Xem trang.vn để biết."]),
        (
            "Thu ngân sách tăng trong quý I. Ông yêu cầu giữ đà.",
            ["Thu ngân sách tăng trong quý I.", "Ông yêu cầu giữ đà."],
        ),
        (
            "Ca mổ thực hiện tại Bệnh viện K. Bà đã hồi phục.",
            ["Ca mổ thực hiện tại Bệnh viện K.", "Bà đã hồi phục."],
        ),
        ("Đất thuộc khu B. Hộ dân đồng ý.", ["Đất thuộc khu B.", "Hộ dân đồng ý."]),
        ("Khai mạc khóa X. Hội nghị bàn.", ["Khai mạc khóa X.", "Hội nghị bàn."]),
        ("Anh T. Hùng nhận quà của chị B. Lan.", ["Anh T. Hùng nhận quà của chị B. Lan."]),
        ("Bị can Trần V. A. khai nhận.", ["Bị can Trần V. A. khai nhận."]),
    ],
)
def test_where_sentences_end(text, sentences):
    assert cut(text) == sentences


@pytest.mark.parametrize(
    ("line", "marker", "rest"),
    [
        ("1. Sở Y tế chủ trì;", "1.", "Sở Y tế chủ trì;"),
        ("a) Rà soát biên chế;", "a)", "Rà soát biên chế;"),
        ("- Kiểm tra định kỳ.", "-", "Kiểm tra định kỳ."),
        ("Điều 2. Nhiệm vụ của Tổ công tác", "Điều 2.", "Nhiệm vụ của Tổ công tác"),
        ("IV. TỔ CHỨC THỰC HIỆN", "IV.", "TỔ CHỨC THỰC HIỆN"),
        ("2.1. Giao Văn phòng tổng hợp.", "2.1.", "Giao Văn phòng tổng hợp."),
    ],
)
def test_list_markers_stay_outside(line, marker, rest):
    (item,) = segment(line)
    assert (item.kind, item.marker, line[item.start : item.end]) == ("item", marker, rest)


def test_a_short_line_without_a_stop_is_a_heading():
    first, second = segment("Sớm ban hành nghị quyết\nHội nghị đã kết thúc.")
    assert (first.kind, second.kind) == ("heading", "sentence")
    assert (first.paragraph, second.paragraph) == (0, 1)

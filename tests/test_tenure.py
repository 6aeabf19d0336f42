"""Since when and until when offices are held: table tests of [sentence, offices with years]."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find as find_bodies
from kg.extraction.dates.finding import find as find_dates
from kg.extraction.mentions import OccupancyMention
from kg.extraction.officials.finding import find
from kg.model import Document, PartialDate


def tenures(text, vocabulary, date="2024-12-20"):
    analysis = analyse(Document("x", text, PartialDate.parse(date)), vocabulary)
    found = Findings()
    for stage in (find_dates, find_bodies, find):
        found.add(stage(analysis, found))
    return [
        (m.office, m.status, str(m.valid_from or ""), str(m.valid_until or ""))
        for m in found.all(OccupancyMention)
    ]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Bà Mai Thị Sen là giáo viên. Năm 2016, bà được bầu làm Bí thư Huyện ủy Cái Nước "
                "rồi Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [
                ("Bí thư Huyện ủy Cái Nước", "former", "2016", ""),
                ("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "", ""),
            ],
        ),
        (
            (
                "Trước khi họp vào ngày 16/12, Tỉnh ủy phân công bà Mai Thị Sen làm Bí thư Huyện ủy"
                " Cái Nước."
            ),
            [("Bí thư Huyện ủy Cái Nước", "appointed", "", "")],
        ),
        (
            (
                "Tháng 3/2020, Tỉnh ủy cách chức Bí thư Huyện ủy Cái Nước nhiệm kỳ 2010-2015 đối"
                " với bà Mai Thị Sen."
            ),
            [("Bí thư Huyện ủy Cái Nước", "former", "", "2015")],
        ),
        (
            (
                "Tỉnh ủy điều động bà Mai Thị Sen, Giám đốc Sở Y tế tỉnh Cà Mau, về Huyện ủy. "
                "Bà Sen được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Cà Mau sau một hội nghị."
            ),
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "", "")] * 2,
        ),
        (
            "Bà Mai Thị Sen là Giám đốc Sở Y tế Cà Mau trong 18 năm, giai đoạn 2003-2021.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "2003", "2021")],
        ),
        (
            "Bà Mai Thị Sen là Giám đốc Sở Y tế Cà Mau từ 2.2015.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "current", "2015-02", "")],
        ),
        (
            "Từ 8.2019 đến tháng 12.2024, bà Mai Thị Sen là Giám đốc Sở Y tế Cà Mau.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "2019-08", "2024-12")],
        ),
        (
            "Ông Lê Văn Đạo là Giám đốc Sở Y tế Cà Mau, tới khi ông bị miễn nhiệm vào 5/1/2023.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "", "2023-01-05")],
        ),
        (
            (
                "Tới 8.2023, ông Lê Văn Đạo được bổ nhiệm làm Giám đốc Sở Y tế Cà Mau cho tới "
                "khi sở này được sáp nhập."
            ),
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "2023-08", "")],
        ),
        (
            "Ông Lê Văn Đạo được bổ nhiệm làm Giám đốc Sở Y tế Cà Mau đến khi nghỉ hưu.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "appointed", "", "")],
        ),
        (
            (
                "Ngày 2/12, tỉnh họp và miễn nhiệm chức Giám đốc Sở Y tế Cà Mau đối với "
                "ông Lê Văn Đạo vào cùng ngày."
            ),
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "dismissed", "", "2024-12-02")],
        ),
        (
            "UBND tỉnh miễn nhiệm ông Lê Văn Đạo, Giám đốc Sở Y tế Cà Mau, từ ngày 1/9/2024.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "", "2024-09-01")],
        ),
        (
            "Ông Lê Văn Đạo được bổ nhiệm làm Giám đốc Sở Y tế Cà Mau từ tháng 5/2022.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "current", "2022-05", "")],
        ),
        (
            "Ông Lê Văn Đạo là Chủ tịch Quốc hội từ năm 1987 đến 1992.",
            [("Chủ tịch Quốc hội", "former", "1987", "1992")],
        ),
        (
            "Ông Lê Văn Đạo làm Giám đốc Sở Y tế Cà Mau từ năm 2003 đến khi nghỉ hưu năm 2009.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "2003", "2009")],
        ),
        (
            "Bà Mai Thị Sen là Ủy viên Trung ương Đảng khóa 11,12,13.",
            [("Ủy viên Trung ương Đảng", "current", "", "")],
        ),
        (
            "Bà Mai Thị Sen là Ủy viên Trung ương Đảng các khóa XII (dự khuyết), XIII.",
            [("Ủy viên Trung ương Đảng", "current", "", "")],
        ),
        (  # the end of a term that is not served out is none
            (
                "Ông Lê Văn Đạo là đại biểu HĐND tỉnh Cà Mau nhiệm kỳ 2021-2026. Dự lễ có ông Lê "
                "Văn Đạo, nguyên đại biểu HĐND tỉnh Cà Mau."
            ),
            [
                ("Đại biểu Hội đồng nhân dân tỉnh Cà Mau", "former", "2021", ""),
                ("Đại biểu Hội đồng nhân dân tỉnh Cà Mau", "former", "", ""),
            ],
        ),
        (
            (
                "Ông Lê Văn Đạo, Ủy viên Trung ương Đảng khóa XIII, được cho thôi giữ chức Ủy viên "
                "Trung ương Đảng từ ngày 3/8/2024."
            ),
            [
                ("Ủy viên Trung ương Đảng", "dismissed", "", ""),
                ("Ủy viên Trung ương Đảng", "dismissed", "", "2024-08-03"),
            ],
        ),
        (
            "Ông Lê Văn Đạo từng được bổ nhiệm làm Giám đốc Sở Y tế Cà Mau năm 2015.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "former", "2015", "")],
        ),
        (
            "Ông Lê Văn Đạo là Chủ tịch UBND tỉnh Cà Mau (từ 2019).",
            [("Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current", "2019", "")],
        ),
        (
            "Ông Lê Văn Đạo sinh năm 1973, được bổ nhiệm giữ chức Chánh Văn phòng Quốc hội.",
            [("Chánh Văn phòng Quốc hội", "appointed", "", "")],
        ),
        (
            "Bà Mai Thị Sen là Ủy viên Trung ương Đảng khóa XI, XII, đại biểu Quốc hội khóa XV.",
            [
                ("Ủy viên Trung ương Đảng", "former", "", ""),
                ("Đại biểu Quốc hội", "current", "", ""),
            ],
        ),
        (
            (
                "Ông Hồ Văn Vũ được bổ nhiệm giữ chức vụ Phó Giám đốc Sở Y tế Long An; thời hạn "
                "5 năm, kể từ ngày 16.12.2024."
            ),
            [("Phó Giám đốc Sở Y tế tỉnh Long An", "appointed", "2024-12-16", "")],
        ),
        (
            (
                "Bổ nhiệm ông Hồ Văn Vũ giữ chức vụ Phó Giám đốc Sở Y tế tỉnh Long An.\n"
                "Thời hạn bổ nhiệm là 05 năm, kể từ ngày 16 tháng 12 năm 2024."
            ),
            [("Phó Giám đốc Sở Y tế tỉnh Long An", "appointed", "2024-12-16", "")],
        ),
        (
            (
                "Ngày 5/12/2024, HĐND bầu ông Vi Châu giữ chức Chủ tịch UBND tỉnh Hải Dương, "
                "nhiệm kỳ 2021-2026."
            ),
            [("Chủ tịch Ủy ban nhân dân tỉnh Hải Dương", "appointed", "2024-12-05", "2026")],
        ),
        (  # one leaves a post on the day the next one begins, not on that of the decision
            (
                "Theo Quyết định số 12/QĐ-UBND ngày 5/12/2024, ông Vũ Văn Dụng thôi giữ chức "
                "Giám đốc Sở Y tế Cà Mau; bổ nhiệm giữ chức Giám đốc Sở Nội vụ Cà Mau từ ngày "
                "15/12/2024."
            ),
            [
                ("Giám đốc Sở Y tế tỉnh Cà Mau", "dismissed", "", "2024-12-15"),
                ("Giám đốc Sở Nội vụ tỉnh Cà Mau", "appointed", "2024-12-15", ""),
            ],
        ),
        (
            (
                "Tỉnh bổ nhiệm ông Hồ Văn Vũ giữ chức Giám đốc Sở Y tế Cà Mau. Các quyết định có "
                "hiệu lực từ ngày 1/12/2024."
            ),
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "appointed", "2024-12-01", "")],
        ),
        (
            (
                "HĐND tỉnh Cà Mau cho thôi làm nhiệm vụ đại biểu HĐND tỉnh Cà Mau đối với ông Hồ "
                "Văn Vũ, do nhận nhiệm vụ mới tại Bộ Y tế, kể từ ngày 1/12/2024."
            ),
            [("Đại biểu Hội đồng nhân dân tỉnh Cà Mau", "dismissed", "", "2024-12-01")],
        ),
        (  # what is said to hold from a day on is no office
            "Ông Hồ Văn Vũ, Giám đốc Sở Y tế Cà Mau cho biết kể từ ngày 1/12/2024, giá tăng.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "current", "", "")],
        ),
        (
            (
                "Trường giao bà Mai Thị Sen, Phó Hiệu trưởng Trường Đại học Cà Mau phụ trách Ban "
                "Giám hiệu kể từ ngày 1/12/2024."
            ),
            [("Phó Hiệu trưởng Trường Đại học Cà Mau", "current", "", "")],
        ),
        (
            "Ông Hồ Văn Vũ là Chủ tịch UBND tỉnh Cà Mau các nhiệm kỳ 2011 - 2016, 2016 - 2021.",
            [("Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "former", "", "2021")],
        ),
        (
            "Ông Hồ Văn Vũ, nguyên Bí thư Tỉnh ủy Cà Mau nhiệm kỳ 2005-2010, 2010-2015, về quê.",
            [("Bí thư Tỉnh ủy Cà Mau", "former", "2005", "2015")],
        ),
        (  # the term is that of who comes next
            (
                "Ông Hồ Văn Vũ được bầu giữ chức Bí thư Tỉnh ủy Cà Mau nhiệm kỳ 2020-2025 thay bà "
                "Mai Thị Sen."
            ),
            [
                ("Bí thư Tỉnh ủy Cà Mau", "appointed", "", "2025"),
                ("Bí thư Tỉnh ủy Cà Mau", "former", "", ""),
            ],
        ),
        (  # who is elected again does not leave with the term
            (
                "Tháng 4/2016, ông Vũ Văn Dụng được bầu giữ chức Chủ tịch UBND tỉnh Cà Mau nhiệm "
                "kỳ 2016-2021 và tái đắc cử chức vụ này sau đó."
            ),
            [("Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "former", "2016-04", "")],
        ),
        (
            "Ông Vũ Văn Dụng là Ủy viên Trung ương Đảng khóa 11, 12.",
            [("Ủy viên Trung ương Đảng", "former", "", "")],
        ),
        (
            "Bà Lê Thị Nhài thôi giữ chức Giám đốc Sở Y tế Cà Mau từ ngày 1/12/2024.",
            [("Giám đốc Sở Y tế tỉnh Cà Mau", "dismissed", "", "2024-12-01")],
        ),
        (
            (
                "Sáng 4/12/2024, tại buổi lễ công bố, bà Vũ Thị Na được bổ nhiệm làm Vụ trưởng Vụ "
                "Pháp chế."
            ),
            [("Vụ trưởng Vụ Pháp chế", "appointed", "", "")],
        ),
        (  # he may have been elected in the midst of the term
            "Ông Lê Văn Đạo, Chủ tịch UBND tỉnh Cà Mau nhiệm kỳ 2021-2026, dự lễ.",
            [("Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current", "", "2026")],
        ),
    ],
)
def test_time_of_an_office(vocabulary, text, facts):
    assert tenures(text, vocabulary) == facts


def test_the_years_of_a_former_spell_do_not_date_the_office_held(vocabulary):
    text = (
        "Ông Lê Văn Đạo, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Xây dựng, dự họp.\n"
        "Từ tháng 10/2020 đến tháng 4/2021, ông là Ủy viên Trung ương Đảng, "
        "Thứ trưởng Bộ Xây dựng."
    )
    said = set(tenures(text, vocabulary))
    assert ("Ủy viên Trung ương Đảng", "current", "", "") in said
    assert ("Thứ trưởng Bộ Xây dựng", "former", "2020-10", "2021-04") in said
    assert not any(status == "current" and until for _, status, _, until in said)

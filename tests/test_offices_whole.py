"""Offices named whole: with towns, palaces, envoys and departments; and who holds them."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate


def held(text, vocabulary):
    read = extract(Document("x", text, PartialDate.parse("2022-05-01")), vocabulary)
    return sorted((o.official, o.office) for o in read.occupancies)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Thị trưởng Tampa Jane Castle nói.",
            [("Jane Castle", "Thị trưởng Tampa")],
        ),
        (
            "Thị trưởng Sunshine Coast Rosanna Roe nói.",
            [("Rosanna Roe", "Thị trưởng Sunshine Coast")],
        ),
        (  # a name of three words that the text has without the office
            "Bà Sarah Hucka Roe thắng. Thống đốc Sarah Hucka Roe ký luật.",
            [("Sarah Hucka Roe", "Thống đốc")],
        ),
        ("Thị trưởng James T Butts nói.", [("James T Butts", "Thị trưởng")]),
        ("Toàn quyền Đông Dương Henry Merlson đến.", [("Henry Merlson", "Toàn quyền Đông Dương")]),
        ("Thủ tướng Israeel Benjamin Roe nói.", [("Benjamin Roe", "Thủ tướng Israeel")]),
        (  # a country that no list has, but the text by itself
            "Bà thăm Sarantia. Tổng thống Sarantia Nikos Demetri đón. Hàng bán sang Sarantia.",
            [("Nikos Demetri", "Tổng thống Sarantia")],
        ),
        (  # a first name
            "Tổng thống Volodymyr Petr Roe nói. Bà gặp ông Volodymyr. Bà khen anh Volodymyr.",
            [("Volodymyr Petr Roe", "Tổng thống")],
        ),
        (
            "Ông Ricardo Silva, Phó Thị trưởng thành phố Braga (Bồ Đào Nha), đến thăm.",
            [("Ricardo Silva", "Phó Thị trưởng thành phố Braga")],
        ),
        (
            "Người phát ngôn Điện Kremlin Dmitry Roe nói.",
            [("Dmitry Roe", "Người phát ngôn Điện Kremlin")],
        ),
        (
            "Bà Susie Roe được chọn làm chánh văn phòng Nhà Trắng.",
            [("Susie Roe", "Chánh Văn phòng Nhà Trắng")],
        ),
        (
            "Thượng nghị sĩ Mỹ Bà Jane Roe phát biểu.",
            [("Jane Roe", "Thượng nghị sĩ Mỹ")],
        ),
    ],
)
def test_a_place_is_of_the_office_and_no_name(vocabulary, text, offices):
    assert held(text, vocabulary) == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Ông John Roe, Đặc phái viên của Tổng thống Mỹ về Kiểm soát Vũ khí, đến thăm.",
            [("John Roe", "Đặc phái viên của Tổng thống Mỹ về Kiểm soát Vũ khí")],
        ),
        (
            "Đặc phái viên Liên Hợp Quốc về Syria Geir Roesen lo ngại.",
            [("Geir Roesen", "Đặc phái viên Liên Hợp Quốc về Syria")],
        ),
        (
            "Đặc phái viên Mỹ về khí hậu John Roe phát biểu.",
            [("John Roe", "Đặc phái viên Mỹ về khí hậu")],
        ),
        (
            "Đặc sứ của Tổng thống Hàn Quốc là ông Kim Min.",
            [("Kim Min", "Đặc sứ của Tổng thống Hàn Quốc")],
        ),
        ("Đặc phái viên John Roe phát biểu.", [("John Roe", "Đặc phái viên")]),
        ("Đặc phái viên Cho Tae Yul phát biểu.", [("Cho Tae Yul", "Đặc phái viên")]),
    ],
)
def test_an_envoy_is_named_with_who_sent_him_and_on_what(vocabulary, text, offices):
    assert held(text, vocabulary) == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            (
                "Người phát ngôn của Hải quân Indonesia Julius Roe nói. Julius Roe, người phát ngôn"
                " Hải quân Indonesia, cảnh báo."
            ),
            [("Julius Roe", "Người phát ngôn Hải quân Indonesia")],
        ),
        (
            "Chủ tịch Trung Quốc Tập Minh Bé phát biểu. Chủ tịch nước Trung Quốc Tập Minh Bé đến.",
            [("Tập Minh Bé", "Chủ tịch nước Trung Quốc")],
        ),
    ],
)
def test_one_office_has_one_name(vocabulary, text, offices):
    assert held(text, vocabulary) == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (  # what one gets ends before the subject of the next clause
            (
                "Ông Putin đề xuất ông Andrey Roe làm bộ trưởng Quốc phòng, người phát ngôn"
                " Điện Kremlin Dmitry Roe nói."
            ),
            [
                ("Andrey Roe", "Bộ trưởng Quốc phòng"),
                ("Dmitry Roe", "Người phát ngôn Điện Kremlin"),
            ],
        ),
        (
            (
                "Quốc hội bầu ông Hồ Văn Bé giữ chức Phó Viện trưởng Viện kiểm sát nhân dân tối"
                " cao, Chủ tịch nước Lê Văn Na phát biểu."
            ),
            [
                ("Hồ Văn Bé", "Phó Viện trưởng Viện kiểm sát nhân dân tối cao"),
                ("Lê Văn Na", "Chủ tịch nước"),
            ],
        ),
        (
            "Là thành viên Chính phủ cựu Thủ tướng Srettha Roesin, bà được bổ nhiệm.",
            [("Srettha Roesin", "Thủ tướng")],
        ),
        (
            "Theo người phát ngôn Nhà Trắng, Tổng thống Joe Roe đã biết.",
            [("Joe Roe", "Tổng thống")],
        ),
        (
            "Theo Phó Bí thư Tỉnh ủy Sơn La, Chủ tịch UBND tỉnh Lê Văn Bé, cầu sắp xong.",
            [
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La"),
                ("Lê Văn Bé", "Phó Bí thư Tỉnh ủy Sơn La"),
            ],
        ),
        (
            "Trợ lý của Tổng thống Nga, ông Yuri Roe, nói.",
            [("Yuri Roe", "Trợ lý Tổng thống Nga")],
        ),
    ],
)
def test_an_office_goes_to_its_own_holder(vocabulary, text, offices):
    assert held(text, vocabulary) == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Ông Lê Văn Bé, Trưởng Phòng Cảnh sát điều tra tội phạm về ma túy, nói.",
            [("Lê Văn Bé", "Trưởng Phòng Cảnh sát điều tra tội phạm về ma túy")],
        ),
        (
            "Ông Lê Văn Bé, Trưởng phòng Đào tạo, Trường Đại học Vinh, nói.",
            [("Lê Văn Bé", "Trưởng Phòng Đào tạo Trường Đại học Vinh")],
        ),
        (
            "Bà Lê Thị Bé, Trưởng phòng Giáo dục mầm non (Sở GD-ĐT Bắc Kạn), nói.",
            [("Lê Thị Bé", "Trưởng Phòng Giáo dục mầm non Sở Giáo dục và Đào tạo tỉnh Bắc Kạn")],
        ),
        (
            "Trưởng phòng Giáo dục quận 3 Lê Văn Bé nói.",
            [("Lê Văn Bé", "Trưởng Phòng Giáo dục và Đào tạo quận 3")],
        ),
        (  # of the Cục that the last entry of the list names
            (
                "Các ông: Lê Văn Bé, Cục trưởng; Hà Văn Na, Cục trưởng Cục Hóa chất, nguyên Cục"
                " trưởng; Tô Văn Tám, Phó Cục trưởng Cục Thuế tỉnh Sơn La."
            ),
            [
                ("Hà Văn Na", "Cục trưởng Cục Hóa chất"),
                ("Hà Văn Na", "Cục trưởng Cục Thuế tỉnh Sơn La"),
                ("Lê Văn Bé", "Cục trưởng Cục Thuế tỉnh Sơn La"),
                ("Tô Văn Tám", "Phó Cục trưởng Cục Thuế tỉnh Sơn La"),
            ],
        ),
        (
            "Phó Thủ tướng Thường trực Chính phủ Lê Văn Bé nói.",
            [("Lê Văn Bé", "Phó Thủ tướng Thường trực Chính phủ")],
        ),
        (
            "Thẩm phán Lê Văn Bé thuộc TAND TP Hà Nội nói.",
            [("Lê Văn Bé", "Thẩm phán Tòa án nhân dân thành phố Hà Nội")],
        ),
        (
            (
                "Ông Lê Văn Bé, chánh Văn phòng Đảng đoàn, trưởng Ban Tổ chức Tổng Liên đoàn Lao"
                " động Việt Nam, nói."
            ),
            [
                ("Lê Văn Bé", "Chánh Văn phòng Đảng đoàn Tổng Liên đoàn Lao động Việt Nam"),
                ("Lê Văn Bé", "Trưởng Ban Tổ chức Tổng Liên đoàn Lao động Việt Nam"),
            ],
        ),
        (
            "Bí thư Đảng ủy xã Đạo Viện Nguyễn Văn Bé nói.",
            [("Nguyễn Văn Bé", "Bí thư Đảng ủy xã Đạo Viện")],
        ),
        (
            "Ông Lê Văn Bé, Trưởng phòng Văn hóa, Thông tin, Thể thao và Du lịch huyện Mộ Đức.",
            [
                (
                    "Lê Văn Bé",
                    "Trưởng Phòng Văn hóa, Thông tin, Thể thao và Du lịch huyện Mộ Đức",
                )
            ],
        ),
        (
            "Đại úy Lê Văn Bé, Trưởng Phòng Hậu cần - Kỹ thuật, nói.",
            [("Lê Văn Bé", "Trưởng Phòng Hậu cần - Kỹ thuật")],
        ),
        (
            "Ông Lê Văn Bé, Chuyên viên chính Vụ Pháp chế, nói.",
            [("Lê Văn Bé", "Chuyên viên chính Vụ Pháp chế")],
        ),
        (
            "Anh Lê Văn Bé, Bí thư Đoàn Học viện Hậu cần, nói.",
            [("Lê Văn Bé", "Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh Học viện Hậu cần")],
        ),
        (
            "Chị Lê Thị Bé, Phó Bí thư Đoàn Thanh niên Khối các cơ quan tỉnh Sơn La, nói.",
            [("Lê Thị Bé", "Phó Bí thư Đoàn Khối các cơ quan tỉnh Sơn La")],
        ),
        (
            "Ông John Roe - Thị trưởng Paju, thành phố ở biên giới, nói.",
            [("John Roe", "Thị trưởng")],
        ),
        (
            "Thống đốc Nam Kỳ La Grandière ký nghị định.",
            [("La Grandière", "Thống đốc Nam Kỳ")],
        ),
        (
            "Ông Lê Văn Bé, cố vấn của Bộ trưởng Bộ Y tế Hà Văn Na, nguyên Chánh Thanh tra Bộ.",
            [
                ("Hà Văn Na", "Bộ trưởng Bộ Y tế"),
                ("Lê Văn Bé", "Cố vấn Bộ trưởng Bộ Y tế"),
            ],
        ),
        (  # a blank is missing
            "Giám đốc Sở Y tế tỉnh Sơn La Lê Văn Bìnhcho biết dịch đã hết.",
            [("Lê Văn Bình", "Giám đốc Sở Y tế tỉnh Sơn La")],
        ),
        (  # where clubs come from is no place that a text is on
            "Ở Nam Định, CLB Sông Lam Nghệ An thắng. Phó Chủ tịch UBND tỉnh Lê Văn Bé dự khán.",
            [("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Nam Định")],
        ),
    ],
)
def test_the_name_of_an_office_is_whole(vocabulary, text, offices):
    assert held(text, vocabulary) == offices


@pytest.mark.parametrize(
    "text",
    [
        "Con gái của một Lãnh sự La Mã được chôn ở đó.",
        "Diễn viên Lê Ngọc Bé, đại sứ nhiều thương hiệu lớn, đến dự.",
        "Ông Lê Văn Bé, Tổng Thư ký Hội đồng Trị sự Giáo hội Phật giáo Việt Nam, nói.",
        "Ông Lê Văn Bé là kiểm toán viên hành nghề.",
        "Cô đóng phim Nhà vua Đang Ngủ Đông.",
        "Barcelona giành cúp Nhà vua Tây Ban Nha, Chủ tịch Joan Laporta nói.",
        "Trợ lý giám đốc John Roe xem bốc thăm.",
        "Từ Paris, đặc phái viên Marc Duval tường trình.",
        "Bà Lê Thị Bé, Trưởng phòng Bán hàng của saoBot, nói.",
        "Bà Lê Thị Bé, thành viên cấp cao tại Trung tâm Stimson, nói.",
        "Anh Lê Văn Bé, Phó Bí thư Chi đoàn 12A, nói.",
        "Trường THPT Tân Bé họp. Thầy Lê Văn Na, Hiệu trưởng Trường liên cấp Lô mô, nói.",
    ],
)
def test_what_is_no_public_office(vocabulary, text):
    assert held(text, vocabulary) == []

"""Which body is meant: places that a text lists, terms and numbers that are none, forces and teams,
organs that several countries have, those who organise an event.
"""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find
from kg.extraction.mentions import BodyMention
from kg.model import Document, PartialDate


def named(text, vocabulary):
    found = Findings()
    document = Document("x", text, PartialDate.parse("2022-05-01"))
    found.add(find(analyse(document, vocabulary), found))
    return [m.name for m in found.all(BodyMention) if not m.generic]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ở Lào Cai, Yên Bái và Hà Giang mưa lớn. Chủ tịch UBND tỉnh kiểm tra đê.",
            ["Ủy ban nhân dân tỉnh"],
        ),
        (
            "Bốn tỉnh Sơn La, Đồng Tháp, Lạng Sơn thí điểm. UBND tỉnh họp.",
            ["Ủy ban nhân dân tỉnh"],
        ),
        (  # no list
            "Dự án ở huyện Mộc Châu, Sơn La. UBND tỉnh họp.",
            ["Ủy ban nhân dân tỉnh Sơn La"],
        ),
        (  # its own province is named first, that of another body later
            "Tỉnh Bắc Giang có 5 ca. Bà gọi UBND tỉnh. UBND tỉnh Hà Nam cũng khoanh vùng.",
            ["Ủy ban nhân dân tỉnh Bắc Giang", "Ủy ban nhân dân tỉnh Hà Nam"],
        ),
    ],
)
def test_a_place_of_a_list_completes_no_name(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Hội đồng nhân dân tỉnh Khóa XVII bế mạc.", ["Hội đồng nhân dân tỉnh"]),
        ("Anh tặng Hội Người mù tỉnh 1 phòng máy.", ["Hội Người mù tỉnh"]),
        ("Bệnh viện quận 2 nhận máy.", ["Bệnh viện quận 2"]),
        ("Trạm Y tế phường 3 nhận 10 giường.", ["Trạm Y tế phường 3"]),
    ],
)
def test_terms_and_numbers_are_no_places(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Trung tâm Mạng lưới khí tượng thủy văn quốc gia cho biết trời mưa.",
            ["Trung tâm Mạng lưới khí tượng thủy văn quốc gia"],
        ),
        (
            "Em tập ở Trung tâm Đào tạo, Huấn luyện và Thi đấu thể thao Nam Định.",
            ["Trung tâm Đào tạo, Huấn luyện và Thi đấu thể thao Nam Định"],
        ),
        (
            "Chủ nhiệm Tổng cục Chính trị trả lời.",
            ["Tổng cục Chính trị Quân đội nhân dân Việt Nam"],
        ),
        (
            "Tỉnh lập Ban Quản lý Công viên địa chất Lý Sơn - Sa Huỳnh.",
            ["Ban Quản lý Công viên địa chất Lý Sơn - Sa Huỳnh"],
        ),
        ("Giám đốc Trung tâm Tin Y Sinh nói.", ["Trung tâm Tin Y Sinh"]),
        ("Chủ nhiệm Văn phòng Chính phủ Lê Bé Na - Ảnh: H.T.", ["Văn phòng Chính phủ"]),
        ("Viện trưởng Viện Nghiên cứu biển Lê Bé - Phó Chủ tịch Hội dự.", ["Viện Nghiên cứu biển"]),
        (
            "Cục trưởng Cục Thanh tra, giám sát ngân hàng II khai.",
            ["Cục Thanh tra, giám sát ngân hàng II"],
        ),
        (
            "Cố vấn Trung tâm Đáp ứng khẩn cấp sự kiện y tế công cộng Việt Nam nói.",
            ["Trung tâm Đáp ứng khẩn cấp sự kiện y tế công cộng Việt Nam"],
        ),
        (
            "Ông Lê Bé, Viện trưởng Viện Nghiên cứu biển và hải đảo, nói.",
            ["Viện Nghiên cứu biển và hải đảo"],
        ),
        (  # what is coordinated with it
            "Ông Lê Bé, Viện trưởng Viện Nghiên cứu biển và nhiều ngư dân, dự.",
            ["Viện Nghiên cứu biển"],
        ),
        (
            "Đảng ủy phường Dịch vọng họp. Trường THCS Dịch Vọng hội thảo.",
            ["Đảng ủy phường Dịch Vọng", "Trường Trung học cơ sở Dịch Vọng"],
        ),
        (
            "Trường Đại học Khoa học xã hội và nhân văn (Đại học Quốc gia Hà Nội) họp.",
            [
                "Trường Đại học Khoa học Xã hội và Nhân văn Đại học Quốc gia Hà Nội",
                "Đại học Quốc gia Hà Nội",
            ],
        ),
        (
            "Bảo tàng chiến thắng lịch sử Điện Biên Phủ mở cửa.",
            ["Bảo tàng chiến thắng lịch sử Điện Biên Phủ"],
        ),
        (
            "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Cà Mau họp.",
            ["Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Cà Mau"],
        ),
        (
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn Bộ Y tế họp.",
            ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn Bộ Y tế"],
        ),
    ],
)
def test_names_are_whole(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


GAMES = "Bóng chuyền có giải vô địch. Trận đấu hay, HLV vui. "


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (GAMES + "Binh chủng Thông tin thắng Hóa chất Bé 3-1.", []),
        (GAMES + "Đội Quân khu 5 nghỉ.", []),
        (GAMES + "Bộ Tư lệnh Thông tin khen thưởng.", ["Bộ Tư lệnh Thông tin"]),
        (GAMES + "Công an Hà Nội dẫn đầu.", []),
        (GAMES + "Công an Sơn La bắt nhóm cá độ bóng đá.", ["Công an tỉnh Sơn La"]),
    ],
)
def test_the_team_of_a_force_is_none(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Đảng Cộng sản và Nhà nước Trung Quốc chúc mừng.", []),
        ("Quốc hội và Chính phủ Cuba cảm ơn.", []),
        ("Ban Chấp hành Trung ương CPP họp.", []),
        ("Ông Sonexay Phon, Ủy viên Bộ Chính trị, Thủ tướng Lào, đến thăm.", []),
        (
            "Ông Lê Bé, Ủy viên Bộ Chính trị, Chủ tịch Quốc hội, đến thăm Lào.",
            ["Bộ Chính trị", "Quốc hội"],
        ),
        ("Bộ Y tế Việt Nam khen. Bộ Y tế và Chính phủ Nhật Bản ký kết.", ["Bộ Y tế", "Bộ Y tế"]),
    ],
)
def test_organs_that_other_countries_have_too(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ban Tổ chức Trung ương có mặt. Ban Tổ chức lễ tang gồm 9 người.",
            ["Ban Tổ chức Trung ương"],
        ),
        (
            "Ban Tổ chức Trung ương có mặt. Khán giả cảm ơn Ban tổ chức.",
            ["Ban Tổ chức Trung ương"],
        ),
        (
            "Ông học trường Công an Trung ương, nay là Học viện An ninh nhân dân.",
            ["Học viện An ninh nhân dân"],
        ),
        ("Các trường ĐH Sư phạm được chọn tập huấn.", []),
        (
            "Các trường THPT Hoa Bé (Hà Nội) và trường THPT Nguyễn Na có ít thí sinh.",
            ["Trường Trung học phổ thông Hoa Bé", "Trường Trung học phổ thông Nguyễn Na"],
        ),
        (
            "Các trường Đại học Bách khoa Hà Nội và Đại học Huế dự.",
            ["Đại học Bách khoa Hà Nội", "Đại học Huế"],
        ),
        ("ĐH Quốc gia Hà Nội vào bảng xếp hạng ĐH trẻ.", ["Đại học Quốc gia Hà Nội"]),
        ("Ông Lê Bé, trưởng Ban Quản lý dự án 2 - Công ty Bé Na, khai.", []),
        ("Bà Lê Na, Trưởng ban Pháp chế Tập đoàn Bé Na, nói.", []),
        ("Ông chỉ định thành viên Ban Kế toán, Ban Tài chính của Tập đoàn Bé Na.", []),
        (
            "Đồn Biên phòng cửa khẩu cảng Cửa Lò giúp dân.",
            ["Đồn biên phòng cửa khẩu cảng Cửa Lò"],
        ),
        ("Ban Quản lý dự án 2 thuộc Bộ Xây dựng họp.", ["Ban Quản lý dự án 2 Bộ Xây dựng"]),
        ("Mời quý độc giả theo dõi các chương trình của Đài Truyền hình Việt Nam.", []),
        ("Anh làm ở Đài Truyền hình Việt Nam.", ["Đài Truyền hình Việt Nam"]),
    ],
)
def test_organisers_common_words_companies_and_invitations_are_none(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (  # the great city, not the one inside it that is named in passing
            "Sở Y tế TP.HCM họp. Trường ở TP.HCM, UBND quận 8 và UBND TP Thủ Đức báo cáo UBND TP.",
            [
                "Sở Y tế thành phố Hồ Chí Minh",
                "Ủy ban nhân dân quận 8",
                "Ủy ban nhân dân thành phố Thủ Đức",
                "Ủy ban nhân dân thành phố Hồ Chí Minh",
            ],
        ),
        (  # the next sentence names no city
            "Tờ trình gửi UBND TP. Sở Tài chính họp ở TP. Huế.",
            ["Ủy ban nhân dân thành phố Huế", "Sở Tài chính thành phố Huế"],
        ),
        (
            "Hội Nông dân Việt Nam tỉnh Cà Mau họp.",
            ["Hội Nông dân tỉnh Cà Mau"],
        ),
        (
            "Bộ Ngoại giao hướng dẫn. Các đoàn đại biểu Bộ, Ban, ngành đứng theo sắp xếp.",
            ["Bộ Ngoại giao"],
        ),
        ("Đảng Cộng sản Tái lập Italy gửi điện.", []),
    ],
)
def test_short_forms_stand_for_what_the_text_is_on(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies

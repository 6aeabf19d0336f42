"""Bodies: kind, field, place and parent composed; short forms completed; classes left out."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find
from kg.extraction.mentions import BodyMention
from kg.model import Document, PartialDate


def read(text, vocabulary, date="2022-05-01"):
    document = Document("x", text, PartialDate.parse(date))
    found = Findings()
    found.add(find(analyse(document, vocabulary), found))
    return found.all(BodyMention)


def named(text, vocabulary, **options):
    return [m.name for m in read(text, vocabulary, **options) if not m.generic]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Bộ Y tế trả lời.", ["Bộ Y tế"]),
        ("Ông đến Sở GD&ĐT Nam Định.", ["Sở Giáo dục và Đào tạo tỉnh Nam Định"]),
        (
            "UBND tỉnh Sơn La và HĐND TP Hải Phòng họp.",
            ["Ủy ban nhân dân tỉnh Sơn La", "Hội đồng nhân dân thành phố Hải Phòng"],
        ),
        (
            "Tỉnh ủy Khánh Hòa dừng lễ hội.\nThanh Hóa, ngày 27/4, Tỉnh ủy cũng có văn bản.",
            ["Tỉnh ủy Khánh Hòa", "Tỉnh ủy Thanh Hóa"],
        ),
        ("Ban Thường vụ Tỉnh uỷ Gia Lai thống nhất.", ["Ban Thường vụ Tỉnh ủy Gia Lai"]),
        ("Văn phòng UBND tỉnh Lào Cai gửi giấy mời.", ["Văn phòng Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Công an huyện Mộc Châu bắt giữ.", ["Công an huyện Mộc Châu"]),
        ("Huyện ủy Kỳ Sơn kiểm điểm.", ["Huyện ủy Kỳ Sơn"]),
        ("Ủy viên T.Ư Đảng có mặt.", ["Ban Chấp hành Trung ương Đảng"]),
        ("Bộ Nội vụ, Bộ Tài chính thẩm định.", ["Bộ Nội vụ", "Bộ Tài chính"]),
        (
            "Giao các Bộ Ngoại giao, Tài chính và Công Thương.",
            ["Bộ Ngoại giao", "Bộ Tài chính", "Bộ Công Thương"],
        ),
        (
            "Thủ tướng yêu cầu các Bộ Ngoại giao, Công an, Giao thông vận tải (GTVT) và các tỉnh.",
            ["Bộ Ngoại giao", "Bộ Công an", "Bộ Giao thông vận tải"],
        ),
        ("Có Bộ Ngoại giao, Công an tỉnh Hòa Bình.", ["Bộ Ngoại giao", "Công an tỉnh Hòa Bình"]),
        (
            "Các Bộ: Quốc phòng, Công Thương (cơ quan thường trực), Khoa học và Công nghệ báo cáo.",
            ["Bộ Quốc phòng", "Bộ Công Thương", "Bộ Khoa học và Công nghệ"],
        ),
        ("Chính phủ còn 3 bộ gồm: Công an; Nội vụ.", ["Chính phủ", "Bộ Công an", "Bộ Nội vụ"]),
        (
            "Giám đốc các sở: Y tế, Xây dựng tỉnh Bắc Kạn dự.",
            ["Sở Y tế tỉnh Bắc Kạn", "Sở Xây dựng tỉnh Bắc Kạn"],
        ),
        ("Giám đốc sở Y tế Hà Nội dự.", ["Sở Y tế thành phố Hà Nội"]),
        ("Ông An, vụ trưởng vụ Pháp chế Bộ Y tế, dự.", ["Vụ Pháp chế Bộ Y tế"]),
        ("Trụ sở Công an và cơ sở Y tế xuống cấp, vụ Việt Á thì đã rõ.", []),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Yên Bái họp. Chủ nhiệm Ủy ban Lê Văn Nam chủ trì.",
            ["Ủy ban Kiểm tra Tỉnh ủy Yên Bái", "Ủy ban Kiểm tra Tỉnh ủy Yên Bái"],
        ),
        ("UBND tỉnh Yên Bái họp. Chủ nhiệm Ủy ban đến.", ["Ủy ban nhân dân tỉnh Yên Bái"]),
        (
            "Hiệu trưởng Trường THPT Trần Văn Bảo Lê Thị Năm trả lời.",
            ["Trường Trung học phổ thông Trần Văn Bảo"],
        ),
        (
            "Ban bầu cử Đơn vị bầu cử số 7 niêm yết danh sách.",
            ["Ban bầu cử đơn vị bầu cử số 7"],
        ),
        ("ỦY BAN BẦU CỬ QUYẾT NGHỊ:", []),
        ("Bộ: phần vỏ của máy. Các Bộ: gồm nhiều cuốn.", []),
        (
            "Ban cán sự đảng UBND tỉnh Lai Châu báo cáo.",
            ["Ban cán sự đảng Ủy ban nhân dân tỉnh Lai Châu"],
        ),
        ("Thanh tra kết luận về Cục Đường bộ Việt Nam.", ["Cục Đường bộ Việt Nam"]),
        (
            "Ủy ban Đoàn kết Công giáo tỉnh Cà Mau và Ban Đoàn kết Công giáo tỉnh Yên Bái dự.",
            [
                "Ủy ban Đoàn kết Công giáo tỉnh Cà Mau",
                "Ban Đoàn kết Công giáo tỉnh Yên Bái",
            ],
        ),
        (
            "Cơ quan Thanh tra, giám sát ngân hàng báo cáo.",
            ["Cơ quan Thanh tra, giám sát ngân hàng"],
        ),
        (
            "Trường THPT chuyên Lê Bé và Trường THPT Lê Bé thi đấu.",
            ["Trường Trung học phổ thông chuyên Lê Bé", "Trường Trung học phổ thông Lê Bé"],
        ),
        (
            "Huyện ủy Điện Biên Đông và UBND huyện Điện Biên họp.",
            ["Huyện ủy Điện Biên Đông", "Ủy ban nhân dân huyện Điện Biên"],
        ),
        (
            "Cục Nghiệp vụ quản lý thị trường kiểm tra.",
            ["Cục Nghiệp vụ quản lý thị trường"],
        ),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng họp.",
            ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"],
        ),
    ],
)
def test_names_are_composed(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Bà An từng là Phó Vụ trưởng Vụ Tài chính nông lâm nghiệp, Bộ Tài chính.",
            ["Vụ Tài chính nông lâm nghiệp", "Bộ Tài chính"],
        ),
        (
            "Ông An, Vụ trưởng Vụ Pháp luật và trợ giúp tư pháp; bà Bình dự.",
            ["Vụ Pháp luật và trợ giúp tư pháp"],
        ),
        (
            "Ông An, trưởng phòng kế hoạch - tổng hợp Ban Quản lý dự án 12, vắng mặt.",
            ["Phòng Kế hoạch - Tổng hợp Ban Quản lý dự án 12"],
        ),
        (
            "Ông An, Trưởng phòng Kinh tế huyện Mường Khương, vắng mặt.",
            ["Phòng Kinh tế huyện Mường Khương"],
        ),
        (
            "Ông An, Trưởng phòng Kỹ thuật nghiệp vụ và đối ngoại giữ chức Phó Giám đốc.",
            ["Phòng Kỹ thuật nghiệp vụ và đối ngoại"],
        ),
        ("Vụ trưởng Vụ Tài chính cho biết đã trả lời, rồi về.", ["Vụ Tài chính"]),
        ("Trưởng Ban trọng tài giải, ông An, xin lỗi.", []),
    ],
)
def test_an_office_tells_how_far_the_name_of_a_unit_goes(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Tỉnh ủy Cao Bằng họp. Sau đó Tỉnh ủy ban hành nghị quyết.",
            ["Tỉnh ủy Cao Bằng", "Tỉnh ủy Cao Bằng"],
        ),
        (
            "Tỉnh ủy Hà Nam họp. Nguyên Phó Bí thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh Long An đến.",
            ["Tỉnh ủy Hà Nam", "Tỉnh ủy Long An", "Ủy ban nhân dân tỉnh Long An"],
        ),
        (
            "Bí thư Tỉnh ủy, nguyên Bí thư Ban cán sự đảng, nguyên Chủ tịch UBND tỉnh Long An.",
            [
                "Tỉnh ủy Long An",
                "Ban cán sự đảng Ủy ban nhân dân tỉnh Long An",
                "Ủy ban nhân dân tỉnh Long An",
            ],
        ),
        (
            "UBND tỉnh Hà Nam và Cục Thuế tỉnh Cà Mau họp. Sau đó UBND tỉnh kết luận.",
            [
                "Ủy ban nhân dân tỉnh Hà Nam",
                "Cục Thuế tỉnh Cà Mau",
                "Ủy ban nhân dân tỉnh Hà Nam",
            ],
        ),
        ("Tại thành phố Cần Thơ, Ban Tổ chức Thành ủy báo cáo.", ["Ban Tổ chức Thành ủy Cần Thơ"]),
        (
            "HĐND, UBND tỉnh Bắc Giang phối hợp.",
            ["Hội đồng nhân dân tỉnh Bắc Giang", "Ủy ban nhân dân tỉnh Bắc Giang"],
        ),
        (
            "Ông Lê Bá Tòng, Bí thư Đảng đoàn, Chủ tịch Quốc hội.",
            ["Đảng đoàn Quốc hội", "Quốc hội"],
        ),
        (
            "Ông Lê Bá Tòng, Bí thư Đảng ủy, Chủ tịch UBND xã Đồng Văn.",
            ["Đảng ủy xã Đồng Văn", "Ủy ban nhân dân xã Đồng Văn"],
        ),
        (
            "UBND tỉnh Lâm Đồng họp. Khách đến từ tỉnh Khánh Hòa. Sở Y tế rà soát.",
            ["Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Y tế tỉnh Lâm Đồng"],
        ),
        (
            "Đồng Tháp, ngày 3/5, UBND TP Sa Đéc họp. Sở Y tế rà soát.",
            ["Ủy ban nhân dân thành phố Sa Đéc", "Sở Y tế tỉnh Đồng Tháp"],
        ),
    ],
)
def test_short_forms_are_completed(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Các tỉnh ủy, thành ủy báo cáo.",
        "UBND các cấp chịu trách nhiệm.",
        "Cán bộ giữ nhiệm vụ nội bộ.",
        "Bộ Ngoại giao Lào ra thông cáo.",
        "Trụ sở Yên Bình mở cửa.",
        "Cộng hòa xã hội chủ nghĩa",
        "Hôm qua, Ban Chỉ đạo Trung ương họp.",
    ],
)
def test_classes_common_words_and_foreign_bodies_are_none(vocabulary, text):
    assert named(text, vocabulary) == []


def test_a_bare_kind_does_not_wait_for_itself(vocabulary):
    assert named("Kỷ luật Đảng đoàn, bí thư Đảng đoàn.", vocabulary) == []


def test_a_person_after_a_committee_is_not_its_place(vocabulary):
    assert named("Bí thư Huyện ủy Nguyễn Văn Hợi phát biểu.", vocabulary) == ["Huyện ủy"]


def test_every_mention_slices_back_to_its_words(vocabulary):
    text = "Sở  GD&ĐT và UBND TP.HCM; Thành uỷ."
    document = Document("x", text)
    analysis = analyse(document, vocabulary)
    spans = [analysis.span(m.start, m.end) for m in find(analysis, Findings())]
    assert [text[s.start : s.end] for s in spans] == ["Sở  GD&ĐT", "UBND TP.HCM", "Thành uỷ"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Trung tâm Nghiên cứu và Phát triển Trí tuệ nhân tạo ra mắt.",
            ["Trung tâm Nghiên cứu và Phát triển Trí tuệ nhân tạo"],
        ),
        ("Cục Quản lý xây dựng công trình báo cáo.", ["Cục Quản lý xây dựng công trình"]),
        ("Trung tâm Tư vấn tuyển sinh cho biết.", ["Trung tâm Tư vấn tuyển sinh"]),
        ("Bệnh viện Nhi Đồng 1 tiếp nhận ca bệnh.", ["Bệnh viện Nhi Đồng 1"]),
        ("Bệnh viện Bạch Mai 7 năm qua đổi mới.", ["Bệnh viện Bạch Mai"]),
        ("Cục Bảo vệ chính trị I rồi chuyển đi.", ["Cục Bảo vệ chính trị I"]),
        ("Sở Y tế gồm tám phòng.", ["Sở Y tế"]),
        ("Trường THPT Đông Tiền Hải tuyển sinh.", ["Trường Trung học phổ thông Đông Tiền Hải"]),
        ("Tổng cục Địa chính về nhà mới.", ["Tổng cục Địa chính"]),
        (
            "Trường Cao đẳng Kinh tế - Kỹ thuật Quảng Nam sáp nhập.",
            ["Trường Cao đẳng Kinh tế - Kỹ thuật Quảng Nam"],
        ),
        ("Bệnh viện Mắt Trung ương mổ.", ["Bệnh viện Mắt Trung ương"]),
        ("Trường Đại học An Giang tuyển sinh.", ["Trường Đại học An Giang"]),
        (
            "Trường Đại học Sư phạm Hà Nội 2 công bố điểm.",
            ["Trường Đại học Sư phạm Hà Nội 2"],
        ),
        (
            "Đại sứ quán Việt Nam tại Nhật Bản hỗ trợ công dân.",
            ["Đại sứ quán Việt Nam tại Nhật Bản"],
        ),
        ("Tân Chủ tịch Hội đồng trường lãnh đạo hoàn thiện đề án.", []),
    ],
)
def test_a_subject_ends_where_the_name_does(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Công an phường Trần Hưng Đạo bắt giữ.", ["Công an phường Trần Hưng Đạo"]),
        ("Công an phường Trần Văn Bảy bắt giữ.", []),
        ("UBND xã Đông Hội họp.", ["Ủy ban nhân dân xã Đông Hội"]),
        ("Tòa án nhân dân (TAND) quận 2 xét xử.", ["Tòa án nhân dân quận 2"]),
        (
            "Sở Tài nguyên và Môi trường và Công ty May Hai họp.",
            ["Sở Tài nguyên và Môi trường"],
        ),
        ("UBND quận 1 Mai Thị Hoa cho biết.", ["Ủy ban nhân dân quận 1"]),
        ("CDC Hoàn Kiếm lấy mẫu.", ["Trung tâm Kiểm soát bệnh tật Hoàn Kiếm"]),
        (
            "Ban Chỉ đạo phòng, chống dịch bệnh huyện Lý Nhân họp.",
            ["Ban Chỉ đạo phòng, chống dịch bệnh huyện Lý Nhân"],
        ),
        (
            "Ban Chỉ đạo xây dựng nông thôn mới huyện Lý Nhân họp.",
            ["Ban Chỉ đạo xây dựng nông thôn mới huyện Lý Nhân"],
        ),
        ("Ban Chỉ đạo kiểm tra huyện Lý Nhân.", []),
        (  # under a picture, before who took it
            "Học sinh Trường THPT chuyên Tiền Giang - Ảnh: Văn Bé",
            ["Trường Trung học phổ thông chuyên Tiền Giang"],
        ),
        (
            "UBND tỉnh Hà Nam họp. Ban Chỉ đạo chuyển đổi số tỉnh báo cáo.",
            ["Ủy ban nhân dân tỉnh Hà Nam", "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam"],
        ),
        (
            "UBND tỉnh Hà Nam họp. Ban Chỉ đạo phòng, chống dịch bệnh của tỉnh báo cáo.",
            [
                "Ủy ban nhân dân tỉnh Hà Nam",
                "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Hà Nam",
            ],
        ),
    ],
)
def test_places_in_names(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban Đối ngoại của Hàn Quốc gửi thư.",
        "Tòa án tối cao ở London bác đơn.",
        "Tòa án Tối cao Javier Vela tuyên án.",
        "Ban Chỉ đạo phòng, chống thiên tai các cấp trực ban.",
        "Ban Chỉ đạo cấp tỉnh cử người tham gia.",
        "Câu lạc bộ Công an Hà Nội thắng trận.",
        "Ông thực hành tại một bệnh viện tại Hà Nội.",
        "Vụ Alvarez coi như xong.",
        "Bộ Y tế nước này công bố số liệu.",
        "Bộ Nông nghiệp và Thủy sản Nhật Bản kêu gọi người dân.",
        "Nhà hát Trung Quốc mở cửa.",
        "Ủy ban Thị trường Mở Liên bang họp.",
        "Hội đồng thành phố Liverpool họp.",
        "Tòa án Trọng tài Thể thao bác đơn.",
        "Công ty cổ phần Bệnh viện Quốc tế Hà Nội mở bán.",
        "Hội đồng Du lịch thế giới cho biết.",
        "Không tổ chức HĐND ở các phường.",
        "Theo Văn phòng UBND thành phố Hồ Chí ...",
    ],
)
def test_classes_clubs_and_bodies_abroad_are_none(vocabulary, text):
    assert named(text, vocabulary) == []


def test_only_a_centrally_run_city_has_departments(vocabulary):
    text = "UBND thành phố Bắc Ninh họp. Sở Y tế dự."
    assert named(text, vocabulary)[-1] != "Sở Y tế thành phố Bắc Ninh"


def test_units_that_name_each_other_as_parents_do_not_wait_for_each_other(vocabulary):
    text = (
        "Trung tâm Đào tạo Viện Kinh tế mở lớp. Viện Kinh tế Trung tâm Đào tạo đồng ý."
        " Trung tâm Đào tạo họp. Viện Kinh tế họp."
    )
    assert len(named(text, vocabulary)) == 4


def test_a_unit_takes_the_parent_that_the_text_gives_once(vocabulary):
    text = "Phòng Cảnh sát hình sự Công an tỉnh Hà Tĩnh bắt giữ. Phòng Cảnh sát hình sự cho biết."
    assert set(named(text, vocabulary)) == {"Phòng Cảnh sát hình sự Công an tỉnh Hà Tĩnh"}


@pytest.mark.parametrize(
    "place", ["Các tỉnh Tây Nguyên", "Tỉnh Xê Kông, Lào,", "Tỉnh Vân Nam", "Thành phố Evry"]
)
def test_regions_and_provinces_abroad_complete_no_name(vocabulary, place):
    text = f"UBND tỉnh Kon Tum báo cáo. {place} có mưa. Bộ Chỉ huy Quân sự tỉnh trực."
    assert named(text, vocabulary)[-1] == "Bộ Chỉ huy Quân sự tỉnh Kon Tum"


def test_the_place_that_opens_a_sentence_is_its_topic(vocabulary):
    text = "Tỉnh ủy Hà Nam họp. Tại Lâm Đồng, Bí thư Tỉnh ủy và Chủ tịch UBND tỉnh dự lễ."
    assert named(text, vocabulary) == [
        "Tỉnh ủy Hà Nam",
        "Tỉnh ủy Lâm Đồng",
        "Ủy ban nhân dân tỉnh Lâm Đồng",
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Trung tâm Lưu ký Chứng khoán Việt Nam công bố.",
            ["Trung tâm Lưu ký Chứng khoán Việt Nam"],
        ),
        ("Trung tâm Đào tạo nhân lực mở lớp.", ["Trung tâm Đào tạo nhân lực"]),
        ("Vụ Thiết bị và Công trình Y tế trình.", ["Vụ Thiết bị và Công trình Y tế"]),
        ("Số liệu của Cục Quản lý môi trường cho thấy.", ["Cục Quản lý môi trường"]),
        (
            "Ban Chỉ đạo Phòng, chống dịch bệnh của tỉnh Lai Châu họp.",
            ["Ban Chỉ đạo Phòng, chống dịch bệnh tỉnh Lai Châu"],
        ),
        (
            "Viện Khoa học Môi trường, Biển và Hải đảo, Bộ Tài nguyên và Môi trường dự.",
            ["Viện Khoa học Môi trường, Biển và Hải đảo", "Bộ Tài nguyên và Môi trường"],
        ),
        (
            "Sở Y tế tỉnh Bà Rịa- Vũng Tàu báo cáo.",
            ["Sở Y tế tỉnh Bà Rịa - Vũng Tàu"],
        ),
        (
            "Trung tâm Cảnh báo khẩn cấp máy tính Việt Nam trực thuộc Bộ Công an.",
            ["Trung tâm Cảnh báo khẩn cấp máy tính Việt Nam", "Bộ Công an"],
        ),
        (
            "Anh về Nhà hát Ca Múa Nhạc Sông Hồng.",
            ["Nhà hát Ca Múa Nhạc Sông Hồng"],
        ),
        (
            "Trung tâm Giám sát an toàn không gian mạng quốc gia cảnh báo.",
            ["Trung tâm Giám sát an toàn không gian mạng quốc gia"],
        ),
        ("Hội Tim mạch Hải Phòng họp.", ["Hội Tim mạch Hải Phòng"]),
        (
            "Ban Chỉ đạo phòng, chống dịch tiếp tục giữ chốt.",
            ["Ban Chỉ đạo phòng, chống dịch"],
        ),
        ("Đoàn Nhà hát Tuổi trẻ khởi hành.", ["Nhà hát Tuổi trẻ"]),
        ("Trường Đại học Y-Dược Huế tuyển sinh.", ["Trường Đại học Y-Dược Huế"]),
        ("Viện Tim mạch quốc gia trả lời.", ["Viện Tim mạch quốc gia"]),
        (
            "Ngày 31/7/2024 Sở Xây dựng trình UBND tỉnh Phú Yên.",
            ["Sở Xây dựng tỉnh Phú Yên", "Ủy ban nhân dân tỉnh Phú Yên"],
        ),
        (
            "Trung tâm Công nghệ sinh học thuộc Sở Y tế Hà Nội mở cửa.",
            ["Trung tâm Công nghệ sinh học Sở Y tế thành phố Hà Nội"],
        ),
        ("Ban Quản lý Vịnh Hạ Long khảo sát.", ["Ban Quản lý Vịnh Hạ Long"]),
        (
            "Vụ trưởng Vụ Thực hành quyền công tố và kiểm sát điều tra án ma túy.",
            ["Vụ Thực hành quyền công tố và kiểm sát điều tra án ma túy"],
        ),
        ("Vụ Tài chính hành chính sự nghiệp trả lời.", ["Vụ Tài chính hành chính sự nghiệp"]),
        ("Phó Vụ trưởng Vụ pháp luật trả lời.", ["Vụ Pháp luật"]),
        ("Sở y tế Lào Cai trả lời.", ["Sở Y tế tỉnh Lào Cai"]),
        (
            "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Hòa Bình họp.",
            ["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Hòa Bình"],
        ),
        (
            "Phó Trưởng phòng Quản lý đào tạo sau đại học và Hợp tác quốc tế.",
            ["Phòng Quản lý đào tạo sau đại học và Hợp tác quốc tế"],
        ),
        (
            "Ban Chỉ đạo Nhà nước về phát triển kinh tế, giáo dục, y tế và thể thao đã họp.",
            ["Ban Chỉ đạo Nhà nước về phát triển kinh tế, giáo dục, y tế và thể thao"],
        ),
        ("Trung tâm Đào tạo và Việc làm mở lớp.", ["Trung tâm Đào tạo và Việc làm"]),
        ("Cục thuế DNL thu đủ.", ["Cục Thuế doanh nghiệp lớn"]),
        (
            "Trung tâm Văn hóa, thông tin, Thể thao và Du lịch huyện Yên Định họp.",
            ["Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch huyện Yên Định"],
        ),
        ("Học viện Báo chí & Tuyên truyền họp.", ["Học viện Báo chí và Tuyên truyền"]),
        (
            "Ban Chỉ đạo về rà soát, tháo gỡ khó khăn, vướng mắc trong đầu tư công đã họp.",
            ["Ban Chỉ đạo về rà soát, tháo gỡ khó khăn, vướng mắc trong đầu tư công"],
        ),
        ("Khu di tích Tổng Bí thư Lê Duẩn mở cửa.", ["Khu di tích Tổng Bí thư Lê Duẩn"]),
        ("Bảo tàng Cổ vật cung đình Huế mở cửa.", ["Bảo tàng Cổ vật cung đình Huế"]),
        ("Bệnh viện Sản Nhi Phú Yên mổ.", ["Bệnh viện Sản - Nhi tỉnh Phú Yên"]),
        ("Trường Mẫu giáo Hoa Lan khai giảng.", ["Trường Mẫu giáo Hoa Lan"]),
        ("Trường Cao đẳng nghề Long An khai giảng.", ["Trường Cao đẳng nghề Long An"]),
        (
            "Trưởng ban Bảo dưỡng và Vận hành trả lời.",
            ["Ban Bảo dưỡng và Vận hành"],
        ),
        (
            "Thi hành án dân sự TP.HCM xác minh.",
            ["Thi hành án dân sự thành phố Hồ Chí Minh"],
        ),
    ],
)
def test_names_are_not_cut_short(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Trường Tiểu học Trung Hiền tiếp tục dạy.", ["Trường Tiểu học Trung Hiền"]),
        ("Bệnh viện Đa khoa Sài Gòn nhận tin.", ["Bệnh viện Đa khoa Sài Gòn"]),
        ("Ban Lễ tang Nhà nước đọc lời điếu.", ["Ban Lễ tang Nhà nước"]),
        ("Học viện Múa nhanh chóng trả lời.", ["Học viện Múa"]),
        ("Liên Bộ Tài chính - Bộ Công Thương điều hành.", ["Bộ Tài chính", "Bộ Công Thương"]),
        (
            "Đồn biên phòng cửa khẩu Long Bình và Công an huyện An Phú tuần tra.",
            ["Đồn biên phòng cửa khẩu Long Bình", "Công an huyện An Phú"],
        ),
        ("Ban Thường vụ Tỉnh ủy Hà Nam tại Thông báo số 3.", ["Ban Thường vụ Tỉnh ủy Hà Nam"]),
        ("Đề án Công an 3 cấp đã xong.", []),
        ("Học viện Tài chính 2024 tuyển sinh.", ["Học viện Tài chính"]),
        ("Công đoàn về chủ trương xã hội hóa đã trả lời.", []),
        ("Vụ Pháp chế thông tin.", ["Vụ Pháp chế"]),
        ("Vụ 4 du khách mất tích: khẩn trương tìm kiếm.", []),
        ("Học sinh Trường Tiểu học N.V.T. ở Đà Nẵng khóc.", []),
        ("Phòng đã cử đoàn công tác về xã Tân Lập.", []),
    ],
)
def test_names_do_not_run_on(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Chủ nhiệm Ủy ban Trần Văn Tỉnh chủ trì.",
        "Trưởng Ban Lê Hoài Sơn tiếp khách.",
        "Bí thư chi bộ Lý Văn Dũng tự tin.",
        "Mực nước tại Vụ Quang dưới báo động 3.",
        "Vương Sở Nhiên đóng phim.",
        "Bệnh nhân nằm ở Phòng 134 đã khỏe.",
        "Trưởng Phòng Cảnh sát giao thông trả lời.",
        "(ĐCSVN) - Sáng nay có mưa.",
    ],
)
def test_persons_communes_and_datelines_are_no_bodies(vocabulary, text):
    assert named(text, vocabulary) == []


@pytest.mark.parametrize(
    "text",
    [
        "Trường ĐH FPT Cần Thơ tuyển sinh.",
        "Sinh viên ĐH Duy Tân đoạt giải.",
        "Bệnh viện Đa khoa Quốc tế Thu Cúc khai trương.",
        "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam họp.",
        "Liên đoàn Bóng đá Việt Nam bổ nhiệm.",
        "Đại học Thanh Hoa, Trung Quốc mời ông.",
        "Trường ĐH Sydney (Úc) cấp học bổng.",
        "Học viện Điện ảnh Bắc Kinh mở lớp.",
        "Sở Cảnh sát Altoona bắt nghi phạm.",
        "Chánh văn phòng Nhà Trắng nói.",
        "Hội đồng Bộ trưởng Gustavo Adriazén từ chức.",
        "Bảo tàng Lịch sử Tự nhiên Dallas mở cửa.",
        "Hội đồng Cà phê Thế giới dự báo giá.",
        "Cô học ở Học viện Múa Vân Nam.",
        "Thượng nghị sĩ Mark Rowley nói Quốc hội chia rẽ.",
        "Chính phủ và nhân dân Lào tiếp đoàn.",
        "Bộ Tài chính và Ngân hàng Trung ương Anh họp.",
        "Bộ Giao thông và Công chính nước này công bố.",
        "Chính phủ Hoàng gia Campuchia mời đoàn.",
        "Quan hệ giữa Bộ Y tế hai nước tốt.",
        "Ban Kỷ luật đội, Ban 3 của công ty họp.",
        "Hội đồng Chiến lược của Công ty A họp.",
        "Ủy ban Quản lý rủi ro của ngân hàng họp.",
        "Trung tâm Nghiên cứu Sao chổi của NASA theo dõi.",
        "Văn phòng Giám định San Jose trả lời.",
        "Ở Brazil, Viện Hải sâm học tìm ra loài mới.",
        "Sở Giao dịch Hàng hóa Việt Nam mở cửa.",
        "Đồ đạc để ở Phòng C204.",
        "Cây thông ở Phòng Xanh Lam tỏa sáng.",
        "Ban 8 họp.",
        "Sách của NXB Đại học Sư phạm bán chạy.",
        "Nạn nhân được đưa vào bệnh viện tại Hà Nội.",
        "Các Sở Giáo dục và Đào tạo trên cả nước cùng mở cổng.",
        "Đơn vị được các bộ, ngành, Sở Y tế và tập đoàn hỗ trợ.",
        "Ông ở Cục Phòng chống ma túy quốc tế, Đại sứ quán Mỹ.",
        "Ngân hàng trung ương (Ngân hàng Nhà nước) Nhật Bản can thiệp.",
        "Ủy ban Thường vụ Đại hội Đại biểu Nhân dân Trung Quốc họp.",
        "Công ty nộp đơn lên tòa án quận Philadelphia.",
        "Ban Chỉ đạo phòng, chống dịch của các đơn vị họp.",
        "Nghị sĩ của Nga nói. Ông tới Nga và sang Mỹ, rồi về Đức. Bộ Tư pháp im lặng.",
    ],
)
def test_what_is_private_or_abroad_is_none(vocabulary, text):
    assert named(text, vocabulary) == []


def test_a_friendship_hospital_is_ours(vocabulary):
    text = "Bệnh viện Hữu nghị Việt Đức và Bệnh viện Việt Nam - Thụy Điển Uông Bí mổ."
    assert named(text, vocabulary) == [
        "Bệnh viện Hữu nghị Việt Đức",
        "Bệnh viện Việt Nam - Thụy Điển Uông Bí",
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Em học trường trung học phổ thông Nam Trà My.",
            ["Trường Trung học phổ thông Nam Trà My"],
        ),
        (
            "Yêu cầu trường THCS Vũ Phạm Khải báo cáo.",
            ["Trường Trung học cơ sở Vũ Phạm Khải"],
        ),
        ("Đưa vào bệnh viện Đức Giang cấp cứu.", ["Bệnh viện Đức Giang"]),
        (
            "Hiệu trưởng trường ĐH Ngoại ngữ, Đại học Huế.",
            ["Trường Đại học Ngoại ngữ Đại học Huế", "Đại học Huế"],
        ),
        ("Em học trường THPT Sơn Hà.", ["Trường Trung học phổ thông Sơn Hà"]),
        ("Em học trường Đại học Huế.", ["Đại học Huế"]),
        ("Xếp hạng trường Đại học Việt Nam.", []),
        (
            "Nguyên Viện trưởng Viện khoa học Biển và Đảo (Bộ Nội vụ) Lê Văn Bé dự.",
            ["Viện Khoa học Biển và Đảo", "Bộ Nội vụ"],
        ),
        ("Trạm Kiểm soát Biên phòng Sa Kỳ tuần tra.", ["Trạm Kiểm soát Biên phòng Sa Kỳ"]),
        (
            "Đồn Biên phòng cửa khẩu quốc tế Lao Bảo tuần tra.",
            ["Đồn biên phòng cửa khẩu quốc tế Lao Bảo"],
        ),
        ("Các trường đại học Việt Nam đổi mới.", []),
        ("Năm bệnh viện toàn Hà Nội quá tải.", []),
        ("Điểm chuẩn các trường THPT công lập thành phố Huế.", []),
    ],
)
def test_a_small_letter_heads_the_proper_name_of_a_school_or_hospital(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Trưởng Ban Quản lý Khu di tích Trần Phú Lê Văn Thắng nói.",
            ["Ban Quản lý Khu di tích Trần Phú"],
        ),
        (
            "Trường Đại học Sư phạm Nghệ thuật Trung Ương thi.",
            ["Trường Đại học Sư phạm Nghệ thuật Trung ương"],
        ),
        (
            "Trường ĐH Khoa học Xã hội và Nhân văn (KHXH&NV) TP.HCM họp.",
            ["Trường Đại học Khoa học Xã hội và Nhân văn thành phố Hồ Chí Minh"],
        ),
        (
            "Trung tâm GDNN-GDTX quận Cầu Giấy dạy.",
            ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên quận Cầu Giấy"],
        ),
        ("Em học ĐH FPT. Đại học này ở Hòa Lạc. Đại học mời em.", []),
    ],
)
def test_the_name_of_a_school_is_whole(vocabulary, text, bodies):
    assert named(text, vocabulary) == bodies

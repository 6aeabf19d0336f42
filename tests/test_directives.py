import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.mentions import DirectiveMention
from kg.extraction.officials import finding as officials
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def mentions(text, date="2024-05-20"):
    analysis = analyse(Document("d", text, PartialDate.parse(date) if date else None), VOCABULARY)
    found = Findings()
    for stage in (dates, bodies, officials, directives):
        found.add(stage.find(analysis, found))
    return [(analysis.text[m.start : m.end], m) for m in found.all(DirectiveMention)]


def read(text, date="2024-05-20"):
    """Type and number or name of every directive, once each."""
    seen = {}
    for _, m in mentions(text, date):
        seen.setdefault(m.key, f"{m.type} {m.number}" if m.number else m.title)
    return list(seen.values())


def only(text, date="2024-05-20"):
    keys = {m.key: m for _, m in mentions(text, date)}
    assert len(keys) == 1, [*keys]
    return next(iter(keys.values()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Kết luận số 21-KL/TW, tỉnh rà soát cán bộ.", ["Kết luận 21-KL/TW"]),
        ("Rà soát theo Quy định 50 của Bộ Chính trị.", ["Quy định 50"]),
        ("Thực hiện chỉ thị 16, chợ đóng cửa.", ["Chỉ thị 16"]),
        ("Thực hiện Chỉ thị số 28 của Ban Bí thư.", ["Chỉ thị 28"]),
        (
            "Tổng kết các Nghị quyết số 18-NQ/TW và 19-NQ/TW.",
            ["Nghị quyết 18-NQ/TW", "Nghị quyết 19-NQ/TW"],
        ),
        ("Tổng kết Nghị quyết số 18, 19 khóa XII.", ["Nghị quyết 18", "Nghị quyết 19"]),
        (
            "Quán triệt các Nghị quyết 19, 20 và 21 khóa XII.",
            ["Nghị quyết 19", "Nghị quyết 20", "Nghị quyết 21"],
        ),
        (
            "Thực hiện Quy định số 22-QĐ/TW, số 69-QĐ/TW.",
            ["Quy định 22-QĐ/TW", "Quy định 69-QĐ/TW"],
        ),
        ("Theo khoản 2 Điều 8 Quy định 22-QĐ/TW.", ["Quy định 22-QĐ/TW"]),
        ("Theo văn bản số 45/QĐ-UBND của tỉnh.", ["Quyết định 45/QĐ-UBND"]),
        ("Xử phạt theo Nghị định116.", ["Nghị định 116"]),
        ("Sau 5 năm thực hiện NQ 18, bộ máy gọn hơn.", ["Nghị quyết 18"]),
        ("Lệ phí theo Nghị định số 10 năm 2022 của Chính phủ.", ["Nghị định 10"]),
        ("Theo Công văn số 7288/UBND-KGVX của tỉnh.", ["Công văn 7288/UBND-KGVX"]),
        ("Thông báo kết luận số 66-TB/TW đã nêu.", ["Thông báo 66-TB/TW"]),
        ("Ông triển khai Đề án 06 tại địa phương.", ["Đề án 06"]),
        ("Theo QĐ số 50-QĐ/TW.", ["Quy định 50-QĐ/TW"]),
        ("Quyết định của Bộ Chính trị số 31-QĐ/TW.", ["Quyết định 31-QĐ/TW"]),
        ("Theo Quyết định số 39/QĐ - UBND, bệnh viện đổi tên.", ["Quyết định 39/QĐ-UBND"]),
        ("Tỉnh có quyết định 3812 (năm 2018) về quy hoạch cảng.", ["Quyết định 3812"]),
        ("Bộ triển khai đề án dạy nghề (đề án 382).", ["Đề án 382"]),
        ("Thu hồi quyết định kỷ luật số 25/QĐ-SNV.", ["Quyết định 25/QĐ-SNV"]),
    ],
)
def test_documents_are_cited_by_number(text, expected):
    assert read(text) == expected


def test_a_law_is_not_named_after_what_stands_beside_it():
    assert read("Xây dựng Luật Quản lý phát triển đô thị và hệ thống quy chuẩn.") == [
        "Luật Quản lý phát triển đô thị"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo 6 tháng đầu năm và Kế hoạch 5 năm 2021-2025.",
        "Hội đồng nhân dân quyết định 3 nội dung, thông báo 2 trường hợp.",
        "Sở đã hướng dẫn 30 xã lập Kế hoạch 2025.",
        "Quy hoạch 1/500 của dự án, hợp đồng 12 tháng.",
        "Tăng cường quản lý theo quy định của pháp luật.",
        "Các nghị quyết của Quốc hội được triển khai tốt.",
        "Ông công bố quyết định của Bộ Chính trị về công tác cán bộ.",
        "Trong đó, Nghị định quy định rõ các chế độ ăn, mặc của phạm nhân.",
        "Nghị quyết Đại hội Đảng các cấp đi vào cuộc sống.",
        "Nghị quyết số 05/2021/NQ-HĐQT của công ty được thông qua.",
        "Ông là giảng viên Trường Đại học Luật Hà Nội và Công ty Luật Minh Khuê.",
        "Luật sư Nguyễn Văn An bào chữa cho bị cáo.",
        "Hiến pháp Nhật Bản được sửa đổi.",
        "Giấy phép số 1208/GP-TTĐT.",
        "Nối tiếp là tàu NĐ 3061 vào âu.",
        "Tòa Hiến pháp bãi nhiệm ông.",
        "Theo Hiến pháp Nga, tổng thống được bầu. Hiến pháp cho sáu năm.",
        "Dự thảo Nghị định quy định, đối với trường công lập, mức thu là như cũ.",
        "Hội đồng quản trị công ty ban hành Nghị quyết bổ nhiệm ông Trần Văn Minh làm giám đốc.",
        "Sở trả lời bằng Thông báo về việc từ chối hồ sơ của công dân xin cấp giấy phép.",
        "Người dân bàn giao đất theo Quyết định thu hồi đất đã ban hành từ năm trước.",
        "Học phí thu theo thông tư hướng dẫn của Bộ Tài chính với mức thấp nhất.",
        "Bộ lùi thời gian trình nghị định thay thế được Chính phủ đồng ý vào năm sau.",
        "Tàu ngầm thuộc Đề án 641 của Liên Xô.",
        "Các sở báo cáo kết luận về Thanh tra tỉnh Hà Nam trước ngày 15 tháng 2.",
        "Công ty gửi công văn số 37/CV-CTCPSĐ tới liên đoàn.",
        "Ngoài ra, CT502 là loại sơn chống thấm.",
        "Theo Quy định về thiết bị thi đấu của UEFA, áo phải một màu.",
        "Tỉnh về đích sớm hơn kế hoạch của Chính phủ giao cho tỉnh Hà Nam từ đầu năm.",
        "Cựu chủ tịch ngân hàng ký nghị quyết phê duyệt kéo dài hạn mức vay của công ty con.",
        "Ông ký theo Đạo luật Chứng khoán năm 1933.",
        "Đảng Nhân dân Cách mạng Lào sẽ thực hiện Nghị quyết Đại hội lần thứ XI của Đảng.",
        "HĐQT công ty họp. Tại Nghị quyết số 156, Hội đồng quản trị bầu chủ tịch.",
    ],
)
def test_no_document_is_seen_in(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quốc hội thông qua Luật Đất đai năm 2024.", ["Luật Đất đai năm 2024"]),
        ("Theo luật giáo dục nghề nghiệp, trường tự chủ.", ["luật giáo dục nghề nghiệp"]),
        (
            "Luật Đất đai, Nhà ở và Kinh doanh bất động sản có hiệu lực.",
            ["Luật Đất đai", "Luật Nhà ở", "Luật Kinh doanh bất động sản"],
        ),
        ("Theo Điều 156 Bộ luật Hình sự 2015.", ["Bộ luật Hình sự 2015"]),
        (
            "Theo Luật Phòng, chống tác hại của rượu, bia thì cấm bán.",
            ["Luật Phòng, chống tác hại của rượu, bia"],
        ),
        ("Theo Luật Bảo tồn thú rừng được ban hành.", ["Luật Bảo tồn thú rừng"]),
        ("Căn cứ Hiến pháp năm 2013.", ["Hiến pháp năm 2013"]),
        ("Thực hiện Điều lệ Đảng.", ["Điều lệ Đảng"]),
        (
            "Thực hiện Nghị quyết Đại hội XIII của Đảng, tỉnh phát triển.",
            ["Nghị quyết Đại hội XIII của Đảng"],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVII đề ra.",
            ["Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVII"],
        ),
        (
            "Thực hiện Nghị quyết Trung ương 4 khóa XI, XII.",
            ["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"],
        ),
        (
            (
                "Vi phạm quy định của Ban Chấp hành Trung ương về những điều đảng viên"
                " không được làm, ảnh hưởng xấu."
            ),
            ["Quy định về những điều đảng viên không được làm"],
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công", "Luật Đầu tư công"],
        ),
        (
            "Luật Lưu trữ số 33/2024/QH15 có hiệu lực.",
            ["Luật 33/2024/QH15"],
        ),
        ("Theo Luật Viên chức năm 2010 (Luật số 58/2010/QH12).", ["Luật 58/2010/QH12"]),
        ("Theo Luật Viên chức (số 58/2010/QH12).", ["Luật 58/2010/QH12"]),
        ("Theo Luật Trẻ em (2016), cha mẹ có trách nhiệm.", ["Luật Trẻ em (2016)"]),
        ("Thu theo Luật NSNN.", ["Luật NSNN"]),
        (
            "Thảo luận Luật Quản lý và đầu tư vốn Nhà nước tại doanh nghiệp (sửa đổi).",
            ["Luật Quản lý và đầu tư vốn Nhà nước tại doanh nghiệp (sửa đổi)"],
        ),
        (
            "Sửa Luật Xuất, nhập cảnh của công dân Việt Nam năm 2019.",
            ["Luật Xuất, nhập cảnh của công dân Việt Nam năm 2019"],
        ),
        ("Sửa Luật Bảo tồn rừng Nhà nước.", ["Luật Bảo tồn rừng Nhà nước"]),
        (
            "Thực hiện Nghị quyết Đại hội Đảng bộ Quân đội lần thứ XI.",
            ["Nghị quyết Đại hội Đảng bộ Quân đội lần thứ XI"],
        ),
    ],
)
def test_documents_are_cited_by_name(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "issuer"),
    [
        (
            "Ông trao quyết định của Bộ Chính trị, phân công ông Trần Văn Minh làm Phó Bí thư.",
            "Quyết định phân công ông Trần Văn Minh làm Phó Bí thư",
            "Bộ Chính trị",
        ),
        (
            (
                "Thành ủy Hà Nội ban hành Kế hoạch hành động thực hiện Kết luận số 21-KL/TW"
                " của Trung ương."
            ),
            "Kế hoạch hành động thực hiện Kết luận số 21-KL/TW",
            "Thành ủy Hà Nội",
        ),
        (
            (
                "Ủy ban Thường vụ Quốc hội ban hành nghị quyết về việc cho thôi làm nhiệm vụ"
                " đại biểu Quốc hội khóa XV."
            ),
            "Nghị quyết về việc cho thôi làm nhiệm vụ đại biểu Quốc hội khóa XV",
            "Ủy ban Thường vụ Quốc hội",
        ),
        (
            "Ông trao Quyết định của Thủ tướng Chính phủ công nhận huyện Cần Đước đạt chuẩn.",
            "Quyết định công nhận huyện Cần Đước đạt chuẩn",
            "Thủ tướng Chính phủ",
        ),
        (
            "Trao nghị quyết của Quốc hội thành lập thành phố Gò Dầu cho Đảng bộ, chính quyền.",
            "Nghị quyết thành lập thành phố Gò Dầu",
            "Quốc hội",
        ),
        (
            "Ông vi phạm Quy định của Đảng về kỷ luật tổ chức đảng, đảng viên vi phạm.",
            "Quy định về kỷ luật tổ chức đảng, đảng viên vi phạm",
            None,
        ),
        (
            "Trình bày dự thảo Quy định về đào tạo tài năng tại trường, GS.TSKH Lê Văn An nói.",
            "Quy định về đào tạo tài năng tại trường",
            None,
        ),
        (
            'Góp ý dự thảo "Chiến lược phát triển đường sắt Việt Nam đến năm 2030", ông An nói.',
            "Chiến lược phát triển đường sắt Việt Nam đến năm 2030",
            None,
        ),
    ],
)
def test_issuer_and_subject_single_a_document_out(text, title, issuer):
    found = {m.title: m for _, m in mentions(text)}
    assert title in found
    assert (found[title].issuer.name if found[title].issuer else None) == issuer


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Theo Kết luận số 21-KL/TW, ngày 25/10/2021 của Trung ương.", "2021-10-25"),
        ("Theo Quyết định số 715-QĐ/UBKTTW (ngày 30/9/2022).", "2022-09-30"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.", "2020-03-05"),
        ("Ngày 21/01/2019, Ban Bí thư ban hành Chỉ thị số 28-CT/TW.", "2019-01-21"),
        ("Công điện số 541/CĐ-TTg của Thủ tướng Chính phủ ngày 23/4/2021.", "2021-04-23"),
        ("Theo Bộ luật Lao động 2019.", "2019"),
        ("Thành phố có quyết định 3812 (năm 2018) về quy hoạch.", "2018"),
        ("Ngày 20/6, Bộ Y tế cho biết, Thủ tướng ký Quyết định số 5/QĐ-TTg.", None),
        ("Sau Nghị quyết số 3 của Chính phủ, ngày 13/1, hội nghị khai mạc.", None),
        ("Quyết định 17/2021/QĐ-TTg có hiệu lực từ ngày 15/5/2021.", None),
    ],
)
def test_the_date_of_a_document(text, date):
    found = only(text).date
    assert (str(found) if found else None) == date


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Theo Kết luận 14 của Bộ Chính trị.", "body", "Bộ Chính trị"),
        ("Bộ Chính trị vừa ban hành Kết luận số 14-KL/TW.", "body", "Bộ Chính trị"),
        ("Theo Quyết định số 5/QĐ-TTg.", "post", "Thủ tướng Chính phủ"),
        ("Phó Thủ tướng Chính phủ Trần Văn An ký Quyết định 5/QĐ-TTg.", "post", "Thủ tướng"),
        (
            "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Trần Văn An ký ban hành Quy định 50.",
            "body",
            "Bộ Chính trị",
        ),
        ("Bộ trưởng Bộ Y tế ban hành Chỉ thị số 7/CT-BYT.", "post", "Bộ trưởng Bộ Y tế"),
        (
            "Chủ tịch UBND tỉnh Lào Cai ban hành Chỉ thị số 7/CT-UBND.",
            "post",
            "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "Chủ tịch UBND tỉnh Lào Cai ký Quyết định số 7/QĐ-UBND.",
            "body",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        ("Bộ trưởng Bộ Y tế ký Chỉ thị số 7/CT-BYT.", "body", "Bộ Y tế"),
        (
            "Sở Tư pháp tỉnh Nghệ An đề nghị tại Tờ trình số 25/TTr-STP.",
            "body",
            "Sở Tư pháp tỉnh Nghệ An",
        ),
        ("Sở Tư pháp tỉnh Nghệ An đề nghị tại Tờ trình số 25/TTr-XYZ.", None, None),
        (
            "Theo đề nghị của Sở Tư pháp tỉnh Nghệ An tại Tờ trình số 25/TTr-STP.",
            "body",
            "Sở Tư pháp tỉnh Nghệ An",
        ),
        (
            "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An ký Quyết định số 7/QĐ-UBND.",
            "body",
            "Ủy ban nhân dân tỉnh Nghệ An",
        ),
        ("Theo Chỉ thị số 35-CT/TW.", None, None),
        ("Nghị quyết 18 của Trung ương khóa XII.", "body", "Ban Chấp hành Trung ương Đảng"),
        (
            "Theo Nghị định 116/2020/NĐ-CP. Nghị định 116 của Bộ Giáo dục và Đào tạo rõ ràng.",
            "body",
            "Chính phủ",
        ),
        ("Bộ Công Thương đề xuất ban hành Quyết định số 13/2020.", None, None),
        ("Bộ trưởng Bộ Y tế cho biết, tới đây ngành sẽ ban hành Kế hoạch 45.", None, None),
        ("Bộ Y tế cho biết đã ban hành Kế hoạch 45.", "body", "Bộ Y tế"),
        (
            "Cục Quản lý giá (Bộ Tài chính) có Công văn số 999/QLG-NLTS.",
            "body",
            "Cục Quản lý giá",
        ),
        (
            "Trong Kết luận 126 về sắp xếp bộ máy năm 2025, Bộ Chính trị yêu cầu rà soát.",
            "body",
            "Bộ Chính trị",
        ),
        (
            "Tại Văn bản số 28/UBND-VX vừa ban hành, UBND tỉnh Hà Nam chỉ đạo.",
            "body",
            "Ủy ban nhân dân tỉnh Hà Nam",
        ),
        (
            "Sở Nội vụ tỉnh Thanh Hóa nêu trong Công văn số 235/SNV-CCVC.",
            "body",
            "Sở Nội vụ tỉnh Thanh Hóa",
        ),
    ],
)
def test_the_issuer_of_a_document(text, kind, name):
    issuer = only(text).issuer
    if name is None:
        assert issuer is None
    else:
        assert issuer is not None
        assert issuer.kind == kind
        assert issuer.name.startswith(name)


def test_an_owner_is_not_shared_where_the_symbols_tell_two_issuers_apart():
    text = "Theo Quy định 142-QĐ/TW; Hướng dẫn số 16-HD/BTCTW của Ban Tổ chức Trung ương."
    issuers = {m.number: m.issuer and m.issuer.name for _, m in mentions(text)}
    assert issuers == {"142-QĐ/TW": None, "16-HD/BTCTW": "Ban Tổ chức Trung ương"}


def test_a_trailing_owner_is_shared_by_the_whole_list():
    text = "Thực hiện Kết luận số 50-KL/TW và số 28-KL/TW của Bộ Chính trị."
    assert {m.issuer.name for _, m in mentions(text) if m.issuer} == {"Bộ Chính trị"}
    assert all(m.issuer for _, m in mentions(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nghị định 30/2020/NĐ-CP về công tác văn thư có hiệu lực.",
            "về công tác văn thư",
        ),
        (
            "Quán triệt Quy định số 144-QĐ/TW về chuẩn mực đạo đức; Chỉ thị số 35-CT/TW.",
            "về chuẩn mực đạo đức",
        ),
        (
            "Nghị định 147/2024/NĐ-CP về quản lý mạng được Chính phủ ban hành tháng trước.",
            "về quản lý mạng",
        ),
        (
            "Triển khai Nghị định 116/2020/NĐ-CP về học phí sư phạm đến toàn thể giáo viên.",
            "về học phí sư phạm",
        ),
        (
            "Theo Thông tư 26/2020/TT-BGDĐT về đánh giá học sinh, bao gồm cả tiểu học.",
            "về đánh giá học sinh",
        ),
        (
            "Mức thu theo Nghị định 10/2022/NĐ-CP về lệ phí trước bạ và các nghị quyết hiện hành.",
            "về lệ phí trước bạ",
        ),
        (
            "Công văn số 12/EVN-KD về cung cấp điện dịp lễ 30/4, 1/5 năm 2024.",
            "về cung cấp điện dịp lễ 30/4, 1/5 năm 2024",
        ),
        (
            "Tờ trình số 12/TTr-CP về đường cao tốc Gia Nghĩa (Đắk Nông) - Chơn Thành.",
            "về đường cao tốc Gia Nghĩa (Đắk Nông) - Chơn Thành",
        ),
        (
            "Quyết định 195/QĐ-TTg về kỷ luật đối với đảng viên là Ủy viên Trung ương Đảng.",
            "về kỷ luật đối với đảng viên là Ủy viên Trung ương Đảng",
        ),
        (
            "Quyết định 1179/QĐ-BGDĐT công nhận PGS.TS. Lê Văn Minh và các ứng viên IELTS. Xong.",
            "công nhận PGS.TS. Lê Văn Minh và các ứng viên IELTS",
        ),
        ("Điều 37 Nghị định 71/2024/NĐ-CP quy định về phương pháp thặng dư.", None),
        ("Quy định 22-QĐ/TW quy định thẩm quyền của cấp ủy.", None),
        ("Nghị định 168/2024/NĐ-CP quy định với hành vi vượt đèn đỏ như sau.", None),
        (
            (
                "Ban hành Nghị định 80/2021/NĐ-CP quy định chi tiết một số điều của Luật Đầu tư"
                " trong năm nay."
            ),
            "quy định chi tiết một số điều của Luật Đầu tư",
        ),
        (
            "Kết luận 126-KL/TW về sắp xếp bộ máy năm 2025, Bộ Chính trị yêu cầu rà soát.",
            "về sắp xếp bộ máy năm 2025",
        ),
        (
            "Thông tư số 29/2024/TT-BGDĐT quy định về dạy thêm chính thức có hiệu lực.",
            "quy định về dạy thêm",
        ),
        (
            "Quyết định 195/2008 của Bộ Chính trị ban hành Quy trình thi hành kỷ luật.",
            "ban hành Quy trình thi hành kỷ luật",
        ),
        (
            "Nghị quyết 48/2001/QH10 phê chuẩn Hiệp định Việt Nam - Hoa Kỳ.",
            "phê chuẩn Hiệp định Việt Nam - Hoa Kỳ",
        ),
    ],
)
def test_a_subject_ends_with_its_clause(text, title):
    assert title in {m.title for _, m in mentions(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Theo Quy định số 50-QĐ/TW. Quy định 50 của Bộ Chính trị nêu rõ.",
            ["Quy định 50-QĐ/TW"],
        ),
        ("Hướng dẫn số 2 của Ban A và Hướng dẫn 02-HD/BTCTW.", ["Hướng dẫn 02-HD/BTCTW"]),
        (
            "Nghị định 37/2021 và Nghị định 37/2021/NĐ-CP sửa Nghị định 37.",
            ["Nghị định 37/2021/NĐ-CP"],
        ),
        (
            "Chỉ thị số 16/CT-TTg; Tỉnh ủy Nghệ An ra Chỉ thị số 16-CT/TU.",
            ["Chỉ thị 16/CT-TTg", "Chỉ thị 16-CT/TU"],
        ),
        (
            "Luật Giáo dục 2019 thay Luật Giáo dục 2005.",
            ["Luật Giáo dục 2019", "Luật Giáo dục 2005"],
        ),
        ("Theo Luật Giáo dục 2019, Luật Giáo dục quy định.", ["Luật Giáo dục 2019"]),
        (
            "Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội Đảng lần thứ XIII.",
            ["Nghị quyết Đại hội XIII của Đảng"],
        ),
    ],
)
def test_short_and_full_citations_are_one_document(text, expected):
    assert read(text) == expected


def test_this_and_the_above_repeat_the_last_of_their_type():
    found = mentions("Chính phủ ban hành Nghị định 5/2024/NĐ-CP. Nghị định này có hiệu lực ngay.")
    assert [(words, m.number) for words, m in found] == [
        ("Nghị định 5/2024/NĐ-CP", "5/2024/NĐ-CP"),
        ("Nghị định này", "5/2024/NĐ-CP"),
    ]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("Quốc hội thảo luận dự án Luật Thủ đô.", True),
        ("Góp ý dự thảo Luật Hóa chất (sửa đổi).", True),
        ("Thi hành Luật Thủ đô.", False),
        ("Bộ đang đề xuất xây dựng Luật Giao dịch số.", True),
        ("Xã đề nghị áp dụng Luật Thủ đô.", False),
    ],
)
def test_drafts_are_marked(text, draft):
    assert only(text).draft is draft


@pytest.mark.parametrize(
    "text",
    [
        "Khoa có máy chụp CT 128 dãy và máy siêu âm.",
        "Sơn chống thấm CT502 bền màu.",
        "Chiếc CV22 hạ cánh khẩn cấp.",
        "Ngành Luật 27.50 điểm, Kế toán 26.",
        "Giám đốc Dự án 88 nhận xét.",
        "Ông công tác ở Viện Quy hoạch Xây dựng Hà Nội.",
        "Ông trình dự án Luật Phòng, chống rửa nguồn ...",
        "Malaysia điều tra theo Luật Ngư trường biển.",
        "Đội bóng vi phạm Luật Công bằng tài chính của bóng đá châu Âu.",
        "Chủ tịch Triều Tiên ra chỉ thị về các biện pháp nghiêm ngặt dọc biên giới hai miền.",
    ],
)
def test_machines_projects_and_laws_abroad_are_no_documents(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Bộ Y tế triển khai Nghị định 116/2020/NĐ-CP của Bộ Y tế.",
            "Chính phủ",
        ),
        ("Theo Thông tư 08/2017/TT-BYT của Trường Đại học Luật Hà Nội.", "Bộ Y tế"),
        ("Theo Thông tư 08/2017/TT-BYT của Bộ trưởng Bộ Y tế.", "Bộ trưởng Bộ Y tế"),
        (
            "Đại biểu Quốc hội biểu quyết thông qua Nghị quyết bầu ông Lê Văn Trí làm Chánh án.",
            "Quốc hội",
        ),
    ],
)
def test_an_owner_that_the_symbol_rules_out_is_none(text, issuer):
    assert only(text).issuer.name == issuer


def test_a_law_without_year_beside_two_years_has_none():
    text = (
        "Trước năm 2018 xử theo Bộ luật Hình sự năm 1999, sau đó theo Bộ luật Hình sự năm 2015."
        " Khi ấy Bộ luật Hình sự có thay đổi."
    )
    dates = {str(m.date) for _, m in mentions(text)}
    assert dates == {"1999", "2015", "None"}


def test_a_day_behind_a_law_is_not_its_own():
    text = "Ông bị bắt theo khoản 2 Điều 321 Bộ luật Hình sự, ngày 29/7."
    assert only(text).date is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ông ký nghị quyết phê duyệt kéo dài giới hạn tín dụng 5.000 tỷ đồng cho Công ty A.",
            "Nghị quyết phê duyệt kéo dài giới hạn tín dụng 5.000 tỷ đồng cho Công ty A",
        ),
        (
            "Quốc hội thông qua nghị quyết cho phép tỉnh Quảng Nam - Đà Nẵng tách thành hai tỉnh.",
            "Nghị quyết cho phép tỉnh Quảng Nam - Đà Nẵng tách thành hai tỉnh",
        ),
        (
            "Nghị quyết của Quốc hội về thuốc lá điện tử, thuốc lá nung nóng mới đây, bà Lan nói.",
            "Nghị quyết về thuốc lá điện tử, thuốc lá nung nóng",
        ),
        (
            "Thông tư 48/2024/TT-NHNN quy định về lãi suất đối với tiền gửi bằng đồng Việt Nam.",
            "quy định về lãi suất đối với tiền gửi bằng đồng Việt Nam",
        ),
        (
            "Nghị định 70/2025/NĐ-CP quy định về hóa đơn, chứng từ.",
            "quy định về hóa đơn, chứng từ",
        ),
        (
            "Nghị quyết 44/2022/QH15 về chủ trương đầu tư cao tốc Bắc - Nam phía Đông.",
            "về chủ trương đầu tư cao tốc Bắc - Nam phía Đông",
        ),
        (
            "Quyết định 15/QĐ-NHNN về việc giao nhiệm vụ đối với PGS.TS Trần Văn An.",
            "về việc giao nhiệm vụ đối với PGS.TS Trần Văn An",
        ),
    ],
)
def test_a_subject_goes_on_over_numbers_and_joined_places(text, title):
    assert only(text).title == title


def test_who_issues_is_the_one_to_whom_it_is_submitted():
    text = "Bộ báo cáo Chính phủ để trình Quốc hội ban hành Nghị quyết về cơ chế cho điện khí."
    assert only(text).issuer.name == "Quốc hội"


def test_a_new_law_that_comes_into_being_is_not_called_new():
    assert only("Khi ấy, Luật Doanh nghiệp mới ra đời.").title == "Luật Doanh nghiệp"


def test_a_decision_on_a_person_goes_on_over_the_offices_he_leaves():
    text = (
        "Ông thông báo quyết định của Bộ Chính trị về việc cho thôi chức vụ bí thư Thành ủy,"
        " ủy viên Ban Thường vụ Thành ủy đối với ông Đinh Văn Tám."
    )
    assert only(text).title == (
        "Quyết định về việc cho thôi chức vụ bí thư Thành ủy,"
        " ủy viên Ban Thường vụ Thành ủy đối với ông Đinh Văn Tám"
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nghị định 117/2020/NĐ-CP về xử phạt trong lĩnh vực y tế quy định hành vi bị cấm.",
            "về xử phạt trong lĩnh vực y tế",
        ),
        (
            "Quyết định 15/QĐ-TTg phê duyệt kế hoạch trồng rừng, nêu rõ: trồng ngay.",
            "phê duyệt kế hoạch trồng rừng",
        ),
        ("Nghị định 122/2021/NĐ-CP quy định phạt từ 5 đến 10 triệu đồng với hộ vi phạm.", None),
        ("Nghị định 109/2024/NĐ-CP quy định lệ phí với các loại xe tương ...", None),
        (
            "Nghị định 109/2024/NĐ-CP quy định lệ phí đối với ô tô và các loại xe tương ...",
            "quy định lệ phí đối với ô tô",
        ),
        (
            "Thông tư 7/2025/TT-BTC hướng dẫn lập dự toán thực hiện chính sách đối với ...",
            "hướng dẫn lập dự toán thực hiện chính sách",
        ),
        (
            "Quyết định 5/QĐ-TTg về hỗ trợ khắc phục hậu quả bão số 3... (trang 2).",
            "về hỗ trợ khắc phục hậu quả bão số 3",
        ),
        (
            "Thông tư 75/2013/TT-BTC hướng dẫn hoạt động xổ số, điều 13 có quy định rõ địa bàn.",
            "hướng dẫn hoạt động xổ số",
        ),
        (
            "Nghị quyết 12/2021/QH14 về việc miễn nhiệm ông Lê Văn An sau khi ông được bầu.",
            "về việc miễn nhiệm ông Lê Văn An",
        ),
        (
            "Công văn 42-CV/BCĐ về hướng dẫn bàn giao sau khi hoàn thành cách ly.",
            "về hướng dẫn bàn giao sau khi hoàn thành cách ly",
        ),
    ],
)
def test_what_a_document_provides_and_what_breaks_off_is_no_subject(text, title):
    assert only(text).title == title


def test_the_year_of_an_amending_law_is_not_that_of_the_law_it_amends():
    text = (
        "Luật Viên chức năm 2010 (sửa đổi tại Luật sửa đổi, bổ sung một số điều của Luật Cán bộ,"
        " công chức và Luật Viên chức năm 2019)."
    )
    dates = {m.title: str(m.date) for _, m in mentions(text) if m.date}
    assert dates == {
        "Luật Viên chức năm 2010": "2010",
        "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019": (
            "2019"
        ),
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Theo Luật số 34, Luật sửa đổi và bổ sung một số điều của Luật Giáo dục đại học.",
            "Luật sửa đổi và bổ sung một số điều của Luật Giáo dục đại học",
        ),
        ("Theo Luật số 34 và Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại học.", None),
        ("Theo Luật số 34, Luật sửa đổi một số điều của Luật Nhà ở, Luật Thủ đô.", None),
    ],
)
def test_the_name_of_a_law_stands_behind_its_bare_number(text, title):
    assert next(m for _, m in mentions(text) if m.number == "34").title == title


def test_brackets_behind_a_number_tell_its_subject():
    text = "Nghị quyết 36 của Trung ương (về Chiến lược phát triển kinh tế rừng đến năm 2030) rõ."
    assert only(text).title == "về Chiến lược phát triển kinh tế rừng đến năm 2030"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Sở Y tế tỉnh Lào Cai ra thông báo: “Ông Lê Văn An không phải là bác sĩ ở đây”.", []),
        ("Bộ Y tế ban hành Chỉ thị: “Không ai được rời trạm khi chưa có lệnh.”", []),
        (
            "Bộ Y tế ban hành Chỉ thị: “Giữ trạm, giữ làng và giữ nước”.",
            ["Chỉ thị “Giữ trạm, giữ làng và giữ nước”"],
        ),
        (
            "Ngày 5/6/1947, Bộ Quốc phòng ban hành Chỉ thị lịch sử “Giữ làng và giữ nước”.",
            ["Chỉ thị “Giữ làng và giữ nước”"],
        ),
    ],
)
def test_a_quotation_names_a_document_or_tells_what_it_says(text, titles):
    assert read(text) == titles

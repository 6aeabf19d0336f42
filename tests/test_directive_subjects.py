"""Where the subject of a document begins and ends: table tests of [text, subject]."""

import pytest
from test_directives import mentions, only, read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (  # what the issuer decides by it
            "Tại Quyết định số 813, Thủ tướng bổ nhiệm lại ông Lê Hải giữ chức Thứ trưởng.",
            "bổ nhiệm lại ông Lê Hải giữ chức Thứ trưởng",
        ),
        (
            "Theo Quyết định 81/QĐ-TTg, Thủ tướng quyết định điều động ông Lê Hải sang Bộ Nội vụ.",
            "điều động ông Lê Hải sang Bộ Nội vụ",
        ),
        (
            "Tại Quyết định số 8, Thủ tướng bổ nhiệm ông Lê Hải - Phó Giám đốc giữ chức Giám đốc.",
            "bổ nhiệm ông Lê Hải - Phó Giám đốc giữ chức Giám đốc",
        ),
        ("Theo Nghị định 81/2024/NĐ-CP, Chính phủ thành lập Quỹ Hỗ trợ nông dân nghèo.", None),
        ("Theo Quyết định 81/QĐ-TTg, Thủ tướng giao Bộ Y tế chủ trì việc này.", None),
        (
            "Thủ tướng ký Quyết định số 812 kéo dài thời gian giữ chức vụ đối với ông Lê Hải.",
            "kéo dài thời gian giữ chức vụ đối với ông Lê Hải",
        ),
        (
            "Ban Bí thư ra Quyết định số 53 ngày 5/2/1985, lấy ngày 2/7 làm Ngày Thủy lợi.",
            "lấy ngày 2/7 làm Ngày Thủy lợi",
        ),
        (
            "Bộ có Công văn số 43/BNV-CCVC gửi Ban Tổ chức Trung ương xin ý kiến về việc bổ nhiệm.",
            "xin ý kiến về việc bổ nhiệm",
        ),
        (  # what was approved or issued by it
            "Theo Quy hoạch cảng cạn thời kỳ 2021-2030 phê duyệt tại Quyết định 51/QĐ-TTg.",
            "phê duyệt Quy hoạch cảng cạn thời kỳ 2021-2030",
        ),
        (
            "Theo Quy chế thi chọn học sinh giỏi ban hành kèm theo Thông tư 15/2020/TT-BGDĐT.",
            "ban hành Quy chế thi chọn học sinh giỏi",
        ),
        ("Đền bù theo phương án được duyệt, phê duyệt tại Quyết định 45/QĐ-UBND.", None),
        (
            "Thanh tra Bộ ký Quyết định số 75/QĐ-XPHC xử phạt vi phạm hành chính Công ty Sao Mai.",
            "xử phạt vi phạm hành chính Công ty Sao Mai",
        ),
        (  # what a letter asks
            "Bộ có Công văn số 43/BNV-CCVC gửi Sở Nội vụ yêu cầu báo cáo về biên chế.",
            "yêu cầu báo cáo về biên chế",
        ),
        (
            "Thủ tướng ký Công điện số 43/CĐ-TTg ngày 3/6/2025 yêu cầu khắc phục ngay sạt lở đê.",
            "yêu cầu khắc phục ngay sạt lở đê",
        ),
        (
            "Sở Tài chính có Văn bản số 431/STC-NS đề nghị các huyện đối chiếu công nợ.",
            "đề nghị các huyện đối chiếu công nợ",
        ),
        ("Theo Công điện số 43/CĐ-TTg, Thủ tướng yêu cầu khắc phục ngay sạt lở đê.", None),
        ("Bộ cho biết Nghị định 95/2024/NĐ-CP yêu cầu chủ rừng lập hồ sơ hằng năm.", None),
        (  # what a decision as a whole has done, no article of it
            "Quyết định số 81/QĐ-TTg đã phê duyệt Chiến lược phát triển nghề muối đến năm 2030.",
            "phê duyệt Chiến lược phát triển nghề muối đến năm 2030",
        ),
        ("Quyết định số 81/QĐ-TTg đã giao Bộ Y tế mua sắm thuốc cho vùng lũ.", None),
        (  # said again
            "Chính phủ ra Nghị định 95/2024/NĐ-CP. Nghị định này quy định về lưu trữ hồ sơ đất.",
            "quy định về lưu trữ hồ sơ đất",
        ),
        ("Bộ ra Thông tư 95/2024/TT-BYT. Thông tư này quy định mức phụ cấp trực đêm.", None),
        (  # whom a subject tells of
            "Bộ ra Thông tư 95/2024/TT-BQP về trợ cấp đối với dân quân đã xuất ngũ, hy sinh.",
            "về trợ cấp đối với dân quân đã xuất ngũ, hy sinh",
        ),
        (
            "Tỉnh có Báo cáo số 95/BC-UBND về kết quả thu ngân sách quý I; nhiệm vụ quý II.",
            "về kết quả thu ngân sách quý I; nhiệm vụ quý II",
        ),
        ("Ông đề nghị bổ sung vào Nghị định 45 quy định về trách nhiệm của chủ rừng.", None),
        (
            "Ông đề nghị bổ sung biên chế theo Nghị định 45 quy định về kiểm lâm địa phương.",
            "quy định về kiểm lâm địa phương",
        ),
        (  # the fields and matters of one subject
            "Theo Nghị định 95/2024/NĐ-CP quy định về hồ sơ đất; hoạt động đo đạc ở xã.",
            "quy định về hồ sơ đất; hoạt động đo đạc ở xã",
        ),
        (
            "Chính phủ ban hành Nghị định 95/2024/NĐ-CP quy định về tạm giữ xe; xác lập kho xe.",
            "quy định về tạm giữ xe; xác lập kho xe",
        ),
        (
            "Các sở thực hiện Nghị định 95/2024/NĐ-CP quy định về bán rượu; kiểm tra lò rượu.",
            "quy định về bán rượu",
        ),
        (
            "Tỉnh ra nghị quyết 45 về việc chia tách các huyện: Mộc Lâm, Sông Đà.",
            "về việc chia tách các huyện: Mộc Lâm, Sông Đà",
        ),
        (
            "Tỉnh ra nghị quyết 45 về việc sắp xếp các huyện: mỗi huyện giảm ba xã.",
            "về việc sắp xếp các huyện",
        ),
        (
            "Tỉnh ra quyết định 45 về việc giao đất cho Công ty A (nay là Công ty A - B) xây chợ.",
            "về việc giao đất cho Công ty A (nay là Công ty A - B) xây chợ",
        ),
        (
            "Theo Nghị quyết 26-NQ/TW về cán bộ các cấp, nhất là cấp chiến lược, đủ phẩm chất.",
            "về cán bộ các cấp, nhất là cấp chiến lược, đủ phẩm chất",
        ),
        ("Theo Chỉ thị 6-CT/TW về cán bộ các cấp, nhất là cấp xã.", "về cán bộ các cấp"),
        (
            "Quy định 114-QĐ/TW về kiểm soát công tác cán bộ thay thế Quy định 205-QĐ/TW.",
            "về kiểm soát công tác cán bộ",
        ),
        (
            "Theo Nghị quyết 5/NQ-HĐND về việc bãi bỏ Nghị quyết 3/NQ-HĐND.",
            "về việc bãi bỏ Nghị quyết 3/NQ-HĐND",
        ),
        (
            "Kết luận 15/KL-TTCP về đất đai tại Lai Châu nêu nhiều vi phạm.",
            "về đất đai tại Lai Châu",
        ),
        ("Xã có kế hoạch số 45 về chuyển đổi số và triển khai thực hiện.", "về chuyển đổi số"),
        (
            "Xã có kế hoạch số 45 về tuyên truyền và triển khai thực hiện Luật Cư trú.",
            "về tuyên truyền và triển khai thực hiện Luật Cư trú",
        ),
        ("Tỉnh ra nghị quyết 45 về quy hoạch rừng trái thẩm quyền.", "về quy hoạch rừng"),
        ("Tỉnh ra nghị quyết 45 về thưởng già làng, trưởng bản.", "về thưởng già làng, trưởng bản"),
        ("Tỉnh ra nghị quyết 45 về thưởng xã nghèo, kể từ 1/6.", "về thưởng xã nghèo"),
        (
            "Cạnh đó, theo Quy định 25-QĐ/TW về kỷ luật đảng viên, kỷ luật đảng không thay thế gì.",
            "về kỷ luật đảng viên",
        ),
        (
            "Thực hiện Kế hoạch số 16/KH-BYT của Bộ Y tế, Sở Y tế Sơn La ban hành kế hoạch tiêm.",
            None,
        ),
        (
            "Quyết định công nhận sự thỏa thuận của các bên số 63/2010 của tòa đã có hiệu lực.",
            "công nhận sự thỏa thuận của các bên",
        ),
        (
            "Quyết định 159 ban hành kế hoạch phòng cháy của thị trấn đã hết hạn.",
            "ban hành kế hoạch phòng cháy của thị trấn",
        ),
    ],
)
def test_a_subject_begins_and_ends_where_its_clause_does(text, title):
    assert mentions(text)[0][1].title == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bí thư trao Quyết định công nhận Trưởng ban Văn hóa tới Thạc sĩ Lê Minh Khôi.",
            ["Quyết định công nhận Trưởng ban Văn hóa"],
        ),
        (
            "Liên Bộ Công Thương - Tài chính có quyết định điều chỉnh giá bán của dầu hỏa hôm nay.",
            ["Quyết định điều chỉnh giá bán của dầu hỏa"],
        ),
        (
            "Cục Đường bộ có công văn gửi hãng xe A, yêu cầu hãng báo cáo về ba việc, một là xe.",
            ["Công văn yêu cầu hãng báo cáo về ba việc"],
        ),
        ("Ông đề nghị bổ sung trong dự thảo Nghị quyết quy định về mức hỗ trợ hộ nghèo ở xã.", []),
        (
            "Theo Công văn số 930/SGTVT-QLVT, PT&NL, xe chạy thêm.",
            ["Công văn 930/SGTVT-QLVT,PT&NL"],
        ),
        ("Tỉnh công nhận Trường Tiểu học số 2/2010 theo quyết định.", []),
        ("Nước ta đang thực hiện Chiến lược phát triển kinh tế - xã hội.", []),
        (
            "Bộ Chính trị đã công bố quyết định điều động, phân công, chỉ định ông Trần Văn Hải.",
            ["Quyết định điều động, phân công, chỉ định ông Trần Văn Hải"],
        ),
        (
            "Tỉnh trao quyết định điều động Đại tá Lê Nam về Sở Y tế, thay Đại tá Vũ Hải nghỉ hưu.",
            ["Quyết định điều động Đại tá Lê Nam về Sở Y tế"],
        ),
        ("Theo nghị quyết của Quốc hội bổ nhiệm, miễn nhiệm, cách chức Bộ trưởng các bộ.", []),
        ("Bà có quyết định bổ nhiệm ông Lê Nam làm Phó chủ tịch Hội đồng quản trị.", []),
        ("Viện ra quyết định phê chuẩn khởi tố bị can với Lê Văn Nam về tội trộm cắp.", []),
        ("Bộ Chính trị quyết định điều động ông Trần Văn Hải giữ chức Bí thư Tỉnh ủy.", []),
        (
            "Công điện do ông Lê Nam, Chủ tịch UBND TP Huế ký, gửi sở, về phòng dịch sởi tại xã.",
            ["Công điện về phòng dịch sởi tại xã"],
        ),
        (
            "Có Quyết định bổ nhiệm ông Lê Nam\n\nTrao Quyết định bổ nhiệm ông Lê Nam làm Tư lệnh.",
            ["Quyết định bổ nhiệm ông Lê Nam làm Tư lệnh"],
        ),
        (
            "Thực hiện nghị quyết Trung ương 8 khóa XIII về chiến lược quốc phòng.",
            ["Nghị quyết Trung ương 8 khóa XIII về chiến lược quốc phòng"],
        ),
        (
            "Nước ta thực hiện Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030.",
            ["Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030"],
        ),
    ],
)
def test_documents_end_where_their_names_do(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "date", "issuer"),
    [
        (
            "Luật Cư trú được Quốc hội khóa XIV, kỳ họp thứ 10 thông qua ngày 13-11-2020.",
            "2020-11-13",
            "Quốc hội",
        ),
        (
            "Thông tư 30/2024/TT-BYT quy định về khám sức khỏe được ban hành ngày 30/12/2024.",
            "2024-12-30",
            "Bộ Y tế",
        ),
        ("Nghị định 93/2020 của Thủ tướng Chính phủ quy định về thư rác.", None, "Chính phủ"),
        (
            "Sở Nội vụ đề nghị UBND tỉnh An Giang ban hành Quyết định số 5 về biên chế.",
            None,
            "Ủy ban nhân dân tỉnh An Giang",
        ),
        (  # of which another sentence speaks
            "Đã có Thông tư 30/2024/TT-BYT. Thông tư này được ban hành ngày 30/12/2024.",
            "2024-12-30",
            "Bộ Y tế",
        ),
        (
            "Ông nhắc Luật Đường bộ. Luật này được Quốc hội khóa XV thông qua ngày 27/6/2024.",
            "2024-06-27",
            "Quốc hội",
        ),
        (
            "Bộ ban hành Thông tư 30/2024/TT-BYT. Thông tư này được gửi đến tỉnh ngày 30/12/2024.",
            None,
            "Bộ Y tế",
        ),
        (
            "Liên Bộ Công Thương - Bộ Tài chính có Quyết định số 12 về giá dầu.",
            None,
            "Bộ Công Thương",
        ),
    ],
)
def test_date_and_issuer_are_told_around_the_subject(text, date, issuer):
    mention = only(text)
    assert (str(mention.date) if mention.date else None) == date
    assert mention.issuer.name == issuer


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ngày 5/6/2024, HĐND TP Huế ra Nghị quyết số 4 về học phí; Nghị quyết số 5 về tên phố.",
            [("2024-06-05", "Hội đồng nhân dân thành phố Huế")] * 2,
        ),
        (  # its own date is no other's
            "Tỉnh ủy Sơn La ra Chỉ thị 4-CT/TU ngày 5/6/2024 về bầu cử và Kế hoạch 2-KH/TU.",
            [("2024-06-05", "Tỉnh ủy Sơn La"), (None, "Tỉnh ủy Sơn La")],
        ),
        (
            "UBND tỉnh Huế ra Kế hoạch 5/KH-UBND về tiêm chủng và Chỉ thị 6/CT-TTg.",
            [(None, "Ủy ban nhân dân tỉnh Huế"), (None, "Thủ tướng Chính phủ")],
        ),
    ],
)
def test_documents_are_issued_together(text, told):
    found = [m for _, m in mentions(text)]
    assert [(str(m.date) if m.date else None, m.issuer.name) for m in found] == told


def test_a_document_told_in_full_has_not_the_issuer_of_the_next():
    text = "Học Nghị quyết 26-NQ/TW về cán bộ các cấp; Kết luận 14-KL/TW của Bộ Chính trị."
    assert [m.issuer and m.issuer.name for _, m in mentions(text)] == [None, "Bộ Chính trị"]


@pytest.mark.parametrize(
    ("text", "name", "issuer"),
    [
        (
            "Tỉnh ủy An Giang họp. Đảng bộ làm theo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI.",
            "Nghị quyết Đại hội Đảng bộ tỉnh An Giang lần thứ XI",
            "Đại hội Đảng bộ tỉnh An Giang lần thứ XI",
        ),
        (
            "Tỉnh ủy Cà Mau đón Tỉnh ủy An Giang. Rồi Nghị quyết Đại hội Đảng bộ tỉnh lần XI.",
            "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI",
            None,
        ),
        (
            "Thực hiện Nghị quyết Trung ương 5 khóa XIII.",
            "Nghị quyết Trung ương 5 khóa XIII",
            "Ban Chấp hành Trung ương Đảng",
        ),
    ],
)
def test_a_congress_is_that_of_its_place(text, name, issuer):
    mention = only(text.replace("lần XI", "lần thứ XI"))
    assert mention.title == name
    assert (mention.issuer.name if mention.issuer else None) == issuer


def test_a_revised_law_is_not_the_one_in_force():
    text = "Luật Quốc phòng (sửa đổi) thay Luật Quốc phòng năm 2005."
    assert read(text) == ["Luật Quốc phòng (sửa đổi)", "Luật Quốc phòng năm 2005"]

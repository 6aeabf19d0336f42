"""What the words around a citation say of a document: table tests of [text, detail]."""

import pytest
from test_directives import mentions, only, read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Công điện 57/CĐ-BYT ngày 9/4/2024 gửi Sở Y tế tỉnh Sơn La về khẩn trương dập dịch.",
            "về khẩn trương dập dịch",
        ),
        (  # the letter is one thing, what its sender has received another
            "Trong văn bản số 15/UBND-VX gửi Sở Y tế, tỉnh cho biết đã nhận đơn về việc xả thải.",
            None,
        ),
        (
            "Theo Nghị định 10/2019/NĐ-CP - Quy định xử phạt trong lĩnh vực thủy lợi: phạt nặng.",
            "Quy định xử phạt trong lĩnh vực thủy lợi",
        ),
        ("Sửa Nghị định 24 liên quan kinh doanh vàng.", "liên quan kinh doanh vàng"),
        (
            "Thông báo số 5/TB-VPCP ngày 3/4/2024 kết luận của Thủ tướng tại cuộc họp về điện gió.",
            "kết luận của Thủ tướng tại cuộc họp về điện gió",
        ),
        (  # nothing else of the sentence is left to say who acts
            "Theo Công văn 5/SYT-NVY về việc tiêm vắc xin sởi, các trạm y tế tổ chức tiêm.",
            "về việc tiêm vắc xin sởi",
        ),
        (
            "Sở đã gửi Công văn 5/SYT-NVY về việc giám sát trường học, các trạm y tế xã.",
            "về việc giám sát trường học, các trạm y tế xã",
        ),
        ("Viện gửi Công văn 9/KHXH-TC báo cáo bổ sung về kỷ luật.", "về kỷ luật"),
        (
            "Thực hiện Nghị quyết 5/NQ-QH về chất vấn tại Kỳ họp thứ 8, Quốc hội khóa XV.",
            "về chất vấn tại Kỳ họp thứ 8, Quốc hội khóa XV",
        ),
        (
            "Văn bản khẩn số 7/VPCP-KGVX truyền đạt ý kiến chỉ đạo của Phó Thủ tướng về học phí.",
            "truyền đạt ý kiến chỉ đạo của Phó Thủ tướng về học phí",
        ),
        (
            "Thực hiện Kế hoạch số 5/KH-CA về tuần tra, bảo đảm an ninh dịp Tết, đội đã xử lý.",
            "về tuần tra, bảo đảm an ninh dịp Tết",
        ),
        (
            "Kết luận số 5/KL-TTr về quản lý đất đai tại huyện An Hòa chỉ ra nhiều sai phạm.",
            "về quản lý đất đai tại huyện An Hòa",
        ),
        (
            "Theo Nghị định 9/2017, ngày 9/2/2017 của Chính phủ quy định chi tiết việc phát ngôn.",
            "quy định chi tiết việc phát ngôn",
        ),
        (  # nobody closes the quotation
            "Chỉ thị 38-CT/TW về “Đổi mới hoạt động hữu nghị; Chỉ thị 12-CT/TW về “đối ngoại”.",
            "về “Đổi mới hoạt động hữu nghị",
        ),
        (
            "Quyết định số 52/QĐ-BCA của Bộ trưởng Bộ Công an Lê Văn An về thủ tục cấp hộ chiếu.",
            "về thủ tục cấp hộ chiếu",
        ),
        (
            "Thông tư 9 của Bộ Giáo dục và Đào tạo (GD-ĐT) quy định về học bạ số.",
            "quy định về học bạ số",
        ),
        (
            "Nghị định 8/2024/NĐ-CP quy định chi tiết một số điều của Luật Nhà ở về nhà lưu trú.",
            "quy định chi tiết một số điều của Luật Nhà ở về nhà lưu trú",
        ),
        (
            "Sở căn cứ điều 6 Nghị định 8 của Chính phủ quy định chung về xét tặng để lấy ý kiến.",
            "quy định chung về xét tặng",
        ),
        (
            "Theo Nghị định 4/2021/NĐ-CP về xử phạt trong giáo dục, hành vi mua điểm sẽ bị phạt.",
            "về xử phạt trong giáo dục",
        ),
        (
            "Quyết định 5/QĐ-BYT về công bố thủ tục mới ban hành, được sửa đổi và bị bãi bỏ.",
            "về công bố thủ tục mới ban hành, được sửa đổi và bị bãi bỏ",
        ),
        (
            "Nghị định 4/2010/NĐ-CP quy định về quản lý hội (sửa đổi tại Nghị định 3/2012/NĐ-CP).",
            "quy định về quản lý hội",
        ),
        (
            'Quyết định 6/QĐ-TTg phê duyệt "Kế hoạch cơ cấu lại Tổng công ty đến năm 2025".',
            'phê duyệt "Kế hoạch cơ cấu lại Tổng công ty đến năm 2025"',
        ),
        (
            "Theo Điều 9 Nghị định 10 của Chính phủ, quy định về kinh doanh vận tải, xe sẽ bị thu.",
            "quy định về kinh doanh vận tải",
        ),
        (
            "Văn bản số 4062/TTKQH-TT thông báo về việc cho phép khởi tố đại biểu Lê Văn An.",
            "về việc cho phép khởi tố đại biểu Lê Văn An",
        ),
        (
            "Quyết định 31-QĐNS/TW của Ban Bí thư, quyết định bổ nhiệm bà Lê Thị Bé.",
            "bổ nhiệm bà Lê Thị Bé",
        ),
        (
            "Chỉ thị số 24/CT-TTg đẩy mạnh, nâng cao hiệu quả thi hành Luật Đấu thầu.",
            "đẩy mạnh, nâng cao hiệu quả thi hành Luật Đấu thầu",
        ),
        (
            "Quyết định 79/QĐ-BYT công nhận ông Lê Văn An, Phó Giám đốc, giữ chức Giám đốc.",
            "công nhận ông Lê Văn An, Phó Giám đốc, giữ chức Giám đốc",
        ),
        (
            "Cổ đông hỏi tác động của việc sửa Nghị định 83 về xăng dầu nhập khẩu đến lợi nhuận.",
            "về xăng dầu nhập khẩu",
        ),
        (
            "Sau khi tỉnh ban hành Quyết định số 5/QĐ-UBND về mức giá tối đa, Công ty An Phú bán.",
            "về mức giá tối đa",
        ),
        (  # the fields of a decree on penalties, as in no other subject
            (
                "Nghị định 82/2020/NĐ-CP quy định xử phạt vi phạm hành chính trong lĩnh vực hộ"
                " tịch; hôn nhân và gia đình; thi hành án dân sự; thay thế Nghị định"
                " 110/2013/NĐ-CP."
            ),
            (
                "quy định xử phạt vi phạm hành chính trong lĩnh vực hộ tịch; hôn nhân và gia đình;"
                " thi hành án dân sự"
            ),
        ),
        (
            "Thông tư số 12/2025/TT-BCA (có hiệu lực từ 1/3) quy định về sát hạch lái xe.",
            "quy định về sát hạch lái xe",
        ),
        (
            "Quy định số 294-QĐ/TW về thi hành Điều lệ Đảng, thay thế Quy định số 24-QĐ/TW.",
            "về thi hành Điều lệ Đảng",
        ),
        ("Bộ triển khai đề án dạy nghề nông thôn (đề án 371).", "dạy nghề nông thôn"),
        (
            "Theo Luật sửa đổi một số điều của Luật Giáo dục đại học (Luật số 34/2018/QH14).",
            "Luật sửa đổi một số điều của Luật Giáo dục đại học",
        ),
        (
            "Nghị định 47/2024/NĐ-CP quy định về danh mục hồ sơ; việc lưu giữ hồ sơ.",
            "quy định về danh mục hồ sơ; việc lưu giữ hồ sơ",
        ),
        (
            "Công văn số 19/TANDTC-PC, thông báo kết quả giải đáp vướng mắc về phá sản.",
            "thông báo kết quả giải đáp vướng mắc về phá sản",
        ),
        (
            'Ông tổng kết Nghị quyết số 18-NQ/TW "Về sắp xếp tổ chức bộ máy thật tinh gọn, ...',
            "Về sắp xếp tổ chức bộ máy thật tinh gọn",
        ),
        ("Theo Điều 1 Thông tư 9/2024/TT-BYT về phạm vi điều chỉnh như sau:", None),
        (
            "Ai hưởng theo Nghị định 2/2023/NĐ-CP về tinh giản biên chế trước ngày 1/1/2025 thì.",
            "về tinh giản biên chế",
        ),
        ('"Đó là Quyết định 244-QĐ/TW năm 2014 của Bộ Y tế," một người nói về chuyện cũ.', None),
        ('Ông nói về "Nghị định 9/2020/NĐ-CP" hay "Chiến lược biển".', None),
        ("Ban Chỉ đạo thực hiện Nghị quyết 18 về việc kết thúc hoạt động của đài họp.", None),
        (  # what a part of it provides, no matter who issued it
            (
                "Khoản 1 Điều 4 Thông tư 9/2021/TT-BTC ngày 5/6/2021 của Bộ Tài chính quy định"
                " mức phí qua phà."
            ),
            None,
        ),
        ("Mục 3.2 của Thông tư 9/2021/TT-BYT quy định về hồ sơ cấp thuốc dự trữ.", None),
        ("Tại khoản 2, Phụ lục I Nghị định 9/2021/NĐ-CP quy định mức trợ cấp.", None),
        ("Điều 7 Quy định 15-QĐ/TW năm 2021 quy định thẩm quyền của chi bộ như sau:", None),
        (
            "Điều 4 Thông tư 9/2021/TT-BTC ngày 5/6/2021 quy định chi tiết việc thu phí qua phà.",
            "quy định chi tiết việc thu phí qua phà",
        ),
        (
            "Bộ có Công văn 12/BYT-DP về việc bán vắc xin tại trạm y tế, áp dụng kể từ ngày 5/6.",
            "về việc bán vắc xin tại trạm y tế",
        ),
        (
            "Theo Thông tư 9/2021/TT-BYT quy định giá khám áp dụng cho người già từ 80 tuổi.",
            "quy định giá khám áp dụng cho người già từ 80 tuổi",
        ),
        (
            (
                "Chủ quán bị phạt theo Nghị định 9/2021/NĐ-CP về xử phạt vi phạm hành chính trong"
                " lĩnh vực y tế đối với hành vi bán rượu cho trẻ em nhưng chưa gây hậu quả."
            ),
            "về xử phạt vi phạm hành chính trong lĩnh vực y tế",
        ),
        (
            "Nghị quyết 5/NQ-CP về khen thưởng đối với hành vi cứu người.",
            "về khen thưởng đối với hành vi cứu người",
        ),
        (
            "Thủ tướng ban hành Công điện khẩn số 12/CĐ-TTg ngày 5/6/2024 chỉ đạo việc cứu đê.",
            "chỉ đạo việc cứu đê",
        ),
        ("Công điện số 12/CĐ-TTg ngày 5/6/2024 chỉ đạo các tỉnh cứu đê.", None),
        (
            "Công điện số 8/CĐ-BCT lệnh Giám đốc Công ty Thủy điện An Hòa về việc đóng cửa xả đáy.",
            "về việc đóng cửa xả đáy",
        ),
        (  # said once of both
            (
                "Theo Công văn 7/BYT-DP ngày 5/6/2024 và Công văn 9/BYT-DP ngày 7/6/2024 của"
                " Bộ Y tế về giám sát dịch sởi."
            ),
            "về giám sát dịch sởi",
        ),
        (
            "Theo Nghị quyết 7/NQ-CP và Chỉ thị 9/CT-TTg của Thủ tướng Chính phủ về phòng dịch.",
            None,
        ),
        (  # what the sentence says of others, after what it goes by
            "Theo Quy định 15-QĐ/TW về giám sát trong Đảng, lời khiển trách không thay án phạt.",
            "về giám sát trong Đảng",
        ),
        (
            "Theo Thông tư 9/2021/TT-BTC về khấu trừ thuế, cơ sở giáo dục nộp trực tiếp.",
            "về khấu trừ thuế",
        ),
        (
            "Sở gửi Công văn 5/SYT-NVY về việc giữ sạch bếp ăn, dụng cụ không rõ nguồn gốc.",
            "về việc giữ sạch bếp ăn, dụng cụ không rõ nguồn gốc",
        ),
        (
            "Nghị quyết 6/2022/QH15 về chất vấn tại kỳ họp thứ 3, Quốc hội khóa XV yêu cầu:",
            "về chất vấn tại kỳ họp thứ 3, Quốc hội khóa XV",
        ),
        (
            "Ông trao Quyết định 6/QĐ-BYT bổ nhiệm ông Lê Văn An làm Viện trưởng và tặng hoa.",
            "bổ nhiệm ông Lê Văn An làm Viện trưởng",
        ),
        (  # of a lead that breaks off and the sentence in full, the latter
            (
                "Quyết định 5/QĐ-TTg về hỗ trợ các tỉnh khắc phục hậu quả bão số 3, ...\n"
                "Quyết định 5/QĐ-TTg về hỗ trợ các tỉnh khắc phục hậu quả bão số 3, lũ quét."
            ),
            "về hỗ trợ các tỉnh khắc phục hậu quả bão số 3, lũ quét",
        ),
    ],
)
def test_the_subject_of_a_document(text, title):
    assert mentions(text)[0][1].title == title


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 29/7/2024,Chính phủ ban hành Nghị định số 8/2024/NĐ-CP.", "2024-07-29"),
        ("Ngày 4/12/2001: Chủ tịch nước ban hành Lệnh số 15/2001/L-CTN.", "2001-12-04"),
        ("Tháng 6/2020, Thanh tra Chính phủ đã ban hành Kết luận số 92.", "2020-06"),
        ("Năm 2013, Chính phủ ra Nghị định số 138.", "2013"),
        ("Từ đó đến tháng 6/2020 Bộ Y tế chỉ họp và Bộ Y tế ra Thông tư số 9.", None),
        ("Theo Quyết định 874/QĐ-BYT 2021.", "2021"),
        (
            "Quyết định 59/QĐ-TTg do Phó Thủ tướng Chính phủ Trần Văn An ký ngày 13/6/2023.",
            "2023-06-13",
        ),
        ("Thông tư 7/2023/TT-BNV Bộ Nội vụ ban hành ngày 5/7/2023.", "2023-07-05"),
        (
            "Ngày 5/12/2023, Phó Thủ tướng Trần Văn An thay mặt Chính phủ ký Quyết định 5/QĐ-TTg.",
            "2023-12-05",
        ),
        (
            "Ngày 20/12/2023, Ủy ban Kiểm tra Trung ương có ý kiến tại Công văn số 39-CV/UBKTTW.",
            "2023-12-20",
        ),
        ("Ngày 18/9/2023, Viện Hàn lâm có Công văn số 1980/KHXH-TCCB.", "2023-09-18"),
        (
            (
                "Lúc 13 giờ ngày 12/9/2023, ông Lê Văn An, Chủ tịch Ủy ban nhân dân tỉnh Sơn La,"
                " Trưởng Ban Chỉ huy Phòng thủ dân sự tỉnh Sơn La, đã ký ban hành Lệnh số 56/L-BCH."
            ),
            "2023-09-12",
        ),
        (
            "Quốc hội thông qua Nghị quyết số 15, tại kỳ họp bất thường thứ 8, chiều 26/8/2023.",
            "2023-08-26",
        ),
        ("Nghị quyết số 157 được Quốc hội thông qua chiều 25/10/2023.", "2023-10-25"),
        ("Nghị định 147/2023/NĐ-CP được Chính phủ ban hành vào ngày 9/11/2023.", "2023-11-09"),
        ("Khi tháng 5/2008, Quốc hội thông qua Nghị quyết số 15.", "2008-05"),
        (  # the day on which the body met is told in the sentence before
            "Sáng 26/8/2023, Quốc hội họp riêng. Quốc hội thông qua Nghị quyết số 15 về thuế.",
            "2023-08-26",
        ),
        ("Sáng 26/8/2023, Chính phủ họp riêng. Quốc hội thông qua Nghị quyết số 15.", None),
        ("Sáng 26/8/2023, Quốc hội họp riêng.\nQuốc hội thông qua Nghị quyết số 15.", None),
        ("Theo điều 117 của Bộ luật Hình sự Việt Nam 2015.", "2015"),
        ("Luật Thủy lợi 2017 được Quốc hội thông qua ngày 19/6/2017.", "2017-06-19"),
    ],
)
def test_the_day_of_a_document(text, date):
    found = only(text).date
    assert (str(found) if found else None) == date


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            (
                "Tỉnh họp bàn. Trong Kết luận 126 về sắp xếp bộ máy, Bộ Chính trị, Ban Bí thư"
                " yêu cầu khẩn trương."
            ),
            "Bộ Chính trị",
        ),
        ("Bộ Chính trị và Ban Bí thư vừa ban hành Kết luận 126.", "Bộ Chính trị"),
        ("Ông nghỉ. Theo quyết định số 16, Bộ Chính trị quyết định phân công ông.", "Bộ Chính trị"),
        ("Ông nghỉ. Theo Quy định số 16, Bộ Chính trị quyết định kỷ luật ông.", None),
        ("Đồ án đã được Chính phủ phê duyệt tại Quyết định số 649 năm 2014.", "Chính phủ"),
        ("Quy định mới được Chính phủ nêu tại Nghị định số 88/2024.", "Chính phủ"),
        ("Ủy ban nhân dân tỉnh Sơn La giao Sở Y tế làm theo Nghị quyết số 43.", None),
        (
            (
                "Thực hiện Chỉ thị 11 về tăng cường khuyến học, xây dựng xã hội học tập Bộ Chính"
                " trị đưa ra."
            ),
            "Bộ Chính trị",
        ),
        ("Tuyển theo Quy chế tuyển sinh cao đẳng của Bộ Giáo dục và Đào tạo.", "Bộ Giáo dục"),
        ("Ông vi phạm Quy chế làm việc của Ban Chỉ đạo tỉnh Sơn La.", None),
        ("Thực hiện Kết luận 21-KL/TW và Nghị quyết Đại hội XIII của Đảng.", None),
        ("Nghị quyết số 18 của Hội nghị Trung ương 6 khóa XII.", "Ban Chấp hành Trung ương Đảng"),
        (
            "Thực hiện Nghị quyết số 15-NQ/TW về “Phương hướng của Hà Nội” của Bộ Chính trị.",
            "Bộ Chính trị",
        ),
        ("Nghị định 178/2024/NĐ-CP.PTT đã rõ.", "Chính phủ"),
    ],
)
def test_who_issued_a_document(text, issuer):
    found = mentions(text)[0][1].issuer
    assert (found is None) == (issuer is None)
    assert found is None or found.name.startswith(issuer)


def test_of_two_bodies_with_one_code_the_one_told_of_issues():
    text = (
        "Theo Kế hoạch 37/KH-SGTVT, Sở Giao thông vận tải thành phố Hải Phòng tăng xe. Theo Kế"
        " hoạch 92/KH-SGTVT, Sở Giao thông vận tải tỉnh Gia Lai sửa đường."
    )
    issuers = {m.number: m.issuer.name for _, m in mentions(text)}
    assert issuers == {
        "37/KH-SGTVT": "Sở Giao thông vận tải thành phố Hải Phòng",
        "92/KH-SGTVT": "Sở Giao thông vận tải tỉnh Gia Lai",
    }


def test_numbers_in_brackets_are_of_whoever_issued_what_they_stand_for():
    text = (
        "Theo nghị quyết của Quốc hội về tiêu chuẩn đơn vị hành chính (bao gồm nghị quyết 12/2016"
        " và nghị quyết 27/2022)."
    )
    assert {m.issuer.name for _, m in mentions(text)} == {"Quốc hội"}
    assert {m.title for _, m in mentions(text) if m.number} == {"về tiêu chuẩn đơn vị hành chính"}


def test_who_issues_the_first_of_a_list_issues_all():
    text = (
        "Bộ Y tế họp Sở Y tế tỉnh Sơn La. Ủy ban nhân dân tỉnh Sơn La ban hành các Quyết định số"
        " 3325/QĐ-UB ngày 9/12/2004 và số 264/QĐ-UB về thuốc."
    )
    assert [m.issuer.name for _, m in mentions(text)] == ["Ủy ban nhân dân tỉnh Sơn La"] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            (
                "Quốc hội thông qua Nghị quyết về thí điểm cơ chế đặc thù phát triển thành phố Hải"
                " Phòng (Nghị quyết số 35/2021/QH15)."
            ),
            1,
        ),
        (
            (
                "Chủ tịch nước trao Quyết định bổ nhiệm Thượng tướng Lê Văn An.\nChủ tịch nước ký"
                " Quyết định bổ nhiệm Thượng tướng Lê Văn An giữ chức Thứ trưởng Bộ Quốc phòng."
            ),
            1,
        ),
        (
            (
                "Quốc hội thông qua Nghị quyết phê chuẩn bổ nhiệm Bộ trưởng Bộ Công an với ông Lê"
                " Văn An. Quốc hội thông qua Nghị quyết phê chuẩn Ủy viên Hội đồng Quốc phòng và An"
                " ninh đối với ông Lê Văn An."
            ),
            2,
        ),
    ],
)
def test_a_decision_told_twice_is_one(text, count):
    assert len(read(text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Công văn số 344/CV-BCĐ của tỉnh.", ["Công văn 344/CV-BCĐ"]),
        ("Theo Công văn số 344-CV/BCĐ của tỉnh.", ["Công văn 344-CV/BCĐ"]),
        ("Theo Nghị quyết 29/NQ-TW.", ["Nghị quyết 29-NQ/TW"]),
        ("Ban Trị sự tỉnh có Công văn số 63/CV-BTS.", []),  # a congregation's letter
        ("Công ty vi phạm luật chứng khoán liên bang Mỹ.", []),
        ("Ông Donald Trump chê Hiến pháp.", []),
        ("Nghị định 116/2020/NĐ-CP rõ. Theo Nghị định 116/NĐ-CP.", ["Nghị định 116/2020/NĐ-CP"]),
    ],
)
def test_a_number_is_written_as_its_issuer_does(text, expected):
    assert read(text) == expected

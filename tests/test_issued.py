"""Documents without number that the sentence tells to have been issued, and by whom."""

import pytest
from test_directives import mentions, read


def told(text):
    """Name and issuer of every document without number."""
    found = {m.title: m for _, m in mentions(text) if m.number is None}
    return [(title, m.issuer.name if m.issuer else None) for title, m in found.items()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ Y tế vừa có công điện gửi Sở Y tế các tỉnh về việc tiêm vắc xin sởi cho trẻ em.",
            [("Công điện về việc tiêm vắc xin sởi cho trẻ em", "Bộ Y tế")],
        ),
        (
            "UBND tỉnh Lam Giang có công văn hỏa tốc yêu cầu các huyện tạm dừng lễ hội đua thuyền.",
            [
                (
                    "Công văn hỏa tốc yêu cầu các huyện tạm dừng lễ hội đua thuyền",
                    "Ủy ban nhân dân tỉnh Lam Giang",
                )
            ],
        ),
        (
            "Sở Nội vụ Lam Giang ra công văn gửi các huyện, đề nghị rà soát biên chế giáo viên.",
            [
                (
                    "Công văn đề nghị rà soát biên chế giáo viên",
                    "Sở Nội vụ Lam Giang",
                )
            ],
        ),
        (
            "Đó là yêu cầu của Chủ tịch UBND tỉnh Lam Giang tại công điện về ứng phó với mưa lũ.",
            [
                (
                    "Công điện về ứng phó với mưa lũ",
                    "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
                )
            ],
        ),
        (
            "Trong công văn gửi tỉnh Lam Giang về việc dập dịch sởi ở trẻ, Bộ Y tế nêu rõ.",
            [("Công văn về việc dập dịch sởi ở trẻ", "Bộ Y tế")],
        ),
        (
            "Thanh tra tỉnh Lam Giang đã có kết luận về việc quản lý đất công tại huyện An Hòa.",
            [
                (
                    "Kết luận về việc quản lý đất công tại huyện An Hòa",
                    "Thanh tra tỉnh Lam Giang",
                )
            ],
        ),
        (
            "Bộ trưởng Bộ Y tế ký quyết định phê duyệt danh mục thuốc thiết yếu dùng tại trạm xá.",
            [
                (
                    "Quyết định phê duyệt danh mục thuốc thiết yếu dùng tại trạm xá",
                    "Bộ trưởng Bộ Y tế",
                )
            ],
        ),
        (
            "UBND tỉnh Lam Giang ban hành kế hoạch triển khai trồng một triệu cây xanh ven sông.",
            [
                (
                    "Kế hoạch triển khai trồng một triệu cây xanh ven sông",
                    "Ủy ban nhân dân tỉnh Lam Giang",
                )
            ],
        ),
        (
            "Ban Thường vụ Tỉnh ủy Lam Giang ra thông báo về kết quả kỳ họp của mình trong tháng.",
            [
                (
                    "Thông báo về kết quả kỳ họp của mình trong tháng",
                    "Ban Thường vụ Tỉnh ủy Lam Giang",
                )
            ],
        ),
        (
            "Bộ Y tế có thông báo kết luận của Thứ trưởng Lê Văn An tại cuộc họp về hồ sơ thuốc.",
            [
                (
                    "Thông báo kết luận của Thứ trưởng Lê Văn An tại cuộc họp về hồ sơ thuốc",
                    "Bộ Y tế",
                )
            ],
        ),
        (
            "Chủ tịch nước đã ký Lệnh công bố Luật Thủy lợi tại phủ.",
            [("Lệnh công bố Luật Thủy lợi", "Chủ tịch nước"), ("Luật Thủy lợi", None)],
        ),
        (
            (
                "Trao quyết định của Bộ Chính trị về việc chỉ định bà Hà Thị Nga - ủy viên Ban"
                " Chấp hành Đảng bộ tỉnh - giữ chức Bí thư Huyện ủy An Hòa."
            ),
            [
                (
                    (
                        "Quyết định về việc chỉ định bà Hà Thị Nga - ủy viên Ban Chấp hành Đảng"
                        " bộ tỉnh - giữ chức Bí thư Huyện ủy An Hòa"
                    ),
                    "Bộ Chính trị",
                )
            ],
        ),
        (
            "Bộ Y tế có công điện gửi Ban Chỉ đạo tỉnh; các tỉnh ủy về tăng cường phòng dịch sởi.",
            [("Công điện về tăng cường phòng dịch sởi", "Bộ Y tế")],
        ),
        (
            "Cục Hàng không Việt Nam vừa có chỉ thị yêu cầu các hãng bay nâng cao an toàn bay.",
            [
                (
                    "Chỉ thị yêu cầu các hãng bay nâng cao an toàn bay",
                    "Cục Hàng không Việt Nam",
                )
            ],
        ),
        (  # "có công văn yêu cầu" is one verb
            "Ngày 27/4, UBND tỉnh Lam Giang đã có công văn yêu cầu tăng cường phòng dịch sởi.",
            [("Công văn yêu cầu tăng cường phòng dịch sởi", "Ủy ban nhân dân tỉnh Lam Giang")],
        ),
        (
            'Đề án "Phát triển một triệu ha lúa" được Thủ tướng Chính phủ phê duyệt hôm qua.',
            [('Đề án "Phát triển một triệu ha lúa"', "Thủ tướng Chính phủ")],
        ),
        ('Chương trình "Gặp nhau cuối năm nay" được phát sóng vào tối qua.', []),
        (  # a body's own bureau signs, not the body after its short name
            "Cục Quản lý giá (CQLG) Bộ Tài chính gửi công văn về việc kê khai giá sữa bột.",
            [("Công văn về việc kê khai giá sữa bột", "Cục Quản lý giá")],
        ),
        (  # whom it asks goes on past a comma, also where a place opens the sentence
            (
                "Tại Cà Mau, Sở Y tế tỉnh Cà Mau vừa có công điện yêu cầu các đơn vị, địa phương "
                "chủ động phòng dịch."
            ),
            [
                (
                    "Công điện yêu cầu các đơn vị, địa phương chủ động phòng dịch",
                    "Sở Y tế tỉnh Cà Mau",
                )
            ],
        ),
        # What is not issued yet, only exists, or is of nobody in public office.
        ("Bộ Y tế sẽ ban hành hướng dẫn về chăm sóc trẻ sơ sinh tại các trạm y tế xã.", []),
        ("Sở Y tế tham mưu UBND tỉnh ban hành kế hoạch triển khai tiêm chủng năm nay.", []),
        (
            "Thủ tướng ra Quyết định thành lập năm 2006 với tổng diện tích 18 ha ở phía Nam tỉnh.",
            [],
        ),
        ("Bộ Tài chính có quy định về chế độ công tác phí của cán bộ, công chức xã.", []),
        ("Bộ Tài chính có kế hoạch triển khai dự án nhà lưu trữ vào cuối năm sau.", []),
        ("Bộ Y tế đã đưa ra kết luận về việc vì sao trẻ em mắc bệnh nhiều hơn trước.", []),
        ("Trại giống được UBND tỉnh quyết định thành lập năm 2006 với diện tích 9 ha.", []),
        ("Câu lạc bộ có công văn gửi liên đoàn về việc đổi giờ thi đấu hai trận cuối.", []),
        ("Sau khi có công văn đề nghị của Bộ Y tế, tỉnh mua thêm vắc xin cho trẻ em.", []),
    ],
)
def test_who_issued_it_singles_a_document_out(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Luật GDNN năm 2014, học sinh học liên thông.", ["Luật Giáo dục nghề nghiệp 2014"]),
        (
            "Theo Luật HN&GĐ và Luật Hôn nhân và gia đình, vợ chồng bình đẳng.",
            ["Luật Hôn nhân và gia đình"],
        ),
        ("Bà làm tại Công ty Luật TNHH An Bình.", []),
        ("Tuân thủ Luật XYZQ của trò chơi.", []),
    ],
)
def test_laws_are_cited_by_first_letters(text, expected):
    assert read(text) == expected

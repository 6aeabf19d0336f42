"""Of whom a text tells when it gives an office: table tests of [text, facts]."""

import pytest
from test_officials import held

_HEAD = ("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Sơn La", "former")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # "ông" is none whom the text calls "chị"
            (
                "Chị Lê Thị Bé đến phim trường. Với tư cách là Giám đốc Sở Y tế tỉnh Sơn La, ông"
                " nghĩ gì về việc này?"
            ),
            [],
        ),
        (  # who took a picture is not told of
            (
                "Ông Lê Văn Bé phát biểu. Lễ trao hoa (Ảnh: Hồ Văn Tư).\nNăm 2010, ông làm"
                " Giám đốc Sở"
                " Y tế tỉnh Sơn La."
            ),
            [_HEAD],
        ),
        (  # a link to another article is no part of this one
            (
                "Ông Lê Văn Bé về hưu.\nĐỌC THÊM Ông Hồ Văn Tư ra mắt sách\nNăm 2010, ông"
                " làm Giám đốc"
                " Sở Y tế tỉnh Sơn La."
            ),
            [_HEAD],
        ),
        (
            "Ông Lê Văn Bé được ông Hồ Văn Tư chọn làm Phó Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Lê Văn Bé", "Phó Giám đốc Sở Y tế tỉnh Sơn La", "current")],
        ),
        (
            "Ông Lê Văn Bé được Thủ tướng Hồ Văn Tư bổ nhiệm làm Thứ trưởng Bộ Y tế.",
            [
                ("Hồ Văn Tư", "Thủ tướng Chính phủ", "current"),
                ("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "appointed"),
            ],
        ),
        (
            "Ông Lê Văn Bé từng công tác dưới thời ông Hồ Văn Tư, và là Thứ trưởng Bộ Y tế.",
            [("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ông Lê Văn Bé kế nhiệm ông Hồ Văn Tư trở thành Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Sơn La", "appointed")],
        ),
        (
            (
                "Con trai ông Lê Văn Bé là Tướng Mahamat Kaka được bầu làm Giám đốc Sở Y tế tỉnh"
                " Sơn La."
            ),
            [("Mahamat Kaka", "Giám đốc Sở Y tế tỉnh Sơn La", "appointed")],
        ),
        (
            "Ông Lê Văn Bé triệu tập phiên họp để bầu Chủ tịch UBND tỉnh Sơn La mới.",
            [],
        ),
    ],
)
def test_subjects(text, facts, vocabulary):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # who goes on as before leaves nothing
            (
                "Bà Lê Thị Bé, Bí thư Đảng ủy Sở Y tế tỉnh Sơn La, tiếp tục được bổ nhiệm"
                " làm Giám đốc"
                " Sở Y tế tỉnh Sơn La."
            ),
            [
                ("Lê Thị Bé", "Bí thư Đảng ủy Sở Y tế tỉnh Sơn La", "current"),
                ("Lê Thị Bé", "Giám đốc Sở Y tế tỉnh Sơn La", "appointed"),
            ],
        ),
        (  # given again beside another
            (
                "Bộ Chính trị phân công ông Lê Văn Bé, Chủ nhiệm Ủy ban Kiểm tra Trung ương,"
                " giữ chức"
                " Thường trực Ban Bí thư, Chủ nhiệm Ủy ban Kiểm tra Trung ương."
            ),
            [
                ("Lê Văn Bé", "Chủ nhiệm Ủy ban Kiểm tra Trung ương", "current"),
                ("Lê Văn Bé", "Thường trực Ban Bí thư", "appointed"),
            ],
        ),
        (  # from a province to the center
            (
                "Trước đó, ngày 28/4, Quốc hội đã bầu ông Lê Văn Bé - Chủ tịch UBND tỉnh Sơn"
                " La - làm"
                " Chủ nhiệm Ủy ban Kinh tế của Quốc hội."
            ),
            [
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "former"),
                ("Lê Văn Bé", "Chủ nhiệm Ủy ban Kinh tế của Quốc hội", "appointed"),
            ],
        ),
        (  # the deputy becomes the head
            (
                "Hội đồng bầu ông Lê Văn Bé, Phó Chủ tịch UBND tỉnh Sơn La, giữ chức Chủ"
                " tịch UBND tỉnh"
                " Sơn La."
            ),
            [
                ("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "former"),
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "appointed"),
            ],
        ),
        (
            (
                "Quyết định cho ông Lê Văn Bé thôi tham gia Ban Chấp hành, Ban Thường vụ"
                " Tỉnh ủy, Bí"
                " thư Tỉnh ủy Sơn La."
            ),
            [("Lê Văn Bé", "Bí thư Tỉnh ủy Sơn La", "dismissed")],
        ),
        (
            (
                "Ông Lê Văn Bé lần lượt trải qua nhiều vị trí công tác như Phó Chủ tịch rồi"
                " Chủ tịch"
                " UBND tỉnh Sơn La."
            ),
            [
                ("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "former"),
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "former"),
            ],
        ),
        (
            (
                "Năm 2012, ông Lê Văn Bé làm Thứ trưởng Bộ Y tế. Một năm sau đó, ông được"
                " bầu làm Bí"
                " thư Tỉnh ủy Sơn La."
            ),
            [
                ("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "former"),
                ("Lê Văn Bé", "Bí thư Tỉnh ủy Sơn La", "former"),
            ],
        ),
        (
            (
                "Tháng 4/2018, ông Lê Văn Bé được bầu làm Bí thư Tỉnh ủy Sơn La và giữ cương"
                " vị này từ"
                " đó đến nay."
            ),
            [("Lê Văn Bé", "Bí thư Tỉnh ủy Sơn La", "current")],
        ),
        (
            "Ông Lê Văn Bé (lúc ấy là Giám đốc Sở Y tế tỉnh Sơn La) kể lại.",
            [_HEAD],
        ),
        (
            (
                "Ông Lê Văn Bé, Ủy viên Trung ương Đảng, Đại tướng, Bộ trưởng Bộ Quốc phòng,"
                " phát biểu."
            ),
            [
                ("Lê Văn Bé", "Ủy viên Trung ương Đảng", "current"),
                ("Lê Văn Bé", "Bộ trưởng Bộ Quốc phòng", "current"),
            ],
        ),
        (
            "Ông Lê Văn Bé (Lê Bé - sinh năm 1957), Thứ trưởng Bộ Y tế, phát biểu.",
            [("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế, Chủ tịch VOC Lê Văn Bé phát biểu.",
            [
                ("Lê Văn Bé", "Ủy viên Trung ương Đảng", "current"),
                ("Lê Văn Bé", "Bộ trưởng Bộ Y tế", "current"),
            ],
        ),
        (
            (
                "Các Phó Chủ tịch UBND tỉnh Sơn La: Lê Văn Bé, Hồ Văn Tư; các ông Lý Văn"
                " Năm, Bùi Văn"
                " Sáu cùng dự."
            ),
            [
                ("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "current"),
                ("Hồ Văn Tư", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "current"),
            ],
        ),
        (
            "Ông Lê Văn Bé từng là thư ký của Bộ trưởng Bộ Y tế Hồ Văn Tư.",
            [
                ("Hồ Văn Tư", "Bộ trưởng Bộ Y tế", "current"),
                ("Lê Văn Bé", "Thư ký Bộ trưởng Bộ Y tế", "former"),
            ],
        ),
        (
            (
                "Bộ công bố quyết định bổ nhiệm chức vụ Thứ trưởng Bộ Y tế đối với ông"
                " Lê Văn Bé, Giám"
                " đốc Sở Y tế tỉnh Sơn La và bà Hồ Thị Tư, Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [
                ("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "appointed"),
                ("Hồ Thị Tư", "Thứ trưởng Bộ Y tế", "appointed"),
                ("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Sơn La", "former"),
                ("Hồ Thị Tư", "Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
            ],
        ),
        (
            "Ông Lê Văn Bé sẽ trở thành Bộ trưởng Bộ Y tế thay cho ông Hồ Văn Tư.",
            [("Lê Văn Bé", "Bộ trưởng Bộ Y tế", "candidate")],
        ),
        (
            (
                "Sau khi Quốc hội miễn nhiệm Chủ tịch nước Lê Văn Bé, bà Hồ Thị Tư giữ"
                " quyền Chủ tịch"
                " nước từ 21/3 đến nay."
            ),
            [
                ("Lê Văn Bé", "Chủ tịch nước", "dismissed"),
                ("Hồ Thị Tư", "Chủ tịch nước", "acting"),
            ],
        ),
        (
            "Thủ tướng John Smith bất ngờ cách chức Bộ trưởng Quốc phòng Jack Jones.",
            [
                ("John Smith", "Thủ tướng", "current"),
                ("Jack Jones", "Bộ trưởng Quốc phòng", "dismissed"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé được bổ nhiệm làm Thứ trưởng Bộ Y tế tại Quyết định số 12/QĐ-TTg"
                " ngày 20/9/2015."
            ),
            [("Lê Văn Bé", "Thứ trưởng Bộ Y tế", "former")],
        ),
        (
            "Ngân hàng Nhà nước Việt Nam họp báo. Thống đốc Lê Thị Bé trả lời.",
            [("Lê Thị Bé", "Thống đốc Ngân hàng Nhà nước Việt Nam", "current")],
        ),
        (  # the name of a force is no country that acts
            (
                "Chủ tịch nước bổ nhiệm ông Lê Văn Bé, Phó Chủ nhiệm Tổng cục Chính trị"
                " Quân đội nhân"
                " dân Việt Nam giữ chức Chủ nhiệm Tổng cục Chính trị."
            ),
            [
                (
                    "Lê Văn Bé",
                    "Phó Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam",
                    "former",
                ),
                (
                    "Lê Văn Bé",
                    "Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam",
                    "appointed",
                ),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé dự. Ngày 8/4/2021, Quốc hội thông qua việc bổ nhiệm ông"
                " vào vị trí Bộ"
                " trưởng Bộ Y tế."
            ),
            [("Lê Văn Bé", "Bộ trưởng Bộ Y tế", "former")],
        ),
        (  # "ông", paragraph by paragraph
            (
                "Ông Lê Văn Bé sinh năm 1931.\nÔng vào Đảng năm 1949.\nTại Đại hội lần thứ 7 (tháng"
                " 6/1991), ông được bầu giữ chức Bí thư Quân ủy Trung ương."
            ),
            [("Lê Văn Bé", "Bí thư Quân ủy Trung ương", "former")],
        ),
        (
            (
                "Các vụ án dẫn đến sự ra đi của các lãnh đạo cấp cao như Bí thư Tỉnh ủy"
                " Sơn La Lê Văn"
                " Bé."
            ),
            [("Lê Văn Bé", "Bí thư Tỉnh ủy Sơn La", "former")],
        ),
        (  # "cố" is the late, "cố vấn" an adviser
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Sơn La, cố vấn của Bộ Y tế, phát biểu.",
            [
                ("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Sơn La", "current"),
                ("Lê Văn Bé", "Cố vấn Bộ Y tế", "current"),
            ],
        ),
        (
            "Tổng thống Costa Rica John Smith, Bộ trưởng Ngoại thương Costa Rica Jack Jones đến.",
            [
                ("John Smith", "Tổng thống Costa Rica", "current"),
                ("Jack Jones", "Bộ trưởng Ngoại thương Costa Rica", "current"),
            ],
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Thị Bé họp. Thứ trưởng Hồ Đức Bé dự.",
            [
                ("Lê Thị Bé", "Bộ trưởng Bộ Y tế", "current"),
                ("Hồ Đức Bé", "Thứ trưởng Bộ Y tế", "current"),
            ],
        ),
        (
            "Ông Lê Văn Bé, Phó Thủ tướng Thường trực, phụ trách Bộ Tư pháp, dự.",
            [("Lê Văn Bé", "Phó Thủ tướng Thường trực Chính phủ", "current")],
        ),
        (
            "Thủ tướng yêu cầu các Bộ trưởng: Y tế, Công Thương tập trung chỉ đạo.",
            [],
        ),
        (
            "Hoa hậu Lê Thị Bé được bổ nhiệm làm Đại sứ thương hiệu.",
            [],
        ),
    ],
)
def test_states(text, facts, vocabulary):
    assert sorted(held(text, vocabulary)) == sorted(facts)

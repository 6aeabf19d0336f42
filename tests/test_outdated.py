"""Titles of a time past, and offices lost, denied or told again: table tests of [text, facts]."""

import pytest
from test_officials import held

_BE, _TU = "Lê Văn Bé", "Hồ Văn Tư"
_HEALTH = "Giám đốc Sở Y tế tỉnh Cà Mau"
_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"
_COUNCIL = "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau"
_PARTY = "Bí thư Tỉnh ủy Cà Mau"
_MEMBER = "Ủy viên Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (  # nobody else sits there today
            "Tháng 5/2020, Chủ tịch UBND tỉnh Cà Mau Lê Văn Bé ký quyết định này.",
            [(_BE, _CHAIR, "current")],
        ),
        (
            (
                "Chủ tịch UBND tỉnh Cà Mau Hồ Văn Tư phát biểu. "
                "Tháng 5/2020, Chủ tịch UBND tỉnh Cà Mau Lê Văn Bé ký quyết định này."
            ),
            [(_TU, _CHAIR, "current"), (_BE, _CHAIR, "former")],
        ),
        (  # many are deputies at a time
            (
                "Phó Chủ tịch UBND tỉnh Cà Mau Hồ Văn Tư phát biểu. "
                "Tháng 5/2020, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Bé ký quyết định này."
            ),
            [
                (_TU, "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current"),
                (_BE, "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau", "current"),
            ],
        ),
        (
            (
                "Chiều nay, Hội đồng bầu ông Hồ Văn Tư giữ chức Chủ tịch UBND tỉnh Cà Mau. "
                "Ông Tư cảm ơn Chủ tịch UBND tỉnh Cà Mau Lê Văn Bé."
            ),
            [(_TU, _CHAIR, "appointed"), (_BE, _CHAIR, "former")],
        ),
        (  # who was given it once and has left it again
            (
                "Giám đốc Sở Y tế tỉnh Cà Mau Hồ Văn Tư dự. Nguyên Giám đốc Sở Y tế tỉnh Cà Mau Lê "
                "Văn Bé kể lại. Ông Lê Văn Bé được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_TU, _HEALTH, "current"), (_BE, _HEALTH, "former")],
        ),
        (  # one person by two names
            (
                "Hội đồng bầu ông Hồ Văn Tư giữ chức Chủ tịch UBND tỉnh Cà Mau. "
                "Chủ tịch UBND tỉnh Cà Mau Văn Tư cảm ơn."
            ),
            [(_TU, _CHAIR, "appointed"), ("Văn Tư", _CHAIR, "current")],
        ),
        (
            (
                "Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé trao thưởng vào năm 2020. Từ thời ông Lê "
                "Văn Bé còn là Giám đốc Sở Y tế tỉnh Cà Mau, họ đã quen nhau."
            ),
            [(_BE, _HEALTH, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé, nguyên Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Cà Mau, Chủ tịch "
                "HĐND tỉnh Cà Mau, bị khiển trách. Trung ương cho ông Lê Văn Bé, Bí thư Tỉnh ủy Cà "
                "Mau, Chủ tịch HĐND tỉnh Cà Mau, nghỉ. Nguyên Bí thư Tỉnh ủy Cà Mau Lê Văn Bé về."
            ),
            [(_BE, _MEMBER, "former"), (_BE, _PARTY, "former"), (_BE, _COUNCIL, "former")],
        ),
        (  # what follows "nguyên" is another post, in a body told before
            (
                "Ông Lê Văn Bé, Bí thư Chi bộ, Cục trưởng Cục Thuế Cà Mau, nguyên Bí thư Đảng ủy, "
                "Cục trưởng."
            ),
            [
                (_BE, "Bí thư chi bộ", "current"),
                (_BE, "Cục trưởng Cục Thuế tỉnh Cà Mau", "current"),
                (_BE, "Bí thư Đảng ủy Cục Thuế tỉnh Cà Mau", "former"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé, nguyên Bí thư Tỉnh ủy Cà Mau, Giám đốc Sở Y tế tỉnh Cà Mau, dự. "
                "Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé phát biểu."
            ),
            [(_BE, _PARTY, "former"), (_BE, _HEALTH, "current")],
        ),
    ],
)
def test_titles_of_a_time_past(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé thì đã bị miễn nhiệm để nghỉ công tác.",
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau, vừa được Chủ tịch tỉnh miễn nhiệm.",
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            "Đến nay HĐND tỉnh chưa miễn nhiệm Chủ tịch UBND tỉnh Cà Mau Lê Văn Bé.",
            [(_BE, _CHAIR, "current")],
        ),
        (
            (
                "Do HĐND chưa họp để miễn nhiệm ông Lê Văn Bé nên ông hiện vẫn giữ chức Chủ tịch "
                "UBND tỉnh Cà Mau."
            ),
            [(_BE, _CHAIR, "current")],
        ),
        (
            "Chính phủ đề nghị cách chức ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            (
                "Nhìn lại vụ án, Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé và Bí thư Tỉnh ủy Cà Mau "
                "Hồ Văn Tư bị khai trừ khỏi Đảng vào ngày 6/6/2020."
            ),
            [(_BE, _HEALTH, "former"), (_TU, _PARTY, "former")],
        ),
        (
            ("Năm 2020, Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé, người bị đòi bắt, vắng mặt."),
            [(_BE, _HEALTH, "current")],
        ),
        (  # of the day itself nothing is known
            "Ngày 30/4/2022, Giám đốc Sở Y tế tỉnh Cà Mau Lê Văn Bé bị khởi tố, bắt tạm giam.",
            [(_BE, _HEALTH, "current")],
        ),
        (
            "Vào đầu nhiệm kỳ, Bộ có hai Thứ trưởng Bộ Y tế là ông Lê Văn Bé và ông Hồ Văn Tư.",
            [(_BE, "Thứ trưởng Bộ Y tế", "former"), (_TU, "Thứ trưởng Bộ Y tế", "former")],
        ),
        (
            "Ông Lê Văn Bé từng được bầu giữ các chức vụ như Chủ tịch UBND tỉnh Cà Mau.",
            [(_BE, _CHAIR, "former")],
        ),
        (
            "Bà Vũ Thị Na từng là Bí thư Tỉnh ủy Cà Mau và sau đó trở thành Thứ trưởng Bộ Y tế.",
            [("Vũ Thị Na", _PARTY, "former"), ("Vũ Thị Na", "Thứ trưởng Bộ Y tế", "former")],
        ),
        (
            (
                "Ông Lê Văn Bé hiện là Giám đốc Sở Y tế tỉnh Cà Mau. Trước đây, ông Lê Văn Bé được "
                "bầu làm Bí thư Huyện ủy Cái Nước."
            ),
            [(_BE, _HEALTH, "current"), (_BE, "Bí thư Huyện ủy Cái Nước", "former")],
        ),
        ("Ông Lê Văn Bé không còn là Bí thư Tỉnh ủy Cà Mau.", [(_BE, _PARTY, "former")]),
        ("Ông Lê Văn Bé không còn giữ chức Bí thư Tỉnh ủy Cà Mau.", [(_BE, _PARTY, "former")]),
        (
            "Ông Lê Văn Bé sẽ không còn là Bí thư Tỉnh ủy Cà Mau sau tháng 7.",
            [(_BE, _PARTY, "current")],
        ),
        (  # nobody holds what is yet to be filled
            (
                "Ông Lê Văn Bé, Phó Bí thư Tỉnh ủy Cà Mau, được phân công điều hành Tỉnh ủy đến "
                "khi có quyết định phân công Bí thư Tỉnh ủy mới."
            ),
            [(_BE, "Phó Bí thư Tỉnh ủy Cà Mau", "current")],
        ),
        (
            "Ông Lê Văn Bé làm việc ở đó đến khi được bầu làm Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "appointed")],
        ),
        (
            "Ông Lê Văn Bé ở đó cho tới khi nhậm chức Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "appointed")],
        ),
    ],
)
def test_offices_lost_denied_or_told_of_once(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Chúc mừng ông Lê Văn Bé được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Cà Mau, Bí "
                "thư Tỉnh ủy Cà Mau, Chủ tịch HĐND tỉnh Cà Mau Hồ Văn Tư nêu yêu cầu."
            ),
            [
                (_BE, _HEALTH, "appointed"),
                (_TU, _PARTY, "current"),
                (_TU, _COUNCIL, "current"),
            ],
        ),
        (
            '"Kỳ họp này chưa miễn nhiệm chức danh Giám đốc Sở Y tế Cà Mau", ông Lê Văn Bé nói.',
            [],
        ),
        (
            (
                "Ông Lê Văn Bé được cho nghỉ tương tự như trường hợp ông Hồ Văn Tư và bị miễn "
                "nhiệm chức Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [(_BE, _HEALTH, "dismissed")],
        ),
        (
            (
                "Ông Lê Văn Bé, Giám đốc Trung tâm Y tế huyện Cái Nước (TTYT), được điều động, "
                "phân công giữ chức Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [
                (_BE, "Giám đốc Trung tâm Y tế huyện Cái Nước", "former"),
                (_BE, _HEALTH, "appointed"),
            ],
        ),
        (
            (
                "Bộ Y tế điều động ông Lê Văn Bé, Trưởng Phòng Tổ chức cán bộ thuộc Cục Y tế dự "
                "phòng về công tác tại Thanh tra và bổ nhiệm chức vụ Phó Chánh Thanh tra Bộ Y tế."
            ),
            [
                (_BE, "Trưởng Phòng Tổ chức cán bộ Cục Y tế dự phòng", "former"),
                (_BE, "Phó Chánh Thanh tra Bộ Y tế", "appointed"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé thôi giữ chức Bí thư Tỉnh ủy Cà Mau; bổ nhiệm giữ chức Giám đốc Sở "
                "Y tế tỉnh Cà Mau."
            ),
            [(_BE, _PARTY, "dismissed"), (_BE, _HEALTH, "appointed")],
        ),
    ],
)
def test_of_whom_it_is_told(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Trong vụ này có bà Vũ Thị Na là Bí thư Tỉnh ủy Cà Mau. Bà Na bị khởi tố, bắt giam "
                "vào ngày 8/3/2021."
            ),
            [("Vũ Thị Na", _PARTY, "former")],
        ),
        (
            "Bí thư Tỉnh ủy Cà Mau Lê Văn Bé dự họp. Ông Bé bị bắt gặp ở chợ vào ngày 8/3/2021.",
            [(_BE, _PARTY, "current")],
        ),
        (
            "Suốt 4 năm ông Lê Văn Bé làm Bí thư Tỉnh ủy Cà Mau, tỉnh đổi khác.",
            [(_BE, _PARTY, "former")],
        ),
        (  # nobody has left what is only to be given
            (
                "Bộ đề xuất bổ nhiệm ông Hồ Văn Tư, Giám đốc Công an tỉnh Cà Mau, làm Thứ trưởng "
                "Bộ Công an, thay ông Lê Văn Bé."
            ),
            [
                (_TU, "Giám đốc Công an tỉnh Cà Mau", "current"),
                (_TU, "Thứ trưởng Bộ Công an", "candidate"),
            ],
        ),
        (
            "Ông Lê Văn Bé, nguyên Bí thư Tỉnh ủy Cà Mau, hiện là Giám đốc Sở Y tế tỉnh Cà Mau.",
            [(_BE, _PARTY, "former"), (_BE, _HEALTH, "current")],
        ),
        (
            "Ông Lê Văn Bé, nguyên Bí thư Tỉnh ủy Cà Mau, hiện Giám đốc Sở Y tế tỉnh Cà Mau, dự.",
            [(_BE, _PARTY, "former"), (_BE, _HEALTH, "current")],
        ),
        (
            (
                "Ông Lê Văn Bé (thời điểm năm 2018 là Bí thư Tỉnh ủy Cà Mau, hiện là Giám đốc Sở Y "
                "tế tỉnh Cà Mau) trình bày."
            ),
            [(_BE, _PARTY, "former"), (_BE, _HEALTH, "current")],
        ),
        (
            "Ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau nhiệm kỳ trước, nay là Thứ trưởng Bộ Y tế.",
            [(_BE, _PARTY, "former"), (_BE, "Thứ trưởng Bộ Y tế", "current")],
        ),
        (
            "Ông Lê Văn Bé - Bí thư Tỉnh ủy Cà Mau thời điểm đó - cho biết không hay việc này.",
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Ông Lê Văn Bé từng là Bí thư Tỉnh ủy Cà Mau. Khi ấy, Bí thư Tỉnh ủy Cà Mau Lê Văn "
                "Bé đã ký văn bản."
            ),
            [(_BE, _PARTY, "former")],
        ),
        (
            "Năm 2018, bà Vũ Thị Na ra trường. Đến năm 2020, bà là Bí thư Tỉnh ủy Cà Mau đến nay.",
            [("Vũ Thị Na", _PARTY, "current")],
        ),
        ("Bí thư Tỉnh ủy Cà Mau Lê Văn Bé vừa nghỉ hưu.", [(_BE, _PARTY, "former")]),
        ("Bí thư Tỉnh ủy Cà Mau Lê Văn Bé sẽ nghỉ hưu.", [(_BE, _PARTY, "current")]),
        (
            "Ông Lê Văn Bé nghỉ hưu sau 10 năm làm Bí thư Tỉnh ủy Cà Mau.",
            [(_BE, _PARTY, "former")],
        ),
        (
            (
                "Kỳ họp miễn nhiệm chức vụ Chủ tịch UBND tỉnh Cà Mau với ông Lê Văn Bé để đảm "
                "nhiệm chức vụ Bí thư Tỉnh ủy Cà Mau."
            ),
            [(_BE, _CHAIR, "dismissed"), (_BE, _PARTY, "appointed")],
        ),
        (
            (
                "Ông Lê Văn Bé thôi giữ chức Bí thư Tỉnh ủy Cà Mau chuyển công tác về Bộ Y tế và "
                "giữ chức Thứ trưởng Bộ Y tế."
            ),
            [(_BE, _PARTY, "dismissed"), (_BE, "Thứ trưởng Bộ Y tế", "appointed")],
        ),
        (
            (
                "Ông Lê Văn Bé, Ủy viên Ủy ban Kiểm tra Trung ương, thôi tham gia Ủy ban Kiểm tra "
                "Trung ương."
            ),
            [(_BE, "Ủy viên Ủy ban Kiểm tra Trung ương", "dismissed")],
        ),
    ],
)
def test_now_and_then_beside_each_other(vocabulary, text, facts):
    assert held(text, vocabulary, date="2022-05-01") == facts

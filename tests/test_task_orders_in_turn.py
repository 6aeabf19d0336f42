"""Orders of a telegram that go on over further offices and bodies, and announced plans."""

import pytest
from test_task_parties import read

__all__ = ["read"]

TELEGRAM = (
    "Thủ tướng Chính phủ vừa ký Công điện số 12/CĐ-TTg về cháy rừng. "
    "Công điện yêu cầu Bộ trưởng Bộ Quốc phòng chuẩn bị lực lượng. "
)
SENT = (
    "Văn phòng Chính phủ vừa phát đi Công điện số 12/CĐ-TTg của Thủ tướng Chính phủ "
    "do Phó Thủ tướng Lâm Văn Hòa ký thay. "
)
CHAIR = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa yêu cầu Sở Xây dựng kiểm tra các hồ chứa nước. "
PRIME_MINISTER = "Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("", []),
        (
            "\n\nBộ trưởng Bộ Công an chỉ đạo công an các tỉnh xử lý nghiêm người đốt rừng.",
            [("chỉ đạo công an các tỉnh xử lý nghiêm người đốt rừng", ["Bộ trưởng Bộ Công an"])],
        ),
        (
            "Bộ trưởng Bộ Tài chính bố trí kinh phí mua thiết bị.",
            [("bố trí kinh phí mua thiết bị", ["Bộ trưởng Bộ Tài chính"])],
        ),
        (
            "Các trường, trong đó có Trường Đại học Lâm nghiệp, được đề nghị mở lớp học.",
            [("mở lớp học", ["Các trường", "Trường Đại học Lâm nghiệp"])],
        ),
        (
            "Bộ trưởng Bộ Y tế giao các bệnh viện trực cấp cứu.",
            [("giao các bệnh viện trực cấp cứu", ["Bộ trưởng Bộ Y tế"])],
        ),
        (
            "Hiệu trưởng các trường phân công giáo viên trực.",
            [("phân công giáo viên trực", ["Hiệu trưởng các trường"])],
        ),
        # what one tells of or asks for oneself, what was done, and the paper as a noun
        ("Bộ trưởng Bộ Tài chính giải thích lý do chậm trễ.", []),
        ("Bộ trưởng Bộ Tài chính đã bố trí kinh phí mua thiết bị.", []),
        ("Văn bản yêu cầu của Bộ Tài chính được gửi đi hôm qua.", []),
        ("\n\nBan Bí thư quyết định khai trừ khỏi Đảng ba người.", []),
        ("\n\nTại kỳ họp, HĐND tỉnh Lào Cai thông qua nghị quyết về rừng.", []),
        ("\n\nHuyện ủy Sa Pa không chấp nhận khiếu nại của ông An.", []),
    ],
)
def test_a_telegram_charges_one_office_after_the_other(read, text, tasks):
    found = read(f"{TELEGRAM}{text}")
    assert found[0] == ("chuẩn bị lực lượng", ["Bộ trưởng Bộ Quốc phòng"], PRIME_MINISTER)
    assert [(action, lead) for action, lead, _ in found[1:]] == tasks
    assert {by for _, _, by in found} == {PRIME_MINISTER}


def test_the_orders_of_a_telegram_are_of_its_issuer(read):
    found = read(f"{SENT}Bộ trưởng Bộ Công an được giao điều tra nguyên nhân cháy rừng.")
    assert found == [
        ("điều tra nguyên nhân cháy rừng", ["Bộ trưởng Bộ Công an"], PRIME_MINISTER),
    ]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Văn phòng UBND tỉnh ra thông báo kết luận trong tuần này.",
            [("ra thông báo kết luận trong tuần này", ["Văn phòng Ủy ban nhân dân tỉnh Lào Cai"])],
        ),
        (
            "Trường hợp nước dâng cao, các xã chủ động sơ tán dân.",
            [("chủ động sơ tán dân", ["các xã"])],
        ),
        (
            "Trường hợp thiếu người, Sở Y tế phải điều động bác sĩ.",
            [("điều động bác sĩ", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        (
            "Công an tỉnh được phân công điều tra các vụ phá rừng.",
            [("điều tra các vụ phá rừng", ["Công an tỉnh Lào Cai"])],
        ),
        # who ordered, and what is proposed to be done to one
        ("Chủ tịch UBND tỉnh thăm hỏi, động viên các hộ dân.", []),
        ("Công an tỉnh được đề nghị khen thưởng vì thành tích phá án.", []),
        ("Phó Chủ tịch UBND tỉnh Lê Thị Mai được phân công điều hành Sở Y tế.", []),
    ],
)
def test_an_order_goes_on_over_who_is_named_after_it(read, text, tasks):
    found = read(f"{CHAIR}{text}")[1:]
    assert [(action, lead) for action, lead, _ in found] == tasks
    assert {by for _, _, by in found} <= {"Lý Văn Hòa"}


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        (
            "Ông Lý Văn Hòa, Giám đốc Sở Y tế tỉnh Lào Cai, cam kết Sở hoàn trả viện phí cho dân.",
            [("hoàn trả viện phí cho dân", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        (
            (
                "Ông Lý Văn Hòa, Giám đốc Sở Y tế tỉnh Lào Cai, cho hay đơn vị đã mua 3 tấn thuốc "
                "và sẽ cấp phát cho các xã."
            ),
            [("cấp phát cho các xã", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        (
            (
                '"Chúng tôi đang điều tra mở rộng vụ án và sẽ công khai kết quả cho báo chí", '
                "ông Lý Văn Hòa, Giám đốc Sở Y tế tỉnh Lào Cai, nói."
            ),
            [("công khai kết quả cho báo chí", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        (
            "Thuốc còn đủ; trong tuần tới Sở Y tế tỉnh Lào Cai sẽ kiểm tra các kho thuốc.",
            [("kiểm tra các kho thuốc", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        # a company of which an official tells, and what it promises
        (
            (
                "Ông Lý Văn Hòa, Giám đốc Sở Y tế, cho biết có nhà đầu tư xin làm bệnh viện. "
                "Cùng với bệnh viện, đơn vị sẽ xây dựng trường học."
            ),
            [],
        ),
        ("Ông Lý Văn Hòa, Giám đốc Sở Y tế, nói Giám đốc công ty cam kết sẽ hỗ trợ tiền.", []),
    ],
)
def test_what_is_announced_of_ones_house_is_its_plan(read, text, plans):
    assert [(action, lead) for action, lead, _ in read(text)] == plans


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            (
                '"Các xã khẩn trương rà soát hộ nghèo. Phòng Nội vụ tổng hợp danh sách", '
                "Bí thư Huyện ủy Bát Xát Lý A Sùng chỉ đạo."
            ),
            [
                ("khẩn trương rà soát hộ nghèo", ["Các xã"]),
                ("tổng hợp danh sách", ["Phòng Nội vụ"]),
            ],
        ),
        (
            (
                '"Phòng Tài chính thanh toán hết nợ cho nhà thầu trước ngày 30/6", '
                "ông Lý A Sùng, Bí thư Huyện ủy Bát Xát, nói."
            ),
            [("thanh toán hết nợ cho nhà thầu trước ngày 30/6", ["Phòng Tài chính"])],
        ),
        # an account, and what one's own house does
        (
            (
                '"Trung tâm Y tế tiếp nhận 300 bệnh nhân mỗi ngày", '
                "ông Lý A Sùng, Bí thư Huyện ủy Bát Xát, cho biết."
            ),
            [],
        ),
    ],
)
def test_who_orders_may_say_it_with_no_word_of_duty(read, text, tasks):
    found = read(text)
    assert [(action, lead) for action, lead, _ in found] == tasks
    assert {by for _, _, by in found} <= {"Lý A Sùng"}


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Bộ trưởng Bộ Xây dựng Trần Văn Lâm yêu cầu Công ty Cổ phần Đèo Cả bổ sung 40 thợ mỏ.",
            [("bổ sung 40 thợ mỏ", ["Công ty Cổ phần Đèo Cả"])],
        ),
        # companies as a part of the public, and a hope
        ("Bộ trưởng Bộ Xây dựng Trần Văn Lâm mong muốn Công ty Đèo Cả mở rộng sản xuất.", []),
        ("Bộ trưởng Bộ Xây dựng Trần Văn Lâm yêu cầu các doanh nghiệp niêm yết giá.", []),
    ],
)
def test_a_company_by_name_is_charged(read, text, tasks):
    assert [(action, lead) for action, lead, _ in read(text)] == tasks


HEAD = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\nSố: 18/QĐ-UBND\n\nLào Cai, ngày 02 tháng 3 năm 2024\n\n"
DECISION = f"{HEAD}QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n\nĐiều 1. Thành lập Tổ công tác.\n\n"


@pytest.mark.parametrize(
    ("article", "tasks"),
    [
        (
            "Điều 3. Giám đốc Sở Nội vụ và các thành viên Tổ công tác căn cứ Quyết định thi hành.",
            [
                (
                    "căn cứ Quyết định thi hành",
                    ["Giám đốc Sở Nội vụ tỉnh Lào Cai", "các thành viên Tổ công tác"],
                )
            ],
        ),
        (
            "Quá trình thực hiện nếu có khó khăn, các địa phương báo về Văn phòng UBND tỉnh.",
            [("báo về Văn phòng UBND tỉnh", ["các địa phương"])],
        ),
        (
            "Điều 4. Vướng mắc phát sinh, các địa phương báo cáo bằng văn bản.",
            [("báo cáo bằng văn bản", ["các địa phương"])],
        ),
        (
            "Điều 4. Trưởng các thôn vận động người dân hiến đất.",
            [("vận động người dân hiến đất", ["Trưởng các thôn"])],
        ),
        ("Quá trình thực hiện còn nhiều khó khăn.", []),
    ],
)
def test_the_close_of_a_document_tells_who_acts(read, article, tasks):
    assert [(action, lead) for action, lead, _ in read(f"{DECISION}{article}")] == tasks

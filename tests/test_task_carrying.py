"""Who gives a task and who takes it where another sentence says so, and where none does."""

import pytest
from test_task_parties import read

__all__ = ["read"]

BY = "Chủ tịch UBND tỉnh Hà Nam Lê Văn An"


@pytest.mark.parametrize(
    "caption",
    [
        "Bí thư Tỉnh ủy Hà Nam Trần Thị Bình chỉ đạo tại cuộc họp.",
        "Bí thư Tỉnh ủy Hà Nam Trần Thị Bình phát biểu tại hội nghị",
        "Bí thư Tỉnh ủy Hà Nam Trần Thị Bình yêu cầu các xã trồng rừng (Ảnh: Minh Hà).",
        "Bí thư Tỉnh ủy Hà Nam Trần Thị Bình thăm các xã - Ảnh: MINH HÀ",
    ],
)
def test_words_under_a_picture_neither_order_nor_break_off(read, caption):
    text = (
        "UBND tỉnh Hà Nam yêu cầu Sở Y tế rà soát kho thuốc.\n"
        f"{caption}\nYêu cầu báo cáo kết quả trước ngày 15/4."
    )
    giver, lead = "Ủy ban nhân dân tỉnh Hà Nam", ["Sở Y tế tỉnh Hà Nam"]
    assert read(text) == [
        ("rà soát kho thuốc", lead, giver),
        ("báo cáo kết quả trước ngày 15/4", lead, giver),
    ]


def test_who_speaks_in_a_sentence_of_the_text_has_the_word(read):
    text = (
        "UBND tỉnh Hà Nam yêu cầu Sở Y tế rà soát kho thuốc.\nBí thư Tỉnh ủy Hà Nam Trần Thị Bình "
        "phát biểu tại hội nghị, yêu cầu Công an tỉnh tăng cường tuần tra."
    )
    assert read(text)[1][1:] == (["Công an tỉnh Hà Nam"], "Trần Thị Bình")


@pytest.mark.parametrize(
    ("second", "lead"),
    [
        ("Chủ tịch tỉnh đề nghị không ngừng nâng cao chất lượng dự báo.", ["Sở Y tế tỉnh Hà Nam"]),
        ("Đối với Công an tỉnh, tăng cường tuần tra ban đêm.", ["Công an tỉnh Hà Nam"]),
        # an opening names others, or somebody else has the word
        ("Với các nhà thầu, ông An yêu cầu phải thực hiện nghiêm hợp đồng.", []),
        ("Bộ Y tế yêu cầu bảo đảm đủ thuốc cho người dân.", []),
        ("Giám đốc Công an tỉnh Hà Nam Vũ Văn Bắc nhấn mạnh, việc tuần tra phải nghiêm.", []),
        ("Ông An lưu ý, việc tuyển sinh phải thực hiện khẩn trương, chính xác.", []),
    ],
)
def test_what_the_same_one_adds_is_for_those_charged_before(read, second, lead):
    assert read(f"{BY} yêu cầu Sở Y tế rà soát kho thuốc. {second}")[-1][1] == lead


@pytest.mark.parametrize(
    ("second", "lead"),
    [
        (
            "Theo đó, UBND tỉnh yêu cầu các sở, UBND các huyện kiểm tra các chợ.",
            ["các sở", "Ủy ban nhân dân các huyện"],
        ),
        # one of several, and another giver
        ("Theo đó, UBND tỉnh giao Sở Y tế kiểm tra các chợ.", []),
        ("Theo đó, Bộ Y tế yêu cầu các sở kiểm tra các chợ.", []),
    ],
)
def test_the_details_of_an_order_complete_it(read, second, lead):
    text = f"UBND tỉnh Hà Nam vừa có công văn yêu cầu tạm dừng các lễ hội. {second}"
    assert read(text)[0][:2] == ("tạm dừng các lễ hội", lead)


@pytest.mark.parametrize(
    ("between", "lead"),
    [
        ("Công ty Viễn thông A đảm bảo đường truyền thông suốt.", []),
        ("Đường truyền ở các huyện miền núi còn yếu.", ["Trung tâm Điều độ Điện"]),
    ],
)
def test_what_another_one_does_ends_who_is_charged(read, between, lead):
    text = (
        "Bộ Công Thương yêu cầu Trung tâm Điều độ Điện rà soát lưới điện.\n"
        f"{between} Tổ chức trực 24/24 giờ phục vụ công tác điều hành."
    )
    assert [who for _, who, _ in read(text)][1:] in ([lead], [])


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("Thành phố đã đề nghị", "thành phố Hội An"),
        ("Tôi đã yêu cầu", "Lê Văn An"),
    ],
)
def test_a_place_orders_in_the_words_of_one_who_leads_it(read, said, giver):
    who = "Ông Lê Văn An, Phó Chủ tịch UBND TP Hội An"
    text = f'{who} cho hay: "{said} UBND các phường trồng thêm cây xanh".'
    assert read(text) == [("trồng thêm cây xanh", ["Ủy ban nhân dân các phường"], giver)]


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ('"Chúng tôi sẽ kiểm tra toàn bộ các chợ trên địa bàn"', ["Sở Y tế tỉnh Hà Nam"]),
        ('"Tôi sẽ kiểm tra toàn bộ các chợ trên địa bàn"', ["Lê Văn An"]),
        ('"Về phía tỉnh, chúng tôi sẽ kiểm tra toàn bộ các chợ trên địa bàn"', ["tỉnh Hà Nam"]),
    ],
)
def test_we_are_the_body_of_one_who_speaks(read, said, lead):
    text = f"Tỉnh Hà Nam có 30 chợ. {said}, ông Lê Văn An, Giám đốc Sở Y tế tỉnh cho biết."
    assert read(text) == [("kiểm tra toàn bộ các chợ trên địa bàn", lead, None)]


def test_a_ministry_in_quoted_words_is_that_of_the_speaker(read):
    text = (
        'Bộ trưởng Bộ Y tế Lê Văn An nói: "Bộ Công Thương đã rà soát quy hoạch. Bộ sẽ kiểm tra '
        'các bệnh viện".'
    )
    assert read(text) == [("kiểm tra các bệnh viện", ["Bộ Y tế"], None)]


def test_a_ministry_is_not_the_issuer_of_a_circular(read):
    text = (
        "Thanh tra Bộ Y tế kiểm tra Trường Đại học Y Hà Nội theo Thông tư số 5/2020/TT-BTC của Bộ "
        "Tài chính. Bộ cũng yêu cầu trường thu hồi các khoản tạm ứng."
    )
    assert read(text)[0][2] == "Bộ Y tế"


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (
            "Người đứng đầu UBND tỉnh Yên Bái yêu cầu các xã rà soát hộ nghèo.",
            "Lê Văn An",
        ),
        (
            "Vụ Mầm non có công văn gửi Sở Y tế Yên Bái, theo đó Bộ Y tế yêu cầu sở kiểm tra kho.",
            "Bộ Y tế",
        ),
        (
            "Đồng chí Tổng Tham mưu trưởng yêu cầu Cục Nhà trường rà soát hồ sơ.",
            "Vũ Văn Bắc",
        ),
    ],
)
def test_the_giver_is_the_one_whom_words_point_to(read, text, giver):
    before = (
        "Chủ tịch UBND tỉnh Yên Bái Lê Văn An và Thượng tướng Vũ Văn Bắc, Tổng Tham mưu trưởng "
        "Quân đội nhân dân Việt Nam, dự lễ. "
    )
    assert [by for _, _, by in read(before + text)] == [giver]


def test_one_with_whom_another_agrees_gives_nothing(read):
    text = "Bộ Y tế thống nhất với Chính phủ đề nghị Quốc hội bổ sung quy định về thuốc."
    assert all(by != "Chính phủ" for _, _, by in read(text))


@pytest.mark.parametrize(
    ("later", "lead"),
    [
        ("VTS", [["Tổng công ty Đường sắt Việt Nam"]]),
        ("VTS Hà Nội", []),  # a part of it
    ],
)
def test_letters_in_brackets_stand_for_the_name_before_them(read, later, lead):
    text = (
        "Thủ tướng Lê Văn An thăm Tổng công ty Đường sắt Việt Nam (VTS). Thủ tướng yêu cầu "
        f"{later} hoàn thành nhà ga đúng hạn."
    )
    assert [who for _, who, _ in read(text)] == lead


@pytest.mark.parametrize("who", ["Các cơ quan trên", "Những đơn vị này", "Đội ngũ bác sĩ ở đây"])
def test_who_is_only_pointed_to_is_left_out(read, who):
    text = f"{BY} yêu cầu Sở Y tế rà soát kho thuốc. {who} phải báo cáo kết quả trước ngày 10/4."
    assert read(text)[-1] == ("báo cáo kết quả trước ngày 10/4", [], "Lê Văn An")


@pytest.mark.parametrize(
    ("before", "who", "lead"),
    [
        ("Bộ Y tế, Bộ Công an", "Các cơ quan trên", ["Bộ Y tế", "Bộ Công an"]),
        ("cơ quan chủ trì soạn thảo", "Đồng thời, cơ quan", ["cơ quan chủ trì soạn thảo"]),
    ],
)
def test_those_pointed_to_are_those_charged_before(read, before, who, lead):
    text = f"Thủ tướng yêu cầu {before} rà soát hồ sơ. {who} phải báo cáo trước ngày 10/4."
    assert [found for _, found, _ in read(text)] == [lead, lead]


def test_a_unit_that_stands_alone_is_the_one_told_of(read):
    text = (
        "Thăm Đồn Biên phòng Lũng Cú, Chủ tịch nước Lê Văn An chia sẻ khó khăn của Đồn. Chủ tịch "
        "nước đề nghị đơn vị tiếp tục giữ vững đường biên."
    )
    assert read(text)[-1][1] == ["Đồn Biên phòng Lũng Cú"]


def test_an_order_goes_on_with_who_has_acted_before(read):
    text = (
        "UBND tỉnh Hà Nam yêu cầu Sở Y tế rà soát kho thuốc. Ngành y tế tỉnh Hà Nam đã khử khuẩn "
        "các chợ. Đồng thời, yêu cầu các xã theo dõi sát người từ vùng dịch về."
    )
    assert read(text)[-1][1:] == (["các xã"], "ngành y tế tỉnh Hà Nam")


@pytest.mark.parametrize(
    ("between", "lead"),
    [("", [["Sở Y tế"]]), ("Kho thuốc có từ năm 2001. Nhiều thuốc đã hết hạn. ", [])],
)
def test_a_plan_without_a_subject_is_of_who_was_named_right_before(read, between, lead):
    text = f"Sở Y tế sẽ rà soát kho thuốc. {between}Bên cạnh đó, sẽ bổ sung thiết bị y tế."
    assert [who for _, who, _ in read(text)][1:] == lead


@pytest.mark.parametrize(
    ("quoted", "lead"),
    [
        ('\n"Phải kiểm tra các chợ thường xuyên hơn trong những ngày tới", ông An nói.', []),
        (" Phải kiểm tra các chợ thường xuyên hơn.", ["Sở Y tế tỉnh Hà Nam"]),
    ],
)
def test_quoted_words_charge_nobody_named_before(read, quoted, lead):
    assert read(f"{BY} yêu cầu Sở Y tế rà soát kho thuốc.{quoted}")[-1][1] == lead


@pytest.mark.parametrize("name", ["Bộ trưởng Bắc", "Bộ trưởng Vũ Văn Bắc"])
def test_a_title_with_a_given_name_is_who_bears_both(read, name):
    text = f"Bộ trưởng Công Thương Vũ Văn Bắc họp. {name} yêu cầu Bộ Y tế rà soát kho thuốc."
    assert read(text) == [("rà soát kho thuốc", ["Bộ Y tế"], "Vũ Văn Bắc")]

"""Who is charged where lines for one and for all alternate, and who gives what is passed on."""

import pytest
from test_task_parties import read

__all__ = ["read"]

ALL = "Chủ tịch UBND tỉnh Hà Nam Lê Văn An yêu cầu các xã rà soát hộ dân vùng sạt lở."
TRAM = "Bệnh viện Đa khoa Phủ Lý"


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        ("\nSở Y tế cần duy trì trực cấp cứu.\nTiếp tục hạn chế các lễ hội đông người.", []),
        (f"\n{TRAM} cần duy trì trực cấp cứu.\nTiếp tục hạn chế các lễ hội đông người.", []),
        # it goes on with the one before in the same paragraph, after a semicolon, or by a word
        (
            "\nSở Y tế cần duy trì trực cấp cứu. Tiếp tục hạn chế các lễ hội đông người.",
            ["Sở Y tế tỉnh Hà Nam"],
        ),
        (
            "\nSở Y tế cần duy trì trực cấp cứu;\nTiếp tục hạn chế các lễ hội đông người.",
            ["Sở Y tế tỉnh Hà Nam"],
        ),
        (
            "\nSở Y tế cần duy trì trực cấp cứu.\nĐồng thời, hạn chế các lễ hội đông người.",
            ["Sở Y tế tỉnh Hà Nam"],
        ),
        # a class is what the order is about
        ("\nTiếp tục hạn chế các lễ hội đông người.", ["các xã"]),
        # another class has no more than its line, nor who is named by an order of its own
        ("\nCác trường cần đo thân nhiệt.\nTiếp tục hạn chế các lễ hội đông người.", []),
        ("\nBan Chỉ đạo các cấp được yêu cầu trực đêm.\nTiếp tục hạn chế các lễ hội.", []),
        ("\nGiao Sở Y tế trực cấp cứu.\nTiếp tục hạn chế các lễ hội đông người.", []),
        # nor one sector, which is no class
        ("\nNgành y tế cần trực cấp cứu.\nTiếp tục hạn chế các lễ hội.", ["ngành y tế"]),
        # who is named again is still meant
        (
            "\nCác xã cần đo thân nhiệt học sinh. Tiếp tục hạn chế các lễ hội đông người.",
            ["Các xã"],
        ),
        # a paragraph that turns to another matter
        ("\nVề nơi cách ly, bố trí thêm một khu tại trường nghề.", []),
        ("\nVề phía mình, bố trí thêm một khu tại trường nghề.", ["các xã"]),
    ],
)
def test_a_paragraph_comes_back_from_the_turn_of_one_body(read, lines, lead):
    assert read(ALL + lines)[-1][1] == lead


def test_what_a_body_orders_of_all_again_is_a_task(read):
    text = (
        "UBND tỉnh Hà Nam yêu cầu các xã rà soát hộ dân vùng sạt lở.\nSở Y tế cần duy trì trực cấp "
        "cứu.\nTiếp tục hạn chế các lễ hội đông người."
    )
    task = ("Tiếp tục hạn chế các lễ hội đông người", [], "Ủy ban nhân dân tỉnh Hà Nam")
    assert read(text)[-1] == task


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        ("\nÔng An cũng lưu ý tăng cường kiểm tra các chợ.", ["các xã"]),
        ("\nSở Y tế cần duy trì trực cấp cứu.\nÔng An cũng lưu ý kiểm tra kỹ các chợ.", []),
        (" Cuộc họp có 20 đại biểu.\nÔng An cũng lưu ý tăng cường kiểm tra các chợ.", []),
    ],
)
def test_what_one_adds_in_a_new_paragraph_is_for_those_of_the_order_right_before(read, lines, lead):
    assert read(ALL + lines)[-1][1] == lead


def test_one_who_has_a_turn_orders_nothing_himself(read):
    text = f"{ALL}\nSở Y tế cần duy trì trực cấp cứu.\nHạn chế các lễ hội đông người.\n"
    assert read(text + "Sở Công Thương chỉ đạo các chợ phân luồng khách.")[-1][1:] == (
        ["Sở Công Thương tỉnh Hà Nam"],
        "Lê Văn An",
    )


@pytest.mark.parametrize(
    ("second", "lead"),
    [
        ("\nViệc mua sắm thuốc phải bảo đảm công khai, đúng quy định.", []),
        (" Việc mua sắm thuốc phải bảo đảm công khai, đúng quy định.", ["Sở Y tế tỉnh Hà Nam"]),
        ("\nPhải bảo đảm mua sắm công khai, đúng quy định.", ["Sở Y tế tỉnh Hà Nam"]),
        ("\nTrường hợp có dịch, cần khử khuẩn ngay các chợ.", ["Sở Y tế tỉnh Hà Nam"]),
        (
            "\nÔng An nhấn mạnh vai trò của người dân. Việc mua thuốc phải bảo đảm công khai.",
            [],
        ),
        # somebody else is only seen there
        (
            "\nBà Vũ Thị Bắc, Bí thư Tỉnh ủy Hà Nam, chúc mừng ông An.\nTăng cường kiểm tra chợ.",
            ["Sở Y tế tỉnh Hà Nam"],
        ),
    ],
)
def test_a_matter_in_a_new_paragraph_is_not_of_those_charged_before(read, second, lead):
    text = f"Chủ tịch UBND tỉnh Hà Nam Lê Văn An giao Sở Y tế rà soát kho thuốc.{second}"
    assert read(text)[-1][1] == lead


@pytest.mark.parametrize(
    ("who", "lead"),
    [
        ("cán bộ, công chức và người dân", []),
        ("các xã", ["các xã"]),
    ],
)
def test_those_who_must_obey_do_not_punish(read, who, lead):
    text = f"UBND tỉnh Hà Nam yêu cầu {who} phải khai báo y tế. Xử lý nghiêm các cá nhân vi phạm."
    assert read(text)[-1][1] == lead


@pytest.mark.parametrize(
    ("text", "lead", "giver"),
    [
        (
            (
                "Ông Lê Văn An, Phó Giám đốc Sở Y tế Hà Nam cho biết, đơn vị này yêu cầu các bệnh "
                "viện tăng cường khử khuẩn."
            ),
            ["các bệnh viện"],
            "Sở Y tế tỉnh Hà Nam",
        ),
        (
            "Cục Quản lý Dược (Bộ Y tế) cho hay, cơ quan này đã yêu cầu các xã rà soát kho thuốc.",
            ["các xã"],
            "Cục Quản lý Dược",
        ),
        (
            "Ông Lê Văn An, Giám đốc Sở Y tế Hà Nam yêu cầu các bệnh viện tăng cường khử khuẩn.",
            ["các bệnh viện"],
            "Lê Văn An",
        ),
        (
            (
                "Đại tá Lê Văn An – Chính ủy Bộ Chỉ huy Quân sự tỉnh Hà Nam cùng lãnh đạo huyện "
                "trực tiếp đến thăm người dân. Đồng thời, đề nghị các xã khắc phục hậu quả mưa lũ."
            ),
            ["các xã"],
            "Lê Văn An",
        ),
        (
            (
                "Văn phòng Chính phủ có công văn thông báo ý kiến của Thủ tướng Lê Văn An đến Bộ "
                "Y tế và Bộ Tài chính.\nThủ tướng đề nghị kiểm tra, báo cáo lại giá thuốc."
            ),
            ["Bộ Y tế", "Bộ Tài chính"],
            "Lê Văn An",
        ),
        (
            (
                "UB Thường vụ Quốc hội tán thành với đề xuất của Chính phủ và lưu ý UBND tỉnh Hà "
                "Nam xác định rõ lộ trình làm đường."
            ),
            ["Ủy ban nhân dân tỉnh Hà Nam"],
            "Ủy ban Thường vụ Quốc hội",
        ),
        (
            (
                "Thứ trưởng Bộ Y tế Lê Văn An đề nghị các lãnh đạo, cán bộ Bộ/ngành liên quan tăng "
                "cường khử khuẩn."
            ),
            ["các lãnh đạo, cán bộ Bộ/ngành liên quan"],
            "Lê Văn An",
        ),
    ],
)
def test_an_order_passed_on_or_added_keeps_its_giver_and_those_charged(read, text, lead, giver):
    assert [found[1:] for found in read(text)] == [(lead, giver)]


@pytest.mark.parametrize(
    ("opening", "giver"),
    [
        ("Vụ Pháp chế (Bộ Y tế) đã có công văn gửi Sở Y tế tỉnh Hà Nam yêu cầu", "Vụ Pháp chế"),
        ("Vụ Pháp chế, Bộ Y tế vừa có công văn gửi Sở Y tế tỉnh Hà Nam yêu cầu", "Vụ Pháp chế"),
        ("Bộ Y tế vừa có công văn gửi Sở Y tế tỉnh Hà Nam yêu cầu", "Bộ Y tế"),
        (
            "Ban Chấp hành Trung ương Đảng họp. Trung ương giao Sở Y tế tỉnh Hà Nam",
            "Ban Chấp hành Trung ương Đảng",
        ),
        ("Trung ương giao Sở Y tế tỉnh Hà Nam", None),
        ("Vừa qua Bộ Y tế cũng đã ra chỉ thị, giao Sở Y tế tỉnh Hà Nam", "Bộ Y tế"),
        ("Thời gian qua Bộ Y tế đã kiểm tra, yêu cầu Sở Y tế tỉnh Hà Nam", "Bộ Y tế"),
    ],
)
def test_the_giver_is_named_in_full(read, opening, giver):
    assert read(f"{opening} rà soát kho thuốc.")[-1][1:] == (["Sở Y tế tỉnh Hà Nam"], giver)


def test_those_with_whom_one_is_to_act_are_not_charged_past_a_semicolon(read):
    text = (
        "UBND tỉnh Hà Nam yêu cầu Sở Y tế phối hợp với Công an tỉnh; Sở Công Thương; UBND các "
        "huyện kiểm tra giá thuốc."
    )
    action = "phối hợp với Công an tỉnh; Sở Công Thương; UBND các huyện kiểm tra giá thuốc"
    assert read(text) == [(action, ["Sở Y tế tỉnh Hà Nam"], "Ủy ban nhân dân tỉnh Hà Nam")]


def test_what_one_is_to_propose_is_no_order_of_its_own(read):
    text = (
        "Thủ tướng Lê Văn An yêu cầu Sở Y tế tỉnh Hà Nam rà soát kho thuốc; kịp thời báo cáo, đề "
        "xuất Bộ Y tế chỉ đạo xử lý khó khăn."
    )
    assert all(found[1:] == (["Sở Y tế tỉnh Hà Nam"], "Lê Văn An") for found in read(text))


def test_what_a_body_orders_in_a_case_is_no_order_yet(read):
    text = (
        "Phó Thủ tướng Lê Văn An yêu cầu Bộ Y tế rà soát kho thuốc. Trường hợp có dịch, UBND tỉnh "
        "Hà Nam chỉ đạo các sở hoàn thiện phương án."
    )
    assert all(by == "Lê Văn An" for _, _, by in read(text))


@pytest.mark.parametrize(
    ("first", "then", "lead"),
    [
        ("Đồn Biên phòng Lũng Cú", "đơn vị phải tăng cường tuần tra", ["Đồn Biên phòng Lũng Cú"]),
        (
            "Cục Quản lý Dược, Cục An toàn thực phẩm",
            "các cơ quan trên tăng cường kiểm tra",
            ["Cục Quản lý Dược", "Cục An toàn thực phẩm"],
        ),
        ("các bệnh viện", "các đơn vị này phải tăng cường kiểm tra", ["các bệnh viện"]),
        # one is not several
        ("Cục Quản lý Dược", "các cơ quan trên tăng cường kiểm tra", []),
    ],
)
def test_who_is_pointed_to_in_a_further_order_was_charged_before(read, first, then, lead):
    text = f"Chủ tịch nước Lê Văn An lưu ý {first} cần quan tâm xây dựng tổ chức đảng vững mạnh."
    found = read(f"{text}\nChủ tịch nước cũng đề nghị {then}.")
    assert found[-1][0].endswith(("tuần tra", "kiểm tra"))
    assert found[-1][1] == lead


def test_what_bodies_agree_to_do_together_nobody_orders(read):
    text = (
        "Bộ trưởng Lê Văn An đề nghị các sở báo cáo kết quả.\nGiai đoạn 2026 - 2030, Sở Y tế tỉnh "
        "Lào Cai và Công an tỉnh Lào Cai tăng cường phối hợp thực hiện các nhiệm vụ sau:\n"
        "1. Kiểm tra các chợ.\n2. Xử lý các vi phạm về giá thuốc."
    )
    both = ["Sở Y tế tỉnh Lào Cai", "Công an tỉnh Lào Cai"]
    assert [found[1:] for found in read(text)[1:]] == [(both, None)] * 2


@pytest.mark.parametrize(
    ("who", "giver"),
    [("Hà Nam", None), ("Các xã", "Ủy ban nhân dân tỉnh Hà Nam")],
)
def test_a_place_is_not_ordered_by_its_own_committee(read, who, giver):
    text = f"UBND tỉnh Hà Nam yêu cầu các sở rà soát.\n{who} phải lập ngay các tổ kiểm tra."
    assert read(text)[-1][2] == giver

"""What others are to do in the same sentence or after it: after "còn", past a remark of who orders,
after a day; and who is charged in the passive."""

import pytest
from test_task_parties import read

__all__ = ["read"]

CHAIR = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa"
HEALTH, WORKS = "Sở Y tế tỉnh Lào Cai", "Sở Xây dựng tỉnh Lào Cai"


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu, còn Sở Xây dựng kiểm tra các cầu treo.",
            [
                ("lập ba tổ cấp cứu", [HEALTH]),
                ("kiểm tra các cầu treo", [WORKS]),
            ],
        ),
        (
            f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu; còn Sở Xây dựng kiểm tra các cầu treo.",
            [
                ("lập ba tổ cấp cứu", [HEALTH]),
                ("kiểm tra các cầu treo", [WORKS]),
            ],
        ),
        (
            "Bộ Y tế được yêu cầu lập kế hoạch tiêm chủng, còn Bộ Tài chính sẽ bố trí kinh phí.",
            [
                ("lập kế hoạch tiêm chủng", ["Bộ Y tế"]),
                ("bố trí kinh phí", ["Bộ Tài chính"]),
            ],
        ),
        # who has done something is charged with nothing
        (
            f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu, riêng Sở Xây dựng đã kiểm tra các cầu treo.",
            [("lập ba tổ cấp cứu", [HEALTH])],
        ),
        # and what goes on is no other's work
        (
            f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu, xử lý những ổ dịch còn tồn tại.",
            [("lập ba tổ cấp cứu, xử lý những ổ dịch còn tồn tại", [HEALTH])],
        ),
        (
            f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu; cùng Sở Xây dựng kiểm tra các lán trại.",
            [
                (
                    "lập ba tổ cấp cứu; cùng Sở Xây dựng kiểm tra các lán trại",
                    [HEALTH],
                ),
            ],
        ),
    ],
)
def test_others_are_charged_after_a_contrast(read, text, tasks):
    assert [(action, lead) for action, lead, _ in read(text)] == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Sở Xây dựng trước ngày 20/3 phải lập danh sách cầu yếu.", [WORKS]),
        ("Các xã chậm nhất 20/3 thành lập đội cấp cứu.", ["Các xã"]),
    ],
)
def test_a_day_may_stand_between_who_acts_and_the_action(read, text, tasks):
    *_, (_, lead, giver) = read(f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu. {text}")
    assert (lead, giver) == (tasks, "Lý Văn Hòa")


@pytest.mark.parametrize(
    ("remark", "leads"),
    [
        ('"Không thể cứ hết thuốc mới đi mua", ông nhắc.', [[HEALTH], [WORKS]]),
        ("Dịch sốt đã lan ra 12 xã.", [[HEALTH]]),
    ],
)
def test_a_remark_of_who_orders_does_not_end_the_orders(read, remark, leads):
    text = f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu. {remark}\n\nSở Xây dựng kiểm tra cầu treo."
    assert [lead for _, lead, _ in read(text)] == leads


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Sở Y tế Lào Cai được giao chủ trì, phối hợp với Sở Xây dựng sửa các trạm y tế.",
            ["chủ trì, phối hợp với Sở Xây dựng sửa các trạm y tế"],
        ),
        ("Bộ Y tế được đề nghị xem xét bổ sung vắc xin.", ["xem xét bổ sung vắc xin"]),
        ("Bộ Y tế được đề nghị xem xét khen thưởng.", []),
        ("Theo Bộ Y tế, cần thêm chính sách cho cán bộ y tế được giao chủ trì đề tài.", []),
        ("Các đơn vị được giao quản lý đê phải báo cáo hằng ngày.", []),
    ],
)
def test_who_is_charged_in_the_passive(read, text, tasks):
    assert [action for action, _, _ in read(text)] == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "giao Bộ Quốc phòng chỉ đạo Cảnh sát biển, Bộ đội Biên phòng kiểm soát tàu cá",
            [
                (
                    "chỉ đạo Cảnh sát biển, Bộ đội Biên phòng kiểm soát tàu cá",
                    ["Bộ Quốc phòng"],
                )
            ],
        ),
        (
            "giao Bộ Quốc phòng rà soát kho thuốc, Bộ Tài chính bố trí kinh phí",
            [("rà soát kho thuốc", ["Bộ Quốc phòng"]), ("bố trí kinh phí", ["Bộ Tài chính"])],
        ),
        ("giao luôn cho Bộ Y tế lập danh sách kho", [("lập danh sách kho", ["Bộ Y tế"])]),
        ("nhắc nhở mà các cơ sở không thực hiện thì sẽ bị đình chỉ hoạt động", []),
    ],
)
def test_those_told_by_who_acts_have_no_share(read, text, tasks):
    assert [(action, lead) for action, lead, _ in read(f"Thủ tướng Chính phủ {text}.")] == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Bộ Y tế dự kiến trình Chính phủ nghị định mới trong tháng 8.",
            [("trình Chính phủ nghị định mới trong tháng 8", ["Bộ Y tế"])],
        ),
        # an event that is expected somewhere, and what was called off
        ("Lễ hội hoa ở thành phố Lào Cai, dự kiến tổ chức ngày 1/5, được dời lại.", []),
        ("Tỉnh Lào Cai tạm dừng lễ hội hoa. Tỉnh dự kiến tổ chức lễ hội hoa ở 20 xã.", []),
    ],
)
def test_what_a_body_expects_to_do_is_its_plan(read, text, tasks):
    assert [(action, lead) for action, lead, _ in read(text)] == tasks


def test_an_official_gets_a_share_of_what_is_ordered(read):
    share = "Phó Chủ tịch UBND tỉnh Trần Thị Hoa được phân công {} theo dõi các xã vùng cao."
    order = f"{CHAIR} giao Sở Y tế lập ba tổ cấp cứu. "
    assert read(order + share.format("trực tiếp"))[1][1:] == (["Trần Thị Hoa"], "Lý Văn Hòa")
    assert len(read(order + share.format(""))) == 1  # as one's office is told


def test_the_name_of_who_orders_is_no_verb(read):
    [(action, lead, giver)] = read(
        "Chủ tịch UBND tỉnh Lào Cai Lê Hữu Đạt yêu cầu Sở Y tế rà soát kho thuốc."
    )
    assert (action, lead, giver) == ("rà soát kho thuốc", [HEALTH], "Lê Hữu Đạt")
    [(_, lead, giver)] = read(
        "Chủ tịch UBND tỉnh Gia Lai Nay Y Blung yêu cầu các xã rà soát kho thuốc."
    )
    assert (lead, giver) == (["các xã"], "Nay Y Blung")
    assert read("UBND tỉnh Lào Cai cho biết thuốc đạt yêu cầu kiểm tra của Sở Y tế.") == []


def test_a_class_of_bodies_acts(read):
    [(action, lead, _)] = read(f"{CHAIR} đề nghị các đoàn thanh tra nộp báo cáo kết quả.")
    assert (action, lead) == ("nộp báo cáo kết quả", ["các đoàn thanh tra"])


def test_who_asks_something_of_others_is_not_charged_with_asking(read):
    text = (
        "Chánh Thanh tra tỉnh Lào Cai kiến nghị Chủ tịch UBND tỉnh kiểm điểm các phòng.\n\n"
        "Đối với Sở Y tế, cơ quan thanh tra yêu cầu thu hồi 6 tỷ đồng."
    )
    assert all("cơ quan thanh tra" not in lead for _, lead, _ in read(text))

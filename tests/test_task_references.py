"""Who is charged where a text only points to them: a noun for a body named before, a list that
leaves out the kind, those to whom a letter goes."""

import pytest
from test_task_parties import read

__all__ = ["read"]


@pytest.mark.parametrize(
    ("before", "text", "lead"),
    [
        (
            "Sở Y tế tỉnh Hà Nam kiểm tra Trường THPT Lý Nhân.",
            "Sở Y tế yêu cầu nhà trường báo cáo kết quả.",
            ["Trường Trung học phổ thông Lý Nhân"],
        ),
        (
            "UBND tỉnh Hà Nam thăm Bệnh viện Đa khoa tỉnh.",
            "Sở Y tế đề nghị bệnh viện này báo cáo kết quả.",
            ["Bệnh viện Đa khoa tỉnh Hà Nam"],
        ),
        (
            "Thủ tướng nghe Bộ Công an và Bộ Quốc phòng báo cáo.",
            "Thủ tướng yêu cầu hai bộ phối hợp kiểm tra.",
            ["Bộ Công an", "Bộ Quốc phòng"],
        ),
        (
            "UBND Yên Bái báo cáo tình hình lên Bộ Y tế.",
            "Bộ Y tế yêu cầu tỉnh tăng cường xét nghiệm.",
            ["tỉnh Yên Bái"],
        ),
        (
            "Cục Xuất nhập khẩu trình kế hoạch năm.",
            "Bộ trưởng Bộ Công Thương giao đơn vị này rà soát kế hoạch.",
            ["Cục Xuất nhập khẩu"],
        ),
        # no one body of the kind is plain
        (
            "",
            "Sở Y tế yêu cầu nhà trường báo cáo kết quả.",
            ["nhà trường"],
        ),
    ],
)
def test_a_noun_alone_stands_for_a_body_named_before(read, before, text, lead):
    *_, task = read(f"{before} {text}".strip())
    assert task[1] == lead


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        (
            "Bộ Y tế, Công an, LĐ-TB&XH cùng các địa phương",
            ["Bộ Y tế", "Bộ Công an", "Bộ Lao động - Thương binh và Xã hội", "các địa phương"],
        ),
        (
            "Công an thành phố Hải Phòng, Hải Dương và Thái Bình",
            ["Công an thành phố Hải Phòng", "Công an tỉnh Hải Dương", "Công an tỉnh Thái Bình"],
        ),
        ("các sở, ngành, các đoàn thể các cấp", ["các sở, ngành", "các đoàn thể các cấp"]),
        ("hải quan nơi đăng ký tờ khai", ["hải quan nơi đăng ký tờ khai"]),
        ("tình báo quốc phòng", ["tình báo quốc phòng"]),
        ("các tỉnh nêu trên", ["các tỉnh nêu trên"]),
        ("Ban Chỉ đạo tỉnh, huyện", ["Ban Chỉ đạo tỉnh, huyện"]),
        ("các xã (Ngọc Hà, Lũng Vân) và Sở Y tế", ["các xã (Ngọc Hà, Lũng Vân)", "Sở Y tế"]),
        ("các cơ sở được chỉ định điều trị", ["các cơ sở được chỉ định điều trị"]),
        ("cấp ủy các chi, đảng bộ cơ sở", ["cấp ủy các chi, đảng bộ cơ sở"]),
        (
            "UBND các huyện, các Hạt Quản lý đê, Công ty Thủy lợi Bắc Sông",
            [
                "Ủy ban nhân dân các huyện",
                "các Hạt Quản lý đê",
                "Công ty Thủy lợi Bắc Sông",
            ],
        ),
    ],
)
def test_lists_are_read_to_their_end(read, named, lead):
    text = f"Thủ tướng yêu cầu {named} tăng cường kiểm tra hồ sơ."
    assert read(text) == [("tăng cường kiểm tra hồ sơ", lead, "Thủ tướng Chính phủ")]


@pytest.mark.parametrize(
    "text",
    [
        "Trong công văn gửi Sở Y tế, Sở Tài chính, UBND tỉnh Lào Cai yêu cầu rà soát kho thuốc.",
        "Với Sở Y tế, Sở Tài chính, UBND tỉnh Lào Cai yêu cầu rà soát kho thuốc.",
        "UBND tỉnh Lào Cai ra văn bản gửi Sở Y tế; Sở Tài chính. Qua đó yêu cầu rà soát kho thuốc.",
        "UBND tỉnh Lào Cai gửi công văn đến Sở Y tế, Sở Tài chính, yêu cầu rà soát kho thuốc.",
    ],
)
def test_those_to_whom_an_order_is_written_are_charged(read, text):
    lead = ["Sở Y tế tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai"]
    assert read(text) == [("rà soát kho thuốc", lead, "Ủy ban nhân dân tỉnh Lào Cai")]


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        (
            "Bộ trưởng các Bộ: Y tế, Tài chính; Chủ tịch UBND các tỉnh",
            ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Tài chính", "Chủ tịch Ủy ban nhân dân các tỉnh"],
        ),
        (
            "Bộ Y tế; Bộ Tài chính; UBND các tỉnh",
            ["Bộ Y tế", "Bộ Tài chính", "Ủy ban nhân dân các tỉnh"],
        ),
        ("Giám đốc Công ty Thủy điện Sông Bắc", ["Giám đốc Công ty Thủy điện Sông Bắc"]),
    ],
)
def test_a_list_of_those_charged_goes_on_after_a_semicolon(read, named, lead):
    text = f"Thủ tướng yêu cầu {named} khẩn trương kiểm tra đập; báo cáo trước ngày 15/4."
    action = "khẩn trương kiểm tra đập; báo cáo trước ngày 15/4"
    assert read(text)[0] == (action, lead, "Thủ tướng Chính phủ")


def test_the_titles_of_one_who_is_cited_are_not_charged(read):
    text = (
        "Tổng Bí thư, Chủ tịch nước Tô Lâm dự hội nghị. Theo Tổng Bí thư, Chủ tịch nước, các cán "
        "bộ cần tiếp tục tham mưu cho Đảng."
    )
    assert read(text) == [("tiếp tục tham mưu cho Đảng", ["các cán bộ"], "Tô Lâm")]


def test_an_action_begins_with_its_verb_after_a_class(read):
    assert read("Bộ Y tế yêu cầu các sở tổ chức thanh tra các bệnh viện.") == [
        ("tổ chức thanh tra các bệnh viện", ["các sở"], "Bộ Y tế")
    ]


def test_those_who_say_something_are_not_charged_with_it(read):
    text = "Lãnh đạo huyện An Lão nhấn mạnh, thời gian tới, UBND huyện An Lão sẽ xây trường mới."
    assert all("nhấn mạnh" not in name for _, lead, _ in read(text) for name in lead)


@pytest.mark.parametrize(
    ("before", "lead"),
    [
        ("sẽ mở lớp tập huấn", [["Sở Y tế"], ["Sở Y tế"]]),
        ("ngành y tế sẽ mở lớp tập huấn", [["ngành y tế"], ["ngành y tế"]]),
    ],
)
def test_a_plan_goes_on_with_those_whose_it_was(read, before, lead):
    text = f"Giám đốc Sở Y tế Lê Văn An cho biết {before}. Bên cạnh đó, sẽ bổ sung thiết bị."
    assert [found for _, found, _ in read(text)] == lead


def test_a_kind_before_a_number_is_a_class(read):
    assert read("UBND quận 1 chỉ đạo UBND 10 phường rà soát thủ tục.") == [
        ("rà soát thủ tục", ["Ủy ban nhân dân 10 phường"], "Ủy ban nhân dân quận 1")
    ]

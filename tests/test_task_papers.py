"""Tasks of the letters and plans that a report tells of, with no word of duty in its sentences."""

import pytest
from test_task_parties import read

__all__ = ["read"]

LETTER = "UBND tỉnh Lào Cai vừa có công văn gửi các sở, UBND các huyện về phòng cháy rừng."


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            f"{LETTER} Theo đó, các xã bố trí người trực. Công an tỉnh theo dõi lửa rừng.",
            [
                ("bố trí người trực", ["các xã"]),
                ("theo dõi lửa rừng", ["Công an tỉnh Lào Cai"]),
            ],
        ),
        (
            f"{LETTER} Công văn nêu rõ: Sở Nội vụ cử cán bộ xuống các xã.",
            [("cử cán bộ xuống các xã", ["Sở Nội vụ tỉnh Lào Cai"])],
        ),
        (
            f"{LETTER} Theo đó, tiếp tục tuần tra ban đêm.",
            [("tiếp tục tuần tra ban đêm", ["các sở", "Ủy ban nhân dân các huyện"])],
        ),
        (
            (
                "UBND tỉnh Lào Cai đã có nhiều văn bản chỉ đạo các trạm y tế chủ động phòng dịch. "
                "Cụ thể, chuẩn bị đầy đủ thuốc."
            ),
            [("chuẩn bị đầy đủ thuốc", ["các trạm y tế"])],
        ),
        # what was done, what a decision rules, and on what grounds one acts
        (f"{LETTER} Theo đó, các xã đã rà soát phương án.", []),
        ("UBND tỉnh Lào Cai ban hành quyết định về giá đất. Theo đó, các xã áp dụng giá mới.", []),
        (f"{LETTER} Theo đó, thực hiện ý kiến của Thủ tướng, Sở Y tế đã mua thuốc.", []),
        # the public
        (f"{LETTER} Theo đó, người dân đăng ký tại trạm y tế.", []),
    ],
)
def test_a_paper_gives_work_to_those_whom_it_has_act(read, text, tasks):
    found = read(text)
    assert [(action, lead) for action, lead, _ in found] == tasks
    assert {by for _, _, by in found} <= {"Ủy ban nhân dân tỉnh Lào Cai"}


@pytest.mark.parametrize(
    ("between", "lead"),
    [
        ("Trời còn hanh khô đến tháng 5. ", ["các sở", "Ủy ban nhân dân các huyện"]),
        # an order to others comes between
        ("UBND tỉnh yêu cầu Công an tỉnh trực đêm. ", []),
    ],
)
def test_an_order_is_for_those_to_whom_the_letter_goes(read, between, lead):
    *_, (action, found, _) = read(f"{LETTER} {between}UBND tỉnh yêu cầu:\n- Rà soát các lán trại.")
    assert (action, found) == ("Rà soát các lán trại", lead)


@pytest.mark.parametrize(
    ("turned", "lead"),
    [
        ("đối với địa bàn huyện Mường Khương và xã Nậm Pung cần", ["huyện", "xã"]),
        # a class may be what the order is about
        ("đối với các chủ xe vi phạm, phải", []),
    ],
)
def test_an_order_turns_to_places_by_name(read, turned, lead):
    [(_, found, _)] = read(f"Chủ tịch UBND tỉnh Lào Cai đề nghị {turned} tiếp tục xử lý nghiêm.")
    assert [name.split()[0] for name in found] == lead


@pytest.mark.parametrize(
    ("line", "actions"),
    [
        ("Kiểm tra các lán trại ven rừng.", ["tổ chức trực đêm", "Kiểm tra các lán trại ven rừng"]),
        # words under a picture, an order to the public, what others do
        ("Kiểm tra các lán trại ven rừng", ["tổ chức trực đêm"]),
        ("Yêu cầu người dân không đốt nương.", ["tổ chức trực đêm"]),
    ],
)
def test_a_report_goes_back_to_the_orders_of_a_paper(read, line, actions):
    told = "Từ đầu năm, tỉnh có 12 vụ cháy. Tháng 2 có 3 vụ. Rừng mất 4 ha."
    text = f"{LETTER} UBND tỉnh yêu cầu Công an tỉnh tổ chức trực đêm.\n{told}\n{line}"
    assert [action for action, _, _ in read(text)] == actions

"""Tasks whose day or whose grounds stand before who is to act, or before what is to be done."""

import pytest
from test_task_parties import read

__all__ = ["read"]

CHAIR = "Chủ tịch UBND tỉnh Lào Cai"


@pytest.mark.parametrize(
    ("order", "tasks"),
    [
        (
            "trước ngày 30/6 các xã phải rà soát, lập danh sách hộ nghèo",
            [("rà soát, lập danh sách hộ nghèo", ["các xã"])],
        ),
        (
            "đến hết quý II/2024 Sở Tài chính giải ngân hết vốn",
            [("giải ngân hết vốn", ["Sở Tài chính tỉnh Lào Cai"])],
        ),
        (
            "các huyện đến cuối năm 2024 phải giải ngân hết vốn",
            [("giải ngân hết vốn", ["các huyện"])],
        ),
        (
            "các huyện kiểm tra tàu cá; trước mùa mưa bão phải sửa xong đê",
            [("kiểm tra tàu cá", ["các huyện"]), ("sửa xong đê", ["các huyện"])],
        ),
        (
            "các huyện kiểm tra tàu cá; trong vòng 10 ngày phải sửa xong đê",
            [("kiểm tra tàu cá", ["các huyện"]), ("sửa xong đê", ["các huyện"])],
        ),
    ],
)
def test_a_day_is_neither_who_acts_nor_what_is_done(read, order, tasks):
    found = read(f"{CHAIR} yêu cầu {order}.")
    assert [(action, lead) for action, lead, _ in found] == tasks


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Để phòng dịch, hạn chế lây lan, các bệnh viện tổ chức phân luồng người bệnh.",
            [("tổ chức phân luồng người bệnh", ["các bệnh viện"])],
        ),
        (
            "Căn cứ tình hình, để chống đói, giữ việc làm, chủ tịch UBND các xã quyết định mở chợ.",
            [("quyết định mở chợ", ["chủ tịch Ủy ban nhân dân các xã"])],
        ),
        # those with whom one works are not who acts
        (
            "Để phòng dịch, hạn chế tụ tập, phối hợp với các xã tuyên truyền cho người dân.",
            [
                (
                    "hạn chế tụ tập, phối hợp với các xã tuyên truyền cho người dân",
                    ["Sở Y tế tỉnh Lào Cai"],
                )
            ],
        ),
    ],
)
def test_who_acts_comes_after_several_aims(read, text, tasks):
    first, *found = read(f"{CHAIR} yêu cầu Sở Y tế báo cáo tình hình. {text}")
    assert first[0] == "báo cáo tình hình"
    assert [(action, lead) for action, lead, _ in found] == tasks


def test_those_named_after_a_time_are_not_who_speaks(read):
    text = f"{CHAIR} Lê Văn An cho biết, trong thời gian tới nữa ngành giáo dục sẽ mở trường mới."
    assert all(lead != ["Lê Văn An"] for _, lead, _ in read(text))

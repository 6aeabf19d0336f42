"""Who is charged within the sentence: where a list goes on and a name ends, what is shared."""

import pytest
from test_task_parties import read

__all__ = ["read"]


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        # a bare noun goes on with the class before it
        ("các khách sạn, nhà hàng, khu du lịch", ["các khách sạn, nhà hàng, khu du lịch"]),
        ("ngành thủy lợi, y tế", ["ngành thủy lợi, y tế"]),
        ("các tỉnh trung du, miền núi phía Bắc", ["các tỉnh trung du, miền núi phía Bắc"]),
        (
            "hải quan nơi mở tờ khai và nơi lưu kho hàng hóa",
            ["hải quan nơi mở tờ khai và nơi lưu kho hàng hóa"],
        ),
        ("các địa phương, đơn vị, trong tuần này,", ["các địa phương, đơn vị"]),
        (
            "các cơ quan, đơn vị quản lý cán bộ, công chức, viên chức",
            ["các cơ quan, đơn vị quản lý cán bộ, công chức, viên chức"],
        ),
        # a heading is no member, and an unusual noun is one
        ("các đơn vị như Vụ Kế hoạch, Cục Việc làm", ["Vụ Kế hoạch", "Cục Việc làm"]),
        (
            "Sở Y tế tỉnh Cà Mau và Cảng hàng không Rạch Giá",
            ["Sở Y tế tỉnh Cà Mau", "Cảng hàng không Rạch Giá"],
        ),
        ("các nhà xuất bản", ["các nhà xuất bản"]),
        (
            "Điện lực Cà Mau, Viễn thông Cà Mau và Bưu điện tỉnh",
            ["Điện lực Cà Mau", "Viễn thông Cà Mau", "Bưu điện tỉnh"],
        ),
        (
            "Phòng Kinh tế - Hạ tầng, Trung tâm Văn hóa - Thể thao, UBND các xã, thị trấn",
            [
                "Phòng Kinh tế - Hạ tầng",
                "Trung tâm Văn hóa - Thể thao",
                "Ủy ban nhân dân các xã, thị trấn",
            ],
        ),
        (
            "Bộ Công Thương - cơ quan thường trực Ban Chỉ đạo 389 quốc gia, Bộ Công an",
            ["Bộ Công Thương", "Bộ Công an"],
        ),
        ("Bộ Y tế, các Sở Y tế", ["Bộ Y tế", "các Sở Y tế"]),
        ("các Sở Y tế, Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        (
            "Giám đốc các trung tâm giáo dục thường xuyên",
            ["Giám đốc các trung tâm giáo dục thường xuyên"],
        ),
        ("các Huyện, Thị, Thành ủy", ["các Huyện, Thị, Thành ủy"]),
        (
            "các đồng chí được điều động, bổ nhiệm",
            ["các đồng chí được điều động, bổ nhiệm"],
        ),
        ("Bộ Y tế là cơ quan đầu mối,", ["Bộ Y tế"]),
        ("Bộ Y tế theo chức năng, nhiệm vụ", ["Bộ Y tế"]),
        # what a class always does is no action
        (
            "các cơ quan chuẩn bị dự thảo các văn kiện",
            ["các cơ quan chuẩn bị dự thảo các văn kiện"],
        ),
        ("các đơn vị sử dụng vắc xin", ["các đơn vị sử dụng vắc xin"]),
        # titles and kinds share what follows
        ("Giám đốc, Thủ trưởng các sở, ngành", ["Giám đốc, Thủ trưởng các sở, ngành"]),
        (
            "Giám đốc Sở Y tế tỉnh Cà Mau, lãnh đạo các bệnh viện",
            ["Giám đốc Sở Y tế tỉnh Cà Mau", "lãnh đạo các bệnh viện"],
        ),
        (
            "UBND các huyện, thành phố Kon Tum và Pleiku",
            [
                "Ủy ban nhân dân các huyện",
                "Ủy ban nhân dân thành phố Kon Tum",
                "Ủy ban nhân dân thành phố Pleiku",
            ],
        ),
        (
            "Chủ tịch UBND các huyện, thị xã Ba Đồn",
            ["Chủ tịch Ủy ban nhân dân các huyện", "Chủ tịch Ủy ban nhân dân thị xã Ba Đồn"],
        ),
        ("các huyện, thành phố Kon Tum", ["các huyện", "thành phố Kon Tum"]),
        (
            "Giám đốc Trung tâm Y tế, lãnh đạo Thành đoàn",
            ["Giám đốc Trung tâm Y tế", "lãnh đạo Thành đoàn"],
        ),
        (
            "Bí thư tỉnh ủy, thành ủy, người đứng đầu cấp ủy",
            ["Bí thư tỉnh ủy, thành ủy", "người đứng đầu cấp ủy"],
        ),
        (
            "cán bộ, công chức, viên chức ngành y tế",
            ["cán bộ, công chức, viên chức ngành y tế"],
        ),
        # places that only say where
        (
            "các đồn biên phòng trên tuyến biên giới huyện Nam Giang và huyện Tây Giang",
            ["các đồn biên phòng trên tuyến biên giới huyện Nam Giang và huyện Tây Giang"],
        ),
        (
            "các đơn vị tại Hà Nội, Sở Y tế tỉnh Cà Mau",
            ["các đơn vị tại Hà Nội", "Sở Y tế tỉnh Cà Mau"],
        ),
    ],
)
def test_a_list_of_those_charged_is_read_to_its_end(read, named, lead):
    text = f"Thủ tướng yêu cầu {named} khẩn trương rà soát kho hàng."
    assert read(text) == [("khẩn trương rà soát kho hàng", lead, "Thủ tướng Chính phủ")]


def test_companies_at_places_are_not_the_places(read):
    text = (
        "Cục Việc làm yêu cầu các doanh nghiệp đưa lao động đi làm việc tại tỉnh Oita và các khu "
        "vực ven biển nắm tình hình người lao động."
    )
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "lead", "assigner"),
    [
        (
            "Theo yêu cầu của Bộ Chính trị, Ban Bí thư, các tỉnh ủy cần rà soát nhân sự.",
            ["các tỉnh ủy"],
            "Bộ Chính trị, Ban Bí thư",
        ),
        (
            "Theo yêu cầu của Bộ Chính trị, Ban Bí thư, đã giao Đảng ủy Chính phủ rà soát nhân sự.",
            ["Đảng ủy Chính phủ"],
            "Bộ Chính trị, Ban Bí thư",
        ),
        (
            "Theo Bộ Y tế, Sở Y tế thành phố Hà Nội phải rà soát nhân sự.",
            ["Sở Y tế thành phố Hà Nội"],
            "Bộ Y tế",
        ),
        (
            "Sau việc này, Bộ Công an và UBND xã Tam Dị yêu cầu Công an xã Tam Dị rà soát nhân sự.",
            ["Công an xã Tam Dị"],
            "Bộ Công an và Ủy ban nhân dân xã Tam Dị",
        ),
        (
            "Vụ Sức khỏe Bà mẹ - Trẻ em đề nghị Sở Y tế tỉnh Cà Mau rà soát nhân sự.",
            ["Sở Y tế tỉnh Cà Mau"],
            "Vụ Sức khỏe Bà mẹ - Trẻ em",
        ),
        (
            "UBND thành phố Vũng Tàu đã thống nhất giao cho Sở Y tế tỉnh Cà Mau rà soát nhân sự.",
            ["Sở Y tế tỉnh Cà Mau"],
            "Ủy ban nhân dân thành phố Vũng Tàu",
        ),
        (
            "Thành phố Phú Quốc đã chỉ đạo tất cả các xã phải rà soát nhân sự.",
            ["tất cả các xã"],
            "thành phố Phú Quốc",
        ),
        (
            "Phó Thủ tướng Lê Văn Bình, Trưởng Ban Chỉ đạo yêu cầu Bộ Quốc phòng rà soát nhân sự.",
            ["Bộ Quốc phòng"],
            "Lê Văn Bình",
        ),
        (
            "Bộ Y tế đề nghị Ban Dân tộc (UBND tỉnh) tỉnh Cà Mau rà soát nhân sự.",
            ["Ban Dân tộc tỉnh Cà Mau"],
            "Bộ Y tế",
        ),
        (
            "Phòng Giáo dục và Đào tạo Tân Lộc yêu cầu Bộ Y tế rà soát nhân sự.",
            ["Bộ Y tế"],
            "Phòng Giáo dục và Đào tạo Tân Lộc",
        ),
        (
            "Bộ Y tế yêu cầu các bệnh viện vẫn còn được mở cửa nhưng phải rà soát nhân sự.",
            ["các bệnh viện"],
            "Bộ Y tế",
        ),
        (
            "Sở Y tế tỉnh Cà Mau yêu cầu các đơn vị giáo dụcrà soát nhân sự.",
            ["các đơn vị giáo dục"],
            "Sở Y tế tỉnh Cà Mau",
        ),
        (
            "Sở Y tế tỉnh Cà Mau đã chỉ đạo yêu cầu Trung tâm Y tế huyện Năm Căn rà soát nhân sự.",
            ["Trung tâm Y tế huyện Năm Căn"],
            "Sở Y tế tỉnh Cà Mau",
        ),
    ],
)
def test_who_orders_and_who_is_charged_are_told_apart(read, text, lead, assigner):
    assert read(text) == [("rà soát nhân sự", lead, assigner)]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "Sở Giáo dục và Đào tạo tỉnh Cà Mau có trách nhiệm ra đề thi môn Toán.",
            ["ra đề thi môn Toán"],
        ),
        ("Sở Y tế tỉnh Cà Mau có trách nhiệm rất lớn trong việc này.", []),
        ("Phó Giám đốc Sở Y tế tỉnh Cà Mau được giao phụ trách sở.", []),
        ("Sở Y tế tỉnh Cà Mau có trách nhiệm đối với người bệnh.", []),
    ],
)
def test_any_verb_may_follow_a_responsibility(read, text, actions):
    assert [action for action, _, _ in read(text)] == actions


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Trung tâm Công tác xã hội tỉnh Cà Mau", "Trung tâm Công tác xã hội tỉnh Cà Mau"),
        (
            "Ban Chỉ đạo quốc gia về phòng chống thiên tai",
            "Ban Chỉ đạo quốc gia về Phòng, chống thiên tai",
        ),
        (
            "Đoàn kiểm tra liên ngành số 2 thành phố Huế",
            "Đoàn kiểm tra liên ngành số 2 thành phố Huế",
        ),
    ],
)
def test_a_body_keeps_its_own_name(read, name, canonical):
    assert read(f"{name} yêu cầu UBND xã Tam Dị rà soát hồ sơ.")[0][2] == canonical


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "Chính phủ nhấn mạnh Bộ Y tế phải rà soát kho thuốc, tủ, các xã phải lập chốt trực.",
            [("rà soát kho thuốc, tủ", ["Bộ Y tế"]), ("lập chốt trực", ["các xã"])],
        ),
        (
            "Thủ tướng yêu cầu Bộ Y tế rà soát kho thuốc, nếu thiếu, Bộ Tài chính phải cấp tiền.",
            [("rà soát kho thuốc, nếu thiếu, Bộ Tài chính phải cấp tiền", ["Bộ Y tế"])],
        ),
        (
            "Thủ tướng yêu cầu Bộ Y tế lập danh mục thuốc, vật tư mà các xã phải dự trữ.",
            [("lập danh mục thuốc, vật tư mà các xã phải dự trữ", ["Bộ Y tế"])],
        ),
        (
            "Tháng tới, Bộ Y tế sẽ rà soát kho thuốc, Bộ Tài chính sẽ bố trí kinh phí.",
            [("rà soát kho thuốc", ["Bộ Y tế"]), ("bố trí kinh phí", ["Bộ Tài chính"])],
        ),
        (
            "Chính phủ giao Bộ Y tế mua vắc xin, Bộ Tài chính bố trí tiền, các xã lập điểm tiêm.",
            [
                ("mua vắc xin", ["Bộ Y tế"]),
                ("bố trí tiền", ["Bộ Tài chính"]),
                ("lập điểm tiêm", ["các xã"]),
            ],
        ),
        (
            "Bộ Y tế yêu cầu các đơn vị quản lý, khai thác bến xe phải niêm yết giá vé.",
            [("niêm yết giá vé", ["các đơn vị quản lý, khai thác bến xe"])],
        ),
        (
            "Bộ Y tế yêu cầu các địa phương quản lý, sử dụng tốt ngân sách.",
            [("quản lý, sử dụng tốt ngân sách", ["các địa phương"])],
        ),
        (
            "Cục Trẻ em đề nghị, Bộ Y tế chỉ đạo các bệnh viện tăng cường kiểm tra.",
            [("chỉ đạo các bệnh viện tăng cường kiểm tra", ["Bộ Y tế"])],
        ),
        (
            "Bộ Y tế giao Cục Trẻ em phối hợp với Bộ Nội vụ, UBND tỉnh Cà Mau đón em đã học xong.",
            [
                (
                    "phối hợp với Bộ Nội vụ, UBND tỉnh Cà Mau đón em đã học xong",
                    ["Cục Trẻ em"],
                )
            ],
        ),
        (
            "Bộ Y tế chỉ đạo các đơn vị bám địa bàn, nắm chắc tình hình.",
            [("bám địa bàn, nắm chắc tình hình", ["các đơn vị"])],
        ),
        (
            "Bộ Y tế đề nghị có sự trao đổi với Giáo hội về lễ hội nhưng cần làm đúng quy định.",
            [("có sự trao đổi với Giáo hội về lễ hội nhưng cần làm đúng quy định", [])],
        ),
        ("Bộ Y tế đề xuất với UBND tỉnh Cà Mau trong việc bố trí ngân sách.", []),
        ("Việc cử sinh viên đi nước ngoài và các trường phải đúng quy định.", []),
    ],
)
def test_each_who_is_named_does_what_follows(read, text, tasks):
    assert [(action, lead) for action, lead, _ in read(text)] == tasks


def test_an_office_of_a_mere_level_is_the_one_named_before(read):
    text = (
        "Ông Lê Văn An, Chủ tịch UBND thành phố Huế nghe báo cáo. Chủ tịch thành phố giao UBND xã "
        "Tam Dị rà soát hồ sơ. UBND thành phố Đà Nẵng đã góp ý."
    )
    assert read(text) == [("rà soát hồ sơ", ["Ủy ban nhân dân xã Tam Dị"], "Lê Văn An")]

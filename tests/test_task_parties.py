"""Who is charged: lists of ministries, of levels and of officials, and those who come second."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.pipeline import STAGES
from kg.extraction.tasks import finding as tasks
from kg.model import Document, PartialDate


@pytest.fixture
def read(vocabulary):
    def read(text):
        analysis = analyse(Document("d", text, PartialDate.parse("2024-03-05")), vocabulary)
        found = Findings()
        for stage in STAGES[: STAGES.index(tasks.find)]:
            found.add(list(stage(analysis, found)))
        mentions = [m for m in tasks.find(analysis, found) if m.kind == "task"]
        spans = [analysis.span(m.start, m.end) for m in mentions]
        return [
            (text[s.start : s.end], [a.name for a in m.lead], m.assigner and m.assigner.name)
            for s, m in zip(spans, mentions, strict=True)
        ]

    return read


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        ("2 đơn vị: Sở Y tế, Cục Thuế", ["Sở Y tế", "Cục Thuế"]),
        ("các sở, trực tiếp là Sở Y tế", ["các sở", "Sở Y tế"]),
        (
            "UBND, Ban Chỉ đạo phòng, chống dịch huyện An Lão",
            [
                "Ủy ban nhân dân huyện An Lão",
                "Ban Chỉ đạo phòng, chống dịch huyện An Lão",
            ],
        ),
        ("các Bộ Tài chính, Công an", ["Bộ Tài chính", "Bộ Công an"]),
        (
            "các Bộ Y tế, Giao thông vận tải (GTVT) và các địa phương ven biển",
            ["Bộ Y tế", "Bộ Giao thông vận tải", "các địa phương ven biển"],
        ),
        (
            "UBND các tỉnh, thành phố: Hòa Bình, Phú Thọ, Hà Nội",
            [
                "Ủy ban nhân dân tỉnh Hòa Bình",
                "Ủy ban nhân dân tỉnh Phú Thọ",
                "Ủy ban nhân dân thành phố Hà Nội",
            ],
        ),
        (
            "các phòng chuyên môn, UBND xã, phường",
            ["các phòng chuyên môn", "Ủy ban nhân dân xã, phường"],
        ),
        ("lãnh đạo các sở, ngành", ["lãnh đạo các sở, ngành"]),
        ("các bộ trưởng, trưởng ngành", ["các bộ trưởng, trưởng ngành"]),
        ("các đồn biên phòng tuyến biển", ["các đồn biên phòng tuyến biển"]),
        ("các chủ thể liên quan", ["các chủ thể liên quan"]),
        ("Bộ Công Thương, các địa phương", ["Bộ Công Thương", "các địa phương"]),
        ("các tỉnh, thành", ["các tỉnh, thành"]),
        ("các khu cách ly tập trung", ["các khu cách ly tập trung"]),
        ("cán bộ làm công tác y tế", ["cán bộ làm công tác y tế"]),
    ],
)
def test_those_named_after_an_order_are_charged(read, named, lead):
    text = f"Thủ tướng yêu cầu {named} khẩn trương rà soát kho thuốc."
    assert read(text) == [("khẩn trương rà soát kho thuốc", lead, "Thủ tướng Chính phủ")]


def test_departments_in_a_list_are_those_of_the_province(read):
    text = "UBND tỉnh Bắc Kạn giao các Sở: Y tế, Giáo dục và Đào tạo rà soát kho thuốc."
    (task,) = read(text)
    assert task[1] == ["Sở Y tế tỉnh Bắc Kạn", "Sở Giáo dục và Đào tạo tỉnh Bắc Kạn"]


def test_a_rank_before_a_name_hides_nobody(read):
    (task,) = read(
        "Trung tướng Lê Văn Sơn được bổ nhiệm làm Phó Chủ nhiệm Tổng cục Chính trị. Chủ tịch nước "
        "Tô Lâm đề nghị Trung tướng Lê Văn Sơn cùng các cục chức năng xây dựng cơ quan vững mạnh."
    )
    assert task == ("xây dựng cơ quan vững mạnh", ["Lê Văn Sơn", "các cục chức năng"], "Tô Lâm")


def test_one_charged_in_a_list_does_not_order_what_follows(read):
    *_, task = read(
        "Chủ tịch UBND tỉnh Lào Cai yêu cầu chấn chỉnh vỉa hè. Giao UBND phường Bắc Lệnh, UBND "
        "phường Pom Hán bố trí lực lượng nhắc nhở người dân. Giao Sở Y tế kiểm tra chợ."
    )
    assert task == (
        "kiểm tra chợ",
        ["Sở Y tế tỉnh Lào Cai"],
        "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
    )


def test_an_urgent_action_of_an_official_goes_on_with_the_order(read):
    *_, task = read(
        "Thủ tướng yêu cầu Bộ trưởng Bộ Công Thương hoàn thiện quy định về điện.\n"
        "Bộ trưởng Bộ Xây dựng khẩn trương trình quy hoạch cảng biển."
    )
    assert task == (
        "khẩn trương trình quy hoạch cảng biển",
        ["Bộ trưởng Bộ Xây dựng"],
        "Thủ tướng Chính phủ",
    )


@pytest.mark.parametrize(
    ("text", "assigner"),
    [
        ("Bộ Chính trị, Ban Bí thư yêu cầu", "Bộ Chính trị, Ban Bí thư"),
        ("Theo đó, Bộ Chính trị, Ban Bí thư đề nghị", "Bộ Chính trị, Ban Bí thư"),
        ("Bộ Y tế cùng Bộ Tài chính đề nghị", "Bộ Y tế và Bộ Tài chính"),
        ("Theo chỉ đạo của Thủ tướng, Bộ Y tế, Bộ Nội vụ có ý kiến, đề nghị", "Bộ Y tế, Bộ Nội vụ"),
        ("Sau báo cáo của Bộ Y tế, Chính phủ yêu cầu", "Chính phủ"),
        ("Với Ban Bí thư, Bộ Chính trị yêu cầu", "Bộ Chính trị"),
    ],
)
def test_two_bodies_order_together(read, text, assigner):
    *_, (action, _, giver) = read(f"{text} các cấp ủy rà soát nhân sự.")
    assert (action, giver) == ("rà soát nhân sự", assigner)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Tại Lai Châu, Hòa Bình và Hà Giang, Thanh tra Chính phủ sẽ kiểm tra việc giao đất.",
            ["Thanh tra Chính phủ"],
        ),
        ("HĐND thành phố Đà Nẵng sẽ họp kỳ chuyên đề.", ["Hội đồng nhân dân thành phố Đà Nẵng"]),
    ],
)
def test_places_where_a_plan_is_carried_out_plan_nothing(read, text, lead):
    assert [found for _, found, _ in read(text)] == [lead]


@pytest.mark.parametrize(
    "text",
    [
        # to answer for what went wrong is no task
        "Ủy ban Kiểm tra Trung ương kết luận: Ông Lê Văn Sơn chịu trách nhiệm chính về vi phạm.",
        # shared out to nobody
        "UBND tỉnh Lào Cai ban hành văn bản về phân công trực và báo cáo tình hình dịp lễ.",
        # the public
        "Bộ Y tế yêu cầu những người có tiếp xúc với ca bệnh phải khai báo y tế.",
        # a question
        "Công an tỉnh Lào Cai yêu cầu Sở Xây dựng có cấp phép cho công trình hay không?",
        # what those above one would have to do
        "Ông Lê Văn Sơn, Cục trưởng Cục Thuế, nhấn mạnh Chính phủ phải ban hành nghị định mới.",
        # an account of things
        "Thứ trưởng Bộ Y tế Trần Văn Tám cho biết, để giảm tải cần đầu tư thêm giường bệnh.",
    ],
)
def test_what_nobody_is_charged_with_is_no_task(read, text):
    assert read(text) == []


def test_those_at_the_top_may_demand_of_the_highest(read):
    text = "Tổng Bí thư Tô Lâm nhấn mạnh Quốc hội cần đổi mới cách làm luật."
    assert read(text) == [("đổi mới cách làm luật", ["Quốc hội"], "Tô Lâm")]


def test_a_proposal_of_someone_unknown_is_no_task(read):
    assert read("Do đó, đề xuất tỉnh Cà Mau cung cấp dịch vụ nạp nhiên liệu tại sân bay.") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Giám đốc các bệnh viện phải chịu trách nhiệm trước Bộ trưởng nếu để dịch lây lan.",
            "chịu trách nhiệm trước Bộ trưởng nếu để dịch lây lan",
        ),
        ("Sở Y tế chịu trách nhiệm tổ chức tiêm chủng.", "tổ chức tiêm chủng"),
        ("Hằng tháng, Sở Y tế phải báo cáo kết quả.", "báo cáo kết quả"),
    ],
)
def test_to_answer_to_someone_is_an_action(read, text, action):
    *_, (found, _, _) = read(f"Chủ tịch UBND tỉnh Lào Cai yêu cầu khử khuẩn bệnh viện. {text}")
    assert found == action


def test_a_modal_inside_an_action_begins_no_other(read):
    tasks_found = read(
        "Phó Thủ tướng Lê Thành Long yêu cầu tỉnh Lào Cai rà soát hộ nghèo; tập trung thực hiện "
        "chỉ đạo của Thủ tướng và lãnh đạo tỉnh phải chịu trách nhiệm trước Chính phủ."
    )
    assert [lead for _, lead, _ in tasks_found] == [["tỉnh Lào Cai"]]

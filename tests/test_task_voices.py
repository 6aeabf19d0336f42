"""In whose words an action stands: where quoted speech ends, who has ordered, what only leads up
to an order."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.officials import finding as officials
from kg.extraction.tasks import finding as tasks
from kg.model import Document, PartialDate

STAGES = (dates.find, bodies.find, officials.find, directives.find, tasks.find)


@pytest.fixture
def read(vocabulary):
    def read(text):
        analysis = analyse(Document("d", text, PartialDate.parse("2024-03-05")), vocabulary)
        found = Findings()
        for stage in STAGES:
            mentions = list(stage(analysis, found))
            found.add(mentions)
        spans = [(analysis.span(m.start, m.end), m) for m in mentions if m.kind == "task"]
        return [(text[span.start : span.end], task) for span, task in spans]

    return read


def lead(task):
    return [agent.name for agent in task.lead]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            (
                '"Kho thuốc của tỉnh đã cũ. Bộ Y tế sẽ xem xét lại toàn bộ kho thuốc", '
                "đại diện bệnh viện nói."
            ),
            "xem xét lại toàn bộ kho thuốc",
        ),
        (
            (
                'Bộ Y tế nêu rõ: "Các sở phải rà soát kho thuốc dự trữ của địa phương" - '
                "công văn viết."
            ),
            "rà soát kho thuốc dự trữ của địa phương",
        ),
        (
            "Bộ Y tế yêu cầu các sở rà soát kho thuốc, coi đây là việc phải làm ngay.",
            "rà soát kho thuốc, coi đây là việc phải làm ngay",
        ),
        (
            "Bộ Y tế yêu cầu các sở rà soát kho thuốc, đây là việc cấp bách.",
            "rà soát kho thuốc",
        ),
    ],
)
def test_an_action_ends_with_the_speech_in_which_it_stands(read, text, action):
    assert [found for found, _ in read(text)] == [action]


@pytest.mark.parametrize(
    ("text", "assigner"),
    [
        (
            "Người đứng đầu UBND tỉnh Lào Cai yêu cầu các sở rà soát kho thuốc.",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "UBND tỉnh Lào Cai đã có công văn về việc này. Theo đó, yêu cầu các sở rà soát kho.",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "Ủy ban Pháp luật của Quốc hội - cơ quan thẩm tra - đề nghị Bộ Y tế rà soát dự thảo.",
            "Ủy ban Pháp luật của Quốc hội",
        ),
        (
            (
                "Nhấn mạnh, kho thuốc phải được rà soát, Chủ tịch nước Lê Văn Bé đề nghị Bộ Y tế "
                "bố trí kinh phí."
            ),
            "Lê Văn Bé",
        ),
        (
            "Bộ Chính trị Đảng Cộng sản Việt Nam đề nghị Bộ Y tế rà soát kho thuốc.",
            "Bộ Chính trị",
        ),
        (
            'Chủ tịch UBND tỉnh Lào Cai, ông Lê Văn Bé "hỏa tốc" chỉ đạo các xã rà soát kho thuốc.',
            "Lê Văn Bé",
        ),
        (
            (
                "Sở Y tế tỉnh Lào Cai (cơ quan thường trực của Ban Chỉ đạo phòng, chống dịch bệnh "
                "và dự trữ thuốc men tỉnh Lào Cai) đề nghị các xã rà soát kho thuốc."
            ),
            "Sở Y tế tỉnh Lào Cai",
        ),
        (
            "UBND tỉnh Lào Cai giao UBND, Ban chỉ đạo 389 huyện Bát Xát rà soát kho thuốc.",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "UBND tỉnh Lào Cai đã báo cáo Chính phủ, Bộ Y tế và đề nghị Quân khu 2 rà soát kho.",
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            "Ủy ban Xã hội cũng tán thành đề xuất của Chính phủ và lưu ý Bộ Y tế rà soát kho.",
            "Ủy ban Xã hội của Quốc hội",
        ),
        (
            "UBND tỉnh Lào Cai họp. Tỉnh đã lập nhiều đoàn kiểm tra, yêu cầu các xã rà soát kho.",
            "tỉnh Lào Cai",
        ),
        (
            (
                "Phiên họp của Ban Chỉ đạo về cải cách hành chính tỉnh Lào Cai diễn ra chiều qua. "
                "Tại đây, ban chỉ đạo yêu cầu các sở rà soát kho thuốc."
            ),
            "Ban Chỉ đạo về cải cách hành chính tỉnh Lào Cai",
        ),
        (
            (
                "Bí thư Huyện ủy Lê Văn Bé phát biểu. UBND tỉnh Lào Cai vừa có quyết định lập vùng "
                "cách ly. Theo đó, các xã phải rà soát kho thuốc."
            ),
            "Ủy ban nhân dân tỉnh Lào Cai",
        ),
        ("Theo Công điện của Thủ tướng, Bộ Y tế phải rà soát kho thuốc.", "Thủ tướng Chính phủ"),
        (
            (
                "Văn phòng Chính phủ có văn bản truyền đạt ý kiến chỉ đạo của Phó Thủ tướng Lê Văn "
                "Bé về việc này. Theo đó, giao Bộ Y tế rà soát kho thuốc."
            ),
            "Lê Văn Bé",
        ),
    ],
)
def test_an_order_is_of_whom_the_text_names_for_it(read, text, assigner):
    assert [task.assigner.name for _, task in read(text)] == [assigner]


def test_whoever_is_no_authority_ends_what_was_ordered_before(read):
    text = (
        "Giám đốc Sở Y tế Lê Văn Bé đề nghị Bộ Y tế rà soát kho thuốc. Về việc này, nhiều đại biểu "
        "cho rằng, Bộ Y tế cần bố trí kinh phí. Ngoài ra, cần có quy trình kiểm tra kho."
    )
    assert [action for action, _ in read(text)] == ["rà soát kho thuốc"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Theo Bộ Y tế, bệnh nhẹ dần. GS Lê Văn Bé, Chủ tịch hội Tim mạch cho biết trong phác "
            "đồ mới có hai bước. Khi điều trị, nhân viên y tế phải rà soát thuốc."
        ),
        "Cơ quan này nêu: Bộ Y tế nghiên cứu kỹ tình hình, đề xuất Chính phủ rà soát kho thuốc.",
    ],
)
def test_a_view_or_a_proposal_to_be_made_is_no_order(read, text):
    assert read(text) == []


def test_a_board_of_directors_is_not_its_director(read):
    text = (
        "Thứ trưởng Bộ Công an Lê Văn Bé đánh giá cao đại tá Trần Văn Tý, Giám đốc Công an tỉnh. "
        "Đồng thời, đề nghị đại tá Tý sớm nhận việc; đoàn kết cùng ban giám đốc lãnh đạo, chỉ đạo "
        "toàn đơn vị rà soát kho."
    )
    assert {task.assigner.name for _, task in read(text)} == {"Lê Văn Bé"}


def test_nobody_orders_himself(read):
    text = "Trung tâm hỗ trợ Đài Truyền hình Việt Nam, đề nghị Đài Truyền hình Việt Nam quan tâm."
    assert all(task.assigner is None for _, task in read(text))


@pytest.mark.parametrize(
    ("text", "action", "leads"),
    [
        (
            "Bộ Y tế yêu cầu các cơ quan, tổ chức, đơn vị rà soát kho thuốc.",
            "rà soát kho thuốc",
            ["các cơ quan, tổ chức, đơn vị"],
        ),
        (
            "Thủ tướng Chính phủ đề nghị Bộ Y tế - cơ quan thường trực - rà soát kho thuốc.",
            "rà soát kho thuốc",
            ["Bộ Y tế"],
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn Bé chỉ đạo, Bộ trưởng yêu cầu các sở rà soát kho thuốc.",
            "rà soát kho thuốc",
            ["các sở"],
        ),
        (
            "Bộ Y tế sẽ tổ chức các lớp tập huấn cho y sĩ.",
            "tổ chức các lớp tập huấn cho y sĩ",
            ["Bộ Y tế"],
        ),
        (
            "Bộ Y tế đề nghị các cơ quan truyền thông, báo chí đẩy mạnh tuyên truyền.",
            "đẩy mạnh tuyên truyền",
            ["các cơ quan truyền thông", "báo chí"],
        ),
        (
            "Bộ Y tế yêu cầu các đơn vị quản lý kho thuốc khẩn trương kiểm kê.",
            "khẩn trương kiểm kê",
            ["các đơn vị quản lý kho thuốc"],
        ),
        (
            "Cục Quân y đề nghị Bộ Y tế phối hợp với Đội 3, Cục Hậu cần tổ chức kiểm tra.",
            "phối hợp với Đội 3, Cục Hậu cần tổ chức kiểm tra",
            ["Bộ Y tế"],
        ),
    ],
)
def test_who_is_to_act_ends_where_the_action_begins(read, text, action, leads):
    assert [(found, lead(task)) for found, task in read(text)] == [(action, leads)]


@pytest.mark.parametrize(
    "text",
    [
        'Bộ trưởng Bộ Y tế Lê Văn Bé yêu cầu: "Đề nghị công ty tiếp tục hỗ trợ các xã nghèo."',
        "Bộ Y tế yêu cầu VinaThuốc phải rà soát kho thuốc dự trữ.",
        "Chủ tịch UBND tỉnh Lào Cai Lê Văn Bé nêu. Dự báo nước lên, tỉnh Lào Cai phải xả tràn hồ.",
        "Đây là doanh nghiệp được Bộ Y tế giao thực hiện chức năng kiểm nghiệm.",
        'Ủy ban này có chức năng "đề nghị Bộ Y tế thu hồi thuốc giả".',
        "Bộ Y tế đồng ý với các kiến nghị, đề xuất của Hội Dược học.",
        "Bộ Y tế lưu ý các kho thuộc diện phải di dời hoặc sửa chữa.",
        "Thủ tướng Chính phủ nêu ba nhiệm vụ cần thực hiện.",
        "Chính phủ giao Bộ Y tế soạn thảo quy định, Bộ đã tiếp thu ý kiến của các sở.",
        "Ông đề nghị Chính phủ cho tăng tiêu chuẩn của nhà ở xã hội.",
        "Thứ trưởng Bộ Y tế Lào yêu cầu các đơn vị hợp tác chặt chẽ hơn.",
        "Chương trình do Bộ Y tế chủ trì, là sự kiện do Bộ giao Viện Pasteur tổ chức hằng năm.",
        "Bộ Y tế sẽ góp phần thúc đẩy việc khám bệnh từ xa.",
        'Thủ tướng Chính phủ nhấn mạnh yêu cầu "đoàn kết thống nhất trong nội bộ".',
    ],
)
def test_what_is_for_companies_foreseen_or_only_described_is_no_task(read, text):
    assert read(text) == []


def test_words_before_an_ellipsis_are_those_of_the_sentence_they_open(read):
    text = (
        "Bộ Y tế yêu cầu các sở rà soát kho ...\n"
        "Bộ Y tế yêu cầu các sở rà soát kho thuốc trước ngày 30/6/2024."
    )
    assert [found for found, _ in read(text)] == ["rà soát kho thuốc trước ngày 30/6/2024"]


def test_a_caption_is_no_point_of_a_list(read):
    text = (
        "Thủ tướng Chính phủ yêu cầu Bộ Y tế:\n- Rà soát kho thuốc.\n"
        "Các đại biểu thực hiện nghi thức khai trương.\n- Bố trí kinh phí."
    )
    assert [lead(task) for _, task in read(text)] == [["Bộ Y tế"], ["Bộ Y tế"]]


@pytest.mark.parametrize(
    ("next_line", "found"),
    [
        ("Bộ Tài chính cũng yêu cầu các sở bố trí kinh phí.", ("Bộ Tài chính", ["các sở"])),
        ("Sau sắp xếp, Bộ Tài chính không thay đổi số phòng.", None),
        ("Năm 2018, các sở tiếp tục tuyển dụng vượt chỉ tiêu.", None),
    ],
)
def test_what_follows_an_order_may_be_another_one_or_none(read, next_line, found):
    text = "Thủ tướng Chính phủ yêu cầu Bộ Y tế rà soát kho thuốc. "
    after = [(task.assigner.name, lead(task)) for _, task in read(text + next_line)[1:]]
    assert after == ([] if found is None else [found])


@pytest.mark.parametrize(
    "text",
    [
        "Theo Bộ Y tế, việc khám bệnh phải theo quy định của luật.",
        "Bộ trưởng Bộ Y tế Lê Văn Bé cho rằng các sở rất cần thiết phải có kho thuốc.",
        "Thủ tướng Thái Lan ngày 4/8 đã phải yêu cầu Cục Thuế tăng cường kiểm tra.",
        "Chủ đầu tư đã yêu cầu đơn vị thi công rà soát biện pháp thi công.",
        "Bộ Y tế sẽ kiểm tra kho thuốc của các tỉnh... (trang 2)",
    ],
)
def test_what_is_explained_or_not_ours_is_no_task(read, text):
    assert read(text) == []


def test_the_last_of_a_class_of_places_is_no_place(read):
    [(_, task)] = read(
        "Chủ tịch UBND thành phố Hải Phòng Lê Văn Bé họp. "
        "Bộ Y tế yêu cầu các tỉnh, thành phố khẩn trương rà soát kho thuốc."
    )
    assert lead(task) == ["các tỉnh, thành phố"] or lead(task) == ["các tỉnh", "thành phố"]


def test_a_slogan_after_a_duty_is_none_itself(read):
    text = (
        "Bộ trưởng Bộ Y tế Lê Văn Bé nhấn mạnh các sở cần gương mẫu theo tinh thần "
        '"vừa chạy vừa xếp hàng"; "Trung ương làm gương, địa phương hưởng ứng".'
    )
    assert len(read(text)) == 1


INTERVIEW = """Phóng viên phỏng vấn bà Trần Thị Mai, Bộ trưởng Bộ Y tế.
Phóng viên: Bộ sẽ làm gì?
Bộ trưởng Trần Thị Mai: {}
Phóng viên: Xin cảm ơn Bộ trưởng!
"""


@pytest.mark.parametrize(
    ("words", "action", "charged", "assigner"),
    [
        ("Tôi đã giao Cục Y tế dự phòng lập đề án.", "lập đề án", "Cục Y tế dự phòng", True),
        ("Tôi đề nghị các tỉnh bố trí ngân sách.", "bố trí ngân sách", "các tỉnh", True),
        ("Bộ Y tế sẽ trình Chính phủ đề án.", "trình Chính phủ đề án", "Bộ Y tế", False),
        ("Cục Y tế dự phòng phải rà lại vắc xin.", "rà lại vắc xin", "Cục Y tế dự phòng", True),
    ],
)
def test_an_official_answers_in_an_interview(read, words, action, charged, assigner):
    ((found, task),) = read(INTERVIEW.format(words))
    assert (found, lead(task)) == (action, [charged])
    assert (task.assigner and task.assigner.name) == ("Trần Thị Mai" if assigner else None)


@pytest.mark.parametrize(
    ("text", "charged", "assigner"),
    [
        (  # a part set off is no speech
            (
                "Phó Thủ tướng Lê Thành Long biểu dương Bộ Y tế nói riêng và ngành Y tế nói chung, "
                "đồng thời đề nghị ngành Y tế rà soát kho thuốc."
            ),
            "ngành Y tế",
            "Lê Thành Long",
        ),
        (
            (
                "Thủ tướng Phạm Minh Chính chủ trì hội nghị. Thủ tướng đề nghị các đại biểu thảo "
                "luận thẳng thắn.\nNgười đứng đầu Chính phủ chỉ đạo, với mục tiêu tăng trưởng 8%, "
                "các bộ phải rà soát kho thuốc."
            ),
            "các bộ",
            "Phạm Minh Chính",
        ),
        (  # in the passive, by whoever orders
            (
                "Chủ tịch UBND tỉnh Lào Cai yêu cầu Công an tỉnh tuần tra. Sở Y tế được yêu cầu "
                "rà soát kho thuốc."
            ),
            "Sở Y tế tỉnh Lào Cai",
            "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
        ),
        (
            (
                "Chủ tịch UBND tỉnh Lào Cai họp với các sở. Còn với Sở Y tế, Chủ tịch UBND tỉnh "
                "chỉ đạo rà soát kho thuốc."
            ),
            "Sở Y tế tỉnh Lào Cai",
            "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
        ),
    ],
)
def test_who_orders_is_found_past_other_words(read, text, charged, assigner):
    *_, (action, task) = read(text)
    assert (action, lead(task)) == ("rà soát kho thuốc", [charged])
    assert task.assigner.name == assigner


def test_a_joint_plan_holds_those_it_is_shared_with(read):
    ((action, task),) = read(
        '"Tôi sẽ cùng với các đồng chí trong Bộ Chính trị, Ban Bí thư nâng cao năng lực lãnh đạo", '
        "Chủ tịch nước Tô Lâm nói."
    )
    assert action.startswith("cùng với các đồng chí trong Bộ Chính trị, Ban Bí thư nâng cao")
    assert lead(task) == ["Tô Lâm"]


def test_an_order_in_a_list_is_of_who_ordered_the_list(read):
    tasks_found = read(
        "Thủ tướng Chính phủ yêu cầu:\n"
        "1. Bộ Y tế chuẩn bị thuốc.\n"
        "2. Bộ Công an chỉ đạo Công an các tỉnh phân luồng giao thông.\n"
        "3. Giao Bộ Xây dựng rà soát các tuyến đường."
    )
    assert [task.assigner.name for _, task in tasks_found] == ["Thủ tướng Chính phủ"] * 3
    assert lead(tasks_found[-1][1]) == ["Bộ Xây dựng"]


@pytest.mark.parametrize(
    ("text", "assigner"),
    [
        ("Quận Ba Đình đã giao UBND phường Cống Vị rà soát hộ nghèo.", "quận Ba Đình"),
        ("Lãnh đạo tỉnh Lào Cai cũng yêu cầu các xã rà soát hộ nghèo.", "Lãnh đạo tỉnh Lào Cai"),
    ],
)
def test_places_and_leaders_order_past_small_words(read, text, assigner):
    ((_, task),) = read(text)
    assert task.assigner.name == assigner

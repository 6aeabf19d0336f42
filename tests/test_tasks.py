"""Tasks read from sentences: what is to be done, who gives it, who takes it, by when."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.officials import finding as officials
from kg.extraction.tasks import finding as tasks
from kg.model import Document, PartialDate

STAGES = (dates.find, bodies.find, officials.find, directives.find, tasks.find)
DECIDED = "Tại Quyết định số 1/QĐ-BYT, Bộ Y tế điều động ông Lê An làm Vụ trưởng Vụ Kế hoạch"
PEOPLE = "Chủ tịch UBND tỉnh Lào Cai Lý Văn Hòa làm việc với Giám đốc Sở Y tế Trần Thị Bình. "


@pytest.fixture
def read(vocabulary):
    def read(text, date="2024-03-05"):
        analysis = analyse(Document("d", text, PartialDate.parse(date)), vocabulary)
        found = Findings()
        for stage in STAGES:
            mentions = list(stage(analysis, found))
            found.add(mentions)
        return [(text[slice_of(analysis, m)], m) for m in mentions]

    return read


def slice_of(analysis, mention):
    span = analysis.span(mention.start, mention.end)
    return slice(span.start, span.end)


def names(agents):
    return [agent.name for agent in agents]


def actions(read, text, **options):
    return [action for action, task in read(text, **options) if task.kind == "task"]


@pytest.mark.parametrize(
    ("text", "action", "assigner", "lead"),
    [
        (
            "Thủ tướng Chính phủ yêu cầu Bộ Y tế khẩn trương rà soát kho thuốc dự trữ.",
            "khẩn trương rà soát kho thuốc dự trữ",
            "Thủ tướng Chính phủ",
            ["Bộ Y tế"],
        ),
        (
            "Bộ Tài chính đề nghị các bộ, ngành, địa phương gửi dự toán về Bộ.",
            "gửi dự toán về Bộ",
            "Bộ Tài chính",
            ["các bộ, ngành, địa phương"],
        ),
        (
            "Chính phủ giao UBND thành phố Đà Nẵng chủ trì xây dựng đề án.",
            "chủ trì xây dựng đề án",
            "Chính phủ",
            ["Ủy ban nhân dân thành phố Đà Nẵng"],
        ),
        (
            "Bộ Công an đã có văn bản gửi công an các địa phương yêu cầu kiểm tra các bến xe.",
            "kiểm tra các bến xe",
            "Bộ Công an",
            ["công an các địa phương"],
        ),
        (
            "Sở Xây dựng được UBND tỉnh Lào Cai giao theo dõi tiến độ các dự án.",
            "theo dõi tiến độ các dự án",
            "Ủy ban nhân dân tỉnh Lào Cai",
            ["Sở Xây dựng tỉnh Lào Cai"],
        ),
        (
            "Với Bộ Y tế, Thủ tướng Chính phủ yêu cầu sớm ban hành hướng dẫn.",
            "sớm ban hành hướng dẫn",
            "Thủ tướng Chính phủ",
            ["Bộ Y tế"],
        ),
        (
            "Thủ tướng Chính phủ đề nghị Đà Nẵng cần đẩy mạnh cải cách hành chính.",
            "đẩy mạnh cải cách hành chính",
            "Thủ tướng Chính phủ",
            ["thành phố Đà Nẵng"],
        ),
    ],
)
def test_an_order_has_its_assigner_its_assignee_and_its_action(read, text, action, assigner, lead):
    [(found, task)] = read(text)
    assert found == action
    assert task.kind == "task"
    assert task.assigner.name == assigner
    assert names(task.lead) == lead


def test_the_assigner_is_the_person_where_the_text_names_the_person(read):
    [(_, task)] = read(PEOPLE + "Chủ tịch UBND tỉnh yêu cầu các xã rà soát hộ nghèo.")
    assert (task.assigner.kind, task.assigner.name) == ("official", "Lý Văn Hòa")


def test_a_named_assignee_is_the_official(read):
    text = "Chính phủ giao Phó Thủ tướng Lê Văn Minh trực tiếp chỉ đạo công tác cứu hộ."
    [(action, task)] = read(text)
    assert action == "trực tiếp chỉ đạo công tác cứu hộ"
    assert [(agent.kind, agent.name) for agent in task.lead] == [("official", "Lê Văn Minh")]


def test_bodies_after_phoi_hop_are_coordinating(read):
    text = "Giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, Bộ Công an thẩm định đề án."
    [(_, task)] = read("Thủ tướng Chính phủ họp chiều 4/3. Thủ tướng Chính phủ kết luận. " + text)
    assert names(task.lead) == ["Bộ Xây dựng"]
    assert names(task.coordinating) == ["Bộ Tài chính", "Bộ Công an"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Bộ Y tế phải báo cáo hằng tuần.", "báo cáo hằng tuần"),
        ("Công tác nhân sự cần làm đúng quy trình.", "Công tác nhân sự cần làm đúng quy trình"),
        ("Phải khắc phục ngay các sai phạm.", "khắc phục ngay các sai phạm"),
        ("Đối với Bộ Y tế, cần bổ sung nhân lực.", "bổ sung nhân lực"),
        ("Các cơ quan liên quan phải vào cuộc quyết liệt hơn.", "vào cuộc quyết liệt hơn"),
    ],
)
def test_what_a_superior_says_must_be_done_is_a_task(read, text, action):
    spoken = f"Thủ tướng Chính phủ nhấn mạnh yêu cầu của năm mới. {text}"
    [(found, task)] = read(spoken)
    assert found == action
    assert task.assigner.name == "Thủ tướng Chính phủ"


def test_a_list_goes_on_until_something_else_is_told(read):
    text = (
        "Bí thư Tỉnh ủy Lào Cai đề nghị ngành Tuyên giáo tập trung các nhiệm vụ trọng tâm: "
        "Đổi mới công tác tuyên truyền; nâng cao chất lượng học tập nghị quyết.\n"
        "Tiếp tục bảo vệ nền tảng tư tưởng của Đảng. Đồng thời, kiện toàn đội ngũ báo cáo viên.\n"
        "Năm qua, ngành đã tổ chức 20 hội nghị.\n"
        "Ngành đã được khen thưởng.\n"
        "Kiện toàn tổ chức bộ máy của ngành."
    )
    tasks = read(text)
    assert [action for action, _ in tasks] == [
        "Đổi mới công tác tuyên truyền",
        "nâng cao chất lượng học tập nghị quyết",
        "Tiếp tục bảo vệ nền tảng tư tưởng của Đảng",
        "kiện toàn đội ngũ báo cáo viên",
    ]
    assert {tuple(names(task.lead)) for _, task in tasks} == {("ngành Tuyên giáo",)}
    assert len({task.assigner for _, task in tasks}) == 1


def test_parallel_actions_in_one_sentence_are_one(read):
    text = "Bộ Y tế yêu cầu các bệnh viện rà soát quy trình; tăng cường trực cấp cứu."
    assert actions(read, text) == ["rà soát quy trình; tăng cường trực cấp cứu"]


def test_an_action_with_a_deadline_of_its_own_stands_alone(read):
    text = (
        "Bộ Y tế yêu cầu các bệnh viện rà soát quy trình xong trước ngày 30/6/2024; "
        "không để thiếu thuốc."
    )
    assert [(action, str(task.due)) for action, task in read(text)] == [
        ("rà soát quy trình xong trước ngày 30/6/2024", "2024-06-30"),
        ("không để thiếu thuốc", "None"),
    ]


def test_a_second_order_in_a_sentence_is_a_second_task(read):
    text = "Chính phủ giao Bộ Y tế mua vắc xin, đồng thời yêu cầu Bộ Tài chính bố trí kinh phí."
    assert [(action, names(task.lead)) for action, task in read(text)] == [
        ("mua vắc xin", ["Bộ Y tế"]),
        ("bố trí kinh phí", ["Bộ Tài chính"]),
    ]


def test_quoted_words_are_those_of_who_is_said_to_speak(read):
    text = PEOPLE + '"Các huyện phải chủ động phương tiện, không được chủ quan", ông Hòa nói.'
    [(action, task)] = read(text)
    assert action == "chủ động phương tiện, không được chủ quan"
    assert task.assigner.name == "Lý Văn Hòa"


@pytest.mark.parametrize(
    ("text", "action", "lead", "due"),
    [
        (
            "Năm 2025, Tỉnh ủy Lào Cai sẽ tập trung sắp xếp bộ máy.",
            "tập trung sắp xếp bộ máy",
            ["Tỉnh ủy Lào Cai"],
            "2025",
        ),
        (
            "Bộ Y tế cho biết sẽ công bố kết quả trước ngày 15/4/2024.",
            "công bố kết quả trước ngày 15/4/2024",
            ["Bộ Y tế"],
            "2024-04-15",
        ),
        (
            "Bộ Y tế công bố danh sách thuốc trước ngày 15/4/2024.",
            "công bố danh sách thuốc trước ngày 15/4/2024",
            ["Bộ Y tế"],
            "2024-04-15",
        ),
    ],
)
def test_a_plan_of_ones_own_has_no_assigner(read, text, action, lead, due):
    [(found, task)] = read(text)
    assert (found, names(task.lead), str(task.due)) == (action, lead, due)
    assert task.assigner is None
    assert task.force == "self-set"


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Lào Cai đã chỉ đạo các xã sơ tán dân.",
        "Bộ Y tế đã rà soát kho thuốc và bổ sung 20 tấn thuốc.",
        "Thủ tướng Chính phủ kêu gọi người dân hạn chế ra đường.",
        "Bộ Y tế khuyến cáo người dân cần đeo khẩu trang. Hạn chế tụ tập đông người.",
        "Bộ trưởng Bộ Y tế mong muốn các bệnh viện phát huy thành tích.",
        "Chuyên gia kinh tế Lê Minh cho rằng cần giảm lãi suất.",
        "Bộ Y tế họp. Người đứng đầu Chính phủ cho rằng khu vực này cần phát triển bệnh viện.",
        "Theo yêu cầu của Bộ Y tế, hồ sơ gồm đơn đề nghị và bản sao giấy phép.",
        "Bộ Chính trị phân công ông Trần Văn Nam làm Bí thư Tỉnh ủy Lào Cai.",
        "Viện kiểm sát đề nghị tuyên phạt bị cáo 5 năm tù.",
        "Vi phạm của Ban Thường vụ Huyện ủy đến mức phải xem xét kỷ luật.",
        "Ông Trần Văn Nam chịu trách nhiệm về những vi phạm của đơn vị.",
        "Doanh nghiệp phải niêm yết giá bán.",
        "Đội tuyển Việt Nam sẽ tiếp đón Thái Lan tối nay.",
        "Bộ Y tế có cần thay đổi quy trình hay không?",
        "Sở Y tế tỉnh Lào Cai thông báo lịch tiêm kéo dài đến hết ngày 20/12/2024.",
        "Theo Chính phủ, các xã được sáp nhập mà không cần phải tổ chức bầu cử lại.",
        "Tổng thống Hellmut Brandner cam kết hỗ trợ các gia đình có con nhỏ.",
        "Thủ tướng Nhật Bản Sato Kenji cam kết tăng cường hợp tác với các nước.",
        "Bộ Y tế Thái Lan yêu cầu các bệnh viện tăng số giường hồi sức.",
        "Chủ tịch nước Trần Văn Nam nhấn mạnh các nước phát triển cần hỗ trợ vốn.",
        "Chỉ số tia cực tím tại các huyện của tỉnh Lào Cai được dự báo sẽ giảm dần trong tuần.",
        "Nếu giải phóng xong mặt bằng, tỉnh Lào Cai sẽ xây dựng thêm hai trường học.",
        "Ở vòng sau, tỉnh Lào Cai sẽ thi đấu với tỉnh Yên Bái.",
        "Trung tâm Y tế huyện Sa Pa phải điều trị 40 bệnh nhân trong một ngày.",
        "Giám đốc Sở Y tế tỉnh Lào Cai cho biết kỹ sư tư vấn phải kiểm tra lại thiết kế.",
        "Bộ Y tế cho rằng tình hình này đòi hỏi các bệnh viện phải chủ động nguồn thuốc.",
        "Ông Lê Văn An, Chủ tịch UBND xã, phải chịu trách nhiệm trong việc quản lý, bảo vệ rừng.",
        "Xem xét báo cáo đề nghị thi hành kỷ luật đảng viên, Ủy ban Kiểm tra Trung ương nhận thấy:",
        "Bộ trưởng Bộ Y tế cho biết giáo viên phải có bằng cử nhân.",
        "Chủ tịch UBND tỉnh nói đây là cuốn sách mà mỗi cán bộ cần phải đọc kỹ từng trang.",
        "Sở Y tế tham mưu cho UBND tỉnh, Chính phủ chỉ đạo rà soát kho thuốc dự trữ.",
        "Đài Khí tượng Thủy văn tỉnh Lào Cai dự báo mưa kéo dài đến hết ngày 20/12/2024.",
        "Cử tri Lê Văn An đề nghị các cấp sớm sửa đường liên thôn.",
        "Giáo hội đã giao Ban Trị sự hướng dẫn các chùa tổ chức lễ hội.",
        "Nhờ sự quan tâm, lãnh đạo, chỉ đạo sát sao của Chính phủ, kinh tế đã phục hồi.",
        "Công ty An Bình nộp hồ sơ tại Sở Xây dựng đề nghị gia hạn giấy phép xây dựng.",
        "Bộ Y tế cho biết người đi trên chuyến xe này phải liên hệ với cơ sở y tế.",
        "Số hồ sơ mà các tổ chức đề nghị cơ quan nhà nước cấp lại tăng nhanh.",
        "Thứ trưởng Bộ Y tế lưu ý năm học tới sẽ triển khai chương trình tiêm mới.",
        "Bộ Y tế cho rằng cần nhắc lại bệnh này lây rất nhanh trong cộng đồng.",
        "Vụ trưởng Vụ Đại học Lê Minh cho rằng xã hội yêu cầu ngày càng cao hơn.",
        "Theo dự thảo luật, việc đầu tư phải tuân thủ quy định về môi trường.",
        "Luật Thư viện giao Bộ trưởng Bộ Y tế quy định chi tiết việc lưu trữ.",
        "Nghị định số 98/2020/NĐ-CP nêu rõ sẽ xử phạt hàng hóa không rõ nguồn gốc.",
        "Giám đốc công ty chịu trách nhiệm hướng dẫn các cửa hàng trong khu vực.",
        "Ông Lê Minh cảm ơn sự quan tâm chỉ đạo sát sao của Chính phủ và các bộ.",
        "Năm 2018, UBND tỉnh Lào Cai yêu cầu các xã rà soát quỹ đất.",
        "Ngày 7/4/1975, Quân ủy Trung ương yêu cầu các đơn vị hành quân thần tốc vào mặt trận.",
        "Năm ngoái, UBND tỉnh Lào Cai yêu cầu các xã rà soát quỹ đất.",
        "Đầu năm 2022, UBND tỉnh Lào Cai đề nghị Bộ Y tế bổ sung thuốc.",
        "Tháng 10/2023, UBND tỉnh Lào Cai yêu cầu các xã rà soát quỹ đất.",
        "Công ty An Bình giải thích việc Công an tỉnh Lào Cai yêu cầu cung cấp hồ sơ dự án.",
        "Hai người sống tại thôn Phú Giao (xã Nậm Pung, huyện Bát Xát) và đã khỏi bệnh.",
        "Huấn luyện viên bị cấm chỉ đạo, Trợ lý Bộ trưởng Bộ Y tế tạm thời dẫn dắt đội bóng.",
        "Bộ Y tế đề nghị liên hệ với Cục Quản lý Dược khi cần thêm thông tin.",
        "Sở Y tế tỉnh Lào Cai công bố lịch trực bắt đầu từ ngày 20/4 đến hết ngày 2/5/2024.",
        "Bộ trưởng Bộ Y tế nói: Theo tôi, Bộ Tài chính cần công khai số liệu.",
        "Bộ trưởng Bộ Y tế nói các bệnh viện phải thận trọng từng bước nên giá chưa thể thay đổi.",
        "Sở Y tế tỉnh Lào Cai đã mở 20 chốt, nhân viên y tế phải làm việc suốt đêm.",
        "Bộ trưởng Bộ Y tế nói phải đến năm 2013, đơn của bệnh viện mới được chấp nhận.",
        "Sở Y tế tỉnh Lào Cai nhắc người bệnh không nên tự uống thuốc mà cần đi khám ngay.",
        "Nhiều đại biểu Quốc hội đã đề nghị giao UBND cấp tỉnh thẩm định báo cáo tác động.",
        "Trường hợp không đủ phiếu thì HĐND tỉnh Lào Cai đề nghị Chủ tịch UBND tỉnh xem xét lại.",
        "Sở Y tế có Công văn số 235/SYT-TCCB ngày 18/2/2023 đề nghị UBND tỉnh bổ sung vốn.",
        "Trung ương GHPGVN giao Ban Trị sự giám sát việc thi hành kỷ luật.",
        "Theo Bộ Y tế, việc bán thuốc phải thực hiện theo quy định của Luật Dược.",
        "Cục trưởng Cục Dược kiến nghị cần có một cơ chế đặc biệt trong mua thuốc.",
        "Về đề án này, nhiều đại biểu cho rằng, Bộ Y tế cần làm rõ số lượng thuốc.",
        "Viện kiểm sát nhân dân tối cao đề nghị Tòa án nhân dân tối cao hủy hai bản án.",
        "Trong trường hợp này, khi Bộ Y tế yêu cầu các bệnh viện rà soát thì có thể hiểu là chậm.",
        "Bộ Y tế đề nghị các cá nhân, tổ chức liên hệ với Cục Quản lý Dược.",
        "Theo khảo sát, nhiều cán bộ, đảng viên đồng tình phải xử lý nghiêm vi phạm.",
        "Bộ Y tế quyết định thu hồi toàn bộ quyết định số 11 gồm:\nGiao Sở Y tế rà soát kho thuốc.",
        "Triều cường tại TP Thủ Đức, TP.HCM sẽ giảm dần trong những ngày tới.",
    ],
)
def test_what_is_done_hoped_advised_or_judged_is_no_task(read, text):
    assert actions(read, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bộ trưởng Bộ Y tế mong muốn các bệnh viện phát huy thành tích.", "wish"),
        ("UBND tỉnh Lào Cai kiến nghị sớm bố trí vốn cho dự án.", "proposal"),
        ("Ông Lê Minh, nguyên Bộ trưởng Bộ Y tế, cho rằng các sở cần tăng giá thuốc.", "proposal"),
        ("Thủ tướng Chính phủ kêu gọi các địa phương chung tay giúp đồng bào.", "exhortation"),
    ],
)
def test_wishes_proposals_and_calls_keep_their_kind(read, text, kind):
    [(_, task)] = read(text)
    assert task.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Chính phủ đề nghị các nước ASEAN phối hợp tuần tra trên biển.",
        "Thủ tướng Chính phủ nhấn mạnh những tồn tại này cần được khắc phục ngay.",
        "Bộ Tư pháp yêu cầu các sở rà soát sổ hộ tịch đã lập trước ngày 1/1/2016.",
        "Bộ Y tế thông báo mức hỗ trợ tới các địa phương trước ngày 20/12/2024.",
        "Theo Nghị định số 5/2012/NĐ-CP ngày 3/2/2012, Bộ Y tế yêu cầu các sở rà soát giá thuốc.",
    ],
)
def test_what_our_authorities_ask_for_is_a_task(read, text):
    [(_, task)] = read(text)
    assert task.kind == "task"


def test_a_task_is_based_on_the_document_it_cites(read):
    text = "Bộ Nội vụ yêu cầu các sở rà soát biên chế theo Nghị định số 62/2020/NĐ-CP."
    [(_, task)] = read(text)
    assert [key.partition(":")[2] for key in task.basis] == ["62/2020/NĐ-CP"]


def test_a_task_is_based_on_the_document_in_which_it_is_given(read):
    text = (
        "Thủ tướng Chính phủ vừa ký Công điện số 12/CĐ-TTg về phòng, chống rét. "
        "Thủ tướng Chính phủ yêu cầu các tỉnh hỗ trợ người dân giữ đàn gia súc."
    )
    [(_, task)] = read(text)
    assert [key.partition(":")[2] for key in task.basis] == ["12/CĐ-TTg"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        (
            (
                "Trong văn bản số 35/UBND-KT gửi các sở, UBND tỉnh Lào Cai yêu cầu Sở Xây dựng "
                "kiểm tra các hồ chứa. UBND tỉnh giao Sở Nội vụ đôn đốc việc này."
            ),
            [["35/UBND-KT"], ["35/UBND-KT"]],
        ),
        (
            (
                "UBND tỉnh Lào Cai có văn bản khẩn số 35/UBND-KT về phòng, chống lũ. UBND tỉnh Lào "
                "Cai yêu cầu các xã kiểm tra các hồ chứa."
            ),
            [["35/UBND-KT"]],
        ),
        (
            (
                "UBND tỉnh Lào Cai vừa có Quyết định số 35/QĐ-UBND về phòng, chống lũ. Chủ tịch "
                "UBND tỉnh Lai Châu yêu cầu các xã kiểm tra các hồ chứa."
            ),
            [[]],
        ),
    ],
)
def test_an_order_is_based_on_a_document_only_of_who_orders(read, text, basis):
    assert [[key.partition(":")[2] for key in task.basis] for _, task in read(text)] == basis


def test_what_is_stressed_for_the_holidays_is_not_due_with_them(read):
    text = "UBND tỉnh Lào Cai yêu cầu các xã không chủ quan, nhất là trong dịp nghỉ lễ 30/4 và 1/5."
    assert [task.due for _, task in read(text, date="2024-04-20")] == [None]


def test_actions_over_the_holidays_are_one(read):
    text = (
        "UBND tỉnh Lào Cai yêu cầu các xã quản lý chặt các lễ hội; kiểm tra các bến xe trong dịp "
        "nghỉ lễ 30/4 và 1/5."
    )
    [(_, task)] = read(text, date="2024-04-20")
    assert str(task.due) == "2024-05-01"


LETTER = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Lào Cai, ngày 5 tháng 3 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ công tác
Điều 1. Thành lập Tổ công tác.
Điều 2. Nhiệm vụ của Tổ công tác:
1. Rà soát quỹ đất.
2. Đề xuất danh mục dự án.
Điều 3. Quyền hạn của Tổ công tác
1. Mời các sở dự họp.
Điều 4. Sở Tài chính bảo đảm kinh phí.
Điều 5. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.
"""


def test_an_official_document_orders_in_its_issuers_name(read):
    found = read(LETTER)
    assert [(action, names(task.lead)) for action, task in found] == [
        ("Rà soát quỹ đất", ["Tổ công tác"]),
        ("Đề xuất danh mục dự án", ["Tổ công tác"]),
        ("bảo đảm kinh phí", ["Sở Tài chính tỉnh Lào Cai"]),
        (
            "thi hành Quyết định này",
            ["Chánh Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "Giám đốc Sở Xây dựng tỉnh Lào Cai"],
        ),
    ]
    assert {task.assigner.name for _, task in found} == {"Ủy ban nhân dân tỉnh Lào Cai"}
    assert all(task.basis[0].endswith("15/QĐ-UBND") for _, task in found)


def test_lines_under_a_task_say_who_helps_and_by_when(read):
    plan = LETTER.partition("Điều 1.")[0] + (
        "II. NHIỆM VỤ\n1. Lập danh mục hồ sơ\n- Đơn vị chủ trì: Sở Nội vụ.\n"
        "- Đơn vị phối hợp: Sở Tài chính.\n- Thời gian hoàn thành: trước ngày 31/7/2024.\n"
    )
    [(action, task)] = read(plan)
    assert action == "Lập danh mục hồ sơ"
    assert names(task.lead) == ["Sở Nội vụ tỉnh Lào Cai"]
    assert names(task.coordinating) == ["Sở Tài chính tỉnh Lào Cai"]
    assert str(task.due) == "2024-07-31"


def test_points_of_a_list_stand_under_the_line_that_opens_it(read):
    text = LETTER.partition("Điều 1.")[0] + (
        "1. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính:\n"
        "a) Mua sắm thuốc;\nb) Báo cáo kết quả hằng tháng.\n"
        "2. Giao Công an tỉnh tăng cường tuần tra.\n"
    )
    found = read(text)
    assert [(action, names(task.lead)) for action, task in found] == [
        ("Mua sắm thuốc", ["Sở Y tế tỉnh Lào Cai"]),
        ("Báo cáo kết quả hằng tháng", ["Sở Y tế tỉnh Lào Cai"]),
        ("tăng cường tuần tra", ["Công an tỉnh Lào Cai"]),
    ]
    assert names(found[0][1].coordinating) == ["Sở Tài chính tỉnh Lào Cai"]


POINTS = """TỈNH ỦY LÀO CAI
*
Số 14-CT/TU
Lào Cai, ngày 5 tháng 3 năm 2024
CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về đại hội chi bộ
1- Công tác nhân sự phải bảo đảm tiêu chuẩn.
2- Ban Tổ chức Tỉnh ủy hướng dẫn các đảng ủy lập danh sách.
3- Sở Y tế, theo chức năng, nhiệm vụ được giao, bố trí bác sĩ phục vụ đại hội.
Nơi nhận:
- Các huyện ủy,
- Lưu Văn phòng Tỉnh ủy.
"""


def test_each_point_of_an_official_document_may_name_who_is_to_act(read):
    assert [(action, names(task.lead)) for action, task in read(POINTS)] == [
        ("Công tác nhân sự phải bảo đảm tiêu chuẩn", []),
        ("hướng dẫn các đảng ủy lập danh sách", ["Ban Tổ chức Tỉnh ủy Lào Cai"]),
        ("bố trí bác sĩ phục vụ đại hội", ["Sở Y tế tỉnh Lào Cai"]),
    ]


def test_a_notice_of_conclusions_orders_in_the_name_of_who_concluded(read):
    text = """VĂN PHÒNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 36/TB-VPCP
Hà Nội, ngày 5 tháng 3 năm 2024
THÔNG BÁO
Kết luận của Phó Thủ tướng Chính phủ Lê Văn Minh tại cuộc họp về nhà ở
1. Về tình hình: các địa phương đã khởi công 12 dự án.
2. Về nhiệm vụ:
a) Bộ Xây dựng:
- Rà soát quỹ đất.
b) Bộ Tài chính bố trí kinh phí.
"""
    assert [(action, names(task.lead), task.assigner.name) for action, task in read(text)] == [
        ("Rà soát quỹ đất", ["Bộ Xây dựng"], "Lê Văn Minh"),
        ("bố trí kinh phí", ["Bộ Tài chính"], "Lê Văn Minh"),
    ]


def test_an_order_goes_on_over_lines_that_name_further_bodies(read):
    text = (
        "Thủ tướng Chính phủ yêu cầu Bộ Y tế rà soát kho thuốc.\n"
        "Bộ Công an chỉ đạo công an các tỉnh bảo đảm an ninh.\n"
        "Các trường đại học có trách nhiệm công bố đề án tuyển sinh."
    )
    assert [(action, names(task.lead), task.assigner.name) for action, task in read(text)] == [
        ("rà soát kho thuốc", ["Bộ Y tế"], "Thủ tướng Chính phủ"),
        ("chỉ đạo công an các tỉnh bảo đảm an ninh", ["Bộ Công an"], "Thủ tướng Chính phủ"),
        ("công bố đề án tuyển sinh", ["Các trường đại học"], "Thủ tướng Chính phủ"),
    ]


def test_the_kind_of_a_body_stands_for_the_one_named_before(read):
    text = "Hội đồng Bầu cử quốc gia họp. Bộ Nội vụ đề nghị Hội đồng xem xét hồ sơ."
    [(action, task)] = read(text)
    assert (action, names(task.lead)) == ("xem xét hồ sơ", ["Hội đồng Bầu cử quốc gia"])


def test_what_to_do_in_each_case_is_charged_to_who_was_named_before(read):
    text = LETTER.partition("Điều 1.")[0] + (
        "4. Trình tự\nSở Tư pháp có trách nhiệm thẩm định hồ sơ.\n"
        "a) Trường hợp đủ điều kiện thì quyết định hỗ trợ kinh phí.\n"
        "b) Trường hợp không đủ điều kiện thì trả lời bằng văn bản.\n"
    )
    assert [(action, names(task.lead)) for action, task in read(text)] == [
        ("thẩm định hồ sơ", ["Sở Tư pháp tỉnh Lào Cai"]),
        ("quyết định hỗ trợ kinh phí", ["Sở Tư pháp tỉnh Lào Cai"]),
        ("trả lời bằng văn bản", ["Sở Tư pháp tỉnh Lào Cai"]),
    ]


def test_a_mere_reminder_is_for_who_was_charged_before(read):
    text = (
        "Thủ tướng Chính phủ yêu cầu Bộ Y tế rà soát kho thuốc; "
        "đặc biệt lưu ý kiểm tra hạn sử dụng."
    )
    assert {tuple(names(task.lead)) for _, task in read(text)} == {("Bộ Y tế",)}


@pytest.mark.parametrize(
    ("told", "said", "basis"),
    [
        (
            "Sáng 4/3, hội nghị toàn quốc quán triệt Chỉ thị số 16-CT/TW khai mạc. ",
            "Thủ tướng Chính phủ yêu cầu các tỉnh rà soát nhân sự.",
            ["16-CT/TW"],
        ),
        (
            "",
            "Với Chỉ thị số 16-CT/TW, Thủ tướng Chính phủ yêu cầu các tỉnh rà soát nhân sự.",
            ["16-CT/TW"],
        ),
        (
            "Hội nghị nghe báo cáo về Chỉ thị số 16-CT/TW. ",
            "Thủ tướng Chính phủ yêu cầu các tỉnh rà soát nhân sự.",
            [],
        ),
    ],
)
def test_orders_are_based_on_the_document_that_a_conference_is_about(read, told, said, basis):
    [(_, task)] = read(told + said)
    assert [key.partition(":")[2] for key in task.basis] == basis


def test_the_head_of_a_body_orders_in_the_document_that_it_issued(read):
    text = (
        "UBND tỉnh Lào Cai vừa ban hành Công điện số 10/CĐ-UBND về phòng, chống rét. "
        "Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã giữ ấm đàn gia súc."
    )
    [(_, task)] = read(text)
    assert [key.partition(":")[2] for key in task.basis] == ["10/CĐ-UBND"]


def test_a_deadline_for_completing_belongs_to_what_is_completed(read):
    text = "Bộ Y tế yêu cầu các bệnh viện rà soát quy trình; hoàn thành trong tháng 5/2024."
    [(action, task)] = read(text)
    assert action == "rà soát quy trình; hoàn thành trong tháng 5/2024"
    assert str(task.due) == "2024-05"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("rà soát quy trình; báo cáo UBND tỉnh trước ngày 30/5/2024", ["2024-05-30"]),
        ("lập hướng dẫn chống dịch; ban hành trong quý II/2024", ["2024-06"]),
        # a report of something else is a task of its own
        (
            "mua máy thở mới; báo cáo kết quả kiểm tra các kho trước ngày 30/5/2024",
            [None, "2024-05-30"],
        ),
    ],
)
def test_what_is_reported_by_a_day_is_due_with_the_report(read, text, due):
    found = read(f"Bộ Y tế yêu cầu các bệnh viện {text}.")
    assert [task.due and str(task.due) for _, task in found] == due


@pytest.mark.parametrize(
    "text",
    [
        # a decision on who holds an office
        f"{DECIDED}. Bộ Y tế yêu cầu các vụ rà soát quy trình.",
        # what is to be changed, and when something is to be done
        "Bộ Y tế đề nghị Bộ Nội vụ sửa tiêu chí trạm y tế tại Quyết định số 8/2020/QĐ-TTg.",
        "Bộ Y tế yêu cầu các bệnh viện rà soát quy trình khi Luật Dược có hiệu lực.",
    ],
)
def test_an_order_is_not_based_on_what_a_document_is_only_named_for(read, text):
    assert [task.basis for _, task in read(text)] == [()]


def test_whoever_does_wrong_is_charged_with_nothing(read):
    text = (
        "UBND tỉnh Cà Mau yêu cầu các xã rà soát kho thuốc. Cá nhân nào không chấp hành thì "
        "kiên quyết xử lý nghiêm."
    )
    found = [(action, [agent.name for agent in task.lead]) for action, task in read(text)]
    assert found == [("rà soát kho thuốc", ["các xã"]), ("kiên quyết xử lý nghiêm", [])]


def test_what_must_be_is_a_task_where_a_person_asks_for_it(read):
    view = "Theo Bộ Tài chính, mức thuế suất cụ thể cần được nghiên cứu, xác định phù hợp."
    assert read(view) == []
    [(_, task)] = read("Thủ tướng Lê Văn Bé nhấn mạnh cần rà soát các mức thuế suất cụ thể.")
    assert (task.assigner.name, task.lead) == ("Lê Văn Bé", ())


def test_an_action_ends_before_what_will_not_be_done(read):
    text = "Quốc hội sẽ bầu Chủ tịch nước, song sẽ không miễn nhiệm Bộ trưởng nào."
    assert [action for action, _ in read(text)] == ["bầu Chủ tịch nước"]


def test_what_a_report_is_about_is_no_order(read):
    text = (
        "Chính phủ yêu cầu Bộ Công an rà soát kho vũ khí. Liên quan đến đề nghị tháo gỡ khó khăn "
        "ở mỏ, đại diện Bộ Công Thương thông tin, hiện có một số vướng mắc."
    )
    assert [action for action, _ in read(text)] == ["rà soát kho vũ khí"]


def test_a_department_asks_before_its_ministry_is_named(read):
    [(_, task)] = read("Cục Quản lý Dược, Bộ Y tế yêu cầu Sở Y tế tỉnh Cà Mau rà soát kho thuốc.")
    assert task.assigner.name == "Cục Quản lý Dược"


def test_who_gets_a_letter_is_asked_and_does_not_ask(read):
    text = "UBND tỉnh Cà Mau vừa có văn bản đến Sở Y tế tỉnh Cà Mau đề nghị rà soát kho thuốc."
    [(action, task)] = read(text)
    assert action == "rà soát kho thuốc"
    assert (task.assigner.name, [agent.name for agent in task.lead]) == (
        "Ủy ban nhân dân tỉnh Cà Mau",
        ["Sở Y tế tỉnh Cà Mau"],
    )


def test_what_has_come_to_be_so_far_is_nothing_ordered(read):
    text = (
        "UBND tỉnh Cà Mau yêu cầu Sở Y tế giám sát dịch. Huyện U Minh tổ chức diệt lăng quăng.\n"
        "Từ đầu năm đến nay, huyện Năm Căn xử phạt 12 cơ sở. Huyện Cái Nước ghi nhận 30 ca mắc."
    )
    words = [action for action, _ in read(text)]
    assert words == ["giám sát dịch", "tổ chức diệt lăng quăng"]


def test_a_date_that_comes_again_is_no_deadline(read):
    [(_, task)] = read("Bộ Y tế yêu cầu các bệnh viện báo cáo trước ngày 25 hằng tháng.")
    assert task.due is None


@pytest.mark.parametrize(
    "text",
    [
        "Nếu thẩm phán Lê Minh ra lệnh bắt giữ, tòa sẽ mở lại.",
        "Năm tới, Bộ Nội vụ tham mưu Chính phủ chỉ đạo, hướng dẫn các bộ sắp xếp bộ máy.",
        "Chủ tịch Thaco kiến nghị Thủ tướng Chính phủ chỉ đạo các bộ bố trí vốn.",
        "Lãnh đạo tỉnh Lào Cai bắt buộc du khách phải khai báo y tế.",
        "Thông thường, Bộ Y tế sẽ công bố danh sách vào tháng 5.",
        "Muốn tham gia, các xã chỉ cần đăng tải hình ảnh.",
    ],
)
def test_what_private_people_or_other_verbs_ask_is_no_task(read, text):
    assert actions(read, text) == []


def test_orders_in_the_report_of_a_trial_are_no_tasks(read):
    text = (
        "Theo cáo trạng, bị cáo Nam bị truy tố tội nhận hối lộ, có thể nhận án 5 năm tù. "
        "Chủ tịch UBND tỉnh Lào Cai giao Sở Xây dựng thẩm định dự án."
    )
    assert actions(read, text) == []


def test_a_point_that_opens_with_its_deadline(read):
    text = (
        "Bộ trưởng Bộ Công an quyết định lộ trình như sau:\n"
        "- Trước ngày 30/6/2024: Hoàn thành bố trí công an xã."
    )
    [(action, task)] = read(text)
    assert (action, str(task.due)) == ("Hoàn thành bố trí công an xã", "2024-06-30")


def test_this_week_ends_on_its_sunday(read):
    [(_, task)] = read("Bộ Y tế yêu cầu các sở cấp đủ hóa chất trong tuần này.")
    assert str(task.due) == "2024-03-10"


def test_a_contrast_leaves_its_ground_out_of_the_duty(read):
    text = (
        'Thủ tướng Chính phủ nhấn mạnh: "Chúng ta đã có nhiều kinh nghiệm nhưng cũng cần '
        'đánh giá lại những mặt chưa được".'
    )
    assert actions(read, text) == ["đánh giá lại những mặt chưa được"]


def test_an_official_promises_in_the_first_person(read):
    text = PEOPLE + '"Sắp tới tôi sẽ kiểm tra toàn bộ các chợ ở tỉnh", bà Trần Thị Bình cho biết.'
    [(action, task)] = read(text)
    assert (action, names(task.lead)) == ("kiểm tra toàn bộ các chợ ở tỉnh", ["Trần Thị Bình"])


def test_who_else_attends_is_no_further_task(read):
    text = "Thủ tướng Chính phủ yêu cầu Bộ Y tế rà soát kho thuốc dự trữ. "
    assert actions(read, text + "Tham gia đoàn kiểm tra còn có lãnh đạo Bộ Công an.") == [
        "rà soát kho thuốc dự trữ"
    ]


def test_what_was_done_at_an_order_is_no_further_task(read):
    text = "Thủ tướng Chính phủ yêu cầu Bộ Y tế rà soát kho thuốc dự trữ. "
    report = "Thực hiện chỉ đạo của Thủ tướng, Bộ Y tế và các sở đã kiểm tra 20 kho."
    assert actions(read, text + report) == ["rà soát kho thuốc dự trữ"]


@pytest.mark.parametrize(
    "after",
    [
        " Trước đó, Bộ Tài chính đã bố trí kinh phí.",
        " Theo tờ trình, Bộ Tài chính đã bố trí kinh phí.",
        " Bộ Tài chính cho biết kinh phí đã có từ đầu năm.",
        ", vì vậy ông Lê Văn An đề nghị mọi người thông cảm.",
        ", nếu không sẽ rất phức tạp.",
        ". bo y te yeu cau ra soat kho thuoc hinh anh 2.",
    ],
)
def test_a_sentence_run_into_an_action_ends_it(read, after):
    text = "Bộ Y tế yêu cầu các bệnh viện rà soát kho thuốc ở tuyến dưới"
    assert actions(read, text + after)[0] == "rà soát kho thuốc ở tuyến dưới"


def test_words_between_who_acts_and_the_action_stay_outside_it(read):
    text = "Bộ Y tế yêu cầu các bệnh viện, trước ngày 30/4/2024, phải rà soát kho thuốc dự trữ."
    [(action, task)] = read(text)
    assert (action, str(task.due)) == ("rà soát kho thuốc dự trữ", "2024-04-30")


@pytest.mark.parametrize(
    ("named", "action"),
    [
        ("các cơ quan, tổ chức", "chấp hành nghiêm kỷ luật"),
        ("các lực lượng tham gia diễn tập", "chấp hành nghiêm kỷ luật"),
        ("các xã phát hiện có ca bệnh", "khẩn trương rà soát"),
        ("các xã khi tổ chức lễ hội phải", "bảo đảm an toàn phòng dịch"),
        ("các nhà trường", "vừa thực hiện kế hoạch dạy học, vừa bảo đảm vệ sinh"),
    ],
)
def test_words_that_say_who_is_meant_are_no_action(read, named, action):
    assert actions(read, f"UBND tỉnh Lào Cai yêu cầu {named} {action}.") == [action]


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        ("Sở Y tế, UBND các huyện", ["Sở Y tế tỉnh Lào Cai", "Ủy ban nhân dân các huyện"]),
        (
            "Công an tỉnh và UBND xã Nậm Pung",
            ["Công an tỉnh Lào Cai", "Ủy ban nhân dân xã Nậm Pung"],
        ),
    ],
)
def test_an_action_begins_after_all_who_are_named(read, named, lead):
    [(action, task)] = read(f"UBND tỉnh Lào Cai yêu cầu {named} rà soát kho thuốc dự trữ.")
    assert (action, names(task.lead)) == ("rà soát kho thuốc dự trữ", lead)


def test_what_must_not_and_what_must_be_done_is_of_the_same_ones(read):
    text = (
        "Thủ tướng Chính phủ nhấn mạnh các bệnh viện không được chủ quan mà phải rà soát kho thuốc."
    )
    [(action, task)] = read(text)
    assert (action, names(task.lead)) == ("rà soát kho thuốc", ["các bệnh viện"])


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Trường hợp có ca bệnh, phải khoanh vùng ngay.", "khoanh vùng ngay"),
        ("Sở Y tế cũng đề nghị rà soát kho hóa chất.", "rà soát kho hóa chất"),
        ("Đề nghị thực hiện đúng hướng dẫn.", "thực hiện đúng hướng dẫn"),
    ],
)
def test_conditions_and_requests_stay_outside_the_action(read, text, action):
    before = "Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo. "
    assert actions(read, before + text) == ["rà soát hộ nghèo", action]


def test_an_action_begins_after_the_word_of_its_aim(read):
    text = "UBND tỉnh Lào Cai có văn bản kiến nghị với Bộ Y tế để trình Chính phủ bổ sung thuốc."
    assert actions(read, text) == ["trình Chính phủ bổ sung thuốc"]


def test_an_adverbial_of_two_verbs_stays_outside_the_action(read):
    text = (
        "Đối với việc cải tạo, sửa chữa kho nhỏ, Bộ Y tế đề nghị các bệnh viện sử dụng vốn tự có."
    )
    assert actions(read, text) == ["sử dụng vốn tự có"]


def test_a_colon_after_viec_opens_no_list(read):
    text = "UBND tỉnh Lào Cai giao Sở Y tế làm rõ trách nhiệm về việc: để thuốc quá hạn trong kho."
    assert actions(read, text) == ["làm rõ trách nhiệm về việc: để thuốc quá hạn trong kho"]


def test_what_is_discussed_under_an_order_before_is_no_task(read):
    text = (
        "Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo.\n"
        "Ban Thường vụ Tỉnh ủy thảo luận các nội dung gồm:\n"
        "- Báo cáo kết quả sáu tháng;\n- Báo cáo công tác cán bộ."
    )
    assert actions(read, text) == ["rà soát hộ nghèo"]


@pytest.mark.parametrize(
    "told",
    [
        "Thời gian qua, Sở Y tế gặp gỡ một số doanh nghiệp. Bàn giải pháp mua thuốc.",
        "Trước tình trạng nhếch nhác, thi công dang dở, người dân mong mỏi tỉnh sớm làm đường.",
        "Sở Y tế cũng yêu cầu người dân thực hiện nghiêm việc khai báo y tế.",
    ],
)
def test_what_is_told_after_an_order_is_no_task(read, told):
    text = f"Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo.\n{told}"
    assert actions(read, text) == ["rà soát hộ nghèo"]


def test_what_two_sides_are_asked_for_begins_after_them(read):
    text = (
        "Bộ trưởng Bộ Y tế đề nghị các tỉnh rà soát kho thuốc. Đề nghị hai bên tiếp tục phối hợp."
    )
    assert actions(read, text) == ["rà soát kho thuốc", "tiếp tục phối hợp"]


def test_what_was_done_under_an_order_before_is_no_task(read):
    text = "Chủ tịch UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo. "
    told = "Ngay trong đêm Sở Y tế tỉnh Lào Cai đã lấy mẫu xét nghiệm."
    assert actions(read, text + told) == ["rà soát hộ nghèo"]


def test_words_that_only_announce_a_list_are_no_action(read):
    text = (
        "Bộ Y tế yêu cầu các bệnh viện khẩn trương triển khai thực hiện một số nội dung sau:\n"
        "Rà soát kho thuốc dự trữ."
    )
    [(action, task)] = read(text)
    assert (action, names(task.lead)) == ("Rà soát kho thuốc dự trữ", ["các bệnh viện"])


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Sáng 5/3, Chủ tịch UBND tỉnh Lào Cai chỉ đạo các xã rà soát hộ nghèo.", None),
        ("Trước ngày 30/4, UBND tỉnh Lào Cai yêu cầu các xã rà soát hộ nghèo.", "2024-04-30"),
        ("Ngày mai, Bộ Y tế sẽ công bố danh sách thuốc.", "2024-03-06"),
    ],
)
def test_the_day_of_an_order_is_no_deadline_that_of_a_plan_is(read, text, due):
    [(_, task)] = read(text)
    assert (task.due and str(task.due)) == due


@pytest.mark.parametrize(
    ("points", "leads"),
    [
        (
            (
                "1. Bộ Y tế rà soát kho thuốc.\n2. Bộ Công Thương:\n"
                "a) Kiểm tra hồ thủy điện.\nb) Bảo đảm nguồn điện."
            ),
            [["Bộ Y tế"], ["Bộ Công Thương"], ["Bộ Công Thương"]],
        ),
        (
            "- Bộ Quốc phòng, Bộ Công an:\n+ Bố trí lực lượng.\n- Bộ Y tế:\n+ Rà soát kho thuốc.",
            [["Bộ Quốc phòng", "Bộ Công an"], ["Bộ Y tế"]],
        ),
        (
            "1. Bộ Y tế rà soát kho thuốc.\n2. Về nguồn điện:\na) Kiểm tra hồ thủy điện.",
            [["Bộ Y tế"], []],  # the second point names nobody
        ),
    ],
)
def test_points_under_a_body_that_a_reported_list_names_are_for_it(read, points, leads):
    found = read("Thủ tướng Chính phủ yêu cầu:\n" + points)
    assert [names(task.lead) for _, task in found] == leads


def test_text_without_tasks_gives_none(read):
    assert read("Sáng nay trời nắng đẹp.\n\nẢnh: Minh Anh") == []

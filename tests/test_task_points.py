"""Tasks in the lists of official documents, by their layout."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.pipeline import STAGES
from kg.extraction.tasks import finding as tasks
from kg.model import Document, PartialDate

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 12/KH-UBND
Lào Cai, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Triển khai công tác y tế năm 2024

II. TỔ CHỨC THỰC HIỆN
"""


@pytest.fixture
def read(vocabulary):
    def read(text):
        analysis = analyse(Document("d", text, PartialDate.parse("2024-03-05")), vocabulary)
        found = Findings()
        for stage in STAGES[: STAGES.index(tasks.find)]:
            found.add(list(stage(analysis, found)))
        mentions = list(tasks.find(analysis, found))
        spans = [analysis.span(m.start, m.end) for m in mentions]
        return [
            (text[s.start : s.end], [a.name for a in m.lead], m.due and str(m.due))
            for s, m in zip(spans, mentions, strict=True)
        ]

    return read


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (  # who is to act before a colon, for all of the point
            (
                "1. Sở Tài chính: Bố trí 6,8 tỷ đồng; hướng dẫn các đơn vị quyết toán.\n"
                "2. Sở Y tế: mở chuyên trang về phòng dịch trước ngày 30/6.\n"
            ),
            [
                (
                    "Bố trí 6,8 tỷ đồng; hướng dẫn các đơn vị quyết toán",
                    ["Sở Tài chính tỉnh Lào Cai"],
                    None,
                ),
                (
                    "mở chuyên trang về phòng dịch trước ngày 30/6",
                    ["Sở Y tế tỉnh Lào Cai"],
                    "2024-06-30",
                ),
            ],
        ),
        (  # the close of official documents: its own actors, in case of need
            (
                "1. Sở Tài chính bố trí 6,8 tỷ đồng.\n"
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các địa phương "
                "phản ánh kịp thời về Sở Y tế.\n"
            ),
            [
                ("bố trí 6,8 tỷ đồng", ["Sở Tài chính tỉnh Lào Cai"], None),
                ("phản ánh kịp thời về Sở Y tế", ["các địa phương"], None),
            ],
        ),
        (  # a body alone on its line; what is put before another one is no report of that one
            "1. Sở Y tế\na) Trình UBND tỉnh ban hành đề án trước ngày 30/6/2024.\n",
            [
                (
                    "Trình UBND tỉnh ban hành đề án trước ngày 30/6/2024",
                    ["Sở Y tế tỉnh Lào Cai"],
                    "2024-06-30",
                )
            ],
        ),
        (  # a clause that opens with its deadline is another task
            "1. Sở Y tế mua thuốc dự trữ; chậm nhất ngày 15/8/2024, báo cáo Bộ Y tế kết quả.\n",
            [
                ("mua thuốc dự trữ", ["Sở Y tế tỉnh Lào Cai"], None),
                ("báo cáo Bộ Y tế kết quả", ["Sở Y tế tỉnh Lào Cai"], "2024-08-15"),
            ],
        ),
        (  # what one is in the work is no task
            "1. Sở Y tế\n- Là cơ quan thường trực, theo dõi việc thực hiện.\n",
            [("theo dõi việc thực hiện", ["Sở Y tế tỉnh Lào Cai"], None)],
        ),
        (  # the passive
            (
                "1. Phương án cấp nước do Sở Xây dựng chủ trì, trình UBND tỉnh trong tháng 7.\n"
                "2. Danh sách do Sở Y tế lập.\n"
            ),
            [
                (
                    "Phương án cấp nước do Sở Xây dựng chủ trì, trình UBND tỉnh trong tháng 7",
                    ["Sở Xây dựng tỉnh Lào Cai"],
                    "2024-07",
                )
            ],
        ),
        (  # a verb that no list of words holds, in its place after who is to act
            (
                "1. Sở Xây dựng đắp xong 27 đập tạm trước ngày 20/3.\n"
                "2. Sở Y tế đã đắp 3 đập.\n3. Sở Tư pháp của tỉnh.\n"
            ),
            [
                (
                    "đắp xong 27 đập tạm trước ngày 20/3",
                    ["Sở Xây dựng tỉnh Lào Cai"],
                    "2024-03-20",
                )
            ],
        ),
        (
            "1. Sở Xây dựng:\na) Đắp 27 đập tạm.\nb) Kinh phí lấy từ ngân sách.\n",
            [("Đắp 27 đập tạm", ["Sở Xây dựng tỉnh Lào Cai"], None)],
        ),
        (  # a point is not for whom the one before it is for, and no title where it orders
            (
                "1. Yêu cầu Sở Y tế kiểm tra 12 bệnh viện.\n2. Tổng kết kế hoạch trước ngày 15/6.\n"
                "3. Sở Tài chính:\n- Bố trí đủ kinh phí.\n"
            ),
            [
                ("kiểm tra 12 bệnh viện", ["Sở Y tế tỉnh Lào Cai"], None),
                ("Tổng kết kế hoạch trước ngày 15/6", [], "2024-06-15"),
                ("Bố trí đủ kinh phí", ["Sở Tài chính tỉnh Lào Cai"], None),
            ],
        ),
        (  # to whom a document is sent
            "1. Sở Y tế rà soát kho thuốc.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu Văn phòng UBND tỉnh.\n",
            [("rà soát kho thuốc", ["Sở Y tế tỉnh Lào Cai"], None)],
        ),
    ],
)
def test_points_of_a_plan(read, points, expected):
    assert read(HEAD + points) == expected


def test_rows_of_a_table_say_what_who_and_by_when(read):
    table = (
        "Stt | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n"
        "1 | Số hóa hồ sơ hộ tịch | Sở Tư pháp | UBND các huyện | Quý III/2024\n"
        "2 | Chi trả lương hưu qua tài khoản | Bảo hiểm xã hội tỉnh | Sở Nội vụ | 15/12/2024\n"
        "3 | Tổng | 2 nhiệm vụ | |\n\n1. Sở Y tế rà soát kho thuốc.\n"
    )
    assert read(HEAD + table) == [
        ("Số hóa hồ sơ hộ tịch", ["Sở Tư pháp tỉnh Lào Cai"], "2024-09"),
        (
            "Chi trả lương hưu qua tài khoản",
            ["Bảo hiểm xã hội tỉnh Lào Cai"],
            "2024-12-15",
        ),
        ("rà soát kho thuốc", ["Sở Y tế tỉnh Lào Cai"], None),
    ]


def test_a_table_has_headings_of_its_own_words_and_empty_cells(read):
    table = (
        "| TT | Việc phải làm | Chủ trì | Phối hợp | Thời hạn |\n\n"
        "| 1 | Vét mương. Đắp bờ bao | Sở Tài chính | | Xong trước 15/02/2024 |\n\n"
        "| 2 | Phát cờ Tổ quốc | Sở Nội vụ | Sở Y tế | Thường xuyên |\n"
    )
    assert read(HEAD + table) == [
        ("Vét mương. Đắp bờ bao", ["Sở Tài chính tỉnh Lào Cai"], "2024-02-15"),
        ("Phát cờ Tổ quốc", ["Sở Nội vụ tỉnh Lào Cai"], None),
    ]


def test_a_notice_of_assignment_gives_each_a_field(read):
    text = HEAD.partition("KẾ HOẠCH")[0].replace("KH-UBND", "TB-UBND") + (
        "THÔNG BÁO\nVề việc phân công nhiệm vụ\n\n"
        "1. Bà Lê Thị Bình - Phó Chủ tịch UBND tỉnh: phụ trách văn hóa, xã hội.\n"
        "2. Sở Nội vụ niêm yết thông báo này.\n"
    )
    assert read(text) == [
        ("phụ trách văn hóa, xã hội", ["Lê Thị Bình"], None),
        ("niêm yết thông báo này", ["Sở Nội vụ tỉnh Lào Cai"], None),
    ]


def test_what_is_told_under_a_heading_over_results_is_no_task(read):
    text = HEAD.partition("II.")[0] + (
        "I. KẾT QUẢ THỰC HIỆN\n1. Sở Y tế tổ chức 15 lớp tập huấn.\n"
        "II. NHIỆM VỤ\n1. Sở Y tế tổ chức 20 lớp tập huấn.\n"
    )
    assert read(text) == [("tổ chức 20 lớp tập huấn", ["Sở Y tế tỉnh Lào Cai"], None)]


def test_a_point_of_a_report_may_charge_offices(read):
    text = (
        "Thủ tướng Chính phủ yêu cầu:\n1. Bộ Y tế rà soát kho thuốc.\n"
        "2. Bộ trưởng các Bộ: Quốc phòng, Công an bố trí lực lượng ứng cứu.\n"
    )
    assert read(text)[1:] == [
        (
            "bố trí lực lượng ứng cứu",
            ["Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Bộ Công an"],
            None,
        )
    ]


def test_points_of_a_report_name_who_is_to_act_before_a_colon(read):
    text = (
        "Chủ tịch UBND tỉnh Lào Cai giao nhiệm vụ cụ thể:\n"
        "- Sở Y tế: tổ chức tiêm chủng tại các xã.\n"
        "- Công an tỉnh: bảo đảm an ninh.\n"
    )
    assert read(text) == [
        ("tổ chức tiêm chủng tại các xã", ["Sở Y tế tỉnh Lào Cai"], None),
        ("bảo đảm an ninh", ["Công an tỉnh Lào Cai"], None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ tướng Chính phủ giao Bộ Y tế rà soát kho thuốc, Bộ Tài chính bố trí kinh phí.",
            [
                ("rà soát kho thuốc", ["Bộ Y tế"], None),
                ("bố trí kinh phí", ["Bộ Tài chính"], None),
            ],
        ),
        (  # who helps is no second one to act
            "Thủ tướng Chính phủ giao Bộ Y tế phối hợp với các bộ, Bộ Tài chính rà soát kho thuốc.",
            [
                (
                    "phối hợp với các bộ, Bộ Tài chính rà soát kho thuốc",
                    ["Bộ Y tế"],
                    None,
                )
            ],
        ),
        (  # nor is one for whom it is done, or who decides on it
            "Thủ tướng Chính phủ giao Bộ Y tế lập hồ sơ để Bộ Tài chính thẩm định.",
            [("lập hồ sơ để Bộ Tài chính thẩm định", ["Bộ Y tế"], None)],
        ),
        (
            "Thủ tướng Chính phủ giao Bộ Y tế trình dự án, Chính phủ xem xét trong tháng 9.",
            [("trình dự án, Chính phủ xem xét trong tháng 9", ["Bộ Y tế"], "2024-09")],
        ),
    ],
)
def test_one_order_may_give_something_to_each_of_several(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("named", "lead"),
    [
        (
            "Bộ trưởng các Bộ: Y tế, Công an, Giáo dục và Đào tạo",
            ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Công an", "Bộ trưởng Bộ Giáo dục và Đào tạo"],
        ),
        (
            "Ủy ban nhân dân các tỉnh Lào Cai, Yên Bái và Bộ Y tế",
            ["Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Yên Bái", "Bộ Y tế"],
        ),
        (
            "Giám đốc các sở, Chủ tịch UBND các quận, huyện, thị xã",
            ["Giám đốc các sở", "Chủ tịch Ủy ban nhân dân các quận, huyện, thị xã"],
        ),
    ],
)
def test_a_plural_charges_each_whom_it_names(read, named, lead):
    [(_, agents, _)] = read(f"Thủ tướng Chính phủ yêu cầu {named} khẩn trương rà soát kho thuốc.")
    assert agents == lead


@pytest.mark.parametrize(
    ("point", "action", "lead"),
    [
        (
            "1. Về dịch bệnh: UBND tỉnh Lào Cai khẩn trương hoàn thành tiêm chủng.",
            "khẩn trương hoàn thành tiêm chủng",
            ["Ủy ban nhân dân tỉnh Lào Cai"],
        ),
        (
            "1. Sở Y tế có trách nhiệm theo dõi, kiểm tra việc thực hiện Kế hoạch này.",
            "theo dõi, kiểm tra việc thực hiện Kế hoạch này",
            ["Sở Y tế tỉnh Lào Cai"],
        ),
        (
            "1. Sở Y tế: là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc các huyện.",
            "theo dõi, đôn đốc các huyện",
            ["Sở Y tế tỉnh Lào Cai"],
        ),
        (
            "1. Giám đốc các sở giáo dục và đào tạo rà soát kho thuốc.",
            "rà soát kho thuốc",
            ["Giám đốc các sở giáo dục và đào tạo"],
        ),
        (
            "1. Các ông, bà: Giám đốc Sở Y tế, Chánh Thanh tra tỉnh chịu trách nhiệm rà soát kho.",
            "rà soát kho",
            ["Giám đốc Sở Y tế tỉnh Lào Cai", "Chánh Thanh tra tỉnh Lào Cai"],
        ),
    ],
)
def test_a_point_charges_whom_it_names(read, point, action, lead):
    assert [found[:2] for found in read(HEAD + point)] == [(action, lead)]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (
            "1. Về tiến độ: Yêu cầu UBND tỉnh Lào Cai hoàn thành khu tái định cư trước 30/6/2024.",
            [
                (
                    "hoàn thành khu tái định cư trước 30/6/2024",
                    ["Ủy ban nhân dân tỉnh Lào Cai"],
                    "2024-06-30",
                )
            ],
        ),
        (
            (
                "1. Bộ Y tế rà soát kho thuốc.\n"
                "2. Đối với kiến nghị của tỉnh Lào Cai: giao Bộ Tài chính xem xét, bố trí kinh phí."
            ),
            [
                ("rà soát kho thuốc", ["Bộ Y tế"], None),
                ("xem xét, bố trí kinh phí", ["Bộ Tài chính"], None),
            ],
        ),
        (  # what was found, and thanks for what was done
            "1. Khu tái định cư có vai trò quan trọng.\n2. Bộ Y tế đã tích cực rà soát kho thuốc.",
            [],
        ),
    ],
)
def test_points_of_a_conclusion_begin_past_what_they_are_about(read, points, expected):
    opened = "Phó Thủ tướng Lê Văn Hòa kết luận như sau:\n"
    assert read(f"{opened}{points}") == expected


def test_the_full_text_of_a_conclusion_orders_in_its_points(read):
    text = (
        "TOÀN VĂN: KẾT LUẬN 191-KL/TW CỦA BAN BÍ THƯ\n\nBan Bí thư kết luận:1. Kết quả khá.\n"
        "2. Học viện Chính trị quốc gia Hồ Chí Minh chủ trì biên soạn giáo trình."
    )
    assert read(text) == [
        ("chủ trì biên soạn giáo trình", ["Học viện Chính trị quốc gia Hồ Chí Minh"], None)
    ]


_LETTER = """SỞ Y TẾ TỈNH HÀ GIANG
Số: 345/SYT-NVY
V/v tăng cường phòng, chống bệnh sởi
Hà Giang, ngày 19 tháng 3 năm 2024

Kính gửi:
- Trung tâm Kiểm soát bệnh tật tỉnh;
- Các bệnh viện đa khoa.

"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Sở Y tế yêu cầu Giám đốc các bệnh viện triển khai các nội dung sau:\n"
                "1. Tổ chức điều trị bệnh nhân sởi.\n2. Báo cáo Sở Y tế trước ngày 31/3/2024."
            ),
            [
                ("Tổ chức điều trị bệnh nhân sởi", ["Giám đốc các bệnh viện"], None),
                (
                    "Báo cáo Sở Y tế trước ngày 31/3/2024",
                    ["Giám đốc các bệnh viện"],
                    "2024-03-31",
                ),
            ],
        ),
        (
            (
                "Thực hiện Công điện số 88/CĐ-TTg của Thủ tướng Chính phủ, Sở Y tế yêu cầu:\n"
                "1. Bệnh viện Đa khoa tỉnh:\na) Đắp xong 2 bể chứa trước ngày 20/3/2024."
            ),
            [
                (
                    "Đắp xong 2 bể chứa trước ngày 20/3/2024",
                    ["Bệnh viện Đa khoa tỉnh Hà Giang"],
                    "2024-03-20",
                )
            ],
        ),
    ],
)
def test_a_list_of_those_written_to_ends_before_the_orders(read, text, expected):
    assert read(f"{_LETTER}{text}") == expected

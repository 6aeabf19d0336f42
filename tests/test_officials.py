"""Persons, their offices and the state of these: table tests of [sentence, facts]."""

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies.finding import find as find_bodies
from kg.extraction.dates.finding import find as find_dates
from kg.extraction.mentions import OccupancyMention, OfficeMention, PersonMention
from kg.extraction.officials.finding import find
from kg.model import Document, PartialDate

_OF_POLICE = (
    "Ông Tạ Văn Mẫn từng là Trưởng phòng Cảnh sát giao thông đường thủy (PC68) Công an tỉnh "
    "Cà Mau; Chánh Văn phòng Cơ quan Cảnh sát điều tra; Phó Giám đốc Công an tỉnh Cà Mau."
)
_BE = ("Lê Văn Bé", "Bí thư Tỉnh ủy Cà Mau", "current")


def read(text, vocabulary, date="2022-05-01"):
    analysis = analyse(Document("x", text, PartialDate.parse(date)), vocabulary)
    found = Findings()
    for stage in (find_dates, find_bodies, find):
        found.add(stage(analysis, found))
    return found


def held(text, vocabulary, **options):
    found = read(text, vocabulary, **options).all(OccupancyMention)
    return list(dict.fromkeys((m.official, m.office, m.status) for m in found))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Bộ trưởng Bộ Y tế Đào Hồng Lan trả lời chất vấn.",
            [("Đào Hồng Lan", "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "Tỉnh Cà Mau họp. Phó Bí thư Tỉnh ủy Thị Sô Lơ chủ trì, Bí thư Tỉnh ủy Lê Văn Bé dự.",
            [("Thị Sô Lơ", "Phó Bí thư Tỉnh ủy Cà Mau", "current"), _BE],
        ),
        (
            "Ông Trần Văn Khảm được giao quyền Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Trần Văn Khảm", "Giám đốc Sở Y tế tỉnh Sơn La", "acting")],
        ),
        (
            "Ông Trần Văn Khảm, Phó Giám đốc, phụ trách Sở Y tế tỉnh Sơn La, phát biểu.",
            [("Trần Văn Khảm", "Phó Giám đốc Sở Y tế tỉnh Sơn La", "acting")],
        ),
        (
            "Thời điểm cuối năm 2019, ông Trần Văn Khảm là Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Trần Văn Khảm", "Giám đốc Sở Y tế tỉnh Sơn La", "former")],
        ),
        (
            "Chủ tịch nước Lào Khamsay Vongdeth gửi điện chia buồn.",
            [("Khamsay Vongdeth", "Chủ tịch nước Lào", "current")],
        ),
        (
            "Phó Chủ tịch UBND thành phố Hàng Thị Diệu Lam dự.",
            [("Hàng Thị Diệu Lam", "Phó Chủ tịch Ủy ban nhân dân thành phố", "current")],
        ),
        (
            "Bí thư Thành ủy Cung Hữu Thiện phát biểu.",
            [("Cung Hữu Thiện", "Bí thư Thành ủy", "current")],
        ),
        (
            (
                "Đảng ủy Cục Thuế tỉnh Cà Mau và các ông: Lê Văn Bé, Bí thư Đảng ủy, Cục trưởng; "
                "Trần Như Sâm, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, Phó Cục trưởng."
            ),
            [
                ("Lê Văn Bé", "Bí thư Đảng ủy Cục Thuế tỉnh Cà Mau", "current"),
                ("Lê Văn Bé", "Cục trưởng Cục Thuế tỉnh Cà Mau", "current"),
                (
                    "Trần Như Sâm",
                    "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Cục Thuế tỉnh Cà Mau",
                    "current",
                ),
                ("Trần Như Sâm", "Phó Cục trưởng Cục Thuế tỉnh Cà Mau", "current"),
            ],
        ),
        (
            (
                "Ông Lê Văn Bé, Bí thư Đảng ủy và ông Trần Như Sâm, Ủy viên Ban Thường vụ Đảng ủy, "
                "Phó Hiệu trưởng Trường Đại học Cà Mau."
            ),
            [
                ("Lê Văn Bé", "Bí thư Đảng ủy Trường Đại học Cà Mau", "current"),
                (
                    "Trần Như Sâm",
                    "Ủy viên Ban Thường vụ Đảng ủy Trường Đại học Cà Mau",
                    "current",
                ),
                ("Trần Như Sâm", "Phó Hiệu trưởng Trường Đại học Cà Mau", "current"),
            ],
        ),
        (
            "Bí thư Tỉnh ủy Vọng Hà Lê Văn Bé dự.",
            [("Lê Văn Bé", "Bí thư Tỉnh ủy Vọng Hà", "current")],
        ),
        (
            "Tỉnh Vọng Hà có rừng. Chủ tịch UBND tỉnh Vọng Hà Danh Phan dự.",
            [("Danh Phan", "Chủ tịch Ủy ban nhân dân tỉnh Vọng Hà", "current")],
        ),
        (
            (
                "HĐND tỉnh Cà Mau miễn nhiệm chức vụ Ủy viên UBND tỉnh đối với các ông Lê Văn Bé "
                "và Trần Như Sâm."
            ),
            [
                ("Lê Văn Bé", "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "dismissed"),
                ("Trần Như Sâm", "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "dismissed"),
            ],
        ),
        (
            "Quốc hội phê chuẩn việc miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lê Văn Bé.",
            [("Lê Văn Bé", "Bộ trưởng Bộ Y tế", "dismissed")],
        ),
        (
            (
                "Cùng được miễn nhiệm có hai người: ông Lê Văn Bé (Giám đốc Sở Y tế Cà Mau), "
                "ông Trần Như Sâm (Giám đốc Sở Xây dựng Cà Mau)."
            ),
            [
                ("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Cà Mau", "dismissed"),
                ("Trần Như Sâm", "Giám đốc Sở Xây dựng tỉnh Cà Mau", "dismissed"),
            ],
        ),
        (
            (
                "Ban Bí thư chỉ định 2 Phó Bí thư Tỉnh ủy Cà Mau, gồm: ông Lê Văn Bé, ông Trần Như "
                "Sâm."
            ),
            [
                ("Lê Văn Bé", "Phó Bí thư Tỉnh ủy Cà Mau", "appointed"),
                ("Trần Như Sâm", "Phó Bí thư Tỉnh ủy Cà Mau", "appointed"),
            ],
        ),
        (
            "Ông Lê Văn Bé, Giám đốc Sở Y tế tỉnh Cà Mau (cũ), dự.",
            [("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Cà Mau", "former")],
        ),
        (
            (
                "Trước khi làm Bộ trưởng Bộ Y tế, bà Đào Thị Lan là Bí thư Tỉnh ủy Cà Mau, sau đó "
                "là Thứ trưởng Bộ Tài chính."
            ),
            [
                ("Đào Thị Lan", "Bộ trưởng Bộ Y tế", "current"),
                ("Đào Thị Lan", "Bí thư Tỉnh ủy Cà Mau", "former"),
                ("Đào Thị Lan", "Thứ trưởng Bộ Tài chính", "former"),
            ],
        ),
        (
            "Ông Lò Văn Pâng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu, chủ trì.",
            [
                ("Lò Văn Pâng", "Phó Bí thư Tỉnh ủy Lai Châu", "current"),
                ("Lò Văn Pâng", "Chủ tịch Ủy ban nhân dân tỉnh Lai Châu", "current"),
            ],
        ),
        (
            "Trưởng ban Dân vận Tỉnh ủy Hà Giang - Vàng Mí Sò phát biểu.",
            [("Vàng Mí Sò", "Trưởng Ban Dân vận Tỉnh ủy Hà Giang", "current")],
        ),
        (
            "Chủ nhiệm Tổng cục Chính trị Đại tướng Phan Bá Tước dự.",
            [
                (
                    "Phan Bá Tước",
                    "Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam",
                    "current",
                )
            ],
        ),
        (
            "Bí thư Hà Nội Trịnh Công Luận kiểm tra.",
            [("Trịnh Công Luận", "Bí thư Thành ủy Hà Nội", "current")],
        ),
        (
            "Các Phó Thủ tướng Lê Bá Hòa, Trần Như Sâm và Ngô Thế Vỹ cùng dự.",
            [
                ("Lê Bá Hòa", "Phó Thủ tướng Chính phủ", "current"),
                ("Trần Như Sâm", "Phó Thủ tướng Chính phủ", "current"),
                ("Ngô Thế Vỹ", "Phó Thủ tướng Chính phủ", "current"),
            ],
        ),
        (
            "Trung tá Nguyễn Ngọc Bảy - Trung đoàn trưởng, Trung đoàn 98, nhận cờ.",
            [("Nguyễn Ngọc Bảy", "Trung đoàn trưởng Trung đoàn 98", "current")],
        ),
        (
            "Chánh Văn phòng kiêm Người phát ngôn Bộ Nội vụ Vũ Đăng Minh dự.",
            [
                ("Vũ Đăng Minh", "Chánh Văn phòng Bộ Nội vụ", "current"),
                ("Vũ Đăng Minh", "Người phát ngôn Bộ Nội vụ", "current"),
            ],
        ),
        (
            "Phó Tổng Thanh tra Chính phủ Trần Văn Minh kết luận.",
            [("Trần Văn Minh", "Phó Tổng Thanh tra Chính phủ", "current")],
        ),
        (
            "Thực hiện chỉ đạo của Thủ tướng Chính phủ, GS.TS Lê Thanh Vỹ, Bộ trưởng Bộ Y tế, đi.",
            [("Lê Thanh Vỹ", "Bộ trưởng Bộ Y tế", "current")],
        ),
        (
            "nguyên Chủ tịch UBND tỉnh Bình Phước Đỗ Hữu Cầu nhớ lại.",
            [("Đỗ Hữu Cầu", "Chủ tịch Ủy ban nhân dân tỉnh Bình Phước", "former")],
        ),
        (
            "Quyền Giám đốc Sở Nội vụ Bến Tre Hứa Thị Ngà ký.",
            [("Hứa Thị Ngà", "Giám đốc Sở Nội vụ tỉnh Bến Tre", "acting")],
        ),
        (
            "Bí thư Huyện ủy Đầm Dơi TRẦN CÔNG ĐIỀN kết luận.",
            [("Trần Công Điền", "Bí thư Huyện ủy Đầm Dơi", "current")],
        ),
        (
            "Thủ tướng Lào Sonexay Siphandone thăm nước ta.",
            [("Sonexay Siphandone", "Thủ tướng Lào", "current")],
        ),
    ],
)
def test_offices_beside_a_name(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Phó Thủ tướng Heng Swee Keat rút lui.",
            [("Heng Swee Keat", "Phó Thủ tướng", "current")],
        ),
        (
            "Đó là chủ trương của chính quyền Tổng thống Mỹ John Westfield.",
            [("John Westfield", "Tổng thống Mỹ", "current")],
        ),
        (
            "Thống đốc Bangkok Aswin Kwanmuang họp. Người dân ở Bangkok lo lắng.",
            [("Aswin Kwanmuang", "Thống đốc Bangkok", "current")],
        ),
        ("Ông Lê Văn Bé, Bí thư Tỉnh ủy Cà Mau CAMAU.GOV.VN", [_BE]),
        ("Thủ tướng Prayut họp. Ông Prayut nói.", [("Prayut", "Thủ tướng", "current")]),
        ("Nhóm nhạc có năm thành viên Trần Lê Mai và Vũ Na.", []),
    ],
)
def test_offices_abroad_and_members_of_bands(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            _OF_POLICE,
            [
                (
                    "Tạ Văn Mẫn",
                    "Trưởng Phòng Cảnh sát giao thông đường thủy Công an tỉnh Cà Mau",
                    "former",
                ),
                ("Tạ Văn Mẫn", "Chánh Văn phòng Cơ quan Cảnh sát điều tra", "former"),
                ("Tạ Văn Mẫn", "Phó Giám đốc Công an tỉnh Cà Mau", "former"),
            ],
        ),
        (
            "Ông Tạ Văn Mẫn, Phó Trưởng phòng Cảnh sát hình sự (PC02), Công an tỉnh Cà Mau, dự.",
            [("Tạ Văn Mẫn", "Phó Trưởng Phòng Cảnh sát hình sự Công an tỉnh Cà Mau", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn, phó trưởng phòng kế toán - thống kê, Ban Quản lý dự án 12, phát biểu.",
            [
                (
                    "Tạ Văn Mẫn",
                    "Phó Trưởng Phòng Kế toán - thống kê Ban Quản lý dự án 12",
                    "current",
                )
            ],
        ),
        (
            "Ông Tạ Văn Mẫn, Ủy viên T.Ư khóa XII, XIII, Bí thư Tỉnh ủy Cà Mau, dự họp.",
            [
                ("Tạ Văn Mẫn", "Ủy viên Trung ương Đảng", "current"),
                ("Tạ Văn Mẫn", "Bí thư Tỉnh ủy Cà Mau", "current"),
            ],
        ),
        (
            "Theo bộ trưởng tài chính Tạ Văn Mẫn, việc này cần làm.",
            [("Tạ Văn Mẫn", "Bộ trưởng Bộ Tài chính", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn từng làm Cục phó Bảo vệ chính trị III, Phó GĐ Sở Y tế tỉnh Cà Mau.",
            [
                ("Tạ Văn Mẫn", "Phó Cục trưởng Cục Bảo vệ chính trị III", "former"),
                ("Tạ Văn Mẫn", "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
            ],
        ),
        (
            "Ông Tạ Văn Mẫn, bí thư Đoàn Trường Đại học Vinh, phát biểu.",
            [("Tạ Văn Mẫn", "Bí thư Đoàn trường Đại học Vinh", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn, Ủy viên Trung ương Hội Nông dân Việt Nam, dự họp.",
            [("Tạ Văn Mẫn", "Ủy viên Trung ương Hội Nông dân Việt Nam", "current")],
        ),
    ],
)
def test_a_chain_is_read_over_what_stands_inside_a_body(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ông Tạ Văn Mẫn, Trưởng phòng Cảnh sát hình sự - Công an tỉnh Cà Mau, dự.",
            [("Tạ Văn Mẫn", "Trưởng Phòng Cảnh sát hình sự Công an tỉnh Cà Mau", "current")],
        ),
        (  # the "giao" in the name of the division is no word of speech
            (
                "Ông Tạ Văn Mẫn, Trưởng Phòng Cảnh sát giao thông, được điều động giữ chức vụ "
                "Trưởng Phòng Hậu cần."
            ),
            [
                ("Tạ Văn Mẫn", "Trưởng Phòng Cảnh sát giao thông", "former"),
                ("Tạ Văn Mẫn", "Trưởng Phòng Hậu cần", "appointed"),
            ],
        ),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Tạ Văn Mẫn thăm Bộ Công an.",
            [("Tạ Văn Mẫn", "Chủ nhiệm Văn phòng Chính phủ", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn, Phó Giám đốc, Thủ trưởng Cơ quan An ninh điều tra Công an tỉnh Sơn La",
            [
                ("Tạ Văn Mẫn", "Phó Giám đốc Công an tỉnh Sơn La", "current"),
                (
                    "Tạ Văn Mẫn",
                    "Thủ trưởng Cơ quan An ninh điều tra Công an tỉnh Sơn La",
                    "current",
                ),
            ],
        ),
        (
            "Bộ trưởng - Chủ nhiệm Văn phòng Chính phủ Tạ Văn Mẫn dự.",
            [("Tạ Văn Mẫn", "Chủ nhiệm Văn phòng Chính phủ", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn, Đảng ủy viên, Phó Cục trưởng Cục Thuế tỉnh Cà Mau, dự.",
            [
                ("Tạ Văn Mẫn", "Đảng ủy viên Cục Thuế tỉnh Cà Mau", "current"),
                ("Tạ Văn Mẫn", "Phó Cục trưởng Cục Thuế tỉnh Cà Mau", "current"),
            ],
        ),
        (
            (
                "Tỉnh ủy Cà Mau nêu Tạ Văn Mẫn (Bí thư Huyện ủy Năm Căn), Xà Văn Hạp (Giám đốc Sở "
                "Tài chính, nguyên Bí thư Huyện ủy Mai Sơn, tỉnh Sơn La)."
            ),
            [
                ("Tạ Văn Mẫn", "Bí thư Huyện ủy Năm Căn", "current"),
                ("Xà Văn Hạp", "Giám đốc Sở Tài chính tỉnh Sơn La", "current"),
                ("Xà Văn Hạp", "Bí thư Huyện ủy Mai Sơn", "former"),
            ],
        ),
        (
            (
                "Ban cán sự đảng Bộ Y tế họp. Ông Tạ Văn Mẫn, nguyên Ủy viên Ban cán sự đảng, "
                "nguyên Thứ trưởng Bộ Tư pháp, dự."
            ),
            [
                ("Tạ Văn Mẫn", "Ủy viên Ban cán sự đảng Bộ Tư pháp", "former"),
                ("Tạ Văn Mẫn", "Thứ trưởng Bộ Tư pháp", "former"),
            ],
        ),
    ],
)
def test_the_body_of_an_office_may_stand_beside_it(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            (
                "Ông Tạ Văn Mẫn được bầu làm Chủ tịch HĐND tỉnh Cà Mau với 51/52 phiếu; "
                "bà Lò Thị Hạp là Giám đốc Sở Y tế tỉnh Cà Mau."
            ),
            [
                ("Tạ Văn Mẫn", "Chủ tịch Hội đồng nhân dân tỉnh Cà Mau", "appointed"),
                ("Lò Thị Hạp", "Giám đốc Sở Y tế tỉnh Cà Mau", "current"),
            ],
        ),
        (
            (
                "Ông Tạ Văn Mẫn – Giám đốc Sở Y tế tỉnh Cà Mau và bà Lò Thị Hạp – Giám đốc Sở Nội "
                "vụ tỉnh Cà Mau được bầu giữ chức Ủy viên UBND tỉnh Cà Mau."
            ),
            [
                ("Tạ Văn Mẫn", "Giám đốc Sở Y tế tỉnh Cà Mau", "current"),
                ("Lò Thị Hạp", "Giám đốc Sở Nội vụ tỉnh Cà Mau", "current"),
                ("Tạ Văn Mẫn", "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "appointed"),
                ("Lò Thị Hạp", "Ủy viên Ủy ban nhân dân tỉnh Cà Mau", "appointed"),
            ],
        ),
        (
            (
                "Ông Tạ Văn Mẫn được bổ nhiệm làm Bộ trưởng Bộ Y tế thay ông Lò Văn Hạp; "
                "ông Hồ Văn Sa làm Bộ trưởng Bộ Nội vụ."
            ),
            [
                ("Tạ Văn Mẫn", "Bộ trưởng Bộ Y tế", "appointed"),
                ("Lò Văn Hạp", "Bộ trưởng Bộ Y tế", "former"),
                ("Hồ Văn Sa", "Bộ trưởng Bộ Nội vụ", "appointed"),
            ],
        ),
        (
            "Các ông Lò Văn Hạp, Tạ Văn Mẫn, nguyên Phó Bí thư Tỉnh ủy Cà Mau, bị khiển trách.",
            [
                ("Tạ Văn Mẫn", "Phó Bí thư Tỉnh ủy Cà Mau", "former"),
                ("Lò Văn Hạp", "Phó Bí thư Tỉnh ủy Cà Mau", "former"),
            ],
        ),
        (
            "Hai ông Lò Văn Hạp, Tạ Văn Mẫn, Giám đốc Sở Y tế tỉnh Cà Mau, dự.",
            [("Tạ Văn Mẫn", "Giám đốc Sở Y tế tỉnh Cà Mau", "current")],
        ),
        (
            "Ông Tạ Văn Mẫn có thể là Ủy viên Bộ Chính trị thứ ba bị kỷ luật.",
            [],
        ),
    ],
)
def test_an_office_goes_to_whom_it_is_said_of_alone_or_together(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Tổng thống Mỹ Joe Biden gửi điện. Bà Jill Biden dự lễ. Tổng thống Biden vắng mặt.",
            [("Joe Biden", "Tổng thống Mỹ", "current")],
        ),
        (
            "Cố Thủ tướng Lý Quang Diệu của Singapore từng thăm Hà Nội.",
            [("Lý Quang Diệu", "Thủ tướng Singapore", "former")],
        ),
        (
            "Tổng thống Mỹ Joe Biden tranh cử. Năm 2020, ông Biden chọn Harris làm phó tổng thống.",
            [("Joe Biden", "Tổng thống Mỹ", "current")],
        ),
        (
            "Bộ trưởng Quốc phòng Ng Eng Hen phát biểu.",
            [("Ng Eng Hen", "Bộ trưởng Quốc phòng", "current")],
        ),
        (
            "Tổng thống Goldberg rời Phần Lan. Tổng thống Phần Lan sẽ thăm Na Uy.",
            [("Goldberg", "Tổng thống Phần Lan", "current")],
        ),
        (
            "Tổng thống Goldberg chê Na Uy và rời Phần Lan. Tổng thống Na Uy đáp trả Phần Lan.",
            [("Goldberg", "Tổng thống", "current")],
        ),
        (
            "Tổng thống Goldberg rời Na Uy. Tổng thống Na Uy Carl Stoltz ở lại.",
            [
                ("Goldberg", "Tổng thống", "current"),
                ("Carl Stoltz", "Tổng thống Na Uy", "current"),
            ],
        ),
    ],
)
def test_leaders_abroad_are_who_and_where_the_text_says(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


def test_a_name_that_runs_on_into_the_next_sentence_is_cut(vocabulary):
    text = "Phó Chủ tịch nước Vi Lâm Bài phát biểu. Vi Lâm nói. Phó Chủ tịch nước Vi Lâm dự."
    assert held(text, vocabulary) == [("Vi Lâm", "Phó Chủ tịch nước", "current")]


def test_one_person_has_one_place(vocabulary):
    text = (
        "Đoàn đến Hà Nam. Ông Phạm Quang Sâm, Chủ tịch UBND tỉnh, chủ trì. "
        "Ông Phạm Quang Sâm, Chủ tịch UBND tỉnh Ninh Bình, cảm ơn."
    )
    assert {office for _, office, _ in held(text, vocabulary)} == {
        "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình"
    }


def test_the_one_ministry_of_a_text_is_that_of_its_deputies(vocabulary):
    text = "Bộ Y tế họp báo. Thứ trưởng Ngô Thế Vỹ chủ trì."
    assert held(text, vocabulary) == [("Ngô Thế Vỹ", "Thứ trưởng Bộ Y tế", "current")]


def test_who_is_called_former_once_is_former(vocabulary):
    text = "Cựu Bộ trưởng Bộ Y tế Ngô Thế Vỹ khai. Bộ trưởng Bộ Y tế Ngô Thế Vỹ khi đó ký công văn."
    assert held(text, vocabulary) == [("Ngô Thế Vỹ", "Bộ trưởng Bộ Y tế", "former")]


def test_a_group_title_goes_to_every_member_of_the_list(vocabulary):
    text = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị: Bí thư Trung ương Đảng Vũ Đình Kha; "
        "Chủ tịch Quốc hội Ngô Thị Sen."
    )
    facts = held(text, vocabulary)
    assert ("Vũ Đình Kha", "Ủy viên Bộ Chính trị", "current") in facts
    assert ("Ngô Thị Sen", "Ủy viên Bộ Chính trị", "current") in facts
    assert ("Ngô Thị Sen", "Bí thư Trung ương Đảng", "current") not in facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Hai Phó Giám đốc Sở Y tế tỉnh Cà Mau cùng dự là ông Vũ Đình Kha và bà Ngô Thị Sen.",
            "current",
        ),
        (
            "Các Phó Giám đốc Sở Y tế tỉnh Cà Mau cùng dự có ông Vũ Đình Kha, bà Ngô Thị Sen.",
            "current",
        ),
        (
            (
                "Tỉnh bổ nhiệm 2 Phó Giám đốc Sở Y tế tỉnh Cà Mau: ông Vũ Đình Kha (bác sĩ) và bà "
                "Ngô Thị Sen."
            ),
            "appointed",
        ),
    ],
)
def test_a_group_title_goes_to_all_past_what_they_do(vocabulary, text, status):
    office = "Phó Giám đốc Sở Y tế tỉnh Cà Mau"
    facts = {(name, status) for name, title, status in held(text, vocabulary) if title == office}
    assert facts == {("Vũ Đình Kha", status), ("Ngô Thị Sen", status)}
    other = "Các Phó Giám đốc Sở Y tế tỉnh Cà Mau có nhiệm vụ giúp ông Vũ Đình Kha."
    assert office not in {title for _, title, _ in held(other, vocabulary)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "HĐND tỉnh Kon Tum bầu ông A Blông giữ chức Chủ tịch UBND tỉnh Kon Tum.",
            [("A Blông", "Chủ tịch Ủy ban nhân dân tỉnh Kon Tum", "appointed")],
        ),
        (
            (
                "Tỉnh ủy điều động bà Mai Thị Nhài (Giám đốc Sở Y tế Cà Mau) giữ chức Bí thư "
                "Huyện ủy Năm Căn."
            ),
            [
                ("Mai Thị Nhài", "Giám đốc Sở Y tế tỉnh Cà Mau", "former"),
                ("Mai Thị Nhài", "Bí thư Huyện ủy Năm Căn", "appointed"),
            ],
        ),
        (
            "Bộ Chính trị đồng ý để ông Bùi Đắc Lộ thôi giữ chức Bí thư Tỉnh ủy Hòa Bình.",
            [("Bùi Đắc Lộ", "Bí thư Tỉnh ủy Hòa Bình", "dismissed")],
        ),
        (
            "Trung ương giới thiệu bà Tạ Thị Nụ để Quốc hội bầu giữ chức Phó Chủ tịch nước.",
            [("Tạ Thị Nụ", "Phó Chủ tịch nước", "candidate")],
        ),
        (
            "Ông Khúc Duy Đạt từng giữ chức Vụ trưởng Vụ Pháp chế.",
            [("Khúc Duy Đạt", "Vụ trưởng Vụ Pháp chế", "former")],
        ),
        (
            "Bà Hà Thị Nga được giao giữ chức vụ Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương.",
            [("Hà Thị Nga", "Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương", "appointed")],
        ),
        (
            "Ông Sa Văn Tú được điều động giữ chức vụ Trưởng phòng Cảnh sát giao thông.",
            [("Sa Văn Tú", "Trưởng Phòng Cảnh sát giao thông", "appointed")],
        ),
        (
            "Nhiều khả năng Quốc hội sẽ bầu ông Lục Bá Kha làm Phó Thủ tướng.",
            [("Lục Bá Kha", "Phó Thủ tướng Chính phủ", "candidate")],
        ),
        (
            "Đoàn kiểm tra đề nghị cách chức Bí thư Huyện ủy Năm Căn đối với ông Từ Văn Bé.",
            [("Từ Văn Bé", "Bí thư Huyện ủy Năm Căn", "current")],
        ),
        (
            "Dự kiến ông Từ Văn Bé sẽ chuyển sang làm Bộ trưởng Bộ Tài chính.",
            [("Từ Văn Bé", "Bộ trưởng Bộ Tài chính", "candidate")],
        ),
        ("Quyết định do ông Từ Văn Bé ký thay Thủ tướng.", []),
        ("Họ nói bà Từ Thị Bé không đủ tư cách để làm Phó Chủ tịch nước.", []),
        (
            "Tháng 6-2018, Bộ trưởng Bộ Y tế bổ nhiệm ông Từ Văn Bé làm Vụ trưởng Vụ Pháp chế.",
            [("Từ Văn Bé", "Vụ trưởng Vụ Pháp chế", "former")],
        ),
        (
            "TS Lê Thị Hường - Giám đốc Sở Nội vụ Cà Mau, anh Mai Na - Bí thư Tỉnh đoàn Cà Mau.",
            [
                ("Lê Thị Hường", "Giám đốc Sở Nội vụ tỉnh Cà Mau", "current"),
                ("Mai Na", "Bí thư Tỉnh đoàn Cà Mau", "current"),
            ],
        ),
        ("Bộ chưa bổ nhiệm ông Từ Văn Bé làm Vụ trưởng Vụ Pháp chế.", []),
        (
            "Chủ tịch nước Vũ Đình Kha trao quyết định bổ nhiệm Chánh án Tòa án nhân dân tối cao.",
            [("Vũ Đình Kha", "Chủ tịch nước", "current")],
        ),
        (
            "Theo Giám đốc Sở Nội vụ Cà Mau Mai Thị Nhài, các ứng viên là Ủy viên Bộ Chính trị.",
            [("Mai Thị Nhài", "Giám đốc Sở Nội vụ tỉnh Cà Mau", "current")],
        ),
        (
            "Quốc hội bầu ông Lưu Bá Phi giữ chức Tổng Thư ký Quốc hội thay ông Sử Đình Lập.",
            [
                ("Lưu Bá Phi", "Tổng Thư ký Quốc hội", "appointed"),
                ("Sử Đình Lập", "Tổng Thư ký Quốc hội", "former"),
            ],
        ),
    ],
)
def test_what_verbs_of_career_say(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


_HEAD = "Giám đốc Sở Y tế tỉnh Cà Mau"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"Ông Từ Văn Bé, {_HEAD}, đã bị cách chức.", [("Từ Văn Bé", _HEAD, "dismissed")]),
        (f"Ông Từ Văn Bé ({_HEAD}) bị bãi nhiệm.", [("Từ Văn Bé", _HEAD, "dismissed")]),
        (
            f"Bà Từ Thị Na, Vụ trưởng Vụ Pháp chế bị giáng chức và điều xuống làm Phó {_HEAD}.",
            [
                ("Từ Thị Na", "Vụ trưởng Vụ Pháp chế", "dismissed"),
                ("Từ Thị Na", "Phó Giám đốc Sở Y tế tỉnh Cà Mau", "appointed"),
            ],
        ),
        (
            f"Các ông Từ Văn Bé ({_HEAD}), Lê Bá Na (Ủy viên Bộ Chính trị) đều mất hết chức vụ.",
            [
                ("Từ Văn Bé", _HEAD, "former"),
                ("Lê Bá Na", "Ủy viên Bộ Chính trị", "former"),
            ],
        ),
        (
            f"Trừ ông Từ Văn Bé ({_HEAD}), lý do để ông Lê Bá Na ({_HEAD}, Tư tế) mất chức là đây.",
            [("Từ Văn Bé", _HEAD, "current"), ("Lê Bá Na", _HEAD, "former")],
        ),
        (f"Ông Từ Văn Bé, {_HEAD}, có thể bị cách chức.", [("Từ Văn Bé", _HEAD, "current")]),
        (f"Ông Từ Văn Bé, {_HEAD}, bị đề nghị cách chức.", [("Từ Văn Bé", _HEAD, "current")]),
        (
            f"Ông Từ Văn Bé, {_HEAD}, bị cách chức tất cả chức vụ trong Đảng.",
            [("Từ Văn Bé", _HEAD, "current")],
        ),
        (
            f"Ông Từ Văn Bé, {_HEAD}, bị miễn nhiệm chức Chủ tịch Hội Chữ thập đỏ tỉnh Cà Mau.",
            [
                ("Từ Văn Bé", _HEAD, "current"),
                ("Từ Văn Bé", "Chủ tịch Hội Chữ thập đỏ tỉnh Cà Mau", "dismissed"),
            ],
        ),
    ],
)
def test_a_clause_after_the_title_tells_that_the_office_is_lost(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


def test_a_title_as_subject_leads_to_its_holder(vocabulary):
    text = (
        "Tân Phó Trưởng Ban Nội chính Trung ương Vũ Xuân Nha nhận hoa. Tân Phó Trưởng Ban Nội "
        "chính Trung ương là Ủy viên dự khuyết Trung ương Đảng khóa XI."
    )
    assert ("Vũ Xuân Nha", "Ủy viên dự khuyết Trung ương Đảng", "former") in held(text, vocabulary)


def test_who_is_not_known_takes_the_office_from_no_one(vocabulary):
    text = (
        "Giám đốc Sở Y tế Cà Mau Mai Thị Nhài báo cáo. Ông Hà được bổ nhiệm làm Chánh Văn phòng "
        "Tỉnh ủy Cà Mau."
    )
    assert held(text, vocabulary) == [("Mai Thị Nhài", "Giám đốc Sở Y tế tỉnh Cà Mau", "current")]


def test_lines_of_a_biography_are_over(vocabulary):
    text = (
        "Ông Cao Xuân Bách sinh năm 1970.\n"
        "Từ 7/1994 - 11/1999: Ông Cao Xuân Bách là Phó Bí thư Huyện ủy Tam Nông.\n"
        "Từ 01/2020 đến nay: Chủ tịch UBND tỉnh Phú Thọ."
    )
    assert held(text, vocabulary) == [
        ("Cao Xuân Bách", "Phó Bí thư Huyện ủy Tam Nông", "former"),
        ("Cao Xuân Bách", "Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ", "current"),
    ]


def test_a_signature_block_names_the_signer_and_his_own_office(vocabulary):
    text = (
        "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSố: 12/CT-UBND\nCác sở thực hiện nghiêm.\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐinh Viết Thụ"
    )
    assert held(text, vocabulary) == [
        ("Đinh Viết Thụ", "Phó Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", "current")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Hồ Chí Minh đọc Tuyên ngôn.",
        "Bị cáo Lê Văn Tám kháng cáo.",
        "Giám đốc Công ty TNHH Hoa Sen Trần Bá Sáu khai.",
        "Xe chạy trên đường Nguyễn Huệ, quận 1.",
        "Chủ tịch Florentino Perez bán cầu thủ.",
        "QUÁ TRÌNH CÔNG TÁC\nỦy viên Ban Thường vụ.",
        "Tham mưu phân công các chức danh Ủy viên Bộ Chính trị.",
    ],
)
def test_private_and_historical_persons_hold_no_office(vocabulary, text):
    assert held(text, vocabulary) == []


def test_who_goes_on_speaking_is_not_whom_something_was_done_to(vocabulary):
    text = (
        "Bộ trưởng Bộ Y tế Trần Văn An cảm ơn các đơn vị; chúc mừng ông Lê Văn Bình, Giám đốc"
        " Sở Y tế Hà Nội. Ông cũng bày tỏ vui mừng."
    )
    found = read(text, vocabulary)
    pronouns = [m.name for m in found.all(PersonMention) if m.form == "pronoun"]
    assert pronouns == ["Trần Văn An"]


def test_short_names_pronouns_and_bare_offices_lead_to_the_person(vocabulary):
    text = (
        "Giám đốc Sở Y tế Hưng Yên Nguyễn Thị Anh báo cáo. Bà Anh cho biết đã kiểm tra. "
        "Bà cũng đề nghị hỗ trợ. Giám đốc Sở Y tế nhấn mạnh thêm."
    )
    found = read(text, vocabulary)
    persons = [(m.form, m.name) for m in found.all(PersonMention) if m.official]
    assert persons == [
        ("full", "Nguyễn Thị Anh"),
        ("short", "Nguyễn Thị Anh"),
        ("pronoun", "Nguyễn Thị Anh"),
    ]
    assert [m.holder for m in found.all(OfficeMention)] == ["Nguyễn Thị Anh", "Nguyễn Thị Anh"]


def test_two_spellings_of_i_and_y_are_one_man_within_a_document(vocabulary):
    text = "Đại biểu Quốc hội Bùi Sỹ Lợi hỏi. Đại biểu Quốc hội Bùi Sĩ Lợi hỏi thêm."
    assert {name for name, *_ in held(text, vocabulary)} == {"Bùi Sĩ Lợi"}

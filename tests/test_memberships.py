"""Who sits in a board, who signs, and of what body: the lists and blocks of official documents."""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document

_TEAM = "Tổ công tác tháo gỡ khó khăn cho doanh nghiệp năm 2024"
BOARD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 15/QĐ-UBND
Lào Cai, ngày 05 tháng 3 năm 2024
QUYẾT ĐỊNH
Về việc kiện toàn Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai
Điều 1. Kiện toàn Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai, gồm các ông (bà) có tên sau:
1. Ông Lê Văn Bé, Chủ tịch UBND tỉnh - Trưởng ban;
2. Bà Mai Thị Nhài, Giám đốc Sở Y tế - Phó Trưởng ban;
3. Ông Vũ Bá Na, Phó Giám đốc Công an tỉnh - Ủy viên.
Điều 2. Ủy viên của Ban Chỉ đạo quốc gia phòng, chống thiên tai cùng họp.
"""
TEAM = """QUYẾT ĐỊNH
Điều 1. Thành lập Tổ công tác tháo gỡ khó khăn cho doanh nghiệp năm 2024, gồm các ông, bà:
1. Ông Lê Văn Bé, Chủ tịch UBND tỉnh Lào Cai, Tổ trưởng;
2. Bà Mai Thị Nhài, Giám đốc Sở Y tế tỉnh Lào Cai, Tổ phó Thường trực;
3. Các thành viên:
- Ông Vũ Bá Na, Phó Giám đốc Công an tỉnh Lào Cai.
"""
FUNERAL = """DANH SÁCH BAN LỄ TANG
1. Ông Lê Văn Bé, Bí thư Tỉnh ủy Lào Cai - Trưởng Ban Lễ tang;
2. Bà Mai Thị Nhài, Giám đốc Sở Y tế tỉnh Lào Cai - Phó Trưởng Ban;
3. Ông Vũ Bá Na, Phó Giám đốc Công an tỉnh Lào Cai - Ủy viên.
Tổng Bí thư Tô Văn Tư gửi lời chia buồn.
"""
RECIPIENTS = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 15/KH-UBND
Lào Cai, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Chống hạn năm 2024
Nơi nhận:                     TM. ỦY BAN NHÂN DÂN
- Bộ Nội vụ;                  KT. CHỦ TỊCH
- Như trên;                   PHÓ CHỦ TỊCH
- Lưu: VT.                    Lê Văn Bé
"""


def held(text, vocabulary):
    facts = extract(Document("x", text), vocabulary)
    return [(o.official, o.office, o.status) for o in facts.occupancies]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            BOARD,
            [
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "current"),
                ("Lê Văn Bé", "Trưởng Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai", "appointed"),
                ("Mai Thị Nhài", "Giám đốc Sở Y tế tỉnh Lào Cai", "current"),
                ("Mai Thị Nhài", "Phó Trưởng Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai", "appointed"),
                ("Vũ Bá Na", "Phó Giám đốc Công an tỉnh Lào Cai", "current"),
                ("Vũ Bá Na", "Ủy viên Ban Chỉ đạo Chuyển đổi số tỉnh Lào Cai", "appointed"),
            ],
        ),
        (
            TEAM,
            [
                ("Lê Văn Bé", "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "current"),
                ("Lê Văn Bé", f"Tổ trưởng {_TEAM}", "appointed"),
                ("Mai Thị Nhài", "Giám đốc Sở Y tế tỉnh Lào Cai", "current"),
                ("Mai Thị Nhài", f"Phó Tổ trưởng Thường trực {_TEAM}", "appointed"),
                ("Vũ Bá Na", f"Thành viên {_TEAM}", "appointed"),
                ("Vũ Bá Na", "Phó Giám đốc Công an tỉnh Lào Cai", "current"),
            ],
        ),
        (
            FUNERAL,
            [
                ("Lê Văn Bé", "Bí thư Tỉnh ủy Lào Cai", "current"),
                ("Lê Văn Bé", "Trưởng Ban Lễ tang", "current"),
                ("Mai Thị Nhài", "Giám đốc Sở Y tế tỉnh Lào Cai", "current"),
                ("Mai Thị Nhài", "Phó Trưởng Ban Lễ tang", "current"),
                ("Vũ Bá Na", "Phó Giám đốc Công an tỉnh Lào Cai", "current"),
                ("Vũ Bá Na", "Ủy viên Ban Lễ tang", "current"),
                ("Tô Văn Tư", "Tổng Bí thư", "current"),
            ],
        ),
        (
            (
                "Phê chuẩn kết quả miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Lào Cai đối với các "
                "ông:\n1. Lê Văn Bé;\n2. Vũ Bá Na."
            ),
            [
                ("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "dismissed"),
                ("Vũ Bá Na", "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "dismissed"),
            ],
        ),
        (
            RECIPIENTS,
            [("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "current")],
        ),
        (
            (
                "TỈNH ỦY LÀO CAI\nỦY BAN KIỂM TRA\nSố: 15-TB/UBKTTU\nTHÔNG BÁO\nNơi nhận:\n"
                "T/M ỦY BAN KIỂM TRA\nCHỦ NHIỆM\nLê Văn Bé"
            ),
            [("Lê Văn Bé", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Lào Cai", "current")],
        ),
        (  # the lower of two bodies signs
            (
                "UBND TỈNH LÀO CAI\nSỞ Y TẾ\nSố: 15/SYT-NVY\nKính gửi: Các bệnh viện.\n"
                "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nBSCKII. Lê Văn Bé"
            ),
            [("Lê Văn Bé", "Phó Giám đốc Sở Y tế tỉnh Lào Cai", "current")],
        ),
        (  # without a letterhead the deputy signs for the office that decides
            (
                "QUYẾT ĐỊNH\nVề việc khen thưởng\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN BẢO YÊN\n\n"
                "Điều 2. Phòng Nội vụ huyện Bảo Yên thi hành.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n"
                "Lê Văn Bé"
            ),
            [("Lê Văn Bé", "Phó Chủ tịch Ủy ban nhân dân huyện Bảo Yên", "current")],
        ),
        (  # who signs for a bureau leads the committee
            (
                "TỈNH ĐOÀN LÀO CAI\nSố: 88-KH/TĐTN\nKẾ HOẠCH\nTháng Thanh niên\n"
                "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\n\nLê Văn Bé"
            ),
            [("Lê Văn Bé", "Phó Bí thư Tỉnh đoàn Lào Cai", "current")],
        ),
        (
            (
                "Ban Thường vụ Đảng ủy Sở Y tế tỉnh Lào Cai có vi phạm. Trách nhiệm thuộc về ông "
                "Lê Văn Bé, Bí thư Đảng ủy, Giám đốc Sở."
            ),
            [
                ("Lê Văn Bé", "Bí thư Đảng ủy Sở Y tế tỉnh Lào Cai", "current"),
                ("Lê Văn Bé", "Giám đốc Sở Y tế tỉnh Lào Cai", "current"),
            ],
        ),
    ],
)
def test_offices_of_lists_and_signatures(vocabulary, text, facts):
    assert held(text, vocabulary) == facts


def test_a_short_name_given_in_brackets_is_the_body(vocabulary):
    text = (
        "Thành lập Ban Chỉ huy Phòng thủ dân sự tỉnh Lào Cai (sau đây gọi tắt là Ban Chỉ huy tỉnh)."
        " Ban Chỉ huy tỉnh họp hằng quý."
    )
    facts = extract(Document("x", text), vocabulary)
    assert [b.name for b in facts.bodies] == ["Ban Chỉ huy Phòng thủ dân sự tỉnh Lào Cai"]

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.bodies import finding as bodies
from kg.extraction.dates import finding as dates
from kg.extraction.directives import finding as directives
from kg.extraction.directives.letterhead import read_letterhead
from kg.extraction.directives.symbols import Symbols
from kg.extraction.mentions import DirectiveMention
from kg.extraction.officials import finding as officials
from kg.model import Document
from kg.vocabulary import load

VOCABULARY = load()

DECREE = """THỦ TƯỚNG CHÍNH PHỦ

Số: 901/QĐ-TTg
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hà Nội, ngày 05 tháng 6 năm 2024

QUYẾT ĐỊNH
Phê duyệt Kế hoạch phát triển thư viện
công cộng đến năm 2030

THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
QUYẾT ĐỊNH:
Điều 1. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 10/QĐ-TTg.
"""
DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 15/CT-UBND
Nghệ An, ngày 7 tháng 5 năm 2024

CHỈ THỊ
Về việc tăng cường phòng cháy, chữa cháy rừng

Thực hiện Luật Lâm nghiệp, Chủ tịch Ủy ban nhân dân tỉnh Nghệ An yêu cầu:
1. Các sở rà soát phương án.
Nơi nhận: Lưu VT.
"""
PARTY = """BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số 99-CT/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 2 tháng 3 năm 2024

CHỈ THỊ
CỦA BAN BÍ THƯ
về công tác thư viện trường Đảng
-----
Những năm qua, công tác thư viện đã có tiến bộ.
"""
DISPATCH = """THỦ TƯỚNG CHÍNH PHỦ
Số: 93/CĐ-TTg
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Nội, ngày 02 tháng 5 năm 2024
CÔNG ĐIỆN
Về việc giữ gìn thư viện
và phòng đọc
THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch;
Mưa còn kéo dài. Thủ tướng Chính phủ yêu cầu:
1. Bộ trưởng rà soát các thư viện.
"""
DEPARTMENT = """UBND TỈNH LÀO CAI
SỞ Y TẾ
Số: 1250/SYT-NVY
V/v giữ gìn tủ thuốc
Lào Cai, ngày 18 tháng 3 năm 2024
Kính gửi: Các bệnh viện.
Sở Y tế đề nghị các bệnh viện rà soát.
"""
LETTER = """VĂN PHÒNG CHÍNH PHỦ
Số: 4321/VPCP-KGVX
V/v tổ chức ngày đọc sách
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Nội, ngày 9 tháng 4 năm 2024

Kính gửi: Bộ Văn hóa, Thể thao và Du lịch.
Xét đề nghị của Bộ, Thủ tướng giao Bộ chủ trì.
"""
COMMITTEE = """TỈNH ỦY LÀO CAI
*
Số 21-KL/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lào Cai, ngày 4 tháng 3 năm 2024

KẾT LUẬN
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về công tác lưu trữ

Ủy ban Kiểm tra Tỉnh ủy đã báo cáo. Ban Thường vụ Tỉnh ủy kết luận như sau:
1. Các cơ quan số hóa tài liệu.
"""
UNFILLED = """BỘ TÀI CHÍNH
Số:       /QĐ-BTC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Nội, ngày     tháng     năm 2024
QUYẾT ĐỊNH
Về việc công bố số liệu
BỘ TRƯỞNG BỘ TÀI CHÍNH
Căn cứ Luật Kế toán;
"""
INSPECTION = """UBND TỈNH LÀO CAI
THANH TRA TỈNH
Số: 77/KL-TTr
Lào Cai, ngày 4 tháng 3 năm 2024

KẾT LUẬN THANH TRA
Về việc mua sắm thiết bị

I. KẾT QUẢ KIỂM TRA
"""
OFFICE = """UBND TỈNH LÀO CAI
VĂN PHÒNG
Số: 88/TB-VPUB
Lào Cai, ngày 4 tháng 3 năm 2024

THÔNG BÁO
Về việc mua sắm thiết bị
"""
CIRCULAR = """BỘ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 03/2026/TT-BYT | Hà Nội, ngày 4 tháng 3 năm 2026
THÔNG TƯ
SỬA ĐỔI MỘT SỐ ĐIỀU CỦA THÔNG TƯ VỀ THƯ VIỆN
Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi một số điều của Thông tư về thư viện.
Điều 1. Sửa đổi Điều 5.
"""
GUIDANCE = """TỈNH ỦY LÀO CAI
BAN TỔ CHỨC
*
Số 09-HD/BTCTU
Lào Cai, ngày 4 tháng 3 năm 2024

HƯỚNG DẪN
đánh giá đảng viên
Thực hiện Hướng dẫn của Ban Tổ chức Trung ương, Ban Tổ chức Tỉnh ủy hướng dẫn như sau:
"""
TELEGRAM = """THỦ TƯỚNG CHÍNH PHỦ
Số: 18/CĐ-TTg
Hà Nội, ngày 4 tháng 3 năm 2024
CÔNG ĐIỆN
VỀ VIỆC BẢO ĐẢM AN TOÀN HỒ ĐẬP
THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng Bộ Công an.
Mưa to kéo dài.
"""
REPORT = """Thủ tướng ký quyết định mới
Sáng 5/6, Thủ tướng Chính phủ ký Quyết định số 901/QĐ-TTg.
QUYẾT ĐỊNH NÀY RA SAO?
Căn cứ quy định, các bộ sẽ triển khai.
"""


def read(text):
    analysis = analyse(Document("d", text), VOCABULARY)
    found = Findings()
    for stage in (dates, bodies, officials):
        found.add(stage.find(analysis, found))
    return read_letterhead(analysis, found, Symbols(VOCABULARY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            DECREE,
            (
                "Quyết định",
                "901/QĐ-TTg",
                "2024-06-05",
                "Thủ tướng Chính phủ",
                "Phê duyệt Kế hoạch phát triển thư viện công cộng đến năm 2030",
            ),
        ),
        (
            CIRCULAR,
            (
                "Thông tư",
                "03/2026/TT-BYT",
                "2026-03-04",
                "Bộ trưởng Bộ Y tế",
                "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA THÔNG TƯ VỀ THƯ VIỆN",
            ),
        ),
        (
            GUIDANCE,
            (
                "Hướng dẫn",
                "09-HD/BTCTU",
                "2024-03-04",
                "Ban Tổ chức Tỉnh ủy Lào Cai",
                "đánh giá đảng viên",
            ),
        ),
        (
            TELEGRAM,
            (
                "Công điện",
                "18/CĐ-TTg",
                "2024-03-04",
                "Thủ tướng Chính phủ",
                "VỀ VIỆC BẢO ĐẢM AN TOÀN HỒ ĐẬP",
            ),
        ),
        (
            DIRECTIVE,
            (
                "Chỉ thị",
                "15/CT-UBND",
                "2024-05-07",
                "Ủy ban nhân dân tỉnh Nghệ An",
                "Về việc tăng cường phòng cháy, chữa cháy rừng",
            ),
        ),
        (
            PARTY,
            (
                "Chỉ thị",
                "99-CT/TW",
                "2024-03-02",
                "Ban Bí thư",
                "về công tác thư viện trường Đảng",
            ),
        ),
        (  # neither whom it is sent to nor the text is of the title
            DISPATCH,
            (
                "Công điện",
                "93/CĐ-TTg",
                "2024-05-02",
                "Thủ tướng Chính phủ",
                "Về việc giữ gìn thư viện và phòng đọc",
            ),
        ),
        (
            DEPARTMENT,
            (
                "Công văn",
                "1250/SYT-NVY",
                "2024-03-18",
                "Sở Y tế tỉnh Lào Cai",
                "giữ gìn tủ thuốc",
            ),
        ),
        (
            LETTER,
            (
                "Công văn",
                "4321/VPCP-KGVX",
                "2024-04-09",
                "Văn phòng Chính phủ",
                "tổ chức ngày đọc sách",
            ),
        ),
        (
            COMMITTEE,
            (
                "Kết luận",
                "21-KL/TU",
                "2024-03-04",
                "Ban Thường vụ Tỉnh ủy Lào Cai",
                "về công tác lưu trữ",
            ),
        ),
        (
            UNFILLED,
            (
                "Quyết định",
                None,
                "2024",
                "Bộ trưởng Bộ Tài chính",
                "Về việc công bố số liệu",
            ),
        ),
        (
            INSPECTION,
            (
                "Kết luận",
                "77/KL-TTr",
                "2024-03-04",
                "Thanh tra tỉnh Lào Cai",
                "Về việc mua sắm thiết bị",
            ),
        ),
        (
            OFFICE,
            (
                "Thông báo",
                "88/TB-VPUB",
                "2024-03-04",
                "Văn phòng Ủy ban nhân dân tỉnh Lào Cai",
                "Về việc mua sắm thiết bị",
            ),
        ),
    ],
)
def test_the_head_of_an_official_document(text, expected):
    type, number, date, issuer, title = expected
    head = read(text)
    assert head is not None
    assert head.type.label == type
    assert (head.number.written if head.number else None) == number
    assert str(head.date) == date
    assert head.issuer is not None
    assert head.issuer.name.startswith(issuer)
    assert head.title == title


@pytest.mark.parametrize("text", [REPORT, "", "CHỈ THỊ\nvà những điều cần biết\n"])
def test_a_press_text_has_none(text):
    assert read(text) is None


def test_the_document_itself_is_a_directive_among_those_it_cites():
    analysis = analyse(Document("d", DECREE), VOCABULARY)
    found = Findings()
    for stage in (dates, bodies, officials, directives):
        found.add(stage.find(analysis, found))
    first = found.all(DirectiveMention)[0]
    again = [m for m in found.all(DirectiveMention) if m.key == first.key]
    assert [analysis.text[m.start : m.end] for m in again] == ["901/QĐ-TTg", "Quyết định này"]

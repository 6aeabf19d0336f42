"""What the sentences around a document tell of its number, date and issuer, and documents that
issuer, meeting or subject single out without a number.
"""

import pytest

from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def cited(text):
    found = extract(Document("d", text, PartialDate.parse("2024-03-05")), VOCABULARY)
    return [
        (d.type, d.number, d.title, str(d.date or ""), d.issuer and d.issuer.name)
        for d in found.directives
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Bộ Y tế vừa ban hành Chỉ thị về tăng cường tiêm chủng mở rộng. Chỉ thị số "
                "5/CT-BYT nêu rõ dịch còn phức tạp."
            ),
            [("Chỉ thị", "5/CT-BYT", "về tăng cường tiêm chủng mở rộng", "", "Bộ Y tế")],
        ),
        (  # the next sentence goes on to another one, which has a subject of its own
            (
                "Bộ Y tế vừa ban hành Chỉ thị về tăng cường tiêm chủng mở rộng. Chỉ thị số "
                "5/CT-BYT về khám bệnh từ xa. Dịch còn phức tạp."
            ),
            [
                ("Chỉ thị", None, "Chỉ thị về tăng cường tiêm chủng mở rộng", "", "Bộ Y tế"),
                ("Chỉ thị", "5/CT-BYT", "về khám bệnh từ xa", "", "Bộ Y tế"),
            ],
        ),
        (
            (
                "Ban Bí thư ban hành Chỉ thị số 41-CT/TW. Chỉ thị do ông Lê Văn An, Thường trực "
                "Ban Bí thư ký ngày 8/2."
            ),
            [("Chỉ thị", "41-CT/TW", None, "2024-02-08", "Ban Bí thư Trung ương Đảng")],
        ),
        (
            "Bộ Y tế có Công văn số 55/BYT-KCB. Văn bản được ban hành ngày 8/2.",
            [("Công văn", "55/BYT-KCB", None, "2024-02-08", "Bộ Y tế")],
        ),
        (
            "Cùng ngày 8/2, Bộ Chính trị ban hành Quy định số 178 và Kết luận số 80 về hợp tác xã.",
            [
                ("Quy định", "178", None, "2024-02-08", "Bộ Chính trị"),
                ("Kết luận", "80", "về hợp tác xã", "2024-02-08", "Bộ Chính trị"),
            ],
        ),
        (
            "Việc này theo Quyết định số 1460 mà Thủ tướng Chính phủ ban hành năm 2021.",
            [("Quyết định", "1460", None, "2021", "Thủ tướng Chính phủ")],
        ),
    ],
)
def test_what_other_sentences_tell_of_a_document(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tại Nghị quyết phiên họp Chính phủ thường kỳ tháng 2/2024, Chính phủ giao Bộ Y tế.",
            [("Nghị quyết phiên họp Chính phủ thường kỳ tháng 2/2024", "Chính phủ")],
        ),
        (
            "Theo kết luận của Thủ tướng Chính phủ tại cuộc họp về giá điện, các bộ rà soát.",
            [
                (
                    "Kết luận của Thủ tướng Chính phủ tại cuộc họp về giá điện",
                    "Thủ tướng Chính phủ",
                )
            ],
        ),
        ("Sau khi nghe kết luận của Thủ tướng Chính phủ tại cuộc họp về giá điện, họ ra về.", []),
        (
            (
                "Đoàn đại biểu Quốc hội tỉnh Hà Giang đã ban hành kế hoạch tiếp xúc cử tri trước "
                "Kỳ họp thứ 8, Quốc hội khóa XV."
            ),
            [
                (
                    "Kế hoạch tiếp xúc cử tri trước Kỳ họp thứ 8, Quốc hội khóa XV",
                    "Đoàn đại biểu Quốc hội tỉnh Hà Giang",
                )
            ],
        ),
        ("Sở Y tế tỉnh Hà Giang ban hành kế hoạch cụ thể cho từng huyện trong cả năm nay.", []),
        ("Bộ Y tế cần ban hành kế hoạch phòng chống dịch sốt xuất huyết cho các tỉnh.", []),
        (
            (
                "Hội nghị công bố quyết định của Bộ Chính trị về công tác cán bộ diễn ra sáng "
                "4/3. Ông Lê Văn An, Bí thư Tỉnh ủy, đọc quyết định điều động ông Vũ Văn Hoàn làm "
                "Bí thư Tỉnh ủy Hà Giang."
            ),
            [("Quyết định điều động ông Vũ Văn Hoàn làm Bí thư Tỉnh ủy Hà Giang", "Bộ Chính trị")],
        ),
        (
            (
                "Kỳ họp thứ 19 HĐND tỉnh Hà Giang đã bế mạc. Kỳ họp đã thông qua nhiều văn bản, "
                "trong đó có Nghị quyết về phân bổ dự toán ngân sách năm 2024."
            ),
            [
                (
                    "Nghị quyết về phân bổ dự toán ngân sách năm 2024",
                    "Hội đồng nhân dân tỉnh Hà Giang",
                )
            ],
        ),
    ],
)
def test_documents_that_issuer_and_meeting_single_out(text, expected):
    assert [(title, issuer) for _, _, title, _, issuer in cited(text)] == expected

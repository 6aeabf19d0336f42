"""Days that are said once for several documents, and who issues under a code of several bodies."""

import pytest
from test_directives import mentions


def _told(text):
    return {
        d.number: (str(d.date) if d.date else None, d.issuer.name if d.issuer else None)
        for _, d in mentions(text, "2024-03-05")
    }


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Phó Thủ tướng ký hai quyết định ngày 5/7/2023. Tại Quyết định 806/QĐ-TTg, ông Lê "
                "Văn Bé được miễn nhiệm. Quyết định 807/QĐ-TTg giao bà Tô Thị Na."
            ),
            {"806/QĐ-TTg": "2023-07-05", "807/QĐ-TTg": "2023-07-05"},
        ),
        (
            (
                "Phó Thủ tướng ký hai quyết định ngày 5/7/2023. Quyết định 806/QĐ-TTg căn cứ Nghị "
                "định 15/2020/NĐ-CP."
            ),
            {"806/QĐ-TTg": "2023-07-05", "15/2020/NĐ-CP": None},
        ),
        (
            (
                "Thủ tướng cảnh cáo ông Lê Văn Bé (Quyết định số 815/QĐ-TTg), khiển trách bà Tô "
                "Thị Na (Quyết định số 816/QĐ-TTg). Cả hai văn bản cùng ký ngày 6/7/2023."
            ),
            {"815/QĐ-TTg": "2023-07-06", "816/QĐ-TTg": "2023-07-06"},
        ),
        (
            (
                "Thủ tướng khiển trách bà Tô Thị Na (Quyết định số 816/QĐ-TTg). Hai quyết định này "
                "có hiệu lực từ ngày 6/7/2023."
            ),
            {"816/QĐ-TTg": None},
        ),
        (
            (
                "Quyết định số 73/QĐ-TTg ngày 12/3/2024 bổ nhiệm ông Lê Văn Bé; một quyết định "
                "khác, số 74/QĐ-TTg cùng ngày, bổ nhiệm bà Tô Thị Na."
            ),
            {"73/QĐ-TTg": "2024-03-12", "74/QĐ-TTg": "2024-03-12"},
        ),
        (
            "Bà Tô Thị Na nghỉ hưu theo Quyết định số 82/QĐ-TTg ký hôm nay (5/3).",
            {"82/QĐ-TTg": "2024-03-05"},
        ),
    ],
)
def test_days_said_once(text, days):
    assert {number: day for number, (day, _) in _told(text).items()} == days


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            (
                "Bộ Chính trị vừa điều động đồng chí Lê Văn Bé. Quyết định số 73-QĐNS/TW được công "
                "bố sáng nay theo tinh thần Nghị quyết số 18-NQ/TW."
            ),
            {"73-QĐNS/TW": "Bộ Chính trị", "18-NQ/TW": None},
        ),
        (
            (
                "Bộ Chính trị điều động ông Lê Văn Bé, Ban Bí thư chỉ định bà Tô Thị Na. Quyết "
                "định số 73-QĐNS/TW được công bố."
            ),
            {"73-QĐNS/TW": None},
        ),
        (
            (
                "Huyện ủy Bắc Mê họp. Ông Lê Văn Bé khiếu nại hình thức khiển trách do Ban Thường "
                "vụ Huyện ủy Yên Minh áp dụng tại Quyết định số 88-QĐ/HU."
            ),
            {"88-QĐ/HU": "Huyện ủy Yên Minh"},
        ),
        (
            (
                "Ủy ban Kiểm tra Tỉnh ủy Hà Giang xét báo cáo của đoàn lập theo Quyết định số "
                "717-QĐ/UBKTTU, đúng hướng dẫn của Ủy ban Kiểm tra Trung ương."
            ),
            {"717-QĐ/UBKTTU": "Ủy ban Kiểm tra Tỉnh ủy Hà Giang"},
        ),
    ],
)
def test_issuers_under_shared_codes(text, issuers):
    assert {number: who for number, (_, who) in _told(text).items()} == issuers

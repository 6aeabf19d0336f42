from functools import partial

import pytest

from kg.extraction.analysis import Findings, analyse
from kg.extraction.dates import finding as dates
from kg.extraction.dates.deadlines import deadline, frame
from kg.extraction.dates.openings import ahead
from kg.model import Document, PartialDate
from kg.vocabulary import load

VOCABULARY = load()


def read(reader, text, date="2021-04-27"):
    analysis = analyse(Document("d", text, PartialDate.parse(date)), VOCABULARY)
    found = Findings()
    found.add(dates.find(analysis, found))
    due = reader(analysis, found, 0, len(analysis.text))
    return None if due is None else str(due)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("hoàn thành trước ngày 30/6/2024", "2024-06-30"),
        ("trình xem xét trong tuần đầu tháng 6", "2021-06-07"),
        ("khánh thành cầu dịp 2/9/2021", "2021-09-02"),
        ("hoàn thành đúng ngày 30/6/2021", "2021-06-30"),
        ("gửi về Sở trước thứ Sáu (7/5)", "2021-05-07"),
        ("tiếp nhận hồ sơ từ ngày 2/5 đến hết ngày 29/5/2021", "2021-05-29"),
        ("báo cáo Thủ tướng chậm nhất là ngày 15/5", "2021-05-15"),
        ("trình Chính phủ trong quý I/2025", "2025-03"),
        ("sửa đổi các quy định trong năm 2022", "2022"),
        ("hoàn thành cây cầu qua sông vào năm 2022", "2022"),
        ("tập trung vào 6 tháng cuối năm", "2021-12"),
        ("hoàn thành vào cuối năm", "2021"),
        ("thanh tra các dự án ven biển trong quý II-IV", "2021-12"),
        ("thanh tra các dự án ven biển trong quý I-III/2022", "2022-09"),
        ("tạm dừng các lễ hội trong dịp nghỉ lễ 30/4 và 1/5", "2021-05-01"),
        ("tăng cường kiểm tra trong dịp lễ 30/4 - 1/5", "2021-05-01"),
        ("kiểm tra các bến xe trước kỳ nghỉ lễ 30/4 và 1/5", "2021-04-30"),
        ("rà soát kho thuốc; thời hạn: quý III/2021", "2021-09"),
        ("trình chương trình đến năm 2025 trong quý II năm 2021", "2021-06"),
        ("rà soát kho thuốc; thời hạn hoàn thành: tháng 6/2021", "2021-06"),
        ("rà soát kho thuốc; thời gian hoàn thành: Quý III/2021", "2021-09"),
        ("hoàn thành cuối năm 2022", "2022"),
        ("tạm dừng đến hết tháng 9", "2021-09"),
        ("hoạt động từ nay đến hết tháng 10/2025", "2025-10"),
        ("trình trong tháng 11, tháng 12 năm 2025", "2025-12"),
        ("xong trước 15/9", "2021-09-15"),
        ("trình Hội đồng nhân dân tại kỳ họp chuyên đề tháng 11", "2021-11"),
        ("hoàn thành chậm nhất 10/6", "2021-06-10"),
        ("thành lập tổ công tác muộn nhất 20-5", "2021-05-20"),
        ("trình phương án trong quý I.2022", "2022-03"),
        ("kiểm tra các kho vào trung tuần tháng 6/2021", "2021-06"),
        ("phấn đấu đến năm 2030 đạt 50%", "2030"),
        ("hoàn thành ngay trong tháng 5/2025", "2025-05"),
        ("hoàn thành trước 17h ngày 30/4", "2021-04-30"),
        ("hoàn thành trong năm nay", "2021"),
        ("tổ chức cuộc bầu cử vào ngày 23/5 tới", "2021-05-23"),
        ("thực hiện chương trình công tác của Thành ủy năm 2022", "2022"),
        ("báo cáo chậm nhất ngày 26/3", "2021-03-26"),
        ("xét nghiệm ngay trong đêm 26/4 và đến sáng ngày 27/4 phải xong", "2021-04-27"),
        ("họp vào ngày thứ Hai 3/5", "2021-05-03"),
        ("họp vào ngày mai (28/4)", "2021-04-28"),
        ("tập huấn trong hai ngày 5/5 và 6/5", "2021-05-06"),
        ("nộp trước 7-5", "2021-05-07"),
        ("tiêm hết số thuốc đã được cấp xong trước ngày 12/5", "2021-05-12"),
    ],
)
def test_a_deadline_is_read_forward_from_the_document(text, due):
    assert read(deadline, text) == due


def test_a_month_gone_by_is_next_years():
    assert read(deadline, "hoàn thành trước ngày 15/2", "2021-11-20") == "2022-02-15"


@pytest.mark.parametrize(
    "text",
    [
        "xây dựng quy hoạch cán bộ nhiệm kỳ 2025-2030, 2026-2031",
        "tổng kết việc quản lý biên chế giai đoạn 2016-2021",
        "phát triển giáo dục giai đoạn 2021-2030, tầm nhìn đến năm 2045",
        "có hiệu lực kể từ ngày 1/7/2021",
        "thực hiện Kết luận số 21-KL/TW, ngày 25/10/2021",
        "theo Luật Đất đai năm 2013",
        "rà soát các dự án được giao trước ngày 1/7/2014",
        "tăng 5% so với cuối năm 2020",
        "bàn các giải pháp của những tháng cuối năm",
        "tuyển sinh ngành xây dựng vào năm 2022",
        "bảo đảm an toàn trong dịp nghỉ lễ 30/4 - 1/5, trong các hoạt động bầu cử",
        "thúc đẩy sản xuất trong năm 2021 và những năm tiếp theo",
        "bảo đảm an toàn kỳ thi cuối năm",
        "thông báo trước 2-3 ngày",
        "quyết định nhiệm vụ 6 tháng cuối năm 2021",
        "đẩy mạnh tuyên truyền từ quý III/2021",
        "cử bác sĩ luân phiên ngay từ tháng 6/2021",
        "thông báo chậm nhất 2-3 ngày",
        "thực hiện nghị quyết được thông qua tại kỳ họp tháng 2/2021",
        "thực hiện hiệu quả Chiến lược hạ tầng số đến năm 2025 và định hướng đến năm 2030",
        "thực hiện các nhiệm vụ theo Chương trình công tác năm 2021 của Sở",
    ],
)
def test_no_deadline_is_seen_in(text):
    assert read(deadline, text) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2022, toàn ngành sẽ triển khai ba nhóm việc.", "2022"),
        ("Về phương hướng năm 2022, toàn ngành tập trung sáu việc.", "2022"),
        ("Trong quý I/2022, các bộ sẽ báo cáo.", "2022-03"),
        ("Ngày 5/4, Bộ Y tế sẽ báo cáo.", None),
    ],
)
def test_an_opening_sets_the_time_of_what_follows(text, period):
    assert read(frame, text) == period


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("ban hành nghị quyết về giảm phí trong 6 tháng đầu năm 2022", None),
        ("ban hành nghị quyết về giảm phí trước ngày 30/6/2021", "2021-06-30"),
        ("hoàn thành các tuyến đường để chào mừng đại hội trong năm 2025", None),
        ("huy động lực lượng để hoàn thành cây cầu vào cuối năm 2022", "2022"),
        ("ban hành thông tư hướng dẫn trong năm 2022", "2022"),
        ("thông báo cho các xã về lịch nghỉ dịp lễ 30/4 và 1/5", None),
        ("hoán đổi ngày làm việc để người lao động nghỉ liên tục dịp lễ 30/4 và 1/5", None),
        ("nghiệm thu cây cầu để kịp thông xe dịp lễ 30/4 và 1/5", "2021-05-01"),
        ("xem xét kỹ các ca nhập cảnh, nhất là trong thời gian từ nay đến ngày 31/5", None),
        ("hướng dẫn các xã về việc treo cờ trong dịp lễ 30/4 và 1/5", None),
        ("bảo đảm an toàn kỳ thi, diễn ra trong hai ngày 27/6 và 28/6", None),
        ("xây dựng xã giàu mạnh, tạo tiền đề phát triển đến năm 2030", None),
    ],
)
def test_the_time_of_an_aim_or_of_what_a_document_is_about_is_no_deadline(text, due):
    assert read(partial(deadline, action=True), text) == due


@pytest.mark.parametrize(
    ("text", "planned", "due"),
    [
        ("Trước ngày 30/6, các xã", False, "2021-06-30"),
        ("Theo kế hoạch từ ngày 2/5 đến ngày 5/5, xã", True, "2021-05-05"),
        ("Trong các ngày từ 3/5 đến 5/5, Sở", True, "2021-05-05"),
        ("Trong hai ngày 4 và 5/5, Sở", True, "2021-05-05"),
        ("Trong ngày hội 4/5, Sở", False, None),
        ("Tối nay, (ngày 27/4), Sở", True, "2021-04-27"),
        ("Tối nay, Sở", False, None),
        ("Sáng 27/4, giám đốc cho biết, ngày mai 28/4, Sở", True, "2021-04-28"),
        ("Sáng 27/4, Sở thông báo", True, None),
        ("Chậm nhất ngày 15/8 hằng năm, các xã", False, None),
        ("Việc chấm thi đã hoàn thành và chậm nhất ngày 2/5, Sở", True, "2021-05-02"),
        ("Đề xuất giảm phí trong 6 tháng đầu năm 2022 Bộ", False, None),
        ("Ngoài lễ hội vào ngày 30/4, xã", True, None),
        ("Với mục tiêu tăng 8% trong năm 2022, các bộ", False, None),
        ("Hồ sơ nộp từ ngày 3/5 đến ngày 9/5.Sau khi công bố, Sở", True, None),
    ],
)
def test_a_deadline_before_an_action_opens_its_phrase(text, planned, due):
    def before(analysis, found, start, end):
        read = ahead(analysis, found, start, end, planned=planned)
        return read and read[0]

    assert read(before, text) == due


def test_a_clause_with_a_tense_of_its_own_does_not_date_the_action():
    within_action = partial(deadline, action=True)
    holiday = "trình phương án viên chức sẽ được nghỉ đến ngày 2/5/2021"
    assert read(within_action, holiday) is None
    assert read(within_action, f"{holiday}, hoàn thành trước ngày 30/4/2021") == "2021-04-30"

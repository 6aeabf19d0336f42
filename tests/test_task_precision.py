"""What is told of in words that also give work: how it is with most, what had to be done, what was
asked long ago; and the work that stands beside it."""

import pytest
from test_task_accounts import tasks_of
from test_tasks import read

__all__ = ["read"]

CHAIRMAN = "Ông Lý Văn Hòa, Chủ tịch UBND huyện Văn Bàn, "


@pytest.mark.parametrize(
    "text",
    [
        # what most of a class do, what one had to do by somebody's account
        (
            "Bộ Lao động - Thương binh và Xã hội nhấn mạnh việc dạy nghề còn khó. Phần lớn các cơ "
            "sở dạy nghề, các địa phương phải lồng ghép môn này vào các lớp khác."
        ),
        CHAIRMAN + "cho biết cầu đã sập. Lực lượng dân quân phải bố trí thuyền chở lương thực.",
        # what will not be
        "HĐND tỉnh Lào Cai sẽ không bầu bổ sung chức danh Phó Chủ tịch UBND tỉnh.",
        # an order of old, or to one who has left his office
        (
            "Đến tháng 5/2022, Thanh tra Chính phủ đã có kết luận về dự án. Theo đó, Thanh tra "
            "Chính phủ yêu cầu UBND tỉnh Lào Cai thu hồi đất."
        ),
        (
            "Ông Trần Văn Nam, nguyên Vụ trưởng Vụ Kế hoạch Bộ Y tế, bị khởi tố. Bộ Y tế giao ông "
            "Trần Văn Nam lập hồ sơ đấu thầu thuốc."
        ),
        # a draft, and what follows from it
        (
            "Bộ Công an cho biết quy định về phối hợp trong dự thảo luật đã được các bộ đồng tình. "
            "Trong đó, cơ quan quản lý chợ các cấp có trách nhiệm thông báo vi phạm cho công an."
        ),
        # the public, up to the end of the sentence
        (
            CHAIRMAN + 'cho biết đã nắm sự việc.\n"Chúng tôi đề nghị cơ quan chức năng sớm xử lý '
            'dứt điểm trại nuôi", một người dân xã Văn Bàn bức xúc.'
        ),
        # what others do by someone's account, and what is only announced
        (
            "Bà Lê Thị Hòa, Phó Giám đốc Sở Y tế tỉnh Lào Cai, cho biết lực lượng chức năng kiểm "
            "tra các quán, nhắc nhở và yêu cầu cam kết khắc phục."
        ),
        (
            "Bộ trưởng Bộ Y tế Lê Văn An nhấn mạnh ba nhóm công tác khám chữa bệnh cần tập trung "
            "thực hiện trong năm nay."
        ),
        CHAIRMAN + "lưu ý, miền núi cần đề phòng mưa đá.",
        # what is asked again and again, every year, as a rule, or by a draft
        "UBND tỉnh Lào Cai cũng nhiều lần kiến nghị Bộ Xây dựng, đề nghị giảm mức thuế.",
        "Chính phủ đã giao Bộ Khoa học và Công nghệ tổ chức trao giải hằng năm.",
        (
            CHAIRMAN + "cho biết, về nguyên tắc quản lý, khi có cháy, cơ quan quản lý sẽ thông tin "
            "cho nhà trường và yêu cầu nhà trường cung cấp đầy đủ hồ sơ."
        ),
        (
            "Về danh mục thuốc, tiếp thu ý kiến đại biểu, dự thảo Luật đã giao Bộ trưởng Bộ Y tế "
            "quy định việc cấp phép."
        ),
        "Cư dân kiến nghị, thành phố nên xem xét giao UBND phường Khánh Yên quản lý chợ.",
        # what leaders do by an account
        "Bộ cũng đầu tư, chỉ đạo cơ quan trực thuộc nâng cấp máy đo mưa.",
        # answers to questions, views and rumours
        (
            "Quốc hội chất vấn Bộ trưởng Bộ Y tế Lê Văn An. Phiên chất vấn kéo dài. Trả lời chất "
            "vấn, Bộ trưởng Bộ Y tế Lê Văn An nhấn mạnh cần tăng cường đầu tư cho y tế cơ sở."
        ),
        "Theo ông Lý Văn Hòa, Chủ tịch UBND huyện Văn Bàn, cần tăng cường đầu tư cho chợ.",
        "Theo thông tin trên mạng xã hội, Sở Y tế tỉnh Lào Cai sẽ tổ chức tiêm thuốc.",
        # what a letter of long ago ordered as well
        (
            "Ban cán sự đảng Chính phủ có Công văn số 24-CV/BCSĐCP ngày 23/1/2022 về nhân sự. Đồng "
            "thời giao Bộ trưởng Bộ Nội vụ Phạm Thị Hoa báo cáo Ban Tổ chức Trung ương."
        ),
        # what one has agreed with somebody that he will do
        (
            "UBND tỉnh Lào Cai lưu ý, để kịp tiến độ, UBND tỉnh thống nhất với nhà đầu tư sẽ ứng "
            "trước kinh phí để huyện chi trả."
        ),
        # after what something came to be
        (
            "Sau khi báo chí phản ánh và Phó Thủ tướng Lê Văn Bình chỉ đạo phải giải quyết dứt "
            "điểm vụ việc, trường đã cấp bằng."
        ),
        # a crime by its charges, an office given
        (
            "Theo cáo trạng, ông A đã ký hai văn bản. Cáo trạng nêu, Thanh tra Chính phủ kiến nghị "
            "Thủ tướng giao UBND tỉnh Lào Cai thu hồi đất. Cáo trạng cũng nêu tên ba người."
        ),
        "Thứ trưởng Bộ Y tế Lê Văn An trao và giao nhiệm vụ Giám đốc tới ông Bùi Văn Tám.",
    ],
)
def test_what_is_only_told_of_is_no_task(read, text):
    assert tasks_of(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CHAIRMAN + "nhấn mạnh lực lượng dân quân phải bố trí thuyền chở lương thực.",
            [("bố trí thuyền chở lương thực", ["lực lượng dân quân"])],
        ),
        (
            (
                "Ngày 2/5/2025, Thanh tra Chính phủ có kết luận về dự án. Theo đó, Thanh tra Chính "
                "phủ yêu cầu UBND tỉnh Lào Cai thu hồi đất."
            ),
            [("thu hồi đất", ["Ủy ban nhân dân tỉnh Lào Cai"])],
        ),
        (
            (
                "Sở Xây dựng tỉnh Lào Cai đề nghị ban quản lý dự án rà soát biển báo. Đối với các "
                "doanh nghiệp, hợp tác xã vận tải cần bố trí đủ xe; bảo đảm chất lượng "
                "phục vụ; các huyện tổ chức phân luồng."
            ),
            [
                ("rà soát biển báo", ["ban quản lý dự án"]),
                ("tổ chức phân luồng", ["các huyện"]),
            ],
        ),
        # what may be is not to be done yet
        (
            (
                "Bộ trưởng Bộ Y tế Lê Văn An lưu ý, các tỉnh cần theo dõi thời tiết.\n"
                '"Nếu mưa kéo dài, có thể tổ chức thi làm hai đợt"'
            ),
            [("theo dõi thời tiết", ["các tỉnh"])],
        ),
        # a proposal that one is yet to make is part of one's plan
        (
            "Sở Y tế tỉnh Lào Cai sẽ báo cáo, kiến nghị Bộ Y tế xem xét cấp thêm thuốc.",
            [
                (
                    "báo cáo, kiến nghị Bộ Y tế xem xét cấp thêm thuốc",
                    ["Sở Y tế tỉnh Lào Cai"],
                )
            ],
        ),
        (
            (
                "Cục Cảnh sát giao thông giao các phòng thuộc Cục lập phương án; tham mưu cho lãnh "
                "đạo Cục chỉ đạo các đơn vị thực hiện."
            ),
            [
                (
                    "lập phương án; tham mưu cho lãnh đạo Cục chỉ đạo các đơn vị thực hiện",
                    ["các phòng thuộc Cục"],
                )
            ],
        ),
        (
            (
                "Thủ tướng yêu cầu các bộ rà soát quy hoạch. Hoàn thành đường cao tốc cũng là "
                "những nội dung được Thủ tướng nhắc tới."
            ),
            [("rà soát quy hoạch", ["các bộ"]), ("Hoàn thành đường cao tốc", ["các bộ"])],
        ),
        (
            (
                "Thủ tướng yêu cầu Bộ Quốc phòng hoàn thành nhiệm vụ xây dựng phẩm chất người "
                "lính: trung, dũng, liêm, chính."
            ),
            [
                (
                    "hoàn thành nhiệm vụ xây dựng phẩm chất người lính: trung, dũng, liêm, chính",
                    ["Bộ Quốc phòng"],
                )
            ],
        ),
        # the public is asked in between, and whoever feels ill
        (
            (
                CHAIRMAN
                + "yêu cầu các xã lập chốt kiểm dịch. Yêu cầu người dân thực hiện 5K. Công "
                "an huyện tăng cường tuần tra."
            ),
            [
                ("lập chốt kiểm dịch", ["các xã"]),
                ("tăng cường tuần tra", ["Công an huyện Văn Bàn"]),
            ],
        ),
        (
            (
                "Sở Y tế tỉnh Lào Cai đề nghị các xã tuyên truyền phòng bệnh. Nếu có triệu chứng "
                "sốt, phát ban cần chủ động liên hệ với cơ sở y tế."
            ),
            [("tuyên truyền phòng bệnh", ["các xã"])],
        ),
        (
            CHAIRMAN + "yêu cầu các xã tổ chức tuần tra; yêu cầu người dân thực hiện 5K.",
            [("tổ chức tuần tra; yêu cầu người dân thực hiện 5K", ["các xã"])],
        ),
        (
            "Sau khi nghe báo cáo, Phó Thủ tướng Lê Văn Bình chỉ đạo Bộ Y tế rà soát kho thuốc.",
            [("rà soát kho thuốc", ["Bộ Y tế"])],
        ),
        (
            (
                CHAIRMAN + "chỉ đạo, Phòng Giáo dục và Đào tạo cần đề cao trách nhiệm nhà trường; "
                "thầy cô hỗ trợ các em học yếu."
            ),
            [
                ("đề cao trách nhiệm nhà trường", ["Phòng Giáo dục và Đào tạo"]),
                ("hỗ trợ các em học yếu", ["thầy cô"]),
            ],
        ),
        # one who does well but must also do more; a measure made plainer
        (
            (
                "Bộ trưởng Bộ Y tế Lê Văn An yêu cầu các xã rà soát kho thuốc. Bộ trưởng cho rằng, "
                "Cần Thơ chuẩn bị rất tốt nhưng cũng phải lập phương án dự phòng."
            ),
            [
                ("rà soát kho thuốc", ["các xã"]),
                ("lập phương án dự phòng", ["thành phố Cần Thơ"]),
            ],
        ),
        (
            "Bộ Y tế đề nghị Sở Y tế tỉnh Lào Cai cần cụ thể hơn các mức giá khám.",
            [("cụ thể hơn các mức giá khám", ["Sở Y tế tỉnh Lào Cai"])],
        ),
        # after one of those charged has got a part, nobody is charged alone
        (
            (
                "UBND tỉnh Lào Cai yêu cầu thủ trưởng các sở thực hiện một số nội dung sau:\nTạm "
                "dừng lễ hội đền Thượng.\nGiao Trung tâm Y tế rà soát kho thuốc.\nTiếp tục thực "
                "hiện nghiêm việc đeo khẩu trang."
            ),
            [
                ("Tạm dừng lễ hội đền Thượng", ["thủ trưởng các sở"]),
                ("rà soát kho thuốc", ["Trung tâm Y tế"]),
                ("Tiếp tục thực hiện nghiêm việc đeo khẩu trang", []),
            ],
        ),
        # what one proposes to another after an order
        (
            (
                "UBND tỉnh Lào Cai yêu cầu Giám đốc Sở Xây dựng làm rõ trách nhiệm.\nKiến nghị "
                "Tỉnh ủy chỉ đạo Huyện ủy Văn Bàn kiểm điểm cán bộ."
            ),
            [
                ("làm rõ trách nhiệm", ["Giám đốc Sở Xây dựng tỉnh Lào Cai"]),
                ("chỉ đạo Huyện ủy Văn Bàn kiểm điểm cán bộ", ["Tỉnh ủy Lào Cai"]),
            ],
        ),
        # a directive on the ground of which one asks, and a letter that is part of the work
        (
            "Trên cơ sở Chỉ thị này, lãnh đạo Bộ Y tế đề nghị các Sở Y tế rà soát kho thuốc.",
            [("rà soát kho thuốc", ["các Sở Y tế"])],
        ),
        (
            "Thủ tướng đề nghị các bộ đánh giá tình hình; có văn bản chỉ đạo, điều hành phù hợp.",
            [("đánh giá tình hình; có văn bản chỉ đạo, điều hành phù hợp", ["các bộ"])],
        ),
        (
            "Thủ tướng Phạm Văn Minh cho biết ý kiến. Theo Thủ tướng, cần rà soát quy hoạch điện.",
            [("rà soát quy hoạch điện", [])],
        ),
    ],
)
def test_the_work_beside_it_is_a_task(read, text, expected):
    assert tasks_of(read, text) == expected


@pytest.mark.parametrize(
    ("who", "lead"),
    [
        ("các cảng vụ và các hãng hàng không", ["các cảng vụ và các hãng hàng không"]),
        ("sở, ngành căn cứ chức năng nhiệm vụ được giao,", ["sở, ngành"]),
        ("các đơn vị quản lý khai thác bến xe, bến phà phải", None),
        ("Giám đốc các đơn vị tại cảng biển, bến phà phải", None),
        ("Phòng Kinh tế Sa Pa chủ động", ["Phòng Kinh tế Sa Pa"]),
        ("Trạm Y tế xã/phường", ["Trạm Y tế xã/phường"]),
    ],
)
def test_those_charged_are_named_in_full(read, who, lead):
    text = f"UBND tỉnh Lào Cai yêu cầu {who} rà soát tiến độ."
    ((_, charged),) = tasks_of(read, text)
    assert charged == (lead or [who.removesuffix(" phải")])


def test_who_plans_is_the_one_who_speaks_and_not_whose_part_that_one_is(read):
    said = "Trường Đại học Tây Bắc (Đại học Quốc gia Hà Nội) cho biết sẽ công bố điểm chuẩn."
    school = "Trường Đại học Tây Bắc Đại học Quốc gia Hà Nội"
    assert tasks_of(read, said) == [("công bố điểm chuẩn", [school])]


def test_a_heading_whose_words_the_text_has_again_is_none_of_its_own(read):
    text = (
        "Tổng Bí thư yêu cầu tình báo quốc phòng nâng cao chất lượng hoạt động.\nXây dựng đội ngũ "
        'cán bộ theo tinh thần "bốn dám"\nTổng Bí thư yêu cầu tình báo quốc phòng xây dựng đội ngũ '
        'cán bộ theo tinh thần "bốn dám", có bản lĩnh.'
    )
    assert [action for action, _ in tasks_of(read, text)] == [
        "nâng cao chất lượng hoạt động",
        'xây dựng đội ngũ cán bộ theo tinh thần "bốn dám", có bản lĩnh',
    ]

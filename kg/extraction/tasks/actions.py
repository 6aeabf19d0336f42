"""Where an action begins and ends: in "yêu cầu các đơn vị của Bộ Y tế khẩn trương rà soát
kho thuốc." it is "khẩn trương rà soát kho thuốc".
"""

from __future__ import annotations

import bisect
import re

from kg.extraction.analysis import Analysis
from kg.extraction.bodies import papers
from kg.extraction.tasks.assignees import Parties
from kg.extraction.tasks.quotations import quotations
from kg.extraction.tasks.remits import remit
from kg.letters import UPPER
from kg.vocabulary import Hit

# Particles after which a verb belongs to what stands before: a relative clause, a passive, a
# purpose, or the second member of a compound.
_BOUND = re.compile(
    r"(?:^|[\s,(\"])(?:các|những|mọi|một|theo|về|của|trong|do|với|bằng|từ|được|bị|đã|đang|vừa|từng"
    r"|có|chưa|(?<!trực )thuộc|cho|để|nhằm|khi|nếu|mà|như|là|tại|ở|sau|trước|đến|vào"
    r"|(?<!nêu )(?<!cơ quan )(?<!đơn vị )(?<!địa phương )trên"
    r"|và|hoặc|chịu|diện|(?<!các )cấp|chủ trì|công ty|cổ phần|trách nhiệm hữu hạn|tnhh"
    r"|một thành viên|được (?:chỉ định|cử|huy động|điều động|tuyển dụng)) $"
)
_NOMINAL = re.compile(
    r"(?:^|[\s,(\"])(?:các|những|mọi|một|theo|về|của|trong|do|với|bằng|từ|được|bị|cho|để|nhằm|khi"
    r"|nếu|mà|như|là|sự|việc|có|thuộc|trước|chưa|không|bởi|chức năng|thẩm quyền|cấm"
    r"|liên quan (?:đến|tới)) \"?$"
)
_SEVERAL = ("các ", "mỗi ", "từng ")
_MEETS = "đạt "  # before a demand, unlike the name of who makes it: "ông Lê Văn Đạt yêu cầu"
_AS_NOUN = re.compile(
    r" (?:của|từ|này|cũng|trên đây|nêu trên|cho thấy|cho biết|là|mới|số(?= \d)|đã|vẫn|không hề)\b"
    rf"|,? cá nhân\b| được (?:đưa ra|ban hành|công bố)\b| được (?=[{UPPER}])"
)
# "quy định tại Điều 5, | hướng dẫn tại Thông tư này" cites what is laid down.
_LAID_DOWN = re.compile(
    r" (?:tại|trong) (?:các )?(?:điều|khoản|luật|bộ luật|nghị định|nghị quyết|thông tư|quyết định"
    r"|văn bản|công văn|phụ lục)\b"
)
# "các cơ quan | truyền thông, báo chí": the verb says which ones.
_KIND = re.compile(r",? (?:báo chí|thông tấn|đại chúng)\b")
# "các cơ quan | quản lý cán bộ": what is always done says which ones.
_KEEPS = re.compile(
    r"(?:quản lý (?!chặt|nghiêm|tốt|hiệu quả)|làm công tác\b|phát hiện có\b"
    r"|tham gia [^,;]{2,50}? (?:chấp hành|thực hiện|tuân thủ)\b)"
)
_IN_LIST = re.compile(r"\b(?:cơ quan|đơn vị|cá nhân|doanh nghiệp)(?:,| và) $")
# "vừa phòng dịch vừa sản xuất": both are to be done.
_BOTH = re.compile(r"[^,;.]{0,100}(?:,? vừa|,? đồng thời) ")
_NEXT = re.compile(r"(?:,|,? và|,? hoặc) ")
_LEFT = re.compile(
    r"(?:\b(?:(?<!hàng )không|chưa|tuyệt đối|cùng|cũng|đều|hết sức|rất|luôn|thật|đặc biệt"
    r"|hơn nữa|chỉ|vừa) )+$"
)
# "bắn pháo hoa tại 8 điểm, gồm:" ends before the word that opens the list.
_TAIL = re.compile(
    r"(?:,? (?:(?:bao )?gồm|(?:cụ thể )?như sau|(?:trong đó|cụ thể)(?=:)))?"
    r"(?:[\s.,;:!?…\"'-]|\./|\(\s*$)*$"
)
_ASIDE = re.compile(
    r",? (?:qua đó|theo đó|từ đó) |, điều (?:này|đó) |, đây (?:là|cũng) "
    r"|,? cũng là (?:một trong )?(?:những|các)? ?(?:nội dung|nhiệm vụ|việc|vấn đề|yêu cầu) "
    r"|\s*\((?:[Ảả]nh|[Nn]guồn)\b| - Ảnh\b"
    r"|[\w\"] (?=(?:[A-ZĐ]{3,6} - )?(?:Trước đó|Theo|Ngoài ra|Bên cạnh đó|Trước mắt|Đồng thời"
    r"|Tuy nhiên|Sau khi|Liên quan|Phát biểu|Hiện nay|Tại|Trong|Ngày \d{1,2})\b)"
    r"|,? tuy nhiên,? (?!(?:vẫn )?(?:phải|cần|không (?:được|chủ quan|vì)))"
    r"|,? cũng được [^,;.]{3,50} (?:nêu ra|đề cập|đặt ra|nhắc tới|nhắc đến)\b"
    r"|, (?:tỉnh|thành phố|huyện|đơn vị|cơ quan|bộ|sở|trường) (?:này|đó) (?:cũng )?đã "
    r"| cho thấy |, song (?:sẽ |cũng )?(?:không|chưa) "
    r"|,? (?:nhưng|song|tuy nhiên)(?: đến nay)?(?: vẫn)?"
    r" (?:chưa|không (?:được|nhận được|có (?:kết quả|hồi âm)))\b"
    r"|,? nếu không (?:sẽ|thì) |,? (?:do đó|do vậy|vì vậy|vì thế|bởi vậy),? "
    r"| (?:[a-z0-9]+ ){4,}hinh anh \d"
)
_LINK = re.compile(r"\"?(?:,| -)|\"")
# "... bảo đảm đủ thuốc | và nhấn mạnh "sức khỏe là trên hết"": who orders goes on to say.
_JOINED = re.compile(r",? (?:và|đồng thời)(?: cũng)? $")
_SAYS_SO = re.compile(r" (?:rằng|là)\b|,? \"|, (?=[^\W\d_])|: ")
_BEFORE_NAME = re.compile(r"[\s\"-]*(?:(?:ông|bà|đồng chí|anh|chị) )?", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r"\w $")
# The mark that closes a quotation opened before: '... và thông tin sau", ông A nói'.
_CLOSES = re.compile(r"(?<=[\w.!?)…%])\"(?=,| -|\.?\s*$)")
# After a name these words say more of it, or that something is so; any other may be a verb.
_VERB = re.compile(
    r"(?!(?:của|tại|thuộc|trực thuộc|là|có|được|bị|do|và|cùng|với|trong|ngoài|trên|dưới|về|ở"
    r"|các|những|như|theo|cho|này|đó|nêu|nói|khi|nếu|vì|chưa|không|cũng|đều|gồm|luôn|nhiệm kỳ"
    r"|khóa|giai đoạn|năm|quý|tháng|ngày|cấp|nơi|liên quan|hoặc|vào|từ|đến|để|sau|trước"
    r"|đã|đang|vừa|từng|mới|vẫn|còn|hiện|thôi|giữ|nghỉ|thay)\b)(?=[^\W\d_])(?P<verb>\w+) (?=\w)"
)
_CAPITAL = re.compile(rf"(?<=[\s(])[{UPPER}]\w+ $")
_LOOK_BACK = 40
_HOLDS = frozenset({"cho-biết", "cho-rằng", "nhấn-mạnh"})
_SAYS = frozenset({"cho-biết", "cho-rằng", "khẳng-định", "nhấn-mạnh", "nêu-rõ"})
# Words that take a name into the clause before it.
_GOVERNS = re.compile(
    r"bà|bởi|bị|chí|cho|chỉ|còn|của|cùng|cũng|do|hoặc|khi|là|mà|mỗi|như|nhưng|nên|nếu|ông|rằng|sau"
    r"|song|theo|thuộc|thì|tại|từ|từng|trong|trước|và|vì|với|về|để|đến|được|\W+"
)


class Actions:
    """Finds the beginnings and ends of actions in one document."""

    def __init__(self, analysis: Analysis, parties: Parties) -> None:
        self._analysis = analysis
        self._parties = parties
        self._quotes = list(quotations(analysis.text))

    def opening(self, position: int) -> Hit | None:
        """The verb or word of manner with which an action begins right here."""
        if self._is_leader(position) or self._parties.units.inside(position) is not None:
            return None
        if self._goes_on_name(position):
            return None
        manner = self._analysis.hit_at("manner", position)
        if manner is not None:
            return manner
        verb = self._analysis.hit_at("action-verb", position)
        if verb is not None and _AS_NOUN.match(self._analysis.text, verb.end):
            return None
        is_cited = verb is not None and _LAID_DOWN.match(self._analysis.lower, verb.end)
        if is_cited and self._analysis.text.endswith((", ", " và "), 0, position):
            return None
        return verb

    def may_begin(self, position: int, end: int) -> bool:
        """Whether the word here, after a name, may be a verb though none that is known."""
        word = _VERB.match(self._analysis.text, position, end)
        return word is not None and word["verb"].islower()

    def is_finite(self, verb: Hit, floor: int) -> bool:
        """Whether a word gives work or reports here, and is no noun nor part of a name."""
        if self._parties.units.inside(verb.start) is not None or self._is_name(verb):
            return False
        before = self._analysis.lower[max(floor, verb.start - 24) : verb.start]
        if _NOMINAL.search(before) or self._analysis.text.endswith(_MEETS, floor, verb.start):
            return False
        if before.endswith("nhấn mạnh ") and self._analysis.text.startswith(' "', verb.end):
            return False  # 'nhấn mạnh yêu cầu "đoàn kết"' names the demand
        return not self._follows_noun(verb, floor)

    def _is_name(self, verb: Hit) -> bool:
        """Whether a word of one capitalised syllable ends a name: "thôn Lỗ Giao"."""
        words = self._analysis.text[verb.start : verb.end]
        is_syllable = words.istitle() and " " not in words
        return (
            is_syllable
            and _NAME_GOES_ON.search(self._analysis.text, verb.start - 2, verb.start) is not None
        )

    def gives_work(self, position: int) -> bool:
        """Whether the action that begins here is to give work to others: "giao", "yêu cầu"."""
        order = self._analysis.hit_at("task-verb", position)
        return order is not None and order.concepts[0].get("role") != "action"

    def verb(self, position: int) -> Hit | None:
        """The verb of an action that begins here, over words of manner."""
        while (manner := self._analysis.hit_at("manner", position)) is not None:
            position = manner.end + 1
        return self._analysis.hit_at("action-verb", position)

    def first(self, start: int, end: int) -> int | None:
        """Where the first action inside ``[start, end)`` begins, None without a verb."""
        found = [
            *self._analysis.found("manner", start, end),
            *self._analysis.found("action-verb", start, end),
        ]
        bound = -1
        passed = remit(self._analysis, start, end)
        for hit in sorted(found, key=lambda hit: hit.start):
            is_next = bound >= 0 and _NEXT.fullmatch(self._analysis.text, bound, hit.start)
            if self._parties.units.inside(hit.start) is not None or self._is_of_class(hit):
                continue
            if passed is not None and passed[0] <= hit.start < passed[1]:
                continue
            if self._is_nominal(hit, start) or (is_next and self._is_verb(hit)):
                bound = hit.end
            else:
                return self._with_negation(hit.start, start)
        return None

    def end(self, start: int, end: int) -> int:
        """Where an action that begins at ``start`` ends inside its clause."""
        text = self._analysis.text
        aside = _ASIDE.search(text, start, end)
        if aside:
            end = aside.start() + (aside[0][0].isalnum() or aside[0][0] == '"')
        end = self._in_quotation(start, end)
        end = self._before_attribution(start, self._before_next_sentence(start, end))
        tail = _TAIL.search(text, start, end)
        if tail is None or tail.start() == end:
            return end
        is_closing = text.startswith('"', tail.start())
        is_open = text.count('"', start, tail.start()) % 2 == 1
        return tail.start() + (is_closing and is_open)

    def _in_quotation(self, start: int, end: int) -> int:
        """Cut an action of quoted speech where that ends: '... cần rà soát", ông A nói'."""
        index = bisect.bisect_right(self._quotes, start, key=lambda quote: quote[0]) - 1
        closing = self._quotes[index][1] if index >= 0 else start
        end = min(end, closing) if closing > start else end
        mark = self._analysis.text.find('"', start, end)
        return mark if mark >= 0 and _CLOSES.match(self._analysis.text, mark, end) else end

    def _goes_on_name(self, position: int) -> bool:
        """Whether a capital after a word marks a name: "giao Phòng Kinh tế", "Trung tâm Xúc tiến
        đầu tư", "Văn hóa - Thông tin"."""
        if not self._analysis.text[position : position + 1].isupper():
            return False
        if _NAME_GOES_ON.search(self._analysis.text, 0, position) is not None:
            return True
        around = (max(0, position - _LOOK_BACK), position + _LOOK_BACK)
        fields = self._analysis.found("field", *around)
        return any(field.start < position < field.end for field in fields)

    def _is_verb(self, hit: Hit) -> bool:
        return hit.concepts[0].scheme == "action-verb"

    def _is_of_class(self, hit: Hit) -> bool:
        """Whether a verb is part of the name of a class: "các khu cách ly | tập trung"."""
        start = max(0, hit.start - _LOOK_BACK)
        return any(
            noun.start < hit.start < noun.end
            for scheme in ("collective", "private-actor", "body-kind")
            for noun in self._analysis.found(scheme, start, hit.end + _LOOK_BACK)
        )

    def _is_leader(self, position: int) -> bool:
        """Whether "lãnh đạo" and the like are nouns here: "lãnh đạo các sở", "tổ chức, đơn vị"."""
        noun = self._analysis.hit_at("collective", position)
        if noun is None or self._analysis.hit_at("action-verb", position) is None:
            return False
        after = noun.end + 1
        is_named = self._analysis.text[after : after + 1].isupper()
        if is_named and noun.concepts[0].id == "leaders":
            return True  # "lãnh đạo Tập đoàn A"
        if _IN_LIST.search(self._analysis.lower, max(0, position - _LOOK_BACK), position):
            return True  # "các cơ quan, tổ chức", "cá nhân, tổ chức"
        link = _NEXT.match(self._analysis.text, noun.end)
        if link is not None and self._analysis.hit_at("collective", link.end()) is not None:
            return True  # "các tổ chức, đoàn thể"
        if noun.concepts[0].get("force") == "plural" and self._acts(position):
            return False  # "các sở tổ chức thanh tra"
        if self._analysis.lower.startswith("các ", after):
            after += len("các ")
        return (
            self._parties.units.at(after) is not None
            or self._analysis.hit_at("collective", after) is not None
        )

    def _acts(self, position: int) -> bool:
        """Whether the words for who is to act end right before."""
        named = self._parties.units.ending(position - 1) is not None
        kind = self._analysis.hit_before("body-kind", position)
        if kind is not None and self._analysis.lower.endswith(_SEVERAL, 0, kind.start):
            return True  # "các đoàn thanh tra | nộp báo cáo"
        return named or self._analysis.hit_before("collective", position) is not None

    def _is_nominal(self, hit: Hit, floor: int) -> bool:
        text = self._analysis.text
        if self._goes_on_name(hit.start):
            return True
        if hit.start == floor:
            return self._is_leader(hit.start)
        if self._is_leader(hit.start):
            return True
        if text[hit.start].isupper() and text.endswith(", ", floor, hit.start):
            return True  # "các Bộ: Tài chính, Xây dựng" are names
        before = self._analysis.lower[max(floor, hit.start - _LOOK_BACK) : hit.start]
        is_both = before.endswith("vừa ") and _BOTH.match(self._analysis.lower, hit.end) is not None
        if (_BOUND.search(before) and not is_both) or _KIND.match(text, hit.end):
            return True
        if _KEEPS.match(self._analysis.lower, hit.start) and self._follows_class(hit):
            return True
        is_syllable = " " not in self._analysis.text[hit.start : hit.end]
        if is_syllable and not (self._follows_name(hit) or self._follows_capital(hit)):
            return True
        return self._follows_noun(hit, floor)

    def _follows_noun(self, hit: Hit, floor: int) -> bool:
        """Whether a verb is nominal after the noun before it: "công tác kiểm tra"."""
        noun = self._analysis.hit_before("nominaliser", hit.start)
        if noun is None or noun.start < floor:
            return False
        if papers.names_acting(self._analysis, noun):
            return False  # "Công điện yêu cầu các bộ ..."
        return self._parties.units.inside(noun.start) is None and not self._follows_name(hit)

    def _follows_name(self, hit: Hit) -> bool:
        """Whether the words for who is to act end right before: "các đơn vị lập danh sách"."""
        return self._acts(hit.start)

    def _follows_capital(self, hit: Hit) -> bool:
        """Whether a verb stands right after the capital of a name that is not known whole: "thành
        phố Đà Lạt và Bảo Lộc | cử"."""
        before = max(0, hit.start - _LOOK_BACK)
        return _CAPITAL.search(self._analysis.text, before, hit.start) is not None

    def _follows_class(self, hit: Hit) -> bool:
        return self._analysis.hit_before("collective", hit.start) is not None

    def _with_negation(self, position: int, floor: int) -> int:
        left = _LEFT.search(self._analysis.lower, max(floor, position - _LOOK_BACK), position)
        return left.start() if left else position

    def _before_next_sentence(self, start: int, end: int) -> int:
        """Cut an action that ran into a sentence of what someone says: "... rà soát kho thuốc Sở Y
        tế cho biết"."""
        for verb in self._analysis.found("speech-verb", start, end):
            link = _JOINED.search(self._analysis.text, start, verb.start)
            if link is not None and self._goes_on_to_say(verb):
                return link.start()
            unit = self._parties.units.ending(verb.start - 1)
            if verb.concepts[0].id not in _SAYS or unit is None or unit.start <= start:
                continue
            if self._analysis.hit_at("action-verb", verb.start) is not None:
                continue  # "thay mặt Chính phủ làm rõ" acts
            word = self._analysis.lower[start : unit.start].split()[-1]
            is_object = any(
                self._analysis.hit_before(scheme, unit.start) is not None
                for scheme in ("action-verb", "task-verb")
            )
            if not is_object and not _GOVERNS.fullmatch(word) and word[-1].isalnum():
                return unit.start - 1
        return end

    def _goes_on_to_say(self, verb: Hit) -> bool:
        """Whether a verb that is joined to what is to be done tells what the speaker says more."""
        if verb.concepts[0].id not in _SAYS:
            return False
        says_so = _SAYS_SO.match(self._analysis.text, verb.end) is not None
        return says_so or verb.concepts[0].id in _HOLDS

    def _before_attribution(self, start: int, end: int) -> int:
        """Cut a quoted action where the quotation closes: '..." - ông A nói'."""
        said = self._analysis.found("speech-verb", start, end)
        if not said or said[-1].end < end - 3:
            return end
        for link in _LINK.finditer(self._analysis.text, start, end):
            name = _BEFORE_NAME.match(self._analysis.text, link.end())
            assert name is not None
            unit = self._parties.units.at(name.end())
            if unit is not None and unit.end <= said[-1].start:
                return link.start()
        return end

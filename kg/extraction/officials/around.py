"""What verbs beside a person's title make of it: "cách chức ông A - …", "A, …, nghỉ hưu".

The title itself says that the office is held; a verb right before or after it may say that it is
taken, left or lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.career import ALL_POSTS, Career
from kg.extraction.officials.chains import Chain
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.phrases import OfficePhrase
from kg.letters import UPPER
from kg.model import Status
from kg.sentences import Sentence
from kg.vocabulary import Hit

_WHILE_HELD = re.compile(
    r"\b(?:trong (?:suốt )?thời gian|(?<!trước )(?<!sau )(?:khi|lúc)) (?:còn |đang |đương )?"
    r"(?:giữ|đảm nhiệm|đảm nhận|là|làm)(?: (?:các|chức|chức vụ|cương vị|vị trí|trọng trách))* $",
    re.IGNORECASE,
)
_IN_CHARGE = "giao-phụ-trách"
_A_FIELD = re.compile(r" (?:công tác|lĩnh vực|mảng|khối|về|các|nhiệm vụ|địa bàn|việc)\b")
_MOVES = frozenset({"điều-động", "luân-chuyển", "biệt-phái"})
_ELSEWHERE = re.compile(
    r"(?: \([^()]*\))?,? (?:về|đến|sang|tới|ra|vào) "
    r"|[^,;:.]{0,60}? (?:về|đến|sang|tới|ra|vào) (?:nhận )?công tác\b"
)
_TO_PERSON = re.compile(r" (?:đối với |với )?(?:(?:ông|bà|đồng chí|anh|chị) )?(?:\w+ ){0,2}")
_AFTER_OFFICE = re.compile(r"[, -]*(?:(?:đã|vừa|cũng|được|nhận|quyết|quyết định|sẽ|xin)[, -]*)*")
_RETIRES = re.compile(r"[, -]*(?:(?:đã|vừa|cũng|được|nhận|quyết|quyết định|mới)[, -]*)*")
_RESIGNATIONS = frozenset({"từ-chức", "rời-chức-vụ"})
_HAS_RESIGNED = re.compile(
    r",?(?: (?:(?:hôm|vào|ngày|sáng|trưa|chiều|tối|đêm|tháng)(?: (?:nay|qua|ngày|tháng))*"
    r"(?: \d[\d/.-]*)?|đã|vừa|mới|bất ngờ|chính thức|đột ngột|tuyên bố))* ?"
    r"(?:đã )?(?:từ chức|rời ghế|rời nhiệm sở|rời chức vụ|rời cương vị)"
)
# "A, Bộ trưởng X, xin thôi giữ các chức vụ và được Trung ương đồng ý".
_ASKED_AND_LET_GO = re.compile(
    r"(?:,? là (?:trường hợp|người|một trong)\b[^,.;:]{0,60}?)?,? (?:đã |có đơn |làm đơn )*"
    r"xin (?:thôi|từ chức|nghỉ)\b[^.;:]{0,50}? được [^.;:,]{2,60}?"
    r" (?:đồng ý|chấp thuận|chấp nhận|nhất trí)\b"
)
_ENVOYS = ("đại-sứ", "lãnh-sự", "đại-diện")
# "thay Trung tướng A, Người phát ngôn Bộ X được giao nhiệm vụ mới"; who "sẽ nhận" it is there yet.
_MOVED_ON = re.compile(
    r",? (?:(?:đã|vừa|mới|người|cũng) )*(?:được (?:giao|nhận|phân công|điều động|bố trí|chuyển)"
    r"|nhận|chuyển)(?: (?:giao|nhận|sang|công tác|làm|đảm nhiệm))* (?:nhiệm vụ|công tác|công việc)"
    r" (?:mới|khác)\b"
)
_RETIREMENTS = frozenset({"nghỉ-hưu", "từ-trần"})
# "trao quyết định nghỉ hưu theo chế độ cho ông | A, Trưởng ban X".
_TO_RETIREE = re.compile(
    r"(?: theo [^\s,;.]+(?: [^\s,;.]+){0,3}?)? (?:đối với|cho)"
    r" (?:(?:ông|bà|đồng chí) )?(?:\w+ ){0,2}"
)
# "A (Bí thư X), B (Giám đốc Y) đều bị cách chức": what is said of all is said of each.
_TO_LOSS = re.compile(
    r"(?:[^()]{0,40}\)| \((?:trái|phải|giữa)\))?(?:, một [^,;:.()]{3,60},)?"
    rf"(?:(?:,| và) (?:(?:ông|bà|đồng chí) )?[{UPPER}][^,;:()]{{1,40}} \([^()]*\))*,?(?: -)?"
    r"(?: (?:đã|vừa|mới|cũng|cùng|đều|thì|nay|sau đó|về sau|lần lượt|chính thức|trước khi"
    r"|cho đến khi|đến khi|(?:vào |hôm |ngày |tháng )*\d[\d/.-]*))* "
    r"(?:(?:bị|được)(?: xử lý)?(?: kỷ luật)?(?: bằng hình thức)? (?:(?:[^\s,;:.()]+ ){1,6})?)?"
)
_LEAVES_SEAT = "thôi-tham-gia"
_LOST_ALL = "mất-tất-cả-chức-vụ"
_LOST_BY_NATURE = frozenset({"mất-chức", _LOST_ALL})
# "miễn nhiệm chức Chủ tịch Z", "cách chức tất cả chức vụ trong Đảng": only what is named is taken.
_SECOND = re.compile(r" [^,;:.()]{5,90}(?: \([^()]{1,30}\))? và ")
_WHAT_IS_LOST = re.compile(
    r" (?:(?:tất cả |mọi |hết )?(?:các )?(?:chức vụ|chức danh|chức|tư cách|vị trí|cương vị) )?"
)
_IN_PARTY = re.compile(r"[^,.;]{0,25}\b(?:trong|về) (?:Đảng|đảng)\b")
_PASSIVE = re.compile(r"\b(?:bị|được)\b")
_TO_COLON = re.compile(r"[^;:.]{0,90}")
_OBJECT = re.compile(r" (?:(?:đối với|của|với) )?(?:(?:các|hai) )?(?:ông|bà|đồng chí)\b")
# "Vào đầu nhiệm kỳ, Chính phủ có bốn Phó Thủ tướng là …" tells who they were then.
_ROLL_CALL = re.compile(
    r"(?:\w+ ){0,2}(?:đầu|giữa|thời điểm|lúc|khi) (?:nhiệm kỳ|khóa|đó|ấy|bấy giờ)\b[^,;:]{0,20},"
    r" [^,;:]{0,60}\bcó\b[^,;:]*$",
    re.IGNORECASE,
)
# Expelled, arrested or charged some time ago: the title is that of the day.
_FALLEN = re.compile(
    r"\)?(?: và [^,;:.]{3,90})?,?(?: -)?(?: (?:đã|vừa|từng|cũng|cùng|đều|lần lượt))*"
    r"(?: được (?:thông báo|xác nhận|cho biết)(?: là)?)?"
    r" bị (?:(?!phát|ra lệnh|đề nghị|cáo buộc|yêu cầu|kêu gọi|dọa)[^\s,;:.()]+ ){0,7}?"
    r"(?:khai trừ|khởi tố|bắt|truy tố|xét xử|thanh trừng)\b"
)
_FELLED = re.compile(
    r"\b(?:khởi tố|bắt|tạm giam|truy tố|khai trừ)"
    r"(?: (?:bị can|tạm giam|giam|khẩn cấp|đối với|khỏi Đảng|đảng|các|hai|ông|bà|đồng chí))* $"
)
# Who is sentenced holds no office any longer, whatever he is still called.
_CONVICTED = re.compile(
    r"\)?,?(?: -)?(?: (?:đã|vừa|từng))* (?:bị|lĩnh|nhận)(?: (?!đề nghị|truy tố)[^\s,;.()]+){0,8}?"
    r" (?:(?:năm|tháng) tù|án tù|tù chung thân|chung thân|tử hình)\b"
    r"|\)?(?:,|:)? (?:\d+ (?:năm|tháng),? )+tù\b"
)


class Around:
    """Reads the verbs beside the titles of one document."""

    def __init__(self, analysis: Analysis, found: Findings, career: Career) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._career = career
        self._past = Past(analysis, found)

    def told(self, sentence: Sentence, name: Name, chain: Chain) -> Status | None:
        """What verbs right before a name or right after its offices say of these.

        "cách chức ông A - Phó Bí thư X" takes the post, "…, Giám đốc Sở Y, nghỉ hưu" ends it.
        """
        told = self._taken_before(sentence, name, chain)
        if told is None and self._resigns(sentence, name, chain):
            told = "dismissed"
        if told is None and _ASKED_AND_LET_GO.match(self._text, max(name.end, chain.end)):
            told = "dismissed"
        told = told or self._loses(sentence, name, chain)
        if told is not None:
            end = max(name.end, chain.end)
            over = told == "dismissed" and self._past.is_dated_past(sentence, end)
            return "former" if over else told
        if _WHILE_HELD.search(self._text, sentence.start, chain.start):
            return "former"
        if self._has_fallen(sentence, *_span(name, chain)):
            return "former"
        if _ROLL_CALL.match(self._text, sentence.start, chain.start):
            return "former"
        return self._of_list(sentence, name, chain) or self._told_after(sentence, name, chain)

    def _has_fallen(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the holder was sentenced, or expelled, arrested or charged well before the text:
        "Bộ trưởng A và Chủ tịch tỉnh B bị khai trừ khỏi Đảng vào ngày 6/6/2022"."""
        if _CONVICTED.match(self._text, end, sentence.end):
            return True
        fallen = _FALLEN.match(self._text, end, sentence.end) or _FELLED.search(
            self._text, sentence.start, start
        )
        if fallen is None:
            return False
        return self._past.told_on(sentence, max(end, fallen.end())) is not None

    def _resigns(self, sentence: Sentence, name: Name, chain: Chain) -> bool:
        """Whether the holder leaves without an office said again: "Thủ tướng A hôm 2/3 từ chức"."""
        end = max(name.end, chain.end)
        hits = self._analysis.found("career-verb", end, sentence.end)
        leaves = bool(hits) and hits[0].concepts[0].id in _RESIGNATIONS
        if not leaves or not _HAS_RESIGNED.fullmatch(self._text, end, hits[0].end):
            return False
        # In "kêu gọi Thủ tướng A từ chức" he has not.
        begin = min(name.start, chain.start)
        if hits[0].start == end + 1 and begin - sentence.start > len("Đồng chí "):
            return False
        if self._career.modality(sentence, begin) is not None:
            return False
        return not self._analysis.hit_at("post", hits[0].end + 1)

    def loses_all(self, sentence: Sentence, name: Name, chain: Chain) -> bool:
        """Whether all that a person held is lost, seats in committees as well."""
        if self._has_fallen(sentence, *_span(name, chain)):
            return True
        verb = self._loss(sentence, name, chain)
        return verb is not None and verb.concepts[0].id == _LOST_ALL

    def leaves_seat(self, sentence: Sentence, chain: Chain, office: OfficePhrase) -> bool:
        """ "A, Ủy viên Ủy ban X, thôi tham gia Ủy ban X": the clause names the body he leaves."""
        verbs = self._analysis.found("career-verb", chain.end, sentence.end)
        if not verbs or verbs[0].concepts[0].id != _LEAVES_SEAT or office.body is None:
            return False
        if _RETIRES.fullmatch(self._text, chain.end, verbs[0].start) is None:
            return False
        bodies = self._found.within(BodyMention, verbs[0].end, sentence.end)
        return bool(bodies) and bodies[0].name == office.body

    def _loses(self, sentence: Sentence, name: Name, chain: Chain) -> Status | None:
        """What the clause after a name and offices says is lost: "A, Giám đốc X, bị cách chức"."""
        verb = self._loss(sentence, name, chain)
        if verb is None:
            return None
        return "former" if verb.concepts[0].id in _LOST_BY_NATURE else "dismissed"

    def _loss(self, sentence: Sentence, name: Name, chain: Chain) -> Hit | None:
        """The verb by which an office is lost that the clause does not name again."""
        end = max(name.end, chain.end)
        hits = self._analysis.found("career-verb", end, sentence.end)
        words = _TO_LOSS.match(self._text, end, hits[0].start) if hits else None
        if words is None or words.end() != hits[0].start or hits[0].concepts[0].id == ALL_POSTS:
            return None
        verb = hits[0].concepts[0]
        taken = verb.get("effect") == "dismissed" and verb.get("object") == "person"
        passive = _PASSIVE.search(self._text, words.start(), hits[0].end) is not None
        if not (taken and passive) and verb.id not in _LOST_BY_NATURE:
            return None
        if self._career.modality(sentence, hits[0].start) is not None:
            return None  # "bị đề nghị cách chức"
        named = _WHAT_IS_LOST.match(self._text, hits[0].end)
        if named is not None and self._analysis.hit_at("post", named.end()):
            return None
        if _OBJECT.match(self._text, hits[0].end):
            return None
        return None if _IN_PARTY.match(self._text, hits[0].end, sentence.end) else hits[0]

    def _taken_before(self, sentence: Sentence, name: Name, chain: Chain) -> Status | None:
        """What a verb before the name takes: "cách chức ông A, …", "điều động ông A, … về Y"."""
        for hit in self._analysis.found("career-verb", sentence.start, name.start):
            verb = hit.concepts[0]
            taken = verb.get("effect") == "dismissed" and verb.id != ALL_POSTS
            if taken and self._career.modality(sentence, hit.start) is not None:
                continue  # "chưa miễn nhiệm ông A", "đề nghị cách chức bà B": it is yet to come
            if taken and self._is_title(chain, hit, name):
                return "dismissed"
            if verb.id in _RETIREMENTS and _TO_RETIREE.fullmatch(self._text, hit.end, name.start):
                return "dismissed"
            if not _TO_PERSON.fullmatch(self._text, hit.end, name.start):
                continue
            if taken:
                return "dismissed"
            if verb.id in _MOVES and _ELSEWHERE.match(self._text, chain.end):
                return "former"
        return None

    def _told_after(self, sentence: Sentence, name: Name, chain: Chain) -> Status | None:
        """What a verb after the offices makes of them: "…, được giao phụ trách", "…, nghỉ hưu"."""
        for hit in self._analysis.found("career-verb", chain.end, sentence.end):
            if hit.concepts[0].id == _IN_CHARGE and self._takes_charge(chain, hit):
                return "acting"
            retires = hit.concepts[0].id in _RETIREMENTS
            end = max(name.end, chain.end)
            if retires and _RETIRES.fullmatch(self._text, end, max(end, hit.start)):
                return "former"
        end = max(name.end, chain.end)
        return "former" if _MOVED_ON.match(self._text, end, sentence.end) else None

    def _is_title(self, chain: Chain, verb: Hit, name: Name) -> bool:
        """ "miễn nhiệm Chủ tịch nước A (ngày 1/2) và Bộ trưởng B": the titles between verb and
        names are what is taken."""
        if chain.end >= name.start:
            return False
        if verb.end + 1 == chain.start:
            return True
        first = self._analysis.hit_at("post", verb.end + 1)
        others = self._analysis.found("career-verb", verb.end, chain.start)
        second = _SECOND.fullmatch(self._text, verb.end, chain.start)
        return first is not None and second is not None and not others

    def _takes_charge(self, chain: Chain, verb: Hit) -> bool:
        """ "ông A, Phó Giám đốc, được giao phụ trách sở": a deputy acts for the head."""
        deputy = chain.offices[-1].head.label.startswith("Phó")
        at_once = _AFTER_OFFICE.fullmatch(self._text, chain.end, verb.start) is not None
        return deputy and at_once and not _A_FIELD.match(self._text, verb.end)

    def _of_list(self, sentence: Sentence, name: Name, chain: Chain) -> Status | None:
        """What a verb before a colon does to all who are listed.

        "Cùng thôi chức có: ông A (Giám đốc X), ông B (…)", "được bổ nhiệm: Bộ trưởng Y tế A; …".
        """
        first = min(name.start, chain.start)
        colon = self._text.rfind(":", sentence.start, first)
        if colon < 0 or self._analysis.found("career-verb", colon, sentence.end):
            return None
        verbs = self._analysis.found("career-verb", sentence.start, colon)
        if not verbs or _TO_COLON.fullmatch(self._text, verbs[-1].end, colon) is None:
            return None
        effect = verbs[-1].concepts[0].get("effect")
        bracketed = self._text.startswith("(", chain.start - 1)
        if effect == "dismissed":
            return "dismissed" if bracketed else None
        if effect not in {"appointed", "confirmed"}:
            return None
        named = self._analysis.found("post", verbs[-1].end, colon)
        given = _is_envoy(chain, named) if named else chain.start < name.start
        return "appointed" if given else None


def _is_envoy(chain: Chain, named: Sequence[Hit]) -> bool:
    """Whether posts abroad are given to all who are listed, each with his own: "trao quyết định bổ
    nhiệm cho 3 Đại sứ, gồm: ông A, Đại sứ Việt Nam tại X; bà B, Tổng Lãnh sự …"."""
    heads = {post.concepts[0].id for post in named} | {office.head.id for office in chain.offices}
    return bool(heads) and all(head.endswith(_ENVOYS) for head in heads)


def _span(name: Name, chain: Chain) -> tuple[int, int]:
    """Where a name with its title begins and ends."""
    return min(name.start, chain.start), max(name.end, chain.end)

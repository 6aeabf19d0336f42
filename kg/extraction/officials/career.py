"""What a sentence says of the state of an office: given, lost, sought, held once, held now.

"Từ 7/1994 - 11/1999: …" is over; "quyết định điều động … giữ chức …" gives; "giới thiệu …
để bầu …" only proposes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.analysis import Analysis, Findings, Located
from kg.extraction.mentions import BodyMention, DateMention
from kg.extraction.officials.chains import Chain
from kg.extraction.officials.continuing import (
    goes_over,
    is_left,
    is_still_held,
    is_taken,
    leaves_for_another,
    moves_on,
    no_longer,
    still_holds,
    was_once,
)
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.tenure import SILENT
from kg.extraction.officials.topics import is_of_campaign, is_procedure, is_topic
from kg.letters import UPPER
from kg.model import PartialDate, Status
from kg.sentences import Sentence
from kg.vocabulary import Hit

FILLER = re.compile(
    r"(?: |,|:|\"|\(|\b(?:\d{1,2}|hai|ba|bốn|vào|vị trí|chức|chức vụ|vụ|chức danh|các|làm|là|giữ"
    r"|thêm|bổ sung|lại|cương vị|trọng trách|như|sau|gồm|lần lượt|đồng chí|ông|bà|tiếp tục"
    r"|nhiệm vụ|một|thành|cho|đối với|và|tham gia|nhiều|nữ|tân|vị|chính thức)\b)*",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"(?P<former>\b(?:từng|nguyên|đã từng|trước đó|trước đây|(?:khi|lúc|bấy) (?:đó|ấy|giờ|bấy giờ))"
    r"\b[^,;]{0,12})?"
    r"\b(?:là|làm|với vai trò|với cương vị|trên cương vị|(?:ông|bà|đồng chí)(?: cũng| còn)? kiêm)"
    r"(?: một)? $",
    re.IGNORECASE,
)
_ALSO = "kiêm "  # the marker with which a chain may begin
_COPULA_OF_CHANGE = "làm"
_GIVEN_TO = re.compile(r" (?:đối với|cho|với) ")
_TO_WHOM = re.compile(rf" (?:ông|bà|đồng chí|anh|chị)\b(?! [{UPPER}])")
_AIMED = re.compile(r"\b(?:để|muốn|không phải)(?: trở)? $", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:[-+*] )?(?:Từ |Giai đoạn |Tháng |Từ tháng |Năm |Từ năm |Từ ngày |Ngày )?"
    r"(?:\d{1,2} ?[/.-] ?){0,2}\d{4}\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[\d/.,:\- ]*(?:\b(?:đến|tới|nay|tháng|năm|ngày|từ)\b[\d/.,:\- ]*)*")
# "Năm 2002, ông chuyển sang công tác Đoàn: Phó Bí thư, rồi Bí thư Tỉnh đoàn X".
_LINE_TO_LIST = re.compile(
    r"[\d/.,\- ]*(?:(?:ông|bà|đồng chí|anh|chị)\b)? *(?:được |bắt đầu )?"
    r"(?:chuyển|về|sang|công tác|làm|tham gia)\b[^:;.]{0,50}: "
)
_ENDS_ENTRY = re.compile(
    r"\s*(?:[,;:.()\n–-]|$)| (?:kiêm|và|rồi|sau đó|từ|đến|tại|khóa|nhiệm kỳ|đồng thời|cho đến)\b"
)
_OPENS_LIST = re.compile(r"[^:;.]{0,40}:|(?: [^\s:;.,]+){0,9} như ")
_PURPOSE = re.compile(r"\b(?:để|nhằm)\b")
_IN_ORDER_TO = re.compile(
    r"\b(?:để|nhằm|muốn|có thể|cơ hội|cần) (?:được )?$"
    r"|\b(?:để|nhằm) (?:ngày mai|sắp tới)\b[^;:]{0,80}$",
    re.IGNORECASE,
)
_SEQUEL = re.compile(
    r"(?:[,;]| và) (?:và )?(?:sau đó|tiếp đó|rồi)(?: tiếp tục)? (?:được|trở thành)\b[^;.]{0,60}$",
    re.IGNORECASE,
)
_BEFORE_BEING = re.compile(r"trước khi (?:[^\s,]+ ){0,3}", re.IGNORECASE)
_DECIDED = re.compile(
    r"(?:theo|tại|bằng)(?: các)? (?:quyết định|nghị quyết)\b"
    r"|\b(?:có|ký|ra|ban hành|công bố|trao)(?: các)? quyết định (?!cho thôi|thôi)",
    re.IGNORECASE,
)
_CLOSED_QUOTE = re.compile(r"[^\S\n]*[.,]?[\"”][.,]")
_TRANSFERS = frozenset({"điều-động", "luân-chuyển", "bổ-nhiệm", "phân-công"})
_AGAIN = re.compile(r"\btiếp tục $", re.IGNORECASE)
# A seat without the word of an office: "thôi tham gia Ban Thường vụ, Bí thư Tỉnh ủy X".
_SEATS = frozenset({"thôi-tham-gia", "chỉ-định-tham-gia"})
_AS_SAID: dict[str, Status] = {"candidate": "candidate", "acting": "acting", "former": "former"}
ALL_POSTS = "cách-tất-cả-các-chức-vụ"  # in the Party: those of the state are not taken with them
_LEAVING = frozenset({"dismissed", "former"})
_GIVING = frozenset({"appointed", "confirmed"})
# "năm 23 tuổi trở thành …", "khi mới 30 tuổi được bầu …": a line of somebody's life.
_AT_AGE = re.compile(r"\b(?:năm|lúc|lên|khi(?: mới| vừa)?) \d\d tuổi\b[^.;]{0,30}$", re.IGNORECASE)
# "sẽ nói rõ trước khi ông nhậm chức …": it has not come to pass.
_YET_BEFORE = re.compile(r"\bsẽ\b[^.;]*\btrước khi\b[^.;,]{0,30}$")
_IN_CAPACITY = "với-cương-vị"
_WILL = re.compile(r" (?:(?:đã|sẽ|vừa|ký|quyết định|ký quyết định) )*")
_FEW = re.compile(r"(?: [^\s,;:.]+){0,9}")
_FEW_WORDS = re.compile(rf"{_FEW.pattern} ")
_SUPPOSED = re.compile(
    r"\b(?:(?P<doubt>(?<!nhiều )(?<!có )khả năng (?:ông|bà)|liệu|giả sử)|việc)"
    r"(?: [^\s,;:.]+){0,7} (?:lên |trở lại )?$",
    re.IGNORECASE,
)
_MAY = re.compile(r" (?:có thể|sẽ|được cho là)\b")


class Career:
    """Reads verbs of career, copulas and dates around the offices of one document."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._past = Past(analysis, found)

    def verb(self, sentence: Sentence, chain: Chain, names: Sequence[Name]) -> Hit | None:
        """The career verb that governs a chain: only names and fillers stand between."""
        hits = self._analysis.found("career-verb", sentence.start, sentence.end)
        for hit in reversed([hit for hit in hits if hit.start < chain.start]):
            given = _GIVEN_TO.match(self._text, chain.end) or _TO_WHOM.match(self._text, hit.end)
            topic = is_topic(self._analysis, hit) and not given
            if topic or is_procedure(self._analysis, hit):
                return None
            if hit.concepts[0].get("effect") in {"none", "predecessor"}:
                return None
            if _CLOSED_QUOTE.match(self._text, hit.end):
                return None
            gap = self._between(hit, chain, names)
            if FILLER.fullmatch(gap) or _OPENS_LIST.match(gap):
                return hit
        return None

    def _between(self, verb: Hit, chain: Chain, names: Sequence[Name]) -> str:
        """What stands between a verb and a chain, but for names and seats in committees."""
        start = min(verb.end, chain.start)
        if verb.concepts[0].id not in _SEATS:
            return self._without(start, chain.start, names)
        seats = self._found.within(BodyMention, start, chain.start)
        kinds = self._analysis.found("body-kind", start, chain.start)
        return self._without(start, chain.start, [*names, *seats, *kinds])

    def copula(self, sentence: Sentence, chain: Chain) -> re.Match[str] | None:
        """A "là", "làm" or "với cương vị" right before a chain, but for "để làm …"."""
        end = chain.start + len(_ALSO) * self._text.startswith(_ALSO, chain.start)
        found = _COPULA.search(self._text, max(sentence.start, chain.start - 40), end)
        if found is None:
            return None
        aimed = _AIMED.search(self._text, sentence.start, found.start())
        return None if aimed and self._left_for(sentence, found) is None else found

    def _left_for(self, sentence: Sentence, copula: re.Match[str]) -> Hit | None:
        """The verb by which another office was left for that of a copula: "rời ghế X để làm Y"."""
        if not copula[0].startswith(_COPULA_OF_CHANGE):
            return None
        verbs = self._analysis.found("career-verb", sentence.start, copula.start())
        leaves = verbs[-1] if verbs else None
        if leaves is None or leaves.concepts[0].get("effect") != "dismissed":
            return None
        return leaves if goes_over(self._analysis, leaves, copula.end()) else None

    def period(
        self, sentence: Sentence, chain: Chain, names: Sequence[Name]
    ) -> re.Match[str] | None:
        """The years a line of a biography opens with, when the office follows them."""
        period = _PERIOD.match(self._text, sentence.start)
        if period is None or self._acts(sentence, chain) or self._is_one_day(sentence):
            return None
        gap = self._without(period.end(), chain.start, names)
        line = _LINE_TO_LIST.fullmatch(gap) or _LINE.match(gap)
        return period if FILLER.fullmatch(gap, line.end() if line else 0) else None

    def ends_entry(self, chain: Chain) -> bool:
        """Whether a line may end with an office: not "Năm 1994, Thủ tướng quyết định …"."""
        return _ENDS_ENTRY.match(self._text, chain.end) is not None

    def _is_one_day(self, sentence: Sentence) -> bool:
        """ "Ngày 14/12/1997: …" opens an entry of a chronicle, not a line of a biography."""
        dates = self._found.within(DateMention, sentence.start, sentence.start + 20)
        return bool(dates) and dates[0].until is None and dates[0].date.day is not None

    def _acts(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether the holder of an office gives one: "Bộ trưởng bổ nhiệm ông A làm …"."""
        verbs = self._analysis.found("career-verb", chain.end, sentence.end)
        return bool(verbs) and _WILL.fullmatch(self._text, chain.end, verbs[0].start) is not None

    def opens_with_time(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with a year or a date."""
        return self._past.opens_with_time(sentence)

    def status(
        self, sentence: Sentence, chain: Chain, verb: Hit | None, copula: re.Match[str] | None
    ) -> Status:
        """The state of the offices of a chain by verb, copula and time of the sentence."""
        gone = no_longer(self._analysis, sentence, verb, copula)
        if gone is not None:
            return "former" if gone["yet"] is None else "current"
        given = verb or self._given_before(sentence, chain, copula)
        if given is not None:
            verb = given
        if verb is None:
            stated = self._by_copula(sentence, chain, copula)
        else:
            stated = self._by_verbs(sentence, chain, verb)
        if stated == "current" and is_taken(self._analysis, sentence, chain.end):
            return "dismissed"
        if stated != "current" or is_still_held(self._analysis, sentence, chain.end):
            return stated
        if is_left(self._analysis, sentence, chain.end):
            return "former"
        return "former" if self._past.is_closed(sentence) else stated

    def _given_before(
        self, sentence: Sentence, chain: Chain, copula: re.Match[str] | None
    ) -> Hit | None:
        """ "bổ nhiệm ông A, nguyên Giám đốc X, làm …; ông B làm …": the verb of both."""
        if copula is None or not copula[0].startswith(_COPULA_OF_CHANGE):
            return None
        old = self._past.is_of_old(sentence, copula.start())
        if old and not self._is_news(sentence, chain):
            return None
        effects = self._effects(sentence, chain)
        given = bool(effects) and effects[-1][1] in {"appointed", "confirmed", "candidate"}
        return effects[-1][0] if given else None

    def modality(self, sentence: Sentence, position: int) -> str | None:
        """What a word before a verb makes of it: "candidate" of a plan, "none" of a denial."""
        for word in self._analysis.found("career-modality", sentence.start, position):
            if _FEW_WORDS.fullmatch(self._text, word.end, position):
                return word.concepts[0].get("effect")
        return None

    def is_proposed(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether an office is only to be given: "sẽ là Bí thư X", "đề xuất bổ nhiệm … làm …"."""
        if self.modality(sentence, chain.start) is not None:
            return True
        given = [hit for hit, effect in self._effects(sentence, chain) if effect in _GIVING]
        return bool(given) and self.modality(sentence, given[-1].start) == "candidate"

    def is_denied(
        self, sentence: Sentence, chain: Chain, verb: Hit | None, copula: re.Match[str] | None
    ) -> bool:
        """Whether an office is not held at all: "không làm …", "việc bà A làm … có thể"."""
        position = verb.start if verb else copula.start() if copula else chain.start
        if no_longer(self._analysis, sentence, verb, copula) is not None:
            return False
        if verb is not None and self.modality(sentence, position) == "none":
            return True
        supposed = _SUPPOSED.search(self._text, sentence.start, position)
        return supposed is not None and (
            supposed["doubt"] is not None or _MAY.match(self._text, chain.end) is not None
        )

    def says_once(self, verb: Hit | None, copula: re.Match[str] | None) -> bool:
        """Whether the words themselves put it in the past: "từng là", "từng giữ chức"."""
        if verb is not None:
            return verb.concepts[0].get("effect") == "former" or was_once(self._analysis, verb)
        return copula is not None and copula["former"] is not None

    def effect_before(self, sentence: Sentence, chain: Chain) -> str | None:
        """What the last telling verb before a chain says, None without one."""
        effects = self._effects(sentence, chain)
        return effects[-1][1] if effects else None

    def is_given(
        self, sentence: Sentence, chain: Chain, verb: Hit | None, copula: re.Match[str] | None
    ) -> bool:
        """Whether the sentence tells how the offices of a chain were given, now or long ago."""
        governed = verb is not None or self._given_before(sentence, chain, copula) is not None
        return governed and self.effect_before(sentence, chain) in _GIVING

    def is_transfer(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether the office is given by moving its holder from another one.

        Who "tiếp tục được bổ nhiệm" goes on as before.
        """
        return any(
            hit.concepts[0].id in _TRANSFERS and not self._goes_on(hit)
            for hit, _ in self._effects(sentence, chain)
        )

    def _goes_on(self, verb: Hit) -> bool:
        return _AGAIN.search(self._text, max(0, verb.start - 12), verb.start) is not None

    def validity(
        self, sentence: Sentence, chain: Chain
    ) -> tuple[PartialDate | None, PartialDate | None]:
        """The beginning and end that a line of a biography states."""
        dates = self._found.within(DateMention, sentence.start, chain.start)
        if not dates or dates[0].start > sentence.start + 12:
            return None, None
        return dates[0].date, dates[0].until

    def _without(self, start: int, end: int, named: Sequence[Located]) -> str:
        gap = self._text[start:end]
        for name in named:
            if start <= name.start and name.end <= end:
                gap = gap.replace(self._text[name.start : name.end], "")
        return gap

    def _by_copula(self, sentence: Sentence, chain: Chain, copula: re.Match[str] | None) -> Status:
        if copula is None:
            return "current"
        if self.modality(sentence, copula.start()) == "candidate":
            return "candidate"
        if (leaves := self._left_for(sentence, copula)) is not None:
            return self._given(sentence, chain, [(leaves, "dismissed"), (leaves, "appointed")])
        news = chain.offices[0].effect == "acting" and self._is_news(sentence, chain)
        earlier = self._past.is_of_old(sentence, copula.start()) and not news
        then = self._past.is_of_day_before(copula.start())
        return "former" if copula["former"] or earlier or then else "current"

    def _by_verbs(self, sentence: Sentence, chain: Chain, verb: Hit) -> Status:
        effects = self._effects(sentence, chain)
        if verb.concepts[0].id == _IN_CAPACITY:
            effects = [pair for pair in effects if pair[1] == "former"]
        if still_holds(self._analysis, verb):
            effects = [pair for pair in effects if pair[0] is verb]
        own = effects[-1][1] if effects else None
        if own in _LEAVING and moves_on(self._analysis, effects[-1][0], verb):
            return self._given(sentence, chain, [*effects, (verb, "appointed")])
        if own is not None and self.modality(sentence, effects[-1][0].start) == "candidate":
            return "current" if own in _LEAVING else "candidate"
        if own in {"appointed", "confirmed"}:
            return self._given(sentence, chain, effects)
        if own == "dismissed":
            left = leaves_for_another(self._analysis, sentence, effects[-1][0], chain.end)
            return "former" if left or self.is_long_past(sentence, chain) else "dismissed"
        if (as_said := _AS_SAID.get(own or "")) is not None:
            return as_said
        if self._past.is_of_old(sentence, verb.start):
            return "former"
        decided = _DECIDED.search(self._text, sentence.start, verb.start)
        return "appointed" if decided and not self.is_long_past(sentence, chain) else "current"

    def _given(self, sentence: Sentence, chain: Chain, effects: list[tuple[Hit, str]]) -> Status:
        """The state of an office that the last verb gives: proposed, given now, or long ago."""
        proposed = [hit for hit, effect in effects if effect == "candidate"]
        if proposed and self._only_proposes(proposed[-1], effects[-1][0], chain):
            return "candidate"
        is_purpose = _IN_ORDER_TO.search(self._text, sentence.start, effects[-1][0].start)
        if is_purpose and all(effect != "dismissed" for _, effect in effects):
            # Who "thôi giữ chức X để bổ nhiệm giữ chức Y" is given Y by the same decision.
            return "candidate"
        if _YET_BEFORE.search(self._text, sentence.start, effects[-1][0].start):
            return "candidate"
        if _AT_AGE.search(self._text, sentence.start, effects[-1][0].start):
            return "former"
        if was_once(self._analysis, effects[-1][0]) or self._past.is_formerly(sentence):
            return "former"
        if _BEFORE_BEING.fullmatch(self._text, sentence.start, effects[-1][0].start):
            return "current"
        if _SEQUEL.search(self._text, sentence.start, effects[-1][0].end):
            return "former"
        if not self.is_long_past(sentence, chain):
            return "appointed"
        if is_still_held(self._analysis, sentence, chain.end):
            return "current"
        return (
            "former" if self._past.is_of_a_career(sentence, chain.start, chain.end) else "current"
        )

    def _only_proposes(self, proposed: Hit, given: Hit, chain: Chain) -> bool:
        """ "giới thiệu ông A để bầu làm …", "giới thiệu tái cử": it has not come to pass."""
        at_once = proposed.end + 1 == given.start
        return at_once or _PURPOSE.search(self._text, proposed.start, chain.start) is not None

    def _is_news(self, sentence: Sentence, chain: Chain) -> bool:
        return self._past.is_recent(sentence, chain.start, chain.end)

    def is_long_past(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether an office was given well before the document was written."""
        return self._past.is_long_past(sentence, chain.start, chain.end)

    def _effects(self, sentence: Sentence, chain: Chain) -> list[tuple[Hit, str]]:
        """The verbs before a chain that say something of its state, in order."""
        hits = self._analysis.found("career-verb", sentence.start, sentence.end)
        effects = [
            (h, h.concepts[0].get("effect"))
            for h in hits
            if h.start < chain.start and not is_of_campaign(self._analysis, h)
        ]
        return [(hit, effect) for hit, effect in effects if effect and effect not in SILENT]

"""Tie persons to offices and say in which state: holds, held, is given, loses, seeks.

"điều động ông A (Bí thư Huyện ủy X) giữ chức Giám đốc Sở Y" gives A the second office and
makes the first one former.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.chains import Chain, Links
from kg.extraction.mentions import DateMention
from kg.extraction.names import Name
from kg.extraction.offices import OfficePhrase
from kg.model import PartialDate, Status
from kg.sentences import Sentence
from kg.text import UPPER
from kg.vocabulary import Hit

_FILLER = re.compile(
    r"(?: |,|:|\"|\(|\b(?:vào|vị trí|chức|chức vụ|chức danh|các|làm|là|giữ|thêm|bổ sung|lại|cương vị|trọng trách"
    r"|như|sau|gồm|lần lượt|đồng chí|ông|bà|tiếp tục|nhiệm vụ|một|thành|cho|đối với|và|tham gia|nhiều)\b)*",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"(?P<former>\b(?:từng|nguyên|đã từng|trước đó|trước đây|khi đó)\b[^,;]{0,12})?"
    r"\b(?:là|làm|với vai trò|với cương vị|trên cương vị)(?: một)? $",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"(?:[-+*] )?(?:Từ |Giai đoạn |Tháng |Từ tháng |Năm |Từ năm |Từ ngày |Ngày )?(?:\d{1,2} ?[/.-] ?){0,2}\d{4}\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:[;,]|,? rồi|,? sau đó(?: là| làm)?|,? tiếp đó(?: là| làm)?| và|,? kiêm|,? lần lượt là|\([^()]{0,60}\)| )+"
    r"|[^.;:]{0,30}\b(?:rồi|sau đó|tiếp đó)\b[^.;:]{0,20}"
)
_OPENS_LIST = re.compile(r"[^:;.]{0,40}:")
_OPEN = re.compile(r"\b(?:đến nay|- nay|tới nay|cho đến nay)\b", re.IGNORECASE)
_PRONOUN = re.compile(rf"\b(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[aA]nh|[cC]hị)\b(?! [{UPPER}])")
_GROUP = re.compile(r":|,? gồm(?: có)?:?|,? là(?: các đồng chí)?:?")
_WHILE = re.compile(
    r"\b(?:trong|trong suốt|qua) thời gian\b|\b(?:khi|lúc|thời) (?:còn |đang )?$", re.IGNORECASE
)
_LINE = re.compile(r"[\d/.,:\- ]*(?:\b(?:đến|tới|nay|tháng|năm|ngày|từ)\b[\d/.,:\- ]*)*")
_AFTERWARDS = re.compile(r"\W*(?:đối với|cho|với|là|gồm|thuộc về)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:để|nhằm)\b")
_NOT_YET = re.compile(
    r"\b(?:chưa|không|sẽ|dự kiến|đề nghị|xem xét)\b(?: \w+){0,3} ?$", re.IGNORECASE
)
_TRANSFERS = frozenset({"điều-động", "luân-chuyển", "bổ-nhiệm", "phân-công", "điều-động-bổ-nhiệm"})
_ALL_POSTS = "cách-tất-cả-các-chức-vụ"
_COUNTRY = re.compile(r"Việt Nam\b[^,;]{0,25}$")
_NEAR = 40
_MEMBER = re.compile(r"ủy viên|đại biểu|bí thư trung ương|thành viên")
_PAST = datetime.timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Statement:
    """That a person (by full name) stands to an office in some state."""

    name: Name
    office: OfficePhrase
    status: Status
    rule: str
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    by_transfer: bool = False


class Statements:
    """Reads the statements of one document, sentence by sentence."""

    def __init__(
        self, analysis: Analysis, found: Findings, names: Sequence[Name], chains: Sequence[Chain]
    ) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._names = names
        self._chains = chains
        self._links = Links(analysis, names)
        self._subject: Name | None = None
        self._holders: dict[str, Name] = {}
        self.stripped: set[str] = set()

    def read(self) -> Iterator[Statement]:
        """Yield every statement in order of the text."""
        for sentence in self._analysis.sentences:
            names = _inside(self._names, sentence)
            chains = _inside(self._chains, sentence)
            for statement in _leaving(list(self._in_sentence(sentence, names, chains))):
                self._holders[statement.office.label] = statement.name
                yield statement
            self._note_stripped(sentence, names)
            if names:
                self._subject = (
                    names[0] if names[0].introduced or chains else self._subject or names[0]
                )

    def _note_stripped(self, sentence: Sentence, names: list[Name]) -> None:
        """ "cách tất cả các chức vụ trong Đảng" takes every Party office of the person."""
        for hit in self._analysis.found("career-verb", sentence.start, sentence.end):
            if hit.concepts[0].id == _ALL_POSTS and (names or self._subject):
                before = [name for name in names if name.end <= hit.start]
                person = before[-1] if before else names[0] if names else self._subject
                assert person is not None
                self.stripped.add(person.text)

    def _in_sentence(
        self, sentence: Sentence, names: list[Name], chains: list[Chain]
    ) -> Iterator[Statement]:
        group: tuple[OfficePhrase, ...] = ()
        last: list[Statement] = []
        heading: tuple[OfficePhrase, ...] = ()
        for chain in chains:
            if all(office.is_class for office in chain.offices):
                continue
            pairs = list(self._apposed(chain))
            if pairs:
                yield from pairs
                for name in dict.fromkeys(pair.name for pair in pairs):
                    yield from _apply((*group, *heading), name, "group-title")
                heading = ()
            elif chain.plural and _GROUP.match(self._text, chain.end):
                group = chain.offices
                for name in names:
                    if name.start > chain.end:
                        yield from _apply(group, name, "group-title")
            elif self._text[chain.end : chain.end + 1] == ":":
                heading = chain.offices
            else:
                said = list(self._predicated(sentence, chain, names))
                last = said or list(self._continued(chain, last))
                yield from last
            yield from self._predecessor(sentence, chain, names)

    def _predecessor(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> Iterator[Statement]:
        """ "giữ chức Giám đốc Sở Y tế thay ông B": B held the office before."""
        for hit in self._analysis.found("career-verb", chain.end, sentence.end):
            if hit.concepts[0].get("effect") != "predecessor" or hit.start > chain.end + 30:
                continue
            name = next((n for n in names if 0 <= n.start - hit.end <= 20), None)
            if name is None:
                return
            later = self._analysis.found("career-verb", name.end, sentence.end)
            removed = any(v.concepts[0].get("effect") == "dismissed" for v in later)
            yield Statement(
                name, chain.offices[-1], "dismissed" if removed else "former", "predecessor"
            )
            return

    def _apposed(self, chain: Chain) -> Iterator[Statement]:
        """Chains right before or right after a name."""
        after = self._links.name_after(chain.end)
        if after is not None and chain.offices[-1].head.get("serves"):
            sentence = self._analysis.sentence_at(chain.start)
            after = None if self._links.has_before(chain.start, sentence.start) else after
        before = self._links.name_before(chain.start)
        if after is not None:
            shared = chain.offices
            if before is not None and len(shared) > 1 and not chain.plural:
                yield from _apply(shared[:-1], before, "after-name")
                shared = shared[-1:]
            yield from _apply(shared, after, "before-name")
            if chain.plural:
                for name in self._links.coordinated(after):
                    yield from _apply(shared, name, "shared-title")
        elif before is not None:
            yield from _apply(chain.offices, before, "after-name")

    def _predicated(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> Iterator[Statement]:
        """Chains after a verb of career or a copula, or in a line of a biography."""
        verb = self._verb(sentence, chain, names)
        copula = _COPULA.search(self._text, max(sentence.start, chain.start - 40), chain.start)
        period = self._period(sentence, chain, names)
        told = verb is not None or copula is not None or chain.offices[0].effect == "current"
        if not told and period is None:
            return
        people = self._persons(sentence, chain, names, verb)
        if not people:
            return
        status = self._status(sentence, chain, verb, copula)
        since, until = self._validity(sentence, chain) if period else (None, None)
        transfer = verb is not None and self._is_transfer(sentence, chain)
        rule = "career-verb" if verb is not None else "copula" if told else "biography-line"
        if status == "current" and self._is_closed(sentence):
            status = "former"
        for office in chain.offices:
            own = _marked(office, status)
            moved = transfer and own == "appointed"
            for name in people:
                yield Statement(name, office, own, rule, since, until, moved)

    def _continued(self, chain: Chain, last: Sequence[Statement]) -> Iterator[Statement]:
        """Further posts of a list that a verb opened: "làm Phó Bí thư rồi Bí thư Tỉnh đoàn"."""
        if not last or not _LISTED.fullmatch(self._text, last[-1].office.end, chain.start):
            return
        said = last[-1]
        for office in chain.offices:
            yield replace(said, office=office, status=_marked(office, said.status))

    def _period(self, sentence: Sentence, chain: Chain, names: list[Name]) -> re.Match[str] | None:
        """The years a line of a biography opens with, when the office follows them."""
        period = _PERIOD.match(self._text, sentence.start)
        if period is None:
            return None
        gap = self._text[period.end() : chain.start]
        for name in names:
            gap = gap.replace(self._text[name.start : name.end], "")
        return period if _FILLER.fullmatch(gap, _LINE.match(gap).end()) else None  # type: ignore[union-attr]  # it matches nothing at least

    def _verb(self, sentence: Sentence, chain: Chain, names: list[Name]) -> Hit | None:
        """The career verb that governs a chain: only names and fillers stand between."""
        hits = self._analysis.found("career-verb", sentence.start, chain.start)
        for hit in reversed(hits):
            if hit.concepts[0].get("effect") == "none":
                return None
            gap = self._text[hit.end : chain.start]
            for name in names:
                if hit.end <= name.start and name.end <= chain.start:
                    gap = gap.replace(self._text[name.start : name.end], "")
            if _FILLER.fullmatch(gap) or _OPENS_LIST.match(gap):
                return hit
        return None

    def _persons(
        self, sentence: Sentence, chain: Chain, names: list[Name], verb: Hit | None
    ) -> list[Name]:
        """Of whom a chain after a verb is said: the one named last before it, with those
        named beside him; the one after "đối với"; else the running subject."""
        before = [name for name in names if name.end <= chain.start]
        after = [name for name in names if name.start >= chain.end]
        if after and verb is not None and _AFTERWARDS.match(self._text, chain.end):
            return after[:1]
        if before:
            start = verb.start if verb is not None else chain.start
            if self._is_of_country(before[-1].end, start):
                return []
            beside = [n for n in before if before[-1] in list(self._links.coordinated(n))]
            return [*beside, before[-1]]
        holder = self._holder_before(sentence, chain)
        if holder is not None:
            return [holder]
        if self._subject is None or sentence.kind == "heading":
            return []
        refers = _PRONOUN.search(self._text, sentence.start, sentence.end)
        period = _PERIOD.match(self._text, sentence.start)
        return [self._subject] if refers or period else []

    def _is_of_country(self, start: int, end: int) -> bool:
        """ "Việt Nam đảm nhiệm Chủ tịch …": the office is a country's, not the person's."""
        return bool(_COUNTRY.search(self._text, start, end)) or any(
            hit.end + 30 >= end for hit in self._analysis.found("country", start, end)
        )

    def _is_in_biography(self, sentence: Sentence) -> bool:
        """Whether the sentence before or after tells of a time that is over."""
        index = self._analysis.sentences.index(sentence)
        beside = self._analysis.sentences[max(0, index - 1) : index + 2]
        return any(other is not sentence and self._is_closed(other) for other in beside)

    def _is_closed(self, sentence: Sentence) -> bool:
        """Whether the sentence opens with a time that ended before the document."""
        if _PERIOD.match(self._text, sentence.start) is None:
            return False
        if _OPEN.search(self._text, sentence.start, min(sentence.start + 60, sentence.end)):
            return False
        dates = self._found.within(DateMention, sentence.start, sentence.start + 40)
        written = self._analysis.document.date
        if not dates or written is None:
            return bool(dates)
        return (dates[0].until or dates[0].date).last_day() < written.first_day() - _PAST

    def _holder_before(self, sentence: Sentence, chain: Chain) -> Name | None:
        """ "Tân Phó Trưởng ban là Ủy viên …": the holder of the office that is the subject."""
        for other in _inside(self._chains, sentence):
            near = chain.start - other.end < _NEAR and other.start - sentence.start < _NEAR
            if other.end <= chain.start and near:
                return self._holders.get(other.offices[-1].label)
        return None

    def _status(
        self, sentence: Sentence, chain: Chain, verb: Hit | None, copula: re.Match[str] | None
    ) -> Status:
        effects = self._effects(sentence, chain)
        if verb is None:
            return "former" if copula is not None and copula["former"] else "current"
        own = effects[-1][1] if effects else None
        if own in {"appointed", "confirmed"}:
            earlier = [hit for hit, effect in effects if effect == "candidate"]
            if earlier and _PURPOSE.search(self._text, earlier[-1].end, chain.start):
                return "candidate"
            if self._is_long_past(sentence, chain):
                return "former"
            return "appointed"
        if own == "dismissed":
            return "former" if self._is_long_past(sentence, chain) else "dismissed"
        if own in {"candidate", "former"}:
            return "candidate" if own == "candidate" else "former"
        return "former" if _WHILE.search(self._text, sentence.start, verb.start) else "current"

    def _effects(self, sentence: Sentence, chain: Chain) -> list[tuple[Hit, str]]:
        """The verbs before a chain that say something of its state, in order."""
        effects = []
        for hit in self._analysis.found("career-verb", sentence.start, chain.start):
            effect = hit.concepts[0].get("effect")
            if effect not in {None, "holds", "none", "predecessor"}:
                assert effect is not None
                effects.append((hit, effect))
        return effects

    def _is_transfer(self, sentence: Sentence, chain: Chain) -> bool:
        return any(hit.concepts[0].id in _TRANSFERS for hit, _ in self._effects(sentence, chain))

    def _is_long_past(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether the sentence dates the change well before the document."""
        written = self._analysis.document.date
        dates = [
            d for d in self._found.within(DateMention, sentence.start, chain.start) if not d.until
        ]
        if self._is_in_biography(sentence):
            return True
        if written is None or not dates:
            return False
        return dates[-1].date.last_day() < written.first_day() - _PAST

    def _validity(
        self, sentence: Sentence, chain: Chain
    ) -> tuple[PartialDate | None, PartialDate | None]:
        dates = self._found.within(DateMention, sentence.start, chain.start)
        if not dates or dates[0].start > sentence.start + 12:
            return None, None
        return dates[0].date, dates[0].until


def _inside(items: Sequence[Name] | Sequence[Chain], sentence: Sentence) -> list:  # type: ignore[type-arg]  # narrowed by the callers
    return [item for item in items if sentence.start <= item.start < sentence.end]


def _marked(office: OfficePhrase, status: Status) -> Status:
    """A marker before the office ("nguyên", "quyền") says more than the sentence."""
    if office.effect in {"former", "acting"}:
        return (
            "former" if office.effect == "former" else "acting" if status == "current" else status
        )
    return status


def _apply(offices: Sequence[OfficePhrase], name: Name, rule: str) -> Iterator[Statement]:
    """Offices in apposition: a "nguyên" covers those that follow it without their own mark."""
    former = False
    for office in offices:
        former = former or office.effect == "former"
        status: Status = "former" if former else _marked(office, "current")
        yield Statement(name, office, status, rule)


def _leaving(statements: list[Statement]) -> Iterator[Statement]:
    """Who is transferred to a new post leaves the one given beside the name."""
    moved = {s.name.text for s in statements if s.by_transfer}
    for statement in statements:
        apposed = statement.rule in {"after-name", "before-name"}
        is_post = _MEMBER.search(statement.office.head.label.lower()) is None
        if apposed and is_post and statement.status == "current" and statement.name.text in moved:
            yield Statement(statement.name, statement.office, "former", "left-by-transfer")
        else:
            yield statement

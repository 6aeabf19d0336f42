"""Who speaks where: after "Thủ tướng nhấn mạnh" and inside '"..." - ông A nói' everything that
must be done is said by that person, until someone else speaks.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.units import Unit
from kg.extraction.captions import Captions
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.assignees import Parties
from kg.extraction.tasks.authority import Authority
from kg.extraction.tasks.quotations import quotations
from kg.extraction.tasks.subjects import Subjects
from kg.model import Agent
from kg.sentences import Sentence
from kg.vocabulary import Hit

_SAYS = re.compile(r"(?: rằng| thêm)?(?:,|:| rằng)")
_THEO = re.compile(r"\btheo (?:(?:ông|bà|đồng chí) )?", re.IGNORECASE)
# At the head of a sentence: "Theo công điện của Thủ tướng, các bộ phải ..."
_BY_PAPER_OF = re.compile(
    r"\bTheo (?i:công điện|công văn|văn bản|chỉ thị|kế hoạch|thông báo|kết luận|hướng dẫn|chỉ đạo"
    r"|yêu cầu|đề nghị)(?: mới(?: nhất)?)? của (?:ông |bà |đồng chí )?"
)
# "UBND tỉnh đã có công văn về việc này. Theo đó, yêu cầu các sở ..."
_ISSUES = re.compile(
    r"\b(?:(?:có|ban hành|ra|ký|ký ban hành|gửi|phát đi|phát hành) )"
    r"(?:\w+ ){0,2}?(?:công văn|văn bản|công điện|chỉ thị|kế hoạch|thông báo|kết luận|hướng dẫn"
    r"|quyết định|nghị quyết|chương trình)\b"
)
# Whose words an office passes on: "có văn bản truyền đạt ý kiến chỉ đạo của | Phó Thủ tướng ..."
_PASSES_ON = re.compile(
    r" (?:truyền đạt|thông báo)(?: về)?(?:,? (?:ý kiến|kết luận|chỉ đạo))+ của"
    r" (?:đồng chí |ông |bà )?"
)
# Who speaks in an interview, by the label of what is said.
_ASKER = re.compile(r"(?:phóng viên|pv|nhà báo|hỏi|đáp)(?: [^:.]{1,40})?: ")
_COLON = re.compile(r": (?=\"?[^\W\d_])")
_HONORIFIC = re.compile(r"(?:ông|bà|đồng chí) ", re.IGNORECASE)
# "Về việc này, | nhiều đại biểu cho rằng,"
_OPENING = re.compile(r"^.*, (?=(?:nhiều|một số|các|đa số|có) )")
# '"...", | một người dân bức xúc'
_CITIZEN = re.compile(r"[\",. -]{1,4}(?:một|nhiều|các|số đông|không ít)(?: số)? ")
_OFFICES = "Văn phòng "  # one that sends out the papers of others
_HEADS = ("người đứng đầu ", "người đứng đầu đảng và ", "người đứng đầu đảng, ")
_LONGEST_SUBJECT = 60
_TAIL = 12
_BEFORE_NAME = re.compile(r"(?:ông|bà|đồng chí|[A-ZĐ][\w.]*) $", re.IGNORECASE)
_AFTER_QUOTE = 160
_APPOSED = re.compile(r"(?:(?:, | - | \()[^,;:.\"]{3,70}\)?)?")
_LONGEST_TITLE = 25
_REACH = 10
_REACH_OF_DOCUMENT = 4

# What is said with these is an account or a view, and no demand.
_ACCOUNTS = frozenset(
    {"cho-biết", "cho-rằng", "chia-sẻ", "nhận-định", "đánh-giá", "kể", "phân-tích"}
    | {"trình-bày", "trả-lời", "thông-tin", "trao-đổi"}
)
_TO = re.compile(r" (?:cho|với|giúp) (?:lãnh đạo )?$")
_UPWARD = frozenset({"advise", "communicate"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks from a folded position on; ``agent`` is None for one who is no official.

    ``issues`` tells that one is only known to have issued a document.
    """

    start: int
    agent: Agent | None
    basis: str | None = None
    issues: bool = False


class Speakers:
    """The speakers of one document."""

    def __init__(
        self,
        analysis: Analysis,
        parties: Parties,
        actions: Actions,
        authority: Authority,
        captions: Captions,
    ) -> None:
        self._analysis = analysis
        self._captions = captions
        self._parties = parties
        self._authority = authority
        self.subjects = Subjects(analysis, parties.units)
        verbs = _merged(
            analysis.found("task-verb"),
            [*analysis.found("speech-verb"), *analysis.found("deciding-verb")],
        )
        self._verbs = [v for v in verbs if actions.is_finite(v, 0) and not self._is_particle(v)]
        self._verb_ends = [verb.end for verb in self._verbs]
        self._reporting: set[int] = set()
        told = sorted(self._told_in_text(), key=lambda speaker: speaker.start)
        self._told_list = told
        self._told_starts = [speaker.start for speaker in told]
        self._quotes = [(s, e, self._attributed(s, e)) for s, e in quotations(analysis.text)]

    def at(self, position: int) -> Speaker | None:
        """Who is speaking at a folded position."""
        for start, end, speaker in self._quotes:
            if start <= position < end and speaker is not None:
                return speaker
        index = bisect.bisect_right(self._told_starts, position) - 1
        if index < 0:
            return None
        told = self._told_list[index]
        reach = _REACH_OF_DOCUMENT if told.issues else _REACH
        return None if self._is_out_of_reach(told.start, position, reach) else told

    def is_quoted(self, position: int) -> bool:
        """Whether someone's words are quoted at a folded position."""
        return any(start <= position < end for start, end, _ in self._quotes)

    def turn(self, sentence: Sentence) -> Speaker | None:
        """Who has the word in an interview, from where the words begin: "Bộ trưởng A: Tôi sẽ"."""
        label = _ASKER.match(self._analysis.lower, sentence.start, sentence.end)
        if label is not None:
            return Speaker(label.end(), None)
        head = _HONORIFIC.match(self._analysis.text, sentence.start)
        unit = self._parties.units.at(head.end() if head else sentence.start)
        if unit is None or unit.speaker is None or unit.speaker.kind != "official":
            return None
        colon = _COLON.match(self._analysis.text, unit.end, sentence.end)
        return None if colon is None else Speaker(colon.end(), unit.speaker)

    def reports(self, verb: Hit) -> bool:
        """Whether a verb tells in the narrative who says what follows."""
        return verb.start in self._reporting

    def demands(self, position: int) -> bool:
        """Whether one who speaks from a position on stresses or orders something."""
        verb = next((v for v in self._verbs if v.start >= position), None)
        return verb is not None and (self._gives(verb) or verb.concepts[0].id == "nhấn-mạnh")

    def recounts(self, position: int) -> bool:
        """Whether one who speaks from a position on gives an account or a view of things:
        "ông A cho biết"."""
        verb = next((v for v in self._verbs if v.start >= position), None)
        if verb is None or verb.concepts[0].id not in _ACCOUNTS:
            return False
        named = self._parties.units.ending(self.before_fillers(verb.start, position))
        return verb.start == position or (named is not None and named.start == position)

    def tells(self, position: int) -> bool:
        """Whether one who speaks from a position on says something, and does not stress it."""
        verb = next((v for v in self._verbs if v.start >= position), None)
        return (verb is not None and verb.concepts[0].id == "nói") or self.recounts(position)

    def subject(self, verb: Hit, floor: int) -> Unit | None:
        """Who does what a verb says: named right before it, or before the verb it is joined to."""
        unit = self.subjects.adjacent(verb, floor)
        if unit is not None:
            return unit
        earlier = self._verb_before(verb.start, floor)
        if earlier is not None and self._is_of_others(earlier):
            return None  # "cho biết | lực lượng chức năng kiểm tra và yêu cầu"
        if earlier is not None and self._joins(earlier.end, verb.start):
            return self.subject(earlier, floor)
        near = self.subjects.near(verb, floor)
        # "Bộ Y tế nghiên cứu, đề xuất Chính phủ": what one proposes may be one's work
        is_proposal = verb.concepts[0].get("taskKind") == "proposal"
        return near if near is not None or is_proposal else self.subjects.leading(verb, floor)

    def _is_of_others(self, verb: Hit) -> bool:
        """Whether what someone tells of is right away what a class of others does."""
        is_told = verb.concepts[0].id in _ACCOUNTS
        return is_told and self._analysis.hit_at("collective", verb.end + 1) is not None

    def leads(self, verb: Hit, position: int) -> Unit | None:
        """Who opens a clause at a position and does there what a verb goes on with."""
        return self.subjects.opening(position, verb)

    def is_joined(self, verb: Hit, floor: int) -> bool:
        """Whether a verb goes on from another one: "nói và yêu cầu"."""
        earlier = self._verb_before(verb.start, floor)
        if earlier is None or earlier.start not in self._reporting:
            return False
        return self._joins(earlier.end, verb.start)

    def issuer(self, position: int) -> Speaker | None:
        """Who issued the document that the sentence before ``position`` tells of."""
        sentences = self._analysis.sentences
        index = bisect.bisect_right(sentences, position, key=lambda s: s.start) - 2
        if index < 0:
            return None
        return next(self.issuing(sentences[index]), None)

    def has_issued(self, agent: Agent) -> bool:
        """Whether one is told to have issued a document, of which the text then gives the words."""
        return any(speaker.issues and speaker.agent == agent for speaker in self._told_list)

    def issuing(self, sentence: Sentence) -> Iterator[Speaker]:
        """Who a sentence tells to have issued a document: "UBND tỉnh vừa ban hành kế hoạch"."""
        for match in _ISSUES.finditer(self._analysis.lower, sentence.start, sentence.end):
            end = self.before_fillers(match.start(), sentence.start)
            passed = _PASSES_ON.search(self._analysis.lower, match.start(), sentence.end)
            unit = None if passed is None else self._parties.units.at(passed.end())
            unit = unit or self._parties.units.ending(end)
            paper = self._parties.units.first_after(match.start())
            if unit is None or unit.speaker is None:
                continue
            basis = None if passed is None or paper is None else paper.basis
            sent = unit.speaker.name.startswith(_OFFICES) and paper is not None and paper.basis
            agent = (sent and paper and paper.agent) or unit.speaker
            yield Speaker(match.start(), agent, unit.basis or basis, issues=True)

    def is_anaphor(self, unit: Unit) -> bool:
        """Whether a body's name says only who spoke before: "người đứng đầu Chính phủ"."""
        return self._analysis.lower.endswith(_HEADS, 0, unit.start)

    def is_class(self, unit: Unit) -> bool:
        """Whether a name goes on as that of a class: "Chủ tịch UBND | các tỉnh nêu trên"."""
        return self._analysis.lower.startswith(" các ", unit.end)

    def is_of_abroad(self, verb: Hit, floor: int) -> bool:
        """Whether who does what a verb says is of another country: "Thủ tướng Lào hôm qua ..."."""
        return self.subjects.is_of_abroad(verb, floor)

    def is_of_paper(self, verb: Hit, floor: int) -> bool:
        """Whether a paper that is only called so says something: "Văn bản nêu rõ"."""
        return self.subjects.is_paper(verb, floor)

    def is_named(self, verb: Hit, floor: int) -> bool:
        """Whether who does what a verb says is named right before it."""
        return self.subjects.adjacent(verb, floor) is not None

    def takes_over(self, start: int, end: int) -> bool:
        """Whether what went before only leads up to someone's words: "Với việc này, ông A ..."."""
        for verb in self._verbs_between(start, end - _TAIL):
            unit = self.subjects.adjacent(verb, start)
            if unit is not None:
                office = self._parties.units.ending(unit.start - 1)
                named = unit.start if office is None else office.start
                before = _BEFORE_NAME.sub("", self._analysis.text[start:named])
                return before.rstrip().endswith(",")
        return False

    def reports_about(self, start: int, end: int) -> bool:
        """Whether a clause tells that someone says something, after words that open it."""
        for verb in self._verbs_between(start, end):
            unit = self.subjects.adjacent(verb, start)
            if unit is None or unit.start <= start or verb.end >= end - _TAIL:
                continue
            if not self._is_asked(unit, start):
                return True
        return False

    def _is_asked(self, unit: Unit, floor: int) -> bool:
        """Whether a verb puts something before one: "Trình Chính phủ ban hành ..."."""
        to = _TO.search(self._analysis.lower, floor, unit.start)
        position = unit.start if to is None else to.start() + 1
        verb = self._analysis.hit_before("action-verb", position)
        return verb is not None and verb.concepts[0].id in _UPWARD

    def _told_in_text(self) -> Iterator[Speaker]:
        """Those of the text itself, and not of the words under its pictures."""
        for speaker in self._told():
            if not self._captions.covers(self._analysis.sentence_at(speaker.start)):
                yield speaker

    def _told(self) -> Iterator[Speaker]:
        """The speakers that the text names outside quotations, each from where it names them."""
        yield from self._narrated()
        yield from filter(None, map(self.turn, self._analysis.sentences))
        for sentence in self._analysis.sentences:
            for issuer in self.issuing(sentence):
                if self._authority.is_superior(issuer.agent):  # a school's paper orders nobody
                    yield issuer
        text = self._analysis.text
        for match in (*_THEO.finditer(text), *_BY_PAPER_OF.finditer(text)):
            unit = self.subjects.cited(match.end())
            if unit is not None and text.startswith(",", unit.end):
                yield Speaker(match.start(), unit.speaker, unit.basis)

    def _narrated(self) -> Iterator[Speaker]:
        """Who says something by the words of the narrative."""
        for verb in self._verbs:
            floor = self._analysis.sentence_at(verb.start).start
            unit = (
                self.subject(verb, floor)
                if self._gives(verb)
                else self.subjects.adjacent(verb, floor)
            )
            if unit is not None and (self.is_anaphor(unit) or self.is_class(unit)):
                continue
            if unit is not None and self._is_told_to(unit, floor):
                continue
            if unit is not None:
                self._reporting.add(verb.start)
                yield Speaker(verb.start, unit.speaker, unit.basis)
            elif self._has_unknown_subject(verb, floor):
                yield Speaker(verb.start, None)

    def _has_unknown_subject(self, verb: Hit, floor: int) -> bool:
        """Whether someone speaks who is no official: "Chuyên gia này cho rằng,"."""
        if self.is_of_private_person(verb, floor):
            return True
        if not _SAYS.match(self._analysis.text, verb.end):
            return False
        position = self.before_fillers(verb.start, floor)
        if self.is_of_paper(verb, floor):
            return False  # who has issued it goes on
        before = _OPENING.sub("", self._analysis.lower[floor:position].strip(' "'))
        return 0 < len(before) <= _LONGEST_SUBJECT and "," not in before

    def is_of_private_person(self, verb: Hit, floor: int) -> bool:
        """Whether one who is no official opens the sentence, with what he is, and says something:
        "GS Lê Văn An, Chủ tịch Hội Tim mạch cho biết"."""
        person = self._parties.units.first_after(floor)
        if person is None or person.agent is not None or person.basis or person.pronoun:
            return False
        is_first = person.start <= floor + _LONGEST_TITLE
        gap = self._analysis.lower[person.end : self.before_fillers(verb.start, floor)]
        return is_first and _APPOSED.fullmatch(gap) is not None

    def _is_particle(self, verb: Hit) -> bool:
        """Whether "nói" only sets off a part, "ngành Y tế nói riêng", or one signs for another."""
        return self._analysis.lower.startswith((" riêng", " chung", " thay"), verb.end)

    def _gives(self, verb: Hit) -> bool:
        return verb.concepts[0].scheme == "task-verb"

    def _is_told_to(self, unit: Unit, floor: int) -> bool:
        """Whether one is the addressee of an order: the Bộ Y tế of "yêu cầu Bộ Y tế báo cáo"."""
        earlier = self._verb_before(unit.start, floor)
        if earlier is None or not self._gives(earlier):
            return False
        listed = self._parties.end_of_phrase(earlier.end + 1, unit.end)
        if listed is not None and listed >= unit.start:
            return True
        return not re.search(r"[,;:.\"]", self._analysis.text[earlier.end : unit.start])

    def before_fillers(self, position: int, floor: int) -> int:
        """Where the words "cũng đã" before a position begin."""
        return self.subjects.before_fillers(position, floor)

    def _verb_before(self, position: int, floor: int) -> Hit | None:
        index = bisect.bisect_right(self._verb_ends, position) - 1
        if index < 0 or self._verbs[index].start < floor:
            return None
        return self._verbs[index]

    def _joins(self, start: int, end: int) -> bool:
        """Whether two verbs share their subject: "phát biểu tại hội nghị và yêu cầu"."""
        between = self._analysis.lower[start:end]
        return re.search(r"(?:,|;| và|đồng thời|cũng|-)\s*(?:\w+ ){0,2}$", between) is not None

    def _is_out_of_reach(self, start: int, position: int, reach: int) -> bool:
        sentences = self._analysis.sentences
        first = bisect.bisect_right(sentences, start, key=lambda s: s.start)
        last = bisect.bisect_right(sentences, position, key=lambda s: s.start)
        return last - first > reach

    def _attributed(self, start: int, end: int) -> Speaker | None:
        """Who says what is quoted: by the words after the quotation, else by those before."""
        after = _CITIZEN.match(self._analysis.lower, end)
        if after is not None and self._analysis.hit_at("private-actor", after.end()) is not None:
            return Speaker(after.end(), None)
        for verb in self._verbs_between(end, end + _AFTER_QUOTE):
            sentence = self._analysis.sentence_at(verb.start)
            if sentence.start > end + 3:
                break
            if sentence.start >= end and _SAYS.match(self._analysis.text, verb.end):
                break  # '... xét xử." Trao đổi với báo chí, ông A cho biết, sẽ ...': his come after
            unit = self.subject(verb, end)
            if unit is not None:
                return Speaker(unit.start, unit.speaker, unit.basis)
        before = self._verbs_between(self._analysis.sentence_at(start).start, start)
        for verb in reversed(before):
            unit = self.subject(verb, self._analysis.sentence_at(verb.start).start)
            if unit is not None:
                return Speaker(unit.start, unit.speaker, unit.basis)
        return None

    def _verbs_between(self, start: int, end: int) -> list[Hit]:
        return [verb for verb in self._verbs if verb.start >= start and verb.end <= end]


def _merged(first: list[Hit], second: list[Hit]) -> list[Hit]:
    taken = {hit.end for hit in first}
    return sorted([*first, *(h for h in second if h.end not in taken)], key=lambda h: h.start)

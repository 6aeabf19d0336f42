"""What the layout says of tasks: the points of a list stand under the line that opens it
("2. Nhiệm vụ của Ban Chỉ đạo:"), and an official document orders in its issuer's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.mentions import DirectiveMention
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.assignees import Parties, Party
from kg.extraction.tasks.authority import is_at_the_top
from kg.extraction.tasks.frames import Frame
from kg.model import Agent
from kg.sentences import Sentence
from kg.vocabulary import Hit

_DEPTHS = (
    re.compile(r"(?:[IVX]+[.)]|Điều \d+[.:])$"),
    re.compile(r"\d+[.)-]$"),
    re.compile(r"\d+\.\d+[.-]?$"),
    re.compile(r"\d+(?:\.\d+){2,}[.-]?$"),
    re.compile(r"[a-zđ][.)]$"),
    re.compile(r"[-•*]$"),
    re.compile(r"\+$"),
)
_BRACKETED = re.compile(r"\(\d{1,2}\) ")
_FULL_TEXT = re.compile(r"^\W*toàn văn\b[^\n]*$")
_CONCLUSION = re.compile(r"\b(?:ý kiến )?(?:chỉ đạo|kết luận)(?:,? chỉ đạo)? của (?:đồng chí )?")
# "Thực hiện ý kiến chỉ đạo của Chủ tịch tỉnh, Sở Y tế đề nghị": who carries one out does not pass
# it on.
_CARRIED_OUT = re.compile(
    r"\b(?:thực hiện|theo|căn cứ|triển khai|chấp hành|trên cơ sở|quán triệt)\b[^.;:\n]{0,160}$"
)
_ASSIGNS = re.compile(r"(?:về việc |v/v )?(?:phân công|giao) ", re.IGNORECASE)
# What one is in charge of, which after a name in running text is but an office: "phụ trách Sở".
_IN_CHARGE = re.compile(r"(?:trực tiếp )?phụ trách ")
_LABEL = re.compile(
    r"(?:Về|Đối với|Liên quan (?:đến|tới)|Trong (?:công tác|lĩnh vực)) "
    r"[^:;.\"\n]{2,120}: (?=\w+ \w)"
)
_IN_TROUBLE = re.compile(
    r"(?:(?:trong|quá)\b[^;:.\"]{3,60}?,? )?nếu (?:có|gặp|phát sinh|còn)\b[^;:.\"]{0,40}?"
    r"\b(?:vướng mắc|khó khăn)|vướng mắc phát sinh, "
)
_OF = re.compile(r"\bcủa ")
_NAMED_ABOVE = re.compile(r" (?:nêu |nói |có tên )?(?:trên|ở trên)$")
_HEAD = 700
_TWO = re.compile(r", (?=[A-ZĐ])")
_OPENING = 3000
_PLURAL = re.compile(r"các ")
_STANDING = "Ban Thường vụ "
_BOARD = re.compile(r"\bban thường vụ ")
_COMMITTEES = ("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy")
_ISSUING = ("speech-verb", "deciding-verb", "task-verb")
_UNDER = frozenset({"opens", "closes", "plans"})
_NUMBERED = 1  # the depth of "1.", at which a document goes on after "Nơi nhận:" and the like
_DEEPEST = len(_DEPTHS)
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class _Level:
    """A point under which others stand: the frame that it leaves them; ``closed`` when no task
    stands under it."""

    depth: int
    frame: Frame | None
    closed: bool


class Lists:
    """Follows the lists of one document; ``issuer`` is the frame of an official one."""

    def __init__(
        self, analysis: Analysis, found: Findings, parties: Parties, actions: Actions
    ) -> None:
        self._analysis = analysis
        self._parties = parties
        self._actions = actions
        self.issuer, self._orders = _issuer(analysis, found, parties)
        own = next((m for m in found.all(DirectiveMention) if m.rule == "letterhead"), None)
        self._head = -1 if own is None else own.start
        self._open: list[_Level] = []
        self._before: Frame | None = None
        self._closed = False
        self._closing = False

    def enter(self, sentence: Sentence, frame: Frame | None) -> tuple[Frame | None, int | None]:
        """Give the frame that a sentence stands under and where its own words begin, None for
        a mere title."""
        start = sentence.start
        depth = self._depth(sentence)
        if depth is not None:
            bracket = _BRACKETED.match(self._analysis.text, start)
            start = bracket.end() if bracket else start
            frame = self._above(depth, frame)
        elif sentence.kind == "heading":
            self._open.clear()
            frame = None
        elif self._opens_anew(sentence):
            self._open.clear()
            orders = self._analysis.hit_before("task-verb", sentence.end - len(":"))
            frame = None if orders is not None else frame
        if (frame is None and sentence.marker) or self._is_in_trouble(start, sentence.end):
            frame = self._article() or frame
        if sentence.start <= self._head < sentence.end:
            return frame, None
        is_title, under = self._title(sentence, start, frame)
        self._closing = is_title and under is None
        if is_title and depth is None:
            self._open.clear()
            self._closed = self._closing
        if is_title or sentence.kind == "heading":
            return under if is_title else frame, None
        under, action = self._charged(sentence, start, frame)
        return under, self._past_label(sentence, action)

    def _opens_anew(self, sentence: Sentence) -> bool:
        """Whether a line between two lists opens the second, which does not stand under what was
        before the first: "Kính gửi: - Sở A; - Sở B. UBND tỉnh yêu cầu các sở: 1. …"."""
        was_plain = bool(self._open) and self._open[0].depth > _NUMBERED
        return was_plain and self._analysis.text[sentence.start : sentence.end].endswith(":")

    def _above(self, depth: int, frame: Frame | None) -> Frame | None:
        """The frame that a point stands under: of the point above it, or of what stands before
        the list and not of the point before it."""
        self._closed = self._closed and depth > _NUMBERED
        is_first = not self._open
        while self._open and self._open[-1].depth >= depth:
            self._open.pop()
        if self._open:
            return self._open[-1].frame
        if is_first:
            self._before = frame
        is_over = frame is None and self.issuer is None
        return None if is_over else self._before

    def _article(self) -> Frame | None:
        """The frame of a point of an official document that orders, but under no closing title."""
        if self.issuer is None or not self._orders or self._closed:
            return None
        if any(level.closed for level in self._open):
            return None
        return replace(self.issuer, open=True, rule="article")

    def _is_in_trouble(self, start: int, end: int) -> bool:
        """Whether the close of a document tells who acts when trouble comes: no point of a list."""
        return _IN_TROUBLE.match(self._analysis.lower, start, end) is not None

    def leave(self, sentence: Sentence, frame: Frame | None) -> None:
        """Keep the frame that a point of a list leaves for the points under it."""
        depth = self._depth(sentence)
        if depth is not None:
            self._open.append(_Level(depth, frame, self._closing))
        elif self._open and frame is not None and self.issuer is not None:
            self._open[-1] = replace(self._open[-1], frame=frame)

    def _title(
        self, sentence: Sentence, start: int, frame: Frame | None
    ) -> tuple[bool, Frame | None]:
        """Whether a line is a title, and the frame under it: in an official document that of its
        topic or its bodies, in a report that of the bodies a point names before its colon."""
        line = self._analysis.text[start : sentence.end].rstrip()
        end = start + len(_NAMED_ABOVE.sub("", line.rstrip(" :./")))
        if end - start > _LONGEST_TITLE:
            return False, frame
        is_official = self.issuer is not None
        if not is_official and not (sentence.marker and line.endswith(":")):
            return False, frame
        topic = self._analysis.hit_at("task-topic", start) if is_official else None
        if topic is not None and self._is_heading(topic, line, end):
            return True, self._under(topic, end)
        is_line = sentence.kind == "heading" or bool(sentence.marker)
        if frame is None or not is_line or self._actions.first(start, end) is not None:
            return False, frame
        party = self._parties.read(start, end)
        if is_official and line.endswith(":") and party.private and not party.agents:
            party = self._companies(start, end)
        is_named = party.closed and bool(party.agents)
        if not is_named or ":" in self._analysis.text[start:end]:
            return False, frame
        return True, self._charge(frame, party)

    def _companies(self, start: int, end: int) -> Party:
        """The companies that a document charges as a class in a line: "2. Các nhà mạng:"."""
        plural = _PLURAL.match(self._analysis.lower, start)
        noun = None if plural is None else self._analysis.hit_at("private-actor", plural.end())
        if noun is None or noun.concepts[0].id != "company":
            return Party(private=True)
        return Party((Agent("group", self._analysis.text[start:end].strip()),), closed=True)

    def _is_heading(self, topic: Hit, line: str, end: int) -> bool:
        """Whether a topic heads a line: not in "Yêu cầu Sở Y tế rà soát", "Kinh phí lấy từ ..."."""
        effect = topic.concepts[0].get("effect")
        if effect == "closes" and (line[-1] in ".;" or self._orders_at(topic, end)):
            return False
        return effect in _UNDER

    def _orders_at(self, word: Hit, end: int) -> bool:
        verb = self._analysis.hit_at("task-verb", word.start)
        return verb is not None and self._actions.first(verb.end + 1, end) is not None

    def _charged(
        self, sentence: Sentence, start: int, frame: Frame | None
    ) -> tuple[Frame | None, int]:
        """The frame of a point that names who is to act before a colon, "Sở Y tế: tổ chức ...",
        and where its action begins."""
        if frame is None or frame.mode != "order" or not sentence.marker:
            return frame, start
        text = self._analysis.text
        colon = text.find(":", start, min(sentence.end, start + _LONGEST_TITLE))
        action = colon + 1 + text.startswith(" ", colon + 1)
        is_action = self._actions.opening(action) or _IN_CHARGE.match(self._analysis.lower, action)
        if colon < 0 or not is_action:
            return frame, start
        party = self._parties.read(start, colon)
        if not party.agents or not party.closed or not party.headed:
            return frame, start
        return self._charge(frame, party), action

    def _past_label(self, sentence: Sentence, start: int) -> int:
        """Where a point begins after the words that tell what it is about: "2. Về vốn: Bộ Tài
        chính bố trí ..."."""
        label = _LABEL.match(self._analysis.text, start, sentence.end) if sentence.marker else None
        return start if label is None else label.end()

    def _charge(self, frame: Frame, party: Party) -> Frame:
        rule = "provision" if frame.rule == "article" else frame.rule
        return replace(frame, lead=party.agents, rule=rule)

    def _under(self, topic: Hit, end: int) -> Frame | None:
        """The frame under a title: that of its tasks, of its goals, or none."""
        assert self.issuer is not None
        effect = topic.concepts[0].get("effect")
        if effect == "closes":
            return None
        if effect == "plans":
            return replace(self.issuer, mode="plan", assigner=None, force="self-set", rule="goal")
        owner = _OF.search(self._analysis.lower, topic.end, end)
        start = owner.end() if owner else topic.end
        return replace(self.issuer, lead=self._parties.read(start, end).agents, open=True)

    def _depth(self, sentence: Sentence) -> int | None:
        if _BRACKETED.match(self._analysis.text, sentence.start):
            return _DEEPEST
        if not sentence.marker:
            return None
        return next((i for i, d in enumerate(_DEPTHS) if d.match(sentence.marker)), _DEEPEST)


def _issuer(analysis: Analysis, found: Findings, parties: Parties) -> tuple[Frame | None, bool]:
    """The frame of an official document, and whether it orders rather than reports."""
    cited = found.all(DirectiveMention)
    own = next((m for m in cited if m.rule == "letterhead"), None)
    has_head = own is not None
    if own is None and cited and _FULL_TEXT.search(analysis.lower, 0, cited[0].start):
        own = cited[0]
    if own is None:
        return None, False
    concluded = _conclusion(analysis, parties, own.start) if has_head else None
    reports = {concept.label for concept in analysis.vocabulary.scheme("report-type")}
    assigns = own.title is not None and _ASSIGNS.match(own.title) is not None
    is_report = own.type in reports and concluded is None and not assigns
    frame = Frame(
        kind="task",
        force="binding",
        mode="order",
        assigner=concluded or _joint(analysis, parties, own.issuer),
        lead=(),
        position=own.start,
        rule="provision",
        basis=() if is_report else (own.key,),
    )
    return frame, not is_report


def _joint(analysis: Analysis, parties: Parties, issuer: Agent | None) -> Agent | None:
    """Who issues a document with another one at the top, as its first words tell: "Bộ Chính trị,
    Ban Bí thư kết luận như sau"."""
    if issuer is None or not is_at_the_top(issuer):
        return _standing(analysis, parties, issuer)
    for pair in _TWO.finditer(analysis.text, 0, _OPENING):
        before, after = parties.units.ending(pair.start()), parties.units.at(pair.end())
        if before is None or after is None or after.agent is None or before.agent != issuer:
            continue
        acts = any(analysis.hit_at(scheme, after.end + 1) for scheme in _ISSUING)
        if is_at_the_top(after.agent) and acts:
            return Agent("group", analysis.text[before.start : after.end])
    return issuer


def _standing(analysis: Analysis, parties: Parties, issuer: Agent | None) -> Agent | None:
    """Who issues the document of a committee where its first words tell that its standing board
    does: "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch"."""
    if issuer is None or not issuer.name.lower().startswith(_COMMITTEES):
        return issuer
    for word in _BOARD.finditer(analysis.lower, 0, _OPENING):
        unit = parties.units.at(word.start())
        if unit is None or unit.agent is None or unit.agent.name != f"{_STANDING}{issuer.name}":
            continue
        if any(analysis.hit_at(scheme, unit.end + 1) for scheme in (*_ISSUING, "action-verb")):
            return unit.agent
    return issuer


def _conclusion(analysis: Analysis, parties: Parties, start: int) -> Agent | None:
    """Whose conclusions an office passes on: "Thông báo kết luận của Phó Thủ tướng ..."."""
    title = _CONCLUSION.search(analysis.lower, start, start + _HEAD)
    if title is None or _CARRIED_OUT.search(analysis.lower, start, title.start()):
        return None
    unit = parties.units.at(title.end())
    return None if unit is None else unit.speaker

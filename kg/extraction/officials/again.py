"""Read offices that are said once for several persons: "miễn nhiệm chức vụ này đối với ông B" after
what A was given, "bàn giao nhiệm vụ Tư lệnh X … Người bàn giao là A; người tiếp nhận là B".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.officials.chains import Links
from kg.extraction.officials.names import Name
from kg.extraction.officials.past import Past
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement, is_post
from kg.extraction.officials.topics import is_procedure, is_topic
from kg.model import Status
from kg.sentences import Sentence
from kg.vocabulary import Hit

_THIS = re.compile(
    r"\b(?:chức vụ|chức danh|cương vị|vị trí|chức|ghế|trọng trách) (?:này|đó|nói trên|kể trên)\b",
    re.IGNORECASE,
)
_TO_THIS = re.compile(r"(?: (?:giữ|làm|bổ sung|thêm|vào))*(?: [^\s,;:.]+){0,2} ?")
_GIVES_THIS = re.compile(
    r"(?:,[^;:.]{3,120},)? (?:giữ|làm|đảm nhiệm|đảm nhận|nhận|vào|thay thế vào|kế nhiệm) $"
)
_FOR = re.compile(r"(?: [^\s,;:.]+){0,6}? (?:đối với|cho|với) ")
_UNDERGOES = re.compile(r"\b(?:được|bị|xin)\b[^;:.]{0,30}$")
_BY = re.compile(r" (?:(?:từng|trước đó|đã|được|hiện|hiện nay|đang|tạm thời) )*do ")
_NOW = re.compile(r"\b(?:hiện|hiện nay|đang|tạm thời)\b", re.IGNORECASE)
_IN_CHARGE = re.compile(r" (?:(?:tạm|đang|tạm thời) )*phụ trách\b")
_EARLIER = re.compile(r"trước (?:đó|ông|bà|đồng chí|đây|năm)\b", re.IGNORECASE)
_TOLD = frozenset({"career-verb", "copula", "held-by", "group-title", "listed-below"})
_STATES: dict[str, Status] = {
    "appointed": "appointed",
    "confirmed": "appointed",
    "dismissed": "dismissed",
    "candidate": "candidate",
}
_HOLDS = "holds"
_NEAR = 2  # sentences
# "Người kế nhiệm ông A ở Sở X là bà B".
_HEIR = re.compile(r"\b[Nn]gười (?:kế nhiệm|thay thế|thay|kế vị)\b")
_HEIR_IS = re.compile(r"[^,;:.]{0,70}? là ")
_LEFT = frozenset({"dismissed", "former"})
# What is handed over, up to the office: "bàn giao chức trách, nhiệm vụ Tư lệnh …".
_HANDS_OVER = re.compile(
    r"\bbàn giao (?:(?:các |về )?(?:chức trách|nhiệm vụ|chức vụ|chức danh|cương vị|công việc"
    r"|công tác|trách nhiệm)(?:, | và )?)+ ?(?:của )?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r" giữa ")
_TO_ANOTHER = re.compile(r"[^;:.]{0,40}? cho ")
_TITLED = r"là (?:[^\s,;:.]+ ){0,4}$"
_WHO_HANDS = re.compile(rf"\b(?:người|đồng chí|bên) bàn giao {_TITLED}", re.IGNORECASE)
_WHO_TAKES = re.compile(
    rf"\b(?:tiếp nhận|nhận bàn giao|nhận nhiệm vụ)(?: (?:chức trách|nhiệm vụ))? {_TITLED}",
    re.IGNORECASE,
)
_WORDS, _WHO = 40, 70


class Again:
    """Reads in one document the offices that are said only once."""

    def __init__(
        self,
        analysis: Analysis,
        found: Findings,
        names: Sequence[Name],
        offices: Sequence[OfficePhrase],
    ) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._names = names
        self._offices = offices
        self._links = Links(analysis, names)
        self._past = Past(analysis, found)

    def statements(self, told: Sequence[Statement]) -> Iterator[Statement]:
        """Yield what is said of further persons in offices that others are told to hold."""
        for this in _THIS.finditer(self._text):
            yield from self._same(this, told)
        for office in self._offices:
            begins = max(0, office.start - _WORDS)
            if is_post(office) and _HANDS_OVER.search(self._text, begins, office.start):
                yield from self._handed_over(office)

    def heirs(self, told: Sequence[Statement]) -> Iterator[Statement]:
        """ "Người kế nhiệm (ông A) là bà B": B is given what A has just been told to leave."""
        for heir in _HEIR.finditer(self._text):
            sentence = self._analysis.sentence_at(heir.start())
            names = [n for n in self._names if heir.end() <= n.start < sentence.end]
            link = next((m for n in names if (m := self._named_heir(heir.end(), n))), None)
            name = self._links.named_at(link) if link is not None else None
            left = self._left(sentence, heir, told)
            if name is not None and left is not None and name.text != left.name.text:
                yield Statement(name, _at(left.office, heir), "appointed", "same-office")

    def _named_heir(self, start: int, name: Name) -> int | None:
        """Where the heir's name begins with what introduces it, if "là" leads to it."""
        found = _HEIR_IS.match(self._text, start, name.start)
        return found.end() if found is not None else None

    def _left(
        self, sentence: Sentence, heir: re.Match[str], told: Sequence[Statement]
    ) -> Statement | None:
        """The one post that was told to be left shortly before, by whom the sentence names."""
        first = self._analysis.sentences[
            max(0, self._analysis.sentences.index(sentence) - _NEAR)
        ].start
        left = [
            s
            for s in told
            if first <= s.office.start < heir.start() and s.status in _LEFT and is_post(s.office)
        ]
        left = [s for s in left if s.office.effect is None and s.valid_until is None]
        named = [n for n in self._names if heir.end() <= n.start < sentence.end]
        predecessor = [s for s in left if any(n.text == s.name.text for n in named)]
        posts = {s.office.label for s in predecessor or left}
        return (predecessor or left)[-1] if len(posts) == 1 else None

    def _same(self, this: re.Match[str], told: Sequence[Statement]) -> Iterator[Statement]:
        sentence = self._analysis.sentence_at(this.start())
        last = self._last(sentence, this.start(), told)
        if last is None:
            return
        by = _BY.match(self._text, this.end())
        holder = self._links.named_at(by.end()) if by is not None else None
        if by is not None and holder is not None and self._is_held_by(sentence, holder):
            if _EARLIER.search(self._text, sentence.start, by.end()):
                yield Statement(holder, _at(last.office, this), "former", "same-office")
            elif _NOW.search(self._text, sentence.start, by.end()):
                yield Statement(
                    holder, _at(last.office, this), self._held_now(holder), "same-office"
                )
            return
        verb = self._verb(sentence, this)
        person = self._person(sentence, verb, this) if verb is not None else None
        if verb is None or person is None:
            return
        status = _STATES[verb.concepts[0].get("effect") or ""]
        if person.text == last.name.text and status != "dismissed":
            return
        if self._past.is_long_past(sentence, verb.start, this.end()):
            if status != "dismissed":
                return
            status = "former"
        yield Statement(person, _at(last.office, this), status, "same-office")

    def _last(
        self, sentence: Sentence, position: int, told: Sequence[Statement]
    ) -> Statement | None:
        """The statement that "chức vụ này" takes up: the last one on a post shortly before."""
        sentences = self._analysis.sentences
        first = sentences[max(0, sentences.index(sentence) - _NEAR)].start
        before = [
            s
            for s in told
            if s.rule in _TOLD and is_post(s.office) and first <= s.office.start < position
        ]
        return max(before, key=lambda s: s.office.start, default=None)

    def _verb(self, sentence: Sentence, this: re.Match[str]) -> Hit | None:
        """The verb of career whose object the office is."""
        hits = self._analysis.found("career-verb", sentence.start, this.end())
        if len(hits) > 1 and hits[-1].concepts[0].get("effect") == _HOLDS:
            # "bầu ông A, Phó Chủ nhiệm Ủy ban B, giữ chức vụ này"
            hits = [hit for hit in hits[:-1] if hit.concepts[0].get("object") == "person"]
        last = hits[-1] if hits else None
        if last is None or last.concepts[0].get("effect") not in _STATES:
            return None
        if is_topic(self._analysis, last) or is_procedure(self._analysis, last):
            return None
        start = this.start()
        directly = last.end >= start or _TO_THIS.fullmatch(self._text, last.end, start)
        return last if directly or self._given_to(last, start) is not None else None

    def _given_to(self, verb: Hit, start: int) -> Name | None:
        """Whom a verb gives the office behind his name: "bổ nhiệm ông A giữ chức vụ này"."""
        if verb.concepts[0].get("object") != "person" or verb.end >= start:
            return None
        name = self._links.named_at(verb.end + 1)
        gives = name is not None and _GIVES_THIS.match(self._text[name.end : start])
        return name if gives else None

    def _person(self, sentence: Sentence, verb: Hit, this: re.Match[str]) -> Name | None:
        """Who is given or loses the office: named after "đối với", or the subject."""
        to = _FOR.match(self._text, this.end())
        given = self._links.named_at(to.end()) if to is not None else None
        if given is not None:
            return given
        if (given := self._given_to(verb, this.start())) is not None:
            return given
        before = [n for n in self._names if sentence.start <= n.start and n.end <= verb.start]
        active = verb.concepts[0].get("object") is None
        if not before or not (active or _UNDERGOES.search(self._text, before[-1].end, verb.end)):
            return None
        return before[-1] if ";" not in self._text[before[-1].end : verb.start] else None

    def _held_now(self, holder: Name) -> Status:
        """Whether one holds an office or only stands in: "hiện do ông A phụ trách"."""
        return "acting" if _IN_CHARGE.match(self._text, holder.end) else "current"

    def _is_held_by(self, sentence: Sentence, name: Name) -> bool:
        if _IN_CHARGE.match(self._text, name.end):
            return True
        verbs = self._analysis.found("career-verb", name.end, sentence.end)
        return bool(verbs) and verbs[0].concepts[0].get("effect") == _HOLDS

    def _handed_over(self, office: OfficePhrase) -> Iterator[Statement]:
        """ "bàn giao nhiệm vụ Tư lệnh X giữa A và B", "A bàn giao … cho B": from A to B."""
        sentence = self._analysis.sentence_at(office.start)
        names = [n for n in self._names if sentence.start <= n.start < sentence.end]
        after = [n for n in names if n.start >= office.end]
        if _BETWEEN.match(self._text, office.end) and len(after) == 2:
            yield from self._from_to(office, after[0], after[1])
            return
        before = [n for n in names if n.end <= office.start]
        to = _TO_ANOTHER.match(self._text, office.end)
        taker = self._links.named_at(to.end()) if to is not None else None
        if taker is not None and before:
            yield from self._from_to(office, before[-1], taker)
            return
        following = self._analysis.sentences[self._analysis.sentences.index(sentence) + 1 :][:_NEAR]
        end = following[-1].end if following else sentence.end
        for name in (n for n in self._names if office.end <= n.start < end):
            begins = max(office.end, name.start - _WHO)
            if _WHO_HANDS.search(self._text, begins, name.start):
                yield Statement(name, office, "former", "handover")
            elif _WHO_TAKES.search(self._text, begins, name.start):
                yield Statement(name, office, "appointed", "handover")

    def _from_to(self, office: OfficePhrase, giver: Name, taker: Name) -> Iterator[Statement]:
        yield Statement(giver, office, "former", "handover")
        yield Statement(taker, office, "appointed", "handover")


def _at(office: OfficePhrase, said: re.Match[str]) -> OfficePhrase:
    """An office where it is said again."""
    return replace(office, start=said.start(), end=said.end(), effect=None)

"""What readers of tasks look at: one document with its agents, its speakers and its issuer.

"Thủ tướng nhấn mạnh ... Bộ Y tế phải ..." : the voice behind the second sentence is his.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.dates import deadlines
from kg.extraction.mentions import DateMention, DirectiveMention
from kg.extraction.tasks.actions import Actions
from kg.extraction.tasks.assignees import Parties
from kg.extraction.tasks.authority import Authority
from kg.extraction.tasks.frames import Frame, Work
from kg.extraction.tasks.houses import Houses
from kg.extraction.tasks.phrases import Phrases
from kg.extraction.tasks.speakers import Speakers
from kg.model import Agent, PartialDate
from kg.sentences import Sentence

_COURT_WITHIN = 80
_YEARS_AGO = 5
_SEASON = 90
_MOST_OF_A_YEAR = 240
_LONG = datetime.timedelta(days=_MOST_OF_A_YEAR)
# What goes on with what the sentence before tells of.
_BY_IT = re.compile(
    r"\W*(?:theo đó|trong đó|tại đây|dịp (?:này|đó)|khi đó"
    r"|lúc đó|tại (?:cuộc họp|hội nghị|kỳ họp|phiên họp) (?:này|đó))\b"
)
_LAST_YEAR = re.compile(r"năm (?:ngoái|trước)\b")
_NEAR = 40
_DATED = len(" ký ngày ")
_OPENS = len("Trước đó, tháng ")
_TRIAL = 5  # words of a trial that make a text the report of one
_CHARGES = "cáo trạng"
_CITED = 3  # times that a report of a crime cites the charges
_HEARING = re.compile(r"\bchất vấn\b")
_HEARD = 3
_TRIAL_SHARE = 6  # one such word in so many sentences


@dataclass(frozen=True, slots=True)
class Scene:
    """One document as the readers of tasks see it; ``issuer`` is the frame of an official one."""

    analysis: Analysis
    found: Findings
    parties: Parties
    actions: Actions
    authority: Authority
    speakers: Speakers
    phrases: Phrases
    issuer: Frame | None
    houses: Houses

    def voice(self, position: int, frame: Frame | None) -> tuple[Agent | None, int]:
        """Whose demand something is, and where that one is named: who spoke or ordered last."""
        if self.issuer is not None:
            return self.issuer.assigner, self.issuer.position
        speaker = self.speakers.at(position)
        if frame is not None and frame.mode == "order":
            word = max(frame.position, frame.since)
            is_later = speaker is None or word >= speaker.start
            if is_later and frame.assigner is not None:
                return frame.assigner, frame.position
        if speaker is not None:
            return speaker.agent, speaker.start
        return None, position

    @property
    def basis(self) -> tuple[str, ...]:
        """The official document itself, on which all that it orders is based."""
        return self.issuer.basis if self.issuer is not None else ()

    def due(self, start: int, end: int) -> PartialDate | None:
        """The time that the opening of a clause sets for what follows."""
        return deadlines.frame(self.analysis, self.found, start, end)

    def is_past(self, start: int, end: int) -> bool:
        """Whether words say that something is done or under way."""
        return bool(self.analysis.found("result-marker", start, end))

    def is_court(self, start: int, end: int) -> bool:
        """Whether an action is what prosecutors and courts ask for."""
        return bool(self.analysis.found("court-verb", start, min(end, start + _COURT_WITHIN)))

    @property
    def is_trial(self) -> bool:
        """Whether a text tells of a crime: orders in it were given and carried out long ago."""
        hits = self.analysis.found("trial-word")
        words = len(hits)
        charges = [hit for hit in hits if self.analysis.lower.startswith(_CHARGES, hit.start)]
        if len(charges) >= _CITED:
            return True
        return words >= max(_TRIAL, len(self.analysis.sentences) // _TRIAL_SHARE)

    @property
    def is_hearing(self) -> bool:
        """Whether a text tells how ministers answer the questions of deputies."""
        return len(_HEARING.findall(self.analysis.lower)) >= _HEARD

    def is_history(self, position: int, *, ordered: bool = True) -> bool:
        """Whether the words around ``position``, where an order is given, name a day years ago,
        and not that of a directive still in force; without an order there, what opens with a year
        gone by is history as well."""
        written = self.analysis.document.date
        if written is None:
            return False
        sentence = self.analysis.sentence_at(position)
        if _BY_IT.match(self.analysis.lower, sentence.start) and self._was_long_ago(sentence):
            return True
        end = min(sentence.end, position + _NEAR)
        cited = self.found.within(DirectiveMention, sentence.start, sentence.end)
        return any(
            self._is_past(date, sentence.start, written, 1 if ordered else 0)
            for date in self.found.within(DateMention, sentence.start, end)
            if not any(c.start <= date.start <= c.end + _DATED for c in cited)
        )

    def _was_long_ago(self, sentence: Sentence) -> bool:
        """Whether the sentence before opens with a time of most of a year ago or more, or goes on
        with one that does: "Đến tháng 7/2021, Thanh tra có kết luận. | Theo đó, ..."."""
        written = self.analysis.document.date
        before = self.analysis.sentence_at(max(0, sentence.start - 1))
        if before.start < sentence.start and _BY_IT.match(self.analysis.lower, before.start):
            return self._was_long_ago(before)
        return written is not None and any(
            date.start - before.start <= _OPENS
            and date.until is None
            and date.date.last_day() < written.first_day() - _LONG
            for date in self.found.within(DateMention, before.start, before.end)
        )

    def _is_past(self, date: DateMention, start: int, written: PartialDate, years: int) -> bool:
        """Whether a day is of years ago, or the time that opens a sentence is of last year, by the
        month of a season ago, or by the year of more than so many ``years`` ago."""
        colon = self.analysis.text.rfind(": ", start, date.start)
        opens = date.start - max(start, colon) <= _OPENS
        if opens and _LAST_YEAR.match(self.analysis.lower, date.start):
            return True
        age = (written.first_day() - date.date.last_day()).days
        if opens and date.date.month is not None and date.until is None and age > _SEASON:
            return True
        if date.date.day is not None:
            return date.date.year <= written.year - _YEARS_AGO
        is_gone = date.date.year < written.year - years or age > _MOST_OF_A_YEAR
        return opens and date.until is None and is_gone

    def ended(self, work: Work, end: int) -> Work:
        """Cut an action where it ends inside ``end``."""
        return replace(work, end=self.actions.end(work.start, end))

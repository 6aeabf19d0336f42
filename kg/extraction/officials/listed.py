"""What a list gives: the office of the line above it to those in it, further entries to whom an
item opens with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.officials.career import Career
from kg.extraction.officials.chains import Chain
from kg.extraction.officials.names import Name
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.statements import Statement, in_apposition
from kg.sentences import Sentence

_ENTRY = re.compile(r"; (?:(?:ông|bà|đồng chí|các ông|các bà) )?$")
_ENTRY_OF = re.compile(r"(?: \([^()]{1,60}\))?,? sinh (?:năm|ngày) [\d/]+[;,]")
# What comes before the dead in an obituary: "… vô cùng thương tiếc báo tin: Đồng chí A, …".
_OBITUARY = re.compile(r"[^.;]*\bbáo tin(?: buồn)?(?: [^,.;:]{2,30})?[:,]? ", re.IGNORECASE)
_FOR_THE_BELOW = re.compile(
    r",? (?:đối với|cho) (?:các |những )?(?:ông|bà|đồng chí)\b[^;:.]{0,60}:", re.IGNORECASE
)
_NEAR = 40


class Lists:
    """Reads the lists of one document, sentence by sentence."""

    def __init__(self, analysis: Analysis, career: Career) -> None:
        self._text = analysis.text
        self._career = career
        self._carried: tuple[OfficePhrase, ...] = ()

    def carry(self, sentence: Sentence, chains: list[Chain], statements: list[Statement]) -> None:
        """Keep the office that a line ending in a colon gives to the persons listed below."""
        if sentence.kind != "item" or self._text[sentence.end - 1] == ":":
            self._carried = ()
        if self._text[sentence.end - 1] != ":" or statements:
            return
        for chain in chains:
            if self._career.effect_before(sentence, chain) == "candidate":
                self._carried = tuple(
                    replace(office, effect="candidate") for office in chain.offices
                )
                return
            if _FOR_THE_BELOW.fullmatch(self._text, chain.end, sentence.end):
                verb = self._career.verb(sentence, chain, [])
                status = self._career.status(sentence, chain, verb, None)
                self._carried = tuple(replace(office, effect=status) for office in chain.offices)
                return
            if chain.plural:
                self._carried = chain.offices

    def given(self, sentence: Sentence, names: list[Name]) -> Iterator[Statement]:
        """A list item that opens with a name takes the office of the line above the list."""
        if self._carried and sentence.kind == "item" and self._leads(sentence, names):
            yield from in_apposition(self._carried, names[0], "listed-below")

    def holds(self, sentence: Sentence, chain: Chain, names: list[Name]) -> bool:
        """Whether a chain is a further entry of an item that opens with a name, or of what an
        obituary tells: "Đồng chí A, sinh năm 1936; quê quán: …; nguyên Bí thư Tỉnh ủy X"."""
        apart = self._text[chain.start - 2 : chain.start] in {"; ", ", ", ": "}
        if not apart or not self._leads(sentence, names) or chain.start < names[0].end:
            return False
        return sentence.kind == "item" or _ENTRY_OF.match(self._text, names[0].end) is not None

    def leader(self, chain: Chain, names: list[Name]) -> Name:
        """The person whose entry a chain stands in: the first, or the last one after a ";"."""
        entries = [n for n in names if _ENTRY.search(self._text, max(0, n.start - 30), n.start)]
        before = [name for name in entries if name.end <= chain.start]
        return before[-1] if before else names[0]

    def _leads(self, sentence: Sentence, names: list[Name]) -> bool:
        """Whether a sentence opens with a name, or with who announces a death."""
        if not names:
            return False
        told = _OBITUARY.match(self._text, sentence.start, names[0].start)
        start = told.end() if told is not None else sentence.start
        return names[0].start - start <= _NEAR

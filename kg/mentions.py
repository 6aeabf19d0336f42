"""Mentions as people write them in files: ``tin/1#120-135 Nguyễn Văn Hùng``.

The document's id, the place of some words in its text, and the words, so that a decision
points at what it was made about, however things are named in the graph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Span

_FORM = re.compile(r"(?P<document>.+)#(?P<start>\d+)-(?P<end>\d+) (?P<quote>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Some words of a document.

    >>> str(Place.parse("tin/1#3-9 Tô Lâm"))
    'tin/1#3-9 Tô Lâm'
    """

    document: str
    span: Span
    quote: str

    @classmethod
    def parse(cls, text: str) -> Place:
        """Read a mention; ValueError for anything of another form."""
        match = _FORM.fullmatch(text.strip())
        if match is None or int(match["start"]) >= int(match["end"]):
            raise ValueError(f"{text!r} is no mention of the form ID#START-END WORDS")
        span = Span(int(match["start"]), int(match["end"]))
        return cls(match["document"], span, match["quote"])

    def __str__(self) -> str:
        """Give the form that ``parse`` reads, on one line."""
        words = " ".join(self.quote.split())
        return f"{self.document}#{self.span.start}-{self.span.end} {words}"

"""Vietnamese orthography: a folded copy of a text with an exact map back to the source.

Folding makes one spelling of many (NFC, old tone placement, Đ look-alikes, dashes, spaces, those
that got lost as well, abbreviations written out), so that grammar need not; quoting always uses
the source.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import ahocorasick_rs

from kg import breaks, spaces, wraps
from kg.letters import LOWER, UPPER
from kg.model import Span

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("ÐƉ", "Đ"),
        **dict.fromkeys("ðɖ", "đ"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‛′`", "'"),
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
            " ",
        ),
    }
)
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_OLD_VOWELS = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
_FIRST_TONED = {"o": "òóỏõọ", "u": "ùúủũụ"}


def _tone_table() -> dict[str, str]:
    """Map each new-style syllable end (``uỷ``) to the old style (``ủy``), in three cases."""
    table = {}
    for pair, toned in _OLD_VOWELS.items():
        for index, second in enumerate(toned):
            new, old = pair[0] + second, _FIRST_TONED[pair[0]][index] + pair[1]
            for shape in (str.lower, str.upper, str.capitalize):
                table[shape(new)] = shape(old)
    return table


_TONES = _tone_table()
_TONE = re.compile(r"(?<![qQ])(?:" + "|".join(_TONES) + r")(?![^\W\d_])")
# A number, or a capitalised syllable of more than initials: "Bến", not "T" or "Ng".
_VOWELS = "aeiouyàáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NAME = rf"(?:\d|[{UPPER}][{LOWER}]{{0,2}}[{_VOWELS}]|[{_VOWELS.upper()}][{LOWER}])"
_CAPITAL_SYLLABLE = re.compile("[BCDĐGHKLMNPQRSTVX]{1,3}[AĂÂEÊIOÔƠUƯY]{1,3}")
_CAPITALS_AFTER = re.compile(rf" [{UPPER}]{{2}}")
_COMPOUND = re.compile(r"\b(?:THÔNG|ĐẦU|VẬT|RIÊNG) $")
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Which source positions a folded position came from, kept as the list of edits."""

    folded_starts: tuple[int, ...]
    folded_ends: tuple[int, ...]
    source_starts: tuple[int, ...]
    source_ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest source range that covers folded ``[start, end)``."""
        return self._place(start, opening=True), self._place(end, opening=False)

    def _place(self, position: int, *, opening: bool) -> int:
        """An edge inside an edit moves outward to that edit's own edge."""
        if opening:
            index = bisect.bisect_right(self.folded_starts, position) - 1
        else:
            index = bisect.bisect_left(self.folded_starts, position) - 1
        if index < 0:
            return position
        if opening and position < self.folded_ends[index]:
            return self.source_starts[index]
        if not opening and position < self.folded_ends[index]:
            return self.source_ends[index]
        return position - self.folded_ends[index] + self.source_ends[index]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``lower`` has the same length, so offsets hold for both."""

    text: str
    lower: str
    maps: tuple[OffsetMap, ...]

    def source(self, start: int, end: int) -> Span:
        """The span of the untouched source that folded ``[start, end)`` stands for."""
        for offset_map in reversed(self.maps):
            start, end = offset_map.span(start, end)
        return Span(start, end)


class Folder:
    """Folds texts; ``abbreviations`` maps each short form to the words it stands for.

    Those of ``glued`` stand for theirs only where they touch a name or a number ("Q.1",
    "P.Bến Nghé"); apart from one they mean other things ("Q. Giám đốc").

    >>> folded = Folder({"UBND": "Ủy ban nhân dân"})("Sở Y tế và UBND tỉnh")
    >>> folded.text
    'Sở Y tế và Ủy ban nhân dân tỉnh'
    >>> folded.source(11, 31)
    Span(start=11, end=20)
    """

    def __init__(
        self, abbreviations: Mapping[str, str], glued: Mapping[str, str] | None = None
    ) -> None:
        glued = glued or {}
        self._expansions = {**abbreviations, **glued}
        self._candidates = ahocorasick_rs.AhoCorasick(
            sorted({*self._expansions, "  ", "- ", *_INVISIBLE})
        )
        self._edits = re.compile(
            rf"(?P<short>(?<![\w/\-.])(?:(?:{_any_of(abbreviations)})(?:(?<=\.)(?=\w)|(?![\w/]|-\w))"
            rf"|(?:{_any_of(glued)})(?={_NAME})))"
            rf"|(?P<space> {{2,}})|(?P<dash>(?<=[{LOWER}])- (?=[{UPPER}]))"
            rf"|(?P<gone>[{_INVISIBLE}]+)"
        )

    def __call__(self, text: str) -> Folded:
        """Fold ``text``."""
        maps = []
        text = text.translate(_SAME_LENGTH)
        compositions = list(_compositions(text))
        if compositions:
            text, offset_map = _rewrite(text, compositions)
            maps.append(offset_map)
        for lost in (wraps.joined, breaks.lost, spaces.lost):
            if edits := list(lost(text)):
                text, offset_map = _rewrite(text, edits)
                maps.append(offset_map)
        text = _TONE.sub(lambda match: _TONES[match[0]], text)
        short = [
            (match.start(), match.end(), self._replacement(match)) for match in self._found(text)
        ]
        if short:
            text, offset_map = _rewrite(text, short)
            maps.append(offset_map)
        return Folded(text, lowered(text), tuple(maps))

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        """Find the edits: the pattern is only tried where an automaton sees that one may begin."""
        candidates = self._candidates.find_matches_as_indexes(text, overlapping=True)
        done = 0
        for start in sorted({start for _, start, _ in candidates}):
            if start >= done and (match := self._edits.match(text, start)) is not None:
                done = match.end()
                yield match

    def _replacement(self, match: re.Match[str]) -> str:
        if match["short"] is not None:
            if _is_word_in_capitals(match):
                return match["short"]
            touches = match.string[match.end() : match.end() + 1].isalnum()
            return self._expansions[match["short"]] + (" " if touches else "")
        if match["dash"] is not None:
            return " - "
        return " " if match["space"] is not None else ""


def _is_word_in_capitals(match: re.Match[str]) -> bool:
    """In a line of capitals "TƯ" is the word tư ("BỘ TƯ PHÁP", "THÔNG TƯ"), not Trung ương."""
    if _CAPITAL_SYLLABLE.fullmatch(match["short"]) is None:
        return False
    if _COMPOUND.search(match.string, max(0, match.start() - 6), match.start()):
        return True
    return _CAPITALS_AFTER.match(match.string, match.end()) is not None


def _any_of(short_forms: Iterable[str]) -> str:
    longest_first = sorted(short_forms, key=lambda short: (-len(short), short))
    return "|".join(map(re.escape, longest_first)) or r"(?!)"


def lowered(text: str) -> str:
    """Lower case of the same length, whatever the letters (``İ`` would grow)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def normalised(text: str) -> str:
    """NFC, old tone placement, plain dashes, quotes and single spaces: a key for words.

    >>> normalised("Thành uỷ  Hà Nội")
    'Thành ủy Hà Nội'
    """
    text = unicodedata.normalize("NFC", text.translate(_SAME_LENGTH))
    return " ".join(_TONE.sub(lambda match: _TONES[match[0]], text).split())


def caseless(text: str) -> str:
    """Words by which texts are compared: one case, one spelling, with their accents.

    >>> caseless("THÀNH UỶ  Hà Nội")
    'thành ủy hà nội'
    """
    return lowered(normalised(text))


def unaccented(text: str) -> str:
    """Drop every accent, for finding what was typed without them.

    >>> unaccented("Đắk Lắk")
    'dak lak'
    """
    bare = unicodedata.normalize("NFD", caseless(text).replace("đ", "d"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _compositions(text: str) -> Iterable[tuple[int, int, str]]:
    """Yield what combining marks make of letters; other forms of a letter stay as they are."""
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield match.start(), match.end(), composed


def _rewrite(text: str, edits: Iterable[tuple[int, int, str]]) -> tuple[str, OffsetMap]:
    """Apply edits (start, end, replacement; in order, disjoint) and map the result back."""
    pieces, columns, copied, length = [], [], 0, 0
    for start, end, replacement in edits:
        pieces += [text[copied:start], replacement]
        length += start - copied
        columns.append((length, length + len(replacement), start, end))
        length += len(replacement)
        copied = end
    pieces.append(text[copied:])
    return "".join(pieces), OffsetMap(*zip(*columns, strict=True))

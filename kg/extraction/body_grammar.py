"""Read a body's name at an offset: kind, field or subject, place, and the body it belongs to.

"Phòng Cảnh sát giao thông Công an tỉnh Đồng Nai" is a Phòng, of Cảnh sát giao thông, whose
parent is a Công an with the place tỉnh Đồng Nai.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction.analysis import Analysis
from kg.extraction.places import SYLLABLE, Place, place_at
from kg.text import LOWER, UPPER
from kg.vocabulary import Concept

_TERM = re.compile(r" \(?khóa (?:[IVX]+|\d{1,2})\)?(?= )", re.IGNORECASE)
_NUMBER = re.compile(r" (?:số )?\d{1,3}\b(?![./]\d)")
_CENTRAL = re.compile(r" Trung ương(?: Đảng)?\b", re.IGNORECASE)
_LINK = re.compile(r" (?:của |thuộc |- |tại )?|-")
_PARENTHESIS = re.compile(r" \(")
_SUBJECT = re.compile(r" (?:về |phòng, chống |phòng chống )")
_CLAUSE_END = re.compile(r"[;:.\"()\n]|, (?!chống |[^,;:.\n]{3,60} và )| - ")
_CLAUSE_STOP = re.compile(
    r"(?:đã|sẽ|đang|là|được|bị|do|bởi|khi|nhưng|cũng|vừa|vẫn|này|đó|tại|ở|theo|để|nhằm|trên|cùng)\b"
)
_NEXT_LINE = re.compile(r"\n(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ")
_NAME_GOES_ON = re.compile(rf" (?:khu vực |số )?[{UPPER}\d]")
_WORD_BEFORE = re.compile(r"(\w+) $")
_PERSON = re.compile(rf"(?: {SYLLABLE}){{2,4}}(?! [{UPPER}])")
_CAPITALISED = re.compile(rf" (?:{SYLLABLE}|[A-ZĐ0-9][\w-]*)")
_JOINED = re.compile(rf"(?:,? và|,| -| &)(?= [{UPPER}])")
_LOWER_WORD = re.compile(rf" [{LOWER}]+(?![\w-])")
_LONGEST_TAIL = 5
_LONGEST_SUBJECT = 7
_STOPS = (
    "speech-verb",
    "task-verb",
    "modal",
    "result-marker",
    "career-verb",
    "role-verb",
    "action-verb",
)
# After "Ban Chỉ đạo … về" comes what is to be done: only verbs of other actors end it.
_CLAUSE_STOPS = ("speech-verb", "modal", "result-marker", "career-verb")


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A body's name at folded ``[start, end)`` as the grammar reads it.

    ``named`` is the vocabulary's own entry for it; ``subject`` the field or proper name;
    ``aside`` tells that the parent is only given in brackets and not part of the name.
    """

    start: int
    end: int
    kind: str
    head: str
    named: Concept | None = None
    subject: str | None = None
    place: Place | None = None
    parent: BodyPhrase | None = None
    level: str | None = None
    aside: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether only the kind is said ("Sở", "Ban Thường vụ")."""
        return self.named is None and not (self.subject or self.place or self.parent)

    @property
    def names_level(self) -> bool:
        """Whether the kind says the level of its place by itself ("Tỉnh ủy", "Đoàn xã")."""
        words = self.head.lower().split(" ")
        return self.level is not None and self.level.split(" ")[0] in words

    @property
    def is_foreign(self) -> bool:
        """Whether the body belongs to another country."""
        if self.place is not None and self.place.country:
            return True
        return self.parent is not None and self.parent.is_foreign


class BodyGrammar:
    """Reads bodies in one document; a phrase is read once an offset."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._read: dict[int, BodyPhrase | None] = {}

    def phrase(self, start: int) -> BodyPhrase | None:
        """The longest body name that begins at a folded offset."""
        if start not in self._read:
            self._read[start] = None  # a name never begins with itself
            named, composed = self._named(start), self._composed(start)
            if named and composed:
                self._read[start] = composed if self._says_more(composed, named) else named
            else:
                self._read[start] = named or composed
        return self._read[start]

    def _says_more(self, composed: BodyPhrase, named: BodyPhrase) -> bool:
        """Whether the grammar reads on in the name, not in the words after it."""
        if composed.end <= named.end:
            return False
        following = composed.parent or composed.place
        if following is not None and following.start <= named.end + len(" của "):
            return True
        rest = self._text[named.end : composed.end]
        return not rest.isupper() and bool(_NAME_GOES_ON.match(rest))

    def _named(self, start: int) -> BodyPhrase | None:
        hit = self._analysis.hit_at("body", start)
        if hit is None or not _has_capital(self._text[start : hit.end]):
            return None
        concept = hit.concepts[0]
        kind = concept.get("classification") or "body"
        return self._with_country(BodyPhrase(start, hit.end, kind, concept.label, concept))

    def _composed(self, start: int) -> BodyPhrase | None:
        hit = self._analysis.hit_at("body-kind", start)
        if hit is None:
            return None
        kind = hit.concepts[0]
        ways = kind.all("composedWith")
        if not ways:
            return None
        phrase = self._complement(BodyPhrase(start, hit.end, kind.id, kind.label), kind, ways)
        return phrase if self._is_written_as_name(phrase) else None

    def _is_written_as_name(self, phrase: BodyPhrase) -> bool:
        """A capital head; a small one only with a place or parent, or inside an office."""
        text = self._text[phrase.start : phrase.end]
        if text[0].isupper():
            return not self._is_within_capitals(phrase.start)
        if self._is_fused(phrase.start):
            return _has_capital(text)
        complete = (phrase.place is not None and phrase.place.name) or phrase.parent is not None
        return " " in phrase.head and bool(complete) and _has_capital(text)

    def _is_fused(self, start: int) -> bool:
        """Whether an office's head runs into the name ("Trưởng ban Tổ chức …")."""
        posts = self._analysis.found("post", max(0, start - 30), start + 30)
        return any(post.start < start < post.end for post in posts)

    def _is_within_capitals(self, start: int) -> bool:
        """ "XÃ HỘI CHỦ NGHĨA": inside a line of capitals a kind must begin a phrase."""
        word = _WORD_BEFORE.search(self._text, max(0, start - 20), start)
        return self._text[start : start + 2].isupper() and word is not None and word[1].isupper()

    def _complement(self, phrase: BodyPhrase, kind: Concept, ways: tuple[str, ...]) -> BodyPhrase:
        """Read what follows the kind, in the order in which names are built."""
        level = kind.get("level")
        term = _TERM.match(self._text, phrase.end)
        end = term.end() if term and "place" in ways else phrase.end
        head_end = end
        subject, end = self._subject(end, ways)
        if subject is not None and "name" in ways and "field" in ways:
            longer, longer_end = self._open_name(head_end, personal=False)
            if longer is not None and longer_end > end:
                subject, end = longer, longer_end
        parent = self._parent(end, strict=subject is None and "parent" not in ways)
        if parent is not None:
            return _extended(phrase, parent.end, subject, parent=parent, level=level)
        place = None
        if subject is not None or "place" in ways:
            own = level if subject is None and level != "trung ương" else None
            place = self._place(end, own)
        if place is None and subject is None and "name" in ways:
            subject, end = self._open_name(end, personal="person" in ways)
            parent = self._parent(end, strict=False) if subject else None
            if parent is not None:
                return _extended(phrase, parent.end, subject, parent=parent, level=level)
            place = self._place(end, None) if subject else None
        if place is not None:
            return _extended(phrase, place.end, subject, place=place, level=level)
        end = end if subject else phrase.end
        found = _extended(phrase, end, subject, level=level)
        return self._in_brackets(found) if subject else found

    def _subject(self, end: int, ways: tuple[str, ...]) -> tuple[str | None, int]:
        """The number, the "Trung ương" or the field of the closed list after the kind."""
        if "number" in ways and (number := _NUMBER.match(self._text, end)):
            return number[0].strip(), number.end()
        if "central" in ways and (central := _CENTRAL.match(self._text, end)):
            after = _SUBJECT.match(self._text, central.end())
            if after and "name" in ways:
                subject, tail_end = self._clause(central.end())
                return f"Trung ương {subject}", tail_end
            return "Trung ương", central.end()
        if "field" in ways and self._text[end : end + 1] == " ":
            field = self._analysis.hit_at("field", end + 1)
            if field is not None and self._text[end + 1].isupper():
                return field.concepts[0].label, field.end
        return None, end

    def _parent(self, end: int, *, strict: bool) -> BodyPhrase | None:
        if strict:
            return None
        link = _LINK.match(self._text, end)
        if link is None:
            return None
        parent = self.phrase(link.end())
        if parent is None or (parent.is_bare and not _is_committee(parent)):
            return None
        return parent

    def _place(self, end: int, level: str | None) -> Place | None:
        if self._text[end : end + 1] != " " and not self._is_letterhead(end):
            return None
        start = end + 1
        if self._text.startswith("tại ", start):
            start += 4
        return place_at(self._analysis, start, level=level)

    def _is_letterhead(self, end: int) -> bool:
        """ "ỦY BAN NHÂN DÂN / TỈNH X": a name in capitals goes on in the next line."""
        capitals = self._text[max(0, end - 8) : end].isupper()
        return capitals and _NEXT_LINE.match(self._text, end) is not None

    def _open_name(self, end: int, *, personal: bool) -> tuple[str | None, int]:
        """A proper name or subject: capitalised words, then lower-case ones up to a stop."""
        if _SUBJECT.match(self._text, end):
            return self._clause(end)
        first = _CAPITALISED.match(self._text, end)
        if first is None:
            return self._lower_subject(end)
        tail = self._subject_end(end, personal=personal)
        name = self._text[end + 1 : tail]
        if name.startswith("Quốc gia") and _SUBJECT.match(self._text, tail):
            _, tail = self._clause(tail)
        return self._text[end + 1 : tail], tail

    def _subject_end(self, start: int, *, personal: bool) -> int:
        """Capitalised and small words in turn: "Quản lý Môi trường y tế"."""
        end = self._namesake(start) if personal else start
        while True:
            capitals = self._capitals(end, opening=end == start)
            tail = self._tail(capitals)
            if capitals in {end, tail}:
                return capitals
            end = tail

    def _namesake(self, start: int) -> int:
        """The end of the person's name that a school or hospital bears."""
        person = _PERSON.match(self._text, start)
        if person is None or self._analysis.hit_at("surname", start + 1) is None:
            return start
        return person.end()

    def _lower_subject(self, end: int) -> tuple[str | None, int]:
        """ "Hội nạn nhân chất độc da cam xã X": small words count when a place closes them."""
        tail = end
        for _ in range(_LONGEST_SUBJECT):
            word = _LOWER_WORD.match(self._text, tail)
            if word is None or self._is_stop(word.start() + 1):
                break
            tail = word.end()
        place = self._place(tail, None) if tail > end else None
        if place is None or place.name is None:
            return None, end
        return self._text[end + 1 : tail], tail

    def _capitals(self, start: int, *, opening: bool) -> int:
        position = start
        while True:
            joined = _JOINED.match(self._text, position)
            step = _CAPITALISED.match(self._text, joined.end() if joined else position)
            if step is None or self._starts_other(
                step.start() + 1, first=opening and position == start
            ):
                return position
            if joined and joined[0] == ",":
                return position
            position = step.end()

    def _starts_other(self, position: int, *, first: bool = False) -> bool:
        """Whether a place, body, office or person's name begins here.

        The first word of a subject may look like an office: "Cục Lãnh sự".
        """
        schemes = (
            "province",
            "country",
            "body",
            "body-kind",
            "post",
            "rank",
            "academic-title",
            "level",
        )
        if self._text[position].isupper() and any(
            self._analysis.hit_at(scheme, position)
            for scheme in (schemes[:4] if first else schemes)
        ):
            return True
        if first:
            return False
        surname = self._analysis.hit_at("surname", position)
        return surname is not None and _is_name_like(self._text, position)

    def _tail(self, position: int) -> int:
        """The lower-case rest of a subject ("Cục Quản lý xuất nhập cảnh"), or nothing."""
        end, count = position, 0
        last = position
        while (word := _LOWER_WORD.match(self._text, end)) and count < _LONGEST_TAIL:
            if self._is_stop(word.start() + 1):
                # What stands before "đến", "về", "với" may be a verb, no part of the name.
                verb = _AFTER_VERB.match(self._text, word.start() + 1)
                is_said = self._analysis.hit_at("speech-verb", word.start() + 1)
                return last if verb and not is_said else end
            last, end, count = end, word.end(), count + 1
        if count == _LONGEST_TAIL and _LOWER_WORD.match(self._text, end):
            return position
        return end

    def _is_stop(self, position: int) -> bool:
        if any(self._analysis.hit_at(scheme, position) for scheme in (*_STOPS, "level")):
            return True
        return bool(_FUNCTION_WORD.match(self._text, position))

    def _clause(self, end: int) -> tuple[str, int]:
        """Everything up to the end of the clause or the next verb of saying or ordering."""
        stop = _CLAUSE_END.search(self._text, end + 1)
        limit = stop.start() if stop else len(self._text)
        position = end
        while (space := self._text.find(" ", position + 1, limit)) != -1:
            starts_verb = any(self._analysis.hit_at(s, space + 1) for s in _CLAUSE_STOPS)
            if (
                starts_verb
                or _CLAUSE_STOP.match(self._text, space + 1)
                or self._starts_other(space + 1)
            ):
                limit = space
                break
            position = space
        return self._text[end + 1 : limit], limit

    def _in_brackets(self, phrase: BodyPhrase) -> BodyPhrase:
        """A parent given in brackets: "Cục Quản lý giá (Bộ Tài chính)"."""
        bracket = _PARENTHESIS.match(self._text, phrase.end)
        parent = self.phrase(bracket.end()) if bracket else None
        if parent is None or self._text[parent.end : parent.end + 1] != ")":
            return phrase
        beside = _extended(phrase, phrase.end, phrase.subject, parent=parent, level=phrase.level)
        return replace(beside, aside=True)

    def _with_country(self, phrase: BodyPhrase) -> BodyPhrase:
        place = self._place(phrase.end, None)
        if place is None or not place.country:
            return phrase
        return BodyPhrase(
            phrase.start, place.end, phrase.kind, phrase.head, phrase.named, None, place
        )


_AFTER_VERB = re.compile(r"(?:đến|tới|vào|ra|về|cho|theo|với|từ|lên)\b")
_FUNCTION_WORD = re.compile(
    r"(?:của|đã|sẽ|đang|là|được|bị|có|không|cho|tại|ở|trong|vào|từ|theo|với|để|do|bởi|khi|như"
    r"|cũng|vừa|vẫn|còn|này|đó|nêu|trên|cùng|khóa|nhiệm kỳ|nhằm|nhưng|tới|đến|trước"
    r"|sau|về|và|hoặc|mà|thì|ra)\b"
)
_NAME_LIKE = re.compile(rf"{SYLLABLE}(?: {SYLLABLE}){{1,3}}(?! ?[{UPPER}])")


def _is_name_like(text: str, position: int) -> bool:
    return bool(_NAME_LIKE.match(text, position))


def _has_capital(text: str) -> bool:
    return text != text.lower()


def _is_committee(phrase: BodyPhrase) -> bool:
    return phrase.level is not None


def _extended(
    phrase: BodyPhrase,
    end: int,
    subject: str | None,
    *,
    place: Place | None = None,
    parent: BodyPhrase | None = None,
    level: str | None,
) -> BodyPhrase:
    return replace(phrase, end=end, subject=subject, place=place, parent=parent, level=level)

"""Find documents cited by number: with a symbol ("21-KL/TW") or bare ("Chỉ thị 28").

A type word holds for the numbers that follow it: "các Nghị quyết số 18-NQ/TW và 19-NQ/TW",
"Nghị quyết số 18, 19". Counts are no numbers: "quyết định 3 nội dung", "kế hoạch 5 năm".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.directives.citations import (
    Citation,
    before_number_word,
    has_wording,
    is_capital,
    is_draft,
    is_foreign,
    is_part_of_word,
    written,
)
from kg.extraction.directives.symbols import Number, Symbols, bare_number, letter_number
from kg.extraction.mentions import BodyMention, OfficeMention
from kg.model import PartialDate
from kg.vocabulary import Concept, Hit

_LEAD = re.compile(r"\s?(?P<said>số(?: hiệu)?\s?:?\s?)?")
_SAID = re.compile(r"\ssố\s(?=\d)")
_AND = re.compile(r"\s?(?:[,;]|,?\s(?:và|hoặc|cùng với|cùng))\s(?:các\s)?(?P<said>số\s)?")
_BETWEEN_LISTED = re.compile(
    r"\s?(?:[,;]|,?\s(?:và|hoặc|cùng với|cùng))\s(?:các\s)?(?:số\s?:?\s?)?"
)
_OWNED = re.compile(r"\s(?:của|về|ngày|khóa)\b")
_COUNTED = re.compile(
    r"\s?(?:năm(?!\s(?:19|20)\d\d)|tháng|giờ|phút|giây|lần|tuổi|điều|khoản|chương|mục|trang)\b|\sngày(?!\s\d)"
)
_AFTER_NUMBER = re.compile(
    r"\s?(?:[,.;:)\"?!]|$|\n)"
    r"|\s(?:của|về|ngày|khóa|này|nêu|và|đã|là|có|được|cũng|theo|từ|do|thì|cho|tại|trên"
    r"|trong|với|để|sẽ|cần|phải|còn|như|vào|đến|ở)\b"
)
_GLUED = re.compile(r"(?<=[a-zà-ỹ])(?=\d{2,4}(?![\w%]|[.,]\d))")
_SHORT = re.compile(r"(?<![\w/.-])(?P<type>[A-ZĐ]{2,3})\s?(?:số\s)?(?=\d{2,4}(?![\w%/-]|[.,]\d))")
_VESSEL = re.compile(r"\b(?:tàu|tàu cá|xe|thuyền) $")
# "CT", "CV", "ĐA" stand for many things: a scanner, an aircraft, a paint.
_CLEAR = frozenset({"nghị-quyết", "nghị-định", "quyết-định", "kết-luận"})
_CITED = re.compile(r"\b(?:theo|thực hiện|tại|với|của|các|và|ban hành|trong) $")
_LISTED = re.compile(r"[,;(] ?$")
# "đã có quyết định 3800 (năm 2018)": in small letters a verb too, but not after these.
_ISSUED = re.compile(r"\b(?:có|ra|ban hành|ký|theo|tại|thực hiện) $")
_DATED = re.compile(r"\s(?:về|ngày|của)\b|\s\((?:ngày|năm)\s")
_BRACKET = re.compile(
    r"(?: (?:năm )?(?P<year>(?:19|20)\d\d))?(?P<bracket>) \((?:(?:Bộ l|L|l)uật)?\s?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NAME_BEFORE_NUMBER = re.compile(r"[^.;:\n\d()]{3,160}$")
_SUBJECT_BEFORE_NUMBER = re.compile(r" (?P<subject>[^.,;:()\n\d]{8,150}?)\s?")
_LONGEST_NAME = 160
_NAMES = frozenset({"law", "name"})
# A project has a name, and a number only where it counts.
_NEVER_BARE = frozenset({"dự-án"})
# Schemes go by their number alone, whatever the letters.
_NUMBERED_SMALL = frozenset({"đề-án"})
_VERBS = frozenset({"verb", "act"})
_LINE_LABEL = re.compile(r"(?:^|\n)[ \t]*$")


class NumberedCitations:
    """Finds the numbered citations of one document."""

    def __init__(self, analysis: Analysis, found: Findings, symbols: Symbols) -> None:
        self._analysis = analysis
        self._found = found
        self._symbols = symbols
        self._heads: set[int] = set()
        self._taken: list[tuple[int, int]] = []

    def find(self) -> list[Citation]:
        """Every numbered citation, in order."""
        citations = list(self._with_symbol())
        self._heads = {c.start for c in citations}
        self._taken += [(c.number.start, c.number.end) for c in citations if c.number]
        citations += self._bare()
        citations += self._bare_after_subject()
        return sorted(citations, key=lambda c: c.start)

    def _with_symbol(self) -> Iterator[Citation]:
        previous: Citation | None = None
        for number in self._symbols.numbers(self._analysis.text):
            if self._symbols.is_private(number):
                self._taken.append((number.start, number.end))
                continue
            if self._is_label(number):
                continue
            previous = self._cite(number, previous)
            if previous is not None:
                yield previous

    def _is_label(self, number: Number) -> bool:
        """The "Số: 15/CT-UBND" of a letterhead names its own document."""
        head = before_number_word(self._analysis, number.start)
        if head == number.start:
            return False
        return bool(_LINE_LABEL.search(self._analysis.text, max(0, head - 40), head))

    def _cite(self, number: Number, previous: Citation | None) -> Citation | None:
        head = before_number_word(self._analysis, number.start)
        known = self._analysis.hit_before("named-document", head)
        if known is not None:
            start = self._outer_law(known.start)
            concept = known.concepts[0] if start == known.start else None
            return self._named(start, head, number, concept)
        bracketed = self._in_brackets(number, head)
        if bracketed is not None:
            return bracketed
        word = self._type_word(head)
        if word is not None:
            return self._citation(word.start, number, self._type_of(word, number), "symbol")
        law = self._law_name(number, head)
        if law is not None:
            return self._named(law, head, number, None)
        return self._after_subject(number, head) or self._without_word(number, head, previous)

    def _after_subject(self, number: Number, head: int) -> Citation | None:
        """A document whose subject stands before its number: "Quyết định công nhận sự thỏa thuận
        số 62/2009 của TAND tỉnh"."""
        first = max(self._analysis.sentence_at(head).start, head - _LONGEST_NAME)
        types = self._symbols.types(number)
        for word in reversed(self._analysis.found("document-type", first, head)):
            concept = word.concepts[0]
            subject = _SUBJECT_BEFORE_NUMBER.fullmatch(self._analysis.text, word.end, head)
            if subject is None or (types and concept not in types):
                continue
            verb = self._analysis.hit_at("subject-verb", subject.start("subject"))
            if verb is None or verb.concepts[0].get("force") == "numbered":
                continue
            citation = self._citation(word.start, number, concept, "symbol")
            return replace(citation, name=written(self._analysis, subject.start("subject"), head))
        return None

    def _without_word(
        self, number: Number, head: int, previous: Citation | None
    ) -> Citation | None:
        types = self._symbols.types(number)
        if previous is not None and previous.number is not None:
            between = self._analysis.lower[previous.end : number.start]
            continues = _BETWEEN_LISTED.fullmatch(between) is not None
            if continues and (not types or previous.type in types):
                return self._citation(number.start, number, previous.type, "symbol", listed=True)
        if not types:
            return None
        return self._citation(head, number, types[0], "symbol")

    def _type_word(self, head: int) -> Hit | None:
        """The type word before a number, directly or before "của ...": Quyết định của Bộ số 12."""
        word = self._analysis.hit_before("document-type", head)
        if word is not None:
            return None if is_part_of_word(self._analysis, word) else word
        end = len(self._analysis.text[:head].rstrip())
        for kind in (BodyMention, OfficeMention):
            for body in self._found.within(kind, max(0, end - 120), end):
                of = body.start - len("của ")
                if body.end == end and self._analysis.lower.startswith("của ", of):
                    word = self._analysis.hit_before("document-type", of)
                    if word is not None:
                        return word
        return None

    def _type_of(self, word: Hit, number: Number) -> Concept:
        """The word decides, unless it is a mere "văn bản" or a verb before the number."""
        types = self._symbols.types(number)
        concept = word.concepts[0]
        is_vague = concept.id == "văn-bản" or (
            concept.get("wording") in _VERBS and self._analysis.text[word.start].islower()
        )
        if types and concept not in types and is_vague:
            return types[0]
        return concept

    def _in_brackets(self, number: Number, head: int) -> Citation | None:
        """The law whose number is in brackets: "Luật Viên chức năm 2010 (Luật số …)"."""
        bracket = _BRACKET.search(self._analysis.text, max(0, head - 28), head)
        if bracket is None:
            return None
        known = self._analysis.hit_before("named-document", bracket.start())
        if known is None:
            return None
        start = self._outer_law(known.start)
        concept = known.concepts[0] if start == known.start else None
        law = self._named(start, bracket.start("bracket"), number, concept)
        year = bracket["year"]
        return replace(law, date=PartialDate(int(year))) if year else law

    def _named(self, start: int, head: int, number: Number, known: Concept | None) -> Citation:
        name = written(self._analysis, start, head)
        word = self._analysis.hit_at("document-type", start)
        assert word is not None
        return Citation(
            start,
            number.end,
            word.concepts[0],
            "symbol",
            number=number,
            name=name,
            known=known,
            draft=is_draft(self._analysis, start),
        )

    def _law_name(self, number: Number, head: int) -> int | None:
        """Where a name begins that a number of the Assembly ends: "Luật Thủ đô số 39/2024/QH15"."""
        if number.type is not None:
            return None
        first = max(self._analysis.sentence_at(head).start, head - _LONGEST_NAME)
        for word in reversed(self._analysis.found("document-type", first, head)):
            between = self._analysis.text[word.end : head]
            if self._analysis.text[word.start].isupper() and _NAME_BEFORE_NUMBER.match(between):
                return self._outer_law(word.start)
        return None

    def _outer_law(self, start: int) -> int:
        """The amending law around a name: "Luật sửa đổi một số điều của Luật X số 87/2025/QH15"."""
        first = max(self._analysis.sentence_at(start).start, start - _LONGEST_NAME)
        before = self._analysis.text[first:start]
        outer = re.search(r"Luật sửa đổi[^.;:()\d]{3,80} (?:của|các) $", before)
        return start if outer is None else first + outer.start()

    def _citation(
        self, start: int, number: Number, type: Concept, rule: str, *, listed: bool = False
    ) -> Citation:
        draft = is_draft(self._analysis, start)
        return Citation(start, number.end, type, rule, number, draft=draft, listed=listed)

    def _bare(self) -> Iterator[Citation]:
        for start, end, concept in self._type_words():
            if start in self._heads or concept.get("authority") == "paper":
                continue
            lead = _LEAD.match(self._analysis.lower, end)
            assert lead is not None
            said = lead["said"] is not None
            number = self._bare_at(lead.end(), concept, said)
            if number is None or not self._is_number(start, number, concept, said):
                continue
            if is_foreign(self._analysis, number.end):
                continue
            citation = self._citation(start, number, concept, "number")
            yield citation
            yield from self._listed(citation)

    def _bare_after_subject(self) -> Iterator[Citation]:
        """Bare numbers that say the year behind a subject, as no count does."""
        for said in _SAID.finditer(self._analysis.lower):
            number = bare_number(self._analysis.text, said.end())
            is_free = not any(start <= said.end() < end for start, end in self._taken)
            if number and number.year and is_free and self._type_word(said.start()) is None:
                citation = self._after_subject(number, said.start())
                if citation is not None:
                    yield replace(citation, rule="number")

    def _type_words(self) -> Iterator[tuple[int, int, Concept]]:
        """Type words as written, glued to a number, or short ("NQ 18")."""
        for hit in self._analysis.found("document-type"):
            yield hit.start, hit.end, hit.concepts[0]
        for glued in _GLUED.finditer(self._analysis.text):
            concept = self._glued_type(glued.start())
            if concept is not None:
                yield glued.start() - len(concept.label), glued.start(), concept
        for short in _SHORT.finditer(self._analysis.text):
            concept = self._symbols.meant_by(short["type"])
            if concept is not None and self._is_short_form(concept, short):
                yield short.start(), short.end(), concept

    def _is_short_form(self, concept: Concept, short: re.Match[str]) -> bool:
        """Whether letters before a number are a document's, not a vessel's or a machine's."""
        before = max(0, short.start() - 12)
        if not has_wording(concept, "name"):
            return False
        if _VESSEL.search(self._analysis.lower, before, short.start()):
            return False
        if concept.id in _CLEAR:
            return True
        number = bare_number(self._analysis.text, short.end())
        if number is not None and _OWNED.match(self._analysis.text, number.end):
            return True
        is_apart = " " in short[0]  # "CT502" is a ware
        cited = (_CITED, _LISTED) if is_apart else (_CITED,)
        return any(c.search(self._analysis.lower, before, short.start()) for c in cited)

    def _glued_type(self, end: int) -> Concept | None:
        words = self._analysis.lower[max(0, end - 24) : end]
        for concept in self._analysis.vocabulary.scheme("document-type"):
            if concept.get("wording") in _NAMES and words.endswith(concept.label.lower()):
                return concept
        return None

    def _bare_at(self, position: int, concept: Concept, said: bool) -> Number | None:
        if any(start <= position < end for start, end in self._taken):
            return None
        number = bare_number(self._analysis.text, position)
        if number is None and (said or concept.id in {"công-văn", "văn-bản"}):
            number = letter_number(self._analysis.text, position)
        return number

    def _is_number(self, start: int, number: Number, concept: Concept, said: bool) -> bool:
        """Whether the digits after a type word are its number and count nothing."""
        text = self._analysis.text
        if number.code is not None:
            return True
        if concept.get("authority") != "binding" or self._is_count(number, said):
            return False
        if concept.id in _NEVER_BARE or (has_wording(concept, "law") and not said):
            return False
        if said or concept.get("wording") in _NAMES:
            return True
        if text[start].islower():
            return self._is_small(start, number, concept)
        if number.year is not None:
            return True
        if not is_capital(self._analysis, start):
            return bool(_OWNED.match(text, number.end)) or self._decides(number)
        return len(number.base) > 1 and bool(_AFTER_NUMBER.match(text, number.end))

    def _decides(self, number: Number) -> bool:
        """Whether what a document does follows: "Quyết định 159 ban hành kế hoạch"."""
        verb = self._analysis.hit_at("subject-verb", number.end + 1)
        return len(number.base) > 1 and verb is not None

    def _is_small(self, start: int, number: Number, concept: Concept) -> bool:
        """Whether a type in small letters has a number: "quyết định 3800", "(đề án 371)"."""
        text = self._analysis.lower
        if len(number.base) == 1:
            return False
        if concept.id in _NUMBERED_SMALL:
            return _AFTER_NUMBER.match(text, number.end) is not None
        is_issued = _ISSUED.search(text, max(0, start - 12), start) is not None
        is_act = has_wording(concept, "act")
        return is_act and is_issued and _DATED.match(text, number.end) is not None

    def _is_count(self, number: Number, said: bool = False) -> bool:
        text, end = self._analysis.lower, number.end
        if _YEAR.match(number.base) or number.base.strip("0") == "" or _COUNTED.match(text, end):
            return True
        if _AFTER_NUMBER.match(text, end) or self._decides(number):
            return False
        noun = self._analysis.hit_at("document-type", end + 1)
        is_document = noun is not None and noun.concepts[0].get("wording") not in _VERBS
        return is_document or (not said and self._analysis.hit_at("unit", end + 1) is not None)

    def _listed(self, citation: Citation) -> Iterator[Citation]:
        """Further bare numbers after one: "Nghị quyết số 18, 19 và 20"."""
        end = citation.end
        while (joint := _AND.match(self._analysis.lower, end)) is not None:
            number = self._bare_at(joint.end(), citation.type, joint["said"] is not None)
            if number is None or self._is_count(number):
                return
            if joint["said"] is None and not _AFTER_NUMBER.match(self._analysis.text, number.end):
                return
            yield self._citation(number.start, number, citation.type, "number", listed=True)
            end = number.end

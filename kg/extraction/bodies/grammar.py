"""Read a body's name at an offset: kind, field or subject, place, and the body it belongs to.

"Phòng Cảnh sát giao thông Công an tỉnh Đồng Nai" is a Phòng, of Cảnh sát giao thông, whose
parent is a Công an with the place tỉnh Đồng Nai.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import INSTITUTES, BodyPhrase
from kg.extraction.bodies.sites import SiteReader
from kg.extraction.bodies.spelling import (
    TEACH_OR_HEAL,
    bears_proper_name,
    has_capital,
    has_small_head,
    head_of,
    is_headed,
    is_within_capitals,
)
from kg.extraction.bodies.subjects import SUBJECT, SubjectReader
from kg.extraction.persons import heads_house
from kg.extraction.places import Place, is_commune
from kg.letters import LOWER, UPPER
from kg.vocabulary import Concept, Hit

_TERM = re.compile(r" \(?khóa (?:[IVX]+|\d{1,2})\)?(?: đơn vị)?(?= )", re.IGNORECASE)
_CENTRAL = re.compile(r" Trung ương(?: Đảng)?\b", re.IGNORECASE)
# "Ban Chỉ đạo Trung ương về …", "… kỷ niệm các ngày lễ lớn"
_CENTRAL_WORK = re.compile(r" (?:về|[Pp]hòng,? chống|kỷ niệm) ")
_CENTRE_LAST = re.compile(r" [Tt]rung [ưƯ]ơng\b(?! Đảng)")
_LINK = re.compile(r" (?:của |thuộc |- |tại )?|-")
# "Phòng Cảnh sát hình sự (PC02), Công an tỉnh A": its short form may be written out by now.
_DIVISION_LINK = re.compile(
    r"(?: \((?:[A-ZĐ]{1,6}\d{0,3}|(?:Phòng|Cảnh sát) [^()]+)\))?(?:, | (?:của |thuộc |- )?)"
)
_PARENTHESIS = re.compile(r" \(")
_NAME_GOES_ON = re.compile(rf" (?:khu vực |số )?[{UPPER}\d]")
_SYLLABLE = re.compile(f" [{UPPER}][{LOWER}]+")
# "ý kiến của Công đoàn về chủ trương": these are not named after what they are about.
_NEVER_ABOUT = frozenset({"công-đoàn", "hội", "viện", "viện-hàn-lâm", "học-viện", "đảng-ủy"})
_SCHOOL = "trường-đại-học"
_OURS = "Việt Nam"
_DELEGATIONS = frozenset({"đoàn-công-tác", "đoàn-giám-sát", "đoàn-kiểm-tra", "đoàn-thanh-tra"})
# Set up for a work, after which they are named.
_BOARDS = frozenset({"ban-chỉ-đạo", "tổ-công-tác", "tổ-giúp-việc"})
_DIVISION = "phòng"
_SMALL_NEXT = re.compile(rf" [{LOWER}]")
_OPEN = frozenset({"name", "subject"})
_COORDINATING = "tổ-chức-phối-hợp"
_SET_UP = re.compile(
    r"\b(?:[Tt]hành lập|[Kk]iện toàn|[Cc]ủng cố|[Gg]iải thể|[Rr]a mắt)(?: (?:lại|mới|các))? $"
)
_UNITS = frozenset({"ban", "bộ-môn", "cục", "khoa", "phòng", "vụ"})
_NUMBERED_KINDS = frozenset({"cục", "tổng-cục", "vụ"})
_ROMAN = re.compile(r" [IVX]+\b(?!\.)")
_LEARNED = frozenset({"bệnh-viện", "trung-tâm", "viện"})
_NAME_BEFORE = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+ $")


class BodyGrammar:
    """Reads bodies in one document; a phrase is read once an offset."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._subjects = SubjectReader(analysis)
        self._sites = SiteReader(analysis)
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
        if composed.end <= named.end or named.is_of(composed.parent):
            return False
        following = composed.parent or composed.place
        end = self._sites.short_form_end(named.end)
        if following is not None and following.start <= end + len(" của "):
            return True
        rest = self._text[named.end : composed.end]
        if composed.kind in _LEARNED and rest.islower() and rest.endswith(" quốc gia"):
            return True  # "Viện Tim mạch quốc gia" is not the Viện Tim
        return not rest.isupper() and bool(_NAME_GOES_ON.match(rest))

    def _named(self, start: int) -> BodyPhrase | None:
        hit = self._analysis.hit_at("body", start)
        if hit is None or not has_capital(self._text[start : hit.end]):
            return None
        if self._text[start].islower() and self._analysis.hit_at("body-kind", start) is None:
            return None  # "cán bộ Công an", "câu lạc bộ Công an" hold no "bộ Công an"
        if (branch := self._branch(start, hit)) is not None:
            return branch
        concept = hit.concepts[0]
        kind = concept.get("classification") or "body"
        number = _ROMAN.match(self._text, hit.end) if kind in _NUMBERED_KINDS else None
        if number is not None:  # "Cục Bảo vệ chính trị III"
            named = BodyPhrase(start, number.end(), kind, concept.label)
            return replace(named, subject=number[0].strip())
        return self._with_country(BodyPhrase(start, hit.end, kind, concept.label, concept))

    def _branch(self, start: int, hit: Hit) -> BodyPhrase | None:
        """The branch of a national body in a place: "Hội Nông dân Việt Nam tỉnh An Giang"."""
        kind = self._analysis.hit_at("body-kind", start)
        if kind is None or not self._text.endswith(f" {_OURS}", start, hit.end):
            return None
        place = self._sites.place(hit.end, None)
        takes_place = "place" in kind.concepts[0].all("composedWith")
        if place is None or place.level is None or place.country or not takes_place:
            return None
        own = kind.concepts[0]
        return BodyPhrase(start, place.end, own.id, own.label, place=place)

    def _composed(self, start: int) -> BodyPhrase | None:
        hit = self._analysis.hit_at("body-kind", start)
        if hit is None or is_commune(self._analysis, hit):
            return None
        kind, end = hit.concepts[0], hit.end
        if self._is_other_division(hit):
            kind, end = (
                self._analysis.vocabulary.concept("body-kind", _DIVISION),
                start + len(_DIVISION),
            )
        ways = kind.all("composedWith")
        if not ways:
            return None
        head = head_of(kind, self._analysis.lower[start:end])
        phrase = self._complement(BodyPhrase(start, end, kind.id, head), kind, ways)
        return phrase if self._is_written_as_name(phrase) else None

    def _is_other_division(self, hit: Hit) -> bool:
        """Whether an office goes on in the name of a division whose first words are short for
        another one: "Trưởng phòng Giáo dục mầm non"."""
        kind = hit.concepts[0]
        is_short = self._analysis.lower[hit.start : hit.end] != kind.label.lower()
        if not is_short or not kind.id.startswith(f"{_DIVISION}-"):
            return False
        goes_on = _SMALL_NEXT.match(self._text, hit.end) and is_headed(self._analysis, hit.start)
        return bool(goes_on) and self._subjects.unit_end(hit.end) > hit.end

    def _is_written_as_name(self, phrase: BodyPhrase) -> bool:
        """A capital head; a small one only with a place or parent, or inside an office."""
        text = self._text[phrase.start : phrase.end]
        if text[0].isupper():
            return not is_within_capitals(self._text, phrase.start)
        if self._is_fused(phrase.start):
            return has_capital(text) or phrase.aside
        if has_small_head(self._analysis, phrase):
            return True
        complete = (phrase.place is not None and phrase.place.name) or phrase.parent is not None
        named = bears_proper_name(self._analysis, phrase) or self._is_half_small(phrase)
        complete = complete or named
        return " " in phrase.head and bool(complete) and has_capital(text)

    def _is_half_small(self, phrase: BodyPhrase) -> bool:
        """Whether only the first word is small: "trường Đại học Ngoại ngữ", "trường THPT A"."""
        second = self._text.find(" ", phrase.start) + 1
        kind = self._analysis.vocabulary.concept("body-kind", phrase.kind)
        if not TEACH_OR_HEAL & set(kind.all("broader")) or not self._text[second].isupper():
            return False
        named = self._named(second)  # "trường Đại học Huế" is the Đại học Huế
        is_whole = named is not None and named.end == phrase.end
        subject = phrase.subject
        return not is_whole and subject not in {None, "Việt Nam"} and str(subject)[0].isupper()

    def _is_fused(self, start: int) -> bool:
        """Whether an office's head runs into the name ("Trưởng ban Tổ chức …")."""
        posts = self._analysis.found("post", max(0, start - 30), start + 30)
        return any(post.start < start < post.end for post in posts)

    def _complement(self, phrase: BodyPhrase, kind: Concept, ways: tuple[str, ...]) -> BodyPhrase:
        """Read what follows the kind, in the order in which names are built."""
        level = kind.get("level")
        phrase = replace(phrase, level=level)
        if self._is_general(phrase):
            return phrase
        if ways == ("parent",):
            return self._division(phrase)
        subject, end = self._unit(phrase) or self._closed_subject(phrase, ways)
        parent = self._parent(end) if subject is not None or "parent" in ways else None
        if parent is not None and not _is_peer(phrase, parent):
            return replace(phrase, end=parent.end, subject=subject, parent=parent)
        if "place" in ways and (posting := self._sites.posting(end)) is not None:
            return replace(phrase, end=posting, subject=self._text[end + 1 : posting])
        place = self._sites.own_place(phrase, subject, end, ways)
        if place is None and subject is None and _OPEN & set(ways):
            return self._named_freely(phrase, end, ways)
        return self._finished(phrase, subject, end, place)

    def _division(self, phrase: BodyPhrase) -> BodyPhrase:
        """A body whose kind says all but whose it is; a division of the police may have more words
        on its field where an office closes them: "Trưởng Phòng Cảnh sát giao thông đường thủy Công
        an thành phố Hà Nội"."""
        is_police = phrase.kind.startswith("phòng-")
        goes_on = is_police and is_headed(self._analysis, phrase.start)
        end = self._subjects.unit_end(phrase.end) if goes_on else phrase.end
        subject = self._text[phrase.end + 1 : end] or None
        if subject is not None and not subject[0].islower():
            subject, end = None, phrase.end
        link = _DIVISION_LINK if is_police else _LINK
        parent = self._parent(end, link)
        if parent is None:
            return self._in_brackets(replace(phrase, end=end, subject=subject))
        return replace(phrase, end=parent.end, subject=subject, parent=parent)

    def _finished(
        self, phrase: BodyPhrase, subject: str | None, end: int, place: Place | None
    ) -> BodyPhrase:
        if place is not None:
            return replace(phrase, end=place.end, subject=subject, place=place)
        if not subject:
            return replace(phrase, subject=subject)
        return self._in_brackets(replace(phrase, end=end, subject=subject))

    def _closed_subject(self, phrase: BodyPhrase, ways: tuple[str, ...]) -> tuple[str | None, int]:
        """The number, field or "Trung ương" after the kind and its term, and where it ends."""
        head_end = self._head_end(phrase) if "place" in ways else phrase.end
        subject, end = self._subject(head_end, ways)
        is_sure = phrase.kind == "sở" and self._text[phrase.start].isupper()
        if subject is None and "field" in ways and is_sure:  # "Sở y tế"
            subject, end = self._small_field(head_end)
        if subject is None:
            return None, end
        if "field" in ways and _OPEN & set(ways):
            longer, longer_end = self._subjects.open_name(head_end, personal=False)
            if longer is not None and has_capital(self._text[end:longer_end]):
                subject, end = longer, longer_end
        return self._with_centre(subject, end)

    def _small_field(self, end: int) -> tuple[str | None, int]:
        field = (
            self._analysis.hit_at("field", end + 1) if self._text[end : end + 1] == " " else None
        )
        return (field.concepts[0].label, field.end) if field is not None else (None, end)

    def _unit(self, phrase: BodyPhrase) -> tuple[str, int] | None:
        """A unit's name of several words where an office tells how far it goes."""
        small = self._text[phrase.end + 1 : phrase.end + 2].islower()
        is_unit = phrase.kind in _UNITS or (phrase.kind in INSTITUTES and small)
        if not is_unit or not is_headed(self._analysis, phrase.start):
            return None
        if phrase.kind == "ban" and self._text[phrase.end + 1 : phrase.end + 2].islower():
            return None  # a club's "ban trọng tài"
        field = self._analysis.hit_at("field", phrase.end + 1)
        end = self._subjects.unit_end(phrase.end)
        if field is not None and field.end >= end:
            return field.concepts[0].label, field.end
        is_long = self._text.count(" ", phrase.end, end) > 1
        name = self._text[phrase.end + 1 : end]
        return (name[0].upper() + name[1:], end) if is_long else None

    def _head_end(self, phrase: BodyPhrase) -> int:
        """Where the kind ends with its term or short form: "Tòa án nhân dân (TAND) quận 2"."""
        term = _TERM.match(self._text, phrase.end)
        if term is not None:
            return term.end()
        again = f" ({self._text[phrase.start : phrase.end]})".lower()
        is_repeated = self._analysis.lower.startswith(f"{again} ", phrase.end)
        return phrase.end + len(again) if is_repeated else phrase.end

    def _named_freely(self, phrase: BodyPhrase, end: int, ways: tuple[str, ...]) -> BodyPhrase:
        """A proper name or open subject, with the parent or place behind it."""
        if phrase.kind in _DELEGATIONS and SUBJECT.match(self._text, end):
            return phrase  # "đoàn công tác về xã": they go there
        if self._is_given_name(phrase) or heads_house(self._analysis, phrase.start, phrase.end):
            return phrase
        if phrase.kind in _NEVER_ABOUT and self._text.startswith(" về ", end):
            return phrase
        works = phrase.kind in _BOARDS and self._text[phrase.start].isupper()
        subject, end = self._purpose(phrase) or self._subjects.open_name(
            end, personal="person" in ways, works=works
        )
        if subject and "subject" in ways and self._is_no_subject(phrase.end, end):
            subject, end = None, phrase.end
        if not subject:
            subject, end = self._sites.town(phrase.end) if "person" in ways else (None, end)
            return self._finished(phrase, subject, end, None)
        subject, end = self._with_centre(subject, end)
        if phrase.kind in _UNITS | INSTITUTES and is_headed(self._analysis, phrase.start):
            end = self._subjects.second_half_end(end)
            subject = self._text[phrase.end + 1 : end]
        parent = self._parent(end)
        if parent is not None:
            return replace(phrase, end=parent.end, subject=subject, parent=parent)
        return self._finished(phrase, subject, end, self._sites.place(end, None))

    def _purpose(self, phrase: BodyPhrase) -> tuple[str, int] | None:
        """What a board is set up for, which names it however it begins: "thành lập Tổ công tác tháo
        gỡ khó khăn cho doanh nghiệp"."""
        kind = self._analysis.vocabulary.concept("body-kind", phrase.kind)
        is_board = _COORDINATING in kind.all("broader")
        set_up = _SET_UP.search(self._text, max(0, phrase.start - 40), phrase.start)
        if not is_board or set_up is None or not self._text[phrase.end + 1 :][:1].islower():
            return None
        return self._subjects.purpose(phrase.end)

    def _is_general(self, phrase: BodyPhrase) -> bool:
        """Whether a rank stands before a force and a name behind it: "tướng Công an Tô Lâm"."""
        ranked = self._analysis.hit_before("rank", phrase.start - 1) is not None
        return ranked and self._analysis.hit_at("surname", phrase.end + 1) is not None

    def _is_given_name(self, phrase: BodyPhrase) -> bool:
        """Whether the kind is a syllable of a person's name: "Vương Sở Nhiên"."""
        if " " in phrase.head or self._is_fused(phrase.start):
            return False
        return _NAME_BEFORE.search(self._text, max(0, phrase.start - 8), phrase.start) is not None

    def _is_no_subject(self, start: int, end: int) -> bool:
        """Whether a name is one syllable and no field of work: the communes Vụ Bản, Vụ Quang."""
        return _SYLLABLE.fullmatch(self._text, start, end) is not None

    def _subject(self, end: int, ways: tuple[str, ...]) -> tuple[str | None, int]:
        """The number, the "Trung ương" or the field of the closed list after the kind."""
        number_end = self._sites.number_end(end) if "number" in ways else end
        if number_end > end:
            return self._text[end:number_end].strip(), number_end
        if "central" in ways and (central := _CENTRAL.match(self._text, end)):
            after = _CENTRAL_WORK.match(self._text, central.end())
            if after and _OPEN & set(ways):
                subject, tail_end = self._subjects.clause(central.end())
                return f"Trung ương {subject}", tail_end
            return "Trung ương", central.end()
        if "field" in ways and self._text[end : end + 1] == " ":
            field = self._analysis.hit_at("field", end + 1)
            if field is not None and self._text[end + 1].isupper():
                return field.concepts[0].label, field.end
        return None, end

    def _with_centre(self, subject: str, end: int) -> tuple[str, int]:
        """A subject with the "Trung ương" that ends it: "Bệnh viện Phụ sản Trung ương"."""
        central = _CENTRE_LAST.match(self._text, end)
        if central is None or "Trung ương" in subject:
            return subject, end
        return f"{subject} Trung ương", central.end()

    def _parent(self, end: int, links: re.Pattern[str] = _LINK) -> BodyPhrase | None:
        link = links.match(self._text, end)
        if link is None:
            return None
        parent = self.phrase(link.end())
        if parent is None or (parent.is_bare and not _is_committee(parent)):
            return None
        return parent

    def _in_brackets(self, phrase: BodyPhrase) -> BodyPhrase:
        """A parent given in brackets: "Cục Quản lý giá (Bộ Tài chính)"; in an office one after a
        comma: "Trưởng phòng Tổ chức, Sở Y tế tỉnh A"."""
        bracket = _PARENTHESIS.match(self._text, phrase.end)
        parent = self.phrase(bracket.end()) if bracket else self._after_comma(phrase)
        if parent is None or (bracket and self._text[parent.end : parent.end + 1] != ")"):
            return phrase
        return replace(phrase, parent=parent, aside=True)

    def _after_comma(self, unit: BodyPhrase) -> BodyPhrase | None:
        """The body after the comma that a unit in an office is of, or the university that a school
        is of: "Trường Đại học Sư phạm, Đại học Huế"."""
        comma = self._text.startswith(", ", unit.end)
        above = self.phrase(unit.end + len(", ")) if comma else None
        if above is not None and above.named is not None and above.named.get("hasSchools"):
            return above if unit.kind == _SCHOOL else None
        if above is None or above.is_bare or not is_headed(self._analysis, unit.start):
            return None
        if unit.kind in INSTITUTES:
            return above if above.is_house else None
        peer = above.kind in _UNITS and above.named is None
        return above if unit.kind in _UNITS and not peer else None

    def _with_country(self, phrase: BodyPhrase) -> BodyPhrase:
        place = self._sites.place(phrase.end, None)
        if place is None or not place.country:
            return phrase
        return BodyPhrase(
            phrase.start, place.end, phrase.kind, phrase.head, phrase.named, None, place
        )


def _is_peer(phrase: BodyPhrase, other: BodyPhrase) -> bool:
    """Whether two ministries stand side by side: "liên Bộ Tài chính - Bộ Công Thương"."""
    return phrase.kind == other.kind == "bộ"


def _is_committee(phrase: BodyPhrase) -> bool:
    """Whether a bare kind may stand for one body: "Tỉnh ủy", "Đảng ủy"."""
    return phrase.level is not None or phrase.kind.endswith("-ủy")

"""Read an office: head, standing, body, term. "Trưởng ban Tổ chức Trung ương" is the head
"Trưởng ban" in Ban Tổ chức Trung ương; "Bí thư Hà Nội" the Bí thư of Thành ủy Hà Nội.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.phrase import GROUPS
from kg.extraction.bodies.subjects import SubjectReader
from kg.extraction.mentions import BodyMention
from kg.extraction.officials.bare_offices import BareOffices
from kg.extraction.officials.departments import Departments
from kg.extraction.officials.localities import placed_body, village_end
from kg.extraction.officials.markers import marker_after, marker_before, unmarked
from kg.extraction.officials.office_names import joined, says_body
from kg.extraction.officials.offices_abroad import OfficesAbroad
from kg.extraction.officials.party_offices import youth_union
from kg.extraction.officials.phrases import OfficePhrase
from kg.extraction.officials.spelling import FIRST_LETTERS
from kg.extraction.places import Place, place_at
from kg.letters import UPPER
from kg.vocabulary import VOCABULARY, Concept, Hit

_STANDING = re.compile(
    r" (?:thường trực|chuyên trách|thứ nhất|danh dự|cấp cao|cao cấp)\b", re.IGNORECASE
)
_GRADES = (" cấp cao", " cao cấp")
_OLD = re.compile(r" \(cũ\)")
_ACTING = re.compile(r" phụ trách\b(?! (?:công tác|lĩnh vực|mảng|khối|về))", re.IGNORECASE)
# What follows in small letters where someone is in charge: a body, or what he does.
_AFTER_CHARGE = ("body-kind", "speech-verb", "task-verb", "career-verb", "role-verb", "modal")
_ASSISTS = re.compile(r" (?:riêng )?(?P<of>giúp việc (?:(?:của|cho) )?|(?:của|cho) )?")
_CHARGE = re.compile(r", phụ trách")
_LINK = re.compile(r" (?:của |tại |thuộc |ở )?")
_NUMERAL = r"(?:[IVXLC]+\b|\d{1,4})(?: \((?:dự khuyết|chính thức)\))?"
_TERM = re.compile(
    r",? \(?(?:liền |liên tục )?(?:các |từ |hai |ba |bốn |năm |\d )?(?:khóa|nhiệm kỳ)(?: thứ|:)?"
    rf" \(?{_NUMERAL}(?:(?:, ?|\.(?=\d)| và | ?- ?| đến )(?:khóa )?{_NUMERAL})*\)?"
    r"(?:,? nhiệm kỳ \d{4} ?- ?\d{4})?\)?"
)
# "Ủy viên Trung ương khóa XIII" sits in that of the Party, not in one of "Trung ương Hội …".
_CENTRE = re.compile(rf" Trung ương(?! [{UPPER}]|\w)")
_MEMBER = "ủy-viên"
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_CLASS = re.compile(r" (?:các cấp|các tỉnh|cấp [a-zđ]+|cấp trên|các bộ)\b")
_UNITS = frozenset(
    {"vụ", "cục", "chi-cục", "phòng", "khoa", "trung-tâm", "viện", "ban", "văn-phòng", "đội"}
    | {"trạm", "tổ", "ủy-ban-kiểm-tra"}
)
_FORCES = "lực-lượng-vũ-trang"
_COMMITTEE_KINDS = frozenset(
    {"ban-thường-vụ", "ban-chấp-hành", "đảng-ủy", "đảng-đoàn", "ban-cán-sự-đảng", "chi-bộ"}
)
_MINISTRY = "Bộ"
_NAMED_UNITS = frozenset({"Cục", "Vụ", "Tổng cục"})
_LETTERS = re.compile(r" ([A-ZĐ]{2,}(?:[&-][A-ZĐ]+)?)(?![\w.-])(?! [A-ZĐ]{2})")
_REPUBLIC = re.compile(r" (?:nước )?(?:Cộng hòa xã hội chủ nghĩa|CHXHCN) Việt Nam\b", re.IGNORECASE)
# "bộ trưởng tài chính Lê Văn A": what may follow a field in small letters that is no verb.
_FIELD_CLOSED = re.compile(rf" (?:[{UPPER}]|và )|[,;:.()\n]|$")
_AT_HOME = " tại Việt Nam"  # of "Đại sứ Anh tại Việt Nam A"
_HOME = "Việt Nam"
_HOME_ABROAD = f"{_HOME} tại "
_CONSUL = "lãnh-sự"
_LONGEST_HEAD = 60
_OF = " của "


class OfficeGrammar:
    """Reads offices in one document whose bodies are known."""

    def __init__(self, analysis: Analysis, found: Findings) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._bodies = {m.start: m for m in found.all(BodyMention)}
        self._bare = BareOffices(analysis, found)
        self._subjects = SubjectReader(analysis)
        self._departments = Departments(analysis, found)
        self._abroad = OfficesAbroad(analysis)

    def phrases(self) -> list[OfficePhrase]:
        """Every office of the text in order, none inside another."""
        phrases: list[OfficePhrase] = []
        for hit in self._heads():
            if (phrases and hit.start < phrases[-1].end) or self._is_inside_body(hit):
                continue
            marker, start = marker_before(self._analysis, hit.start)
            phrase = self._departments.office(hit, start, marker)
            phrase = phrase or self._bare.completed(self._read(hit))
            if phrases and self._serves(phrases[-1], phrase):
                first = phrases.pop()
                link = _ASSISTS.fullmatch(self._text, first.end, phrase.start)
                of_served = link is not None and link["of"] is not None
                phrase = _assistant(first, phrase, of_served=of_served)
            phrases.append(phrase)
        for index in range(len(phrases) - 2, -1, -1):  # what follows is complete by then
            phrases[index] = self._bare.of_following(phrases[index], phrases[index + 1])
        for index in range(1, len(phrases)):
            phrases[index] = self._bare.of_preceding(phrases[index], phrases[index - 1])
        return phrases

    def _heads(self) -> Iterator[Hit]:
        """The heads of offices; in "chức vụ Phó Bí thư" there is no Vụ phó, but a Phó Bí thư."""
        for hit in self._analysis.found("post"):
            is_word = self._text.endswith(("chức vụ", "nhiệm vụ"), 0, hit.start + len("vụ"))
            if is_word and not self._text.startswith((" Vụ", " vụ"), hit.end):
                yield from self._head_at(hit.start + len("vụ "))
            else:
                yield hit

    def _head_at(self, start: int) -> Iterator[Hit]:
        """The head that begins at an offset where another word hid it."""
        words = self._analysis.lower[start : start + _LONGEST_HEAD]
        for hit in self._analysis.vocabulary.scan(words).get("post", [])[:1]:
            if hit.start == 0:
                yield replace(hit, start=start, end=start + hit.end)

    def _is_inside_body(self, hit: Hit) -> bool:
        """The "Bí thư" of "Ban Bí thư" is no office."""
        body = self._found.covering(BodyMention, hit.start)
        return body is not None and body.start < hit.start and hit.end <= body.end

    def _serves(self, first: OfficePhrase, second: OfficePhrase) -> bool:
        """ "Trợ lý Bộ trưởng Bộ Y tế" is one office, that of an assistant."""
        gap = self._text[first.end : second.start]
        if first.head.get("serves") is None:
            return False
        bare = first.label == first.head.label
        return _ASSISTS.fullmatch(gap) is not None if bare else gap == ", "

    def _read(self, hit: Hit) -> OfficePhrase:
        head = hit.concepts[0]
        standing, end = self._standing(hit.end)
        marker, start = marker_before(self._analysis, hit.start)
        beside, end = marker_after(self._analysis, end)
        acting = self._in_charge(end) or self._charge(head, end)
        if acting:
            marker, end = marker if marker == "former" else "acting", acting.end()
        body, end = self._body(hit, end)
        if body is None:
            end = self._rest_of_fixed(head, end)
        kind, end = self._group(hit, end) if body is None else (None, end)
        place, end = self._place_beside(head, body, end)
        village = self._text[end : (after := village_end(self._analysis, head, end))]
        end = after
        unread = body is None and kind is None and place is None
        bare, end = self._unread(end) if unread else ("", end)
        end, is_class = self._tail(end)
        said_last, end = marker_after(self._analysis, end)
        marker = "former" if _OLD.match(self._text, end) else marker or beside or said_last
        own = placed_body(self._found, head, place)
        if (more := self._abroad.more_end(head, hit.end)) > end:
            body, place, end = None, Place(end, more, None, None, country=True), more
        name = body.name if body else self._fixed_body(head) or own
        foreign = (place is not None and place.country) or (body is not None and body.foreign)
        label = self._label(head, standing, name or kind) + village
        return OfficePhrase(
            start,
            end,
            head,
            self._text_of(hit, end) if foreign else label,
            None if foreign else name,
            foreign,
            bool(kind or own) or (self._is_public(head, body, place) and not (bare and not name)),
            marker,
            standing,
            is_class or (body is not None and body.generic and not body.foreign),
            kind=bare,
        )

    def _in_charge(self, end: int) -> re.Match[str] | None:
        """ "Phó Giám đốc phụ trách Sở Y tế" acts for the head, "phụ trách đối ngoại" does not."""
        found = _ACTING.match(self._text, end)
        if found is None or not self._text.startswith(" ", found.end()):
            return found
        following = found.end() + 1
        lower = self._text[following : following + 1].islower()
        known = any(self._analysis.hit_at(scheme, following) for scheme in _AFTER_CHARGE)
        return None if lower and not known else found

    def _charge(self, head: Concept, end: int) -> re.Match[str] | None:
        """ "Phó Giám đốc, phụ trách Sở Y tế": the body in one's charge follows the comma.

        Who holds an office that needs no body ("Phó Thủ tướng, phụ trách Bộ Tư pháp") has that
        one in his portfolio.
        """
        found = _CHARGE.match(self._text, end) if head.get("standsAlone") is None else None
        return found if found and found.end() + 1 in self._bodies else None

    def _standing(self, end: int) -> tuple[str, int]:
        found = _STANDING.match(self._text, end)
        if found is None:
            return "", end
        if found[0].lower() in _GRADES:
            return found[0].lower(), found.end()
        return " " + found[0].strip().capitalize().replace(" trực", " trực"), found.end()

    def _body(self, hit: Hit, end: int) -> tuple[BodyMention | None, int]:
        """The body after the head, or the one whose first word the head shares."""
        link = _LINK.match(self._text, end)
        fused = hit.concepts[0].get("fusedWith")
        if fused == _MINISTRY and self._field_body(fused, end)[0] is not None:
            return self._field_body(fused, end)
        if link is not None and (body := self._bodies.get(link.end())) is not None:
            return body, self._above(body)
        if (union := youth_union(self._text, self._bodies, hit.concepts[0], end)) is not None:
            return union, union.end
        if hit.concepts[0].id == _MEMBER and (centre := _CENTRE.match(self._text, end)):
            body = BodyMention(centre.start() + 1, centre.end(), _CENTRAL_COMMITTEE, "body")
            return body, centre.end()
        if fused is not None:
            start = self._analysis.lower.find(fused.lower(), hit.start, hit.end)
            body = self._bodies.get(start) or self._apposed_body(fused, end)
            if body is not None:
                return body, max(end, self._above(body))
            known, after = self._field_body(fused, end)
            return (known, after) if known is not None else self._unit_body(fused, end)
        return None, end

    def _unit_body(self, fused: str, end: int) -> tuple[BodyMention | None, int]:
        """ "Cục trưởng Bảo vệ chính trị III": the unit by its name alone, which a small letter
        tells from that of a person."""
        stop = self._subjects.unit_end(end) if fused in _NAMED_UNITS else end
        name = self._text[end + 1 : stop]
        if not name[:1].isupper() or not any(word.islower() for word in name.split(" ")):
            return None, end
        return BodyMention(end + 1, stop, f"{fused} {name}", fused.lower()), stop

    def _rest_of_fixed(self, head: Concept, end: int) -> int:
        """The end of "Tổng Thanh tra Chính phủ": what the head leaves of its own body's name; and
        of "Phó Thủ tướng Thường trực Chính phủ", where no body begins at its last word."""
        fixed, fused = self._fixed_body(head), head.get("fusedWith")
        if fixed and fused is None and self._text.startswith(f" {fixed}", end):
            return end + len(f" {fixed}")
        rest = fixed[len(fused) :] if fixed and fused and fixed.startswith(fused) else ""
        return end + len(rest) if rest and self._text.startswith(rest, end) else end

    def _apposed_body(self, fused: str, end: int) -> BodyMention | None:
        """ "Trung đoàn trưởng, Trung đoàn 98": the body named after a comma."""
        body = self._bodies.get(end + len(", "))
        same = body is not None and body.name.lower().startswith(fused.lower() + " ")
        return body if same and self._text.startswith(", ", end) else None

    def _group(self, head: Hit, end: int) -> tuple[str | None, int]:
        """A body that is named by its kind alone: "Tổ trưởng Tổ công tác", and one that the head
        runs into: "Chánh Văn phòng Cơ quan Cảnh sát điều tra"."""
        for kind in self._analysis.found("body-kind", head.start + 1, end + _LONGEST_HEAD):
            force = _FORCES in kind.concepts[0].all("broader")
            if force and kind.start < end < kind.end and self._text[kind.start].isupper():
                return kind.concepts[0].label, kind.end
        link = _LINK.match(self._text, end)
        hit = self._analysis.hit_at("body-kind", link.end()) if link else None
        if hit is None or not self._text[hit.start].isupper():
            return None, end
        known = hit.concepts[0].id in GROUPS | _COMMITTEE_KINDS
        return (hit.concepts[0].label, hit.end) if known else (None, end)

    def _unread(self, end: int) -> tuple[str, int]:
        """The kind of a body of which no more is said, and where its words end.

        "Chủ tịch UBND, Bí thư Tỉnh ủy X"; letters that stand for a body ("Chủ tịch VOC Lê Văn
        Bé") belong to the office as well, though nobody knows what they mean.
        """
        link = _LINK.match(self._text, end)
        hit = self._analysis.hit_at("body-kind", link.end()) if link else None
        if hit is not None and self._text[hit.start].isupper():
            return hit.concepts[0].label, hit.end
        letters = _LETTERS.match(self._text, end)
        if letters is None or self._analysis.hit_at("surname", letters.start(1)):
            return "", end
        if FIRST_LETTERS.match(self._text, letters.start(1)):
            return "", end
        return letters[1], letters.end()

    def _above(self, body: BodyMention) -> int:
        """The end of a body with the one above it: "Vụ Pháp chế, Bộ Nội vụ"."""
        if body.kind not in _UNITS or self._text[body.end : body.end + 2] != ", ":
            return body.end
        above = self._bodies.get(body.end + 2)
        if above is None or above.generic or above.kind == body.kind or above.kind in _UNITS:
            return body.end
        return above.end

    def _field_body(self, fused: str, end: int) -> tuple[BodyMention | None, int]:
        """ "Bộ trưởng Y tế": the field alone names the ministry."""
        link = _LINK.match(self._text, end)
        field = self._analysis.hit_at("field", link.end()) if link else None
        if field is None or not (
            self._text[field.start].isupper() or _FIELD_CLOSED.match(self._text, field.end)
        ):
            return None, end
        start = self._analysis.lower.rfind(fused.lower(), 0, end)
        whole = self._analysis.hit_at("body-kind", max(0, start))
        if whole is not None and whole.end > field.end:
            return None, end  # "Trưởng Phòng Cảnh sát điều tra tội phạm về ma túy" heads that one
        kind = self._analysis.hit_at("body-kind", 0)
        name = f"{fused} {field.concepts[0].label}"
        kind_id = kind.concepts[0].id if kind else fused.lower().replace(" ", "-")
        return BodyMention(field.start, field.end, name, kind_id), field.end

    def _place(self, head: Concept, end: int) -> tuple[Place | None, int]:
        link = _LINK.match(self._text, end)
        if link is None:
            return None, end
        place = place_at(self._analysis, link.end()) or self._abroad.country_of_head(end)
        if place is None and self._text.startswith(_HOME_ABROAD, link.end()):
            # "Đại sứ Việt Nam tại Lào"
            post = place_at(self._analysis, link.end() + len(_HOME_ABROAD))
            is_abroad = post is not None and post.country
            return (replace(post, name=_HOME), post.end) if post and is_abroad else (None, end)
        if place is None or (place.name is None and place.level is None):
            return None, end
        if place.country and self._text.startswith(" tại ", place.end):
            post = place_at(self._analysis, place.end + len(" tại "))
            is_consul = _CONSUL in head.id and post is not None and post.name is not None
            if post is not None and (post.country or is_consul):
                return place, post.end
            here = self._text.startswith(_AT_HOME, place.end)
            return place, place.end + (len(_AT_HOME) if here else 0)
        return place, place.end

    def _place_beside(
        self, head: Concept, body: BodyMention | None, end: int
    ) -> tuple[Place | None, int]:
        """The place after an office; after its body only a country says more."""
        region = self._abroad.region(head, end) if body is None else None
        if region is not None:
            return region, region.end
        place, after = self._place(head, self._abroad.shared_end(end) if body is not None else end)
        if body is not None:
            return (place, after) if place is not None and place.country else (None, end)
        abroad = self._abroad.country_after(head, end) if place is None else None
        if abroad is None:
            return place, after
        here = self._text.startswith(_AT_HOME, abroad.end)
        return abroad, abroad.end + (len(_AT_HOME) if here else 0)

    def _tail(self, end: int) -> tuple[int, bool]:
        """Terms of office ("khóa XIII", "nhiệm kỳ 2020-2025") belong to the phrase."""
        if found := _REPUBLIC.match(self._text, end):
            end = found.end()
        is_class = False
        if found := _CLASS.match(self._text, end):
            end, is_class = found.end(), True
        while found := _TERM.match(self._text, end):
            end = found.end()
        return end, is_class

    def _fixed_body(self, head: Concept) -> str | None:
        held_in = next(iter(head.properties.get("heldIn", ())), "")
        if not held_in.startswith(f"{VOCABULARY}body/"):
            return None
        concept = self._analysis.vocabulary.concepts.get(held_in)
        return concept.label if concept else None

    def _is_public(self, head: Concept, body: BodyMention | None, place: Place | None) -> bool:
        """Whether the words prove a public office by themselves."""
        placed = place is not None and place.name is not None
        if body is not None or (placed and not (place and place.country and head.get("fusedWith"))):
            return True
        return head.get("sector") != "private"

    def _text_of(self, hit: Hit, end: int) -> str:
        """A foreign office is named as the text does: "Ngoại trưởng Australia"."""
        words = unmarked(self._analysis, hit.end, end)
        # "Người phát ngôn của Hải quân X" has one name with the "của" and without it.
        owned = words.startswith(_OF) and not self._analysis.hit_at("post", hit.end + len(_OF))
        return hit.concepts[0].label + (words[len(" của") :] if owned else words)

    def _label(self, head: Concept, standing: str, body: str | None) -> str:
        title = head.label + standing
        fixed = self._fixed_body(head)
        if body is not None and body == fixed and says_body(title, body, head):
            return title
        if body is None:
            return title
        return joined(title, head, body)


def _assistant(first: OfficePhrase, second: OfficePhrase, *, of_served: bool) -> OfficePhrase:
    """The assistant's office named after the one served; only the first one is in the name."""
    label = f"{first.label} {second.label}" if first.label == first.head.label else first.label
    return replace(
        first,
        end=second.end,
        label=label,
        body=first.body or second.body,
        public=second.public,
        serves=(*first.serves, second),
        of_served=of_served,
    )

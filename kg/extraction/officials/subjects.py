"""Of whom a sentence tells that gives or takes an office, or says who holds it.

"Ông A được bầu làm …" tells of A, "bổ nhiệm … đối với ông B" of B; without a name it is whoever
the text has been telling of, if the pronoun is one for a man or a woman as fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.officials.career import Career
from kg.extraction.officials.chains import Chain, Links
from kg.extraction.officials.distributed import recipients
from kg.extraction.officials.names import Name
from kg.extraction.officials.statements import Statement
from kg.letters import UPPER
from kg.sentences import Sentence
from kg.vocabulary import Hit

_PRONOUN = re.compile(rf"\b(?:[ôÔ]ng|[bB]à|[đĐ]ồng chí|[aA]nh|[cC]hị)\b(?! [{UPPER}])")
_SELF = re.compile(r"\btôi\b[^,;:]*$", re.IGNORECASE)
_TAKES_OVER = re.compile(r" (?:làm|giữ|đảm nhiệm|đảm nhận|trở thành|với|trong vai trò)\b")
_FRIEND_OF = re.compile(
    r"(?P<mark>,| -) (?:một )?[^,;:]{2,30} của (?:(?:[^\s,;:]+ ){0,8}|(?:ông|bà|đồng chí) )"
)
# "hợp tác với ông A sau khi được bổ nhiệm …": the subject is that of the main clause.
_WITH = re.compile(
    r"\b(?:với|cùng|gặp|tiếp|thay mặt|ủng hộ|chỉ trích|chúc mừng|đánh bại)(?: [^\s,;:.]+){0,2} $",
    re.IGNORECASE,
)
_THEN_SUBORDINATE = re.compile(
    r",? (?:ngay )?(?:(?:sau|trước|kể từ|từ|trong) khi|khi|lúc|từ)"
    r"(?: (?:đã|vừa|mới|còn|đang|được))* "
)
# "chồng bà đã trở thành …": someone unnamed.
_KIN = re.compile(
    r"(?:^|[,.;] )(?:[^,.;]{0,20}, )?(?:chồng|vợ|cha|bố|mẹ|con trai|con gái|anh trai|em trai"
    r"|chị gái|em gái|ông nội|ông ngoại|bố vợ|bố chồng)(?: của)? (?:ông|bà|cô|anh|chị)\b[^,;.]*$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\W*(?:đối với|cho|với|là|gồm|thuộc về)\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"[;\d%]")
_AND = re.compile(r",? và ")
_RECIPIENT = re.compile(r"\b(?<!thay )(?<!thay thế )(?:cho|đối với)(?: \S+){0,3} $")
_OTHER_CLAUSE = re.compile(r";|\b(?:sau|trước|từ|trong) khi\b")
_FRONTED = re.compile(r"[^.;:\"”]{0,30}, (?:(?:ông|bà|đồng chí|anh|chị) )?(?:\w+ ){0,2}")
_COUNTRY = re.compile(r"Việt Nam\b[^,;]{0,25}$")
# A line that leads to another article says nothing of whom this one tells.
_COMPARED = re.compile(
    r"(?:so với|cùng với|bên cạnh|ngoài|khác với|cũng như|giống như)\b[^,;:]*", re.IGNORECASE
)
# "… tương tự như trường hợp ông A và bị cho thôi làm …": A is only an example.
_LIKE = re.compile(
    r"\b(?:tương tự|giống|khác|so)(?: (?:như|với|trường hợp|của|các|ông|bà|đồng chí))* $",
    re.IGNORECASE,
)
# "Ngày 19/12/1998: …": each line of a chronicle tells of another.
_OF_CHRONICLE = re.compile(r"(?:[-+*] )?(?:ngày )?\d{1,2}[-/.]\d{1,2}[-/.]\d{4} ?:", re.IGNORECASE)
_LEADS_AWAY = re.compile(r"(?:>+|đọc thêm|xem thêm|tin liên quan)", re.IGNORECASE)
# "được Thủ tướng A bổ nhiệm làm …", "dưới thời Thủ tướng A": A acts or reigns, another is told of.
_BY = re.compile(r"\b(?:được|bị)(?: [^\s,;:.]+){0,9} $")
_UNDER = re.compile(r"\bdưới (?:thời|trướng|quyền)(?: [^\s,;:.]+){0,5} $")
_AT_ONCE = re.compile(
    r" (?:(?:đã|vừa|ký|chính thức|quyết định|tin tưởng|tín nhiệm|chọn|chọn làm) ?)*"
)
_TO_PERSON = re.compile(r" (?:(?:ông|bà|đồng chí|anh|chị) )?(?:\w+ ){0,2}")
_THEN_GIVEN = re.compile(r"[^;]{0,160}(?:; |, | và )(?:đồng thời )?(?:điều động, |điều động và )?")
_CREDIT = re.compile(r"\bảnh: ?$", re.IGNORECASE)
_TOLD_OF = re.compile(
    r"\b(?:được|bị|nhận|do|để|hình thức|(?:có tên|nằm) trong danh sách)\b", re.IGNORECASE
)
_ACCORDING = re.compile(r"\btheo [^,;.:]*$", re.IGNORECASE)
_HIMSELF = re.compile(r"\b(?:ông|bà|anh|chị|mình|tôi|đồng chí)\b", re.IGNORECASE)
_MARKER = len("quyền ")  # of "được giao quyền Giám đốc", where it is part of verb and office


# "Sau khi … miễn nhiệm ông A, bà B giữ quyền …": A is of the clause before.
_SUBORDINATE = re.compile(
    r"(?:(?:ngay )?sau khi|trước khi|(?:kể )?từ khi|trong khi|khi|với việc)\b", re.IGNORECASE
)
_NEAR = 40
_FORM = 12  # lines of a form on one person


class Subjects:
    """Follows of whom one document tells, sentence by sentence."""

    def __init__(
        self,
        analysis: Analysis,
        links: Links,
        career: Career,
        *,
        people: Sequence[Name],
        strangers: Sequence[Name],
        chains: Sequence[Chain],
    ) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._chains = chains
        self._links = links
        self._career = career
        self._strangers = strangers
        self._genders = dict(_genders(analysis, people))
        self._holders: dict[str, Name] = {}
        self._subject_at = 0
        self.running: Name | None = None

    def note(self, sentence: Sentence, names: Sequence[Name]) -> None:
        """Take whom a sentence names first for the one the text goes on to tell of.

        "Ông … Ông …", paragraph by paragraph, goes on telling of the same.
        """
        if not names and self.running is not None and self._goes_on(sentence, self.running):
            self._subject_at = sentence.paragraph
        told = [name for name in names if not self._took_picture(name)]
        told = [name for name in told if not self._is_compared(sentence, name)] or told
        if told and _PRONOUN.match(self._text, sentence.start):
            # "Ông là con của cố Bộ trưởng A": the text goes on telling of "ông".
            if self.running is not None and self._goes_on(sentence, self.running):
                self._subject_at = sentence.paragraph
        elif told and _LEADS_AWAY.match(self._text, sentence.start) is None:
            self.running = told[0]
            self._subject_at = sentence.paragraph

    def told_on(self, sentence: Sentence) -> Name | None:
        """Of whom the pronoun of a sentence goes on to tell."""
        goes_on = self.running is not None and self._goes_on(sentence, self.running)
        return self.running if goes_on else None

    def _goes_on(self, sentence: Sentence, person: Name) -> bool:
        near = sentence.paragraph - self._subject_at <= 1
        pronoun = _PRONOUN.search(self._text, sentence.start, sentence.end)
        return near and pronoun is not None and self._agrees(pronoun.start(), person)

    def _is_compared(self, sentence: Sentence, name: Name) -> bool:
        """ "So với ông A, ông B …" tells of B."""
        return _COMPARED.fullmatch(self._text, sentence.start, name.start) is not None

    def _took_picture(self, name: Name) -> bool:
        return _CREDIT.search(self._text, max(0, name.start - 6), name.start) is not None

    def note_holder(self, statement: Statement) -> None:
        """Remember who was said last to stand to an office."""
        self._holders[statement.office.label] = statement.name

    def told_of(
        self, sentence: Sentence, chain: Chain, names: list[Name], verb: Hit | None
    ) -> list[Name]:
        """Of whom a chain after a verb is said: the one named last before it, with those
        named beside him; the one after "đối với"; else the running subject."""
        before = [name for name in names if name.end <= chain.start]
        after = [name for name in names if name.start >= chain.end]
        serves = chain.offices[-1].head.get("serves") is not None
        if after and verb is not None and not serves and self._is_given_to(chain, after[0]):
            return recipients(self._text, self._links, self._chains, after[0])
        receiving = [n for n in after if self._receives(chain, n)]
        if receiving and verb is not None and not serves and not self._has_own(verb, before):
            return receiving[:1]
        if _SELF.search(self._text, sentence.start, chain.start):
            return []
        stranger = [n for n in inside(self._strangers, sentence) if n.end <= chain.start]
        if stranger and (not before or before[-1].end < stranger[-1].start):
            return []
        if before:
            return self._before(sentence, before, chain, verb)
        if after and _FRONTED.fullmatch(self._text, chain.end, after[0].start):
            return after[:1]
        if verb is not None and _PRONOUN.match(self._text, verb.end + 1):
            # "bổ nhiệm ông vào vị trí …"
            return self._running(sentence, names, verb.start)
        if verb is not None and not self._is_told_of(sentence.start, verb):
            return []
        holder = self._holder_before(sentence, chain)
        if holder is not None:
            return [holder]
        return self._running(sentence, names, verb.start if verb is not None else chain.start)

    def _has_own(self, verb: Hit, before: Sequence[Name]) -> bool:
        """Whether a verb tells of who is named before it, whoever else gets something later: "bầu
        ông A, Giám đốc X, giữ chức Y và bầu Z đối với ông B" gives Y to A."""
        if not before or verb.start - before[-1].end == 1:
            return bool(before)
        return verb.concepts[0].get("object") is None and self._is_moved(before[-1])

    def of_form(self, sentence: Sentence) -> list[Name]:
        """Of whom the lines of a form tell: who was named shortly above."""
        near = sentence.paragraph - self._subject_at <= _FORM
        return [self.running] if self.running is not None and near else []

    def _is_given_to(self, chain: Chain, name: Name) -> bool:
        """Whether an office is given to who is named after it: "đối với ông A", but not "với 51/52
        phiếu tán thành; bà A"."""
        far = _OTHERWISE.search(self._text, chain.end, name.start)
        return far is None and _AFTERWARDS.match(self._text, chain.end) is not None

    def _receives(self, chain: Chain, name: Name) -> bool:
        """Whether an office is given to who is named later: not to B in "A giữ quyền Chủ tịch …
        sau khi … miễn nhiệm đối với ông B", nor in "bầu A làm …; miễn nhiệm … đối với ông B"."""
        if _RECIPIENT.search(self._text, chain.end, name.start) is None:
            return False
        return _OTHER_CLAUSE.search(self._text, chain.end, name.start) is None

    def _running(self, sentence: Sentence, names: Sequence[Name], act: int) -> list[Name]:
        """The person told of so far, if a pronoun of the sentence or its time says so."""
        if self.running is None or sentence.kind == "heading":
            return []
        near = sentence.paragraph - self._subject_at <= 1
        if _KIN.search(self._text[sentence.start : act]):
            return []
        # In "Khi tranh cử Tổng thống, ông Smith …; ông bị bắn" the second "ông" is Smith.
        named = [*names, *inside(self._strangers, sentence)]
        limit = min((name.end for name in named), default=sentence.end)
        pronoun = _PRONOUN.search(self._text, sentence.start, limit)
        if pronoun is not None and not self._agrees(pronoun.start(), self.running):
            return []
        timed = self._career.opens_with_time(sentence) and not _OF_CHRONICLE.match(
            self._text, sentence.start
        )
        return [self.running] if (near and pronoun) or timed else []

    def _agrees(self, pronoun: int, person: Name) -> bool:
        """Whether a pronoun fits how the text speaks of a person elsewhere: no "ông" is a "bà"."""
        hit = self._analysis.hit_at("honorific", pronoun)
        said = hit.concepts[0].get("gender") if hit is not None else None
        known = self._genders.get(person.text)
        return said is None or known is None or said == known

    def _before(
        self, sentence: Sentence, before: list[Name], chain: Chain, verb: Hit | None
    ) -> list[Name]:
        """The person named last before a chain, with those beside him, if it is said of him."""
        told = [n for n in before if not self._stands_beside(sentence, n, chain, verb)]
        act = verb.start if verb is not None else chain.start
        if not told:
            return self._running(sentence, [], act) if before else []
        if self._is_beside_clause(told[-1], act):
            return told[:1] if len(told) > 1 else self._running(sentence, told, act)
        before = told
        if self._is_succeeded(before[-1]) or self._is_of_friend(before):
            before = before[:-1]
        if not before:
            return []
        last = before[-1]
        if self._is_of_country(last.end, act):
            return []
        moved = verb is not None and self._is_moved(last)
        if verb is not None and not moved and not self._is_told_of(last.end, verb):
            return []
        if self._only_speaks(last, chain):
            return []
        if (
            _SUBORDINATE.match(self._text, sentence.start)
            and "và"
            not in self._text[before[-2].end if len(before) > 1 else last.start : last.start]
        ):
            return [last]
        beside = [n for n in before if n is not last and self._is_beside(n, last)]
        return [*(n for n in beside if not self._is_cited(n)), last]

    def _is_beside(self, name: Name, last: Name) -> bool:
        """Whether two are named together, each with an office or without: "A – Giám đốc Sở X và ông
        B"; not who is succeeded or gets something else: "thay ông A; ông B làm …", "đối với ông A;
        ông B làm …"."""
        given = _RECIPIENT.search(self._text, max(0, name.start - _NEAR), name.start)
        apart = given is not None and self._text.startswith(";", name.end)
        if apart or self._follows_predecessor(name):
            return False
        chain = next((c for c in self._chains if 0 < c.start - name.end <= len(" - ")), None)
        link = _AND.match(self._text, chain.end) if chain is not None else None
        if link is not None and self._links.named_at(link.end()) == last:
            return True
        return last in self._links.coordinated(name)

    def _is_told_of(self, start: int, verb: Hit) -> bool:
        """Whether who stands before ``start`` is the object of a verb: "ông A được bầu làm …".

        In "ông A trao quyết định bổ nhiệm …" he is not.
        """
        if verb.concepts[0].get("object") is None or verb.end <= start:
            return True
        if _TOLD_OF.search(self._text, start, verb.end):
            return True
        # "Ông A thôi giữ chức X; bổ nhiệm giữ chức Y": both are told of A.
        return any(
            hit.concepts[0].get("effect") == "dismissed"
            and _THEN_GIVEN.fullmatch(self._text, hit.end, verb.start)
            for hit in self._analysis.found("career-verb", start, verb.start)
        )

    def _is_moved(self, name: Name) -> bool:
        """Whether a verb before a name has him as its object: "điều động ông A về Sở X và bổ nhiệm
        giữ chức Y"."""
        verbs = self._analysis.found("career-verb", max(0, name.start - _NEAR), name.start)
        return any(
            verb.concepts[0].get("object") == "person"
            and _TO_PERSON.fullmatch(self._text, verb.end, name.start)
            for verb in verbs
        )

    def _is_cited(self, name: Name) -> bool:
        """Whether a person is named as a source: "theo giáo sư A, …"."""
        return _ACCORDING.search(self._text, max(0, name.start - 90), name.start) is not None

    def _only_speaks(self, name: Name, chain: Chain) -> bool:
        """Whether a person only tells of the office: "theo ông A, các ứng viên là …"."""
        verbs = self._speaking(name.end, chain.start)
        if not verbs and not self._is_cited(name):
            return False
        start = verbs[-1].end if verbs else name.end
        return _HIMSELF.search(self._text, start, chain.start) is None

    def _speaking(self, start: int, end: int) -> list[Hit]:
        """The verbs of speech; the "giao" of "được giao giữ chức" is none, nor that of "Phòng Cảnh
        sát giao thông"."""
        others: list[Hit | Chain] = [*self._chains]
        others += self._analysis.found("career-verb", start, end + _MARKER)
        speaking = self._analysis.found("speech-verb", start, end)
        return [s for s in speaking if not any(o.start <= s.start < o.end for o in others)]

    def _stands_beside(
        self, sentence: Sentence, name: Name, chain: Chain, verb: Hit | None
    ) -> bool:
        """Whether a person is named as who gives the office, under whom it was held, or as an
        example."""
        if _UNDER.search(self._text, sentence.start, name.start):
            return True
        if _LIKE.search(self._text, sentence.start, name.start):
            return True
        gives = _BY.search(self._text, sentence.start, name.start) is not None
        act = verb.start if verb is not None else chain.start
        return gives and _AT_ONCE.fullmatch(self._text, name.end, max(name.end, act)) is not None

    def _is_of_friend(self, names: list[Name]) -> bool:
        """ "bà A, một người bạn của bà B, từng là …" tells of A."""
        last = names[-1]
        start = names[-2].end if len(names) > 1 else last.start
        gap = _FRIEND_OF.fullmatch(self._text, start, last.start)
        return gap is not None and self._text.startswith(gap["mark"], last.end)

    def _is_beside_clause(self, name: Name, act: int) -> bool:
        """ "làm việc với ông A sau khi được bổ nhiệm …": A is not the subject."""
        with_him = _WITH.search(self._text, max(0, name.start - _NEAR), name.start) is not None
        clause = _THEN_SUBORDINATE.match(self._text, name.end)
        return with_him and clause is not None and clause.end() >= act

    def _is_succeeded(self, name: Name) -> bool:
        """ "Ông A kế nhiệm ông B làm …": B is not the one who is told of."""
        takes_over = _TAKES_OVER.match(self._text, name.end) is not None
        return takes_over and self._follows_predecessor(name)

    def _follows_predecessor(self, name: Name) -> bool:
        """Whether a word such as "thay" stands before a name."""
        verbs = self._analysis.found("career-verb", max(0, name.start - 24), name.start)
        last = verbs[-1] if verbs else None
        near = last is not None and name.start - last.end <= len(" cho đồng chí ")
        return near and last is not None and last.concepts[0].get("effect") == "predecessor"

    def _is_of_country(self, start: int, end: int) -> bool:
        """ "Việt Nam đảm nhiệm Chủ tịch …": the office is a country's, not the person's."""
        ours = _COUNTRY.search(self._text, start, end)
        near = [
            hit.start for hit in self._analysis.found("country", start, end) if hit.end + 30 >= end
        ]
        named = near if ours is None else [*near, ours.start()]
        # The "Việt Nam" of "Phó Chủ nhiệm … Quân đội nhân dân Việt Nam giữ chức" does nothing.
        return any(not any(c.start <= at < c.end for c in self._chains) for at in named)

    def _holder_before(self, sentence: Sentence, chain: Chain) -> Name | None:
        """ "Tân Phó Trưởng ban là Ủy viên …": the holder of the office that is the subject."""
        for other in inside(self._chains, sentence):
            near = chain.start - other.end < _NEAR and other.start - sentence.start < _NEAR
            said = self._text[sentence.start : other.start].lower()
            told = _PRONOUN.search(self._text, sentence.start, other.start)
            if other.end <= chain.start and near and not told and "theo" not in said:
                return self._holders.get(other.offices[-1].label)
        return None


def _genders(analysis: Analysis, people: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Whom the text calls "ông" or "bà"."""
    for name in people:
        hit = analysis.hit_before("honorific", name.start)
        gender = hit.concepts[0].get("gender") if hit is not None else None
        if gender is not None:
            yield name.text, gender


def inside(items: Sequence[Name] | Sequence[Chain], sentence: Sentence) -> list:  # type: ignore[type-arg]  # narrowed by the callers
    """The names or chains that begin in a sentence."""
    return [item for item in items if sentence.start <= item.start < sentence.end]

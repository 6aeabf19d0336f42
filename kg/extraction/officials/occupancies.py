"""Tie persons to offices and say in which state: holds, held, is given, loses, seeks.

"điều động ông A (Bí thư Huyện ủy X) giữ chức Giám đốc Sở Y" gives A the second office and
makes the first one former.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.officials.around import Around
from kg.extraction.officials.career import ALL_POSTS, Career
from kg.extraction.officials.chains import Chain, Links
from kg.extraction.officials.distributed import (
    each_of_group,
    entries,
    is_of_some_ministry,
    opens_bracketed,
    opens_group,
)
from kg.extraction.officials.listed import Lists
from kg.extraction.officials.moving import goes_elsewhere
from kg.extraction.officials.names import Name
from kg.extraction.officials.others import is_of_another
from kg.extraction.officials.passive import held_by, is_newly_named, was_then
from kg.extraction.officials.past import Past
from kg.extraction.officials.phrases import OfficePhrase, may_be_shared
from kg.extraction.officials.retirement import Departures
from kg.extraction.officials.statements import Statement, in_apposition, in_group, is_post, marked
from kg.extraction.officials.subjects import Subjects, inside
from kg.extraction.officials.succession import Succession, takes_duty
from kg.model import Status
from kg.sentences import Sentence
from kg.vocabulary import Hit

_LISTED = re.compile(
    r"(?:[;,]|,? rồi|,? sau đó(?: là| làm)?|,? tiếp đó(?: là| làm)?| và|,? kiêm|,? lần lượt là"
    r"|\([^()]{0,60}\)| )+|[^.;:]{0,30}\b(?:rồi|sau đó|tiếp đó)\b[^.;:]{0,20}"
)
_LATER = re.compile(r"\b(?:rồi|sau đó|tiếp đó)\b")
# In a line of a biography words that were not understood may end the office before.
_LISTED_IN_LINE = re.compile(rf"(?:{_LISTED.pattern})|[^.;:,\d]{{0,40}}, ")
_SUCCESSOR = re.compile(r"\bngười $", re.IGNORECASE)
_WHETHER = re.compile(r"\bhay (?:không|chưa)\b")
_ONE_MORE = re.compile(r"\bmột $")
# "có thể là ủy viên Bộ Chính trị thứ 7 bị kỷ luật" counts those who hold the office.
_NTH = re.compile(r" thứ \w+ (?:trong [^,;.]{0,30} )?(?:bị|phải|mất)\b")
_SAYS_SO = re.compile(r"hiện|nguyên là\b")  # a marker that has the verb in it
_LABEL = re.compile(
    r"(?:[-+*] )?(?:nghề nghiệp, )?(?:chức vụ|chức danh)(?:, (?:đơn vị|nơi) (?:công tác|làm việc))?"
    r"(?: (?:hiện nay|hiện tại|hiện giữ|đảm nhiệm|cao nhất|công tác))*: ?",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\s*(?:[;,.(]|$)")
_SUCH_AS = " như "
_AIM = re.compile(r"\bđể $")
# "… cho đến khi bầu Chủ tịch mới", "đến khi kiện toàn chức danh Bí thư": nobody holds it yet.
_UNTIL_CHOSEN = re.compile(r"\b(?:đến|tới) (?:khi|lúc) (?P<words>[^,;:.]*)$", re.IGNORECASE)
_CHOSEN_ONE = re.compile(r"\b(?:được|bị|ông|bà|đồng chí|anh|chị)\b", re.IGNORECASE)
_ANOTHER = re.compile(r" (?:khác|mới)\b(?! (?:là|gồm)\b)")
_OF_SEVERAL = re.compile(r" (?:đối với |của )?các (?:ông|bà|đồng chí)\b")


class Statements:
    """Reads the statements of one document, sentence by sentence."""

    def __init__(
        self,
        analysis: Analysis,
        found: Findings,
        names: Sequence[Name],
        chains: Sequence[Chain],
        strangers: Sequence[Name] = (),
    ) -> None:
        self._analysis = analysis
        self._text = analysis.text
        self._found = found
        self._career = Career(analysis, found)
        self._lists = Lists(analysis, self._career)
        self._around = Around(analysis, found, self._career)
        self._names = names
        self._chains = chains
        self._links = Links(analysis, names)
        self._subjects = Subjects(
            analysis,
            self._links,
            self._career,
            people=names,
            strangers=strangers,
            chains=chains,
        )
        self._succession = Succession(analysis)
        self._titled: set[int] = set()
        self._served: dict[int, Name] = {}  # "trợ lý Thủ tướng | A", by where they begin
        self.stripped: set[str] = set()
        self.departures = Departures(analysis, Past(analysis, found))

    def read(self) -> Iterator[Statement]:
        """Yield every statement in order of the text."""
        for sentence in self._analysis.sentences:
            names = inside(self._names, sentence)
            chains = inside(self._chains, sentence)
            statements = [*self._lists.given(sentence, names)]
            statements += self._in_sentence(sentence, names, chains)
            self._lists.carry(sentence, chains, statements)
            before = self._succession.predecessor(sentence, names, chains)
            statements += [before] if before is not None else []
            self._succession.note(sentence, [s for s in statements if s is not before])
            for statement in statements:
                self._subjects.note_holder(statement)
                yield statement
            self._note_stripped(sentence, names)
            self.departures.note(sentence, names, self._subjects.told_on(sentence))
            self._subjects.note(sentence, names)

    def _note_stripped(self, sentence: Sentence, names: list[Name]) -> None:
        """ "cách tất cả các chức vụ trong Đảng" takes every Party office of the person."""
        for hit in self._analysis.found("career-verb", sentence.start, sentence.end):
            if hit.concepts[0].id != ALL_POSTS:
                continue
            before = [name for name in names if name.end <= hit.start]
            listed = _OF_SEVERAL.match(self._text, hit.end) is not None
            running = [self._subjects.running] if self._subjects.running is not None else []
            persons = names if listed else before[-1:] or names[:1] or running
            self.stripped |= {person.text for person in persons}

    def _in_sentence(
        self, sentence: Sentence, names: list[Name], chains: list[Chain]
    ) -> Iterator[Statement]:
        group: tuple[tuple[OfficePhrase, Status], ...] = ()
        last: list[Statement] = []
        heading: tuple[OfficePhrase, ...] = ()
        for chain in chains:
            distributed = list(self._distributed(sentence, chain, names))
            yield from distributed
            if distributed or all(office.is_class for office in chain.offices):
                continue
            of_group = opens_group(self._analysis, chain, names)
            bracketed = of_group and opens_bracketed(self._text, chain, names)
            pairs = list(self._changed(sentence, chain, self._apposed(chain)))
            if pairs and not bracketed and pairs[0].office not in chain.offices[-1].serves:
                yield from pairs
                for name in dict.fromkeys(pair.name for pair in pairs):
                    yield from in_group((*group, *((o, "current") for o in heading)), name)
                heading = ()
            elif of_group:
                group = self._given(sentence, chain, names)
                for name in names:
                    if name.start > chain.end:
                        yield from in_group(
                            each_of_group(self._analysis, self._found, group, name), name
                        )
            elif self._text[chain.end : chain.end + 1] == ":":
                heading = chain.offices
            else:
                yield from pairs
                said = list(held_by(self._analysis, self._found, sentence, chain, self._links))
                said = said or list(self._predicated(sentence, chain, names))
                last = said or list(self._continued(chain, last))
                if not last and self._lists.holds(sentence, chain, names):
                    last = list(
                        in_apposition(chain.offices, self._lists.leader(chain, names), "list-item")
                    )
                yield from last
            yield from self._predecessor(sentence, chain, names)

    def _distributed(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> Iterator[Statement]:
        """ "Bộ trưởng các bộ: Y tế A, Nội vụ B": who has his ministry beside him heads it."""
        of_many = chain.plural or all(office.is_class for office in chain.offices)
        is_open = any(is_of_some_ministry(office) for office in chain.offices)
        if not of_many or not is_open or not self._text.startswith(":", chain.end):
            return
        group = self._given(sentence, chain, names)
        for name in (n for n in names if n.start > chain.end):
            own = [
                (o, s)
                for o, s in each_of_group(self._analysis, self._found, group, name)
                if o.body is not None
            ]
            yield from in_group(own, name)

    def _given(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> tuple[tuple[OfficePhrase, Status], ...]:
        """The offices of a group with what the verb before them does: "chỉ định hai X, gồm"."""
        verb = self._career.verb(sentence, chain, names)
        status = self._career.status(sentence, chain, verb, None)
        return tuple((office, marked(office, status)) for office in chain.offices)

    def _changed(
        self, sentence: Sentence, chain: Chain, pairs: Iterable[Statement]
    ) -> Iterator[Statement]:
        """Offices beside a name, whose state a verb at hand may tell."""
        for pair in pairs:
            told = self._around.told(sentence, pair.name, chain)
            if was_then(self._analysis, chain, pair.name):
                told = "former"
            elif told is None and is_newly_named(self._analysis, chain, pair.name):
                told = "appointed"
            ends = is_post(pair.office) or self._around.loses_all(sentence, pair.name, chain)
            if told is not None and pair.status == "current" and ends:
                yield replace(pair, status=told)
            elif (
                pair.status == "current"
                and not is_post(pair.office)
                and self._around.leaves_seat(sentence, chain, pair.office)
            ):
                yield replace(pair, status="dismissed")
            else:
                yield pair

    def _predecessor(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> Iterator[Statement]:
        """ "giữ chức Giám đốc Sở Y tế thay ông B": B held the office before."""
        for hit in self._analysis.found("career-verb", chain.end, sentence.end):
            if hit.concepts[0].get("effect") != "predecessor" or hit.start > chain.end + 30:
                continue
            succeeds = self._analysis.lower.startswith("người", hit.start) or _SUCCESSOR.search(
                self._text, max(0, hit.start - 8), hit.start
            )
            asked = _WHETHER.search(self._text, chain.end, sentence.end)
            proposed = self._career.is_proposed(sentence, chain)
            if succeeds or asked or proposed:
                return
            name = next((n for n in names if 0 <= n.start - hit.end <= 20), None)
            if name is None or takes_duty(self._analysis, name):
                return
            later = self._analysis.found("career-verb", name.end, sentence.end)
            removed = any(v.concepts[0].get("effect") == "dismissed" for v in later)
            if not removed and self._is_yet_to_be_found(sentence, chain, None):
                return
            if self._is_title_of_another(chain, hit, names):
                return
            yield Statement(
                name, chain.offices[-1], "dismissed" if removed else "former", "predecessor"
            )
            return

    def _apposed(self, chain: Chain) -> Iterator[Statement]:
        """Chains right before or right after a name."""
        after = self._links.name_after(chain.end, chain.start)
        if after is not None and chain.offices[-1].head.get("serves"):
            sentence = self._analysis.sentence_at(chain.start)
            # "trợ lý của Tổng thống X, ông A": after a comma he is named who assists.
            served = chain.offices[-1].of_served and self._text[chain.end] != ","
            if served or self._links.is_of_assistant(chain, sentence.start):
                yield from in_apposition(chain.offices[-1].serves, after, "before-name")
                self._served[after.start] = after
                after = None
        before = self._links.name_before(chain)
        if before is not None and before.start in self._served:
            before = None
        untitled = before is not None and before.start not in self._titled
        if after is not None and untitled and self._text[chain.end] == ",":
            after = None
        if after is not None:
            shared = chain.offices
            self._titled.add(after.start)
            presented = before is not None and (before.introduced or before.titled)
            if (
                before is not None
                and presented
                and len(shared) > 1
                and not chain.plural
                and untitled
            ):
                yield from in_apposition(shared[:-1], before, "after-name")
                shared = shared[-1:]
            yield from in_apposition(shared, after, "before-name")
            if chain.plural:
                own = list(entries(self._analysis, self._links, self._chains, chain, after))
                for name in own or self._links.coordinated(after):
                    yield from in_apposition(shared, name, "shared-title")
        elif before is not None:
            yield from self._one_each(chain, before) or self._after_name(chain, before)

    def _after_name(self, chain: Chain, name: Name) -> Iterator[Statement]:
        yield from in_apposition(chain.offices, name, "after-name")
        yield from self._shared_before(chain, name)

    def _one_each(self, chain: Chain, last: Name) -> list[Statement]:
        """Two offices after two names: "ông A và bà B, nguyên Giám đốc và Phó Giám đốc Sở X"."""
        names = [*self._links.listed_before(last), last]
        if len(names) != 2 or len(chain.offices) != 2:
            return []
        one, two = chain.offices
        if self._text[one.end : two.start] != " và " or self._titled & {n.start for n in names}:
            return []
        effect = one.effect if two.effect is None else two.effect
        shared = zip(names, (one, replace(two, effect=effect)), strict=True)
        return [s for name, office in shared for s in in_apposition([office], name, "after-name")]

    def _shared_before(self, chain: Chain, last: Name) -> Iterator[Statement]:
        """Offices after a list of names, which several may hold or have held: "các ông A, B, nguyên
        Phó Bí thư Tỉnh ủy X"."""
        shared = [o for o in chain.offices if may_be_shared(o, chain.offices[0])]
        if len(shared) == len(chain.offices):
            before = self._links.listed_before if chain.plural else self._links.grouped_before
            for name in before(last):
                if name.start not in self._titled:
                    yield from in_apposition(shared, name, "shared-title")

    def _predicated(
        self, sentence: Sentence, chain: Chain, names: list[Name]
    ) -> Iterator[Statement]:
        """Chains after a verb of career or a copula, or in a line of a biography."""
        verb = self._career.verb(sentence, chain, names)
        copula = self._career.copula(sentence, chain)
        if copula is not None and is_of_another(self._text, copula.start(), names):
            copula = None
        period = self._career.period(sentence, chain, names)
        holds_now = _SAYS_SO.match(self._text, chain.start) is not None
        labelled = self._is_labelled(sentence, chain)
        told = verb is not None or copula is not None or holds_now or labelled
        entered = period is not None and self._career.ends_entry(chain)
        if not (told or entered) or self._is_yet_to_be_found(sentence, chain, verb):
            return
        if _NTH.match(self._text, chain.end) or self._career.is_denied(
            sentence, chain, verb, copula
        ):
            return
        own = [name for name in names if name.start not in self._served]
        people = self._subjects.told_of(sentence, chain, own, verb)
        if labelled:
            people = people or self._subjects.of_form(sentence)
        if not people:
            return
        status = self._career.status(sentence, chain, verb, copula)
        since, until = self._career.validity(sentence, chain) if period else (None, None)
        transfer = self._career.is_transfer(sentence, chain)
        if status == "current" and self._goes_over(sentence, chain):
            status, transfer = "appointed", True
        rule = "career-verb" if verb is not None else "copula" if told else "biography-line"
        # "từng giữ nhiều chức vụ như …" may count the present ones as well
        examples = verb is not None and _SUCH_AS in self._text[verb.end : chain.start]
        over = status == "former" and not examples and self._career.says_once(verb, copula)
        given = status != "candidate" and self._career.is_given(sentence, chain, verb, copula)
        for office in chain.offices:
            state = marked(office, status)
            moved = transfer and state == "appointed"
            for name in people:
                yield Statement(name, office, state, rule, since, until, moved, given, over)

    def _goes_over(self, sentence: Sentence, chain: Chain) -> bool:
        """Whether an office is the one that somebody now leaves another one for."""
        goes = goes_elsewhere(self._analysis, sentence, chain, self._chains)
        return goes and not self._career.is_long_past(sentence, chain)

    def _is_labelled(self, sentence: Sentence, chain: Chain) -> bool:
        """ "Chức vụ hiện nay: Bí thư Tỉnh ủy X": a line of a form on the person told of."""
        label = _LABEL.match(self._text, sentence.start)
        at_once = label is not None and label.end() == chain.start
        return at_once and _LABEL_END.match(self._text, chain.end) is not None

    def _is_yet_to_be_found(self, sentence: Sentence, chain: Chain, verb: Hit | None) -> bool:
        """ "bầu một phó chủ tịch khác", "để bầu Thủ tướng mới": nobody is named for the office."""
        one = _ONE_MORE.search(self._text, max(0, chain.start - 5), chain.start)
        aimed = verb is not None and _AIM.search(self._text, sentence.start, verb.start)
        if bool(one or aimed) and _ANOTHER.match(self._text, chain.end) is not None:
            return True
        if verb is not None and verb.concepts[0].get("object") is None:
            return False  # "cho đến khi nhậm chức Bí thư X"
        start = verb.start if verb is not None else chain.start
        until = _UNTIL_CHOSEN.search(self._text, sentence.start, start)
        return until is not None and not _CHOSEN_ONE.search(self._text, until.start(), chain.start)

    def _is_title_of_another(self, chain: Chain, verb: Hit, names: list[Name]) -> bool:
        """ "Cục trưởng A sẽ thay vị trí của ông B": A bears the title, B has another office."""
        between = [n for n in names if chain.end <= n.start and n.end <= verb.start]
        return bool(between) and self._links.name_after(chain.end, chain.start) == between[0]

    def _continued(self, chain: Chain, last: Sequence[Statement]) -> Iterator[Statement]:
        """Further posts of a list that a verb opened: "làm Phó Bí thư rồi Bí thư Tỉnh đoàn"."""
        if not last:
            return
        said = last[-1]
        unread = said.over and said.office.body is None
        listed = _LISTED_IN_LINE if said.valid_from is not None or unread else _LISTED
        served = self._served.get(said.office.end + 1)
        start = said.office.end if served is None else served.end
        if not listed.fullmatch(self._text, start, chain.start):
            return
        # "Từ năm 2016 làm X rồi Y": Y came later.
        since = None if _LATER.search(self._text, start, chain.start) else said.valid_from
        for office in chain.offices:
            state = marked(office, said.status)
            yield replace(said, office=office, status=state, valid_from=since)

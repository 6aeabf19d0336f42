"""Find documents cited by name: laws and the constitution, by themselves and in lists.

"Luật Đất đai năm 2024", "Hiến pháp 2013", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư".
Resolutions of congresses and plenums are read by ``congresses``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.abroad import is_abroad, is_told_of_abroad
from kg.extraction.directives.citations import (
    Citation,
    has_wording,
    is_draft,
    is_foreign,
    is_part_of_word,
    written,
)
from kg.extraction.directives.congresses import congresses
from kg.extraction.foreign import is_alien
from kg.extraction.mentions import BodyMention, PersonMention
from kg.letters import LOWER, UPPER
from kg.model import PartialDate
from kg.vocabulary import Concept, Hit

_YEAR = re.compile(
    r"\s?(?:\(sửa đổi\)|sửa đổi|việt nam)?,?\s(?P<bracket>\()?(?:năm\s)?(?P<year>(?:19|20)\d\d)"
    r"(?(bracket)(?:\)|(?=[,;\s])))(?![\w/-])"
)
_YEAR_LAST = re.compile(r"\s\(?(?:năm\s)?(?:19|20)\d\d\)?$")
_REVISED = re.compile(
    r"\s?\(sửa đổi(?:, bổ sung)?\)"
    r"|\s(?:sửa đổi|mới(?! (?:ra|có|được|ban|thông|đi|chỉ|áp|bắt)\b))(?=[\s,.;]|$)"
)
_OPEN_LAW = re.compile(
    rf" [{UPPER}][{LOWER}]+(?:(?:,| và)? (?!(?:của|đã|là|có|được|cho|này|năm|số|về|theo|thì|để"
    rf"|khi|do|với|trong|tại|bị|không|các|những|sẽ|cần|phải|quy định|hiện|cũng|từ|như|nêu|trên|mới"
    rf"|nên|việc|nhưng|hoặc|sau|trước|gồm|hay|vào|hệ thống|đến|đang|vẫn|còn|thay|mà|ra"
    rf"|và)\b)[{LOWER}]+| (?:[Nn]hà nước|Việt Nam|Quốc gia|Quốc hội)\b){{1,9}}"
)
# "Luật BHXH": the first letters of the words of a law known by name.
_LETTERS = re.compile(r" (?P<letters>[A-ZĐ]{2,8}(?:&[A-ZĐ]{1,3})?)(?!\w)")
_AMENDING = re.compile(
    r" (?:sửa đổi|bổ sung)[^.;:()\n]{0,70}? (?:các|của) (?=Luật|Bộ luật)", re.IGNORECASE
)
_CITING = re.compile(
    r"(?:theo|tại|của|trong|điều \d+\w?|khoản \d+|sửa|với|hiện|hành|phạm|đổi|sung|chi tiết)[ ,]+$"
)
_WORD = re.compile(r"[^\W_]+")
_LOOK_BACK = 16
_JOINT = re.compile(r", | và ")
# A lead that breaks off in the middle of a name: "Luật Phòng, chống mua bán ..."
_CUT = re.compile(r" ?(?:\.\.\.|…)")
_CHANGES = re.compile(r" (?:[Ss]ửa đổi|[Bb]ổ sung)\b")


def named(analysis: Analysis, found: Findings, numbered: Sequence[Citation]) -> list[Citation]:
    """Every citation by name outside the numbered ones; none of ours in a text from abroad."""
    if is_abroad(analysis):
        return []
    taken = [(c.start, c.end) for c in numbered]
    citations = [
        *_known(analysis, found),
        *_constitutions(analysis, found),
        *congresses(analysis, found),
        *_open_laws(analysis, found),
        *_laws_in_letters(analysis, found),
    ]
    kept: list[Citation] = []
    for citation in sorted(citations, key=lambda c: (c.start, c.known is None, -c.end)):
        if not any(start < citation.end and citation.start < end for start, end in taken):
            taken.append((citation.start, citation.end))
            kept.append(citation)
    return _with_years(kept, list(_amending(analysis, kept)))


def _known(analysis: Analysis, found: Findings) -> Iterator[Citation]:
    for hit in analysis.found("named-document"):
        word = analysis.hit_at("document-type", hit.start)
        if word is None or _is_other_name(analysis, found, word):
            continue
        citation = _law(analysis, hit.start, hit.end, word.concepts[0], hit.concepts[0])
        if is_foreign(analysis, hit.end) or _is_general(analysis, hit, citation):
            continue
        if _is_told_of_alien(analysis, found, hit.start):
            continue
        yield citation
        yield from _further_laws(analysis, citation)


def _is_general(analysis: Analysis, hit: Hit, citation: Citation) -> bool:
    """Whether "luật cạnh tranh" in small letters speaks of such laws and cites none."""
    words = analysis.text[hit.start : hit.end]
    if not words.islower() or citation.date is not None or citation.draft:
        return False
    before = analysis.lower[max(0, hit.start - _LOOK_BACK) : hit.start]
    return has_wording(citation.type, "law") and not _CITING.search(before)


def _is_told_of_alien(analysis: Analysis, found: Findings, position: int) -> bool:
    """Whether the words before tell what a foreigner does or knows: his laws are not ours."""
    first = analysis.sentence_at(position).start
    persons = found.within(PersonMention, first, position)
    return any(is_alien(p.name) for p in persons)


def _further_laws(analysis: Analysis, citation: Citation) -> Iterator[Citation]:
    """The laws of a list with one type word: "Luật Đất đai, Nhà ở, Kinh doanh bất động sản"."""
    names = {
        label.lower().removeprefix("luật "): concept
        for concept in analysis.vocabulary.scheme("named-document")
        for label in concept.labels
        if label.startswith("Luật ")
    }
    end = citation.end
    while citation.type.id == "luật" and (joint := _JOINT.match(analysis.text, end)):
        start = joint.end()
        name = _longest(names, analysis.lower[start : start + 80])
        if name is None or not analysis.text[start].isupper():
            return
        end = start + len(name)
        yield replace(
            _law(analysis, start, end, citation.type, names[name]),
            name=f"Luật {written(analysis, start, end)}",
            listed=True,
        )


def _longest(names: Iterable[str], words: str) -> str | None:
    fitting = [n for n in names if words.startswith(n) and not words[len(n) : len(n) + 1].isalnum()]
    return max(fitting, key=len, default=None)


def _law(
    analysis: Analysis, start: int, end: int, type: Concept, known: Concept | None
) -> Citation:
    """A law with the year or "sửa đổi" that follows its name."""
    year = _YEAR.match(analysis.lower, end)
    revised = None if year else _REVISED.match(analysis.lower, end)
    stop = year.end() if year else revised.end() if revised else end
    return Citation(
        start,
        stop,
        type,
        "name",
        name=written(analysis, start, stop),
        known=known,
        date=PartialDate(int(year["year"])) if year else None,
        draft=is_draft(analysis, start),
    )


def _constitutions(analysis: Analysis, found: Findings) -> Iterator[Citation]:
    hits = [h for h in analysis.found("document-type") if h.concepts[0].id == "hiến-pháp"]
    if any(is_foreign(analysis, hit.end) for hit in hits):
        return
    for hit in hits:
        is_name = analysis.text[hit.start].isupper()
        is_ours = not _is_told_of_alien(analysis, found, hit.start)
        if is_name and is_ours and not _is_other_name(analysis, found, hit):
            yield _law(analysis, hit.start, hit.end, hit.concepts[0], None)


def _open_laws(analysis: Analysis, found: Findings) -> Iterator[Citation]:
    """Laws the vocabulary does not list, by the capital after "Luật"."""
    for hit in analysis.found("document-type"):
        if not has_wording(hit.concepts[0], "law") or not analysis.text[hit.start].isupper():
            continue
        name = _OPEN_LAW.match(analysis.text, hit.end)
        if name is None or _is_other_name(analysis, found, hit):
            continue
        if _CUT.match(analysis.text, name.end()) or _CHANGES.match(analysis.text, hit.end):
            continue
        if is_foreign(analysis, hit.end) or is_told_of_abroad(analysis, hit.start):
            continue
        if not is_foreign(analysis, name.end()):
            yield _law(analysis, hit.start, name.end(), hit.concepts[0], None)


def _laws_in_letters(analysis: Analysis, found: Findings) -> Iterator[Citation]:
    """Laws by their first letters, which only one known law has: "Luật BHXH năm 2014"."""
    for hit in analysis.found("document-type"):
        letters = _LETTERS.match(analysis.text, hit.end)
        if letters is None or not has_wording(hit.concepts[0], "law"):
            continue
        fitting = [
            known
            for known in analysis.vocabulary.scheme("named-document")
            if _first_letters(known.label, hit.concepts[0]) == letters["letters"].replace("&", "")
        ]
        if len(fitting) == 1 and not _is_other_name(analysis, found, hit):
            law = _law(analysis, hit.start, letters.end(), hit.concepts[0], fitting[0])
            year = f" {law.date.year}" if law.date else ""
            yield replace(law, name=f"{fitting[0].label}{year}")


def _first_letters(name: str, type: Concept) -> str:
    """The first letters of the words after a type.

    >>> from types import SimpleNamespace
    >>> _first_letters("Luật Bảo hiểm xã hội", SimpleNamespace(label="Luật"))
    'BHXH'
    """
    words = _WORD.findall(name.removeprefix(f"{type.label} "))
    return "".join(word[0] for word in words if word != "và").upper()


def _is_other_name(analysis: Analysis, found: Findings, word: Hit) -> bool:
    """Whether "Luật" is part of another name: "Công ty Luật", "Trường Đại học Luật"."""
    if is_part_of_word(analysis, word):
        return True
    body = found.covering(BodyMention, word.start)
    return body is not None and body.start < word.start


def _amending(analysis: Analysis, citations: Sequence[Citation]) -> Iterator[Citation]:
    """The law that amends another: "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư"."""
    starts = {c.start: c for c in citations}
    for hit in analysis.found("document-type"):
        if not has_wording(hit.concepts[0], "law") or not analysis.text[hit.start].isupper():
            continue
        match = _AMENDING.match(analysis.text, hit.end)
        target = starts.get(match.end()) if match else None
        if target is not None:
            last = _last_joined(analysis, starts, target)
            law = _law(analysis, hit.start, last.end, hit.concepts[0], None)
            yield replace(law, date=None)


def _with_years(laws: Sequence[Citation], amending: Sequence[Citation]) -> list[Citation]:
    """Give each law its own year: in "Luật sửa đổi Luật Viên chức năm 2019" it is that of
    the amending law where the text also speaks of the Luật Viên chức of 2010, that of the
    amended where it is cited so elsewhere, and else it is open which of the two it dates.
    """
    years: dict[int, PartialDate | None] = {}
    for law in laws:
        is_last = any(a.start < law.start and a.end == law.end for a in amending)
        if not is_last or law.date is None:
            continue
        dates = [c.date for c in laws if c.known and c.known is law.known and c is not law]
        in_brackets = (law.name or "").endswith(")")
        if in_brackets or any(date not in {None, law.date} for date in dates):
            years[law.end] = law.date
        elif law.date not in dates:
            years[law.end] = None
    return [
        *(_without_year(law) if law.end in years else law for law in laws),
        *(replace(a, date=years.get(a.end)) for a in amending),
    ]


def _without_year(law: Citation) -> Citation:
    return replace(law, name=_YEAR_LAST.sub("", law.name or ""), date=None)


def _last_joined(analysis: Analysis, starts: Mapping[int, Citation], target: Citation) -> Citation:
    """The last law of "của Luật Đầu tư, Luật Đấu thầu và Luật Xây dựng"."""
    while (joint := _JOINT.match(analysis.text, target.end)) is not None:
        if joint.end() not in starts:
            break
        target = starts[joint.end()]
    return target

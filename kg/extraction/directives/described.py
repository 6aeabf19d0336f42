"""Find documents without number or name that issuer and subject single out.

"Quyết định của Bộ Chính trị phân công ông A", "Kế hoạch hành động thực hiện Kết luận số 21",
"nghị quyết về việc cho thôi ...". A generic "các quy định của Chính phủ về ..." is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.analysis import Analysis, Findings
from kg.extraction.bodies.abroad import is_told_of_abroad
from kg.extraction.directives.agents import Named
from kg.extraction.directives.citations import Citation, has_wording, is_capital, is_draft, written
from kg.extraction.directives.details import DetailReader
from kg.extraction.directives.issued import is_issued, is_plainly_issued
from kg.extraction.directives.subjects import (
    LETTERS,
    after_addressee,
    is_added,
    is_order,
    states,
    subject_end,
)
from kg.extraction.foreign import is_foreign
from kg.extraction.mentions import BodyMention, PersonMention
from kg.extraction.titles import before_titles
from kg.model import Agent
from kg.vocabulary import Concept, Hit

_PLURAL = re.compile(
    r"\b(?:các|những|mọi|nhiều|một số|hai|ba|bốn|hàng loạt|mỗi|từng|hệ thống|\d+)"
    r"(?: dự thảo| bản| loại)?\s$"
)
_PLURAL_REACH = 22
_OF = re.compile(r"\scủa\s(?:đồng chí\s)?")
_HANDING = re.compile(r"\btrao (?:(?:và )?(?:công bố|tặng) )?(?:các )?$")
# "công bố và trao quyết định điều động ông A": what is handed over is no verb.
_ANNOUNCED = re.compile(
    r"\b(?:công bố|đọc|trao|nhận|ký|ban hành|ra|có|thông qua)(?: (?:và |, )?(?:trao|công bố|ký))?"
    r"(?: toàn văn)? $"
)
_OF_COMPANY = re.compile(r"\b(?:công ty|hội đồng quản trị|hđqt|câu lạc bộ|clb)\b")
_SENT_BY = re.compile(r"\s(?:trước (?:ngày|\d)|chậm nhất|để tổng hợp)\b")
_TO = re.compile(r" (?P<word>cho|tới) (?:(?:ông|bà|đồng chí) )?")
_RECIPIENT = re.compile(r"(?:đảng bộ|chính quyền|lãnh đạo|các|tập thể)\b")
_OWNER_IN_LETTERS = re.compile(r" của (?=[A-Z]{3,}\b)")
_OF_PARTY = re.compile(r"\scủa Đảng(?=\svề\b)")
_APART = re.compile(r",\s(?:về|v/v)\s")
_ABOUT = re.compile(r"\s(?:về(?: việc)?|v/v)\s|\s?:?\s(?=\")")
# What is told of a document before its name: "Chỉ thị lịch sử "Bắn nhau"".
_EPITHET = re.compile(r"\s(?:lịch sử|nổi tiếng|đặc biệt|quan trọng|mới|khẩn|mật)(?=\s?:?\s\")")
# The words that someone says by it, in a sentence: "ra thông báo: "Ông An không ở đây."".
_SAYING = re.compile(r"\"[^\"]*[.!?…]\"")
_OWNED_NAME = re.compile(r"\s[^.;:,()\n\d]{4,50}?\s(?:của|giữa)\s")
# Whose work they rule, no matter who issues them: "Quy chế làm việc của Ban Chỉ đạo".
_OF_ITS_WORK = re.compile(r"\s(?:làm việc|hoạt động|tổ chức|phối hợp|quản lý)\b")
_OBJECT = re.compile(
    r"(?<!rằng)(?<!việc)(?<!thì)(?<!mà)(?<!khi)(?<!nếu)(?<!vì)(?<!do)(?<=\w)\s\"?$"
)
# Forms and slips are called so too, which no one issues: "bằng Thông báo về việc từ chối".
_NEED_ISSUER = frozenset({"thông-báo"})
_PLANS = frozenset({"chương-trình", "kế-hoạch", "phương-án", "đề-án"})
_MAKES = "ban-hành"
_NAMES_PLAN = re.compile(
    r"\s(?!(?:để|nhằm|và|này|của|với|do|đã|sẽ|trong|tại|ngay|cụ|chi|riêng|số|năm|gửi|cho|hoặc|mới"
    r"|trên|theo|từ|như|mà|khi|phù|phối)\b)[^\W\d]+\s[^\W\d]+"
)
_WHEN = re.compile(r"\s(?:vào\s)?(?:ngày|tháng|năm|từ)\s")
# An office tells others what someone has concluded, and where.
_CONCLUSION = re.compile(
    r"\s(?:tại|sau)\s(?:(?:cuộc|buổi|chuyến)\s|hội nghị|phiên họp|kỳ họp|hội thảo|tọa đàm|lễ\s)"
    r"[^.;:\n]{4,}"
)
# What is heard or is yet to come is no document: "sau khi nghe kết luận của ông A tại cuộc họp".
_SPOKEN = re.compile(r"\b(?:nghe|chờ|phát biểu|bài|lời|ghi nhận)\s$")
# A lead that breaks off in the middle of a subject; before a comma dots stand for the rest.
_CUT = re.compile(r"(?<!\d)[\s,]*(?:\.\.\.|…)(?!,)")
_SHORTEST = 3
_SHORT = 5
_LONG = 7


def described(
    analysis: Analysis, found: Findings, cited: Sequence[Citation], reader: DetailReader
) -> Iterator[Citation]:
    """Every such document outside the citations by number or name."""
    spans = tuple(sorted((c.start, c.end) for c in cited))
    end = 0
    for hit in analysis.found("document-type"):
        if hit.start < end or any(c.start <= hit.start < c.end for c in cited):
            continue
        citation = _described(analysis, found, spans, reader, hit)
        if citation is not None:
            end = citation.end
            yield citation


def _described(
    analysis: Analysis,
    found: Findings,
    spans: tuple[tuple[int, int], ...],
    reader: DetailReader,
    hit: Hit,
) -> Citation | None:
    concept = hit.concepts[0]
    is_open = concept.get("authority") == "binding" and not has_wording(concept, "law")
    if not is_open or is_plural(analysis, hit.start) or _is_in_body(found, hit):
        return None
    of = _OF.match(analysis.lower, hit.end)
    owner = reader.agent_at(of.end()) if of else None
    concluded = _concluded(analysis, found, spans, hit, owner)
    if concluded is not None:
        return concluded
    end = _owner_end(analysis, of, owner, hit.end)
    signed = reader.signed(hit.end) if owner is None else None
    end = signed.end if signed else end
    start = _subject_start(analysis, found, reader, end, concept)
    start = _plan_start(analysis, hit, end) if start is None else start
    if start is None or "\n" in analysis.text[hit.end : start]:
        return None
    if is_added(analysis, hit.start, start):
        return None
    known = _known(analysis, concept, start)
    whole = known[1] if known else subject_end(analysis, found, start, spans)
    end = _before_recipient(analysis, found, hit.start, start, whole)
    if known is None and _is_of_strangers(analysis, start, end):
        return None
    if known is None and _CUT.match(analysis.text, end):
        return None
    issuer = owner.agent if owner else signed.issuer or signed.actor if signed else None
    if issuer is None and _is_told_of_foreigners(analysis, found, hit.start):
        return None
    citation = Citation(
        hit.start,
        hit.end if _is_told_by_word(analysis, hit, start) else end,
        concept,
        "subject",
        name=f"{_capitalised(analysis, hit)} {written(analysis, start, end)}",
        known=known[0] if known else None,
        issuer=issuer,
        draft=is_draft(analysis, hit.start),
    )
    if known is None and not _is_singled_out(analysis, found, reader, citation, (start, whole)):
        return None
    return replace(citation, issuer=issuer or _owner_in_name(analysis, reader, hit, start))


def _concluded(
    analysis: Analysis,
    found: Findings,
    spans: tuple[tuple[int, int], ...],
    hit: Hit,
    owner: Named | None,
) -> Citation | None:
    """What someone concluded where, and the notice of it: "(thông báo) kết luận của ông A tại cuộc
    họp về B"."""
    is_notice = "kết luận" in analysis.lower[hit.start : hit.end]
    is_spoken = _SPOKEN.search(analysis.lower, max(0, hit.start - _PLURAL_REACH), hit.start)
    if not is_notice or owner is None or is_spoken:
        return None
    where = _CONCLUSION.match(analysis.lower, owner.end)
    end = subject_end(analysis, found, owner.end + 1, spans) if where else owner.end
    if where is None or end - owner.end < len(where[0].split()[0]) + _SHORT:
        return None
    return Citation(
        hit.start,
        hit.end,
        hit.concepts[0],
        "subject",
        name=f"{_capitalised(analysis, hit)}{analysis.text[hit.end : end]}",
        issuer=owner.agent if hit.concepts[0].id == "kết-luận" else None,
    )


def _is_told_by_word(analysis: Analysis, hit: Hit, start: int) -> bool:
    """Whether a citation is but the word for it, as others stand between it and its subject."""
    asks = is_order(analysis, hit.concepts[0], start)
    return asks or analysis.lower.startswith(" gửi ", hit.end)


def _owner_end(
    analysis: Analysis,
    of: re.Match[str] | None,
    owner: Named | None,
    end: int,
) -> int:
    """The end of the owner said after the type; the Party owns its rules without a body."""
    if owner is not None:
        return owner.end
    party = _OF_PARTY.match(analysis.text, end) if of else None
    return party.end() if party else end


def _is_told_of_foreigners(analysis: Analysis, found: Findings, position: int) -> bool:
    """Whether the words before tell of another country or of what a foreigner does."""
    first = analysis.sentence_at(position).start
    persons = found.within(PersonMention, first, position)
    return is_told_of_abroad(analysis, position) or any(is_foreign(p.name) for p in persons)


def _before_recipient(
    analysis: Analysis, found: Findings, position: int, start: int, end: int
) -> int:
    """The subject without whom the document is handed to: "trao nghị quyết … cho Đảng bộ",
    "trao quyết định công nhận hiệu trưởng … tới bà A", but "bổ nhiệm giám đốc cho ông B".
    """
    if _HANDING.search(analysis.lower, max(0, position - 24), position) is None:
        return end
    verb = analysis.hit_at("subject-verb", start)
    for to in _TO.finditer(analysis.lower, start, end):
        first = to.end()
        if to["word"] == "cho" and verb is not None and _is_personnel(verb):
            continue
        ends = {b.start for b in found.within(BodyMention, first, end)}
        if to["word"] == "tới":
            ends |= {
                before_titles(analysis, p.start) for p in found.within(PersonMention, first, end)
            }
        if _RECIPIENT.match(analysis.lower, first) or first in ends:
            return to.start()
    return end


def _is_of_strangers(analysis: Analysis, start: int, end: int) -> bool:
    """Whether letters that no body of ours is called by own it: "Quy định … của UEFA"."""
    owner = _OWNER_IN_LETTERS.search(analysis.text, start, end)
    if owner is None:
        return False
    schemes = ("body", "body-kind", "province", "city")
    return not any(analysis.hit_at(scheme, owner.end()) for scheme in schemes)


def _is_in_body(found: Findings, hit: Hit) -> bool:
    """Whether the word is part of a body's name: "Viện Quy hoạch Xây dựng"."""
    body = found.covering(BodyMention, hit.start)
    return body is not None and body.start < hit.start


def is_plural(analysis: Analysis, start: int) -> bool:
    """Tell whether several documents are meant: "các nghị quyết", "3 luật"."""
    return bool(_PLURAL.search(analysis.lower, max(0, start - _PLURAL_REACH), start))


def _is_sent(analysis: Analysis, found: Findings, start: int) -> bool:
    """Whether "về" tells where a paper goes: "báo cáo kết luận về Thanh tra tỉnh trước ngày 5"."""
    bodies = (b for b in found.within(BodyMention, start, start + 120) if b.start == start)
    return any(_SENT_BY.match(analysis.lower, body.end) for body in bodies)


def _subject_start(
    analysis: Analysis, found: Findings, reader: DetailReader, end: int, concept: Concept
) -> int | None:
    sent = after_addressee(analysis, end, to_order=concept.id in LETTERS)
    is_apart = sent > end and _APART.match(analysis.lower, sent)  # "gửi các sở, về việc"
    end = sent + 1 if is_apart else sent
    epithet = _EPITHET.match(analysis.lower, end)
    end = epithet.end() if epithet else end
    about = _ABOUT.match(analysis.lower, end)
    if about is not None and _is_sent(analysis, found, about.end()):
        return None
    if about is not None and ":" in about[0] and _says(analysis, concept, about.end()):
        return None
    if about is not None:
        is_quote = analysis.text[about.end() : about.end() + 1] == '"'
        return about.end() if is_quote else end + 1
    start = end + 2 if analysis.text.startswith(", ", end) else end + 1
    if is_order(analysis, concept, start):
        return start
    verb = analysis.hit_at("subject-verb", start)
    if verb is not None and verb.concepts[0].get("force") == "numbered":
        return None
    if verb is not None and (states(analysis, verb) or _assigns(analysis, concept, verb)):
        return None
    if verb is not None and _WHEN.match(analysis.lower, verb.end):
        return None  # "được quyết định thành lập năm 2006" does not say what
    if verb is not None and (start == end + 1 or _is_personnel(verb)):
        return start
    owned = _OWNED_NAME.match(analysis.lower, end)
    if owned is None or not has_wording(concept, "rules"):
        return None
    return end + 1 if reader.agent_at(owned.end()) is not None else None


def _plan_start(analysis: Analysis, hit: Hit, end: int) -> int | None:
    """Where a plan that has been issued says of what it is: "đã ban hành kế hoạch tiếp xúc cử tri
    trước Kỳ họp thứ 8"."""
    is_plan = hit.concepts[0].id in _PLANS and end == hit.end
    verb = analysis.hit_before("issuing-verb", hit.start)
    is_made = verb is not None and verb.concepts[0].id == _MAKES
    named = is_plan and is_made and _NAMES_PLAN.match(analysis.lower, end)
    return end + 1 if named else None


def _says(analysis: Analysis, concept: Concept, start: int) -> bool:
    """Whether the quotation after a colon is what a document says, no name of it."""
    return concept.id in _NEED_ISSUER or _SAYING.match(analysis.text, start) is not None


def _owner_in_name(analysis: Analysis, reader: DetailReader, hit: Hit, start: int) -> Agent | None:
    """The body whose rules they are called: "Quy chế tuyển sinh của Bộ Giáo dục"."""
    owned = _OWNED_NAME.match(analysis.lower, hit.end)
    is_rules = has_wording(hit.concepts[0], "rules") and start == hit.end + 1
    if not is_rules or owned is None or not owned[0].endswith(" của "):
        return None
    if _OF_ITS_WORK.match(analysis.lower, hit.end):
        return None
    owner = reader.agent_at(owned.end())
    return owner.agent if owner and owner.agent.kind == "body" else None


def _assigns(analysis: Analysis, concept: Concept, verb: Hit) -> bool:
    """Whether a plan is what someone assigns: "kế hoạch của Chính phủ giao cho tỉnh A"."""
    decides = has_wording(concept, "act") or has_wording(concept, "name")
    return not decides and analysis.lower.startswith("giao cho ", verb.start)


def _known(analysis: Analysis, concept: Concept, start: int) -> tuple[Concept, int] | None:
    """The document known by name whose subject begins here, after other words, and its end."""
    prefix = f"{concept.label} ".lower()
    for known in analysis.vocabulary.scheme("named-document"):
        for label in known.labels:
            subject = label.lower().removeprefix(prefix)
            if len(subject) < len(label) and analysis.lower.startswith(subject, start):
                return known, start + len(subject)
    return None


def _capitalised(analysis: Analysis, hit: Hit) -> str:
    words = analysis.text[hit.start : hit.end]
    return words[0].upper() + words[1:]


def _is_personnel(verb: Hit) -> bool:
    return verb.concepts[0].get("force") == "personnel"


def _is_singled_out(
    analysis: Analysis,
    found: Findings,
    reader: DetailReader,
    citation: Citation,
    subject: tuple[int, int],
) -> bool:
    """Whether issuer and subject, or who issued it in the sentence, make it one of its kind."""
    concept, position = citation.type, citation.start
    about = _ABOUT.match(f" {analysis.lower[subject[0] : subject[1]]}")
    generic = analysis.hit_at("generic-subject", subject[0] + (about.end() - 1 if about else 0))
    is_alone = generic is not None and generic.concepts[0].get("force") == "alone"
    if generic is not None and (not is_alone or generic.end >= subject[1]):
        return False
    words = _ABOUT.sub("", f" {analysis.text[subject[0] : subject[1]]}", 1).split()
    if len(words) < _SHORTEST or (len(words) < _SHORT and "".join(words).islower()):
        return False
    capital = is_capital(analysis, position)
    if citation.issuer is not None:
        return analysis.text[position].isupper() or not has_wording(concept, "verb")
    if is_order(analysis, concept, subject[0]):
        return is_issued(analysis, found, reader, citation)
    if has_wording(concept, "vague") or concept.id in _NEED_ISSUER:
        is_quoted = analysis.text.startswith('"', subject[0])
        is_name = capital or is_quoted or concept.id in _NEED_ISSUER
        is_one = is_name and len(words) >= (_SHORTEST if is_quoted else _SHORT)
        return is_one and is_issued(analysis, found, reader, citation)
    verb = analysis.hit_at("subject-verb", subject[0])
    if verb is not None and not _is_object(analysis, position):
        return False
    if verb is not None and _is_personnel(verb):
        is_noun = capital or _is_announced(analysis, position, verb, subject[1])
        return is_noun and bool(found.within(PersonMention, *subject))
    is_long = len(words) >= _LONG
    if not has_wording(concept, "name"):
        return capital or (is_long and is_issued(analysis, found, reader, citation))
    if capital or (verb is not None and is_long):
        return True
    # Companies and clubs write to others too.
    is_sent = concept.id in LETTERS and after_addressee(analysis, citation.end) > citation.end
    is_plain = not is_sent and is_plainly_issued(analysis, position)
    return is_plain or is_issued(analysis, found, reader, citation)


def _is_announced(analysis: Analysis, position: int, verb: Hit, end: int) -> bool:
    """Whether what is decided on a person of the public sector is handed over or read out, so
    that "quyết định" in small letters is no verb; not that someone is to be tried.
    """
    if _ANNOUNCED.search(analysis.lower, max(0, position - 40), position) is None:
        return False
    is_case = analysis.hit_at("generic-subject", verb.end + 1) is not None
    return not is_case and _OF_COMPANY.search(analysis.lower, verb.end, end) is None


def _is_object(analysis: Analysis, start: int) -> bool:
    """Whether a word stands before the type: "Nghị định quy định rõ ..." opens a statement."""
    sentence = analysis.sentence_at(start)
    if sentence.start == start or sentence.kind == "heading":
        return sentence.kind == "heading"
    return bool(_OBJECT.search(analysis.lower, max(0, start - 12), start))

"""Tell bodies of other countries, and texts about them: their "Bộ Ngoại giao" is not ours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.extraction.analysis import Analysis
from kg.extraction.bodies.phrase import BodyPhrase
from kg.extraction.bodies.private import LEARNED, is_learned, kind_of
from kg.extraction.foreign import is_alien, is_foreign
from kg.extraction.places import known_place
from kg.letters import LOWER, UPPER

_COUNTRIES = 3
_WITH_US = frozenset({"việt-nam", "asean", "liên-hợp-quốc"})
_MANY_TIMES = 8
_OURS = re.compile(
    r"việt nam|nước ta|trong nước|dân trí|bộ chính trị|ban bí thư|trung ương|ủy ban nhân dân"
    r"|đồng chí"
)
_HOME = re.compile(r"việt nam|nước ta|bộ chính trị|trung ương|ủy ban nhân dân|đồng chí")
# "Trung tâm Nghiên cứu Vật thể của NASA"
_OWNED_BY_LETTERS = re.compile(r" (?:của|thuộc) (?=[A-Z]{3,}\b)")
# A small word, though not one that calls a person: "anh Đức", "bà Nga".
_WORD_BEFORE = re.compile(
    rf"(?<!\w)(?!(?:anh|chị|em|ông|bà|cô|bé|cháu|tên|tướng|chú|bác|con|vợ|hạng)\b)[{LOWER}]+ $"
)
_NAME_GOES_ON = re.compile(rf" [{UPPER}]")
_OWNED_BY = re.compile(r"\)? (?:(?:của|ở|tại) )?(?:nước )?")
_OF_EMBASSY = re.compile(r"(?:, | - | của )(?:[Đđ]ại sứ quán|[Ll]ãnh sự quán) (?:nước )?")
# "Bộ Nông nghiệp và Thủy sản Nhật Bản", where ours are named otherwise.
_GOES_ON = re.compile(rf" và [{UPPER}]\w+(?: \w+){{0,2}}? (?=[{UPPER}])")
# "Chính phủ và nhân dân Lào", "Bộ Tài chính và Ngân hàng Trung ương Anh": the country is both's.
_SHARED = re.compile(
    r"(?:, [^,.;:]{3,30})? và (?:người dân|nhân dân|[Nn]gân hàng [Tt]rung ương) (?:nước )?"
)
_REALM = re.compile(r" (?:Hoàng gia|Liên bang|Cộng hòa|Vương quốc|Chính quyền nhân dân) ")
# "Đảng Cộng sản và Nhà nước Lào", "Quốc hội và Chính phủ Cuba": those who lead one country.
_RULERS = re.compile(r"(?:Đảng(?: Cộng sản)?|Nhà nước|Quốc hội|Chính phủ)$")
_WITH_RULERS = re.compile(
    r"(?:, [^,.;:]{3,30})? và (?:Đảng|[Nn]hà nước|Quốc hội|Chính phủ|[Qq]uân đội)(?: nước)? "
)
# "Bộ Chính trị CPP": letters of a party that is none of ours.
_PARTY_ORGANS = re.compile(r"(?:Trung ương|Bộ Chính trị|Ban Bí thư)$")
_LETTERS = re.compile(r" (?:của )?(?:[Đđ]ảng )?(?=[A-Z]{3,5}\b)")
_OF_THAT_COUNTRY = re.compile(
    r"(?: và [^,.;:]{3,30}?)? (?:(?:của )?(?:các )?nước (?:này|bạn|đó|sở tại)|[Tt]hế giới"
    r"|[Tt]oàn cầu)\b"
)
# What only other countries' politics has, in the sentence of a "Quốc hội" that is not said ours.
_POLITICS_ABROAD = re.compile(r"(?:thượng|hạ) nghị sĩ|(?:thượng|hạ) viện|nhà trắng|lầu năm góc")
_AT_HOME = re.compile(r"Việt Nam|[Đđ]ại sứ|[Ll]ãnh sự|[Tt]hương vụ")
_OF_THE_WORLD = re.compile(r"\b(?:[Tt]hế giới|[Tt]oàn cầu|[Cc]hâu (?:Âu|Á|Phi|Mỹ))$|\bLiên bang\b")
# "Đại học Thanh Hoa, Trung Quốc", "Trường Đại học Sydney (Úc)".
_ASIDE = re.compile(r"(?:, | \()(?:ở |tại )?(?:nước )?")
_FRIENDS = re.compile(r"Hữu nghị|\bViệt\b|Nghiên cứu (?:\w+ ){0,2}$")
_CITY_POLICE = re.compile(r"Sở [Cc]ảnh sát(?! [Pp]hòng cháy)")
_PERSON = re.compile(rf" (?P<name>[{UPPER}]\w+(?: [{UPPER}]\w+)+)")
_LEVELS_ABROAD = frozenset({"tỉnh", "thành phố", "quận"})
# Kinds that every country has, and whose office is named by field alone: "Bộ trưởng Y tế".
_OFFICES = frozenset({"hội-đồng", "ủy-ban", "văn-phòng"})
# The organs of a party and a state that go by the same names in several countries.
_OF_STATES = frozenset({"cơ-quan-đảng", "cơ-quan-dân-cử", "cơ-quan-nhà-nước"})
_EVERYWHERE = frozenset(
    {"body", "bộ", "cơ-quan-dân-cử", "cơ-quan-nhà-nước", "tòa-án-nhân-dân", "ủy-ban", "ngân-hàng"}
)


def is_abroad(analysis: Analysis) -> bool:
    """Whether a text names other countries, again and again, and hardly anything of Vietnam."""
    ours = len(_OURS.findall(analysis.lower)) + len(analysis.found("province"))
    named = (hit for hit in analysis.found("country") if analysis.text[hit.start].isupper())
    proper = [
        hit
        for hit in named
        if not hit.concepts[0].get("commonNoun") and hit.concepts[0].id not in _WITH_US
    ]
    if len(proper) >= max(_COUNTRIES, _MANY_TIMES * ours):
        return True
    return not ours and _speaks_of_abroad(analysis)


def is_far_from_home(analysis: Analysis) -> bool:
    """Whether a text names another country and nothing of Vietnam but the paper that prints it."""
    if _HOME.search(analysis.lower) or analysis.found("province"):
        return False
    return any(
        analysis.text[hit.start].isupper() and not hit.concepts[0].get("commonNoun")
        for scheme in ("country", "place-abroad")
        for hit in analysis.found(scheme)
    )


def is_open(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a name is one that any country may have: "Viện Hải dương học"."""
    kind = kind_of(analysis, phrase)
    is_anyones = kind is not None and (kind.id in LEARNED or bool(kind.get("commonNoun")))
    is_named_freely = bool(phrase.subject) and phrase.named is None and phrase.place is None
    return is_anyones and is_named_freely and phrase.kind not in _EVERYWHERE


def is_told_of_abroad(analysis: Analysis, position: int) -> bool:
    """Whether the words of a sentence before an offset name another country and not ours."""
    first = analysis.sentence_at(position).start
    countries = analysis.found("country", first, position)
    proper = [hit for hit in countries if not hit.concepts[0].get("commonNoun")]
    return bool(proper) and "việt nam" not in analysis.lower[first:position]


def _speaks_of_abroad(analysis: Analysis) -> bool:
    """Whether a text names countries or towns abroad often, short names like "Nga" as well.

    "của Nga", "tại Mỹ" are meant, not the girl "Thu Nga" or an "Anh" that opens a sentence.
    """
    hits = [h for scheme in ("country", "place-abroad") for h in analysis.found(scheme)]
    named = sum(
        hit.concepts[0].id not in _WITH_US
        and analysis.text[hit.start].isupper()
        and _WORD_BEFORE.search(analysis.text, max(0, hit.start - 12), hit.start) is not None
        and _NAME_GOES_ON.match(analysis.text, hit.end) is None
        for hit in hits
    )
    return named > _COUNTRIES


def is_of_abroad(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the words after a name say it is another country's: "Tòa án Tối cao ở London"."""
    words = analysis.text[phrase.start : phrase.end]
    if _AT_HOME.search(words):
        return False
    if any(_is_country(analysis, link) for link in _links(analysis, phrase.end)):
        return True
    if _OF_THE_WORLD.search(words) or _OF_THAT_COUNTRY.match(analysis.text, phrase.end):
        return True
    if _CITY_POLICE.match(words) or _is_school_abroad(analysis, phrase):
        return True
    if phrase.kind in _EVERYWHERE and _is_in_politics_abroad(analysis, phrase):
        return True
    if _is_of_strangers(analysis, phrase) or _is_of_rulers(analysis, phrase):
        return True
    return (
        _is_open_court(phrase)
        or _is_unknown_province(analysis, phrase)
        or _is_of_foreigner(analysis, phrase)
    )


def held_with(
    analysis: Analysis, phrases: Sequence[BodyPhrase], theirs: Collection[int]
) -> frozenset[int]:
    """Where bodies begin in which an office is held beside another of one country: "Ủy viên Bộ
    Chính trị, Thủ tướng Lào"; those that ``theirs`` tells are said to be abroad."""
    found = set(theirs)
    for phrase in reversed(phrases):
        post = analysis.hit_at("post", phrase.end + len(", "))
        beside = post is not None and analysis.text.startswith(", ", phrase.end)
        if phrase.kind not in _OF_STATES or phrase.place is not None or not beside:
            continue
        if analysis.hit_before("post", phrase.start - 1) is None or post is None:
            continue
        if post.end + 1 in found or _is_country(analysis, post.end + 1):
            found.add(phrase.start)
    return frozenset(found)


def _is_of_strangers(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether letters that no body of ours is called by own an open name."""
    owned = _OWNED_BY_LETTERS.match(analysis.text, phrase.end)
    if owned is None or not is_open(analysis, phrase):
        return False
    schemes = ("body", "body-kind", "province", "city")
    return not any(analysis.hit_at(scheme, owned.end()) for scheme in schemes)


def _is_of_rulers(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the others who lead a country share its name, or letters name the party abroad."""
    words = analysis.text[phrase.start : phrase.end]
    if _RULERS.search(words) and (shared := _WITH_RULERS.match(analysis.text, phrase.end)):
        return _is_country(analysis, shared.end())
    letters = _LETTERS.match(analysis.text, phrase.end)
    if letters is None or _PARTY_ORGANS.search(words) is None:
        return False
    return not _starts_body(analysis, letters.end())


def _is_in_politics_abroad(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the sentence speaks of a senate or the like and names nothing of Vietnam."""
    sentence = analysis.sentence_at(phrase.start)
    told = _POLITICS_ABROAD.search(analysis.lower, sentence.start, sentence.end)
    return told is not None and not _OURS.search(analysis.lower, sentence.start, sentence.end)


def _links(analysis: Analysis, end: int) -> Iterator[int]:
    """Where the name of a country may stand behind the name of a body."""
    for link in (_OWNED_BY, _OF_EMBASSY, _GOES_ON, _SHARED, _REALM):
        match = link.match(analysis.text, end)
        # "Bộ Y tế và Chính phủ Nhật Bản" are two bodies, of two countries.
        parts = link is _GOES_ON and _starts_body(analysis, end + len(" và "))
        if match is not None and not parts:
            yield match.end()


def _starts_body(analysis: Analysis, start: int) -> bool:
    return any(analysis.hit_at(scheme, start) for scheme in ("body", "body-kind"))


def _is_country(analysis: Analysis, start: int) -> bool:
    place = known_place(analysis, start)
    return place is not None and place.country and place.name != "Việt Nam"


def _is_of_foreigner(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a foreign name is part of a body's, or of who holds its office."""
    subject = phrase.subject
    if phrase.kind in _OFFICES and subject and is_alien(subject.split(" ")[-1]):
        return not subject.isupper()
    if phrase.kind not in _EVERYWHERE or phrase.place is not None:
        return False
    if subject is not None and is_foreign(subject):
        return True
    person = _PERSON.match(analysis.text, phrase.end)
    return person is not None and is_foreign(person["name"])


def _is_school_abroad(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a school, hospital or institute is named after a place abroad or set there."""
    kind = kind_of(analysis, phrase)
    if phrase.named is not None or kind is None or not is_learned(kind):
        return False
    aside = _ASIDE.match(analysis.text, phrase.end)
    place = known_place(analysis, aside.end()) if aside else None
    if place is not None and place.country and analysis.text[place.end : place.end + 2] != " -":
        return True
    return any(
        analysis.text[hit.start].isupper()
        and hit.concepts[0].id != "việt-nam"
        and not _FRIENDS.search(analysis.text[phrase.start : hit.start])
        for scheme in ("country", "place-abroad")
        for hit in analysis.found(scheme, phrase.start, phrase.end)
    )


def _is_open_court(phrase: BodyPhrase) -> bool:
    """Whether a court has a name of its own, as ours have none: "Tòa án Trọng tài Thể thao"."""
    return phrase.kind == "tòa-án-nhân-dân" and phrase.named is None and bool(phrase.subject)


def _is_unknown_province(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether a body is of a city that is no place of ours: "Hội đồng thành phố Liverpool"."""
    place = phrase.place
    if place is None or place.name is None or place.level not in _LEVELS_ABROAD:
        return False
    known = known_place(analysis, place.end - len(place.name))  # "Pleiku" is ours
    return is_alien(place.name) and (known is None or known.country)

"""Tell bodies of other countries, and texts about them: their "Bộ Ngoại giao" is not ours."""

from __future__ import annotations

import re

from kg.extraction.analysis import Analysis
from kg.extraction.body_grammar import BodyPhrase
from kg.extraction.names import is_alien, is_foreign
from kg.extraction.places import known_place
from kg.extraction.private_bodies import is_learned, kind_of
from kg.text import UPPER

_COUNTRIES = 3
_WITH_US = frozenset({"việt-nam", "asean", "liên-hợp-quốc"})
_MANY_TIMES = 8
_OURS = re.compile(r"việt nam|bộ chính trị|ban bí thư|trung ương|ủy ban nhân dân|đồng chí")
_OWNED_BY = re.compile(r" (?:(?:của|ở|tại) )?(?:nước )?")
# "Bộ Nông nghiệp và Thủy sản Nhật Bản", where ours are named otherwise.
_GOES_ON = re.compile(rf" và [{UPPER}]\w+(?: \w+){{0,2}}? (?=[{UPPER}])")
_OF_THAT_COUNTRY = re.compile(r" (?:(?:của )?nước (?:này|bạn|đó|sở tại)|[Tt]hế giới|[Tt]oàn cầu)\b")
_AT_HOME = re.compile(r"Việt Nam|[Đđ]ại sứ|[Ll]ãnh sự|[Tt]hương vụ")
_OF_THE_WORLD = re.compile(r"\b(?:[Tt]hế giới|[Tt]oàn cầu|[Cc]hâu (?:Âu|Á|Phi|Mỹ))$|\bLiên bang\b")
# "Đại học Thanh Hoa, Trung Quốc", "Trường Đại học Sydney (Úc)".
_ASIDE = re.compile(r"(?:, | \()(?:ở |tại )?(?:nước )?")
_FRIENDS = re.compile(r"Hữu nghị|\bViệt\b|Nghiên cứu (?:\w+ ){0,2}$")
_CITY_POLICE = re.compile(r"Sở [Cc]ảnh sát(?! [Pp]hòng cháy)")
_PERSON = re.compile(rf" (?P<name>[{UPPER}]\w+(?: [{UPPER}]\w+)+)")
# Kinds that every country has, and whose office is named by field alone: "Bộ trưởng Y tế".
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
    return len(proper) >= max(_COUNTRIES, _MANY_TIMES * ours)


def is_of_abroad(analysis: Analysis, phrase: BodyPhrase) -> bool:
    """Whether the words after a name say it is another country's: "Tòa án Tối cao ở London"."""
    words = analysis.text[phrase.start : phrase.end]
    if _AT_HOME.search(words):
        return False
    owned = _OWNED_BY.match(analysis.text, phrase.end)
    place = known_place(analysis, owned.end()) if owned else None
    if place is not None and place.country and place.name != "Việt Nam":
        return True
    if (goes_on := _GOES_ON.match(analysis.text, phrase.end)) is not None:
        place = known_place(analysis, goes_on.end())
        if place is not None and place.country and place.name != "Việt Nam":
            return True
    if _OF_THE_WORLD.search(words) or _OF_THAT_COUNTRY.match(analysis.text, phrase.end):
        return True
    if _CITY_POLICE.match(words) or _is_school_abroad(analysis, phrase):
        return True
    if _is_open_court(phrase) or _is_unknown_province(phrase):
        return True
    if phrase.kind not in _EVERYWHERE or phrase.place is not None:
        return False
    if phrase.subject is not None and is_foreign(phrase.subject):
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
    hits = (h for s in ("country", "place-abroad") for h in analysis.found(s, phrase.start, phrase.end))
    return any(
        analysis.text[hit.start].isupper()
        and hit.concepts[0].id != "việt-nam"
        and not _FRIENDS.search(analysis.text[phrase.start : hit.start])
        for hit in hits
    )


def _is_open_court(phrase: BodyPhrase) -> bool:
    """Whether a court has a name of its own, as ours have none: "Tòa án Trọng tài Thể thao"."""
    return phrase.kind == "tòa-án-nhân-dân" and phrase.named is None and bool(phrase.subject)


def _is_unknown_province(phrase: BodyPhrase) -> bool:
    """Whether a body is of a city that is no place of ours: "Hội đồng thành phố Liverpool"."""
    place = phrase.place
    if place is None or place.name is None or place.level not in {"tỉnh", "thành phố"}:
        return False
    return is_alien(place.name)

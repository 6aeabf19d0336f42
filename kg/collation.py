"""Vietnamese alphabetical order: of words, and of people, who sort by their given name.

"Nguyễn Thị Ánh" comes before "Trần Văn Bình"; ma, mà, mả, mã, má, mạ in this order of tones.
"""

from __future__ import annotations

import unicodedata

from kg.text import normalised

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: f"{index:02d}" for index, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
Key = tuple[tuple[str, ...], tuple[str, ...], str]


def text_key(text: str) -> Key:
    """Order words: by letters, then by tones; numbers by their size.

    >>> sorted(["Đà Nẵng", "Đắk Lắk", "Dak Lak", "ma", "mạ", "mà"], key=text_key)
    ['Dak Lak', 'Đà Nẵng', 'Đắk Lắk', 'ma', 'mà', 'mạ']
    """
    words = normalised(text).lower().split()
    return tuple(map(_letters, words)), tuple(map(_tone, words)), text


def name_key(name: str) -> Key:
    """Order people: by given name, then by family and middle names.

    >>> sorted(["Trần Văn Bình", "Nguyễn Thị Ánh", "Lê Bình"], key=name_key)
    ['Nguyễn Thị Ánh', 'Lê Bình', 'Trần Văn Bình']
    """
    words = normalised(name).split()
    letters, tones, _ = text_key(" ".join(words[-1:] + words[:-1]))
    return letters, tones, name


def _letters(word: str) -> str:
    """Write a word so that plain comparison follows the alphabet, numbers first by size."""
    if word.isdecimal():
        return f".{int(word):012d}"
    return "".join(_RANK.get(letter, f"~{letter}") for letter in _without_tones(word))


def _tone(word: str) -> str:
    marks = (_TONES.get(mark) for mark in unicodedata.normalize("NFD", word))
    return "".join(mark for mark in marks if mark) or "0"


def _without_tones(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES)
    return unicodedata.normalize("NFC", bare)

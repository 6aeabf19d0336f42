"""Telling whether a request would make the server call others (``SERVICE``, ``LOAD``)."""

from __future__ import annotations

import re

# What is no keyword: an escaped letter of a name, strings, IRIs, comments, variables and the local
# part of names. An escape comes first: in ``:a\'`` the quote opens no string.
_NO_KEYWORD = re.compile(
    r"""\\.
    | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
    | <[^<>"{}|^`\\\s]*> | \#[^\n\r]* | [?$]\w+ | :[\w.:%-]*""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U00([0-9A-Fa-f]{6})")


def calls_out(query: str) -> bool:
    r"""Tell whether a query may hold ``SERVICE``; in doubt it does.

    >>> calls_out("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    True
    >>> calls_out('SELECT ?service { ?service :service "SERVICE" } # SERVICE')
    False
    >>> calls_out(r"SELECT * { ?s :a\' 1 . SERVICE <http://example.org/> { ?s ?p ' ' } }")
    True
    """
    return _holds(query, "service")


def fetches(update: str) -> bool:
    """Tell whether an update may hold ``SERVICE`` or ``LOAD``; in doubt it does.

    >>> fetches("LOAD <http://example.org/a.ttl>"), fetches("INSERT DATA { :a :b 'LOAD' }")
    (True, False)
    """
    return _holds(update, "service") or _holds(update, "load")


def _holds(text: str, keyword: str) -> bool:
    return any(keyword in _NO_KEYWORD.sub(" ", form).lower() for form in (text, _plain(text)))


def _plain(query: str) -> str:
    def letter(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF else " "

    return _ESCAPE.sub(letter, query)

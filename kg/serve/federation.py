"""Telling whether a query would make the server call other servers (``SERVICE``)."""

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
    >>> calls_out('SELECT ?service { ?s :service "SERVICE" } # SERVICE')
    False
    >>> calls_out(r"SELECT * { ?s :a\' 1 . SERVICE <http://example.org/> { ?s ?p ' ' } }")
    True
    """
    return any("service" in _NO_KEYWORD.sub(" ", text).lower() for text in (query, _plain(query)))


def _plain(query: str) -> str:
    def letter(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code <= 0x10FFFF else " "

    return _ESCAPE.sub(letter, query)

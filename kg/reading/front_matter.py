"""YAML at the head of a text: what its publisher says of it, above the text itself.

``---``, ``date: 2021-12-14``, ``title: …``, ``---``: the body begins on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kg.errors import InputError
from kg.reading.description import Field

_OPENING = re.compile(r"---[ \t]*(?:\r\n|[\r\n]|\Z)")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|[\r\n]|\Z)")


def split(text: str, place: str) -> tuple[str, str]:
    """Part a text into its front matter (empty without one) and its body."""
    opening = _OPENING.match(text)
    if opening is None:
        return "", text
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise InputError(f"{place}:1: front matter without the line --- that closes it")
    return text[opening.end() : closing.start()], text[closing.end() :]


def fields(front_matter: str, place: str) -> Iterator[Field]:
    """Yield the entries of a front matter with their lines in the file."""
    try:
        root = yaml.compose(front_matter, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise InputError(
            f"{place}:{line}: broken YAML: {error.problem}; a value with a colon needs quotes"
        ) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(f"{place}:1: broken YAML: {str(error).partition(chr(10))[0]}") from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise InputError(f"{place}:2: front matter is no list of `name: value`")
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            yield Field(key.value, _plain(value), key.start_mark.line + 2)


def _plain(node: yaml.Node) -> object:
    """Every value as it is written, so that no date or number changes its shape."""
    if isinstance(node, yaml.SequenceNode):
        return [item.value for item in node.value]
    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in {"", "~", "null"} else node.value
    return {}

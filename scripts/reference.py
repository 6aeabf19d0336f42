"""Write docs/reference.md: every command as its help has it, every question as its file has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli import COMMANDS, main
from kg.query import Question, questions

PATH = Path(__file__).parent.parent / "docs" / "reference.md"


def reference() -> str:
    """Give the text of the reference."""
    return "\n".join([*_commands(), *_questions()])


def _commands() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Written by `make docs` from the commands and the questions themselves."
    yield ""
    yield "## Commands"
    parent = click.Context(
        main, info_name="kg", terminal_width=90, help_option_names=["-h", "--help"]
    )
    yield from ("", "```text", main.get_help(parent).strip(), "```", "")
    for name in COMMANDS:
        command = main.get_command(parent, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=parent)
        yield from (f"### kg {name}", "", "```text", command.get_help(context).strip(), "```", "")


def _questions() -> Iterator[str]:
    yield "## Questions"
    yield ""
    for question in questions().values():
        yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    yield from (f"### {question.name}", "", f"{question.vi}  ", question.en, "")
    if question.parameters:
        yield from ("| parameter | | | default |", "|---|---|---|---|")
        for p in question.parameters:
            yield f"| {p.name} | {p.vi} | {p.en} | {p.default or ''} |"
        yield ""
    yield from ("| column | | |", "|---|---|---|")
    for c in question.columns:
        yield f"| {c.name} | {c.vi} | {c.en} |"
    yield from ("", "```sh", question.example, "```", "")


if __name__ == "__main__":
    PATH.write_text(reference(), encoding="utf-8")

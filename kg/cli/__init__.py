"""The command ``kg``: a thin skin over the library, one module a group of commands.

A command is loaded when it is called, so that ``kg --help`` is there at once.
"""

from __future__ import annotations

import importlib
import io
import sys

import click

from kg.errors import KgError

COMMANDS = {
    "build": ("kg.cli.build", "Build a graph from texts."),
    "remove": ("kg.cli.build", "Take documents out of a store."),
    "query": ("kg.cli.query", "Ask a graph a question."),
    "ask": ("kg.cli.ask", "Ask a graph in one's own words, in Vietnamese."),
    "view": ("kg.cli.view", "Make a page that shows a graph."),
    "explain": ("kg.cli.inspect", "Tell what is known of a name, and from which sentences."),
    "stats": ("kg.cli.inspect", "Count what is in a graph."),
    "validate": ("kg.cli.inspect", "Check a graph against the shapes of the ontology."),
    "conflicts": ("kg.cli.conflicts", "Tell where documents contradict one another."),
    "coverage": ("kg.cli.coverage", "List sentences that seem to say something and were not read."),
    "review": ("kg.cli.review", "List pairs of names to decide, one person or two."),
    "serve": ("kg.cli.serve", "Serve a graph to people and to programs."),
    "verify": ("kg.cli.compare", "Check that texts are as they were when a graph was built."),
    "diff": ("kg.cli.compare", "Tell what changed between two graphs."),
    "load": ("kg.cli.load", "Load a graph into a store, here or elsewhere."),
    "export": ("kg.cli.export", "Write a graph in another format."),
}


class _Commands(click.Group):
    """Loads commands on demand, speaks UTF-8, and says what went wrong in a sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name][0]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        _speak_utf8()
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # whoever reads has read enough: click ends quietly
            raise
        except (KgError, OSError) as error:
            raise click.ClickException(str(error)) from None


def _speak_utf8() -> None:
    """Vietnamese letters are written whatever the locale of a terminal or pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bomay", prog_name="kg")
def main() -> None:
    """Read Vietnamese official texts into a knowledge graph, and ask it.

    GRAPH is a file that `kg build` wrote (.ttl .trig .nt .nq .jsonld .rdf), the directory of a
    graph store, or the address of a SPARQL endpoint (http://localhost:7878/query).

    \b
    kg build tin/ -o tin.ttl
    kg query tin.ttl offices
    kg view tin.ttl -o tin.html --open
    """

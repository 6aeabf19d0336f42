"""The documents tell what there is: commands, questions, modules, examples that work."""

import doctest
import importlib.util
import re
import shlex
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.cli import COMMANDS, main
from kg.query import questions
from kg.text import lowered
from kg.vocabulary import NS, load

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def example_commands():
    """The commands of the README and of the reference."""
    text = README + (ROOT / "docs/reference.md").read_text("utf-8")
    lines = re.findall(rf"^ *(kg (?:{'|'.join(COMMANDS)}) .*)$", text, re.MULTILINE)
    return sorted({line.partition("#")[0].strip() for line in lines})


def test_the_reference_is_that_of_the_commands_and_questions():
    spec = importlib.util.spec_from_file_location("reference", ROOT / "scripts/reference.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.PATH.read_text("utf-8") == script.reference(), "make docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_names_every_command(name):
    assert f"| `kg {name}` |" in README
    assert main.get_command(None, name).help


def test_the_readme_names_every_question():
    for question in questions():
        if not question.startswith(("network-", "conflict-")):
            assert re.search(rf"^\|.*`{question}`.* \|", README, re.MULTILINE), question


def test_the_readme_begins_with_the_two_commands():
    assert README.index("make demo") < README.index("make test") < README.index("pip install")
    assert README.index("## Two commands") == README.index("## ")


@pytest.mark.parametrize("command", example_commands())
def test_examples_use_options_that_exist(command):
    name, *arguments = shlex.split(command.removeprefix("kg "))
    known = {option for p in main.get_command(None, name).params for option in p.opts}
    assert {a for a in arguments if a.startswith("-") and a != "-"} <= known | {"--help"}


def test_the_three_lines_of_python_work(tmp_path, monkeypatch):
    (code,) = blocks("python")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 (our own example)
    assert "Trương Thị Mai" in (tmp_path / "demo.html").read_text("utf-8")


def test_the_analyses_of_networks_give_what_they_say(monkeypatch):
    monkeypatch.chdir(ROOT)
    found = doctest.testfile(str(ROOT / "docs/networks.md"), module_relative=False)
    assert found.attempted > 20
    assert not found.failed


def test_the_template_of_a_title_is_a_concept_found_in_its_example(tmp_path):
    (entry,) = blocks("turtle")
    head = (ROOT / "ontology/posts.ttl").read_text("utf-8")
    prefixes = "\n".join(line for line in head.splitlines() if line.startswith("@prefix"))
    (tmp_path / "posts.ttl").write_text(f"{prefixes}\n{entry}", "utf-8")
    vocabulary = load(tmp_path)
    (concept,) = vocabulary.scheme("post")
    (example,) = concept.all("example")
    (hit,) = vocabulary.scan(lowered(example))["post"]
    assert hit.concepts == (concept,)
    assert concept.id not in {known.id for known in load().scheme("post")}


def test_structure_names_every_part():
    text = (ROOT / "docs/structure.md").read_text("utf-8")
    parts = {path.stem for path in (ROOT / "kg").glob("[a-z]*") if path.name != "py.typed"}
    assert not {part for part in parts if f"`{part}`" not in text}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
        assert (document.parent / target).exists(), target


def test_the_readme_counts_the_ontology_right():
    own = {"Class": 0, "Property": 0}
    for quad in ox.parse(path=str(ROOT / "ontology/kg.ttl"), format=ox.RdfFormat.TURTLE):
        if quad.predicate.value.endswith("#type") and quad.subject.value.startswith(NS):
            for kind in own:
                own[kind] += quad.object.value.endswith(kind)
    assert own == {"Class": 12, "Property": 24}, "so many as the README and the changelog say"


def test_the_package_offers_what_it_lists():
    for name in kg.__all__:
        assert callable(getattr(kg, name))
        assert name in dir(kg)
    assert not hasattr(kg, "nope")

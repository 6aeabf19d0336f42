"""The structure of the code: imports point one way, modules stay small."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "kg"

# From the ground up: a part may import parts of the rows above its own, and of no other.
LAYERS = (
    {"errors", "letters", "model", "namespaces", "sentences", "sorting"},
    {"breaks", "spaces", "watching", "wraps"},
    {"text", "mentions", "tables"},
    {"vocabulary", "collation", "turtle"},
    {"reading", "extraction", "iris", "terms", "terminology", "shapes", "store"},
    {"parallel", "coverage", "resolve", "concepts", "rules", "lookup", "terms_of_office"},
    {"curation"},
    {"publishing"},
    {"edits", "export", "query", "statistics", "explanation", "validation", "verification"},
    {
        "page",
        "entities",
        "asking",
        "legend",
        "results",
        "statements",
        "as_of",
        "conflicts",
        "differences",
    },
    {"graph", "network"},
    {"incremental", "network_files", "serve", "view"},
    {"building", "illustration", "review"},
    {"progress"},
    {"cli"},
    {"__main__"},
)
# The same inside extraction: what is read of one kind knows nothing of how the others are read.
READING = (
    {"analysis", "foreign", "mentions"},
    {"persons"},
    {"captions", "places", "titles"},
    {"bodies", "dates"},
    {"directives", "events", "figures", "officials", "tasks"},
    {"assembly"},
    {"pipeline"},
)
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}


def imported(tree):
    """The modules of ours that a piece of code imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "kg")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports say the whole name"
            if node.module and node.module.split(".")[0] == "kg":
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                yield from inner & MODULES.keys() or {node.module}


def parsed(name):
    return ast.parse(MODULES[name].read_text("utf-8"))


def part(name):
    return name.split(".")[1]


IMPORTS = {name: set(imported(parsed(name))) for name in MODULES}
INSIDE = sorted(MODULES.keys() - {"kg"})


def test_every_part_has_its_layer():
    assert sorted(part for layer in LAYERS for part in layer) == sorted(set(map(part, INSIDE)))


@pytest.mark.parametrize("name", INSIDE)
def test_imports_point_one_way(name):
    level = {part: number for number, layer in enumerate(LAYERS) for part in layer}
    for other in IMPORTS[name]:
        assert other != "kg", "the package is for its users"
        assert part(other) == part(name) or level[part(other)] < level[part(name)], other


@pytest.mark.parametrize("name", [n for n in INSIDE if n.startswith("kg.extraction.")])
def test_kinds_of_facts_are_read_apart(name):
    level = {part: number for number, layer in enumerate(READING) for part in layer}
    own = name.split(".")[2]
    for other in IMPORTS[name]:
        if other.startswith("kg.extraction."):
            read = other.split(".")[2]
            assert read == own or level[read] < level[own], other


def test_nothing_imports_itself_by_way_of_others():
    assert set(TopologicalSorter(IMPORTS).static_order()) == MODULES.keys()


@pytest.mark.parametrize("name", INSIDE)
def test_no_import_hides_in_a_function(name):
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert not set(imported(node)), node.name


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_at_most_400_lines(name):
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_owns(name):
    assert ast.get_docstring(parsed(name))


def test_the_stages_are_listed_in_one_place_and_do_not_know_their_order():
    stages = [node.attr for node in ast.walk(parsed("kg.extraction.pipeline")) if is_stage(node)]
    assert stages == ["find"] * 7
    importers = [name for name in MODULES if "kg.extraction.pipeline" in IMPORTS[name]]
    assert all(not name.startswith("kg.extraction") for name in importers)


def is_stage(node):
    return isinstance(node, ast.Attribute) and node.attr == "find"

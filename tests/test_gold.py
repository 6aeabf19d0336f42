"""The golden facts of the examples and of tests/gold/texts: complete and true to the letter."""

import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
GOLD = ROOT / "tests" / "gold"
TEXTS = GOLD / "texts"
FIELDS = {
    "doc",
    "officials",
    "people_other",
    "bodies",
    "orgs_other",
    "directives",
    "events",
    "tasks",
    "figures",
    "doubtful",
}
STATUSES = {"current", "former", "acting", "appointed", "dismissed", "candidate"}
ROLES = {"chair", "speaker", "attendee"}


def read_folder(folder: Path) -> dict[str, tuple[dict, str]]:
    """Front matter and body of every text under a folder, by its path without suffix."""
    documents = {}
    for path in sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".md"}):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        identifier = path.relative_to(folder).with_suffix("").as_posix()
        documents[identifier] = (yaml.safe_load(front), body)
    return documents


def read_examples() -> dict[str, tuple[dict, str]]:
    """Front matter and body of every example, those of the JSON lines too, by document id."""
    documents = read_folder(EXAMPLES)
    for path in sorted(EXAMPLES.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            documents[record["id"]] = (record, record["text"])
    return documents


EXAMPLE_DOCUMENTS = read_examples()
TEXT_DOCUMENTS = read_folder(TEXTS)
DOCUMENTS = EXAMPLE_DOCUMENTS | TEXT_DOCUMENTS
GOLDS = {
    gold["doc"]: gold
    for gold in (json.loads(p.read_text("utf-8")) for p in sorted(GOLD.glob("*.json")))
}


def key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


@pytest.fixture(params=sorted(GOLDS))
def example(request):
    """The golden facts of one document with its text."""
    return GOLDS[request.param], DOCUMENTS[request.param][1]


def test_every_document_has_golden_facts_and_the_reverse():
    assert set(GOLDS) == set(DOCUMENTS)


def test_golden_facts_lie_in_the_file_of_their_document():
    for path in GOLD.glob("*.json"):
        assert json.loads(path.read_text("utf-8"))["doc"].split("/")[-1] == path.stem


def test_no_text_has_the_name_of_an_example():
    assert not {identifier.split("/")[-1] for identifier in EXAMPLE_DOCUMENTS} & set(TEXT_DOCUMENTS)


def test_every_document_tells_whether_it_is_invented():
    for identifier, (front, _) in DOCUMENTS.items():
        assert front.get("note"), identifier


def test_an_example_about_invented_people_says_so_in_itself():
    for identifier, (front, text) in EXAMPLE_DOCUMENTS.items():
        if "hư cấu" in front["note"]:
            assert "hư cấu" in text, identifier


def test_front_matter_tells_date_title_and_source():
    for identifier, (front, _) in DOCUMENTS.items():
        assert {"date", "title", "source", "publisher"} <= set(front), identifier


def test_golden_facts_have_all_fields(example):
    gold, _ = example
    assert set(gold) == FIELDS


def test_tasks_and_figures_quote_the_text_at_their_offsets(example):
    gold, text = example
    for fact in [*gold["tasks"], *gold["figures"]]:
        assert text[fact["start"] : fact["end"]] == fact["quote"]
    for doubt in gold["doubtful"]:
        if "start" in doubt:
            assert text[doubt["start"] : doubt["end"]] == doubt["text"]


def test_figures_are_numbers_whose_unit_stands_in_the_quote(example):
    gold, _ = example
    for figure in gold["figures"]:
        assert isinstance(figure["value"], int | float)
        assert key(figure["unit"]) in key(figure["quote"])


@pytest.mark.parametrize("field", ["officials", "bodies"])
def test_names_stand_in_the_text(example, field):
    gold, text = example
    for thing in gold[field]:
        forms = [thing["name"], *thing["aliases"]]
        assert any(key(form) in key(text) for form in forms), forms


def test_directives_and_events_stand_in_the_text(example):
    gold, text = example
    for directive in gold["directives"]:
        forms = [directive["number"], directive["title"], *directive["aliases"]]
        assert any(key(form) in key(text) for form in forms if form), forms
    for event in gold["events"]:
        forms = [event["name"], *event["aliases"]]
        assert any(key(form) in key(text) for form in forms), forms


def test_offices_have_a_known_status_and_a_body_among_the_bodies(example):
    gold, _ = example
    bodies = {key(form) for body in gold["bodies"] for form in [body["name"], *body["aliases"]]}
    doubtful = {key(doubt["text"]) for doubt in gold["doubtful"]}
    for official in gold["officials"]:
        assert official["offices"], official["name"]
        for office in official["offices"]:
            assert office["status"] in STATUSES
            assert office["body"] is None or key(office["body"]) in bodies | doubtful, office


def test_people_in_office_and_private_people_are_kept_apart(example):
    gold, _ = example
    assert not {official["name"] for official in gold["officials"]} & set(gold["people_other"])


def test_who_takes_part_in_an_event_is_an_official_of_the_document(example):
    gold, _ = example
    officials = {official["name"] for official in gold["officials"]}
    for event in gold["events"]:
        for participant in event["participants"]:
            assert participant["name"] in officials
            assert participant["role"] in ROLES


def test_the_basis_of_a_task_is_a_directive_of_the_document(example):
    gold, _ = example
    numbers = [directive["number"] or directive["title"] for directive in gold["directives"]]
    for task in gold["tasks"]:
        for basis in task["basis"]:
            assert any(number in basis for number in numbers), basis


def test_the_gold_set_is_large_and_has_offices_of_every_status():
    offices = [f for gold in GOLDS.values() for o in gold["officials"] for f in o["offices"]]
    statuses = Counter(office["status"] for office in offices)
    assert len(GOLDS) >= 25
    assert len(offices) >= 300
    assert statuses.keys() == STATUSES
    assert min(statuses.values()) >= 15
    assert sum(len(gold["directives"]) for gold in GOLDS.values()) >= 150
    assert sum(task["due"] is not None for g in GOLDS.values() for task in g["tasks"]) >= 40

"""From texts to a graph: the same bytes whatever the order and the processes, or nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib

import kg
from kg import building, parallel
from kg.building import build, build_file, build_store, count
from kg.errors import GraphError, InputError, KgError
from kg.export import export
from kg.extraction.pipeline import extract
from kg.model import Document, PartialDate
from kg.store import open_graph
from kg.store.rdf import as_rdflib
from kg.watching import Unwatched

EXAMPLES = Path(__file__).parent.parent / "examples"
TEXT = "Ông Lê Văn Thử, Bộ trưởng Bộ Y tế, chủ trì hội nghị. Ông giao Cục Y tế dự phòng báo cáo."
MANY = 150


class Witness(Unwatched):
    """Keeps what went wrong and lets the build go on."""

    def __init__(self):
        self.errors, self.documents = [], 0

    def read(self, facts):  # noqa: ARG002
        self.documents += 1

    def failed(self, error):
        self.errors.append(str(error))


def texts(folder, number=3):
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(TEXT.replace("Thử", f"Thử {n}"), encoding="utf-8")
    return folder


def files(folder):
    return [path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()]


def documents(number):
    return [Document(f"{n:03}", TEXT, PartialDate(2021)) for n in range(number)]


def test_the_library_gives_an_rdflib_graph():
    graph = kg.build(EXAMPLES)
    assert isinstance(graph, rdflib.Graph)
    names = graph.query("SELECT ?n { ?o a bm:Official ; skos:prefLabel ?n }")
    assert "Trương Thị Mai" in {str(name) for (name,) in names}


def test_the_library_and_the_file_say_the_same(tmp_path):
    build_file(EXAMPLES, tmp_path / "a.nt")
    assert set(build(EXAMPLES)) == set(as_rdflib(open_graph(tmp_path / "a.nt")))


def test_order_and_hash_seed_do_not_change_a_byte(tmp_path):
    paths = sorted(str(path) for path in EXAMPLES.rglob("*.*"))
    for seed, order in (("1", paths), ("2", paths[::-1])):
        output = str(tmp_path / f"{seed}.ttl")
        command = [sys.executable, "-m", "kg", "build", *order, "-o", output]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
    assert (tmp_path / "1.ttl").read_bytes() == (tmp_path / "2.ttl").read_bytes()


def test_processes_do_not_change_a_byte(tmp_path):
    folder = texts(tmp_path / "tin", MANY)
    (folder / "bad.txt").write_bytes(b"")
    witnesses = [Witness(), Witness()]
    for jobs, witness in enumerate(witnesses, 1):
        build_file(folder, tmp_path / f"{jobs}.ttl", jobs=jobs, watcher=witness)
    assert (tmp_path / "1.ttl").read_bytes() == (tmp_path / "2.ttl").read_bytes()
    assert [w.documents for w in witnesses] == [MANY, MANY]
    assert witnesses[0].errors == witnesses[1].errors == [f"{folder}/bad.txt: empty"]


def test_processes_keep_the_order_of_documents_and_errors(vocabulary):
    items = documents(MANY)
    items.insert(70, InputError("bad"))
    results = list(parallel.extract_all(iter(items), vocabulary, jobs=2))
    assert results[70] is not None
    assert str(results[70]) == "bad"
    assert [r.document.id for r in results if not isinstance(r, KgError)] == [
        item.id for item in items if isinstance(item, Document)
    ]


def test_few_documents_start_no_process(vocabulary, monkeypatch):
    monkeypatch.setattr(parallel, "ProcessPoolExecutor", None)
    assert len(list(parallel.extract_all(documents(10), vocabulary, jobs=4))) == 10


def test_a_crash_names_its_document_and_the_others_go_on(tmp_path, monkeypatch):
    def crash(document, vocabulary):
        if document.id == "001":
            raise ZeroDivisionError("oh")
        return extract(document, vocabulary)

    monkeypatch.setattr(parallel, "extract", crash)
    witness = Witness()
    build_file(texts(tmp_path / "tin"), tmp_path / "a.ttl", watcher=witness)
    assert witness.errors == ["001: extraction failed: ZeroDivisionError: oh"]
    assert witness.documents == 2


def test_a_dead_process_is_told_with_its_documents(vocabulary, monkeypatch):
    monkeypatch.setattr(parallel, "_depend_on_parent", os.abort)
    with pytest.raises(KgError, match=r"a process died .* between documents 000 and "):
        list(parallel.extract_all(documents(MANY), vocabulary, jobs=2))


def test_bad_input_leaves_the_others_in_the_graph(tmp_path):
    witness = Witness()
    folder = texts(tmp_path / "tin")
    build_file([folder, tmp_path / "gone"], tmp_path / "a.ttl", watcher=witness)
    assert witness.errors == [f"{tmp_path}/gone: no such file or folder"]
    assert rdflib.Graph().parse(tmp_path / "a.ttl")


def test_the_library_stops_at_the_first_bad_input(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        build([texts(tmp_path / "tin"), tmp_path / "gone"])


@pytest.mark.parametrize(
    ("output", "build_there"), [("a.ttl", build_file), ("a.rdf", build_file), ("kho", build_store)]
)
def test_what_stood_there_stays_when_a_build_fails(tmp_path, output, build_there):
    folder = texts(tmp_path / "tin")
    out = tmp_path / "out" / output
    build_there(folder, out)
    before = {path: path.lstat().st_mtime_ns for path in files(tmp_path / "out")}
    with pytest.raises(InputError):
        build_there([folder, tmp_path / "gone"], out)
    with pytest.raises(InputError, match="not one document"):
        build_there([tmp_path / "gone"], out, watcher=Witness())
    assert before == {path: path.lstat().st_mtime_ns for path in files(tmp_path / "out")}


def test_a_first_build_that_fails_leaves_nothing(tmp_path):
    with pytest.raises(InputError, match="not one document"):
        build_store(tmp_path / "gone", tmp_path / "kho", watcher=Witness())
    assert list(tmp_path.iterdir()) == []


def test_a_store_says_what_a_file_says(tmp_path):
    build_store(EXAMPLES, tmp_path / "kho")
    export(open_graph(tmp_path / "kho"), tmp_path / "kho.nq")
    build_file(EXAMPLES, tmp_path / "tin.nq")
    assert (tmp_path / "kho.nq").read_bytes() == (tmp_path / "tin.nq").read_bytes()


def test_a_bad_output_is_found_out_before_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "load", None)
    with pytest.raises(GraphError, match="unknown extension"):
        build_file(texts(tmp_path / "tin"), tmp_path / "a.pdf")


def test_facts_are_counted(vocabulary):
    (document,) = documents(1)
    facts = extract(document, vocabulary)
    assert count(facts) >= 3
    assert count(extract(Document("a", "Trời hôm nay đẹp."), vocabulary)) == 0

"""The command line: answers on stdout, sentences on stderr, exit codes one can rely on."""

import csv
import io
import json
import os
import subprocess
import sys
import webbrowser
from importlib import metadata

import networkx as nx
import openpyxl
import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from rdflib.compare import isomorphic

from kg.cli import COMMANDS, main
from kg.namespaces import BASE
from kg.query import questions
from kg.store import FORMATS

TEXT = """---
title: Hội nghị ngành y tế
date: 2021-12-14
---
Bộ trưởng Bộ Y tế Lê Văn Thử chủ trì hội nghị tổng kết công tác năm 2021.
Ông yêu cầu Cục Y tế dự phòng báo cáo trước ngày 30/12/2021.
"""


def run(*arguments, **options):
    return CliRunner().invoke(main, [str(a) for a in arguments], **options)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tin")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(folder):
    path = folder / "graph" / "tin.ttl"
    assert run("build", folder, "-o", path).exit_code == 0
    return path


class TestHelp:
    def test_lists_every_command(self):
        output = run("--help").output
        for name, (_, told) in COMMANDS.items():
            assert name in output
            assert told in output

    @pytest.mark.parametrize("name", COMMANDS)
    def test_of_a_command_begins_as_announced_and_gives_an_example(self, name):
        output = run(name, "-h").output
        assert COMMANDS[name][1].rstrip(".") in " ".join(output.split())
        assert f"\n  kg {name} " in output

    def test_version(self):
        assert run("--version").output == f"kg, version {metadata.version('bomay')}\n"

    def test_unknown_commands_and_options_are_usage_errors(self, graph):
        assert run("nope").exit_code == 2
        assert run("stats", graph, "--nope").exit_code == 2
        assert run("build").exit_code == 2


class TestBuild:
    def test_tells_what_was_read(self, folder, tmp_path):
        result = run("build", folder, "-o", tmp_path / "a.ttl")
        assert result.exit_code == 0
        assert result.stdout == ""
        assert ": 1 document, " in result.stderr

    def test_quiet_says_nothing(self, folder, tmp_path):
        assert run("build", folder, "-q", "-o", tmp_path / "a.ttl").output == ""

    def test_bad_input_is_reported_and_counted_and_the_rest_is_built(self, folder, tmp_path):
        (tmp_path / "b.txt").write_bytes(b"\0")
        (tmp_path / "c.jsonl").write_text("[]\n")
        result = run("build", folder, tmp_path, "gone", "-o", tmp_path / "a.ttl")
        assert result.exit_code == 1
        lines = result.stderr.splitlines()
        assert lines[:3] == [
            f"Error: {tmp_path}/b.txt:1: binary data, not text",
            f"Error: {tmp_path}/c.jsonl:1: not a JSON object with id and text",
            "Error: gone: no such file or folder",
        ]
        assert lines[-1] == "left out: 3 inputs with an error"
        assert "Lê Văn Thử" in run("query", tmp_path / "a.ttl", "officials").output

    def test_strict_stops_at_the_first(self, folder, tmp_path):
        result = run("build", "gone1", folder, "gone2", "--strict", "-o", tmp_path / "a.ttl")
        assert (result.exit_code, result.stderr) == (1, "Error: gone1: no such file or folder\n")
        assert list(tmp_path.iterdir()) == []

    def test_nothing_to_read_writes_nothing(self, tmp_path):
        result = run("build", tmp_path, "-o", tmp_path / "a.ttl")
        assert result.exit_code == 1
        assert "so nothing is written" in result.stderr
        assert list(tmp_path.iterdir()) == []

    def test_reads_standard_input(self, tmp_path):
        line = json.dumps({"id": "tin/1", "text": TEXT.partition("---\nB")[2]})
        for given, id in ((line, "tin/1"), (TEXT, "stdin")):
            assert run("build", "-", "-o", tmp_path / "a.nq", input=given).exit_code == 0
            assert id in run("query", tmp_path / "a.nq", "tasks").output

    def test_writes_where_it_is_told(self, folder, tmp_path):
        for name in ("new/a.trig", "new/store"):
            assert run("build", folder, "-o", tmp_path / name).exit_code == 0
            assert "Lê Văn Thử" in run("query", tmp_path / name, "officials").output
        for name, told in (("a.pdf", "unknown extension"), (".", "is no graph store")):
            result = run("build", folder, "-o", tmp_path / name)
            assert result.exit_code == 1
            assert told in result.stderr

    def test_brings_a_store_up_to_date(self, folder, tmp_path):
        kho = tmp_path / "kho"
        assert run("build", folder, "-o", kho).stderr == f"{kho}: 1 document added\n"
        (folder / "b.txt").write_text("Ông Lê Văn Mới, Bộ trưởng Bộ Y tế, phát biểu.", "utf-8")
        told = run("build", folder, "-o", kho).stderr
        assert told == f"{kho}: 1 document added, 1 unchanged\n"
        assert "Lê Văn Mới" in run("query", kho, "officials").output
        (folder / "b.txt").unlink()
        assert run("build", folder, "-o", kho).stderr == f"{kho}: 2 unchanged\n"
        assert "Lê Văn Mới" in run("query", kho, "officials").output
        told = run("build", folder, "-o", kho, "--prune").stderr
        assert told == f"{kho}: 1 document removed, 1 unchanged\n"
        assert "Lê Văn Mới" not in run("query", kho, "officials").output

    def test_prunes_stores_alone(self, folder, tmp_path):
        result = run("build", folder, "-o", tmp_path / "a.ttl", "--prune")
        assert result.exit_code == 2
        assert "--prune is for a store directory" in result.stderr


class TestRemove:
    def test_takes_documents_out(self, folder, tmp_path):
        kho = tmp_path / "kho"
        run("build", folder, "-o", kho)
        result = run("remove", kho, "x")
        assert (result.exit_code, result.stderr) == (
            1,
            f"Error: {kho}: no document 'x', so nothing is removed\n",
        )
        assert run("remove", kho, "a").stderr == f"{kho}: 1 document removed\n"
        assert "Lê Văn Thử" not in run("query", kho, "officials").output

    def test_knows_stores_from_other_things(self, folder):
        result = run("remove", folder, "a")
        assert (result.exit_code, result.stderr) == (
            1,
            f"Error: {folder}: no graph store that `kg build` made\n",
        )


class TestVerify:
    def test_says_whether_texts_are_as_they_were(self, folder, graph, tmp_path):
        result = run("verify", graph, folder)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.startswith("documents compared: 1, quotes: ")
        (tmp_path / "a.txt").write_text("Trời đẹp.", "utf-8")
        result = run("verify", graph, tmp_path)
        assert result.exit_code == 1
        assert result.stdout.startswith("a: its text has changed; ")

    def test_checks_a_store_alone(self, folder, graph, tmp_path):
        run("build", folder, "-o", tmp_path / "kho")
        result = run("verify", tmp_path / "kho")
        assert result.exit_code == 0
        assert result.stderr == "the store is compared with its ledger; differences: 0\n"
        assert run("verify", graph).exit_code == 2

    def test_tells_where_a_store_is_not_sound(self, folder, tmp_path):
        kho = tmp_path / "kho"
        run("build", folder, "-o", kho)
        store = ox.Store(str((kho / "graph").resolve()))
        store.add(ox.Quad(*[ox.NamedNode("urn:x")] * 3, ox.NamedNode(f"{BASE}document/x")))
        store.flush()
        del store
        assert run("verify", kho).stdout.splitlines() == [
            f"<{BASE}document/x> is in the graph, but not in the ledger",
            "a graph holds a triple that the union does not hold",
        ]


class TestQuery:
    @pytest.mark.parametrize("question", questions())
    def test_lists_and_answers_every_question(self, graph, question):
        assert f"\n{question}\n" in "\n" + run("query", "--list").output
        result = run("query", graph, question, "--format", "csv")
        head = next(csv.reader(io.StringIO(result.output)))
        assert head == [column.name for column in questions()[question].columns]

    def test_parameters_narrow_the_answer(self, graph):
        answers = [
            run("query", graph, "officials", "--param", f"name={name}", "--format", "csv").output
            for name in ("Lê Văn Thử", "Lê Văn Thứ")
        ]
        assert [len(answer.splitlines()) for answer in answers] == [2, 1]

    def test_columns_can_be_chosen(self, graph):
        asked = ["query", graph, "offices", "--format", "csv", "--columns"]
        assert run(*asked, "office,name").output.splitlines() == [
            "office,name",
            "Bộ trưởng Bộ Y tế,Lê Văn Thử",
        ]
        assert "did you mean 'office'?" in run(*asked, "ofice").stderr

    def test_formats(self, graph, tmp_path):
        assert run("query", graph, "officials", "--format", "tsv").output.startswith("?source\t")
        assert json.loads(run("query", graph, "officials", "--format", "json").output)["head"]
        assert run("query", graph, "officials", "--format", "xml").output.startswith("<?xml")
        for name, start in (("a.csv", b"source,"), ("a.json", b"{"), ("a.txt", b" source ")):
            run("query", graph, "officials", "-o", tmp_path / name)
            assert (tmp_path / name).read_bytes().startswith(start)

    def test_excel(self, graph, tmp_path):
        run("query", graph, "officials", "--excel", "-o", tmp_path / "a.csv")
        assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,")
        run("query", graph, "officials", "--excel", "-o", tmp_path / "a.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
        assert [cell.value for cell in sheet[2]][:2] == ["a", "Lê Văn Thử"]

    def test_own_sparql(self, graph, tmp_path):
        text = "CONSTRUCT { ?o a bm:Official } WHERE { ?o a bm:Official }"
        (tmp_path / "a.rq").write_text(text)
        for asked in (["--sparql", text], ["--file", tmp_path / "a.rq"]):
            output = run("query", graph, *asked).output
            assert len(rdflib.Graph().parse(data=output, format="turtle")) == 1

    @pytest.mark.parametrize(
        ("arguments", "code", "told"),
        [
            (["nope"], 1, "there are assignments, "),
            (["officials", "--param", "nope=1"], 1, "no parameter 'nope'"),
            (["officials", "--param", "nope"], 2, "not of the form name=value"),
            (["officials", "--format", "turtle"], 1, "turtle is for"),
            (["officials", "--excel", "--format", "json"], 2, "--excel writes CSV"),
            (["--sparql", "SELEKT"], 1, "not SPARQL"),
            (
                ["--sparql", "ASK {}", "--param", "a=1"],
                2,
                "--param and --as-of belong to a QUESTION",
            ),
            (["--file", "gone.rq"], 1, "gone.rq: cannot be read"),
            (["officials", "--sparql", "ASK {}"], 2, "one of QUESTION"),
            ([], 2, "one of QUESTION"),
            (["--sparql", "CONSTRUCT WHERE { ?s ?p ?o }", "--excel"], 1, "ask for turtle"),
            (["officials", "-o", "/dev/null/a.csv"], 1, "cannot be written"),
        ],
    )
    def test_what_cannot_be_asked_is_told(self, graph, arguments, code, told):
        result = run("query", graph, *arguments)
        assert result.exit_code == code
        assert told in result.stderr
        assert result.stdout == ""


class TestView:
    def test_writes_a_page(self, graph, tmp_path):
        page = tmp_path / "a.html"
        assert run("view", graph, "-o", page, "--focus", "lê văn thử").exit_code == 0
        assert "Lê Văn Thử" in page.read_text("utf-8")

    def test_opens_it_if_asked(self, graph, tmp_path, monkeypatch):
        opened = []
        monkeypatch.setattr(webbrowser, "open", opened.append)
        run("view", graph, "-o", tmp_path / "a.html", "--open")
        assert opened == [(tmp_path / "a.html").as_uri()]

    def test_an_unknown_name_gets_a_suggestion(self, graph, tmp_path):
        result = run("view", graph, "-o", tmp_path / "a.html", "--focus", "le van thu")
        assert result.exit_code == 1
        assert "Lê Văn Thử" in result.stderr

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--question", "offices", "--param", "name=Lê Văn Thử"),
            ("--between", "Lê Văn Thử", "Bộ Y tế"),
        ],
    )
    def test_a_question_or_a_way_is_a_picture(self, graph, tmp_path, arguments):
        page = tmp_path / "a.html"
        assert run("view", graph, "-o", page, *arguments).exit_code == 0
        assert "Lê Văn Thử" in page.read_text("utf-8")

    @pytest.mark.parametrize(
        ("arguments", "code", "told"),
        [
            (("--question", "office"), 1, "no question 'office'"),
            (("--question", "offices", "--param", "name=Không Có Ai"), 1, "names nothing"),
            (("--param", "name=Lê Văn Thử"), 2, "name it with --question"),
            (("--between", "Lê Văn Thử", "Bộ Y Tá"), 1, "nothing in the graph is called"),
            (("--focus", "a", "--question", "offices"), 2, "choose one of"),
        ],
    )
    def test_what_cannot_be_drawn_is_told(self, graph, tmp_path, arguments, code, told):
        result = run("view", graph, "-o", tmp_path / "a.html", *arguments)
        assert (result.exit_code, list(tmp_path.glob("*.html"))) == (code, [])
        assert told in result.stderr


class TestExport:
    @pytest.mark.parametrize("extension", FORMATS)
    def test_rdf_comes_back_the_same(self, graph, tmp_path, extension):
        path = tmp_path / f"a{extension}"
        assert run("export", graph, "-o", path).exit_code == 0
        exported = rdflib.Graph()
        for quad in ox.parse(path=str(path), format=FORMATS[extension]):
            exported.parse(data=f"{quad.triple} .", format="nt")
        assert isomorphic(exported, rdflib.Graph().parse(graph))

    @pytest.mark.parametrize(
        ("extension", "read"),
        [
            (".graphml", nx.read_graphml),
            (".gexf", nx.read_gexf),
            (".json", lambda path: nx.node_link_graph(json.loads(path.read_text()), edges="edges")),
        ],
    )
    def test_networks_are_read_by_networkx(self, graph, tmp_path, extension, read):
        path = tmp_path / f"a{extension}"
        assert run("export", graph, "-o", path).exit_code == 0
        labels = {data["label"] for _, data in read(path).nodes(data=True)}
        assert "Bộ Y tế" in labels

    def test_unknown_extensions_name_the_known(self, graph, tmp_path):
        result = run("export", graph, "-o", tmp_path / "a.pdf")
        assert result.exit_code == 1
        assert ".ttl, .trig, .nt, .nq, .jsonld, .rdf, .graphml, .gexf, .json" in result.stderr


class TestInspect:
    def test_explain(self, graph):
        output = run("explain", graph, "Lê Văn Thử").output
        assert "Bộ trưởng Bộ Y tế" in output
        assert "“Ông yêu cầu Cục Y tế dự phòng" in output
        assert "Occupancy" in run("explain", graph, "Lê Văn Thử", "--lang", "en").output
        assert "did you mean" in run("explain", graph, "Le Van Thu").stderr

    def test_stats(self, graph):
        *counts, evidence = run("stats", graph).output.splitlines()
        lines = dict(line.split() for line in counts)
        assert lines["Official"] == "1"
        assert int(lines["triples"]) > 20
        assert " for each other one" in evidence

    def test_validate(self, graph, tmp_path):
        assert run("validate", graph).exit_code == 0
        broken = tmp_path / "a.ttl"
        broken.write_text("<https://e.vn/a> a <https://w3id.org/bomay/ns#Task> .")
        result = run("validate", broken)
        assert result.exit_code == 1
        assert "https://e.vn/a" in result.stdout

    @pytest.mark.parametrize("command", ["stats", "validate", "explain", "query", "view", "export"])
    def test_a_graph_that_is_none_is_told(self, tmp_path, command):
        more = {"explain": ["a"], "query": ["tasks"], "view": ["-o", tmp_path / "a.html"]}
        more["export"] = ["-o", tmp_path / "a.nt"]
        (tmp_path / "bad.ttl").write_text("no Turtle")
        for name in ("gone.ttl", "bad.ttl", "."):
            result = run(command, tmp_path / name, *more.get(command, []))
            assert result.exit_code == 1
            assert result.stderr.startswith(f"Error: {tmp_path}")


def test_a_reader_that_goes_away_is_no_error(graph):
    asked = "SELECT ?s ?p ?o ?a ?b ?c { ?s ?p ?o . ?a ?b ?c }"
    command = f"{sys.executable} -m kg query {graph} --format csv --sparql '{asked}' | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"s,p,o,a,b,c\r\n", b"")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("build - -o gone/a.ttl <&-", b"Error: -: cannot be read: standard input is closed\n"),
        ("stats {graph} > /dev/full", b"Error: [Errno 28] No space left on device\n"),
        ("explain {graph} 'Bộ Y tê'", "did you mean Bộ Y tế?\n".encode()),
    ],
)
def test_whatever_the_streams_there_is_no_traceback(graph, tmp_path, command, told):
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m kg {command.format(graph=graph)}"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert told in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_needs_no_library():
    heavy = "{'rdflib', 'networkx', 'pyvis', 'kg.store'}"
    command = [sys.executable, "-c", f"import sys, kg.cli; print({heavy} & set(sys.modules))"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.strip() == b"set()"

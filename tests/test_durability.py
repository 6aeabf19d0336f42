"""A store that is killed while it is written, and one that is read meanwhile."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from test_incremental import A, B, Home, anew

from kg.errors import GraphError
from kg.incremental.check import check
from kg.incremental.editor import Editor
from kg.incremental.ledger import Ledger
from kg.model import Document, PartialDate
from kg.namespaces import BM, CURIES, RDF
from kg.store import Directory, matching, open_graph, reading

DATES = "SELECT ?date { ?document a bm:Document ; dcterms:date ?date }"
C = Document("c", "Lò Thị Ban, Trưởng Ban Dân vận")


class Killed(BaseException):
    """Stands for the end of the process: nothing but the system may clean up after it."""


def killed(*arguments, **options):
    raise Killed


@pytest.mark.parametrize(
    ("owner", "step"),
    [
        (Ledger, "keep_reading"),
        (Directory, "prepare"),
        (Ledger, "put_profiles"),
        (Editor, "replace"),
        (Editor, "finish"),
        (Ledger, "forget_readings"),
        (Ledger, "commit"),
        (Directory, "_turn_link"),
        (Directory, "_remove"),
    ],
)
def test_whatever_step_a_build_ends_at_the_next_completes_it(tmp_path, monkeypatch, owner, step):
    home = Home(tmp_path / "kho")
    home.builder.add([A])
    before = home.lines()
    monkeypatch.setattr(owner, step, killed)
    with pytest.raises(Killed):
        home.builder.add([A, B, C])
    monkeypatch.undo()
    after = anew([A, B, C], tmp_path)
    assert home.lines() in {before, after}
    home.builder.add([A, B, C])
    assert home.lines() == after
    assert check(home.path) == []
    assert len(list((home.path / "generations").glob("*.lease"))) == 1


def test_what_was_read_before_a_kill_is_not_read_again(tmp_path, monkeypatch):
    home = Home(tmp_path / "kho")
    monkeypatch.setattr(Editor, "finish", killed)
    with pytest.raises(Killed):
        home.builder.add([A, B])
    monkeypatch.undo()
    with pytest.raises(GraphError, match="no build has been completed here"):
        open_graph(home.path)
    home.builder.add([A, B])
    assert home.read == ["a", "b"]


def test_a_second_build_is_told_to_wait(tmp_path):
    home = Home(tmp_path / "kho")
    home.builder.add([A])
    with (
        Directory(home.path).writing(),
        pytest.raises(GraphError, match="another build is writing here"),
    ):
        home.builder.add([B])
    assert home.builder.add([B]).added == ("b",)


def test_a_generation_stays_as_long_as_it_is_read(tmp_path):
    home = Home(tmp_path / "kho")
    home.builder.add([A])
    first = (home.path / "graph").resolve()
    with reading(home.path) as store:
        count = len(store)
        home.builder.add([B])
        home.builder.add([C])
        assert first.exists()
        assert len(store) == count
    home.builder.add([Document("d", "Ban Dân vận")])
    assert not first.exists()


def test_a_store_without_its_ledger_is_read_but_not_added_to(tmp_path):
    home = Home(tmp_path / "kho")
    home.builder.add([A])
    (home.path / "ledger.sqlite").unlink()
    assert len(open_graph(home.path)) > 0
    with pytest.raises(GraphError, match="its record of documents is lost"):
        home.builder.add([B])


def test_a_damaged_ledger_is_told_in_a_sentence(tmp_path):
    home = Home(tmp_path / "kho")
    home.builder.add([A])
    with sqlite3.connect(home.path / "ledger.sqlite") as ledger:
        ledger.execute("UPDATE reading SET facts = x'00'")
    ledger.close()
    with pytest.raises(GraphError, match=r"ledger\.sqlite: the record of documents: "):
        Home(home.path, writing="2").builder.add([A])
    (home.path / "ledger.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(GraphError, match="the record of documents can't be opened"):
        home.builder.add([A])


def test_readers_see_the_old_graph_or_the_new_one(tmp_path):
    """All documents of a build bear the same year; a reader must never see two."""
    home = Home(tmp_path / "kho")
    years = range(2001, 2013)
    versions = [[Document(id, A.text, PartialDate(year)) for id in "abc"] for year in years]
    home.builder.add(versions[0])
    seen, faults, done = set(), [], threading.Event()

    def read():
        while not done.is_set():
            try:
                with reading(home.path) as store:
                    found = [row["date"].value for row in store.query(DATES, prefixes=CURIES)]
            except Exception as error:  # noqa: BLE001 (whatever it is, the test must tell)
                faults.append(error)
                return
            seen.add(found[0])
            if len(found) != 3 or len(set(found)) != 1:
                faults.append(found)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for version in versions[1:]:
        home.builder.add(version)
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(seen) > 1


TEXT = "Ông Lê Văn Thử, Bộ trưởng Bộ Y tế, chủ trì hội nghị. Ông giao Cục Y tế dự phòng báo cáo."


def kg(*arguments):
    return [sys.executable, "-m", "kg", *map(str, arguments)]


@pytest.mark.parametrize("moment", [0.3, 0.9, "writing", "after"])
def test_a_build_that_is_killed_is_completed_by_the_next(tmp_path, moment):
    texts, kho = tmp_path / "tin", tmp_path / "kho"
    texts.mkdir()
    (texts / "0.txt").write_text(TEXT, "utf-8")
    subprocess.run(kg("build", texts, "-o", kho, "-q"), check=True)
    for number in range(1, 70):
        (texts / f"{number}.txt").write_text(TEXT.replace("Thử", f"Thử {number}"), "utf-8")
    known = set((kho / "generations").iterdir())
    build = subprocess.Popen(kg("build", texts, "-o", kho, "-q", "-j", "2"), start_new_session=True)
    if moment == "writing":
        while build.poll() is None and set((kho / "generations").iterdir()) <= known:
            time.sleep(0.001)
    elif moment == "after":
        build.wait()
    else:
        time.sleep(moment)
    build.send_signal(signal.SIGKILL)
    build.wait()
    assert helpers_end(build.pid)
    with reading(kho) as store:
        assert len(list(matching(store, None, RDF.type, BM.Document))) in {1, 70}
    subprocess.run(kg("build", texts, "-o", kho, "-q"), check=True)
    subprocess.run(kg("build", texts, "-o", tmp_path / "anew.nq", "-q"), check=True)
    subprocess.run(kg("export", kho, "-o", tmp_path / "kho.nq"), check=True)
    assert (tmp_path / "kho.nq").read_bytes() == (tmp_path / "anew.nq").read_bytes()
    assert check(kho) == []


def helpers_end(leader):
    """Whether the processes that read for a killed build end by themselves."""
    for _ in range(3000):
        if not any(in_group(leader, path) for path in Path("/proc").glob("[0-9]*/stat")):
            return True
        time.sleep(0.01)
    os.killpg(leader, signal.SIGKILL)
    return False


def in_group(leader, path):
    try:
        state, _, group = path.read_text().rpartition(")")[2].split()[:3]
    except OSError:
        return False
    return int(group) == leader and state != "Z"

"""What `pip install` gives: the words and the questions travel inside the package."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The files of the wheel, unpacked where no checkout is near."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("bomay-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def names(folder, pattern):
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern)}


def test_carries_code_words_and_questions(installed):
    assert names(installed / "kg/ontology", "*") == names(ROOT / "ontology", "*")
    assert names(installed / "kg/queries", "*") == names(ROOT / "queries", "*")
    for pattern in ("*.py", "*.js", "*.css", "*.html", "*.json", "py.typed"):
        assert names(ROOT / "kg", pattern) <= names(installed / "kg", pattern)


def test_runs_without_a_checkout(installed, tmp_path):
    (tmp_path / "a.txt").write_text("Ông Lê Văn Thử, Bộ trưởng Bộ Y tế, phát biểu.", "utf-8")

    def python(*arguments):
        environment = os.environ | {"PYTHONPATH": str(installed)}
        command = [sys.executable, *arguments]
        return subprocess.check_output(command, cwd=tmp_path, env=environment, text=True)

    assert str(installed) in python("-c", "import kg; print(kg.__file__)")
    python("-m", "kg", "build", "--quiet", "a.txt", "-o", "a.ttl")
    answer = python("-m", "kg", "query", "a.ttl", "offices", "--format", "csv")
    assert "a,Lê Văn Thử,Bộ trưởng Bộ Y tế,Bộ Y tế,current" in answer

"""Other people's SPARQL engines, started on loopback ports of their own for tests of bomay."""

import random
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

GRAPH = "https://example.org/đồ-thị"
_SECONDS = 60
_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
MaxDirtyBuffers = 1500
ServerThreads = 10
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 6
[SPARQL]
ResultSetMaxRows = 20000
"""


@dataclass(frozen=True)
class Engine:
    """An engine that runs: where to ask it, where to put graphs, who may, and its graph's name."""

    query: str
    store: str
    user: str = ""
    password: str = ""
    graph: str | None = None

    @property
    def address(self) -> str:
        """What `kg` is given to read the graph."""
        if self.graph is None:
            return self.query
        return str(httpx.URL(self.query, params={"default-graph-uri": self.graph}))


@contextmanager
def oxigraph(folder: Path):
    """The server of the Oxigraph project."""
    program = Path(sys.executable).with_name("oxigraph")
    if not program.exists():
        pytest.skip("the oxigraph server is not installed: pip install oxigraph")
    port = _free_port()
    command = [str(program), "serve", "--bind", f"127.0.0.1:{port}"]
    here = f"http://127.0.0.1:{port}"
    with _running(command, folder, f"{here}/query?query=ASK%20%7B%7D"):
        yield Engine(f"{here}/query", f"{here}/store")


@contextmanager
def virtuoso(folder: Path):
    """Virtuoso 7, with little memory; it knows no default graph, so ours has a name."""
    if shutil.which("virtuoso-t") is None:
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
    sql, http = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=sql, http=http))
    command = ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"]
    here = f"http://127.0.0.1:{http}"
    with _running(command, folder, f"{here}/sparql?query=ASK%20%7B%3Fs%20a%20%3Fo%7D"):
        yield Engine(f"{here}/sparql", f"{here}/sparql-graph-crud-auth", "dba", "dba", GRAPH)


ENGINES = {"oxigraph": oxigraph, "virtuoso": virtuoso}


@contextmanager
def _running(command, folder, address):
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        _await(process, address, folder / "log")
        yield
    finally:
        process.kill()
        process.wait()


def _await(process, address, log):
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            pytest.fail(f"{process.args[0]} has ended: {log.read_text()}")
        try:
            if httpx.get(address, trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"{process.args[0]} does not answer: {log.read_text()}")


def _free_port():
    """A port that nobody has, below those that clients are given, so that none takes it first."""
    while True:
        port = random.randrange(20000, 32768)  # noqa: S311 - no secret
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port

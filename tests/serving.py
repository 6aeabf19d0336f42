"""Servers for tests: each a process of its own, at a free port."""

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

KG = Path(sys.executable).with_name("kg")
EXAMPLES = Path(__file__).parent.parent / "examples"


@contextmanager
def served(*arguments):
    """A server as its own process; gives the address of its endpoint."""
    command = [KG, "serve", "--port", "0", *map(str, arguments)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        address = server.stderr.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address + server.stderr.read()
        try:
            yield f"{address}sparql"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


def built(folder):
    """The graph of the examples."""
    graph = folder / "demo.ttl"
    subprocess.run([KG, "build", EXAMPLES, "-o", graph], check=True, capture_output=True)
    return graph

"""Making an Oxigraph store of a graph: a large one is then opened at once, not read anew."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError
from kg.store.files import rdf_format
from kg.store.opening import is_address, open_graph
from kg.store.source import matching


def load_into(place: str, home: Path) -> None:
    """Load a graph into a new directory; it is there when all of it is.

    Its default graph holds all triples; named graphs are not kept.
    """
    if home.exists() and not (home.is_dir() and not any(home.iterdir())):
        raise GraphError(f"{home}: exists already; give a new directory")
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        fresh = tempfile.mkdtemp(dir=home.parent, prefix=f".{home.name}.")
    except OSError as error:
        raise GraphError(f"{home}: cannot be written: {error.strerror}") from None
    try:
        _fill(ox.Store(fresh), place)
        Path(fresh).chmod(0o755)
        Path(fresh).replace(home)
    except OSError as error:
        raise GraphError(f"{home}: cannot be written: {error.strerror or error}") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _fill(store: ox.Store, place: str) -> None:
    """Fill a store; a file goes there without being held in memory."""
    path = Path(place)
    if is_address(place) or path.is_dir():
        store.bulk_extend(matching(open_graph(place)))
    elif not path.exists():
        raise GraphError(f"{path}: no such graph")
    else:
        try:
            _from_file(store, path)
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"{path}: not readable as {path.suffix[1:]}: {error}") from None
    store.flush()


def _from_file(store: ox.Store, path: Path) -> None:
    format = rdf_format(path)
    if format.supports_datasets:
        store.bulk_extend(ox.Quad(*quad.triple) for quad in ox.parse(path=str(path), format=format))
    else:
        store.bulk_load(path=str(path), format=format)

"""Answers as text or files: table, CSV, TSV, JSON, XML, Turtle, and what Excel opens.

``--format csv`` is plain UTF-8 after RFC 4180; the Excel forms carry a BOM (.csv) or are
real workbooks (.xlsx), and no cell of theirs can run as a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import rich.box
import rich.console
import rich.table
import rich.text
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from kg import turtle
from kg.errors import QueryError
from kg.query import Table, Term

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_EXCEL_CELL = 32767
_CONTROL = dict.fromkeys(c for c in range(32) if c not in {9, 10, 13})
_SRX = "http://www.w3.org/2005/sparql-results#"
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
Triples = tuple[ox.Triple, ...]


def write(result: Table | Triples, format: str) -> bytes:
    """Give an answer in one of the formats of ``FORMATS``."""
    if format not in FORMATS:
        raise QueryError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    if isinstance(result, Table) and format == "turtle":
        raise QueryError("turtle is for queries that give triples (CONSTRUCT, DESCRIBE)")
    if isinstance(result, Table):
        return _TABLES[format](result)
    if format not in {"turtle", "table"}:
        raise QueryError(f"the query gives triples: ask for turtle, not {format}")
    return _turtle(result)


def as_table(table: Table, width: int | None = None) -> str:
    """Lay out rows for a terminal of ``width`` columns, without columns that are all empty."""
    kept = [
        i for i, _ in enumerate(table.columns) if any(row[i] is not None for row in table.terms)
    ]
    shown = rich.table.Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for index in kept or range(len(table.columns)):
        shown.add_column(rich.text.Text(table.columns[index]), overflow="fold")
    for row in table.rows:
        shown.add_row(*(rich.text.Text(_one_line(row[index])) for index in kept))
    console = rich.console.Console(width=width, file=io.StringIO(), legacy_windows=False)
    with console.capture() as capture:
        console.print(shown)
    lines = (line.rstrip() for line in capture.get().splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def as_csv(table: Table) -> bytes:
    """Write CSV after RFC 4180 in UTF-8."""
    return _csv(table.columns, table.rows).encode()


def as_excel_csv(table: Table) -> bytes:
    """Write CSV that Excel opens with a double click, formulas disarmed."""
    rows = ([_disarmed(cell) for cell in row] for row in table.rows)
    return _csv([_disarmed(column) for column in table.columns], rows).encode("utf-8-sig")


def as_xlsx(table: Table) -> bytes:
    """Write a workbook: numbers as numbers, everything else as text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("kg")
    sheet.freeze_panes = "A2"
    heads = [WriteOnlyCell(sheet, value=column) for column in table.columns]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in table.terms:
        cells = [WriteOnlyCell(sheet, value=_cell(term)) for term in row]
        for cell in cells:
            if cell.data_type == "f":
                cell.data_type = "s"
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _csv(columns: Iterable[str | None], rows: Iterable[Iterable[str | None]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def _disarmed(cell: str | None) -> str | None:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    if cell is None or not cell.startswith(_FORMULA) or _is_number(cell):
        return cell
    return f"'{cell}"


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _cell(term: Term | None) -> str | int | float | None:
    text = _shown(term)
    if isinstance(term, ox.Literal) and term.datatype.value.rpartition("#")[2] in _NUMERIC:
        number = float(term.value)
        return int(number) if number.is_integer() else number
    return None if text is None else text.translate(_CONTROL)[:_EXCEL_CELL]


def _shown(term: Term | None) -> str | None:
    if term is None:
        return None
    return str(term) if isinstance(term, ox.Triple) else term.value


def _one_line(cell: str | None) -> str:
    return " ".join((cell or "").split())


def _table(table: Table) -> bytes:
    return as_table(table).encode()


def _tsv(table: Table) -> bytes:
    """Write SPARQL 1.1 TSV: terms as in Turtle."""
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines += ["\t".join("" if t is None else str(t) for t in row) for row in table.terms]
    return ("\n".join(lines) + "\n").encode()


def _json(table: Table) -> bytes:
    bindings = [
        {c: _binding(t) for c, t in zip(table.columns, row, strict=True) if t is not None}
        for row in table.terms
    ]
    document = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _binding(term: Term) -> dict[str, str]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.Literal):
        binding = {"type": "literal", "value": term.value}
        if term.language:
            binding["xml:lang"] = term.language
        elif term.datatype.value != _XSD_STRING:
            binding["datatype"] = term.datatype.value
        return binding
    return {"type": "bnode", "value": _shown(term) or ""}


def _xml(table: Table) -> bytes:
    root = ET.Element("sparql", xmlns=_SRX)
    head = ET.SubElement(root, "head")
    for column in table.columns:
        ET.SubElement(head, "variable", name=column)
    results = ET.SubElement(root, "results")
    for row in table.terms:
        result = ET.SubElement(results, "result")
        for column, term in zip(table.columns, row, strict=True):
            if term is not None:
                _xml_term(ET.SubElement(result, "binding", name=column), _binding(term))
    ET.indent(root)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _xml_term(parent: ET.Element, binding: dict[str, str]) -> None:
    attributes = {key: value for key, value in binding.items() if key not in {"type", "value"}}
    element = ET.SubElement(parent, binding["type"], attributes)
    element.text = binding["value"].translate(_CONTROL)


def _turtle(triples: Triples) -> bytes:
    return b"".join(turtle.header()) + b"".join(turtle.turtle(triples))


_NUMERIC = {"integer", "decimal", "double", "float", "nonNegativeInteger", "int", "long"}
_TABLES: dict[str, Callable[[Table], bytes]] = {
    "table": _table,
    "csv": as_csv,
    "tsv": _tsv,
    "json": _json,
    "xml": _xml,
}
FORMATS = (*_TABLES, "turtle")

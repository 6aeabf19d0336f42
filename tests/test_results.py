"""Answers in the formats that people and programs ask for."""

import csv
import io
import json
from xml.etree import ElementTree as ET

import openpyxl
import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import Table
from kg.results import FORMATS, as_csv, as_excel_csv, as_table, as_xlsx, write

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBER = ox.Literal("20.9", datatype=ox.NamedNode(f"{XSD}decimal"))
ODD = 'một "hai",\nba'
TABLE = Table(
    ("name", "value", "link", "nothing"),
    (
        (ox.Literal("Đỗ Thị Hà", language="vi"), NUMBER, ox.NamedNode("urn:x"), None),
        (ox.Literal(ODD), ox.Literal(3), None, None),
    ),
)


def test_csv_is_plain_utf8_after_the_standard():
    data = as_csv(TABLE)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.decode().startswith("name,value,link,nothing\r\nĐỗ Thị Hà,20.9,urn:x,\r\n")
    assert list(csv.reader(io.StringIO(data.decode(), newline="")))[2] == [ODD, "3", "", ""]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+84 24", "'+84 24"),
        ("-cmd", "'-cmd"),
        ("\t=1", "'\t=1"),
        ("-5", "-5"),
        ("20.9", "20.9"),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_for_excel_is_a_formula(cell, shown):
    table = Table(("x",), ((ox.Literal(cell),),))
    data = as_excel_csv(table)
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1] == [shown]
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(table))).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == cell


def test_a_workbook_keeps_numbers_as_numbers():
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(TABLE))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == TABLE.columns
    assert rows[1:] == [("Đỗ Thị Hà", 20.9, "urn:x", None), (ODD, 3, None, None)]


def test_a_workbook_takes_any_text():
    text = "a\x00\x0b" + "ơ" * 40000
    sheet = openpyxl.load_workbook(
        io.BytesIO(as_xlsx(Table(("x",), ((ox.Literal(text),),))))
    ).active
    assert sheet["A2"].value.startswith("aơơ")


def test_json_and_xml_are_what_other_programs_read():
    for format, kind in (("json", ox.QueryResultsFormat.JSON), ("xml", ox.QueryResultsFormat.XML)):
        read = ox.parse_query_results(write(TABLE, format), format=kind)
        assert [variable.value for variable in read.variables] == list(TABLE.columns)
        assert [tuple(row) for row in read] == list(TABLE.terms)


def test_tsv_is_what_other_programs_read():
    read = ox.parse_query_results(write(TABLE, "tsv"), format=ox.QueryResultsFormat.TSV)
    assert [tuple(row) for row in read] == list(TABLE.terms)


def test_xml_is_well_formed_with_any_text():
    table = Table(("x",), ((ox.Literal("<a>&\x01"),),))
    root = ET.fromstring(write(table, "xml"))  # noqa: S314 (we wrote it)
    assert "".join(root.itertext()).strip() == "<a>&"


def test_json_is_readable():
    assert "Đỗ Thị Hà" in write(TABLE, "json").decode()
    assert json.loads(write(Table(("x",), ()), "json"))["results"]["bindings"] == []


def test_a_table_fits_the_terminal_and_leaves_out_what_is_empty():
    shown = as_table(TABLE, width=40)
    assert "nothing" not in shown
    assert "Đỗ Thị Hà" in shown
    assert max(map(len, shown.splitlines())) <= 40


def test_a_table_without_rows_shows_its_columns():
    assert "name" in as_table(Table(("name",), ()))


@pytest.mark.parametrize("text", ["[red]a[/red]", "[/]", ":smile:"])
def test_text_is_never_markup(text):
    assert text in as_table(Table((text,), ((ox.Literal(text),),)), width=60)


def test_triples_are_turtle():
    node = ox.NamedNode("https://w3id.org/bomay/official/a")
    triple = ox.Triple(node, ox.NamedNode("http://www.w3.org/ns/org#x"), node)
    assert write((triple,), "turtle").decode().endswith("official:a org:x official:a .\n")
    with pytest.raises(QueryError, match="ask for turtle"):
        write((triple,), "csv")


def test_wrong_formats_are_answered_with_the_right_ones():
    with pytest.raises(QueryError, match=f"there are {', '.join(FORMATS)}"):
        write(TABLE, "pdf")
    with pytest.raises(QueryError, match="CONSTRUCT"):
        write(TABLE, "turtle")

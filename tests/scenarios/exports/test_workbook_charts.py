"""A workbook as another program opens it: units, frozen headers, no formula, charts that read the cells."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from scenarios.exports.table import Chart, Column, Series, Table
from scenarios.exports.workbook import write_workbook
from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import said
from tests.scenarios.exports.strange import FORMULA

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def read(path: Path) -> tuple[list[str], str]:
    """The ranges that the first chart reads, and all text of it."""
    with ZipFile(path) as book:
        chart = ElementTree.fromstring(book.read("xl/charts/chart1.xml"))
    ranges = [one.text or "" for one in chart.iter(f"{DRAWING}f")]
    return ranges, "".join(chart.itertext())


def test_that_a_chart_reads_the_names_and_parts_of_its_rows(tmp_path: Path) -> None:
    columns = (Column("strategy", "", ""), Column("profit", "money", ""), Column("rest", "money", ""))
    rows = (("a=1", 3.0, 1.0), ("b", 2.0, None), ("later", 9.0, 9.0))
    parts = (Series("profit", 0, 1), Series("rest", 0, 1))
    table = Table("verdict", columns, lambda: rows, Chart("Value, USD", ("strategy",), parts, "stacked"))

    write_workbook(tmp_path / "a.xlsx", [table])

    ranges, text = read(tmp_path / "a.xlsx")
    assert ranges == [
        "verdict!$B$1", "verdict!$A$2:$A$3", "verdict!$B$2:$B$3",
        "verdict!$C$1", "verdict!$A$2:$A$3", "verdict!$C$2:$C$3",
    ]  # fmt: skip
    assert "Value, USD" in text


@pytest.fixture(scope="module")
def book(result_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """The workbook of the strange result, as another program opens it."""
    path = tmp_path_factory.mktemp("books") / "result.xlsx"
    assert said("export", result_file, "--xlsx", path).exit_code == 0
    return load_workbook(path)


def headers(sheet: Any) -> list[str]:
    return [str(cell.value) for cell in sheet[1]]


def test_that_another_program_opens_every_sheet_with_frozen_headers_and_filters(book: Workbook) -> None:
    assert "assumptions" in book.sheetnames
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert str(sheet.auto_filter.ref).startswith("A1:")


def test_that_headers_hold_units_with_money_in_the_currency_of_the_market(book: Workbook) -> None:
    assert headers(book["verdict"])[:4] == ["days [days]", "rank", "strategy", "value [CNY]"]
    assert "acquisition_cost [CNY/person]" in headers(book["summary"])
    assert headers(book["assumptions"])[5:] == ["unit", "meaning", "source", "grade"]


def test_that_no_cell_of_another_program_is_a_formula_or_a_link(book: Workbook) -> None:
    labels = [cell.value for cell in book["strategies"]["C"]]

    assert FORMULA in labels
    for sheet in book.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not any(cell.hyperlink for cell in cells)
        assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}


def test_that_numbers_are_those_of_the_result(book: Workbook, result_file: Path) -> None:
    sheet = book["summary"]
    names = [name.partition(" [")[0] for name in headers(sheet)]
    row = [cell.value for cell in sheet[2]]

    with Result(result_file) as result:
        cube = result.cube()
    assert row[:3] == [cube.strategies[0], 0, 40]
    assert row[names.index("profit")] == cube.figures["profit"][0, 0]


def test_that_the_workbook_draws_the_verdict_the_money_and_the_customers_by_day(book: Workbook) -> None:
    drawn = {sheet.title: sheet._charts for sheet in book.worksheets if sheet._charts}  # type: ignore[attr-defined]

    assert {name: [type(chart).__name__ for chart in charts] for name, charts in drawn.items()} == {
        "verdict": ["BarChart"], "money": ["BarChart"], "daily": ["LineChart"],
    }  # fmt: skip


def test_that_each_line_of_the_course_is_one_strategy(book: Workbook) -> None:
    (chart,) = book["daily"]._charts  # type: ignore[attr-defined]
    sheet = book["daily"]

    for series, name in zip(chart.series, ("=sum", "media", "both", "nothing"), strict=True):
        place, values = (
            str(part.f).partition("!")[2].replace("$", "") for part in (series.tx.strRef, series.val.numRef)
        )
        assert sheet[place].value == name
        rows = [[sheet.cell(line[0].row, place).value for place in (1, 2, 3)] for line in sheet[values]]
        assert rows == [[name, day, "subscribers"] for day in range(40)]

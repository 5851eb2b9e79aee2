"""A workbook draws the verdict with a chart of the spreadsheet's own, which reads the cells of the table."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from zipfile import ZipFile

from scenarios.exports.table import Chart, Column, Table
from scenarios.exports.workbook import write_workbook
from tests.scenarios.commands.small_file import said

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
    table = Table("verdict", columns, lambda: rows, Chart("Value, USD", "strategy", ("profit", "rest"), 2))

    write_workbook(tmp_path / "a.xlsx", [table])

    ranges, text = read(tmp_path / "a.xlsx")
    assert ranges == [
        "verdict!$B$1", "verdict!$A$2:$A$3", "verdict!$B$2:$B$3",
        "verdict!$C$1", "verdict!$A$2:$A$3", "verdict!$C$2:$C$3",
    ]  # fmt: skip
    assert "Value, USD" in text


def test_that_the_workbook_of_a_result_draws_its_verdict(result_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "result.xlsx"

    assert said("export", result_file, "--xlsx", path).exit_code == 0
    ranges, text = read(path)
    assert all(one.startswith("verdict!") for one in ranges)
    assert "Value after " in text

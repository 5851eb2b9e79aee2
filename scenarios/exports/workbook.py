"""Tables as sheets of one workbook. Text is written as text, so that no cell is ever a formula or a link."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from scenarios.exports.places import ExportProblem, check_free, replaced
from scenarios.exports.table import Chart, Row, Table

MOST_ROWS = 1_048_576  # of a sheet, header included: the format's limit
LONGEST = 32_767  # characters of a cell: the format's limit
MAKER = "Shapan"
TIMELESS = datetime.datetime(
    2000, 1, 1
)  # a workbook must state when it was made; the same result, the same bytes


def write_workbook(path: Path, tables: Iterable[Table], *, force: bool = False) -> None:
    """Write every table as a sheet of its name, with the header frozen and filters on it."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    check_free(path, is_ours, force)
    settings = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with replaced(path) as unfinished:
        try:
            with xlsxwriter.Workbook(str(unfinished), settings) as book:
                book.set_properties({"created": TIMELESS, "author": MAKER})
                for table in tables:
                    _write(book, table)
        except XlsxWriterException as error:
            raise ExportProblem(f"{path}: cannot be written: {error}") from error


def _write(book: Any, table: Table) -> None:
    sheet = book.add_worksheet(table.name)
    bold = book.add_format({"bold": True, "bottom": 1})
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, bold)
    last = 0
    for last, row in enumerate(table.rows(), start=1):
        if last >= MOST_ROWS:
            raise ExportProblem(
                f"the table '{table.name}' has more rows than a sheet holds, {MOST_ROWS:,}; use --csv"
            )
        _write_row(sheet, last, row)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    if table.chart is not None and table.chart.rows:
        _draw(book, sheet, table, table.chart)


def _draw(book: Any, sheet: Any, table: Table, chart: Chart) -> None:
    """A chart of the spreadsheet's own beside the table: it follows the cells when they are changed."""
    places = {column.name: place for place, column in enumerate(table.columns)}
    drawn = book.add_chart({"type": "bar", "subtype": "stacked"})
    for part in chart.parts:
        drawn.add_series(
            {
                "name": [table.name, 0, places[part]],
                "categories": [table.name, 1, places[chart.names], chart.rows, places[chart.names]],
                "values": [table.name, 1, places[part], chart.rows, places[part]],
            }
        )
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    drawn.set_y_axis({"reverse": True})  # the best on top, as in the table
    drawn.set_legend({"position": "bottom"})
    sheet.insert_chart(1, len(table.columns) + 1, drawn)


def _write_row(sheet: Any, place: int, row: Row) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(place, column, cell[:LONGEST])
        elif cell is not None:
            sheet.write_number(place, column, cell)


def is_ours(path: Path) -> bool:
    """Whether a file is a workbook written here."""
    try:
        with ZipFile(path) as file:
            return f"<dc:creator>{MAKER}</dc:creator>".encode() in file.read("docProps/core.xml")
    except (OSError, BadZipFile, KeyError):
        return False

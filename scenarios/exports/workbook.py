"""Tables as sheets of one workbook. Text is written as text, so that no cell is ever a formula or a link."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from scenarios.exports.places import ExportProblem, check_free, replaced
from scenarios.exports.table import Chart, Column, Row, Table

MOST_ROWS = 1_048_576  # of a sheet, header included: the format's limit
LONGEST = 32_767  # characters of a cell: the format's limit
NARROWEST, WIDEST = 10, 40  # characters of a column
LOWEST, A_NAME = 320, 14  # pixels of a chart's height, and of each name beside its bars
KINDS = {"bar": {"type": "bar"}, "stacked": {"type": "bar", "subtype": "stacked"}, "line": {"type": "line"}}
MAKER = "Shapan"
TIMELESS = datetime.datetime(
    2000, 1, 1
)  # a workbook must state when it was made; the same result, the same bytes


def write_workbook(
    path: Path, tables: Iterable[Table], *, currency: str = "money", force: bool = False
) -> None:
    """Write every table as a sheet of its name, with units in the header, the header frozen and filters on it."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    check_free(path, is_ours, force)
    settings = {
        "constant_memory": True, "tmpdir": str(path.parent),
        "strings_to_formulas": False, "strings_to_urls": False,
    }  # fmt: skip
    with replaced(path) as unfinished:
        try:
            with xlsxwriter.Workbook(str(unfinished), settings) as book:
                book.set_properties({"created": TIMELESS, "author": MAKER})
                for table in tables:
                    _write(book, table, currency)
        except XlsxWriterException as error:
            if isinstance(error.args[0], OSError):
                raise error.args[0] from error
            raise ExportProblem(f"{path}: cannot be written: {error}") from error


def header(column: Column, currency: str) -> str:
    """A column's name with its unit, money as the market's currency."""
    unit = re.sub(r"\bmoney\b", currency, column.unit)
    return f"{column.name} [{unit}]" if unit else column.name


def _write(book: Any, table: Table, currency: str) -> None:
    sheet = book.add_worksheet(table.name)
    bold = book.add_format({"bold": True, "bottom": 1})
    for place, column in enumerate(table.columns):
        told = header(column, currency)
        sheet.set_column(place, place, min(max(len(told), NARROWEST), WIDEST) + 2)
        sheet.write_string(0, place, told, bold)
    last = 0
    for last, row in enumerate(table.rows(), start=1):
        if last >= MOST_ROWS:
            raise ExportProblem(
                f"the table '{table.name}' has more rows than a sheet holds, {MOST_ROWS:,}; use --csv"
            )
        _write_row(sheet, last, row)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    if table.chart is not None and all(each.first <= each.last for each in table.chart.series):
        sheet.insert_chart(1, len(table.columns) + 1, _drawn(book, table, table.chart))


def _drawn(book: Any, table: Table, chart: Chart) -> Any:
    """A chart of the spreadsheet's own beside the table: it follows the cells when they are changed."""
    places = {column.name: place for place, column in enumerate(table.columns)}
    drawn = book.add_chart(KINDS[chart.kind])
    for series in chart.series:
        first, last = series.first + 1, series.last + 1  # below the header
        name = [first, places[series.called]] if series.called else [0, places[series.column]]
        about = {
            "name": [table.name, *name],
            "categories": [table.name, first, places[chart.names[0]], last, places[chart.names[-1]]],
            "values": [table.name, first, places[series.column], last, places[series.column]],
        }
        drawn.add_series(about)
    drawn.set_title({"name": chart.title, "name_font": {"size": 12}})
    if chart.kind == "line":
        drawn.set_x_axis({"interval_unit": 30, "interval_tick": 30})  # days; one label a month
    else:
        drawn.set_y_axis({"reverse": True})  # the first row on top, as in the table
    drawn.set_legend({"position": "bottom"})
    drawn.set_size({"width": 640, "height": LOWEST + (A_NAME * _names(chart) if chart.kind == "bar" else 0)})
    return drawn


def _names(chart: Chart) -> int:
    return max((each.last - each.first + 1 for each in chart.series), default=0)


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

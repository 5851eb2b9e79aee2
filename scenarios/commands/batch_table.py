"""The table of a batch as comma-separated values: one row a strategy of a study, at each point of a sweep."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from scenarios.commands.batch_told import Row
from scenarios.exports.csv_files import ENCODING, write_table
from scenarios.exports.places import check_free, told_in_words
from scenarios.exports.table import STRATEGY, Cell, Column, Table, cells, estimated, known
from scenarios.exports.table import Row as Cells

FIRST = (
    Column("study", "", "name of the study file"),
    Column("point", "", "number of the point of its sweep, empty where it has none"),
)
LAST = (
    STRATEGY,
    Column("rank", "", "place by value, 1 is best"),
    *estimated("value", "money", "profit and expected remaining value"),
    Column("profit", "money", "profit, mean"),
    Column("remaining", "money", "expected remaining value, mean"),
    Column("won", "races", "races in which it was best"),
    Column("races", "races", "races that were judged"),
    Column("failed", "runs", "runs of the study that broke off"),
    Column("result", "", "file that holds every run"),
)


def check_table(path: Path) -> None:
    """Refuse a file that is there and is no such table."""
    check_free(path, _is_ours, force=False)


def _is_ours(path: Path) -> bool:
    try:
        with path.open(encoding=ENCODING, newline="") as file:
            head = next(csv.reader(file), [])
    except (UnicodeDecodeError, csv.Error):
        return False
    return head[: len(FIRST)] == [one.name for one in FIRST] and head[-1] == LAST[-1].name


def write_batch(path: Path, rows: Sequence[Row]) -> None:
    """Write the table of a batch, over an earlier one."""
    with told_in_words(path):
        write_table(path, batch_table(rows))


def batch_table(rows: Sequence[Row]) -> Table:
    """The table: a column for every number that some sweep moves."""
    paths = tuple(dict.fromkeys(path for row in rows for path, _ in row.asked.plan.point))
    swept = tuple(Column(path, "", "the number at this path of the study") for path in paths)

    def all_cells() -> Iterator[Cells]:
        for row in rows:
            values = dict(row.asked.plan.point)
            at: tuple[Cell, ...] = tuple(values.get(path) for path in paths)
            for rank, standing in enumerate(row.ranking, start=1):
                yield (
                    row.source,
                    row.point,
                    *at,
                    standing.strategy,
                    rank,
                    *cells(standing.value),
                    known(standing.profit.mean),
                    known(standing.remaining.mean),
                    standing.won,
                    row.races,
                    row.failed,
                    str(row.asked.result),
                )

    return Table("batch", (*FIRST, *swept, *LAST), all_cells)

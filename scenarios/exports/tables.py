"""A result as tidy tables: one row one fact, every column with its unit and meaning, always in the same order.

Nothing in them depends on the machine, the hour or the number of workers: the same study and seed give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenarios.commands.asked import Answer
from scenarios.exports.course_tables import daily_table, failures_table, meaning, money_table, runs_table
from scenarios.exports.outcome_tables import figures_table, pairs_table, summary_table, verdict_table
from scenarios.exports.study_tables import (
    about_table,
    assumptions_table,
    implications_table,
    purchases_table,
    strategies_table,
)
from scenarios.exports.table import Column, Row, Table
from scenarios.store.reading import Result


def tables(result: Result, answer: Answer, *, with_runs: bool = False) -> tuple[Table, ...]:
    """Every table of a result, the dictionary of all columns last."""
    written = [
        about_table(result, answer),
        strategies_table(answer),
        summary_table(result, answer),
        verdict_table(answer),
        figures_table(result, answer),
        pairs_table(answer),
        money_table(answer),
        daily_table(result, answer),
        failures_table(answer),
        implications_table(answer),
        purchases_table(answer),
        assumptions_table(answer),
    ]
    if with_runs:
        written.append(runs_table(result, answer))
    return (*written, dictionary(written, result))


def dictionary(written: Iterable[Table], result: Result) -> Table:
    """Unit and meaning of every column, and of every daily measure."""

    def rows() -> Iterator[Row]:
        for table in written:
            for column in table.columns:
                yield table.name, column.name, column.unit, column.meaning
        for measure in result.measures:
            yield "daily", f"measure = {measure.name}", measure.unit, meaning(measure)

    columns = (
        Column("table", "", "name of the table"),
        Column("column", "", "name of the column"),
        Column("unit", "", "unit of its numbers"),
        Column("meaning", "", "what it says"),
    )
    return Table("dictionary", columns, rows)

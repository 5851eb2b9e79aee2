"""Tables of how it went: money by function, daily measures, runs that broke off."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.commands.asked import Answer
from scenarios.exports.table import (
    DAY,
    DAYS,
    REPLICATION,
    STRATEGY,
    Chart,
    Column,
    Row,
    Series,
    Table,
    known,
)
from scenarios.store.packing import unpacked
from scenarios.store.reading import Result
from scenarios.verdict.bands import band
from scenarios.verdict.cube import Cube
from simulation.ledger import FUNCTIONS
from simulation.measures import Measure

DRAWN = "subscribers"  # the measure that the workbook draws day by day


def money_table(answer: Answer) -> Table:
    """Planned beside actual money, by function."""
    cube = answer.cube.matched()

    def rows() -> Iterator[Row]:
        for row, strategy in enumerate(cube.strategies):
            runs = cube.finished[row]
            for name in FUNCTIONS:
                sums = [cube.daily[f"{kind}_{name}"][row][runs].sum(axis=1) for kind in ("spend", "variable")]
                actual = (known(float(sum_.mean())) if runs.any() else None for sum_ in sums)
                yield strategy, name, answer.asked.planned_spend[strategy][name], *actual

    columns = (
        STRATEGY,
        Column("function", "", "who spends"),
        Column("planned", "money", "committed cost planned over the days"),
        Column("committed", "money", "committed cost that came about, mean over the replications"),
        Column("variable", "money", "cost that varies with success, mean over the replications"),
    )
    last = len(cube.strategies) * len(FUNCTIONS) - 1
    parts = tuple(Series(part, 0, last) for part in ("planned", "committed", "variable"))
    chart = Chart(f"Money by function, {answer.asked.currency}", (STRATEGY.name, "function"), parts)
    return Table("money", columns, rows, chart)


def daily_table(result: Result, answer: Answer) -> Table:
    """How every daily measure goes: mean and the band of four races in five."""
    cube = answer.cube.matched()

    def rows() -> Iterator[Row]:
        for measure in result.measures:
            bands = band(cube.daily[measure.name])
            for row, strategy in enumerate(cube.strategies):
                lines = zip(bands.mean[row], bands.low[row], bands.high[row], strict=True)
                for day, numbers in enumerate(lines):
                    yield strategy, day, measure.name, *(known(float(number)) for number in numbers)

    columns = (
        STRATEGY,
        DAY,
        Column("measure", "", "name of the measure; units and meanings stand below as 'measure = …'"),
        Column("mean", "see measure", "mean over the replications"),
        Column("low10", "see measure", "one race in ten is below"),
        Column("high90", "see measure", "one race in ten is above"),
    )
    return Table("daily", columns, rows, _course(result, cube))


def _course(result: Result, cube: Cube) -> Chart | None:
    """Paying customers day by day, a line a strategy: rows stand by measure, strategy and day."""
    places = {measure.name: place for place, measure in enumerate(result.measures)}
    if DRAWN not in places:
        return None
    before = places[DRAWN] * len(cube.strategies)
    lines = (
        range((before + row) * cube.days, (before + row + 1) * cube.days)
        for row in range(len(cube.strategies))
    )
    series = tuple(Series("mean", line[0], line[-1], STRATEGY.name) for line in lines)
    return Chart(f"{result.measures[places[DRAWN]].label} by day", (DAY.name,), series, "line")


def runs_table(result: Result, answer: Answer) -> Table:
    """Every daily measure of every finished run at the horizon."""
    days = answer.asked.plan.days
    jobs = {job.number: job for job in answer.asked.plan.jobs() if job.days == days}

    def rows() -> Iterator[Row]:
        for number, block in result.packed():
            if number in jobs:
                job = jobs[number]
                columns = [unpacked(block, place, days).tolist() for place in range(len(result.measures))]
                for day, numbers in enumerate(zip(*columns, strict=True)):
                    yield job.strategy, job.replication, day, *numbers

    measured = (Column(measure.name, measure.unit, meaning(measure)) for measure in result.measures)
    return Table("runs", (STRATEGY, REPLICATION, DAY, *measured), rows)


def meaning(measure: Measure) -> str:
    """What a daily measure says."""
    return f"{measure.label}, {'at the end of the day' if measure.stock else 'sum of the day'}"


def failures_table(answer: Answer) -> Table:
    """Runs that broke off."""

    def rows() -> Iterator[Row]:
        for failure in answer.failures:
            yield (
                failure.strategy,
                failure.replication,
                failure.days,
                failure.number,
                failure.seed,
                failure.cause,
                failure.error,
                failure.injects,
            )

    columns = (
        Column("run", "", "number of the run, for --only"),
        Column("seed", "", "where the luck of the study starts"),
        Column(
            "cause", "", "raised: a mistake of its own; lost: its process ended; time, memory: over a limit"
        ),
        Column("error", "", "what went wrong"),
        Column("injects", "", "what befell the market, as JSON"),
    )
    return Table("failures", (STRATEGY, REPLICATION, DAYS, *columns), rows)

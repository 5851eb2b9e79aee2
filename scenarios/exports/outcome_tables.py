"""Tables of what came out: every figure of every run, the verdict, figures with intervals, pairs."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.commands.asked import Answer
from scenarios.exports.table import (
    COUNT,
    DAYS,
    REPLICATION,
    STRATEGY,
    Chart,
    Column,
    Row,
    Series,
    Table,
    cells,
    estimated,
    known,
)
from scenarios.store.reading import Result
from scenarios.verdict.cube import Cube
from scenarios.verdict.ranking import Standing


def summary_table(result: Result, answer: Answer) -> Table:
    """Every figure of every finished run."""
    names = tuple(result.figures)

    def rows() -> Iterator[Row]:
        for cube in cubes(result, answer):
            compared = cube.complete
            for row, strategy in enumerate(cube.strategies):
                for place, replication in enumerate(cube.replications):
                    if cube.finished[row, place]:
                        numbers = (known(float(cube.figures[name][row, place])) for name in names)
                        yield strategy, replication, cube.days, int(compared[place]), *numbers

    columns = (
        STRATEGY,
        REPLICATION,
        DAYS,
        Column(
            "compared", "", "1 where every strategy finished this replication, so that the verdict counts it"
        ),
        *(Column(name, unit, label) for name, (unit, label) in result.figures.items()),
    )
    return Table("summary", columns, rows)


def cubes(result: Result, answer: Answer) -> Iterator[Cube]:
    """The runs at the horizon, then those at twice the horizon if there are any."""
    yield answer.cube
    if answer.asked.plan.horizons:
        yield result.cube(2 * answer.asked.plan.days)


def verdict_table(answer: Answer) -> Table:
    """The ranking at the horizon, at half of it, and at twice it where that was run."""
    verdict = answer.verdict

    def rows() -> Iterator[Row]:
        yield from standings(verdict.days, verdict.ranking)
        for horizon in verdict.horizons:
            yield from standings(horizon.days, horizon.ranking)

    def standings(days: int, ranking: tuple[Standing, ...]) -> Iterator[Row]:
        for rank, one in enumerate(ranking, start=1):
            parts = (*cells(one.value), *cells(one.profit), *cells(one.remaining))
            yield days, rank, one.strategy, *parts, one.won, one.value.count

    columns = (
        DAYS,
        Column("rank", "", "place by mean value, the best is 1"),
        STRATEGY,
        *estimated("value", "money", "profit and expected remaining value"),
        *estimated("profit", "money", "profit over the days"),
        *estimated("remaining", "money", "expected remaining value of the people won"),
        Column("won", "replications", "in how many it was best of all, a tie shared out"),
        COUNT,
    )
    last = len(verdict.ranking) - 1  # the best on top, at the horizon only
    title = f"Value after {verdict.days} days, {answer.asked.currency}"
    parts = tuple(Series(part, 0, last) for part in ("profit", "remaining"))
    chart = Chart(title, (STRATEGY.name,), parts, "stacked")
    return Table("verdict", columns, rows, chart)


def figures_table(result: Result, answer: Answer) -> Table:
    """Every figure of every strategy with its interval."""

    def rows() -> Iterator[Row]:
        for strategy, figures in answer.verdict.figures.items():
            for name, estimate in figures.items():
                yield strategy, name, result.figures[name][0], *cells(estimate), estimate.count

    columns = (
        STRATEGY,
        Column("figure", "", "name of the figure, a column of summary"),
        Column("unit", "", "unit of the figure"),
        *estimated("mean", "see unit", "the figure over the replications where it can be counted"),
        COUNT,
    )
    return Table("figures", columns, rows)


def pairs_table(answer: Answer) -> Table:
    """Every pair, race by race."""

    def rows() -> Iterator[Row]:
        for pair in answer.verdict.pairs:
            told = (*cells(pair.difference), known(pair.won), known(pair.correlation), pair.difference.count)
            yield pair.a, pair.b, *told

    columns = (
        Column("a", "", "strategy that ranks higher"),
        Column("b", "", "strategy that ranks lower"),
        *estimated("difference", "money", "value of a less value of b in the same replication"),
        Column("won", "share", "share of the replications in which a was worth more, a tie counts half"),
        Column("correlation", "", "how much of the luck the two share, from −1 to 1"),
        COUNT,
    )
    return Table("pairs", columns, rows)

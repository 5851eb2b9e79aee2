"""Tables of what was asked: the study, its strategies, what they buy, and what it all rests on."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.commands.asked import Answer
from scenarios.exports.inputs import Number, assumptions, purchases
from scenarios.exports.table import STRATEGY, Column, Row, Table, known
from scenarios.store.reading import Result


def about_table(result: Result, answer: Answer) -> Table:
    """What was run."""
    plan, study = answer.asked.plan, answer.asked.plan.study
    facts: tuple[Row, ...] = (
        ("study", answer.asked.name),
        ("title", str(study.title)),
        ("question", str(study.question)),
        ("currency", study.market.currency),
        ("purse", plan.purse()),
        ("start", study.start.isoformat()),
        ("days", plan.days),
        ("replications", plan.replications),
        ("rows", plan.people),
        ("people in the market", study.market.people.size),
        ("people a row stands for", study.market.people.size / plan.people),
        ("seed", plan.seed),
        ("shapan", result.about.get("shapan", "")),
        ("study hash", result.about.get("study_hash", "")),
        *((f"at {path}", value) for path, value in plan.point),
    )
    columns = (Column("fact", "", "what is stated"), Column("value", "", "as it was run"))
    return Table("about", columns, lambda: facts)


def strategies_table(answer: Answer) -> Table:
    """Names, labels, notes."""
    study = answer.asked.plan.study

    def rows() -> Iterator[Row]:
        for place, name in enumerate(answer.cube.strategies, start=1):
            about = study.about.get(name)
            yield (
                place,
                name,
                study.label(name),
                str(about.note) if about else "",
                about.based_on if about else None,
            )

    columns = (
        Column("place", "", "place in the study"),
        STRATEGY,
        Column("label", "", "name on the screen"),
        Column("note", "", "what it is about"),
        Column("based_on", "", "strategy it starts from"),
    )
    return Table("strategies", columns, rows)


def implications_table(answer: Answer) -> Table:
    """What follows from the market's numbers in closed form, and the warnings."""

    def rows() -> Iterator[Row]:
        for figure in answer.asked.implied.figures:
            yield "figure", figure.name, figure.label, known(figure.value), figure.unit, figure.formula
        for caution in answer.asked.implied.cautions:
            yield "warning", caution.path, caution.words, None, None, None

    columns = (
        Column("kind", "", "figure, or warning"),
        Column("name", "", "name of the figure; of a warning the number it is about"),
        Column("words", "", "label of the figure; the warning's sentence"),
        Column("value", "see unit", "for the reference person, empty where it is infinite"),
        Column("unit", "", "unit of the value, with its denominator"),
        Column("formula", "", "what it follows from"),
    )
    return Table("implications", columns, rows)


VALUE_COLUMNS = (
    Column("path", "", "where it stands in the study file"),
    Column("value", "see unit", "the number; of a range the typical value, of a schedule the first"),
    Column("low", "see unit", "lower end where it is a range"),
    Column("high", "see unit", "upper end where it is a range"),
    Column("schedule", "", "where it changes: from which day on it is what"),
    Column("unit", "", "unit of the number"),
    Column("meaning", "", "what it says"),
)


def told(number: Number) -> Row:
    """The cells of a number."""
    spread = (number.typical, number.low, number.high)
    return number.path, *spread, number.schedule, number.unit, number.help


def purchases_table(answer: Answer) -> Table:
    """Every number that a strategy buys."""

    def rows() -> Iterator[Row]:
        for strategy, number in purchases(answer):
            yield strategy, *told(number)

    return Table("purchases", (STRATEGY, *VALUE_COLUMNS), rows)


def assumptions_table(answer: Answer) -> Table:
    """Every number of the market that the runs rest on."""

    def rows() -> Iterator[Row]:
        for number in assumptions(answer):
            yield *told(number), number.source, number.grade

    evidence = (
        Column("source", "", "where it comes from"),
        Column("grade", "", "evidence: A measured data or a paper, B survey, C folklore, X assumption"),
    )
    return Table("assumptions", (*VALUE_COLUMNS, *evidence), rows)

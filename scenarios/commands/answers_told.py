"""What a verification tells while it goes on: a table for people, JSON lines for programs, Markdown for the page."""

from __future__ import annotations

import sys
from typing import Protocol

import click
from rich import box
from rich.markup import escape
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from scenarios.commands.paper import Paper
from scenarios.commands.table import WIDTH
from scenarios.commands.telling import event as say
from scenarios.known_answers.pace import Progress
from scenarios.known_answers.verifying import Answered, Event, Misjudged, Row, Stopped, Verified
from scenarios.verdict.plain import plain_number
from scenarios.verdict.sentences import duration


class Teller(Protocol):
    """Tells a verification as it goes on."""

    def show(self, event: Event) -> None:
        """One event."""

    def end(self) -> None:
        """Whatever happened, the terminal is left as it was found."""


class Lines:
    """One JSON object per line; nothing else on standard output."""

    def show(self, event: Event) -> None:
        """One event; progress is for people."""
        match event:
            case Answered(row):
                say("answer", **fields(row))
            case Misjudged(mistake):
                say("mistake", **{key: value for key, value in mistake.event().items() if key != "event"})
            case Stopped(rows, of):
                say("stopped", answers=rows, of=of)
            case Verified(held, of):
                say("verified", held=held, of=of)

    def end(self) -> None:
        """Nothing to tidy."""


def fields(row: Row) -> dict[str, object]:
    """What a program is told of a row; numbers that are none are null."""
    said: dict[str, object] = {
        "name": row.called,
        "expected": plain_number(row.judged.expected),
        "simulated": plain_number(row.judged.found.mean),
        "low": plain_number(row.judged.low),
        "high": plain_number(row.judged.high),
        "verdict": verdict(row),
        "control": control(row),
        "unit": row.figure.unit,
        "width": row.figure.width,
        "moved": row.asked.scenario.figures[row.name].words(),
        "control_simulated": plain_number(row.control.found.mean),
    }
    return said | ({"error": row.error} if row.error else {})


def verdict(row: Row) -> str:
    """Whether the answer holds."""
    return "holds" if row.holds else "fails"


def control(row: Row) -> str:
    """Whether the moved copy misses it."""
    return "fails as it must" if row.control_fails else "passes"


class Tables:
    """A table for people, and progress on standard error."""

    def __init__(self, is_together: bool) -> None:
        self._out = Paper(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
        self._side = Paper(highlight=False, stderr=True)
        self._rows: list[Row] = []
        self._interval = "interval, all rows judged together" if is_together else "99.9 % interval"
        columns = (TextColumn("{task.completed}/{task.total} runs"), TextColumn("{task.fields[left]}"))
        self._bar = Bar(
            TextColumn("verifying"), BarColumn(), *columns,
            console=self._side, transient=True, disable=not sys.stderr.isatty(),
        )  # fmt: skip
        self._task = self._bar.add_task("", total=None, left="")
        self._bar.start()

    def show(self, event: Event) -> None:
        """One event."""
        match event:
            case Answered(row):
                self._rows.append(row)
            case Progress(over, total, left):
                words = "" if left is None else f"{duration(left)} left"
                self._bar.update(self._task, completed=over, total=total, left=words)
            case Misjudged(mistake):
                where = f"{mistake.file}, line {mistake.line}, column {mistake.column}"
                self._side.print(escape(f"{where}  {mistake.sentence()}"), style="red", soft_wrap=True)
            case Stopped(rows, of):
                self._print(f"Stopped: {rows} of {of} answers are known")
            case Verified(held, of):
                self._print("All answers hold" if held == of else f"{held} of {of} answers hold")

    def end(self) -> None:
        """Take the progress away."""
        self._bar.stop()

    def _print(self, closing: str) -> None:
        self.end()
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for place, name in enumerate(
            ("answer", "formula", "simulated", self._interval, "verdict", "control")
        ):
            table.add_column(name, justify="right" if place in (1, 2, 3) else "left", overflow="fold")
        for row in self._rows:
            table.add_row(*(escape(cell) for cell in cells(row)))
        self._out.print(table)
        for row in self._rows:
            if row.error or not row.is_held:
                self._out.print(escape(why(row)), style="red", soft_wrap=True)
        self._out.print(f"{closing}.")


def cells(row: Row) -> tuple[str, ...]:
    """A row for people: its name, value, simulated mean, interval, verdict and control."""
    judged = row.judged
    interval = "exact" if judged.is_exact else f"{number(judged.low)} to {number(judged.high)}"
    found = number(judged.found.mean)
    return row.called, number(judged.expected), found, interval, verdict(row), control(row)


def number(value: float) -> str:
    """Six digits of a number."""
    return f"{value:.6g}".replace("-", "−")


def why(row: Row) -> str:
    """Why a row is not held."""
    judged, moved = row.judged, row.asked.scenario.figures[row.name].words()
    if row.error:
        return f"{row.called}: could not be simulated: {row.error}"
    if not judged.contains:
        return f"{row.called}: the interval misses the formula's value"
    if not judged.is_narrow:
        half = judged.found.half_width() / abs(judged.expected)
        return f"{row.called}: half the interval is {half:.1%} of the value, {judged.width:.0%} are allowed"
    return f"{row.called}: with {moved} the interval still contains the value, so that it proves nothing"


class Markdown:
    """The table of the documentation, on standard output once all is known."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def show(self, event: Event) -> None:
        """One event."""
        match event:
            case Answered(row):
                self._rows.append(row)
            case Stopped() | Verified():
                click.echo("\n".join(markdown(self._rows)))

    def end(self) -> None:
        """Nothing to tidy."""


def markdown(rows: list[Row]) -> list[str]:
    """The lines of the table, and below it what there is to add."""
    head = (
        "answer",
        "what",
        "formula",
        "value",
        "simulated",
        "99.9 % interval",
        "verdict",
        "moved",
        "then simulated",
    )
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for row in rows:
        name, expected, found, interval, said, _ = cells(row)
        unit = f"{row.figure.meaning} [{row.figure.unit}]"
        then = f"{number(row.control.found.mean)}, {control(row)}"
        moved = f"`{row.asked.scenario.figures[row.name].words()}`"
        told = (f"`{name}`", unit, row.figure.formula, expected, found, interval, said, moved, then)
        lines.append(f"| {' | '.join(told)} |")
    remarks = {row.asked.name: row.remark for row in rows if row.remark}
    return [
        *lines,
        *([""] if remarks else []),
        *(f"* `{name}`: {remark}" for name, remark in remarks.items()),
    ]

"""A batch as people and as programs are told of it: the matrix, what goes on, one table at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from scenarios.commands.asked import Asked
from scenarios.commands.lines import Lines
from scenarios.commands.table import WIDTH
from scenarios.commands.telling import event as say
from scenarios.experiments.events import Event, Progress, RunFailed
from scenarios.verdict.plain import plain_number
from scenarios.verdict.sentences import duration, short
from scenarios.verdict.verdict import Verdict

MEGA = 1e6


@dataclass(frozen=True)
class Size:
    """How long [s] and how large [bytes] a study is expected to be; None where nothing was tried."""

    seconds: float | None
    disk: float | None


@dataclass(frozen=True)
class Row:
    """What came of one study."""

    asked: Asked
    verdict: Verdict
    finished: int
    failed: int
    is_whole: bool

    @property
    def races(self) -> int:
        """How many races were judged."""
        return max((standing.value.count for standing in self.verdict.ranking), default=0)


class Teller(Protocol):
    """Tells a batch as it goes on."""

    def matrix(self, studies: Sequence[tuple[Asked, Size]]) -> None:
        """What is going to be run."""

    def begin(self, asked: Asked, over: int) -> None:
        """The next study, and how many of its runs were over before."""

    def show(self, asked: Asked, event: Event) -> None:
        """One event of a study."""

    def judged(self, row: Row) -> None:
        """A study is over."""

    def table(self, rows: Sequence[Row]) -> None:
        """All studies that were run."""

    def end(self) -> None:
        """Whatever happened, the terminal is left as it was found."""


def told_by(as_json: bool) -> Teller:
    """Whoever tells the batch."""
    return ForPrograms() if as_json else ForPeople()


class ForPrograms:
    """JSON lines."""

    def matrix(self, studies: Sequence[tuple[Asked, Size]]) -> None:
        """One line a study, then the sums."""
        for asked, size in studies:
            plan = asked.plan
            say(
                "planned",
                study=asked.name,
                result=str(asked.result),
                strategies=len(plan.strategies),
                replications=plan.replications,
                runs=plan.total,
                people=plan.people,
                days=plan.days,
                seconds=None if size.seconds is None else round(size.seconds, 1),
                bytes=None if size.disk is None else round(size.disk),
            )

    def begin(self, asked: Asked, over: int) -> None:
        """The next study."""
        say("began", study=asked.name, runs=asked.plan.total, over=over)

    def show(self, asked: Asked, event: Event) -> None:
        """One event of a study, as `run` tells it."""
        Lines().show(event)

    def judged(self, row: Row) -> None:
        """Who wins."""
        first = row.verdict.ranking[0]
        say(
            "judged",
            study=row.asked.name,
            result=str(row.asked.result),
            first=first.strategy,
            value=plain_number(first.value.mean),
            won=first.won,
            races=row.races,
            finished=row.finished,
            failed=row.failed,
        )

    def table(self, rows: Sequence[Row]) -> None:
        """The last line."""
        finished, failed = sum(row.finished for row in rows), sum(row.failed for row in rows)
        say("batch", studies=len(rows), finished=finished, failed=failed)

    def end(self) -> None:
        """Nothing is left open."""


class ForPeople:
    """Tables, and a line when a study begins and ends."""

    def __init__(self) -> None:
        self._out = Console(highlight=False, width=WIDTH)
        self._side = Console(highlight=False, stderr=True)

    def matrix(self, studies: Sequence[tuple[Asked, Size]]) -> None:
        """What is going to be run, and with estimates how long and how large."""
        known = any(size.seconds is not None for _, size in studies)
        ends = ("time", "disk") if known else ()
        table = _table("study", "strategies", "replications", "runs", "people", "days", *ends)
        for asked, size in studies:
            plan = asked.plan
            numbers = (len(plan.strategies), plan.replications, plan.total, plan.people, plan.days)
            guess = (_time(size.seconds), _disk(size.disk)) if known else ()
            table.add_row(escape(asked.name), *(f"{number:,}" for number in numbers), *guess)
        if known and len(studies) > 1:
            seconds = sum(size.seconds or 0.0 for _, size in studies)
            disk = sum(size.disk or 0.0 for _, size in studies)
            runs = sum(asked.plan.total for asked, _ in studies)
            table.add_row("all", "", "", f"{runs:,}", "", "", _time(seconds), _disk(disk))
        self._out.print(table)

    def begin(self, asked: Asked, over: int) -> None:
        """The next study."""
        more = f", {over:,} are over" if over else ""
        self._side.print(escape(f"{asked.name}: {asked.plan.total:,} runs{more}"))

    def show(self, asked: Asked, event: Event) -> None:
        """What is worth a line: a run that failed, and every tenth of the way."""
        match event:
            case RunFailed(job, _, error):
                words = f"Failed: {asked.name}, {job.strategy}, replication {job.replication}: {error}"
                self._side.print(escape(words), style="red")
            case Progress(over, _, total, left) if (
                total >= 10 and over % (total // 10) == 0 and left is not None
            ):
                self._side.print(f"  {over:,} of {total:,} runs, {duration(left)} left")

    def judged(self, row: Row) -> None:
        """The table says it."""

    def table(self, rows: Sequence[Row]) -> None:
        """One row a study."""
        table = _table("study", "first", "value", "won", "races", "runs", "failed", "result")
        for row in rows:
            first = row.verdict.ranking[0]
            money = f"{short(first.value.mean)} {row.asked.currency}"
            cells = (
                first.strategy,
                money,
                f"{first.won:g}",
                f"{row.races:,}",
                f"{row.finished:,}",
                f"{row.failed:,}",
            )
            note = "" if row.is_whole else " (stopped)"
            table.add_row(*map(escape, (row.asked.name, *cells, f"{row.asked.result}{note}")))
        self._out.print(table)

    def end(self) -> None:
        """Nothing is left open."""


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        words = place == 0 or column in ("first", "result")
        table.add_column(column, justify="left" if words else "right", overflow="fold")
    return table


def _time(seconds: float | None) -> str:
    return "–" if seconds is None else f"about {duration(seconds)}"


def _disk(size: float | None) -> str:
    return "–" if size is None else f"about {size / MEGA:,.1f} MB"

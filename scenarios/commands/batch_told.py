"""A batch as people and as programs are told of it: the matrix, what goes on, one table at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from rich import box
from rich.markup import escape
from rich.table import Table

from scenarios.commands.asked import Asked
from scenarios.commands.lines import Lines
from scenarios.commands.members import Member, in_words
from scenarios.commands.paper import Paper
from scenarios.commands.sizing import UNKNOWN, Size
from scenarios.commands.table import WIDTH
from scenarios.commands.telling import event as say
from scenarios.experiments.events import Event, Progress, RunFailed
from scenarios.verdict.plain import plain_number
from scenarios.verdict.ranking import Standing
from scenarios.verdict.sentences import duration, short
from scenarios.verdict.verdict import Verdict

MEGA = 1e6


@dataclass(frozen=True)
class Row:
    """What came of one study; no verdict where it was stopped and judging so many runs would take too long."""

    member: Member
    verdict: Verdict | None
    finished: int
    failed: int
    is_whole: bool

    @property
    def asked(self) -> Asked:
        """What was asked."""
        return self.member.asked

    @property
    def source(self) -> str:
        """The name of the study file."""
        return self.member.source

    @property
    def point(self) -> int | None:
        """The point of its sweep."""
        return self.member.point

    @property
    def races(self) -> int:
        """How many races were judged."""
        return max((standing.value.count for standing in self.ranking), default=0)

    @property
    def ranking(self) -> tuple[Standing, ...]:
        """The strategies, best first; empty without a verdict."""
        return () if self.verdict is None else self.verdict.ranking


class Teller(Protocol):
    """Tells a batch as it goes on."""

    def matrix(self, members: Sequence[Member], sizes: Mapping[Member, Size]) -> None:
        """What is going to be run, and where it was tried how long and how large."""

    def begin(self, member: Member, over: int) -> None:
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

    def matrix(self, members: Sequence[Member], sizes: Mapping[Member, Size]) -> None:
        """One line a study, of a sweep one a point."""
        for member in members:
            asked, size, plan = member.asked, sizes.get(member, UNKNOWN), member.asked.plan
            say(
                "planned",
                **_named(member),
                result=str(asked.result),
                strategies=len(plan.strategies),
                replications=plan.replications,
                runs=plan.total,
                people=plan.people,
                days=plan.days,
                seconds=None if size.seconds is None else round(size.seconds, 1),
                bytes=None if size.disk is None else round(size.disk),
            )

    def begin(self, member: Member, over: int) -> None:
        """The next study."""
        say("began", **_named(member), runs=member.asked.plan.total, over=over)

    def show(self, asked: Asked, event: Event) -> None:
        """One event of a study, as `run` tells it."""
        Lines().show(event)

    def judged(self, row: Row) -> None:
        """Who wins."""
        first = row.ranking[0] if row.ranking else None
        say(
            "judged",
            **_named(row.member),
            result=str(row.asked.result),
            first=None if first is None else first.strategy,
            value=None if first is None else plain_number(first.value.mean),
            won=None if first is None else first.won,
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


def _named(member: Member) -> dict[str, Any]:
    """Which study it is, and at a point of its sweep which one."""
    at = {"sweep": member.source, "point": member.point, "at": dict(member.asked.plan.point)}
    return {"study": member.asked.name, **(at if member.point is not None else {})}


class ForPeople:
    """Tables, and a line when a study begins and ends."""

    def __init__(self) -> None:
        self._out = Paper(highlight=False, width=WIDTH)
        self._side = Paper(highlight=False, stderr=True)

    def matrix(self, members: Sequence[Member], sizes: Mapping[Member, Size]) -> None:
        """What is going to be run, one row a study file, and with estimates how long and how large."""
        groups: dict[str, list[Member]] = {}
        for member in members:
            groups.setdefault(member.source, []).append(member)
        has_points = any(member.point is not None for member in members)
        ends = ("time", "disk") if sizes else ()
        middle = ("strategies", "replications", "runs", "people", "days")
        table = _table("study", *(("points",) if has_points else ()), *middle, *ends)
        for source, group in groups.items():
            table.add_row(escape(source), *_matrix_row(group, has_points), *_guess(group, sizes))
        if sizes and len(groups) > 1:
            runs = f"{sum(member.asked.plan.total for member in members):,}"
            before = [f"{len(members):,}"] if has_points else []
            table.add_row("all", *before, "", "", runs, "", "", *_guess(members, sizes))
        self._out.print(table)

    def begin(self, member: Member, over: int) -> None:
        """The next study."""
        asked = member.asked
        more = f", {over:,} are over" if over else ""
        at = f" ({in_words(asked.plan.point)})" if asked.plan.point else ""
        self._side.print(escape(f"{asked.name}{at}: {asked.plan.total:,} runs{more}"))

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
        """One row a study, of a sweep one a point."""
        has_points = any(row.point is not None for row in rows)
        table = _table(
            "study",
            *(("at",) if has_points else ()),
            "first",
            "value",
            "won",
            "races",
            "runs",
            "failed",
            "result",
        )
        for row in rows:
            best = [
                (
                    one.strategy,
                    f"{short(one.value.mean)} {row.asked.currency}",
                    f"{one.won:g}",
                    f"{row.races:,}",
                )
                for one in row.ranking[:1]
            ] or [("–", "–", "–", "–")]
            cells = (*best[0], f"{row.finished:,}", f"{row.failed:,}")
            at = (in_words(row.asked.plan.point),) if has_points else ()
            note = "" if row.is_whole else " (stopped)"
            table.add_row(*map(escape, (row.asked.name, *at, *cells, f"{row.asked.result}{note}")))
        self._out.print(table)

    def end(self) -> None:
        """Nothing is left open."""


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        words = place == 0 or column in ("at", "first", "result")
        table.add_column(column, justify="left" if words else "right", overflow="fold")
    return table


def _matrix_row(group: Sequence[Member], has_points: bool) -> list[str]:
    """Points, strategies, replications, runs, people and days of a study file."""
    plans = [member.asked.plan for member in group]
    points = [f"{len(group):,}" if group[0].point is not None else "–"] if has_points else []
    return [
        *points,
        f"{len(plans[0].strategies):,}",
        _between(plan.replications for plan in plans),
        f"{sum(plan.total for plan in plans):,}",
        _between(plan.people for plan in plans),
        _between(plan.days for plan in plans),
    ]


def _between(numbers: Iterable[int]) -> str:
    """A number, or from the least to the greatest where a sweep moves it."""
    found = sorted(set(numbers))
    return f"{found[0]:,}" if len(found) == 1 else f"{found[0]:,}–{found[-1]:,}"


def _guess(members: Sequence[Member], sizes: Mapping[Member, Size]) -> list[str]:
    """Time and disk of some studies; a dash where some could not be tried."""
    if not sizes:
        return []
    seconds = [sizes[member].seconds for member in members]
    disk = [sizes[member].disk for member in members]
    return [_time(_sum(seconds)), _disk(_sum(disk))]


def _sum(numbers: Sequence[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _time(seconds: float | None) -> str:
    return "–" if seconds is None else f"about {duration(seconds)}"


def _disk(size: float | None) -> str:
    return "–" if size is None else f"about {size / MEGA:,.1f} MB"

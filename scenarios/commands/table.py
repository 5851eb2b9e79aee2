"""What people read: progress while runs come in, then the verdict and its tables."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table

from scenarios.commands.asked import Answer, Asked
from scenarios.commands.standing import Interim
from scenarios.experiments import events
from scenarios.verdict.intervals import Estimate
from scenarios.verdict.sentences import duration, money_in_words
from scenarios.verdict.words import details, headline
from simulation.ledger import FUNCTIONS

WIDTH = 110  # columns where the output is no terminal


class Tables:
    """Tells a comparison to people: progress on stderr, so that what is written to a file is the answer alone."""

    def __init__(self) -> None:
        self._out = Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
        self._side = Console(highlight=False, stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total} runs"),
            TextColumn("{task.fields[left]}"),
            console=self._side,
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._interim = Interim(())

    def begin(self, asked: Asked) -> None:
        """What is going to be run, and what to be careful about."""
        plan = asked.plan
        self._interim = Interim(plan.strategies)
        self._side.print(
            f"{escape(asked.name)}: {len(plan.strategies)} strategies × {plan.replications} replications, "
            f"{plan.people:,} people, {plan.days} days, seed {plan.seed}"
        )
        for text in asked.warnings:
            self._side.print(f"Warning: {escape(text)}", style="yellow")
        self._progress.start()
        self._task = self._progress.add_task("racing", total=plan.total, left="")

    def show(self, event: events.Event) -> None:
        """One event of the experiment."""
        match event:
            case events.RunFinished(job, run, _) if self._interim.takes(job, run):
                self._progress.update(self._task, description=escape(self._interim.words()))
            case events.RunFailed(job, _, error, _):
                words = f"Failed: {job.strategy}, replication {job.replication}, {job.days} days: {error}"
                self._side.print(escape(words), style="red")
            case events.Progress(over, _, _, left):
                words = "" if left is None else f"{duration(left)} left"
                self._progress.update(self._task, completed=over, left=words)
            case events.Stopped(over, failed, _):
                self._progress.stop()
                self._side.print(f"Stopped. {over - failed} finished runs are kept")

    def end(self) -> None:
        """Whatever happened, the terminal is left as it was found."""
        self._progress.stop()

    def answer(self, answer: Answer) -> None:
        """The verdict in words, then the tables."""
        self.end()
        asked, currency = answer.asked, answer.asked.currency
        self._out.print()
        said = headline(answer.verdict, answer.seconds_per_race).english(currency)
        self._out.print(escape(said), style="bold")
        for sentence in details(answer.verdict):
            self._out.print(escape(sentence.english(currency)))
        for table in (ranking_table(answer), spend_table(answer), pairs_table(answer)):
            self._out.print()
            self._out.print(table)
        for text in asked.warnings:
            self._out.print(f"Warning: {escape(text)}", style="yellow")
        if answer.failures:
            self._out.print(
                f"{len(answer.failures)} runs failed; {escape(str(asked.result))} says why", style="red"
            )
        self._out.print(f"Result: {escape(str(asked.result))}")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place else "left", overflow="fold")
    return table


def ranking_table(answer: Answer) -> Table:
    """Strategies by value, with profit, remaining value and races won."""
    verdict, currency = answer.verdict, answer.asked.currency
    title = (
        f"Ranking by value = profit + expected remaining value, {verdict.days} days, "
        f"{verdict.replications} replications [{currency}]"
    )
    table = _table(title, "strategy", "value", "95 % interval", "profit", "remaining", "won")
    for standing in verdict.ranking:
        table.add_row(
            escape(standing.strategy),
            amount(standing.value.mean),
            interval(standing.value),
            amount(standing.profit.mean),
            amount(standing.remaining.mean),
            f"{standing.won:g}",
        )
    return table


def spend_table(answer: Answer) -> Table:
    """Planned spend by function beside the purse, and what was actually committed."""
    asked = answer.asked
    title = f"Planned spend, purse {money_in_words(asked.plan.purse(), asked.currency)} [{asked.currency}]"
    paying = [name for name in FUNCTIONS if any(spend.get(name) for spend in asked.planned_spend.values())]
    table = _table(title, "strategy", *paying, "planned", "actual")
    for name, spend in asked.planned_spend.items():
        actual: Mapping[str, Estimate] = answer.verdict.figures[name]
        cells = [amount(spend.get(function, 0.0)) for function in paying]
        table.add_row(escape(name), *cells, amount(sum(spend.values())), amount(actual["committed"].mean))
    return table


def pairs_table(answer: Answer) -> Table:
    """Every pair, race by race."""
    title = f"Pairs: what the first is worth more than the second, race by race [{answer.asked.currency}]"
    table = _table(title, "pair", "difference", "95 % interval", "won", "correlation")
    for pair in answer.verdict.pairs:
        table.add_row(
            f"{escape(pair.a)} over {escape(pair.b)}",
            amount(pair.difference.mean),
            interval(pair.difference),
            "–" if math.isnan(pair.won) else f"{pair.won * 100:.0f} %",
            "–" if math.isnan(pair.correlation) else f"{pair.correlation:.2f}",
        )
    return table


def interval(estimate: Estimate) -> str:
    """An interval, or a dash where nothing can be said."""
    if math.isnan(estimate.low):
        return "–"
    return f"{amount(estimate.low)} to {amount(estimate.high)}"


def amount(money: float) -> str:
    """An amount without its currency, or a dash."""
    return "–" if math.isnan(money) else money_in_words(money, "").strip()

"""What people read: progress while runs come in, then the verdict and its tables."""

from __future__ import annotations

import sys

from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table

from scenarios.commands import tables
from scenarios.commands.asked import Answer, Asked
from scenarios.commands.deciding import sentences
from scenarios.commands.paper import Paper
from scenarios.commands.standing import Interim
from scenarios.experiments import events
from scenarios.experiments.plan import Plan
from scenarios.verdict.sentences import duration, short
from scenarios.verdict.words import details, headline

WIDTH = 132  # columns where the output is no terminal


def rows(plan: Plan) -> str:
    """How many people are simulated, and for how many each stands."""
    if plan.weight == 1.0:
        return f"{plan.people:,} people"
    return f"{plan.people:,} rows of {short(plan.weight)} people each"


class Tables:
    """Tells a comparison to people: progress on stderr, so that what is written to a file is the answer alone."""

    def __init__(self) -> None:
        self._out = Paper(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
        self._side = Paper(highlight=False, stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total} runs"),
            TextColumn("{task.fields[left]}"),
            console=self._side,
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task("", total=None, left="")
        self._interim, self._currency = Interim(()), ""
        self._has_begun = False

    def begin(self, asked: Asked, over: int = 0) -> None:
        """What is going to be run, what to be careful about, and how many runs were over before."""
        plan = asked.plan
        self._has_begun = True
        self._interim, self._currency = Interim(plan.strategies), asked.currency
        most = "" if plan.until is None else "at most "
        self._out.print(
            f"{escape(asked.name)}: {len(plan.strategies)} strategies × {most}{plan.replications} replications, "
            f"{rows(plan)}, {plan.days} days, seed {plan.seed}"
        )
        if over and plan.until is None:
            self._out.print(f"{over:,} of {plan.total:,} runs are over, {plan.total - over:,} are left")
        self._show_table(tables.of_implied(asked))
        self._show_table(tables.of_spend(asked))
        self._warn(asked)
        self._progress.update(self._task, total=plan.total, completed=over, description="racing")
        self._progress.start()

    def _show_table(self, table: Table | None) -> None:
        if table is not None:
            self._out.print()
            self._out.print(table)

    def _warn(self, asked: Asked) -> None:
        for text in asked.warnings:
            self._out.print(f"Warning: {escape(text)}", style="yellow")

    def show(self, event: events.Event) -> None:
        """One event of the experiment."""
        match event:
            case events.RunFinished(job, run, _) if self._interim.takes(job, run):
                if self._interim.complete == 1 and not self._progress.disable:
                    self._side.print(escape(f"First race, value: {self._interim.ranking()}"))
                self._progress.update(self._task, description=escape(self._interim.leader()))
            case events.RunFailed(job, _, error):
                words = f"Failed: {job.strategy}, replication {job.replication}, {job.days} days: {error}"
                words += f" (run {job.number})"
                self._side.print(escape(words), style="red")
            case events.Progress(over, _, _, left):
                words = "" if left is None else f"{duration(left)} left"
                self._progress.update(self._task, completed=over, left=words)
            case events.Decided():
                self._progress.stop()
                self._out.print()
                for sentence in sentences(event, self._currency):
                    self._out.print(escape(sentence), style="" if sentence.startswith(" ") else "bold")
            case events.Stopped(over, failed, _):
                self._progress.stop()
                self._side.print(f"Stopped. {over - failed} finished runs are kept")

    def postpone(self, asked: Asked) -> None:
        """How to hear the verdict, and how to go on."""
        self.end()
        path = escape(str(asked.result))
        self._out.print(f"Its verdict so far: shapan compare {path}; to go on: shapan resume {path}")

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
        self._show_table(tables.of_ranking(answer))
        self._show_table(tables.of_figures(answer))
        self._show_table(tables.of_pairs(answer))
        self._show_table(tables.of_tree(answer))
        self._show_table(tables.of_spend(asked, answer))
        if not self._has_begun:
            self._warn(asked)
        if answer.failures:
            first = answer.failures[0].number
            words = f"{len(answer.failures)} runs failed; {asked.result} says why. "
            words += f"One of them again: shapan run {asked.result} --only {first}"
            self._out.print(escape(words), style="red")
        self._out.print(f"Result: {escape(str(asked.result))}")

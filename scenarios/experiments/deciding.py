"""Run until it is decided: races in small batches, losers dropped on the way, until one strategy is left."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import closing

from scenarios.executors.jobs import NO_LIMITS, Broke, Job, Outcome
from scenarios.executors.limits import Limits
from scenarios.executors.workroom import Hands, workroom
from scenarios.experiments.events import Decided, Event, Finished, Progress, RunFailed, RunFinished, Stopped
from scenarios.experiments.plan import Plan
from scenarios.experiments.replicate import cores, failed, never
from scenarios.experiments.selection import Selection, Until

TOGETHER = (
    4  # races between two looks, whatever the number of processes: the same runs are made on any machine
)


def decided(
    plan: Plan,
    until: Until,
    *,
    workers: int | None = None,
    stop: Callable[[], bool] = never,
    known: Mapping[int, float | None] | None = None,
    limits: Limits = NO_LIMITS,
    hands: Hands | None = None,
) -> Generator[Event, None, None]:
    """The events of a plan that ends when it is decided or the budget is used up.

    `known` is the value [money] of each run that was carried out before, by its number, None where it failed.
    """
    deciding = _Deciding(plan, until, dict(known or {}))
    count = cores() if workers is None else workers
    with workroom(plan.brief, count, stop, limits, hands) as carry:
        is_stopped = False
        while not is_stopped and deciding.goes_on():
            with closing(carry(deciding.missing())) as outcomes:
                for outcome in outcomes:
                    if outcome is None:
                        continue
                    yield deciding.told(outcome)
                    yield deciding.progress()
            is_stopped = bool(deciding.missing())
            if not is_stopped:
                deciding.judge()
    yield deciding.end(is_stopped)
    ending = Stopped if is_stopped else Finished
    yield ending(len(deciding.known), deciding.failed, len(deciding.known))


class _Deciding:
    """How far it is: races judged, the next batch of races, what is known of their runs."""

    def __init__(self, plan: Plan, until: Until, known: dict[int, float | None]) -> None:
        self.plan, self.until, self.known = plan, until, known
        self.failed = sum(value is None for value in known.values())
        self.selection = Selection(plan.strategies, until)
        self.runs = 0  # of the batches that were judged
        self._jobs = {(job.replication, job.strategy): job for job in plan.jobs() if job.days == plan.days}

    def _batch(self) -> range:
        size = self.selection.first if self.selection.races == 0 else TOGETHER
        return range(self.selection.races, min(self.selection.races + size, self.plan.replications))

    def wanted(self) -> list[Job]:
        """The runs of the next races, of all that remain."""
        return [self._jobs[race, name] for race in self._batch() for name in self.selection.remaining]

    def missing(self) -> list[Job]:
        """Those of the next races that are not carried out yet."""
        return [job for job in self.wanted() if job.number not in self.known]

    def goes_on(self) -> bool:
        """Whether there are races to run, and a budget for them."""
        wanted = self.wanted()
        within = self.runs + len(wanted) <= self.until.budget
        return not self.selection.is_decided and bool(wanted) and within

    def told(self, outcome: Outcome) -> RunFinished | RunFailed:
        """A run is over."""
        if isinstance(outcome, Broke):
            self.known[outcome.job.number] = None
            self.failed += 1
            return failed(self.plan, outcome)
        self.known[outcome.job.number] = outcome.run.figures["value"]
        return RunFinished(outcome.job, outcome.run, outcome.seconds)

    def progress(self) -> Progress:
        """How much of the budget is used; how long it takes nobody knows."""
        return Progress(len(self.known), self.failed, max(self.until.budget, len(self.known)), None)

    def judge(self) -> None:
        """Take the races of the batch one by one; who is dropped stays dropped, who failed is withdrawn."""
        self.runs += len(self.wanted())
        for race in self._batch():
            values = {name: self.known[self._jobs[race, name].number] for name in self.selection.remaining}
            for name, value in values.items():
                if value is None:
                    self.selection.withdraw(name)
            self.selection.take({name: value for name, value in values.items() if value is not None})
            if self.selection.is_decided:
                return

    def end(self, is_stopped: bool) -> Decided:
        """Who was picked and why it ended."""
        selection = self.selection
        why = "stopped" if is_stopped else "budget"
        if not is_stopped and selection.is_decided:
            why = "alone" if len(selection.remaining) == 1 else "alike" if selection.remaining else "failed"
        return Decided(
            best=selection.best,
            why=why,
            remaining=tuple(selection.remaining),
            dropped=dict(selection.dropped),
            races=selection.races,
            runs=len(self.known),
            most=selection.most_races(),
            surer=selection.surer_races(),
            until=self.until,
        )

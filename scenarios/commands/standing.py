"""Who leads while runs are still coming in."""

from __future__ import annotations

from scenarios.executors.jobs import Job
from scenarios.verdict.sentences import short
from simulation.run import Run


class Interim:
    """Sums of value over the replications that every strategy has finished so far."""

    def __init__(self, strategies: tuple[str, ...]) -> None:
        self._strategies = strategies
        self._open: dict[tuple[int, int], dict[str, float]] = {}
        self._sums = dict.fromkeys(strategies, 0.0)
        self._days = 0
        self.complete = 0

    def takes(self, job: Job, run: Run) -> bool:
        """Take a run in; true where it makes a replication of the first horizon complete."""
        self._days = self._days or job.days
        if job.days != self._days:
            return False
        values = self._open.setdefault((job.days, job.replication), {})
        values[job.strategy] = run.figures["value"]
        if len(values) < len(self._strategies):
            return False
        for name, value in self._open.pop((job.days, job.replication)).items():
            self._sums[name] += value
        self.complete += 1
        return True

    def leader(self) -> str:
        """Who leads so far."""
        leader = max(self._sums, key=self._sums.__getitem__)
        return f"after {self.complete} races {leader} leads" if self.complete > 1 else f"{leader} leads"

    def ranking(self) -> str:
        """Everybody's mean value so far, best first."""
        order = sorted(self._sums, key=self._sums.__getitem__, reverse=True)
        return ", ".join(f"{name} {short(self._sums[name] / self.complete)}" for name in order)

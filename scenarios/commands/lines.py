"""What a program reads: one JSON object per line."""

from __future__ import annotations

import json

from scenarios.commands.asked import Answer, Asked
from scenarios.commands.telling import event as say
from scenarios.experiments.events import Decided, Event, Finished, Progress, RunFailed, RunFinished, Stopped
from scenarios.verdict.plain import plain_estimate, plain_number, plain_verdict


class Lines:
    """Tells a comparison as JSON lines on stdout; nothing else is written there."""

    def begin(self, asked: Asked, over: int = 0) -> None:
        """What is going to be run, what to be careful about, and how many runs were over before."""
        plan = asked.plan
        say(
            "started",
            study=asked.name,
            result=str(asked.result),
            strategies=list(plan.strategies),
            replications=plan.replications,
            people=plan.people,
            weight=plain_number(plan.weight),
            days=plan.days,
            seed=plan.seed,
            runs=plan.total,
            over=over,
        )
        figures = [
            {"name": figure.name, "value": plain_number(figure.value), "unit": figure.unit}
            for figure in asked.implied.figures
        ]
        say("implied", figures=figures)
        for text in asked.warnings:
            say("warning", text=text)

    def show(self, event: Event) -> None:
        """One event of the experiment."""
        match event:
            case RunFinished(job, run, seconds):
                say(
                    "run",
                    strategy=job.strategy,
                    replication=job.replication,
                    days=job.days,
                    value=plain_number(run.figures["value"]),
                    profit=plain_number(run.figures["profit"]),
                    remaining=plain_number(run.figures["remaining"]),
                    seconds=round(seconds, 6),
                )
            case RunFailed(job, seed, error, traceback, cause, injects):
                say(
                    "failed",
                    run=job.number,
                    strategy=job.strategy,
                    replication=job.replication,
                    days=job.days,
                    seed=seed,
                    error=error,
                    cause=cause,
                    injects=json.loads(injects),
                    traceback=traceback,
                )
            case Progress(over, failed, total, left):
                left = None if left is None else round(left, 1)
                say("progress", over=over, failed=failed, total=total, seconds_left=left)
            case Decided():
                _decided(event)
            case Stopped(over, failed, total):
                say("stopped", over=over, failed=failed, total=total)
            case Finished():
                pass  # the verdict follows and says it

    def answer(self, answer: Answer) -> None:
        """Every figure of each strategy, then the verdict: the last line."""
        asked = answer.asked
        for strategy, figures in answer.verdict.figures.items():
            plain = {name: {**plain_estimate(found), "count": found.count} for name, found in figures.items()}
            say("figures", strategy=strategy, figures=plain)
        verdict = plain_verdict(
            answer.verdict,
            study=asked.name,
            people=asked.plan.people,
            purse=asked.plan.purse(),
            planned_spend=asked.planned_spend,
        )
        say("verdict", **verdict)

    def postpone(self, asked: Asked) -> None:
        """The line on the stop was the last."""

    def end(self) -> None:
        """Nothing is left open."""


def _decided(event: Decided) -> None:
    """How a search for the best ended."""
    say(
        "decided",
        best=event.best,
        why=event.why,
        remaining=list(event.remaining),
        dropped=event.dropped,
        races=event.races,
        runs=event.runs,
        most_races=event.most,
        surer_races=event.surer,
        confidence=event.until.confidence,
        indifference=event.until.indifference,
        budget=event.until.budget,
    )

"""Alert rules: a figure is watched week by week; when it has moved so far for so long, something is done.

A rule holds in a week when the figure x of that week against what it is compared with, x₀, is

    up:  x > (1 + by)·x₀     down:  x < (1 − by)·x₀

x₀ being last week's figure, or the baseline: the mean of some weeks that ended before the first of the `weeks` running
in which the rule has to hold. Against a level it holds while the figure lies above it, or below. Weeks for which a
figure cannot be told never count. A cost of acquisition is watched for each channel by itself, as last touch sees it.
Severity decides the speed: a high one is acted upon by whoever sees it, a medium one after the organisation's latency,
a low one waits for the next review and for the latency then; the delay of the action comes on top. A rule that has
fired rests for some weeks.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from simulation.organisation.actions import AnyAction, ChangeMix, Reallocate, SoftenClaims, TrainDesk
from simulation.organisation.watched import Watched
from simulation.quantity import Quantity, Record


class AlertRule(Record):
    """What is watched, when it counts, and what is done."""

    watch: Watched = Field(default="acquisition cost", description="The figure, week by week.")
    moves: Literal["up", "down"] = Field(
        default="up", description="Whether it counts that it rises or falls."
    )
    by: Annotated[
        float, Quantity("share", "By how much at least, of what it is compared with.", low=0, high=100)
    ] = 0.2
    against: Literal["last week", "baseline", "level"] = Field(
        default="baseline",
        description="What a week is compared with: the one before, a mean, or a stated level.",
    )
    level: Annotated[
        float, Quantity("of the figure", "The level, where a week is compared with one.", low=0, high=1e12)
    ] = 0.0
    weeks: Annotated[
        int,
        Quantity("weeks", "Weeks running in which it must hold.", low=1, high=52, whole=True, varies=False),
    ] = 1
    baseline: Annotated[
        int, Quantity("weeks", "Weeks of which the baseline is the mean.", low=1, high=104, whole=True, varies=False)
    ] = 4  # fmt: skip
    severity: Literal["low", "medium", "high"] = Field(
        default="medium",
        description="How soon it is acted upon: at the next review, after deciding, at once.",
    )
    delay: Annotated[float, Quantity("days", "From the decision until it is done.", low=0, high=365)] = 0.0
    rest: Annotated[
        int, Quantity("weeks", "Weeks for which it rests after it fired.", low=0, high=520, whole=True, varies=False)
    ] = 4  # fmt: skip
    actions: tuple[AnyAction, ...] = Field(default=(), description="What is done, in this order.")

    def holds(self, figures: Sequence[float]) -> bool:
        """Whether it holds after a week, from the figure of every week so far [week]."""
        first = len(figures) - self.weeks
        return first >= 0 and all(
            self._is_met(figures[week], self._compared_with(figures, week, first))
            for week in range(first, len(figures))
        )

    def _compared_with(self, figures: Sequence[float], week: int, first: int) -> float:
        if self.against == "last week":
            return figures[week - 1] if week else math.nan
        before = figures[max(0, first - self.baseline) : first]
        return sum(before) / self.baseline if len(before) == self.baseline else math.nan

    def _is_met(self, now: float, before: float) -> bool:
        if self.against == "level":
            return now > self.level if self.moves == "up" else now < self.level
        if self.moves == "up":
            return before > 0.0 and now > (1.0 + self.by) * before
        return before > 0.0 and now < (1.0 - self.by) * before


SHIPPED: dict[str, AlertRule] = {
    "acquisition cost up a fifth": AlertRule(
        watch="acquisition cost", by=0.2, weeks=3, severity="medium", actions=(Reallocate(kind="reallocate"),)
    ),
    "complaints up by half": AlertRule(
        watch="complaints",
        by=0.5,
        against="last week",
        severity="high",
        delay=5.0,
        actions=(TrainDesk(kind="train desk"), SoftenClaims(kind="soften claims")),
    ),
    "conversion under baseline": AlertRule(
        watch="conversion",
        moves="down",
        by=0.0,
        weeks=2,
        severity="medium",
        actions=(ChangeMix(kind="change mix"),),
    ),
}  # as practitioners state them; baseline, rest, delay and how far the mix moves are assumptions


class Watch:
    """The figures of every week so far, and when each rule may fire again."""

    def __init__(self, rules: dict[str, AlertRule]) -> None:
        self.rules = rules
        self.weeks: dict[tuple[str, str], list[float]] = {}  # figure and channel → [week]
        self._rests: dict[tuple[str, str], int] = {}

    def write_down(self, figures: dict[tuple[str, str], float]) -> None:
        """The figures of the week that has passed, by figure and channel."""
        for key, figure in figures.items():
            self.weeks.setdefault(key, []).append(figure)

    def fired(self, week: int) -> Iterator[tuple[str, AlertRule, str, float]]:
        """Rules that hold after a week: name, rule, channel and figure; each fires once, then rests."""
        for name, rule in self.rules.items():
            for (figure, channel), history in self.weeks.items():
                key = name, channel
                if figure == rule.watch and week >= self._rests.get(key, 0) and rule.holds(history):
                    self._rests[key] = week + 1 + rule.rest
                    yield name, rule, channel, history[-1]

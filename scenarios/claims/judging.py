"""Whether a claim is borne out: each figure's interval held against where it must lie, and what is missing if not."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scenarios.claims.claim import Figure
from scenarios.claims.kinds import KINDS
from scenarios.claims.reading import Asked
from scenarios.claims.trials import Need, Runs
from scenarios.verdict.intervals import Estimate


@dataclass(frozen=True)
class Judged:
    """One figure as it came out."""

    figure: Figure
    found: Estimate

    @property
    def holds(self) -> bool:
        """Whether it lies where it must: the whole interval beyond a threshold, or the figure itself at a limit."""
        figure, found = self.figure, self.found
        return (
            not math.isnan(found.mean)
            and (figure.above is None or found.low > figure.above)
            and (figure.below is None or found.high < figure.below)
            and (figure.at_least is None or found.mean >= figure.at_least)
            and (figure.at_most is None or found.mean <= figure.at_most)
        )

    @property
    def enough(self) -> int | None:
        """Replications that would tell it apart at the size found; None where the figure lies on the wrong side.

        Half an interval shrinks like 1 ÷ √n.
        """
        most = 0
        for limit, sign in ((self.figure.above, 1.0), (self.figure.below, -1.0)):
            if limit is None:
                continue
            room = sign * (self.found.mean - limit)
            if not room > 0.0 or math.isnan(self.found.half_width):
                return None
            if room > self.found.half_width:
                continue  # that limit is told apart already
            most = max(most, math.ceil(self.found.count * (self.found.half_width / room) ** 2) + 1)
        return most or None

    def why_not(self) -> str:
        """Why it does not lie where it must, in words."""
        figure, found = self.figure, self.found
        if math.isnan(found.mean):
            return f"{figure.label}: cannot be counted"
        half = "" if math.isnan(found.half_width) else f" ± {found.half_width:.3g}"
        told = f"{figure.label}: {found.mean:.3g}{half} {figure.unit}, expected {figure.expected}"
        if self.enough is None:
            return told
        return f"{told}; not separated at {found.count} replications, about {self.enough:,} would do at this size"


@dataclass(frozen=True)
class Judgement:
    """All figures of a claim at one setting; borne out where each lies where it must."""

    figures: Mapping[str, Judged]

    @property
    def is_borne_out(self) -> bool:
        """Whether the claim comes out."""
        return all(judged.holds for judged in self.figures.values())

    @property
    def first(self) -> Judged:
        """The claim's own figure."""
        return next(iter(self.figures.values()))

    def why_not(self) -> str:
        """Which figures do not lie where they must, in words."""
        return "; ".join(judged.why_not() for judged in self.figures.values() if not judged.holds)


def judged(asked: Asked, need: Need, runs: Runs) -> Judgement:
    """The judgement from the runs of a need."""
    values, count = runs.values(need)
    figures = {}
    for name, figure in asked.claim.figures.items():
        formula = asked.formulas[name]
        found = (
            KINDS[figure.kind].estimated(formula, values, count)
            if count
            else Estimate(math.nan, math.nan, math.nan, 0)
        )
        figures[name] = Judged(figure, found)
    return Judgement(figures)

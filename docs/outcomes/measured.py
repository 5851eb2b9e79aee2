"""What comes out of a bundled market: in closed form from its numbers, and in a run of each of its strategies."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docs.outcomes.bands import Band, band
from scenarios.study import Study
from simulation.implied import implied
from simulation.run import simulate

IMPLIED = {
    "activation": ("activation", "visits that activate", "share"),
    "lead rate": ("", "visits that make a lead within a year", "share"),
    "path": ("path", "first shopping occasions that end in a payment", "share"),
    "path later": ("path_later", "later shopping occasions that end in a payment", "share"),
    "signing": ("signing", "decided leads that sign", "share"),
    "reproduction": ("reproduction", "customers that a customer's invitations bring", "people/person"),
}
"""By figure: its name among the implications, what it is, its unit."""

RUN = {
    "d1": ("d1", "used on day 1 after activation", "share"),
    "d7": ("d7", "used on day 7", "share"),
    "d30": ("d30", "used on day 30", "share"),
    "won back": ("won_back", "contacts of the silent that brought somebody back", "share"),
    "k factor": ("k_factor", "invitations accepted per customer won", "people/person"),
    "attainment": ("attainment", "representatives who signed the team's mean or more", "share"),
    "attainment spread": ("attainment_spread", "spread of deals between them, over their mean", "share"),
    "cost": ("acquisition_cost", "media, sales and operations per customer won", "money/person"),
}
"""By figure: its name among the figures of a run, what it is, its unit."""

REPLICATION = 0


@dataclass(frozen=True)
class Outcome:
    """A figure that came out: its value, or its values by strategy, beside what is published of it."""

    figure: str
    words: str
    unit: str
    values: tuple[float, ...]
    published: Band | None

    @property
    def lies(self) -> str:
        """Where it lies beside the published band, in a word."""
        if self.published is None:
            return "none published"
        low, high = self.published.low, self.published.high
        shown = [
            float(f"{value:.3g}") for value in self.values
        ]  # bands are published with two digits or three
        places = {"below" if value < low else "above" if value > high else "inside" for value in shown}
        return (
            places.pop() if len(places) == 1 else "partly inside" if "inside" in places else "on both sides"
        )

    @property
    def is_outside(self) -> bool:
        """Whether some of it lies outside of what is published."""
        return self.lies not in ("inside", "none published")


def in_closed_form(name: str, study: Study) -> Iterator[Outcome]:
    """What the market's numbers imply for its reference person."""
    found = {each.name: (each.label, each.value) for each in implied(study.market, study.purse).figures}
    if "leads" in found:
        found["lead rate"] = "", found["activation"][1] * found["leads"][1]
    for figure, (implication, words, unit) in IMPLIED.items():
        if (implication or figure) in found:
            value = found[implication or figure][1]
            yield Outcome(figure, words, unit, (value,), band(name, figure))
    for implication, (label, value) in found.items():
        if implication.startswith("cost_by_") and math.isfinite(value):
            figure = f"cost by {implication.removeprefix('cost_by_')}"
            words = f"{label.replace('Acquisition: ', 'acquisition by ')}, before it saturates"
            yield Outcome(figure, words, "money/person", (value,), band(name, figure))


def in_runs(name: str, figures: Mapping[str, Mapping[str, float]]) -> Iterator[Outcome]:
    """What runs of the strategies ended with [strategy, figure], without those in which a figure does not occur."""
    for figure, (key, words, unit) in RUN.items():
        values = tuple(own[key] for own in figures.values() if math.isfinite(own[key]) and own[key] > 0.0)
        if values:
            yield Outcome(figure, words, unit, values, band(name, figure))


def lived(study: Study) -> dict[str, dict[str, float]]:
    """The figures of a run of each strategy, the first replication of the study's own seed."""
    return {
        name: simulate(
            study.market,
            strategy,
            study.days,
            study.seed,
            REPLICATION,
            start=study.start,
            injects=study.injects,
        ).figures
        for name, strategy in study.strategies.items()
    }

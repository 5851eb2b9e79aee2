"""What a report is about: the answer, the players in their order, and the numbers its pictures are drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scenarios.commands.asked import Answer
from scenarios.exports.chart_bands import Strand
from scenarios.exports.chart_money import Spend
from scenarios.exports.chart_pairs import Match
from scenarios.exports.drawing import Player
from scenarios.exports.voice import Voice
from scenarios.study import NOTHING
from scenarios.verdict.bands import band
from scenarios.verdict.cube import Cube
from scenarios.verdict.ranking import Pair
from scenarios.verdict.words import leading_pair
from simulation.ledger import FUNCTIONS

SPREAD = (0.1, 0.9)  # of the races a pale bar holds
MOST_FOR_ALL_PAIRS = 5  # strategies; with more, only the best one's pairs are drawn


@dataclass(frozen=True)
class Matter:
    """An answer as a reader of a language hears it."""

    answer: Answer
    voice: Voice

    @cached_property
    def cube(self) -> Cube:
        """The replications that the verdict counts."""
        return self.answer.cube.matched()

    @cached_property
    def players(self) -> Mapping[str, Player]:
        """Every strategy in the study's order, the silent one last."""
        study = self.answer.asked.plan.study
        place = {name: index for index, name in enumerate(study.strategies)}
        return {
            name: Player(name, self.voice.label(name), place.get(name, len(place)), name == NOTHING)
            for name in self.answer.cube.strategies
        }

    @property
    def spending(self) -> tuple[Player, ...]:
        """The strategies that a planner wrote."""
        return tuple(player for player in self.players.values() if not player.is_silent)

    @cached_property
    def raced(self) -> tuple[Player, ...]:
        """Those of them with a finished run."""
        return tuple(
            player for player in self.spending if self.cube.finished[self.cube.row(player.name)].any()
        )

    def note(self, player: Player) -> str:
        """What a strategy is about."""
        about = self.answer.asked.plan.study.about.get(player.name)
        return about.note.in_language(self.voice.language) if about is not None else ""

    @property
    def has_runs(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.answer.verdict.replications and self.raced)

    @property
    def lead(self) -> Pair | None:
        """The best against the second."""
        return leading_pair(self.answer.verdict) if self.has_runs else None

    def mean(self, name: str, figure: str) -> float:
        """Mean of a figure of a strategy."""
        return self.answer.verdict.figures[name][figure].mean

    def total(self, name: str, measure: str) -> float:
        """Mean over the races of a daily measure's sum over the days."""
        runs = self._daily(measure)[self.cube.row(name)][self.cube.finished[self.cube.row(name)]]
        return float(runs.sum(axis=1).mean()) if runs.size else float("nan")

    def _daily(self, measure: str) -> np.ndarray:
        if measure not in self._read:
            self._read[measure] = self.cube.daily[measure]
        return self._read[measure]

    @cached_property
    def _read(self) -> dict[str, np.ndarray]:
        return {}

    def strands(self, measure: str, *, cumulative: bool = False) -> tuple[Strand, ...]:
        """A daily measure of every strategy with its band."""
        bands = band(self._daily(measure), cumulative=cumulative)
        return tuple(
            Strand(player, bands.mean[row], bands.low[row], bands.high[row])
            for row, player in enumerate(self.players.values())
            if np.isfinite(bands.mean[row]).all()
        )

    @cached_property
    def spends(self) -> tuple[Spend, ...]:
        """Planned and actual money of every strategy that raced."""
        found = []
        for player in self.raced:
            planned = self.answer.asked.planned_spend[player.name]
            committed, variable = (
                {name: self.total(player.name, f"{kind}_{name}") for name in FUNCTIONS}
                for kind in ("spend", "variable")
            )
            found.append(Spend(player, planned, committed, variable))
        return tuple(found)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The pairs worth drawing, best first: all of a few strategies, else the best one's."""
        best = self.answer.verdict.ranking[0].strategy
        few = len(self.spending) <= MOST_FOR_ALL_PAIRS
        drawn = [
            pair
            for pair in self.answer.verdict.pairs
            if pair.a == best or (few and NOTHING not in (pair.a, pair.b))
        ]
        return tuple(self._match(pair) for pair in drawn if pair.difference.count)

    def _match(self, pair: Pair) -> Match:
        value = self.cube.figures["value"]
        differences = value[self.cube.row(pair.a)] - value[self.cube.row(pair.b)]
        low, high = np.nanquantile(differences, SPREAD)
        races = pair.difference.count
        won = self.voice.text(
            "won {won:count} of {races:count}", won=round(2 * pair.won * races) / 2, races=races
        )
        ends = [
            x if np.isfinite(x) else pair.difference.mean for x in (pair.difference.low, pair.difference.high)
        ]
        better, other = self.players[pair.a], self.players[pair.b]
        return Match(better, other, pair.difference.mean, ends[0], ends[1], float(low), float(high), won)

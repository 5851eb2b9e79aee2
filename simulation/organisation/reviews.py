"""Reviews: every so many days the organisation reads its figures, decides, and moves money between channels.

What a channel is scored on is the goal. With siloed goals each function answers for a figure of its own and moves the
money of its own channels by it: people reached (channels that make known, unless stated otherwise), new customers
(channels that only catch demand) or repeat orders and renewals. No money crosses from one function's channels to
another's. With joint goals there is one purse, and a channel is scored on contribution: with f and l the contribution
of first and of later orders credited to it, F and L those of all channels, and q the part for which planning answers,

    n_c = (new customers) · (q · f_c ÷ F + (1 − q) · l_c ÷ L)

Planning answers for winning, operations for keeping. With q = F ÷ (F + L) that is contribution itself; 6 : 4 weighs the
two as agreed. How n_c moves money: `reallocation.py`. What is credited to whom: `attribution.py`.
"""

from __future__ import annotations

from typing import Annotated, Literal

import numpy as np
from pydantic import Field

from simulation.crowd.attribution import DEALS, FIRST, KEPT, LATER, REACHED, TRUTH
from simulation.noted import Move, Seen
from simulation.organisation.alerts import AlertRule
from simulation.organisation.coordination import latency_of
from simulation.organisation.course import Situation, movable
from simulation.organisation.feedback import Feedback
from simulation.organisation.reallocation import Limits, index, moved
from simulation.organisation.trials import Trial
from simulation.quantity import Quantity, Record

Figure = Literal["reach", "deals", "retention"]
ROW_OF: dict[str, int] = {"reach": REACHED, "deals": DEALS, "retention": KEPT}


class ReviewMarket(Record):
    """The world's side of reviews: what figures can show, how long deciding takes, what it costs."""

    latency: Annotated[
        float,
        Quantity(
            "days",
            "From reading the figures to deciding, where coordination is not simulated.",
            low=0,
            high=365,
            source="two days of spreadsheets, practitioners' account",
            grade="C",
        ),
    ] = latency_of(None)
    cost: Annotated[float, Quantity("money/review", "Hours of everybody at a review.", low=0, high=1e9)] = (
        400.0
    )
    views_seen: Annotated[
        float,
        Quantity(
            "share",
            "Chance that noticing an advertisement leaves a trace; a click always does.",
            low=0,
            high=1,
        ),
    ] = 0.3
    window: Annotated[float, Quantity("days", "Days for which a touch counts.", low=0, high=3650)] = 90.0
    training: Annotated[
        float, Quantity("money/agent", "Training of a service agent on short notice.", low=0, high=1e6)
    ] = 500.0
    feedback: Feedback = Field(
        default=Feedback(), description="What targeting can learn from the outcomes of leads."
    )


class ReviewPlan(Record):
    """How an organisation steers: when it looks, by which goals, how far it moves, what it tests and watches."""

    every: Annotated[
        int,
        Quantity(
            "days", "Days between reviews: 7 weekly, 30 monthly, 91 quarterly; 0: none.", low=0, high=3650, whole=True,
            varies=False,
        ),
    ] = 7  # fmt: skip
    goals: Literal["joint", "siloed"] = Field(
        default="joint", description="One goal, contribution, or each function's own figure."
    )
    split: Annotated[
        float,
        Quantity("share", "Part of the joint return for which planning answers, the rest operations.", low=0, high=1),
    ] = 0.6  # fmt: skip
    figures: dict[str, Figure] = Field(
        default_factory=dict,
        description="Whose channel it is under siloed goals, by channel: reach, deals or retention.",
    )
    damping: Annotated[
        float, Quantity("exponent/week", "How far a week's shares follow the returns seen.", low=0, high=1)
    ] = 0.5
    step: Annotated[
        float, Quantity("share/week", "Most by which a channel's share of the money grows in a week.", low=0, high=10)
    ] = 0.25  # fmt: skip
    floor: Annotated[
        float, Quantity("share", "Least share of the money left to a channel.", low=0, high=1)
    ] = 0.05
    cap: Annotated[float, Quantity("share", "Most of the money given to one channel.", low=0, high=1)] = 0.6
    prior: Annotated[
        float,
        Quantity("people", "Customers that each channel is thought to have brought before figures are read.", low=0),
    ] = 10.0  # fmt: skip
    feedback: bool = Field(
        default=False, description="Outcomes of leads are fed back to those who choose whom channels address."
    )
    trials: dict[str, Trial] = Field(default_factory=dict, description="Tests, by name.")
    shipped_rules: bool = Field(
        default=False, description="The three alert rules that come with Shapan are watched too."
    )
    alerts: dict[str, AlertRule] = Field(default_factory=dict, description="Alert rules, by name.")

    def limits(self) -> Limits:
        """How far one review may move, and one that is called by an alert in a plan without reviews."""
        days = float(self.every or 7)
        return Limits(self.damping, self.step, self.floor, self.cap, self.prior, days)


def figure_of(situation: Situation, channel: str, plan: ReviewPlan) -> Figure:
    """The figure by which a channel is judged under siloed goals."""
    makes_known = situation.market.channels[channel].broadcast is not None
    return plan.figures.get(channel, "reach" if makes_known else "deals")


def reviewed(
    situation: Situation, before: Situation, plan: ReviewPlan, is_joint: bool
) -> tuple[tuple[Seen, ...], dict[str, float], tuple[Move, ...]]:
    """What is seen since an earlier situation, the new shares of the money by channel, and the moves they make."""
    channels = movable(situation.market, situation.plan)
    brought, spent = situation.sums - before.sums, situation.spent - before.spent
    seen = tuple(_seen(situation, channels, brought, spent))
    shares = situation.shares(channels)
    money = situation.money(channels)
    if not channels or money <= 0.0:
        return seen, {}, ()
    pots = [channels] if is_joint else _pots(situation, channels, plan)
    new: dict[str, float] = {}
    moves: list[Move] = []
    for pot in pots:
        rows = [channels.index(name) for name in pot]
        places = [1 + situation.names.index(name) for name in pot]
        part = float(shares[rows].sum())
        found = _score(
            brought[:, places], None if is_joint else figure_of(situation, pot[0], plan), plan.split
        )
        found = found * _corrected(situation, pot, is_joint or figure_of(situation, pot[0], plan) != "reach")
        paid = spent[[place - 1 for place in places]]
        demand = _demand(situation, before, pot) / (part * money) if part > 0.0 else np.full(len(pot), np.inf)
        inside = shares[rows] / part if part > 0.0 else shares[rows]
        after, bounds = moved(inside, index(found, paid, plan.prior), plan.limits(), demand)
        for name, was, now, bound in zip(pot, inside, after, bounds, strict=True):
            new[name] = float(now) * part
            moves.append(Move(f"media.{name}", float(was) * part * money, float(now) * part * money, bound))
    return seen, new, tuple(moves)


def _pots(situation: Situation, channels: tuple[str, ...], plan: ReviewPlan) -> list[tuple[str, ...]]:
    """The channels of each function."""
    by_figure: dict[str, list[str]] = {}
    for name in channels:
        by_figure.setdefault(figure_of(situation, name, plan), []).append(name)
    return [tuple(names) for names in by_figure.values()]


def _score(brought: np.ndarray, figure: Figure | None, split: float) -> np.ndarray:
    """What each channel is scored on [channel], from what it brought [figure, channel]; no figure: the joint goal."""
    if figure is not None:
        own: np.ndarray = brought[ROW_OF[figure]]
        return own
    score, whole = np.zeros(brought.shape[1]), 0.0
    for weight, earned in ((split, brought[FIRST]), (1.0 - split, brought[LATER])):
        earned = np.maximum(earned, 0.0)
        if earned.sum() > 0.0:
            score += weight * earned / earned.sum()
            whole += weight
    deals: np.ndarray = brought[DEALS]
    return float(deals.sum()) / whole * score if whole > 0.0 else deals


def _corrected(situation: Situation, pot: tuple[str, ...], is_measured: bool) -> np.ndarray:
    """What a test found a channel to bring, over what last touch says [channel]; people reached are not tested."""
    corrections = situation.course.corrections if is_measured else {}
    return np.array([corrections.get(name, 1.0) for name in pot])


def _demand(situation: Situation, before: Situation, pot: tuple[str, ...]) -> np.ndarray:
    """What each channel could have spent a week since the earlier situation [money, by channel]."""
    weeks = max(situation.day - before.day, 1) / 7.0
    sought = (situation.sought - before.sought) / weeks
    channels = situation.market.channels
    return np.array([
        np.inf if channels[name].broadcast is not None else sought[situation.names.index(name)] for name in pot
    ])  # fmt: skip


def _seen(
    situation: Situation, channels: tuple[str, ...], brought: np.ndarray, spent: np.ndarray
) -> list[Seen]:
    """Spend, and new customers by last touch beside those in truth, of each channel."""
    found = []
    for name in channels:
        place = 1 + situation.names.index(name)
        found.append(Seen("spend", name, float(spent[place - 1])))
        found.append(Seen("customers", name, float(brought[DEALS, place]), float(brought[TRUTH, place])))
        found.append(Seen("contribution", name, float(brought[FIRST, place] + brought[LATER, place])))
    return found

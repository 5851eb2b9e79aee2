"""Step 1 of a day, where the organisation decides: what it can see goes in, its plan as changed comes out.

Reviews, alerts and tests (`board.py`) read spend, touches and the books of the days before; this morning's plan is the
written one as the course decided so far changes it. Feedback of sales outcomes sharpens targeting once a week. Where a
strategy holds no reviews, nothing of this is kept, drawn or paid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.attribution import Touches
from simulation.crowd.trying import Trials, try_out
from simulation.organisation.board import Board
from simulation.organisation.course import Situation
from simulation.organisation.feedback import sharpened
from simulation.organisation.reviews import ReviewMarket, ReviewPlan
from simulation.organisation.watched import WEEK
from simulation.tactics import TacticPlan

if TYPE_CHECKING:
    from simulation.state import State
    from simulation.strategy import Strategy


class Seats:
    """Where a strategy holds reviews: who decides, the touches that are kept for it, and its tests."""

    def __init__(self, state: State, market: ReviewMarket, plan: ReviewPlan) -> None:
        self.touches = Touches(state, market.views_seen, market.window)
        self.board = Board(plan)
        self.trials = Trials(plan.trials, state.market, state.plan)


def seats(state: State) -> Seats | None:
    """Before the first morning: whoever reviews keeps touches from the beginning; None where nobody does."""
    market, plan = state.market.reviews, state.plan.reviews
    return None if market is None or plan is None else Seats(state, market, plan)


def may_begin(plan: Strategy) -> dict[str, TacticPlan]:
    """The tactics bought, and those that a test or an alert may begin."""
    if plan.reviews is None:
        return plan.tactics
    actions = [action for rule in plan.reviews.alerts.values() for action in rule.actions]
    names = [trial.tactic for trial in plan.reviews.trials.values()]
    names += [getattr(action, action.starts) for action in actions if action.starts]
    return {**{name: TacticPlan() for name in names if name is not None}, **plan.tactics}


def steer(state: State, is_new: bool) -> None:
    """Look, decide, and turn to the plan of today; `is_new` where the written records have changed."""
    seats, market = state.seats, state.market.reviews
    if seats is None or market is None:
        return
    board = seats.board
    feeds_back = board.plan.feedback and state.accounts is not None
    if feeds_back and (is_new or state.day % WEEK == 0):
        outcomes = state.book.total("decided") * state.weight
        state.market = sharpened(state.written[0], market.feedback, outcomes)
    if is_new:
        state.plan = board.course.steered(*state.written)
    done = len(board.noted)
    latency = market.latency if state.coordination is None else state.coordination.latency
    board.day(state.day, lambda: _situation(state, seats), latency)
    turns = try_out(state, board)
    for decision in board.noted[done:]:
        if decision.kind == "test":
            seats.trials.open.pop(decision.name)
        turns = True
    if turns:
        state.plan = board.course.steered(*state.written)
        state.tactics.groups = seats.trials.groups()
    _pay(state, board, market, feeds_back)


def _situation(state: State, seats: Seats) -> Situation:
    """What can be known this morning; it outlives the day, so that it holds the books and not the whole state."""
    names, book = seats.touches.names, state.book
    return Situation(
        day=state.day,
        market=state.market,
        plan=state.plan,
        course=seats.board.course,
        names=names,
        sums=seats.touches.sums.copy(),
        spent=np.array([state.channels[name].spent for name in names]),
        sought=np.array([state.channels[name].sought for name in names]),
        total=book.total,
        weight=state.weight,
    )


def _pay(state: State, board: Board, market: ReviewMarket, feeds_back: bool) -> None:
    """What looking and deciding costs today."""
    state.ledger.pay("operations", board.reviews * market.cost)
    if feeds_back:
        state.ledger.pay("operations", market.feedback.cost / 7.0)
    for function, money in board.course.bills:
        state.ledger.pay(function, money)
    board.course.bills.clear()

"""Use, silence and the hidden loss of habit.

While in the habit a person uses with a daily chance that perceived value, trust and tactics move. The habit itself is
lost with a chance a day that differs between people, Beta(a, b): over days a shifted-beta-geometric, so that an
activation cohort's share used on exactly day n is use · B(a, b + n) ÷ B(a, b) (D1, D7, D30). The loss is hidden: it is
drawn once, and the stage changes when silence shows it. In the transaction kind a buyer leaves by drop-out alone.
The law is that of Fader and Hardie (2007) for subscribers, taken for the habit of using.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import numpy as np

from simulation import kernels
from simulation.columns import parted, those_in
from simulation.crowd.competition import leaving, take_the_lost
from simulation.crowd.preparing import lost
from simulation.decisions import Choice
from simulation.distributions import beta, exponential
from simulation.hazards import ASK, BUY, INSIDE, LEAVE, USE, USING, daily_rate
from simulation.people import ACTIVE, CHURNED, CUSTOMER, DORMANT, LEAD
from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.state import State

COHORT_DAYS = (1, 7, 30)
COHORT_AGES = (
    *COHORT_DAYS,
    14,
    60,
    90,
    120,
    150,
    180,
    240,
    300,
    360,
)  # days after activation that are counted
USED = {age: f"used_d{age}" for age in COHORT_AGES}  # the measure of each
NOT_DUE = 32767  # the day on which a renewal falls due that nobody waits for


class Retention(Record):
    """How people keep using, and how they fall silent."""

    use: Choice = Choice(base=0.42, value=0.3, trust=0.3)
    leave: Choice = Choice(value=0.4, trust=0.8)
    habit_a: Annotated[
        float,
        Quantity("shape", "Beta shape a of the chance to lose the habit on a day.", low=0.01, high=1000),
    ] = 0.36
    habit_b: Annotated[
        float,
        Quantity("shape", "Beta shape b of the chance to lose the habit on a day.", low=0.01, high=1000),
    ] = 0.60
    silent_after: Annotated[
        int,
        Quantity(
            "days",
            "Days without use or order after which somebody counts as silent.",
            low=1,
            high=3650,
            whole=True,
        ),
    ] = 21


class Habits:
    """The own chance of each person to lose the habit on a day, the same in every spell."""

    def loss(self, state: State, person: np.ndarray) -> np.ndarray:
        """Own rate of losing the habit [1/day, by person]: −ln(1 − q), q ~ Beta(a, b) of the person."""
        if not person.size:
            return np.empty(0)
        retention = state.market.retention
        a_day = beta(state.draws.uniform("habit", person), retention.habit_a, retention.habit_b)
        return exponential(np.minimum(a_day, 1.0 - 1e-12))


def first_use(state: State, person: np.ndarray) -> None:
    """These people use for the first time of a spell and form a habit, short or long."""
    people = state.people
    people.live[person] = True
    people.habit[person] = True
    people.last[person] = state.day
    if state.rivalry is not None:
        state.rivalry.lose(person)
    state.notes.newcomers.append(person)
    state.heart.use(person)


def press_hazards(state: State) -> None:
    """Add today's shared rates of use, of losing the habit, of questions and of buying again."""
    retention, tactics, waiting = state.market.retention, state.tactics, state.waiting
    waiting.press(USE, daily_rate(retention.use.base), USING, tactics.pace("use", USING))
    waiting.press(LEAVE, leaving(state), USING, tactics.pace("leave", USING))
    waiting.press(BUY, state.season, USING, tactics.pace("buy_again", USING))
    waiting.press(ASK, 1.0 + lost(state).tickets, USING, tactics.pace("ask_for_help", USING))


def use(state: State) -> np.ndarray:
    """Step 9 of a day, first part: who loses the habit, who uses (row numbers); who asks and buys again is noted."""
    people = state.people
    users, lost, state.asking, state.buying = state.waiting.due_inside(state.live)
    if lost.size:
        people.habit[lost] = False
        take_the_lost(state, lost)
        state.waiting.end(lost, USE, LEAVE)
        users = those_in(people.habit, users, True)
    if users.size:
        ages = _count(state, users)
        for days, name in USED.items():
            state.book.add(name, ages[days])
        _wake(state, users)
        state.notes.users.append(users)
        state.heart.use(users)
    state.book.add("uses", users.size)
    return users


def _wake(state: State, users: np.ndarray) -> None:
    """Silent people who use again by themselves are silent no longer."""
    people = state.people
    silent = those_in(people.stage, users, DORMANT)
    if silent.size:
        paying, others = parted(silent, people.paying[silent])
        people.enter(paying, CUSTOMER)
        people.enter(others, ACTIVE)


def _count(state: State, users: np.ndarray) -> list[int]:
    """Write down that these people use today; how many of them by days since activation [to the oldest, and beyond]."""
    people, goal, beyond = state.people, state.waiting.goal_of[USE], COHORT_AGES[-1] + 1
    if kernels.compiled is not None:
        columns = people.uses, people.last, goal, people.since
        return kernels.compiled.used(users, *columns, state.day, beyond)
    people.uses[users] += 1
    people.last[users] = state.day
    state.waiting.end(users, USE)
    age = np.minimum(state.day - people.since.take(users), beyond)
    ages: list[int] = np.bincount(age, minlength=beyond + 1).tolist()
    return ages


def fall_silent(state: State) -> None:
    """Step 9 of a day, last part: silence becomes visible after so many days without use or order."""
    people = state.people
    quiet = _quiet(state, state.day - state.market.retention.silent_after)
    if not quiet.size:
        return
    people.enter(quiet, DORMANT)
    state.book.add("silent", quiet.size)
    done = quiet[~people.paying[quiet] & ~people.habit[quiet]]
    retire(state, done)


def _quiet(state: State, since: int) -> np.ndarray:
    """Who has not used or ordered since a day and is no lead and not seen to be silent yet."""
    people = state.people
    if kernels.compiled is not None:
        columns = people.live, people.last, since, people.stage
        return kernels.compiled.quiet(state.live, *columns, LEAD, DORMANT)
    live = state.live[people.live.take(state.live)]  # some have left since morning
    stage = people.stage[live]
    quiet: np.ndarray = live[(people.last[live] <= since) & (stage != DORMANT) & (stage != LEAD)]
    return quiet


def retire(state: State, person: np.ndarray) -> None:
    """These people have nothing left to do until somebody recalls them."""
    people = state.people
    people.live[person] = False
    people.habit[person] = False
    state.waiting.end(person, *INSIDE)


def churn(state: State, person: np.ndarray) -> None:
    """These people end their subscription: they have left, and it shows."""
    people = state.people
    people.paying[person] = False
    state.customers.due[person] = NOT_DUE
    people.enter(person, CHURNED)
    retire(state, person)
    state.book.add("lost", person.size)

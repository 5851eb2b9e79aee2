"""Planned spend: the money a strategy commits over the horizon, by function, before anything runs.

    media        weekly budget ÷ 7 a day, schedules read on their day
    sales        wages and hiring fees of the planned team; the places left by quitting and filled again after the
                 hiring delay are expected ones, at the yearly quit rate and without fatigue
    service      wages of the planned agents
    tactics      one-off when work begins, weekly ÷ 7 while live, and so much per expected contact
    projects     builders, and what campaigns pay channels; days of going live follow from the plan, nothing is drawn
    supply       space for the most goods that the plan holds, and supervisors
    site         capacity bought, and the content network
    positioning  so much for each unit by which the brand moves
    coordination hours of those who sit in meetings, trainers and the shared board, under their functions
    reviews      each review, and feedback ÷ 7 a day; tests as tactics while they last, what is decided later not at all
    recall       contacts a day × the price of a contact, as if there were always somebody to contact

Contacts of a tactic for everybody or for segments are size × shares ÷ (days of a round) × strength, exactly what a run
makes. Where the audience is a stage, a tier or the silent, its size is not known beforehand: then the contacts are
counted in one rehearsal, a run of the same market and strategy with few rows and one fixed luck. Ranges stand at their
typical value, or as `draws` draw them. What varies with success (commission, discounts, rewards, goods) is not planned
here.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator

from simulation.audience import Audience
from simulation.crowd.awareness import start as start_awareness
from simulation.crowd.coordinating import coordination_of
from simulation.crowd.media import daily_budgets
from simulation.crowd.positioning import moving_cost
from simulation.crowd.preparing import preparation_of, with_channels
from simulation.day import live_through
from simulation.draws import Draws
from simulation.ledger import FUNCTIONS, cents
from simulation.market import Market
from simulation.organisation import service, site, stock
from simulation.organisation.campaigns import Preparation
from simulation.organisation.clock import DAYS_OF_A_YEAR, works_on
from simulation.organisation.coordination import NOTHING, WEEK, weekly_costs
from simulation.organisation.projects import Prepared, own_builders
from simulation.quantity import Range, Stated
from simulation.resolve import R, change_days, changed, drawn, on_day
from simulation.state import State
from simulation.strategy import Strategy
from simulation.tactics import Tactic, TacticPlan, strength

REHEARSAL_ROWS = (
    2_500  # few enough for a tenth of a second, many enough that contacts are right to some per cent
)
Today = tuple[int, Market, Strategy, Preparation | None]


def typical(record: R) -> R:
    """The record with every range at its typical value and sources stripped; schedules stay."""

    def settle(_path: str, value: object) -> object:
        inner = value.value if isinstance(value, Stated) else value
        return inner.typical if isinstance(inner, Range) else inner

    return changed(record, settle)


def planned_spend(
    market: Market, strategy: Strategy, days: int, start: datetime.date, draws: Draws | None = None
) -> dict[str, float]:
    """Committed money by function [money] that a strategy plans over the horizon."""
    if draws is None:
        market, strategy = typical(market), typical(strategy)
    else:
        market, strategy = drawn(market, draws.number, "market"), drawn(strategy, draws.number, "strategy")
    total = dict.fromkeys(FUNCTIONS, 0)
    team = PlannedTeam()
    for day, now, plan, projects in _calendar(market, strategy, days):
        total["media"] += sum(cents(spend) for spend in _media(now, plan, projects))
        total["media"] += cents(_move(now, plan, day))
        total["sales"] += team.cost(day, (start.weekday() + day) % 7, now, plan)
        for function, money in _of_the_organisation(now, plan, projects):
            total[function] += cents(money)
        total["operations"] += _looking(now, plan, day)
        for name, tactic, bought in _bought(now, plan):
            total[tactic.function] += _cost_of_day(name, tactic, bought, now, day, projects)
    for function, money in _rehearsed(market, strategy, days, start).items():
        total[function] += cents(money)
    return {function: amount / 100.0 for function, amount in total.items()}


def planned_projects(market: Market, strategy: Strategy, days: int) -> tuple[Prepared, ...]:
    """The calendar of projects that a strategy plans, with every range at its typical value."""
    *_, (_, _, _, projects) = _calendar(typical(market), typical(strategy), days)
    return projects.calendar() if projects is not None else ()


def planned_days(market: Market, strategy: Strategy, days: int) -> Iterator[Today]:
    """Every day of a plan: day, market, strategy, and what is in preparation, which moves on with the next day."""
    return _calendar(typical(market), typical(strategy), days)


def _of_the_organisation(
    now: Market, plan: Strategy, projects: Preparation | None
) -> Iterator[tuple[str, float]]:
    """What parts of the organisation cost on a day, by function [money]."""
    if now.service is not None and plan.service is not None:
        yield "service", service.payroll(now.service, int(plan.service.agents)) / 100.0
    if now.recall is not None and plan.recall is not None:
        yield "operations", plan.recall.contacts * now.recall.contact_cost
    if now.stock is not None and plan.stock is not None:
        placed = plan.stock
        if projects is not None and now.projects is not None:
            placed = projects.placed(now.stock, placed, now.projects.hollow.goods)
        yield "supply", stock.committed_cost(now.stock, placed)
    if now.site is not None and plan.site is not None:
        yield "site", site.committed_cost(now.site, plan.site)
    if now.coordination is not None and plan.coordination is not None:
        builders = own_builders(plan.projects) if projects is not None else 0.0
        for function, money in weekly_costs(now.coordination, plan.coordination, builders).items():
            yield function, money / WEEK
    if projects is not None:
        yield "operations", projects.bill


def _calendar(market: Market, strategy: Strategy, days: int) -> Iterator[Today]:
    """Every day with the records as they stand on it, and what is in preparation."""
    strategy = with_channels(market, strategy)
    changes = change_days(market, strategy)
    coordination, projects = coordination_of(market), preparation_of(market)
    now, plan = on_day(market, 0), on_day(strategy, 0)
    for day in range(days):
        if day in changes:
            now, plan = on_day(market, day), on_day(strategy, day)
        if coordination is not None and now.coordination is not None:
            coordination.wake(now.coordination, plan.coordination or NOTHING)
        if projects is not None:
            projects.wake(day, now, plan, coordination)
        yield day, now, plan, projects


def _media(market: Market, plan: Strategy, projects: Preparation | None) -> Iterator[float]:
    """A day's budgets [money], for being noticed and for catching demand."""
    for name, bought in plan.media.items():
        channel = market.channels.get(name)
        if channel is not None:
            yield from daily_budgets(channel, bought, projects.money(name) if projects is not None else 0.0)


def _move(market: Market, plan: Strategy, day: int) -> float:
    """What a day of moving the brand costs [money]."""
    if market.positioning is None or plan.positioning is None:
        return 0.0
    return moving_cost(market.positioning, plan.positioning, day)


def _bought(market: Market, plan: Strategy) -> Iterator[tuple[str, Tactic, TacticPlan]]:
    """Tactics bought, and those that are tested, while they are, on the half that has them."""
    offered = market.tactics
    yield from ((name, offered[name], bought) for name, bought in plan.tactics.items() if name in offered)
    for trial in plan.reviews.trials.values() if plan.reviews is not None else ():
        if trial.tactic is not None and trial.tactic in offered:
            tactic = offered[trial.tactic]
            half = tactic.model_copy(update={"contacts": 0.5 * trial.share * tactic.contacts})
            until = trial.from_day + math.ceil(tactic.lead_time) + trial.days
            yield trial.tactic, half, TacticPlan(from_day=trial.from_day, until=until)


def _looking(market: Market, plan: Strategy, day: int) -> int:
    """What reviews and feedback cost on a day [cents]."""
    if market.reviews is None or plan.reviews is None:
        return 0
    is_review = plan.reviews.every > 0 and day > 0 and day % plan.reviews.every == 0
    cost = cents(market.reviews.cost) if is_review else 0
    feeds_back = plan.reviews.feedback and market.sales is not None and plan.sales is not None
    return cost + (cents(market.reviews.feedback.cost / 7.0) if feeds_back else 0)


def _cost_of_day(
    name: str, tactic: Tactic, bought: TacticPlan, market: Market, day: int, projects: Preparation | None
) -> int:
    """What a tactic costs on a day [cents], contacts of stages and of the silent apart."""
    if projects is None:
        starts, live = day == bought.from_day, strength(tactic, bought, day)
    else:
        starts, live = projects.works(name, tactic, bought, day)
    cost = cents(tactic.one_off) if starts else 0
    if live > 0.0:
        cost += cents(tactic.weekly / 7.0)
        if tactic.contacts and not _unforeseeable(tactic.audience):
            cost += cents(live * _addressed_share(market, tactic) * market.people.size * tactic.per_contact)
    return cost


def _unforeseeable(audience: Audience) -> bool:
    return bool(audience.stages or audience.tiers or audience.silent_days)


def _addressed_share(market: Market, tactic: Tactic) -> float:
    """Share of the market that a tactic for everybody or for segments contacts on a day at full strength."""
    segments = market.people.segments
    wanted = [name for name in tactic.audience.segments if name in segments]
    if not tactic.audience.segments or not segments:
        return tactic.contacts
    whole = sum(segment.share for segment in segments.values())
    return sum(segments[name].share for name in wanted) / whole * tactic.contacts


class PlannedTeam:
    """The expected headcount of a sales team, moved day by day like the real one but in expectation."""

    def __init__(self) -> None:
        self.places = 0
        self.present: float | None = None  # expected representatives
        self.due: dict[int, float] = {}  # expected places to fill again [day they fall due]

    def cost(self, day: int, weekday: int, market: Market, plan: Strategy) -> int:
        """Wages and hiring fees of a day [cents]."""
        if market.sales is None or plan.sales is None:
            return 0
        careers, bought = market.sales.careers, plan.sales
        if self.present is None:  # those found in the team cost no fee
            self.places, self.present = int(bought.representatives), float(bought.representatives)
        quits = -math.expm1(-careers.quit_rate / DAYS_OF_A_YEAR) * self.present
        self.present -= quits
        if bought.open_hiring:
            hired = bought.open_hiring / DAYS_OF_A_YEAR
        else:
            due = day + math.ceil(careers.hiring_delay)
            self.due[due] = self.due.get(due, 0.0) + quits
            self._dismiss(int(bought.representatives))
            hired = self._refill(day, int(bought.representatives)) if works_on(weekday, bought.days) else 0.0
        self.present += hired
        return cents(careers.wage * self.present / DAYS_OF_A_YEAR) + cents(careers.hiring_fee * hired)

    def _dismiss(self, places: int) -> None:
        """Fewer places: those given up leave, filled or not."""
        if places < self.places and self.present is not None:
            kept = places / self.places
            self.present *= kept
            self.due = {day: count * kept for day, count in self.due.items()}
            self.places = places

    def _refill(self, day: int, places: int) -> float:
        hired = sum(self.due.pop(due) for due in sorted(self.due) if due <= day)
        hired += max(0, places - self.places)
        self.places = max(self.places, places)
        return hired


def _rehearsed(market: Market, strategy: Strategy, days: int, start: datetime.date) -> dict[str, float]:
    """Money by function for contacts whose number only a rehearsal tells; counted every evening for the morning."""
    money: dict[str, float] = {}
    names = [name for name in strategy.tactics if name in market.tactics and _rehearses(market.tactics[name])]
    if not names:
        return money
    state = State(market, strategy, days, Draws(0, 0), min(market.people.rows, REHEARSAL_ROWS), start)
    start_awareness(state)
    for day in range(days):
        live_through(state, day)
        for bought in state.tactics.contacting():
            if bought.name in names:
                people, tactic = len(state.tactics.contacted((bought,), day)[0]), bought.tactic
                cost = people * tactic.per_contact * state.weight
                money[tactic.function] = money.get(tactic.function, 0.0) + cost
    return money


def _rehearses(tactic: Tactic) -> bool:
    return bool(_unforeseeable(tactic.audience) and tactic.contacts and tactic.per_contact)

"""The figures a run ends with, each with unit and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulation.crowd.retention import COHORT_DAYS
from simulation.ledger import FUNCTIONS
from simulation.measures import Book
from simulation.organisation.projects import own_builders
from simulation.people import ACTIVATED, PAID, REACHED, VISITED

if TYPE_CHECKING:
    from simulation.state import State


@dataclass(frozen=True)
class Figure:
    """One figure of a whole run; `nothing` says what it is where it cannot be counted."""

    name: str
    unit: str
    label: str


FIGURES: tuple[Figure, ...] = (
    Figure("value", "money", "Value: profit and expected remaining value"),
    Figure("profit", "money", "Profit over the horizon"),
    Figure("remaining", "money", "Expected remaining value of the people won"),
    Figure("revenue", "money", "Revenue less returns"),
    Figure("margin", "money", "Contribution after goods and returns"),
    Figure("spend", "money", "All costs but goods"),
    Figure("committed", "money", "Committed spend"),
    Figure("customers", "people", "Customers won"),
    Figure("acquisition_cost", "money/person", "Cost of acquisition per customer"),
    Figure("lifetime_value", "money/person", "Lifetime value, realised and expected, per customer"),
    Figure("payback_day", "days", "Day from which cumulative profit stays positive"),
    *(Figure(f"d{days}", "share", f"Used on day {days} after activation") for days in COHORT_DAYS),
    Figure("waste", "share", "Media money wasted"),
    Figure("sales_utilisation", "share", "Sales hours worked on leads"),
    Figure("sales_wait", "days", "Mean wait of a lead"),
    Figure("service_utilisation", "share", "Service hours worked on tickets"),
    Figure("service_wait", "days", "Mean wait of a ticket"),
    Figure("complaints", "tickets", "Complaints"),
    Figure("revenue_per_head", "money/person", "Revenue per head of staff"),
    Figure("reached", "people", "Reached"),
    Figure("visited", "people", "Visited"),
    Figure("activated", "people", "Activated"),
    Figure("paid", "people", "Paid"),
    Figure("orders", "orders", "Orders"),
    Figure("signed", "leads", "Leads signed"),
    Figure("leads", "leads", "Leads taken on"),
    Figure("attainment", "share", "Representatives who signed the team's mean or more"),
    Figure("attainment_spread", "share", "Spread of deals between representatives, over their mean"),
    Figure("won_back", "share", "Contacts of the silent that brought somebody back"),
    Figure("k_factor", "people/person", "Invitations accepted per customer won"),
    Figure("fill_rate", "share", "Orders served from stock"),
    Figure("orders_lost", "orders", "Orders lost for want of goods"),
    Figure("site_down", "hours", "Hours the site was down"),
    Figure("visits_lost", "people", "Visits and purchases that found the site down"),
    Figure("coordination", "index, 0 to 1", "Coordination index at the end"),
    Figure("meeting_hours", "hours", "Hours in meetings and training together"),
    Figure("preparation", "days", "Mean days from decision to go-live of projects"),
    Figure("slipped", "days", "Mean days by which projects were late"),
    Figure("unfinished", "projects", "Projects not live in full at the end"),
    Figure("waste_unready", "money", "Media money spent on what was not ready"),
    Figure("category_share", "share", "Share of the category's orders"),
    *(Figure(f"cost_{name}", "money", f"Cost of {name}") for name in FUNCTIONS),
)


def summed_up(state: State, profit: float, remaining: float) -> dict[str, float]:
    """The figures at the end of a run, in the order of FIGURES; what cannot be counted is not a number."""
    book, ledger, weight = state.book, state.ledger, state.weight
    marks = state.people.marks
    sets = {name: float(np.count_nonzero(marks & mark)) * weight for name, mark in _SETS.items()}
    cost = {
        name: float(ledger.committed[i].sum() + ledger.variable[i].sum()) / 100
        for i, name in enumerate(FUNCTIONS)
    }
    revenue = float(ledger.revenue.sum() - ledger.refunds.sum()) / 100
    acquiring = cost["media"] + cost["sales"] + cost["operations"]
    heads = _mean_heads(state)
    found = {
        "value": profit + remaining,
        "profit": profit,
        "remaining": remaining,
        "revenue": revenue,
        "margin": revenue - cost["supply"],
        "spend": sum(cost.values()) - cost["supply"],
        "committed": float(ledger.committed.sum()) / 100,
        "customers": sets["paid"],
        "acquisition_cost": _per(acquiring, sets["paid"]),
        "lifetime_value": _per(revenue - cost["supply"] + remaining, sets["paid"]),
        "payback_day": _payback(
            ledger.revenue - ledger.refunds - ledger.committed.sum(0) - ledger.variable.sum(0)
        ),
        "waste": _per(book.total("waste"), _media_committed(state)),
        "sales_utilisation": _per(book.total("sales_busy"), book.total("sales_hours")),
        "sales_wait": _per(book.total("sales_wait"), book.total("decided")),
        "service_utilisation": _per(book.total("service_busy"), book.total("service_hours")),
        "service_wait": _per(book.total("service_wait"), book.total("answered")),
        "complaints": book.total("complaints") * weight,
        "revenue_per_head": _per(revenue, heads),
        **sets,
        **_written_down(book, weight),
        **_of_parts(state),
        **{f"cost_{name}": amount for name, amount in cost.items()},
        **{f"d{days}": _cohort(state, days) for days in COHORT_DAYS},
    }
    return {figure.name: found[figure.name] for figure in FIGURES}


_SETS = {"reached": REACHED, "visited": VISITED, "activated": ACTIVATED, "paid": PAID}


def _written_down(book: Book, weight: float) -> dict[str, float]:
    """Sums over all days of what the books count, and the part of it that stock could serve."""
    counted = ("orders", "signed", "leads", "orders_lost", "visits_lost")
    return {
        **{name: book.total(name) * weight for name in counted},
        "fill_rate": _per(book.total("orders_served"), book.total("orders_asked")),
        "site_down": book.total("site_down"),
        "won_back": _per(book.total("came_back"), book.total("recalled")),
        "k_factor": _per(book.total("accepted"), book.total("customers_new")),
    }


def _of_parts(state: State) -> dict[str, float]:
    """What mechanisms that a market may leave out end with; not a number where it does, or nothing where it adds up."""
    return {
        "category_share": _category_share(state),
        "coordination": state.coordination.index if state.coordination is not None else float("nan"),
        "meeting_hours": state.book.total("meeting_hours")
        if state.coordination is not None
        else float("nan"),
        "waste_unready": state.book.total("waste_unready"),
        **_calendar(state),
        **_attainment(state),
    }


def _attainment(state: State) -> dict[str, float]:
    """How deals are spread over the places of the team; not a number where fewer than two places signed any."""
    accounts, plan = state.accounts, state.plan.sales
    if accounts is None or plan is None or accounts.signed.size < 2:
        return {"attainment": float("nan"), "attainment_spread": float("nan")}
    deals = np.zeros(max(int(plan.representatives), accounts.signed.size))
    deals[: accounts.signed.size] = accounts.signed
    mean = float(deals.mean())
    return {"attainment": float((deals >= mean).mean()), "attainment_spread": float(deals.std()) / mean}


def _calendar(state: State) -> dict[str, float]:
    """How long projects took, how late they were, how many are not done; not a number where there were none."""
    told = () if state.projects is None else state.projects.calendar()
    lives = [(project.first_live, project.heard) for project in told]
    took = [live - heard for live, heard in lives if live is not None]
    return {
        "preparation": _per(sum(took), len(took)),
        "slipped": _per(sum(project.slipped(state.days) for project in told), len(told)),
        "unfinished": float(sum(project.live is None for project in told)),
    }


def _per(amount: float, count: float) -> float:
    return amount / count if count else float("nan")


def _media_committed(state: State) -> float:
    """Money paid to channels [money]."""
    return float(state.ledger.committed[FUNCTIONS.index("media")].sum() - state.beside_media) / 100


def _cohort(state: State, days: int) -> float:
    """Share of those activated early enough who used on exactly the given day after."""
    activated = state.book.total("activated", max(0, state.days - days))
    return _per(state.book.total(f"used_d{days}"), activated)


def _payback(daily: np.ndarray) -> float:
    """The first day from which cumulative profit is positive to the end; not a number where it never is."""
    running = np.cumsum(daily)
    below = np.flatnonzero(running <= 0)
    if not below.size:
        return 0.0
    return float(below[-1] + 1) if below[-1] + 1 < running.size else float("nan")


def _category_share(state: State) -> float:
    """Our share of all orders of the category, from day 0; not a number where no competitor ever came."""
    if state.rivalry is None:
        return float("nan")
    ours = state.book.total("orders")
    return _per(ours, ours + state.book.total("rival_orders"))


def _mean_heads(state: State) -> float:
    sales = float(state.book.total("representatives")) / state.days
    agents = state.plan.service.agents if state.service is not None and state.plan.service is not None else 0
    builders = own_builders(state.plan.projects) if state.projects is not None else 0.0
    return sales + agents + builders

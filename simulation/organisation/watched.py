"""Figures that an organisation can watch: what each is made of, from the books of the weeks before.

A flow is the week's sum, a stock the mean of its seven evenings, a ratio one sum over another; a ratio of which the
lower sum is nothing cannot be told. The cost of acquisition, spend over new customers as last touch credits them, is
told for each channel by itself. Nothing is watched that only the model knows, such as who is aware.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import Literal, NamedTuple

from simulation.measures import unit_of

WEEK = 7
Watched = Literal[
    "acquisition cost", "conversion", "complaints", "orders", "new customers", "customers lost", "returns", "visits",
    "activations", "first orders", "repeat orders", "revenue", "refunds", "media spend", "fallen silent",
    "share of checkouts paid", "share of orders returned",
    "leads", "leads signed", "leads lost waiting", "leads waiting", "signing rate", "wait of leads",
    "use of sales hours", "representatives",
    "tickets", "tickets waiting", "late answers", "wait of tickets", "use of service hours",
    "goods on hand", "orders lost", "orders late", "faulty orders",
    "hours down", "visits lost",
]  # fmt: skip


class Made(NamedTuple):
    """A figure of measures: a flow or stock, or one flow over another."""

    of: str
    over: str = ""
    is_stock: bool = False
    needs: str = ""  # the part of the market without which it is nothing


MADE_OF: Mapping[str, Made] = {
    "conversion": Made("customers_new", "visits"),
    "complaints": Made("complaints", needs="service"),
    "orders": Made("orders"),
    "new customers": Made("customers_new"),
    "customers lost": Made("lost"),
    "returns": Made("returns"),
    "visits": Made("visits"),
    "activations": Made("activated"),
    "first orders": Made("first_orders"),
    "repeat orders": Made("repeat_orders"),
    "revenue": Made("revenue"),
    "refunds": Made("refunds"),
    "media spend": Made("spend_media"),
    "fallen silent": Made("silent"),
    "share of checkouts paid": Made("payments", "checkouts"),
    "share of orders returned": Made("returns", "orders"),
    "leads": Made("leads", needs="sales"),
    "leads signed": Made("signed", needs="sales"),
    "leads lost waiting": Made("leads_died", needs="sales"),
    "leads waiting": Made("leads_waiting", is_stock=True, needs="sales"),
    "signing rate": Made("signed", "decided", needs="sales"),
    "wait of leads": Made("sales_wait", "decided", needs="sales"),
    "use of sales hours": Made("sales_busy", "sales_hours", needs="sales"),
    "representatives": Made("representatives", is_stock=True, needs="sales"),
    "tickets": Made("tickets", needs="service"),
    "tickets waiting": Made("tickets_waiting", is_stock=True, needs="service"),
    "late answers": Made("late", "answered", needs="service"),
    "wait of tickets": Made("service_wait", "answered", needs="service"),
    "use of service hours": Made("service_busy", "service_hours", needs="service"),
    "goods on hand": Made("goods", is_stock=True, needs="stock"),
    "orders lost": Made("orders_lost", needs="stock"),
    "orders late": Made("orders_late", needs="stock"),
    "faulty orders": Made("orders_faulty", needs="stock"),
    "hours down": Made("site_down", needs="site"),
    "visits lost": Made("visits_lost", needs="site"),
}

OF_CHANNELS = "acquisition cost"


class Books:
    """The books of the weeks before, as far as figures that are watched need them."""

    def __init__(self, watched: Collection[str]) -> None:
        self.made = {name: MADE_OF[name] for name in watched if name != OF_CHANNELS}
        parts = {part for made in self.made.values() for part in (made.of, made.over) if part}
        self._before = dict.fromkeys(sorted(parts), 0.0)  # total of each measure at the last look

    def week(self, total: Callable[[str], float], weight: float) -> dict[tuple[str, str], float]:
        """The figures of the week that has passed, by figure and channel, from the total of each measure so far."""
        now = {name: total(name) for name in self._before}
        week = {name: amount - self._before[name] for name, amount in now.items()}
        self._before = now
        return {(name, ""): _told(made, week, weight) for name, made in self.made.items()}


def _told(made: Made, week: Mapping[str, float], weight: float) -> float:
    if made.over:
        return week[made.of] / week[made.over] if week[made.over] else math.nan
    amount = week[made.of] * unit_of(made.of, weight)
    return amount / WEEK if made.is_stock else amount

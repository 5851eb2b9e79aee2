"""What a run writes down every day, and the figures it ends with: names, units and words, written once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulation.ledger import FUNCTIONS
from simulation.people import STAGES


@dataclass(frozen=True)
class Measure:
    """One daily measure: a stock is read at the day's end, a flow is the day's sum."""

    name: str
    unit: str
    label: str
    stock: bool = False


def _flows(unit: str, **labels: str) -> tuple[Measure, ...]:
    return tuple(Measure(name, unit, label) for name, label in labels.items())


MEASURES: tuple[Measure, ...] = (
    *(Measure(stage, "people", f"People {stage}", stock=True) for stage in STAGES),
    Measure("subscribers", "people", "Paying customers", stock=True),
    *_flows(
        "people",
        noticed="Noticed",
        told="Told by a friend",
        forgot="Forgot",
        visits="Visits",
        clicks="Clicks paid for",
        activated="Activated",
        activated_new="Activated for the first time",
        uses="Days of use",
        used_d1="Used on day 1 after activation",
        used_d7="Used on day 7 after activation",
        used_d30="Used on day 30 after activation",
        shop_visits="Product pages",
        carts="Carts",
        checkouts="Checkouts",
        shippings="Shipping entered",
        payments="Payments on the path",
        customers_new="New customers",
        lost="Customers lost",
        silent="Fell silent",
        recalled="Silent people contacted",
        came_back="Came back",
        invited="Invited",
        accepted="Invitations accepted",
        contacts="Contacts of tactics",
    ),
    *_flows(
        "orders",
        orders="Orders",
        first_orders="First orders",
        repeat_orders="Repeat orders",
        returns="Returns",
        partner_orders="Orders that paid a partner's margin",
    ),
    *_flows("orders", renewals_due="Renewals due"),
    *_flows(
        "leads",
        leads="Leads taken on",
        signed="Leads signed",
        decided="Leads decided",
        leads_died="Leads lost waiting",
    ),
    *_flows("contacts", touches="Outreach touches"),
    Measure("leads_waiting", "leads", "Leads waiting", stock=True),
    Measure("representatives", "people", "Sales representatives", stock=True),
    *_flows("hours", sales_busy="Hours sales worked on leads", sales_hours="Hours sales were there"),
    *_flows(
        "days",
        sales_wait="Days decided leads had waited, summed",
        service_wait="Days answered tickets had waited, summed",
    ),
    *_flows(
        "tickets",
        tickets="Tickets",
        answered="Tickets answered",
        late="Tickets answered late",
        complaints="Complaints",
    ),
    Measure("tickets_waiting", "tickets", "Tickets waiting", stock=True),
    *_flows("hours", service_busy="Hours service worked on tickets", service_hours="Hours service was there"),
    *_flows(
        "orders",
        orders_asked="Orders that met the stock",
        orders_served="Orders served from stock",
        orders_delayed="Orders that wait for goods",
        orders_late="Waiting orders later than promised",
        orders_lost="Orders lost for want of goods",
        orders_faulty="Orders badly executed",
    ),
    Measure("goods", "units", "Goods on hand", stock=True),
    *_flows("units", goods_scrapped="Goods gone bad"),
    *_flows(
        "people",
        visits_lost="Visits and purchases that found the site down",
        visits_slow="Visits and purchases on a slow site",
    ),
    *_flows("hours", site_down="Hours the site was down"),
    Measure("coordination", "index, 0 to 1", "Coordination index", stock=True),
    *_flows("hours", meeting_hours="Hours in meetings and training together"),
    Measure("projects_open", "projects", "Projects in preparation", stock=True),
    Measure("projects_waiting", "projects", "Projects waiting for builders", stock=True),
    Measure("projects_live", "projects", "Projects live in full", stock=True),
    Measure("readiness", "share", "Readiness of the least ready campaign", stock=True),
    *_flows("money", waste_unready="Media money spent on what was not ready"),
    *_flows("people", to_rival="Went to the competitor"),
    *_flows("orders", rival_orders="Orders at the competitor"),
    Measure("rival_customers", "people", "Customers of the competitor", stock=True),
    *_flows("money", revenue="Revenue", refunds="Refunds", waste="Media money wasted"),
    *_flows("money", **{f"spend_{name}": f"Committed cost of {name}" for name in FUNCTIONS}),
    *_flows(
        "money", **{f"variable_{name}": f"Cost of {name} that varies with success" for name in FUNCTIONS}
    ),
    Measure("profit", "money", "Profit", stock=False),
    Measure("trust", "trust, 0 to 1", "Mean trust", stock=True),
    *_flows(
        "people",
        used_d14="Used on day 14 after activation",
        used_d60="Used on day 60 after activation",
        used_d90="Used on day 90 after activation",
        used_d120="Used on day 120 after activation",
        used_d150="Used on day 150 after activation",
        used_d180="Used on day 180 after activation",
        used_d240="Used on day 240 after activation",
        used_d300="Used on day 300 after activation",
        used_d360="Used on day 360 after activation",
    ),
)
PLACE: dict[str, int] = {measure.name: place for place, measure in enumerate(MEASURES)}
UNWEIGHTED = frozenset(  # already in the market's units
    {"money", "hours", "days", "units", "trust, 0 to 1", "index, 0 to 1", "projects", "share"}
)
ORGANISATION = frozenset({"representatives"})


def unit_of(name: str, weight: float) -> float:
    """What one of a measure stands for in the market, where a row is so many people."""
    return 1.0 if MEASURES[PLACE[name]].unit in UNWEIGHTED or name in ORGANISATION else weight


class Book:
    """The daily measures of one run while it goes on.

    Today's page is kept in plain numbers and written into the table once, in the evening.
    """

    def __init__(self, days: int) -> None:
        self._pages = np.zeros((days, len(MEASURES)))
        self.page = _EMPTY.copy()
        self.day = 0

    def open(self, day: int) -> None:
        """Turn to the empty page of a day."""
        self.day, self.page = day, _EMPTY.copy()

    def close(self) -> None:
        """Write today's page into the table."""
        self._pages[self.day] = list(self.page.values())

    def add(self, name: str, amount: float) -> None:
        """Add to a flow of today."""
        self.page[name] += amount

    def put(self, name: str, amount: float) -> None:
        """Set a stock of today."""
        self.page[name] = amount

    def total(self, name: str, until: int | None = None) -> float:
        """Sum of a measure over the days before `until`, over all days by default."""
        return float(self._pages[:until, PLACE[name]].sum())

    def weighted(self, weight: float) -> np.ndarray:
        """The measures [measure, day] in the market's units: counts of rows times the people a row stands for."""
        factor = np.array([unit_of(measure.name, weight) for measure in MEASURES])
        table: np.ndarray = np.ascontiguousarray(self._pages.T) * factor[:, None]
        return table


_EMPTY: dict[str, float] = dict.fromkeys(PLACE, 0.0)

"""The market: what things cost and how people respond, the same for every strategy of a study."""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from simulation.crowd.activation import Activation
from simulation.crowd.awareness import Awareness
from simulation.crowd.competition import Competitor
from simulation.crowd.drift import Drift
from simulation.crowd.feelings import Feelings
from simulation.crowd.media import Channel
from simulation.crowd.orders import Orders
from simulation.crowd.positioning import Positioning
from simulation.crowd.recall import RecallMarket
from simulation.crowd.referral import Referral
from simulation.crowd.retention import Retention
from simulation.crowd.shopping import Shopping
from simulation.crowd.tiers import Tier
from simulation.crowd.visiting import Visits
from simulation.currency import CODE, Currency
from simulation.ledger import Money
from simulation.organisation.coordination import CoordinationMarket
from simulation.organisation.projects import ProjectsMarket
from simulation.organisation.reviews import ReviewMarket
from simulation.organisation.sales import SalesMarket
from simulation.organisation.service import ServiceMarket
from simulation.organisation.site import SiteMarket
from simulation.organisation.stock import StockMarket
from simulation.people import Population
from simulation.quantity import Quantity, Record
from simulation.tactics import Tactic

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Season(Record):
    """How demand moves with the day of the week and of the year; factors on visits, demand and buying again."""

    monday: Annotated[float, Quantity("factor", "Demand on Mondays.", low=0, high=10)] = 1.0
    tuesday: Annotated[float, Quantity("factor", "Demand on Tuesdays.", low=0, high=10)] = 1.0
    wednesday: Annotated[float, Quantity("factor", "Demand on Wednesdays.", low=0, high=10)] = 1.0
    thursday: Annotated[float, Quantity("factor", "Demand on Thursdays.", low=0, high=10)] = 1.0
    friday: Annotated[float, Quantity("factor", "Demand on Fridays.", low=0, high=10)] = 1.0
    saturday: Annotated[float, Quantity("factor", "Demand on Saturdays.", low=0, high=10)] = 1.0
    sunday: Annotated[float, Quantity("factor", "Demand on Sundays.", low=0, high=10)] = 1.0
    swing: Annotated[
        float, Quantity("share", "How far the year's best day lies above the mean.", low=0, high=0.95)
    ] = 0.0
    peak: Annotated[int, Quantity("day of the year", "The year's best day.", low=1, high=366, whole=True)] = (
        330
    )

    def on(self, weekday: int, day_of_year: int) -> float:
        """Factor on demand: the weekday's times 1 + swing · cos(2π·(day − peak) ÷ 365)."""
        week: float = getattr(self, WEEKDAYS[weekday])
        if not self.swing:
            return week
        return week * (1.0 + self.swing * math.cos(2.0 * math.pi * (day_of_year - self.peak) / 365.0))


class Market(Record):
    """The world of a study; a mechanism that is left out costs nothing and draws nothing."""

    currency: Currency = Field(
        default="USD",
        description="Three-letter code of the currency all money is in.",
        json_schema_extra={"pattern": CODE},
    )
    people: Population = Population()
    season: Season = Season()
    money: Money = Money()
    feelings: Feelings = Feelings()
    channels: dict[str, Channel] = Field(
        default_factory=dict, description="Media channels on offer, by name."
    )
    awareness: Awareness = Awareness()
    visits: Visits = Visits()
    activation: Activation = Activation()
    retention: Retention = Retention()
    shopping: Shopping = Shopping()
    orders: Orders = Orders()
    referral: Referral | None = None
    recall: RecallMarket | None = None
    sales: SalesMarket | None = None
    service: ServiceMarket | None = None
    stock: StockMarket | None = None
    site: SiteMarket | None = None
    coordination: CoordinationMarket | None = None
    projects: ProjectsMarket | None = None
    reviews: ReviewMarket | None = None
    drift: Drift | None = None
    competitor: Competitor | None = None
    positioning: Positioning | None = None
    tiers: dict[str, Tier] = Field(
        default_factory=dict, description="Tiers that tactics can address, from the lowest to the highest."
    )
    tactics: dict[str, Tactic] = Field(default_factory=dict, description="Tactics on offer, by name.")

    @model_validator(mode="after")
    def _goods_are_bought_one_by_one(self) -> Market:
        if self.stock is not None and self.orders.renewal is not None:
            words = "stock is for goods bought one by one: leave out market.stock, or market.orders.renewal"
            raise PydanticCustomError("stock", "{words}", {"words": words})
        return self

"""A strategy: what is bought. It never rewrites the world."""

from __future__ import annotations

from pydantic import Field

from simulation.crowd.media import ChannelPlan
from simulation.crowd.positioning import Repositioning
from simulation.crowd.recall import RecallPlan
from simulation.organisation.coordination import CoordinationPlan
from simulation.organisation.projects import ProjectsPlan
from simulation.organisation.reviews import ReviewPlan
from simulation.organisation.sales import SalesPlan
from simulation.organisation.service import ServicePlan
from simulation.organisation.site import SitePlan
from simulation.organisation.stock import StockPlan
from simulation.quantity import Record
from simulation.tactics import TacticPlan


class Strategy(Record):
    """Everything one strategy pays for; an empty one does nothing and spends nothing."""

    media: dict[str, ChannelPlan] = Field(default_factory=dict, description="What is bought of each channel.")
    tactics: dict[str, TacticPlan] = Field(default_factory=dict, description="Tactics bought, by name.")
    sales: SalesPlan | None = None
    service: ServicePlan | None = None
    stock: StockPlan | None = None
    site: SitePlan | None = None
    coordination: CoordinationPlan | None = None
    projects: ProjectsPlan | None = None
    recall: RecallPlan | None = None
    reviews: ReviewPlan | None = None
    positioning: Repositioning | None = None

"""Which figures rest on a number: those that the part of the model it belongs to moves first.

With the same luck nearly everything downstream moves a little with any number; these are the ones to look at. A test
moves a number of each part and holds this table to what a run then shows.
"""

from __future__ import annotations

from desktop.viewmodels.words import joined, measured

STRATEGY = "strategies"
# By the part of the market or of a strategy: names of simulation/figures.py.
RESTS: dict[str, tuple[str, ...]] = {
    "market.people": ("visited", "activated", "customers"),
    "market.season": ("visited", "orders"),
    "market.money": ("remaining", "lifetime_value"),
    "market.feelings": ("visited", "paid", "d7"),
    "market.channels": ("visited", "waste", "acquisition_cost"),
    "market.awareness": ("visited", "acquisition_cost"),
    "market.visits": ("visited", "activated", "customers"),
    "market.activation": ("activated", "customers"),
    "market.retention": ("d1", "d7", "d30"),
    "market.shopping": ("paid", "orders", "revenue"),
    "market.orders": ("revenue", "margin", "lifetime_value"),
    "market.referral": ("k_factor", "visited"),
    "market.recall": ("won_back",),
    "market.sales": ("signed", "sales_utilisation", "attainment_spread"),
    "market.service": ("service_utilisation", "service_wait", "complaints"),
    "market.stock": ("fill_rate", "orders_lost", "cost_supply"),
    "market.site": ("site_down", "visits_lost"),
    "market.coordination": ("coordination", "preparation", "waste"),
    "market.projects": ("preparation", "slipped", "cost_operations"),
    "market.reviews": ("waste", "cost_media"),
    "market.drift": ("visited", "waste", "acquisition_cost"),
    "market.competitor": ("customers", "category_share"),
    "market.tactics": ("activated", "customers", "cost_operations"),
    "strategies.media": ("visited", "acquisition_cost", "cost_media"),
    "strategies.tactics": ("activated", "customers", "cost_operations"),
    "strategies.sales": ("signed", "sales_wait", "cost_sales"),
    "strategies.service": ("service_utilisation", "service_wait", "cost_service"),
    "strategies.stock": ("fill_rate", "orders_lost", "cost_supply"),
    "strategies.site": ("site_down", "visits_lost", "cost_site"),
    "strategies.coordination": ("coordination", "meeting_hours", "preparation"),
    "strategies.projects": ("preparation", "slipped", "cost_operations"),
    "strategies.recall": ("won_back", "cost_operations"),
    "strategies.reviews": ("waste", "cost_media"),
}
UNMOVED = ("market.positioning", "strategies.positioning", "market.tiers")  # no figure of their own


def part_of(path: str) -> str:
    """The part of the model that a path belongs to; a strategy's name is left out."""
    steps = path.split(".")
    return ".".join((steps[0], steps[2]) if steps[0] == STRATEGY and len(steps) > 2 else steps[:2])


def rests_on(path: str) -> str:
    """The figures that rest on a number, in the language in force; nothing where there is none of its own."""
    from simulation.figures import FIGURES

    names = RESTS.get(part_of(path), ())
    labels = {figure.name: figure.label for figure in FIGURES}
    return joined(measured(labels[name]) for name in names)

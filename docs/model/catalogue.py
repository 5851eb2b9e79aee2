"""Which page of the model tells of which modules, and which tests show that it is right.

A new mechanism is one line in PAGES; a record that stands on no page fails the tests.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One page: its file name, title, the modules it tells of, and the test modules that hold it."""

    name: str
    title: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]


ANSWERS, UNITS = "tests/known_answers", "tests/simulation"
ORGANISATION, CROWD = f"{UNITS}/organisation", f"{UNITS}/crowd"

PAGES = (
    Page("people", "People", ("people", "market"), (f"{UNITS}/test_resolve.py", f"{UNITS}/test_quantity.py")),
    Page(
        "luck",
        "How a decision falls",
        ("decisions", "draws", "distributions", "crowd.deciding", "hazards"),
        (f"{UNITS}/test_draws.py", f"{UNITS}/test_distributions.py", f"{ANSWERS}/test_shared_luck.py"),
    ),
    Page("feelings", "Perceived value, trust, promotion dependence, social proof", ("crowd.feelings",), ()),
    Page(
        "media",
        "Media channels",
        ("crowd.media", "crowd.owned", "crowd.partners"),
        (f"{ANSWERS}/test_media.py",),
    ),
    Page("awareness", "Awareness and word of mouth", ("crowd.awareness",), (f"{ANSWERS}/test_diffusion.py",)),
    Page("visits", "Visits", ("crowd.visiting",), (f"{ANSWERS}/test_funnel.py",)),
    Page("activation", "Activation", ("crowd.activation",), (f"{ANSWERS}/test_funnel.py",)),
    Page("shopping", "The path to payment", ("crowd.shopping",), (f"{ANSWERS}/test_funnel.py",)),
    Page(
        "orders",
        "Orders and renewals",
        ("crowd.orders", "crowd.renewals"),
        (f"{ANSWERS}/test_buying.py", f"{ANSWERS}/test_music_shop.py", f"{ANSWERS}/test_retention.py"),
    ),
    Page("retention", "Use, silence and loss", ("crowd.retention",), (f"{ANSWERS}/test_retention.py",)),
    Page("recall", "Recall", ("crowd.recall",), ()),
    Page("referral", "Referral", ("crowd.referral",), (f"{ANSWERS}/test_referral.py",)),
    Page(
        "sales",
        "Sales team",
        (
            "organisation.sales",
            "organisation.careers",
            "organisation.hard_selling",
            "organisation.outreach",
            "organisation.team",
            "organisation.headcount",
            "organisation.clock",
            "crowd.selling",
        ),
        (
            f"{ANSWERS}/test_sales.py",
            f"{ORGANISATION}/test_team.py",
            f"{ORGANISATION}/test_headcount.py",
            f"{ORGANISATION}/test_hard_selling.py",
            f"{ORGANISATION}/test_clock.py",
        ),
    ),
    Page(
        "service",
        "Service desk",
        ("organisation.service", "organisation.desk", "crowd.asking"),
        (f"{ANSWERS}/test_service.py", f"{ORGANISATION}/test_desk.py"),
    ),
    Page(
        "stock",
        "Stock and fulfilment",
        (
            "organisation.stock",
            "organisation.supply",
            "organisation.fulfilment",
            "organisation.shelf",
            "organisation.spans",
            "crowd.stocking",
            "crowd.faults",
        ),
        (
            f"{ANSWERS}/test_stock.py",
            f"{ORGANISATION}/test_stock.py",
            f"{ORGANISATION}/test_stock_regions.py",
            f"{CROWD}/test_stocking.py",
        ),
    ),
    Page(
        "site",
        "Site",
        ("organisation.site", "crowd.hosting"),
        (f"{ORGANISATION}/test_site.py", f"{CROWD}/test_hosting.py"),
    ),
    Page(
        "coordination",
        "Coordination",
        ("organisation.coordination", "crowd.coordinating"),
        (f"{ORGANISATION}/test_coordination.py",),
    ),
    Page(
        "projects",
        "Projects and campaigns",
        ("organisation.projects", "organisation.building", "organisation.campaigns", "crowd.preparing"),
        (f"{ORGANISATION}/test_building.py", f"{CROWD}/test_preparing.py"),
    ),
    Page("drift", "Drift of channels", ("crowd.drift",), (f"{CROWD}/test_drift.py",)),
    Page(
        "reviews",
        "Reviews, tests, goals",
        (
            "crowd.attribution",
            "organisation.reviews",
            "organisation.reallocation",
            "organisation.board",
            "organisation.course",
            "organisation.feedback",
            "organisation.trials",
            "crowd.trying",
            "crowd.steering",
        ),
        (
            f"{CROWD}/test_attribution.py",
            f"{ORGANISATION}/test_reallocation.py",
            f"{CROWD}/test_steering.py",
            f"{CROWD}/test_trying.py",
        ),
    ),
    Page(
        "alerts",
        "Alert rules",
        ("organisation.alerts", "organisation.watched", "organisation.actions"),
        (f"{ORGANISATION}/test_alerts.py",),
    ),
    Page("competition", "Competition", ("crowd.competition",), (f"{CROWD}/test_competition.py",)),
    Page("positioning", "Repositioning", ("crowd.positioning",), (f"{CROWD}/test_positioning.py",)),
    Page("injects", "Injects", ("injects",), (f"{UNITS}/test_injects.py",)),
    Page(
        "tactics",
        "Tactics, audiences and tiers",
        ("tactics", "audience", "crowd.tiers"),
        (f"{CROWD}/test_tiers.py",),
    ),
    Page(
        "money",
        "Money and what is left at the end",
        ("ledger", "worth", "promised", "planned", "implied"),
        (f"{ANSWERS}/test_lifetime.py", f"{UNITS}/test_planned.py", f"{UNITS}/test_implied.py"),
    ),
)

"""Which figures rest on a number: the table that the inspector reads, held to what runs show."""

from functools import cache

import pytest
from PySide6.QtWidgets import QLabel

from benchmarks.grown import grown
from desktop.app import Desk
from desktop.viewmodels.resting import RESTS, UNMOVED, part_of, rests_on
from desktop.viewmodels.rows import Row
from desktop.views.inspector import Inspector
from scenarios.experiments.moving import with_number
from scenarios.study import Study
from simulation.figures import FIGURES
from simulation.market import Market
from simulation.run import simulate
from simulation.strategy import Strategy

DAYS, PEOPLE = 120, 1_500
# A number of each part, and the value that it is moved to.
MOVED = {
    "market.people": ("market.people.truth", -0.4),
    "market.season": ("market.season.monday", 1.6),
    "market.money": ("market.money.discount", 0.3),
    "market.feelings": ("market.feelings.trust_reference", 0.5),
    "market.channels": ("market.channels.television.broadcast.attention", 0.4),
    "market.awareness": ("market.awareness.half_life", 20.0),
    "market.visits": ("market.visits.visit.base", 0.05),
    "market.activation": ("market.activation.activate.base", 0.6),
    "market.retention": ("market.retention.use.base", 0.3),
    "market.shopping": ("market.shopping.shop.base", 0.3),
    "market.orders": ("market.orders.price", 60.0),
    "market.referral": ("market.referral.invitations", 3.0),
    "market.recall": ("market.recall.come_back.base", 0.4),
    "market.sales": ("market.sales.sign.base", 0.5),
    "market.service": ("market.service.tickets_active", 0.2),
    "market.stock": ("market.stock.regions.coast.share", 0.8),
    "market.site": ("market.site.capacity", 4.0),
    "market.coordination": ("market.coordination.base", 0.6),
    "market.projects": ("market.projects.rework", 0.5),
    "market.reviews": ("market.reviews.views_seen", 0.9),
    "market.drift": ("market.drift.spread", 0.9),
    "market.competitor": ("market.competitor.from_day", 10.0),
    "market.tactics": ("market.tactics.tastings.lead_time", 60.0),
    "strategies.media": ("strategies.all.media.television.weekly_budget", 400.0),
    "strategies.tactics": ("strategies.all.tactics.tastings.from_day", 60.0),
    "strategies.sales": ("strategies.all.sales.representatives", 3.0),
    "strategies.service": ("strategies.all.service.agents", 3.0),
    "strategies.stock": ("strategies.all.stock.each.level", 0.5),
    "strategies.site": ("strategies.all.site.capacity", 1.0),
    "strategies.coordination": ("strategies.all.coordination.alignment_meetings", 4.0),
    "strategies.projects": ("strategies.all.projects.builders", 5.0),
    "strategies.recall": ("strategies.all.recall.contacts", 5.0),
    "strategies.reviews": ("strategies.all.reviews.every", 28.0),
}
TICKETS = 0.1  # a day of use, so that some wait
SITE = 0.1  # so small that it breaks down: what would rest on one that holds?


@cache
def study(part: str = "") -> Study:
    """A bundled study with every part of the model in use, small."""
    made = grown("drink-launch", "together", PEOPLE, everything=True, whole=True)
    update = {"market": made.market, "strategies": {"all": made.strategy}, "days": DAYS}
    small = with_number(made.study.model_copy(update=update), "market.service.tickets_active", TICKETS)
    return with_number(small, "market.site.capacity", SITE) if part.endswith(".site") else small


def figures(study: Study) -> dict[str, float]:
    """What a run of the one strategy finds, always with the same luck."""
    return simulate(study.market, study.strategies["all"], DAYS, 1, 0, start=study.start).figures


@cache
def as_it_is(part: str = "") -> dict[str, float]:
    """The figures with nothing moved."""
    return figures(study(part))


def test_that_every_part_of_the_model_says_what_rests_on_it() -> None:
    plain = {"currency"}
    parts = {f"market.{name}" for name in set(Market.model_fields) - plain}
    parts |= {f"strategies.{name}" for name in set(Strategy.model_fields) - {"label", "note", "based_on"}}

    assert parts - set(RESTS) - set(UNMOVED) == set()
    assert set(RESTS) - parts == set()
    assert set(MOVED) == set(RESTS)
    assert {name for names in RESTS.values() for name in names} <= {figure.name for figure in FIGURES}


@pytest.mark.parametrize("part", sorted(MOVED))
def test_that_what_is_said_to_rest_on_a_part_moves_with_it(part: str) -> None:
    path, value = MOVED[part]

    found = figures(with_number(study(part), path, value))

    assert part_of(path) == part
    assert [name for name in RESTS[part] if found[name] == as_it_is(part)[name]] == []


def test_that_a_number_of_a_part_that_is_alone_moves_no_figure_of_another() -> None:
    path, value = MOVED["market.money"]

    found = figures(with_number(study(), path, value))

    assert found["visited"] == as_it_is()["visited"]
    assert found["d7"] == as_it_is()["d7"]


def test_that_the_figures_are_told_in_words() -> None:
    assert rests_on("strategies.sales-led.service.agents").count(" · ") == 2
    assert "Mean wait of a ticket" in rests_on("strategies.sales-led.service.agents")
    assert rests_on("market.positioning.weight") == ""
    assert rests_on("purse") == ""


def test_that_the_inspector_says_what_rests_on_a_number_and_where_the_verdict_flips(desk: Desk) -> None:
    inspector = Inspector(desk.look, "inspected")
    number = Row("market.retention.habit_a", "Habit shape a", "number", "0.27")
    known = {"market.retention.habit_a": "flips at 0.175 (0.119 to 0.229)"}

    inspector.show_row(number)
    before = [each.text() for each in inspector.findChildren(QLabel) if not each.isHidden()]
    inspector.offer_verdicts(lambda path: known.get(path, ""))
    inspector.show_rests()
    after = [each.text() for each in inspector.findChildren(QLabel) if not each.isHidden()]
    inspector.show_row(Row("market.currency", "Currency", "text", "USD"))
    of_words = [each.text() for each in inspector.findChildren(QLabel) if not each.isHidden()]

    assert rests_on(number.path) in before
    assert "Verdict" not in before
    assert "Verdict" in after
    assert known[number.path] in after
    assert "Rests on it" not in of_words
    assert "Verdict" not in of_words

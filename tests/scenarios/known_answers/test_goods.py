"""What a newsvendor's and a base stock's files must say before their formulas hold, told where they say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.known_answers.library import open_answer
from scenarios.known_answers.stock import newsvendor, period, with_waiting, without_waiting
from tests.scenarios.known_answers.changing import Changes, changed, refused

WAIT = "wait: {base: {0: 1, 2: 0}}"
KEEPS = "must be left out here"

UNMET: dict[str, tuple[str, Changes, str]] = {
    "goods that come at once": (
        "base-stock",
        (("lead_time: 0.02", "lead_time: 0"),),
        "market.stock.lead_time: must be at least 1e-06 here",
    ),
    "half of them wait": (
        "base-stock",
        ((WAIT, "wait: {base: {0: 1, 2: 0.5}}"),),
        "market.stock.wait.base: must be 0 or 1 from day 4 on",
    ),
    "nobody waits on the first day": (
        "base-stock",
        ((WAIT, "wait: {base: 0}"),),
        "market.stock.wait.base: must be 1 on day 1 here",
    ),
    "some stay at home on the first day": (
        "base-stock",
        (("use: {base: {0: 1, 2: 0}}", "use: {base: 0.5}"),),
        "market.retention.use.base: must be 1 on day 1",
    ),
    "too short": (
        "base-stock",
        (("days: *", "days: 7"),),
        "days: must be at least 8 here: so long does the first day's rush",
    ),
    "an empty shelf": (
        "base-stock",
        (("level: 8", "level: 0"),),
        "strategies.shelf.stock.each.level: must be 1 or more here",
    ),
    "a row stands for many": (
        "base-stock",
        (("size: 25000", "size: 50000"),),
        "market.people.rows: must be as many as the people here",
    ),
    "a busy crowd": (
        "base-stock",
        (("alpha: 14214.125", "alpha: 1421"),),
        "market.orders.repeat.alpha: must be larger here: above 0.05",
    ),
    "buyers who drop out": (
        "base-stock",
        (("a: 0.01, b: 1000", "a: 1, b: 2"),),
        "market.orders.repeat.b: must be at least 100,000 times a here",
    ),
    "goods that go bad": (
        "base-stock",
        (("lead_law: uniform", "shelf_life: 5"),),
        "market.stock.shelf_life: must be 0 here, got 5",
    ),
    "a review once a week": (
        "base-stock",
        (("{each: {level: 8}}", "{review: 7, each: {level: 8}}"),),
        "strategies.shelf.stock.review: must be 0 here",
    ),
    "a reorder point": (
        "base-stock",
        (("{each: {level: 8}}", "{policy: reorder point, each: {level: 8}}"),),
        "strategies.shelf.stock.policy: must be 'base stock' here, got 'reorder point'",
    ),
    "two regions": (
        "base-stock",
        (("lead_law: uniform", "regions: {north: {share: 0.5}, south: {share: 0.5}}"),),
        "market.stock.regions: must be one region here",
    ),
    "a service desk beside it": (
        "base-stock",
        (("  stock:\n    lead_time", "  service: {}\n  stock:\n    lead_time"),),
        f"market.service: {KEEPS}",
    ),
    "newspapers that keep": (
        "newsvendor",
        (("shelf_life: 1", "shelf_life: 2"),),
        "market.stock.shelf_life: must be 1 here, got 2",
    ),
    "readers who wait": (
        "newsvendor",
        (("2: 0}}  # on", "2: 1}}  # on"),),
        "market.stock.wait.base: must be 0 from day 2 on here",
    ),
    "wrong papers sent back": (
        "newsvendor",
        (("right: 1, intact: 1", "right: 0.9, intact: 1"),),
        "market.stock.regions.everywhere.returned: must be 0",
    ),
    "goods ordered whenever one is sold": (
        "newsvendor",
        (("review: 1", "review: 0"),),
        "strategies.shelf.stock.review: must be 1 here, got 0",
    ),
    "space that costs": (
        "newsvendor",
        (("holding: 0", "holding: 0.1"),),
        "market.stock.holding: must be 0 here, got 0.1",
    ),
    "prices that differ": (
        "newsvendor",
        (("margin: 0.6", "margin: 0.6\n    price_spread: 0.3"),),
        "market.orders.price_spread: must be 0 here",
    ),
    "a single day": ("newsvendor", (("days: *", "days: 4"),), "days: must be at least 5 here"),
}


@pytest.mark.parametrize("case", UNMET)
def test_that_what_the_formula_for_goods_knows_nothing_of_is_told(tmp_path: Path, case: str) -> None:
    name, changes, sentence = UNMET[case]

    told = [mistake.sentence() for mistake in refused(tmp_path, name, *changes)]

    assert any(said.startswith(sentence) for said in told), told


def test_that_the_bundled_goods_are_the_published_examples() -> None:
    """Newsvendor 104 of Poisson(100); a base stock of 8 with five on their way."""
    value = {name: open_answer(name).expected for name in ("newsvendor", "base-stock", "base-stock-owed")}

    assert value["newsvendor"] == pytest.approx({"sales": 97.674302, "profit": 567.068718}, rel=1e-5)
    assert value["base-stock"]["fill"] == pytest.approx(0.929952, abs=2e-6)
    assert value["base-stock-owed"] == pytest.approx({"fill": 0.866628, "owed": 0.122109}, rel=1e-5)


def test_that_the_formula_follows_the_shelf_that_a_file_states(tmp_path: Path) -> None:
    """A tenth of the people order a tenth as often, so that half a unit is on its way."""
    fewer = ("size: 25000, rows: 25000", "size: 2500, rows: 2500")
    kept = changed(tmp_path, "base-stock-owed", fewer, ("level: 8", "level: 1")).expected
    lost = changed(tmp_path, "base-stock", fewer, ("level: 8", "level: 1")).expected
    papers = changed(
        tmp_path, "newsvendor", ("price: 10", "price: 8"), ("margin: 0.6", "margin: 0.5"), ("level: 104", "level: 90")
    ).expected  # fmt: skip

    assert kept["fill"] == pytest.approx(with_waiting(1, 0.5).fill, rel=1e-5)
    assert lost["fill"] == pytest.approx(without_waiting(1, 0.5).fill, rel=1e-5)
    assert papers["profit"] == pytest.approx(period(100.0, 8.0, 4.0, 1.0, 90).profit, rel=1e-5)


def test_that_the_remark_says_what_would_be_best_to_buy() -> None:
    scenario = open_answer("newsvendor").scenario

    assert f"it is best to buy {newsvendor(100.0, 10.0, 4.0, 1.0).quantity}," in scenario.kind.remark(
        scenario.scene
    )


def test_that_the_remark_says_how_much_is_on_its_way() -> None:
    scenario = open_answer("base-stock").scenario

    assert scenario.kind.remark(scenario.scene).endswith(
        " and 0.02 days of lead time: 4.99999 are on their way."
    )

"""The library of tactics: every entry is sound, fits any market, and is modest together with the others."""

import math
from collections import defaultdict
from pathlib import Path

import pytest

from scenarios.exports.voice import catalogue
from scenarios.files.library import open_named
from scenarios.files.mistakes import StudyMistakes
from scenarios.moves.describing import told
from scenarios.moves.library import load_move, move_names, move_path, open_move
from scenarios.moves.move import Move
from scenarios.moves.taking import CannotTake, amount, taken
from simulation.organisation.projects import ProjectsMarket
from simulation.organisation.site import SiteMarket
from simulation.planned import planned_spend
from simulation.quantity import GRADES, written
from simulation.run import simulate

ASKED_FOR = {
    "coupon-shown", "shipping-told-early", "fewer-steps", "payment-choice", "onboarding-tour", "education",
    "content", "community", "events-before-selling", "membership-tiers", "points", "recall",
    "personal-recommendation", "referral-reward", "limited-time-sale", "free-trial", "hard-sell-script",
    "success-manager", "service-training", "content-network", "dynamic-stock", "regional-supervision",
    "social-proof", "assisted-preparation", "complaint-channel", "segmentation", "repositioning",
}  # fmt: skip
MOVES = {name: load_move(move_path(name)) for name in move_names()}
MOST = 0.5  # log-odds by which the whole library may move one decision
COURSE = open_named("course-provider").study
DRINK = open_named("drink-launch").study
MORE = {"site": SiteMarket(), "projects": ProjectsMarket()}
WIDE = DRINK.model_copy(update={"market": DRINK.market.model_copy(update=MORE)})


def test_that_the_library_has_at_least_25_entries_and_all_that_planners_ask_for() -> None:
    assert len(MOVES) >= 25
    assert set(MOVES) >= ASKED_FOR


@pytest.mark.parametrize("name", MOVES)
def test_that_an_entry_says_in_both_languages_what_it_is_for_whom_and_what_it_costs(name: str) -> None:
    move = MOVES[name]

    for words in (move.label, move.note, move.who, move.does, move.costs):
        assert words.in_language("zh") != words.in_language("en")
    assert move.source
    assert move.grade in GRADES
    assert catalogue("zh")[str(move.label)] == move.label.in_language("zh")


def test_that_the_whole_library_moves_no_decision_beyond_what_is_believable() -> None:
    sums: defaultdict[str, float] = defaultdict(float)
    for move in MOVES.values():
        for decision, ratio in move.tactic.odds.items() if move.tactic is not None else ():
            sums[decision] += math.log(ratio)

    assert {decision for decision, total in sums.items() if abs(total) > MOST} == set()
    assert len(sums) > 10


@pytest.mark.parametrize("name", MOVES)
def test_that_a_strategy_which_takes_an_entry_has_what_it_had_not_and_the_others_stay(name: str) -> None:
    after = taken(WIDE, name, MOVES[name], ["sales-led"])

    assert after.strategies["sales-led"] != WIDE.strategies["sales-led"]
    assert after.strategies["together"] == WIDE.strategies["together"]


def test_that_costs_grow_with_the_purse_the_price_and_the_people_of_a_market() -> None:
    months = DRINK.model_copy(update={"days": 73, "purse": 160_000.0})
    weekly, contact = (MOVES["community"].scaled[f"tactic.{name}"] for name in ("weekly", "per_contact"))

    assert amount(DRINK, weekly) == pytest.approx(800_000 * 0.0009)
    assert amount(months, weekly) == amount(DRINK, weekly)
    assert amount(COURSE, contact) == pytest.approx(1600 * 0.0005)
    assert amount(DRINK, MOVES["recall"].scaled["strategy.recall.contacts"]) == 180


def test_that_a_tactic_taken_costs_what_its_shares_come_to() -> None:
    after = taken(DRINK, "social-proof", MOVES["social-proof"], ["marketing-led"])
    before, then = (
        planned_spend(study.market, study.strategies["marketing-led"], 70, study.start)["operations"]
        for study in (DRINK, after)
    )

    days_live = 70 - 14
    a_cent_a_day = 0.01 * days_live  # a week's money is paid in seven days of whole cents
    expected = 800_000 * (0.004 + 0.0002 * days_live / 7)
    assert then - before == pytest.approx(expected, abs=a_cent_a_day)


def test_that_a_setting_waits_for_its_lead_time() -> None:
    plan = taken(COURSE, "hard-sell-script", MOVES["hard-sell-script"], ["sales-led"]).strategies["sales-led"]

    assert plan.sales is not None
    assert written(plan.sales.hard_selling) == {0: 0.0, 7: 0.6}


def test_that_the_market_s_own_tactic_of_a_name_stands() -> None:
    after = taken(COURSE, "content", MOVES["content"], ["sales-led"])

    assert after.market.tactics["content"] == COURSE.market.tactics["content"]
    assert "content" in after.strategies["sales-led"].tactics


def test_that_a_tactic_for_the_highest_tier_finds_the_market_s_own_or_brings_one() -> None:
    software = open_named("business-software").study

    found = taken(COURSE, "segmentation", MOVES["segmentation"], ["together"]).market
    brought = taken(software, "segmentation", MOVES["segmentation"], ["together"]).market

    assert found.tactics["segmentation"].audience.tiers == ("loyal",)
    assert found.tiers == COURSE.market.tiers
    assert brought.tactics["segmentation"].audience.tiers == ("regulars",)
    assert list(brought.tiers) == ["regulars"]


def test_that_what_does_not_fit_is_refused_in_words() -> None:
    with pytest.raises(CannotTake, match="'marketing-led' buys no sales"):
        taken(COURSE, "hard-sell-script", MOVES["hard-sell-script"], ["marketing-led"])
    with pytest.raises(CannotTake, match="the market has no stock"):
        taken(COURSE, "dynamic-stock", MOVES["dynamic-stock"], ["together"])
    with pytest.raises(CannotTake, match="the market has no projects"):
        taken(COURSE, "assisted-preparation", MOVES["assisted-preparation"], ["together"])


def test_that_a_strategy_with_all_it_can_take_runs() -> None:
    study = WIDE
    for name, move in MOVES.items():
        study = taken(study, name, move, ["together"])
    people = study.market.people.model_copy(update={"rows": 600})
    market = study.market.model_copy(update={"people": people})

    run = simulate(market, study.strategies["together"], 60, 1, 0, start=study.start)

    assert len(study.strategies["together"].tactics) > 20
    assert run.figures["orders"] > 0


def test_that_mistakes_in_an_entry_are_told_with_their_lines(tmp_path: Path) -> None:
    text = move_path("points").read_text("utf-8")
    path = tmp_path / "mine.yaml"
    path.write_text(text.replace("buy_again: 1.06", "buy_agian: 1.06"), "utf-8")

    with pytest.raises(StudyMistakes, match="did you mean 'buy_again'"):
        open_move(str(path))
    path.write_text(text.replace("tactic.weekly", "tactic.wekly"), "utf-8")
    with pytest.raises(StudyMistakes, match="is no number of the tactic"):
        open_move(str(path))
    with pytest.raises(StudyMistakes, match="did you mean 'points'"):
        open_move("pionts")


def test_that_an_entry_which_does_nothing_is_refused() -> None:
    said = MOVES["recall"].model_dump(exclude={"strategy", "scaled"})

    with pytest.raises(ValueError, match="does nothing"):
        Move.model_validate(said)


def test_that_programs_read_what_an_entry_does_and_costs() -> None:
    row = told("points", MOVES["points"])

    assert row["effects"]["buy_again"] == 1.06
    assert "per use 0.02 of price of an order" in row["scaled"]
    assert row["lead_time"] == 35

"""Every edit is one step, undone and done again, whatever was edited and wherever."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.history import History
from desktop.viewmodels.shapan import Shapan

LANTERNS = "strategies.offers.media.灯笼"
EDITS: dict[str, Callable[[Shapan], object]] = {
    "the purse": lambda shapan: shapan.market.set_text("purse", "7000"),
    "the horizon": lambda shapan: shapan.market.set_text("days", "30"),
    "the seed": lambda shapan: shapan.market.set_text("seed", "11"),
    "the first day": lambda shapan: shapan.market.set_text("start", "2026-05-01"),
    "the question": lambda shapan: shapan.market.set_text("question", "Which of them?"),
    "the currency": lambda shapan: shapan.market.set_text("market.currency", "USD"),
    "a number": lambda shapan: shapan.strategy.set_text(f"{LANTERNS}.weekly_budget", "900"),
    "a slider": lambda shapan: shapan.strategy.set_share(f"{LANTERNS}.weekly_budget", 0.6),
    "a schedule": lambda shapan: shapan.strategy.change_kind(f"{LANTERNS}.weekly_budget", "schedule"),
    "a choice": lambda shapan: shapan.strategy.set_text(f"{LANTERNS}.targeting", "路人"),
    "the way back to the base": lambda shapan: shapan.strategy.reset(f"{LANTERNS}.weekly_budget"),
    "all back to the base": lambda shapan: shapan.strategy.reset_all(),
    "a part switched off": lambda shapan: shapan.strategy.switch("strategies.offers.service", on=False),
    "a tactic taken out": lambda shapan: shapan.strategy.remove("strategies.offers.tactics.开张优惠"),
    "a tactic added": lambda shapan: shapan.strategy.add("strategies.lanterns.tactics", "开张优惠"),
    "an event added": lambda shapan: shapan.market.add("injects", "viral post"),
    "a strategy copied": lambda shapan: shapan.strategy.duplicate(),
    "a strategy taken out": lambda shapan: shapan.strategy.delete(),
    "a strategy's name": lambda shapan: shapan.strategy.set_text("about.offers.label", "Cheap first"),
    "a channel added": lambda shapan: shapan.market.add("market.channels", "street"),
}


@pytest.fixture
def history(tea_house: Shapan) -> History:
    tea_house.strategy.choose_strategy("offers")
    return History(tea_house.document, tea_house)


@pytest.mark.parametrize("what", EDITS)
def test_that_an_edit_is_one_step_that_is_undone_and_done_again(
    tea_house: Shapan, history: History, what: str
) -> None:
    before = tea_house.document.study

    EDITS[what](tea_house)
    after = tea_house.document.study

    assert after != before
    assert history.count() == 1
    history.undo()
    assert tea_house.document.study == before
    assert not tea_house.document.is_changed
    history.redo()
    assert tea_house.document.study == after


def test_that_many_edits_are_undone_in_their_order_back_to_the_file(
    tea_house: Shapan, history: History
) -> None:
    states = [tea_house.document.study]
    for what in ("the purse", "a tactic added", "a strategy copied", "the horizon", "a slider"):
        EDITS[what](tea_house)
        states.append(tea_house.document.study)

    for state in reversed(states[:-1]):
        history.undo()
        assert tea_house.document.study == state
    for state in states[1:]:
        history.redo()
        assert tea_house.document.study == state


def test_that_dragging_the_horizon_is_one_step_and_the_next_drag_another(
    tea_house: Shapan, history: History
) -> None:
    for days in ("21", "25", "29"):
        tea_house.market.set_text("days", days)
    history.settle()
    for days in ("28", "24"):
        tea_house.market.set_text("days", days)

    assert history.count() == 2
    history.undo()
    assert tea_house.document.study.days == 29

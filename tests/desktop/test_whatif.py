"""What the What if page says and does, without a widget: pins, moves, drafts, full size, flips, words by rule."""

from __future__ import annotations

import pytest

from desktop.viewmodels.pins import MOST, Pins
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.whatif import WhatIfViewModel
from tests.desktop.conftest import Until

PRICE = "market.orders.price"
AGENTS = "strategies.lanterns.service.agents"
FIRST, LAST = 3, 4  # races of the stages
MOVES = 5_000  # that a drag may take until its first draft is there
BUDGET = "strategies.offers.media.灯笼.weekly_budget"


@pytest.fixture
def whatif(tea_house: Shapan) -> WhatIfViewModel:
    return tea_house.whatif


@pytest.fixture
def pins(whatif: WhatIfViewModel) -> Pins:
    return whatif.pins


# ---- pins ------------------------------------------------------------------------------------------------------


def test_that_pinned_numbers_are_remembered_for_their_study(tea_house: Shapan, until: Until) -> None:
    pins, document = tea_house.whatif.pins, tea_house.document
    pins.pin(PRICE)
    pins.pin(BUDGET)
    pins.unpin(PRICE)
    path = document.path
    assert path is not None

    document.close()
    assert not pins.paths
    document.open(path)
    until(lambda: document.is_open)

    assert pins.paths == (BUDGET,)


def test_that_only_numbers_are_pinned_and_not_without_end(whatif: WhatIfViewModel) -> None:
    pins = whatif.pins
    for path in ("market.orders", "seed", "market.orders.prise", PRICE, PRICE):
        pins.pin(path)
    assert pins.paths == (PRICE,)
    for path in [f"market.shopping.{step}.base" for step in ("shop", "add_to_cart", "pay")] * 9:
        pins.pin(path)

    assert len(pins.paths) == 4 <= MOST


def test_that_a_number_is_called_by_what_it_is_and_where_it_stands(pins: Pins) -> None:
    pins.pin(BUDGET)
    pins.pin("market.shopping.pay.base")

    names = [(pin.name, pin.place) for pin in pins.shown()]

    assert names == [("灯笼 · Weekly budget", "Offers first › Media"), ("Pay · Base chance", "Shopping")]
    assert [pin.text for pin in pins.shown()] == ["1,000", "80"]


def test_that_every_number_of_a_study_can_be_found_by_its_words(
    whatif: WhatIfViewModel, until: Until
) -> None:
    found: list[tuple[tuple[str, str], ...]] = []
    whatif.search(found.append)
    until(lambda: found)

    known = dict(found[0])
    assert known[PRICE] == "Orders › Price"
    assert "seed" not in known
    assert all(whatif.pins.can_pin(path) for path in known)


def test_that_numbers_worth_a_look_are_offered_ranges_first(whatif: WhatIfViewModel) -> None:
    offered = [path for path, _, _ in whatif.offered()]

    assert offered[0] == "market.people.fits"
    assert "strategies.lanterns.media.灯笼.weekly_budget" in offered


# ---- moving ----------------------------------------------------------------------------------------------------


def test_that_a_move_edits_the_study_and_reset_puts_it_back(tea_house: Shapan, pins: Pins) -> None:
    pins.pin(PRICE)
    pins.slide(PRICE, 0.5)

    assert tea_house.document.study.market.orders.price == 100.0
    assert pins.pin_at(PRICE).before == "¥60"
    assert pins.study_before().market.orders.price == 60.0
    pins.reset(PRICE)
    assert tea_house.document.study == tea_house.document.saved_study
    assert not pins.any_moved


def test_that_reset_all_is_one_step_and_keep_makes_a_new_before(tea_house: Shapan, pins: Pins) -> None:
    for path in (PRICE, BUDGET):
        pins.pin(path)
        pins.slide(path, 0.25)
    edits: list[object] = []
    tea_house.document.edited.connect(edits.append)
    pins.reset_all()
    assert len(edits) == 1
    assert not pins.any_moved

    pins.slide(PRICE, 0.5)
    pins.keep()

    assert not pins.any_moved
    assert pins.before(PRICE) == 100.0


def test_that_typing_moves_a_number_or_says_what_is_wrong(tea_house: Shapan, pins: Pins) -> None:
    pins.pin(PRICE)

    assert pins.set_text(PRICE, "75") == ""
    assert tea_house.document.study.market.orders.price == 75.0
    assert "at least" in pins.set_text(PRICE, "-1")
    assert tea_house.document.study.market.orders.price == 75.0


def test_that_a_range_gives_way_to_a_value_and_comes_back_whole(tea_house: Shapan, pins: Pins) -> None:
    path, before = "market.people.fits", tea_house.document.study.market.people.fits
    pins.pin(path)

    pins.slide(path, 0.5)
    assert tea_house.document.study.market.people.fits == 0.5
    pins.reset(path)

    assert tea_house.document.study.market.people.fits == before


def test_that_a_number_whose_part_is_taken_out_is_pinned_no_more(tea_house: Shapan, pins: Pins) -> None:
    path = "market.tactics.开张优惠.discount"
    pins.pin(path)
    pins.pin(PRICE)
    tea_house.document.set_value("strategies.offers.tactics", {})

    tea_house.document.set_value("market.tactics", {})

    assert pins.paths == (PRICE,)


@pytest.fixture
def quick(tea_house: Shapan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few races of few days: the same work, sooner."""
    tea_house.document.set_value("days", 4)
    monkeypatch.setattr("desktop.viewmodels.sharpening.LAST", LAST)
    for module in ("sharpening", "whatif"):
        monkeypatch.setattr(f"desktop.viewmodels.{module}.FIRST", FIRST)
    monkeypatch.setattr("desktop.viewmodels.whatif.RACES", 1)


# ---- work ------------------------------------------------------------------------------------------------------


def test_that_a_move_is_drafted_then_run_at_full_size_and_its_flip_is_found(
    whatif: WhatIfViewModel, until: Until, quick: None
) -> None:
    whatif.pins.pin(AGENTS)
    whatif.show(is_shown=True)
    until(lambda: whatif.sharpening.draft_days and whatif.pair)
    drafts = []
    whatif.sharpening.drafted.connect(lambda: drafts.append(whatif.supposed()))

    whatif.pins.slide(AGENTS, 0.6)
    until(lambda: drafts)
    until(lambda: whatif.flipper.found(AGENTS) is not None and not whatif.sharpening.is_running)

    supposed = whatif.supposed()
    assert supposed is not None
    now = supposed.difference()
    assert now is not None
    assert now.count == LAST
    flip = whatif.flipper.found(AGENTS)
    assert flip is not None
    assert {flip.leader, flip.other} == {"lanterns", "offers"}
    assert whatif.flipper.points(AGENTS) == flip.points
    assert (whatif.flip_share(AGENTS) is None) == (flip.flip is None)


def test_that_a_drag_shows_its_drafts_on_the_way_and_nothing_goes_blank(
    whatif: WhatIfViewModel, until: Until, quick: None
) -> None:
    whatif.pins.pin(BUDGET)
    whatif.show(is_shown=True)
    until(lambda: whatif.sharpening.draft_days and whatif.pair and not whatif.is_running)
    shares = (0.1 + 0.8 * move / MOVES for move in range(MOVES))
    told = []

    def is_told_on_the_way() -> bool:
        whatif.pins.slide(BUDGET, next(shares))  # always elsewhere: what is drafted is of where it stood
        told.append(whatif.supposed())
        return told[-1] is not None and told[-1].value_now not in (1000.0, whatif.pins.now(BUDGET))

    until(is_told_on_the_way)

    readings = [each.difference() for each in told if each is not None]
    assert len(readings) == len(told)
    assert None not in readings
    assert readings[-1] is not None
    assert readings[-1].is_draft


def test_that_another_edit_leaves_nothing_on_the_page_of_what_was_known_before(
    tea_house: Shapan, whatif: WhatIfViewModel, until: Until, quick: None
) -> None:
    whatif.pins.pin(BUDGET)
    whatif.show(is_shown=True)
    until(lambda: whatif.sharpening.draft_days and whatif.pair and not whatif.is_running)
    whatif.pins.slide(BUDGET, 0.6)
    dragged = whatif.supposed()

    tea_house.document.set_value(PRICE, 61)

    assert dragged is not None
    assert dragged.difference() is not None
    assert whatif.supposed() is None


def test_that_a_flip_found_once_is_known_at_the_next_start(
    whatif: WhatIfViewModel, until: Until, quick: None
) -> None:
    whatif.pins.pin("purse")
    whatif.show(is_shown=True)
    until(lambda: whatif.flipper.found("purse"))
    assert whatif.flip_words("purse") == "moves nothing here"
    again = WhatIfViewModel(
        whatif.document, whatif.language, whatif.pins._settings, whatif._background, whatif.flipper.folder
    )
    again.sharpening.take(whatif.sharpening.known)
    again.pins.pin("purse")

    again.show(is_shown=True)
    until(lambda: again.flipper.found("purse"))
    again.close()

    assert again.flipper.over == 0  # nothing was run for it


def test_that_a_hidden_page_does_nothing_and_a_stop_leaves_nothing_running(
    whatif: WhatIfViewModel, until: Until
) -> None:
    whatif.pins.pin(PRICE)
    assert not whatif.is_running
    whatif.show(is_shown=True)
    assert whatif.sharpening.is_running

    whatif.stop()
    until(lambda: not whatif.is_running)
    assert whatif.is_stopped
    whatif.go_on()
    assert whatif.sharpening.is_running
    whatif.show(is_shown=False)

    until(lambda: not whatif.is_running)


def test_that_other_numbers_being_moved_ask_for_another_flip(whatif: WhatIfViewModel) -> None:
    for path in (PRICE, BUDGET):
        whatif.pins.pin(path)
    before = whatif._question(PRICE)

    whatif.pins.slide(PRICE, 0.9)
    assert whatif._question(PRICE) == before
    whatif.pins.slide(BUDGET, 0.9)

    assert whatif._question(PRICE) != before

"""The library of tactics beside the editors: searched, taken as one step, kept as one's own, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from desktop.app import Desk
from desktop.viewmodels.entries import Entry
from desktop.viewmodels.library import LibraryViewModel
from desktop.viewmodels.shapan import Shapan
from desktop.views.editors import StrategyPage
from desktop.views.picker import PickerDialog
from tests.desktop.conftest import Until


@pytest.fixture
def library(tea_house: Shapan, until: Until) -> LibraryViewModel:
    """The library before the strategy that has bought nothing of it."""
    tea_house.strategy.settle()
    tea_house.strategy.choose_strategy("lanterns")
    found = tea_house.strategy_library
    found.read()
    until(lambda: found.is_read)
    return found


def entry(library: LibraryViewModel, name: str) -> Entry:
    return next(each for each in library.entries() if each.name == name)


def facts(found: Entry) -> dict[str, str]:
    return {fact.name: fact.words for fact in found.facts}


def test_that_an_entry_says_what_it_does_costs_and_takes_in_this_study(library: LibraryViewModel) -> None:
    found = entry(library, "free-trial")

    assert found.label == "Free trial"
    assert found.note == "The product for nothing, for a while or once."
    told = facts(found)
    assert told["Does"] == "more become active and learn what it is worth"
    assert told["Shifts odds"] == "Activate ×1.15"
    assert (
        told["Money, in this study"]
        == "Paid once 438 ¥ · Paid weekly 21.9 ¥ / week · Paid per contact 1.2 ¥ / contact"
    )
    assert told["Until it works"] == "14 days"
    assert told["After that"] == "Ramp 14 days"
    assert (found.grade, found.is_own, found.is_taken, found.obstacles) == ("X", False, False, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [("coupon", "coupon-shown"), ("TRIAL nothing", "free-trial"), ("优惠券", "coupon-shown")],
)
def test_that_a_search_finds_words_of_any_language(library: LibraryViewModel, text: str, name: str) -> None:
    assert name in [each.name for each in library.entries(text)]
    assert len(library.entries(text)) < len(library.entries()) // 2
    assert library.entries(f"{text} never-heard-of") == ()


def test_that_what_stands_in_the_way_is_told_with_the_way_out(library: LibraryViewModel) -> None:
    assert entry(library, "content-network").obstacles == (
        "The market has no part “Site”. Put it in on the Market page first.",
    )
    assert not library.take("content-network", is_own=False)


def test_that_taking_a_tactic_is_one_step_that_can_be_undone(opened: Desk, until: Until) -> None:
    shapan, library = opened.shapan, opened.shapan.strategy_library
    library.read()
    until(lambda: library.is_read)
    before = shapan.document.study

    assert library.take("free-trial", is_own=False)

    after = shapan.document.study
    assert "free-trial" in after.market.tactics
    assert "free-trial" in after.strategies["lanterns"].tactics
    assert "free-trial" not in after.strategies["offers"].tactics
    assert (shapan.strategy.section, shapan.strategy.item) == ("tactics", "free-trial")
    assert next(each for each in library.entries() if each.name == "free-trial").is_taken
    opened.window.history.undo()
    assert shapan.document.study == before
    opened.window.history.redo()
    assert shapan.document.study == after


def test_that_a_taken_tactic_is_edited_and_kept_as_ones_own(
    library: LibraryViewModel, tea_house: Shapan, until: Until
) -> None:
    assert library.take("free-trial", is_own=False)
    assert tea_house.market.set_text("market.tactics.free-trial.odds.activate", "1.4") == ""
    said: list[str] = []
    library.told.connect(said.append)

    library.keep("free-trial", "My trial")
    until(lambda: any(each.is_own for each in library.entries()))

    own = library.entries()[0]
    assert (own.name, own.label, own.is_own) == ("my-trial", "My trial", True)
    assert facts(own)["Shifts odds"] == "Activate ×1.4"
    assert said == ["“My trial” is among your own tactics now."]
    assert library.take("my-trial", is_own=True)
    offered = tea_house.document.study.market.tactics["my-trial"]
    assert (offered.odds, offered.one_off) == ({"activate": 1.4}, 438.0)

    library.forget("my-trial")
    until(lambda: not any(each.is_own for each in library.entries()))
    assert "my-trial" in tea_house.document.study.market.tactics  # the study keeps what it has taken


def test_that_a_tactic_without_a_name_is_not_kept(library: LibraryViewModel, tea_house: Shapan) -> None:
    refused: list[str] = []
    library.refused.connect(refused.append)

    library.keep("开张优惠", "  ")

    assert refused == ["A tactic of one’s own needs a name."]
    assert not library.folder.exists()


def test_that_the_market_page_puts_a_tactic_on_offer_and_nobody_buys_it(
    tea_house: Shapan, until: Until
) -> None:
    library = tea_house.market_library
    library.read()
    until(lambda: library.is_read)

    assert library.take("points", is_own=False)

    study = tea_house.document.study
    assert "points" in study.market.tactics
    assert not any("points" in plan.tactics for plan in study.strategies.values())
    assert "take it on the Strategy page" in entry(library, "hard-sell-script").obstacles[-1]


def test_that_the_picker_searches_tells_and_takes_by_keyboard(opened: Desk, until: Until) -> None:
    page = opened.window.pages.page("strategy")
    assert isinstance(page, StrategyPage)
    page.items.pick()
    dialog = opened.window.findChild(PickerDialog)
    assert dialog is not None
    until(lambda: opened.shapan.strategy_library.is_read)
    assert dialog.height() >= 400  # room for the list and what is told

    QTest.keyClicks(dialog.search, "trial")
    assert [dialog.list.item(place).text() for place in range(dialog.list.count())] == ["Free trial"]
    assert dialog.take.accessibleName() == "Add to Lanterns first"
    dialog.search.clear()
    before = dialog.list.currentRow()  # what was found stays chosen
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == before + 1
    dialog.search.setText("free trial")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)

    assert "free-trial" in opened.shapan.document.study.strategies["lanterns"].tactics
    until(lambda: opened.window.findChild(PickerDialog) is None)


def test_that_the_page_saves_the_shown_tactic_under_the_name_that_is_typed(
    opened: Desk, until: Until
) -> None:
    form, library = opened.shapan.strategy, opened.shapan.strategy_library
    page = opened.window.pages.page("strategy")
    assert isinstance(page, StrategyPage)
    form.choose_strategy("offers")
    form.choose_section("tactics")
    until(lambda: page.groups.rows and page.form.item == "开张优惠")

    page.items.keep()
    dialog = page.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.textValue() == "开张优惠"
    dialog.setTextValue("Opening week")
    dialog.accept()

    until(lambda: (library.folder / "opening-week.yaml").exists())
    until(lambda: opened.window.notice.isVisible())

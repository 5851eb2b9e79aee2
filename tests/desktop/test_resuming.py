"""The next start goes on where the window was closed."""

from __future__ import annotations

from pathlib import Path

from desktop.viewmodels.shapan import Shapan
from tests.desktop.conftest import Until


def again(shapan: Shapan, until: Until) -> Shapan:
    """The next start, with the same data folder."""
    made = Shapan(shapan.folder)
    made.resuming.begin()
    made.recovery.look()
    until(lambda: made.keeping.is_idle and made.reading.is_idle)
    return made


def test_that_file_page_strategy_and_sections_come_back(
    tea_house: Shapan, study_file: Path, until: Until
) -> None:
    tea_house.strategy.choose_strategy("offers")
    tea_house.strategy.choose_section("tactics")
    tea_house.market.choose_section("shopping")
    tea_house.go("market")
    tea_house.close()

    second = again(tea_house, until)

    assert second.document.path == study_file.resolve()
    assert (second.page, second.market.section) == ("market", "shopping")
    assert (second.strategy.strategy, second.strategy.section) == ("offers", "tactics")
    second.close()


def test_that_a_bundled_study_comes_back_and_a_closed_one_does_not(shapan: Shapan, until: Until) -> None:
    shapan.document.open_bundled("online-shop")
    until(lambda: shapan.document.is_open)
    shapan.close()

    second = again(shapan, until)
    name = second.document.name
    second.document.close()
    second.close()
    third = again(second, until)

    assert name == "online-shop"
    assert (third.document.is_open, third.page) == (False, "home")
    third.close()


def test_that_a_file_that_is_gone_leaves_home_and_kept_work_is_offered_first(
    tea_house: Shapan, study_file: Path, until: Until
) -> None:
    tea_house.resuming.keep()
    tea_house.document.set_value("days", 25)
    tea_house.autosave.keep()
    until(lambda: tea_house.keeping.is_idle)
    assert tea_house.session._claim is not None
    tea_house.session._claim.release()  # as a kill leaves it

    second = again(tea_house, until)
    second.recovery.discard(second.recovery.kept[0])
    until(lambda: second.keeping.is_idle)
    offered = second.page
    study_file.unlink()
    third = again(second, until)

    assert offered == "home"
    assert third.page == "home"
    for each in (second, third):
        each.close()

"""The preview beside a form: what the section that is edited means, in words and marks, anew after each edit."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import Desk
from desktop.previewdata import Calendar, Effect, Keeping, PreviewData, Response, Wait
from desktop.viewmodels.preview import PreviewViewModel
from desktop.viewmodels.shapan import Shapan
from desktop.views.editors import MarketPage, StrategyPage
from desktop.views.preview import Preview
from tests.desktop.conftest import Until

BUDGET = "strategies.offers.media.灯笼.weekly_budget"


def strategy_preview(shapan: Shapan, until: Until, section: str, item: str = "") -> PreviewData | None:
    shapan.strategy.choose_strategy("offers")
    return _preview(shapan.strategy_preview, until, section, item)


def market_preview(shapan: Shapan, until: Until, section: str, item: str = "") -> PreviewData | None:
    return _preview(shapan.market_preview, until, section, item)


def _preview(preview: PreviewViewModel, until: Until, section: str, item: str) -> PreviewData | None:
    preview.watch(on=True)
    preview.form.choose_section(section)
    preview.form.choose_item(item)
    until(lambda: preview.is_settled)
    return preview.data


def test_that_a_channel_shows_what_a_little_more_money_would_bring(tea_house: Shapan, until: Until) -> None:
    shown = strategy_preview(tea_house, until, "media", "灯笼")

    assert isinstance(shown, Response)
    assert shown.heading.title.startswith("The next ¥500 a week reaches")
    assert [point.words for point in shown.points] == ["now 1,000", "base 1,400"]
    assert [point.is_base for point in shown.points] == [False, True]
    assert shown.gain is not None
    assert shown.gain.words.startswith("+")
    assert shown.summary.startswith(shown.heading.title)
    assert shown.table.header == ("Paid a week", "People a day", "10 % of races", "90 % of races")


def test_that_an_edit_moves_the_point_on_the_curve(tea_house: Shapan, until: Until) -> None:
    strategy_preview(tea_house, until, "media", "灯笼")
    preview = tea_house.strategy_preview

    assert tea_house.strategy.set_text(BUDGET, "3000") == ""
    until(lambda: preview.is_settled)
    shown = preview.data

    assert isinstance(shown, Response)
    assert [point.words for point in shown.points] == ["now 3,000", "base 1,400"]


def test_that_the_market_page_has_every_strategy_on_the_markets_curve(
    tea_house: Shapan, until: Until
) -> None:
    shown = market_preview(tea_house, until, "channels", "灯笼")

    assert isinstance(shown, Response)
    assert shown.heading.title == "灯笼 reaches at most 100 people a day"
    assert [point.words for point in shown.points] == ["Lanterns first", "Offers first"]
    assert shown.gain is None


def test_that_the_retention_curve_marks_three_days_and_what_the_file_says(
    tea_house: Shapan, until: Until
) -> None:
    shown = market_preview(tea_house, until, "retention")

    assert isinstance(shown, Keeping)
    assert [point.words for point in shown.points] == ["D1 26 %", "D7 14 %", "D30 8.5 %"]
    assert len(shown.curves) == 1

    assert tea_house.market.set_text("market.retention.use.base", "60") == ""
    until(lambda: tea_house.market_preview.is_settled)
    changed = tea_house.market_preview.data

    assert isinstance(changed, Keeping)
    assert [curve.is_base for curve in changed.curves] == [False, True]
    assert changed.points[0].words == "D1 38 %"


def test_that_renewals_are_shown_where_there_are_any(tea_house: Shapan, until: Until) -> None:
    assert market_preview(tea_house, until, "orders") is None

    tea_house.market.switch("market.orders.renewal", on=True)
    until(lambda: tea_house.market_preview.is_settled)
    shown = tea_house.market_preview.data

    assert isinstance(shown, Keeping)
    assert shown.heading.title == "After 12 renewals 72 % of the subscribers still pay"
    assert shown.plane.unit == "renewals, one each 30 days"


def test_that_a_tactics_ramp_and_fade_are_told_in_days(tea_house: Shapan, until: Until) -> None:
    place = "market.tactics.开张优惠"
    for name, text in (("lead_time", "3"), ("ramp", "4"), ("fade", "5")):
        assert tea_house.market.set_text(f"{place}.{name}", text) == ""

    shown = strategy_preview(tea_house, until, "tactics", "开张优惠")

    assert isinstance(shown, Effect)
    assert shown.heading.title == "Works in full from day 6; half of it has worn off by day 12"
    assert [point.words for point in shown.points] == ["live 3", "in full 6", "half 12"]


@pytest.mark.parametrize("days", ["1", "5", "90"])
def test_that_a_tactic_is_compared_with_the_file_over_the_days_that_both_run(
    tea_house: Shapan, until: Until, days: str
) -> None:
    assert tea_house.market.set_text("days", days) == ""
    assert tea_house.market.set_text("market.tactics.开张优惠.lead_time", "3") == ""

    shown = market_preview(tea_house, until, "tactics", "开张优惠")

    assert isinstance(shown, Effect)
    assert [curve.is_base for curve in shown.curves] == [False, True]
    assert all(len(curve.x) == len(curve.y) for curve in shown.curves)
    assert len(shown.curves[1].x) == min(int(days), 20)


def test_that_the_wait_is_shown_once_the_plan_was_rehearsed(tea_house: Shapan, until: Until) -> None:
    shown = strategy_preview(tea_house, until, "service")

    assert isinstance(shown, Wait)
    assert shown.heading.title.startswith("With 1 agent the wait is")
    assert "tickets a day as in the busiest four weeks of Offers first" in shown.heading.line
    assert [point.is_base for point in shown.points] == [False]  # the base has as many
    assert shown.curve.x.tolist()[:3] == [1.0, 2.0, 3.0]


def test_that_projects_are_a_calendar(tea_house: Shapan, until: Until) -> None:
    assert tea_house.market.set_text("market.tactics.开张优惠.lead_time", "6") == ""

    shown = strategy_preview(tea_house, until, "projects")

    assert isinstance(shown, Calendar)
    assert shown.heading.title == "Everything is live from day 6"
    (stretch,) = shown.stretches
    assert (stretch.heard, stretch.live, stretch.until, stretch.due) == (0, 6, 20, 6)
    assert shown.builders is None


def test_that_a_section_without_a_preview_has_none_and_nothing_is_reckoned_unseen(
    tea_house: Shapan, until: Until
) -> None:
    assert strategy_preview(tea_house, until, "stock") is None
    tea_house.strategy_preview.watch(on=False)
    tea_house.strategy.choose_section("media")
    until(lambda: tea_house.strategy_preview.is_settled)

    assert tea_house.strategy_preview.data is None


def test_that_previews_speak_the_language_in_force(tea_house: Shapan, until: Until) -> None:
    strategy_preview(tea_house, until, "media", "灯笼")
    tea_house.language.speak("zh")

    shown = tea_house.strategy_preview.data

    assert isinstance(shown, Response)
    assert shown.heading.title.startswith("每周再投 500 元")


def strategy_page(desk: Desk) -> StrategyPage:
    page = desk.window.pages.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


def drawn(desk: Desk, preview: Preview, until: Until) -> None:
    until(lambda: preview.isVisible() and preview.panel.chart.is_drawn)


def test_that_the_preview_is_drawn_beside_the_form_and_again_after_an_edit(
    opened: Desk, until: Until
) -> None:
    page = strategy_page(opened)
    drawn(opened, page.preview, until)
    before = page.preview.panel.chart.grab().toImage()

    opened.shapan.strategy.set_text("strategies.lanterns.media.灯笼.weekly_budget", "9000")
    until(lambda: opened.shapan.strategy_preview.is_settled and page.preview.panel.chart.is_drawn)
    until(lambda: page.preview.panel.chart.grab().toImage() != before)

    assert page.preview.panel.chart.accessibleDescription().startswith("The next")


def test_that_a_preview_is_read_as_a_table_too(opened: Desk, until: Until) -> None:
    page = strategy_page(opened)
    drawn(opened, page.preview, until)

    page.preview.panel._table_button.click()

    assert page.preview.panel.table.isVisible()
    assert page.preview.panel.table.rowCount() == 12


def test_that_a_narrow_window_keeps_the_preview_in_a_drawer_that_esc_closes(
    opened: Desk, until: Until
) -> None:
    page = strategy_page(opened)
    drawn(opened, page.preview, until)
    opened.window.resize(1000, 700)
    until(lambda: page.drawer.isVisible())
    assert not page.inspector.isVisible()

    page.drawer.click()
    drawn(opened, page.preview, until)
    assert page.inspector.geometry().right() == page.width() - 1
    QTest.keyClick(page.inspector, Qt.Key.Key_Escape)

    assert not page.inspector.isVisible()
    opened.window.resize(1366, 768)
    until(lambda: page.inspector.isVisible() and not page.drawer.isVisible())


def test_that_the_market_page_shows_its_own_preview(opened: Desk, until: Until) -> None:
    opened.shapan.go("market")
    page = opened.window.pages.page("market")
    assert isinstance(page, MarketPage)
    opened.shapan.market.choose_section("retention")

    drawn(opened, page.preview, until)

    data = opened.shapan.market_preview.data
    assert isinstance(data, Keeping)
    assert np.all(np.diff(data.curves[0].y) < 0.0)

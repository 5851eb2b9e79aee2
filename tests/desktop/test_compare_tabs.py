"""The tabs of the Compare page in the window: each draws, is copied as picture and as table, follows what is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from desktop.viewmodels.details import TABS
from desktop.viewmodels.run import outcome_of
from desktop.views.compare import ComparePage
from desktop.views.panel import ChartPanel
from tests.desktop.conftest import Until


@pytest.fixture
def page(opened: Desk, result_file: Path, until: Until) -> ComparePage:
    """The Compare page with what a run of the tiny study found."""
    opened.shapan.go("compare")
    opened.shapan.compare.show(outcome_of(result_file))
    page = opened.window.pages.page("compare")
    assert isinstance(page, ComparePage)
    until(lambda: page.is_drawn)
    return page


def shown(page: ComparePage, tab: str, until: Until) -> None:
    """Bring a tab up by its button and wait until it is drawn."""
    page.banner.tabs.button(tab).click()
    until(lambda: page.is_drawn)


def test_that_every_tab_draws_what_was_found(page: ComparePage, until: Until) -> None:
    drawn = []
    for tab in ("tree", "retention", "staff", "table", "overview"):
        shown(page, tab, until)
        drawn.append(page.details.tab)

    assert drawn == ["tree", "retention", "staff", "table", "overview"]
    assert page.retention.triangle.chart.accessibleDescription()
    assert (
        page.tree.panel.chart.accessibleName() == page.tree._details.banner().title
        or page.banner.title.text()
    )
    assert not page.staff._none["sales"].isHidden()
    assert page.staff._none["service"].isHidden()


@pytest.mark.parametrize(
    ("tab", "header"),
    [("tree", "Node\tUnit"), ("retention", "Activated on\tpeople\tD1"), ("staff", "Day\tLanterns first")],
)
def test_that_the_chart_of_a_tab_copies_as_picture_and_as_table(
    page: ComparePage, tab: str, header: str, until: Until
) -> None:
    shown(page, tab, until)
    panel: ChartPanel = {
        "tree": page.tree.panel,
        "retention": page.retention.triangle,
        "staff": page.staff.panels["service", "use"],
    }[tab]
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()

    panel._copy.click()
    until(lambda: not clipboard.image().isNull())
    picture = clipboard.image()
    panel._table_button.click()
    panel._copy.click()

    assert picture.width() == 2 * panel.chart.width()
    assert clipboard.text().startswith(header)
    assert panel.table.isVisible()


def test_that_the_tree_is_told_of_the_two_that_are_chosen(page: ComparePage, until: Until) -> None:
    shown(page, "tree", until)
    before = page.details.pair
    title = page.banner.title.text()

    page.tree.first.setCurrentIndex(page.tree.first.findData(before[1]))
    page.tree.first.activated.emit(page.tree.first.currentIndex())
    until(lambda: page.is_drawn)

    assert page.details.pair == (before[1], before[0])
    assert page.banner.title.text() != title
    assert page.tree.second.chosen == before[0]


def test_that_the_base_of_the_table_is_picked(page: ComparePage, until: Until) -> None:
    shown(page, "table", until)

    page.tables.base.setCurrentIndex(page.tables.base.findData("nothing"))
    page.tables.base.activated.emit(page.tables.base.currentIndex())

    figures = page.tables.figures
    heads = [figures.model().headerData(place, Qt.Orientation.Horizontal) for place in range(6)]
    assert heads[1] == "Doing nothing (base)"
    assert heads[3] == heads[5] == "difference"
    assert figures.isColumnHidden(0)
    assert figures.model().headerData(0, Qt.Orientation.Vertical).startswith("Value")


def test_that_a_tab_left_behind_by_a_new_run_reads_it_when_it_is_shown_again(
    page: ComparePage, result_file: Path, until: Until
) -> None:
    shown(page, "retention", until)
    page.compare.show(outcome_of(result_file))
    until(lambda: page.is_drawn)
    read = page.details.cohorts.outcome
    shown(page, "overview", until)

    page.compare.show(outcome_of(result_file))
    until(lambda: page.is_drawn)

    assert read is not page.compare.outcome
    assert page.details.cohorts.outcome is read
    shown(page, "retention", until)
    assert page.details.cohorts.outcome is page.compare.outcome


def test_that_at_twice_the_text_tabs_stand_under_the_verdict_and_pages_keep_their_icons(
    opened: Desk, page: ComparePage, until: Until
) -> None:
    opened.shapan.settings.choose("text_scale", 200)
    QApplication.processEvents()
    until(lambda: page.is_drawn)
    narrow = page.banner.is_narrow, page.banner.tabs.y() > page.banner.title.y()
    buttons = [page.banner.tabs.button(tab) for tab in TABS]
    cut = [button.text() for button in buttons if button.width() < button.minimumSizeHint().width() - 1]
    rail = opened.window.rail

    assert narrow == (True, True)
    assert cut == []
    assert page.banner.dots.isHidden()
    assert all(button.is_bare and button.accessibleName() for button in rail.buttons.values())
    assert rail.buttons["settings"].geometry().bottom() <= rail.height()
    opened.shapan.settings.choose("text_scale", 100)
    QApplication.processEvents()
    assert not page.banner.is_narrow
    assert not rail.buttons["home"].is_bare

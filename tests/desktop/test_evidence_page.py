"""The Evidence page in the window: rows lead to their fields, heads sort, filters filter, long work shows and stops."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from desktop.views.evidence import EvidencePage
from tests.desktop.conftest import Until
from tests.desktop.known import ANSWERS


@pytest.fixture
def page(opened: Desk, until: Until) -> EvidencePage:
    """The page with two known answers, of which one was simulated."""
    opened.shapan.answers._is_read = True
    opened.shapan.answers.take(ANSWERS)
    opened.shapan.go("evidence")
    page = opened.window.pages.page("evidence")
    assert isinstance(page, EvidencePage)
    until(lambda: page.isVisible() and page.table.shown.rows)
    return page


def test_that_a_row_leads_to_its_field(opened: Desk, page: EvidencePage, until: Until) -> None:
    rows = [each.assumption.path for each in page.table.shown.rows]
    market, strategy = rows.index("market.orders.price"), rows.index("strategies.offers.service.agents")

    page.table.clicked.emit(page.table.shown.index(market, 0))
    until(lambda: opened.shapan.page == "market")
    assert opened.shapan.market.section == "orders"
    opened.shapan.go("evidence")
    page.table.setCurrentIndex(page.table.shown.index(strategy, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert opened.shapan.page == "strategy"
    assert opened.shapan.strategy.strategy == "offers"
    assert opened.shapan.strategy.section == "service"


def test_that_heads_sort_and_buttons_filter(page: EvidencePage) -> None:
    page.table.horizontalHeader().sectionClicked.emit(0)
    names = [each.assumption.name.casefold() for each in page.table.shown.rows]
    page.grades["A"].button.click()
    measured = {each.assumption.grade for each in page.table.shown.rows}
    page.grades["A"].button.click()

    assert names == sorted(names)
    assert measured <= {"A"}
    assert len(page.table.shown.rows) == len(names)


def test_that_cells_say_what_they_draw(page: EvidencePage) -> None:
    model = page.table.shown
    row = [each.assumption.path for each in model.rows].index("market.orders.price")

    said = [model.data(model.index(row, column)) for column in range(model.columnCount())]

    assert said[0].splitlines()[0].endswith("Price")
    assert said[1].splitlines()[0] == "60"
    assert said[4].startswith("X")
    assert said[5] == "not yet computed"
    assert model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)


def test_that_the_shown_rows_are_copied_as_a_table(page: EvidencePage) -> None:
    page.copy.click()
    lines = QApplication.clipboard().text().splitlines()

    assert lines[0].startswith("Assumption\tValue\tRange\tSource\tGrade\tMoves the verdict")
    assert len(lines) == len(page.table.shown.rows) + 1


def test_that_a_search_shows_how_far_it_is_and_escape_ends_it(
    opened: Desk, page: EvidencePage, until: Until
) -> None:
    page.search.click()
    until(lambda: opened.shapan.evidence.is_running and page.bar.isVisible())
    assert page.halt.isVisible()
    assert not page.search.isVisible()

    opened.window.actions_by_name["stop"].trigger()
    until(lambda: not opened.shapan.evidence.is_running)

    assert page.search.isVisible()
    assert not page.bar.isVisible()


def test_that_known_answers_have_their_verdict_and_a_way_to_simulate_a_row(page: EvidencePage) -> None:
    panel = page.panel

    assert panel.title.text() == "Known answers: 1 of 1 hold"
    verdicts = [panel.table.model().data(panel.table.model().index(row, 5)) for row in range(2)]
    assert verdicts == ["holds", "not run"]
    assert panel.run_all.isEnabled()
    assert not panel.run_one.isEnabled()
    panel.table.selectRow(1)
    assert panel.run_one.isEnabled()
    panel.copy.click()
    assert QApplication.clipboard().text().startswith("Formula\tUnit\tExact\tSimulated")


def test_that_long_words_of_known_answers_stay_whole(page: EvidencePage) -> None:
    table = page.panel.table
    item = table.item(1, 0)
    assert item is not None
    short, long = (table.rowHeight(row) for row in range(2))
    metrics = QFontMetrics(item.font())
    inside = QRect(0, 0, table.columnWidth(0) - 12, 0)  # as wide as a cell lets words be
    words = metrics.boundingRect(inside, Qt.TextFlag.TextWordWrap, item.text())

    assert words.height() >= 3 * metrics.lineSpacing()  # a control: they do take more than two lines
    assert long > short
    assert long >= words.height()


def test_that_known_answers_go_behind_a_button_where_there_is_little_room(
    opened: Desk, page: EvidencePage
) -> None:
    opened.window.resize(1000, 700)
    QApplication.processEvents()

    assert page.panel.isHidden()
    assert page.drawer.isVisible()
    page.drawer.click()
    assert not page.panel.isHidden()

"""A planner's way through the window, by mouse and keys, without a screen."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.viewmodels.run import outcome_of
from desktop.views.cards import StudyCard
from desktop.views.compare import ComparePage
from desktop.views.editors import StrategyPage
from desktop.views.formrow import FormRow
from desktop.views.home import HomePage
from tests.desktop.conftest import PATIENCE, Until

BUDGET = "strategies.offers.media.灯笼.weekly_budget"
W = TypeVar("W", bound=QWidget)


def found(desk: Desk, kind: type[W], name: str) -> W:
    """The widget of a kind and a name."""
    widget = desk.window.findChild(kind, name)
    assert widget is not None, f"there is no {kind.__name__} {name}"
    return widget


def strategy_page(desk: Desk) -> StrategyPage:
    page = desk.window.pages.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


def compare_page(desk: Desk) -> ComparePage:
    page = desk.window.pages.page("compare")
    assert isinstance(page, ComparePage)
    return page


def row_of(desk: Desk, path: str, until: Until) -> FormRow:
    """The row of a number of the Strategy page, brought up by clicks."""
    page = strategy_page(desk)
    name = path.split(".")[1]
    until(lambda: desk.window.findChild(QWidget, f"tab.{name}"))
    desk.shapan.strategy.choose_strategy(name)
    until(lambda: path in page.groups.rows and page.groups.rows[path].field.isVisible())
    return page.groups.rows[path]


def answer(qtbot: QtBot, desk: Desk, key: str) -> None:
    """Press a button of the question whether to save."""
    qtbot.waitUntil(lambda: desk.window.findChild(QMessageBox, "ask-to-save") is not None, timeout=PATIENCE)
    button = found(desk, QPushButton, f"ask-to-save.{key}")
    button.click()


def choose_file(qtbot: QtBot, desk: Desk, name: str, path: Path) -> None:
    """Answer a file dialog."""
    qtbot.waitUntil(lambda: desk.window.findChild(QFileDialog, name) is not None, timeout=PATIENCE)
    dialog = found(desk, QFileDialog, name)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_that_a_planner_gets_from_a_bundled_study_to_an_edited_budget_and_back(
    desk: Desk, qtbot: QtBot, until: Until, tmp_path: Path
) -> None:
    home = desk.window.pages.page("home")
    assert isinstance(home, HomePage)
    until(lambda: desk.window.findChild(StudyCard, "card.business-software"))
    QTest.mouseClick(found(desk, StudyCard, "card.business-software"), Qt.MouseButton.LeftButton)
    until(lambda: desk.shapan.document.is_open)
    path = "strategies.marketing-led.media.social.weekly_budget"
    row = row_of(desk, path, until)
    before = desk.shapan.document.study

    assert isinstance(row.field, QLineEdit)
    desk.window.activateWindow()
    until(desk.window.isActiveWindow)  # or no shortcut is heard
    row.field.setFocus()
    row.field.selectAll()
    QTest.keyClicks(row.field, "12345")
    assert desk.shapan.document.study.strategies["marketing-led"].media["social"].weekly_budget == 12_345
    assert desk.window.isWindowModified()
    QTest.keyClick(row.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.shapan.document.study == before
    until(lambda: row.field.property("text") == row.shown.text)
    desk.window.actions_by_name["redo"].trigger()
    assert desk.shapan.document.is_changed

    mine = tmp_path / "mine.yaml"
    desk.window.actions_by_name["save"].trigger()  # a bundled study is saved elsewhere
    choose_file(qtbot, desk, "ask-where-to-save", mine)
    until(lambda: desk.shapan.document.path == mine)
    assert not desk.window.isWindowModified()


def test_that_a_number_out_of_its_limits_is_told_beside_the_field(
    opened: Desk, qtbot: QtBot, until: Until
) -> None:
    row = row_of(opened, BUDGET, until)
    assert isinstance(row.field, QLineEdit)
    row.field.setFocus()
    row.field.selectAll()

    QTest.keyClicks(row.field, "-7")

    assert row._wrong.text() == "This number must be at least 0 ¥ / week."
    assert row.field.property("state") == "wrong"
    assert not opened.shapan.document.is_changed
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert row.field.text() == "1,000"
    assert row._wrong.isHidden()


def test_that_a_slider_is_dragged_and_set_by_keys_in_one_step_of_undo(
    opened: Desk, qtbot: QtBot, until: Until
) -> None:
    row = row_of(opened, BUDGET, until)
    slider = row._track

    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(30, 17))
    for x in (50, 70, 90):
        QTest.mouseMove(slider, QPoint(x, 17))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(90, 17))
    dragged = opened.shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget

    assert dragged != 1_000
    assert opened.history.count() == 1
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert opened.shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget == 0


def test_that_the_way_back_to_the_base_value_is_one_click(opened: Desk, qtbot: QtBot, until: Until) -> None:
    row = row_of(opened, BUDGET, until)
    until(row._back.isVisible)
    assert row._back.text().strip() == "base 1,400"

    QTest.mouseClick(row._back, Qt.MouseButton.LeftButton)

    assert opened.shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget == 1_400
    until(lambda: row._back.isHidden())


def test_that_the_inspector_tells_about_the_number_that_is_looked_at(
    opened: Desk, qtbot: QtBot, until: Until
) -> None:
    row = row_of(opened, BUDGET, until)
    inspector = strategy_page(opened).inspector
    row.looked_at.emit(BUDGET)

    inspector._field.setFocus()
    inspector._field.selectAll()
    QTest.keyClicks(inspector._field, "0: 100, 10: 200")

    assert inspector._title.text() == "Weekly budget"
    until(lambda: row.shown.second == "schedule, 2 steps")
    inspector._kinds.button("plain").click()
    until(lambda: row.shown.text == "100")


def test_that_tactics_are_added_from_what_the_market_offers(opened: Desk, qtbot: QtBot, until: Until) -> None:
    page = strategy_page(opened)
    opened.shapan.strategy.choose_strategy("lanterns")
    opened.shapan.strategy.choose_section("tactics")
    until(lambda: found(opened, QPushButton, "item.add").isEnabled())  # not so on the page before

    found(opened, QPushButton, "item.add").click()
    menu = page.findChild(QMenu, "item.offers")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()

    assert "开张优惠" in opened.shapan.document.study.strategies["lanterns"].tactics


def test_that_a_run_from_the_button_shows_its_progress_and_then_a_verdict(
    opened: Desk, qtbot: QtBot, until: Until
) -> None:
    progress: list[bool] = []
    opened.shapan.run.changed.connect(lambda: progress.append(opened.window.topbar.progress.isVisible()))

    with qtbot.waitSignal(opened.shapan.run.ended, timeout=PATIENCE):
        QTest.mouseClick(opened.window.topbar.run, Qt.MouseButton.LeftButton)
    until(lambda: compare_page(opened).is_drawn)

    assert any(progress)
    page = compare_page(opened)
    assert page.banner.title.text()
    page.banner.tabs.button("table").click()
    assert page.tables.ranking.rowCount() == 3
    assert page.bands.chart.accessibleName() == page.bands._title.text()


def test_that_a_run_is_cancelled_by_escape(opened: Desk, qtbot: QtBot, until: Until) -> None:
    study = opened.shapan.document.study.model_copy(update={"replications": 5_000, "days": 300})
    opened.shapan.document.put(study, "days")
    opened.window.actions_by_name["run"].trigger()
    until(lambda: opened.shapan.run.over > 0)

    with qtbot.waitSignal(opened.shapan.run.ended, timeout=PATIENCE):
        opened.window.actions_by_name["stop"].trigger()

    assert not opened.shapan.run.is_running
    assert not opened.window.topbar.progress.isVisible()


def test_that_charts_are_copied_as_picture_and_as_table(
    opened: Desk, result_file: Path, qtbot: QtBot, until: Until
) -> None:
    opened.shapan.go("compare")
    opened.shapan.compare.show(outcome_of(result_file))
    page = compare_page(opened)
    until(lambda: page.is_drawn)
    clipboard = QGuiApplication.clipboard()

    page.money._copy.click()
    until(lambda: not clipboard.image().isNull())
    picture = clipboard.image()
    page.money._table_button.click()
    page.money._copy.click()

    assert picture.width() == 2 * page.money.chart.width()
    assert clipboard.text().startswith("Strategy\tMedia")


def test_that_a_broken_file_shows_its_mistakes_and_leaves_the_open_study_alone(
    opened: Desk, study_file: Path, until: Until
) -> None:
    broken = study_file.with_name("broken.yaml")
    broken.write_text(study_file.read_text("utf-8").replace("days: 20", "days: twelve"), "utf-8")

    opened.shapan.document.open(broken)
    until(lambda: opened.shapan.page == "mistakes" and opened.shapan.mistakes.lines)

    page = opened.window.pages.page("mistakes")
    words = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text")]
    assert "1 mistake keeps this study from opening" in words
    assert "Nothing was run and your file is unchanged." in words
    assert "line 6" in words
    assert opened.shapan.document.is_open
    assert opened.window.rail.buttons["home"].isChecked()


def test_that_a_study_can_be_dropped(desk: Desk, study_file: Path, until: Until) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(study_file))])
    event = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip

    desk.window.dropEvent(event)
    until(lambda: desk.shapan.document.is_open)

    assert desk.shapan.page == "strategy"


@pytest.mark.parametrize(("key", "is_closed"), [("leave", True), ("stay", False), ("save", True)])
def test_that_closing_with_edits_asks_first(
    opened: Desk, qtbot: QtBot, until: Until, key: str, is_closed: bool, study_file: Path
) -> None:
    opened.shapan.document.set_value("purse", 6_500.0)

    opened.window.close()
    assert opened.window.isVisible()
    answer(qtbot, opened, key)

    if is_closed:
        until(lambda: not opened.window.isVisible())
    else:
        qtbot.wait(50)
        assert opened.window.isVisible()
    assert ("6500" in study_file.read_text("utf-8")) == (key == "save")


def test_that_pages_are_reached_by_keys_and_only_with_a_study(
    desk: Desk, study_file: Path, until: Until
) -> None:
    assert not desk.window.actions_by_name["market"].isEnabled()
    desk.shapan.go("compare")
    assert desk.shapan.page == "home"

    desk.shapan.document.open(study_file)
    until(lambda: desk.shapan.document.is_open)
    shown = []
    for name in ("market", "race", "compare", "whatif", "help", "settings", "strategy", "home"):
        desk.window.actions_by_name[name].trigger()
        shown.append(desk.shapan.page)

    assert shown == ["market", "race", "compare", "whatif", "help", "settings", "strategy", "home"]


def test_that_tab_reaches_the_controls_of_a_page_in_order_with_a_visible_ring(
    opened: Desk, qtbot: QtBot, until: Until
) -> None:
    opened.window.activateWindow()
    until(opened.window.isActiveWindow)
    row_of(opened, BUDGET, until)
    page = strategy_page(opened)
    page.setFocus()

    reached = []
    for _ in range(16):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        reached.append(widget.objectName() if widget else "")

    tab = next(place for place, name in enumerate(reached) if name.startswith("tab."))
    assert tab < reached.index("strategy.copy") < reached.index("strategy.sections.media")
    assert reached.index("strategy.sections.media") < reached.index(BUDGET)
    assert opened.window.ring.isVisible()


def test_that_every_control_has_a_name_that_is_read_out(
    opened: Desk, result_file: Path, until: Until
) -> None:
    opened.shapan.compare.show(outcome_of(result_file))
    until(lambda: opened.shapan.compare.has_charts)

    nameless = []
    for page in ("home", "market", "strategy", "race", "compare", "whatif", "evidence", "settings", "help"):
        opened.shapan.go(page)
        QApplication.processEvents()
        for widget in opened.window.findChildren(QWidget):
            takes_focus = (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
            )
            text = widget.property("text")
            if takes_focus and not (widget.accessibleName() or text):
                nameless.append((page, type(widget).__name__, widget.objectName()))

    assert nameless == []


def test_that_a_key_that_reaches_a_row_taken_away_changes_nothing(opened: Desk, until: Until) -> None:
    row = row_of(opened, BUDGET, until)
    before = opened.shapan.document.study
    strategy_page(opened).groups.rows.clear()  # as they are while a section gives way to another

    row.texted.emit(BUDGET, "5")

    assert opened.shapan.document.study == before


def test_that_where_the_window_stood_is_remembered(opened: Desk, tmp_path: Path) -> None:
    opened.window.resize(1200, 700)

    opened.window.close()

    assert opened.shapan.settings.geometry is not None

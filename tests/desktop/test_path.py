"""A new planner's path: open, budget, tactic, undo, race, event, branch, compare, export, save, kill, recover."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.viewmodels.shapan import Shapan
from desktop.views.race import RacePage
from desktop.views.whatif import WhatIfPage
from scenarios.files.reading import load_study
from tests.desktop.conftest import Until
from tests.desktop.test_window import choose_file, compare_page, found, row_of, strategy_page

BUDGET = "strategies.lanterns.media.灯笼.weekly_budget"


def test_that_a_planner_gets_from_a_file_to_a_decision_and_loses_nothing_to_a_kill(
    desk: Desk, study_file: Path, tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    shapan, document = desk.shapan, desk.shapan.document
    desk.window.open_files([study_file])
    until(lambda: document.is_open)

    change_a_budget(desk, until)
    add_a_tactic(desk, until)
    desk.window.actions_by_name["undo"].trigger()
    assert "开张优惠" not in document.study.strategies["lanterns"].tactics
    desk.window.actions_by_name["redo"].trigger()
    take_from_the_library(desk, until)
    move_what_is_pinned(desk, until)
    race_and_branch(desk, until)
    compare_and_export(desk, qtbot, tmp_path / "money.png", until)
    desk.window.actions_by_name["save"].trigger()
    until(lambda: not document.is_changed)
    assert load_study(study_file).study == document.study

    document.set_value("purse", 6_500.0)
    until(lambda: shapan.autosave.file is not None and shapan.autosave.file.exists())
    assert shapan.session._claim is not None
    shapan.session._claim.release()  # as a kill leaves it; test_recovery.py kills a process in earnest
    recover(shapan.folder, until)


def change_a_budget(desk: Desk, until: Until) -> None:
    """By dragging its slider: one step, however far it was dragged."""
    row = row_of(desk, BUDGET, until)
    before = desk.shapan.document.study.strategies["lanterns"].media["灯笼"].weekly_budget
    slider = row._track
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(30, 17))
    for x in (50, 70, 90):
        QTest.mouseMove(slider, QPoint(x, 17))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(90, 17))
    assert desk.shapan.document.study.strategies["lanterns"].media["灯笼"].weekly_budget != before
    assert desk.history.count() == 1


def add_a_tactic(desk: Desk, until: Until) -> None:
    """From what the market offers."""
    page = strategy_page(desk)
    desk.shapan.strategy.choose_section("tactics")
    until(lambda: found(desk, QPushButton, "item.add").isEnabled())
    found(desk, QPushButton, "item.add").click()
    menu = page.findChild(QMenu, "item.offers")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert "开张优惠" in desk.shapan.document.study.strategies["lanterns"].tactics


def take_from_the_library(desk: Desk, until: Until) -> None:
    """A tactic that the market does not know yet comes from the library, and goes again by one step."""
    library = desk.shapan.strategy_library
    library.read()
    until(lambda: library.is_read)
    assert library.take("free-trial", is_own=False)
    assert "free-trial" in desk.shapan.document.study.strategies["lanterns"].tactics
    desk.window.actions_by_name["undo"].trigger()
    assert "free-trial" not in desk.shapan.document.study.market.tactics


def move_what_is_pinned(desk: Desk, until: Until) -> None:
    """A number pinned to What if is moved by the keyboard: the study says it, undo takes it back."""
    whatif, before = desk.shapan.whatif, desk.shapan.document.study
    whatif.pins.pin(BUDGET)
    desk.shapan.go("whatif")
    page = desk.window.pages.page("whatif")
    assert isinstance(page, WhatIfPage)
    until(lambda: BUDGET in page.pins.rows)
    QTest.keyClick(page.pins.rows[BUDGET].slider, Qt.Key.Key_Right)
    assert desk.shapan.document.study != before
    whatif.stop()
    until(lambda: not whatif.is_running)
    desk.window.actions_by_name["undo"].trigger()
    assert desk.shapan.document.study == before


def race_and_branch(desk: Desk, until: Until) -> None:
    """Race, go to a day, let something happen there: the race branches."""
    race = desk.shapan.race
    desk.window.actions_by_name["race"].trigger()
    page = desk.window.pages.page("race")
    assert isinstance(page, RacePage)
    QTest.keyClick(page, Qt.Key.Key_Space)
    until(lambda: race.has_recording)
    race.playhead.pause()
    race.playhead.go(9.0)
    QTest.keyClick(page, Qt.Key.Key_6)
    until(lambda: race.branches)
    assert (race.branch, race.branches[0].day) == (1, 9)
    race.playhead.pause()


def compare_and_export(desk: Desk, qtbot: QtBot, target: Path, until: Until) -> None:
    """Run, read the verdict, save a chart as picture and as table."""
    desk.window.actions_by_name["run"].trigger()
    until(lambda: desk.shapan.compare.has_charts and not desk.shapan.run.is_running)
    page = compare_page(desk)
    until(lambda: page.is_drawn)
    assert page.banner.title.text()
    for path in (target, target.with_suffix(".csv")):
        found(desk, QAbstractButton, "compare.money.save").click()
        choose_file(qtbot, desk, "ask-where-to-export", path)
        until(path.exists)
    assert QImage(str(target)).width() == 2 * page.money.chart.width()
    assert target.with_suffix(".csv").read_text("utf-8-sig").startswith("Strategy,Media")


def recover(folder: Path, until: Until) -> None:
    """The next start offers what was not saved."""
    second = Shapan(folder)
    second.recovery.look()
    until(lambda: [each for each in second.recovery.kept if not each.is_result])
    second.recovery.open(next(each for each in second.recovery.kept if not each.is_result))
    until(lambda: second.document.is_open)
    assert second.document.study.purse == 6_500
    assert second.document.is_changed
    second.close()

"""The Race page driven by mouse and keys: play, scrub, pick a person, drop an event, compare branches, fill a wall."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton, QScrollArea

from desktop.app import Desk
from desktop.views.heaps import CUSTOMER, LEAD, columns, heap, line_up, pitch_of, squares
from desktop.views.lane import LaneView
from desktop.views.motion import Ground, Motion
from desktop.views.race import RacePage
from desktop.views.racedock import BranchButton
from desktop.views.tabledialog import TableDialog
from scenarios.racing.recording import Recording
from tests.desktop.conftest import Until, raced
from tests.desktop.test_fitting import buttons_cut


@pytest.fixture
def page(opened: Desk, recording: Recording, until: Until) -> RacePage:
    """The Race page with the tiny study raced, paused on its first morning."""
    opened.shapan.go("race")
    made = opened.window.pages.page("race")
    assert isinstance(made, RacePage)
    raced(opened.shapan, recording)
    opened.window.activateWindow()
    until(lambda: len(made.lanes) == 2 and made.lanes[0].width() > 400)
    made.setFocus()
    return made


def test_that_before_a_race_the_page_says_how_to_begin(opened: Desk, until: Until) -> None:
    opened.shapan.go("race")
    page = opened.window.pages.page("race")
    assert isinstance(page, RacePage)

    assert page.empty.isVisible()
    assert page.empty.begin.accessibleName() == "Race 2 strategies"
    QTest.keyClick(page, Qt.Key.Key_Space)
    until(lambda: opened.shapan.race.has_recording)
    assert not page.empty.isVisible()
    opened.shapan.race.playhead.pause()


def test_that_keys_play_step_and_jump(page: RacePage, until: Until) -> None:
    head = page.race.playhead

    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert head.position == 2.0
    assert page.transport.day.text() == "Day 2"
    QTest.keyClick(page, Qt.Key.Key_End)
    assert page.transport.date.text() == "Sat 21 Mar · of 20"
    QTest.keyClick(page, Qt.Key.Key_Space)

    assert head.is_playing
    until(lambda: head.position > 0.5)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert not head.is_playing


def test_that_the_timeline_is_dragged_and_moved_by_keys(page: RacePage) -> None:
    timeline, head = page.transport.timeline, page.race.playhead
    middle = QPoint(timeline.width() // 2, 60)

    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(timeline, QPoint(timeline.width() - 2, 60))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(timeline.width() - 2, 60))
    assert head.position == 20.0
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=middle)
    assert head.position == pytest.approx(10.0, abs=0.1)
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Home)

    assert head.position == 0.0


def test_that_a_click_on_a_grain_rings_the_same_person_in_every_lane_and_tells_its_story(
    page: RacePage, until: Until
) -> None:
    page.race.playhead.go(12.0)
    lane = page.lanes[0]
    motion = lane._motion
    assert motion is not None
    grain = int(motion.resting[5])
    x, y = motion.place_of(grain, 12.0, 4)

    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(lane.floor - y)))

    assert page.race.picked is not None
    found = motion.place_of(page.race.picked, 12.0, 4)
    assert np.hypot(found[0] - x, found[1] - y) < 6.0
    assert {view.grain for view in page.lanes} == {page.race.picked}
    assert page.dock.person._title.text().startswith("Person ")
    page.dock.person.story.click()
    dialog = page.findChild(TableDialog, "race.story")
    assert dialog is not None
    dialog.copy.click()
    assert QApplication.clipboard().text().startswith("Day\tLanterns first\tOffers first")
    dialog.close()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.race.picked is None


def test_that_an_event_dropped_by_its_key_branches_and_branches_are_renamed_and_compared(
    page: RacePage, until: Until
) -> None:
    page.race.playhead.go(8.0)
    assert page.dock._hint.text() == "On day 8. The past stays; the run branches."

    QTest.keyClick(page, Qt.Key.Key_6)
    until(lambda: page.race.branch == 1)
    page.race.playhead.pause()
    page.dock.rename.click()
    dialog = page.findChild(QInputDialog, "race.rename")
    assert dialog is not None
    dialog.setTextValue("Lantern night")
    dialog.accept()
    until(lambda: page.findChild(BranchButton, "race.branch.1") is not None)
    button = page.findChild(BranchButton, "race.branch.1")
    assert button is not None
    assert button.accessibleName() == "Lantern night, from day 8 · live now"

    compare = page.findChild(QPushButton, "race.branches.compare")
    assert compare is not None
    compare.click()
    table = page.findChild(TableDialog, "race.comparison")
    assert table is not None
    assert table.table.rowCount() == 2
    table.close()
    main = page.findChild(BranchButton, "race.branch.0")
    assert main is not None
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    assert page.race.branch == 0


def test_that_what_makes_no_sense_here_is_off(page: RacePage) -> None:
    assert not page.dock.events["star quits"].isEnabled()
    assert not page.dock.events["supply stop"].isEnabled()
    assert page.dock.events["viral post"].isEnabled()

    QTest.keyClick(page, Qt.Key.Key_1)

    assert not page.race.recorder.is_running


def test_that_lanes_are_read_out_and_reached_by_tab(page: RacePage, until: Until) -> None:
    page.race.playhead.go(20.0)
    until(lambda: page.lanes[0].accessibleName().startswith("Lanterns first, day 20: "))

    page.window().activateWindow()
    until(page.isActiveWindow)
    page.lanes[0].setFocus()
    QTest.keyClick(page.lanes[0], Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is page.lanes[1]


def test_that_on_a_wall_editors_are_away_and_escape_comes_back(
    page: RacePage, opened: Desk, until: Until
) -> None:
    opened.window.actions_by_name["present"].trigger()
    until(lambda: page.head.isVisible())
    hidden = [
        part.isHidden()
        for part in (opened.window.rail, opened.window.topbar, opened.window.pursebar, page.dock)
    ]
    QTest.keyClick(page, Qt.Key.Key_L)
    is_pointing = page.laser.is_on
    QTest.mouseMove(page, QPoint(200, 200))
    QApplication.processEvents()

    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert hidden == [True] * 4
    assert is_pointing
    assert not page.laser.is_on
    assert opened.window.rail.isVisible()
    assert page.dock.isVisible()
    assert not page.is_presenting


def test_that_with_reduced_motion_nothing_flies_and_days_step(page: RacePage, opened: Desk) -> None:
    opened.shapan.settings.choose("motion", "reduced")
    page.race.playhead.go(10.6)
    lane = page.lanes[0]
    motion = lane._motion
    assert motion is not None

    assert len(motion.flying(10.6, 4)[0]) == 0
    assert motion.row == 10
    assert len(motion.resting) == 200
    assert lane.is_bold


def test_that_a_narrow_window_keeps_the_dock_in_a_drawer(page: RacePage, opened: Desk, until: Until) -> None:
    opened.window.resize(1000, 700)
    until(lambda: page.drawer.isVisible())
    assert page.dock.isHidden()

    page.drawer.click()

    assert page.dock.isVisible()


@pytest.mark.parametrize("scale", [100, 200])
def test_that_no_button_is_cut_at_1366_by_768_nor_at_twice_the_text(
    page: RacePage, opened: Desk, scale: int
) -> None:
    opened.shapan.settings.choose("text_scale", scale)
    if page.drawer.isVisible():
        page.drawer.click()
    QApplication.processEvents()
    QApplication.processEvents()

    assert buttons_cut(page) == []
    assert all(view.width() > 0 and view.height() >= view.minimumHeight() for view in page.lanes)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_three_lanes_fit_a_wall_of_1366_by_768(
    page: RacePage, opened: Desk, until: Until, language: str
) -> None:
    opened.window.presenting.show_on_wall(True)
    opened.shapan.settings.choose("language", language)
    for _ in range(4):
        QApplication.processEvents()
    (area,) = [
        each for each in page.findChildren(QScrollArea) if page.lanes[0] in each.findChildren(LaneView)
    ]

    sizes = page.sizes()

    assert page.size().toTuple() == (1366, 768)
    assert 100 < 3 * sizes.lane + 2 * sizes.gap <= area.viewport().height()
    opened.window.presenting.show_on_wall(False)


def test_that_every_heap_of_a_race_fits_its_column_at_one_pitch() -> None:
    shape = columns(160.0, 870.0, 34.0)
    most = (1_900, 900, 120, 300, 80, 700, 300, 500)
    highs = [80.0] * 8

    pitch = pitch_of(shape, most, highs, 7.0)

    for place, (column, count) in enumerate(zip(shape, most, strict=True)):
        if place != LEAD:
            found = heap(count, column.half, column.tall, pitch)
            assert len(np.unique(found.round(3), axis=0)) == count
            assert np.abs(found[:, 0]).max() < column.half
            assert found[:, 1].max() < 80.0 + 2 * pitch  # the last row may stand half over the outline
    assert shape[CUSTOMER].half < (146 * 870 / 990) / 2


def test_that_leads_and_staff_stand_in_their_rows_however_many_they_are() -> None:
    line = line_up(400, 50.0, 60.0, 5.2)
    staff = squares(120, 60.0, 7.0)

    assert line[:, 0].min() > -50.0
    assert line[:, 1].max() < 60.0
    assert len({(x, y) for x, y, _ in staff}) == 120
    assert max(y + side for _, y, side in staff) < 66.0


def test_that_who_moves_flies_from_heap_to_heap_and_then_lies_there() -> None:
    shape = columns(0.0, 990.0, 0.0)
    stages = np.array([[0, 0, 0], [0, 1, 0], [0, 1, 0]], dtype=np.uint8)
    places = np.array([[0, 1, 2], [0, 0, 1], [0, 0, 1]], dtype=np.int16)
    motion = Motion(stages, places, Ground(shape, 5.0, 60.0, 600.0, 50.0, 1.0, (3, 1, 0, 0, 0, 0, 0, 0)))
    motion.turn_to(0, is_still=False)

    assert motion.resting.tolist() == [0, 2]
    way = [motion.place_of(1, 0.1 * tenth, 1.0)[0] for tenth in range(16)]
    landed = motion.place_of(1, 1.6, 1.0)

    assert way == sorted(way)
    assert len(set(way)) > 4  # some days' tenths long
    assert way[0] < way[-1] < shape[1].middle + 5.0  # a grain may lie a little off the middle
    assert landed == pytest.approx(tuple(motion.at_rest(np.array([1]), 1)[0]))
    motion.turn_to(2, is_still=False)
    assert motion.resting.tolist() == [0, 1, 2]

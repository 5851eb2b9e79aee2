"""Files of both kinds, from wherever they come: dropped, recent, recovered; those that are gone or broken."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.viewmodels.opening import from_result, written_out
from desktop.viewmodels.shapan import Shapan
from scenarios.files.library import library_path
from scenarios.files.reading import load, load_study
from scenarios.files.texts import Source
from scenarios.racing.branches import Branch
from scenarios.store.branches import keep_branches
from scenarios.store.reading import Result
from scenarios.study import Study
from simulation.injects import ViralPost
from tests.desktop.conftest import HERE, Until
from tests.desktop.test_window import choose_file, found

LEFT, NONE, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_that_a_result_opens_its_study_and_shows_what_was_found(
    desk: Desk, result_file: Path, until: Until
) -> None:
    data = dropped(result_file)
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), COPY, data, LEFT, NONE)

    desk.window.dragEnterEvent(enter)
    desk.window.dropEvent(QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    until(lambda: desk.shapan.compare.has_charts)

    assert enter.isAccepted()
    assert desk.shapan.page == "compare"
    assert desk.shapan.document.study == load_study(HERE / "study.yaml").study
    assert not desk.shapan.document.is_changed
    assert desk.shapan.document.path is None  # saving asks where to
    assert desk.shapan.settings.recent[0].path == str(result_file.resolve())
    assert desk.shapan.compare.banner().title


def test_that_a_study_out_of_a_result_is_saved_as_a_study(
    shapan: Shapan, result_file: Path, tmp_path: Path, until: Until
) -> None:
    shapan.document.open(result_file)
    until(lambda: shapan.document.is_open)
    shapan.document.set_value("days", 25)

    shapan.document.save(tmp_path / "again.yaml")
    until(lambda: shapan.document.path is not None)

    assert load_study(tmp_path / "again.yaml").study.days == 25
    assert Result(result_file).plan.days == 20


def test_that_a_race_with_branches_opens_on_the_race_page(
    shapan: Shapan, result_file: Path, tmp_path: Path, until: Until
) -> None:
    race = tmp_path / "race.shapan"
    race.write_bytes(result_file.read_bytes())
    keep_branches(race, [Branch(1, 0, "a post", ViralPost(kind="viral post", day=5))])

    shapan.document.open(race)
    until(lambda: shapan.race.branches)

    assert shapan.page == "race"
    assert [each.name for each in shapan.race.branches] == ["a post"]


def test_that_a_file_that_is_no_result_is_told_in_words(
    tea_house: Shapan, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.shapan"
    broken.write_text("no result at all", "utf-8")

    with qtbot.waitSignal(tea_house.failed, timeout=10_000) as told:
        tea_house.document.open(broken)

    assert "broken.shapan" in told.args[0]
    assert tea_house.document.name == "tea-house"


@pytest.mark.parametrize("name", ["business-software", "online-shop", "course-provider", "drink-launch"])
def test_that_a_study_without_a_file_is_written_out_whole(name: str, tmp_path: Path) -> None:
    study = load_study(library_path(name)).study

    path = tmp_path / "out.yaml"
    again = load(path, Study, {str(path): Source(str(path), written_out(study))}).study

    assert again.market == study.market
    assert again.strategies == study.strategies
    assert (again.title, again.purse, again.injects) == (study.title, study.purse, study.injects)


def test_that_a_result_whose_text_named_other_files_opens_all_the_same(
    result_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "parts.shapan"
    copy.write_bytes(result_file.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE about SET value = 'market: elsewhere.yaml' WHERE key = 'text'")
        connection.commit()

    opening = from_result(copy, copy)

    assert opening.study == load_study(HERE / "study.yaml").study


def test_that_a_recent_file_that_is_gone_stays_listed_until_it_is_asked_for(
    opened: Desk, study_file: Path, until: Until
) -> None:
    told: list[str] = []
    opened.shapan.failed.connect(told.append)
    study_file.rename(study_file.with_name("moved.yaml"))
    opened.shapan.settings.recent_changed.emit()
    row = found(opened, QAbstractButton, "recent.tea-house.yaml")
    assert "not there any more" in row.accessibleDescription()

    row.click()

    assert opened.shapan.settings.recent == ()
    assert told == [f"{study_file} is not there any more. It was taken off the list of recent files."]


@pytest.mark.every_page
def test_that_no_field_swallows_a_file_that_is_dropped_on_it(opened: Desk, until: Until) -> None:
    until(lambda: opened.window.findChildren(QLineEdit))

    assert not [each.objectName() for each in opened.window.findChildren(QLineEdit) if each.acceptDrops()]


def killed_at_work(desk: Desk, study_file: Path, until: Until) -> Shapan:
    """Another start that was killed after the days of the study were changed: its work can be recovered."""
    gone = Shapan(desk.shapan.folder)
    gone.document.open(study_file)
    until(lambda: gone.document.is_open)
    gone.document.set_value("days", 33)
    gone.autosave.keep()
    until(lambda: gone.keeping.is_idle)
    assert gone.session._claim is not None
    gone.session._claim.release()  # as a kill leaves it
    return gone


def test_that_home_offers_recovered_work_shows_its_changes_and_asks_before_it_is_thrown_away(
    desk: Desk, study_file: Path, until: Until
) -> None:
    gone = killed_at_work(desk, study_file, until)

    desk.shapan.recovery.look()
    until(lambda: desk.window.findChild(QPushButton, "recovered.open"))
    found(desk, QPushButton, "recovered.changes").click()
    until(lambda: desk.window.findChild(QDialog, "recovered-changes"))
    assert desk.shapan.recovery.changes_table.rows == (("Days", "20", "33"),)
    found(desk, QPushButton, "recovered.discard").click()
    found(desk, QPushButton, "ask-to-discard.stay").click()
    found(desk, QPushButton, "recovered.open").click()
    until(lambda: desk.shapan.document.is_open)

    assert desk.shapan.document.study.days == 33
    assert desk.window.isWindowModified()
    gone.close()


@pytest.mark.parametrize(
    ("key", "kept"), [("overwrite", "1200"), ("stay", "days: 99"), ("elsewhere", "days: 99")]
)
def test_that_a_file_that_another_program_wrote_is_not_saved_over_without_a_question(
    opened: Desk, study_file: Path, tmp_path: Path, qtbot: QtBot, until: Until, key: str, kept: str
) -> None:
    opened.shapan.document.set_value("strategies.offers.media.灯笼.weekly_budget", 1_200.0)
    study_file.write_text(study_file.read_text("utf-8").replace("days: 20", "days: 99"), "utf-8")

    opened.window.actions_by_name["save"].trigger()
    until(lambda: opened.window.findChild(QPushButton, f"ask-to-overwrite.{key}"))
    found(opened, QPushButton, f"ask-to-overwrite.{key}").click()
    if key == "elsewhere":
        choose_file(qtbot, opened, "ask-where-to-save", tmp_path / "mine.yaml")
        until((tmp_path / "mine.yaml").exists)
    until(lambda: not opened.shapan.document.is_busy)

    assert kept in study_file.read_text("utf-8")
    assert ("1200" in study_file.read_text("utf-8")) == (key == "overwrite")
    assert opened.shapan.document.is_changed == (key == "stay")


def test_that_what_was_recovered_is_undone_back_to_the_file(
    desk: Desk, study_file: Path, until: Until
) -> None:
    gone = killed_at_work(desk, study_file, until)
    desk.shapan.recovery.look()
    until(lambda: desk.shapan.recovery.kept)
    desk.shapan.recovery.open(desk.shapan.recovery.kept[0])
    until(lambda: desk.shapan.document.is_open)

    desk.window.actions_by_name["undo"].trigger()

    assert desk.shapan.document.study == load_study(study_file).study
    assert not desk.shapan.document.is_changed
    gone.close()


def test_that_what_is_wrong_with_a_result_is_told_in_chinese_to_who_reads_chinese(
    shapan: Shapan, result_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shapan.settings.choose("language", "zh")
    names = ("not one.shapan", "damaged.shapan", "newer.shapan", "gone.shapan")
    other, damaged, newer, gone = (tmp_path / name for name in names)
    other.write_text("no result", "utf-8")
    damaged.write_bytes(result_file.read_bytes())
    newer.write_bytes(result_file.read_bytes())
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("DELETE FROM figures WHERE place = 0")
        connection.commit()
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 900")

    told = {}
    for path in (other, damaged, newer, gone):
        with qtbot.waitSignal(shapan.failed, timeout=10_000) as failed:
            shapan.document.open(path)
        told[path] = failed.args[0].removeprefix(f"{path}")

    assert told[other] == "：不是 Shapan 的结果文件"
    assert told[damaged] == "：文件已损坏，或不是由 Shapan 写成：缺少每份结果都有的指标"
    assert told[newer].startswith("：由更新版本的 Shapan 写成（结果格式 900，")
    assert told[gone] == "：没有这个文件"

"""The program slips: a report in a file, a word in the window; a fault that ends it is told at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.crash import MOST_KEPT, Crashes
from desktop.views.slip import SlipDialog
from tests.desktop.conftest import Until
from tests.desktop.test_window import found

VICTIM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from desktop.crash import Crashes

application = QCoreApplication([])
crashes = Crashes(Path(sys.argv[1]))
crashes.watch()

def slip():
    qWarning("the last word of Qt")
    raise ValueError("a slot slipped")

def slip_beside():
    raise OSError("a thread slipped")

def end():
    worker.join()
    if "fault" in sys.argv:
        import faulthandler
        faulthandler._sigsegv()
    crashes.close()
    application.quit()

QTimer.singleShot(0, slip)
QTimer.singleShot(0, slip)
worker = threading.Thread(target=slip_beside, name="a worker")
worker.start()
QTimer.singleShot(200, end)
application.exec()
"""


def live(folder: Path, *words: str) -> int:
    """A process that slips in a slot, twice the same, and in a thread, and ends as it should or by a fault."""
    done = subprocess.run(
        [sys.executable, "-c", VICTIM, str(folder), *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode


@pytest.fixture
def crashes(tmp_path: Path, qapp: object) -> Iterator[Crashes]:
    made = Crashes(tmp_path)
    yield made
    made.close()


def slip(crashes: Crashes, words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        crashes.caught(type(error), error, error.__traceback__)


def test_that_errors_of_slots_and_threads_become_reports_and_the_program_goes_on(
    tmp_path: Path, crashes: Crashes
) -> None:
    assert live(tmp_path) == 0

    reports = [file.read_text("utf-8") for file in sorted((tmp_path / "crashes").glob("*.txt"))]
    assert len(reports) == 2  # the same slip is told once, and no fault file is left
    (of_slot,) = (each for each in reports if "a slot slipped" in each)
    (of_thread,) = (each for each in reports if "a thread slipped" in each)
    assert "Shapan " in of_slot
    assert "Qt warning: the last word of Qt" in of_slot
    assert "thread: a worker" in of_thread
    assert crashes.of_last_time() is None


def test_that_a_fault_that_ended_the_process_is_found_at_the_next_start_and_only_once(
    tmp_path: Path, crashes: Crashes
) -> None:
    assert live(tmp_path, "fault") != 0

    found_report = crashes.of_last_time()

    assert found_report is not None
    assert "Segmentation fault" in found_report.read_text("utf-8")
    assert crashes.of_last_time() is None
    assert found_report.exists()


def test_that_the_window_says_what_happened_what_is_safe_and_what_to_do_and_copies_the_report(
    opened: Desk, tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    crashes = Crashes(tmp_path)
    crashes.happened.connect(opened.window.tell_slip)
    opened.shapan.document.set_value("days", 25)
    for words in ("first slip", "second slip"):
        slip(crashes, words)
    dialog = found(opened, SlipDialog, "slip")

    found(opened, QPushButton, "slip.copy").click()

    assert "first slip" in QGuiApplication.clipboard().text()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in (
        "A fault in the program",
        "Files that were saved are unchanged",
        "Save, and go on",
        "Nothing is sent",
    ):
        assert part in said
    assert len(opened.window.findChildren(SlipDialog)) == 1
    until(lambda: opened.shapan.autosave.file is not None and opened.shapan.autosave.file.exists())
    opened.shapan.settings.choose("language", "zh")
    dialog.speak()
    assert "已保存的文件没有变化" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_that_a_slip_in_another_thread_is_told_in_the_windows_own(crashes: Crashes, qtbot: QtBot) -> None:
    told: list[bool] = []
    crashes.happened.connect(lambda _: told.append(threading.current_thread() is threading.main_thread()))
    thread = threading.Thread(target=slip, args=(crashes, "beside"))

    with qtbot.waitSignal(crashes.happened):
        thread.start()
    thread.join()

    assert told == [True]


def test_that_old_reports_go_and_a_folder_that_takes_nothing_slips_no_further(
    tmp_path: Path, crashes: Crashes
) -> None:
    (tmp_path / "crashes").mkdir()
    for number in range(MOST_KEPT + 5):
        (tmp_path / "crashes" / f"crash-2000-{number:02}.txt").write_text("old", "utf-8")

    slip(crashes, "new")
    lost = Crashes(Path("/proc/nowhere"))
    slip(lost, "nowhere to write")

    kept = sorted(file.name for file in (tmp_path / "crashes").iterdir())
    assert len(kept) == MOST_KEPT
    assert "crash-2000-00.txt" not in kept

"""Strategies carried from window to window by the clipboard, as one step that can be undone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTableWidget

from desktop.app import Desk
from desktop.views.carrying import KIND
from tests.desktop.conftest import Until
from tests.desktop.test_window import found

ROOT = Path(__file__).parents[2]


def test_that_a_strategy_is_copied_as_text_and_as_a_kind_of_its_own_and_pasted_in_one_step(
    opened: Desk, until: Until
) -> None:
    before = opened.shapan.document.study
    opened.shapan.strategy.choose_strategy("offers")
    opened.window.actions_by_name["copy_strategy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "Offers first" in data.text()
    assert bytes(data.data(KIND).data()).decode() == data.text()

    opened.window.actions_by_name["paste_strategy"].trigger()
    until(lambda: opened.shapan.document.study != before)

    assert list(opened.shapan.document.study.strategies) == ["lanterns", "offers", "offers 2"]
    assert (opened.shapan.page, opened.shapan.strategy.strategy) == ("strategy", "offers 2")
    opened.window.actions_by_name["undo"].trigger()
    assert opened.shapan.document.study == before
    opened.window.actions_by_name["redo"].trigger()
    assert "offers 2" in opened.shapan.document.study.strategies


def test_that_mistakes_of_a_pasted_text_are_shown_line_by_line_and_nothing_changes(
    opened: Desk, until: Until
) -> None:
    before = opened.shapan.document.study
    data = QMimeData()
    data.setText("strategies:\n  mine:\n    service: {agnets: 2}\n")
    QGuiApplication.clipboard().setMimeData(data)

    opened.window.actions_by_name["paste_strategy"].trigger()
    until(lambda: opened.window.findChild(QDialog, "paste-mistakes"))

    cell = found(opened, QTableWidget, "paste-mistakes.table").item(0, 2)
    assert cell is not None
    assert cell.text() == "'agnets' is unknown; did you mean 'agents'?"
    assert opened.shapan.document.study == before
    QGuiApplication.clipboard().setText("")  # nothing of Python's outlives this process


def test_that_nothing_on_the_clipboard_is_said_to_be_no_strategy(
    opened: Desk, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems have no clipboard at all before something is copied."""
    before = opened.shapan.document.study
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda *_: None)

    opened.window.actions_by_name["paste_strategy"].trigger()
    until(lambda: opened.window.findChild(QDialog, "paste-mistakes"))

    assert opened.shapan.document.study == before


CLOSED = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import laid_out

application = QApplication([])
desk = laid_out(application, Path(sys.argv[1]))
desk.shapan.document.open(Path(sys.argv[2]))
while not desk.shapan.document.is_open:
    application.processEvents()
    time.sleep(0.01)
desk.window.actions_by_name["copy_strategy"].trigger()
desk.window.close_surely()
print(application.clipboard().text())
"""


def test_that_a_program_that_copied_a_strategy_ends_well_and_leaves_its_text(
    tmp_path: Path, study_file: Path
) -> None:
    command = [sys.executable, "-c", CLOSED, str(tmp_path / "user"), str(study_file)]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert ended.returncode == 0, ended.stderr
    assert "灯笼" in ended.stdout

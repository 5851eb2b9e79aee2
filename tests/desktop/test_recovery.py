"""What is not saved outlives the window: kept a breath after every edit, offered at the next start."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.snapshots import NoSnapshot, changes, from_snapshot
from scenarios.files.reading import load_study
from tests.desktop.conftest import Until

BUDGET = "strategies.offers.media.灯笼.weekly_budget"
VICTIM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import laid_out

application = QApplication([])
desk = laid_out(application, Path(sys.argv[1]), bundled_fonts=True)
document = desk.shapan.document

def edit():
    document.set_value("{path}", 1_234.0)

document.opened.connect(edit)
desk.shapan.autosave.kept.connect(lambda: print("kept", flush=True))
desk.window.show()
document.open(Path(sys.argv[2]))
application.exec()
""".replace("{path}", BUDGET)


@pytest.fixture
def second(shapan: Shapan) -> Iterator[Shapan]:
    """Another start with the same data folder."""
    made = Shapan(shapan.folder)
    yield made
    made.close()


def abandon(shapan: Shapan, until: Until) -> None:
    """Let a window's work lie as a kill leaves it: on the disk, and nobody holds its lock."""
    shapan.autosave.keep()
    until(lambda: shapan.keeping.is_idle)
    claim = shapan.session._claim
    assert claim is not None
    claim.release()


def victim_that_keeps(arguments: list[str]) -> subprocess.Popen[str]:
    """A window in a process of its own that has kept an edit; one that says nothing for a minute fails the test."""
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    patience = threading.Timer(60.0, victim.kill)
    patience.start()
    assert victim.stdout is not None
    said = victim.stdout.readline()
    patience.cancel()
    assert said == "kept\n"
    return victim


def test_that_work_of_a_window_killed_by_sigkill_is_offered_at_the_next_start_and_opens(
    tmp_path: Path, study_file: Path, shapan: Shapan, until: Until
) -> None:
    victim = victim_that_keeps([str(shapan.folder), str(study_file)])

    shapan.recovery.look()  # while its window lives it is nobody else's
    until(lambda: shapan.keeping.is_idle)
    of_others = [each.name for each in shapan.recovery.kept]
    assert of_others == []
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    shapan.recovery.look()
    until(lambda: shapan.recovery.kept)
    (kept,) = shapan.recovery.kept
    assert (kept.name, kept.titles["en"], kept.changes) == ("tea-house", "Tea house", 1)
    shapan.recovery.open(kept)
    until(lambda: shapan.document.is_open)

    assert shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget == 1_234
    assert shapan.document.is_changed
    assert shapan.document.path == study_file
    assert "1234" not in study_file.read_text("utf-8")
    until(lambda: not kept.file.exists())  # it lies in this window's folder now
    assert shapan.autosave.file is not None
    assert shapan.autosave.file.exists()
    shapan.document.save(study_file)
    until(lambda: not shapan.document.is_changed)
    assert "# a street at dusk" in study_file.read_text("utf-8")
    assert "1234" in study_file.read_text("utf-8")


def test_that_an_edit_is_kept_and_gone_again_when_it_is_undone(tea_house: Shapan, until: Until) -> None:
    before = tea_house.document.study
    tea_house.document.set_value(BUDGET, 1_200.0)
    until(lambda: tea_house.autosave.file is not None and tea_house.autosave.file.exists())
    file = tea_house.autosave.file
    assert file is not None

    tea_house.document.show(before)
    until(lambda: not file.exists())

    assert tea_house.autosave.file is None


def test_that_nothing_is_kept_of_a_window_that_was_closed(tea_house: Shapan, until: Until) -> None:
    tea_house.document.set_value(BUDGET, 1_200.0)
    tea_house.autosave.keep()
    until(lambda: tea_house.keeping.is_idle)

    tea_house.close()

    assert list((tea_house.folder / "recovery").iterdir()) == []


def test_that_two_windows_keep_their_own_work_and_do_not_take_each_others(
    tea_house: Shapan, second: Shapan, until: Until
) -> None:
    tea_house.document.set_value(BUDGET, 1_200.0)
    tea_house.autosave.keep()
    until(lambda: tea_house.keeping.is_idle)

    second.recovery.look()
    until(lambda: second.keeping.is_idle)

    assert second.recovery.kept == ()
    assert tea_house.session.folder != second.session.folder


def test_that_work_on_a_bundled_study_is_recovered_as_one_that_has_no_file_yet(
    shapan: Shapan, second: Shapan, until: Until
) -> None:
    shapan.document.open_bundled("online-shop")
    until(lambda: shapan.document.is_open)
    shapan.document.set_value("days", 77)
    abandon(shapan, until)

    second.recovery.look()
    until(lambda: second.recovery.kept)
    second.recovery.open(second.recovery.kept[0])
    until(lambda: second.document.is_open)

    assert (second.document.study.days, second.document.path) == (77, None)
    assert second.document.is_bundled


def test_that_a_result_of_a_killed_window_is_offered_too(
    tea_house: Shapan, second: Shapan, result_file: Path, until: Until
) -> None:
    runs = tea_house.session.folder / "runs"
    runs.mkdir()
    (runs / "tea-house-1.shapan").write_bytes(result_file.read_bytes())
    abandon(tea_house, until)

    second.recovery.look()
    until(lambda: second.recovery.kept)
    (kept,) = second.recovery.kept
    assert (kept.is_result, kept.races) == (True, 6)
    second.recovery.open(kept)
    until(lambda: second.compare.has_outcome)

    assert second.page == "compare"
    assert second.recovery.kept == ()
    assert (
        second.settings.recent == tea_house.settings.recent
    )  # a file of this window's own is no recent file
    assert not kept.file.exists()


def test_that_work_is_thrown_away_only_when_that_is_asked_for(
    tea_house: Shapan, second: Shapan, until: Until
) -> None:
    tea_house.document.set_value(BUDGET, 1_200.0)
    abandon(tea_house, until)
    second.recovery.look()
    until(lambda: second.recovery.kept)
    (kept,) = second.recovery.kept
    assert kept.file.exists()

    second.recovery.discard(kept)
    until(lambda: not kept.file.parent.exists())

    assert second.recovery.kept == ()


@pytest.mark.parametrize("content", ["", "{", "[]", json.dumps({"format": 2}), json.dumps({"format": 1})])
def test_that_a_snapshot_that_cannot_be_used_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "document-1.json"
    file.write_text(content, "utf-8")

    with pytest.raises(NoSnapshot):
        from_snapshot(file)


def test_that_a_disk_that_takes_nothing_is_told_once_and_in_words(tea_house: Shapan, until: Until) -> None:
    told: list[str] = []
    tea_house.failed.connect(told.append)
    tea_house.document.set_value(BUDGET, 1_200.0)
    tea_house.autosave.keep()
    until(lambda: tea_house.keeping.is_idle)
    assert tea_house.autosave.file is not None
    tea_house.autosave._file = Path("/proc/nothing/can/be/written/here.json")

    for _ in range(2):
        tea_house.autosave.keep()
        until(lambda: tea_house.keeping.is_idle)

    assert len(told) == 1
    assert told[0].startswith("Your edits could not be kept")


def test_that_changes_are_told_by_their_places(study_file: Path) -> None:
    study = load_study(study_file).study
    offers = study.strategies["offers"]
    after = study.model_copy(update={"days": 30, "strategies": {"offers": offers}})

    assert [each.path for each in changes(study, after)] == ["days", "strategies.lanterns"]

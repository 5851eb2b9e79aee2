"""A window without a screen: a laptop's size, the bundled fonts, a data folder of its own, a tiny study."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

HERE = Path(__file__).parent
if os.environ.get("QT_QPA_PLATFORM") == "offscreen":  # whose own screen is 800 x 800
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE / 'screen.json'}"

from desktop.app import Desk, laid_out  # noqa: E402  # after the platform is chosen
from desktop.viewmodels.race import RaceViewModel  # noqa: E402  # the same
from desktop.viewmodels.recorder import Order  # noqa: E402  # the same
from desktop.viewmodels.settings import Settings  # noqa: E402  # the same
from desktop.viewmodels.shapan import Shapan  # noqa: E402  # the same
from scenarios.executors.here import outcomes  # noqa: E402  # the same
from scenarios.executors.jobs import Done  # noqa: E402  # the same
from scenarios.experiments.plan import planned  # noqa: E402  # the same
from scenarios.experiments.replicate import carried_out  # noqa: E402  # the same
from scenarios.files.reading import load_study  # noqa: E402  # the same
from scenarios.racing.racing import race_of  # noqa: E402  # the same
from scenarios.racing.recording import Course, Recording  # noqa: E402  # the same
from scenarios.store.writing import ResultWriter, recorded  # noqa: E402  # the same

PATIENCE = 30_000  # milliseconds that a busy machine may take; nothing here waits that long by itself
Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """Let the window work until something holds."""
    return lambda holds: qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)


@pytest.fixture
def study_file(tmp_path: Path) -> Path:
    """The tiny study, in a folder of its own."""
    folder = tmp_path / "studies"
    folder.mkdir()
    return Path(shutil.copy(HERE / "study.yaml", folder / "tea-house.yaml"))


@pytest.fixture(scope="session")
def result_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run of the tiny study found: every replication, kept in a file as the window keeps it."""
    study = load_study(HERE / "study.yaml").study
    path = tmp_path_factory.mktemp("results") / "tea-house.shapan"
    plan = planned(study)
    with ResultWriter.create(path, plan, "tea-house") as writer:
        for _ in recorded(carried_out(plan, workers=0), writer):
            pass
    return path


@pytest.fixture(scope="session")
def recording() -> Recording:
    """The race of the tiny study, recorded once in this process."""
    race = race_of(load_study(HERE / "study.yaml").study)
    done = [each for each in outcomes(race.work, race.jobs(), lambda: False) if isinstance(each, Done)]
    return race.recording({each.job.strategy: each.run for each in done if isinstance(each.run, Course)})


def raced(shapan: Shapan, recording: Recording) -> RaceViewModel:
    """The open tiny study with its race shown, paused on its first morning."""
    study = shapan.document.study
    shapan.race.take(Order(race_of(study), study, 0), recording)
    shapan.race.playhead.pause()
    shapan.race.playhead.go(0.0)
    return shapan.race


@pytest.fixture(autouse=True)
def pages_when_asked_for(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests look at a page or two: the window then makes the others when they are shown, not beforehand."""
    if request.node.get_closest_marker("every_page") is None:
        monkeypatch.setattr("desktop.views.pages.BREATH", 3_600_000)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """A window that speaks English and is light, closed at the end whatever happened."""
    settings = Settings(tmp_path / "user")
    settings.choose("language", "en")
    settings.choose("theme", "light")
    made = laid_out(qapp, tmp_path / "user", bundled_fonts=True)
    made.window.show()
    yield made
    made.window.close_surely()
    made.window.deleteLater()
    made.look.deleteLater()
    made.shapan.deleteLater()
    qapp.processEvents()


@pytest.fixture
def opened(desk: Desk, study_file: Path, until: Until) -> Desk:
    """The window with the tiny study open."""
    desk.shapan.document.open(study_file)
    until(lambda: desk.shapan.document.is_open)
    return desk


@pytest.fixture
def shapan(qtbot: QtBot, tmp_path: Path) -> Iterator[Shapan]:
    """Every view-model, and no window."""
    (tmp_path / "user").mkdir()
    (tmp_path / "user" / "window.ini").write_text("[General]\nlanguage=en\n", "utf-8")
    made = Shapan(tmp_path / "user")
    yield made
    made.close()


@pytest.fixture
def tea_house(shapan: Shapan, study_file: Path, until: Until) -> Shapan:
    """Every view-model with the tiny study open."""
    shapan.document.open(study_file)
    until(lambda: shapan.document.is_open)
    return shapan

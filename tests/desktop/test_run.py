"""A run beside the window: progress, a verdict while it goes on, a stop that keeps what is finished."""

import multiprocessing
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.viewmodels.run import Outcome
from desktop.viewmodels.shapan import Shapan
from scenarios.study import Study
from tests.desktop.conftest import PATIENCE, Until


def run_through(shapan: Shapan, qtbot: QtBot, **wishes: bool) -> Outcome:
    """Run the open study and give what was found."""
    with qtbot.waitSignal(shapan.run.ended, timeout=PATIENCE) as ended:
        shapan.start_run(**wishes)
    outcome = ended.args[0]
    assert isinstance(outcome, Outcome)
    return outcome


def longer(study: Study) -> Study:
    """The same study, so often that it does not end by itself while a test looks."""
    return study.model_copy(update={"replications": 5_000, "days": 300})


@pytest.fixture
def no_child_left() -> None:
    """Nothing of an earlier test is running."""
    assert multiprocessing.active_children() == []


def test_that_a_run_ends_with_a_verdict_and_a_file_that_holds_every_run(
    tea_house: Shapan, qtbot: QtBot
) -> None:
    told: list[tuple[int, int]] = []
    tea_house.run.changed.connect(lambda: told.append((tea_house.run.over, tea_house.run.total)))

    outcome = run_through(tea_house, qtbot)

    assert outcome.verdict.replications == 6
    assert [standing.strategy for standing in outcome.verdict.ranking][-1] in (
        "nothing",
        "lanterns",
        "offers",
    )
    assert outcome.is_complete
    assert outcome.path.is_file()
    assert any(0 < over <= total == 18 for over, total in told)
    assert multiprocessing.active_children() == []
    assert tea_house.compare.has_outcome
    assert tea_house.page == "compare"


def test_that_a_quick_look_is_never_longer_than_the_study_asks(tea_house: Shapan, qtbot: QtBot) -> None:
    assert run_through(tea_house, qtbot, quick=True).verdict.replications == 6


@pytest.mark.usefixtures("no_child_left")
def test_that_a_stop_is_quick_keeps_what_is_finished_and_leaves_nothing_running(
    tea_house: Shapan, qtbot: QtBot, until: Until
) -> None:
    tea_house.document.put(longer(tea_house.document.study), "days")
    tea_house.start_run()
    until(lambda: tea_house.run.over >= 12)

    begun = time.monotonic()
    with qtbot.waitSignal(tea_house.run.ended, timeout=PATIENCE) as ended:
        tea_house.run.stop()
    took = time.monotonic() - begun

    assert took < 3.0  # 0.3 s on a machine that does nothing else
    assert ended.args[0].verdict.replications >= 2
    assert multiprocessing.active_children() == []
    assert tea_house.compare.is_stopped
    assert any("Stopped." in words for words in tea_house.compare.remarks())


@pytest.mark.usefixtures("no_child_left")
def test_that_the_window_stays_responsive_and_shows_a_verdict_while_it_runs(
    tea_house: Shapan, qtbot: QtBot, until: Until
) -> None:
    tea_house.document.put(longer(tea_house.document.study), "days")
    tea_house.start_run()
    until(lambda: tea_house.compare.has_outcome)

    longest, last, end = 0.0, time.monotonic(), time.monotonic() + 0.6
    while time.monotonic() < end:
        qtbot.wait(1)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    tea_house.run.close()

    assert longest < 0.5  # a frame or two by itself; a busy machine may take its turn in between
    assert multiprocessing.active_children() == []


def test_that_closing_while_running_leaves_nothing_behind(
    shapan: Shapan, study_file: Path, until: Until
) -> None:
    shapan.document.open(study_file)
    until(lambda: shapan.document.is_open)
    shapan.document.put(longer(shapan.document.study), "days")
    shapan.start_run()
    until(lambda: shapan.run.over > 0)

    shapan.close()

    assert multiprocessing.active_children() == []
    assert not list((shapan.folder / "runs").glob("*/*.shapan"))


def test_that_what_cannot_be_run_is_told_in_a_sentence(tea_house: Shapan, qtbot: QtBot) -> None:
    people = tea_house.document.study.market.people.model_copy(update={"community": 0})
    market = tea_house.document.study.market.model_copy(update={"people": people, "currency": None})

    with qtbot.waitSignal(tea_house.run.failed, timeout=PATIENCE) as told:
        tea_house.run.start(tea_house.document.study.model_copy(update={"market": market}), "broken", "")

    assert told.args[0]
    assert not tea_house.run.is_running

"""A race without widgets: recorded by workers, played, branched by what is dropped, told person by person."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.viewmodels.branching import comparison, rows
from desktop.viewmodels.crew import Crew
from desktop.viewmodels.dropping import droppable, inject_of
from desktop.viewmodels.playhead import LONGEST, Playhead
from desktop.viewmodels.race import MAIN, RaceViewModel
from desktop.viewmodels.recorder import Order
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.story import days_of, standing, story_table
from scenarios.files.reading import load_study
from scenarios.racing.branches import Branch
from scenarios.racing.racing import race_of
from scenarios.racing.recording import Recording
from scenarios.store.branches import kept_branches
from scenarios.store.reading import Result
from tests.desktop.conftest import HERE, PATIENCE, Until, raced

POST = inject_of("viral post", 8)


@pytest.fixture
def playhead() -> Playhead:
    made = Playhead()
    made.set_out(100, jumps=(10, 40), slow=(40,))
    return made


def test_that_a_late_frame_is_skipped_and_not_made_up_for(playhead: Playhead) -> None:
    playhead.advance(0.05)
    assert playhead.position == pytest.approx(0.2)

    playhead.advance(30.0)

    assert playhead.position == pytest.approx(0.2 + LONGEST * 4)


def test_that_playback_is_slow_where_something_strikes(playhead: Playhead) -> None:
    playhead.choose_speed(16)
    playhead.go(39.5)

    playhead.advance(0.1)  # 1.6 days, but for what strikes on day 40
    assert playhead.position == pytest.approx(40.0, abs=1e-3)
    playhead.advance(0.1)

    assert playhead.position == pytest.approx(40.1, abs=1e-3)


def test_that_steps_are_whole_days_and_jumps_go_to_what_strikes(playhead: Playhead) -> None:
    playhead.go(11.3)

    places = []
    for act, way in (
        (playhead.step, 1),
        (playhead.step, -1),
        (playhead.jump, 1),
        (playhead.jump, 1),
        (playhead.jump, -1),
        (playhead.jump, -1),
        (playhead.jump, -1),
        (playhead.step, -1),
    ):
        act(way)
        places.append(playhead.position)

    assert places == [12.0, 11.0, 40.0, 100.0, 40.0, 10.0, 0.0, 0.0]


def test_that_playing_ends_with_the_last_day_and_begins_anew_from_there(playhead: Playhead) -> None:
    playhead.go(99.9)
    playhead.play()
    playhead.advance(0.1)

    assert not playhead.is_playing
    assert playhead.is_at_end
    playhead.play()
    assert playhead.position == 0.0
    playhead.pause()


@pytest.fixture
def race(tea_house: Shapan, recording: Recording) -> RaceViewModel:
    """The tiny study, raced and paused on its first morning."""
    return raced(tea_house, recording)


def test_that_a_race_is_recorded_by_workers_kept_as_a_result_and_begins_to_play(
    tea_house: Shapan, recording: Recording, until: Until, tmp_path: Path
) -> None:
    race = tea_house.race
    race.start()
    until(lambda: race.has_recording)

    assert race.playhead.is_playing
    assert multiprocessing.active_children() != []  # warm, for what is dropped next
    for name, course in race.recording.courses.items():
        assert np.array_equal(course.track.stages, recording.courses[name].track.stages)
    kept = tmp_path / "kept.shapan"
    race.keep(kept)
    until(lambda: kept.exists() and tea_house.reading.is_idle)
    with Result(kept) as result:
        assert result.missing() == frozenset()


def settle(race: RaceViewModel, until: Until) -> None:
    until(lambda: not race.recorder.is_running)
    race.playhead.pause()


def test_that_lanes_tell_money_people_and_queues_of_a_day(race: RaceViewModel) -> None:
    facts = race.lanes.facts(0, 20)
    course = race.recording.courses["lanterns"]

    assert [lane.label for lane in race.lanes.lanes] == ["Lanterns first", "Offers first"]
    assert facts.counts[5] == f"{course.daily('customer')[-1]:.0f}"
    assert facts.profit.startswith(("¥", "−¥"))
    assert facts.spent_words == f"¥{course.spent()[:, -1].sum():,.0f} of ¥6,000 spent"
    assert facts.to_come.endswith("still to come")
    assert facts.told.startswith("Lanterns first, day 20: ")
    assert race.lanes.facts(0, 0).profit == "¥0"


def test_that_an_event_dropped_on_a_day_branches_the_race_there_and_it_goes_on(
    race: RaceViewModel, until: Until
) -> None:
    main = race.recording
    race.playhead.go(8.4)
    race.drop("viral post")
    until(lambda: race.branch == 1)

    branch = race.recording
    assert race.playhead.is_playing
    settle(race, until)
    for name, course in branch.courses.items():
        assert np.array_equal(course.track.stages[:9], main.courses[name].track.stages[:9])
    assert any(
        not np.array_equal(course.track.stages, main.courses[name].track.stages)
        for name, course in branch.courses.items()
    )
    assert [(mark.day, mark.words) for mark in race.marks() if mark.is_dropped] == [(8, "A post goes viral")]


def test_that_branches_are_named_compared_and_kept_in_the_result_file(
    race: RaceViewModel, until: Until, tmp_path: Path
) -> None:
    race.playhead.go(8.0)
    race.drop("viral post")
    until(lambda: race.branch == 1)
    settle(race, until)
    race.rename(1, "Everybody talks")
    race.show_branch(MAIN)

    kept = tmp_path / "kept.shapan"
    race.keep(kept)
    until(kept.exists)
    until(lambda: race._background.is_idle)
    finding, table = comparison(race)
    assert [branch.name for branch in kept_branches(kept)] == ["Everybody talks"]
    assert [row.name for row in rows(race)] == ["Main run", "Everybody talks"]
    assert rows(race)[1].line.startswith("from day 8 · ")
    assert [cells[0] for cells in table.rows] == ["Main run", "Everybody talks"]
    assert finding.endswith("in this one race")


def test_that_a_saved_race_opens_again_with_its_branches(
    race: RaceViewModel, recording: Recording, until: Until, tmp_path: Path
) -> None:
    race.take(Order(race_of(race.study), race.study, 1, Branch(1, 0, "viral post", POST)), recording)
    race.rename(1, "Everybody talks")
    kept = tmp_path / "kept.shapan"
    race.keep(kept)
    until(lambda: kept.exists() and race._background.is_idle)
    race.clear()

    race.reopen(kept)
    until(lambda: race.has_recording)
    race.playhead.pause()

    assert [(branch.name, branch.inject) for branch in race.branches] == [("Everybody talks", POST)]
    assert race.branch == MAIN


def test_that_a_race_of_another_study_is_refused_in_words(
    race: RaceViewModel, qtbot: QtBot, until: Until, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.shapan"
    race.keep(kept)
    until(lambda: kept.exists() and race._background.is_idle)
    race.document.set_value("purse", 7_000.0)

    with qtbot.waitSignal(race.failed, timeout=PATIENCE) as told:
        race.reopen(kept)

    assert told.args == ["kept.shapan is a race of another study. Open that study first."]


def test_that_a_branch_that_is_not_held_any_more_is_recorded_again_the_same(
    race: RaceViewModel, until: Until
) -> None:
    race.playhead.go(8.0)
    race.drop("viral post")
    until(lambda: race.branch == 1)
    before = race.recording
    race.show_branch(MAIN)
    del race._held[1]

    race.show_branch(1)
    until(lambda: race.branch == 1)

    for name, course in race.recording.courses.items():
        assert np.array_equal(course.track.stages, before.courses[name].track.stages)


def test_that_what_the_market_does_not_have_cannot_be_dropped(race: RaceViewModel) -> None:
    open_ = {kind for kind, _, makes_sense in droppable(race) if makes_sense}

    assert open_ == {"crash", "competitor launch", "price jump", "viral post"}
    race.drop("star quits")
    assert not race.recorder.is_running


def test_that_a_person_has_a_story_under_every_strategy(race: RaceViewModel) -> None:
    bought = [course.track.did & 16 for course in race.recording.courses.values()]
    grain = int(np.flatnonzero(bought[0].any(axis=0))[0])
    course = race.recording.courses["lanterns"]
    first = int(np.flatnonzero(bought[0][:, grain])[0]) + 1

    told = dict(days_of(course, grain))
    table = story_table(race.recording, grain, ("Lanterns first", "Offers first"))

    assert "ordered" in told[first]
    assert "with an order." in standing(course, grain, 20)
    assert "with an order" not in standing(course, grain, first - 1)
    assert table.header == ("Day", "Lanterns first", "Offers first")
    assert {row[0]: row[1] for row in table.rows}[str(first)] == told[first]


def test_that_an_edit_leaves_the_race_and_says_that_it_is_old(race: RaceViewModel) -> None:
    race.document.set_value("purse", 7_000.0)

    assert race.is_outdated
    assert race.has_recording
    race.document.close(is_sure=True)
    assert not race.has_recording


def test_that_the_event_loop_goes_on_while_workers_record(
    tea_house: Shapan, qtbot: QtBot, until: Until
) -> None:
    race = tea_house.race
    race.start()
    longest, last = 0.0, time.monotonic()
    while not race.has_recording:
        qtbot.wait(1)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    race.playhead.pause()

    assert longest < 0.5  # a frame or two by itself; a busy machine may take its turn in between


def test_that_a_stop_leaves_what_was_shown_and_nothing_running(
    tea_house: Shapan, race: RaceViewModel, until: Until
) -> None:
    shown = race.recording
    long = tea_house.document.study.model_copy(update={"days": 3_000})
    tea_house.document.put(long, "days")
    race.start()
    until(lambda: race.recorder.is_running)

    race.recorder.stop()
    until(lambda: not race.recorder.is_running)

    assert race.recording is shown
    tea_house.close()
    assert multiprocessing.active_children() == []


def test_that_the_latest_errand_takes_the_place_of_the_one_in_hand_and_workers_go_after_a_rest(
    qtbot: QtBot, until: Until
) -> None:
    study = load_study(HERE / "study.yaml").study
    long = race_of(study.model_copy(update={"days": 3_000}))
    short = race_of(study)
    crew = Crew(rest=50)
    heard: list[int] = []
    crew.heard.connect(lambda outcome: heard.append(outcome.job.days))
    crew.carry_out(long.work, long.jobs())

    with qtbot.waitSignal(crew.done, timeout=PATIENCE) as ended:
        crew.carry_out(short.work, short.jobs())

    assert ended.args == [True]
    assert heard == [20, 20, 20]
    until(lambda: multiprocessing.active_children() == [])
    crew.close()


def test_that_workers_go_even_if_the_end_of_their_errand_was_not_heard_before_the_window_closed(
    qapp: QApplication,
) -> None:
    race = race_of(load_study(HERE / "study.yaml").study)
    crew = Crew()
    crew.carry_out(race.work, race.jobs())
    assert crew._thread is not None
    crew._thread.wait()  # what it said last waits for the event loop, which does not turn any more
    warm = multiprocessing.active_children()

    crew.close()

    assert warm
    assert multiprocessing.active_children() == []
    QApplication.processEvents()  # the word that comes too late brings nobody back
    assert not crew.is_running

"""A recording of a race: workers record what the runs say, heaps move at their rims, branches share their past."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest
from pydantic import TypeAdapter

from scenarios.executors import here
from scenarios.executors.jobs import Done
from scenarios.executors.processes import Processes
from scenarios.experiments.events import RunFinished
from scenarios.files.reading import load_study
from scenarios.racing.branches import Branch, ending, injects_of, lineage
from scenarios.racing.racing import Race, race_of
from scenarios.racing.recording import Course, Recording, places_of
from scenarios.store.branches import keep_branches, kept_branches
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from scenarios.study import NOTHING, Study
from simulation.injects import AnyInject
from simulation.people import STAGES

TEA_HOUSE = Path(__file__).parents[2] / "desktop" / "study.yaml"
POST: AnyInject = TypeAdapter[AnyInject](AnyInject).validate_python(
    {"kind": "viral post", "day": 8, "share": 0.5}
)


@pytest.fixture(scope="module")
def study() -> Study:
    return load_study(TEA_HOUSE).study


def recorded(race: Race) -> Recording:
    found = [
        outcome
        for outcome in here.outcomes(race.work, race.jobs(), lambda: False)
        if isinstance(outcome, Done)
    ]
    return race.recording({done.job.strategy: done.run for done in found if done.job.strategy != NOTHING})


@pytest.fixture(scope="module")
def recording(study: Study) -> Recording:
    return recorded(race_of(study))


def test_that_the_money_of_a_recording_ends_where_the_run_ends(recording: Recording) -> None:
    for course in recording.courses.values():
        assert course.profit[-1] == pytest.approx(course.run.figures["profit"], abs=0.01)
        assert course.value[-1] == pytest.approx(course.run.figures["value"], abs=0.01)
        assert course.spent().shape == (6, recording.days + 1)
        assert (course.people().sum(axis=0) == 200).all()


def test_that_who_leads_is_who_is_worth_most_and_nobody_on_the_first_morning(recording: Recording) -> None:
    values = np.array([course.value for course in recording.courses.values()])

    leaders = recording.leaders()

    assert leaders[0] == -1
    for day, leader in enumerate(leaders.tolist()):
        if leader >= 0:
            assert values[leader, day] == values[:, day].max()


def test_that_every_heap_is_full_up_to_its_size_and_who_stays_inside_does_not_move(
    recording: Recording,
) -> None:
    for course in recording.courses.values():
        stages, places = course.track.stages, course.places
        for moment in range(len(stages)):
            for stage in range(len(STAGES)):
                held = np.sort(places[moment, stages[moment] == stage])
                assert np.array_equal(held, np.arange(len(held)))
        stays = stages[1:] == stages[:-1]
        shifted = (places[1:] != places[:-1]) & stays
        assert shifted.sum() <= (~stays).sum()  # at most one moves up for each who leaves


def test_that_a_heap_is_filled_up_from_its_rim() -> None:
    before = np.zeros(5, dtype=np.uint8)
    after = np.array([0, 1, 0, 0, 0], dtype=np.uint8)

    places = places_of(np.array([before, after, before]))

    assert places.tolist() == [[0, 1, 2, 3, 4], [0, 0, 2, 3, 1], [0, 4, 2, 3, 1]]


def test_that_worker_processes_record_the_same_race(study: Study, recording: Recording) -> None:
    race = race_of(study)
    processes = Processes(race.work, 1)
    try:
        found = [each for each in processes.outcomes(race.jobs(), lambda: False) if isinstance(each, Done)]
    finally:
        processes.close()

    assert [done.job.strategy for done in found] == ["lanterns", "offers", NOTHING]
    for done in found[:2]:
        assert isinstance(done.run, Course)
        assert np.array_equal(done.run.track.stages, recording.courses[done.job.strategy].track.stages)


def test_that_a_branch_is_the_same_race_until_its_day(study: Study, recording: Recording) -> None:
    branch = recorded(race_of(study, injects=(POST,)))

    differs = 0
    for name, course in branch.courses.items():
        main = recording.courses[name]
        assert np.array_equal(course.track.stages[:9], main.track.stages[:9])
        assert np.array_equal(course.run.daily[:-1, :8], main.run.daily[:-1, :8])
        assert np.array_equal(course.places[:9], main.places[:9])
        differs += int((course.track.stages[9:] != main.track.stages[9:]).sum())
    assert differs > 0
    assert branch.injects == (POST,)


def test_that_a_branch_of_a_branch_holds_what_befell_both() -> None:
    later = POST.model_copy(update={"day": 12})
    branches = (Branch(1, 0, "A post", POST), Branch(2, 1, "Another", later), Branch(3, 0, "Alone", later))

    assert injects_of(branches, 2) == (POST, later)
    assert injects_of(branches, 0) == ()
    assert [each.number for each in lineage(branches, 3)] == [3]


@pytest.fixture
def file(study: Study, recording: Recording, tmp_path: Path) -> Path:
    """A race kept as a result of one replication."""
    race = race_of(study)
    path = tmp_path / "race.shapan"
    with ResultWriter.create(path, race.plan, "tea-house") as writer:
        for outcome in here.outcomes(race.work, race.jobs(), lambda: False):
            assert isinstance(outcome, Done)
            run = outcome.run.run if isinstance(outcome.run, Course) else outcome.run
            writer.keep(RunFinished(outcome.job, run, outcome.seconds))
    return path


def test_that_branches_are_kept_in_the_result_file_beside_its_runs(file: Path, recording: Recording) -> None:
    branch = Branch(1, 0, "灯会刷屏", POST, ending(recording))

    assert kept_branches(file) == ()
    keep_branches(file, [branch])
    keep_branches(file, [branch, Branch(2, 1, "Again", POST)])

    assert kept_branches(file)[0] == branch
    assert [each.name for each in kept_branches(file)] == ["灯会刷屏", "Again"]
    with Result(file) as result:
        assert result.missing() == frozenset()
        assert result.plan.replications == 1


def test_that_branches_are_kept_in_no_other_file_and_a_damaged_one_is_told(
    file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no result", "utf-8")
    keep_branches(file, [Branch(1, 0, "A post", POST)])
    with sqlite3.connect(file) as connection:
        connection.execute('UPDATE branches SET inject = \'{"kind": "rain"}\'')
    connection.close()

    with pytest.raises(StoreProblem, match="not a result"):
        keep_branches(other, [])
    with pytest.raises(StoreProblem, match="a branch in it cannot be read"):
        kept_branches(file)


def test_that_a_race_has_at_most_four_lanes(study: Study) -> None:
    plan = study.strategies["offers"]
    many = study.model_copy(update={"strategies": {f"plan {number}": plan for number in range(6)}})

    assert race_of(many).plan.strategies == ("plan 0", "plan 1", "plan 2", "plan 3", NOTHING)
    assert race_of(many, ["plan 5", "plan 1"]).plan.strategies == ("plan 1", "plan 5", NOTHING)

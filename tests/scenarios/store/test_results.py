"""A result file says what was run and what came out, exactly, whatever happened meanwhile."""

from __future__ import annotations

import json
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from scenarios.experiments.events import RunFailed, RunFinished
from scenarios.experiments.replicate import carried_out
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.schema import FORMAT, MIGRATIONS, brought_up_to_date, quoted
from scenarios.store.writing import ResultWriter, digest, recorded
from simulation.measures import MEASURES, PLACE
from simulation.run import Run
from tests.scenarios.experiments.small import broken_study, small_plan, small_study
from tests.scenarios.store.conftest import written


def runs_of(horizons: bool = False) -> dict[int, Run]:
    events = carried_out(small_plan(horizons=horizons), workers=0)
    return {event.job.number: event.run for event in events if isinstance(event, RunFinished)}


def changed(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def test_that_the_cube_holds_every_run_bit_by_bit(small_result: Path) -> None:
    runs = runs_of(horizons=True)
    plan = small_plan(horizons=True)
    with Result(small_result) as result:
        cubes = {days: result.cube(days) for days in plan.lengths}
        for job in plan.jobs():
            run, cube = runs[job.number], cubes[job.days]
            place = (cube.row(job.strategy), job.replication)
            assert {name: repr(float(values[place])) for name, values in cube.figures.items()} == {
                name: repr(value) for name, value in run.figures.items()
            }
            for measure in ("orders", "profit", "trust"):
                assert np.array_equal(cube.daily[measure][place], run.daily[PLACE[measure]])
            points = zip(cube.checkpoints.days, cube.checkpoints.profit[place], strict=True)
            assert list(points) == [(point.day, point.profit) for point in run.checkpoints]


def test_that_the_cube_has_named_axes(small_result: Path) -> None:
    with Result(small_result) as result:
        cube = result.cube()
        shapes = {name: values.shape for name, values in cube.daily.items()}

    assert cube.strategies == ("loud", "quiet", "nothing")
    assert cube.replications == (0, 1, 2)
    assert set(shapes) == {measure.name for measure in MEASURES}
    assert set(shapes.values()) == {(3, 3, 30)}


def test_that_the_file_can_be_run_again_from_itself_alone(small_result: Path) -> None:
    plan = small_plan(horizons=True)
    with Result(small_result) as result:
        found = result.plan

        assert found == plan
        assert result.about["text"] == "title: as written"
        assert result.name == "small"


def test_that_it_says_with_what_it_was_made(small_result: Path) -> None:
    with Result(small_result) as result:
        about = dict(result.about)

    assert {"shapan", "python", "numpy", "machine", "created"} <= set(about)
    assert all(about.values())


def test_that_summaries_are_plain_columns_for_any_tool(small_result: Path) -> None:
    with closing(sqlite3.connect(small_result)) as connection:
        query = "SELECT strategy, avg(profit) FROM summaries JOIN runs USING (number) WHERE days = 30 GROUP BY strategy"
        means = dict(connection.execute(query).fetchall())
        mode = connection.execute("PRAGMA journal_mode").fetchone()[0]

    assert set(means) == {"loud", "quiet", "nothing"}
    assert mode == "delete"
    assert not Path(f"{small_result}-wal").exists()


def test_that_each_run_has_a_fingerprint_of_all_it_says() -> None:
    run = runs_of()[0]
    other = Run(run.days, run.people, run.weight, run.daily.copy(), dict(run.figures), run.checkpoints)
    assert digest(run) == digest(other)

    other.daily[3, 4] += 1e-12

    assert digest(run) != digest(other)


def test_that_what_is_missing_is_known_while_runs_come_in(tmp_path: Path) -> None:
    path = tmp_path / "half.shapan"
    plan = small_plan()
    with ResultWriter.create(path, plan, "small") as writer:
        for event in carried_out(plan, workers=0):
            if isinstance(event, RunFinished) and event.job.number < 4:
                writer.keep(event)

        with Result(path) as meanwhile:
            assert meanwhile.finished() == {0, 1, 2, 3}
            assert meanwhile.missing() == {4, 5, 6, 7, 8}
            assert meanwhile.cube().complete.tolist() == [True, False, False]


def test_that_runs_can_be_kept_in_any_order(tmp_path: Path, small_result: Path) -> None:
    plan = small_plan(horizons=True)
    events = [event for event in carried_out(plan, workers=0) if isinstance(event, RunFinished)]
    with ResultWriter.create(tmp_path / "r.shapan", plan, "small") as writer:
        for event in reversed(events):
            writer.keep(event)

    with Result(tmp_path / "r.shapan") as other, Result(small_result) as result:
        for name, values in result.cube().figures.items():
            assert np.array_equal(values, other.cube().figures[name], equal_nan=True)


def test_that_a_failure_is_kept_with_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    study = broken_study()
    plan = small_plan(strategies=study.model_dump()["strategies"])
    written(tmp_path / "r.shapan", plan)

    with Result(tmp_path / "r.shapan") as result:
        failures = result.failures()
        cube = result.cube()
        assert result.missing() == frozenset()

    assert {(failure.strategy, failure.seed, failure.error) for failure in failures} == {
        ("broken", 5, "KeyError: 'none'")
    }
    assert [failure.replication for failure in failures] == [0, 1, 2]
    assert "simulate" in failures[0].traceback
    assert cube.finished.all(axis=1).tolist() == [True, True, False, True]


def test_that_a_run_that_succeeds_later_is_no_failure_any_more(tmp_path: Path) -> None:
    plan = small_plan()
    done = next(event for event in carried_out(plan, workers=0) if isinstance(event, RunFinished))
    with ResultWriter.create(tmp_path / "r.shapan", plan, "small") as writer:
        writer.keep(RunFailed(done.job, 5, "killed", ""))
        writer.keep(done)

    with Result(tmp_path / "r.shapan") as result:
        assert result.failures() == ()
        assert result.finished() == {done.job.number}


def test_that_names_that_look_like_sql_are_only_names(tmp_path: Path) -> None:
    name = 'x"; DROP TABLE runs; --'
    strategies = {name: {}, "loud": small_study().model_dump()["strategies"]["loud"]}
    written(tmp_path / "r.shapan", small_plan(strategies=strategies))

    with Result(tmp_path / "r.shapan") as result:
        assert result.cube().strategies == (name, "loud", "nothing")
        assert result.cube().finished.all()
    assert quoted(name) == '"x""; DROP TABLE runs; --"'


def test_that_an_experiment_is_ended_when_its_result_cannot_be_written(tmp_path: Path) -> None:
    plan = small_plan()
    events = carried_out(plan, workers=0)
    with ResultWriter.create(tmp_path / "r.shapan", plan, "small") as writer:
        writer._connection.execute("PRAGMA max_page_count = 1")

        with pytest.raises(StoreProblem, match="the disk is full; everything finished before is kept"):
            list(recorded(events, writer))

    assert next(events, None) is None


def test_that_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "r.shapan"
    plan = small_plan(replications=40)
    with ResultWriter.create(path, plan, "small") as writer:
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages + 25}")
        with pytest.raises(StoreProblem, match="the disk is full"):
            list(recorded(carried_out(plan, workers=0), writer))

    with Result(path) as result:
        assert 0 < len(result.finished()) < plan.total
        assert result.cube().finished.sum() == len(result.finished())


def test_that_an_existing_file_is_not_written_over(small_result: Path) -> None:
    before = small_result.read_bytes()

    with pytest.raises(
        StoreProblem, match="it exists already; choose another name, or --force to replace it"
    ):
        ResultWriter.create(small_result, small_plan(), "small")

    assert small_result.read_bytes() == before


def test_that_a_result_is_replaced_where_that_is_asked_for(tmp_path: Path, small_result: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)

    written(path, small_plan(replications=1), replace=True)

    with Result(path) as result:
        assert result.plan.replications == 1
        assert result.missing() == frozenset()


def test_that_only_results_are_ever_replaced(tmp_path: Path) -> None:
    study, database = tmp_path / "study.yaml", tmp_path / "other.db"
    study.write_text("title: precious\n")
    changed(database, "CREATE TABLE precious (x)")

    for path, words in (
        (study, "it is not a result of Shapan"),
        (database, "it is not a result of Shapan and is left"),
    ):
        before = path.read_bytes()
        with pytest.raises(StoreProblem, match=words):
            ResultWriter.create(path, small_plan(), "small", replace=True)
        assert path.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.db", "study.yaml"]


def test_that_two_cannot_write_one_result(tmp_path: Path) -> None:
    path = tmp_path / "r.shapan"
    with ResultWriter.create(path, small_plan(), "small"):
        with pytest.raises(StoreProblem, match="another process is writing it; wait until that is done"):
            ResultWriter(path)
        with pytest.raises(StoreProblem, match="another process is writing it"):
            ResultWriter.create(path, small_plan(), "small", replace=True)

    ResultWriter(path).close()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is not a result of Shapan"),
        (b"title: a study\n", "it is not a result of Shapan"),
        (b"SQLite format 3\0" + bytes(200), "it is not a result of Shapan|damaged"),
    ],
)
def test_that_a_file_that_is_no_result_is_told_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "r.shapan"
    path.write_bytes(content)

    with pytest.raises(StoreProblem, match=words):
        Result(path)


def test_that_absent_files_folders_and_unwritable_places_are_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="there is no such file"):
        Result(tmp_path / "absent.shapan")
    with pytest.raises(StoreProblem, match="there is no such file"):
        Result(tmp_path)
    with pytest.raises(StoreProblem, match="there is no such folder, or it may not be read or written"):
        ResultWriter.create(tmp_path / "absent" / "r.shapan", small_plan(), "small")
    with pytest.raises(StoreProblem, match="file name too long"):
        ResultWriter.create(tmp_path / ("x" * 300 + ".shapan"), small_plan(), "small")


def test_that_a_folder_in_the_way_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "r.shapan").mkdir()

    with pytest.raises(StoreProblem, match="it exists already"):
        ResultWriter.create(tmp_path / "r.shapan", small_plan(), "small")
    with pytest.raises(StoreProblem, match=r"r\.shapan: "):
        ResultWriter.create(tmp_path / "r.shapan", small_plan(), "small", replace=True)


def test_that_a_newer_format_is_refused_in_words(tmp_path: Path, small_result: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    changed(path, f"PRAGMA user_version = {FORMAT + 1}")

    with pytest.raises(StoreProblem, match=rf"written by a newer Shapan \(result format {FORMAT + 1}"):
        Result(path)


def test_that_an_older_format_is_brought_up_to_date_step_by_step(small_result: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    steps = {
        FORMAT: lambda connection: connection.execute("ALTER TABLE failures ADD COLUMN note TEXT"),
        FORMAT + 1: lambda connection: connection.execute("UPDATE failures SET note = ''"),
    }
    with closing(sqlite3.connect(path)) as connection:
        brought_up_to_date(connection, steps, FORMAT + 2)

        assert connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT + 2
        assert connection.execute("SELECT count(note) FROM failures").fetchone()[0] == 0
    assert set(MIGRATIONS) == set(range(1, FORMAT))


def test_that_a_changed_study_is_noticed(tmp_path: Path, small_result: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    changed(path, "UPDATE about SET value = replace(value, '900', '901') WHERE key = 'study'")

    with pytest.raises(StoreProblem, match="the study in it has been changed"):
        Result(path)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM about WHERE key = 'seed'", "the study in it cannot be read"),
        ("UPDATE about SET value = 'many' WHERE key = 'people'", "the study in it cannot be read"),
        ("DROP TABLE about", "damaged or was not written by Shapan"),
        ("DROP TABLE measures", "damaged or was not written by Shapan"),
        ("DELETE FROM runs WHERE number = 3", "its runs are not those of its plan"),
        (
            "UPDATE about SET value = '100000000000' WHERE key = 'replications'",
            "its runs are not those of its plan",
        ),
        ("UPDATE strategies SET name = 'unheard' WHERE place = 0", "its runs are not those of its plan"),
        ("DELETE FROM figures WHERE name = 'value'", "it lacks figures that every result has"),
        ("CREATE VIEW endless AS SELECT 1", "it holds more than tables"),
    ],
)
def test_that_a_damaged_result_is_told_in_words(
    tmp_path: Path, small_result: Path, statement: str, words: str
) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    changed(path, statement)

    with pytest.raises(StoreProblem, match=words):
        Result(path)


def test_that_damaged_measures_are_told_when_they_are_read(tmp_path: Path, small_result: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    changed(path, "UPDATE daily SET packed = ? WHERE number = 4", b"\1\2\3")

    with Result(path) as result:
        daily = result.cube().daily
        with pytest.raises(StoreProblem, match="run 4 "):
            daily["orders"]


def test_that_a_figure_that_is_no_number_is_told(tmp_path: Path, small_result: Path) -> None:
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    changed(path, "UPDATE summaries SET profit = 'much'")

    with Result(path) as result, pytest.raises(StoreProblem, match="a figure in it is no number"):
        result.cube()


def test_that_daily_measures_can_be_read_after_the_result_was_closed_and_by_any_thread(
    small_result: Path,
) -> None:
    with Result(small_result) as result:
        daily = result.cube().daily
        here = daily["orders"]

    with ThreadPoolExecutor(1) as thread:
        there = thread.submit(lambda: daily["orders"]).result()

    assert np.array_equal(here, there)


def test_that_the_stored_study_is_text_that_people_can_read(small_result: Path) -> None:
    with Result(small_result) as result:
        study = json.loads(result.about["study"])

    assert study["title"] == "A small market"
    assert study["market"]["shopping"]["pay"]["base"] == {"low": 0.6, "typical": 0.8, "high": 0.9}

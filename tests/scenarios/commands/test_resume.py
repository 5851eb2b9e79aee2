"""`shapan resume`: a batch that was cut off comes to the very outcome of one that nobody interrupted."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from scenarios.executors.jobs import Job
from scenarios.experiments.events import RunFailed
from scenarios.experiments.plan import Plan
from scenarios.experiments.replicate import carried_out
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded
from tests.scenarios.commands.small_file import lines, said, small_file, started
from tests.scenarios.executors.children import children
from tests.scenarios.experiments.small import broken_study, small_plan
from tests.scenarios.store.content import content
from tests.scenarios.store.test_results import changed


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def half(path: Path, plan: Plan, count: int = 4) -> Path:
    """A result in which so many runs are over."""
    with ResultWriter.create(path, plan, "small") as writer:
        later = range(count, plan.total)
        for _ in recorded(carried_out(plan, workers=0, over=set(later)), writer):
            pass
    return path


def whole(path: Path, plan: Plan) -> Path:
    return half(path, plan, plan.total)


def test_that_what_is_missing_is_carried_out_and_the_outcome_is_the_same(tmp_path: Path) -> None:
    path = half(tmp_path / "cut.shapan", small_plan(horizons=True))

    answer = said("resume", path, "--workers", "1", "--json")

    told = lines(answer.stdout)
    assert answer.exit_code == 0
    assert (told[0]["event"], told[0]["over"], told[0]["runs"]) == ("started", 4, 18)
    assert sum(line["event"] == "run" for line in told) == 14
    assert told[-1]["event"] == "verdict"
    assert content(path) == content(whole(tmp_path / "whole.shapan", small_plan(horizons=True)))


def test_that_people_are_told_how_many_runs_are_left(tmp_path: Path) -> None:
    half(tmp_path / "cut.shapan", small_plan())

    answer = said("resume", "cut.shapan", "--workers", "1")

    assert "4 of 9 runs are over, 5 are left" in answer.stdout
    assert "Result: cut.shapan" in answer.stdout


def test_that_a_whole_result_only_tells_its_verdict(tmp_path: Path) -> None:
    path = whole(tmp_path / "r.shapan", small_plan())
    before = content(path)

    answer = said("resume", path, "--json")

    assert answer.exit_code == 0
    assert not [line for line in lines(answer.stdout) if line["event"] in ("run", "progress")]
    assert content(path) == before


def test_that_what_failed_by_its_own_mistake_is_tried_again_only_when_asked(tmp_path: Path) -> None:
    plan = small_plan(strategies=broken_study().model_dump()["strategies"], replications=1)
    whole(tmp_path / "r.shapan", plan)

    plain, again = (
        said("resume", "r.shapan", "--workers", "1", "--json", *more) for more in ((), ("--again",))
    )

    assert (plain.exit_code, again.exit_code) == (3, 3)
    assert [line["event"] for line in lines(plain.stdout)].count("failed") == 0
    (failed,) = (line for line in lines(again.stdout) if line["event"] == "failed")
    assert (failed["run"], failed["cause"], failed["injects"]) == (2, "raised", [])


@pytest.mark.parametrize("cause", ["lost", "time", "memory"])
def test_that_what_was_ended_from_outside_is_tried_again(tmp_path: Path, cause: str) -> None:
    plan = small_plan(replications=1)
    path = half(tmp_path / "r.shapan", plan, 2)
    with ResultWriter(path) as writer:
        writer.keep(RunFailed(Job(2, "nothing", 0, 30), 5, "ended", "", cause))  # type: ignore[arg-type]

    assert said("resume", path, "--workers", "1").exit_code == 0
    assert content(path) == content(whole(tmp_path / "whole.shapan", plan))


def test_that_another_model_does_not_go_on_with_it_unless_forced(tmp_path: Path) -> None:
    half(tmp_path / "r.shapan", small_plan())
    changed(tmp_path / "r.shapan", "UPDATE about SET value = 'another' WHERE key = 'model'")

    refused = said("resume", "r.shapan", "--workers", "1")

    assert refused.exit_code == 2
    assert "it was begun by another version of the model" in refused.stderr
    assert said("resume", "r.shapan", "--workers", "1", "--force").exit_code == 0


def test_that_what_cannot_be_gone_on_with_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text("title: precious\n")
    half(tmp_path / "new.shapan", small_plan())
    changed(tmp_path / "new.shapan", "PRAGMA user_version = 99")
    before = (tmp_path / "new.shapan").read_bytes()

    for name, words in (
        ("absent.shapan", "there is no such file"),
        ("study.yaml", "it is not a result of Shapan"),
        ("new.shapan", "it was written by a newer Shapan (result format 99"),
    ):
        answer = said("resume", name)
        assert answer.exit_code == 2
        assert words in answer.stderr
    assert (tmp_path / "study.yaml").read_text() == "title: precious\n"
    assert (tmp_path / "new.shapan").read_bytes() == before


def test_that_a_second_batch_on_one_result_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    plan = small_plan()
    path = half(tmp_path / "r.shapan", plan)
    with ResultWriter(path) as writer:
        answer = said("resume", path, "--workers", "1")
        for _ in recorded(carried_out(plan, workers=0, over=set(range(4))), writer):
            pass

    assert answer.exit_code == 2
    assert f"another process is writing it; wait until that is done (process {os.getpid()})" in answer.stderr
    assert content(path) == content(whole(tmp_path / "whole.shapan", plan))


def test_that_a_signal_to_a_resumed_batch_stops_it_and_it_can_be_resumed_again(tmp_path: Path) -> None:
    study = small_file(tmp_path, replications=400, days=300)
    process = started("run", study, "--workers", "2", "--json", folder=tmp_path)
    assert process.stdout is not None
    while '"event": "run"' not in process.stdout.readline():
        pass
    os.kill(process.pid, signal.SIGTERM)
    process.communicate(timeout=20)

    again = started("resume", "small.shapan", "--workers", "2", "--json", folder=tmp_path)
    assert again.stdout is not None
    while '"event": "run"' not in again.stdout.readline():
        pass
    workers = children(again.pid)
    os.kill(again.pid, signal.SIGTERM)
    again.communicate(timeout=20)

    assert (process.returncode, again.returncode) == (130, 130)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)
    with Result(tmp_path / "small.shapan") as result:
        assert result.finished()
        assert result.missing()


def test_that_the_verdict_of_very_many_runs_is_not_waited_for_by_whoever_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scenarios.commands import session

    asked = iter([False] * 200)
    monkeypatch.setattr(session, "heard_by", lambda heard: lambda: next(asked, True))
    monkeypatch.setattr(session, "JUDGED_AT_ONCE", 2)

    answer = said("run", small_file(tmp_path), "--workers", "1")

    assert answer.exit_code == 130
    assert (
        "Its verdict so far: shapan compare small.shapan; to go on: shapan resume small.shapan"
        in answer.stdout
    )
    assert "Figures" not in answer.stdout

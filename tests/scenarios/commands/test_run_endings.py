"""How a run may end: failed runs, a full disk, a signal, a kill; what has finished is always kept."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from scenarios.executors.processes import CannotStart
from scenarios.files.library import open_named
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from tests.scenarios.commands.small_file import lines, said, small_file, started
from tests.scenarios.executors.children import children
from tests.scenarios.experiments.small import broken_study

LONG = ("--replications", "500", "--days", "600", "--workers", "2", "--json")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def break_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command find a study with a strategy that breaks, which no file could hold."""
    from scenarios.commands import session

    def with_broken(name: str) -> Any:
        loaded = open_named(name)
        return type(loaded)(broken_study(), loaded.document, loaded.path)

    monkeypatch.setattr(session, "open_named", with_broken)


def test_that_failed_runs_are_told_and_the_rest_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_runs(monkeypatch)

    answer = said("run", small_file(tmp_path), "--workers", "1", "--replications", "2", "--json")

    told = lines(answer.stdout)
    failed = [line for line in told if line["event"] == "failed"]
    assert answer.exit_code == 3
    assert [(line["strategy"], line["replication"], line["seed"]) for line in failed] == [
        ("broken", 0, 5),
        ("broken", 1, 5),
    ]
    assert "Traceback" in failed[0]["traceback"]
    assert told[-1]["event"] == "verdict"
    assert told[-1]["ranking"][-1]["strategy"] == "broken"
    assert told[-1]["ranking"][-1]["value"]["mean"] is None


def test_that_people_are_told_of_failed_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_runs(monkeypatch)

    answer = said("run", small_file(tmp_path), "--workers", "1", "--replications", "1")

    assert answer.exit_code == 3
    assert "Failed: broken, replication 0, 30 days: KeyError: 'none'" in answer.stderr
    assert "1 runs failed; small.shapan says why" in answer.stdout


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_that_a_full_disk_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    create = ResultWriter.create.__func__  # type: ignore[attr-defined]  # a class method has it

    def nearly_full(cls: type[ResultWriter], *given: Any, **named: Any) -> ResultWriter:
        writer: ResultWriter = create(cls, *given, **named)
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages + 8}")
        return writer

    monkeypatch.setattr(ResultWriter, "create", classmethod(nearly_full))
    answer = said("run", small_file(tmp_path), "--workers", "1", "--replications", "40", *words)

    assert answer.exit_code == 3
    assert "small.shapan: the disk is full; everything finished before is kept" in answer.stderr
    with Result(Path("small.shapan")) as result:
        assert 0 < len(result.finished()) < 120


def test_that_workers_that_cannot_start_are_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise CannotStart("worker processes end before they answer, the last one ended with code 7")

    monkeypatch.setattr("scenarios.executors.workroom.Processes", refuse)
    answer = said("run", small_file(tmp_path), "--workers", "2")

    assert answer.exit_code == 3
    assert "worker processes end before they answer" in answer.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_stops_within_a_second_and_keeps_what_finished(
    tmp_path: Path, number: signal.Signals
) -> None:
    process = started("run", small_file(tmp_path), *LONG, folder=tmp_path)
    assert process.stdout is not None
    told: list[str] = []
    while sum('"event": "run"' in line for line in told) < 4:
        told.append(process.stdout.readline())
    workers = children(process.pid)

    begun = time.monotonic()
    os.kill(process.pid, number)
    rest, complaints = process.communicate(timeout=10)

    assert time.monotonic() - begun < 1.0
    assert process.returncode == 130
    assert complaints == ""
    assert len(workers) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)
    answers = lines("".join(told) + rest)
    runs = [line for line in answers if line["event"] == "run"]
    (stopped,) = (line for line in answers if line["event"] == "stopped")
    assert answers[-1]["event"] == "verdict"
    with Result(tmp_path / "small.shapan") as result:
        assert len(result.finished()) == len(runs) == stopped["over"]


def test_that_a_key_pressed_in_the_terminal_reaches_workers_without_harm(tmp_path: Path) -> None:
    """The terminal sends its interrupt to every process of the group."""
    process = started("run", small_file(tmp_path), *LONG, folder=tmp_path)
    assert process.stdout is not None
    while '"event": "run"' not in process.stdout.readline():
        pass

    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=10)

    assert process.returncode == 130
    assert complaints == ""


def test_that_a_killed_batch_leaves_a_result_that_opens(tmp_path: Path) -> None:
    process = started("run", small_file(tmp_path), *LONG, folder=tmp_path)
    assert process.stdout is not None
    told = 0
    while told < 5:
        told += '"event": "run"' in process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()

    with Result(tmp_path / "small.shapan") as result:
        assert len(result.finished()) >= told
        assert result.missing()
        assert result.cube().daily["orders"].shape == (3, 500, 600)
    answer = said("compare", "small.shapan", "--json")
    assert answer.exit_code == 0
    assert lines(answer.stdout)[-1]["replications"] >= 1


def test_that_people_are_told_that_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from scenarios.commands import session

    asked = iter([False] * 200)
    monkeypatch.setattr(session, "heard_by", lambda heard: lambda: next(asked, True))

    answer = said("run", small_file(tmp_path), "--workers", "1")

    assert answer.exit_code == 130
    assert "Stopped. 6 finished runs are kept" in answer.stderr
    assert "2 replications" in answer.stdout

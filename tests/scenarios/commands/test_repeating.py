"""`shapan run … --only RUN`: one run again, alone, as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.commands.small_file import lines, said, small_file
from tests.scenarios.commands.test_resume import whole
from tests.scenarios.commands.test_run_endings import break_runs
from tests.scenarios.experiments.small import broken_study, small_plan
from tests.scenarios.store.test_results import changed


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", ["4", "quiet:1", "quiet:1:30"])
def test_that_one_run_is_repeated_alone_by_number_or_by_name(tmp_path: Path, name: str) -> None:
    study = small_file(tmp_path)
    every = lines(said("run", study, "--workers", "1", "--json", "--out", "all.shapan").stdout)

    answer = said("run", study, "--only", name, "--json")

    told = lines(answer.stdout)
    assert answer.exit_code == 0
    assert [line["event"] for line in told] == ["run", "repeated"]
    (same,) = (
        line
        for line in every
        if (line["event"], line.get("strategy")) == ("run", "quiet") and line["replication"] == 1
    )
    assert {**told[0], "seconds": 0} == {**same, "seconds": 0}
    assert told[1]["figures"]["value"] == same["value"]
    assert not Path("small.shapan").exists()


def test_that_a_run_of_a_result_is_repeated_from_the_file_alone(tmp_path: Path) -> None:
    whole(tmp_path / "r.shapan", small_plan(seed=9))

    answer = said("run", "r.shapan", "--only", "loud:2")

    assert answer.exit_code == 0
    assert "loud, replication 2, 30 days (run 6): finished" in answer.stdout
    assert "The result holds the same, bit by bit" in answer.stdout


def test_that_it_is_told_where_the_result_holds_something_else(tmp_path: Path) -> None:
    whole(tmp_path / "r.shapan", small_plan())
    changed(tmp_path / "r.shapan", "UPDATE summaries SET digest = x'00' WHERE number = 6")

    assert "The result holds something else" in said("run", "r.shapan", "--only", "6").stdout
    assert lines(said("run", "r.shapan", "--only", "6", "--json").stdout)[-1]["same"] is False


def test_that_a_run_that_fails_is_told_with_traceback_seed_and_injects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_runs(monkeypatch)

    answer = said("run", small_file(tmp_path), "--only", "broken:1")

    assert answer.exit_code == 3
    assert "Traceback" in answer.stderr
    assert "Failed: broken, replication 1, 30 days: KeyError: 'none'" in answer.stderr
    assert "Seed 5; injects []" in answer.stderr


def test_that_a_failed_run_of_a_result_names_the_command_that_repeats_it(tmp_path: Path) -> None:
    whole(
        tmp_path / "r.shapan",
        small_plan(strategies=broken_study().model_dump()["strategies"], replications=1),
    )

    told = said("compare", "r.shapan").stdout

    assert "One of them again: shapan run r.shapan --only 2" in told
    assert said("run", "r.shapan", "--only", "2", "--json").exit_code == 3


def test_that_what_is_no_run_is_refused_in_words(tmp_path: Path) -> None:
    small_file(tmp_path)
    whole(tmp_path / "r.shapan", small_plan())

    for words, told in (
        (
            ("small.yaml", "--only", "9"),
            "there is no run '9'; runs are numbered from 0 to 8, or named as loud:0",
        ),
        (("small.yaml", "--only", "load:0"), "there is no run 'load:0'"),
        (("r.shapan", "--only", "1", "--days", "3"), "--days: r.shapan says already how it was run"),
        (("study.shapan", "--only", "1"), "study.shapan"),
    ):
        answer = said("run", *words)
        assert answer.exit_code == 2
        assert told in answer.stderr

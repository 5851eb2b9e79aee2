"""`shapan batch`: many studies in one go, all mistakes first, one table last, gone on with when given again."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import lines, said, small_file
from tests.scenarios.commands.test_run_endings import break_runs
from tests.scenarios.store.content import content


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def studies(tmp_path: Path) -> Path:
    """A folder with two studies and something else."""
    folder = tmp_path / "studies"
    folder.mkdir()
    small_file(folder, title="First", replications=2).rename(folder / "first.yaml")
    small_file(folder, title="Second", seed=9, days=20).rename(folder / "second.yml")
    (folder / "notes.txt").write_text("not a study")
    return folder


def test_that_every_study_of_a_folder_is_run_to_a_result_and_a_row(studies: Path) -> None:
    answer = said("batch", studies, "--out", "results/night", "--workers", "1")

    assert answer.exit_code == 0
    assert {path.name for path in Path("results/night").iterdir()} == {"first.shapan", "second.shapan"}
    with Result(Path("results/night/first.shapan")) as result:
        assert len(result.finished()) == 6
    for words in ("first", "results/night/second.shapan", "USD"):
        assert words in answer.stdout
    assert "second: 9 runs" in answer.stderr


def test_that_a_study_of_a_batch_is_the_one_that_run_makes(studies: Path) -> None:
    said("batch", studies, "--workers", "1")
    said("run", studies / "first.yaml", "--workers", "1", "--out", "alone.shapan")

    assert content(Path("first.shapan")) == content(Path("alone.shapan"))


def test_that_what_is_stated_for_a_batch_holds_for_every_study(studies: Path) -> None:
    sizes = ("--replications", "1", "--people", "90", "--days", "12", "--seed", "5")

    answer = said("batch", studies, *sizes, "--workers", "1")
    said("run", studies / "first.yaml", *sizes, "--workers", "1", "--out", "alone.shapan")

    assert answer.exit_code == 0
    assert content(Path("first.shapan")) == content(Path("alone.shapan"))
    with Result(Path("second.shapan")) as result:
        plan = result.plan
        assert (plan.replications, plan.people, plan.days, plan.seed) == (1, 90, 12, 5)
    assert said("batch", studies, *sizes, "--workers", "1").exit_code == 0  # whole: only told
    assert said("batch", studies, "--workers", "1").exit_code == 2  # other runs are another batch


def test_that_sizes_that_cannot_be_are_told_all_at_once_and_nothing_is_run(studies: Path) -> None:
    answer = said("batch", studies, "--replications", "0", "--days", "-3", "--people", "0")

    assert answer.exit_code == 2
    for name in ("--replications", "--days", "--people"):
        assert name in answer.stderr
    assert list(Path().glob("*.shapan")) == []


def test_that_all_mistakes_of_all_files_come_first_and_nothing_is_run(studies: Path) -> None:
    (studies / "bad.yaml").write_text("format: 1\n")
    (studies / "worse.yaml").write_text("title: [\n")

    answer = said("batch", studies)

    assert answer.exit_code == 2
    assert "bad.yaml cannot be run" in answer.stderr
    assert "worse.yaml cannot be run" in answer.stderr
    assert list(Path().glob("*.shapan")) == []


def test_that_a_dry_run_shows_the_matrix_with_time_and_disk_and_runs_nothing(studies: Path) -> None:
    answer = said("batch", studies, "--dry-run", "--json")

    first, second = lines(answer.stdout)
    assert answer.exit_code == 0
    assert (first["study"], first["strategies"], first["replications"], first["runs"]) == ("first", 3, 2, 6)
    assert (second["runs"], second["people"], second["days"]) == (9, 300, 20)
    assert first["seconds"] is not None
    assert 6 * 4_000 < first["bytes"] < 6 * 60_000
    assert list(Path().glob("*.shapan")) == []
    told = said("batch", studies, "--dry-run").stdout
    assert "about" in told
    assert "MB" in told


def test_that_the_estimate_of_disk_is_of_the_size_that_comes(studies: Path) -> None:
    expected = lines(said("batch", studies / "first.yaml", "--dry-run", "--json").stdout)[0]["bytes"]
    said("batch", studies / "first.yaml", "--workers", "1")

    assert (
        0.3 < Path("first.shapan").stat().st_size / expected < 3.0
    )  # the text of the study is most of so small a file


def test_that_the_same_command_goes_on_and_only_tells_what_is_whole(studies: Path) -> None:
    said("batch", studies, "--workers", "1")
    before = content(Path("second.shapan"))
    Path("first.shapan").unlink()

    told = lines(said("batch", studies, "--workers", "1", "--json").stdout)

    assert [line["event"] for line in told].count("run") == 6
    assert [(line["study"], line["over"]) for line in told if line["event"] == "began"] == [
        ("first", 0),
        ("second", 9),
    ]
    assert told[-1] == {"event": "batch", "studies": 2, "finished": 15, "failed": 0}
    assert content(Path("second.shapan")) == before


def test_that_a_result_of_another_study_is_left_alone(studies: Path) -> None:
    said("run", studies / "second.yml", "--workers", "1", "--out", "first.shapan")
    before = Path("first.shapan").read_bytes()

    answer = said("batch", studies, "--workers", "1")

    assert answer.exit_code == 2
    assert (
        "first.shapan: it holds another study or other runs; move it, or choose another --out"
        in answer.stderr
    )
    assert Path("first.shapan").read_bytes() == before


def test_that_two_studies_of_one_name_and_empty_folders_are_refused(studies: Path, tmp_path: Path) -> None:
    (tmp_path / "first.yaml").write_text((studies / "first.yaml").read_text())
    (tmp_path / "empty").mkdir()

    twice, empty = said("batch", studies, "first.yaml"), said("batch", "empty")

    assert (twice.exit_code, empty.exit_code) == (2, 2)
    assert "two studies would be written to first.shapan: rename one of them" in twice.stderr
    assert "empty: there is no study file in this folder" in empty.stderr


def test_that_a_stop_ends_the_batch_with_what_is_finished(
    studies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scenarios.commands import session

    asked = iter([False] * 100)
    monkeypatch.setattr(session, "heard_by", lambda heard: lambda: next(asked, True))

    answer = said("batch", studies, "--workers", "1")

    assert answer.exit_code == 130
    assert "first.shapan (stopped)" in answer.stdout
    assert not Path("second.shapan").exists()
    monkeypatch.undo()
    monkeypatch.chdir(studies.parent)
    assert said("batch", studies, "--workers", "1").exit_code == 0


def test_that_failed_runs_of_a_study_are_counted_and_the_others_go_on(
    studies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_runs(monkeypatch)
    from scenarios.commands import members, session

    monkeypatch.setattr(members, "open_named", vars(session)["open_named"])

    answer = said("batch", studies / "first.yaml", "--workers", "1", "--json")

    assert answer.exit_code == 3
    assert lines(answer.stdout)[-1]["failed"] == 3


def test_that_a_stop_after_many_runs_does_not_wait_for_a_verdict(
    studies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scenarios.commands import batching, session

    asked = iter([False] * 100)
    monkeypatch.setattr(session, "heard_by", lambda heard: lambda: next(asked, True))
    monkeypatch.setattr(batching, "JUDGED_AT_ONCE", 1)

    answer = said("batch", studies, "--workers", "1", "--csv", "table.csv")

    assert answer.exit_code == 130
    (row,) = (line for line in answer.stdout.splitlines() if "(stopped)" in line)
    assert row.split()[:2] == ["first", "–"]
    assert len(Path("table.csv").read_text("utf-8-sig").splitlines()) == 1


def test_that_processes_stay_warm_from_one_study_to_the_next(
    studies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scenarios.executors import processes, workroom

    made: list[object] = []

    class Counted(processes.Processes):
        def __init__(self, *words: object) -> None:
            made.append(words)
            super().__init__(*words)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(workroom, "Processes", Counted)

    answer = said("batch", studies, "--workers", "2", "--out", "two")
    said("batch", studies, "--workers", "1", "--out", "one")

    assert answer.exit_code == 0
    assert len(made) == 1
    for name in ("first", "second"):
        assert content(Path(f"two/{name}.shapan")) == content(Path(f"one/{name}.shapan"))

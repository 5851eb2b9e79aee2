"""`shapan run` and `compare` refuse bad input in words, and never write over what is not theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulation.people import BYTES_PER_ROW
from tests.scenarios.commands.small_file import lines, said, small_file


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_that_the_default_result_never_writes_over_another(tmp_path: Path) -> None:
    study = small_file(tmp_path)
    for _ in range(3):
        said("run", study, "--workers", "1", "--replications", "1", "--json")

    assert sorted(path.name for path in tmp_path.glob("*.shapan")) == [
        "small-2.shapan",
        "small-3.shapan",
        "small.shapan",
    ]


def test_that_a_stated_result_that_exists_is_replaced_only_by_force(tmp_path: Path) -> None:
    study = small_file(tmp_path)
    words = ("run", study, "--workers", "1", "--replications", "1", "--out", "r.shapan", "--json")
    said(*words)

    refused, forced = said(*words), said(*words, "--force")

    assert (refused.exit_code, forced.exit_code) == (2, 0)
    assert "r.shapan: it exists already; choose another name, or --force to replace it" in refused.stderr


def test_that_a_study_is_never_taken_for_a_result(tmp_path: Path) -> None:
    study = small_file(tmp_path)
    before = study.read_bytes()

    answer = said("run", study, "--out", study, "--force", "--replications", "1", "--workers", "1")

    assert answer.exit_code == 2
    assert "it is not a result of Shapan" in answer.stderr
    assert study.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--strategy", "qiet"), "--strategy: 'qiet' is unknown; did you mean 'quiet'?"),
        (
            ("--strategy", "television"),
            "--strategy: 'television' is unknown; the study has loud, quiet, nothing",
        ),
        (("--replications", "0"), "--replications: must be at least 1 replications, got 0"),
        (("--people", "-3"), "--people: must be at least 1 rows, got -3"),
        (("--days", "99999"), "--days: must be at most 3650 days, got 99999"),
        (("--seed", "-1"), "--seed: must be at least 0 seed, got -1"),
        (("--people", "50000000000"), "--people: must be at most "),
        (("--replications", "many"), "Invalid value for '--replications'"),
        (("--workers", "0"), "Invalid value for '--workers'"),
        (("--out", "absent/r.shapan"), "there is no such folder, or it may not be read or written"),
    ],
)
def test_that_bad_input_is_told_in_words(tmp_path: Path, words: tuple[str, ...], expected: str) -> None:
    answer = said("run", small_file(tmp_path), *words)

    assert answer.exit_code == 2
    assert expected in answer.stderr
    assert answer.stdout == ""
    assert list(tmp_path.glob("*.shapan")) == []


def test_that_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), "--days", "0", "--seed", "-1", "--strategy", "x")

    assert [word in answer.stderr for word in ("--days", "--seed", "--strategy")] == [True] * 3


def test_that_a_study_with_mistakes_is_told_with_lines(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path, days="long"))

    assert answer.exit_code == 2
    assert "line 5, column 10  days: must be a whole number" in answer.stderr


def test_that_programs_get_the_mistakes_of_a_study_as_json(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path, days="long"), "--json")

    assert answer.exit_code == 2
    assert [(line["line"], line["column"]) for line in lines(answer.stdout)] == [(5, 10)]


def test_that_more_people_than_memory_holds_are_refused_with_the_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scenarios.commands.wishes.machine_memory", lambda: 10_000_000)

    answer = said("run", small_file(tmp_path), "--people", "1000000")

    assert answer.exit_code == 2
    assert "this machine has 0.0 GB; at most" in answer.stderr


def test_that_no_more_workers_are_started_than_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    from scenarios.commands import session

    monkeypatch.setattr(session, "machine_memory", lambda: 10_000_000)

    assert session.most_workers(10_000, 8) == 10_000_000 // (10_000 * BYTES_PER_ROW)
    assert session.most_workers(1_000_000, 8) == 0
    assert session.most_workers(100, 8) == 8
    assert session.most_workers(100, 1) == 0
    monkeypatch.setattr(session, "machine_memory", lambda: None)
    assert session.most_workers(10_000_000, 8) == 8


@pytest.mark.parametrize(
    ("content", "expected"),
    [(None, "there is no such file"), (b"title: x\n", "it is not a result of Shapan")],
)
def test_that_compare_refuses_what_is_no_result(tmp_path: Path, content: bytes | None, expected: str) -> None:
    if content is not None:
        Path("r.shapan").write_bytes(content)

    answer = said("compare", "r.shapan")

    assert answer.exit_code == 2
    assert expected in answer.stderr


def test_that_even_ranges_and_a_search_for_the_best_do_not_go_together(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path, ranges="even"), "--until-decided")

    assert answer.exit_code == 2
    assert (
        "--until-decided: rests on races that are independent; this study says 'ranges: even'"
        in answer.stderr
    )
    assert not list(tmp_path.glob("*.shapan"))

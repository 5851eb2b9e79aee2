"""`shapan run` and `compare`: from a study file to a verdict."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from scenarios.executors.processes import CannotStart
from scenarios.files.library import open_named
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from simulation.ledger import FUNCTIONS
from simulation.people import BYTES_PER_ROW
from tests.scenarios.commands.small_file import ROOT, lines, said, small_file, started
from tests.scenarios.executors.children import children
from tests.scenarios.experiments.small import broken_study, small_plan

LONG = ("--replications", "500", "--days", "600", "--workers", "2", "--json")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def verdict(*words: str | Path) -> dict[str, Any]:
    answer = said(*words, "--json")
    assert answer.exit_code == 0, answer.output
    return lines(answer.stdout)[-1]


def test_that_a_study_file_comes_to_a_verdict(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), "--workers", "1", "--json")

    told = lines(answer.stdout)
    last = told[-1]
    assert answer.exit_code == 0
    assert [line["event"] for line in told if line["event"] not in ("warning", "progress")] == [
        "started", "implied", *["run"] * 9, "verdict",
    ]  # fmt: skip
    assert list(last) == [
        "event", "study", "replications", "people", "days", "purse", "planned_spend", "ranking", "pairs", "horizons",
    ]  # fmt: skip
    assert (last["study"], last["replications"], last["people"], last["days"], last["purse"]) == (
        "small",
        3,
        300,
        30,
        900,
    )
    assert len(last["pairs"]) == 3
    assert [horizon["days"] for horizon in last["horizons"]] == [15]
    assert answer.stderr == ""


def test_that_the_ranking_goes_by_value_and_intervals_bracket_the_mean(tmp_path: Path) -> None:
    last = verdict("run", small_file(tmp_path), "--workers", "1")

    values = [standing["value"]["mean"] for standing in last["ranking"]]
    assert values == sorted(values, reverse=True)
    assert {standing["strategy"] for standing in last["ranking"]} == {"loud", "quiet", "nothing"}
    assert sum(standing["won"] for standing in last["ranking"]) == 3
    for standing in last["ranking"]:
        for figure in ("value", "profit", "remaining"):
            assert standing[figure]["low"] <= standing[figure]["mean"] <= standing[figure]["high"]
        whole = standing["profit"]["mean"] + standing["remaining"]["mean"]
        assert standing["value"]["mean"] == pytest.approx(whole)


def test_that_planned_spend_stands_beside_the_purse_by_function(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), "--workers", "1", "--json")

    told = lines(answer.stdout)
    planned = told[-1]["planned_spend"]
    assert {name: list(spend) for name, spend in planned.items()} == {
        name: list(FUNCTIONS) for name in planned
    }
    assert planned["loud"]["media"] == pytest.approx(200 / 7 * 30, rel=0.001)
    assert sum(planned["nothing"].values()) == 0
    warnings = [line["text"] for line in told if line["event"] == "warning"]
    assert "quiet plans 90 % less than the purse, by USD 814" in warnings


def test_that_what_is_stated_on_the_command_line_counts(tmp_path: Path) -> None:
    stated = ("--strategy", "quiet", "--replications", "2", "--people", "100", "--days", "20", "--seed", "9")
    last = verdict("run", small_file(tmp_path), *stated, "--workers", "1", "--out", "mine.shapan")

    assert (last["replications"], last["people"], last["days"], last["purse"]) == (2, 100, 20, 600)
    assert {standing["strategy"] for standing in last["ranking"]} == {"quiet", "nothing"}
    with Result(tmp_path / "mine.shapan") as result:
        assert result.plan.seed == 9
        assert result.about["text"] == (tmp_path / "small.yaml").read_text()


def test_that_twice_the_horizon_is_run_on_request(tmp_path: Path) -> None:
    last = verdict("run", small_file(tmp_path), "--horizons", "--workers", "1", "--replications", "2")

    assert [horizon["days"] for horizon in last["horizons"]] == [15, 60]
    assert len(last["horizons"][1]["ranking"]) == 3
    assert last["purse"] == 900


def test_that_one_replication_claims_no_interval(tmp_path: Path) -> None:
    last = verdict("run", small_file(tmp_path), "--replications", "1", "--workers", "1")

    assert last["ranking"][0]["value"]["low"] is None
    assert last["pairs"][0]["low"] is None
    assert last["pairs"][0]["correlation"] is None


def test_that_compare_says_what_run_said(tmp_path: Path) -> None:
    last = verdict("run", small_file(tmp_path), "--horizons", "--workers", "1")

    assert verdict("compare", "small.shapan") == last


def test_that_one_worker_and_two_come_to_the_same_verdict(tmp_path: Path) -> None:
    study = small_file(tmp_path)

    assert verdict("run", study, "--workers", "1") == verdict("run", study, "--workers", "2")


def test_that_people_get_a_sentence_and_tables(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), "--workers", "1")

    assert answer.exit_code == 0
    for words in (
        "small: 3 strategies × 3 replications, 300 people, 30 days, seed 5",
        "What the market's numbers imply",
        "Planned spend, purse 900 USD",
        "Planned and actual spend, purse 900 USD",
        "Warning: quiet plans 90 % less than the purse, by USD 814",
        "Over ",
        "After 15 days ",
        "Value = profit + expected remaining value, 3 replications, USD",
        "Figures: mean ± half the 95 % interval",
        "Customers won [people]",
        "quiet over loud",
        "  actual",
        "Result: small.shapan",
    ):
        assert words in answer.stdout
    assert "\x1b" not in answer.stdout
    assert answer.stderr == ""


def test_that_compare_gives_people_the_same_tables(tmp_path: Path) -> None:
    first = said("run", small_file(tmp_path), "--workers", "1").stdout
    again = said("compare", "small.shapan").stdout

    tables = first[first.index("Value = ") : first.index("Result: ")]
    assert tables in again
    assert "Warning: quiet plans 90 % less than the purse" in again


def test_that_names_from_a_file_are_only_names(tmp_path: Path) -> None:
    strategies = {"[bold red]x[/]": {"media": {"radio": {"weekly_budget": 200}}}}
    answer = said("run", small_file(tmp_path, strategies=strategies), "--workers", "1", "--replications", "1")

    assert "[bold red]x[/]" in answer.output
    assert "Traceback" not in answer.output


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


def test_that_more_people_than_memory_holds_are_refused_with_the_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scenarios.commands.session.machine_memory", lambda: 10_000_000)

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

    monkeypatch.setattr("scenarios.experiments.replicate.Processes", refuse)
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
    assert answers[-2]["event"] == "stopped"
    assert answers[-1]["event"] == "verdict"
    with Result(tmp_path / "small.shapan") as result:
        assert len(result.finished()) == len(runs) == answers[-2]["over"]


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


def test_that_a_result_without_races_has_nothing_to_compare(tmp_path: Path) -> None:
    ResultWriter.create(tmp_path / "r.shapan", small_plan(), "small").close()

    answer = said("compare", "r.shapan")

    assert answer.exit_code == 0
    assert "Nothing to compare yet: no race has finished" in answer.stdout


def test_that_the_command_reads_nothing_heavy_before_it_is_asked_to_run() -> None:
    script = (
        "import sys; from scenarios.commands import run, compare;"
        "print([n for n in ('numpy', 'pydantic', 'rich', 'simpy', 'sqlite3') if n in sys.modules])"
    )

    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert told.stdout.strip() == "[]", told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_that_a_terminal_shows_a_first_ranking_and_progress_while_it_runs(tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    words = ["run", str(small_file(tmp_path)), "--workers", "1", "--replications", "4"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen(
        [sys.executable, "-m", "scenarios", *words],
        cwd=tmp_path,
        env=environment,
        stderr=theirs,
        stdout=subprocess.PIPE,
    )
    os.close(theirs)
    out, _ = process.communicate(timeout=60)
    shown = read_all(ours)

    assert "First race, value: " in shown
    assert "leads" in shown
    assert "/12 runs" in shown
    assert "\x1b" not in out.decode()


def read_all(terminal: int) -> str:
    """Everything a terminal was told."""
    told = b""
    try:
        while part := os.read(terminal, 65_536):
            told += part
    except OSError:
        pass  # its other side is closed: this is how a terminal ends
    os.close(terminal)
    return told.decode()

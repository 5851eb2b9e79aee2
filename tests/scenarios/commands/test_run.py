"""`shapan run` and `compare`: from a study file to a verdict."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from simulation.ledger import FUNCTIONS
from tests.scenarios.commands.small_file import ROOT, lines, said, small_file
from tests.scenarios.experiments.small import SMALL, small_plan


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
        "started", "implied", *["run"] * 9, *["figures"] * 3, "verdict",
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


def test_that_every_figure_is_told_with_the_number_of_races_it_was_counted_in(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), "--workers", "1", "--json")

    told = {line["strategy"]: line["figures"] for line in lines(answer.stdout) if line["event"] == "figures"}
    assert list(told) == ["loud", "quiet", "nothing"]
    assert told["loud"]["customers"]["count"] == 3
    assert told["nothing"]["waste"] == {"mean": None, "low": None, "high": None, "count": 0}


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


def test_that_even_ranges_are_the_same_for_one_worker_and_two_and_can_be_proved_again(tmp_path: Path) -> None:
    study = small_file(tmp_path, ranges="even", replications=8)
    last = verdict("run", study, "--workers", "1")

    assert last == verdict("run", study, "--workers", "2")
    assert last["pairs"] != verdict("run", small_file(tmp_path, replications=8))["pairs"]
    assert said("prove", "small.shapan").exit_code == 0


def test_that_even_ranges_say_on_how_many_fours_intervals_rest(tmp_path: Path) -> None:
    study = small_file(tmp_path, ranges="even", replications=40)
    words = ("run", study, "--people", "20", "--days", "2", "--workers", "1")

    enough, few = said(*words), said(*words, "--replications", "12")

    assert "intervals rest on 10 independent fours" in " ".join(enough.output.split())
    assert "12 races are too few to gain by it; run 40 or more" in " ".join(few.output.split())


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
        "Cost of acquisition per customer [money/person]",
        "quiet over loud",
        "Metric tree: what adds to the profit of quiet over nothing, USD",
        "Share visiting",
        "Cost of media",
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


def test_that_the_weight_of_a_row_is_told_and_lumps_are_warned_of(tmp_path: Path) -> None:
    market = {**SMALL["market"], "sales": {"hours": 8}, "service": {"hours": 1}}
    strategies = {"pushy": {"sales": {"representatives": 2}, "service": {"agents": 4}}}
    study = small_file(tmp_path, market=market, strategies=strategies)

    light, heavy = (
        said("run", study, "--people", n, "--workers", "1", "--replications", "1") for n in ("100", "30")
    )

    assert "100 rows of 3.00 people each" in light.stdout
    words = "One row stands for 3 people: that is 1.5 days' work of sales in pushy"
    assert words in light.stdout
    assert "of service in pushy" not in light.stdout
    assert "of sales in pushy" in heavy.stdout  # one sentence, about the largest lump
    assert "of service in pushy" not in heavy.stdout


def test_that_names_from_a_file_are_only_names(tmp_path: Path) -> None:
    strategies = {"[bold red]x[/]": {"media": {"radio": {"weekly_budget": 200}}}}
    answer = said("run", small_file(tmp_path, strategies=strategies), "--workers", "1", "--replications", "1")

    assert "[bold red]x[/]" in answer.output
    assert "Traceback" not in answer.output


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

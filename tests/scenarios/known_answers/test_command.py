"""`shapan verify` as a reader or a program meets it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scenarios import command
from scenarios.commands.answers_told import number
from scenarios.known_answers import kinds
from scenarios.known_answers.answer import Luck, Samples, Scene, one
from scenarios.known_answers.library import open_answer
from tests.scenarios.known_answers.changing import text_of, written

ROOT = Path(__file__).parents[3]
SMALL = (("replications: *", "replications: 6"), ("size: 10000, rows: 10000", "size: 500, rows: 500"))


def shapan(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command.main, [str(argument) for argument in arguments])


def events(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_that_a_program_gets_one_row_a_line_and_the_count_last() -> None:
    result = shapan("verify", "advertising", "--json")
    first, second, last = events(result)

    assert result.exit_code == 0
    assert first == {
        "event": "answer", "name": "advertising:pressure", "expected": pytest.approx(0.4793045480),
        "simulated": pytest.approx(0.4793045480), "low": first["simulated"], "high": first["simulated"],
        "verdict": "holds", "control": "fails as it must", "unit": "impressions/person/day", "width": 1e-9,
        "moved": "market.channels.radio.broadcast.half_life × 1.05",
        "control_simulated": pytest.approx(0.518231, abs=1e-6),
    }  # fmt: skip
    assert second["name"] == "advertising:reach"
    assert last == {"event": "verified", "held": 2, "of": 2}
    assert result.stderr == ""


def test_that_people_get_a_table_and_a_sentence() -> None:
    result = shapan("verify", "advertising:reach", "--workers", "1")

    assert result.exit_code == 0
    assert [line.split() for line in result.stdout.splitlines() if "advertising" in line] == [
        ["advertising:reach", "0.107094", "0.107094", "exact", "holds", "fails", "as", "it", "must"]
    ]
    assert result.stdout.endswith("All answers hold.\n")


def test_that_a_planners_own_file_is_verified(tmp_path: Path) -> None:
    own = written(tmp_path, text_of("advertising", ("half_life: 0.6", "half_life: 2")), "my own.yaml")

    result = shapan("verify", own, "--json")

    assert result.exit_code == 0
    assert [row.get("name") for row in events(result)] == ["my own:pressure", "my own:reach", None]


def test_that_an_answer_that_does_not_hold_is_the_answer_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build whose pressure is a millionth too high."""
    right = kinds.advertising.samples

    def wrong(scene: Scene, luck: Luck) -> Samples:
        found = right(scene, luck)
        return {**found, "pressure": one(float(found["pressure"][0]) * (1.0 + 1e-6))}

    monkeypatch.setitem(kinds.KINDS, "advertising", replace(kinds.advertising.ANSWER, samples=wrong))
    result = shapan("verify", "advertising", "--workers", "1")
    lines = events(shapan("verify", "advertising", "--workers", "1", "--json"))

    assert result.exit_code == 1
    assert "advertising:pressure: the interval misses the formula's value\n" in result.stdout
    assert result.stdout.endswith("1 of 2 answers hold.\n")
    assert [line.get("verdict") for line in lines] == ["fails", "holds", None]
    assert lines[-1] == {"event": "verified", "held": 1, "of": 2}


def test_that_a_simulation_that_does_not_hear_of_its_control_proves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A build that is right by chance: it finds the same whatever it is asked."""
    plain = open_answer("advertising").scenario.scene
    answer = kinds.advertising.ANSWER
    monkeypatch.setitem(
        kinds.KINDS, "advertising", replace(answer, samples=lambda scene, luck: answer.samples(plain, luck))
    )

    result = shapan("verify", "advertising", "--workers", "1")

    assert result.exit_code == 1
    assert (
        "with market.channels.radio.broadcast.half_life × 1.05 the interval still contains the value"
        in result.stdout
    )
    assert result.stdout.endswith("0 of 2 answers hold.\n")


def test_that_too_few_runs_are_a_mistake_of_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, text_of("cohort", *SMALL))

    said, lines = shapan("verify", file), events(shapan("verify", file, "--json"))

    assert said.exit_code == 2
    assert (
        f"{file}, line 7, column 3  figures.using: market.retention.use.base × 1.05 moves the value by"
        in said.stderr
    )
    assert "mine:using: half the interval is" in said.stdout
    assert [line["event"] for line in lines] == ["answer", "mistake", "verified"]
    assert (lines[1]["line"], lines[1]["path"]) == (7, "figures.using")


def test_that_all_mistakes_of_all_files_are_told_and_nothing_runs(tmp_path: Path) -> None:
    bad = written(tmp_path, text_of("cohort", ("days: *", "days: 0"), ("answer: cohort", "answer: cohrt")))

    said = shapan("verify", bad, "erlang-d", "advertising")
    lines = events(shapan("verify", bad, "erlang-d", "advertising", "--json"))

    assert said.exit_code == 2
    assert said.stdout == ""
    assert "line 5, column 9  answer: must be 'advertising'" in said.stderr
    assert "line 8, column 7  days: must be at least 1 days, got 0" in said.stderr
    assert "there is no bundled answer and no file 'erlang-d'; did you mean 'erlang-c'?" in said.stderr
    assert [line["event"] for line in lines] == ["mistake"] * 3


def test_that_a_run_that_breaks_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    text = text_of(
        "funnel", ("replications: *", "replications: 9"), ("size: 5000, rows: 5000", "size: 3, rows: 3")
    )
    head, days, rest = text.partition("days: 60")
    figures = "figures:\n  day-of-payment: {path: market.visits.visit.base, factor: 0.95}\n"
    text = head.partition("figures:")[0] + figures + days + rest

    result = shapan("verify", written(tmp_path, text), "--workers", "1")

    assert result.exit_code == 3
    assert "could not be simulated: RuntimeError: there were no payments in one of the runs" in result.stdout


def test_that_a_given_seed_judges_all_rows_together(tmp_path: Path) -> None:
    file = written(tmp_path, text_of("cohort", *SMALL))

    table, apart, together = (
        shapan("verify", file, *more) for more in (("--seed", "1"), ("--json",), ("--json", "--seed", "1"))
    )

    assert "interval, all rows judged together" in table.stdout
    assert events(apart) == events(together)  # of one row alone there is nothing to correct


def test_that_the_same_bytes_are_written_by_any_number_of_workers(tmp_path: Path) -> None:
    file = written(tmp_path, text_of("cohort", *SMALL))

    one_worker, two = (shapan("verify", file, "advertising", "--json", "--workers", n) for n in ("1", "2"))

    assert one_worker.stdout == two.stdout


def test_that_markdown_is_a_table_with_remarks() -> None:
    lines = shapan("verify", "advertising:reach", "--markdown").stdout.splitlines()

    assert lines[0].startswith("| answer | what | formula | value |")
    assert lines[2].startswith(
        "| `advertising:reach` | share of people it reaches that day [share] | ceiling · aˢ ÷ (aˢ + kˢ) |"
    )
    assert lines[2].endswith(
        "| `market.channels.radio.broadcast.half_point × 1.05` | 0.100623, fails as it must |"
    )
    assert shapan("verify", "--json", "--markdown").exit_code == 2


def test_that_numbers_have_six_digits() -> None:
    assert [number(value) for value in (0.17413193, -2.5, 12.0, 1234567.0)] == [
        "0.174132",
        "−2.5",
        "12",
        "1.23457e+06",
    ]


def test_that_an_interrupt_stops_it_and_what_is_known_is_told(tmp_path: Path) -> None:
    long = written(tmp_path, text_of("headcount", ("days: *", "days: 3650")), "long.yaml")
    process = subprocess.Popen(
        [sys.executable, "-m", "scenarios", "verify", "advertising", str(long), "--json", "--workers", "1"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    begun = [process.stdout.readline() for _ in range(2)]
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    rest, complaints = process.communicate(timeout=60)

    assert [json.loads(line)["event"] for line in begun] == ["answer", "answer"]
    assert json.loads(rest.splitlines()[-1]) == {"event": "stopped", "answers": 2, "of": 4}
    assert (process.returncode, complaints) == (130, "")

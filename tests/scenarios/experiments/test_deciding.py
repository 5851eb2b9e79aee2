"""Run until it is decided: the same runs on any number of processes, cut off or not, and a reason for the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scenarios.experiments.deciding import decided
from scenarios.experiments.events import Decided, Event, Finished, RunFailed, RunFinished, Stopped
from scenarios.experiments.plan import Plan
from scenarios.experiments.selection import FIRST_STAGE, Until
from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import lines, said, small_file
from tests.scenarios.experiments.small import broken_study, small_plan
from tests.scenarios.store.content import content

LOOSE = Until(0.95, 2_000.0, 400)


def searched(until: Until = LOOSE, **changes: Any) -> Plan:
    return replace(small_plan(days=20, **changes), until=until, replications=200)


def end(events: list[Event]) -> Decided:
    (found,) = (event for event in events if isinstance(event, Decided))
    return found


def test_that_it_ends_when_it_is_decided_and_not_before() -> None:
    events = list(decided(searched(), LOOSE, workers=0))

    found = end(events)
    runs = [event for event in events if isinstance(event, RunFinished)]
    assert found.why in ("alone", "alike")
    assert found.best in ("loud", "quiet", "nothing")
    assert found.runs == len(runs) < LOOSE.budget
    assert found.races >= FIRST_STAGE
    assert events[-1] == Finished(len(runs), 0, len(runs))


def test_that_losers_run_no_further_races() -> None:
    tight = Until(0.95, 20.0, 200)
    events = list(decided(searched(tight), tight, workers=0))

    found = end(events)
    for name, race in found.dropped.items():
        last = max(e.job.replication for e in events if isinstance(e, RunFinished) and e.job.strategy == name)
        assert race - 1 <= last < race - 1 + 4
    assert found.dropped


def test_that_a_budget_ends_it_in_words_of_what_is_missing() -> None:
    tight = Until(0.999, 0.01, 80)
    events = list(decided(searched(tight), tight, workers=0))

    found = end(events)
    assert found.why == "budget"
    assert found.runs <= 80
    assert found.most is not None
    assert found.most > found.races


def test_that_a_stop_ends_it_and_nothing_known_is_run_again() -> None:
    asked = iter([False] * 300)
    first = list(decided(searched(), LOOSE, workers=0, stop=lambda: next(asked, True)))
    known = {e.job.number: e.run.figures["value"] for e in first if isinstance(e, RunFinished)}

    rest = list(decided(searched(), LOOSE, workers=0, known=known))

    assert end(first).why == "stopped"
    assert isinstance(first[-1], Stopped)
    again = {e.job.number for e in rest if isinstance(e, RunFinished)}
    assert again.isdisjoint(known)
    whole = list(decided(searched(), LOOSE, workers=0))
    assert end(rest) == end(whole)
    assert again | known.keys() == {e.job.number for e in whole if isinstance(e, RunFinished)}


def test_that_a_strategy_that_breaks_off_is_withdrawn_and_the_others_go_on() -> None:
    strategies = broken_study().model_dump()["strategies"]
    events = list(decided(searched(strategies=strategies), LOOSE, workers=0))

    assert end(events).dropped["broken"] == 0
    assert end(events).best in ("loud", "quiet", "nothing")
    assert sum(isinstance(event, RunFailed) for event in events) == FIRST_STAGE


# ---- the command ---------------------------------------------------------------------------------------------------

ASKED = ("--until-decided", "--indifference", "2000", "--days", "20")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_that_people_are_told_who_and_why_and_what_it_takes_to_be_surer(tmp_path: Path) -> None:
    answer = said("run", small_file(tmp_path), *ASKED, "--workers", "1")

    assert answer.exit_code == 0
    assert "Decided after " in answer.stdout
    assert "95 % sure" in answer.stdout
    assert "To be 99 % sure of the first two: at most " in answer.stdout


def test_that_a_result_holds_what_was_decided_and_resume_and_prove_know_it(tmp_path: Path) -> None:
    told = lines(said("run", small_file(tmp_path), *ASKED, "--workers", "2", "--json").stdout)
    (found,) = (line for line in told if line["event"] == "decided")
    before = content(tmp_path / "small.shapan")

    again = lines(said("resume", "small.shapan", "--workers", "1", "--json").stdout)
    proof = lines(said("prove", "small.shapan", "--sample", "3", "--workers", "1", "--json").stdout)

    assert found == next(line for line in again if line["event"] == "decided")
    assert not [line for line in again if line["event"] == "run"]
    assert content(tmp_path / "small.shapan") == before
    assert (proof[-1]["holds"], proof[-1]["over"]) == (True, found["runs"])
    with Result(tmp_path / "small.shapan") as result:
        assert result.plan.until == Until(0.95, 2000.0, 90)
        assert len(result.cube().replications) >= found["races"]
    assert (
        said("run", tmp_path / "small.yaml", *ASKED, "--workers", "1", "--out", "one.shapan").exit_code == 0
    )
    assert content(tmp_path / "one.shapan") == before


def test_that_an_undecided_search_answers_no(tmp_path: Path) -> None:
    words = ("--until-decided", "--indifference", "0.01", "--budget-runs", "70", "--days", "10")
    answer = said("run", small_file(tmp_path), *words, "--confidence", "0.99", "--workers", "1")

    assert answer.exit_code == 1
    assert "the budget of 70 runs is used up" in answer.stdout
    assert "To be 99 % sure: at most " in answer.stdout


def test_that_options_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    study = small_file(tmp_path)

    alone = said("run", study, "--confidence", "0.9", "--budget-runs", "9")
    longer = said("run", study, "--until-decided", "--horizons")

    assert (alone.exit_code, longer.exit_code) == (2, 2)
    assert "--confidence: goes with --until-decided\n--budget-runs: goes with --until-decided" in alone.stderr
    assert "--horizons: does not go with --until-decided" in longer.stderr

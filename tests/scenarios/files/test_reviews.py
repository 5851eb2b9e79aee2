"""Reviews, tests and alert rules as a study file states them: read, checked, saved, described, run, and kept."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from scenarios.executors.jobs import Done, carry_out
from scenarios.experiments.events import RunFinished
from scenarios.experiments.plan import planned
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.files.saving import save_study
from scenarios.files.schema import study_schema
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, digest
from scenarios.study import Study
from simulation.noted import Decision, Move, Seen
from simulation.organisation.actions import ChangeMix, StartTactic
from simulation.organisation.watched import Watched
from tests.scenarios.files import small

HEAD = "format: 1\ntitle: Small\nstart: 2026-01-31\npurse: 1000\ndays: 40\n"
MARKET = """market:
  people: {size: 300, rows: 300, aware: 0.5}
  channels: {radio: {broadcast: {}}, search: {demand: {}}}
  tactics: {seal: {odds: {pay: 1.5}}, habit: {odds: {use: 1.2}}}
  reviews: {cost: 100}
  drift: {}
"""
PLAN = """strategies:
  one:
    media: {radio: {weekly_budget: 70}, search: {weekly_budget: 20}}
    reviews:
      every: 14
      goals: siloed
      figures: {radio: retention}
      trials: {seal on the page: {tactic: seal, share: 0.5}, hold: {channel: radio}}
      alerts:
        my own:
          watch: visits
          moves: down
          by: 0.3
          weeks: 2
          severity: low
          actions:
            - {kind: change mix, mix: {radio: 1}}
            - {kind: start tactic, tactic: habit}
"""


def read(folder: Path, plan: str = PLAN, market: str = MARKET) -> Study:
    return load_study(small.written(folder, HEAD + market + plan)).study


def refused(folder: Path, old: str, new: str) -> list[str]:
    """What is said of the study with one thing changed, the path in front."""
    text = HEAD + MARKET + PLAN
    assert text.count(old) == 1
    with pytest.raises(StudyMistakes) as told:
        load_study(small.written(folder, text.replace(old, new)))
    return [f"{each.path}: {each.message}" for each in told.value.mistakes]


def test_that_reviews_tests_and_rules_are_read(tmp_path: Path) -> None:
    plan = read(tmp_path).strategies["one"].reviews
    assert plan is not None

    assert (plan.every, plan.goals, plan.figures) == (14, "siloed", {"radio": "retention"})
    assert [trial.of for trial in plan.trials.values()] == ["seal", "radio"]
    mix, start = plan.alerts["my own"].actions
    assert mix == ChangeMix(kind="change mix", mix={"radio": 1.0})
    assert isinstance(start, StartTactic)


REVIEWS = "strategies.one.reviews"
WATCHED = ", ".join(f"'{name}'" for name in get_args(Watched)[:12]) + ", …"  # as many as fit a line


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("figures: {radio:", "figures: {radoi:", f"{REVIEWS}.figures: 'radoi' is unknown; did you mean 'radio'?"),
        ("{channel: radio}", "{channel: rdio}",
         f"{REVIEWS}.trials.hold.channel: 'rdio' is unknown; did you mean 'radio'?"),
        ("mix: {radio: 1}", "mix: {serch: 1}",
         f"{REVIEWS}.alerts.my own.actions[0].mix: 'serch' is unknown; did you mean 'search'?"),
        ("tactic: habit", "tactic: habits",
         f"{REVIEWS}.alerts.my own.actions[1].tactic: 'habits' is unknown; did you mean 'habit'?"),
        ("kind: start tactic", "kind: start tactics",
         f"{REVIEWS}.alerts.my own.actions[1].kind: must be 'reallocate', 'train desk', 'soften claims', "
         "'change mix', 'start tactic' or 'stop tactic', got “start tactics”; did you mean 'start tactic'?"),
        ("hold: {channel: radio}", "hold: {channel: radio}, " + ", ".join(f"{n}: {{tactic: habit}}" for n in "abcde"),
         f"{REVIEWS}.trials.e.tactic: one strategy may test 4 tactics that change rates such as “use”: leave one out"),
        ("    reviews:\n", "    tactics: {seal: {}}\n    reviews:\n",
         f"{REVIEWS}.trials.seal on the page.tactic: the tactic is bought already; leave it out of tactics, or out "
         "of tests"),
        ("{tactic: seal,", "{tactic: seal, channel: radio,",
         f"{REVIEWS}.trials.seal on the page: a test is of a tactic or of a channel: state one of them"),
        ("  reviews: {cost: 100}\n", "",
         f"{REVIEWS}: the market has no reviews: describe it as market.reviews, or leave this out"),
        ("watch: visits", "watch: vists",
         f"{REVIEWS}.alerts.my own.watch: must be {WATCHED}, got “vists”; did you mean 'visits'?"),
        ("watch: visits", "watch: goods on hand",
         f"{REVIEWS}.alerts.my own.watch: the market has no stock: describe it as market.stock, or watch something "
         "else"),
    ],
)  # fmt: skip
def test_that_mistakes_are_told_with_their_places(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert refused(tmp_path, old, new) == [told]


def test_that_they_are_saved_as_they_were_read(tmp_path: Path) -> None:
    loaded = load_study(small.written(tmp_path, HEAD + MARKET + PLAN))
    market, strategies = loaded.study.market, loaded.study.strategies
    more = loaded.study.model_copy(update={"market": market.model_copy(update={"currency": "EUR"})})

    save_study(loaded.document, more, tmp_path / "copy.yaml")

    copied = load_study(tmp_path / "copy.yaml").study
    assert copied.strategies == strategies
    assert copied.market == more.market


def test_that_editors_are_told_of_them() -> None:
    validator = Draft202012Validator(study_schema())
    reviews: dict[str, Any] = {"alerts": {"r": {"watch": "orders", "actions": [{"kind": "train desk"}]}}}
    study = {
        "format": 1, "title": "T", "start": "2026-01-31", "purse": 1,
        "market": {"reviews": {}}, "strategies": {"one": {"reviews": reviews}},
    }  # fmt: skip

    assert list(validator.iter_errors(study)) == []
    reviews["alerts"]["r"]["actions"][0]["kind"] = "train dogs"
    assert list(validator.iter_errors(study)) != []


def done(study: Study, strategy: str = "one") -> RunFinished:
    """One finished run of a strategy."""
    plan = planned(study, replications=1)
    job = next(job for job in plan.jobs() if job.strategy == strategy and job.days == plan.days)
    ended = carry_out(plan.brief, job)
    assert isinstance(ended, Done)
    return RunFinished(ended.job, ended.run, ended.seconds)


def test_that_decisions_stand_in_the_result(tmp_path: Path) -> None:
    study = read(tmp_path)
    path = tmp_path / "result.shapan"
    events = [done(study), done(study, "nothing")]
    with ResultWriter.create(path, planned(study, replications=1), "small") as writer:
        for event in events:
            writer.keep(event)

    with Result(path) as result:
        kept = result.decisions()

    assert list(kept) == [events[0].job.number]
    decisions = kept[events[0].job.number]
    assert [_comparable(each) for each in decisions] == [
        _comparable(each) for each in events[0].run.decisions
    ]
    assert {each.kind for each in decisions} == {"review", "test"}
    assert events[1].run.decisions == ()


def _comparable(decision: Decision) -> tuple[Any, ...]:
    """A decision in which what is no number equals what is no number."""
    seen = [(s.figure, s.of, s.value, None if math.isnan(s.truth) else s.truth) for s in decision.seen]
    return decision.day, decision.done_on, decision.kind, decision.name, seen, decision.moves


def test_that_a_result_without_decisions_holds_none(tmp_path: Path) -> None:
    plan = planned(read(tmp_path, "strategies: {one: {}}\n"), replications=1)
    path = tmp_path / "result.shapan"
    ResultWriter.create(path, plan, "small").close()

    with Result(path) as result:
        assert result.decisions() == {}


def test_that_decisions_belong_to_what_makes_two_runs_identical(tmp_path: Path) -> None:
    event = done(read(tmp_path))
    more = Decision(0, 1, "alert", "r", (Seen("orders", "", 1.0),), (Move("x", 0, 1),))

    assert digest(event.run) != digest(replace(event.run, decisions=(more,)))

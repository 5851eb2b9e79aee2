"""Flips of a small study whose place is known in closed form."""

from typing import Any

import pytest

from scenarios.experiments.events import Finished, Progress, Stopped
from scenarios.experiments.flip import Flip, FlipEvent, Question, Tried, flip
from scenarios.experiments.moving import CannotMove, number_at, with_number
from scenarios.study import Study
from simulation.run import simulate
from tests.scenarios.experiments.small import SMALL, small_study

RACES, WEEKS = 2, 1
ROUNDED = 7 * 0.005  # a seventh of the fee is paid each day, in whole hundredths
FEE = "market.tactics.fee.weekly"


def fee_study(weekly: float = 0.0, **changes: Any) -> Study:
    """Loud buys a tactic that does nothing but cost a weekly fee: its value falls by the fee, week by week."""
    loud = {**SMALL["strategies"]["loud"], "tactics": {"fee": {}}}
    market = {**SMALL["market"], "orders": {"price": 900}, "tactics": {"fee": {"weekly": weekly}}}
    strategies = {"loud": loud, "quiet": {}, **changes.pop("strategies", {})}
    return small_study(days=7 * WEEKS, market=market, strategies=strategies)


def told(question: Question, **how: Any) -> tuple[Flip, list[FlipEvent]]:
    events = list(flip(question, **{"workers": 0, **how}))
    return next(event for event in events if isinstance(event, Flip)), events


def mean_difference(study: Study, first: str, second: str) -> float:
    """The mean of the paired differences, run without the experiment."""
    strategies = study.with_nothing()
    both = [
        [
            simulate(study.market, strategies[name], study.days, 5, race).figures["value"]
            for race in range(RACES)
        ]
        for name in (first, second)
    ]
    return sum(both[0]) / RACES - sum(both[1]) / RACES


def test_that_a_fee_flips_the_verdict_where_it_eats_the_lead() -> None:
    lead = mean_difference(fee_study(), "loud", "quiet")
    question = Question(fee_study(), FEE, ("loud", "quiet"), RACES, high=2_000.0)

    found, _ = told(question)

    assert lead > 0.0
    assert found.reason == "found"
    assert found.flip == pytest.approx(lead / WEEKS, abs=ROUNDED)
    assert (found.leader, found.other, found.value_now) == ("loud", "quiet", 0.0)
    assert found.unit == "money/week"


def test_that_a_fee_that_nobody_pays_flips_nothing() -> None:
    """The control of the one above: the same number, bought by neither."""
    study = fee_study(strategies={"loud": SMALL["strategies"]["loud"]})

    found, _ = told(Question(study, FEE, ("loud", "quiet"), RACES, high=2_000.0))

    assert (found.flip, found.reason) == (None, "idle")
    assert len({point.mean for point in found.points}) == 1


def test_that_a_fee_below_its_flip_says_no_flip_within_limits() -> None:
    lead = mean_difference(fee_study(), "loud", "quiet")
    high = 0.9 * lead / WEEKS

    found, _ = told(Question(fee_study(), FEE, ("loud", "quiet"), RACES, high=high))

    assert (found.flip, found.reason, found.low, found.high) == (None, "none", None, None)
    assert found.searched == (0.0, high)


def test_that_a_fee_beyond_its_flip_is_looked_for_downwards() -> None:
    lead = mean_difference(fee_study(), "loud", "quiet")
    study = fee_study(weekly=2.0 * lead / WEEKS)

    found, _ = told(Question(study, FEE, ("loud", "quiet"), RACES))

    assert found.flip == pytest.approx(lead / WEEKS, abs=ROUNDED)
    assert (found.leader, found.other) == ("quiet", "loud")


def test_that_without_names_the_leader_meets_whose_number_it_is() -> None:
    study = fee_study(strategies={"third": {"media": {"radio": {"weekly_budget": 150}}}})

    own, _ = told(Question(study, "strategies.third.media.radio.weekly_budget", None, RACES))
    market, _ = told(Question(study, FEE, None, RACES))

    assert "third" in (own.leader, own.other)
    assert own.leader == market.leader or own.other == market.leader


def test_that_any_number_of_workers_tells_the_same() -> None:
    question = Question(fee_study(), FEE, ("loud", "quiet"), 2, high=2_000.0)

    here, here_events = told(question)
    there, there_events = told(question, workers=2)

    assert here == there
    tried = [
        [event for event in events if isinstance(event, Tried)] for events in (here_events, there_events)
    ]
    assert tried[0] == tried[1]


def test_that_progress_ends_at_what_was_expected_at_most() -> None:
    _, events = told(Question(fee_study(), FEE, ("loud", "quiet"), 2, high=2_000.0))

    steps = [event for event in events if isinstance(event, Progress)]
    assert [step.over for step in steps] == list(range(1, len(steps) + 1))
    assert all(step.over <= step.total for step in steps)
    assert events[-1] == Finished(len(steps), 0, len(steps))


def test_that_it_stops_at_once_and_answers_nothing() -> None:
    heard: list[FlipEvent] = []
    for event in flip(
        Question(fee_study(), FEE, ("loud", "quiet"), 2), workers=0, stop=lambda: len(heard) >= 3
    ):
        heard.append(event)

    assert isinstance(heard[-1], Stopped)
    assert not any(isinstance(event, Flip) for event in heard)
    assert len(heard) <= 5


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("market.tactics.fee.weekli", "did you mean 'market.tactics.fee.weekly'?"),
        ("market.tactics.fee", "is no number but holds some, such as 'market.tactics.fee."),
        ("market.people.rows", "see --people"),
        ("seed", "where the luck starts"),
        ("nonsense", "a path is like"),
    ],
)
def test_that_a_path_that_is_no_number_is_refused_in_words(path: str, words: str) -> None:
    with pytest.raises(CannotMove, match=words.replace("?", r"\?")):
        flip(Question(fee_study(), path))


def test_that_a_schedule_moves_in_proportion_and_a_range_gives_way() -> None:
    radio = {"media": {"radio": {"weekly_budget": {0: 100, 10: 50}}}}
    study = fee_study(strategies={"loud": radio})
    path, spread = "strategies.loud.media.radio.weekly_budget", "market.shopping.pay.base"

    moved = with_number(study, path, 200.0)

    assert number_at(moved, path).value.steps == ((0, 200.0), (10, 100.0))
    assert number_at(with_number(study, spread, 0.5), spread).value == 0.5
    assert not number_at(study, spread).is_plain


def test_that_a_value_the_records_refuse_is_refused_in_words() -> None:
    with pytest.raises(CannotMove, match="must be at least 0 money/week"):
        with_number(fee_study(), FEE, -1.0)


def test_that_a_range_is_judged_with_its_typical_value() -> None:
    found, _ = told(Question(fee_study(), "market.shopping.pay.base", ("loud", "quiet"), 2))

    assert found.value_now == 0.8
    assert found.searched == (0.0, 1.0)

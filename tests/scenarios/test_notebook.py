"""Arrays with named axes: picked by label, never changed; a race in a program is the one of a result file."""

from pathlib import Path

import numpy as np
import pytest

import scenarios
import simulation
from scenarios.arrays import NamedArray, NoSuchLabel
from simulation.figures import FIGURES
from simulation.measures import MEASURES, PLACE
from tests.scenarios.commands.test_resume import half
from tests.scenarios.experiments.small import broken_study, small_plan, small_study

CUBE = NamedArray(
    np.arange(12.0).reshape(2, 3, 2), {"strategy": ("a", "b"), "replication": (0, 1, 2), "day": (0, 1)}
)


def test_that_one_label_drops_its_axis_and_a_list_keeps_it() -> None:
    part = CUBE.at(day=1, strategy=["b"])

    assert dict(part.axes) == {"strategy": ("b",), "replication": (0, 1, 2)}
    assert part.values.tolist() == [[7.0, 9.0, 11.0]]
    assert float(CUBE.at(strategy="a", replication=2, day=0)) == 4.0


def test_that_labels_are_taken_in_the_order_asked_for() -> None:
    assert CUBE.at(replication=[2, 0], day=0).values.tolist() == [[4.0, 0.0], [10.0, 6.0]]


def test_that_a_mean_is_over_what_is_a_number() -> None:
    values = np.array([[1.0, np.nan], [np.nan, np.nan], [3.0, 5.0]])
    array = NamedArray(values, {"strategy": ("a", "b", "c"), "replication": (0, 1)})

    assert np.array_equal(array.mean("replication"), [1.0, np.nan, 4.0], equal_nan=True)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"stratgy": "a"}, "there is no axis 'stratgy'; there are strategy, replication, day"),
        ({"strategy": "c"}, "'c' is not on the axis 'strategy'; on it are 'a', 'b'"),
    ],
)
def test_that_what_is_not_there_is_told_with_what_is(wanted: dict[str, str], words: str) -> None:
    with pytest.raises(NoSuchLabel) as told:
        CUBE.at(**wanted)

    assert str(told.value) == words
    with pytest.raises(NoSuchLabel, match="there is no axis 'x'"):
        CUBE.mean("x")


def test_that_values_cannot_be_changed_and_have_to_fit_their_axes() -> None:
    with pytest.raises(ValueError, match="read-only"):
        CUBE.values[0, 0, 0] = 1.0
    with pytest.raises(ValueError, match="shape"):
        NamedArray(np.zeros(3), {"day": (0, 1)})


def test_that_a_race_here_is_what_each_run_is_alone() -> None:
    study = small_study()
    outcome = scenarios.race(study, replications=2)

    run = simulation.simulate(study.market, study.strategies["quiet"], 30, study.seed, 1, start=study.start)
    one = outcome.daily().at(strategy="quiet", replication=1)
    assert one.axes["measure"] == tuple(PLACE)
    assert np.array_equal(one, run.daily)
    assert float(outcome.figures.at(strategy="quiet", replication=1, figure="value")) == run.figures["value"]
    assert outcome.cube.checkpoints.days == (15, 30)
    assert outcome.verdict.days == 30


def test_that_what_did_not_finish_is_not_a_number(tmp_path: Path) -> None:
    outcome = scenarios.read(half(tmp_path / "r.shapan", small_plan(), 4))

    values = outcome.figures.at(figure="value").values
    assert np.isfinite(values).sum() == 4
    assert np.isnan(outcome.daily("orders").at(measure="orders").values[~np.isfinite(values)]).all()


def test_that_a_run_that_breaks_off_ends_a_race_in_words() -> None:
    with pytest.raises(RuntimeError, match="broken, replication 0: KeyError: 'none'"):
        scenarios.race(broken_study(), replications=1)


def test_that_a_measure_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NoSuchLabel, match="there is no measure 'order'; there are unaware, "):
        scenarios.race(small_study(), replications=1, days=2).daily("order")


def test_that_every_number_has_a_unit() -> None:
    outcome = scenarios.race(small_study(), replications=1, days=2)

    assert outcome.figure_units == {each.name: each.unit for each in FIGURES}
    assert outcome.measure_units == {each.name: each.unit for each in MEASURES}
    assert set(outcome.figures.axes["figure"]) == set(outcome.figure_units)


@pytest.mark.parametrize("package", [scenarios, simulation])
def test_that_what_a_package_does_not_offer_is_told(package: object) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        package.lode  # type: ignore[attr-defined]  # noqa: B018

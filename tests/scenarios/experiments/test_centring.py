"""What the average customer feels is taken off the published rates, by numbers solved once and stored."""

from __future__ import annotations

import json

import numpy as np
import pytest
from click.testing import CliRunner

from scenarios.command import main as shapan
from scenarios.experiments.centring import centres
from scenarios.files.library import open_named
from simulation.centring import centre
from simulation.quantity import typical
from simulation.resolve import numbers


@pytest.mark.parametrize("name", ["business-software", "online-shop"])
def test_that_the_stored_centre_is_the_one_that_the_command_solves(name: str) -> None:
    study = open_named(name).study
    stored = {path: typical(value) for path, value, _ in numbers(study.market)}

    for path, solved in centres(study, replications=1, seed=3).items():
        # one race a strategy: spread between seeds is about 0.03
        assert solved == pytest.approx(stored[path], abs=0.1), path


def test_that_the_rate_is_centred_by_the_mean_of_its_factor() -> None:
    felt = np.array([0.0, np.log(3.0)])

    assert centre("orders.repeat.centre", felt) == pytest.approx(np.log(2.0))
    assert centre("orders.repeat.centre_stay", felt) == pytest.approx(np.log(3.0) / 2)


def test_that_a_study_that_is_not_there_is_refused_in_words() -> None:
    answer = CliRunner().invoke(shapan, ["centre", "nowhere", "--json"])

    assert answer.exit_code == 2
    assert json.loads(answer.output.splitlines()[0])["event"] == "mistake"

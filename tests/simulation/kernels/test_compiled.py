"""The compiled kernels: with them and without, every run is the same to the last bit."""

from __future__ import annotations

import math
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.digests import worlds
from hatch_build import compiler
from scenarios.files.library import library_names, open_named
from simulation import kernels
from simulation.distributions import interpolated
from simulation.draws import Draws
from simulation.hazards import NAMES
from simulation.kernels.signatures import Kernels
from simulation.run import Run, simulate

CASES = {name: (market, plan) for name, market, plan, _ in worlds()}


COMPILES = compiler() is not None and Path(sysconfig.get_paths()["include"], "Python.h").exists()
needs_them = pytest.mark.skipif(
    not COMPILES, reason="there is no C compiler, or Python's headers are missing"
)


@pytest.fixture
def compiled() -> Kernels:
    assert kernels.compiled is not None, "not compiled, or of another edition: set the checkout up anew"
    return kernels.compiled


def told(run: Run) -> tuple[Any, ...]:
    """Everything a run says, not-a-numbers alike."""
    figures = {name: None if math.isnan(value) else value for name, value in run.figures.items()}
    return run.daily.tobytes(), figures, run.checkpoints, run.segments, run.tiers, run.decisions


def both_ways(monkeypatch: pytest.MonkeyPatch, live: Callable[[], Run]) -> tuple[Run, Run]:
    with_them = live()
    with monkeypatch.context() as plain:
        plain.setattr(kernels, "compiled", None)
        return with_them, live()


@pytest.mark.parametrize("name", CASES)
def test_that_small_worlds_with_every_mechanism_come_out_the_same(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    market, plan = CASES[name]

    quick, plain = both_ways(monkeypatch, lambda: simulate(market, plan, 60, 7, 1, people=900))

    assert told(quick) == told(plain)


@pytest.mark.parametrize("name", library_names())
def test_that_the_bundled_studies_come_out_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    study = open_named(name).study
    market, plan = study.market, study.strategies["together"]

    quick, plain = both_ways(monkeypatch, lambda: simulate(market, plan, 90, study.seed, 3, people=1500))

    assert told(quick) == told(plain)


def test_that_another_seed_comes_out_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    market, plan = CASES["lively"] if "lively" in CASES else next(iter(CASES.values()))

    assert told(simulate(market, plan, 30, 7, 1)) != told(simulate(market, plan, 30, 8, 1))


@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.uint16, np.int32, np.intp])
def test_that_occasions_of_any_width_give_the_same_luck(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    person, occasion = np.arange(40)[::-1], (np.arange(40) % 100).astype(kind)
    draws = Draws(11, 5)
    which = np.arange(40) % len(NAMES)

    def drawn() -> list[np.ndarray]:
        return [
            draws.uniform("pay", person, occasion),
            draws.uniform("pay", person.astype(np.int32), 3),
            draws.uniforms(("pay", "sign"), person, occasion),
            draws.uniform_of(NAMES, which, person, occasion),
        ]

    quick = drawn()
    monkeypatch.setattr(kernels, "compiled", None)

    assert [each.tolist() for each in quick] == [each.tolist() for each in drawn()]


def test_that_a_table_is_read_as_numpy_reads_it() -> None:
    places, values = np.array([0.0, 0.5, 0.5, 2.0]), np.array([1.0, 2.0, 5.0, -1.0])
    x = np.array([-1.0, 0.0, 0.2, 0.5, 0.7, 2.0, 3.0])

    assert interpolated(x, places, values).tolist() == np.interp(x, places, values).tolist()


@needs_them
def test_that_a_wrong_array_is_refused_before_anything_is_read(compiled: Kernels) -> None:
    numbers, people = np.zeros(3), np.arange(3)

    with pytest.raises(TypeError, match="contiguous"):
        compiled.interpolated(numbers.astype(np.float32), numbers, numbers)
    with pytest.raises(TypeError, match="contiguous"):
        compiled.interpolated(np.zeros(6)[::2], numbers, numbers)
    with pytest.raises(TypeError, match="whole numbers"):
        compiled.draw(1, 2, numbers, 0)
    with pytest.raises(ValueError, match="as many occasions"):
        compiled.draw(1, 2, people, people[:2])
    with pytest.raises(TypeError, match="takes 4 arguments"):
        compiled.draw(1, 2, people)  # type: ignore[call-arg]
    with pytest.raises(OverflowError):
        compiled.draw(-1, 2, people, 0)


@needs_them
def test_that_the_compiled_kernels_are_of_this_edition(compiled: Kernels) -> None:
    source = (Path(kernels.__file__).parent / "kernels.h").read_text("utf-8")

    assert f"#define EDITION {kernels.EDITION} " in source
    assert compiled.EDITION == kernels.EDITION

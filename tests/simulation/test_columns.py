"""Columns of people: what is read and written for a few, compiled and plain alike."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulation import kernels
from simulation.columns import NOBODY, gathered, mark, next_number, parted, those_in
from simulation.distributions import beta, gamma

STAGE = np.array([0, 3, 1, 3, 2, 3], dtype=np.uint8)
SOME = np.array([1, 2, 3, 4], dtype=np.intp)


@pytest.fixture(params=["compiled", "plain"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways, one after the other; where nothing is compiled the plain one twice."""
    if request.param == "plain":
        monkeypatch.setattr(kernels, "compiled", None)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_that_those_are_taken_whose_entry_is_a_number_or_between_two() -> None:
    assert those_in(STAGE, SOME, 3).tolist() == [1, 3]
    assert those_in(STAGE, SOME, 1, 2).tolist() == [2, 4]
    assert those_in(STAGE, NOBODY, 3).tolist() == []


@pytest.mark.usefixtures("way")
def test_that_lists_are_gathered_in_their_order() -> None:
    lists = [np.array([5, 0], dtype=np.intp), NOBODY, np.array([1], dtype=np.intp)]

    assert gathered(lists, STAGE, 3, 3).tolist() == [5, 1]
    assert gathered([NOBODY], STAGE).tolist() == []


@pytest.mark.usefixtures("way")
def test_that_the_chosen_and_the_others_are_everybody() -> None:
    chosen, others = parted(SOME, np.array([True, False, False, True]))

    assert (chosen.tolist(), others.tolist()) == ([1, 4], [2, 3])


@pytest.mark.usefixtures("way")
def test_that_a_mark_leaves_other_bits_and_other_people_alone() -> None:
    marks = np.array([1, 1, 0, 6], dtype=np.uint8)

    mark(marks, np.array([1, 2, 2], dtype=np.intp), 4)

    assert marks.tolist() == [1, 5, 4, 6]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_that_occasions_are_numbered_one_after_the_other(kind: Any) -> None:
    count = np.array([7, 0, np.iinfo(kind).max], dtype=kind)
    twice = np.array([0, 2, 0], dtype=np.intp)

    first, again = next_number(count, twice), next_number(count, np.array([0, 1], dtype=np.intp))

    assert first.tolist() == [7, np.iinfo(kind).max, 7]  # who is named twice is counted once
    assert again.tolist() == [8, 0]
    assert count.tolist() == [9, 1, 0]  # the count goes round


@pytest.mark.parametrize("shape", [0.05, 0.243, 0.5, 1.0, 2.0, 3.0, 7.0])
def test_that_quantiles_are_read_to_the_same_bit(shape: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """From powers that have short ways of their own, and such that have none; from nobody's luck to very much."""
    luck = np.concatenate(([1e-12, 0.5, 1.0 - 1e-12], np.random.default_rng(1).random(1_001)))

    def read() -> list[bytes]:
        laws = [gamma(luck[:size], shape, 4.4) for size in (0, 1, 1_004)]
        return [each.tobytes() for each in (*laws, beta(luck, shape, 0.8), beta(luck, 2.426, shape))]

    quick = read()
    monkeypatch.setattr(kernels, "compiled", None)

    assert quick == read()
    assert quick[2] != gamma(luck, shape * 1.01, 4.4).tobytes()

"""Packed measures are bit by bit what was simulated, and damage is told."""

from __future__ import annotations

import struct
import tracemalloc
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from scenarios.files.library import open_named
from scenarios.store.packing import Damaged, packed, unpacked
from simulation.run import simulate


@given(arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 40)), elements=st.floats(width=64)))
def test_that_every_measure_comes_back_bit_by_bit(daily: np.ndarray) -> None:
    block = packed(daily)

    for place, row in enumerate(daily):
        assert unpacked(block, place, daily.shape[1]).tobytes() == row.tobytes()


def test_that_a_year_of_a_bundled_study_takes_at_most_60_kb() -> None:
    study = open_named("business-software").study
    run = simulate(
        study.market, study.strategies["together"], 365, study.seed, 0, start=study.start, people=3_000
    )

    assert len(packed(run.daily)) <= 60_000


@pytest.mark.parametrize("cut", [0, 3, 7, 20, -1])
def test_that_a_cut_block_is_told_as_damaged(cut: int) -> None:
    block = packed(np.random.default_rng(2).random((2, 30)))[:cut]

    with pytest.raises(Damaged):
        unpacked(block, 1, 30)


@pytest.mark.parametrize("days", [29, 31])
def test_that_another_number_of_days_is_told_as_damaged(days: int) -> None:
    with pytest.raises(Damaged, match=f"does not hold the {days} days"):
        unpacked(packed(np.ones((1, 30))), 0, days)


def test_that_a_block_which_claims_to_be_huge_is_not_unfolded() -> None:
    bomb = zlib.compress(bytes(50_000_000))
    block = struct.pack("<2I", 1, len(bomb)) + bomb

    tracemalloc.start()
    with pytest.raises(Damaged):
        unpacked(block, 0, 10)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert most < 1_000_000


def test_that_a_measure_that_is_not_there_is_told() -> None:
    with pytest.raises(Damaged, match="holds 1 measures, number 5 was asked for"):
        unpacked(packed(np.ones((1, 30))), 5, 30)

"""Keyed draws: uniform, independent of every other key, and the same however they are asked for.

Seeds are fixed, so that a pass is permanent; limits are those of a chance of one in a thousand or less each.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import chi2, chisquare, kstest

from simulation.draws import BLOCK, CHUNK, FEW, FIRST, MASK, SECOND, Draws, in_order, mixed

PEOPLE = np.arange(100_000)
LUCK = Draws(seed=20_260_105, replication=3)
DECISIONS = ("pay", "activate", "renew", "accept")


def across(what: str, count: int = 100_000) -> np.ndarray:
    """A long line of draws in which one part of the key runs on and the others stay."""
    line = np.arange(count)
    if what == "persons":
        return LUCK.uniform("pay", line)
    if what == "occasions":
        return LUCK.uniform("pay", np.full(count, 7), line)
    if what == "decisions":
        return np.array([LUCK.one(f"decision {number}", 7, 1) for number in range(count // 10)])
    if what == "replications":
        return np.array([Draws(1, number).one("pay", 7, 1) for number in range(count // 10)])
    return np.array([Draws(seed, 0).one("pay", 7, 1) for seed in range(count // 10)])


KEYS = ["persons", "occasions", "decisions", "replications", "seeds"]


@pytest.mark.parametrize("what", KEYS)
class TestOneLineOfDraws:
    def test_that_draws_are_uniform(self, what: str) -> None:
        line = across(what)

        assert chisquare(np.histogram(line, 100, (0.0, 1.0))[0]).pvalue > 0.001
        assert kstest(line, "uniform").pvalue > 0.001

    def test_that_neighbours_are_uncorrelated(self, what: str) -> None:
        """Correlation with the next, the one after, and some far ones: within four standard errors."""
        line = across(what) - 0.5

        for lag in (1, 2, 3, 8, 64, 1024):
            correlation = (line[:-lag] * line[lag:]).mean() * 12.0
            assert abs(correlation) < 4.0 / np.sqrt(line.size - lag), lag

    def test_that_pairs_of_neighbours_fill_the_square_evenly(self, what: str) -> None:
        """No lattice: 32 × 32 cells (10 × 10 for the short lines) each hold their share."""
        line = across(what)
        cells = 32 if line.size > 50_000 else 10

        table = np.histogram2d(line[0::2], line[1::2], cells, ((0, 1), (0, 1)))[0]

        assert chisquare(table.ravel()).pvalue > 0.001

    def test_that_runs_up_and_down_are_as_long_as_chance_makes_them(self, what: str) -> None:
        """The number of turns is normal with mean 2(n − 2)/3 and variance (16n − 29)/90."""
        line = across(what)
        rising = np.diff(line) > 0

        turns = np.count_nonzero(rising[1:] != rising[:-1])

        mean, variance = 2 * (line.size - 2) / 3, (16 * line.size - 29) / 90
        assert abs(turns - mean) < 4.0 * np.sqrt(variance)


def test_that_the_lowest_bits_are_as_random_as_the_highest() -> None:
    """Forty of the fifty-two bits below the point, each a fair coin and none like another."""
    whole = (LUCK.uniform("pay", PEOPLE) * 2.0**52).astype(np.uint64)
    bits = np.array([(whole >> np.uint64(place)) & np.uint64(1) for place in range(40)], dtype=float)

    share, like = bits.mean(axis=1), np.corrcoef(bits)

    assert np.abs(share - 0.5).max() < 4.5 * 0.5 / np.sqrt(PEOPLE.size)
    assert np.abs(like[~np.eye(40, dtype=bool)]).max() < 5.0 / np.sqrt(PEOPLE.size)


def correlation(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.corrcoef(one, other)[0, 1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LUCK.uniform("pay", PEOPLE), LUCK.uniform("pay", PEOPLE, 1)),
        (LUCK.uniform("pay", PEOPLE), LUCK.uniform("pay", PEOPLE + 1)),
        (LUCK.uniform("pay", PEOPLE), LUCK.uniform("activate", PEOPLE)),
        (LUCK.uniform("order 1", PEOPLE), LUCK.uniform("order 2", PEOPLE)),
        (LUCK.uniform("pay", PEOPLE), Draws(20_260_105, 4).uniform("pay", PEOPLE)),
        (LUCK.uniform("pay", PEOPLE), Draws(20_260_106, 3).uniform("pay", PEOPLE)),
        # the counter holds person and occasion: neither is mistaken for the other
        (LUCK.uniform("pay", PEOPLE, 5), LUCK.uniform("pay", np.full(PEOPLE.size, 5), PEOPLE)),
    ],
    ids=["occasion", "person", "decision", "like names", "replication", "seed", "person and occasion"],
)
def test_that_a_different_key_is_independent_luck(one: np.ndarray, other: np.ndarray) -> None:
    assert abs(correlation(one, other)) < 4.0 / np.sqrt(PEOPLE.size)
    assert abs(correlation((one - 0.5) ** 2, (other - 0.5) ** 2)) < 4.0 / np.sqrt(PEOPLE.size)
    table = np.histogram2d(one, other, 20, ((0, 1), (0, 1)))[0]
    assert chisquare(table.ravel()).pvalue > 0.001


def test_that_many_decisions_of_one_person_are_independent_of_each_other() -> None:
    """300 pairs of 25 decisions, 20,000 people: the squared correlations sum to a chi-square."""
    luck = LUCK.uniforms(tuple(f"decision {number}" for number in range(25)), PEOPLE[:20_000], 0)

    like = np.corrcoef(luck)[np.triu_indices(25, 1)]

    assert 0.0005 < chi2.sf((like**2).sum() * 20_000, like.size) < 0.9995


def test_that_streams_of_decisions_and_replications_do_not_overlap() -> None:
    """Two hundred streams of 5,000 draws share no value and no pair of neighbours; drawn at random they would not."""
    streams = [
        Draws(1, replication).uniform(f"decision {number}", PEOPLE[:5_000])
        for replication in range(20)
        for number in range(10)
    ]

    drawn = np.concatenate(streams)

    assert np.unique(drawn).size == drawn.size


def test_that_a_draw_is_never_nought_and_never_one() -> None:
    """The keys whose mixed words are the smallest and the largest of all."""
    first, second = (int(word) for word in LUCK.keys("pay"))
    for word, expected in ((0, 2.0**-53), (MASK, 1.0 - 2.0**-53)):
        counter = unmixed((unmixed(word) - second) & MASK) ^ first
        person, occasion = counter >> 32, counter & 0xFFFFFFFF

        found = LUCK.one("pay", person, occasion)

        assert found == expected
        many = LUCK.uniform("pay", np.full(FEW + 1, person), np.full(FEW + 1, occasion))
        assert (many == expected).all()


def test_that_mixing_is_undone_by_its_inverse_and_so_loses_nothing() -> None:
    assert all(unmixed(mixed(word)) == word for word in (0, 1, 12_345, MASK, 1 << 63))


def unmixed(word: int) -> int:
    """The inverse of the finaliser, step by step."""
    for shift, factor in ((31, SECOND), (27, FIRST), (30, 1)):
        undone = word
        for _ in range(64 // shift + 1):
            undone = word ^ (undone >> shift)
        word = undone * pow(factor, -1, 1 << 64) & MASK
    return word


class TestOneAndTheSameDraw:
    """However a draw is asked for, its key alone decides it."""

    people = np.array([0, 1, 5, 99, 1 << 20, (1 << 32) - 1])
    times = np.array([0, 3, 3, 0, 65_535, 1])

    def test_that_one_by_one_equals_all_together(self) -> None:
        one_by_one = [LUCK.one("pay", int(p), int(t)) for p, t in zip(self.people, self.times, strict=True)]

        assert LUCK.uniform("pay", self.people, self.times).tolist() == one_by_one
        many = np.tile(self.people, FEW), np.tile(self.times, FEW)
        assert LUCK.uniform("pay", *many).tolist() == one_by_one * FEW

    def test_that_several_decisions_at_once_equal_each_alone(self) -> None:
        together = LUCK.uniforms(DECISIONS, self.people, self.times)

        for row, decision in zip(together, DECISIONS, strict=True):
            assert row.tolist() == LUCK.uniform(decision, self.people, self.times).tolist()

    def test_that_a_mixed_bag_of_decisions_equals_each_alone(self) -> None:
        which = np.array([0, 3, 1, 1, 2, 0])

        bag = LUCK.uniform_of(DECISIONS, which, self.people, self.times)

        alone = [
            LUCK.one(DECISIONS[place], int(person), int(time))
            for place, person, time in zip(which, self.people, self.times, strict=True)
        ]
        assert bag.tolist() == alone
        assert LUCK.uniform_of(DECISIONS, which, self.people, self.times).tolist() == alone  # from memory too

    def test_that_one_occasion_for_all_equals_the_same_for_each(self) -> None:
        for occasion in (0, 4):
            each = np.full(self.people.size, occasion)
            assert (
                LUCK.uniform("pay", self.people, occasion).tolist()
                == LUCK.uniform("pay", self.people, each).tolist()
            )
            wide = np.tile(self.people, FEW)
            assert (
                LUCK.uniform("pay", wide, occasion).tolist()
                == LUCK.uniform("pay", wide, np.tile(each, FEW)).tolist()
            )

    def test_that_chunks_and_orders_do_not_matter(self) -> None:
        whole = LUCK.uniform("pay", PEOPLE, 2)

        pieces = [LUCK.uniform("pay", part, 2) for part in np.array_split(PEOPLE, [3, 11, 4_000, 70_001])]
        backwards = LUCK.uniform("pay", PEOPLE[::-1], 2)[::-1]

        assert np.array_equal(np.concatenate(pieces), whole)
        assert np.array_equal(backwards, whole)

    def test_that_small_types_of_numbers_do_not_matter(self) -> None:
        small = LUCK.uniform("pay", PEOPLE[:200].astype(np.int32), PEOPLE[:200].astype(np.uint8))

        assert np.array_equal(small, LUCK.uniform("pay", PEOPLE[:200], PEOPLE[:200]))

    def test_that_what_was_asked_before_does_not_matter(self) -> None:
        fresh, used = Draws(1, 2), Draws(1, 2)
        for decision in DECISIONS:
            used.uniform(decision, PEOPLE)

        assert used.one("pay", 3, 4) == fresh.one("pay", 3, 4)


def test_that_very_many_people_drawn_in_parts_have_the_luck_of_each() -> None:
    who = np.arange(2 * CHUNK + 5)[::-1].copy()
    times = (who % 3).astype(np.uint16)

    there = LUCK.uniform("pay", who), LUCK.uniform("pay", who, times)

    some = np.array([0, CHUNK - 1, CHUNK, 2 * CHUNK, 2 * CHUNK + 4])
    assert there[0][some].tolist() == [LUCK.one("pay", int(who[row])) for row in some]
    assert there[1][some].tolist() == [LUCK.one("pay", int(who[row]), int(times[row])) for row in some]


@pytest.mark.parametrize("count", [1, 2, 3, 1000, 30_000])
def test_that_draws_are_put_in_order(count: int) -> None:
    luck = LUCK.uniform("turn", np.arange(count))

    assert np.array_equal(in_order(luck), np.argsort(luck))


def test_that_draws_that_differ_in_their_last_bits_alone_are_put_in_order() -> None:
    luck = LUCK.uniform("turn", np.arange(1000))
    luck[3], luck[900] = 0.75 + 2.0**-53, 0.75

    assert np.array_equal(in_order(luck), np.argsort(luck))


def test_that_people_are_not_written_over() -> None:
    people, times = PEOPLE[:100].copy(), PEOPLE[:100].copy()

    LUCK.uniform("pay", people, times)

    assert np.array_equal(people, PEOPLE[:100])
    assert np.array_equal(times, PEOPLE[:100])


def test_that_the_luck_of_a_number_hangs_on_its_path_alone() -> None:
    assert LUCK.number("market.orders.price") == LUCK.one("range market.orders.price", 0)
    assert LUCK.number("market.orders.price") != LUCK.number("market.orders.margin")
    assert 0.0 < LUCK.number("market.orders.price") < 1.0


class TestEvenRanges:
    """What is not known, spread over each four replications instead of drawn in each one alone."""

    @staticmethod
    def drawn(path: str, replications: int = 4_000, seed: int = 9) -> np.ndarray:
        return np.array(
            [Draws(seed, number, even_ranges=True).number(path) for number in range(replications)]
        )

    def test_that_each_block_takes_one_draw_from_each_quarter(self) -> None:
        quarters = np.sort((self.drawn("market.orders.price") * 4).astype(int).reshape(-1, BLOCK))

        assert (quarters == np.arange(BLOCK)).all()

    def test_that_draws_alone_do_not(self) -> None:
        alone = np.array([Draws(9, number).number("market.orders.price") for number in range(4_000)])

        quarters = np.sort((alone * 4).astype(int).reshape(-1, BLOCK))

        assert (quarters == np.arange(BLOCK)).all(axis=1).mean() == pytest.approx(24 / 256, abs=0.03)

    def test_that_each_replication_s_draw_is_uniform_by_itself(self) -> None:
        blocks = self.drawn("market.orders.price", 8_000).reshape(-1, BLOCK)

        for place in range(BLOCK):
            assert kstest(blocks[:, place], "uniform").pvalue > 0.001

    def test_that_numbers_are_spread_independently_of_each_other_and_blocks_too(self) -> None:
        one, other = self.drawn("market.orders.price", 8_000), self.drawn("market.money.discount", 8_000)

        table = np.histogram2d((one * 4) // 1, (other * 4) // 1, 4)[0]
        following = np.histogram2d((one[:-4] * 4) // 1, (one[4:] * 4) // 1, 4)[0]

        assert chisquare(table.ravel()).pvalue > 0.001
        assert chisquare(following.ravel()).pvalue > 0.001

    def test_that_nobody_else_s_luck_moves(self) -> None:
        even, alone = Draws(9, 6, even_ranges=True), Draws(9, 6)

        assert even.one("pay", 7, 1) == alone.one("pay", 7, 1)
        assert np.array_equal(even.uniform("pay", PEOPLE), alone.uniform("pay", PEOPLE))

"""Keyed uniform draws: a draw has a key, never a turn, so nobody's luck depends on what others did."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np

MASK = (1 << 64) - 1
FIRST, SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB  # Stafford's mix 13, as used by SplitMix64
_FIRST, _SECOND = np.uint64(FIRST), np.uint64(SECOND)
_30, _27, _31, _32, _11 = (np.uint64(bits) for bits in (30, 27, 31, 32, 11))
FEW = 10  # people up to whom a draw each in plain integers is quicker than one call on arrays, measured
_TO_UNIT = 2.0**-53
_ODD = np.uint64(1)  # an odd number of 2⁻⁵³ is neither 0 nor 1, so that both logarithms are finite


def mixed(word: int) -> int:
    """A 64-bit word finalised: every bit of the word moves about half of the bits of the result."""
    word = ((word ^ (word >> 30)) * FIRST) & MASK
    word = ((word ^ (word >> 27)) * SECOND) & MASK
    return word ^ (word >> 31)


def _mix(word: np.ndarray, spare: np.ndarray) -> None:
    """`mixed` on an array of uint64, in place; `spare` is a scratch array of the same shape."""
    np.right_shift(word, _30, out=spare)
    np.bitwise_xor(word, spare, out=word)
    np.multiply(word, _FIRST, out=word)
    np.right_shift(word, _27, out=spare)
    np.bitwise_xor(word, spare, out=word)
    np.multiply(word, _SECOND, out=word)
    np.right_shift(word, _31, out=spare)
    np.bitwise_xor(word, spare, out=word)


class Draws:
    """The luck of one replication: uniforms on (0, 1) keyed by decision, person and own occasion number.

    A counter of 64 bits (person in the upper 32, occasion in the lower) goes through two rounds of a 64-bit
    finaliser, each keyed by a word of its own. One round is not enough: the streams of two decisions would then
    be shifts of each other and overlap at 10⁶ keys × 10⁷ people.
    """

    def __init__(self, seed: int, replication: int) -> None:
        self.seed = seed
        self.replication = replication
        self._root = mixed((mixed(seed & MASK) + replication * 0x9E3779B97F4A7C15) & MASK)
        self._known: dict[str, tuple[int, int]] = {}
        self._tables: dict[tuple[str, ...], tuple[np.ndarray, np.ndarray]] = {}

    def _words(self, decision: str) -> tuple[int, int]:
        """The two key words of a decision in this replication."""
        known = self._known.get(decision)
        if known is None:
            name = int.from_bytes(blake2b(decision.encode(), digest_size=8).digest(), "big")
            first = mixed((self._root + name) & MASK)
            second = mixed((first ^ mixed(name)) & MASK)
            known = self._known[decision] = (first, second)
        return known

    def keys(self, decision: str) -> tuple[np.uint64, np.uint64]:
        """The two key words of a decision in this replication, as arrays take them."""
        first, second = self._words(decision)
        return np.uint64(first), np.uint64(second)

    def uniform(self, decision: str, person: np.ndarray, occasion: np.ndarray | int = 0) -> np.ndarray:
        """Uniforms [by person] of a decision, each keyed by the person and the person's own occasion number."""
        if person.size <= FEW:
            return self._few(decision, person, occasion)
        first, second = self.keys(decision)
        return self._drawn(person, occasion, first, second)

    def _few(self, decision: str, person: np.ndarray, occasion: np.ndarray | int) -> np.ndarray:
        who = person.tolist()
        times = occasion.tolist() if isinstance(occasion, np.ndarray) else [occasion] * len(who)
        first, second = self._words(decision)
        unit = np.empty(len(who))
        for place, (row, time) in enumerate(zip(who, times, strict=True)):
            word = (mixed(((row << 32) | time) ^ first) + second) & MASK
            unit[place] = (mixed(word) >> 11 | 1) * _TO_UNIT
        return unit

    def uniform_of(
        self, decisions: tuple[str, ...], which: np.ndarray, person: np.ndarray, occasion: np.ndarray
    ) -> np.ndarray:
        """Uniforms [draw], each of the decision numbered by `which`, keyed by person and own occasion number."""
        first, second = self._table_of(decisions)
        return self._drawn(person, occasion, first.take(which), second.take(which))

    def _table_of(self, decisions: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
        table = self._tables.get(decisions)
        if table is None:
            keys = [self.keys(decision) for decision in decisions]
            table = np.array([key[0] for key in keys]), np.array([key[1] for key in keys])
            self._tables[decisions] = table
        return table

    def uniforms(
        self, decisions: tuple[str, ...], person: np.ndarray, occasion: np.ndarray | int
    ) -> np.ndarray:
        """Uniforms [decision, person] of several decisions of the same people at the same occasion."""
        first, second = self._table_of(decisions)
        return self._drawn(person, occasion, first[:, None], second[:, None])

    @staticmethod
    def _drawn(
        person: np.ndarray,
        occasion: np.ndarray | int,
        first: np.ndarray | np.uint64,
        second: np.ndarray | np.uint64,
    ) -> np.ndarray:
        counter = person.astype(np.uint64)
        np.left_shift(counter, _32, out=counter)
        if isinstance(occasion, np.ndarray):
            counter = np.bitwise_or(counter, occasion.astype(np.uint64))
        elif occasion:
            np.bitwise_or(counter, np.uint64(occasion), out=counter)
        word = np.bitwise_xor(counter, first)
        spare = np.empty_like(word)
        _mix(word, spare)
        np.add(word, second, out=word)
        _mix(word, spare)
        np.right_shift(word, _11, out=word)
        np.bitwise_or(word, _ODD, out=word)
        unit = word.astype(np.float64)
        np.multiply(unit, _TO_UNIT, out=unit)
        return unit

    def one(self, decision: str, person: int, occasion: int = 0) -> float:
        """One uniform, equal to the one `uniform` gives for the same key."""
        first, second = self._words(decision)
        word = mixed(((person << 32) | occasion) ^ first)
        word = mixed((word + second) & MASK)
        return (word >> 11 | 1) * _TO_UNIT

    def number(self, path: str) -> float:
        """The uniform with which a range is drawn in this replication, keyed by the number's path alone."""
        return self.one("range " + path, 0)

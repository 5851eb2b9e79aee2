"""Keyed uniform draws: a draw has a key, never a turn, so nobody's luck depends on what others did."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np

from simulation import kernels

MASK = (1 << 64) - 1
FIRST, SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB  # Stafford's mix 13, as used by SplitMix64
CHUNK = (
    1 << 14
)  # people drawn at a time: a draw is 25 passes over its arrays, which then stay near the processor
BLOCK = 4  # replications over which even ranges are spread
FEW = 7  # people up to whom a draw each in plain integers is quicker than one call on arrays, measured


def _constant(number: float, kind: type[np.generic]) -> np.ndarray:
    """A number as an array of no dimension: a call on arrays takes it a third quicker than a scalar."""
    return np.array(number, dtype=kind)


_FIRST, _SECOND = _constant(FIRST, np.uint64), _constant(SECOND, np.uint64)
_30, _27, _31, _32, _11 = (_constant(bits, np.uint64) for bits in (30, 27, 31, 32, 11))
_UNIT = 2.0**-53
_TO_UNIT = _constant(_UNIT, np.float64)
_ODD = _constant(1, np.uint64)  # an odd number of 2⁻⁵³ is neither 0 nor 1: both logarithms are finite


def mixed(word: int) -> int:
    """A 64-bit word finalised: every bit of the word moves about half of the bits of the result."""
    word = ((word ^ (word >> 30)) * FIRST) & MASK
    word = ((word ^ (word >> 27)) * SECOND) & MASK
    return word ^ (word >> 31)


def _mix(word: np.ndarray, spare: np.ndarray) -> None:
    """`mixed` on an array of uint64, in place; `spare` is a scratch array of the same shape."""
    np.right_shift(word, _30, spare)
    np.bitwise_xor(word, spare, word)
    np.multiply(word, _FIRST, word)
    np.right_shift(word, _27, spare)
    np.bitwise_xor(word, spare, word)
    np.multiply(word, _SECOND, word)
    np.right_shift(word, _31, spare)
    np.bitwise_xor(word, spare, word)


def in_order(luck: np.ndarray) -> np.ndarray:
    """The rows of some draws from the smallest on [place]: `argsort` at half the price.

    Numbers are sorted instead of places: each draw's upper bits, with its row in the lower ones.
    """
    rows = len(luck)
    bits = np.uint64(max(1, (rows - 1).bit_length()))
    key = (luck * 2.0**64).astype(np.uint64)
    key >>= bits
    key <<= bits
    key |= np.arange(rows, dtype=np.uint64)
    key.sort()
    row = (key & ((_ODD << bits) - _ODD)).astype(np.int32)
    key >>= bits
    alike = key[1:] == key[:-1]  # as far as the upper bits go: next to never
    return np.argsort(luck).astype(np.int32) if np.count_nonzero(alike) else row


class Draws:
    """The luck of one replication: uniforms on (0, 1) keyed by decision, person and own occasion number.

    A counter of 64 bits (person in the upper 32, occasion in the lower) goes through two rounds of a 64-bit
    finaliser, each keyed by a word of its own. One round is not enough: the streams of two decisions would then
    be shifts of each other and overlap at 10⁶ keys × 10⁷ people.
    """

    def __init__(self, seed: int, replication: int, even_ranges: bool = False) -> None:
        self.seed = seed
        self.replication = replication
        self.even_ranges = even_ranges  # over each block of replications, instead of in each one alone
        self._root = mixed((mixed(seed & MASK) + replication * 0x9E3779B97F4A7C15) & MASK)
        self._known: dict[str, tuple[int, int]] = {}
        self._keys: dict[str | tuple[str, ...], tuple[np.ndarray, np.ndarray]] = {}

    def words(self, decision: str) -> tuple[int, int]:
        """The two key words of a decision in this replication."""
        known = self._known.get(decision)
        if known is None:
            name = int.from_bytes(blake2b(decision.encode(), digest_size=8).digest(), "big")
            first = mixed((self._root + name) & MASK)
            second = mixed((first ^ mixed(name)) & MASK)
            known = self._known[decision] = (first, second)
        return known

    def keys(self, decision: str) -> tuple[np.ndarray, np.ndarray]:
        """The two key words of a decision in this replication, as arrays of no dimension."""
        known = self._keys.get(decision)
        if known is None:
            first, second = self.words(decision)
            known = self._keys[decision] = _constant(first, np.uint64), _constant(second, np.uint64)
        return known

    def table_of(self, decisions: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
        """The key words [decision, 1] of some decisions."""
        known = self._keys.get(decisions)
        if known is None:
            keys = [self.words(decision) for decision in decisions]
            first, second = np.array(keys, dtype=np.uint64).T[:, :, None].copy()
            known = self._keys[decisions] = first, second
        return known

    def uniform(self, decision: str, person: np.ndarray, occasion: np.ndarray | int = 0) -> np.ndarray:
        """Uniforms [by person] of a decision, each keyed by the person and the person's own occasion number."""
        if kernels.compiled is not None:
            return kernels.compiled.draw(*self.words(decision), person, occasion)
        if len(person) <= FEW:
            return self._few(decision, person, occasion)
        first, second = self.keys(decision)
        if len(person) <= CHUNK:
            return self._drawn(person, occasion, first, second)
        luck = np.empty(len(person))
        for start in range(0, len(person), CHUNK):
            part = slice(start, start + CHUNK)
            times = occasion[part] if isinstance(occasion, np.ndarray) else occasion
            luck[part] = self._drawn(person[part], times, first, second)
        return luck

    def _few(self, decision: str, person: np.ndarray, occasion: np.ndarray | int) -> np.ndarray:
        who = person.tolist()
        times = occasion.tolist() if isinstance(occasion, np.ndarray) else [occasion] * len(who)
        first, second = self.words(decision)
        unit = [
            (mixed((mixed(((row << 32) | time) ^ first) + second) & MASK) >> 11 | 1) * _UNIT
            for row, time in zip(who, times, strict=True)
        ]
        return np.array(unit, dtype=np.float64)

    def uniform_of(
        self, decisions: tuple[str, ...], which: np.ndarray, person: np.ndarray, occasion: np.ndarray
    ) -> np.ndarray:
        """Uniforms [draw], each of the decision numbered by `which`, keyed by person and own occasion number."""
        first, second = self.table_of(decisions)
        if kernels.compiled is not None:
            return kernels.compiled.draw_of(first, second, which, person, occasion)
        return self._drawn(person, occasion, first.take(which), second.take(which))

    def uniforms(
        self, decisions: tuple[str, ...], person: np.ndarray, occasion: np.ndarray | int
    ) -> np.ndarray:
        """Uniforms [decision, person] of several decisions of the same people at the same occasion."""
        first, second = self.table_of(decisions)
        if kernels.compiled is not None:
            return kernels.compiled.draw_each(first, second, person, occasion)
        return self._drawn(person, occasion, first, second)

    @staticmethod
    def _drawn(
        person: np.ndarray, occasion: np.ndarray | int, first: np.ndarray, second: np.ndarray
    ) -> np.ndarray:
        counter = person.astype(np.uint64)
        np.left_shift(counter, _32, counter)
        if isinstance(occasion, np.ndarray):
            np.bitwise_or(counter, occasion.astype(np.uint64), counter)
        elif occasion:
            np.bitwise_or(counter, np.uint64(occasion), counter)
        word: np.ndarray = counter ^ first
        spare = np.empty_like(word)
        _mix(word, spare)
        np.add(word, second, word)
        _mix(word, spare)
        np.right_shift(word, _11, word)
        np.bitwise_or(word, _ODD, word)
        unit = word.astype(np.float64)
        np.multiply(unit, _TO_UNIT, unit)
        return unit

    def one(self, decision: str, person: int, occasion: int = 0) -> float:
        """One uniform, equal to the one `uniform` gives for the same key."""
        first, second = self.words(decision)
        word = mixed(((person << 32) | occasion) ^ first)
        word = mixed((word + second) & MASK)
        return (word >> 11 | 1) * _UNIT

    def number(self, path: str) -> float:
        """The uniform with which a range is drawn in this replication, keyed by the number's path alone.

        Where ranges are even, the replications of a block take one draw from each of as many equal parts: a Latin
        hypercube (McKay, Beckman and Conover 1979) in each block, blocks being independent of each other.
        """
        luck = self.one("range " + path, 0)
        if not self.even_ranges:
            return luck
        block, place = divmod(self.replication, BLOCK)
        of_block = Draws(self.seed, block)
        order = [of_block.one("part of range " + path, each) for each in range(BLOCK)]
        part = sum(other < order[place] for other in order)
        return (part + luck) / BLOCK

"""Awareness of mixed people who notice, tell and forget by the day: its mean and its variance after so many days.

Each evening all decide at once: of the m − n who do not know, each notices with chance 1 − e^(−(p + q·n/m)); of the n
who know, each forgets with chance 1 − e^(−d). Nobody has told anybody before the first evening. For few people the
law of n is followed exactly; for many the mean is that of an endless market and a correction of order 1 ÷ m
(van Kampen's expansion), with an error of order 1 ÷ m².
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from scenarios.known_answers.diffusion import equilibrium

MOST_FOLLOWED = (
    1_000  # people whose law is followed exactly: half a second; above, the expansion's mean is within
)
# 1e-5 and its variance within half a per cent, measured on Bass's average durable


@dataclass(frozen=True)
class Talk:
    """How it becomes known [1/day]: by itself, by word of mouth, forgotten; and the share who know at the start."""

    alone: float
    word: float
    forgetting: float
    start: float = 0.0

    def noticing(self, share: float, day: int) -> float:
        """Chance of a day to notice, when a share of all knew the evening before."""
        return -math.expm1(-(self.alone + (self.word * share if day else 0.0)))

    @property
    def loss(self) -> float:
        """Chance of a day to forget."""
        return -math.expm1(-self.forgetting)


def knowing(talk: Talk, people: int, days: int) -> tuple[float, float]:
    """Mean and variance of how many of a closed market of so many people know after so many days."""
    return followed(talk, people, days) if people <= MOST_FOLLOWED else expanded(talk, people, days)


def endless(talk: Talk, days: int) -> float:
    """The share who know after so many days in an endless market."""
    share = talk.start
    for day in range(days):
        share += (1.0 - share) * talk.noticing(share, day) - share * talk.loss
    return share


@lru_cache(maxsize=64)  # a figure is asked for as it stands, moved, and once for each seed
def followed(talk: Talk, people: int, days: int) -> tuple[float, float]:
    """Mean and variance by the law of the number who know, evening by evening."""
    law = binomial(people, talk.start)
    later = _moves(talk, people, 1) if days > 1 else np.empty((0, 0))
    for day in range(days):
        law = law @ (later if day else _moves(talk, people, 0))
    count = np.arange(people + 1)
    mean = float(law @ count)
    return mean, float(law @ (count - mean) ** 2)


def expanded(talk: Talk, people: int, days: int) -> tuple[float, float]:
    """The same by the expansion in 1 ÷ people.

    x' = f(x), v' = f'(x)²·v + g(x), c' = f'(x)·c + f''(x)·v ÷ 2 with f the expected share after an evening and
    g ÷ m its variance; the mean is m·x + c, the variance m·v.
    """
    x, loss = talk.start, talk.loss
    v, c = x * (1.0 - x), 0.0
    for day in range(days):
        q = talk.word if day else 0.0
        h = talk.noticing(x, day)
        slope = 1.0 - h + (1.0 - x) * q * (1.0 - h) - loss
        bend = -2.0 * q * (1.0 - h) - (1.0 - x) * q * q * (1.0 - h)
        spread = (1.0 - x) * h * (1.0 - h) + x * loss * (1.0 - loss)
        x, v, c = x + (1.0 - x) * h - x * loss, slope**2 * v + spread, slope * c + 0.5 * bend * v
    return people * x + c, people * v


def settled(talk: Talk) -> float:
    """The share who know in the end, in continuous time and an endless market."""
    return equilibrium(talk.alone, talk.word, talk.forgetting)


def binomial(count: int, chance: float) -> np.ndarray:
    """P(k of so many) [k from 0]."""
    if chance <= 0.0 or chance >= 1.0:
        sure = np.zeros(count + 1)
        sure[count if chance >= 1.0 else 0] = 1.0
        return sure
    log_ways = _log_factorials()[: count + 1] if count <= MOST_FOLLOWED else _log_factorials(count)
    k = np.arange(count + 1)
    ways = log_ways[count] - log_ways - log_ways[::-1]
    law: np.ndarray = np.exp(ways + k * math.log(chance) + (count - k) * math.log1p(-chance))
    return law


@lru_cache(maxsize=4)
def _log_factorials(most: int = MOST_FOLLOWED) -> np.ndarray:
    """ln k! [k from 0]."""
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, most + 1)))])


def _moves(talk: Talk, people: int, day: int) -> np.ndarray:
    """Chances [who know before, who know after] of an evening: those who keep it and those who notice."""
    moves = np.zeros((people + 1, people + 1))
    for know in range(people + 1):
        keep = binomial(know, 1.0 - talk.loss)
        gain = binomial(people - know, talk.noticing(know / people, day))
        moves[know] = np.convolve(keep, gain) if talk.loss else np.concatenate([np.zeros(know), gain])
    return moves

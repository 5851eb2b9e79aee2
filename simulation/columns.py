"""Columns of people read and written for a few of them, as a day does over and over: one call each where compiled."""

from __future__ import annotations

import numpy as np

from simulation import kernels

NOBODY = np.empty(0, dtype=np.intp)


def gathered(parts: list[np.ndarray], column: np.ndarray, low: int = 1, high: int = 1) -> np.ndarray:
    """The people of some lists of whom something is true: their entry of a column of bytes lies between."""
    if kernels.compiled is not None:
        return kernels.compiled.gathered(parts, column, low, high)
    parts = [part for part in parts if len(part)]
    if not parts:
        return NOBODY
    person = parts[0] if len(parts) == 1 else np.concatenate(parts)
    entry = column[person]
    those: np.ndarray = person[(entry >= low) & (entry <= high)]
    return those


def those_in(column: np.ndarray, person: np.ndarray, low: int, high: int | None = None) -> np.ndarray:
    """Those of the people whose entry of a column of bytes is this number, or lies between two."""
    return gathered([person], column, low, low if high is None else high)


def parted(person: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Those of the people who are chosen [person], and the others."""
    if kernels.compiled is not None:
        return kernels.compiled.parted(person, chosen)
    return person[chosen], person[~chosen]


def mark(column: np.ndarray, person: np.ndarray, bits: int) -> None:
    """Set bits of a column of bytes for these people."""
    if kernels.compiled is not None:
        kernels.compiled.mark(column, person, bits)
    else:
        column[person] |= bits


def next_number(column: np.ndarray, person: np.ndarray) -> np.ndarray:
    """The number of each one's next occasion [person], from a column that counts them, and count it."""
    if kernels.compiled is not None:
        return kernels.compiled.next_number(column, person)
    number: np.ndarray = column[person]
    column[person] = number + 1
    return number

"""Arrays with named axes, for notebooks: a number is picked by what it is of, not by its place."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np

Label = Hashable


class NoSuchLabel(KeyError):
    """An axis, or a label on it, that is not there; the message says what is."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class NamedArray:
    """Values [the axes, in their order] that cannot be changed, and the labels along each axis by its name."""

    values: np.ndarray
    axes: Mapping[str, tuple[Label, ...]]

    def __post_init__(self) -> None:
        expected = tuple(len(labels) for labels in self.axes.values())
        if self.values.shape != expected:
            raise ValueError(
                f"values have the shape {self.values.shape}, the axes {dict(self.axes).keys()} {expected}"
            )
        self.values.setflags(write=False)

    def at(self, **wanted: Label | list[Label]) -> NamedArray:
        """The part at some labels: one label drops its axis, a list keeps it with those labels, in that order.

        `outcome.daily("orders").at(strategy="together", replication=0)` is an array over measure and day.
        """
        taken, axes = self.values, dict(self.axes)
        for axis, label in wanted.items():
            labels = label if isinstance(label, list) else [label]
            places = [self._place(axis, each) for each in labels]
            number = list(axes).index(axis)
            taken = np.take(taken, places if isinstance(label, list) else places[0], axis=number)
            if isinstance(label, list):
                axes[axis] = tuple(labels)
            else:
                del axes[axis]
        return NamedArray(np.asarray(taken), axes)

    def mean(self, axis: str) -> NamedArray:
        """The mean along an axis, over what is a number; not a number where nothing is."""
        if axis not in self.axes:
            raise NoSuchLabel(f"there is no axis {axis!r}; there are {', '.join(self.axes)}")
        number = list(self.axes).index(axis)
        known = np.isfinite(self.values)
        counts = known.sum(axis=number)
        sums = np.where(known, self.values, 0.0).sum(axis=number)
        means = np.divide(sums, counts, out=np.full(np.shape(sums), np.nan), where=counts > 0)
        return NamedArray(means, {name: labels for name, labels in self.axes.items() if name != axis})

    def _place(self, axis: str, label: Label) -> int:
        if axis not in self.axes:
            raise NoSuchLabel(f"there is no axis {axis!r}; there are {', '.join(self.axes)}")
        try:
            return self.axes[axis].index(label)
        except ValueError:
            labels = self.axes[axis]
            some = ", ".join(map(repr, labels[:12])) + (", …" if len(labels) > 12 else "")
            raise NoSuchLabel(f"{label!r} is not on the axis {axis!r}; on it are {some}") from None

    @property
    def shape(self) -> tuple[int, ...]:
        """How long each axis is."""
        return self.values.shape

    def __float__(self) -> float:
        return float(self.values)

    def __array__(self, dtype: np.dtype[np.generic] | None = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.values, dtype=dtype, copy=copy)

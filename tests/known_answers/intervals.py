"""The test that goes with every known answer: its interval contains the value and is narrow enough."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

CONFIDENCE = (
    0.999  # with some sixty such tests a right build fails by chance once in sixteen; so seeds are fixed
)
MEANS, WAITS, VARIANCES = 0.01, 0.03, 0.05  # widest half width allowed, as a share of the value


@dataclass(frozen=True)
class Verdict:
    """What replications say about a value: their mean and the half width of its 99.9 % interval."""

    expected: float
    mean: float
    half_width: float
    width: float

    @property
    def contains(self) -> bool:
        """Whether the interval holds the expected value; a control must fail here, not by being noisy."""
        return abs(self.mean - self.expected) <= self.half_width

    @property
    def is_narrow(self) -> bool:
        """Whether the half width is within the allowed share of the expected value."""
        return self.half_width <= self.width * abs(self.expected)

    @property
    def is_far(self) -> bool:
        """Whether the value is at least three half widths away: what a failing control has to show."""
        return abs(self.mean - self.expected) >= 3.0 * self.half_width

    def __bool__(self) -> bool:
        return self.contains and self.is_narrow

    def __str__(self) -> str:
        share = self.half_width / abs(self.expected) if self.expected else float("inf")
        outcome = "holds" if self else "contains, too wide" if self.contains else "misses"
        return (
            f"{outcome}: expected {self.expected:.6g}, found {self.mean:.6g} ± {self.half_width:.3g} "
            f"({share:.2%} of the value, {self.width:.0%} allowed)"
        )


def holds(
    samples: np.ndarray, expected: float, width: float = MEANS, controls: np.ndarray | None = None
) -> Verdict:
    """The verdict on a mean, from one sample per independent replication [by replication].

    Student's interval at 99.9 %. `controls` [control, replication] are quantities whose expected value is 0,
    such as the work brought in minus its mean: the samples are regressed on them and the intercept is judged.
    That narrows the interval by what mere luck of the input explains (control variates) and does not move it.
    """
    samples = np.asarray(samples, dtype=np.float64)
    columns = [np.ones(len(samples))]
    if controls is not None:
        columns.extend(np.atleast_2d(np.asarray(controls, dtype=np.float64)))
    design = np.stack(columns, axis=1)
    coefficients, *_ = np.linalg.lstsq(design, samples, rcond=None)
    freedom = len(samples) - design.shape[1]
    residual = samples - design @ coefficients
    variance = float(residual @ residual) / freedom * float(np.linalg.inv(design.T @ design)[0, 0])
    quantile = float(student.ppf(0.5 + CONFIDENCE / 2.0, freedom))
    return Verdict(float(expected), float(coefficients[0]), quantile * variance**0.5, width)


def holds_variance(samples: np.ndarray, mean: float, variance: float, width: float = VARIANCES) -> Verdict:
    """The verdict on a variance about a known mean: the same test on the squared distances from it."""
    return holds((np.asarray(samples, dtype=np.float64) - mean) ** 2, variance, width)

"""How eight products were taken up: the Bass model, yearly.

A(t) = m·(F(t) − F(t − 1)), F(t) = (1 − e^(−(p+q)t)) ÷ (1 + (q/p)·e^(−(p+q)t)); least squares on the
yearly sales of the model of Bass (1969).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy.optimize import least_squares

from docs.calibration.finding import Finding, Fitted, Held, folder, read
from scenarios.known_answers.diffusion import bass_share

LEFT = 2  # years left out to test
AHEAD = 2  # years foretold beyond the series


def series(where: Path | None = None) -> dict[str, np.ndarray]:
    """Adopters of a year [year], by the product's name."""
    found = {}
    for path in sorted((where or folder()).glob("bass_*.csv")):
        rows = read(path.name, where)
        found[path.stem.removeprefix("bass_")] = np.array([float(row["adopters"]) for row in rows])
    return found


def yearly(p: float, q: float, years: int) -> np.ndarray:
    """Share of the market that adopts in each year [year from 0]."""
    return np.diff([bass_share(p, q, float(year)) for year in range(years + 1)])


def fit(adopters: np.ndarray) -> tuple[float, float, float]:
    """Market and rates m, p, q with the least squares, the best of a few starts."""
    scale = float(adopters.sum())

    def gaps(logs: np.ndarray) -> np.ndarray:
        m, p, q = np.exp(logs)
        found: np.ndarray = (m * yearly(p, q, adopters.size) - adopters / scale) * np.sqrt(adopters.size)
        return found

    bounds = (np.log([0.5, 1e-5, 1e-3]), np.log([20.0, 0.5, 3.0]))
    starts = [np.log([m, p, q]) for m in (1.2, 3.0) for p in (0.003, 0.03) for q in (0.2, 0.6)]
    best = min((least_squares(gaps, start, bounds=bounds) for start in starts), key=lambda each: each.cost)
    m, p, q = np.exp(best.x)
    return float(m * scale), float(p), float(q)


def finding(where: Path | None = None) -> Finding:
    """What the series say of noticing and telling."""
    fitted, held, later = [], [], []
    for name, adopters in series(where).items():
        words = name.replace("_", " ")
        m, p, q = fit(adopters)
        early = fit(adopters[:-LEFT])
        fitted += [
            Fitted(f"p, {words} [1/year]", p),
            Fitted(f"q, {words} [1/year]", q),
            Fitted(f"market, {words}", m),
        ]
        expected = early[0] * yearly(*early[1:], adopters.size)[-LEFT:].sum()
        held.append(Held(f"last {LEFT} years of {words}", float(expected), float(adopters[-LEFT:].sum())))
        ahead = m * yearly(p, q, adopters.size + AHEAD)[-AHEAD:]
        later += [
            Held(f"year {step} after the series, {words}", float(each)) for step, each in enumerate(ahead, 1)
        ]
    return Finding(
        title="How products are taken up",
        file="bass_*.csv",
        mechanism="`awareness.organic` (p) and `awareness.word` (q)",
        method=f"Eight yearly series. Least squares on the years. To test, the fit without the last "
        f"{LEFT} years foretells them.",
        fitted=tuple(fitted),
        held=(*held, *later),
        remark="The bundled markets state p 0.02 after Sultan, Farley and Lehmann (1990). Before its "
        "peak a series hardly "
        "tells market and q apart, and a fit that ends there may foretell anything: the test says so.",
    )

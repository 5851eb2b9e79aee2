"""Who stays: contracts that are renewed once a year (sBG), and people who use an app on day 1, 7 and 30 "
"(habit).

S(t) = B(a, b + t) ÷ B(a, b), Fader and Hardie (2007); on day n after activation use · B(a, b + n) ÷ B(a, b).
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from scipy.optimize import least_squares, minimize

from docs.calibration.finding import Finding, Fitted, Held, Rows, read
from scenarios.known_answers.survival import survival, used_on_day

CONTRACTS, APPS = "sbg_years0_7.csv", "retention_benchmarks.csv"
SEGMENTS = {"regular_pct_surviving": "regular", "high_end_pct_surviving": "high end"}
YEARS, LEARNED, LATER = 7, 4, 12
ALL_APPS = "all apps, global"
USE = 0.42  # chance of a day to use with a full habit, of the bundled shop; the tables know only its product with habit


def shares(where: Path | None, column: str) -> list[float]:
    """Share of the contracts that survive [year from 0]."""
    return [float(row[column]) / 100.0 for row in read(CONTRACTS, where)]


def likeliest(surviving: list[float]) -> tuple[float, float]:
    """Beta law of the chance to leave with which the losses of each year, and what is left, are likeliest."""
    lost = -np.diff(np.array(surviving))

    def loss(logs: np.ndarray) -> float:
        a, b = np.exp(logs)
        law = np.array([survival(a, b, year) for year in range(len(surviving))])
        return -float(lost @ np.log(-np.diff(law)) + surviving[-1] * math.log(law[-1]))

    found = minimize(loss, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-12})
    a, b = np.exp(found.x)
    return float(a), float(b)


def contracts(where: Path | None = None) -> Finding:
    """What contracts say of renewals."""
    fitted, held, later = [], [], []
    for column, words in SEGMENTS.items():
        known = shares(where, column)
        a, b = likeliest(known)
        early = likeliest(known[: LEARNED + 1])
        note = "the market states 0.8 and 24 a month" if words == "regular" else ""
        fitted += [
            Fitted(f"`orders.renewal.a`, {words}, yearly", a, None, note),
            Fitted(f"`orders.renewal.b`, {words}, yearly", b),
        ]
        held += [
            Held(
                f"{words} that survive year {year}, from years 0 to {LEARNED}",
                survival(*early, year),
                known[year],
            )
            for year in range(LEARNED + 1, YEARS + 1)
        ]
        later += [
            Held(f"{words} that survive year {year}, from years 0 to {YEARS}", survival(a, b, year))
            for year in range(YEARS + 1, LATER + 1)
        ]
    return Finding(
        title="Contracts that are renewed",
        file=CONTRACTS,
        mechanism="`orders.renewal`",
        method="Two segments of contracts over seven years (Fader and Hardie 2007, table 1). "
        "Shifted-beta-geometric by maximum "
        f"likelihood. To test, the same fit on years 0 to {LEARNED} alone foretells the rest.",
        fitted=tuple(fitted),
        held=(*held, *later),
        remark="The software market's churn is monthly and of another trade, so that its parameters are "
        "not these; the form is.",
    )


def benchmarks(rows: Rows) -> dict[int, float]:
    """Share of all apps' users who are there on a day, by the day."""
    found = {}
    for row in rows:
        if row["population"] == ALL_APPS:
            found[int(row["day"].removeprefix("D").split()[0])] = float(row["retention_pct"]) / 100.0
    return found


def habit(there: dict[int, float], use: float) -> tuple[float, float]:
    """Beta law of the daily chance to lose the habit that comes nearest, by the logarithm."""

    def gaps(logs: np.ndarray) -> np.ndarray:
        a, b = np.exp(logs)
        return np.array([math.log(used_on_day(use, a, b, day) / share) for day, share in there.items()])

    a, b = np.exp(least_squares(gaps, np.log([0.4, 0.6])).x)
    return float(a), float(b)


def apps(where: Path | None = None) -> Finding:
    """What tables of retention say of the habit of using."""
    there = benchmarks(read(APPS, where))
    a, b = habit(there, USE)
    early = habit({day: there[day] for day in (1, 30)}, USE)
    return Finding(
        title="Use on day 1, 7 and 30",
        file=APPS,
        mechanism="`retention.habit_a`, `retention.habit_b`",
        method=f"The row “{ALL_APPS}”, the only one with all three days. The tables know only the "
        f"product of habit and use; use "
        f"is held at {USE:g} a day, as in the bundled shop. To test, days 1 and 30 foretell day 7.",
        fitted=(
            Fitted("`retention.habit_a`", a, None, "0.36 in `online-shop`, fitted to the commerce row"),
            Fitted("`retention.habit_b`", b, None, "0.60 in `online-shop`"),
        ),
        held=(
            Held("share there on day 7, from days 1 and 30", used_on_day(USE, *early, 7), there[7]),
            *(
                Held(f"share there on day {day}, the fit itself", used_on_day(USE, a, b, day), there[day])
                for day in there
            ),
        ),
        remark="Sources disagree twofold for the same day; the tables are bands of what is plausible and "
        "no sample.",
    )

"""Repeat orders of an on-line music shop: BG/NBD by maximum likelihood.

Fader, Hardie and Lee (2005), “Counting your customers” the easy way, equation 6. Orders of a customer
on one day are one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln

from docs.calibration.curvature import standard_errors
from docs.calibration.finding import Finding, Fitted, Held, read
from scenarios.known_answers.buying import Buyers, expected_orders

FILE = "cdnow_sample_weeks1_39.csv"
NEW_YEAR = date(1997, 1, 1)
WEEK, WEEKS, HALF, LATER = 7, 39, 26, 78


@dataclass(frozen=True)
class Cohort:
    """Customers watched until a day: first order [day], repeat orders, last one and time watched "
    "[weeks, customer]."""

    first: np.ndarray
    orders: np.ndarray
    last: np.ndarray
    watched: np.ndarray


def days_of_orders(where: Path | None = None) -> list[list[int]]:
    """The days on which each customer ordered [customer][order]."""
    found: dict[str, set[int]] = defaultdict(set)
    for row in read(FILE, where):
        found[row["id"]].add((datetime.strptime(row["date"], "%Y%m%d").date() - NEW_YEAR).days)
    return [sorted(days) for days in found.values()]


def watched(orders: list[list[int]], weeks: int) -> Cohort:
    """What is known of the customers after so many weeks."""
    end = WEEK * weeks - 1
    known = [[day for day in days if day <= end] for days in orders if days[0] <= end]
    first = np.array([days[0] for days in known])
    last = np.array([days[-1] for days in known])
    count = np.array([len(days) - 1 for days in known])
    return Cohort(first, count, (last - first) / WEEK, (end - first) / WEEK)


def log_likelihood(cohort: Cohort, buyers: Buyers) -> float:
    """Logarithm of the chance of all that is known of the customers."""
    r, alpha, a, b, x = buyers.r, buyers.alpha, buyers.a, buyers.b, cohort.orders
    front = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    stays = betaln(a, b + x) - (r + x) * np.log(alpha + cohort.watched)
    again = np.maximum(x, 1)
    leaves = betaln(a + 1.0, b + again - 1.0) - (r + x) * np.log(alpha + cohort.last)
    return float((front + np.where(x > 0, np.logaddexp(stays, leaves), stays)).sum())


def fit(cohort: Cohort) -> tuple[Buyers, np.ndarray]:
    """The likeliest parameters, and their standard errors by the curvature of the likelihood."""

    def loss(logs: np.ndarray) -> float:
        return -log_likelihood(cohort, Buyers(*np.exp(logs)))

    found = minimize(
        loss,
        np.log([0.5, 5.0, 1.0, 3.0]),
        method="Nelder-Mead",
        options={"xatol": 1e-7, "fatol": 1e-7, "maxiter": 4000},
    )
    return Buyers(*(float(each) for each in np.exp(found.x))), np.exp(found.x) * standard_errors(
        loss, found.x
    )


def foretold(cohort: Cohort, buyers: Buyers, weeks: int) -> float:
    """Repeat orders of the whole cohort until the end of a week."""
    days = np.bincount(cohort.first)
    ends = WEEK * weeks - 1
    return float(
        sum(count * expected_orders(buyers, (ends - day) / WEEK) for day, count in enumerate(days) if count)
    )


def finding(where: Path | None = None) -> Finding:
    """What the shop says of the rates and the drop-out of buyers."""
    orders = days_of_orders(where)
    half, whole = watched(orders, HALF), watched(orders, WEEKS)
    early, _ = fit(half)
    buyers, errors = fit(whole)
    so_far = int(whole.orders.sum())
    shop = "`online-shop` states the published {}"
    used = (shop.format("0.243"), shop.format("4.414"), shop.format("0.793"), shop.format("2.426"))
    names = ("r", "alpha [weeks]", "a", "b")
    values = (buyers.r, buyers.alpha, buyers.a, buyers.b)
    return Finding(
        title="Repeat orders of a shop",
        file=FILE,
        mechanism="`orders.repeat`",
        method=f"{len(orders):,} customers who first bought in the first quarter of 1997. BG/NBD by "
        f"maximum likelihood on "
        f"weeks 1 to {WEEKS} (logarithm {log_likelihood(whole, buyers):.1f}). To test, the same fit on "
        f"weeks 1 to "
        f"{HALF} alone (r {early.r:.3f}, alpha {early.alpha:.2f}, a {early.a:.3f}, b {early.b:.2f}) "
        f"foretells the rest.",
        fitted=tuple(
            Fitted(
                f"`orders.repeat.{name.split()[0]}`{name[len(name.split()[0]) :]}", value, float(error), place
            )
            for name, value, error, place in zip(names, values, errors, used, strict=True)
        ),
        held=(
            Held(
                f"repeat orders of weeks {HALF + 1} to {WEEKS}, from weeks 1 to {HALF}",
                foretold(whole, early, WEEKS) - foretold(half, early, HALF),
                so_far - int(half.orders.sum()),
            ),
            Held(
                f"repeat orders of weeks {WEEKS + 1} to {LATER}, from weeks 1 to {WEEKS}",
                foretold(whole, buyers, LATER) - foretold(whole, buyers, WEEKS),
            ),
            Held(
                f"repeat orders of weeks 1 to {WEEKS}, the fit itself", foretold(whole, buyers, WEEKS), so_far
            ),
        ),
        remark=_by_customer(whole, buyers),
    )


def _by_customer(cohort: Cohort, buyers: Buyers) -> str:
    """What a customer who has bought so often is expected to order in as many weeks again."""
    told = []
    for times in (0, 1, 2, 4):
        chosen = cohort.orders == times
        expected = [
            _after(buyers, times, float(last), float(seen), float(WEEKS))
            for last, seen in zip(cohort.last[chosen], cohort.watched[chosen], strict=True)
        ]
        told.append(f"{np.mean(expected):.2f} after {times}")
    return (
        f"Expected orders of a customer in the {WEEKS} weeks that follow, by repeat orders so far: "
        f"{', '.join(told)}."
    )


def _after(buyers: Buyers, orders: int, last: float, seen: float, ahead: float) -> float:
    """E[orders in the time ahead | orders so far, the last one at `last`, watched so long]: equation 10."""
    r, alpha, a, b = buyers.r, buyers.alpha, buyers.a, buyers.b
    share = ahead / (alpha + seen + ahead)
    shape = ((alpha + seen) / (alpha + seen + ahead)) ** (r + orders)
    term = total = 1.0
    for n in range(2000):
        term *= (r + orders + n) * (b + orders + n) / ((a + b + orders - 1.0 + n) * (1.0 + n)) * share
        total += term
        if term < 1e-12 * total:
            break
    most = (a + b + orders - 1.0) / (a - 1.0) * (1.0 - shape * total)
    gone = (a / (b + orders - 1.0) * ((alpha + seen) / (alpha + last)) ** (r + orders)) if orders else 0.0
    return float(most / (1.0 + gone))

"""Calls to a bank: who hangs up, by how long people wait, and how many calls a day brings.

Patience that is exponential makes the share who give up (mean wait) ÷ (mean patience) whatever the staff (Palm 1946).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from docs.calibration.finding import Finding, Fitted, Held, Rows, read

FILE = "bank_calls_daily_jan_sep.csv"
LEARNED_UNTIL = date(1999, 7, 31)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def patience(rows: Rows) -> float:
    """Mean patience [s] with which as many hang up in all as did."""
    calls, waits, hangs = columns(rows)
    return float((calls * waits).sum() / hangs.sum())


def at_once(rows: Rows) -> tuple[float, float]:
    """Share who hang up whatever the wait, and the patience [s] of the others: a line through the days, "
    "by calls."""
    calls, waits, hangs = columns(rows)
    weights = np.sqrt(calls)
    design = np.column_stack([np.ones_like(waits), waits]) * weights[:, None]
    (share, slope), *_ = np.linalg.lstsq(design, hangs / calls * weights, rcond=None)
    return float(share), float(1.0 / slope)


def columns(rows: Rows) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Calls, mean wait in the queue [s] and hang-ups [day]."""
    names = ("total_calls", "avg_queue_time", "hangs")
    calls, waits, hangs = (np.array([float(row[name]) for row in rows]) for name in names)
    return calls, waits, hangs


def by_weekday(rows: Rows) -> np.ndarray:
    """Mean calls of a weekday [Monday first]."""
    calls, weekday = columns(rows)[0], np.array([date.fromisoformat(row["date"]).weekday() for row in rows])
    return np.array([calls[weekday == day].mean() for day in range(7)])


def finding(where: Path | None = None) -> Finding:
    """What the bank's calls say of the desk."""
    rows = read(FILE, where)
    learned = [row for row in rows if date.fromisoformat(row["date"]) <= LEARNED_UNTIL]
    left = rows[len(learned) :]
    calls, waits, hangs = columns(left)
    share, rest = at_once(rows)
    early_share, early_rest = at_once(learned)
    service = (
        columns(rows)[0] @ np.array([float(row["avg_service_time"]) for row in rows]) / columns(rows)[0].sum()
    )
    week = by_weekday(rows)
    return Finding(
        title="Calls to a bank's desk",
        file=FILE,
        mechanism="`service.hours`, `service.patience` and the weekly season",
        method=f"{len(rows)} days of calls, January to September 1999. Patience is total wait over "
        f"hang-ups, as the impatient "
        "queue has it. To test, January to July foretell August and September from their waits.",
        fitted=(
            Fitted(
                "`service.patience` [s], everybody waits alike",
                patience(rows),
                None,
                "an assumption of hours in both markets: tickets, no calls",
            ),
            Fitted("share who hang up whatever the wait", share, None, "the desk has no such share"),
            Fitted("patience of the others [s]", rest),
            Fitted(
                "`service.hours` [s a call]",
                float(service),
                None,
                "longer in both markets: tickets, no calls",
            ),
            *(
                Fitted(f"calls on a {name} over the mean day", float(each / week.mean()))
                for name, each in zip(DAYS, week, strict=True)
            ),
        ),
        held=(
            Held(
                "hang-ups of August and September, by patience alone",
                float((calls * waits).sum() / patience(learned)),
                float(hangs.sum()),
            ),
            Held(
                "the same, with those who hang up at once",
                float((calls * (early_share + waits / early_rest)).sum()),
                float(hangs.sum()),
            ),
            Held("calls of August and September, by weekday", _calls(learned, left), float(calls.sum())),
            Held(
                "share who hang up, October to December, at the same waits",
                float(columns(rows)[2].sum() / columns(rows)[0].sum()),
            ),
            Held("calls a day, October to December, if as in August and September", float(calls.mean())),
        ),
        remark="Published for the whole year: 444,448 calls, 19.73 % hang-ups. Daily means hide what "
        "happens within a day; one "
        "patience for all explains the level and, as the second line of the test says, not the days on "
        "which nobody waits.",
    )


def _calls(learned: Rows, left: Rows) -> float:
    """Calls of other days, by the weekday's mean of those learned from."""
    week = by_weekday(learned)
    return float(sum(week[date.fromisoformat(row["date"]).weekday()] for row in left))

"""Published bands of what a market brings forth, with source and grade, by trade.

As quoted by the pages named; grades as everywhere: A measured data or a paper, B survey, C folklore. Bands are wide and
sources disagree, often twofold. Where a trade has none of its own, none is shown beside its figure.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Band:
    """Where a figure is said to lie, from low to high, in the figure's own unit."""

    low: float
    high: float
    source: str
    grade: str


TRADES = {
    "business-software": "productivity",
    "course-provider": "education",
    "drink-launch": "commerce",
    "online-shop": "commerce",
}  # others are held against the rows for all

APPS = "apps of this kind, mobileapp.wiki"
ALL = "all apps, Adjust and others as quoted by lovable.dev and opendoordigital"
ACTIVATION = "OpenView, ProductLed, Userpilot as quoted"
SESSIONS = "UCI 468, Sakar et al. (2019)"
LOADED = "mid ticket, fully loaded: pay, tools, management and media, etavrian 2026"

PUBLISHED: dict[str, dict[str, Band]] = {
    "productivity": {
        "d1": Band(0.22, 0.30, APPS, "C"),
        "d7": Band(0.14, 0.20, APPS, "C"),
        "d30": Band(0.10, 0.16, APPS, "C"),
        "activation": Band(
            0.15, 0.30, f"freemium 15 to 25, trial without card 20 to 30 %, {ACTIVATION}", "C"
        ),
        "lead rate": Band(0.01, 0.05, "visitors to leads, altiorco (First Page Sage as quoted)", "C"),
        "signing": Band(
            0.045, 0.26, "qualified lead to won: 30 to 75 % to an opportunity, 15 to 35 % won", "C"
        ),
        "cost by social": Band(
            230, 982, "social advertising, business to business, shno.co: media alone", "C"
        ),
        "cost by search": Band(
            290, 942, "paid and organic search, business to business, shno.co, polytraffic", "B"
        ),
        "cost by sales": Band(1_980, 25_000, f"outbound 1,980, shno.co; 5,000 to 25,000 {LOADED}", "C"),
        "k factor": Band(0.1, 0.4, "business to business, catchbeforetheybounce and others", "C"),
        "attainment": Band(
            0.43, 0.66, "51 to 66 % reach quota, 43 % on another page, lative.ai, pulserevops", "B"
        ),
    },
    "education": {
        "d1": Band(0.20, 0.28, APPS, "C"),
        "d7": Band(0.10, 0.16, APPS, "C"),
        "d30": Band(0.05, 0.10, APPS, "C"),
        "attainment": Band(
            0.43, 0.66, "51 to 66 % reach quota, 43 % on another page, lative.ai, pulserevops", "B"
        ),
    },
    "commerce": {
        "d1": Band(0.22, 0.30, APPS, "C"),
        "d7": Band(0.10, 0.16, APPS, "C"),
        "d30": Band(0.06, 0.12, APPS, "C"),
        "path": Band(0.139, 0.249, f"sessions that buy, returning and new visitors, {SESSIONS}", "A"),
        "path later": Band(0.139, 0.249, f"the same, {SESSIONS}", "A"),
        "attainment": Band(
            0.43, 0.66, "51 to 66 % reach quota, 43 % on another page, lative.ai, pulserevops", "B"
        ),
    },
    "all": {
        "d1": Band(0.20, 0.30, ALL, "B"),
        "d7": Band(0.10, 0.15, ALL, "B"),
        "d30": Band(0.03, 0.08, ALL, "B"),
        "won back": Band(
            0.15, 0.30, "of those a programme contacts, getmonetizely (Totango), readsignal", "C"
        ),
        "k factor": Band(0.1, 0.5, "most products, catchbeforetheybounce and others", "C"),
    },
}


def band(study: str, figure: str) -> Band | None:
    """The band of a figure for the trade of a bundled study, else that for all; None where none is published."""
    own = PUBLISHED.get(TRADES.get(study, "all"), {})
    return own.get(figure) or PUBLISHED["all"].get(figure)

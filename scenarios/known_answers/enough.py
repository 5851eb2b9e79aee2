"""How many replications an answer takes, from the spread that those so far have shown.

An interval proves something if it is narrow, and if the control's shift is three of its halves. A file states how
often it is run; where other numbers or other luck spread more than that allows, the first runs are a pilot and more
follow, as long as that stays within reason.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from scenarios.known_answers.judging import FAR, RISK, Judged
from scenarios.verdict.intervals import student_quantile

PILOT = 12  # replications below which a spread is hardly known
REASON = 16  # times the file's own replications: beyond that its author should decide
SPARE = 1.15  # the pilot's spread is uncertain itself
ASSUMED = 60  # degrees of freedom of the interval that is aimed at


def needed(judged: Judged, moved: float, replications: int) -> float:
    """Replications with which the interval would be narrow, and its control far; infinite where none would do."""
    if judged.is_exact or not judged.found.error:
        return float(replications)
    if judged.found.freedom < 1:
        return float(PILOT)
    half = student_quantile(1.0 - RISK / 2.0, ASSUMED) * judged.found.error
    allowed = min(judged.width * abs(judged.expected), abs(moved - judged.expected) / FAR)
    return replications * (half / allowed) ** 2 if allowed > 0.0 else math.inf


def wanted(found: Iterable[tuple[Judged, float]], replications: int, most: int) -> int:
    """How often a scenario should be run, whose figures and moved values are these after so many replications.

    The same number where that was enough, and where it would take more than `most`.
    """
    figures = list(found)
    if all(is_enough(judged, moved) for judged, moved in figures):
        return replications
    if replications < min(PILOT, most):
        return PILOT
    need = SPARE * max(needed(judged, moved, replications) for judged, moved in figures)
    return max(replications, math.ceil(need)) if need <= most else replications


def is_enough(judged: Judged, moved: float) -> bool:
    """Whether an interval is narrow, and its control far."""
    return judged.is_narrow and judged.is_moved_far(moved)

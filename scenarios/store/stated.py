"""What was asked, as a result file states it: texts by name, read back to a plan."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from scenarios.experiments.plan import Plan
from scenarios.experiments.selection import Until
from scenarios.store.signs import check_signs
from scenarios.study import Study

MOST_PARTS = 200_000  # of a study; those that are bundled have a thousand


class OtherStudy(ValueError):
    """The study is not the one that was written down."""


def plan_of(about: Mapping[str, str], strategies: Sequence[str]) -> Plan:
    """The plan that the texts of a result state; a ValueError or KeyError where they cannot be read."""
    if hashlib.sha256(about["study"].encode()).hexdigest() != about["study_hash"]:
        raise OtherStudy("the study in it has been changed")
    return Plan(
        study=_study(about["study"]),
        strategies=tuple(strategies),
        replications=int(about["replications"]),
        people=int(about["people"]),
        days=int(about["days"]),
        seed=int(about["seed"]),
        horizons=bool(int(about["horizons"])),
        until=_until(about),
        point=_point(about),
    )


def _study(text: str) -> Study:
    """The study in a result; a text with more parts than a study can have is not even taken apart."""
    if text.count("[") + text.count("{") > MOST_PARTS or text.count(",") > MOST_PARTS:
        raise ValueError("it has more parts than a study can have")
    told = json.loads(text)
    check_signs(told)
    return Study.model_validate(told)


def _until(about: Mapping[str, str]) -> Until | None:
    """When it was to stop, where it was run until decided."""
    if "confidence" not in about:
        return None
    return Until(float(about["confidence"]), float(about["indifference"]), int(about["budget"]))


def _point(about: Mapping[str, str]) -> tuple[tuple[str, float], ...]:
    """At which point of a sweep the study was run."""
    stated = json.loads(about.get("point", "{}"))
    if not isinstance(stated, dict) or not all(isinstance(value, int | float) for value in stated.values()):
        raise ValueError("a point is a map of numbers by their path")
    return tuple(stated.items())

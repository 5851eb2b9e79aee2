"""A result file of the small study, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.experiments.plan import Plan
from scenarios.experiments.replicate import carried_out
from scenarios.store.writing import ResultWriter, recorded
from tests.scenarios.experiments.small import small_plan


def written(path: Path, plan: Plan, **settings: bool) -> Path:
    """The result of a plan, carried out in this process."""
    with ResultWriter.create(path, plan, "small", "title: as written", **settings) as writer:
        for _ in recorded(carried_out(plan, workers=0), writer):
            pass
    return path


@pytest.fixture(scope="session")
def small_result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("store") / "small.shapan", small_plan(horizons=True))

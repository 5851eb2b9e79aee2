"""A result file of the small study, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.experiments.small import small_plan
from tests.scenarios.store.conftest import written


@pytest.fixture(scope="session")
def small_result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("proving") / "small.shapan", small_plan(horizons=True))

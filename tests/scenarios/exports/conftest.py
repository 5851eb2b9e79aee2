"""One result for all tests of exports."""

from pathlib import Path

import pytest

from tests.scenarios.exports.strange import result_of, study


@pytest.fixture(scope="session")
def result_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished result of the strange study, at both horizons."""
    return result_of(tmp_path_factory.mktemp("results") / "strange.shapan", study(), horizons=True)


@pytest.fixture(scope="session")
def again_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same study run once more, into a file of another name."""
    return result_of(tmp_path_factory.mktemp("again") / "other-name.shapan", study(), horizons=True)

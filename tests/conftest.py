"""What every test stands on: no screen, one thread per process, the folder of real data if there is one."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without a display Qt aborts the whole run
for library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR"):
    os.environ.setdefault(
        f"{library}_NUM_THREADS", "1"
    )  # workers share the cores; threads would fight for them

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder with the real observations that some tests compare with; skips where there is none."""
    stated = os.environ.get("SHAPAN_DATA")
    folder = Path(stated) if stated else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no real data here: SHAPAN_DATA names no folder ({stated or 'not set'})")
    return folder

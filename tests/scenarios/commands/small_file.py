"""The small study as a file, and the terminal command on it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from scenarios.command import main
from tests.scenarios.experiments.small import SMALL

ROOT = Path(__file__).parents[3]


def small_file(folder: Path, **changes: Any) -> Path:
    """The small study in a file; JSON is YAML."""
    path = folder / "small.yaml"
    path.write_text(json.dumps({**SMALL, **changes}, indent=1), "utf-8")
    return path


def said(*words: str | Path) -> Result:
    """What the command says in this process."""
    return CliRunner().invoke(main, [str(word) for word in words])


def lines(text: str) -> list[dict[str, Any]]:
    """The JSON objects of an answer, one a line."""
    return [json.loads(line, parse_constant=_refuse) for line in text.splitlines()]


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def started(*words: str | Path, folder: Path) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "scenarios", *map(str, words)],
        cwd=folder,
        env={**_environment(), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)

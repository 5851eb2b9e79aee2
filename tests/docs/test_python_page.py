"""The page for notebooks: what it shows comes out, and nothing of it slows the terminal command."""

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

from docs.commands import ROOT, blocks
from tests.scenarios.commands.small_file import said

PAGE = ROOT / "docs/python.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the command of the page was carried out."""
    monkeypatch.chdir(tmp_path)
    (command,) = (one for block in blocks(PAGE.read_text("utf-8")) for one in block.commands)
    assert said(*command.typed.split()[1:], "--workers", "1").exit_code == 0
    return tmp_path


def test_that_the_blocks_of_the_page_give_what_it_says(folder: Path) -> None:
    before = (folder / "night.shapan").read_bytes()

    done = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS, verbose=False)

    assert done.attempted > 25
    assert done.failed == 0
    assert (folder / "night.shapan").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["night.shapan"]


def test_that_what_the_packages_offer_is_fetched_late() -> None:
    script = (
        "import sys, scenarios, simulation; print('numpy' in sys.modules, 'pydantic' in sys.modules);"
        "print(scenarios.load.__module__, simulation.simulate.__module__)"
    )

    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert answer.stdout.splitlines() == ["False False", "scenarios.notebook simulation.run"]

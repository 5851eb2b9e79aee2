"""Where an answer goes may be full, closed, or read by nobody any more: each told for what it is, never as a slip."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import ROOT, small_file, started

FULL = Path("/dev/full")
TALKS = [("list",), ("schema",), ("run", "--help"), ("run", "small.yaml", "--workers", "1"),
         ("run", "small.yaml", "--workers", "1", "--json")]  # fmt: skip


def in_shell(words: tuple[str, ...], redirected: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command with its outputs as a shell redirects them."""
    command = f'exec "{sys.executable}" -m scenarios "$@" {redirected}'
    return subprocess.run(
        ["sh", "-c", command, "sh", *words],
        cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small study."""
    small_file(tmp_path)
    return tmp_path


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("words", TALKS, ids=" ".join)
def test_that_an_output_that_is_full_is_told_in_words(words: tuple[str, ...], folder: Path) -> None:
    answer = in_shell(words, f">{FULL}", folder)

    assert answer.returncode == 3
    assert answer.stderr == "Error: what is said cannot be written: the disk is full\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes no output there")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
@pytest.mark.parametrize("words", TALKS, ids=" ".join)
def test_that_an_output_closed_from_the_start_changes_nothing(
    words: tuple[str, ...], closed: str, folder: Path
) -> None:
    answer = in_shell(words, closed, folder)

    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""
    if words[:2] == ("run", "small.yaml"):
        with Result(folder / "small.shapan") as result:
            assert len(result.finished()) == result.plan.total


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("more", [(), ("--json",)], ids=["for people", "for programs"])
def test_that_who_reads_no_further_stops_the_work_and_what_finished_is_kept(
    more: tuple[str, ...], folder: Path
) -> None:
    process = started("run", "small.yaml", "--replications", "400", *more, folder=folder)
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.readline()
    process.stdout.close()

    assert process.wait(timeout=60) == 130
    assert process.stderr.read() == ""
    with Result(folder / "small.shapan") as result:
        assert result.missing() or not more  # a table may be written whole before its reader is gone

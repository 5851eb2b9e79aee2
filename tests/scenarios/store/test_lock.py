"""One process writes a result; whoever else wants to is told who does, and nothing of it changes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scenarios.store.lock import locked
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from tests.scenarios.commands.small_file import ROOT
from tests.scenarios.experiments.small import small_plan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the database's own locks have to do there")


def test_that_a_second_writer_is_told_which_process_writes(tmp_path: Path) -> None:
    lock = locked(tmp_path / "r.shapan")

    with pytest.raises(StoreProblem, match=rf"another process is writing it.* \(process {os.getpid()}\)"):
        locked(tmp_path / "r.shapan")
    lock.release()


def test_that_a_released_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    lock = locked(tmp_path / "r.shapan")
    lock.release()
    lock.release()

    assert list(tmp_path.iterdir()) == []
    locked(tmp_path / "r.shapan").release()


def test_that_a_link_to_a_result_is_that_result(tmp_path: Path) -> None:
    (tmp_path / "r.shapan").touch()
    (tmp_path / "link.shapan").symlink_to("r.shapan")
    lock = locked(tmp_path / "r.shapan")

    with pytest.raises(StoreProblem, match=r"link\.shapan: another process is writing it"):
        locked(tmp_path / "link.shapan")
    lock.release()


def test_that_a_killed_writer_keeps_nobody_out(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from scenarios.store.lock import locked;"
        "lock = locked(Path('r.shapan')); print('has it', flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )

    assert [path.name for path in tmp_path.iterdir()] == [".r.shapan.lock"]
    locked(tmp_path / "r.shapan").release()
    assert list(tmp_path.iterdir()) == []


def test_that_two_that_create_one_result_at_a_time_do_not_replace_each_other(tmp_path: Path) -> None:
    path = tmp_path / "r.shapan"
    with ResultWriter.create(path, small_plan(), "first"):
        for replace in (False, True):
            with pytest.raises(StoreProblem, match=r"exists already|another process is writing it"):
                ResultWriter.create(path, small_plan(replications=1), "second", replace=replace)

    with Result(path) as result:
        assert result.name == "first"


def test_that_the_next_writer_removes_what_a_killed_one_left_unfinished(tmp_path: Path) -> None:
    leftovers = [tmp_path / f".r.shapan.999999.part{ending}" for ending in ("", "-journal")]
    other = tmp_path / ".other.shapan.999999.part"
    for path in (*leftovers, other):
        path.touch()

    ResultWriter.create(tmp_path / "r.shapan", small_plan(), "small").close()

    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, "r.shapan"]

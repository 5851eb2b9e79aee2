"""What happens to machines while a result is written: it is told in words, and nothing that was kept is lost."""

from __future__ import annotations

import ctypes
import datetime
import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scenarios.experiments.replicate import carried_out
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded
from tests.scenarios.commands.small_file import ROOT, said, small_file
from tests.scenarios.commands.test_resume import half, whole
from tests.scenarios.experiments.small import small_plan
from tests.scenarios.store.content import content


def command(*words: str, folder: Path, **how: object) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own that starts in a certain way."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(  # type: ignore[call-overload, no-any-return]  # `how` is any of its words
        [sys.executable, "-m", "scenarios", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        **how,
    )


def test_that_a_file_that_may_grow_no_more_ends_the_batch_in_words_and_it_is_gone_on_with(
    tmp_path: Path,
) -> None:
    """A limit of the system on the size of a file stands for a full disk: it is met in the middle of a write."""
    small_file(tmp_path, replications=20)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    cut = command(
        "run", "small.yaml", "--workers", "1", "--out", "r.shapan", folder=tmp_path, preexec_fn=limited
    )

    assert cut.returncode == 3
    assert "r.shapan: the disk" in cut.stderr
    assert "everything finished before is kept" in cut.stderr
    assert "Traceback" not in cut.stderr
    with Result(tmp_path / "r.shapan") as result:
        assert 0 < len(result.finished()) < 60
    assert said("resume", tmp_path / "r.shapan", "--workers", "1").exit_code == 0
    assert (
        said("run", tmp_path / "small.yaml", "--workers", "1", "--out", tmp_path / "w.shapan").exit_code == 0
    )
    assert content(tmp_path / "r.shapan") == content(tmp_path / "w.shapan")


def bound_by_rights() -> None:
    """Before a process starts: rights of files concern it, though its user may do everything."""
    drop_from_bounding_set, override_rights = 24, 1  # of prctl and of the capabilities of Linux
    if sys.platform == "linux" and os.geteuid() == 0:
        ctypes.CDLL(None).prctl(drop_from_bounding_set, override_rights, 0, 0, 0)


def test_that_a_folder_that_may_not_be_written_is_told_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    half(folder / "r.shapan", small_plan())
    before = (folder / "r.shapan").read_bytes()
    folder.chmod(0o555)
    try:
        run = command(
            "run", str(small_file(tmp_path)), "--out", "new.shapan", folder=folder, preexec_fn=bound_by_rights
        )
        resumed = command("resume", "r.shapan", folder=folder, preexec_fn=bound_by_rights)
        compared = command("compare", "r.shapan", folder=folder, preexec_fn=bound_by_rights)
    finally:
        folder.chmod(0o755)

    for refused in (run, resumed):
        assert refused.returncode == 2, refused.stderr
        assert "it may not be written: the file or its folder is read-only" in refused.stderr
    assert compared.returncode == 0
    assert (folder / "r.shapan").read_bytes() == before


def test_that_a_file_locked_by_another_program_ends_the_batch_in_words(tmp_path: Path) -> None:
    plan = small_plan()
    path = half(tmp_path / "r.shapan", plan)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        refused = said("resume", path, "--workers", "1")
        other.execute("ROLLBACK")

    assert refused.exit_code == 2
    assert "another process is writing it; wait until that is done" in refused.stderr
    assert said("resume", path, "--workers", "1").exit_code == 0
    assert content(path) == content(whole(tmp_path / "whole.shapan", plan))


def test_that_a_program_that_reads_meanwhile_is_no_hindrance(tmp_path: Path) -> None:
    plan = small_plan()
    path = half(tmp_path / "r.shapan", plan, 2)
    with ResultWriter(path) as writer, closing(sqlite3.connect(path)) as reader:
        events = recorded(carried_out(plan, workers=0, over={0, 1}), writer)
        next(events)
        rows = reader.execute("SELECT number FROM summaries")
        assert rows.fetchone() == (0,)
        for _ in events:
            pass

    assert content(path) == content(whole(tmp_path / "whole.shapan", plan))


def test_that_a_clock_that_is_moved_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the wall clock nothing is read but the moment of creation, which no rule looks at."""

    class Ahead(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Ahead:
            return cls(2199, 1, 1, tzinfo=tz)

    monkeypatch.setattr("scenarios.store.writing.datetime.datetime", Ahead)
    path = half(tmp_path / "r.shapan", small_plan())
    monkeypatch.undo()
    os.utime(path, (0, 0))

    assert said("resume", path, "--workers", "1").exit_code == 0
    assert content(path) == content(whole(tmp_path / "whole.shapan", small_plan()))


def test_that_no_part_of_a_batch_reads_the_wall_clock() -> None:
    folders = ("executors", "experiments", "store", "commands", "proving")
    reading = [
        f"{path.name}: {word}"
        for folder in folders
        for path in (ROOT / "scenarios" / folder).glob("*.py")
        for word in ("time.time(", "datetime.now(", "today(", "utcnow(")
        if word in path.read_text("utf-8")
    ]

    assert reading == ["writing.py: datetime.now("]


def test_that_what_is_kept_by_a_writer_that_breaks_off_is_there(tmp_path: Path) -> None:
    plan = small_plan()
    path = tmp_path / "r.shapan"
    writer = ResultWriter.create(path, plan, "small")
    events = recorded(carried_out(plan, workers=0), writer)
    for _ in range(5):
        next(events)
    events.close()
    writer._connection.close()  # as a process that dies lets go of it
    writer._lock.release()

    with Result(path) as result:
        assert result.finished() == {0, 1, 2}
    with pytest.raises(StoreProblem, match="there is no such file"):
        ResultWriter(tmp_path / "absent.shapan")
    assert not list(tmp_path.glob(".*"))


COMMANDS = (("compare",), ("prove",), ("resume",), ("export", "--csv", "tables"), ("run", "--only", "0"))


def test_that_every_command_refuses_a_result_of_a_newer_version_and_leaves_it_as_it_is(
    tmp_path: Path,
) -> None:
    path = half(tmp_path / "r.shapan", small_plan())
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = path.read_bytes()

    for name, *options in COMMANDS:
        answer = said(name, path, *options)
        assert answer.exit_code == 2, name
        assert "it was written by a newer Shapan (result format 99" in answer.stderr, name
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["r.shapan"]


def test_that_whoever_only_reads_is_told_that_another_program_holds_the_file(tmp_path: Path) -> None:
    path = half(tmp_path / "r.shapan", small_plan())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answers = [said(name, path, *options) for name, *options in COMMANDS[::3]]
        other.execute("ROLLBACK")

    for answer in answers:
        assert answer.exit_code == 2
        assert "another process is writing it; wait until that is done" in answer.stderr
    assert said("compare", path).exit_code == 0
